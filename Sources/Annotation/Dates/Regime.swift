import Values

/// Whether a text tells the news of its day or a history.
///
/// In the news a month without its year is near the day of publication; in a history it belongs to the year the story
/// has reached. A text is a history when it names several years, most of them not its own, and hardly ever speaks of
/// “yesterday”, “last week” or “on Friday”. A report that comes back to one old year again and again is still a report.
enum Regime {
  static func isNarrative(_ expressions: [DateExpression], published: DateRange?) -> Bool {
    let own = published?.first.civil.year
    var (far, near, deictic) = (0, 0, 0)
    var farYears: Set<Int> = []
    for expression in expressions {
      switch expression.meaning {
      case .calendar(let date):
        if case .known(let year) = date.year {
          if let own, abs(year - own) <= 1 { near += 1 } else { farYears.insert(year) }
        } else if date.weekday != nil && date.day == nil || date.choice == .last || date.choice == .next
          || date.choice == .this
        {
          deictic += 1
        }
      case .interval(let date, _): if date.isAbsolute { far += 1 }
      case .decade, .century: far += 1
      case .shift(let shift): if shift.anchor == .published { deictic += 1 }
      case .reference, .duration, .compound, .beside, .edge, .frequency, .clock: break
      }
    }
    far += farYears.count
    return far >= 4 && far > near * 2 && deictic * 3 < far
  }
}
