import Engine
import View

/// A document laid out for reading: its lines numbered and folded, a row's words marked.
struct ReadText {
  private(set) var text = ""
  /// The line of `text`, from 1, on which the marked words begin.
  private(set) var markedLine = 1

  init(page: Page, style: Style) {
    var lines: [String] = []
    if let title = page.title { lines += LineFolding.fold(TerminalText.cell(title), width: style.width) }
    lines = lines.map { style.paint($0, .heading) }
    let place = [page.document, page.source].map(TerminalText.cell).filter { !$0.isEmpty }
    lines.append(style.paint(place.joined(separator: " · "), .faint))
    lines.append("")
    let bytes = Array(page.text.utf8)
    let start = min(max(0, page.start), bytes.count)
    let stop = min(max(start, page.stop), bytes.count)
    let marked =
      start == stop
      ? page.text
      : String(decoding: bytes[..<start], as: UTF8.self) + Mark.open
        + String(decoding: bytes[start..<stop], as: UTF8.self) + Mark.close
        + String(decoding: bytes[stop...], as: UTF8.self)
    let paragraphs = TerminalText.visibleLines(marked).split(
      separator: "\n", omittingEmptySubsequences: false)
    let numberWidth = "\(paragraphs.count)".count
    var body: [String] = []
    for (number, paragraph) in paragraphs.enumerated() {
      if paragraph.contains(Mark.open) { markedLine = lines.count + body.count + 1 }
      let label = "\(number + 1)"
      let margin = String(repeating: " ", count: numberWidth + 2)
      let folded = LineFolding.fold(TerminalText.cell(String(paragraph)), width: style.width - margin.count)
      for (index, part) in folded.enumerated() {
        let isEmpty = part.isEmpty && index == 0
        let first =
          String(repeating: " ", count: numberWidth - label.count) + style.paint(label, .faint)
          + (isEmpty ? "" : "  ")
        body.append((index == 0 ? first : margin) + part)
      }
    }
    lines += Mark.paint(body, style)
    text = lines.map { $0 + "\n" }.joined()
  }
}
