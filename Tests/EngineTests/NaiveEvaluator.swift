import Plan
import Values

/// Runs plans over rows in memory with plain loops: slow, and simple enough to be right. The engine must agree.
struct NaiveEvaluator {
  typealias Row = [String: Value]

  /// Rows of the plan's noun, in the order of the corpus, with all their columns, and under `#` their number.
  private(set) var rows: [Row]
  private let whole: [Row]
  /// The corpus's documents, with how many sentences each has under `#sentences`.
  private let documents: [Row]
  /// What was done to the rows, for rows that a union brings.
  private var changes: [Operation] = []
  private var headings: [Column] = []
  /// What conditions demanded of documents.
  private var demands: [(Row) -> Bool] = []
  /// Columns that were derived, in terms of the noun's.
  private var definitions: [String: Scalar] = [:]

  init(rows: [Row], documents: [Row]) {
    whole = rows.enumerated().map { number, row in row.merging(["#": .integer(number)]) { $1 } }
    self.rows = whole
    self.documents = documents
  }

  /// - Returns: the rows with the columns that are shown.
  mutating func run(_ plan: QueryPlan) -> [[Value]] {
    follow(plan)
    return rows.map { row in plan.schema.visible.map { row[$0.name] ?? .none } }
  }

  private mutating func follow(_ plan: QueryPlan) {
    for step in plan.steps { apply(step.operation, step.input.noun) }
  }

  private mutating func apply(_ operation: Operation, _ noun: Noun?) {
    switch operation {
    case .filter(let condition):
      if let noun { note(condition, noun) }
      rows = rows.filter { holds(condition, $0) }
    case .derive(let named):
      for item in named { definitions[item.column.name] = item.value }
      change(operation)
    case .sort, .group: change(operation)
    case .select(let named): rows = rows.map { evaluated(named, $0) }
    case .aggregate(let aggregation): aggregate(aggregation, noun)
    case .first(let count): rows = underHeadings { $0.prefix(count) }
    case .last(let count): rows = underHeadings { $0.suffix(count) }
    case .skip(let count): rows = underHeadings { $0.dropFirst(count) }
    case .combine(let combination): combine(combination)
    case .show, .expect: break
    case .sample, .compute, .move, .context, .silent: fatalError("not for plain loops")
    }
  }

  private mutating func change(_ operation: Operation) {
    changes.append(operation)
    if case .group(let columns) = operation { headings = columns }
    rows = changed(rows, operation)
  }

  private func changed(_ rows: [Row], _ operation: Operation) -> [Row] {
    switch operation {
    case .derive(let named): rows.map { row in row.merging(evaluated(named, row)) { $1 } }
    case .sort(let keys): sorted(rows, headings.map { SortKey(.column($0)) } + keys)
    case .group(let columns): sorted(rows, columns.map { SortKey(.column($0)) })
    default: rows
    }
  }

  private func evaluated(_ named: [Named], _ row: Row) -> Row {
    Dictionary(uniqueKeysWithValues: named.map { ($0.column.name, value($0.value, row)) })
  }

  private func underHeadings(_ cut: (ArraySlice<Row>) -> ArraySlice<Row>) -> [Row] {
    var (kept, start) = ([Row](), 0)
    func heading(_ row: Row) -> [Value] { headings.map { row[$0.name] ?? .none } }
    while start < rows.count {
      var end = start + 1
      while end < rows.count, heading(rows[end]) == heading(rows[start]) { end += 1 }
      kept += cut(rows[start..<end])
      start = end
    }
    return kept
  }

  /// Stable: of equal rows the earlier stays first.
  private func sorted(_ rows: [Row], _ keys: [SortKey]) -> [Row] {
    rows.enumerated().sorted { left, right in
      for key in keys {
        let (a, b) = (value(key.value, left.element), value(key.value, right.element))
        if a < b { return !key.isDescending }
        if b < a { return key.isDescending }
      }
      return left.offset < right.offset
    }.map(\.element)
  }

  // MARK: - Other queries

  private mutating func combine(_ combination: Combination) {
    var other = NaiveEvaluator(rows: whole, documents: documents)
    other.follow(combination.other)
    let isSame: (Row, Row) -> Bool =
      switch combination.sameness {
      case .row: { $0["#"] == $1["#"] }
      case .values(let columns): { a, b in columns.allSatisfy { a[$0.name] == b[$0.name] } }
      case .columns(let columns):
        { a, b in
          columns.allSatisfy { column in
            guard let (left, right) = a[column.name].flatMap({ left in b[column.name].map { (left, $0) } }),
              left != .none
            else { return false }
            guard case .text(let one) = left, case .text(let other) = right,
              column.type == .text || column.type == .name
            else { return left == right }
            return Folding.fold(one) == Folding.fold(other)
          }
        }
      }
    let mine = rows
    switch combination.kind {
    case .minus: rows = mine.filter { row in !other.rows.contains { isSame(row, $0) } }
    case .intersect:
      rows = mine.filter { row in other.rows.contains { isSame(row, $0) } }
      if combination.sameness == .row { demands += other.demands }
    case .union:
      let both = whole.filter { row in
        mine.contains { isSame(row, $0) } || other.rows.contains { isSame(row, $0) }
      }
      rows = changes.reduce(both) { changed($0, $1) }
      let (first, second) = (demands, other.demands)
      demands =
        first.isEmpty || second.isEmpty
        ? [] : [{ row in first.allSatisfy { $0(row) } || second.allSatisfy { $0(row) } }]
    }
  }

