import Engine
package import Values

/// What can be drawn of an answer: a table with a column of bars, along categories or along time.
package enum Figure: Hashable, Sendable {
  case bars(BarFigure)
  case timeline(TimelineFigure)

  /// - Parameter counted: the noun whose rows the bars count.
  /// - Returns: nil for a table that has no bars, or nothing to draw.
  package init?(_ rows: Rows, counted: String?) {
    guard
      let bar = rows.columns.firstIndex(where: { $0.role == .bar && [.integer, .number].contains($0.type) }),
      !rows.rows.isEmpty
    else { return nil }
    if rows.columns.first?.type == .date, bar > 0, bar <= 2, let timeline = TimelineFigure(rows, bar, counted)
    {
      self = .timeline(timeline)
    } else if let bars = BarFigure(rows, bar, counted) {
      self = .bars(bars)
    } else {
      return nil
    }
  }

  /// `count of claims by speaker`
  static func title(_ column: Column, _ counted: String?, by others: [String]) -> String {
    let of = counted.map { " of \($0)" } ?? ""
    return column.name + of + (others.isEmpty ? "" : " by " + others.joined(separator: ", "))
  }
}

/// One bar for each row.
package struct BarFigure: Hashable, Sendable {
  package struct Bar: Hashable, Sendable {
    package var label: String
    package var value: Double
  }

  package var title: String
  /// What the numbers are.
  package var unit: String
  package var bars: [Bar] = []
  /// How many rows have no bar, because there are too many.
  package var left = 0

  static let most = 40

  init?(_ rows: Rows, _ bar: Int, _ counted: String?) {
    let others = rows.columns.indices.filter { $0 != bar && rows.columns[$0].role != .bar }
    guard !others.isEmpty else { return nil }
    title = Figure.title(rows.columns[bar], counted, by: others.map { rows.columns[$0].name })
    unit = rows.columns[bar].name + (counted.map { ", in \($0)" } ?? "")
    for row in rows.rows.prefix(Self.most) {
      let label = others.map { row[$0] == .none ? "–" : row[$0].description }.joined(separator: " · ")
      // A bar that grows to the left has no place here.
      guard let value = row[bar].amount, value >= 0, value.isFinite else { return nil }
      bars.append(Bar(label: label, value: value))
    }
    left = max(0, rows.rows.count - Self.most)
  }
}

/// Counts along time, one lane for each value of the column that splits them.
package struct TimelineFigure: Hashable, Sendable {
  package struct Bar: Hashable, Sendable {
    package var date: DateRange
    package var value: Double
  }

  package struct Lane: Hashable, Sendable {
    /// Empty where nothing is split.
    package var name: String
    package var bars: [Bar] = []
    /// Dates that no unit of the timeline holds.
    package var coarse: [Bar] = []
    var sum: Double { (bars + coarse).reduce(0) { $0 + $1.value } }
  }

  package var title: String
  package var clock: String
  package var unit: String
  package var lanes: [Lane] = []
  /// The lanes that are not drawn, because there are too many.
  package var left: [String] = []
  /// Days since 1970-01-01, both inside.
  package var first: Int
  package var last: Int

  static let mostLanes = 12
  private static let mostBars = 4_000

  init?(_ rows: Rows, _ bar: Int, _ counted: String?) {
    let split = bar == 2 ? rows.columns[1] : nil
    clock = rows.columns[0].name
    title = Figure.title(rows.columns[bar], counted, by: [clock] + (split.map { [$0.name] } ?? []))
    unit = rows.columns[bar].name + (counted.map { ", in \($0)" } ?? "")
    let coarseStart = Self.coarseStart(rows)
    var places: [Value: Int] = [:]
    var (first, last) = (Int.max, Int.min)
    for (number, row) in rows.rows.enumerated() {
      guard case .date(let date) = row[0], let value = row[bar].amount, value >= 0, value.isFinite else {
        return nil
      }
      let key = split == nil ? Value.none : row[1]
      let place = places[key] ?? lanes.count
      if place == lanes.count {
        places[key] = place
        lanes.append(Lane(name: split == nil ? "" : key == .none ? "–" : key.description))
      }
      if number >= coarseStart {
        lanes[place].coarse.append(Bar(date: date, value: value))
      } else if value > 0 {
        lanes[place].bars.append(Bar(date: date, value: value))
      }
      // Open ends have no place on a line.
      if date.first > .distantPast, number < coarseStart || coarseStart == 0 {
        first = min(first, Int(date.first.number))
      }
      if date.last < .distantFuture, number < coarseStart || coarseStart == 0 {
        last = max(last, Int(date.last.number))
      }
    }
    guard first <= last, lanes.reduce(0, { $0 + $1.bars.count + $1.coarse.count }) <= Self.mostBars else {
      return nil
    }
    (self.first, self.last) = (first, last)
    if lanes.count > Self.mostLanes {
      let kept = Set(
        lanes.indices.sorted { (lanes[$1].sum, $0) < (lanes[$0].sum, $1) }.prefix(Self.mostLanes))
      left = lanes.indices.filter { !kept.contains($0) }.map { lanes[$0].name }
      lanes = lanes.indices.filter(kept.contains).map { lanes[$0] }
    }
  }

  /// The row from which on dates are coarser than the timeline's unit: those stand under a heading of their own, behind all
  /// others.
  private static func coarseStart(_ rows: Rows) -> Int {
    guard let last = rows.sections.last, last.heading.hasPrefix(TimelineHeading.coarse) else {
      return rows.rows.count
    }
    return last.firstRow
  }
}

extension Value {
  /// A number as such; nil for anything else.
  var amount: Double? {
    switch self {
    case .integer(let number): Double(number)
    case .number(let number): number
    default: nil
    }
  }
}
