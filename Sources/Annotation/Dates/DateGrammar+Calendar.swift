/// Dates by their names and numbers: days, months, weekdays, years.
extension DateGrammar {
  // MARK: Years

  /// “1998”, “’98”, “nineteen ninety-eight”, with “BC” or “AD” behind.
  func year(at index: Int) -> (year: Int, end: Int)? {
    if kind(index) == .digits {
      guard tokens[index].count == 4, !isMoney(index) else { return nil }
      let era = kind(index + 1) == .era ? number(index + 1) : 0
      guard era != 0 || (1000...2199).contains(number(index)) else { return nil }
      return (era < 0 ? 1 - number(index) : number(index), era != 0 ? index + 2 : index + 1)
    }
    if kind(index) == .apostrophe, kind(index + 1) == .digits, isJoined(index + 1),
      tokens[index + 1].count == 2
    {
      return (Self.century(number(index + 1)), index + 2)
    }
    return spokenYearNumber(at: index)
  }

  /// The year that two digits mean: up to 29 this century, else the last.
  static func century(_ short: Int) -> Int { short < 30 ? 2000 + short : 1900 + short }

  func isMoney(_ index: Int) -> Bool {
    let before = kind(index - 1)
    return before == .currency || before == .hash || before == .page || before == .flight
  }

  /// “nineteen ninety-seven”, “two thousand (and) five”, “twenty twenty-one”.
  private func spokenYearNumber(at index: Int) -> (year: Int, end: Int)? {
    guard kind(index) == .cardinal else { return nil }
    let first = number(index)
    if first == 2, kind(index + 1) == .scale, number(index + 1) == 3 {
      let next = kind(index + 2) == .and ? index + 3 : index + 2
      if let rest = twoDigits(at: next) { return (2000 + rest.number, rest.end) }
      return (2000, index + 2)
    }
    guard (11...20).contains(first), let rest = twoDigits(at: pastHyphen(index + 1)), rest.number >= 10 else {
      return nil
    }
    return (first * 100 + rest.number, rest.end)
  }

  /// A number word below a hundred.
  func twoDigits(at index: Int) -> (number: Int, end: Int)? {
    guard kind(index) == .cardinal, number(index) > 0 else { return nil }
    let next = pastHyphen(index + 1)
    if number(index) >= 20, kind(next) == .cardinal, (1...9).contains(number(next)) {
      return (number(index) + number(next), next + 1)
    }
    return (number(index), index + 1)
  }

  func spokenYear(at index: Int) -> DateExpression? {
    guard kind(index) == .cardinal, let found = spokenYearNumber(at: index),
      found.year != 2000 || kind(index - 1) == .year
    else { return nil }
    guard kind(found.end) != .unitPlural, kind(found.end) != .scale else { return nil }
    return calendar(index, found.end, CalendarDate(year: .known(found.year)), "year in words")
  }

  /// “’98” standing alone.
  func shortYear(at index: Int) -> DateExpression? {
    guard kind(index) == .apostrophe, let found = year(at: index), kind(index - 1) != .digits else {
      return nil
    }
    return calendar(index, found.end, CalendarDate(year: .known(found.year)), "year of two digits")
  }

  /// “AD 79”.
  func eraYear(at index: Int) -> DateExpression? {
    guard tokens[index].shape.contains(.allUpper) || tokens[index].shape.contains(.abbreviation),
      number(index) > 0,
      kind(index + 1) == .digits, tokens[index + 1].count <= 4
    else { return nil }
    return calendar(index, index + 2, CalendarDate(year: .known(number(index + 1))), "year of the era")
  }

