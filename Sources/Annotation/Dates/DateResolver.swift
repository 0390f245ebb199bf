import Values

/// Reckons the days that expressions mean, in text order: from the words alone, the document's date, or a date
/// mentioned before.
struct DateResolver {
  let reading: Reading
  let lexemes: [Lexeme]
  let expressions: [DateExpression]
  /// The day from which “yesterday” is reckoned: that of publication, in a quotation the one when it was said.
  var published: DateRange?
  let isNarrative: Bool
  /// Its own days come before that of publication.
  let isRetold: Bool
  let tenses: TenseReader
  /// Those not inside others, in text order.
  let quotations: [Quotation]
  /// The date mentioned last, and where.
  var mentioned: (range: DateRange, span: Span)?
  /// Whether its words fix it without help.
  var isMentionedKnown = false
  /// The same, where it also stood aside of the story: what “that year” points back to.
  var told: (range: DateRange, span: Span)?
  /// The last one of them that is a day.
  var toldDay: (range: DateRange, span: Span)?
  /// The decade or century told last.
  var toldAge: (range: DateRange, span: Span)?
  /// The first of two dates told last as the ends of a time, with the place of the second.
  var beginning: (range: DateRange, span: Span, end: Span)?
  /// The day with which a paragraph is headed, “14 May: …”: its “today” is that day.
  var entry: (day: DateRange, block: Int)?
  /// The month told last, where its year is not known.
  var monthOfNoYear: Int?
  /// The time of day told with it.
  var mentionedClock: ClockTime?
  /// The time of day of the expression at hand, where it was reckoned from another.
  var reckonedClock: ClockTime?
  /// Where the story stood before a sentence that looked back from it.
  var story: (mentioned: (range: DateRange, span: Span), isKnown: Bool, sentence: Int)?
  /// Where a report has stopped to tell of a day or month years before it, and how many such it has told.
  var past: (range: DateRange, span: Span, count: Int)?
  /// The days on which something is told to have happened.
  var events = ToldEvents()
  /// The day of its dateline, where the year of that is not known.
  private(set) var dateline: Dateline?
  /// The sentence that named last a day by what happened on it, which the text does not tell.
  var lostEvent: Int?
  /// The quarter that is reported on.
  var quarter: (year: Int, number: Int)?
  /// Whether the report has left its quarter for a longer time.
  var isQuarterAside = false
  var sentence = 0
  /// The years of a history's dates without one, by the first token of each.
  private(set) var storyYears: [Int: Int] = [:]

  init(_ reading: Reading, lexemes: [Lexeme], expressions: [DateExpression], published: DateRange?) {
    self.reading = reading
    self.lexemes = lexemes
    self.expressions = ClockLinker.link(YearLinker.link(expressions, lexemes), lexemes)
    self.published = published
    tenses = TenseReader(tokens: reading.tokens, bytes: reading.bytes)
    quotations = QuotationFinder.find(in: reading).filter { $0.depth == 0 }
    isNarrative = Regime.isNarrative(self.expressions, lexemes, published: published)
    isRetold = Regime.isRetold(self.expressions, published: published)
    dateline = published == nil ? Dateline(reading, lexemes, self.expressions) : nil
    if !isNarrative, let published, let day = Dateline.day(reading, lexemes, self.expressions, published) {
      self.published = DateRange(day: day)
    }
  }

