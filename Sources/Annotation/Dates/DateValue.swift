import Values

/// Periods of the calendar with their TIMEX3 values.
struct DateValue {
  var text: String
  var range: DateRange

  static func four(_ year: Int) -> String {
    if year <= 0 { return "BC" + four(1 - year) }
    let digits = "\(year)"
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }

  static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

  static func year(_ year: Int) -> DateValue { DateValue(text: four(year), range: DateRange(year: year)) }

  static func month(_ year: Int, _ month: Int) -> DateValue {
    DateValue(text: four(year) + "-" + two(month), range: DateRange(year: year, month: month))
  }

  static func day(_ day: Day) -> DateValue {
    let (year, month, number) = day.civil
    return DateValue(text: four(year) + "-" + two(month) + "-" + two(number), range: DateRange(day: day))
  }

  static func quarter(_ year: Int, _ quarter: Int) -> DateValue {
    DateValue(
      text: four(year) + "-Q\(quarter)",
      range: months(year, quarter * 3 - 2, count: 3, .quarter))
  }

  static func half(_ year: Int, _ half: Int) -> DateValue {
    DateValue(text: four(year) + "-H\(half)", range: months(year, half * 6 - 5, count: 6, .half))
  }

  /// Seasons of the north. A winter belongs to the year in which it ends, unless the words name both its years.
  static func season(_ year: Int, _ season: CalendarDate.Season, isAcrossYears: Bool = false) -> DateValue {
    let range =
      switch season {
      case .spring: months(year, 3, count: 3, .season)
      case .summer: months(year, 6, count: 3, .season)
      case .autumn: months(year, 9, count: 3, .season)
      case .winter:
        DateRange(
          first: isAcrossYears ? Day(year: year, month: 12, day: 1) : Day(year: year - 1, month: 12, day: 1),
          last: isAcrossYears
            ? Day(year: year + 1, month: 2, day: Day.days(inMonth: 2, ofYear: year + 1))
            : Day(year: year, month: 2, day: Day.days(inMonth: 2, ofYear: year)),
          precision: .season)
      }
    return DateValue(text: four(year) + "-" + season.code, range: range)
  }

  /// The ISO 8601 week that a day lies in.
  static func week(of day: Day) -> DateValue {
    let monday = day + (1 - day.weekday)
    let (year, number) = weekNumber(monday)
    return DateValue(
      text: four(year) + "-W" + two(number),
      range: DateRange(first: monday, last: monday + 6, precision: .week))
  }

  /// Saturday and Sunday of the week that a day lies in.
  static func weekend(of day: Day) -> DateValue {
    let week = week(of: day)
    return DateValue(
      text: week.text + "-WE",
      range: DateRange(first: week.range.first + 5, last: week.range.last, precision: .day))
  }

  static func decade(_ first: Int) -> DateValue {
    let text = String(four(first).dropLast()) + "X"
    return DateValue(text: text, range: years(first, 10, .decade))
  }

  static func century(_ first: Int) -> DateValue {
    if first < 0 {
      return DateValue(
        text: "BC" + String(four(-(first + 99) + 1).prefix(2)) + "XX", range: years(first, 100, .century))
    }
    return DateValue(text: String(four(max(first, 1)).prefix(2)) + "XX", range: years(first, 100, .century))
  }

  static func millennium(_ first: Int) -> DateValue {
    DateValue(
      text: (first < 0 ? "BC" + four(-(first + 999) + 1).prefix(1) : four(max(first, 1)).prefix(1)) + "XXX",
      range: years(first, 1000, .century))
  }

  private static func years(_ first: Int, _ count: Int, _ precision: Precision) -> DateRange {
    DateRange(
      first: Day(year: first, month: 1, day: 1), last: Day(year: first + count - 1, month: 12, day: 31),
      precision: precision)
  }

  private static func months(_ year: Int, _ first: Int, count: Int, _ precision: Precision) -> DateRange {
    let last = first + count - 1
    return DateRange(
      first: Day(year: year, month: first, day: 1),
      last: Day(year: year, month: last, day: Day.days(inMonth: last, ofYear: year)), precision: precision)
  }

  /// Year and number of the week that begins on a Monday: the week belongs to the year of its Thursday.
  private static func weekNumber(_ monday: Day) -> (Int, Int) {
    let thursday = monday + 3
    let year = thursday.civil.year
    return (year, (thursday - Day(year: year, month: 1, day: 1)) / 7 + 1)
  }
}
