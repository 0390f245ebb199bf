/// Dates told from another date: “last December”, “the following day”, “this week”, “yesterday”, and references.
extension DateGrammar {
  /// What a determiner says: which of a kind, counted from where.
  private func choice(at index: Int, _ isDefinite: Bool) -> (
    choice: CalendarDate.Choice, sign: Int, anchor: Anchor, end: Int
  )? {
    switch (kind(index), kind(index + 1)) {
    case (.this, .past), (.this, .last): (.last, -1, .published, index + 2)
    case (.this, .coming), (.this, .next): (.next, 1, .published, index + 2)
    case (.this, .same), (.that, .same): (.same, 0, .mentioned, index + 2)
    case (.last, _), (.past, _): (.last, -1, .published, index + 1)
    case (.this, _), (.current, _), (.entire, _): (.this, 0, .published, index + 1)
    // “the next day” follows the one spoken of; “next week” follows this one.
    case (.next, .dayPart) where isDefinite,
      (.next, .unit) where isDefinite && number(index + 1) == Int(TimeUnit.day.rawValue):
      (.following, 1, .mentioned, index + 1)
    case (.next, .season), (.next, .seasonOrWord), (.next, .month), (.next, .monthOrWord), (.next, .weekday):
      (isDefinite ? .following : .next, 1, isDefinite ? .mentioned : .published, index + 1)
    case (.next, _), (.coming, _): (.next, 1, .published, index + 1)
    case (.previous, _): (.previous, -1, .mentioned, index + 1)
    case (.following, _): (.following, 1, .mentioned, index + 1)
    case (.same, _), (.that, _): (.same, 0, .mentioned, index + 1)
    case (.latest, _): (.last, 0, .mentioned, index + 1)
    default: nil
    }
  }

  func determined(at index: Int, _ isDefinite: Bool) -> DateExpression? {
    if kind(index) == .recent { return vagueUnits(at: index) }
    if kind(index) == .that, isConjunction(that: index) { return nil }
    guard let (choice, sign, anchor, head) = choice(at: index, isDefinite) else { return nil }
    if kind(index) == .entire, !isDefinite { return nil }
    switch kind(head) {
    // “the comparable year-ago quarter”.
    case .year where kind(index) == .same && isHyphen(head + 1) && isDefinite:
      return unitPeriod(at: head, isDefinite)?.including(index)
    case .unit, .year, .quarter, .century, .weekend:
      return determinedUnit(index, head, choice, sign, anchor, isDefinite)
    case .unitPlural:
      return kind(index) == .following && number(index) == 0 && !isDefinite ? nil : vagueUnits(at: index)
    case .weekday where isCapitalised(head):
      guard var found = weekdayDate(at: head) else { return nil }
      return chosen(&found, index, choice)
    case .month, .monthOrWord:
      guard var found = monthDate(at: head) else { return nil }
      return chosen(&found, index, choice)
    case .season, .seasonOrWord:
      guard let season = CalendarDate.Season(rawValue: number(head)) else { return nil }
      return calendar(
        index, head + 1, CalendarDate(season: season, choice: choice), "season, \(words(choice))")
    case .holiday:
      guard var found = holiday(at: head) else { return nil }
      return chosen(&found, index, choice)
    case .dayPart: return determinedDayPart(index, head, choice, sign, anchor)
    case .fiscal where kind(head + 1) == .year:
      return calendar(
        index, head + 2, CalendarDate(year: .shifted(sign, .published), isFiscal: true), "fiscal year")
    case .period where kind(index) == .latest && isDefinite:
      return calendar(index, head + 1, CalendarDate(takesQuarter: true), "the quarter spoken of")
    // “the same period last year”.
    case .period where kind(index) == .same && isDefinite:
      guard let year = yearBehindPeriod(head + 1) else { return nil }
      return calendar(
        index, year.end, CalendarDate(year: year.year, takesQuarter: true), "same quarter of a year")
    case .half where kind(head + 1) == .of && isDefinite && kind(index) == .last:
      return secondHalf(index, head + 2)
    case .decadeDigits where kind(index) == .that || kind(index) == .this: return nil
    default:
      return kind(index) == .entire ? nil : pastOrComingAmount(at: index) ?? currentState(at: index)
    }
  }

