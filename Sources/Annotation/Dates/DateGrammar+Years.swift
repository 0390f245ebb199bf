/// Years: in digits, in words, of two digits, before and after Christ; and numbers that are none.
extension DateGrammar {
  /// “1998”, “’98”, “nineteen ninety-eight”, with “BC” or “AD” behind.
  func year(at index: Int) -> (year: Int, end: Int)? {
    if kind(index) == .digits {
      guard tokens[index].count <= 4, !isMoney(index) else { return nil }
      let era = isEra(index + 1) ? number(index + 1) : 0
      guard tokens[index].count == 4 || era != 0 && number(index) > 0 else { return nil }
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

  /// “BC”, “A.D.” behind a year.
  func isEra(_ index: Int) -> Bool {
    kind(index) == .era
      && (tokens[index].shape.contains(.allUpper) || tokens[index].shape.contains(.abbreviation))
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
    var short = calendar(index, found.end, CalendarDate(year: .known(found.year)), "year of two digits")
    short.isShort = true
    return short
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
    if isEra(index + 1), let found = year(at: index) {
      return yearsAcrossEras(at: index, found.year)
        ?? calendar(index, found.end, CalendarDate(year: .known(found.year)), "year of the era")
    }
    if kind(index + 1) == .slash, let years = yearAcrossYear(at: index) {
      return DateExpression(
        index..<years.end,
        .interval(CalendarDate(year: .known(years.year)), CalendarDate(year: .known(years.year + 1))),
        rule: "from year to year")
    }
    if let first = yearBeforeYearOfEra(at: index) { return first }
    if let early = earlyYear(at: index) { return early }
    guard let first = year(at: index), isYear(index) else { return nil }
    if let date = yearFirst(index, first.year) { return date }
    if let interval = yearInterval(at: index, first.year) { return interval }
    let end = kind(first.end) == .yearWord ? first.end + 1 : first.end
    return calendar(index, end, CalendarDate(year: .known(first.year)), "year")
  }

  /// “218” of “from 218 to 201 BC”, “264–241 BC”: the era stands behind the second year.
  private func yearBeforeYearOfEra(at index: Int) -> DateExpression? {
    guard [.to, .and, .or, .until, .through, .dash].contains(kind(index + 1)), kind(index + 2) == .digits,
      isEra(index + 3), let second = year(at: index + 2), tokens[index].count <= 4, number(index) > 0
    else { return nil }
    let first = number(index + 3) < 0 ? 1 - number(index) : number(index)
    // “373–374 BC” has its years the wrong way round.
    let isReversed = kind(index + 1) == .dash && first == second.year + 1
    guard isReversed || first < second.year, second.year - first < 1000 else { return nil }
    let date = CalendarDate(year: .known(min(first, second.year)))
    guard kind(index + 1) == .dash, isJoined(index + 1), isJoined(index + 2) else {
      return calendar(index, index + 1, date, "year, era of the year it is joined to")
    }
    return DateExpression(
      index..<second.end, .interval(date, CalendarDate(year: .known(max(first, second.year)))),
      rule: "from year to year")
  }

  /// “30 BC–14 AD”.
  private func yearsAcrossEras(at index: Int, _ first: Int) -> DateExpression? {
    guard kind(index + 2) == .dash, isJoined(index + 2), isJoined(index + 3), kind(index + 3) == .digits,
      isEra(index + 4), let second = year(at: index + 3), second.year > first
    else { return nil }
    return DateExpression(
      index..<second.end,
      .interval(CalendarDate(year: .known(first)), CalendarDate(year: .known(second.year))),
      rule: "from year to year")
  }

  /// “In 476, the last emperor fell”: three digits between a preposition of time and a clause, in a text that
  /// counts such years; “in 149” of a text on Carthage is before Christ, as the year of an era before it was.
  private func bareEarlyYear(at index: Int) -> DateExpression? {
    guard era.isTold, tokens[index].count == 3, number(index) >= 100,
      Self.yearOpeners[Int(kind(index - 1).rawValue)] || kind(index - 1) == .about || isJoinedYear(index)
        || isOfDeed(index),
      endsEarlyYear(index + 1) || isJoinedYear(index) && !isCounting(index + 1) && !isMeasured(index + 1)
    else { return nil }
    return calendar(
      index, index + 1, CalendarDate(year: .known(yearOfItsEra(index))),
      "year, in a text that counts early years")
  }

  /// “207” of a text on Carthage is before Christ, as the year of an era before it was.
  func yearOfItsEra(_ index: Int) -> Int {
    era.isTold && era.sign(before: index, lexemes) < 0 ? 1 - number(index) : number(index)
  }

  /// “229/228 BC”: two years that a winter or an office lies across.
  func yearAcrossYear(at index: Int) -> (year: Int, end: Int)? {
    guard kind(index) == .digits, tokens[index].count < 4,
      kind(index + 1) == .slash || kind(index + 1) == .dash,
      isJoined(index + 1), isJoined(index + 2), kind(index + 2) == .digits, isEra(index + 3),
      number(index + 3) < 0, number(index) == number(index + 2) + 1
    else { return nil }
    return (1 - number(index), index + 4)
  }

  /// “the treaty of 843”.
  private func isOfDeed(_ index: Int) -> Bool {
    kind(index - 1) == .of && index - 2 >= begin && WordLists.deeds[tokens[index - 2].key] != nil
  }

  func endsEarlyYear(_ index: Int) -> Bool {
    switch kind(index) {
    case .dash: kind(index + 1) == .digits && tokens[index + 1].count == 3
    case .slash, .percent, .colon, .hash, .apostrophe: false
    case .to, .until: kind(index + 1) == .digits || isPronoun(index + 1)
    // “landed in 210 and took the town”.
    case .and: kind(index + 1) == .digits || isPronoun(index + 1) || isVerbInPast(index + 1)
    default: isStatement(index)
    }
  }

  private func isVerbInPast(_ index: Int) -> Bool {
    guard index < limit, kind(index) == .other, tokens[index].kind == .word, !isCapitalised(index) else {
      return false
    }
    return EventClauses.isPast(tokens[index].key) || tokens[index].endsInEd(bytes)
  }

  /// “366” of “between 360 and 366”.
  private func isJoinedYear(_ index: Int) -> Bool {
    [.and, .to, .dash].contains(kind(index - 1)) && kind(index - 2) == .digits && tokens[index - 2].count == 3
      && index - 3 >= begin
      && (Self.yearOpeners[Int(kind(index - 3).rawValue)] || [.about, .era].contains(kind(index - 3)))
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
      isCirca(index - 1) && count == 3 && tokens[index - 1].count < 6 && !isCapitalised(index - 1)
    let isPartner =
      count == 3 && kind(index - 1) == .dash && kind(index - 2) == .digits && tokens[index - 2].count == 3
      && isCirca(index - 3)
    guard
      isTold && !isCounting(index + 1) && !isMeasured(index + 1) && kind(index + 1) != .unitPlural
        || isPartner
    else { return bareEarlyYear(at: index) }
    return calendar(index, index + 1, CalendarDate(year: .known(number(index))), "year")
  }

  /// “2007 June 20”.
  private func yearFirst(_ index: Int, _ year: Int) -> DateExpression? {
    // “the 1917 February Revolution”.
    if kind(index - 1) == .the, kind(index + 1) == .month, let month = month(at: index + 1),
      kind(index + 2) == .other, index + 2 < limit, tokens[index + 2].kind == .word
    {
      return calendar(index, index + 2, CalendarDate(year: .known(year), month: month), "year and month")
    }
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
      guard [.other, .early, .middle, .late].contains(kind(index - 2)), index - 2 >= begin,
        !tokens[index - 2].isCapitalised,
        tokens[index - 2].kind == .word
      else { return false }
    }
    if kind(index + 1) == .dash, isJoined(index + 1), isJoined(index + 2), kind(index + 2) == .digits,
      number(index + 2) > 99, tokens[index + 2].count < 4
    {
      return false
    }
    let isCalled =
      Self.yearOpeners[Int(kind(index - 1).rawValue)]
      || isHyphen(index - 1) && [.early, .middle, .late].contains(kind(index - 2))
      || (isCirca(index - 1) || kind(index - 1) == .about) && isStatement(index + 1)
    if !isCalled, isNumbered(index) { return false }
    guard ((isCalled || kind(index - 1) == .opening ? 1000 : 1400)...2100).contains(value) else {
      return false
    }
    // Counts above a thousand are mostly round, and written with a comma; “2014 protests” are those of a year.
    let isRound = value % 10 == 0
    return !isCounting(index + 1, isRound: isRound) || isCalled && kind(index - 1) != .by
      || kind(index - 1) == .the
  }

  /// What goes on behind a year and not behind a count: “about 1050 a castle stood”, “around 1100, they came”.
  func isStatement(_ index: Int) -> Bool {
    isClauseEnd(index) || isPronoun(index) || kind(index) == .the || kind(index) == .article
      || kind(index) == .in || kind(index) == .on
      || isCapitalised(index) && kind(index) == .other
  }

  /// Kinds behind which a four-digit number is most likely a year.
  static let yearOpeners: [Bool] = {
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
  func isCounting(_ index: Int, isRound: Bool = true) -> Bool {
    guard index < limit else { return false }
    let token = tokens[index]
    if kind(index) == .unitPlural || WordLists.counted[token.key] != nil { return true }
    return isRound && token.shape.contains(.spaceBefore) && isPlural(index)
  }

  /// “has 2012 members”, “1600 Pennsylvania Avenue”: behind a verb of having the number counts what follows, before
  /// the name of a street it is a house.
  private func isNumbered(_ index: Int) -> Bool {
    if index > begin, WordLists.verbsOfHaving[tokens[index - 1].key] != nil, index + 1 < limit {
      return (1...2).contains { isPlural(index + $0) }
    }
    guard isCapitalised(index + 1), kind(index + 1) == .other else { return false }
    return (2...3).contains { isCapitalised(index + $0) && WordLists.streets[tokens[index + $0].key] != nil }
  }

  private func isPlural(_ index: Int) -> Bool {
    guard index < limit else { return false }
    let token = tokens[index]
    guard token.kind == .word, !token.isCapitalised, token.count > 3, WordLists.notPlural[token.key] == nil
    else {
      return false
    }
    let (last, before) = (bytes[Int(token.end) - 1], bytes[Int(token.end) - 2])
    return last == 115 && before != 115 && before != 117
  }

  func isMeasured(_ index: Int) -> Bool {
    index < limit && WordLists.measures[tokens[index].key] != nil
  }

}
