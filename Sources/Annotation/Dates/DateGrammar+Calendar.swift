/// Dates by their names and numbers: days, months, weekdays, named days.
extension DateGrammar {
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
    case .month:
      isCapitalised(index) || tokens[index].count > 4 && number(index) != 8 || kind(index + 1) == .digits
        || kind(index - 1) == .digits ? number(index) : nil
    case .monthOrWord: isCapitalised(index) ? number(index) : nil
    default: nil
    }
  }

  /// “420” of “30 September 420”: a year of three digits at the end of a date.
  private func earlyYear(behind index: Int) -> (year: Int, end: Int)? {
    guard kind(index) == .digits, tokens[index].count == 3, number(index) >= 100,
      isClauseEnd(index + 1)
        || era.isTold && !isEra(index + 1) && !isCounting(index + 1) && !isMeasured(index + 1),
      kind(index + 1) != .slash && kind(index + 1) != .dash || !isJoined(index + 1)
    else { return nil }
    return (yearOfItsEra(index), index + 1)
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
    // “May of the next year” follows the year spoken of, “next May” this one.
    case .next: return (.shifted(1, kind(head - 1) == .the ? .mentioned : .published), head + 2)
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
    if let (day, end) = dayNumber(at: start), isDay(start, day, end), start == index + 1 || !isUnit(end) {
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

  /// “in August the 12th Division landed”: the ordinal belongs to a name.
  private func isUnit(_ index: Int) -> Bool {
    isCapitalised(index) && kind(index) == .other && tokens[index].kind == .word
  }

  /// The number behind a month is a day, not a quantity: “May 6 people” is neither English nor a date.
  private func isDay(_ index: Int, _ day: Int, _ end: Int) -> Bool {
    guard kind(index) == .digits || kind(index) == .ordinalDigits else {
      return kind(index) == .ordinal && kind(end) != .quarter && kind(end) != .half
        || kind(index) == .cardinal
    }
    return !(kind(end) == .colon && kind(end + 1) == .digits) && kind(end) != .percent && kind(end) != .scale
      && !isEra(end)
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
    var date = date
    guard let (year, stop) = yearBehind(end) else {
      // “the 12th of October last”, “1st of February next”.
      guard kind(end) == .last || kind(end) == .next, isClauseEnd(end + 1) else {
        return calendar(start, end, date, rule)
      }
      date.choice = kind(end) == .last ? .previous : .following
      return calendar(start, end + 1, date, rule)
    }
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
  func isNoun(_ index: Int) -> Bool {
    index < limit && kind(index) == .other && tokens[index].kind == .word && !isCapitalised(index)
      && tokens[index].count > 3
  }

  /// “Black January”, “Bloody Sunday”, “Red October”: what happened, not when.
  func isNameOfEvent(_ index: Int) -> Bool {
    index > begin && isCapitalised(index) && isCapitalised(index - 1)
      && WordLists.coloursOfEvents[tokens[index - 1].key] != nil && kind(index + 1) != .digits
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
      .each, .every, .previous, .following, .past, .coming, .that, .same:
      return !isCapitalised(index + 1)
    case .of:
      return kind(index - 2) == .begin || kind(index - 2) == .finish || kind(index - 2) == .middle
        || kind(index - 2) == .ordinalDigits || kind(index - 2) == .unit
    case .the: return isNoun(index + 1)
    case .dash: return isHyphen(index - 1) && kind(index - 2) == .middle
    case .and, .to, .or:
      return kind(index - 2) == .month
        || kind(index - 2) == .monthOrWord && Self.yearOpeners[Int(kind(index - 3).rawValue)]
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
    let named = kind(end) == .unit && number(end) == Int(TimeUnit.day.rawValue) ? end + 1 : end
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
    guard isCapitalised(index) || tokens[index].shape.contains(.nonASCII) else { return nil }
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
    guard kind(index) == .weekday, tokens[index].count > 4 || !isCapitalised(index + 1),
      !isNameOfDay(index)
    else { return nil }
    // “Friday the 13th”.
    if kind(index + 1) == .the, kind(index + 2) == .ordinalDigits, let (day, end) = dayNumber(at: index + 2) {
      return calendar(index, end, CalendarDate(day: day, weekday: number(index)), "weekday and day")
    }
    if kind(index + 1) == .dayPartPlural {
      let code = DayPart(rawValue: lexemes[index + 1].number)?.code ?? ""
      return DateExpression(
        index..<index + 2, .frequency("XXXX-WXX-\(number(index))T\(code)"),
        rule: "part of a weekday, again and again")
    }
    var date = CalendarDate(weekday: number(index))
    // “on Tuesday last”, “on Friday next”.
    if kind(index + 1) == .last || kind(index + 1) == .next, isClauseEnd(index + 2) || isStatement(index + 2)
    {
      date.choice = kind(index + 1) == .last ? .last : .next
      return calendar(
        index, index + 2, date, "weekday, the \(kind(index + 1) == .last ? "last" : "next") one")
    }
    return withDayPart(calendar(index, index + 1, date, "weekday"))
  }

  /// “Black Friday”, “Bloody Sunday”, “the Sunday Times”: names with a weekday in them.
  private func isNameOfDay(_ index: Int) -> Bool {
    if index > begin, isCapitalised(index - 1), WordLists.namesBeforeWeekday[tokens[index - 1].key] != nil {
      return true
    }
    return isCapitalised(index + 1) && WordLists.namesBehindWeekday[tokens[index + 1].key] != nil
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
    // “the Easter Rising”, “Christmas Island”.
    let behind = index + count
    if count == 1, !isHeading, isCapitalised(behind), kind(behind) == .other, tokens[behind].kind == .word,
      !tokens[behind].shape.contains(.allUpper)
    {
      return nil
    }
    var date = CalendarDate(holiday: holiday)
    var end = index + count
    // “Easter week”, “Christmas week”.
    if kind(end) == .unit, number(end) == Int(TimeUnit.week.rawValue) { (date.isWeek, end) = (true, end + 1) }
    if let (year, behind) = yearBehind(end), kind(end) != .comma || isClauseEnd(behind) {
      (date.year, end) = (year, behind)
    }
    // “Black Friday 1869” was another day.
    if case .known(let year) = date.year, year < holiday.since { return nil }
    return calendar(index, end, date, "named day")
  }
}
