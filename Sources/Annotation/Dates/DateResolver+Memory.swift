import Values

/// What is remembered of the dates told, for those that are told from them.
extension DateResolver {
  /// “The bridge fell on 11 February 1936 …”, in a paper of 2011.
  mutating func notePast(_ expression: DateExpression, _ mention: DateMention) {
    guard !isNarrative, let published, let range = mention.range, range.precision <= .month else { return }
    if isBeside(expression) {
      if let told = past, abs(told.range.first - range.first) < 400 { past?.count += 1 }
      return
    }
    switch published.first.civil.year - range.last.civil.year {
    case ...1: past = nil
    default:
      // Stations of a life, years apart, are no story.
      let goesOn = past.map { abs($0.range.first - range.first) < 400 } ?? false
      past = (range, mention.span, goesOn ? (past?.count ?? 0) + 1 : 1)
    }
  }

  /// The year of a date that goes on from such a day, in its paragraph or the next one: the one that puts it nearest, ahead
  /// rather than back. Where only one has been told, within weeks of it and not in the weeks before publication.
  func yearOfPast(_ date: CalendarDate, _ expression: DateExpression) -> (Int, Basis.Anchor)? {
    guard let past, tense(expression) == .past, !namesEvent(expression), date.month != nil,
      let told = reading.sentence(at: past.span.start),
      reading.sentences[sentence].block - reading.sentences[told].block <= 1
    else { return nil }
    let isOneOfMany = past.count > 1
    if !isOneOfMany, isNearPublication(date, expression) { return nil }
    let year = past.range.first.civil.year
    let candidates = [year, year + 1, year - 1].compactMap { candidate -> (year: Int, distance: Int)? in
      guard let range = value(date, in: candidate)?.range else { return nil }
      let (ahead, back) = (range.first - past.range.last, past.range.first - range.last)
      return (candidate, max(ahead, back * (isBeside(expression) ? 1 : 3), 0))
    }
    guard let nearest = candidates.min(by: { $0.distance < $1.distance }),
      isOneOfMany || nearest.distance <= 62
    else { return nil }
    return (nearest.year, .text(past.span))
  }

  /// “The fort, captured in 1712, fell”: what looks back is counted from in its own sentence, and does not move the story.
  mutating func keepStory(beside expression: DateExpression) {
    guard isNarrative else { return }
    if !isBeside(expression) {
      story = nil
    } else if story == nil, let mentioned {
      story = (mentioned, isMentionedKnown, sentence)
    }
  }

  mutating func returnToStory() {
    guard let story, story.sentence < sentence, !tenses.looksBack(reading.sentences[sentence].tokens) else {
      return
    }
    (mentioned, isMentionedKnown, mentionedClock) = (story.mentioned, story.isKnown, nil)
    self.story = nil
  }

  /// “From 1630 to 1635”: the second of two ends remembers the first.
  mutating func noteBeginning(_ mention: DateMention, _ expression: DateExpression) {
    beginning = nil
    let first = expression.tokens.lowerBound
    guard let mentioned, first > 1, reading.tokens[first - 2].end == mentioned.span.end,
      [.to, .until, .through, .dash].contains(lexemes[first - 1].kind)
    else { return }
    beginning = (mentioned.range, mentioned.span, mention.span)
  }

  /// “May 4. The men came out this morning.”, “UPDATE 14 August: He resigned last night.”
  mutating func noteEntry(_ expression: DateExpression, _ mention: DateMention) {
    let here = reading.sentences[sentence]
    guard expression.isOneDay, let day = mention.range, day.precision == .day, day.length == 1,
      reading.isHead(expression.tokens, of: here)
    else { return }
    entry = (day, here.block)
  }

  /// “In October, and on the 15th of that month” of a year that is not known.
  mutating func noteMonth(_ expression: DateExpression, _ mention: DateMention) {
    guard case .calendar(let date) = expression.meaning, let month = date.month else { return }
    monthOfNoYear = mention.range == nil && date.year == .unsaid ? month : nil
  }

  /// “the end of May”.
  func isEnd(_ expression: DateExpression) -> Bool {
    expression.tokens.prefix(2).contains { lexemes[$0].kind == .finish }
  }

  /// Whether a day stands in a sentence that looks back from the day told before it.
  func isPastStory(_ range: DateRange) -> Bool {
    guard let toldDay, range.last < toldDay.range.first else { return false }
    return tenses.looksBack(reading.sentences[sentence].tokens)
  }

  /// “The first war had ended in 241. Three years later …”: right behind a sentence that looks back, what is counted goes on
  /// from there.
  func isCountedOn(_ expression: DateExpression) -> Bool {
    guard let story, story.sentence == sentence - 1, case .shift(let shift) = expression.meaning else {
      return false
    }
    return shift.manner == .counted && shift.sign > 0 && shift.anchor == .mentioned
      && shift.amount.number != nil
      && expression.tokens.lowerBound - reading.sentences[sentence].tokens.lowerBound < 2
      && !tenses.looksBack(reading.sentences[sentence].tokens)
  }

  /// Remembers the quarter that a report is about: one that is over, named by its number, not by its distance. A report
  /// on nine months or a year puts it aside.
  mutating func note(_ expression: DateExpression, _ mention: DateMention) {
    switch expression.meaning {
    case .calendar(let date):
      if date.month != nil, date.day == nil {
        return noteQuarter(from: monthJoined(to: expression), to: date, mention)
      }
      if date.isFiscal, date.quarter == nil {
        isQuarterAside = true
        return
      }
      guard date.quarter != nil || date.takesQuarter, let range = mention.range, range.precision == .quarter
      else { return }
      if case .shifted(let distance, _) = date.year, distance != 0 { return }
      if date.takesQuarter, case .known = date.year { return }
      // The quarter that runs is reported on where the report begins with it, as one of a fiscal year.
      if let published, range.last > published.last, quarter != nil || tense(expression) != .past { return }
      let (year, month, _) = range.first.civil
      // “After a flat second quarter”: an earlier one is only looked back on.
      if let known = quarter, year * 4 + (month + 2) / 3 < known.year * 4 + known.number { return }
      (quarter, isQuarterAside) = ((year, (month + 2) / 3), false)
    case .interval(let first, let last):
      noteQuarter(from: first.month, to: last, mention)
    case .duration(let amount, .month): if let number = amount.number, number >= 6 { isQuarterAside = true }
    default: break
    }
  }

  /// “Sales between April and June rose 10% from the same period of 2023”: a quarter told by its months.
  mutating func noteQuarter(from first: Int?, to last: CalendarDate, _ mention: DateMention) {
    guard let first, let month = last.month, last.day == nil, month % 3 == 0, first == month - 2,
      let range = mention.range
    else { return }
    (quarter, isQuarterAside) = ((range.last.civil.year, month / 3), false)
  }

  /// The month right before an expression, joined to it by “and”, “to” or a dash.
  func monthJoined(to expression: DateExpression) -> Int? {
    let first = expression.tokens.lowerBound
    let position = firstExpression(from: first) - 1
    guard position >= 0, expressions[position].tokens.upperBound == first - 1,
      [.and, .to, .dash, .through].contains(lexemes[first - 1].kind),
      case .calendar(let date) = expressions[position].meaning, date.day == nil
    else { return nil }
    return date.month
  }
}
