import Values

extension EntityLinker {
  /// Gives a full name that documents take for different kinds the kind of most of its mentions; of as many the kind that
  /// comes first here. Single words keep theirs: Washington is a person in one document and a place in another.
  package static func settleKinds(_ names: [LinkableName]) -> [LinkableName] {
    var counts: [String: [NameKind: Int]] = [:]
    for name in names where isFull(name) {
      counts[Folding.fold(name.name), default: [:]][name.kind, default: 0] += name.mentions
    }
    return names.map { name in
      guard isFull(name), let count = counts[Folding.fold(name.name)], count.count > 1 else { return name }
      var settled = name
      let order: [NameKind] = [.person, .organisation, .place]
      settled.kind = order.reduce(name.kind) { best, kind in
        guard let mentions = count[kind] else { return best }
        let (most, rank) = (count[best] ?? 0, order.firstIndex(of: best) ?? order.count)
        return mentions > most || mentions == most && (order.firstIndex(of: kind) ?? 0) < rank ? kind : best
      }
      return settled
    }
  }

  private static func isFull(_ name: LinkableName) -> Bool {
    [.person, .organisation, .place].contains(name.kind) && name.name.contains(" ")
  }
}
