import Values

/// Figures as SVG: axes with their marks and units, a title and a description in words for those who do not see them. No
/// attribute holds style, so that the page's security policy can forbid it.
package struct FigureDrawing {
  /// Stands before the ids of the parts, so that they are unique in the page.
  let id: String
  /// Whether the drawing is to be seen outside the page that has its style.
  var standsAlone = false
  /// The drawing is laid out for so many units across, and scales to the page.
  static let width = 720.0
  /// The letters are 12 units high, and about so wide.
  static let letter = 7.2

  package init(id: String, standsAlone: Bool = false) {
    self.id = id
    self.standsAlone = standsAlone
  }

  package func svg(_ figure: Figure) -> String {
    switch figure {
    case .bars(let figure): bars(figure)
    case .timeline(let figure): timeline(figure)
    case .points(let figure): points(figure)
    }
  }

  // MARK: Bars

  private func bars(_ figure: BarFigure) -> String {
    let longest = figure.bars.reduce(0) { max($0, DisplayWidth.of(TerminalText.cell($1.label))) }
    let left = min(260, Double(longest) * Self.letter + 12)
    let (top, step) = (8.0, 22.0)
    let bottom = top + Double(figure.bars.count) * step
    let plot = Self.width - left - 56
    let axis = NumberAxis(
      lowest: figure.bars.reduce(0) { min($0, $1.value) },
      highest: figure.bars.reduce(0) { max($0, $1.value) },
      isWhole: figure.bars.allSatisfy { $0.value == $0.value.rounded() })
    let zero = left + plot * axis.share(0)
    var body = ""
    for value in axis.ticks {
      let x = left + plot * axis.share(value)
      body +=
        Self.line(x, top, x, bottom, "grid")
        + Self.text(NumberAxis.label(value), x, bottom + 16, "tick", "middle")
    }
    for (index, bar) in figure.bars.enumerated() {
      let y = top + Double(index) * step
      let end = left + plot * axis.share(bar.value)
      let number = NumberAxis.label(bar.value)
      body += Self.text(Self.fitted(bar.label, left - 12), left - 8, y + 15, "label", "end")
      body += Self.rectangle(
        min(zero, end), y + 3, abs(end - zero), step - 6, "bar", title: "\(bar.label): \(number)")
      body += Self.text(number, max(zero, end) + 6, y + 15, "value", "start")
    }
    body += Self.line(zero, top, zero, bottom, "axis")
    body += Self.text(figure.unit, left + plot / 2, bottom + 34, "unit", "middle")
    return frame(figure.title, describe(figure), height: bottom + 42, "", body)
  }

  private func describe(_ figure: BarFigure) -> String {
    let told = figure.bars.prefix(5).map { "\($0.label) \(NumberAxis.label($0.value))" }.joined(
      separator: "; ")
    let more = figure.bars.count > 5 ? "; and \(figure.bars.count - 5) more" : ""
    return "Bar chart. \(told)\(more). All values are in the table below."
  }

  // MARK: Timelines

  static let (plotLeft, plotRight) = (48.0, 16.0)

  private func timeline(_ figure: TimelineFigure) -> String {
    let axis = TimeAxis(first: figure.first, last: figure.last)
    let highest = figure.lanes.flatMap(\.bars).reduce(0) { max($0, $1.value) }
    let numbers = NumberAxis(highest: max(1, highest), isWhole: true)
    let plot = Self.width - Self.plotLeft - Self.plotRight
    let laneHeight = figure.lanes.count == 1 ? 150.0 : 64.0
    var (body, y) = ("", 8.0)
    for lane in figure.lanes {
      if !lane.name.isEmpty {
        body += Self.text(lane.name, Self.plotLeft, y + 12, "lane", "start")
        y += 20
      }
      body += laneMarks(numbers, y, laneHeight, plot, few: figure.lanes.count > 1)
      for bar in lane.bars {
        let height = laneHeight * bar.value / numbers.top
        body += spanning(bar, axis, plot, y + laneHeight - height, height, "bar")
      }
      y += laneHeight
      for bar in lane.coarse.prefix(Self.mostCoarse) {
        y += 14
        body += spanning(bar, axis, plot, y - 10, 8, "coarse")
      }
      y += 12
    }
    var marks = ""
    for tick in axis.ticks {
      let x = Self.plotLeft + plot * axis.share(tick.day)
      marks += Self.line(x, 8, x, y, "grid") + Self.text(tick.label, x, y + 14, "tick", "start")
    }
    // Under the bars and the names of the lanes.
    body = "<g class=\"marks\">\(marks)</g>" + body
    body += Self.text("\(figure.clock); \(figure.unit)", Self.plotLeft + plot, y + 34, "unit", "end")
    if figure.lanes.contains(where: { !$0.coarse.isEmpty }) {
      let text = "dated less precisely than the bars"
      body += Self.rectangle(Self.plotLeft, y + 26, 16, 8, "coarse", title: text)
      body += Self.text(text, Self.plotLeft + 22, y + 34, "unit", "start")
    }
    let data =
      " data-first=\"\(figure.first)\" data-last=\"\(figure.last)\" data-left=\"\(Self.number(Self.plotLeft))\" data-width=\"\(Self.number(plot))\" data-bottom=\"\(Self.number(y))\""
    return frame(figure.title, describe(figure), height: y + 42, data, body)
  }

  /// So many dates that are coarser than the unit are drawn under a lane; the table has all.
  private static let mostCoarse = 8

  private func laneMarks(_ numbers: NumberAxis, _ y: Double, _ height: Double, _ plot: Double, few: Bool)
    -> String
  {
    let ticks = few ? [0, numbers.top] : numbers.ticks
    return ticks.map { value in
      let place = y + height - height * value / numbers.top
      return Self.line(Self.plotLeft, place, Self.plotLeft + plot, place, value == 0 ? "axis" : "grid")
        + Self.text(NumberAxis.label(value), Self.plotLeft - 6, place + 4, "tick", "end")
    }.joined()
  }

  private func spanning(
    _ bar: TimelineFigure.Bar, _ axis: TimeAxis, _ plot: Double, _ y: Double, _ height: Double, _ name: String
  ) -> String {
    let (first, last) = (
      max(axis.first, Int(bar.date.first.number)), min(axis.last, Int(bar.date.last.number))
    )
    guard first <= last else { return "" }
    let x = Self.plotLeft + plot * axis.share(first)
    let width = plot * axis.share(last + 1) - plot * axis.share(first)
    return Self.rectangle(
      x, y, max(1, width - 1), height, name, data: " data-a=\"\(first)\" data-b=\"\(last + 1)\"",
      title: "\(bar.date): \(NumberAxis.label(bar.value))")
  }

  private func describe(_ figure: TimelineFigure) -> String {
    let bars = figure.lanes.flatMap { lane in lane.bars.map { (lane: lane.name, bar: $0) } }
    let coarse = figure.lanes.flatMap(\.coarse).reduce(0) { $0 + $1.value }
    var text = "Timeline from \(Self.day(figure.first)) to \(Self.day(figure.last))."
    if let most = bars.max(by: { ($0.bar.value, $1.bar.date) < ($1.bar.value, $0.bar.date) }) {
      let lane = most.lane.isEmpty ? "" : ", \(most.lane)"
      text += " Most in \(most.bar.date)\(lane): \(NumberAxis.label(most.bar.value))."
    }
    if coarse > 0 { text += " \(NumberAxis.label(coarse)) dated less precisely, drawn below the bars." }
    return text + " All values are in the table below."
  }

  private static func day(_ number: Int) -> String {
    DateRange(day: Day(number: Int32(clamping: number))).description
  }

  // MARK: Parts

  func frame(_ title: String, _ description: String, height: Double, _ data: String, _ body: String)
    -> String
  {
    """
    <svg\(standsAlone ? " xmlns=\"http://www.w3.org/2000/svg\"" : "") viewBox="0 0 \(Self.number(Self.width)) \(Self.number(height))" role="img" aria-labelledby="\(id)-title \(id)-about"\(data)>
    <title id="\(id)-title">\(HTMLText.escaped(title))</title>
    <desc id="\(id)-about">\(HTMLText.escaped(description))</desc>
    \(standsAlone ? Self.style : "")\(body)
    </svg>

    """
  }

  private static let style = """
    <style>text{font:12px sans-serif}.bar{fill:#1f6f8b}.coarse{fill:#8a6d1d}.line{fill:none;stroke:#1f6f8b;stroke-width:2}.dot{fill:#1f6f8b;fill-opacity:.6}.grid{stroke:#c9c9c9}.axis{stroke:#1b1b1b}</style>

    """

  package static func title(of figure: Figure) -> String {
    switch figure {
    case .bars(let figure): figure.title
    case .timeline(let figure): figure.title
    case .points(let figure): figure.title
    }
  }

  static func rectangle(
    _ x: Double, _ y: Double, _ width: Double, _ height: Double, _ name: String, data: String = "",
    title: String
  ) -> String {
    "<rect class=\"\(name)\" x=\"\(number(x))\" y=\"\(number(y))\" width=\"\(number(width))\" height=\"\(number(height))\"\(data)><title>\(HTMLText.escaped(title))</title></rect>\n"
  }

  static func line(_ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double, _ name: String) -> String {
    "<line class=\"\(name)\" x1=\"\(number(x1))\" y1=\"\(number(y1))\" x2=\"\(number(x2))\" y2=\"\(number(y2))\"/>\n"
  }

  static func text(_ text: String, _ x: Double, _ y: Double, _ name: String, _ anchor: String)
    -> String
  {
    "<text class=\"\(name)\" x=\"\(number(x))\" y=\"\(number(y))\" text-anchor=\"\(anchor)\">\(HTMLText.escaped(text))</text>\n"
  }

  /// To a hundredth, the same on every machine.
  static func number(_ value: Double) -> String {
    Value.number((value * 100).rounded() / 100).description
  }

  /// As much of a label as fits.
  private static func fitted(_ label: String, _ width: Double) -> String {
    let text = TerminalText.cell(label)
    let room = Int(width / letter)
    guard DisplayWidth.of(text) > room else { return text }
    var shown = ""
    for character in text where DisplayWidth.of(shown) < room - 1 { shown.append(character) }
    return shown + "…"
  }
}