  /// “predicted that Friday’s ruling would …”: behind a verb of saying or thinking, and before a day that something belongs
  /// to, “that” begins what was said.
  private func isConjunction(that index: Int) -> Bool {
    guard kind(index + 1) == .weekday, index > begin, WordLists.verbsOfReport[tokens[index - 1].key] != nil
    else {
      return false
    }
    return index + 2 < limit && tokens[index + 2].kind == .possessive
  }

  /// “the same day in 1918”, “that same month of 1918”.
  func sameInYear(at index: Int) -> DateExpression? {
    let head = kind(index) == .that ? index + 2 : index + 1
    guard kind(head) == .unit, let unit = TimeUnit(rawValue: lexemes[head].number),
      unit == .day || unit == .month,
      kind(head + 1) == .in || kind(head + 1) == .of, kind(head + 2) == .digits,
      let (year, end) = year(at: head + 2), !isCounting(end)
    else { return nil }
    return calendar(index, end, CalendarDate(year: .known(year), taken: unit), "same \(unit) of another year")
  }

  /// “the current weakness”: how things are at present.
  private func currentState(at index: Int) -> DateExpression? {
    guard kind(index) == .current, !isCapitalised(index) || index == begin, index + 1 < limit,
      tokens[index + 1].kind == .word, !isCapitalised(index + 1)
    else { return nil }
    return DateExpression(index..<index + 1, .reference(.present), rule: "vague time")
  }

  private func secondHalf(_ index: Int, _ start: Int) -> DateExpression? {
    if let (year, end) = year(at: start), kind(start) == .digits {
      return calendar(index, end, CalendarDate(year: .known(year), half: 2), "half of a year")
    }
    guard !isHalf(at: start), var longer = definite(at: start), longer.hasParts else { return nil }
    longer.tokens = index..<longer.tokens.upperBound
    (longer.part, longer.modifier) = (.late, .end)
    return longer
  }

  private func words(_ choice: CalendarDate.Choice) -> String {
    switch choice {
    case .unsaid: "not said which"
    case .last: "the last one"
    case .this: "this one"
    case .next: "the next one"
    case .same: "the same one"
    case .previous: "the one before"
    case .following: "the one after"
    }
  }

  private func manner(_ choice: CalendarDate.Choice) -> Shift.Manner {
    switch choice {
    case .this: .this
    case .same: .same
    default: .determined
    }
  }

  private func chosen(_ found: inout DateExpression, _ start: Int, _ choice: CalendarDate.Choice)
    -> DateExpression?
  {
    guard case .calendar(var date) = found.meaning else { return nil }
    if case .unsaid = date.year { date.choice = choice }
    found.meaning = .calendar(date)
    found.tokens = start..<found.tokens.upperBound
    found.rule += ", \(words(choice))"
    return found
  }

