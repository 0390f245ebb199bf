import Plan
import Values

/// Runs plans over rows in memory with plain loops: slow, and simple enough to be right. The engine must agree.
struct NaiveEvaluator {
  typealias Row = [String: Value]

  /// Rows of the plan's noun, in the order of the corpus, with all their columns.
  var rows: [Row]

  mutating func run(_ plan: QueryPlan) -> [[Value]] {
    for step in plan.steps { apply(step.operation) }
    return rows.map { row in plan.schema.visible.map { row[$0.name] ?? .none } }
  }

  private mutating func apply(_ operation: Operation) {
    switch operation {
    case .filter(let condition): rows = rows.filter { holds(condition, $0) }
    case .derive(let named):
      rows = rows.map { row in row.merging(evaluated(named, row)) { _, new in new } }
    case .select(let named): rows = rows.map { evaluated(named, $0) }
    case .aggregate(let aggregation): aggregate(aggregation)
    case .group(let columns): sort(columns.map { SortKey(.column($0)) })
    case .sort(let keys): sort(keys)
    case .first(let count): rows = Array(rows.prefix(count))
    case .last(let count): rows = Array(rows.suffix(count))
    case .show, .expect: break
    case .sample, .compute, .move, .context, .silent: fatalError("not for plain loops")
    }
  }

  private func evaluated(_ named: [Named], _ row: Row) -> Row {
    Dictionary(uniqueKeysWithValues: named.map { ($0.column.name, value($0.value, row)) })
  }

  /// Stable: of equal rows the earlier stays first.
  private mutating func sort(_ keys: [SortKey]) {
    rows = rows.enumerated().sorted { left, right in
      for key in keys {
        let (a, b) = (value(key.value, left.element), value(key.value, right.element))
        if a < b { return !key.isDescending }
        if b < a { return key.isDescending }
      }
      return left.offset < right.offset
    }.map(\.element)
  }

  private mutating func aggregate(_ aggregation: Aggregation) {
    var groups: [[Value]: [Row]] = [:]
    for row in rows {
      for key in keys(aggregation.keys[...], row) { groups[key, default: []].append(row) }
    }
    if aggregation.keys.isEmpty, groups.isEmpty { groups[[]] = [] }
    rows = groups.map { key, members in
      var row: Row = [:]
      for (named, value) in zip(aggregation.keys, key) { row[named.column.name] = value }
      for measure in aggregation.measures { row[measure.column.name] = sum(measure, members) }
      return row
    }
    sort(aggregation.order)
  }

  /// A list stands under each of its members.
  private func keys(_ named: ArraySlice<Named>, _ row: Row) -> [[Value]] {
    guard let first = named.first else { return [[]] }
    let values: [Value] =
      if case .list(let members) = value(first.value, row) { members } else { [value(first.value, row)] }
    return values.flatMap { value in keys(named.dropFirst(), row).map { [value] + $0 } }
  }

  private func sum(_ measure: Measure, _ members: [Row]) -> Value {
    guard let argument = measure.argument else { return .integer(members.count) }
    let values = members.map { value(argument, $0) }.filter { $0 != .none }
    switch measure.kind {
    case .count: return .integer(values.count)
    case .distinct: return .integer(Set(values).count)
    case .min: return values.min() ?? .none
    case .max: return values.max() ?? .none
    case .list: return values.isEmpty ? .none : .list(Set(values).sorted())
    case .sum, .mean:
      guard !values.isEmpty else { return .none }
      let total = values.reduce(0) { $0 + (number($1) ?? 0) }
      return measure.kind == .mean ? .number(total / Double(values.count)) : .number(total)
    }
  }

