import Values

/// Numbers along numbers or along time, as dots or joined by a line; one lane for each value of the column that splits them.
package struct PointFigure: Hashable, Sendable {
  /// A row. It reaches over a stretch where its date does: a month is nowhere in particular in its month.
  package struct Point: Hashable, Sendable {
    package var from: Double
    package var to: Double
    package var value: Double
    /// What stands along the line, as the table writes it.
    package var label: String
    package var middle: Double { (from + to) / 2 }
  }

  package struct Lane: Hashable, Sendable {
    /// Empty where nothing is split.
    package var name: String
    /// From left to right.
    package var points: [Point] = []
  }

  package var title: String
  /// What the heights are, and what they are drawn along.
  package var unit: String
  package var along: String
  package var isLine: Bool
  package var isDated: Bool
  package var lanes: [Lane] = []
  /// The lanes that are not drawn, because there are too many.
  package var left: [String] = []

  static let mostLanes = 12

  /// - Returns: nil where no row has a place.
  init?(_ rows: Rows, _ chart: Chart, _ counted: String?) {
    guard let along = chart.along.first.flatMap(rows.place), let value = rows.place(chart.value) else {
      return nil
    }
    let split = chart.split.flatMap(rows.place)
    let names = [rows.columns[along].name] + (split.map { [rows.columns[$0].name] } ?? [])
    title = Figure.title(rows.columns[value], counted, by: names)
    unit = rows.columns[value].name
    self.along = rows.columns[along].name
    isLine = chart.kind == .line
    isDated = rows.columns[along].type == .date
    var places: [Value: Int] = [:]
    for row in rows.drawn.map({ rows.rows[$0] }) {
      guard let stretch = row[along].stretch, let height = row[value].amount else { continue }
      let key = split.map { row[$0] } ?? .none
      let place = places[key] ?? lanes.count
      if place == lanes.count {
        places[key] = place
        lanes.append(Lane(name: split == nil ? "" : key == .none ? "–" : key.description))
      }
      lanes[place].points.append(
        Point(from: stretch.from, to: stretch.to, value: height, label: row[along].description))
    }
    guard !lanes.isEmpty else { return nil }
    for index in lanes.indices {
      lanes[index].points = lanes[index].points.enumerated().sorted {
        ($0.element.middle, $0.offset) < ($1.element.middle, $1.offset)
      }.map(\.element)
    }
    if lanes.count > Self.mostLanes {
      left = lanes.dropFirst(Self.mostLanes).map(\.name)
      lanes.removeSubrange(Self.mostLanes...)
    }
  }

  private var points: [Point] { lanes.flatMap(\.points) }

  /// Of the heights. A line begins at nothing, since it shows how much; dots, which show how two things go together, need not.
  var heights: NumberAxis {
    let values = points.map(\.value)
    let start = isLine ? 0 : values.min() ?? 0
    return NumberAxis(
      lowest: values.reduce(start, min), highest: values.reduce(isLine ? 0 : values.max() ?? 0, max),
      isWhole: values.allSatisfy { $0 == $0.rounded() })
  }

  /// What the points are drawn along.
  var line: Line { Line(points, isDated: isDated) }

  enum Line {
    case days(TimeAxis)
    case numbers(NumberAxis)

    init(_ points: [Point], isDated: Bool) {
      let (from, to) = (points.map(\.from).min() ?? 0, points.map(\.to).max() ?? 1)
      self =
        isDated
        ? .days(TimeAxis(first: Int(from), last: max(Int(from), Int(to) - 1)))
        : .numbers(
          NumberAxis(lowest: from, highest: to, isWhole: points.allSatisfy { $0.from == $0.from.rounded() }))
    }

    /// From 0 to 1.
    func share(_ place: Double) -> Double {
      switch self {
      case .days(let axis): (place - Double(axis.first)) / Double(axis.length)
      case .numbers(let axis): axis.share(place)
      }
    }

    var ticks: [(share: Double, label: String)] {
      switch self {
      case .days(let axis): axis.ticks.map { (axis.share($0.day), $0.label) }
      case .numbers(let axis): axis.ticks.map { (axis.share($0), NumberAxis.label($0)) }
      }
    }
  }

  /// The corners of a lane's line: the middle of each stretch; of a stretch with nothing both ends, so that no slope is drawn
  /// over it.
  func corners(_ lane: Lane) -> [(place: Double, value: Double)] {
    lane.points.flatMap { point in
      point.value == 0 && point.from < point.to
        ? [(point.from, 0), (point.to, 0)] : [(point.middle, point.value)]
    }
  }
}
