import Syntax

/// A column that the rows do not have, but others that stand in the same place do: the whole query that asks those.
extension Resolution {
  /// What readers call those who are named, with the kind of the mentions that are meant.
  private static let kinds: [String: String] = {
    var kinds: [String: String] = [:]
    for (kind, words) in [
      "place": "place location city country where", "person": "person who somebody",
      "organisation": "organisation organization company institution party", "people": "nationality nation",
    ] {
      for word in words.split(separator: " ") { kinds[String(word)] = kind }
    }
    return kinds
  }()

  /// - Returns: whether it has been reported.
  mutating func reportElsewhere(_ word: Word, _ near: [String], _ holders: [String]) -> Bool {
    guard let filter = filterOf(word), let noun = schema.noun, noun.name != "entities" else { return false }
    if let kind = Self.kinds[word.text.lowercased()], noun.column("entity") == nil,
      near.isEmpty || near == ["speaker"]
    {
      let condition = Formatter.text(filter.renamed("entity")) + " and kind is \(kind)"
      let route = Route(holder: "mentions", condition: condition, noun: noun.name)
      if near.isEmpty {
        report(.columnElsewhere(word.text, table: table, holder: "mentions"), word, route)
      } else {
        report(
          .speakerOrNamed(word.text, table: table, query: route.query), word.range, replacement: near.first)
      }
      return true
    }
    guard near.isEmpty, let holder = holders.first else { return false }
    let route = Route(holder: holder, condition: Formatter.text(filter), noun: noun.name)
    report(.columnElsewhere(word.text, table: table, holder: holder), word, route)
    return true
  }

  /// Rows of another noun, and back.
  private struct Route {
    var holder: String
    var condition: String
    var noun: String
    var query: String { "\(holder) | filter \(condition) | \(noun)" }
  }

  /// The first filter of a query becomes the way there and back; a later one keeps what lies on such a way.
  private mutating func report(_ problem: Problem, _ word: Word, _ route: Route) {
    guard let stage, let pipeline else { return }
    let edit =
      pipeline.stages.first?.range == stage.range && catalog.noun(pipeline.source.text) != nil
      ? Edit(pipeline.source.range.joined(with: stage.range), route.query)
      : Edit(stage.range, "intersect (\(route.query))")
    findings.append(Finding(problem, word.range, remedy: [edit]))
  }

  /// The condition of the filter being resolved, where it is one comparison of that column with a value.
  private func filterOf(_ word: Word) -> Expression? {
    guard let stage, stage.name.text == "filter", path.isEmpty, let filter = arguments().first?.value else {
      return nil
    }
    switch filter {
    case .binary(.column(word), _, _, let value) where constant(value) != nil: return filter
    case .between(.column(word), _, _, _): return filter
    default: return nil
    }
  }
}

extension Expression {
  /// The same comparison of another column.
  fileprivate func renamed(_ column: String) -> Expression {
    switch self {
    case .binary(let left, let sign, let place, let right):
      .binary(.column(Word(column, left.range)), sign, place, right)
    case .between(let left, let low, let high, let range):
      .between(.column(Word(column, left.range)), low, high, range)
    default: self
    }
  }
}
