/// Quoted text and patterns.
extension Lexer {
  /// Opening marks with the marks that close them.
  private static let closing: [Unicode.Scalar: [Unicode.Scalar]] = [
    "\"": ["\""], "“": ["”", "“"], "„": ["“", "”"], "«": ["»"], "”": ["”"], "»": ["»"],
    "'": ["'"], "‘": ["’"], "’": ["’"], "‚": ["‘", "’"],
  ]

  mutating func readQuoted() {
    let start = position
    let (mark, width) = scalar(at: position)
    position += width
    let closing = Self.closing[mark] ?? [mark]
    let isSingle = ["'", "‘", "’", "‚"].contains(mark)
    guard let end = closingMark(closing, straight: !isSingle) else {
      return readUnclosed(mark, from: start, contentStart: start + width, isSingle: isSingle)
    }
    let content = unescaped(from: start + width, to: end.start, mark: mark)
    position = end.end
    add(.text(content, isClosed: true), from: start)
  }

  private mutating func readUnclosed(
    _ mark: Unicode.Scalar, from start: Int, contentStart: Int, isSingle: Bool
  ) {
    while position < bytes.count, bytes[position] != UInt8(ascii: "\n") { position += 1 }
    while position > contentStart, [0x20, 0x09, 0x0D].contains(byte(at: position - 1)) { position -= 1 }
    let content = unescaped(from: contentStart, to: position, mark: mark)
    let closing = String(Self.closing[mark]?.first ?? mark)
    // The mark was most likely meant to stand before the next stage.
    let cut = content.firstRange(of: " | ").map { String(content[..<$0.lowerBound]) }
    let tail = cut.map { String(content.dropFirst($0.count)) } ?? ""
    let remedy = Formatter.quoted(cut ?? content) + tail
    report(.unclosedText(mark: isSingle ? "\"" : closing), from: start, remedies: [remedy])
    if isSingle || cut != nil, let last = mistakes.indices.last { mistakes[last].range.end = contentStart }
    add(.text(content, isClosed: false), from: start)
  }

  /// Where the text that begins here ends. It may run over line ends as far as the first line that holds a mark, and not
  /// over an empty line, so that a forgotten mark does not swallow the statements below it: that line must hold an odd
  /// number of straight marks.
  private func closingMark(_ closing: [Unicode.Scalar], straight: Bool) -> SourceRange? {
    if let found = closingMark(closing, from: position, to: lineEnd(position)) { return found }
    // A text opened with a curly mark and closed with a straight one, or the other way round.
    if straight, let found = closingMark(["\"", "”"], from: position, to: lineEnd(position)) { return found }
    var line = lineEnd(position) + 1
    for _ in 0..<20 where line < bytes.count {
      let end = lineEnd(line)
      let rest = bytes[line..<end].drop { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }
      guard let first = rest.first, first != UInt8(ascii: "|"), first != UInt8(ascii: "#") else { return nil }
      if let found = closingMark(closing, from: line, to: end) {
        let marks = rest.count { $0 == UInt8(ascii: "\"") }
        return closing == ["\""] && marks.isMultiple(of: 2) ? nil : found
      }
      line = end + 1
    }
    return nil
  }

  private func lineEnd(_ index: Int) -> Int {
    bytes[min(index, bytes.count)...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
  }

  private func closingMark(_ closing: [Unicode.Scalar], from start: Int, to end: Int) -> SourceRange? {
    var index = start
    while index < end {
      let (scalar, width) = scalar(at: index)
      if scalar == "\\", index + 1 < end {
        index += 1 + self.scalar(at: index + 1).width
      } else if closing.contains(scalar) {
        // `""` inside the text stands for one mark.
        if scalar == "\"", index + 1 < end, bytes[index + 1] == UInt8(ascii: "\""), index > position {
          index += 2
        } else {
          return SourceRange(index, index + width)
        }
      } else {
        index += width
      }
    }
    return nil
  }

  /// A line end inside a text, with the space around it, counts as one space.
  private func unescaped(from start: Int, to end: Int, mark: Unicode.Scalar) -> String {
    guard start < end else { return "" }
    var result: [UInt8] = []
    result.reserveCapacity(end - start)
    var index = start
    while index < end {
      let (current, next) = (bytes[index], index + 1 < end ? bytes[index + 1] : 0)
      switch (current, next) {
      case (UInt8(ascii: "\\"), UInt8(ascii: "n")): (index, result) = (index + 2, result + [0x0A])
      case (UInt8(ascii: "\\"), UInt8(ascii: "t")): (index, result) = (index + 2, result + [0x09])
      case (UInt8(ascii: "\\"), UInt8(ascii: "\"")), (UInt8(ascii: "\\"), UInt8(ascii: "\\")),
        (UInt8(ascii: "\\"), UInt8(ascii: "'")):
        result.append(next)
        index += 2
      case (UInt8(ascii: "\""), UInt8(ascii: "\"")) where mark == "\"":
        result.append(next)
        index += 2
      case (UInt8(ascii: "\n"), _):
        while let last = result.last, [0x20, 0x09, 0x0D].contains(last) { result.removeLast() }
        result.append(0x20)
        index += 1
        while index < end, [0x20, 0x09, 0x0D].contains(bytes[index]) { index += 1 }
      default:
        result.append(current)
        index += 1
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  // MARK: - Patterns

  /// A slash begins a pattern unless it divides: right behind a value, or with a space behind it, it divides.
  func mayBeginPattern() -> Bool {
    guard let last = tokens.last else { return true }
    switch last.kind {
    case .number, .date, .text, .parameter, .symbol(.right): return false
    case .word(let word):
      if ["matches", "is", "not", "has", "contains", "and", "or", "in", "like"].contains(word.lowercased()) {
        return true
      }
      let standsFree = byte(at: position - 1) == 0x20 && ![0x20, 0].contains(byte(at: position + 1))
      return standsFree && bytes[(position + 1)..<lineEnd(position)].contains(UInt8(ascii: "/"))
    default: return true
    }
  }

  mutating func readPattern() {
    let start = position
    let end = lineEnd(start)
    var content: [UInt8] = []
    position += 1
    while position < end, bytes[position] != UInt8(ascii: "/") {
      if bytes[position] == UInt8(ascii: "\\"), position + 1 < end {
        if bytes[position + 1] != UInt8(ascii: "/") { content.append(bytes[position]) }
        position += 1
      }
      content.append(bytes[position])
      position += 1
    }
    let isClosed = position < end
    if isClosed { position += 1 }
    if !isClosed {
      report(.unclosedPattern, from: start, remedies: [string(start, position) + "/"])
    } else if content.isEmpty {
      report(.emptyPattern, from: start)
    }
    add(.pattern(String(decoding: content, as: UTF8.self)), from: start)
  }
}
