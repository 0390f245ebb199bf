import Values

/// Whether a text tells the news of its day or a history.
///
/// In the news a month without its year is near the day of publication; in a history it belongs to the year the story
/// has reached. A text is a history when it names years that are not its own and hardly ever speaks of “yesterday”,
/// “last week” or “on Friday”: four such years, or where it never does, two. A report that comes back to one old year
/// again and again is still a report.
enum Regime {
  static func isNarrative(_ expressions: [DateExpression], published: DateRange?) -> Bool {
    let own = published?.first.civil.year
    var evidence = Evidence()
    for expression in expressions { evidence.read(expression, own) }
    let far = evidence.periods + evidence.farYears.count
    if evidence.deictic == 0, evidence.near == 0, own != nil, far >= 2 { return true }
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
    var (periods, near, deictic, farDates) = (0, 0, 0, 0)
    var farYears: Set<Int> = []

    mutating func read(_ expression: DateExpression, _ own: Int?) {
      switch expression.meaning {
      case .calendar(let date):
        if case .known(let year) = date.year {
          if let own, abs(year - own) <= 1 {
            near += 1
          } else {
            farYears.insert(year)
            farDates += 1
          }
        } else if date.weekday != nil && date.day == nil || date.choice == .last || date.choice == .next
          || date.choice == .this
        {
          deictic += 1
        }
      case .interval(let date, _): if date.isAbsolute { periods += 1 }
      case .decade, .century, .millennium, .centuries: periods += 1
      case .shift(let shift): if shift.anchor == .published { deictic += 1 }
      case .reference, .duration, .eventDay, .away, .compound, .beside, .edge, .frequency, .clock: break
      }
    }
  }
}
