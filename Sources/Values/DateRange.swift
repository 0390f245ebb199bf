/// How finely a date is stated; coarser is greater.
package enum Precision: UInt8, Sendable, Comparable, CaseIterable {
  case day, week, month, season, quarter, half, year, decade, century

  package static func < (left: Precision, right: Precision) -> Bool { left.rawValue < right.rawValue }

  package var name: String { Self.names[Int(rawValue)] }
  private static let names = allCases.map { "\($0)" }
}

/// Which part of its period a date names: “late June” is June with `late`.
package enum Qualifier: UInt8, Sendable, CaseIterable {
  case none, early, middle, late, about
}

/// A date as a range of days, no sharper than its source stated it.
///
/// `first` and `last` are both inside the range. “27 June 2025” is one day; “1920” is 366 days with precision
/// `year`; “late June 2025” is the last third of June, with precision `month` and qualifier `late`;
/// “1804–13” runs from the first day of 1804 to the last of 1813 with precision `year`.
package struct DateRange: Hashable, Sendable {
  package var first: Day
  package var last: Day
  package var precision: Precision
  package var qualifier: Qualifier

  package init(first: Day, last: Day, precision: Precision, qualifier: Qualifier = .none) {
    self.first = first
    self.last = last
    self.precision = precision
    self.qualifier = qualifier
  }

  package init(day: Day) { self.init(first: day, last: day, precision: .day) }

  package init(year: Int) {
    self.init(
      first: Day(year: year, month: 1, day: 1), last: Day(year: year, month: 12, day: 31), precision: .year)
  }

  package init(year: Int, month: Int) {
    self.init(
      first: Day(year: year, month: month, day: 1),
      last: Day(year: year, month: month, day: Day.days(inMonth: month, ofYear: year)),
      precision: .month)
  }

  /// From the start of one range to the end of another, as precise as the less precise of the two.
  package init(from start: DateRange, to end: DateRange) {
    self.init(
      first: min(start.first, end.first), last: max(start.last, end.last),
      precision: max(start.precision, end.precision))
  }

  /// The number of days covered, at least one.
  package var length: Int { last - first + 1 }

  package func overlaps(_ other: DateRange) -> Bool { first <= other.last && other.first <= last }
  package func contains(_ other: DateRange) -> Bool { first <= other.first && other.last <= last }

  /// The third of the period that the qualifier names; `about` leaves the bounds alone.
  package func qualified(_ qualifier: Qualifier) -> DateRange {
    var part = self
    part.qualifier = qualifier
    let third = max(1, length / 3)
    switch qualifier {
    case .none, .about: break
    case .early: part.last = first + (third - 1)
    case .middle: (part.first, part.last) = (first + third, last + -third)
    case .late: part.first = last + -(third - 1)
    }
    return part.first <= part.last ? part : self
  }
}

/// Earlier first; of two that begin together the shorter first; then the more precise.
extension DateRange: Comparable {
  package static func < (left: DateRange, right: DateRange) -> Bool {
    if left.first != right.first { return left.first < right.first }
    if left.last != right.last { return left.last < right.last }
    if left.precision != right.precision { return left.precision < right.precision }
    return left.qualifier.rawValue < right.qualifier.rawValue
  }
}
