import Values

/// One table's cells as text, and the two ways to draw them.
struct TableDrawing {
  private let rows: Rows
  private let style: Style
  /// With the row's number first where rows are numbered.
  private let columns: [Column]
  private let cells: [[String]]

  init(_ rows: Rows, _ style: Style) {
    self.rows = rows
    self.style = style
    let numbered = style.numbersRows
    columns = (numbered ? [Column("#", .integer)] : []) + rows.columns
    let nothing = style.isASCII ? "-" : "–"
    let decimals = rows.columns.indices.map { Self.decimals(rows, $0) }
    cells = rows.rows.enumerated().map { number, row in
      let odd = AccountMarks.odd(row, rows.columns)
      return (numbered ? ["\(number + 1)"] : [])
        + rows.columns.indices.map { index in
          guard index < row.count, row[index] != .none else { return nothing }
          let mark = odd.contains(index) ? AccountMarks.sign(isASCII: style.isASCII) : ""
          return mark + Self.text(row[index], rows.columns[index], decimals: decimals[index])
        }
    }
  }

  var layout: TableLayout? { TableLayout(columns: columns, cells: cells, available: style.width) }

  /// Whether some cell has to go over several lines, or the rows cannot stand side by side.
  var foldsCells: Bool {
    guard let layout else { return true }
    return cells.contains { row in
      zip(row, layout.columns).contains { $0.utf8.count > $1.width && DisplayWidth.of($0) > $1.width }
    }
  }

  /// A value as a table shows it: fractions to four places, since more is noise to a reader (data formats have all).
  private static func text(_ value: Value, _ column: Column, decimals: Int?) -> String {
    if case .list(let values) = value, column.role == .prose {
      return values.map { TerminalText.cell($0.description) }.joined(separator: " / ")
    }
    if column.role == .share, let hundredths = hundredths(value) { return hundredths }
    if let decimals, let number = value.real { return fixed(number, decimals) }
    if case .number(let number) = value, abs(number) >= 0.001, abs(number) < 1e9 {
      return Value.number((number * 10_000).rounded() / 10_000).description
    }
    return TerminalText.cell(value.description)
  }

  /// How many places all numbers of a column have, so that their points stand in one line: two in scores, where most are
  /// fractions; nil where numbers are shown as they are.
  private static func decimals(_ rows: Rows, _ column: Int) -> Int? {
    guard rows.columns[column].type == .number, rows.columns[column].role != .share else { return nil }
    let numbers = rows.rows.compactMap { column < $0.count ? $0[column].real : nil }
    let fractions = numbers.filter { $0 != $0.rounded() }
    guard fractions.count > 2, fractions.count * 2 > numbers.count, numbers.allSatisfy({ abs($0) < 1e9 }),
      numbers.contains(where: { abs($0) >= 1 })
    else { return nil }
    return 2
  }

  /// Written out by hand: no locale has a say.
  private static func fixed(_ number: Double, _ decimals: Int) -> String {
    let scale = (0..<decimals).reduce(1) { scale, _ in scale * 10 }
    let whole = Int((abs(number) * Double(scale)).rounded())
    let sign = number < 0 && whole > 0 ? "-" : ""
    let rest = "\(whole % scale)"
    return "\(sign)\(whole / scale)." + String(repeating: "0", count: decimals - rest.count) + rest
  }

  /// A part of a whole, to a tenth of a hundredth.
  private static func hundredths(_ value: Value) -> String? {
    let share: Double? =
      switch value {
      case .number(let number): number
      case .integer(let number): Double(number)
      default: nil
      }
    guard let share, abs(share) < 1e9 else { return nil }
    let tenths = Int((share * 1000).rounded())
    let sign = tenths < 0 ? "-" : ""
    return "\(sign)\(tenths.magnitude / 10).\(tenths.magnitude % 10) %"
  }

  // MARK: Side by side

  func writeGrid(_ layout: TableLayout, to output: inout [UInt8]) {
    let largest = largestBars()
    var sections = rows.sections[...]
    writeHeader(layout, to: &output)
    for (number, row) in cells.enumerated() {
      while let section = sections.first, section.firstRow <= number {
        writeHeading(section.heading, width: layout.width, isFirst: number == 0, to: &output)
        sections = sections.dropFirst()
      }
      let bars = bars(ofRow: number, layout, largest)
      writeRow(row, bars, layout, to: &output)
    }
  }

  private func writeHeader(_ layout: TableLayout, to output: inout [UInt8]) {
    let heads = zip(columns, layout.columns).map {
      LineFolding.fold(TerminalText.cell($0.name), width: $1.width)
    }
    let height = heads.map(\.count).max() ?? 1
    for lineNumber in 0..<height {
      var names = Line()
      for (head, plan) in zip(heads, layout.columns) {
        // Short heads stand low, right over the rule.
        let place = lineNumber - (height - head.count)
        let name = place >= 0 ? head[place] : ""
        names.add(name, style.paint(name, .heading), plan.width, toRight: plan.isRightAligned)
        names.skip(TableLayout.gutter + (plan.barWidth > 0 ? plan.barWidth + 1 : 0))
      }
      output.add(names.text + "\n")
    }
    var rule = Line()
    for plan in layout.columns {
      rule.add(
        style.rule(plan.width), style.paint(style.rule(plan.width), .faint), plan.width, toRight: false)
      rule.skip(TableLayout.gutter + (plan.barWidth > 0 ? plan.barWidth + 1 : 0))
    }
    output.add(rule.text + "\n")
  }

