/// Dates as the query language writes them: `2025`, `2025-06`, `2025-06-27`, `1804..1813`, `2025-07-02..`.
extension DateRange: CustomStringConvertible {
  package var description: String {
    let words: String
    switch qualifier {
    case .none: return bare
    case .early: words = "early"
    case .middle: words = "mid"
    case .late: words = "late"
    case .about: words = "about"
    }
    return "\(words) \(bare)"
  }

  /// The period without its qualifier: “late June 2025” is `2025-06`.
  private var bare: String {
    if first == .distantPast { return ".." + Self.text(last, precision) }
    if last == .distantFuture { return Self.text(first, precision) + ".." }
    let (start, end) = (first.civil, last.civil)
    switch precision {
    case .day: return first == last ? Self.text(first, .day) : pair(.day)
    case .month:
      return start.year == end.year && start.month == end.month ? Self.text(first, .month) : pair(.month)
    case .year: return start.year == end.year ? Self.text(first, .year) : pair(.year)
    case .week: return first.weekday == 1 && length == 7 ? "week of " + Self.text(first, .day) : pair(.day)
    case .quarter where length <= 92: return "\(Self.year(start.year)) Q\((start.month + 2) / 3)"
    case .half where length <= 184: return "\(Self.year(start.year)) H\(start.month <= 6 ? 1 : 2)"
    case .season where length <= 92: return "\(Self.season(start.month)) \(Self.year(end.year))"
    case .decade where start.year / 10 == end.year / 10: return "\(Self.year(start.year / 10 * 10))s"
    case .century where length <= 36_525: return Self.century(end.year)
    case .quarter, .half, .season: return pair(.month)
    case .decade, .century: return pair(.year)
    }
  }

  private func pair(_ precision: Precision) -> String {
    Self.text(first, precision) + ".." + Self.text(last, precision)
  }

  private static func text(_ day: Day, _ precision: Precision) -> String {
    let (year, month, dayOfMonth) = day.civil
    switch precision {
    case .day, .week: return "\(self.year(year))-\(two(month))-\(two(dayOfMonth))"
    case .month, .season, .quarter, .half: return "\(self.year(year))-\(two(month))"
    case .year, .decade, .century: return self.year(year)
    }
  }

  private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

  /// Four digits at least, as ISO 8601 asks, so that text sorts as time does.
  private static func year(_ number: Int) -> String {
    let digits = "\(abs(number))"
    return (number < 0 ? "-" : "") + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }

  /// Northern seasons: winter belongs to the year in which it ends.
  private static func season(_ startMonth: Int) -> String {
    switch startMonth {
    case 3...5: "spring"
    case 6...8: "summer"
    case 9...11: "autumn"
    default: "winter"
    }
  }

  private static func century(_ lastYear: Int) -> String {
    let number = (lastYear + 99) / 100
    let ending =
      switch (number % 100, number % 10) {
      case (11...13, _): "th"
      case (_, 1): "st"
      case (_, 2): "nd"
      case (_, 3): "rd"
      default: "th"
      }
    return "\(number)\(ending) century"
  }

  /// Reads a date literal; nil where the text is no date or the day does not exist.
  package init?(literal: some StringProtocol) {
    if let dots = literal.firstRange(of: "..") {
      let (left, right) = (literal[..<dots.lowerBound], literal[dots.upperBound...])
      let start = Self.period(left)
      let end = Self.period(right)
      if left.isEmpty, let end {
        self.init(first: .distantPast, last: end.last, precision: end.precision)
      } else if right.isEmpty, let start {
        self.init(first: start.first, last: .distantFuture, precision: start.precision)
      } else if let start, let end, start.first <= end.last {
        self.init(from: start, to: end)
      } else {
        return nil
      }
    } else if let period = Self.period(literal) {
      self = period
    } else {
      return nil
    }
  }

  /// `YYYY`, `YYYY-MM` or `YYYY-MM-DD`.
  private static func period(_ text: some StringProtocol) -> DateRange? {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.allSatisfy({ $0.utf8.allSatisfy { (48...57).contains($0) } }), parts[0].utf8.count == 4,
      let year = Int(parts[0])
    else { return nil }
    guard parts.dropFirst().allSatisfy({ $0.utf8.count == 2 }) else { return nil }
    switch parts.count {
    case 1: return DateRange(year: year)
    case 2:
      guard let month = Int(parts[1]), (1...12).contains(month) else { return nil }
      return DateRange(year: year, month: month)
    case 3:
      guard let month = Int(parts[1]), let day = Int(parts[2]),
        let found = Day.checked(year: year, month: month, day: day)
      else { return nil }
      return DateRange(day: found)
    default: return nil
    }
  }
}
