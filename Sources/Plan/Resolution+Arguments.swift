package import Syntax
package import Values

/// What stages take from their clauses.
extension Resolution {
  /// The arguments of a clause; empty where it was left out.
  package func arguments(_ keyword: String? = nil) -> [Argument] { stage?.clause(keyword)?.arguments ?? [] }

  /// The whole number of a clause, at least `minimum`.
  package mutating func wholeNumber(_ keyword: String? = nil, default fallback: Int, minimum: Int = 0) -> Int
  {
    guard let argument = arguments(keyword).first else { return fallback }
    guard let value = constant(argument.value) else {
      report(.notWhole(stage: stageName.text, least: minimum), argument.range, replacement: "\(fallback)")
      return fallback
    }
    let number: Double
    switch value {
    case .integer(let given): number = Double(given)
    case .number(let given): number = given
    // Four digits alone read as a year.
    case .date(let date) where date.precision == .year && date.length <= 366:
      number = Double(date.first.civil.year)
    default:
      report(.notWhole(stage: stageName.text, least: minimum), argument.range, replacement: "\(fallback)")
      return fallback
    }
    guard number <= 1_000_000_000 else {
      report(
        .tooLarge(stage: stageName.text, limit: 1_000_000_000), argument.range, replacement: "1000000000")
      return fallback
    }
    guard number >= Double(minimum), number == number.rounded() else {
      report(
        .notWhole(stage: stageName.text, least: minimum), argument.range,
        replacement: "\(number > 0 ? Int(number.rounded(.up)) : fallback)")
      return fallback
    }
    return Int(number)
  }

  /// The columns of a clause by name.
  package mutating func columns(_ keyword: String? = nil) -> [(column: Column, range: SourceRange)] {
    var found: [(column: Column, range: SourceRange)] = []
    for argument in arguments(keyword) {
      if case .column(let word) = argument.value, word.text == "*" {
        found += schema.columns.filter { column in !found.contains { $0.column == column } }
          .map { ($0, argument.range) }
        continue
      }
      guard case .column(let word) = argument.value else {
        report(.needsColumn(stage: stageName.text), argument.range)
        continue
      }
      if let column = column(word), !found.contains(where: { $0.column == column }) {
        found.append((column, argument.range))
      }
    }
    return found
  }

  /// Expressions with the names their columns will have: their label, the column's own name, or the function's.
  package mutating func named(_ keyword: String? = nil, taken: [String] = []) -> [Named] {
    var found: [Named] = []
    for argument in arguments(keyword) {
      if case .column(let word) = argument.value, word.text == "*" {
        found += schema.columns.filter { column in !found.contains { $0.column.name == column.name } }
          .map { Named($0, .column($0)) }
        continue
      }
      guard let value = scalar(argument.value) else { continue }
      var column =
        if case .column(let own) = value { own } else { Column(Self.name(of: argument.value), value.type) }
      if let label = argument.label { column.name = label.text }
      if found.contains(where: { $0.column.name == column.name }) {
        if found.contains(where: { $0.value == value }) { continue }
        if let label = argument.label {
          report(.nameTaken(label.text), label.range)
          continue
        }
        column.name = Self.free(column.name, among: found.map(\.column.name) + taken)
      }
      found.append(Named(column, value))
    }
    return found
  }

  /// What an expression without a label is called.
  private static func name(of expression: Expression) -> String {
    switch expression {
    case .column(let word), .call(let word, _, _): word.text
    case .group(let inner, _): name(of: inner)
    default: "value"
    }
  }

  /// The name, or the name with the first number behind it that no other column has.
  package static func free(_ name: String, among taken: [String]) -> String {
    guard taken.contains(name) else { return name }
    var number = 2
    while taken.contains("\(name)_\(number)") { number += 1 }
    return "\(name)_\(number)"
  }
}