  mutating func resolve() -> [DateMention] {
    storyYears = yearsOfStory()
    var mentions: [DateMention] = []
    mentions.reserveCapacity(expressions.count)
    for found in expressions {
      let expression = inItsCentury(found)
      moveOn(to: expression)
      let known = published
      if let entry, entry.block == reading.sentences[sentence].block { published = entry.day }
      defer { published = known }
      if isCountedOn(expression) { story = nil } else { returnToStory() }
      reckonedClock = nil
      guard let mention = mentionAsSaid(expression),
        mention.value != nil || !expression.isBackReference || mentioned != nil, !isLost(expression, mention)
      else { continue }
      if let range = mention.range, range.precision <= .year, !isAside(expression) {
        keepStory(beside: expression)
        noteBeginning(mention, expression)
        (mentioned, isMentionedKnown) = ((range, mention.span), expression.isAbsolute)
        mentionedClock = reckonedClock ?? expression.clock
      }
      if let range = mention.range, range.precision <= .year {
        if mention.basis.anchor != .published { told = (range, mention.span) }
        if range.precision == .day, range.length == 1, !isPastStory(range) { toldDay = (range, mention.span) }
        // “By the end of the month they had reached the river; the next day”.
        if range.precision == .month, range.qualifier == .late, isEnd(expression) {
          toldDay = (DateRange(day: range.last), mention.span)
        }
      }
      if let range = mention.range, range.precision == .decade || range.precision == .century {
        toldAge = (range, mention.span)
      }
      noteMonth(expression, mention)
      noteEntry(expression, mention)
      note(expression, mention)
      notePast(expression, mention)
      events.note(mention, reading.sentences[sentence])
      mentions.append(mention)
    }
    return mentions
  }

  mutating func moveOn(to expression: DateExpression) {
    while sentence + 1 < reading.sentences.count,
      reading.sentences[sentence].tokens.upperBound <= expression.tokens.lowerBound
    { sentence += 1 }
  }

  /// “In ’48” of a story that has reached 1846 is 1848.
  private func inItsCentury(_ expression: DateExpression) -> DateExpression {
    guard expression.isShort, isNarrative && mentioned != nil || published != nil else { return expression }
    let latest = published?.last.civil.year ?? 2029
    // “the panics of '93”, in a paper of 1931.
    let here = isNarrative ? mentioned?.range.first.civil.year ?? latest : latest
    func near(_ year: Int) -> Int {
      let same = here / 100 * 100 + year % 100
      let nearest = same - here > 50 ? same - 100 : here - same > 50 ? same + 100 : same
      return nearest > latest ? nearest - 100 : nearest
    }
    var expression = expression
    switch expression.meaning {
    case .decade(let first): expression.meaning = .decade(near(first))
    case .calendar(var date):
      guard case .known(let year) = date.year else { break }
      date.year = .known(near(year))
      expression.meaning = .calendar(date)
    default: break
    }
    return expression
  }

  /// Years in brackets, “the treaty (1813)”, and of names, “the 1917 revolution”, do not move a story.
  func isAside(_ expression: DateExpression) -> Bool {
    guard isNarrative, case .calendar(let date) = expression.meaning, date == CalendarDate(year: date.year)
    else { return false }
    let before = expression.tokens.lowerBound - 1
    // “not beaten since 1911”, “a historian, writing in 1923”.
    if before > 0,
      lexemes[before].kind == .since || lexemes[before].kind == .before
        || WordLists.verbsOfWriting[reading.tokens[before - 1].key] != nil
    {
      return true
    }
    if before > 0, lexemes[before].kind == .of {
      // “the first time since the Suez crisis of 1956”
      let start = max(reading.sentences[sentence].tokens.lowerBound, before - 5)
      return (start..<before).contains { lexemes[$0].kind == .since }
    }
    return before >= 0 && (lexemes[before].kind == .opening || lexemes[before].kind == .the)
  }

  /// “the events of January 20”: a day that names an event may be of any year.
  func namesEvent(_ expression: DateExpression) -> Bool {
    let before = expression.tokens.lowerBound - 2
    guard before >= reading.sentences[sentence].tokens.lowerBound else { return false }
    if reading.tokens[before + 1].key == Self.dated { return true }
    guard lexemes[before + 1].kind == .of else { return false }
    return lexemes[before].kind == .other && reading.tokens[before].kind == .word
      && !reading.tokens[before].isCapitalised
  }

  private static let dated = WordKey.of("dated")

