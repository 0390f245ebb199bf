import Engine
import View

/// A document laid out for reading: its lines numbered and folded, what was found in it marked.
struct ReadText {
  private(set) var text = ""
  /// The line of `text`, from 1, on which the row's words begin.
  private(set) var markedLine = 1

  init(page: Page, style: Style) {
    var lines: [String] = []
    if let title = page.title { lines += LineFolding.fold(TerminalText.cell(title), width: style.width) }
    lines = lines.map { style.paint($0, .heading) }
    let place = [page.document, page.source].map(TerminalText.cell).filter { !$0.isEmpty }
    lines.append(style.paint(place.joined(separator: " · "), .faint))
    lines.append("")
    let rows = page.start < page.stop ? [page.start..<page.stop] : []
    let text = ReadingText(page, rows: rows, hasColour: style.hasColour)
    let numberWidth = "\(1 + text.bytes.count { $0 == 10 })".count
    let layout = ReadingLayout(text, width: style.width - numberWidth - 2)
    markedLine = rows.isEmpty ? 1 : lines.count + layout.row(at: page.start) + 1
    lines += layout.rows.map { Self.line($0, text, numberWidth: numberWidth, style) }
    self.text = lines.map { $0 + "\n" }.joined()
  }

  /// A row with its line's number in the margin.
  static func line(_ row: ReadingLayout.Row, _ text: ReadingText, numberWidth: Int, _ style: Style) -> String
  {
    let number = row.isFirst ? "\(row.line)" : ""
    let words = text.pieces(row.range).map { style.paint($0.text, $0.inks) }.joined()
    let margin =
      String(repeating: " ", count: max(0, numberWidth - number.count)) + style.paint(number, .faint)
    return words.isEmpty ? margin : margin + "  " + words
  }
}
