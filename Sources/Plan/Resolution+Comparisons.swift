import Syntax
import Values

/// Comparisons by the type of their left side.
extension Resolution {
  /// `is DATE` asks the same as `in DATE`: what happened “in 1920” is a date inside it.
  mutating func dateComparison(_ left: Operand, _ sign: BinaryOperator, _ right: Expression) -> Condition? {
    guard let date = dateOperand(right, for: left.value) else { return nil }
    let relation: DateRelation =
      switch sign {
      case .equalsExactly: .exactly
      case .less: .before
      case .lessOrEqual: .untilEnd
      case .greater: .after
      case .greaterOrEqual: .fromStart
      default: .within
      }
    return .date(left.value, relation, date)
  }

  /// A date to compare with: a literal, a year, a text that reads as one, another date column.
  mutating func dateOperand(_ expression: Expression, for left: Scalar) -> Scalar? {
    let name = left.columns.first ?? "this"
    guard let value = constant(expression) else {
      if case .column(let word) = expression, schema.column(word.text) == nil, word.text != "today" {
        reportNoDate(word.text, name, word.range)
        return nil
      }
      guard let other = scalar(expression) else { return nil }
      guard other.type == .date else {
        if case .binary(.number(let year, _), .minus, _, .number(let month, _)) = expression,
          (1...12).contains(month)
        {
          let literal = "\(Int(year))-\(month < 10 ? "0" : "")\(Int(month))"
          report(
            .notADate("\(Int(year)) - \(Int(month))", column: name), expression.range, replacement: literal)
          return nil
        }
        report(.cannotCompare(name, type: .date, with: other.type), expression.range)
        return nil
      }
      return other
    }
    if let date = Self.date(value) { return .constant(.date(date)) }
    if case .text(let text) = value, let period = relative(text) { return .constant(.date(period)) }
    reportNoDate(value.description, name, expression.range)
    return nil
  }

  private mutating func reportNoDate(_ text: String, _ column: String, _ range: SourceRange) {
    if RelativePeriod(text) != nil {
      let literal = relative(text).map { DateLiteral.text(of: $0) }
      return report(.relativePeriod(text), range, replacement: literal)
    }
    let days = ["yesterday": "today - 1", "tomorrow": "today + 1", "now": "today", "today": "today"]
    guard let written = days[text.lowercased()] else { return report(.notADate(text, column: column), range) }
    report(
      .relativeDate(text, written: written), range, replacement: environment.asOf == nil ? nil : written)
  }

  static func date(_ value: Value) -> DateRange? {
    switch value {
    case .date(let date): date
    case .integer(let year) where (1...9999).contains(year): DateRange(year: year)
    case .text(let text): DateLiteral.spoken(text)
    default: nil
    }
  }

  mutating func numberComparison(
    _ left: Operand, _ sign: BinaryOperator, _ place: SourceRange, _ right: Expression
  ) -> Condition? {
    guard let comparison = sign.comparison else { return nil }
    guard let value = constant(right) else {
      if case .column(let word) = right, schema.column(word.text) == nil {
        report(.notANumber(word.text, column: left.name), word.range)
        return nil
      }
      guard let other = scalar(right) else { return nil }
      guard other.type.isNumber else {
        report(.cannotCompare(left.name, type: left.type, with: other.type), right.range)
        return nil
      }
      return .compare(left.value, comparison, other)
    }
    if let number = Self.number(value) { return .compare(left.value, comparison, .constant(number)) }
    let digits = Double(value.description).map { Value.number($0).description }
    report(.notANumber(value.description, column: left.name), right.range, replacement: digits)
    return nil
  }

  /// Four digits alone are written like a year.
  private static func number(_ value: Value) -> Value? {
    switch value {
    case .integer, .number: value
    case .date(let date) where date == DateRange(year: date.first.civil.year): .integer(date.first.civil.year)
    default: nil
    }
  }

  mutating func flagComparison(
    _ left: Operand, _ sign: BinaryOperator, _ place: SourceRange, _ right: Expression
  ) -> Condition? {
    let flags = ["yes": true, "no": false, "true": true, "false": false]
    let flag: Bool? =
      switch (constant(right), right) {
      case (.boolean(let flag), _): flag
      case (.text(let text), _): flags[text]
      case (_, .column(let word)): flags[word.text]
      default: nil
      }
    guard let flag, sign == .equals || sign == .equalsExactly else {
      report(.unknownWord(written(right), column: left.name, words: ["yes", "no"]), right.range)
      return nil
    }
    return flag ? .isTrue(left.value) : .not(.isTrue(left.value))
  }

  mutating func textComparison(
    _ left: Operand, _ sign: BinaryOperator, _ place: SourceRange, _ right: Expression
  ) -> Condition? {
    guard let value = constant(right) else { return textColumns(left, sign, right) }
    if case .list = value {
      report(.listAsValue("a list", use: sign.rawValue), place, replacement: "in")
      return nil
    }
    let text = value.description
    guard let comparison = sign.comparison else { return nil }
    if comparison != .equals, value.type.isNumber, case .column(let word) = left.expression {
      report(.sizeOfText(left.name), right.range.joined(with: place))
      findings[findings.count - 1].remedy = [Edit(word.range, "length(\(word.text))")]
      return nil
    }
    if comparison != .equals {
      guard !left.value.type.isList else {
        report(.listAsValue(left.name, use: sign.rawValue), place)
        return nil
      }
      return .compare(left.value, comparison, .constant(.text(text)))
    }
    let isExact = sign == .equalsExactly
    guard isKnown(text, left, right) else { return nil }
    if left.type == .name {
      return .name(left.value, NameTest(text: text, isExact: isExact, range: self.place(right.range)))
    }
    return .text(left.value, isExact ? .equalsExactly : .equals, text)
  }

