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
    guard let (filter, rest) = comparison(of: word), let noun = schema.noun, noun.name != "entities" else {
      return false
    }
    if let kind = Self.kinds[word.text.lowercased()], noun.column("entity") == nil,
      near.isEmpty || near == ["speaker"]
    {
      let condition = Formatter.text(filter.renamed("entity")) + " and kind is \(kind)"
      let route = Route(holder: "mentions", condition: condition, noun: noun.name, rest: rest)
      if near.isEmpty {
        report(.columnElsewhere(word.text, table: table, holder: "mentions"), word, route)
      } else {
        report(
          .speakerOrNamed(word.text, table: table, query: route.query), word.range, replacement: near.first)
      }
      return true
    }
    guard near.isEmpty, let holder = holders.first else { return false }
    let route = Route(holder: holder, condition: Formatter.text(filter), noun: noun.name, rest: rest)
    report(.columnElsewhere(word.text, table: table, holder: holder), word, route)
    return true
  }

  /// Rows of another noun, and back.
  private struct Route {
    var holder: String
    var condition: String
    var noun: String
    /// What else the filter asks of the rows themselves.
    var rest: String?
    var query: String { "\(holder) | filter \(condition) | \(noun)" }
    var others: String { rest.map { " | filter \($0)" } ?? "" }
  }

  /// The first filter of a query becomes the way there and back; a later one keeps what lies on such a way.
  private mutating func report(_ problem: Problem, _ word: Word, _ route: Route) {
    guard let stage, let pipeline else { return }
    let edit =
      pipeline.stages.first?.range == stage.range && catalog.noun(pipeline.source.text) != nil
      ? Edit(pipeline.source.range.joined(with: stage.range), route.query + route.others)
      : Edit(stage.range, "intersect (\(route.query))" + route.others)
    findings.append(Finding(problem, word.range, remedy: [edit]))
  }

  /// The part of the filter being resolved that compares that column with a value, and what `and` joins to it.
  private func comparison(of word: Word) -> (part: Expression, rest: String?)? {
    guard let stage, stage.name.text == "filter", path.isEmpty, let filter = arguments().first?.value else {
      return nil
    }
    let parts = filter.joinedByAnd
    guard let index = parts.firstIndex(where: { compares($0, word) }) else { return nil }
    let others = parts.indices.filter { $0 != index }.map { Formatter.text(parts[$0]) }
    return (parts[index], others.isEmpty ? nil : others.joined(separator: " and "))
  }

  private func compares(_ part: Expression, _ word: Word) -> Bool {
    switch part {
    case .binary(.column(word), _, _, let value): constant(value) != nil
    case .between(.column(word), _, _, _): true
    default: false
    }
  }
}

extension Expression {
  fileprivate var joinedByAnd: [Expression] {
    if case .binary(let left, .and, _, let right) = self {
      left.joinedByAnd + right.joinedByAnd
    } else {
      [self]
    }
  }

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
