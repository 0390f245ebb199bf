/// Cuts a text into paragraphs: the stretches between empty lines, and single lines where a file has a paragraph a line.
enum Paragraphs {
  static func split(_ text: [UInt8]) -> [Span] {
    var paragraphs: [Span] = []
    var run: [Span] = []
    var index = 0
    while index <= text.count {
      var lineEnd = index
      while lineEnd < text.count, text[lineEnd] != 10 { lineEnd += 1 }
      if let line = inked(text, index, lineEnd) {
        run.append(line)
      } else if !run.isEmpty {
        flush(&run, text, into: &paragraphs)
      }
      index = lineEnd + 1
    }
    flush(&run, text, into: &paragraphs)
    return paragraphs
  }

  /// The line without white space at its ends; nil where nothing is left. A no-break space is white.
  private static func inked(_ text: [UInt8], _ start: Int, _ end: Int) -> Span? {
    var (first, last) = (start, end)
    while first < last {
      if text[first] <= 32 {
        first += 1
      } else if first + 1 < last, text[first] == 0xC2, text[first + 1] == 0xA0 {
        first += 2
      } else {
        break
      }
    }
    while last > first {
      if text[last - 1] <= 32 {
        last -= 1
      } else if last - 2 >= first, text[last - 2] == 0xC2, text[last - 1] == 0xA0 {
        last -= 2
      } else {
        break
      }
    }
    return first < last ? Span(first, last) : nil
  }

  /// Lines without an empty one between them: one paragraph where most were wrapped at a margin and some sentence runs
  /// over a line's end, else one each.
  private static func flush(_ run: inout [Span], _ text: [UInt8], into paragraphs: inout [Span]) {
    defer { run.removeAll(keepingCapacity: true) }
    guard run.count > 1 else {
      paragraphs += run
      return
    }
    let margin = run.reduce(0) { max($0, $1.count) }
    let breaks = zip(run, run.dropFirst())
    guard (45...100).contains(margin), breaks.contains(where: { startsSmall($1, text) }),
      breaks.count(where: { isWrapped($0, $1, text, margin: margin) }) * 3 >= run.count * 2 - 2
    else {
      paragraphs += run
      return
    }
    var start = run[0].start
    for (line, next) in zip(run, run.dropFirst()) where !isWrapped(line, next, text, margin: margin) {
      paragraphs.append(Span(start: start, end: line.end))
      start = next.start
    }
    paragraphs.append(Span(start: start, end: run[run.count - 1].end))
  }

  /// A small letter, other than that of an address.
  private static func startsSmall(_ line: Span, _ text: [UInt8]) -> Bool {
    guard text[Int(line.start)] &- 97 < 26 else { return false }
    return !text[line.range].starts(with: Array("http".utf8))
  }

  /// A line is wrapped when the next one's first word would not have fitted on it.
  private static func isWrapped(_ line: Span, _ next: Span, _ text: [UInt8], margin: Int) -> Bool {
    let firstWord = text[next.range].prefix { $0 > 32 }.count
    return line.count + 1 + firstWord > margin - 4
  }
}
