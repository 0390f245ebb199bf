package import Values

/// A date as one whole number, so that dates order, group and compare in SQL as they do in the language: from the highest
/// bit, the first day (from `origin`), the number of further days (25 bits), the precision (4 bits) and the qualifier
/// (3 bits).
package enum PackedDate {
  /// Added to day numbers so that none is negative.
  package static let origin = 10_000_000
  package static let firstShift = 32
  package static let lengthShift = 7
  package static let lengthMask = 1 << 25 - 1

  package static func pack(_ date: DateRange) -> Int {
    let first = Int(date.first.number) + origin
    let further = min(max(0, date.last - date.first), lengthMask)
    return first << firstShift | further << lengthShift | Int(date.precision.rawValue) << 3
      | Int(date.qualifier.rawValue)
  }

  /// nil where the number stands for no date.
  package static func unpack(_ packed: Int) -> DateRange? {
    let first = packed >> firstShift - origin
    guard first >= -origin, first <= origin, let precision = Precision(rawValue: UInt8(packed >> 3 & 15)),
      let qualifier = Qualifier(rawValue: UInt8(packed & 7))
    else { return nil }
    let day = Day(number: Int32(first))
    return DateRange(
      first: day, last: day + (packed >> lengthShift & lengthMask), precision: precision,
      qualifier: qualifier)
  }
}

/// What SQL can ask of a packed date: `date_part(part, date)`. A date that lies in more than one year, month … has none.
package enum DatePart: Int, Sendable, CaseIterable {
  /// A number.
  case year
  case quarter, month, day
  /// The day's English name.
  case weekday
  /// A packed date.
  case decade, century, earliest, latest

  package enum Answer: Hashable, Sendable {
    case number(Int)
    case text(String)
    case date(DateRange)
  }

  package func of(_ date: DateRange) -> Answer? {
    let (first, last) = (date.first.civil, date.last.civil)
    switch self {
    case .year: return first.year == last.year ? .number(first.year) : nil
    case .quarter:
      let quarters = (first.month - 1) / 3 == (last.month - 1) / 3
      return first.year == last.year && quarters ? .number((first.month - 1) / 3 + 1) : nil
    case .month:
      return first.year == last.year && first.month == last.month ? .number(first.month) : nil
    case .day: return date.first == date.last ? .number(first.day) : nil
    case .weekday: return date.first == date.last ? .text(Self.weekdays[date.first.weekday - 1]) : nil
    case .decade: return Self.period(first.year, last.year, years: 10, start: 0, .decade)
    case .century: return Self.period(first.year, last.year, years: 100, start: 1, .century)
    case .earliest: return date.first > .distantPast ? .date(DateRange(day: date.first)) : nil
    case .latest: return date.last < .distantFuture ? .date(DateRange(day: date.last)) : nil
    }
  }

  private static let weekdays = [
    "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
  ]

  /// The decade or century that both years lie in; decades begin with a year 0, centuries with a year 1.
  private static func period(
    _ first: Int, _ last: Int, years: Int, start: Int, _ precision: Precision
  ) -> Answer? {
    func floor(_ year: Int) -> Int {
      let (whole, rest) = (year - start).quotientAndRemainder(dividingBy: years)
      return (rest < 0 ? whole - 1 : whole) * years + start
    }
    guard floor(first) == floor(last) else { return nil }
    return .date(
      DateRange(
        first: Day(year: floor(first), month: 1, day: 1),
        last: Day(year: floor(first) + years - 1, month: 12, day: 31), precision: precision))
  }
}
