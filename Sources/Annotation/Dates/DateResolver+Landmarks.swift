import Values

/// Dates told from what happened or from another date in the same breath.
extension DateResolver {
  /// “The year before the strike” is a date where the strike has one; “nine months after it” stays a length of time, with
  /// the days that it comes to.
  mutating func away(
    _ shift: Shift, _ landmark: Landmark, _ mention: DateMention, _ expression: DateExpression
  ) -> DateMention? {
    var mention = mention
    let isCounted: Bool
    let told: (range: DateRange, span: Span)?
    switch landmark {
    case .event(let noun):
      isCounted = expression.tokens.upperBound <= noun
      told = dateBehind(noun) ?? events.time(of: noun, onDay: shift.unit == .day, in: reading)
    case .date(let date):
      isCounted = true
      told = self.mention(date).flatMap { mention in mention.range.map { ($0, mention.span) } }
    }
    if isCounted, case .event(let noun) = landmark { noteLandmark(noun, shift, expression) }
    if isCounted {
      (mention.kind, mention.value) = (.duration, DurationValue.code(shift.amount, shift.unit))
      guard mention.value != nil else { return nil }
    }
    guard let told, let number = shift.amount.number, number < 1_000_000 else {
      return isCounted ? mention : nil
    }
    let resolved = moved(told.range, by: number, shift, expression)
    guard let text = resolved.text else { return isCounted ? mention : nil }
    if !isCounted { mention.value = text }
    (mention.range, mention.basis.anchor) = (resolved.range, .text(told.span))
    return mention
  }

  /// “On 12 June, four days before the shooting”: the shooting was on 16 June.
  mutating func noteLandmark(_ noun: Int, _ shift: Shift, _ expression: DateExpression) {
    let comma = expression.tokens.lowerBound - 1
    guard let number = shift.amount.number, number < 1000, shift.unit == .day, let mentioned, comma > 0,
      lexemes[comma].kind == .comma, reading.tokens[comma - 1].end == mentioned.span.end,
      mentioned.range.precision == .day, mentioned.range.length == 1
    else { return }
    let day = mentioned.range.first + -shift.sign * Int(number)
    events.note(reading.tokens[noun].key, on: DateRange(day: day), mentioned.span)
  }

  /// “A week after the crash on 3 February”: the date with which the noun is told.
  mutating func dateBehind(_ noun: Int) -> (range: DateRange, span: Span)? {
    guard noun + 2 < lexemes.count, lexemes[noun + 1].kind == .on || lexemes[noun + 1].kind == .in,
      let day = expressions[firstExpression(from: noun + 2)...].first,
      day.tokens.lowerBound == noun + 2, let told = mention(day)
    else { return nil }
    return told.range.map { ($0, told.span) }
  }

  /// “the day before last Tuesday”: from the date told with it.
  mutating func beside(_ shift: Shift, _ inner: DateExpression) -> Resolved {
    guard let told = mention(inner), let range = told.range else { return Resolved(text: nil) }
    var resolved = moved(range, by: shift.amount.number ?? 1, shift, inner)
    resolved.anchor = .text(told.span)
    return resolved
  }

  /// The first or last day of a period.
  mutating func edge(_ inner: DateExpression, _ isLast: Bool) -> Resolved {
    guard let told = mention(inner), let range = told.range else { return Resolved(text: nil) }
    return Resolved(DateValue.day(isLast ? range.last : range.first), anchor: told.basis.anchor)
  }
}
