import Values

/// The chart of an answer, drawn with letters.
struct ChartDrawing {
  let style: Style

  /// - Returns: false where no row has a place in the chart, so that the rows had better be seen as a table.
  func write(_ rows: Rows, to output: inout [UInt8]) -> Bool {
    guard let chart = rows.chart else { return false }
    switch chart.kind {
    case .bar:
      guard let figure = BarFigure(rows, chart, nil, most: .max) else { return false }
      write(figure, to: &output)
    case .line, .dots:
      guard let figure = PointFigure(rows, chart, nil) else { return false }
      write(figure, to: &output)
    }
    return true
  }

  // MARK: Bars

  private func write(_ figure: BarFigure, to output: inout [UInt8]) {
    let labels = figure.bars.map { TerminalText.cell($0.label) }
    let numbers = figure.bars.map { NumberAxis.label(($0.value * 10_000).rounded() / 10_000) }
    let labelWidth = min(labels.reduce(0) { max($0, DisplayWidth.of($1)) }, max(8, style.width * 2 / 5))
    let numberWidth = numbers.reduce(0) { max($0, $1.count) }
    let width = max(8, style.width - labelWidth - numberWidth - 3)
    let axis = NumberAxis(
      lowest: figure.bars.reduce(0) { min($0, $1.value) },
      highest: figure.bars.reduce(0) { max($0, $1.value) },
      isWhole: figure.bars.allSatisfy { $0.value == $0.value.rounded() })
    let zero = column(axis.share(0), width)
    output.add(indent(labelWidth + 1) + style.paint(figure.title, .heading) + "\n")
    for (index, bar) in figure.bars.enumerated() {
      let label = TextCut.atEnd.cut(labels[index], width: labelWidth, isASCII: style.isASCII)
      let share = abs(axis.share(bar.value) - axis.share(0))
      let length = bar.value < 0 ? Int((share * Double(width)).rounded()) : 0
      let before = bar.value < 0 ? String(repeating: style.isASCII ? "#" : "█", count: max(1, length)) : ""
      let after = bar.value < 0 ? "" : Bar.draw(share: share, width: width, isASCII: style.isASCII)
      var line = label + indent(labelWidth - DisplayWidth.of(label) + 1)
      line += indent(max(0, zero - before.count)) + style.paint(before, .bar) + sign("│", "|")
      line += style.paint(after, .bar) + (after.isEmpty ? "" : " ") + numbers[index]
      output.add(line + "\n")
    }
    let ticks = axis.ticks.map { (column(axis.share($0), width), NumberAxis.label($0)) }
    for line in scale(ticks, width: width) { output.add(indent(labelWidth + 1) + line + "\n") }
  }

  // MARK: Lines and dots

  private func write(_ figure: PointFigure, to output: inout [UInt8]) {
    let (heights, along) = (figure.heights, figure.line)
    let labels = heights.ticks.map { NumberAxis.label($0) }
    let labelWidth = labels.reduce(0) { max($0, $1.count) }
    let width = max(8, style.width - labelWidth - 2)
    let height = figure.lanes.count == 1 ? 12 : 5
    output.add(indent(labelWidth + 1) + style.paint(figure.title, .heading) + "\n")
    for lane in figure.lanes {
      if !lane.name.isEmpty {
        output.add(indent(labelWidth + 1) + style.paint(TerminalText.cell(lane.name), .heading) + "\n")
      }
      var canvas = Canvas(columns: width, rows: height, isASCII: style.isASCII)
      if figure.isLine {
        let corners = figure.corners(lane).map { canvas.spot(along.share($0.place), heights.share($0.value)) }
        if let first = corners.first { canvas.stroke(from: first, to: first) }
        for (from, to) in zip(corners, corners.dropFirst()) { canvas.stroke(from: from, to: to) }
      } else {
        for point in lane.points {
          let height = heights.share(point.value)
          canvas.stroke(
            from: canvas.spot(along.share(point.from), height),
            to: canvas.spot(along.share(max(point.from, point.to.nextDown)), height))
        }
      }
      let marks = zip(heights.ticks, labels).map { (canvas.row(heights.share($0)), $1) }
      for (row, text) in canvas.lines.enumerated() {
        let label = marks.first { $0.0 == row }?.1
        let line =
          indent(labelWidth - (label ?? "").count) + (label ?? "") + " "
          + (label == nil ? sign("│", "|") : sign("┤", "+")) + style.paint(text, .bar)
        output.add(line + "\n")
      }
    }
    let ticks = along.ticks.map { (column($0.share, width), $0.label) }
    for line in scale(ticks, width: width) { output.add(indent(labelWidth + 1) + line + "\n") }
    if !figure.left.isEmpty {
      output.add(
        "not drawn, since there are too many: \(figure.left.map { TerminalText.cell($0) }.joined(separator: ", "))\n"
      )
    }
  }

  // MARK: Parts

  private func indent(_ count: Int) -> String { String(repeating: " ", count: max(0, count)) }
  private func sign(_ drawn: String, _ plain: String) -> String { style.isASCII ? plain : drawn }
  private func column(_ share: Double, _ width: Int) -> Int {
    min(width, max(0, Int((share * Double(width)).rounded())))
  }

  /// The axis below, with its marks, and under it as many of their labels as have room.
  private func scale(_ ticks: [(column: Int, label: String)], width: Int) -> [String] {
    var rule = Array(repeating: sign("─", "-"), count: width + 1)
    var (labels, end) = ("", -1)
    for tick in ticks where tick.column <= width {
      rule[tick.column] = sign("┴", "+")
      let start = min(tick.column, width + 1 - tick.label.count)
      guard start > end else { continue }
      labels += indent(start - labels.count) + tick.label
      end = start + tick.label.count
    }
    rule[0] = sign("└", "+")
    return [style.paint(rule.joined(), .faint), labels]
  }
}
