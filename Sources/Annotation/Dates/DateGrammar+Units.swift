/// Units that stand for a time: “the year”, “year-end”, “the week of March 6”, “weeks ago”.
extension DateGrammar {
  /// “year-end”, “the week of March 6”, “the year 2000”, “the quarter”, “weeks”.
  func unitPeriod(at index: Int, _ isDefinite: Bool) -> DateExpression? {
    if kind(index) == .end { return yearEnd(index, index + 1) }
    if kind(index) == .unitAdjective, let unit = TimeUnit(rawValue: lexemes[index].number) {
      return DateExpression(index..<index + 1, .duration(.one, unit), rule: "length of time")
    }
    guard let unit = TimeUnit(rawValue: lexemes[index].number) else { return nil }
    let next = index + 1
    if isHyphen(next), kind(next + 1) == .long {
      var found = DateExpression(
        index..<next + 2, .duration(kind(index) == .unitPlural ? .unknown : .one, unit),
        rule: "length of time")
      found.isAttribute = true
      return found
    }
    if kind(index) == .unitPlural {
      // “at weekends”.
      if unit == .weekend, kind(index - 1) == .at || kind(index - 1) == .on {
        return DateExpression(index..<index + 1, .frequency("XXXX-WXX-WE"), rule: "weekend, again and again")
      }
      return units(index, unit, isDefinite)
    }
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
    if let beside = beside(index, unit) { return beside }
    // “the week before last”, “the year after next”.
    if kind(next) == .before && kind(next + 1) == .last || kind(next) == .after && kind(next + 1) == .next,
      isClauseEnd(next + 2) || isPronoun(next + 2)
    {
      var shift = Shift(
        amount: Amount(number: 2), unit: unit, sign: kind(next) == .before ? -1 : 1, anchor: .published)
      shift.manner = .determined
      return DateExpression(index..<next + 2, .shift(shift), rule: "\(unit) but one")
    }
    if kind(next) == .before || kind(next) == .after, isClauseEnd(next + 1) || isPastPerfect(next + 1) {
      let shift = Shift(amount: .one, unit: unit, sign: kind(next) == .before ? -1 : 1, anchor: .mentioned)
      return DateExpression(index..<next + 1, .shift(shift), rule: "the one before or after")
    }
    if let event = eventDay(at: index, unit: unit) { return event }
    // “the year before the duke came”: which year is not told.
    if kind(next) == .before || kind(next) == .after, unit != .weekend, unit != .quarter,
      kind(next + 1) == .the || isPronoun(next + 1)
    {
      return nil
    }
    return bareUnit(index, unit)
  }

  /// “day of the crash”, “day after the crash”, “year before the war”, “night of the coup”.
  func eventDay(at index: Int, unit: TimeUnit?) -> DateExpression? {
    let next = index + 1
    if kind(next) == .of, unit == nil || unit == .day {
      guard let noun = eventNoun(at: next + 1) else { return nil }
      let part = unit == nil ? DayPart(rawValue: lexemes[index].number) : nil
      return DateExpression(index..<noun + 1, .eventDay(noun: noun, part), rule: "day of what happened")
    }
    guard let unit, unit.rawValue >= TimeUnit.day.rawValue, kind(next) == .after || kind(next) == .before,
      let noun = eventNoun(at: next + 1)
    else { return nil }
    let shift = Shift(amount: .one, unit: unit, sign: kind(next) == .after ? 1 : -1, anchor: .mentioned)
    return DateExpression(
      index..<noun + 1, .away(shift, .event(noun)), rule: "the one before or after what happened")
  }

  /// The noun of “the crash”, “the fall of Harn”, which names what happened; it ends its clause or its name follows.
  func eventNoun(at index: Int) -> Int? {
    let behind = index + 2
    // “the fall of the town”, not “the fall of 2008”.
    let isFall = kind(index + 1) == .seasonOrWord && !isCapitalised(index + 1) && kind(index + 3) != .digits
    guard kind(index) == .the, isNoun(index + 1) || isFall else { return nil }
    return !isNoun(behind) || isPronoun(behind) || kind(behind) == .of ? index + 1 : nil
  }

