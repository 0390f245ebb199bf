import Syntax
import Values

extension Stages {
  static let summarize = StageDefinition(
    Signature(
      "summarize",
      [
        .init(nil, .labelled, required: true, placeholder: "NAME = count(), …"),
        .init("by", .labelled, placeholder: "COLUMN, …"),
      ]),
    usage: "summarize NAME = count(), … [by COLUMN, …]",
    meaning:
      "Sums up the rows, for each value of the columns behind “by”: count() rows, count(x) rows with x or for which x "
      + "holds, count(distinct x) different values, min(x), max(x), sum(x), mean(x), median(x), first(x) and last(x) in "
      + "the order of the rows, list(x) the different values, share() the part of all rows, share(x) the part of the rows "
      + "for which x holds. They can be reckoned with: max(x) - min(x).",
    examples: [
      "claims | summarize n = count(), speakers = count(distinct speaker) by source",
      "events | summarize from = min(happened), to = max(happened) by source",
      "quantities | filter of has \"killed\" | summarize lowest = min(value), highest = max(value)",
      "claims | summarize n = count(), quoted = round(100 * share(form is direct)) by source",
    ]
  ) { _, resolution in
    var keys = resolution.named("by").map(\.member)
    if keys.isEmpty, resolution.arguments("by").isEmpty { keys = resolution.headingKeys }
    var summary = Summary(keys: keys)
    for argument in resolution.arguments() { summary.add(argument, &resolution) }
    summary.finish(&resolution)
  }
}

extension Resolution {
  /// The columns that `group by` has put over the rows, as keys of a sum.
  var headingKeys: [Named] {
    schema.headings.compactMap(schema.column).map { Named($0, .column($0)).member }
  }
}

/// The sums of one stage, and what is reckoned from them.
private struct Summary {
  let keys: [Named]
  private var measures: [Measure] = []
  /// The columns of the answer behind the keys: sums, or expressions over them.
  private var results: [(name: String, expression: Expression)] = []
  /// Whether every result is a sum by itself.
  private var isPlain = true

  init(keys: [Named]) { self.keys = keys }

  private var taken: [String] { keys.map(\.column.name) + results.map(\.name) }

  mutating func add(_ argument: Argument, _ resolution: inout Resolution) {
    if let label = argument.label, taken.contains(label.text) {
      return resolution.report(.nameTaken(label.text), label.range)
    }
    if case .call(let word, let inner, _) = Self.undone(argument.value), Self.kind(word) != nil {
      let subject = inner.first.flatMap(Self.subject).map { "_" + $0 } ?? ""
      let name = argument.label?.text ?? Resolution.free(word.text + subject, among: taken)
      guard let measure = measure(argument.value, name, &resolution) else { return }
      results.append((name, .column(Word(measure, argument.value.range))))
      if measure != name { isPlain = false }
      return
    }
    let before = resolution.findings.count
    let (rewritten, sums) = replaceSums(argument.value, &resolution)
    guard resolution.findings.count == before else { return }
    guard sums > 0 else { return reportNoSum(argument, &resolution) }
    isPlain = false
    results.append((argument.label?.text ?? Resolution.free("value", among: taken), rewritten))
  }

  private func reportNoSum(_ argument: Argument, _ resolution: inout Resolution) {
    if case .call(let word, _, _) = argument.value, Function(rawValue: word.text) == nil {
      let near = FunctionHabits.meant(by: word.text, in: Measure.Kind.allCases.map(\.rawValue))
      return resolution.report(
        .unknownFunction(word.text), word.range, suggestions: near, replacement: near.first)
    }
    resolution.report(
      .missingArgument(stage: "summarize", what: "sums such as count() or max(value)"), argument.range)
  }

  mutating func finish(_ resolution: inout Resolution) {
    guard !measures.isEmpty else { return }
    let aggregation = Aggregation(
      keys: keys, measures: measures, order: keys.map { SortKey(.column($0.column)) })
    resolution.add(.aggregate(aggregation), after: TableShape(noun: nil, columns: aggregation.columns))
    guard !isPlain else { return }
    var kept = keys.map { Named($0.column, .column($0.column)) }
    for (name, expression) in results {
      guard let value = resolution.scalar(expression) else { continue }
      var column = if case .column(let sum) = value { sum } else { Column(name, value.type) }
      column.name = name
      kept.append(Named(column, value))
    }
    resolution.add(.select(kept), after: TableShape(noun: nil, columns: kept.map(\.column)))
  }

