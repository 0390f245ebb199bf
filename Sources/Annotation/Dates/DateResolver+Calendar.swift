import Values

/// Dates with names or numbers: which year, or which of its kind, where the words do not say.
extension DateResolver {
  func calendar(_ date: CalendarDate, _ expression: DateExpression) -> Resolved {
    if date.month == nil, date.day != nil { return dayOfMonth(date, expression) }
    if date.weekday != nil, date.day == nil, date.place == nil { return weekday(date, expression) }
    if date.takesQuarter { return sameQuarter(date) }
    if let unit = date.taken { return takenOver(unit, date) }
    switch date.year {
    case .known(let year): return withDayPart(Resolved(value(date, in: year)), date)
    case .shifted(let distance, let anchor):
      guard let base = distance == 0 && anchor == .mentioned ? baseOfThatYear : base(anchor) else {
        return unknownYear(date)
      }
      let year = base.range.first.civil.year + distance
      return withDayPart(Resolved(value(date, in: year), anchor: base.anchor), date)
    case .every: return unknownYear(date)
    case .unsaid: return yearUnsaid(date, expression)
    }
  }

  /// What the year of the fields makes; nothing finer than the words say.
  func value(_ date: CalendarDate, in year: Int) -> (text: String, range: DateRange)? {
    let value: DateValue
    if let holiday = date.holiday {
      guard year >= holiday.since else { return nil }
      let day = holiday.day(in: year)
      value = date.isWeek ? DateValue.week(of: day) : DateValue.day(day)
    } else if let month = date.month {
      if let number = date.day {
        guard let day = Day.checked(year: year, month: month, day: number) else { return nil }
        value = date.isWeek ? DateValue.week(of: day) : DateValue.day(day)
      } else if let weekday = date.weekday, let place = date.place {
        guard let day = Day.counted(place, weekday, month: month, year: year) else { return nil }
        value = DateValue.day(day)
      } else {
        value = DateValue.month(year, month)
      }
    } else if let season = date.season {
      value = DateValue.season(year, season, isAcrossYears: date.isAcrossYears)
    } else if let quarter = date.quarter {
      value = DateValue.quarter(year, quarter)
    } else if let half = date.half {
      value = DateValue.half(year, half)
    } else {
      value = DateValue.year(year)
    }
    return (value.text, value.range)
  }

  /// “the same day in 1918”: month and day of the date mentioned last.
  private func takenOver(_ unit: TimeUnit, _ date: CalendarDate) -> Resolved {
    guard case .known(let year) = date.year else { return Resolved(text: nil) }
    var date = date
    guard let mentioned, mentioned.range.precision <= (unit == .day ? .day : .month) else {
      return Resolved(DateValue.year(year))
    }
    let (_, month, day) = mentioned.range.first.civil
    date.month = month
    if unit == .day { date.day = day }
    return Resolved(value(date, in: year), anchor: .text(mentioned.span))
  }

  private func withDayPart(_ resolved: Resolved, _ date: CalendarDate) -> Resolved {
    guard let part = date.dayPart, let text = resolved.text else { return resolved }
    var resolved = resolved
    resolved.text = text + "T" + part.code
    return resolved
  }

  /// The year is told by the determiner, the tense, or the dates before.
  private func yearUnsaid(_ date: CalendarDate, _ expression: DateExpression) -> Resolved {
    if isHabit(date, expression) { return unknownYear(date) }
    var date = date
    // A winter that a story comes to begins in the year it is counted by.
    if date.season == .winter, isNarrative || date.choice != .unsaid {
      date.isAcrossYears = true
    }
    guard let (year, anchor) = yearGuess(date, expression), let found = value(date, in: year) else {
      return unknownYear(date)
    }
    return withDayPart(Resolved(text: found.text, range: found.range, anchor: anchor), date)
  }

  /// “Whales usually come in May”, and in a history “It is cold in January”: a month or season of no year in particular.
  func isHabit(_ date: CalendarDate, _ expression: DateExpression) -> Bool {
    guard date.choice == .unsaid, date.day == nil, date.month != nil || date.season != nil else {
      return false
    }
    return tenses.isHabit(reading.sentences[sentence].tokens, isNarrative: isNarrative)
  }