  /// “the year before they had met”: the clause looks back from the time that is told.
  private func isPastPerfect(_ index: Int) -> Bool {
    isPronoun(index) && index + 1 < limit && tokens[index + 1].key == Self.had
  }

  private static let had = WordKey.of("had")

  /// “the day before last Tuesday”, “the week after Easter”.
  private func beside(_ index: Int, _ unit: TimeUnit) -> DateExpression? {
    guard kind(index + 1) == .before || kind(index + 1) == .after, unit == .day || unit == .week,
      let date = staged(at: index + 2) ?? definite(at: index + 2), date.isOneDay
    else { return nil }
    let shift = Shift(
      amount: .one, unit: unit, sign: kind(index + 1) == .before ? -1 : 1, anchor: .mentioned)
    return DateExpression(
      index..<date.tokens.upperBound, .beside(shift, date), rule: "the one before or after")
  }

  /// “the year”, “the week”, “the quarter”, “the weekend”: the one that is spoken of.
  private func bareUnit(_ index: Int, _ unit: TimeUnit) -> DateExpression? {
    switch unit {
    case .quarter where !isHyphen(index + 1):
      if let year = yearBehindPeriod(index + 1) {
        return calendar(
          index, year.end, CalendarDate(year: year.year, takesQuarter: true), "same quarter of a year")
      }
      var date = CalendarDate(takesQuarter: true)
      // “the quarter ended Sept. 30” is the one that day lies in.
      if index + 1 < limit, WordLists.endings[tokens[index + 1].key] != nil {
        date.month = month(at: index + 2)
      }
      return calendar(index, index + 1, date, "the quarter spoken of")
    case .weekend, .week, .month, .year:
      if isHyphen(index + 1) || kind(index + 1) == .of { return nil }
      // “on that day of the week”.
      if unit == .week, kind(index - 2) == .of, kind(index - 3) == .unit || kind(index - 3) == .unitPlural {
        return nil
      }
      if index + 1 < limit, WordLists.endings[tokens[index + 1].key] != nil {
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

  /// Which year's, behind “the same period” and “the quarter”: “a year ago”, “last year”, “of 1988”, “in the previous year”.
  func yearBehindPeriod(_ index: Int) -> (year: CalendarDate.Year, end: Int)? {
    if kind(index) == .article, kind(index + 1) == .year,
      kind(index + 2) == .ago || kind(index + 2) == .earlier
    {
      return (.shifted(-1, .published), index + 3)
    }
    let start = kind(index) == .of || kind(index) == .in ? index + 1 : index
    if start > index, kind(start) == .digits, let (year, end) = year(at: start), tokens[start].count == 4 {
      return (.known(year), end)
    }
    return relativeYear(at: kind(start) == .the ? start + 1 : start)
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
    if end < limit, WordLists.ahead[tokens[end].key] != nil {
      return DateExpression(index..<end + 1, .duration(.unknown, unit), rule: "length of time to come")
    }
    if isDefinite, unit.rawValue >= TimeUnit.day.rawValue,
      [.before, .after, .since, .following, .that].contains(kind(end))
    {
      var found = DateExpression(index..<end, .duration(.unknown, unit), rule: "length of time")
      found.isAttribute = true
      return found
    }
    // “Months before the war”.
    if unit.rawValue >= TimeUnit.day.rawValue, kind(end) == .before || kind(end) == .after,
      index == begin || kind(index - 1) == .comma || tokens[index - 1].key == Self.only
    {
      return DateExpression(index..<end, .duration(.unknown, unit), rule: "length of time")
    }
    guard
      unit.rawValue >= TimeUnit.day.rawValue
        && [.in, .after, .since, .over, .from, .following].contains(kind(index - 1))
        || isFor(index - 1) && unit.rawValue >= TimeUnit.minute.rawValue
    else { return nil }
    return DateExpression(index..<end, .duration(.unknown, unit), rule: "length of time")
  }

  private static let only = WordKey.of("only")

  func isFor(_ index: Int) -> Bool { index >= begin && WordLists.lengthVerbs[tokens[index].key] != nil }

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
    var (date, stop) = (CalendarDate(year: .shifted(0, .spokenOf)), end)
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
