import Values

/// Lines and dots as SVG.
extension FigureDrawing {
  /// More marks than this would hide the line that they stand on.
  private static let mostMarks = 100

  func points(_ figure: PointFigure) -> String {
    let (heights, line) = (figure.heights, figure.line)
    let longest = heights.ticks.map { NumberAxis.label($0).count }.max() ?? 1
    let left = max(Self.plotLeft, Double(longest) * Self.letter + 12)
    let plot = Self.width - left - Self.plotRight
    let laneHeight = figure.lanes.count == 1 ? 240.0 : 84.0
    var (body, y) = ("", 8.0)
    for lane in figure.lanes {
      if !lane.name.isEmpty {
        body += Self.text(lane.name, left, y + 12, "lane", "start")
        y += 20
      }
      let ticks = figure.lanes.count > 1 ? [heights.bottom, heights.top] : heights.ticks
      for value in ticks {
        let place = y + laneHeight * (1 - heights.share(value))
        body +=
          Self.line(left, place, left + plot, place, value == heights.bottom ? "axis" : "grid")
          + Self.text(NumberAxis.label(value), left - 6, place + 4, "tick", "end")
      }
      if figure.isLine {
        let corners = figure.corners(lane).map {
          "\(Self.number(left + plot * line.share($0.place))),\(Self.number(y + laneHeight * (1 - heights.share($0.value))))"
        }
        body += "<polyline class=\"line\" points=\"\(corners.joined(separator: " "))\"/>\n"
      }
      if !figure.isLine || lane.points.count <= Self.mostMarks {
        for point in lane.points {
          let from = left + plot * line.share(point.from)
          let to = left + plot * line.share(point.to)
          let place = y + laneHeight * (1 - heights.share(point.value))
          body += dot(
            figure.isLine ? (from + to) / 2 : from, figure.isLine ? (from + to) / 2 : to, place, point)
        }
      }
      y += laneHeight + 12
    }
    for tick in line.ticks {
      let x = left + plot * tick.share
      // The last mark must not run out of the drawing.
      let anchor = tick.share > 0.9 ? "end" : "start"
      body += Self.line(x, 8, x, y, "grid") + Self.text(tick.label, x, y + 14, "tick", anchor)
    }
    body += Self.text("\(figure.along); \(figure.unit)", left + plot, y + 34, "unit", "end")
    return frame(figure.title, describe(figure), height: y + 42, "", body)
  }

  /// A dot, or a stroke as long as what a date leaves open.
  private func dot(_ from: Double, _ to: Double, _ y: Double, _ point: PointFigure.Point) -> String {
    let (x, width) = to - from > 6 ? (from, to - from) : ((from + to) / 2 - 3, 6)
    return Self.rectangle(
      x, y - 3, width, 6, "dot", title: "\(point.label): \(NumberAxis.label(point.value))")
  }

  private func describe(_ figure: PointFigure) -> String {
    let points = figure.lanes.flatMap { lane in lane.points.map { (lane: lane.name, point: $0) } }
    var text = "\(figure.isLine ? "Line chart" : "Chart of \(points.count) dots")."
    if let highest = points.enumerated().max(by: {
      ($0.element.point.value, $1.offset) < ($1.element.point.value, $0.offset)
    })?.element {
      let lane = highest.lane.isEmpty ? "" : ", \(highest.lane)"
      text += " Highest at \(highest.point.label)\(lane): \(NumberAxis.label(highest.point.value))."
    }
    return text + " All values are in the table below."
  }
}
