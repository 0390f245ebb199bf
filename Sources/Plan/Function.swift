package import Values

/// What can be reckoned of values. Where one of them is none, or a date too imprecise to tell, the result is none.
package enum Function: String, Hashable, Sendable, CaseIterable {
  case year, quarter, month, day, weekday, decade, century
  /// The first and the last day that a date may mean.
  case earliest, latest
  /// The days from the first date to the second.
  case days
  /// The first value, or the second where there is no first.
  case either
  case length, lower, upper
  case round, abs

  package struct Parameter: Sendable {
    package var takes: [ValueType]
    package var isOptional = false
  }

  package var parameters: [Parameter] {
    switch self {
    case .year, .quarter, .month, .day, .weekday, .decade, .century, .earliest, .latest:
      [Parameter(takes: [.date])]
    case .days: [Parameter(takes: [.date]), Parameter(takes: [.date])]
    case .either: [Parameter(takes: Self.single), Parameter(takes: Self.single)]
    case .length, .lower, .upper: [Parameter(takes: [.text, .name])]
    case .round: [Parameter(takes: Self.numbers), Parameter(takes: [.integer], isOptional: true)]
    case .abs: [Parameter(takes: Self.numbers)]
    }
  }

  private static let numbers: [ValueType] = [.number, .integer]
  private static let single: [ValueType] = [.text, .name, .date, .integer, .number, .boolean]

  /// How many values it may be given.
  package var counts: ClosedRange<Int> { parameters.count { !$0.isOptional }...parameters.count }

  package func result(of arguments: [ValueType]) -> ValueType {
    switch self {
    case .year, .quarter, .month, .day, .length, .days: .integer
    case .decade, .century, .earliest, .latest: .date
    case .weekday, .lower, .upper: .text
    case .round: .number
    case .abs: arguments.first ?? .number
    case .either: Self.common(arguments) ?? .text
    }
  }

  /// The type that holds values of all of these; nil where there is none.
  package static func common(_ types: [ValueType]) -> ValueType? {
    guard let first = types.first else { return nil }
    if types.allSatisfy({ $0 == first }) { return first }
    if types.allSatisfy(\.isNumber) { return .number }
    return types.allSatisfy(\.isText) ? .text : nil
  }
}
