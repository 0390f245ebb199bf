/// The grammar of time expressions: rules that look at lexemes from one token on and say what the words mean.
///
///     expression  → approximation amount | approximation clock | staged
///     staged      → “early” period | “the end of” period | “earlier” period | definite
///     definite    → “the” period | period
///     period      → calendar | clock | measured | determined | recurrent | reference …
///
/// Each rule is a function that returns what it found and where it ends, or nil; the first that fits is taken, so
/// the longer forms stand before the shorter. Nothing here knows a day: reckoning is the resolver's.
struct DateGrammar {
  let tokens: [Token]
  let lexemes: [Lexeme]
  let bytes: [UInt8]
  let numbers: NumberReader
  /// Whether “3/4/2025” is the fourth of March; decided for each document by its own evidence.
  let order: DateOrder
  /// Whether it counts years before Christ, or so few after that it says so.
  let era: EraEvidence
  /// The end of the sentence that is being read; no expression crosses it.
  var limit = 0
  /// Its beginning, for rules that look at the word before.
  var begin = 0
  /// Whether the sentence is a title or heading, where capitals say nothing.
  var isHeading = false

  init(_ reading: Reading, lexemes: [Lexeme]) {
    tokens = reading.tokens
    self.lexemes = lexemes
    bytes = reading.bytes
    numbers = NumberReader(tokens: reading.tokens, lexemes: lexemes, bytes: reading.bytes)
    order = DateOrder(lexemes)
    era = EraEvidence(lexemes)
  }

  // MARK: Looking at tokens

  func kind(_ index: Int) -> Lexeme.Kind { index < limit && index >= begin ? lexemes[index].kind : .other }
  func number(_ index: Int) -> Int { Int(lexemes[index].number) }
  /// Whether a token follows the one before it without white space.
  func isJoined(_ index: Int) -> Bool { index < limit && !tokens[index].shape.contains(.spaceBefore) }
  func isCapitalised(_ index: Int) -> Bool { index < limit && tokens[index].isCapitalised }

  /// A hyphen between two words: its end; or the index itself where there is none.
  func pastHyphen(_ index: Int) -> Int {
    kind(index) == .dash && isJoined(index) && isJoined(index + 1) ? index + 1 : index
  }

  func isHyphen(_ index: Int) -> Bool { pastHyphen(index) > index }

  // MARK: Expressions

  /// Kinds that can begin an expression; at all other tokens no rule is tried.
  static let openers: [Bool] = {
    var openers = [Bool](repeating: false, count: Lexeme.Kind.allCases.count)
    let kinds: [Lexeme.Kind] = [
      .digits, .decimal, .ordinalDigits, .decadeDigits, .clockDigits, .dottedDate, .apostrophe, .month,
      .monthOrWord,
      .weekday, .weekdayPlural, .weekdayOrWord, .season, .seasonOrWord, .seasonPlural, .holiday, .dayPart,
      .decadeWord,
      .noon, .unit, .unitPlural, .unitAdjective, .end, .cardinal, .scale, .ordinal, .few, .several, .couple,
      .dozen,
      .plural, .the, .article, .last, .past, .next, .this, .that, .previous, .following, .coming, .same,
      .current,
      .latest, .recent, .every, .each, .fiscal, .later, .earlier, .now, .day, .tonight, .present,
      .pastReference,
      .frequency, .early, .middle, .late, .begin, .finish, .about, .around, .nearly, .over, .under, .more,
      .less, .at,
      .up, .no, .year, .half, .quarter, .century, .weekend, .era, .entire, .quarterName, .halfName,
      .clockCode, .stage, .twilight, .eraCode, .to,
    ]
    for kind in kinds { openers[Int(kind.rawValue)] = true }
    return openers
  }()

  /// The expression that begins at a token.
  func expression(at index: Int) -> DateExpression? {
    // “To-day”; most words “to” begin nothing.
    if kind(index) == .to, kind(index + 1) != .dash { return nil }
    if isTitle(index) { return nil }
    return (approximated(at: index) ?? staged(at: index) ?? definite(at: index).map(circa)).map(shortened)
      .map(withClock)
  }

  /// “The spring of ’90” has its year in two digits.
  private func shortened(_ expression: DateExpression) -> DateExpression {
    let last = expression.tokens.upperBound - 1
    guard expression.tokens.count > 2, kind(last - 1) == .apostrophe, kind(last) == .digits,
      tokens[last].count == 2
    else { return expression }
    var expression = expression
    expression.isShort = true
    return expression
  }

  /// “about 1850”, “c. 1500”, “around the 1640s”: the word stands outside, the date is approximate.
  private func circa(_ expression: DateExpression) -> DateExpression {
    let first = expression.tokens.lowerBound
    guard expression.modifier == nil, isCirca(first - 1) || kind(first - 1) == .about,
      expression.isNamedPeriod
    else {
      return expression
    }
    var expression = expression
    expression.modifier = .approximate
    return expression
  }

