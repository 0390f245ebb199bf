import Annotation
import Store

/// Brings the names of all documents to the entities of the corpus, by the rules of `EntityLinker`.
enum EntityGrouping {
  static func group(_ names: [NameUse]) -> [EntityGroup] {
    let linkable = EntityLinker.settleKinds(
      names.map {
        LinkableName(
          name: $0.name, kind: NameKind(rawValue: UInt8(clamping: $0.kind)) ?? .other, mentions: $0.mentions,
          documents: $0.documents)
      })
    var members: [Int: [Int]] = [:]
    for (position, entity) in EntityLinker.link(linkable).enumerated() {
      members[entity, default: []].append(position)
    }
    return members.sorted { $0.key < $1.key }.map { _, members in
      EntityGroup(
        name: EntityLinker.canonicalName(members.map { linkable[$0] }),
        kind: Int(linkable[members[0]].kind.rawValue),
        members: members)
    }
  }
}