  private func yearGuess(_ date: CalendarDate, _ expression: DateExpression) -> (Int, Basis.Anchor)? {
    switch date.choice {
    case .last, .next, .this:
      guard let published else { return nil }
      return nearest(date, to: published, date.choice, expression).map { ($0, .published) }
    case .same, .previous, .following:
      // “November 1 last” in the news is the one before its day.
      let isOfNews = date.choice != .same && date.day != nil && !isNarrative && published != nil
      guard let base = base(isOfNews ? .published : .mentioned) else { return nil }
      return nearest(date, to: base.range, date.choice, expression).map { ($0, base.anchor) }
    case .unsaid:
      if let year = storyYears[expression.tokens.lowerBound] {
        return (year, mentioned.map { .text($0.span) } ?? .none)
      }
      if let mentioned, isStory(date, expression) {
        return (narrativeYear(date, behind: mentioned.range), .text(mentioned.span))
      }
      if isNarrative, !isNearPublication(date, expression) { return nil }
      if let past = yearOfPast(date, expression) { return past }
      guard let published else { return nil }
      return nearest(date, to: published, .unsaid, expression).map { ($0, .published) }
    }
  }

  /// Whether a date goes on from the one mentioned last: always in a history; in the news where its sentence has named
  /// another year, and it is not one of the weeks around publication.
  private func isStory(_ date: CalendarDate, _ expression: DateExpression) -> Bool {
    guard let mentioned, mentioned.range.precision <= .year else { return false }
    if isNarrative { return true }
    if isTellingOn(mentioned.range, expression) { return true }
    guard let published else { return false }
    guard isMentionedKnown, reading.sentences[sentence].span.start <= mentioned.span.start,
      mentioned.range.last.civil.year != published.first.civil.year,
      tense(expression) != .future || mentioned.range.first > published.last, !namesEvent(expression)
    else { return false }
    return !isNearPublication(date, expression)
  }

  /// In a document without a date, or a copy: whether a sentence goes on from a month or day of its own paragraph, told in it or in
  /// the sentence before.
  func isTellingOn(_ range: DateRange, _ expression: DateExpression) -> Bool {
    guard published == nil || isRetold, let mentioned, isMentionNear, tense(expression) != .future else {
      return false
    }
    let here = reading.sentences[sentence]
    guard reading.blocks[here.block].span.start <= mentioned.span.start else { return false }
    return range.precision <= .season || here.span.start <= mentioned.span.start
  }

  /// Whether a date lies in the weeks around publication, on the side that its tense asks for.
  func isNearPublication(_ date: CalendarDate, _ expression: DateExpression) -> Bool {
    guard let published, let year = nearest(date, to: published, .unsaid, expression),
      let range = value(date, in: year)?.range
    else { return false }
    if range.first > published.last {
      return range.first - published.last <= 45 && tense(expression) != .past
    }
    return published.first - range.last <= 45
  }

  /// A story goes on in its year; from its last months, or from late in a year, it goes on into the next: after October
  /// 1942, February is that of 1943.
  private func narrativeYear(_ date: CalendarDate, behind range: DateRange) -> Int {
    let (year, month, _) = range.last.civil
    let isFine = range.precision <= .season || range.qualifier == .late
    if isFine, let next = date.month, month - next >= 5, !tenses.looksBack(reading.sentences[sentence].tokens)
    {
      return year + 1
    }
    // From September on, a month is that of the year in which a winter began.
    let begin = range.first.civil.year
    if isFine, begin < year, let next = date.month { return next >= 9 ? begin : year }
    if date.season == .winter, isFine, month <= 2 { return year - 1 }
    return year
  }

