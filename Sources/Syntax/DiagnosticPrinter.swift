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

  /// Several diagnostics of one text. Those of one line share it and its line of carets where they do not overlap; a line
  /// to try that mends several of them stands once, behind the last.
  package func text(_ diagnostics: [Diagnostic], source: String) -> String {
    let lines = SourceLines(source)
    var result = ""
    let blocks = blocks(diagnostics, lines)
    for (index, block) in blocks.enumerated() {
      result += lines.line(at: block[0].range.start) + "\n" + carets(block, lines) + "\n"
      for (index, diagnostic) in block.enumerated()
      where index == 0 || block[index - 1].message != diagnostic.message {
        result += message(diagnostic) + "\n"
      }
      result += attempts(block, before: blocks.dropFirst(index + 1).first)
    }
    return result
  }

  /// The form for scripts, which names file, line and column (both from 1, columns in scalars):
  ///
  ///     timeline.query:12:8: error: claims has no column “speeker”. Did you mean: speaker
  package func text(_ diagnostics: [Diagnostic], source: String, file: String) -> String {
    let lines = SourceLines(source)
    var result = ""
    let blocks = blocks(diagnostics, lines)
    for (index, block) in blocks.enumerated() {
      for diagnostic in block {
        let (line, column) = lines.position(of: diagnostic.range.start)
        result += "\(file):\(line):\(column): error: \(message(diagnostic))\n"
      }
      result += lines.line(at: block[0].range.start) + "\n" + carets(block, lines) + "\n"
      result += attempts(block, before: blocks.dropFirst(index + 1).first)
    }
    return result
  }

  /// Neighbours that stand on one line, do not overlap and share what is offered.
  private func blocks(_ diagnostics: [Diagnostic], _ lines: SourceLines) -> [[Diagnostic]] {
    var blocks: [[Diagnostic]] = []
    for diagnostic in diagnostics {
      if let last = blocks.last?.last, last.attempts == diagnostic.attempts,
        lines.position(of: last.range.start).line == lines.position(of: diagnostic.range.start).line,
        max(last.range.end, last.range.start + 1) <= diagnostic.range.start
      {
        blocks[blocks.count - 1].append(diagnostic)
      } else {
        blocks.append([diagnostic])
      }
    }
    return blocks
  }

  private func attempts(_ block: [Diagnostic], before next: [Diagnostic]?) -> String {
    let attempts = block[0].attempts
    return next?.first?.attempts == attempts
      ? "" : attempts.enumerated().map { ($0 == 0 ? "try:  " : "or:   ") + $1 + "\n" }.joined()
  }

  private func message(_ diagnostic: Diagnostic) -> String {
    if diagnostic.suggestions.isEmpty { return diagnostic.message }
    return diagnostic.message + " Did you mean: " + diagnostic.suggestions.joined(separator: ", ")
  }

  /// `^~~~` under each range, as far as its first line reaches. A tab in the source stands as a tab before the carets too.
  private func carets(_ diagnostics: [Diagnostic], _ lines: SourceLines) -> String {
    var result = ""
    var end = lines.start(of: diagnostics[0].range.start)
    for diagnostic in diagnostics {
      let marked = max(1, width(lines.within(diagnostic.range)))
      result += blank(lines.within(SourceRange(end, diagnostic.range.start)))
      result += "^" + String(repeating: "~", count: marked - 1)
      end = max(diagnostic.range.end, diagnostic.range.start)
    }
    return result
  }

  /// Space as wide as a text.
  private func blank(_ text: String) -> String {
    text.split(separator: "\t", omittingEmptySubsequences: false)
      .map { String(repeating: " ", count: max(0, width(String($0)))) }
      .joined(separator: "\t")
  }
}

/// Lines and columns of a text, from byte offsets; offsets outside it count as its end.
package struct SourceLines {
  private let bytes: [UInt8]

  package init(_ source: String) { bytes = Array(source.utf8) }

  func start(of offset: Int) -> Int {
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
