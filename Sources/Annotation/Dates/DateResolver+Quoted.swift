import Values

/// Dates inside quotations: “yesterday” of what was said on Friday is Thursday.
extension DateResolver {
  /// The meaning of an expression, which in a quotation is reckoned from the day when it was said, where that is told.
  mutating func mentionAsSaid(_ expression: DateExpression) -> DateMention? {
    guard expression.isDeictic, let said = saying(of: expression) else { return mention(expression) }
    let known = published
    published = said.range
    var mention = mention(expression)
    published = known
    if mention?.basis.anchor == .published { mention?.basis.anchor = .text(said.span) }
    return mention
  }

  /// The day that is told beside the verb of saying before or behind a quotation.
  private mutating func saying(of expression: DateExpression) -> (range: DateRange, span: Span)? {
    guard let quoted = quotation(around: expression.tokens.lowerBound) else { return nil }
    let quotation = quotations[quoted.index]
    let position = firstExpression(from: expression.tokens.lowerBound)
    let nearest =
      Array(position..<min(position + 6, expressions.count)) + (max(0, position - 4)..<position).reversed()
    for candidate in nearest {
      let day = expressions[candidate]
      guard day.isDayOfSaying, self.quotation(around: day.tokens.lowerBound) == nil,
        isBeside(day.tokens, quotation), let told = self.mention(day), let range = told.range,
        range.precision == .day, range.length == 1
      else { continue }
      return (range, told.span)
    }
    return nil
  }

  func firstExpression(from token: Int) -> Int {
    expressions.firstPosition { $0.tokens.lowerBound >= token }
  }

  /// Whether a verb of saying stands beside a quotation, and a day beside the verb, in one sentence.
  private func isBeside(_ day: Range<Int>, _ quotation: Quotation) -> Bool {
    let isBehind = day.lowerBound >= quotation.end
    let gap = isBehind ? quotation.end..<day.lowerBound : day.upperBound..<max(day.upperBound, quotation.open)
    guard gap.count <= 12, isBehind || day.upperBound <= quotation.open,
      !gap.contains(where: { reading.bytes[Int(reading.tokens[$0].start)] == 46 })
    else { return false }
    let around = isBehind ? gap : max(0, day.lowerBound - 6)..<gap.upperBound
    return around.contains { WordLists.verbsOfSaying[reading.tokens[$0].key] != nil }
  }

}

extension DateExpression {
  /// Whether it points from the day on which it is said.
  var isDeictic: Bool {
    switch meaning {
    case .shift(let shift): shift.anchor == .published
    case .calendar(let date):
      date.choice == .last || date.choice == .next || date.choice == .this
        || date.year == .unsaid && date.choice == .unsaid && (date.weekday != nil || date.month != nil)
    default: false
    }
  }

  /// Whether it can tell the day of a saying: a weekday, a day of a month, “yesterday”.
  var isDayOfSaying: Bool {
    switch meaning {
    case .calendar: isOneDay && clock == nil
    case .shift(let shift): shift.unit == .day && shift.anchor == .published && shift.dayPart == nil
    default: false
    }
  }
}
