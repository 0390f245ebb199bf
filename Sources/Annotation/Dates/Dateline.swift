import Values

/// The day of a dateline without its year, “LIMA, June 26 (Agency) —”: the weekdays of its report are told from it, though in
/// no year: `XXXX-06-25`.
struct Dateline {
  let span: Span
  /// The same day in a year in which it falls on the weekday that the report tells first.
  private let day: Day

  /// - Returns: nil where the text does not begin with a day and a dash, or tells no weekday.
  init?(_ reading: Reading, _ lexemes: [Lexeme], _ expressions: [DateExpression]) {
    guard let (date, tokens, _) = Self.opening(reading, expressions), let month = date.month,
      let number = date.day
    else { return nil }
    let behind = tokens.upperBound..<min(tokens.upperBound + 8, lexemes.count)
    guard behind.contains(where: { lexemes[$0].kind == .dash }),
      let weekday = expressions.lazy.compactMap(Self.weekday).first
    else { return nil }
    // One year for each weekday on which a year begins, none of them a leap year.
    let years = [2017, 2018, 2019, 2021, 2022, 2025, 2026]
    guard
      let day = years.lazy.compactMap({ Day.checked(year: $0, month: month, day: number) })
        .first(where: { $0.weekday == weekday })
    else { return nil }
    self.day = day
    span = reading.span(tokens.lowerBound, tokens.upperBound - 1)
  }

  /// The first date of a text, with its tokens and its sentence, where a place in capitals stands before it and no year with it.
  private static func opening(_ reading: Reading, _ expressions: [DateExpression]) -> (
    date: CalendarDate, tokens: Range<Int>, sentence: Sentence
  )? {
    guard let opening = expressions.first, case .calendar(let date) = opening.meaning, date.year == .unsaid,
      date.choice == .unsaid,
      let position = reading.sentence(at: reading.tokens[opening.tokens.lowerBound].start)
    else { return nil }
    let sentence = reading.sentences[position]
    let first = sentence.tokens.lowerBound
    guard reading.tokens[first].shape.contains(.allUpper), opening.tokens.lowerBound - first <= 6 else {
      return nil
    }
    return (date, opening.tokens, sentence)
  }

  /// The day on which a dispatch was written, of a paper that printed it up to three days later: from it its “today” is told.
  static func day(
    _ reading: Reading, _ lexemes: [Lexeme], _ expressions: [DateExpression], _ published: DateRange
  ) -> Day? {
    guard published.precision == .day, published.length == 1,
      let (date, tokens, sentence) = opening(reading, expressions)
    else { return nil }
    let (words, end) = (sentence.tokens, tokens.upperBound)
    guard words.lowerBound < tokens.lowerBound, reading.tokens[words.lowerBound].count > 2,
      (end..<min(end + 8, words.upperBound)).contains(where: { lexemes[$0].kind == .dash })
        || words.count <= 8
          && reading.blocks[sentence.block].span.end
            <= reading.tokens[words.upperBound - 1].end
    else { return nil }
    return (1...3).map { published.first + -$0 }.first { day in
      guard let month = date.month, let number = date.day else {
        return date.day == nil && date.month == nil && date.weekday == day.weekday
      }
      return day.civil.month == month && day.civil.day == number
    }
  }

  private static func weekday(_ expression: DateExpression) -> Int? {
    guard case .calendar(let date) = expression.meaning, date.day == nil, date.place == nil,
      date.choice == .unsaid
    else { return nil }
    return date.weekday
  }

  /// The last such weekday up to its day, or the first one from it on.
  func date(of weekday: Int, isAhead: Bool) -> String {
    let distance = isAhead ? (weekday - day.weekday + 7) % 7 : -((day.weekday - weekday + 7) % 7)
    let (_, month, number) = (day + distance).civil
    return "XXXX-" + DateValue.two(month) + "-" + DateValue.two(number)
  }
}