  // MARK: - Sums

  private mutating func aggregate(_ aggregation: Aggregation, _ noun: Noun?) {
    var groups: [[Value]: [Row]] = [:]
    for row in rows {
      for key in keys(aggregation.keys[...], row) { groups[key, default: []].append(row) }
    }
    if aggregation.keys.isEmpty, groups.isEmpty { groups[[]] = [] }
    let all = groups.values.reduce(0) { $0 + $1.count }
    let sums = groups.map { key, members in
      var row: Row = [:]
      for (named, value) in zip(aggregation.keys, key) { row[named.column.name] = value }
      for measure in aggregation.measures { row[measure.column.name] = sum(measure, members, all) }
      if let rate = aggregation.rate, let noun {
        row[rate.column.name] = self.rate(rate, aggregation.keys, key, noun, members.count)
      }
      if let share = aggregation.share {
        let common = share.keys(of: key.count)
        let whole = groups.filter { $0.key[common] == key[common] }.reduce(0) { $0 + $1.value.count }
        row[share.column.name] = whole == 0 ? Value.none : .number(Double(members.count) / Double(whole))
      }
      return row
    }
    headings = []
    rows = sorted(sums, aggregation.order)
  }

  /// A list stands under each of its members.
  private func keys(_ named: ArraySlice<Named>, _ row: Row) -> [[Value]] {
    guard let first = named.first else { return [[]] }
    let values: [Value] =
      if case .list(let members) = value(first.value, row) { members } else { [value(first.value, row)] }
    return values.flatMap { value in keys(named.dropFirst(), row).map { [value] + $0 } }
  }

  private func sum(_ measure: Measure, _ members: [Row], _ all: Int) -> Value {
    guard let argument = measure.argument else {
      if measure.kind == .count { return .integer(members.count) }
      return all == 0 ? .none : .number(Double(members.count) / Double(all))
    }
    let values = members.map { value(argument, $0) }.filter { $0 != .none }
    let holding = values.count { argument.type != .boolean || $0 == .boolean(true) }
    switch measure.kind {
    case .count: return .integer(holding)
    case .share: return members.isEmpty ? .none : .number(Double(holding) / Double(members.count))
    case .distinct: return .integer(Set(values).count)
    case .min: return values.min() ?? .none
    case .max: return values.max() ?? .none
    case .first: return values.first ?? .none
    case .last: return values.last ?? .none
    case .list: return values.isEmpty ? .none : .list(Set(values).sorted())
    case .sum, .mean, .median: return figure(measure.kind, values.compactMap(number))
    }
  }

  private func figure(_ kind: Measure.Kind, _ values: [Double]) -> Value {
    guard !values.isEmpty else { return .none }
    let (total, sorted) = (values.reduce(0, +), values.sorted())
    return switch kind {
    case .sum: .number(total)
    case .mean: .number(total / Double(values.count))
    default: .number((sorted[(values.count - 1) / 2] + sorted[values.count / 2]) / 2)
    }
  }

  // MARK: - Rates

  private static let ofDocuments = [
    "document", "source", "title", "author", "published", "document_kind", "language", "document_words",
    "url", "hash",
  ]

  private mutating func note(_ condition: Condition, _ noun: Noun) {
    for demand in condition.demands where areOfDocuments(demand.reads, noun) {
      let evaluator = self
      demands.append { evaluator.holds(demand, evaluator.derived($0)) }
    }
  }

  private func areOfDocuments(_ columns: [Column], _ noun: Noun) -> Bool {
    !columns.isEmpty
      && columns.allSatisfy { column in
        if let definition = definitions[column.name] { return areOfDocuments(definition.reads, noun) }
        return noun.name == "documents"
          ? noun.column(column.name) != nil : Self.ofDocuments.contains(column.name)
      }
  }

  /// A document's row with the columns that were derived of such.
  private func derived(_ document: Row) -> Row {
    changes.reduce(document) { row, change in
      if case .derive(let named) = change { row.merging(evaluated(named, row)) { $1 } } else { row }
    }
  }