  /// The year that puts a date before or after an anchor as choice and tense ask.
  func nearest(
    _ date: CalendarDate, to base: DateRange, _ choice: CalendarDate.Choice, _ expression: DateExpression
  ) -> Int? {
    let year = base.first.civil.year
    guard base.precision <= .season || choice == .this || choice == .same else {
      if date.month == nil, date.season == nil, date.holiday == nil { return year }
      // “In 1914 … the following spring” is that of 1915; of “early 1914 … the following spring”, 1914.
      switch choice {
      // “May 4.” of a diary of 1931.
      case .unsaid: return base.precision == .year && base.length < 367 ? year : nil
      case .following: return base.precision == .year ? year + (base.qualifier == .early ? 0 : 1) : nil
      case .previous: return base.precision == .year ? year - (base.qualifier == .late ? 0 : 1) : nil
      default: return nil
      }
    }
    func range(_ year: Int) -> DateRange? { value(date, in: year)?.range }
    func last(_ isBefore: (DateRange) -> Bool) -> Int? {
      [year + 1, year, year - 1].first { range($0).map(isBefore) ?? false }
    }
    func first(_ isAfter: (DateRange) -> Bool) -> Int? {
      [year - 1, year, year + 1].first { range($0).map(isAfter) ?? false }
    }
    switch choice {
    case .this, .same:
      // “That winter”, told in spring, is the one before.
      return date.season == .winter && date.isAcrossYears && base.first.civil.month <= 5
        && base.precision <= .season
        ? year - 1 : year
    case .last, .previous: return last { $0.last < base.first }
    case .next, .following: return first { $0.first > base.last }
    case .unsaid:
      if date.quarter != nil { return reportedYear(date, base) }
      guard let past = last({ $0.first <= base.last }), let future = first({ $0.last >= base.first }),
        let before = range(past), let after = range(future)
      else { return year }
      let (back, ahead) = (base.first - before.last, after.first - base.last)
      // A date more than ten months off would be told with its year.
      if back > 60, ahead > 60, date.day != nil, namesEvent(expression) { return nil }
      let tense = tense(expression)
      if back <= 60 { return ahead < 45 && tense == .future ? future : past }
      if ahead <= 60 { return future }
      switch tense {
      case .past: return past
      case .future: return future
      case nil: return back * 2 <= ahead * 3 ? past : future
      }
    }
  }

  /// Quarters are reported on soon after their end: in winter the third and fourth are last year’s.
  private func reportedYear(_ date: CalendarDate, _ base: DateRange) -> Int {
    let (year, month, _) = base.first.civil
    return month <= 3 && (date.quarter ?? 0) >= 3 ? year - 1 : year
  }

  /// `XXXX-01-20`: the year cannot be known.
  private func unknownYear(_ date: CalendarDate) -> Resolved {
    var text = "XXXX"
    if let month = date.month {
      text += "-" + DateValue.two(month) + (date.day.map { "-" + DateValue.two($0) } ?? "")
    } else if let season = date.season {
      text += "-" + season.code
    } else if let quarter = date.quarter {
      text += "-Q\(quarter)"
    } else if let half = date.half {
      text += "-H\(half)"
    } else if let holiday = date.holiday, let (month, day) = holiday.fixed {
      text += "-" + DateValue.two(month) + "-" + DateValue.two(day)
    } else {
      return Resolved(text: nil)
    }
    return withDayPart(Resolved(text: text), date)
  }

  // MARK: Days and weekdays

  /// “the 27th”, “Friday the 13th”: the nearest such day on the side that the tense asks for; in a story the next one.
  private func dayOfMonth(_ date: CalendarDate, _ expression: DateExpression) -> Resolved {
    guard let number = date.day else { return Resolved(text: nil) }
    if date.choice != .unsaid { return dayOfMonthSpokenOf(number, date) }
    let unknown = Resolved(text: date.weekday.map { "XXXX-WXX-\($0)" } ?? "XXXX-XX-" + DateValue.two(number))
    guard let base = base(.spokenOf), base.range.precision <= .month else { return unknown }
    let isAhead =
      base.anchor == .published ? tense(expression) == .future : true
    var (year, month, _) = base.range.first.civil
    for _ in 0..<36 {
      if let day = Day.checked(year: year, month: month, day: number),
        isAhead ? day >= base.range.first : day <= base.range.last,
        date.weekday == nil || day.weekday == date.weekday
      {
        return withDayPart(Resolved(DateValue.day(day), anchor: base.anchor), date)
      }
      month += isAhead ? 1 : -1
      if month == 0 { (year, month) = (year - 1, 12) }
      if month == 13 { (year, month) = (year + 1, 1) }
    }
    return unknown
  }

