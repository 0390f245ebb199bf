import Plan
import Store
import Values

/// Conditions as SQL. Each test is true, false or NULL; NULL counts as false, also under `not`.
extension Relation {
  mutating func condition(_ condition: Condition) -> SQL { baseCondition(settled(condition)) }

  /// A condition over the base's columns.
  mutating func baseCondition(_ condition: Condition) -> SQL {
    switch condition {
    case .all(let parts): return joined(parts, " AND ", empty: "1")
    case .any(let parts): return joined(parts, " OR ", empty: "0")
    case .not(let part): return "((\(baseCondition(part))) IS NOT TRUE)"
    case .isTrue(let value): return baseValue(value)
    case .isNone(let value):
      if let storage = storage(value) { return storage.isNone(base.alias) }
      return "\(baseValue(value)) IS NULL"
    case .text(let value, let relation, let text): return textTest(value, relation, text)
    case .name(let value, let test): return nameTest(value, test)
    case .date(let left, let relation, let right): return dateTest(left, relation, right)
    case .compare(let left, let comparison, let right): return comparisonTest(left, comparison, right)
    }
  }

  private mutating func joined(_ parts: [Condition], _ separator: String, empty: SQL) -> SQL {
    guard !parts.isEmpty else { return empty }
    var tests: [SQL] = []
    for part in parts { tests.append(baseCondition(part)) }
    // Long lists in groups, because SQLite nests what stands in a row and does not nest deeper than a thousand.
    while tests.count > Self.mostInARow {
      tests = stride(from: 0, to: tests.count, by: Self.mostInARow).map { start in
        "(\(tests[start..<min(start + Self.mostInARow, tests.count)].joined(separator)))"
      }
    }
    return "(\(tests.joined(separator)))"
  }

  private static let mostInARow = 200

  /// The storage of an expression that is a column of the corpus as it stands.
  private func storage(_ scalar: Scalar) -> Storage? {
    guard case .column(let column) = scalar, case .stored(let storage) = base.accesses[column.name] else {
      return nil
    }
    return storage
  }

  /// Tests a value; a list by whether one of its members passes.
  private mutating func test(_ scalar: Scalar, _ make: (SQL) -> SQL) -> SQL {
    if let storage = storage(scalar) { return storage.test(base.alias, make) }
    let value = baseValue(scalar)
    guard scalar.type.isList else { return make(value) }
    return "EXISTS (SELECT 1 FROM json_each(\(value)) AS m WHERE \(make("m.value")))"
  }

  private mutating func textTest(_ value: Scalar, _ relation: TextRelation, _ text: String) -> SQL {
    if relation == .has, let noun, let storage = storage(value),
      let found = storage.indexed(base.alias, noun.rows, FullText.sentences(text))
    {
      return found
    }
    let folded = SQL.bind(Folding.fold(text))
    if relation == .equals, storage(value) == .word {
      // Terms stand folded in the index, which keeps a few letters that folding spells out.
      return "\(own: base.alias).term IN (\(folded), \(.bind(text.lowercased())))"
    }
    if relation == .has, storage(value) == .word {
      // Each distinct word is looked at once.
      return """
        \(own: base.alias).term IN (SELECT v.term FROM vocabulary AS v WHERE has_words(v.term, \(.bind(text))))
        """
    }
    return test(value) { cell in
      switch relation {
      case .equals: "fold(\(cell)) = \(folded)"
      case .equalsExactly: "\(cell) = \(.bind(text))"
      case .has: "has_words(\(cell), \(.bind(text)))"
      case .contains: "instr(fold(\(cell)), \(folded)) > 0"
      case .matches: "matches(\(cell), \(.bind(text)))"
      }
    }
  }

  /// A name that no entity has is compared as text, which finds nothing.
  private mutating func nameTest(_ value: Scalar, _ test: NameTest) -> SQL {
    let reading = context.names[test] ?? NameReading()
    let meant = reading.meant(in: storage(value))
    if !meant.isEmpty, let storage = storage(value),
      let found = storage.isEntity(base.alias, meant.map(\.number))
    {
      return found
    }
    if reading.entities.isEmpty || test.isExact && storage(value) == nil {
      return textTest(value, test.isExact ? .equalsExactly : .equals, test.text)
    }
    let names = reading.entities.map { SQL.bind($0.name) }.joined(", ")
    return self.test(value) { "\($0) IN (\(names))" }
  }

  private mutating func comparisonTest(_ left: Scalar, _ comparison: Comparison, _ right: Scalar) -> SQL {
    let sign = SQL(own: comparison == .equals ? "=" : comparison.rawValue)
    guard left.type.isText else {
      if case .constant(let value) = right {
        let bound = SQL.bind(Cells.binding(value))
        return test(left) { "\($0) \(sign) \(bound)" }
      }
      return "\(baseValue(left)) \(sign) \(baseValue(right))"
    }
    if case .constant(let value) = right {
      let bound = SQL.bind(Folding.fold(value.description))
      return test(left) { "fold(\($0)) \(sign) \(bound)" }
    }
    return "fold(\(baseValue(left))) \(sign) fold(\(baseValue(right)))"
  }

  private mutating func dateTest(_ left: Scalar, _ relation: DateRelation, _ right: Scalar) -> SQL {
    if relation == .exactly, case .constant = right {
      let bound = baseValue(right)
      return test(left) { "\($0) = \(bound)" }
    }
    if case .constant(.date(let date)) = right, let storage = storage(left),
      let found = storage.days(
        base.alias, { relation.test($0, $1, .bind(Int(date.first.number)), .bind(Int(date.last.number))) })
    {
      return found
    }
    let (first, second) = (baseValue(left), baseValue(right))
    if relation == .exactly { return "\(first) = \(second)" }
    return relation.test(Self.first(first), Self.last(first), Self.first(second), Self.last(second))
  }

  private static func first(_ date: SQL) -> SQL { "(\(date) >> 32)" }
  private static func last(_ date: SQL) -> SQL { "((\(date) >> 32) + (\(date) >> 7 & 33554431))" }
}

extension DateRelation {
  /// How the first and last days of two dates must lie.
  fileprivate func test(_ first: SQL, _ last: SQL, _ otherFirst: SQL, _ otherLast: SQL) -> SQL {
    switch self {
    case .within: "(\(first) >= \(otherFirst) AND \(last) <= \(otherLast))"
    case .contains: "(\(first) <= \(otherFirst) AND \(last) >= \(otherLast))"
    case .overlaps: "(\(first) <= \(otherLast) AND \(last) >= \(otherFirst))"
    case .before: "\(last) < \(otherFirst)"
    case .after: "\(first) > \(otherLast)"
    case .fromStart: "\(first) >= \(otherFirst)"
    case .untilEnd: "\(last) <= \(otherLast)"
    case .exactly: "(\(first) = \(otherFirst) AND \(last) = \(otherLast))"
    }
  }
}
