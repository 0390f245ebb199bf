package import Values

/// Periods as people write them: `Q3 2025`, `first half of 2025`, `summer 2025`, `late June 2025`, and those that are counted from
/// the day on which they are read: `last month`.
extension StatementParser {
  /// What may be meant, as literals, and how many tokens say it.
  func findWrittenPeriod() -> (literals: [String], count: Int)? {
    findSeason() ?? findPartOfYear() ?? findQualified() ?? findCentury() ?? findEra()
      ?? findLiteralWithArticle()
  }

  /// `the 1920s`
  private func findLiteralWithArticle() -> (literals: [String], count: Int)? {
    guard peek(0).keyword == "the", case .date = peek(1).kind else { return nil }
    return ([written(peek(1).range)], 2)
  }

  /// `60 BC`, `AD 100`
  private func findEra() -> (literals: [String], count: Int)? {
    let isBefore = peek(0).keyword == "ad"
    guard case .number(let number) = peek(isBefore ? 1 : 0).kind, (1...9999).contains(number),
      number == number.rounded()
    else { return nil }
    if isBefore { return ([DateRange(year: Int(number)).description], 2) }
    switch peek(1).keyword {
    case "bc", "bce": return (["\(Int(number)) BC"], 2)
    case "ad", "ce": return ([DateRange(year: Int(number)).description], 2)
    default: return nil
    }
  }

  private static let ordinals = [
    "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth",
    "nineteenth", "twentieth", "twenty-first",
  ]

  /// `19th century`, `the nineteenth century`
  private func findCentury() -> (literals: [String], count: Int)? {
    let start = peek(0).keyword == "the" ? 1 : 0
    guard let length = (1...3).first(where: { peek(start + $0).keyword == "century" }) else { return nil }
    let text = written(peek(start).range.joined(with: peek(start + length - 1).range)).lowercased()
    let number =
      Self.ordinals.firstIndex(of: text).map { $0 + 11 }
      ?? (["st", "nd", "rd", "th"].contains(where: text.hasSuffix) ? Int(text.dropLast(2)) : nil)
    guard let number, (11...21).contains(number) else { return nil }
    return (["\(number * 100 - 99)..\(number * 100)"], start + length + 1)
  }

  /// `summer 2025`, `the winter of 2025`
  private func findSeason() -> (literals: [String], count: Int)? {
    let start = peek(0).keyword == "the" ? 1 : 0
    let seasons = ["spring": 3, "summer": 6, "autumn": 9, "fall": 9, "winter": 12]
    guard let month = peek(start).keyword.flatMap({ seasons[$0] }),
      let (year, end) = yearBehind(start + 1)
    else { return nil }
    guard month == 12 else { return ([Self.months(year, month, 3)], end) }
    // The winter of a year is the one in which it ends, or the one in which it begins.
    return ([Self.months(year - 1, 12, 3), Self.months(year, 12, 3)], end)
  }

  /// `Q3 2025`, `2025 Q3`, `H1 2025`, `the third quarter of 2025`, `first half of 2025`
  private func findPartOfYear() -> (literals: [String], count: Int)? {
    if let year = year(0) {
      let sign = peek(1).is(.minus) ? 2 : 1
      return part(peek(sign).keyword).map { ([Self.months(year, $0.month, $0.length)], sign + 1) }
    }
    if let part = part(peek(0).keyword), let (year, end) = yearBehind(1) {
      return ([Self.months(year, part.month, part.length)], end)
    }
    let start = peek(0).keyword == "the" ? 1 : 0
    let ordinals = ["first": 1, "second": 2, "third": 3, "fourth": 4, "last": 0]
    guard let number = peek(start).keyword.flatMap({ ordinals[$0] }),
      let length = ["quarter": 3, "half": 6][peek(start + 1).keyword ?? ""],
      number * length <= 12, let (year, end) = yearBehind(start + 2)
    else { return nil }
    return ([Self.months(year, (number == 0 ? 12 / length : number) * length - length + 1, length)], end)
  }

  /// The first month and the number of months of `q3` or `h1`.
  private func part(_ word: String?) -> (month: Int, length: Int)? {
    switch word {
    case "q1": (1, 3)
    case "q2": (4, 3)
    case "q3": (7, 3)
    case "q4": (10, 3)
    case "h1": (1, 6)
    case "h2": (7, 6)
    default: nil
    }
  }

  /// `early 2025`, `late June 2025`, `mid-June 2025`: the third that the text's own dates mean by it.
  private func findQualified() -> (literals: [String], count: Int)? {
    let qualifiers: [String: Qualifier] = ["early": .early, "mid": .middle, "late": .late]
    guard let qualifier = peek(0).keyword.flatMap({ qualifiers[$0] }) else { return nil }
    let start = peek(1).is(.minus) ? 2 : 1
    let whole: (date: DateRange, end: Int)? =
      if let year = year(start) {
        (DateRange(year: year), start + 1)
      } else if let month = month(start), let (year, end) = yearBehind(start + 1) {
        (DateRange(year: year, month: month), end)
      } else {
        nil
      }
    return whole.map {
      let part = $0.date.qualified(qualifier)
      return ([DateRange(day: part.first).description + ".." + DateRange(day: part.last).description], $0.end)
    }
  }