  private func rate(_ rate: Rate, _ keys: [Named], _ values: [Value], _ noun: Noun, _ count: Int) -> Value {
    let mine = documents.map { document in
      noun.name == "documents"
        ? document
        : document.merging([
          "document_kind": document["kind"] ?? .none, "document_words": document["words"] ?? .none,
        ]) { $1 }
    }.map(derived).filter { document in demands.allSatisfy { $0(document) } }
    let counted = mine.filter { document in
      zip(keys, values).allSatisfy { key, found in
        !areOfDocuments(key.value.reads, noun) || value(key.value, document) == found
      }
    }
    let total =
      switch rate.unit {
      case .documents: Double(counted.count)
      case .words: counted.reduce(0) { $0 + (number($1["words"] ?? .none) ?? 0) }
      case .sentences: counted.reduce(0) { $0 + (number($1["#sentences"] ?? .none) ?? 0) }
      }
    return total == 0 ? .none : .number(Double(count) * Double(rate.amount) / total)
  }

  // MARK: - Values

  func value(_ scalar: Scalar, _ row: Row) -> Value {
    switch scalar {
    case .constant(let value): return value
    case .column(let column): return row[column.name] ?? .none
    case .negative(let inner): return number(value(inner, row)).map { .number(-$0) } ?? .none
    case .arithmetic(let left, let sign, let right):
      return calculated(value(left, row), sign, value(right, row))
    case .call(let function, let inner):
      let values = inner.map { value($0, row) }
      if function == .either { return values[0] == .none ? values[1] : values[0] }
      return values.contains(.none) ? .none : called(function, values)
    case .test(let condition): return .boolean(holds(condition, row))
    }
  }

  private func called(_ function: Function, _ values: [Value]) -> Value {
    switch (function, values[0], values.last) {
    case (.length, .text(let text), _): return .integer(text.unicodeScalars.count)
    case (.lower, .text(let text), _): return .text(text.lowercased())
    case (.upper, .text(let text), _): return .text(text.uppercased())
    case (.days, let from, let to?): return calculated(to, .minus, from)
    case (.abs, let x, _): return number(x).map { .number(abs($0)) } ?? .none
    case (.round, let x, let places):
      let scale = values.count == 1 ? 1 : [1, 10, 100][Int(places.flatMap(number) ?? 0)]
      return number(x).map { .number(($0 * Double(scale)).rounded() / Double(scale)) } ?? .none
    case (_, .date(let date), _): return part(function, date)
    default: fatalError("\(function) of \(values)")
    }
  }

  private func part(_ function: Function, _ date: DateRange) -> Value {
    let (from, to) = (date.first.civil, date.last.civil)
    let isYear = from.year == to.year
    let isDay = date.first == date.last
    func years(_ first: Int, _ count: Int, _ precision: Precision) -> Value {
      let last = DateRange(year: first + count - 1).last
      guard date.last <= last else { return .none }
      return .date(DateRange(first: DateRange(year: first).first, last: last, precision: precision))
    }
    switch function {
    case .year: return isYear ? .integer(from.year) : .none
    case .month: return isYear && from.month == to.month ? .integer(from.month) : .none
    case .quarter:
      let quarters = [from, to].map { [1, 1, 1, 2, 2, 2, 3, 3, 3, 4, 4, 4][$0.month - 1] }
      return isYear && quarters[0] == quarters[1] ? .integer(quarters[0]) : .none
    case .day: return isDay ? .integer(from.day) : .none
    case .weekday:
      let names = ["Mon", "Tues", "Wednes", "Thurs", "Fri", "Satur", "Sun"]
      return isDay ? .text(names[date.first.weekday - 1] + "day") : .none
    case .decade: return years(from.year / 10 * 10, 10, .decade)
    case .century: return years((from.year - 1) / 100 * 100 + 1, 100, .century)
    case .earliest: return date.first == .distantPast ? .none : .date(DateRange(day: date.first))
    case .latest: return date.last == .distantFuture ? .none : .date(DateRange(day: date.last))
    default: fatalError("\(function)")
    }
  }

  private func calculated(_ left: Value, _ sign: Arithmetic, _ right: Value) -> Value {
    if case .date(let a) = left, case .date(let b) = right {
      let areDays = [a, b].allSatisfy {
        $0.precision == .day && $0.first == $0.last && $0.qualifier != .about
      }
      return areDays ? .integer(a.first - b.first) : .none
    }
    guard let a = number(left), let b = number(right) else { return .none }
    return switch sign {
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

  // MARK: - Conditions

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
    case .compare(let left, let comparison, let right):
      compares(value(left, row), comparison, value(right, row))
    }
  }

  /// A list fits if one of its members does.
  private func compares(_ left: Value, _ comparison: Comparison, _ right: Value) -> Bool {
    if case .list(let members) = left { return members.contains { fits($0, comparison, right) } }
    return fits(left, comparison, right)
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
    case .contains: a.first <= b.first && b.last <= a.last
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
