package import Values

/// What can be drawn of an answer: the chart that was asked for, or a table with a column of bars, along categories or along
/// time.
package enum Figure: Hashable, Sendable {
  case bars(BarFigure)
  case timeline(TimelineFigure)
  case points(PointFigure)

  /// - Parameter counted: the noun whose rows the bars count.
  /// - Returns: nil for a table that has no bars, or nothing to draw.
  package init?(_ rows: Rows, counted: String?) {
    if let chart = rows.chart {
      self.init(rows, chart, counted)
      return
    }
    guard
      let bar = rows.columns.firstIndex(where: { $0.role == .bar && [.integer, .number].contains($0.type) }),
      !rows.rows.isEmpty
    else { return nil }
    if rows.columns.first?.type == .date, bar > 0, bar <= 2, let timeline = TimelineFigure(rows, bar, counted)
    {
      self = .timeline(timeline)
    } else {
      let others = rows.telling(rows.columns.indices.filter { $0 != bar && rows.columns[$0].role != .bar })
      guard rows.rows.allSatisfy({ ($0[bar].amount ?? -1) >= 0 }),
        let bars = BarFigure(rows, Array(rows.rows.indices), bar, by: others, counted, most: BarFigure.most)
      else { return nil }
      self = .bars(bars)
    }
  }

  private init?(_ rows: Rows, _ chart: Chart, _ counted: String?) {
    switch chart.kind {
    case .line, .dots:
      guard let points = PointFigure(rows, chart, counted) else { return nil }
      self = .points(points)
    case .bar:
      // Along time there is room for many more.
      if chart.along == rows.columns.first.map({ [$0.name] }), rows.columns[0].type == .date,
        let bar = rows.place(chart.value), bar > 0, bar <= 2, rows.drawn.count == rows.rows.count,
        let timeline = TimelineFigure(rows, bar, counted)
      {
        self = .timeline(timeline)
      } else if let bars = BarFigure(rows, chart, counted, most: BarFigure.most) {
        self = .bars(bars)
      } else {
        return nil
      }
    }
  }

  /// `count of claims by speaker`
  static func title(_ column: Column, _ counted: String?, by others: [String]) -> String {
    let of = counted.map { $0 == column.name ? "" : " of \($0)" } ?? ""
    return column.name + of + (others.isEmpty ? "" : " by " + others.joined(separator: ", "))
  }
}

extension Rows {
  /// As many of some columns, from the first on, as tell the rows apart.
  fileprivate func telling(_ columns: [Int]) -> [Int] {
    for count in columns.indices.dropFirst() {
      let some = columns.prefix(count)
      if Set(rows.map { row in some.map { row[$0] } }).count == rows.count { return Array(some) }
    }
    return columns
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

  /// The chart that was asked for.
  init?(_ rows: Rows, _ chart: Chart, _ counted: String?, most: Int) {
    guard let bar = rows.place(chart.value) else { return nil }
    self.init(rows, rows.drawn, bar, by: chart.along.compactMap(rows.place), counted, most: most)
  }

  init?(_ rows: Rows, _ drawn: [Int], _ bar: Int, by others: [Int], _ counted: String?, most: Int) {
    guard !others.isEmpty, !drawn.isEmpty else { return nil }
    title = Figure.title(rows.columns[bar], counted, by: others.map { rows.columns[$0].name })
    unit = rows.columns[bar].name + (counted.map { ", in \($0)" } ?? "")
    for row in drawn.prefix(most).map({ rows.rows[$0] }) {
      let label = others.map { row[$0] == .none ? "–" : row[$0].description }.joined(separator: " · ")
      guard let value = row[bar].amount, value.isFinite else { return nil }
      bars.append(Bar(label: label, value: value))
    }
    left = max(0, drawn.count - most)
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
    let coarseStart = rows.coarseStart ?? rows.rows.count
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
}