  /// “in the evening” without a day to belong to, “the end of the century” of none; “the quarter” of a city in a story.
  private func isLost(_ expression: DateExpression, _ mention: DateMention) -> Bool {
    switch expression.meaning {
    case .shift(let shift):
      mention.value == nil
        && (shift.anchor == .mentioned && shift.dayPart != nil || shift.anchor == .spokenOf)
    case .calendar(let date): mention.value == nil && (date.takesQuarter || date.holiday?.since ?? 0 > 0)
    default: false
    }
  }

  /// Whether the date mentioned last stands in this sentence or the one before.
  var isMentionNear: Bool { mentioned.map { isNear($0.span) } ?? false }

  func isNear(_ span: Span) -> Bool { reading.sentences[max(0, sentence - 1)].span.start <= span.start }

  /// Whether the sentence at hand is the first of its paragraph, and the last day was told in the one before.
  var opensParagraph: Bool {
    guard sentence > 0, let toldDay, let last = reading.sentence(at: toldDay.span.start) else { return false }
    let block = reading.sentences[sentence].block
    let before = reading.sentences[sentence - 1].block
    return before != block && reading.sentences[last].block == before
  }

  // MARK: One expression

  mutating func mention(_ expression: DateExpression) -> DateMention? {
    let span = reading.span(expression.tokens.lowerBound, expression.tokens.upperBound - 1)
    var mention = DateMention(
      span: span, kind: .date, value: nil, modifier: expression.modifier, basis: Basis(expression.rule))
    switch expression.meaning {
    case .calendar(let date): fill(&mention, calendar(date, expression), expression)
    case .interval(let first, let last): fillInterval(&mention, first, last, expression)
    case .decade(let first): fill(&mention, Resolved(DateValue.decade(first)), expression)
    case .century(let first): fill(&mention, Resolved(DateValue.century(first)), expression)
    case .centuries(let first, let last): fill(&mention, centuries(first, last), expression)
    case .eventDay(let noun, let part):
      guard let told = events.time(of: noun, onDay: true, in: reading) else {
        lostEvent = sentence
        return nil
      }
      var resolved = Resolved(DateValue.day(told.range.first), anchor: .text(told.span))
      if let part, let text = resolved.text {
        (resolved.text, mention.kind) = (text + "T" + part.code, .time)
      }
      fill(&mention, resolved, expression)
    case .away(let shift, let landmark):
      guard let found = away(shift, landmark, mention, expression) else { return nil }
      mention = found
    case .millennium(let first): fill(&mention, Resolved(DateValue.millennium(first)), expression)
    case .shift(let shift) where shift.unit.isClock && shift.anchor == .mentioned:
      guard let code = DurationValue.code(shift.amount, shift.unit) else { return nil }
      (mention.kind, mention.value) = (.duration, code)
      guard let time = timeOfDay(at: shift) else { break }
      reckonedClock = time.clock
      fill(&mention, time, expression)
    // “Decades later” in a story is a length of time after what was told.
    case .shift(let shift)
    where shift.amount.number == nil && shift.sign > 0 && shift.anchor == .mentioned
      && tense(expression) != .future:
      guard let code = DurationValue.code(shift.amount, shift.unit) else { return nil }
      (mention.kind, mention.value) = (.duration, code)
    case .shift(let shift):
      let resolved = self.shift(shift, expression)
      let isOfClock = resolved.text == nil && expression.clock != nil
      fill(&mention, isOfClock ? clockDay(expression) : resolved, expression)
      // “Six days later” without a day to count from is a length of time.
      if mention.value == nil, shift.anchor == .mentioned, shift.manner == .counted, shift.dayPart == nil,
        let code = DurationValue.code(shift.amount, shift.unit), shift.amount.number != 0
      {
        (mention.kind, mention.value) = (.duration, code)
      }
    case .duration(let amount, let unit)
    where expression.isBehindIn && published != nil && !isNarrative && tense(expression) == .future:
      let ahead = Shift(amount: amount, unit: unit, sign: 1, anchor: .published)
      mention.basis.rule = "so long from now"
      fill(&mention, shift(ahead, expression), expression)
    case .duration(let amount, let unit):
      guard let code = DurationValue.code(amount, unit) else { return nil }
      (mention.kind, mention.value) = (.duration, code)
    case .compound(let lengths):
      guard let code = DurationValue.code(lengths) else { return nil }
      (mention.kind, mention.value) = (.duration, code)
    case .edge(let inner, let isLast): fill(&mention, edge(inner, isLast), expression)
    case .beside(let shift, let inner): fill(&mention, beside(shift, inner), expression)
    case .frequency(let value): (mention.kind, mention.value) = (.set, value)
    case .reference(let reference):
      mention.kind = .reference
      mention.value =
        switch reference {
        case .present: "PRESENT_REF"
        case .past: "PAST_REF"
        case .future: "FUTURE_REF"
        }
    case .clock: fill(&mention, clockDay(expression), expression)
    }
    return mention
  }