  /// “2008”, “1804–13”, “776 BC”.
  func yearOrYears(at index: Int) -> DateExpression? {
    guard kind(index) == .digits, !isMoney(index) else { return nil }
    if kind(index + 1) == .era,
      tokens[index + 1].shape.contains(.allUpper) || tokens[index + 1].shape.contains(.abbreviation),
      (1...4).contains(tokens[index].count)
    {
      let year = number(index + 1) < 0 ? 1 - number(index) : number(index)
      return calendar(index, index + 2, CalendarDate(year: .known(year)), "year of the era")
    }
    if let early = earlyYear(at: index) { return early }
    guard let first = year(at: index), isYear(index) else { return nil }
    if let date = yearFirst(index, first.year) { return date }
    if let interval = yearInterval(at: index, first.year) { return interval }
    let end = kind(first.end) == .yearWord ? first.end + 1 : first.end
    return calendar(index, end, CalendarDate(year: .known(first.year)), "year")
  }

  /// “the year 71”, “c. 314”: years of less than four digits only where a word says so; “1890 – 91” by its partner.
  private func earlyYear(at index: Int) -> DateExpression? {
    let count = tokens[index].count
    if count == 2, kind(index - 1) == .dash, index >= begin + 2, !isJoined(index),
      tokens[index - 2].count == 4,
      kind(index - 2) == .digits, number(index - 2) % 100 < number(index), year(at: index - 2) != nil,
      kind(index + 1) != .month
    {
      return calendar(
        index, index + 1, CalendarDate(year: .known(number(index - 2) / 100 * 100 + number(index))),
        "year, hundreds from the one before")
    }
    let isTold =
      kind(index - 1) == .around && count == 3 && tokens[index - 1].count < 6 && !isCapitalised(index - 1)
    let isPartner =
      count == 3 && kind(index - 1) == .dash && kind(index - 2) == .digits && tokens[index - 2].count == 3
      && kind(index - 3) == .around
    guard
      isTold && !isCounting(index + 1) && !isMeasured(index + 1) && kind(index + 1) != .unitPlural
        || isPartner
    else { return nil }
    return calendar(index, index + 1, CalendarDate(year: .known(number(index))), "year")
  }

  /// “2007 June 20”.
  private func yearFirst(_ index: Int, _ year: Int) -> DateExpression? {
    guard let month = month(at: index + 1), let (day, end) = dayNumber(at: index + 2),
      kind(index + 2) == .digits
    else { return nil }
    return calendar(
      index, end, CalendarDate(year: .known(year), month: month, day: day), "year, month and day")
  }

  /// “1804–13”, “1826-1828”, “2023/24”.
  private func yearInterval(at index: Int, _ first: Int) -> DateExpression? {
    guard kind(index + 1) == .dash || kind(index + 1) == .slash, isJoined(index + 1), isJoined(index + 2),
      kind(index + 2) == .digits, !isHyphen(index + 3) || kind(index + 4) != .digits
    else { return nil }
    let last: Int
    switch tokens[index + 2].count {
    case 4: last = number(index + 2)
    case 2: last = first / 100 * 100 + number(index + 2)
    case 1 where kind(index + 1) == .dash: last = first / 10 * 10 + number(index + 2)
    default: return nil
    }
    guard last > first, last - first < 1000, last < 2200 else { return nil }
    return DateExpression(
      index..<index + 3, .interval(CalendarDate(year: .known(first)), CalendarDate(year: .known(last))),
      rule: "from year to year")
  }

  /// Whether a number that could be a year is one, by the words around it: “2000 people” and “1500 metres” are not.
  private func isYear(_ index: Int) -> Bool {
    let value = number(index)
    if kind(index + 1) == .percent || kind(index + 1) == .scale || isMeasured(index + 1) { return false }
    // “F-2000”, “555-1998”: only “mid-1998”, “post-1959” and the like stand joined.
    if kind(index - 1) == .dash, isJoined(index), isJoined(index - 1) {
      guard kind(index - 2) == .other || kind(index - 2) == .middle, index - 2 >= begin,
        !tokens[index - 2].isCapitalised,
        tokens[index - 2].kind == .word
      else { return false }
    }
    if kind(index + 1) == .dash, isJoined(index + 1), isJoined(index + 2), kind(index + 2) == .digits,
      number(index + 2) > 99, tokens[index + 2].count < 4
    {
      return false
    }
    let isCalled = Self.yearOpeners[Int(kind(index - 1).rawValue)]
    guard ((isCalled || kind(index - 1) == .opening ? 1000 : 1400)...2100).contains(value) else {
      return false
    }
    // Counts above a thousand are mostly round, and written with a comma; “2014 protests” are those of a year.
    let isRound = value % 10 == 0
    return !isCounting(index + 1, isRound: isRound) || isCalled && kind(index - 1) != .by
      || kind(index - 1) == .the
  }

