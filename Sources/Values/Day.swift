/// A calendar day as a number: days since 1 January 1970 in the proleptic Gregorian calendar.
///
/// Days are plain integers so that a column of dates is an array of numbers, in memory and in the corpus file.
package struct Day: Hashable, Comparable, Sendable {
  package var number: Int32

  package init(number: Int32) { self.number = number }

  /// The day of a date that is known to exist; month 1–12, day 1–31. Days past the month's end run on.
  ///
  /// Years beyond `farthestYear` on either side are taken for it, so that no number in a text is too large to be reckoned.
  /// After Howard Hinnant, “chrono-Compatible Low-Level Date Algorithms”, `days_from_civil`.
  package init(year: Int, month: Int, day: Int) {
    let year = min(max(year, -Self.farthestYear), Self.farthestYear)
    let shifted = month <= 2 ? year - 1 : year
    let era = (shifted >= 0 ? shifted : shifted - 399) / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    number = Int32(era * 146_097 + dayOfEra - 719_468)
  }

  /// The year, month (1–12) and day (1–31) of this day; `civil_from_days` of the same source.
  package var civil: (year: Int, month: Int, day: Int) {
    let shifted = Int(number) + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return (year, month, dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
  }

  /// 1 for Monday to 7 for Sunday, as ISO 8601 counts.
  package var weekday: Int { (Int(number) % 7 + 7 + 3) % 7 + 1 }

  package static func < (left: Day, right: Day) -> Bool { left.number < right.number }
  /// Stops at the last day that a number can hold.
  package static func + (day: Day, days: Int) -> Day {
    Day(number: Int32(clamping: Int(day.number) + Int(Int32(clamping: days))))
  }
  package static func - (left: Day, right: Day) -> Int { Int(left.number) - Int(right.number) }

  /// No day of a year up to this one is too far off for its number.
  private static let farthestYear = 5_000_000

  /// Stand for “no bound” in ranges that are open on one side.
  package static let distantPast = Day(number: -10_000_000)
  package static let distantFuture = Day(number: 10_000_000)

  /// The number of days in a month of the Gregorian calendar.
  package static func days(inMonth month: Int, ofYear year: Int) -> Int {
    switch month {
    case 4, 6, 9, 11: 30
    case 2: isLeap(year) ? 29 : 28
    default: 31
    }
  }

  package static func isLeap(_ year: Int) -> Bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
  }

  /// The day only if it exists in the calendar: 30 February is none.
  package static func checked(year: Int, month: Int, day: Int) -> Day? {
    guard (1...12).contains(month), day >= 1, day <= days(inMonth: month, ofYear: year) else { return nil }
    return Day(year: year, month: month, day: day)
  }
}
