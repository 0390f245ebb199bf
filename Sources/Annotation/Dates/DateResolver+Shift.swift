import Values

/// Dates at a distance: “two weeks ago”, “last year”, “the following day”.
extension DateResolver {
  func shift(_ shift: Shift, _ expression: DateExpression) -> Resolved {
    guard let number = shift.amount.number else { return vague(shift) }
    if shift.unit.isClock { return hours(number, shift) }
    // In a history “today” is the time of its writing.
    if isNarrative, number == 0, shift.unit == .day, shift.anchor == .published, shift.dayPart == nil {
      var present = Resolved(text: "PRESENT_REF")
      present.isReference = true
      return present
    }
    // Reports compare with “a year earlier” again and again; each time it is the year before the report.
    // “the year” of the news is its own; of a story, the one it has reached.
    if number == 0, shift.anchor == .mentioned, !isNarrative, shift.manner == .spokenOf, let published {
      var resolved = moved(published, by: 0, shift, expression)
      resolved.anchor = .published
      return resolved
    }
    if shift.manner == .turn { return turnOfCentury(shift) }
    if shift.manner == .same, mentioned == nil { return Resolved(text: nil) }
    let isNext = (isNarrative || published == nil) && shift.sign > 0 && number == 1
    let anchor =
      isNext
      ? .mentioned
      : shift.keepsQuarter && !isNarrative && published != nil
        && (!(isMentionedKnown && (isMentionNear || shift.sign > 0)) || isFrom(expression))
        ? .published : isOfStory(shift, expression) ? .mentioned : shift.anchor
    guard let base = base(anchor, for: shift) else { return Resolved(text: nil) }
    // “Half a decade later it was over”: what is past does not lie behind publication.
    if base.anchor == .published, shift.anchor == .mentioned, shift.sign > 0, shift.manner == .counted,
      shift.dayPart == nil, number > 0,
      tense(expression) == .past
        || shift.unit.rawValue >= TimeUnit.year.rawValue && tense(expression) != .future
    {
      return Resolved(text: nil)
    }
    if let quarter, !isQuarterAside, !isNarrative,
      shift.keepsQuarter || shift.isLastYear && isComparison(expression)
    {
      return Resolved(DateValue.quarter(quarter.year + shift.sign, quarter.number), anchor: base.anchor)
    }
    guard number < 1_000_000 else { return Resolved(text: nil) }
    var resolved = moved(base.range, by: number, shift, expression)
    if resolved.text != nil { resolved.anchor = base.anchor }
    if let part = shift.dayPart, let text = resolved.text { resolved.text = text + "T" + part.code }
    return resolved
  }

  /// “up 5 percent from a year earlier”.
  private func isFrom(_ expression: DateExpression) -> Bool {
    let first = expression.tokens.lowerBound
    return first > 0 && lexemes[first - 1].kind == .from && expression.tokens.upperBound - first > 1
  }

  /// “The week”, “the end of the decade” in a text that tells of another time: that which it has reached.
  private func isOfStory(_ shift: Shift, _ expression: DateExpression) -> Bool {
    guard shift.manner == .spokenOf, shift.anchor != .mentioned, let mentioned else { return false }
    if isNarrative { return true }
    guard shift.anchor == .spokenOf, shift.unit.rawValue >= TimeUnit.decade.rawValue, let published else {
      return false
    }
    return isMentionNear && tense(expression) == .past
      && published.first.civil.year - mentioned.range.last.civil.year >= 10
  }

  /// “That year” points back to a date that stands aside too; days and weeks are counted from the last day told, where the
  /// date told last is a month or longer.
  private func base(_ anchor: Anchor, for shift: Shift) -> (range: DateRange, anchor: Basis.Anchor)? {
    if anchor == .mentioned, shift.manner == .same, shift.unit == .year, let told, isNear(told.span) {
      return (told.range, .text(told.span))
    }
    // “since the mid-1960s; in the following decade”.
    if anchor == .mentioned, shift.unit == .decade || shift.unit == .century, let toldAge,
      reading.sentences[sentence].span.start <= toldAge.span.start
    {
      return (toldAge.range, .text(toldAge.span))
    }
    guard var found = base(anchor) else { return nil }
    // “It lasted from 1630 to 1635. It had begun twelve years earlier …”: before the first of the two.
    if shift.sign < 0, shift.manner == .counted, shift.amount.number != 0,
      case .text(let span) = found.anchor,
      let beginning, beginning.end == span, beginning.range.precision <= found.range.precision
    {
      found = (beginning.range, .text(beginning.span))
    }
    // “On the night of the fire …; a day later”: counted from a day that is not known.
    if shift.manner == .counted, lostEvent == sentence, case .text(let span) = found.anchor,
      span.start < reading.sentences[sentence].span.start
    {
      return nil
    }
    if case .text = found.anchor, shift.unit == .day || shift.unit == .week,
      shift.manner == .counted || shift.manner == .determined && shift.unit == .day,
      found.range.precision > .week, let toldDay, isNear(toldDay.span) || opensParagraph
    {
      return (toldDay.range, .text(toldDay.span))
    }
    return found
  }

