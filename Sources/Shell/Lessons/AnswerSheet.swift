import Values
import View

/// A learner's replies as a table that a teacher collects: one row for each question, added as it is answered.
struct AnswerSheet {
  let path: String
  let learner: String
  let lesson: String

  struct Entry {
    var step: Int
    var kind: String
    var question: String
    var reply: String
    var expected: String
    var isRight: Bool?
    var hints: Int
    var tries: Int
  }

  /// - Throws: `Files.Problem`
  func add(_ entry: Entry) throws {
    let names = [
      "learner", "lesson", "step", "kind", "question", "reply", "expected", "right", "hints", "tries",
    ]
    let cells: [Value] = [
      .text(Self.harmless(learner)), .text(lesson), .integer(entry.step), .text(entry.kind),
      .text(Self.harmless(entry.question)), .text(Self.harmless(entry.reply)),
      .text(Self.harmless(entry.expected)), entry.isRight.map { .boolean($0) } ?? .none,
      .integer(entry.hints), .integer(entry.tries),
    ]
    var bytes: [UInt8] = []
    CSVFormat().write(
      Rows(columns: names.map { Column($0, .text) }, rows: [cells]), footer: [], style: Style(), to: &bytes)
    if Files.exists(path) {
      let head = names.joined(separator: ",").utf8.count + 2
      bytes.removeFirst(head)
    }
    try Files.write(bytes, to: path, appending: true)
  }

  /// A spreadsheet takes a text for a formula by its first letter; behind an apostrophe it is text again.
  static func harmless(_ text: String) -> String {
    guard let first = text.first, "=+-@\t\r".contains(first), Double(text) == nil else { return text }
    return "'" + text
  }
}
