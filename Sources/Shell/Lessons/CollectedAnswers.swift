import Values

/// The answers of a class, from the tables of its learners.
struct CollectedAnswers {
  /// A row of a table.
  struct Reply {
    var learner: String
    var lesson: String
    var entry: AnswerSheet.Entry
    /// The table it comes from: learners who gave no name are told apart by it.
    var file: Int
  }

  private(set) var replies: [Reply] = []
  private var fileCount = 0

  /// - Returns: false where the text is no such table.
  mutating func add(_ text: String) -> Bool {
    let rows = CSVReader.rows(text)
    guard let head = rows.first, AnswerSheet.columns.allSatisfy(head.contains) else { return false }
    fileCount += 1
    for row in rows.dropFirst() where row != head {
      func cell(_ name: String) -> String {
        guard let place = head.firstIndex(of: name), place < row.count else { return "" }
        return Self.plain(row[place])
      }
      let right = cell("right").lowercased()
      replies.append(
        Reply(
          learner: cell("learner"), lesson: cell("lesson"),
          entry: AnswerSheet.Entry(
            step: Int(cell("step")) ?? 0, kind: cell("kind"), question: cell("question"),
            reply: cell("reply"), expected: cell("expected"),
            isRight: right.isEmpty ? nil : right == "yes" || right == "true",
            hints: Int(cell("hints")) ?? 0, tries: Int(cell("tries")) ?? 0),
          file: fileCount))
    }
    return true
  }

  /// Without the apostrophe that keeps a spreadsheet from taking a text for a formula.
  private static func plain(_ cell: String) -> String {
    let text = String(cell.dropFirst())
    return cell.hasPrefix("'") && AnswerSheet.harmless(text) == cell ? text : cell
  }

  // MARK: Tables

  /// All replies, as they stand.
  var byReply: Rows {
    let rows = replies.map { reply -> [Value] in
      [
        .text(reply.learner), .text(reply.lesson), .integer(reply.entry.step), .text(reply.entry.kind),
        .text(reply.entry.question),
        .text(reply.entry.reply), .text(reply.entry.expected),
        reply.entry.isRight.map { .boolean($0) } ?? .none,
        .integer(reply.entry.hints), .integer(reply.entry.tries),
      ]
    }
    let numbers: Set = ["step", "hints", "tries"]
    let columns = AnswerSheet.columns.map { name in
      Column(name, numbers.contains(name) ? .integer : name == "right" ? .boolean : .text)
    }
    return Rows(columns: columns, rows: rows)
  }

  /// For each question how the class fared. Of a learner who answered twice the first reply counts: it was the prediction.
  var byQuestion: Rows {
    let rows = Self.grouped(first, by: { Question(lesson: $0.lesson, step: $0.entry.step) }).map {
      question, replies -> [Value] in
      [
        .text(question.lesson), .integer(question.step), .text(replies[0].entry.question),
        .integer(replies.count),
        Self.count(replies) { $0.entry.isRight == true }, Self.count(replies) { $0.entry.isRight == false },
        Self.count(replies) { $0.entry.reply.isEmpty }, .integer(replies.reduce(0) { $0 + $1.entry.hints }),
        .text(
          Self.often(
            replies.filter { $0.entry.isRight == false && $0.entry.kind != "try" }.map(\.entry.reply))),
      ]
    }
    return table(
      [
        ("lesson", .text), ("step", .integer), ("question", .text), ("asked", .integer), ("right", .integer),
        ("wrong", .integer), ("skipped", .integer), ("hints", .integer), ("instead", .text),
      ], rows)
  }

  /// How each learner fared, and the last that each has made.
  var byLearner: Rows {
    let rows = Self.grouped(first, by: Learner.init).map { learner, replies -> [Value] in
      [
        .text(learner.lesson), learner.name.isEmpty ? .none : .text(learner.name), .integer(replies.count),
        Self.count(replies) { $0.entry.isRight == true }, Self.count(replies) { $0.entry.isRight == false },
        Self.count(replies) { $0.entry.reply.isEmpty }, .integer(replies.reduce(0) { $0 + $1.entry.hints }),
        .text(self.replies.last { $0.entry.kind == "make" && Learner($0) == learner }?.entry.reply ?? ""),
      ]
    }
    return table(
      [
        ("lesson", .text), ("learner", .text), ("asked", .integer), ("right", .integer), ("wrong", .integer),
        ("skipped", .integer), ("hints", .integer), ("made", .text),
      ], rows)
  }

  /// Without the first column, the lesson, where there is but one.
  private func table(_ columns: [(String, ValueType)], _ rows: [[Value]]) -> Rows {
    let skipped = Set(replies.map(\.lesson)).count > 1 ? 0 : 1
    return Rows(
      columns: columns.dropFirst(skipped).map { Column($0.0, $0.1) },
      rows: rows.map { Array($0.dropFirst(skipped)) })
  }

  private struct Question: Hashable, Comparable {
    var lesson: String
    var step: Int
    static func < (a: Self, b: Self) -> Bool { (a.lesson, a.step) < (b.lesson, b.step) }
  }

  private struct Learner: Hashable, Comparable {
    var name: String
    var file: Int
    var lesson: String

    init(_ reply: Reply) {
      (name, file, lesson) = (reply.learner, reply.learner.isEmpty ? reply.file : 0, reply.lesson)
    }

    static func < (a: Self, b: Self) -> Bool { (a.lesson, a.name, a.file) < (b.lesson, b.name, b.file) }
  }

  private struct Answered: Hashable {
    var learner: Learner
    var step: Int
  }

  /// The first reply of each learner to each question.
  private var first: [Reply] {
    var seen: Set<Answered> = []
    return replies.filter { seen.insert(Answered(learner: Learner($0), step: $0.entry.step)).inserted }
  }

  private static func grouped<Key: Hashable & Comparable>(_ replies: [Reply], by key: (Reply) -> Key)
    -> [(Key, [Reply])]
  {
    Dictionary(grouping: replies, by: key).sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  private static func count(_ replies: [Reply], _ holds: (Reply) -> Bool) -> Value {
    .integer(replies.count(where: holds))
  }

  /// `25brussels ×3, Wikipedia`: the most frequent first.
  private static func often(_ texts: [String]) -> String {
    Dictionary(grouping: texts, by: \.self).map { (text: $0.key, count: $0.value.count) }
      .sorted { (-$0.count, $0.text) < (-$1.count, $1.text) }.prefix(5)
      .map { $0.count > 1 ? "\($0.text) ×\($0.count)" : $0.text }.joined(separator: ", ")
  }
}