  /// “last week”, “the previous month”, “this year’s third quarter”, “the following day”.
  private func determinedUnit(
    _ start: Int, _ head: Int, _ choice: CalendarDate.Choice, _ sign: Int, _ anchor: Anchor,
    _ isDefinite: Bool
  ) -> DateExpression? {
    guard let unit = TimeUnit(rawValue: lexemes[head].number), unit.rawValue >= TimeUnit.day.rawValue else {
      return nil
    }
    var end = head + 1
    if kind(start) == .entire { return bare(start, end, unit) }
    // “the past decade” runs up to now; “the last decade” may be the one before this.
    if kind(start) == .past, unit == .decade || unit == .century {
      return DateExpression(start..<end, .duration(.one, unit), rule: "length of time before or after")
    }
    if unit == .year {
      let possessive = end < limit && tokens[end].kind == .possessive ? end + 1 : end
      if possessive > end, let quarter = quarter(of: .shifted(sign, anchor), start, possessive) {
        return quarter
      }
    }
    if unit == .quarter, sign == 0, kind(start) != .this, kind(start) != .current {
      return calendar(start, end, CalendarDate(takesQuarter: true), "the quarter spoken of")
    }
    if unit == .day, kind(start) == .past || kind(start) == .this { return reference(at: start) }
    if unit == .day, kind(start) == .last || kind(end) == .of && kind(end + 1) == .the { return nil }
    // “the past year” runs up to now; “the next year or so” is vague.
    if kind(end) == .or, kind(end + 1) == .so { end += 2 }
    var part: DayPart?
    if unit == .day, kind(end) == .dayPart { (part, end) = (DayPart(rawValue: lexemes[end].number), end + 1) }
    var shift = Shift(
      amount: Amount(number: Double(abs(sign))), unit: unit, sign: sign < 0 ? -1 : 1, anchor: anchor,
      dayPart: part)
    shift.manner = manner(choice)
    var found = DateExpression(start..<end, .shift(shift), rule: "\(unit), \(words(choice))")
    if end > head + 1, part == nil { found.modifier = .approximate }
    return found
  }

  /// “the full year”: the one spoken of.
  private func bare(_ start: Int, _ end: Int, _ unit: TimeUnit) -> DateExpression? {
    guard unit == .year || unit == .month || unit == .week else { return nil }
    var shift = Shift(amount: Amount(number: 0), unit: unit, sign: 1, anchor: .mentioned)
    shift.manner = .spokenOf
    return DateExpression(start..<end, .shift(shift), rule: "the \(unit) spoken of")
  }

  /// “this year’s third quarter”, “last year’s quarter”.
  private func quarter(of year: CalendarDate.Year, _ start: Int, _ index: Int) -> DateExpression? {
    if kind(index) == .ordinal, (1...4).contains(number(index)), kind(pastHyphen(index + 1)) == .quarter {
      return calendar(
        start, pastHyphen(index + 1) + 1, CalendarDate(year: year, quarter: number(index)),
        "quarter of a year told by its distance")
    }
    guard kind(index) == .quarter else { return nil }
    return calendar(
      start, index + 1, CalendarDate(year: year, takesQuarter: true),
      "same quarter of a year told by its distance")
  }

  /// “this morning”, “last night”, “that evening”, “the following morning”.
  private func determinedDayPart(
    _ start: Int, _ head: Int, _ choice: CalendarDate.Choice, _ sign: Int, _ anchor: Anchor
  ) -> DateExpression? {
    guard let part = DayPart(rawValue: lexemes[head].number) else { return nil }
    var shift = Shift(
      amount: Amount(number: Double(abs(sign))), unit: .day, sign: sign < 0 ? -1 : 1, anchor: anchor,
      dayPart: part)
    shift.manner = manner(choice)
    return DateExpression(start..<head + 1, .shift(shift), rule: "part of the day, \(words(choice))")
  }

  /// “these days” are the present.
  private func theseDays(at index: Int) -> DateExpression? {
    guard number(index) == 1, kind(index + 1) == .unitPlural, number(index + 1) == Int(TimeUnit.day.rawValue)
    else { return nil }
    return DateExpression(index..<index + 2, .reference(.present), rule: "vague time")
  }

  /// “recent months”, “coming weeks”, “past years”.
  private func vagueUnits(at index: Int) -> DateExpression? {
    if kind(index) == .this { return theseDays(at: index) }
    guard kind(index + 1) == .unitPlural,
      [.recent, .coming, .past, .previous, .following, .next, .last].contains(kind(index)),
      let unit = TimeUnit(rawValue: lexemes[index + 1].number)
    else { return nil }
    var end = index + 2
    if kind(end) == .and, kind(end + 1) == .unitPlural { end += 2 }
    return DateExpression(index..<end, .duration(.unknown, unit), rule: "vague length of time")
  }

