/// Breaking a text over lines of a given display width.
package enum LineFolding {
  /// The lines of a text, none wider than `width`; at least one line. Lines break at spaces, a word that is longer
  /// than a line wherever it must.
  /// - Parameter text: without line breaks (see `TerminalText.cell`).
  package static func fold(_ text: String, width: Int) -> [String] {
    let width = max(2, width)
    if text.utf8.count <= width || DisplayWidth.of(text) <= width { return [text] }
    var lines: [String] = []
    var line = ""
    var lineWidth = 0
    for word in text.split(separator: " ") {
      let wordWidth = DisplayWidth.of(word)
      if lineWidth > 0, lineWidth + 1 + wordWidth <= width {
        line += " "
        line += word
        lineWidth += 1 + wordWidth
        continue
      }
      if lineWidth > 0 { lines.append(line) }
      (line, lineWidth) = ("", 0)
      for character in word {
        let characterWidth = DisplayWidth.of(character)
        if lineWidth + characterWidth > width {
          let rest = cut(&line)
          lines.append(line)
          (line, lineWidth) = (rest, DisplayWidth.of(rest))
        }
        line.append(character)
        lineWidth += characterWidth
      }
    }
    if lineWidth > 0 || lines.isEmpty { lines.append(line) }
    return lines
  }

  /// Takes the end off a part of a long word, from behind its last joint: a hyphen, a slash, a stop. Empty where there is
  /// no joint in the second half.
  private static func cut(_ line: inout String) -> String {
    guard let joint = line.lastIndex(where: { "-/._,:;?&=".contains($0) }) else { return "" }
    let next = line.index(after: joint)
    guard DisplayWidth.of(line[..<next]) * 2 >= DisplayWidth.of(line) else { return "" }
    defer { line = String(line[..<next]) }
    return String(line[next...])
  }

  /// The text as one string, its later lines set in by `indent` spaces.
  package static func paragraph(_ text: String, width: Int, indent: Int = 0) -> String {
    let margin = String(repeating: " ", count: indent)
    return fold(text, width: width - indent).enumerated()
      .map { $0.offset == 0 ? $0.element : margin + $0.element }.joined(separator: "\n")
  }
}