  /// “the 19th of that month”, “the 3rd of next month”.
  private func dayOfMonthSpokenOf(_ number: Int, _ date: CalendarDate) -> Resolved {
    if date.choice == .same, let monthOfNoYear {
      return Resolved(text: "XXXX-" + DateValue.two(monthOfNoYear) + "-" + DateValue.two(number))
    }
    let isOfPublication = [.this, .last, .next].contains(date.choice)
    let unknown = Resolved(text: "XXXX-XX-" + DateValue.two(number))
    guard let base = base(isOfPublication ? .published : .mentioned), base.range.precision <= .month else {
      return unknown
    }
    let (year, month, _) = base.range.first.civil
    let steps =
      switch date.choice {
      case .last, .previous: -1
      case .next, .following: 1
      default: 0
      }
    let months = year * 12 + month - 1 + steps
    guard let day = Day.checked(year: months / 12, month: months % 12 + 1, day: number) else {
      return unknown
    }
    return withDayPart(Resolved(DateValue.day(day), anchor: base.anchor), date)
  }

  private func weekday(_ date: CalendarDate, _ expression: DateExpression) -> Resolved {
    guard let weekday = date.weekday else { return Resolved(text: nil) }
    let isTold = date.choice == .same || date.choice == .previous || date.choice == .following
    let isInStory =
      mentioned.map {
        $0.range.precision == .day && $0.range.length == 1
          && (isNarrative || isTellingOn($0.range, expression))
      } ?? false
    if date.choice == .unsaid, isCalledThe(expression) { return weekdayOfStory(weekday, date) }
    guard let base = base(isTold || isInStory ? .mentioned : .published), base.range.precision == .day,
      base.range.length <= 2
    else {
      if date.choice == .unsaid, let dateline {
        let text = dateline.date(of: weekday, isAhead: tense(expression) == .future)
        return withDayPart(Resolved(text: text, anchor: .text(dateline.span)), date)
      }
      return withDayPart(Resolved(text: "XXXX-WXX-\(weekday)"), date)
    }
    let today = base.range.first
    let back = (today.weekday - weekday + 7) % 7
    let ahead = (weekday - today.weekday + 7) % 7
    let distance: Int
    switch date.choice {
    case .last, .previous: distance = back == 0 ? -7 : -back
    case .next, .following: distance = ahead == 0 ? 7 : ahead
    case .this: distance = weekday - today.weekday
    case .same: distance = back <= ahead ? -back : ahead
    // A story goes on to the next such day.
    case .unsaid where isInStory && !isTold && !tenses.looksBack(reading.sentences[sentence].tokens):
      distance = ahead
    case .unsaid: distance = tense(expression) == .future ? ahead : -back
    }
    let day = today + distance
    guard date.choice == .unsaid, let begin = beginning(of: expression), day < begin.first else {
      return withDayPart(Resolved(DateValue.day(day), anchor: base.anchor), date)
    }
    // “from Friday to Saturday”: the end lies behind the beginning.
    let later = day + (begin.first - day + 6) / 7 * 7
    return withDayPart(Resolved(DateValue.day(later), anchor: base.anchor), date)
  }

  private func isCalledThe(_ expression: DateExpression) -> Bool {
    let before = expression.tokens.lowerBound - 1
    guard before > 0, lexemes[before].kind == .the, lexemes[before - 1].kind == .on else { return false }
    let next = expression.tokens.upperBound
    return next >= reading.tokens.count || reading.tokens[next].kind != .word
      || !reading.tokens[next].isCapitalised
  }