  // MARK: - Sums

  /// `count(distinct x)` is `distinct(x)`.
  private static func undone(_ expression: Expression) -> Expression {
    guard case .call(let count, let inner, _) = expression, count.text == "count", inner.count == 1,
      case .call(let distinct, _, _) = inner[0], distinct.text == "distinct"
    else { return expression }
    return inner[0]
  }

  private static func kind(_ word: Word) -> Measure.Kind? { Measure.Kind(rawValue: word.text) }

  /// The first column that an expression names.
  private static func subject(_ expression: Expression) -> String? {
    switch expression {
    case .column(let word): word.text
    case .call(_, let inner, _): inner.lazy.compactMap(subject).first
    case .binary(let left, _, _, let right): subject(left) ?? subject(right)
    case .not(let inner, _), .negative(let inner, _), .group(let inner, _): subject(inner)
    case .between(let value, _, _, _): subject(value)
    default: nil
    }
  }

  /// Adds a sum, or finds the one that is there already.
  /// - Returns: the name of its column.
  private mutating func measure(
    _ expression: Expression, _ name: String, _ resolution: inout Resolution
  ) -> String? {
    guard case .call(let word, let inner, let range) = Self.undone(expression), let kind = Self.kind(word)
    else { return nil }
    let least = kind == .count || kind == .share ? 0 : 1
    guard (least...1).contains(inner.count) else {
      resolution.report(.wrongArgumentCount(word.text, expected: least...1), range)
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
    if let known = measures.first(where: { $0.kind == kind && $0.argument == value }) {
      return known.column.name
    }
    let free = Resolution.free(name, among: keys.map(\.column.name) + measures.map(\.column.name))
    let role: ColumnRole = kind == .share ? .share : .plain
    measures.append(Measure(Column(free, kind.type(of: value?.type ?? .integer), role: role), kind, value))
    return free
  }

  /// The expression with a column in place of each sum, and how many sums there were.
  private mutating func replaceSums(
    _ expression: Expression, _ resolution: inout Resolution
  ) -> (Expression, Int) {
    switch expression {
    case .call(let word, let inner, let range):
      if case .call(let name, let inner, _) = Self.undone(expression), Self.kind(name) != nil {
        let subject = inner.first.flatMap(Self.subject).map { "_" + $0 } ?? ""
        guard let column = measure(expression, word.text + subject, &resolution) else {
          return (expression, 0)
        }
        return (.column(Word(column, range)), 1)
      }
      var (parts, sums): ([Expression], Int) = ([], 0)
      for part in inner {
        let (replaced, found) = replaceSums(part, &resolution)
        parts.append(replaced)
        sums += found
      }
      return (.call(word, parts, range), sums)
    case .binary(let left, let kind, let place, let right):
      let (first, second) = (replaceSums(left, &resolution), replaceSums(right, &resolution))
      return (.binary(first.0, kind, place, second.0), first.1 + second.1)
    case .group(let inner, let range):
      let (replaced, sums) = replaceSums(inner, &resolution)
      return (.group(replaced, range), sums)
    case .negative(let inner, let range):
      let (replaced, sums) = replaceSums(inner, &resolution)
      return (.negative(replaced, range), sums)
    case .not(let inner, let range):
      let (replaced, sums) = replaceSums(inner, &resolution)
      return (.not(replaced, range), sums)
    default: return (expression, 0)
    }
  }
}

extension Measure.Kind {
  /// What keeps this sum from being made of such values.
  func problem(with type: ValueType, name: String) -> Problem? {
    switch self {
    case .count, .first, .last: nil
    case .sum, .mean, .median: type.isNumber ? nil : .measureNeedsNumber(name, type: type)
    case .distinct, .min, .max, .list: type.isList ? .listAsValue("this", use: name) : nil
    case .share: type == .boolean ? nil : .notACondition("This")
    }
  }

  func type(of argument: ValueType) -> ValueType {
    switch self {
    case .count, .distinct: .integer
    case .min, .max, .sum, .first, .last: argument
    case .mean, .median, .share: .number
    case .list: .list(argument)
    }
  }
}
