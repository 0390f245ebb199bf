import View

/// Diagnostics laid out for a screen: sentences are folded, and a line of the query that is wider than the screen is cut
/// to the part around its caret, so that the caret stays under its place.
enum MessageLayout {
  static func fit(_ text: String, style: Style) -> String {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    var result: [String] = []
    while !lines.isEmpty {
      let line = lines.removeFirst()
      if let caret = lines.first, isCaret(caret) {
        let (source, mark) = window(line, caret, width: style.width)
        result.append(source)
        result.append(indent(of: mark) + style.paint(String(mark.drop { $0 == " " }), .fault))
        lines.removeFirst()
      } else if line.hasPrefix("try: ") || line.hasPrefix("or: ") {
        // To be copied as it is.
        result.append(line)
      } else {
        result += LineFolding.fold(line, width: style.width)
      }
    }
    return result.joined(separator: "\n")
  }

  private static func isCaret(_ line: String) -> Bool {
    // Several mistakes of one line share a line of carets.
    line.drop { $0 == " " }.first == "^" && line.allSatisfy { "^~ ".contains($0) }
  }

  private static func indent(of mark: String) -> String { String(mark.prefix { $0 == " " }) }

  /// The parts of a line and its caret that fit: a little before the place, and from there on.
  private static func window(_ line: String, _ caret: String, width: Int) -> (String, String) {
    if DisplayWidth.of(line) <= width, DisplayWidth.of(caret) <= width { return (line, caret) }
    let place = indent(of: caret).count
    var skipped = 0
    var shown = line[...]
    while place - skipped > width / 2, let first = shown.first {
      skipped += DisplayWidth.of(first)
      shown.removeFirst()
    }
    var source = skipped > 0 ? "…" : ""
    var used = source.count
    for character in shown {
      if used + DisplayWidth.of(character) > width - 1 {
        source += "…"
        break
      }
      source.append(character)
      used += DisplayWidth.of(character)
    }
    let margin = max(0, place - skipped) + (skipped > 0 ? 1 : 0)
    let mark = caret.drop { $0 == " " }.prefix(max(1, width - margin))
    return (source, String(repeating: " ", count: margin) + mark)
  }
}
