/// Days that share a month with another, and days that are counted in a longer time.
///
///     days   → day (“to” | “and” | “or” | “,”) … day month | month day (“to” | “and” | …) day
///     nth    → (ordinal | “last”) weekday (“of” | “in”) month
///     edge   → (“first” | “last”) “day of” period
///     stage  → (“first” | “last” | “opening” | “closing” …) unit “of” period
extension DateGrammar {
  // MARK: Days in a row

  /// “5” of “from 5 to 7 May 2025”: the month stands behind the last of the days.
  func dayBeforeDay(at index: Int) -> DateExpression? {
    dayBeforeDay(at: index, limit: 6)
  }

  private func dayBeforeDay(at index: Int, limit: Int) -> DateExpression? {
    guard limit > 0, kind(index) == .digits || kind(index) == .ordinalDigits,
      let (day, end) = dayNumber(at: index), isListed(end), !isMoney(index), opensList(index, end)
    else { return nil }
    guard kind(end + 1) == .digits || kind(end + 1) == .ordinalDigits,
      let next = dayMonth(at: end + 1) ?? dayBeforeDay(at: end + 1, limit: limit - 1),
      case .calendar(var date) = next.meaning, let later = date.day, later > day
    else { return nil }
    date.day = day
    return calendar(index, end, date, "day, month of the day it is joined to")
  }

  /// “7, 2025” of “from May 5 to 7, 2025”: the month stands before the first of the days.
  func dayAfterDay(at index: Int) -> DateExpression? {
    guard kind(index) == .digits || kind(index) == .ordinalDigits, let (day, end) = dayNumber(at: index),
      let month = monthBefore(index, day), isClauseEnd(end) || yearBehind(end) != nil || endsList(end)
    else { return nil }
    let date = CalendarDate(month: month, day: day)
    guard let (year, stop) = yearBehind(end) else {
      return calendar(index, end, date, "day, month of the day before it")
    }
    return calendar(
      index, stop, CalendarDate(year: year, month: month, day: day),
      "day and year, month of the day before it")
  }

  /// The month at the head of a list of days that a day ends.
  private func monthBefore(_ index: Int, _ day: Int) -> Int? {
    var (position, last) = (index, day)
    for _ in 0..<6 {
      guard isListed(position - 1), let (earlier, end) = dayNumber(at: position - 2), end == position - 1,
        earlier < last
      else { return nil }
      if let month = month(at: position - 3) { return month }
      (position, last) = (position - 2, earlier)
    }
    return nil
  }

  private func isListed(_ index: Int) -> Bool {
    switch kind(index) {
    case .to, .and, .or, .until, .through, .comma: true
    case .dash: !isJoined(index)
    default: false
    }
  }

  /// What stands before a list of days: not a verb, whose object the numbers would be.
  private func opensList(_ index: Int, _ end: Int) -> Bool {
    if kind(end) == .to || kind(end) == .until || kind(end) == .through || kind(end) == .dash { return true }
    switch kind(index - 1) {
    case .on, .from, .between, .the, .of, .until, .since, .to, .and, .comma, .opening, .by, .after, .before:
      return true
    default: return index == begin
    }
  }

  private func endsList(_ index: Int) -> Bool {
    switch kind(index) {
    case .to, .and, .or, .until, .in, .on, .at, .through, .from, .by: true
    default: false
    }
  }

  /// “the 27th”, where the month is the one spoken of.
  func dayAlone(at index: Int, _ isDefinite: Bool) -> DateExpression? {
    guard isDefinite, kind(index) == .ordinalDigits || kind(index) == .ordinal,
      let (day, end) = dayNumber(at: index)
    else { return nil }
    if end < limit, let choice = Self.monthsOfLetters[tokens[end].key] {
      let isPoint = kind(end + 1) == .point && isJoined(end + 1)
      return calendar(
        index, isPoint ? end + 2 : end + 1, CalendarDate(day: day, choice: choice),
        "day of this, the last or the next month, as papers wrote it")
    }
    if let month = monthSpokenOf(end) {
      return calendar(
        index, month.end, CalendarDate(day: day, choice: month.choice), "day of the month spoken of")
    }
    guard kind(index) == .ordinalDigits else { return nil }
    switch kind(index - 2) {
    case .on, .until, .by, .since, .from, .to: break
    case .of where kind(index - 3) == .dayPart: break
    default: return nil
    }
    // “by the evening of the 11th two of them”.
    let isAmount = kind(index - 3) == .dayPart && (kind(end) == .cardinal || kind(end) == .digits)
    guard isClauseEnd(end) || isPronoun(end) || kind(end) == .the || isClauseBegin(end) || isAmount else {
      return nil
    }
    return calendar(index, end, CalendarDate(day: day), "day of the month spoken of")
  }

