/// Parts of a period: “late June”, “the beginning of the 1990s”, “earlier this year”, “the turn of the century”.
///
///     staged → “early” period | “the end of” period | “mid-to-late” period | “earlier” period
extension DateGrammar {
  /// “late June”, “the beginning of the 1990s”, “mid-November”, “earlier this year”.
  func staged(at index: Int) -> DateExpression? {
    let start = kind(index) == .the ? index + 1 : index
    if start > index, let ages = middleAges(at: start) { return ages.including(index) }
    switch kind(start) {
    case .early where firstHalf(start) > start: return half(index, .start, firstHalf(start))
    case .middle where secondHalf(start) > start: return half(index, .end, secondHalf(start))
    case .early where isHours(start + 1), .small where isHours(start + 1): return smallHours(index, start)
    case .early: return stage(index, .early, .start, pastHyphen(start + 1))
    case .late: return stage(index, .late, .end, pastHyphen(start + 1))
    case .middle:
      return stage(index, .middle, .mid, kind(start + 1) == .of ? start + 2 : pastHyphen(start + 1))
        ?? middleOfDayPart(index, pastHyphen(start + 1))
    case .begin where kind(start + 1) == .of && number(start) == 1: return turn(index, start + 2)
    case .begin where kind(start + 1) == .of: return stage(index, .early, .start, start + 2)
    // “at the dawn of the 20th century”; that of a day is its morning.
    case .twilight where kind(start + 1) == .of && number(start) == 0:
      return twilight(at: start) ?? stage(index, .early, .start, start + 2)
    case .finish where kind(start + 1) == .of: return stage(index, .late, .end, start + 2)
    case .earlier where start == index: return stage(index, .elapsed, nil, start + 1)
    case .later where start == index: return stage(index, .remaining, nil, start + 1)
    default: return nil
    }
  }

  private func isHours(_ index: Int) -> Bool {
    kind(index) == .unitPlural && number(index) == Int(TimeUnit.hour.rawValue)
  }

  /// “the early hours of Monday”, “the small hours of 3 May”: its morning.
  private func smallHours(_ index: Int, _ start: Int) -> DateExpression? {
    guard kind(start + 2) == .of || kind(start + 2) == .on, var found = definite(at: start + 3) else {
      return nil
    }
    switch found.meaning {
    case .calendar(var date) where found.isOneDay && date.dayPart == nil && found.clock == nil:
      date.dayPart = .morning
      found.meaning = .calendar(date)
    case .shift(var shift) where shift.unit == .day && shift.dayPart == nil:
      shift.dayPart = .morning
      found.meaning = .shift(shift)
    default: return nil
    }
    found.rule = "early hours, " + found.rule
    return found.including(index)
  }

  private func stage(
    _ index: Int, _ part: PeriodPart, _ modifier: DateMention.Modifier?, _ start: Int
  ) -> DateExpression? {
    let inner = kind(start) == .in || kind(start) == .on ? start + 1 : start
    if inner > start, part != .elapsed, part != .remaining {
      return stageOutside(index, part, modifier, inner)
    }
    guard
      var expression = definite(at: inner) ?? ageSpokenOf(inner, begin: index, part)
        ?? earlyHours(inner, part),
      expression.hasParts
    else { return nil }
    // “the late-November trip”: the article is the trip's.
    let index = index < start - 2 && kind(start - 1) == .dash && expression.isMonth ? index + 1 : index
    if part == .elapsed || part == .remaining {
      guard expression.isNear else { return nil }
      // “Earlier Friday”: the weekday is whole.
      if expression.isOneDay { return expression }
      // “earlier this week”: the first word belongs to the verb, but says which part is meant.
      if expression.isWeek { expression.part = part; return expression }
    }
    expression.tokens = index..<expression.tokens.upperBound
    expression.part = part
    expression.modifier = modifier
    return expression
  }