  /// A value with what it was reckoned from; without a range where the year is not known.
  struct Resolved {
    var text: String?
    var range: DateRange?
    var anchor = Basis.Anchor.none
    var isReference = false
    /// The time of day, where it is reckoned.
    var clock: ClockTime?

    init(text: String?, range: DateRange? = nil, anchor: Basis.Anchor = .none) {
      (self.text, self.range, self.anchor) = (text, range, anchor)
    }

    init(_ value: DateValue, anchor: Basis.Anchor = .none) {
      (text, range, self.anchor) = (value.text, value.range, anchor)
    }
  }

  private func fill(_ mention: inout DateMention, _ resolved: Resolved, _ expression: DateExpression) {
    mention.value = resolved.text
    mention.range = resolved.range.map { part(expression.part, of: $0) }
    mention.basis.anchor = resolved.anchor
    if resolved.isReference { mention.kind = .reference }
    if resolved.clock != nil { mention.kind = .time }
    if let clock = expression.clock {
      mention.kind = .time
      mention.value = (resolved.text ?? "XXXX-XX-XX") + clock.code
    } else if dayPart(expression) != nil, let text = resolved.text {
      mention.kind = .time
      mention.value = text
    }
  }

  private func dayPart(_ expression: DateExpression) -> DayPart? {
    switch expression.meaning {
    case .calendar(let date): date.dayPart
    case .shift(let shift): shift.dayPart
    default: nil
    }
  }

  private func part(_ part: PeriodPart, of range: DateRange) -> DateRange {
    switch part {
    case .whole: return range
    case .early: return range.qualified(.early)
    case .middle: return range.qualified(.middle)
    case .late: return range.qualified(.late)
    case .elapsed, .remaining:
      guard let published, range.contains(DateRange(day: published.first)), range.precision > .day else {
        return range
      }
      var range = range
      if part == .elapsed {
        range.last = published.last < range.last ? published.last : range.last
      } else {
        range.first = published.first
      }
      return range
    }
  }

  private func fillInterval(
    _ mention: inout DateMention, _ first: CalendarDate, _ last: CalendarDate, _ expression: DateExpression
  ) {
    let end = calendar(last, expression)
    var first = first
    if first.year == .unsaid, let range = end.range {
      let wraps = (first.month ?? 0) > (last.month ?? 0)
      first.year = .known(range.last.civil.year - (wraps ? 1 : 0))
    }
    let start = calendar(first, expression)
    guard let startText = start.text, let endText = end.text else { return }
    mention.value = startText + "/" + endText
    mention.basis.anchor = end.anchor
    if let from = start.range, let to = end.range { mention.range = DateRange(from: from, to: to) }
  }

  private func centuries(_ first: Int, _ last: Int) -> Resolved {
    let (from, to) = (DateValue.century(first), DateValue.century(last))
    return Resolved(text: from.text + "/" + to.text, range: DateRange(from: from.range, to: to.range))
  }

}
