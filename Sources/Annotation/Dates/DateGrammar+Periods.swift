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
    // “its first-half loss”.
    case .half where number <= 2 && head > index + 1 && !isHyphen(head + 1):
      var found = period(index, head + 1, CalendarDate(half: number), "half of a year")
      found.isAttribute = true
      return found
    case .half where number <= 2 && isDefinite && kind(head + 1) == .of:
      return halfOf(index, number, head + 2)
    case .century where number > 0 && number < 40:
      return century(index, head + 1, number)
    case .unitPlural where self.number(head) == Int(TimeUnit.century.rawValue) && number > 0 && number < 40:
      return century(index, head + 1, number)
    case .unit where self.number(head) == Int(TimeUnit.millennium.rawValue) && (1...9).contains(number):
      return millennium(index, head + 1, number)
    case .and, .to, .or, .dash:
      return centuryBeforeCentury(index, head == index + 1 ? head + 1 : head, number)
    case .fiscal where kind(head + 1) == .quarter && (1...4).contains(number):
      return period(index, head + 2, CalendarDate(quarter: number, isFiscal: true), "fiscal quarter")
    default: return nil
    }
  }

  /// “18th” of “the late 18th and early 19th centuries”.
  private func centuryBeforeCentury(_ index: Int, _ start: Int, _ number: Int) -> DateExpression? {
    var next = start
    while [.early, .late, .middle, .the, .dash].contains(kind(next)) { next += 1 }
    guard kind(next) == .ordinal || kind(next) == .ordinalDigits, self.number(next) != number,
      (1...39).contains(number)
    else { return nil }
    let noun = pastHyphen(next + 1)
    let isPlural = kind(noun) == .unitPlural && self.number(noun) == Int(TimeUnit.century.rawValue)
    guard isPlural || kind(noun) == .century else { return nil }
    // Before Christ they count down.
    let isBefore = isEra(noun + 1) && self.number(noun + 1) < 0
    guard isBefore == (self.number(next) < number) else { return nil }
    return DateExpression(
      index..<index + 1, .century(isBefore ? -number * 100 + 1 : (number - 1) * 100), rule: "century")
  }

  /// “Middle Ages”, “late Middle Ages”: between centuries, as historians divide them.
  func middleAges(at index: Int) -> DateExpression? {
    let head = kind(index) == .middle ? index : index + 1
    guard kind(head) == .middle, isCapitalised(head), head + 1 < limit, tokens[head + 1].key == Self.ages
    else {
      return nil
    }
    let (first, last): (Int, Int)
    switch (head - index, kind(index)) {
    case (0, _): (first, last) = (400, 1400)
    case (1, .early): (first, last) = (400, 900)
    case (1, .late): (first, last) = (1300, 1400)
    case (1, .other) where tokens[index].key == Self.high: (first, last) = (1000, 1200)
    default: return nil
    }
    var found = DateExpression(index..<head + 2, .centuries(first, last), rule: "age of history")
    found.modifier = .approximate
    return found
  }

  private static let ages = WordKey.of("ages")
  private static let high = WordKey.of("high")

  /// “third millennium BC”.
  private func millennium(_ start: Int, _ end: Int, _ number: Int) -> DateExpression {
    let isBefore = isEra(end) && self.number(end) < 0
    return DateExpression(
      start..<(isEra(end) ? end + 1 : end),
      .millennium(isBefore ? -number * 1000 + 1 : (number - 1) * 1000), rule: "millennium")
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
    if kind(noun) == .year {
      let date = CalendarDate(year: .shifted(0, .spokenOf), half: number)
      return calendar(start, noun + 1, date, "half of the year")
    }
    guard !isHalf(at: index), var longer = definite(at: index), longer.hasParts else { return nil }
    longer.tokens = start..<longer.tokens.upperBound
    longer.part = number == 1 ? .early : .late
    longer.modifier = number == 1 ? .start : .end
    return longer
  }

  /// Whether a half of something begins here: halves of halves are not read.
  func isHalf(at index: Int) -> Bool { kind(kind(index) == .the ? index + 2 : index + 1) == .half }

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
    // “the Winter Olympics”, “Spring Offensive”.
    if !isHeading, isCapitalised(index), isCapitalised(index + 1), kind(index + 1) == .other { return nil }
    var date = CalendarDate(season: season)
    if let years = yearAcrossYear(at: kind(index + 1) == .of ? index + 2 : index + 1) {
      (date.year, date.isAcrossYears) = (.known(years.year), true)
      return calendar(index, years.end, date, "season and year")
    }
    var found = period(index, index + 1, date, "season")
    // “the winter of 1941–42”.
    let end = found.tokens.upperBound
    if found.tokens.count > 1, kind(end) == .dash || kind(end) == .slash, isJoined(end), isJoined(end + 1),
      kind(end + 1) == .digits, tokens[end + 1].count == 2 || tokens[end + 1].count == 4,
      case .calendar(var told) = found.meaning, case .known(let year) = told.year,
      (year + 1) % 100 == number(end + 1) % 100
    {
      told.isAcrossYears = true
      found.meaning = .calendar(told)
      found.tokens = index..<end + 2
    }
    if found.tokens.count > 1 { return found }
    // “in late spring”, “by early summer”.
    let word = [.early, .middle, .late].contains(kind(index - 1)) ? index - 2 : index - 1
    let isTimed = [.in, .during, .since, .until, .by, .each, .every, .through].contains(kind(word))
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
      return shortDecade(index, start + 1, first, "decade of two digits")
    case .decadeWord where isCalled(index):
      return shortDecade(index, start + 1, 1900 + number(start), "decade in words")
    default: return nil
    }
  }

  private func shortDecade(_ start: Int, _ end: Int, _ first: Int, _ rule: String) -> DateExpression {
    var found = DateExpression(start..<end, .decade(first), rule: rule)
    found.isShort = true
    return found
  }

  /// “the eighties”, “the early ’80s”, “the 20s and 30s”: not “her eighties”, “in her early twenties”.
  private func isCalled(_ index: Int) -> Bool {
    switch kind(index - 1) {
    case .the: true
    case .early, .late, .middle: !isOwned(index - 2)
    case .and, .to: kind(index - 2) == .decadeDigits || kind(index - 2) == .decadeWord
    case .dash: isHyphen(index - 1) && kind(index - 2) == .middle && !isOwned(index - 3)
    default: false
    }
  }

  private func isOwned(_ index: Int) -> Bool { index >= begin && WordLists.owners[tokens[index].key] != nil }

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
    if part == .night, let night = nightBetweenDays(index) { return night }
    if kind(index + 1) == .of, kind(index + 2) != .dayPart,
      kind(index + 2) != .the || kind(index + 3) != .dayPart,
      var found = definite(at: index + 2), case .calendar(var date) = found.meaning,
      date.day != nil || date.weekday != nil
    {
      date.dayPart = part
      found.meaning = .calendar(date)
      found.tokens = index..<found.tokens.upperBound
      return found
    }
    // “the afternoon of the following day”.
    if kind(index + 1) == .of, [.the, .that, .same].contains(kind(index + 2)), kind(index + 3) != .dayPart,
      var found = definite(at: index + 2), case .shift(var shift) = found.meaning, shift.unit == .day,
      shift.dayPart == nil
    {
      shift.dayPart = part
      found.meaning = .shift(shift)
      found.tokens = index..<found.tokens.upperBound
      return found
    }
    // “the night of 11–12 April”: it has the name of the day on which it begins.
    if part == .night, kind(index + 1) == .of, var found = definite(at: index + 2),
      case .interval(var first, let last) = found.meaning, let day = first.day, last.day == day + 1,
      last.month == first.month
    {
      first.dayPart = .night
      found.meaning = .calendar(first)
      found.tokens = index..<found.tokens.upperBound
      found.rule = "night from day to day"
      return found
    }
    if let event = eventDay(at: index, unit: nil) { return event }
    let isWholeNight = part == .night && [.through, .during].contains(kind(index - 2))
    guard part == .morning || part == .evening || part == .afternoon || isWholeNight else { return nil }
    return spokenOf(part, index)
  }

  /// “the night of 7 to 8 May”, “the night from 3 to 4 March 1916”.
  private func nightBetweenDays(_ index: Int) -> DateExpression? {
    guard kind(index + 1) == .of || kind(index + 1) == .from,
      kind(index + 3) == .to || kind(index + 3) == .and,
      let (first, end) = dayNumber(at: index + 2), end == index + 3, var found = dayMonth(at: end + 1),
      case .calendar(var date) = found.meaning, date.day == first + 1
    else { return nil }
    (date.day, date.dayPart) = (first, .night)
    found.meaning = .calendar(date)
    found.tokens = index..<found.tokens.upperBound
    found.rule = "night from day to day"
    return found
  }

  private func spokenOf(_ part: DayPart, _ index: Int) -> DateExpression {
    let shift = Shift(amount: Amount(number: 0), unit: .day, sign: 1, anchor: .mentioned, dayPart: part)
    return DateExpression(index..<index + 1, .shift(shift), rule: "part of the day")
  }

  /// “mid-afternoon yesterday”, “by mid-morning”.
  func middleOfDayPart(_ start: Int, _ index: Int) -> DateExpression? {
    guard kind(index) == .dayPart, let part = DayPart(rawValue: lexemes[index].number) else { return nil }
    if kind(index + 1) == .day, var found = namedDay(at: index + 1), case .shift(var shift) = found.meaning,
      shift.dayPart == nil
    {
      shift.dayPart = part
      found.meaning = .shift(shift)
      return found.including(start)
    }
    if let found = namedDayBehind(kind(index + 1) == .on ? index + 2 : index + 1, part, start) {
      return found
    }
    guard [.by, .until, .since, .before, .after, .at].contains(kind(start - 1)),
      isClauseEnd(index + 1) || isPronoun(index + 1)
    else { return nil }
    return spokenOf(part, index).including(start)
  }

  /// “dawn on 1 July”, “dusk on Friday”, “at dawn”.
  func twilight(at index: Int) -> DateExpression? {
    guard let part = DayPart(rawValue: lexemes[index].number), !isCapitalised(index) || index == begin else {
      return nil
    }
    if kind(index + 1) == .on || kind(index + 1) == .of, var found = definite(at: index + 2), found.isOneDay,
      case .calendar(var date) = found.meaning, date.dayPart == nil
    {
      date.dayPart = part
      found.meaning = .calendar(date)
      found.tokens = index..<found.tokens.upperBound
      found.rule = "edge of the day, " + found.rule
      return found
    }
    if let found = namedDayBehind(index + 1, part, index) { return found }
    guard [.at, .before, .after, .by, .until, .since, .around, .from].contains(kind(index - 1)) else {
      return nil
    }
    return spokenOf(part, index)
  }

  /// “dawn Saturday”.
  private func namedDayBehind(_ index: Int, _ part: DayPart, _ start: Int) -> DateExpression? {
    guard kind(index) == .weekday, var found = weekdayDate(at: index),
      case .calendar(var date) = found.meaning,
      date.dayPart == nil
    else { return nil }
    date.dayPart = part
    found.meaning = .calendar(date)
    found.tokens = start..<found.tokens.upperBound
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