  /// Kinds behind which a four-digit number is most likely a year.
  private static let yearOpeners: [Bool] = {
    var openers = [Bool](repeating: false, count: Lexeme.Kind.allCases.count)
    for kind: Lexeme.Kind in [
      .in, .since, .until, .by, .from, .during, .before, .after, .between, .early, .late, .year, .month,
      .season, .through, .fiscal,
    ] {
      openers[Int(kind.rawValue)] = true
    }
    return openers
  }()

  /// Whether the word behind a number is what it counts: persons, or behind a round number a plural in small letters.
  private func isCounting(_ index: Int, isRound: Bool = true) -> Bool {
    guard index < limit else { return false }
    let token = tokens[index]
    if kind(index) == .unitPlural || Self.counted[token.key] != nil { return true }
    guard isRound, token.kind == .word, !token.isCapitalised, token.count > 3,
      token.shape.contains(.spaceBefore)
    else { return false }
    let (last, before) = (bytes[Int(token.end) - 1], bytes[Int(token.end) - 2])
    return last == 115 && before != 115 && before != 117 && Self.notPlural[token.key] == nil
  }

  private func isMeasured(_ index: Int) -> Bool { index < limit && Self.measures[tokens[index].key] != nil }

  private static let measures = WordTable(
    "km,kg,kilometres,kilometers,metres,meters,feet,ft,miles,mph,tons,tonnes,hp,kw,mw,pounds,dollars,euros,acres,hectares,calories,mg,ml,mm,cm,hz,rpm,sq,square,percent,hours = yes",
    meaning: { _ in true })
  private static let counted = WordTable(
    "people,men,women,children,troops,police,points,votes,new,additional,young,local = yes",
    meaning: { _ in true })
  private static let notPlural = WordTable(
    "was,has,does,goes,says,its,this,previous,always,perhaps,sees,towards,besides,across,makes,takes,comes,shows,marks,remains,brings,seems,continues,onwards,afterwards,upwards,levels = yes",
    meaning: { _ in true })

  // MARK: Days and months

  /// Day of the month: “6”, “6th”, “sixth”, “twenty-sixth”.
  func dayNumber(at index: Int) -> (day: Int, end: Int)? {
    switch kind(index) {
    case .digits where tokens[index].count <= 2, .ordinalDigits, .ordinal:
      let day = number(index)
      return (1...31).contains(day) ? (day, index + 1) : nil
    case .cardinal where number(index) == 20 || number(index) == 30:
      let next = pastHyphen(index + 1)
      guard kind(next) == .ordinal, number(next) < 10 else { return nil }
      return (number(index) + number(next), next + 1)
    default: return nil
    }
  }

  /// A month's name; of “May” and “March” only with a capital.
  func month(at index: Int) -> Int? {
    switch kind(index) {
    case .month: isCapitalised(index) || tokens[index].count > 4 ? number(index) : nil
    case .monthOrWord: isCapitalised(index) ? number(index) : nil
    default: nil
    }
  }

  /// “420” of “30 September 420”: a year of three digits at the end of a date.
  private func earlyYear(behind index: Int) -> (year: Int, end: Int)? {
    guard kind(index) == .digits, tokens[index].count == 3, number(index) >= 100, isClauseEnd(index + 1)
    else { return nil }
    return (number(index), index + 1)
  }

