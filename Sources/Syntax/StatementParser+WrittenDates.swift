import Values

/// Dates as people write them: `27 June 2025`, `June 27, 2025`, `June 2025`. Without a year they are reported.
extension StatementParser {
  private static let months = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
    "november",
    "december",
  ]

  mutating func dateInWords() -> Expression? {
    if findWrittenPeriod() == nil, let period = relativePeriod() { return period }
    return writtenDate().map { .date($0.date, $0.range) }
  }

  mutating func writtenDate() -> (date: DateRange, range: SourceRange)? {
    if let period = findWrittenPeriod() { return takePeriod(period) }
    guard let found = findWrittenDate() else { return nil }
    let range = current.range.joined(with: peek(found.count - 1).range)
    let content = written(range)
    let year = found.year ?? yearOfOtherEnd(behind: found.count)
    let date = year.flatMap { Self.date(year: $0, month: found.month, day: found.day) }
    if found.year == nil {
      report(
        .writtenDate(content), range, remedies: year.map { [[Edit(range, "\(content) \($0)")]] } ?? [])
    } else if date == nil {
      report(.noSuchDay(content), range)
    }
    position += found.count
    return (date ?? DateRange(year: 2000), range)
  }

  /// `27 June and 1 July 2025`: the year that stands with the second of two dates.
  private func yearOfOtherEnd(behind count: Int) -> Int? {
    guard ["and", "to", "until", "till"].contains(peek(count).keyword) || peek(count).is(.minus) else {
      return nil
    }
    var probe = self
    probe.position += count + 1
    return probe.findWrittenDate()?.year
  }

  /// What may be two is reported with both.
  private mutating func takePeriod(_ period: (literals: [String], count: Int)) -> (DateRange, SourceRange) {
    let range = current.range.joined(with: peek(period.count - 1).range)
    if period.literals.count > 1 {
      report(
        .malformedDate(written(range), literals: period.literals), range,
        remedies: period.literals.map { [Edit(range, $0)] })
    }
    position += period.count
    return (DateLiteral.read(period.literals[0]) ?? DateRange(year: 2000), range)
  }

  /// The date that a whole text says in words.
  static func writtenDate(in text: String, _ tokens: [Token]) -> DateRange? {
    let parser = StatementParser(
      text: text, tokens: tokens, vocabulary: ParserVocabulary(Vocabulary(nouns: [], stages: [])), names: [])
    if let period = parser.findWrittenPeriod(), period.count == tokens.count {
      return period.literals.count == 1 ? DateLiteral.read(period.literals[0]) : nil
    }
    guard let found = parser.findWrittenDate(), found.count == tokens.count, let year = found.year else {
      return nil
    }
    return date(year: year, month: found.month, day: found.day)
  }

  private static func date(year: Int, month: Int, day: Int?) -> DateRange? {
    guard let day else { return DateRange(year: year, month: month) }
    return Day.checked(year: year, month: month, day: day).map(DateRange.init(day:))
  }

  func findWrittenDate() -> (year: Int?, month: Int, day: Int?, count: Int)? {
    var count = 0
    var day = dayOfMonth(0)
    if day != nil { count = peek(1).keyword == "of" ? 2 : 1 }
    guard let month = month(count) else { return nil }
    count += 1
    if day == nil, let behind = dayOfMonth(count) {
      day = behind
      count += 1
    }
    let comma = peek(count).is(.comma) ? 1 : 0
    if let year = year(count + comma) { return (year, month, day, count + comma + 1) }
    // “may” and “march” alone are words; a name of a month alone must have its capital.
    return day != nil || isCapitalized(count - 1) ? (nil, month, day, count) : nil
  }

  func month(_ distance: Int) -> Int? {
    guard let word = peek(distance).keyword, word.count >= 3 else { return nil }
    if word == "sept" { return 9 }
    return Self.months.firstIndex { $0 == word || ($0.hasPrefix(word) && word.count <= 4) }.map { $0 + 1 }
  }

  private func dayOfMonth(_ distance: Int) -> Int? {
    guard case .number(let number) = peek(distance).kind, (1...31).contains(number) else { return nil }
    let range = peek(distance).range
    return range.end - range.start <= 2 ? Int(number) : nil
  }

  func year(_ distance: Int) -> Int? {
    guard case .number(let number) = peek(distance).kind, (1000...2999).contains(number) else { return nil }
    let range = peek(distance).range
    return range.end - range.start == 4 ? Int(number) : nil
  }

  private func isCapitalized(_ distance: Int) -> Bool {
    guard case .word(let word) = peek(distance).kind else { return false }
    return word.unicodeScalars.first?.properties.isUppercase ?? false
  }
}
