import Glibc
import Values
import View

/// A learner's replies as a table that a teacher collects: one row for each question, added as it is answered. Several
/// learners may write into one file.
struct AnswerSheet {
  let path: String
  let learner: String
  let lesson: String

  struct Entry {
    /// The step of the lesson, from 1.
    var step: Int
    var kind: String
    var question: String
    /// Empty where the question was skipped.
    var reply: String
    var expected: String
    /// Nil where nothing is judged.
    var isRight: Bool?
    var hints: Int
    var tries: Int
  }

  static let columns = [
    "learner", "lesson", "step", "kind", "question", "reply", "expected", "right", "hints", "tries",
  ]

  /// - Throws: `Files.Problem`
  func add(_ entry: Entry) throws {
    let cells: [Value] = [
      .text(Self.harmless(learner)), .text(lesson), .integer(entry.step), .text(entry.kind),
      .text(Self.harmless(entry.question.replacing("\n", with: " "))), .text(Self.harmless(entry.reply)),
      .text(Self.harmless(entry.expected)), entry.isRight.map { .boolean($0) } ?? .none,
      .integer(entry.hints), .integer(entry.tries),
    ]
    var bytes: [UInt8] = []
    let columns = Self.columns.map { Column($0, .text) }
    CSVFormat().write(Rows(columns: columns, rows: [cells]), footer: [], style: Style(), to: &bytes)
    try Files.add(bytes, headed: Self.columns.joined(separator: ",").utf8.count + 2, to: path)
  }

  /// A spreadsheet takes a text for a formula by its first letter; behind an apostrophe it is text again.
  static func harmless(_ text: String) -> String {
    guard let first = text.first, "=+-@\t\r".contains(first), Double(text) == nil else { return text }
    return "'" + text
  }
}

extension Files {
  /// Adds to a table that others may be adding to at the same time; anybody of the class may write to it.
  /// - Parameter head: so many bytes are the table's head, which only a new file gets.
  static func add(_ bytes: [UInt8], headed head: Int, to path: String) throws(Problem) {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else {
      throw Problem(path: path, reason: String(cString: strerror(errno)).lowercased())
    }
    defer { close(descriptor) }
    // Where the file system knows no locks, rows of one write each still do not mix.
    _ = flock(descriptor, LOCK_EX)
    var status = stat()
    let isNew = fstat(descriptor, &status) == 0 && status.st_size == 0
    guard StandardStream.writeAll(isNew ? bytes : Array(bytes.dropFirst(head)), to: descriptor) else {
      throw Problem(path: path, reason: String(cString: strerror(errno)).lowercased())
    }
  }
}