  /// What follows a day and month: “, 2025”, “ 2025”, “of last year”, “this year”.
  func yearBehind(_ index: Int) -> (year: CalendarDate.Year, end: Int)? {
    let comma = kind(index) == .comma ? index + 1 : index
    if let found = year(at: index), kind(found.end) == .yearWord {
      return (.known(found.year), found.end + 1)
    }
    if let found = year(at: comma), kind(comma) != .cardinal || found.year > 1000,
      comma == index || !isCounting(found.end)
    {
      return (.known(found.year), found.end)
    }
    let of = kind(index) == .of || kind(index) == .in ? index + 1 : index
    if let found = earlyYear(behind: of) { return (.known(found.year), found.end) }
    if of > index, let found = year(at: of) { return (.known(found.year), found.end) }
    if of > index, kind(of) == .the, kind(of + 1) == .year, let found = year(at: of + 2) {
      return (.known(found.year), found.end)
    }
    return relativeYear(at: kind(of) == .the ? of + 1 : of)
  }

  /// “last year”, “this year”, “the same year”, “the following year”.
  func relativeYear(at index: Int) -> (year: CalendarDate.Year, end: Int)? {
    let head = kind(index) == .that && kind(index + 1) == .same ? index + 1 : index
    guard kind(head + 1) == .year else { return nil }
    switch kind(head) {
    case .last: return (.shifted(-1, .published), head + 2)
    case .this, .current: return (.shifted(0, .published), head + 2)
    case .next: return (.shifted(1, .published), head + 2)
    case .same, .that: return (.shifted(0, .mentioned), head + 2)
    case .previous: return (.shifted(-1, .mentioned), head + 2)
    case .following: return (.shifted(1, .mentioned), head + 2)
    default: return nil
    }
  }

  func calendar(_ start: Int, _ end: Int, _ date: CalendarDate, _ rule: String) -> DateExpression {
    DateExpression(start..<end, .calendar(date), rule: rule)
  }

  /// “June 27, 2025”, “June 27–29”, “June 2025”, “June”.
  func monthDate(at index: Int) -> DateExpression? {
    guard let month = month(at: index) else { return nil }
    var date = CalendarDate(month: month)
    let start = kind(index + 1) == .the ? index + 2 : index + 1
    if let (day, end) = dayNumber(at: start), isDay(start, day, end) {
      date.day = day
      if let interval = dayInterval(index, date, behind: end) { return interval }
      return withYear(index, end, date, "month and day")
    }
    if kind(index) == .month || isMonth(index) {
      if isHyphen(index + 1) || kind(index + 1) == .slash && isJoined(index + 1),
        let last = self.month(at: index + 2)
      {
        return monthInterval(index, date, last)
      }
      // “May of 1981”, “December ’98”, “May, 1750”.
      if let (year, end) = yearBehind(index + 1) {
        date.year = year
        return calendar(index, end, date, "month and year")
      }
      guard kind(index) == .month && !isGivenName(index) || isMonthAlone(index) else { return nil }
      return calendar(index, index + 1, date, "month")
    }
    return nil
  }

  /// The number behind a month is a day, not a quantity: “May 6 people” is neither English nor a date.
  private func isDay(_ index: Int, _ day: Int, _ end: Int) -> Bool {
    guard kind(index) == .digits || kind(index) == .ordinalDigits else {
      return kind(index) == .ordinal && kind(end) != .quarter && kind(end) != .half
        || kind(index) == .cardinal
    }
    return !(kind(end) == .colon && kind(end + 1) == .digits) && kind(end) != .percent && kind(end) != .scale
      && kind(end) != .unitPlural
  }

