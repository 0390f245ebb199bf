/// Periods by name or number: quarters, halves, seasons, decades, centuries, fiscal years, parts of the day.
extension DateGrammar {
  /// “third quarter”, “third-quarter of 1990”, “second half of 2024”, “19th century”.
  func ordinalPeriod(at index: Int, _ isDefinite: Bool) -> DateExpression? {
    let number = number(index)
    let head = pastHyphen(index + 1)
    switch kind(head) {
    case .quarter where (1...4).contains(number):
      var found = period(index, head + 1, CalendarDate(quarter: number), "quarter")
      found.isAttribute = head > index + 1
      return found
    case .half where number <= 2 && isDefinite && kind(head + 1) == .of:
      return halfOf(index, number, head + 2)
    case .century where number > 0 && number < 40:
      return century(index, head + 1, number)
    case .fiscal where kind(head + 1) == .quarter && (1...4).contains(number):
      return period(index, head + 2, CalendarDate(quarter: number, isFiscal: true), "fiscal quarter")
    default: return nil
    }
  }

  private func century(_ start: Int, _ end: Int, _ number: Int) -> DateExpression {
    let isBefore = kind(end) == .era && self.number(end) < 0 && tokens[end].shape.contains(.allUpper)
    let stop = kind(end) == .era && tokens[end].shape.contains(.allUpper) ? end + 1 : end
    let first = isBefore ? -number * 100 + 1 : (number - 1) * 100
    return DateExpression(start..<stop, .century(first), rule: "century")
  }

  /// “twenty-first century”.
  func compoundCentury(at index: Int) -> DateExpression? {
    guard let (number, end) = dayNumber(at: index), kind(pastHyphen(end)) == .century else { return nil }
    return century(index, pastHyphen(end) + 1, number)
  }

  /// “the second half of 2024”, “the last half of the ’80s”.
  private func halfOf(_ start: Int, _ number: Int, _ index: Int) -> DateExpression? {
    if let (year, end) = year(at: index), kind(index) == .digits {
      return calendar(start, end, CalendarDate(year: .known(year), half: number), "half of a year")
    }
    let noun = kind(index) == .the ? index + 1 : index
    if let (year, end) = relativeYear(at: noun) {
      return calendar(start, end, CalendarDate(year: year, half: number), "half of a year")
    }
    if kind(noun) == .year { return calendar(start, noun + 1, CalendarDate(half: number), "half of a year") }
    guard var longer = definite(at: index), longer.hasParts else { return nil }
    longer.tokens = start..<longer.tokens.upperBound
    longer.part = number == 1 ? .early : .late
    longer.modifier = number == 1 ? .start : .end
    return longer
  }

  /// “Q3 2024”, “H1”.
  func namedQuarter(at index: Int) -> DateExpression? {
    var date = CalendarDate()
    if kind(index) == .quarterName { date.quarter = number(index) } else { date.half = number(index) }
    guard isCapitalised(index) else { return nil }
    let named = period(index, index + 1, date, "quarter")
    if kind(index) == .halfName, named.tokens.count == 1 { return nil }
    return named
  }

  /// A part of a year with its year behind it, if it is told.
  func period(_ start: Int, _ end: Int, _ date: CalendarDate, _ rule: String) -> DateExpression {
    var date = date
    guard let (year, stop) = yearBehind(end), kind(end) != .comma else {
      return calendar(start, end, date, rule)
    }
    date.year = year
    return calendar(start, stop, date, rule + " and year")
  }

  /// “the 1988 third quarter”, “the 1988 period”.
  func yearPeriod(at index: Int, _ isDefinite: Bool) -> DateExpression? {
    guard isDefinite, tokens[index].count == 4, let (year, end) = year(at: index) else { return nil }
    switch kind(end) {
    case .ordinal where kind(end + 1) == .quarter && number(end) <= 4:
      return calendar(
        index, end + 2, CalendarDate(year: .known(year), quarter: number(end)), "quarter and year")
    case .period, .quarter:
      return calendar(
        index, end + 1, CalendarDate(year: .known(year), takesQuarter: true), "same quarter of a year")
    default: return nil
    }
  }