  /// “The turn of the century” of a story is the one nearest to where it stands; of the news, the last one.
  private func turnOfCentury(_ shift: Shift) -> Resolved {
    guard let base = base(shift.anchor) else { return Resolved(text: nil) }
    let year = base.range.first.civil.year
    guard year > 0 else { return Resolved(text: nil) }
    let first = base.anchor == .published ? year / 100 * 100 : (year + 50) / 100 * 100
    let century = DateValue.century(first)
    return Resolved(text: century.text, range: century.range.qualified(.early), anchor: base.anchor)
  }

  /// “compared with earnings of $3 million last year”, “a rise from last year’s”: what a report on a quarter compares with
  /// is the same quarter.
  private func isComparison(_ expression: DateExpression) -> Bool {
    let first = expression.tokens.lowerBound
    let begin = max(reading.sentences[sentence].tokens.lowerBound + 1, first - 9)
    // “of this year’s profit, up from last year’s”: whole years are compared.
    if let mentioned, mentioned.range.precision == .year,
      reading.sentences[sentence].span.start <= mentioned.span.start
    {
      return false
    }
    guard begin < first else { return false }
    return (begin..<first).contains { index in
      let before = reading.tokens[index - 1]
      switch reading.tokens[index].key {
      case Self.with: return WordLists.verbsOfComparison[before.key] != nil
      case Self.from: return index + 1 == first || lexemes[index + 1].kind == .currency
      default: return false
      }
    }
  }

  private static let with = WordKey.of("with")
  private static let from = WordKey.of("from")

  /// “months ago”, “a few years ago”: the past, however far.
  private func vague(_ shift: Shift) -> Resolved {
    var resolved = Resolved(text: shift.sign < 0 ? "PAST_REF" : "FUTURE_REF")
    resolved.isReference = true
    return resolved
  }

  /// “24 hours ago” is a day; shorter times do not leave the day of publication.
  private func hours(_ number: Double, _ shift: Shift) -> Resolved {
    guard let published, isDay(published), shift.unit != .second, number < 100_000 else {
      return Resolved(text: nil)
    }
    let days = shift.unit == .hour ? Int(number / 24) : 0
    return Resolved(DateValue.day(published.first + shift.sign * days), anchor: .published)
  }

  /// “Five hours later”: from the time of day told last.
  func timeOfDay(at shift: Shift) -> Resolved? {
    guard let mentioned, let clock = mentionedClock, isDay(mentioned.range), mentioned.range.length == 1,
      isMentionNear, let number = shift.amount.number, number < 100_000, shift.unit != .second
    else { return nil }
    let minutes = Int(number * (shift.unit == .hour ? 60 : 1))
    let total = clock.hour * 60 + clock.minute + shift.sign * minutes
    let days = (total < 0 ? total - 1439 : total) / 1440
    let (day, rest) = (mentioned.range.first + days, total - days * 1440)
    let time = ClockTime(hour: rest / 60, minute: rest % 60)
    var resolved = Resolved(
      text: DateValue.day(day).text + time.code, range: DateRange(day: day), anchor: .text(mentioned.span))
    resolved.clock = time
    return resolved
  }

