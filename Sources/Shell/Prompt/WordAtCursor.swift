import View

/// The help on the word under the cursor, or on the one before it.
enum WordAtCursor {
  /// - Parameter cursor: UTF-8 offset in the line.
  /// - Returns: lines to show below the line; nil where nothing is known of the word.
  static func help(_ line: String, _ cursor: Int, _ session: Session) -> String? {
    guard let word = word(in: Array(line.utf8), at: cursor), let outcome = try? HelpText.about(word, session)
    else { return nil }
    var lines = String(decoding: outcome.output, as: UTF8.self).split(
      separator: "\n", omittingEmptySubsequences: false)
    while lines.last?.isEmpty == true { lines.removeLast() }
    if lines.count > limit { lines = lines.prefix(limit) + ["…  .help \(word) shows all"] }
    return lines.map { $0 + "\n" }.joined()
  }

  private static let limit = 16

  static func word(in line: [UInt8], at cursor: Int) -> String? {
    var end = min(max(0, cursor), line.count)
    while end > 0, end == line.count || !isLetter(line[end]), !isLetter(line[end - 1]) { end -= 1 }
    var start = end
    while start > 0, isLetter(line[start - 1]) { start -= 1 }
    while end < line.count, isLetter(line[end]) { end += 1 }
    guard start < end else { return nil }
    let dot = start > 0 && line[start - 1] == UInt8(ascii: ".") ? "." : ""
    return dot + String(decoding: line[start..<end], as: UTF8.self)
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "_"): true
    default: false
    }
  }
}
