package import Syntax
package import Values

/// Expressions that give a value.
extension Resolution {
  /// A literal, a parameter, or `today`; nil where the expression depends on the row.
  package func constant(_ expression: Expression) -> Value? {
    switch expression {
    case .text(let text, _), .pattern(let text, _): return .text(text)
    case .number(let number, _): return Value(written: number)
    case .date(let date, _): return .date(date)
    case .boolean(let flag, _): return .boolean(flag)
    case .none: return Value.none
    case .group(let inner, _): return constant(inner)
    case .parameter(let word): return environment.parameters[word.text]
    case .column(let word) where word.text == "today" && schema.column("today") == nil:
      return environment.asOf.map(Value.date)
    case .column(let word): return relative(word.text).map(Value.date)
    case .negative(let inner, _): return constant(inner)?.negated
    case .list(let parts, _):
      let values = parts.compactMap(constant)
      return values.count == parts.count ? .list(values) : nil
    default: return nil
    }
  }

  /// `last month`, where the day of `as of` is known.
  func relative(_ text: String) -> DateRange? {
    guard let today = environment.asOf, today.length == 1, text.contains(" ") else { return nil }
    return RelativePeriod(text)?.range(today: today.first)
  }

  /// A value of each row; nil where there was a problem.
  package mutating func scalar(_ expression: Expression) -> Scalar? {
    if case .parameter(let word) = expression, environment.parameters[word.text] == nil {
      return unknown(parameter: word)
    }
    if let value = constant(expression) { return .constant(value) }
    switch expression {
    case .column(let word): return columnOrToday(word)
    case .group(let inner, _): return scalar(inner)
    case .negative(let inner, let range):
      guard let operand = scalar(inner) else { return nil }
      guard operand.type.isNumber else {
        report(.cannotCalculate("-", left: operand.type, right: operand.type), range)
        return nil
      }
      return .negative(operand)
    case .call(let name, _, _) where name.text == "overlaps": return condition(expression).map(Scalar.test)
    case .call(let name, let arguments, let range): return call(name, arguments, range)
    case .binary(let left, let sign, let place, let right):
      if let sign = Arithmetic(sign) { return calculation(left, sign, place, right) }
      return condition(expression).map(Scalar.test)
    case .not, .between: return condition(expression).map(Scalar.test)
    case .query(let pipeline):
      report(.notACondition("A query"), pipeline.range)
      return nil
    default:
      // A list with a member that is no literal.
      report(.inNeedsList, expression.range)
      return nil
    }
  }

  private mutating func unknown(parameter word: Word) -> Scalar? {
    let near = Suggestion.nearest(to: word.text, in: environment.parameters.keys.sorted())
    report(
      .unknownParameter(word.text), word.range, suggestions: near.map { "$" + $0 },
      replacement: near.first.map { "$" + $0 })
    return nil
  }

  private mutating func columnOrToday(_ word: Word) -> Scalar? {
    if word.text == "today", schema.column("today") == nil {
      report(.noToday, word.range)
      return nil
    }
    return column(word).map(Scalar.column)
  }

  private mutating func call(_ name: Word, _ arguments: [Expression], _ range: SourceRange) -> Scalar? {
    guard let function = Function(rawValue: name.text) else {
      if Measure.Kind(rawValue: name.text) != nil {
        findings.append(Finding(.aggregateOutsideSummary(name.text), name.range, remedy: summarized()))
      } else {
        let names = Function.allCases.map(\.rawValue) + ["overlaps"]
        let near = FunctionHabits.meant(by: name.text, in: names)
        report(.unknownFunction(name.text), name.range, suggestions: near, replacement: near.first)
      }
      return nil
    }
    guard function.counts.contains(arguments.count) else {
      report(.wrongArgumentCount(name.text, expected: function.counts), range)
      return nil
    }
    var operands: [Scalar] = []
    for (argument, parameter) in zip(arguments, function.parameters) {
      guard let operand = wholeYear(argument, parameter) ?? scalar(argument) else { continue }
      guard parameter.takes.contains(operand.type) else {
        report(
          .functionNeeds(name.text, takes: parameter.takes[0].name, given: operand.type.name), argument.range)
        continue
      }
      operands.append(operand)
    }
    guard operands.count == arguments.count else { return nil }
    if function == .either, operands.contains(where: { $0.type == .date }) {
      operands = zip(arguments, operands).map { wholeYear($0, Function.days.parameters[0]) ?? $1 }
    }
    if function == .either, Function.common(operands.map(\.type)) == nil {
      report(.cannotCompare("the first value", type: operands[0].type, with: operands[1].type), range)
      return nil
    }
    return .call(function, operands)
  }

  /// Four digits alone are a year where a date is asked for.
  private func wholeYear(_ argument: Expression, _ parameter: Function.Parameter) -> Scalar? {
    guard parameter.takes == [.date], let value = constant(argument) else { return nil }
    return Self.date(value).map { .constant(.date($0)) }
  }

  private mutating func calculation(
    _ left: Expression, _ sign: Arithmetic, _ place: SourceRange, _ right: Expression
  ) -> Scalar? {
    let (first, second) = (scalar(left), scalar(right))
    guard let first, let second else { return nil }
    let works =
      switch (first.type, sign, second.type) {
      case (.date, .minus, .date), (.date, .minus, .integer), (.date, .plus, .integer): true
      default: first.type.isNumber && second.type.isNumber
      }
    guard works else {
      report(.cannotCalculate(sign.rawValue, left: first.type, right: second.type), place)
      return nil
    }
    return .arithmetic(first, sign, second)
  }
}

extension Resolution {
  /// `select speaker, count()` as `summarize count() by speaker`.
  private func summarized() -> [Edit] {
    guard let stage, ["select", "show", "derive"].contains(stage.name.text), path.isEmpty else { return [] }
    func isSum(_ expression: Expression) -> Bool {
      if case .call(let name, _, _) = expression { Measure.Kind(rawValue: name.text) != nil } else { false }
    }
    func text(_ arguments: [Argument]) -> String {
      arguments.map { ($0.label.map { $0.text + " = " } ?? "") + Formatter.text($0.value) }.joined(
        separator: ", ")
    }
    let (sums, keys) = (arguments().filter { isSum($0.value) }, arguments().filter { !isSum($0.value) })
    let by = keys.isEmpty || stage.name.text == "derive" ? "" : " by " + text(keys)
    return [Edit(stage.range, "summarize \(text(sums))\(by)")]
  }
}

extension Arithmetic {
  package init?(_ sign: BinaryOperator) {
    switch sign {
    case .plus: self = .plus
    case .minus: self = .minus
    case .times: self = .times
    case .divided: self = .divided
    default: return nil
    }
  }
}