  /// Nothing is reckoned finer than the anchor is known: two weeks after “1920” is no day.
  func moved(_ base: DateRange, by number: Double, _ shift: Shift, _ expression: DateExpression)
    -> Resolved
  {
    let whole = Int(number)
    let isWhole = Double(whole) == number
    let steps = shift.sign * whole
    // What comes later than an interval is counted from its end.
    let isLater = shift.sign > 0 && number > 0 && shift.manner == .counted && base.isInterval
    let (year, month, _) = (isLater ? base.last : base.first).civil
    switch shift.unit {
    case .day where isWhole && isDay(base): return Resolved(DateValue.day(edge(base, shift) + steps))
    case .week where isWhole && base.precision <= .week, .fortnight where isWhole && base.precision <= .week:
      let days = steps * (shift.unit == .week ? 7 : 14)
      return Resolved(DateValue.week(of: base.first + days))
    case .weekend where isWhole && isDay(base): return Resolved(weekend(base, steps, shift, expression))
    case .month where !isWhole && base.precision == .day:
      let (_, _, day) = base.first.civil
      let moved = shift.sign > 0 ? day + 15 : day - 15
      return Resolved(self.month(year, month + steps + (moved > 30 ? 1 : moved < 1 ? -1 : 0)))
    case .month where base.precision <= .month: return Resolved(self.month(year, month + steps))
    case .quarter where isWhole && base.precision <= .quarter:
      return Resolved(quarter(year, (month + 2) / 3 + steps))
    case .year where !isWhole && base.precision <= .month:
      return Resolved(self.month(year, month + shift.sign * Int(number * 12)))
    case .year: return Resolved(checkedYear(year + steps))
    case .decade where whole <= 1 && isWhole && shift.manner != .counted:
      return Resolved(decade(year / 10 * 10 + steps * 10))
    case .century where whole <= 1 && isWhole && shift.manner != .counted:
      return Resolved(DateValue.century(max(0, year / 100 * 100 + steps * 100)))
    case .decade: return Resolved(checkedYear(year + shift.sign * Int(number * 10)))
    case .century: return Resolved(checkedYear(year + shift.sign * Int(number * 100)))
    case .millennium: return Resolved(checkedYear(year + shift.sign * Int(number * 1000)))
    default: return Resolved(text: nil)
    }
  }

  private func isDay(_ range: DateRange) -> Bool { range.precision == .day }

  /// The day after “23–25 January” is the 26th, the day before it the 22nd.
  private func edge(_ base: DateRange, _ shift: Shift) -> Day {
    shift.sign > 0 && shift.amount.number != 0 ? base.last : base.first
  }

  private func month(_ year: Int, _ month: Int) -> DateValue {
    let months = year * 12 + month - 1
    let (year, month) = (months >= 0 ? months / 12 : (months - 11) / 12, ((months % 12) + 12) % 12 + 1)
    return DateValue.month(year, month)
  }

  private func quarter(_ year: Int, _ quarter: Int) -> DateValue {
    let quarters = year * 4 + quarter - 1
    return DateValue.quarter(quarters / 4, quarters % 4 + 1)
  }

  private func decade(_ first: Int) -> DateValue { DateValue.decade(max(0, first)) }

  private func checkedYear(_ year: Int) -> DateValue? { abs(year) < 1_000_000 ? DateValue.year(year) : nil }

  /// “the weekend” is the last one where the tense is past, else the one to come; on a weekend, this one.
  private func weekend(_ base: DateRange, _ steps: Int, _ shift: Shift, _ expression: DateExpression)
    -> DateValue
  {
    let today = base.first
    if steps != 0 { return DateValue.weekend(of: today + steps * 7) }
    let first = expression.tokens.lowerBound
    let isAhead = first > 0 && [.before, .by, .until].contains(lexemes[first - 1].kind)
    // “She learned of it this weekend”, told on Monday.
    let isThis = shift.manner == .this && !(today.weekday <= 3 && tense(expression) == .past)
    let isOver = today.weekday < 6 && !isThis && !isAhead && tense(expression) != .future
    return DateValue.weekend(of: isOver ? today + -7 : today)
  }
}

extension DateRange {
  /// Whether it is longer than one unit of its precision.
  fileprivate var isInterval: Bool {
    switch precision {
    case .day: length > 1
    case .month: length > 31
    case .year: length > 366
    default: false
    }
  }
}

extension DateResolver.Resolved {
  init(_ value: DateValue?) {
    self.init(text: value?.text, range: value?.range)
  }
}

extension DateExpression {
  var isAbsolute: Bool {
    switch meaning {
    case .calendar(let date), .interval(_, let date): date.isAbsolute
    case .decade, .century, .millennium: true
    default: false
    }
  }

  /// “that day”, “the same month”: nothing without the date it points back to.
  var isBackReference: Bool { if case .shift(let shift) = meaning { shift.manner == .same } else { false } }
}