  /// “On the Friday”: not one of the days around publication, but of what is told: the first from the day told last on, or
  /// the last one before it where the sentence looks back.
  private func weekdayOfStory(_ weekday: Int, _ date: CalendarDate) -> Resolved {
    guard let toldDay, published == nil || toldDay.range.first != published?.first else {
      return withDayPart(Resolved(text: "XXXX-WXX-\(weekday)"), date)
    }
    let day = toldDay.range.first
    let (back, ahead) = ((day.weekday - weekday + 7) % 7, (weekday - day.weekday + 7) % 7)
    let looksBack = tenses.looksBack(reading.sentences[sentence].tokens)
    let isBefore = looksBack || (published.map { day + ahead > $0.last } ?? false)
    let distance = isBefore ? (back == 0 && looksBack ? -7 : -back) : ahead
    return withDayPart(Resolved(DateValue.day(day + distance), anchor: .text(toldDay.span)), date)
  }

  /// The day from which something lasts up to this one: “from 11:00 on Friday to 03:00 on Saturday”.
  private func beginning(of expression: DateExpression) -> DateRange? {
    guard let toldDay, expression.tokens.lowerBound > reading.sentences[sentence].tokens.lowerBound,
      reading.sentences[sentence].span.start <= toldDay.span.start
    else { return nil }
    let end = expression.tokens.lowerBound - 1
    let word = lexemes[end].kind == .on ? end - 1 : end
    guard word > 0, [.to, .until, .through, .dash].contains(lexemes[word].kind),
      reading.tokens[word - 1].end == toldDay.span.end
    else { return nil }
    return toldDay.range
  }

  // MARK: The quarter spoken of

  private func sameQuarter(_ date: CalendarDate) -> Resolved {
    switch date.year {
    case .every: return Resolved(text: nil)
    case .known(let year):
      guard let quarter, !isQuarterAside else { return Resolved(DateValue.year(year)) }
      return Resolved(DateValue.quarter(year, quarter.number))
    case .shifted(let distance, let anchor):
      guard let base = base(anchor) else { return Resolved(text: nil) }
      let year = base.range.first.civil.year + distance
      guard let quarter else { return Resolved(DateValue.year(year), anchor: base.anchor) }
      return Resolved(DateValue.quarter(year, quarter.number), anchor: base.anchor)
    case .unsaid:
      if let month = date.month, let published, published.precision <= .month {
        // A quarter that ended in July is mostly the second of the calendar: its middle month decides.
        let (end, middle) = (published.first.civil, month == 1 ? 12 : month - 1)
        let year = (month <= end.month ? end.year : end.year - 1) - (month == 1 ? 1 : 0)
        return Resolved(DateValue.quarter(year, (middle + 2) / 3), anchor: .published)
      }
      if let quarter {
        return Resolved(
          DateValue.quarter(quarter.year, quarter.number), anchor: mentioned.map { .text($0.span) } ?? .none)
      }
      guard let published, published.precision <= .month else { return Resolved(text: nil) }
      let (year, month, _) = published.first.civil
      return Resolved(
        month > 3 ? DateValue.quarter(year, (month - 1) / 3) : DateValue.quarter(year - 1, 4),
        anchor: .published)
    }
  }

  // MARK: Anchors

  /// What “of that year” points back to: also a date that stands aside of the story.
  private var baseOfThatYear: (range: DateRange, anchor: Basis.Anchor)? {
    guard let told, isNear(told.span) else { return base(.mentioned) }
    return (told.range, .text(told.span))
  }

  func base(_ anchor: Anchor) -> (range: DateRange, anchor: Basis.Anchor)? {
    switch anchor {
    case .published: published.map { ($0, .published) }
    case .spokenOf: base(isNarrative || published == nil ? .mentioned : .published)
    case .mentioned:
      mentioned.map { ($0.range, .text($0.span)) } ?? (isNarrative ? nil : published.map { ($0, .published) })
    }
  }
}

extension DateResolver.Resolved {
  init(_ value: (text: String, range: DateRange)?, anchor: Basis.Anchor = .none) {
    self.init(text: value?.text, range: value?.range, anchor: anchor)
  }
}

extension Holiday {
  /// Month and day, of those that have the same every year.
  var fixed: (month: Int, day: Int)? {
    let (one, other) = (day(in: 2023).civil, day(in: 2026).civil)
    return one.month == other.month && one.day == other.day ? (one.month, one.day) : nil
  }
}