  /// “June 27–29[, 2025]”: from day to day.
  private func dayInterval(_ start: Int, _ first: CalendarDate, behind index: Int) -> DateExpression? {
    guard kind(index) == .dash, isJoined(index), isJoined(index + 1),
      let (day, end) = dayNumber(at: index + 1),
      let firstDay = first.day, day > firstDay
    else { return nil }
    var (from, to) = (first, first)
    to.day = day
    var stop = end
    if let (year, behind) = yearBehind(end) {
      (from.year, to.year, stop) = (year, year, behind)
    }
    return DateExpression(start..<stop, .interval(from, to), rule: "from day to day")
  }

  /// “January–June 2016”.
  private func monthInterval(_ index: Int, _ first: CalendarDate, _ last: Int) -> DateExpression? {
    var (from, to) = (first, CalendarDate(month: last))
    var end = index + 3
    if let (year, behind) = yearBehind(end) {
      (from.year, to.year, end) = (year, year, behind)
    }
    return DateExpression(index..<end, .interval(from, to), rule: "from month to month")
  }

  private func withYear(_ start: Int, _ end: Int, _ date: CalendarDate, _ rule: String) -> DateExpression {
    guard let (year, stop) = yearBehind(end) else { return calendar(start, end, date, rule) }
    var date = date
    date.year = year
    return calendar(start, stop, date, rule + " and year")
  }

  /// Whether “May” or “March” is the month: a day, a year or a preposition of time says so.
  private func isMonth(_ index: Int) -> Bool {
    isMonthAlone(index) || year(at: index + 1) != nil
      || (kind(index + 1) == .comma || kind(index + 1) == .of) && year(at: index + 2) != nil
      || relativeYear(at: index + 1) != nil
  }

  /// A word in small letters that the grammar does not know: “the March accession”.
  private func isNoun(_ index: Int) -> Bool {
    index < limit && kind(index) == .other && tokens[index].kind == .word && !isCapitalised(index)
      && tokens[index].count > 3
  }

  /// “Jan Hus”, “June Carter”: short forms without a point, and months that are given names, before a capital.
  private func isGivenName(_ index: Int) -> Bool {
    let token = tokens[index]
    if token.count <= 4, token.count != 4 || number(index) == 9, !token.shape.contains(.abbreviation) {
      return !isTimed(index)
    }
    return isCapitalised(index + 1) && tokens[index + 1].kind == .word && kind(index + 1) == .other
      && !isTimed(index)
  }

  private func isTimed(_ index: Int) -> Bool { Self.yearOpeners[Int(kind(index - 1).rawValue)] }

  private func isMonthAlone(_ index: Int) -> Bool {
    switch kind(index - 1) {
    case .in, .since, .until, .by, .from, .during, .between, .early, .late, .middle, .last, .next, .this,
      .through,
      .each, .every, .previous, .following, .past, .coming:
      return !isCapitalised(index + 1)
    case .of:
      return kind(index - 2) == .begin || kind(index - 2) == .finish || kind(index - 2) == .middle
        || kind(index - 2) == .ordinalDigits || kind(index - 2) == .unit
    case .the: return isNoun(index + 1)
    case .dash: return isHyphen(index - 1) && kind(index - 2) == .middle
    case .and, .to, .or:
      return kind(index - 2) == .month || kind(index - 2) == .monthOrWord && isMonthAlone(index - 2)
    default: return false
    }
  }