  /// “summer”, “the summer of 2012”, “spring 1968”.
  func season(at index: Int, _ isDefinite: Bool) -> DateExpression? {
    guard let season = CalendarDate.Season(rawValue: number(index)) else { return nil }
    let date = CalendarDate(season: season)
    let found = period(index, index + 1, date, "season")
    if found.tokens.count > 1 { return found }
    let isTimed = [.in, .during, .since, .until, .by, .each, .every, .through].contains(kind(index - 1))
    switch kind(index) {
    case .season where isDefinite || isTimed: return isHyphen(index + 1) ? nil : found
    case .seasonOrWord
    where (isDefinite && [.in, .during, .since, .until, .by].contains(kind(index - 2)) || isTimed)
      && kind(index + 1) != .of:
      return found
    case .seasonPlural where isTimed:
      return DateExpression(
        index..<index + 1, .frequency("XXXX-" + season.code), rule: "season, again and again")
    default: return nil
    }
  }

  /// “1990s”, “’80s”, “the sixties”, “the 1600s”.
  func decade(at index: Int) -> DateExpression? {
    let start = kind(index) == .apostrophe ? index + 1 : index
    guard start == index || isJoined(start) else { return nil }
    switch kind(start) {
    case .decadeDigits
    where tokens[start].count - (number(start) > 99 ? 4 : 2) <= 4 && number(start) % 10 == 0:
      if number(start) >= 1000, number(start) < 2200 {
        if number(start) % 100 == 0, number(start) < 1900 {
          return DateExpression(index..<start + 1, .century(number(start)), rule: "hundred years")
        }
        return DateExpression(index..<start + 1, .decade(number(start)), rule: "decade")
      }
      guard number(start) < 100, start > index || isCalled(index) else { return nil }
      let first = number(start) < 20 ? 2000 + number(start) : 1900 + number(start)
      return DateExpression(index..<start + 1, .decade(first), rule: "decade of two digits")
    case .decadeWord where isCalled(index):
      return DateExpression(index..<start + 1, .decade(1900 + number(start)), rule: "decade in words")
    default: return nil
    }
  }

  /// “the eighties”, “the early ’80s”, “the 20s and 30s”: not “her eighties”.
  private func isCalled(_ index: Int) -> Bool {
    switch kind(index - 1) {
    case .the, .early, .late, .middle: true
    case .and, .to: kind(index - 2) == .decadeDigits || kind(index - 2) == .decadeWord
    case .dash: isHyphen(index - 1) && kind(index - 2) == .middle
    default: false
    }
  }

  /// “fiscal 1989”, “the fiscal year”, “fiscal second-quarter”, “the fiscal year 2024”.
  func fiscal(at index: Int, _ isDefinite: Bool) -> DateExpression? {
    let start = pastHyphen(index + 1)
    if let (year, end) = year(at: start), kind(start) != .cardinal {
      return calendar(index, end, CalendarDate(year: .known(year), isFiscal: true), "fiscal year")
    }
    if kind(start) == .ordinal, (1...4).contains(number(start)), kind(pastHyphen(start + 1)) == .quarter {
      var found = period(
        index, pastHyphen(start + 1) + 1, CalendarDate(quarter: number(start), isFiscal: true),
        "fiscal quarter")
      found.isAttribute = isHyphen(start + 1)
      return found
    }
    guard kind(start) == .year else { return nil }
    if let (year, end) = year(at: start + 1) {
      return calendar(index, end, CalendarDate(year: .known(year), isFiscal: true), "fiscal year")
    }
    guard isDefinite else { return nil }
    return calendar(index, start + 1, CalendarDate(isFiscal: true, choice: .this), "fiscal year")
  }