  /// “the 24th inst.”, “the 23rd ult.”, “the 13th prox.”.
  private static let monthsOfLetters = WordTable(
    """
    inst,instant = this
    ult,ultimo = last
    prox,proximo = next
    """
  ) { word -> CalendarDate.Choice in word == "this" ? .this : word == "last" ? .last : .next }

  /// “of that month”, “of the following month” behind the number of a day.
  private func monthSpokenOf(_ index: Int) -> (choice: CalendarDate.Choice, end: Int)? {
    guard kind(index) == .of else { return nil }
    let word = kind(index + 1) == .the ? index + 2 : index + 1
    guard kind(word + 1) == .unit, number(word + 1) == Int(TimeUnit.month.rawValue) else { return nil }
    let choice: CalendarDate.Choice? =
      switch kind(word) {
      case .that, .same: .same
      case .following: .following
      case .next: word > index + 1 ? .following : .next
      case .previous: .previous
      case .this, .current: .this
      case .last: .last
      default: nil
      }
    return choice.map { ($0, word + 2) }
  }

  /// What cannot follow an ordinal that counts a noun: “on the 15th his son was crowned”.
  private func isClauseBegin(_ index: Int) -> Bool {
    switch kind(index) {
    case .in, .at, .by, .from, .to, .until, .before, .after, .during, .article, .and, .that, .this, .dayPart:
      true
    default: index < limit && WordLists.clauseOpenings[tokens[index].key] != nil
    }
  }

  // MARK: Counted days

  /// “the first Monday of September 2024”, “the last Friday in May”.
  func countedWeekday(at index: Int) -> DateExpression? {
    let place: Int
    switch kind(index) {
    case .ordinal where (1...5).contains(number(index)), .ordinalDigits where (1...5).contains(number(index)):
      place = number(index)
    case .last: place = -1
    default: return nil
    }
    guard kind(index + 1) == .weekday, kind(index + 2) == .of || kind(index + 2) == .in,
      let found = monthDate(at: index + 3), case .calendar(var date) = found.meaning, date.month != nil,
      date.day == nil
    else { return nil }
    (date.weekday, date.place) = (number(index + 1), place)
    return calendar(index, found.tokens.upperBound, date, "weekday counted in its month")
  }

  /// “the last day of 1999”, “the first week of May 1945”, “the closing days of 1945”.
  func countedUnit(at index: Int) -> DateExpression? {
    if let week = countedWeek(at: index) { return week }
    guard let isLast = edge(at: index), kind(index + 1) == .unit || kind(index + 1) == .unitPlural,
      kind(index + 2) == .of, let unit = TimeUnit(rawValue: lexemes[index + 1].number),
      var period = definite(at: index + 3), period.isNamedPeriod
    else { return nil }
    period.tokens = index..<period.tokens.upperBound
    if unit == .day, kind(index + 1) == .unit {
      let meaning = DateExpression.Meaning.edge(period, isLast: isLast)
      return DateExpression(
        period.tokens, meaning, rule: isLast ? "last day of a period" : "first day of a period")
    }
    guard unit.rawValue >= TimeUnit.day.rawValue else { return nil }
    (period.part, period.modifier) = isLast ? (.late, .end) : (.early, .start)
    return period
  }

  /// “the third week of August”: the week that holds its middle day, the 18th.
  private func countedWeek(at index: Int) -> DateExpression? {
    guard kind(index) == .ordinal || kind(index) == .ordinalDigits, (2...4).contains(number(index)),
      kind(index + 1) == .unit, number(index + 1) == Int(TimeUnit.week.rawValue),
      kind(index + 2) == .of || kind(index + 2) == .in,
      let found = monthDate(at: index + 3), case .calendar(var date) = found.meaning, date.day == nil
    else { return nil }
    (date.day, date.isWeek) = (number(index) * 7 - 3, true)
    return calendar(index, found.tokens.upperBound, date, "week counted in its month")
  }

  /// Whether a word means the first or the last of a time.
  private func edge(at index: Int) -> Bool? {
    switch kind(index) {
    case .ordinal where number(index) == 1: false
    case .last: true
    case .stage: number(index) == 1
    default: nil
    }
  }
}

extension DateExpression {
  /// Whether it is a month, season or year, or longer, by its name.
  var isNamedPeriod: Bool {
    switch meaning {
    case .calendar(let date):
      date.day == nil && date.weekday == nil && date.holiday == nil && !date.takesQuarter
    case .decade, .century, .millennium: true
    default: false
    }
  }
}