  /// “early to mid” of “the early to mid 1990s”: where it ends; or the index itself.
  private func firstHalf(_ index: Int) -> Int { joined(index, to: .middle) }
  /// “mid-to-late” of “the mid-to-late 1990s”.
  private func secondHalf(_ index: Int) -> Int { joined(index, to: .late) }

  private func joined(_ index: Int, to stage: Lexeme.Kind) -> Int {
    let to = pastHyphen(index + 1)
    guard kind(to) == .to || kind(to) == .and, kind(pastHyphen(to + 1)) == stage else { return index }
    return pastHyphen(pastHyphen(to + 1) + 1)
  }

  /// “the mid-to-late 1990s”: its days are those of the whole, as no part of it is told for sure.
  private func half(_ index: Int, _ modifier: DateMention.Modifier, _ start: Int) -> DateExpression? {
    guard var found = definite(at: start), found.hasParts, !found.isOneDay else { return nil }
    found.tokens = index..<found.tokens.upperBound
    found.modifier = modifier
    return found
  }

  /// “Early in 1943”, “late in the year”: the first word stands outside a date, and belongs to “the year”.
  private func stageOutside(
    _ index: Int, _ part: PeriodPart, _ modifier: DateMention.Modifier?, _ inner: Int
  ) -> DateExpression? {
    // “early on Sunday”, “late on Tuesday night”.
    if kind(inner - 1) == .on, kind(index) != .the, var found = definite(at: inner), found.isOneDay,
      !found.isNumbered, part != .middle
    {
      (found.part, found.modifier) = (part, modifier)
      return found.including(index)
    }
    guard kind(inner - 1) == .in, kind(index) != .the,
      var found = definite(at: inner) ?? ageSpokenOf(inner, begin: index, part), found.hasParts,
      !found.isOneDay
    else { return nil }
    if case .shift = found.meaning { found.tokens = index..<found.tokens.upperBound }
    (found.part, found.modifier) = (part, modifier)
    return found
  }

  /// “the end of the century”, “later in the decade”, “by mid-century”: the one that is spoken of.
  private func ageSpokenOf(_ index: Int, begin: Int, _ part: PeriodPart) -> DateExpression? {
    let noun = kind(index) == .the ? index + 1 : index
    guard kind(noun) == .century || kind(noun) == .unit, let unit = TimeUnit(rawValue: lexemes[noun].number),
      unit == .century || unit == .decade, kind(noun + 1) != .of, !isEra(noun + 1), !isHyphen(noun + 1)
    else { return nil }
    if noun == index {
      // “the mid-century chairs” are of a style.
      guard part == .middle, kind(begin) != .the, kind(begin - 1) != .the, kind(begin - 1) != .article else {
        return nil
      }
    }
    var shift = Shift(amount: Amount(number: 0), unit: unit, sign: 1, anchor: .spokenOf)
    shift.manner = .spokenOf
    return DateExpression(index..<noun + 1, .shift(shift), rule: "the \(unit) spoken of")
  }

  /// “the early morning of 15 September”.
  private func earlyHours(_ index: Int, _ part: PeriodPart) -> DateExpression? {
    guard part == .early || part == .late, kind(index) == .dayPart, kind(index + 1) == .of else { return nil }
    return dayPart(at: index)
  }

  /// “the turn of the 20th century”, “the turn of the century”: the years around its first.
  func turn(_ start: Int, _ index: Int) -> DateExpression? {
    if kind(index) == .the, kind(index + 1) == .century, !isEra(index + 2) {
      var shift = Shift(amount: Amount(number: 0), unit: .century, sign: 1, anchor: .spokenOf)
      shift.manner = .turn
      var found = DateExpression(start..<index + 2, .shift(shift), rule: "turn of the century spoken of")
      found.modifier = .start
      return found
    }
    guard var found = definite(at: index) else { return nil }
    switch found.meaning {
    case .century, .millennium: (found.part, found.modifier) = (.early, .start)
    case .shift(let shift) where shift.unit == .year && shift.manner == .spokenOf:
      (found.part, found.modifier) = (.early, .start)
    default: return nil
    }
    return found.including(start)
  }
}