  /// “the morning”, “the night of 23 October”.
  func dayPart(at index: Int) -> DateExpression? {
    guard let part = DayPart(rawValue: lexemes[index].number) else { return nil }
    if kind(index + 1) == .of, var found = definite(at: index + 2), case .calendar(var date) = found.meaning,
      date.day != nil || date.weekday != nil
    {
      date.dayPart = part
      found.meaning = .calendar(date)
      found.tokens = index..<found.tokens.upperBound
      return found
    }
    guard part == .morning || part == .evening || part == .afternoon else { return nil }
    let shift = Shift(amount: Amount(number: 0), unit: .day, sign: 1, anchor: .mentioned, dayPart: part)
    return DateExpression(index..<index + 1, .shift(shift), rule: "part of the day")
  }

  /// “year-end”, “the week of March 6”, “the year 2000”, “the quarter”, “weeks”.
  func unitPeriod(at index: Int, _ isDefinite: Bool) -> DateExpression? {
    if kind(index) == .end { return yearEnd(index, index + 1) }
    if kind(index) == .unitAdjective, let unit = TimeUnit(rawValue: lexemes[index].number) {
      return DateExpression(index..<index + 1, .duration(.one, unit), rule: "length of time")
    }
    guard let unit = TimeUnit(rawValue: lexemes[index].number) else { return nil }
    let next = index + 1
    if isHyphen(next), kind(next + 1) == .long {
      return DateExpression(
        index..<next + 2, .duration(kind(index) == .unitPlural ? .unknown : .one, unit),
        rule: "length of time")
    }
    if kind(index) == .unitPlural { return units(index, unit, isDefinite) }
    if unit == .year, let found = yearAgo(index) ?? numberedYear(index) ?? endOfYear(index) { return found }
    if unit == .week, kind(next) == .of, let week = weekOf(index, next + 1) { return week }
    if unit == .day, kind(next) == .before || kind(next) == .after, kind(next + 1) == .day,
      number(next + 1) != 0
    {
      let days = kind(next) == .before ? -2 : 2
      return DateExpression(
        index..<next + 2,
        .shift(
          Shift(amount: Amount(number: Double(abs(days))), unit: .day, sign: days / 2, anchor: .published)),
        rule: "day counted from today")
    }
    guard isDefinite else { return nil }
    if kind(next) == .before || kind(next) == .after, isClauseEnd(next + 1) {
      let shift = Shift(amount: .one, unit: unit, sign: kind(next) == .before ? -1 : 1, anchor: .mentioned)
      return DateExpression(index..<next + 1, .shift(shift), rule: "the one before or after")
    }
    return bareUnit(index, unit)
  }

  /// “the year”, “the week”, “the quarter”, “the weekend”: the one that is spoken of.
  private func bareUnit(_ index: Int, _ unit: TimeUnit) -> DateExpression? {
    switch unit {
    case .quarter where !isHyphen(index + 1):
      var date = CalendarDate(takesQuarter: true)
      // “the quarter ended Sept. 30” is the one that day lies in.
      if index + 1 < limit, Self.ends[tokens[index + 1].key] != nil { date.month = month(at: index + 2) }
      return calendar(index, index + 1, date, "the quarter spoken of")
    case .weekend, .week, .month, .year:
      if isHyphen(index + 1) || kind(index + 1) == .of { return nil }
      if index + 1 < limit, Self.ends[tokens[index + 1].key] != nil {
        return DateExpression(index..<index + 1, .duration(.one, unit), rule: "length of time up to a day")
      }
      var shift = Shift(
        amount: Amount(number: 0), unit: unit, sign: 1,
        anchor: unit == .month || unit == .year ? .mentioned : .published)
      shift.manner = .spokenOf
      return DateExpression(index..<index + 1, .shift(shift), rule: "the \(unit) spoken of")
    default: return nil
    }
  }

