import Engine
import Values
import View

/// What is seen of a screen.
extension ReadingScreen {
  private typealias Piece = ReadingText.Piece

  /// Side by side a text needs this many columns of the screen.
  static let leastForTwo = 60
  private static let leastForClocks = 46

  /// Between the line at the top and the one at the bottom.
  var bodyHeight: Int { max(1, size.rows - 2) }

  private var paneWidths: [Int] {
    guard panes.count == 2 else { return [size.columns] }
    let left = (size.columns - 1) / 2
    return [left, size.columns - 1 - left]
  }

  private func hasClocks(_ pane: ReadingPane) -> Bool {
    !pane.clocks.isEmpty && (paneWidths.first ?? 0) >= Self.leastForClocks
  }

  func textWidth(_ pane: ReadingPane) -> Int {
    (paneWidths.first ?? 0) - pane.numberWidth - 2 - (hasClocks(pane) ? Clocks.width + 1 : 0)
  }

  /// As many lines as the window has rows, none wider than its columns.
  var frame: [String] {
    let sides = panes.enumerated().map { index, pane in side(pane, isFocus: index == focus) }
    var lines = (0...bodyHeight).map { row in
      zip(sides, paneWidths).map { side, width in line(row < side.count ? side[row] : [], width) }
        .joined(separator: "│")
    }
    if mode == .help { lines = help }
    let bottom = line([Piece(text: " " + bottom, inks: [.selected])], size.columns, padding: [.selected])
    return Array((lines.prefix(max(0, size.rows - 1)) + [bottom]).prefix(size.rows))
  }

  private func side(_ pane: ReadingPane, isFocus: Bool) -> [[Piece]] {
    let page = pane.page
    let names = [page.source, page.document].filter { !$0.isEmpty }
    // Beside each other there may be no room for the clocks of all rows, but for the one that they are compared by.
    let clock = panes.count == 2 ? pane.event.map { ["\($0.happened)"] } ?? [] : []
    let head = (clock + names + [page.published?.description, page.title].compactMap { $0 }).map(
      TerminalText.cell)
    var lines = [
      [
        Piece(
          text: (panes.count == 2 && isFocus ? "> " : "  ") + head.joined(separator: " · "), inks: [.heading])
      ]
    ]
    for (index, row) in pane.layout.rows.enumerated().dropFirst(pane.top).prefix(bodyHeight) {
      lines.append(
        margin(row, pane, isHere: index == pane.cursor) + pane.text.pieces(row.range, selected: pane.selected)
      )
    }
    return lines
  }

  private func margin(_ row: ReadingLayout.Row, _ pane: ReadingPane, isHere: Bool) -> [Piece] {
    let number = row.isFirst ? "\(row.line)" : ""
    let space = String(repeating: " ", count: pane.numberWidth - number.count)
    var margin = [
      Piece(text: isHere ? ">" : " ", inks: isHere ? [.mark] : []),
      Piece(text: space + number + " ", inks: [.faint]),
    ]
    if hasClocks(pane) {
      let clock = pane.clocks.text(row)
      let space = String(repeating: " ", count: Clocks.width + 1 - clock.count)
      margin.append(Piece(text: clock + space, inks: [.date]))
    }
    return margin
  }

  /// Cut and filled up to a width.
  private func line(_ pieces: [Piece], _ width: Int, padding: [Style.Ink] = []) -> String {
    let style = Style(hasColour: hasColour)
    var (line, used) = ("", 0)
    for piece in pieces where used < width {
      var text = piece.text
      var needed = DisplayWidth.of(text)
      if used + needed > width {
        (text, needed) = ("", 0)
        for character in piece.text {
          let one = DisplayWidth.of(character)
          if used + needed + one > width { break }
          text.append(character)
          needed += one
        }
      }
      line += style.paint(text, piece.inks)
      used += needed
    }
    return line + style.paint(String(repeating: " ", count: max(0, width - used)), padding)
  }

  private var bottom: String {
    if case .searching(let typed) = mode { return "/" + TerminalText.visible(typed) }
    if mode == .help { return "any key goes back to the text" }
    if let message { return TerminalText.cell(message) }
    let pane = panes[focus]
    if let mark = pane.mark { return TerminalText.cell(pane.page.marks[mark].meaning) }
    let line = pane.layout.rows.indices.contains(pane.cursor) ? pane.layout.rows[pane.cursor].line : 1
    let row = passages.count > 1 ? " · row \(row + 1) of \(passages.count)" : ""
    return "line \(line) of \(pane.layout.lineCount)\(row) · ? shows the keys, q leaves"
  }

  private var help: [String] {
    let style = Style(hasColour: hasColour)
    let lines = Self.keys.map { key, meaning in
      line([Piece(text: "  " + key.padding(to: 22), inks: [.heading]), Piece(text: meaning)], size.columns)
    }
    let kinds: [(Page.Kind, String)] = [
      (.person, "person"), (.place, "place"), (.name, "other name"), (.date, "date"), (.claim, "claim"),
    ]
    var legend: [Piece] = [Piece(text: "  " + "Marks".padding(to: 22), inks: [.heading])]
    for (kind, word) in kinds {
      let sign = ReadingText.Sign(kind, hasColour: hasColour)
      legend += [Piece(text: sign.open + word + sign.close, inks: [sign.ink]), Piece(text: "  ")]
    }
    let empty = style.paint(String(repeating: " ", count: size.columns), [])
    let all = [empty] + lines + [empty, line(legend, size.columns)]
    return all + Array(repeating: empty, count: max(0, size.rows - 1 - all.count))
  }

  private static let keys: [(String, String)] = [
    ("↑ ↓  or  k j", "a row up; a row down"),
    ("Space b  PgDn PgUp", "a screen down; a screen up (v, u: half of one)"),
    ("g G  Home End", "the beginning; the end"),
    ("→ ←  or  l h", "the next mark; the one before"),
    ("c C  d D", "the next claim; the one before; the same of dates"),
    ("p P  o O", "the next person; the one before; the same of places"),
    ("/  n N", "look for words; the next place; the one before"),
    ("] [  r", "the answer's next row; the one before; back to its words"),
    ("f F", "follow the name through all sources; backwards"),
    ("s  Tab  x", "another source on the event beside; change sides; close"),
    ("Backspace", "back to where a jump came from"),
    ("q  ^C  ^D", "back to the prompt"),
  ]
}

extension String {
  /// With spaces behind it.
  fileprivate func padding(to width: Int) -> String {
    self + String(repeating: " ", count: max(0, width - DisplayWidth.of(self)))
  }
}
