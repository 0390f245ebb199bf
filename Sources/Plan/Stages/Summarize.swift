import Syntax
import Values

extension Stages {
  static let summarize = StageDefinition(
    Signature(
      "summarize",
      [
        .init(nil, .labelled, required: true, placeholder: "NAME = count(), …"),
        .init("by", .expressions, placeholder: "COLUMN, …"),
      ]),
    usage: "summarize NAME = count(), … [by COLUMN, …]",
    meaning:
      "Sums up the rows, for each value of the columns behind “by”: count() rows, count(x) rows with x, "
      + "count(distinct x) different values, min(x), max(x), sum(x), mean(x), list(x) the different values.",
    examples: [
      "claims | summarize n = count(), speakers = count(distinct speaker) by source",
      "events | summarize from = min(happened), to = max(happened) by source",
      "quantities | filter of has \"killed\" | summarize lowest = min(value), highest = max(value)",
    ]
  ) { _, resolution in
    let keys = resolution.named("by").map(\.member)
    var measures: [Measure] = []
    for argument in resolution.arguments() {
      let taken = keys.map(\.column.name) + measures.map(\.column.name)
      if let measure = measure(argument, taken, &resolution) { measures.append(measure) }
    }
    guard !measures.isEmpty else { return }
    let aggregation = Aggregation(
      keys: keys, measures: measures, order: keys.map { SortKey(.column($0.column)) })
    let schema = TableShape(noun: nil, columns: keys.map(\.column) + measures.map(\.column))
    resolution.add(.aggregate(aggregation), after: schema)
  }

  /// `count(distinct x)` is `distinct(x)`.
  private static func undone(_ expression: Expression) -> Expression {
    guard case .call(let count, let inner, _) = expression, count.text == "count", inner.count == 1,
      case .call(let distinct, _, _) = inner[0], distinct.text == "distinct"
    else { return expression }
    return inner[0]
  }

  private static func measure(
    _ argument: Argument, _ taken: [String], _ resolution: inout Resolution
  ) -> Measure? {
    guard case .call(let word, let inner, let range) = Self.undone(argument.value) else {
      resolution.report(
        .missingArgument(stage: "summarize", what: "sums such as count() or max(value)"), argument.range)
      return nil
    }
    guard let kind = Measure.Kind(rawValue: word.text) else {
      let near = Suggestion.nearest(to: word.text, in: Measure.Kind.allCases.map(\.rawValue))
      resolution.report(.unknownFunction(word.text), word.range, suggestions: near, replacement: near.first)
      return nil
    }
    guard inner.count <= 1, kind == .count || inner.count == 1 else {
      resolution.report(.wrongArgumentCount(word.text, expected: 1), range)
      return nil
    }
    var value: Scalar?
    if let first = inner.first {
      value = resolution.scalar(first)
      guard let value else { return nil }
      if let problem = kind.problem(with: value.type, name: word.text) {
        resolution.report(problem, first.range)
        return nil
      }
    }
    if let label = argument.label, taken.contains(label.text) {
      resolution.report(.nameTaken(label.text), label.range)
      return nil
    }
    let subject = value?.columns.first.map { "_" + $0 } ?? ""
    let name = argument.label?.text ?? Resolution.free(word.text + subject, among: taken)
    return Measure(Column(name, kind.type(of: value?.type ?? .integer)), kind, value)
  }
}

extension Measure.Kind {
  /// What keeps this sum from being made of such values.
  func problem(with type: ValueType, name: String) -> Problem? {
    switch self {
    case .count: nil
    case .sum, .mean: type.isNumber ? nil : .measureNeedsNumber(name, type: type)
    case .distinct, .min, .max, .list: type.isList ? .listAsValue("this", use: name) : nil
    }
  }

  func type(of argument: ValueType) -> ValueType {
    switch self {
    case .count, .distinct: .integer
    case .min, .max, .sum: argument
    case .mean: .number
    case .list: .list(argument)
    }
  }
}
