import Syntax
import Values

extension Stages {
  static let expect = StageDefinition(
    Signature("expect", [.init(nil, .condition, required: true, placeholder: "CONDITION")]),
    usage: "expect rows > N, or expect CONDITION",
    meaning:
      "Fails the script where this does not hold: “rows” is the number of rows; any other condition must hold "
      + "for every row. The rows go on unchanged.",
    examples: [
      "documents | expect rows > 0",
      "claims | filter form is direct | expect wording is not none",
      "documents | count | expect count > 0",
    ]
  ) { _, resolution in
    guard let argument = resolution.arguments().first else { return }
    var demands: [Expectation.Demand] = []
    for part in parts(argument.value) {
      if let demand = demand(part, &resolution) { demands.append(demand) }
    }
    guard !demands.isEmpty else { return }
    resolution.add(.expect(Expectation(demands: demands, text: "")))
  }

  /// What “and” joins.
  private static func parts(_ expression: Expression) -> [Expression] {
    switch expression {
    case .binary(let left, .and, _, let right): parts(left) + parts(right)
    case .group(let inner, _): parts(inner)
    default: [expression]
    }
  }

  private static func demand(_ expression: Expression, _ resolution: inout Resolution) -> Expectation.Demand?
  {
    if case .integer(let number)? = resolution.constant(expression) {
      resolution.report(
        .bareNumberExpected("\(number)"), expression.range, replacement: "rows = \(number)")
      return nil
    }
    guard resolution.schema.column("rows") == nil, mentionsRows(expression) else {
      return resolution.condition(expression).map(Expectation.Demand.every)
    }
    guard case .binary(.column, let sign, _, let right) = expression,
      let comparison = sign == .differs ? .equals : sign.comparison,
      case .integer(let number) = count(right, resolution)
    else {
      resolution.report(.mixedExpectation, expression.range)
      return nil
    }
    return .rows(comparison, number, negated: sign == .differs)
  }

  private static func count(_ expression: Expression, _ resolution: Resolution) -> Value? {
    switch resolution.constant(expression) {
    case .date(let date) where date == DateRange(year: date.first.civil.year): .integer(date.first.civil.year)
    case let value: value
    }
  }

  private static func mentionsRows(_ expression: Expression) -> Bool {
    switch expression {
    case .column(let word): word.text == "rows"
    case .binary(let left, _, _, let right): mentionsRows(left) || mentionsRows(right)
    case .not(let inner, _), .group(let inner, _), .negative(let inner, _): mentionsRows(inner)
    case .between(let value, _, _, _): mentionsRows(value)
    default: false
    }
  }
}
