import Values

/// Which day a bare time of day belongs to.
extension DateResolver {
  /// The day that a bare time belongs to: one mentioned in its sentence or before it in its paragraph, or that of
  /// publication, where the text has told no other.
  func clockDay(_ expression: DateExpression) -> Resolved {
    if let mentioned, mentioned.range.precision == .day, mentioned.range.length == 1,
      isInParagraph(mentioned.span),
      isDayOfClock(mentioned, expression)
    {
      return Resolved(DateValue.day(mentioned.range.first), anchor: .text(mentioned.span))
    }
    guard let published, published.precision == .day, published.length == 1, !isNarrative,
      !isOfAnotherDay(published, expression)
    else { return Resolved(text: nil) }
    return Resolved(DateValue.day(published.first), anchor: .published)
  }

  /// Whether a time that is past may be of a day other than that of publication, which the text has told before.
  func isOfAnotherDay(_ published: DateRange, _ expression: DateExpression) -> Bool {
    guard let toldDay, toldDay.range.first != published.first, toldDay.range.first <= published.first else {
      return false
    }
    let isAlone = reading.sentences[sentence].tokens.count <= expression.tokens.count + 1
    return !isAlone && tense(expression) == .past
  }

  func isInParagraph(_ span: Span) -> Bool {
    let block = reading.sentences[sentence].block
    if isNarrative {
      // A story's day goes on over the paragraph's end.
      return reading.sentence(at: span.start).map { block - reading.sentences[$0].block <= 1 } ?? false
    }
    return reading.blocks[block].span.start <= span.start && isNear(span)
  }

  /// In the news a time goes with a day of its sentence, and with that of the sentence before where it is one of the days
  /// around publication and the tense agrees; a line that is only a time is of the day of publication.
  func isDayOfClock(_ day: (range: DateRange, span: Span), _ expression: DateExpression) -> Bool {
    guard let published, published.precision == .day, published.length == 1, !isNarrative else { return true }
    let here = reading.sentences[sentence]
    if here.span.start <= day.span.start { return true }
    let isAlone = here.tokens.count <= expression.tokens.count + 1
    guard !isAlone, abs(day.range.first - published.first) <= 7 else { return false }
    return day.range.first <= published.first || tense(expression) != .past
  }
}
