import Plan
import Values

/// Puts counts along time.
///
/// A row counts in the day, week, month … that holds the whole of its date. A date that no one of them holds (a year on a
/// timeline by month) is never spread: it stands by itself below. Units without rows between the first and the last
/// are there with 0.
enum Timelines {
  /// So many rows have this date.
  struct Count {
    var date: DateRange?
    var split: Value?
    var rows: Int
  }

  /// More units than this are not drawn; the next coarser unit is taken.
  static let limit = 5_000

  static func table(_ counts: [Count], _ timeline: Timeline) -> MadeTable {
    let dated = counts.filter { $0.date != nil }
    let (unit, wanted) = unit(for: dated, timeline)
    var bars: [Int: [Value?: Int]] = [:]
    var coarse: [DateRange: [Value?: Int]] = [:]
    for count in dated {
      guard let date = count.date else { continue }
      let index = unit.index(of: date.first)
      if index == unit.index(of: date.last) {
        bars[index, default: [:]][count.split, default: 0] += count.rows
      } else {
        var bare = date
        bare.qualifier = .none
        coarse[bare, default: [:]][count.split, default: 0] += count.rows
      }
    }
    let splits = Set(dated.map(\.split)).sorted { ($0 ?? .none) < ($1 ?? .none) }
    var table = MadeTable(columns: columns(timeline), rows: rows(bars, unit, splits))
    add(coarse, unit, to: &table)
    table.notes = notes(counts, coarse, timeline, unit, wanted)
    return table
  }

  private static func columns(_ timeline: Timeline) -> [Column] {
    [timeline.clock] + (timeline.split.map { [$0.column] } ?? []) + [Column("count", .integer, role: .bar)]
  }

  /// All units from the first to the last. Where that is many rows, a long run without any is one row over its days.
  private static func rows(
    _ bars: [Int: [Value?: Int]], _ unit: Timeline.Unit, _ splits: [Value?]
  ) -> [[Value]] {
    guard let first = bars.keys.min(), let last = bars.keys.max() else { return [] }
    let gap = last - first < mostRows ? Int.max : longestGap
    var rows: [[Value]] = []
    var next = first
    for index in bars.keys.sorted() {
      if index - next > gap {
        let days = DateRange(from: unit.range(next), to: unit.range(index - 1))
        rows += splits.map { row(days, $0, 0) }
        next = index
      }
      for unitIndex in next...index {
        rows += splits.map { row(unit.range(unitIndex), $0, bars[unitIndex]?[$0] ?? 0) }
      }
      next = index + 1
    }
    return rows
  }

  private static func row(_ date: DateRange, _ split: Value?, _ count: Int) -> [Value] {
    split.map { [.date(date), $0, .integer(count)] } ?? [.date(date), .integer(count)]
  }

  /// Up to so many units, every one has its row.
  private static let mostRows = 100
  private static let longestGap = 24

  private static func add(
    _ coarse: [DateRange: [Value?: Int]], _ unit: Timeline.Unit, to table: inout MadeTable
  ) {
    guard !coarse.isEmpty else { return }
    if !table.rows.isEmpty {
      table.sections.append(Rows.Section(heading: "by \(unit.rawValue)", firstRow: 0))
    }
    table.sections.append(
      Rows.Section(heading: "\(TimelineHeading.coarse) by \(unit.rawValue)", firstRow: table.rows.count))
    for (date, counts) in coarse.sorted(by: { $0.key < $1.key }) {
      for (split, count) in counts.sorted(by: { ($0.key ?? .none) < ($1.key ?? .none) }) {
        table.rows.append(row(date, split, count))
      }
    }
  }