  /// “This Week”, “USA Today”: relative words with a capital inside a sentence are names.
  private func isTitle(_ index: Int) -> Bool {
    switch kind(index) {
    case .last where isVerb(last: index): return true
    case .this, .next, .last, .that:
      return isCapitalised(index) && isCapitalised(index + 1) && kind(index + 1) != .month
        && kind(index + 1) != .weekday
        && kind(index + 1) != .monthOrWord && kind(index + 1) != .holiday
        && !tokens[index].shape.contains(.allUpper)
    case .day, .now, .present, .frequency:
      return index > begin && isCapitalised(index) && tokens[index - 1].isCapitalised
        && tokens[index - 1].kind == .word
    default: return false
    }
  }

  /// “The strike will last three weeks”.
  private func isVerb(last index: Int) -> Bool {
    guard index > begin, kind(index - 1) == .to || WordLists.modals[tokens[index - 1].key] != nil else {
      return false
    }
    switch kind(index + 1) {
    case .cardinal, .digits, .decimal, .few, .several, .article, .half, .about, .around, .nearly, .over,
      .more,
      .less, .at, .up, .no:
      return true
    default: return false
    }
  }

  /// “around”, “circa”, “c.” at a token.
  func isCirca(_ index: Int) -> Bool {
    kind(index) == .around
      || kind(index) == .point && isJoined(index) && kind(index - 1) == .around && tokens[index - 1].count < 3
  }

  /// “about two years ago”, “at least 30 days”, “around 7:15 p.m.”.
  private func approximated(at index: Int) -> DateExpression? {
    guard let (modifier, start) = numbers.approximation(at: index, limit: limit), !isDuring(index) else {
      return nil
    }
    var found = measured(at: start)
    if found == nil, kind(index) == .around || kind(index) == .about {
      found = clock(at: start, isTold: true)
    }
    if found == nil, kind(index) == .around, let date = staged(at: start) ?? definite(at: start),
      date.isNumbered || date.part == .late
    {
      found = date
    }
    if found == nil, kind(start) == .the, kind(index) != .over, kind(index) != .around, kind(index) != .about
    {
      found = pastOrComingAmount(at: start + 1)
    }
    guard var expression = found, !expression.isVague else { return nil }
    if takesApproximation(index, expression) {
      expression.tokens = index..<expression.tokens.upperBound
    }
    expression.modifier = modifier
    return expression
  }

  /// “moved the money over six years”: behind an object or a verb that does not tell how long, “over” is “during”.
  private func isDuring(_ index: Int) -> Bool {
    guard tokens[index].key == Self.over, index > begin, kind(index + 1) != .article else { return false }
    let before = tokens[index - 1]
    return before.kind == .number
      || before.kind == .word && kind(index - 1) == .other && WordLists.lengthOpenings[before.key] == nil
  }

  private static let over = WordKey.of("over")

  /// Words that compare, “more than”, “at least”, “nearly”, belong to an amount; “about” and “almost” only hedge, and belong
  /// to a distance, “about two years ago”, but stand outside a length, a time of day and a date.
  private func takesApproximation(_ index: Int, _ expression: DateExpression) -> Bool {
    guard kind(index) == .about || kind(index) == .around || tokens[index].key == Self.almost else {
      return true
    }
    if case .shift = expression.meaning { return true }
    return false
  }

  private static let almost = WordKey.of("almost")

  /// “the third quarter”, “the past two years”, “June 2025”.
  func definite(at index: Int) -> DateExpression? {
    guard kind(index) == .the else { return period(at: index, isDefinite: false) }
    guard var expression = period(at: index + 1, isDefinite: true) else { return nil }
    if takesArticle(expression) { expression.tokens = index..<expression.tokens.upperBound }
    return expression
  }

  /// Whether “the” belongs to the expression: it does to “the third quarter”, not to “the July 4 parade”.
  private func takesArticle(_ expression: DateExpression) -> Bool {
    if expression.isAttribute { return false }
    let first = expression.tokens.lowerBound
    switch expression.meaning {
    case .calendar(let date):
      if date.month == nil, date.day != nil, date.weekday == nil { return true }
      if [.last, .stage, .same].contains(kind(first)) { return true }
      if kind(first) == .ordinal, kind(first + 1) == .unitPlural { return true }
      if date.isNamed, !date.takesQuarter {
        return date.place != nil || [.ordinal, .ordinalDigits, .unit, .dayPart].contains(kind(first))
          || date.choice != .unsaid
      }
      return date.season != nil || date.quarter != nil || date.half != nil || date.isFiscal
        || date.takesQuarter || kind(first) == .year
    case .interval, .frequency, .clock: return false
    case .reference: return [.past, .future, .near].contains(kind(first))
    case .shift(let shift) where kind(first) == .twilight: return shift.dayPart == nil
    case .away: return kind(first) == .unit || kind(first) == .year
    case .decade, .century, .millennium, .centuries, .eventDay, .shift, .duration, .compound, .beside, .edge:
      return true
    }
  }

