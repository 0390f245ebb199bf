import Store
import Values

/// Which names of a corpus name the same: those that differ in case and accents only, and are of the same kind.
///
/// Within a document the annotators have put every mention under the fullest name that the document gives, so that what is
/// left to do across documents is to bring equal names together. The name that is used most stands for all of them.
enum EntityGrouping {
  static func group(_ names: [NameUse]) -> [EntityGroup] {
    var groups: [Key: [Int]] = [:]
    for (position, name) in names.enumerated() {
      groups[Key(folded: Folding.fold(name.name), kind: name.kind), default: []].append(position)
    }
    return groups.values.sorted { $0[0] < $1[0] }.map { members in
      // Of two used as much the first in the order of names.
      let chief = members.reduce(members[0]) { names[$1].mentions > names[$0].mentions ? $1 : $0 }
      return EntityGroup(name: names[chief].name, kind: names[chief].kind, members: members)
    }
  }

  private struct Key: Hashable {
    var folded: String
    var kind: Int
  }
}
