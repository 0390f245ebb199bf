import Values

extension EntityLinker {
  /// Gives a name that documents take for different kinds the kind of most of its mentions; of as many the kind that comes
  /// first here. Single words that word lists know keep theirs: Washington is a person in one document and a place in
  /// another. One that no list knows is the same thing everywhere, and rather a firm than a place or a person.
  package static func settleKinds(_ names: [LinkableName]) -> [LinkableName] {
    var counts: [String: [NameKind: Int]] = [:]
    for name in names where isOneThing(name) {
      counts[Folding.fold(name.name), default: [:]][name.kind, default: 0] += name.mentions
    }
    return names.map { name in
      guard isOneThing(name), let count = counts[Folding.fold(name.name)], count.count > 1 else {
        return name
      }
      var settled = name
      let order: [NameKind] =
        name.name.contains(" ") ? [.person, .organisation, .place] : [.organisation, .place, .person]
      settled.kind = order.reduce(name.kind) { best, kind in
        guard let mentions = count[kind] else { return best }
        let (most, rank) = (count[best] ?? 0, order.firstIndex(of: best) ?? order.count)
        return mentions > most || mentions == most && (order.firstIndex(of: kind) ?? 0) < rank ? kind : best
      }
      return settled
    }
  }

  private static func isOneThing(_ name: LinkableName) -> Bool {
    [.person, .organisation, .place].contains(name.kind) && (name.name.contains(" ") || isUnknown(name.name))
  }

  /// A word of four letters or more that no list has.
  private static func isUnknown(_ name: String) -> Bool {
    guard name.utf8.count > 3, case .success(let model) = NameModelFile.shared else { return false }
    return model.lexicon.knows(name).isEmpty
  }
}