  private static func notes(
    _ counts: [Count], _ coarse: [DateRange: [Value?: Int]], _ timeline: Timeline, _ unit: Timeline.Unit,
    _ wanted: Timeline.Unit
  ) -> [String] {
    let all = counts.reduce(0) { $0 + $1.rows }
    let undated = counts.filter { $0.date == nil }.reduce(0) { $0 + $1.rows }
    let imprecise = coarse.values.reduce(0) { $0 + $1.values.reduce(0, +) }
    let others = timeline.otherClocks.joined(separator: ", ")
    let other = undated == 0 || others.isEmpty ? "" : "; other clocks: \(others)"
    let dating = all == 0 ? "" : "; \(undated.grouped) of \(all.grouped) undated\(other)"
    var notes = ["clock: \(timeline.clock.name), by \(unit.rawValue)\(dating)"]
    if imprecise > 0 {
      notes.append(
        "\(imprecise.grouped) \(TimelineHeading.coarse) by \(unit.rawValue): listed by themselves, not in the bars"
      )
    }
    let indexes = counts.compactMap(\.date).filter { unit.index(of: $0.first) == unit.index(of: $0.last) }.map
    {
      unit.index(of: $0.first)
    }.sorted()
    if let first = indexes.first, let last = indexes.last, last - first >= mostRows,
      zip(indexes, indexes.dropFirst()).contains(where: { $1 - $0 - 1 > longestGap })
    {
      notes.append("more than \(longestGap) empty \(unit.rawValue)s in a row stand as one")
    }
    if unit != wanted {
      notes.append(
        "by \(wanted.rawValue) there would be more than \(limit) rows, so the timeline is by \(unit.rawValue)"
      )
    }
    return notes
  }

  /// The unit asked for, or one that gives some dozens of rows; coarser where there would be too many.
  private static func unit(
    for counts: [Count], _ timeline: Timeline
  ) -> (unit: Timeline.Unit, wanted: Timeline.Unit) {
    let dates = counts.compactMap(\.date).filter { $0.first > .distantPast && $0.last < .distantFuture }
    let precise = dates.filter { $0.precision <= .month }
    let relevant = timeline.unit == nil && !precise.isEmpty ? precise : dates
    guard let first = relevant.map(\.first).min(), let last = relevant.map(\.last).max() else {
      return (timeline.unit ?? .month, timeline.unit ?? .month)
    }
    let wanted = timeline.unit ?? .suiting(days: last - first + 1)
    let (start, end) = (dates.map(\.first).min() ?? first, dates.map(\.last).max() ?? last)
    let units = Timeline.Unit.allCases.drop { $0 != wanted }
    let unit = units.first { $0.index(of: end) - $0.index(of: start) < limit } ?? .century
    return (unit, wanted)
  }
}

extension Timeline.Unit {
  static func suiting(days: Int) -> Timeline.Unit {
    switch days {
    case ...62: .day
    case ...1_500: .month
    case ...30_000: .year
    case ...200_000: .decade
    default: .century
    }
  }

  /// The number of the unit that a day lies in; neighbours differ by one.
  func index(of day: Day) -> Int {
    let (year, month, _) = day.civil
    switch self {
    case .day: return Int(day.number)
    // Monday, 29 December 1969 begins week 0.
    case .week: return Self.floor(Int(day.number) + 3, 7)
    case .month: return year * 12 + month - 1
    case .quarter: return year * 4 + (month - 1) / 3
    case .year: return year
    case .decade: return Self.floor(year, 10)
    case .century: return Self.floor(year - 1, 100)
    }
  }

  func range(_ index: Int) -> DateRange {
    switch self {
    case .day: DateRange(day: Day(number: Int32(clamping: index)))
    case .week: Self.week(index)
    case .month: DateRange(year: Self.floor(index, 12), month: index - Self.floor(index, 12) * 12 + 1)
    case .quarter: Self.quarter(Self.floor(index, 4), index - Self.floor(index, 4) * 4)
    case .year: DateRange(year: index)
    case .decade: Self.years(index * 10, index * 10 + 9, .decade)
    case .century: Self.years(index * 100 + 1, index * 100 + 100, .century)
    }
  }

  private static func week(_ index: Int) -> DateRange {
    let monday = Day(number: Int32(clamping: index * 7 - 3))
    return DateRange(first: monday, last: monday + 6, precision: .week)
  }

  private static func quarter(_ year: Int, _ number: Int) -> DateRange {
    let first = DateRange(year: year, month: number * 3 + 1)
    let last = DateRange(year: year, month: number * 3 + 3)
    return DateRange(first: first.first, last: last.last, precision: .quarter)
  }

  private static func years(_ first: Int, _ last: Int, _ precision: Precision) -> DateRange {
    DateRange(first: DateRange(year: first).first, last: DateRange(year: last).last, precision: precision)
  }

  private static func floor(_ number: Int, _ divisor: Int) -> Int {
    number >= 0 ? number / divisor : -((-number + divisor - 1) / divisor)
  }
}
