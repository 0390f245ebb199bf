import Values

/// Whether a text tells the news of its day or a history.
///
/// In the news a month without its year is near the day of publication; in a history it belongs to the year the story
/// has reached. A text is a history when it names years that are not its own and hardly ever speaks of “yesterday”,
/// “last week” or “on Friday”: four such years, or where it never does, two, or one whole date that comes first. A weekday with
/// its day and month (“Friday, 2 April”) that fits another year which the text tells, and not its own, is of a history too.
/// A report that comes back to one old year again and again is still a report.
enum Regime {
  static func isNarrative(_ expressions: [DateExpression], _ lexemes: [Lexeme], published: DateRange?)
    -> Bool
  {
    let own = published?.first.civil.year
    var evidence = Evidence()
    for expression in expressions {
      evidence.read(expression, own, isDefinite: lexemes[expression.tokens.lowerBound].kind == .the)
    }
    let far = evidence.periods + evidence.farYears.count
    // A text that nobody dated and that says “now” may be a report with some history behind it.
    let isOfToday = own == nil && evidence.present > 0
    // Nothing in it points from the day of telling.
    if evidence.near == 0, !isOfToday {
      let proofs = own.map { evidence.weekdaysOfOtherYears(than: $0) } ?? 0
      let begins = evidence.beginsWhole && !evidence.isNear(published)
      if evidence.deictic == 0, far >= 2 || begins && evidence.weekdays == 0 { return true }
      // The days of a story that is told day by day: “On the Wednesday they voted.”
      if evidence.pointers == 0, begins && evidence.weekdays * 2 <= evidence.months || proofs > 1 {
        return true
      }
      if evidence.deictic * 3 < max(far, evidence.farDates) + proofs, far + proofs >= 4 { return true }
    }
    // A war that ended last year has many dates near its telling, and no “yesterday”.
    let isNear =
      far <= evidence.near * 2 && (evidence.deictic * 8 >= far || evidence.farDates <= evidence.near)
    return far >= 4 && !isNear && evidence.deictic * 3 < far
  }

  /// Whether a text is a copy of an older one, or a chronicle: it names two whole days or more, all of them months away
  /// from its publication, and never points from that day as “yesterday” and “two weeks ago” do.
  static func isRetold(_ expressions: [DateExpression], published: DateRange?) -> Bool {
    guard let published, published.precision <= .month else { return false }
    var days = 0
    for expression in expressions {
      switch expression.meaning {
      case .calendar(let date):
        if date.choice == .last || date.choice == .next || date.choice == .this { return false }
        if case .shifted(_, .published) = date.year { return false }
        guard case .known(let year) = date.year else { continue }
        if year >= published.first.civil.year - 1 { return false }
        if date.month != nil, date.day != nil { days += 1 }
      case .shift(let shift): if shift.anchor == .published { return false }
      default: break
      }
    }
    return days >= 2
  }

  private struct Evidence {
    /// Decades, centuries and intervals; dates of this year and those beside it; words that point from today.
    var (periods, near, deictic, farDates, present) = (0, 0, 0, 0, 0)
    var farYears: Set<Int> = []
    /// Whether the first date of the calendar is one of another year, told with its month.
    var beginsWhole = false
    private var isBegun = false
    /// Weekdays without more, and other words that point from today.
    var (weekdays, pointers) = (0, 0)
    /// Dates of other years or of none that tell their month.
    var months = 0
    /// Days told with their month.
    private var days: [CalendarDate] = []
    private var wholeWeekdays: [CalendarDate] = []
    /// Where the last date of another year ended.
    private var lastFar = -Self.reach
    /// In so many tokens behind a date of another year a weekday is one of its days.
    private static let reach = 60

    mutating func read(_ expression: DateExpression, _ own: Int?, isDefinite: Bool) {
      switch expression.meaning {
      case .calendar(let date): read(date, expression, own, isDefinite)
      case .interval(_, let date):
        guard case .known(let year) = date.year else { break }
        periods += 1
        begin(date, isFar: isFar(year, own))
        if isFar(year, own) { lastFar = expression.tokens.upperBound }
      case .decade, .century, .millennium, .centuries: periods += 1
      // “The next day” goes on from any day.
      case .shift(let shift) where shift.anchor == .published && !(isDefinite && shift.sign > 0):
        deictic += 1
        pointers += 1
      case .shift: break
      case .reference(.present): present += 1
      case .reference, .duration, .eventDay, .away, .compound, .beside, .edge, .frequency, .clock: break
      }
    }

    private mutating func read(
      _ date: CalendarDate, _ expression: DateExpression, _ own: Int?, _ isDefinite: Bool
    ) {
      if case .known(let year) = date.year {
        begin(date, isFar: isFar(year, own))
        if isFar(year, own) {
          farYears.insert(year)
          farDates += 1
          if date.month != nil { months += 1 }
          lastFar = expression.tokens.upperBound
        } else {
          near += 1
        }
        return
      }
      begin(date, isFar: false)
      if date.month != nil { months += 1 }
      if date.month != nil, date.day != nil { days.append(date) }
      if date.weekday != nil, date.day != nil { wholeWeekdays.append(date) }
      let pointsAhead = date.choice == .next && !isDefinite
      let isWeekday = date.weekday != nil && date.day == nil && date.choice == .unsaid
      if isWeekday { weekdays += 1 }
      let isBare = isWeekday && expression.tokens.lowerBound - lastFar > Self.reach
      let points = pointsAhead || date.choice == .last || date.choice == .this
      if points { pointers += 1 }
      if isBare || points { deictic += 1 }
    }

    private mutating func begin(_ date: CalendarDate, isFar: Bool) {
      guard !isBegun else { return }
      beginsWhole = isFar && date.month != nil
      // A title may tell the year alone.
      isBegun = beginsWhole || !isFar
    }

    private func isFar(_ year: Int, _ own: Int?) -> Bool { own.map { abs(year - $0) > 1 } ?? true }

    /// Whether a day without its year may be of the weeks before publication.
    func isNear(_ published: DateRange?) -> Bool {
      guard let published else { return false }
      let year = published.first.civil.year
      return days.contains { date in
        [year, year - 1].contains { year in
          Day.checked(year: year, month: date.month ?? 1, day: date.day ?? 1).map {
            (0...45).contains(published.first - $0)
          } ?? false
        }
      }
    }

    /// How many weekdays with day and month are right in another year that the text tells, and in none near its own.
    func weekdaysOfOtherYears(than own: Int) -> Int {
      wholeWeekdays.count { date in
        func fits(_ year: Int) -> Bool {
          guard let month = date.month, let day = date.day else { return false }
          return Day.checked(year: year, month: month, day: day)?.weekday == date.weekday
        }
        return !(own - 1...own + 1).contains(where: fits) && farYears.contains(where: fits)
      }
    }
  }
}