  /// “weeks”, “months”, “for years”: how many is not said.
  private func units(_ index: Int, _ unit: TimeUnit, _ isDefinite: Bool) -> DateExpression? {
    var end = index + 1
    if kind(end) == .or || kind(end) == .and, kind(end + 1) == .unitPlural { end += 2 }
    if kind(end) == .ago || kind(end) == .later || kind(end) == .earlier {
      let shift = Shift(
        amount: .unknown, unit: unit, sign: kind(end) == .later ? 1 : -1,
        anchor: kind(end) == .ago ? .published : .mentioned)
      return DateExpression(index..<end + 1, .shift(shift), rule: "so long before or after")
    }
    if isDefinite, unit.rawValue >= TimeUnit.day.rawValue,
      [.before, .after, .since, .following, .that].contains(kind(end))
    {
      var found = DateExpression(index..<end, .duration(.unknown, unit), rule: "length of time")
      found.isAttribute = true
      return found
    }
    guard unit.rawValue >= TimeUnit.day.rawValue,
      [.in, .after, .since, .over, .from].contains(kind(index - 1)) || isFor(index - 1)
    else { return nil }
    return DateExpression(index..<end, .duration(.unknown, unit), rule: "length of time")
  }

  private static let ends = WordTable("ended,ending = yes", meaning: { _ in true })

  func isFor(_ index: Int) -> Bool { index >= begin && Self.spans[tokens[index].key] != nil }
  private static let spans = WordTable(
    "for,within,spent,lasted,taken,took,take,last,lasting = yes", meaning: { _ in true })

  /// “year-ago”, “the year-earlier period”, “the year-ago third quarter”.
  private func yearAgo(_ index: Int) -> DateExpression? {
    let tail = pastHyphen(index + 1)
    guard tail > index + 1, kind(tail) == .ago || kind(tail) == .earlier else { return nil }
    let shift = Shift(amount: .one, unit: .year, sign: -1, anchor: .published, keepsQuarter: true)
    switch (kind(tail + 1), kind(tail + 2)) {
    case (.quarter, _), (.period, _):
      return DateExpression(index..<tail + 2, .shift(shift), rule: "same quarter a year before")
    case (.ordinal, .quarter) where (1...4).contains(number(tail + 1)):
      return calendar(
        index, tail + 3, CalendarDate(year: .shifted(-1, .published), quarter: number(tail + 1)),
        "same quarter a year before")
    default:
      var found = DateExpression(index..<tail + 1, .shift(shift), rule: "a year before")
      found.isAttribute = true
      return found
    }
  }

  /// “the year 2000”.
  private func numberedYear(_ index: Int) -> DateExpression? {
    if kind(index + 1) == .digits, (2...3).contains(tokens[index + 1].count), kind(index - 1) == .the,
      kind(index + 2) != .percent
    {
      return calendar(index, index + 2, CalendarDate(year: .known(number(index + 1))), "year")
    }
    guard let (year, end) = year(at: index + 1) else { return nil }
    return calendar(index, end, CalendarDate(year: .known(year)), "year")
  }

  /// “year end”, “year-end”, “year’s end”.
  private func endOfYear(_ index: Int) -> DateExpression? {
    let next = index + 1 < limit && tokens[index + 1].kind == .possessive ? index + 2 : pastHyphen(index + 1)
    return kind(next) == .finish ? yearEnd(index, next + 1) : nil
  }

  private func yearEnd(_ start: Int, _ end: Int) -> DateExpression {
    var (date, stop) = (CalendarDate(year: .shifted(0, .published)), end)
    if let (year, behind) = year(at: end) { (date.year, stop) = (.known(year), behind) }
    var found = calendar(start, stop, date, "end of the year")
    found.part = .late
    found.modifier = .end
    return found
  }

  /// “the week of March 6”, “the week ending Oct. 20” (by its month and day).
  private func weekOf(_ start: Int, _ index: Int) -> DateExpression? {
    guard var found = monthDate(at: index) ?? dayMonth(at: index), case .calendar(var date) = found.meaning,
      date.day != nil
    else { return nil }
    date.isWeek = true
    found.meaning = .calendar(date)
    found.tokens = start..<found.tokens.upperBound
    found.rule = "week of a day"
    return found
  }
}

extension CalendarDate.Season {
  var code: String {
    switch self {
    case .spring: "SP"
    case .summer: "SU"
    case .autumn: "FA"
    case .winter: "WI"
    }
  }
}
