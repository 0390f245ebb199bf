import Values

/// The way of a story through its dates, read before they are reckoned one by one.
extension DateResolver {
  /// The years of the dates that a history tells without one, by the first token of each; none of the news.
  func yearsOfStory() -> [Int: Int] {
    guard isNarrative else { return [:] }
    let told = Set(expressions.compactMap(knownYear))
    var reader = self
    var story = StoryYears()
    var headings = 0
    let firstWhole = firstWholeDate()
    for expression in expressions {
      let previous = reader.sentence
      reader.moveOn(to: expression)
      for sentence in previous...reader.sentence where isHeading(sentence) && sentence > previous {
        headings += 1
      }
      let block = reading.sentences[reader.sentence].block
      if story.isUntold, let (first, range) = firstWhole,
        reading.sentence(at: first).map({ reading.sentences[$0].block }) == block
      {
        story.begin(at: range)
      }
      let place = StoryYears.Place(sentence: reader.sentence, block: block, isBehindHeading: headings > 0)
      if reader.step(expression, at: place, told, &story) { headings = 0 }
    }
    return story.years
  }

  /// The first date told with its year, and where it stands.
  private func firstWholeDate() -> (start: UInt32, range: DateRange)? {
    for expression in expressions {
      guard case .calendar(let date) = expression.meaning, case .known(let year) = date.year,
        let range = value(date, in: year)?.range
      else { continue }
      return (reading.tokens[expression.tokens.lowerBound].start, range)
    }
    return nil
  }

  private func isHeading(_ sentence: Int) -> Bool {
    let kind = reading.blocks[reading.sentences[sentence].block].kind
    return kind == .heading || kind == .title
  }

  /// - Returns: whether the story has been moved.
  private func step(
    _ expression: DateExpression, at place: StoryYears.Place, _ told: Set<Int>, _ story: inout StoryYears
  ) -> Bool {
    let isBeside = isBeside(expression)
    switch expression.meaning {
    case .calendar(let date):
      return step(date, expression, at: place, told, isBeside, &story)
    case .interval(let first, let last):
      guard case .known(let year) = last.year, let to = value(last, in: year)?.range else {
        return step(last, expression, at: place, told, isBeside, &story)
      }
      guard !isBeside else { return false }
      var from = to
      if case .known(let year) = first.year, let range = value(first, in: year)?.range { from = range }
      story.pass(DateRange(from: from, to: to), at: place)
      return true
    case .shift(let shift):
      guard shift.sign > 0, let number = shift.amount.number, number < 1000, !shift.unit.isClock, !isBeside,
        shift.anchor != .published || number == 1
      else { return false }
      story.shift(at: place) { moved($0, by: number, shift, expression).range }
      return true
    default: return false
    }
  }

  private func step(
    _ date: CalendarDate, _ expression: DateExpression, at place: StoryYears.Place, _ told: Set<Int>,
    _ isBeside: Bool, _ story: inout StoryYears
  ) -> Bool {
    var date = date
    if date.season == .winter { date.isAcrossYears = true }
    switch date.year {
    case .known(let year):
      guard !isBeside, !isAside(expression), let range = value(date, in: year)?.range else { return false }
      story.pass(range, at: place)
    case .shifted(let distance, .mentioned):
      guard !isBeside else { return false }
      story.shift(at: place) { value(date, in: $0.first.civil.year + distance)?.range }
    case .unsaid where date.choice == .following || date.choice == .same:
      guard !isBeside, date.month != nil || date.season != nil else { return false }
      story.shift(at: place) { base in
        nearest(date, to: base, date.choice, expression).flatMap { value(date, in: $0)?.range }
      }
    case .unsaid:
      guard date.choice == .unsaid, date.month != nil || date.season != nil || date.holiday != nil,
        date.taken == nil, !date.takesQuarter, !isHabit(date, expression)
      else { return false }
      let years = date.weekday == nil || date.day == nil ? [] : told
      story.choose(
        expression.tokens.lowerBound, at: place, isAside: isBeside, others: years,
        range: { value(date, in: $0)?.range },
        penalty: { StoryYears.penalty($0, date, published: isOutlived(by: told) ? nil : published) })
      return !isBeside
    case .every, .shifted: return false
    }
    return true
  }

  /// Whether the text tells of years after its publication, which then bounds nothing.
  private func isOutlived(by told: Set<Int>) -> Bool {
    published.map { published in told.contains { $0 > published.last.civil.year } } ?? false
  }

  private func knownYear(_ expression: DateExpression) -> Int? {
    guard case .calendar(let date) = expression.meaning, case .known(let year) = date.year else { return nil }
    return year
  }

  /// Whether a date stands in a look back beside the story: “had fallen in May”, “besieged since November”, “Suomussalmi,
  /// captured on 7 December, was …”, “(which opened in June)”.
  func isBeside(_ expression: DateExpression) -> Bool {
    let words = reading.sentences[sentence].tokens
    let first = expression.tokens.lowerBound
    if first > words.lowerBound, lexemes[first - 1].kind == .since { return true }
    if tenses.looksBack(at: expression.tokens, in: words) { return true }
    var index = first - 1
    while index > words.lowerBound, first - index < 14 {
      switch lexemes[index].kind {
      case .closing: return false
      case .opening: return true
      case .comma, .dash:
        return tenses.opensRelative(index + 1) && endsBeside(expression.tokens.upperBound, words)
      default: break
      }
      index -= 1
    }
    return false
  }

  /// Whether a clause between commas ends behind a date, and its sentence goes on.
  private func endsBeside(_ start: Int, _ words: Range<Int>) -> Bool {
    (start..<max(start, min(words.upperBound - 1, start + 9))).contains {
      lexemes[$0].kind == .comma || lexemes[$0].kind == .dash
    }
  }
}
