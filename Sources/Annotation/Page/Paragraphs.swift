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
    return text.contains(formFeed) ? joinedOverPages(paragraphs, text) : paragraphs
  }

  /// Between two pages, as programs write it that take the text out of a PDF.
  private static let formFeed: UInt8 = 12

  /// A sentence that no stop ends on one page and that goes on with a small letter on the next is one.
  private static func joinedOverPages(_ paragraphs: [Span], _ text: [UInt8]) -> [Span] {
    var joined: [Span] = []
    for paragraph in paragraphs {
      if let before = joined.last, text[Int(before.end)..<Int(paragraph.start)].contains(formFeed),
        Line(lastLine(of: before, text), text).breaksOff, Line(paragraph, text).startsSmall
      {
        joined[joined.count - 1] = Span(start: before.start, end: paragraph.end)
      } else {
        joined.append(paragraph)
      }
    }
    return joined
  }

  private static func lastLine(of paragraph: Span, _ text: [UInt8]) -> Span {
    let start = text[paragraph.range].lastIndex(of: 10).map { $0 + 1 } ?? Int(paragraph.start)
    return inked(text, start, Int(paragraph.end)) ?? paragraph
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

  /// Lines without an empty one between them: one paragraph where they were wrapped at a margin, even if a ragged one,
  /// else one each, but for a sentence that plainly goes on.
  private static func flush(_ run: inout [Span], _ text: [UInt8], into paragraphs: inout [Span]) {
    defer { run.removeAll(keepingCapacity: true) }
    guard run.count > 1 else {
      paragraphs += run
      return
    }
    let lines = run.map { Line($0, text) }
    let margin = lines.reduce(0) { max($0, $1.width) }
    let breaks = zip(lines, lines.dropFirst())
    let open = breaks.filter { !$0.0.hasStop }
    let isWrappedRun =
      (45...120).contains(margin) && open.contains(where: \.1.startsSmall)
      && open.count(where: { $0.isWrapped(before: $1, margin: margin) }) * 3 >= open.count * 2
    var start = run[0].start
    for (index, (line, next)) in breaks.enumerated() {
      if isWrappedRun && line.isWrapped(before: next, margin: margin) || line.goesOn(in: next) { continue }
      paragraphs.append(Span(start: start, end: run[index].end))
      start = run[index + 1].start
    }
    paragraphs.append(Span(start: start, end: run[run.count - 1].end))
  }

  /// What a line looks like to whoever asks whether the next one goes on with it.
  private struct Line {
    /// In letters.
    var width = 0
    /// Letters of the first word.
    var firstWord = 0
    /// It ends as a sentence or an announcement does.
    var hasStop = false
    /// It begins with a small letter, other than that of an address.
    var startsSmall = false

    init(_ span: Span, _ text: [UInt8]) {
      var isFirst = true
      for byte in text[span.range] where byte & 0xC0 != 0x80 {
        width += 1
        if byte <= 32 { isFirst = false }
        if isFirst { firstWord += 1 }
      }
      startsSmall = text[Int(span.start)] &- 97 < 26 && !text[span.range].starts(with: Array("http".utf8))
      var last = Int(span.end) - 1
      // Quotation marks and brackets that close stand behind the stop: " ' ) ] and ” ’ ».
      while last > Int(span.start) {
        if [34, 39, 41, 93].contains(text[last]) {
          last -= 1
        } else if last - 2 >= Int(span.start), text[last - 2] == 0xE2, text[last - 1] == 0x80,
          [0x99, 0x9D].contains(text[last])
        {
          last -= 3
        } else if text[last - 1] == 0xC2, text[last] == 0xBB {
          last -= 2
        } else {
          break
        }
      }
      // . ! ? : ; and …
      hasStop = [46, 33, 63, 58, 59].contains(text[last]) || text[last] == 0xA6 && text[last - 1] == 0x80
    }

    /// A line is wrapped when the next one's first word would not have fitted on it. Letters differ in width, so that
    /// lines of print may end some letters before the longest one does.
    func isWrapped(before next: Line, margin: Int) -> Bool {
      let needed = width + 1 + next.firstWord
      return needed > margin - 4 || !hasStop && needed * 100 > margin * 82
    }

    /// A line of text that no stop ends.
    var breaksOff: Bool { !hasStop && width > 20 }

    /// A line of text, and not of a list or a menu, that has no stop before a small letter.
    func goesOn(in next: Line) -> Bool {
      !hasStop && next.startsSmall && (45...120).contains(width)
    }
  }
}