  private func period(at index: Int, isDefinite: Bool) -> DateExpression? {
    switch kind(index) {
    case .digits, .decimal, .dottedDate:
      return numericDate(at: index) ?? dayMonth(at: index) ?? clock(at: index) ?? dayBeforeDay(at: index)
        ?? dayAfterDay(at: index) ?? yearPeriod(at: index, isDefinite) ?? measured(at: index)
        ?? yearOrYears(at: index)
    case .clockDigits, .clockCode: return clock(at: index)
    case .ordinalDigits, .ordinal:
      return dayMonth(at: index) ?? ordinalPeriod(at: index, isDefinite) ?? countedWeekday(at: index)
        ?? countedUnit(at: index) ?? firstAmount(at: index, isDefinite) ?? dayBeforeDay(at: index)
        ?? dayAfterDay(at: index) ?? dayAlone(at: index, isDefinite)
    case .month where isNameOfEvent(index), .weekday where isNameOfEvent(index): return nil
    case .month, .monthOrWord: return holiday(at: index) ?? monthDate(at: index)
    case .weekday, .weekdayOrWord: return weekdayDate(at: index)
    case .weekdayPlural: return recurrentWeekday(at: index)
    case .season, .seasonOrWord, .seasonPlural: return season(at: index, isDefinite)
    case .holiday: return holiday(at: index)
    case .article: return clock(at: index) ?? measured(at: index)
    case .cardinal, .scale, .dozen, .few, .several, .couple, .half, .plural:
      return clock(at: index) ?? spokenYear(at: index) ?? dayMonth(at: index) ?? compoundCentury(at: index)
        ?? measured(at: index)
    case .decadeDigits, .decadeWord, .apostrophe: return decade(at: index) ?? shortYear(at: index)
    case .era: return eraYear(at: index)
    case .eraCode:
      return calendar(
        index, index + 1, CalendarDate(year: .known(number(index))), "year of the era")
    case .past where isDefinite: return determined(at: index, isDefinite) ?? reference(at: index)
    case .last:
      return countedWeekday(at: index) ?? countedUnit(at: index) ?? determined(at: index, isDefinite)
    case .same where isDefinite, .that where kind(index + 1) == .same:
      return sameInYear(at: index) ?? determined(at: index, isDefinite)
    case .past, .next, .this, .that, .previous, .following, .coming, .same, .current, .latest, .recent,
      .entire:
      return determined(at: index, isDefinite)
    case .stage: return countedUnit(at: index)
    case .day, .tonight: return namedDay(at: index)
    case .to: return namedDayWithHyphen(at: index)
    // “as recently as Christmas” tells of Christmas.
    case .pastReference where isCompared(index): return nil
    case .now, .present, .pastReference: return reference(at: index)
    case .more where kind(index + 1) == .pastReference:
      return DateExpression(index..<index + 2, .reference(.past), rule: "vague time")
    case .frequency: return frequency(at: index)
    case .every, .each: return recurrent(at: index)
    case .noon: return clock(at: index)
    case .dayPart: return isDefinite ? dayPart(at: index) : nil
    case .twilight: return twilight(at: index)
    case .quarter: return clock(at: index) ?? unitPeriod(at: index, isDefinite)
    case .unit, .year, .weekend, .century, .end, .unitPlural, .unitAdjective:
      return unitPeriod(at: index, isDefinite)
    case .fiscal: return fiscal(at: index, isDefinite)
    case .quarterName, .halfName: return namedQuarter(at: index)
    case .future, .near: return isDefinite ? reference(at: index) : nil
    default: return nil
    }
  }
}

extension DateExpression {
  /// The same expression with an article before it.
  func including(_ first: Int) -> DateExpression {
    var longer = self
    longer.tokens = first..<tokens.upperBound
    return longer
  }

  /// Whether it is a period that has a beginning and an end to speak of.
  var hasParts: Bool {
    switch meaning {
    case .calendar, .interval, .decade, .century, .millennium: true
    case .centuries, .eventDay, .away: false
    case .shift(let shift): shift.dayPart == nil || part == .whole
    case .duration, .compound, .beside, .edge, .frequency, .reference, .clock: false
    }
  }

  /// Whether it is a week told by its distance.
  var isWeek: Bool { if case .shift(let shift) = meaning { shift.unit == .week } else { false } }

  /// Whether it is a month by its name, with or without its year.
  var isMonth: Bool {
    if case .calendar(let date) = meaning { date.month != nil && date.day == nil } else { false }
  }

  /// Whether it is an amount without its number.
  var isVague: Bool { if case .duration(let amount, _) = meaning { amount.number == nil } else { false } }

  /// Whether it is reckoned from an anchor, as “earlier …” and “later …” ask.
  var isNear: Bool {
    switch meaning {
    case .shift: true
    case .calendar(let date): !date.isAbsolute
    default: false
    }
  }
}
