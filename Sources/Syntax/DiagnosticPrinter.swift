/// Diagnostics as a person reads them.
///
///     claims | filter speeker is "Putin"
///                     ^~~~~~~
///     claims has no column “speeker”. Did you mean: speaker
///     try:  claims | filter speaker is "Putin"
package struct DiagnosticPrinter {
  /// How many columns a text takes up on the screen. `View` knows; the default counts characters.
  package var width: (String) -> Int

  package init(width: @escaping (String) -> Int = { $0.count }) { self.width = width }

  /// Several diagnostics of one text; a line to try that mends several of them stands once, behind the last.
  package func text(_ diagnostics: [Diagnostic], source: String) -> String {
    blocks(diagnostics) { diagnostic, lines in
      [lines.line(at: diagnostic.range.start), caret(diagnostic, lines), message(diagnostic)]
    } source: {
      source
    }
  }

  /// The form for scripts, which names file, line and column (both from 1, columns in scalars):
  ///
  ///     timeline.query:12:8: error: claims has no column “speeker”. Did you mean: speaker
  package func text(_ diagnostics: [Diagnostic], source: String, file: String) -> String {
    blocks(diagnostics) { diagnostic, lines in
      let (line, column) = lines.position(of: diagnostic.range.start)
      return [
        "\(file):\(line):\(column): error: \(message(diagnostic))",
        lines.line(at: diagnostic.range.start), caret(diagnostic, lines),
      ]
    } source: {
      source
    }
  }

  private func blocks(
    _ diagnostics: [Diagnostic], head: (Diagnostic, SourceLines) -> [String], source: () -> String
  ) -> String {
    let lines = SourceLines(source())
    var result = ""
    for (index, diagnostic) in diagnostics.enumerated() {
      for line in head(diagnostic, lines) { result += line + "\n" }
      let next = index + 1 < diagnostics.count ? diagnostics[index + 1].attempts : []
      if next != diagnostic.attempts {
        for (number, attempt) in diagnostic.attempts.enumerated() {
          result += (number == 0 ? "try:  " : "or:   ") + attempt + "\n"
        }
      }
    }
    return result
  }

  private func message(_ diagnostic: Diagnostic) -> String {
    if diagnostic.suggestions.isEmpty { return diagnostic.message }
    return diagnostic.message + " Did you mean: " + diagnostic.suggestions.joined(separator: ", ")
  }

  /// `^~~~` under the diagnostic's range, as far as its first line reaches. Tabs are printed as they stand in the source.
  private func caret(_ diagnostic: Diagnostic, _ lines: SourceLines) -> String {
    let before = lines.before(diagnostic.range.start)
    let marked = lines.within(diagnostic.range)
    var indent = ""
    for piece in before.split(separator: "\t", omittingEmptySubsequences: false) {
      if !indent.isEmpty || piece.startIndex != before.startIndex { indent += "\t" }
      indent += String(repeating: " ", count: max(0, width(String(piece))))
    }
    return indent + "^" + String(repeating: "~", count: max(0, width(marked) - 1))
  }
}

/// Lines and columns of a text, from byte offsets; offsets outside it count as its end.
package struct SourceLines {
  private let bytes: [UInt8]

  package init(_ source: String) { bytes = Array(source.utf8) }

  private func start(of offset: Int) -> Int {
    let offset = clamp(offset)
    return bytes[..<offset].lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
  }

  private func end(of offset: Int) -> Int {
    var end = bytes[clamp(offset)...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
    if end > 0, end > start(of: offset), bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
    return end
  }

  private func clamp(_ offset: Int) -> Int { max(0, min(offset, bytes.count)) }

  private func string(_ start: Int, _ end: Int) -> String {
    start < end ? String(decoding: bytes[start..<end], as: UTF8.self) : ""
  }

  /// The whole line on which an offset stands.
  package func line(at offset: Int) -> String { string(start(of: offset), end(of: offset)) }

  /// The line's text before the offset.
  func before(_ offset: Int) -> String { string(start(of: offset), clamp(offset)) }

  /// The text of a range, as far as its first line reaches.
  func within(_ range: SourceRange) -> String {
    string(clamp(range.start), min(clamp(range.end), end(of: range.start)))
  }

  /// Line and column from 1; the column counts Unicode scalars.
  package func position(of offset: Int) -> (line: Int, column: Int) {
    let offset = clamp(offset)
    let line = bytes[..<offset].count { $0 == UInt8(ascii: "\n") } + 1
    return (line, before(offset).unicodeScalars.count + 1)
  }
}
