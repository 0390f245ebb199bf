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
        result += query(line, width: style.width)
      } else {
        result += LineFolding.fold(line, width: style.width)
      }
    }
    return result.joined(separator: "\n")
  }

  /// A line to try, broken where a query may be: best behind a |, else behind a comma, “and” or “or”, else at any space that
  /// is not inside a text. What is copied from the screen is then the same query.
  static func query(_ line: String, width: Int) -> [String] {
    var (rest, lines, margin) = (line[...], [String](), "")
    while DisplayWidth.of(margin) + DisplayWidth.of(String(rest)) > width {
      var (place, best, rank, used, mark) = (
        rest.startIndex, rest.startIndex, 0, margin.count, Character?.none
      )
      while place < rest.endIndex {
        let character = rest[place]
        used += DisplayWidth.of(character)
        if used > width { break }
        if let open = mark {
          if character == open { mark = nil }
        } else if character == "\"" {
          mark = character
        } else if character == " ", rest.distance(from: rest.startIndex, to: place) > headLength {
          let before = rest[..<place]
          // Little is gained by a line that is mostly empty.
          let here =
            used * 2 < width
            ? 0 : before.hasSuffix(" |") ? 3 : [",", " and", " or"].contains(where: before.hasSuffix) ? 2 : 1
          if here > 0, here >= rank { (best, rank) = (place, here) }
        }
        place = rest.index(after: place)
      }
      guard rank > 0 else { break }
      lines.append(margin + rest[..<best])
      rest = rest[rest.index(after: best)...]
      margin = String(repeating: " ", count: headLength)
    }
    return lines + [margin + rest]
  }

  /// Of `try:  `.
  private static let headLength = 6

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