  /// `kind is person`: a word of a closed list may stand without quotes; any other bare word is a column.
  private mutating func textColumns(_ left: Operand, _ sign: BinaryOperator, _ right: Expression)
    -> Condition?
  {
    guard let comparison = sign.comparison else { return nil }
    if case .column(let word) = right, schema.column(word.text) == nil {
      if words(of: left.name).isEmpty {
        report(
          .columnWithoutQuotes(word.text, column: left.name), word.range, replacement: "\"\(word.text)\"")
        return nil
      }
      guard isKnown(word.text, left, right) else { return nil }
      return .text(left.value, .equals, word.text)
    }
    guard let other = scalar(right) else { return nil }
    guard other.type.isText, !left.value.type.isList else {
      report(.cannotCompare(left.name, type: left.type, with: other.type), right.range)
      return nil
    }
    return .compare(left.value, comparison, other)
  }

  /// Of a column with a closed list of words, whether this is one.
  private mutating func isKnown(_ text: String, _ left: Operand, _ right: Expression) -> Bool {
    let words = words(of: left.name)
    guard !words.isEmpty, case .column = left.expression else { return true }
    if words.contains(where: { Folding.fold($0) == Folding.fold(text) }) { return true }
    let near = Suggestion.nearest(to: text, in: words)
    report(
      .unknownWord(text, column: left.name, words: words), right.range, suggestions: near,
      replacement: near.first)
    return false
  }

  mutating func textSearch(
    _ left: Operand, _ sign: BinaryOperator, _ place: SourceRange, _ right: Expression
  ) -> Condition? {
    guard left.type.isText else {
      report(
        .needsText(left.name, operator: sign.rawValue, type: left.value.type), place,
        replacement: left.type == .date ? "is" : nil)
      return nil
    }
    guard let value = constant(right), value.type.isText || value.type.isNumber || value.type == .date else {
      if case .column(let word) = right {
        report(
          .columnWithoutQuotes(word.text, column: left.name), word.range, replacement: "\"\(word.text)\"")
      } else if !isMissing(right) {
        report(.needsTextOperand(sign.rawValue), right.range)
      }
      return nil
    }
    let text = value.description
    if case .pattern = right, sign != .matches {
      report(.patternNeedsMatches(sign.rawValue), place, replacement: "matches")
      return nil
    }
    switch sign {
    case .has where !text.unicodeScalars.contains(where: \.properties.isAlphabeticOrDigit):
      report(.noWordIn(text), right.range)
      return nil
    case .has: return .text(left.value, .has, text)
    case .contains: return .text(left.value, .contains, text)
    default: return .text(left.value, .matches, text)
    }
  }

  /// Reports a parameter that was never set.
  private mutating func isMissing(_ expression: Expression) -> Bool {
    guard case .parameter(let word) = expression, environment.parameters[word.text] == nil else {
      return false
    }
    return scalar(expression) == nil
  }

  /// `in` a list of values, or in a date.
  mutating func membership(_ left: Operand, _ place: SourceRange, _ right: Expression) -> Condition? {
    if case .list(let parts, _) = right { return anyOf(parts, left, place) }
    if case .group(let inner, _) = right, left.type != .date { return anyOf([inner], left, place) }
    if left.type == .date { return dateComparison(left, .isIn, right) }
    if case .list(let values) = constant(right) {
      let range = right.range
      return anyOf(values.map { Self.expression($0, range) }, left, place)
    }
    if !isMissing(right) { report(.inNeedsList, right.range, replacement: "(\(written(right)))") }
    return nil
  }

  private mutating func anyOf(_ parts: [Expression], _ left: Operand, _ place: SourceRange) -> Condition? {
    // None is in no list.
    let tests = parts.map { constant($0) == Value.none ? .any([]) : comparison(left, .equals, place, $0) }
    let sound = tests.compactMap { $0 }
    return sound.count == tests.count ? .any(sound) : nil
  }

  /// A value of a parameter as if it stood in the query.
  private static func expression(_ value: Value, _ range: SourceRange) -> Expression {
    switch value {
    case .integer(let number): .number(Double(number), range)
    case .number(let number): .number(number, range)
    case .date(let date): .date(date, range)
    case .boolean(let flag): .boolean(flag, range)
    case .none: .none(range)
    default: .text(value.description, range)
    }
  }

  /// A literal as text with its quotes, a word as it stands.
  private func written(_ expression: Expression) -> String {
    switch expression {
    case .text(let text, _): "\"\(text)\""
    case .column(let word): word.text
    default: constant(expression)?.description ?? "this"
    }
  }
}

extension Unicode.Scalar.Properties {
  fileprivate var isAlphabeticOrDigit: Bool { isAlphabetic || numericType != nil }
}