  /// A year, perhaps with “of” before it, and where it ends.
  private func yearBehind(_ distance: Int) -> (year: Int, end: Int)? {
    let start = peek(distance).keyword == "of" ? distance + 1 : distance
    return year(start).map { ($0, start + 1) }
  }

  private static func months(_ year: Int, _ first: Int, _ count: Int) -> String {
    let last = first + count - 1
    func two(_ month: Int) -> String { month < 10 ? "0\(month)" : "\(month)" }
    return "\(year)-\(two(first))..\(last > 12 ? year + 1 : year)-\(two(last > 12 ? last - 12 : last))"
  }

  // MARK: - Counted from today

  /// `last month`, `the past 7 days`: a word for the resolution, which knows the day of `as of`, or that there is none.
  mutating func relativePeriod() -> Expression? {
    let start = peek(0).keyword == "the" ? 1 : 0
    guard let choice = peek(start).keyword, RelativePeriod.choices[choice] != nil else { return nil }
    var unit = start + 1
    if case .number = peek(unit).kind { unit += 1 }
    guard let word = peek(unit).keyword,
      let period = RelativePeriod(
        choice, unit > start + 1 ? written(peek(unit - 1).range) : nil, word)
    else { return nil }
    let range = current.range.joined(with: peek(unit).range)
    position += unit + 1
    return .column(Word(period.description, range))
  }

  /// Whether a date in words stands here, where an operator is missing before it.
  var standsDateInWords: Bool {
    var probe = self
    return probe.dateInWords() != nil && probe.mistakes.count == mistakes.count
  }
}

/// `last month`, `this year`, `past 7 days`: what can be told once it is known which day is today.
package struct RelativePeriod: Hashable, Sendable, CustomStringConvertible {
  static let choices = [
    "last": -1, "previous": -1, "past": -1, "this": 0, "current": 0, "next": 1, "coming": 1,
  ]
  private static let units = ["day", "week", "month", "quarter", "year"]
  private static let weekdays = [
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
  ]

  private var choice: String
  private var number: Int?
  private var unit: String

  init?(_ choice: String, _ number: String?, _ unit: String) {
    let single = unit.hasSuffix("s") ? String(unit.dropLast()) : unit
    guard let step = Self.choices[choice] else { return nil }
    if Self.weekdays.contains(unit), number == nil {
      (self.choice, self.unit) = (choice, unit)
      return
    }
    guard Self.units.contains(single) else { return nil }
    if let number {
      guard step != 0, let count = Int(number), (1...1000).contains(count) else { return nil }
      self.number = count
    } else if single != unit {
      return nil
    }
    (self.choice, self.unit) = (choice, unit)
  }

  /// The whole of a text.
  package init?(_ text: String) {
    var words = text.lowercased().split(separator: " ").map(String.init)
    if words.first == "the" { words.removeFirst() }
    guard (2...3).contains(words.count) else { return nil }
    self.init(words[0], words.count == 3 ? words[1] : nil, words[words.count - 1])
  }

  package var description: String {
    let name = Self.weekdays.contains(unit) ? unit.prefix(1).uppercased() + unit.dropFirst() : unit
    return [choice, number.map(String.init), name].compactMap { $0 }.joined(separator: " ")
  }

  /// The period as seen from a day. Several months, quarters or years are none, because it cannot be told whether they are
  /// whole ones.
  package func range(today: Day) -> DateRange? {
    let step = Self.choices[choice] ?? 0
    if let number {
      guard ["day", "days", "week", "weeks"].contains(unit) else { return nil }
      let days = number * (unit.hasPrefix("week") ? 7 : 1)
      let ends = step < 0 ? (today + -days, today) : (today, today + days)
      return DateRange(first: ends.0, last: ends.1, precision: .day)
    }
    let (year, month, _) = today.civil
    if let weekday = Self.weekdays.firstIndex(of: unit) {
      return DateRange(day: Self.day(weekday + 1, step, from: today))
    }
    switch unit {
    case "day": return DateRange(day: today + step)
    case "week":
      let monday = today + (1 - today.weekday + 7 * step)
      return DateRange(first: monday, last: monday + 6, precision: .day)
    case "month": return Self.month(year * 12 + month - 1 + step)
    case "quarter":
      let first = (year * 12 + month - 1) / 3 * 3 + 3 * step
      return DateRange(from: Self.month(first), to: Self.month(first + 2))
    default: return DateRange(year: year + step)
    }
  }

  /// The last such day of the week before today, the one of this week, or the next one after today.
  private static func day(_ weekday: Int, _ step: Int, from today: Day) -> Day {
    let ahead = weekday - today.weekday
    if step == 0 { return today + ahead }
    return today + (step < 0 ? (ahead < 0 ? ahead : ahead - 7) : (ahead > 0 ? ahead : ahead + 7))
  }

  private static func month(_ number: Int) -> DateRange {
    DateRange(year: number / 12, month: number % 12 + 1)
  }
}
