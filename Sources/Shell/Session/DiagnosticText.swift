import Syntax
import View

/// How a mistake in a query is shown: the line it is in, a caret under the place, what is wrong, what to do.
///
///     claims | filter speeker is "Putin"
///                     ^~~~~~~
///     claims has no column “speeker”. Did you mean: speaker
///     try:  claims | filter speaker is "Putin"
struct DiagnosticText {
  /// The text that the ranges count in.
  let source: String
  /// Named before the message, with line and column, where the text is a script's.
  let name: String?
  let style: Style

  func describe(_ diagnostic: Diagnostic) -> String {
    let place = Place(diagnostic.range, in: source)
    var lines: [String] = []
    if let name {
      let head =
        "\(TerminalText.visible(name)):\(place.line):\(place.column): \(style.paint("error:", .fault)) "
      lines.append(head + message(diagnostic))
    }
    lines.append(contentsOf: excerpt(place))
    if name == nil { lines.append(message(diagnostic)) }
    for (number, attempt) in diagnostic.attempts.enumerated() {
      let parts = TerminalText.visibleLines(attempt).split(separator: "\n", omittingEmptySubsequences: false)
      lines += parts.enumerated().map {
        ($0.offset > 0 ? "      " : number > 0 ? "or:   " : "try:  ") + $0.element
      }
    }
    return lines.map { $0 + "\n" }.joined()
  }

  private func message(_ diagnostic: Diagnostic) -> String {
    let message = TerminalText.visibleLines(diagnostic.message)
    if diagnostic.suggestions.isEmpty { return message }
    return message + " Did you mean: "
      + diagnostic.suggestions.map(TerminalText.visible).joined(separator: ", ")
  }

  /// The line with its caret; a line that is wider than the screen is shown around the place.
  private func excerpt(_ place: Place) -> [String] {
    var before = TerminalText.visibleLines(place.before)
    var marked = TerminalText.visibleLines(place.marked)
    var after = TerminalText.visibleLines(place.after)
    let room = max(20, style.width - 4)
    while DisplayWidth.of(marked) > room / 2, !marked.isEmpty { marked.removeLast() }
    if DisplayWidth.of(before) + DisplayWidth.of(marked) > room {
      while DisplayWidth.of(before) + DisplayWidth.of(marked) + 1 > room * 2 / 3 { before.removeFirst() }
      before = "…" + before
    }
    let used = DisplayWidth.of(before) + DisplayWidth.of(marked)
    if used + DisplayWidth.of(after) > room {
      while used + DisplayWidth.of(after) + 1 > room, !after.isEmpty { after.removeLast() }
      after += "…"
    }
    let margin = String(repeating: " ", count: DisplayWidth.of(before))
    let caret = "^" + String(repeating: "~", count: max(0, DisplayWidth.of(marked) - 1))
    return ["    " + before + marked + after, "    " + margin + style.paint(caret, .fault)]
  }

  /// A range of the source as a person finds it.
  struct Place {
    /// Both from 1; columns count characters.
    var line: Int
    var column: Int
    /// The parts of the line before, in and after the range.
    var before: String
    var marked: String
    var after: String

    init(_ range: SourceRange, in source: String) {
      let bytes = Array(source.utf8)
      let start = min(max(0, range.start), bytes.count)
      let lineStart = bytes[..<start].lastIndex(of: 10).map { $0 + 1 } ?? 0
      let lineEnd = bytes[start...].firstIndex(of: 10) ?? bytes.count
      let end = min(max(start, range.end), lineEnd)
      line = bytes[..<lineStart].count { $0 == 10 } + 1
      before = String(decoding: bytes[lineStart..<start], as: UTF8.self)
      marked = String(decoding: bytes[start..<end], as: UTF8.self)
      after = String(decoding: bytes[end..<lineEnd], as: UTF8.self)
      if after.hasSuffix("\r") { after.removeLast() }
      column = before.count + 1
    }
  }
}