  func value(_ scalar: Scalar, _ row: Row) -> Value {
    switch scalar {
    case .constant(let value): return value
    case .column(let column): return row[column.name] ?? .none
    case .negative(let inner): return number(value(inner, row)).map { .number(-$0) } ?? .none
    case .arithmetic(let left, let sign, let right):
      guard let a = number(value(left, row)), let b = number(value(right, row)) else { return .none }
      return calculated(a, sign, b)
    case .call(.length, let inner):
      if case .text(let text) = value(inner, row) { return .integer(text.unicodeScalars.count) }
      return .none
    case .call(.year, let inner):
      guard case .date(let date) = value(inner, row) else { return .none }
      let (from, to) = (date.first.civil.year, date.last.civil.year)
      return from == to ? .integer(from) : .none
    case .call: fatalError("not for plain loops")
    case .test(let condition): return .boolean(holds(condition, row))
    }
  }

  private func calculated(_ a: Double, _ sign: Arithmetic, _ b: Double) -> Value {
    switch sign {
    case .plus: .number(a + b)
    case .minus: .number(a - b)
    case .times: .number(a * b)
    case .divided: b == 0 ? .none : .number(a / b)
    }
  }

  private func number(_ value: Value) -> Double? {
    switch value {
    case .integer(let number): Double(number)
    case .number(let number): number
    default: nil
    }
  }

  func holds(_ condition: Condition, _ row: Row) -> Bool {
    switch condition {
    case .all(let parts): parts.allSatisfy { holds($0, row) }
    case .any(let parts): parts.contains { holds($0, row) }
    case .not(let part): !holds(part, row)
    case .isTrue(let scalar): value(scalar, row) == .boolean(true)
    case .isNone(let scalar): value(scalar, row) == .none
    case .text(let scalar, let relation, let text):
      texts(value(scalar, row)).contains { fits($0, relation, text) }
    case .name(let scalar, let test):
      texts(value(scalar, row)).contains { Folding.fold($0) == Folding.fold(test.text) }
    case .date(let left, let relation, let right):
      if case .date(let a) = value(left, row), case .date(let b) = value(right, row) {
        fits(a, relation, b)
      } else {
        false
      }
    case .compare(let left, let comparison, let right): fits(value(left, row), comparison, value(right, row))
    }
  }

  private func texts(_ value: Value) -> [String] {
    switch value {
    case .none: []
    case .list(let members): members.map(\.description)
    default: [value.description]
    }
  }

  private func fits(_ text: String, _ relation: TextRelation, _ wanted: String) -> Bool {
    switch relation {
    case .equals: Folding.fold(text) == Folding.fold(wanted)
    case .equalsExactly: text == wanted
    case .contains: Folding.fold(text).contains(Folding.fold(wanted))
    case .has: (" " + words(text) + " ").contains(" " + words(wanted) + " ")
    case .matches: fatalError("not for plain loops")
    }
  }

  /// Letters and digits, folded, one space between words.
  private func words(_ text: String) -> String {
    Folding.fold(text).split { !$0.isLetter && !$0.isNumber }.joined(separator: " ")
  }

  private func fits(_ a: DateRange, _ relation: DateRelation, _ b: DateRange) -> Bool {
    switch relation {
    case .within: b.first <= a.first && a.last <= b.last
    case .overlaps: a.first <= b.last && b.first <= a.last
    case .before: a.last < b.first
    case .after: a.first > b.last
    case .fromStart: a.first >= b.first
    case .untilEnd: a.last <= b.last
    case .exactly: a == b
    }
  }

  private func fits(_ a: Value, _ comparison: Comparison, _ b: Value) -> Bool {
    if a == .none || b == .none { return false }
    let (less, equal): (Bool, Bool)
    if let x = number(a), let y = number(b) {
      (less, equal) = (x < y, x == y)
    } else {
      let (x, y) = (Folding.fold(a.description), Folding.fold(b.description))
      (less, equal) = (x.utf8.lexicographicallyPrecedes(y.utf8), x.utf8.elementsEqual(y.utf8))
    }
    return switch comparison {
    case .equals: equal
    case .less: less
    case .lessOrEqual: less || equal
    case .greater: !less && !equal
    case .greaterOrEqual: !less
    }
  }
}
