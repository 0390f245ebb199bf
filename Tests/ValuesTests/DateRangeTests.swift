import Testing
import Values

@Suite struct DateRangeTests {
  @Test(arguments: [
    ("2025", "2025-01-01", 365),
    ("2024", "2024-01-01", 366),
    ("2025-06", "2025-06-01", 30),
    ("2025-06-27", "2025-06-27", 1),
    ("1804..1813", "1804-01-01", 3653),
    ("2025-06-23..2025-06-25", "2025-06-23", 3),
    ("2025-06..2025-07-04", "2025-06-01", 34),
    ("1600-02-29", "1600-02-29", 1),
  ])
  func `a literal is a range at its own precision`(literal: String, first: String, days: Int) throws {
    let range = try #require(DateRange(literal: literal))
    #expect(DateRange(day: range.first).description == first)
    #expect(range.length == days)
  }

  @Test(arguments: [
    "2025-13", "2025-02-30", "2025-6", "25-06-01", "1813..1804", "..", "", "2025-06-27-1", "2025-0x", "二零二五",
    "20255", "2025-06-27..x",
  ])
  func `what is no date has no range`(literal: String) {
    #expect(DateRange(literal: literal) == nil)
  }

  @Test(arguments: [
    "2025", "2025-06", "2025-06-27", "1804..1813", "2025-07-02..", "..1920", "2025-06..2025-08",
  ])
  func `printing and reading give the same range`(literal: String) throws {
    let range = try #require(DateRange(literal: literal))
    #expect(range.description == literal)
    #expect(DateRange(literal: range.description) == range)
  }

  @Test(arguments: [
    (Qualifier.early, "2025-06-01", "2025-06-10"),
    (.middle, "2025-06-11", "2025-06-20"),
    (.late, "2025-06-21", "2025-06-30"),
    (.about, "2025-06-01", "2025-06-30"),
  ])
  func `a qualifier names a third of the month`(qualifier: Qualifier, first: String, last: String) {
    let part = DateRange(year: 2025, month: 6).qualified(qualifier)
    #expect(DateRange(day: part.first).description == first)
    #expect(DateRange(day: part.last).description == last)
    #expect(part.precision == .month)
  }

  @Test(arguments: [
    (
      DateRange(
        first: Day(year: 1990, month: 1, day: 1), last: Day(year: 1999, month: 12, day: 31),
        precision: .decade), "1990s"
    ),
    (
      DateRange(
        first: Day(year: 1801, month: 1, day: 1), last: Day(year: 1900, month: 12, day: 31),
        precision: .century), "19th century"
    ),
    (
      DateRange(
        first: Day(year: 2025, month: 4, day: 1), last: Day(year: 2025, month: 6, day: 30),
        precision: .quarter), "2025 Q2"
    ),
    (
      DateRange(
        first: Day(year: 2024, month: 12, day: 1), last: Day(year: 2025, month: 2, day: 28),
        precision: .season), "winter 2025"
    ),
    (DateRange(year: 2025, month: 6).qualified(.late), "late 2025-06"),
  ])
  func `periods print as people call them`(range: DateRange, text: String) {
    #expect(range.description == text)
  }
}

@Suite struct DayTests {
  @Test func `every day of four centuries goes to the calendar and back`() {
    var day = Day(year: 1700, month: 1, day: 1)
    var weekday = day.weekday
    while day < Day(year: 2101, month: 1, day: 1) {
      let (year, month, dayOfMonth) = day.civil
      #expect(Day.checked(year: year, month: month, day: dayOfMonth) == day)
      #expect(day.weekday == weekday)
      weekday = weekday % 7 + 1
      day = day + 1
    }
  }

  @Test(arguments: [
    (1970, 1, 1, 0, 4), (2025, 6, 27, 20_266, 5), (1920, 4, 28, -18_145, 3), (2000, 2, 29, 11_016, 2),
  ])
  func `known days`(year: Int, month: Int, day: Int, number: Int32, weekday: Int) {
    #expect(Day(year: year, month: month, day: day).number == number)
    #expect(Day(year: year, month: month, day: day).weekday == weekday)
  }
}
