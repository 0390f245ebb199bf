package import Syntax
import Values

/// Conditions: what may be compared with what, and what each operator means for each type.
extension Resolution {
  /// A condition on each row; nil where there was a problem.
  package mutating func condition(_ expression: Expression) -> Condition? {
    switch expression {
    case .group(let inner, _): return condition(inner)
    case .not(let inner, _): return condition(inner).map(Condition.not)
    case .binary(let left, .and, _, let right):
      return joined(left, right) { .all($0.flatMap { if case .all(let parts) = $0 { parts } else { [$0] } }) }
    case .binary(let left, .or, _, let right):
      return joined(left, right) { .any($0.flatMap { if case .any(let parts) = $0 { parts } else { [$0] } }) }
    case .binary(let left, let sign, let place, let right): return comparison(left, sign, place, right)
    case .between(let value, let low, let high, let range): return between(value, low, high, range)
    case .call(let name, let arguments, let range) where name.text == "overlaps":
      return overlap(arguments, name, range)
    default: return truth(expression)
    }
  }

  /// Both sides are looked at even where one is wrong.
  private mutating func joined(
    _ left: Expression, _ right: Expression, _ make: ([Condition]) -> Condition
  ) -> Condition? {
    let (first, second) = (condition(left), condition(right))
    guard let first, let second else { return nil }
    return make([first, second])
  }

  /// A column that is yes or no by itself.
  private mutating func truth(_ expression: Expression) -> Condition? {
    // A word of a closed list, or one to look for.
    if case .column(let word) = expression, schema.column(word.text) == nil,
      let replacement = wordAlone(word.text)
    {
      report(.wordAlone(word.text, written: replacement), word.range, replacement: replacement)
      return nil
    }
    guard let value = scalar(expression) else { return nil }
    guard value.type == .boolean else {
      let name =
        switch expression {
        case .column(let word): word.text
        case .text(let text, _): Formatter.quoted(text)
        default: "This"
        }
      report(.notACondition(name), expression.range)
      return nil
    }
    return .isTrue(value)
  }

  private func wordAlone(_ word: String) -> String? {
    guard let noun = schema.noun, Suggestion.nearest(to: word, in: noun.columns.map(\.name)).isEmpty else {
      return nil
    }
    let folded = Folding.fold(word)
    if folded == "quoted" || folded == "quote", noun.column("form") != nil { return "form is direct" }
    if let holder = noun.columns.first(where: { $0.words.contains(folded) }) {
      return "\(holder.name) is \(folded)"
    }
    return noun.roles.words.map { "\($0) has \(Formatter.quoted(word))" }
  }

  private mutating func overlap(
    _ arguments: [Expression], _ name: Word, _ range: SourceRange
  ) -> Condition? {
    guard arguments.count == 2 else {
      report(.wrongArgumentCount(name.text, expected: 2...2), range)
      return nil
    }
    guard let left = scalar(arguments[0]) else { return nil }
    guard left.type == .date else {
      report(.functionNeeds(name.text, takes: "a date", given: left.type.name), arguments[0].range)
      return nil
    }
    return dateOperand(arguments[1], for: left).map { .date(left, .overlaps, $0) }
  }

  private mutating func comparison(
    _ left: Expression, _ sign: BinaryOperator, _ place: SourceRange, _ right: Expression
  ) -> Condition? {
    switch sign {
    case .plus, .minus, .times, .divided:
      report(.notACondition("A number"), left.range.joined(with: right.range))
      return nil
    case .differs: return comparison(left, .equals, place, right).map(Condition.not)
    case .isNotIn: return comparison(left, .isIn, place, right).map(Condition.not)
    default: break
    }
    // `"Putin" is speaker` reads as `speaker is "Putin"`.
    if constant(left) != nil, constant(right) == nil, let turned = sign.turned {
      return comparison(right, turned, place, left)
    }
    guard let value = scalar(left) else {
      // The other side is looked at for problems of its own, unless it is a bare word whose meaning hangs on this one.
      if case .column = right {} else { _ = constant(right) == nil ? scalar(right) : nil }
      return nil
    }
    if isNone(right) { return none(value, sign, place) }
    return comparison(Operand(value, left), sign, place, right)
  }

  /// The left side of a comparison, with how it was written.
  struct Operand {
    var value: Scalar
    var expression: Expression
    var name: String

    init(_ value: Scalar, _ expression: Expression) {
      self.value = value
      self.expression = expression
      name = if case .column(let word) = expression { word.text } else { "this" }
    }

    /// What its members are compared as.
    var type: ValueType { value.type.member }
  }

  private func isNone(_ expression: Expression) -> Bool {
    constant(expression) == Value.none && !isMissingParameter(expression)
  }

  private func isMissingParameter(_ expression: Expression) -> Bool {
    if case .parameter(let word) = expression { environment.parameters[word.text] == nil } else { false }
  }

  private mutating func none(_ value: Scalar, _ sign: BinaryOperator, _ place: SourceRange) -> Condition? {
    guard sign == .equals || sign == .equalsExactly else {
      report(.noneNeedsIs(sign.rawValue), place, replacement: "is")
      return nil
    }
    return .isNone(value)
  }

  mutating func comparison(
    _ left: Operand, _ sign: BinaryOperator, _ place: SourceRange, _ right: Expression
  ) -> Condition? {
    switch sign {
    case .contains where left.value.type == .date:
      return dateOperand(right, for: left.value).map { .date(left.value, .contains, $0) }
    case .has, .contains, .matches: return textSearch(left, sign, place, right)
    case .isIn: return membership(left, place, right)
    case .before, .after:
      guard left.value.type == .date else {
        report(.needsDate(left.name, operator: sign.rawValue, type: left.value.type), place)
        return nil
      }
      return dateOperand(right, for: left.value).map {
        .date(left.value, sign == .before ? .before : .after, $0)
      }
    default: break
    }
    switch left.type {
    case .date: return dateComparison(left, sign, right)
    case .text, .name: return textComparison(left, sign, place, right)
    case .integer, .number: return numberComparison(left, sign, place, right)
    case .boolean: return flagComparison(left, sign, place, right)
    case .list:
      report(.listAsValue(left.name, use: sign.rawValue), place)
      return nil
    }
  }

  private mutating func between(
    _ value: Expression, _ low: Expression, _ high: Expression, _ range: SourceRange
  ) -> Condition? {
    guard let left = scalar(value) else { return nil }
    if left.type == .date {
      let (from, to) = (dateOperand(low, for: left), dateOperand(high, for: left))
      guard let from, let to else { return nil }
      return .all([.date(left, .fromStart, from), .date(left, .untilEnd, to)])
    }
    let operand = Operand(left, value)
    let above = comparison(operand, .greaterOrEqual, range, low)
    let below = comparison(operand, .lessOrEqual, range, high)
    guard let above, let below else { return nil }
    return .all([above, below])
  }
}

extension BinaryOperator {
  /// The operator with its sides changed over; nil where it has no such counterpart.
  var turned: BinaryOperator? {
    switch self {
    case .equals, .differs, .equalsExactly: self
    case .less: .greater
    case .lessOrEqual: .greaterOrEqual
    case .greater: .less
    case .greaterOrEqual: .lessOrEqual
    default: nil
    }
  }

  var comparison: Comparison? {
    switch self {
    case .equals, .equalsExactly: .equals
    case .less: .less
    case .lessOrEqual: .lessOrEqual
    case .greater: .greater
    case .greaterOrEqual: .greaterOrEqual
    default: nil
    }
  }
}