  /// “27 February, 2003”, “6th of June”, “the 1st day of February next”, “23–25 January 2006”; “29 July 29, 2008”.
  func dayMonth(at index: Int) -> DateExpression? {
    guard let (day, end) = dayNumber(at: index), !isMoney(index) else { return nil }
    if kind(index) == .digits, kind(end) == .dash || kind(end) == .slash, isJoined(end), isJoined(end + 1),
      let (last, behind) = dayNumber(at: end + 1), last > day, let month = month(at: behind)
    {
      return interval(index, behind + 1, from: day, to: last, month)
    }
    let named = kind(end) == .unit && number(end) == TimeUnit.day.numberInTable ? end + 1 : end
    var start = kind(named) == .of ? named + 1 : isHyphen(named) ? named + 1 : named
    guard named == end || start > named else { return nil }
    if kind(start) == .the { start = end }
    guard let month = month(at: start) else { return nil }
    if kind(start) == .monthOrWord, kind(index) == .digits, !isCapitalised(start) { return nil }
    if kind(index) == .ordinal, start == end, kind(start) == .monthOrWord || day > 31 { return nil }
    let date = CalendarDate(month: month, day: day)
    // A day said twice, “29 July 29, 2008”, is one slip of the pen.
    if kind(index) == .digits, let (again, behind) = dayNumber(at: start + 1), again == day,
      yearBehind(behind) != nil
    {
      return withYear(index, behind, date, "day, month, the day again,")
    }
    if isHyphen(start + 1), kind(start + 2) == .digits, let (year, behind) = year(at: start + 2) {
      return calendar(
        index, behind, CalendarDate(year: .known(year), month: month, day: day), "day, month and year")
    }
    return withYear(index, start + 1, date, "day and month")
  }

  private func interval(_ start: Int, _ end: Int, from day: Int, to last: Int, _ month: Int) -> DateExpression
  {
    var (from, to) = (CalendarDate(month: month, day: day), CalendarDate(month: month, day: last))
    var stop = end
    if let (year, behind) = yearBehind(end) { (from.year, to.year, stop) = (year, year, behind) }
    return DateExpression(start..<stop, .interval(from, to), rule: "from day to day")
  }

  /// A weekday's name; “Sun”, “Sat” and “Wed” only where a date or another weekday stands beside them.
  func weekdayDate(at index: Int) -> DateExpression? {
    guard isCapitalised(index) else { return nil }
    let comma = kind(index + 1) == .comma ? index + 2 : index + 1
    let start = kind(comma) == .the ? comma + 1 : comma
    if var found = monthDate(at: start) ?? dayMonth(at: start) ?? numericDate(at: start),
      case .calendar(var date) = found.meaning,
      date.day != nil
    {
      date.weekday = number(index)
      found.meaning = .calendar(date)
      found.tokens = index..<found.tokens.upperBound
      found.rule = "weekday, " + found.rule
      return found
    }
    guard kind(index) == .weekday, tokens[index].count > 4 || !isCapitalised(index + 1) else { return nil }
    if kind(index + 1) == .dayPartPlural {
      let code = DayPart(rawValue: lexemes[index + 1].number)?.code ?? ""
      return DateExpression(
        index..<index + 2, .frequency("XXXX-WXX-\(number(index))T\(code)"),
        rule: "part of a weekday, again and again")
    }
    let date = CalendarDate(weekday: number(index))
    return withDayPart(calendar(index, index + 1, date, "weekday"))
  }

  /// “Friday night”, “June 5 in the evening”.
  func withDayPart(_ expression: DateExpression) -> DateExpression {
    let end = expression.tokens.upperBound
    guard kind(end) == .dayPart, case .calendar(var date) = expression.meaning else { return expression }
    date.dayPart = DayPart(rawValue: lexemes[end].number)
    var found = expression
    found.meaning = .calendar(date)
    found.tokens = expression.tokens.lowerBound..<end + 1
    return found
  }

  /// Christmas, Election Day.
  func holiday(at index: Int) -> DateExpression? {
    if index > begin, tokens[index - 1].isCapitalised, tokens[index - 1].kind == .word,
      kind(index - 1) == .other
    {
      return nil
    }
    guard isCapitalised(index),
      let (holiday, count) = Holiday.names.longestMatch(tokens, at: index, limit: limit),
      isCapitalised(index + count - 1) || count > 1
    else { return nil }
    if holiday == .newYear, !isCapitalised(index + 1) { return nil }
    var date = CalendarDate(holiday: holiday)
    var end = index + count
    if let (year, behind) = yearBehind(end), kind(end) != .comma { (date.year, end) = (year, behind) }
    return calendar(index, end, date, "named day")
  }
}

extension TimeUnit {
  var numberInTable: Int { Int(rawValue) }
}