  private func writeHeading(_ heading: String, width: Int, isFirst: Bool, to output: inout [UInt8]) {
    if !isFirst { output.addNewline() }
    for line in LineFolding.fold(TerminalText.cell(heading), width: style.width - 3) {
      output.add(style.paint(style.rule(2), .faint) + " " + style.paint(line, .heading) + "\n")
    }
  }

  private func writeRow(_ row: [String], _ bars: [String], _ layout: TableLayout, to output: inout [UInt8]) {
    let folded = zip(row, layout.columns).map { cell, plan in
      plan.cut.map { [$0.cut(cell, width: plan.width, isASCII: style.isASCII)] }
        ?? LineFolding.fold(
          plan.shortensPaths ? PathCut.cut(cell, width: plan.width, isASCII: style.isASCII) : cell,
          width: plan.width)
    }
    for lineNumber in 0..<(folded.map(\.count).max() ?? 0) {
      var line = Line()
      for (index, plan) in layout.columns.enumerated() {
        let part = lineNumber < folded[index].count ? folded[index][lineNumber] : ""
        let isNumber = style.numbersRows && index == 0
        let isKeyword = columns[index].role == .keyword
        let painted = isNumber ? style.paint(part, .faint) : isKeyword ? style.paint(part, .mark) : part
        line.add(part, painted, plan.width, toRight: plan.isRightAligned)
        if plan.barWidth > 0 {
          let bar = lineNumber == 0 ? bars[index] : ""
          line.skip(1)
          line.add(bar, style.paint(bar, .bar), plan.barWidth, toRight: false)
        }
        line.skip(TableLayout.gutter)
      }
      output.add(line.text + "\n")
    }
  }

  // MARK: Bars

  private func amount(_ row: Int, _ column: Int) -> Double? {
    let position = column - (style.numbersRows ? 1 : 0)
    guard position >= 0, position < rows.rows[row].count else { return nil }
    switch rows.rows[row][position] {
    case .integer(let value): return Double(value)
    case .number(let value): return value
    default: return nil
    }
  }

  private func largestBars() -> [Double] {
    columns.indices.map { column in
      guard columns[column].role == .bar else { return 0 }
      return cells.indices.reduce(0) { max($0, amount($1, column) ?? 0) }
    }
  }

  private func bars(ofRow row: Int, _ layout: TableLayout, _ largest: [Double]) -> [String] {
    layout.columns.enumerated().map { index, plan in
      guard plan.barWidth > 0, largest[index] > 0, let amount = amount(row, index) else { return "" }
      return Bar.draw(share: amount / largest[index], width: plan.barWidth, isASCII: style.isASCII)
    }
  }

  // MARK: One under the other

  func writeRecords(to output: inout [UInt8]) {
    let shown = style.numbersRows ? Array(columns.dropFirst()) : columns
    let names = shown.map { TerminalText.cell($0.name) }
    let nameWidth = names.reduce(0) { max($0, DisplayWidth.of($1)) }
    var sections = rows.sections[...]
    for (number, row) in cells.enumerated() {
      while let section = sections.first, section.firstRow <= number {
        writeHeading(section.heading, width: style.width, isFirst: number == 0, to: &output)
        sections = sections.dropFirst()
      }
      output.add(style.paint("\(style.rule(2)) \(number + 1) \(style.rule(2))", .faint) + "\n")
      for (place, (name, cell)) in zip(names, style.numbersRows ? row.dropFirst() : row[...]).enumerated() {
        // Of a dozen who could tell of a thing most tell nothing.
        if isSilentAccount(number, place) { continue }
        let folded = LineFolding.fold(cell, width: style.width - nameWidth - TableLayout.gutter)
        for (index, part) in folded.enumerated() {
          var line = Line()
          let label = index == 0 ? name : ""
          line.add(label, style.paint(label, .heading), nameWidth, toRight: false)
          line.skip(TableLayout.gutter)
          line.add(part, part, DisplayWidth.of(part), toRight: false)
          output.add(line.text + "\n")
        }
      }
    }
  }

  private func isSilentAccount(_ row: Int, _ column: Int) -> Bool {
    [.account, .tally].contains(rows.columns[column].role) && column < rows.rows[row].count
      && rows.rows[row][column] == .none
  }

  /// A line of output that never ends in spaces.
  private struct Line {
    var text = ""
    private var owed = 0

    mutating func skip(_ columns: Int) { owed += columns }

    /// Adds a cell of `width` columns; `plain` is what is measured, `painted` what is written.
    mutating func add(_ plain: String, _ painted: String, _ width: Int, toRight: Bool) {
      let room = max(0, width - DisplayWidth.of(plain))
      if plain.isEmpty { return skip(room) }
      text += String(repeating: " ", count: owed + (toRight ? room : 0)) + painted
      owed = toRight ? 0 : room
    }
  }
}

extension Value {
  fileprivate var real: Double? {
    switch self {
    case .integer(let number): Double(number)
    case .number(let number): number
    default: nil
    }
  }
}