  /// “today”, “yesterday morning”, “tomorrow night”, “tonight”.
  func namedDay(at index: Int) -> DateExpression? {
    if kind(index) == .tonight {
      return DateExpression(
        index..<index + 1,
        .shift(Shift(amount: Amount(number: 0), unit: .day, sign: 1, anchor: .published, dayPart: .night)),
        rule: "day named from today")
    }
    let distance = number(index)
    var shift = Shift(
      amount: Amount(number: Double(abs(distance))), unit: .day, sign: distance < 0 ? -1 : 1,
      anchor: .published)
    var end = index + 1
    if kind(end) == .dayPart { (shift.dayPart, end) = (DayPart(rawValue: lexemes[end].number), end + 1) }
    return DateExpression(index..<end, .shift(shift), rule: "day named from today")
  }

  /// “to-day”, “to-morrow evening”, “to-night”, as papers wrote them.
  func namedDayWithHyphen(at index: Int) -> DateExpression? {
    guard isHyphen(index + 1), index + 2 < limit else { return nil }
    let distance: Int
    var part: DayPart?
    switch kind(index + 2) {
    case .unit where number(index + 2) == Int(TimeUnit.day.rawValue): distance = 0
    case .dayPart where number(index + 2) == Int(DayPart.night.rawValue): (distance, part) = (0, .night)
    case .other where tokens[index + 2].key == Self.morrow: distance = 1
    default: return nil
    }
    var end = index + 3
    if part == nil, kind(end) == .dayPart { (part, end) = (DayPart(rawValue: lexemes[end].number), end + 1) }
    let shift = Shift(
      amount: Amount(number: Double(distance)), unit: .day, sign: 1, anchor: .published, dayPart: part)
    return DateExpression(index..<end, .shift(shift), rule: "day named from today")
  }

  private static let morrow = WordKey.of("morrow")

  /// “now”, “currently”, “recently”, “the future”, “the past”.
  func reference(at index: Int) -> DateExpression? {
    let found: (Reference, Int)? =
      switch kind(index) {
      case .now where !isHyphen(index + 1): (.present, index + 1)
      case .present where number(index) == 1 && !isNoun(present: index): nil
      case .present: (.present, index + 1)
      case .this where isPresentDay(index): (.present, index + 2)
      case .pastReference: (.past, index + 1)
      case .past where kind(index + 1) == .unit: nil
      case .past where isClauseEnd(index + 1) || kind(index + 1) == .and || isPronoun(index + 1):
        (.past, index + 1)
      case .near where kind(index + 1) == .future || kind(index + 1) == .term: (.future, index + 2)
      case .future: (.future, index + 1)
      default: nil
      }
    guard let (reference, end) = found else { return nil }
    return DateExpression(index..<end, .reference(reference), rule: "vague time")
  }

  func isCompared(_ index: Int) -> Bool {
    index > begin && index + 1 < limit && tokens[index - 1].key == Self.as && tokens[index + 1].key == Self.as
  }

  private static let `as` = WordKey.of("as")

  /// “at present”, “until the present”, “(2013 – present)”: a present is also a gift.
  private func isNoun(present index: Int) -> Bool {
    guard isClauseEnd(index + 1) || isPronoun(index + 1) || kind(index + 1) == .the else { return false }
    switch kind(index - 1) {
    case .at, .to, .until, .dash: return true
    case .the: return [.to, .until].contains(kind(index - 2))
    default: return false
    }
  }

  /// “to this day”.
  private func isPresentDay(_ index: Int) -> Bool {
    (kind(index - 1) == .to || kind(index - 1) == .until) && kind(index + 1) == .unit
      && number(index + 1) == Int(TimeUnit.day.rawValue)
  }

  /// What begins the clause behind “in the past”.
  func isPronoun(_ index: Int) -> Bool { index < limit && WordLists.clausePronouns[tokens[index].key] != nil }

}
