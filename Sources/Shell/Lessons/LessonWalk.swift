import Engine
import Notebook
import Syntax
import Values
import View

/// A lesson, step by step: **prose → question → answer → comparison → explanation**, then the next.
struct LessonWalk {
  private let session: Session
  private let talk: Conversation
  private let path: String
  private let text: String
  private let script: Script
  private let sheet: AnswerSheet?

  private enum Move { case on, back, quit }

  /// - Parameter sheet: where replies are kept; nil for nowhere.
  /// - Throws: `CommandFailure`, `Files.Problem`
  init(_ path: String, in session: Session, _ talk: Conversation, sheet: AnswerSheet?) throws {
    guard let text = String(validating: try Files.read(path), as: UTF8.self) else {
      throw CommandFailure("“\(path)” is not UTF-8 text.")
    }
    let parse = Parser.parse(text, vocabulary: Session.vocabulary)
    if let mistake = parse.diagnostics.first {
      throw CommandFailure("The lesson cannot be read: \(mistake.message)")
    }
    (self.session, self.talk, self.path, self.text, self.sheet) = (session, talk, path, text, sheet)
    script = parse.script
  }

  /// - Returns: whether every statement could be run.
  func run() throws -> Bool {
    // Somebody else wrote the lesson: it does not get what a person at the prompt may do.
    let outer = (session.folder, session.writing, session.keepsCorrections)
    session.folder = Files.folder(of: path)
    (session.writing, session.keepsCorrections) = (session.scriptWriting, false)
    defer { (session.folder, session.writing, session.keepsCorrections) = outer }
    talk.say(
      "Enter goes on. At any question: hint, skip, back, quit; between steps also a query of your own.\n")
    var index = 0
    while script.statements.indices.contains(index) {
      switch try step(index) {
      case .on?: index += 1
      case .back?: index = previous(to: index)
      case .quit?: return true
      case nil: return false
      }
    }
    say(script.closing)
    return true
  }

  /// The step before, past the statements that only set something.
  private func previous(to index: Int) -> Int {
    script.statements[..<index].lastIndex { if case .query = $0.kind { true } else { false } } ?? 0
  }

  /// - Returns: nil where the statement failed.
  private func step(_ index: Int) throws -> Move? {
    let statement = script.statements[index]
    let (prose, directives) = Directive.split(statement.prose)
    let lesson = Lesson(directives)
    say(prose)
    guard case .query = statement.kind else { return evaluate(statement) == nil ? nil : .on }
    var entry = AnswerSheet.Entry(
      step: index + 1, kind: lesson.kind?.rawValue ?? "", question: lesson.question, reply: "", expected: "",
      isRight: nil, hints: 0, tries: 0)
    if let task = lesson.task {
      (entry.kind, entry.question) = ("try", task)
      return try attempt(statement, lesson, entry)
    }
    if lesson.kind != nil, let move = ask(lesson, &entry) { return move }
    guard let outcome = evaluate(statement) else { return nil }
    talk.show(outcome)
    if let answer = outcome.answers.first?.answer { try compare(lesson, answer, entry) }
    for explanation in lesson.explanations { say(explanation) }
    return pause(lesson)
  }

  // MARK: Predictions

  /// Takes a prediction; a move where the learner goes elsewhere instead.
  private func ask(_ lesson: Lesson, _ entry: inout AnswerSheet.Entry) -> Move? {
    say("**Before you look:** " + lesson.question)
    for (number, option) in lesson.options.enumerated() {
      talk.say("  \(number + 1)  \(TerminalText.cell(option))\n")
    }
    while let line = talk.ask("? ")?.trimmingSpaces {
      switch line.lowercased() {
      case "back": return .back
      case "quit": return .quit
      case "skip": return nil
      case "hint": hint(lesson, &entry.hints)
      case "": talk.say("Write what you expect, or: hint, skip.\n")
      default:
        entry.reply = lesson.read(line)
        return nil
      }
    }
    return .quit
  }

  private func compare(_ lesson: Lesson, _ answer: Answer, _ entry: AnswerSheet.Entry) throws {
    guard lesson.kind != nil else { return }
    var entry = entry
    let expected = lesson.expected(answer)
    entry.expected = expected.joined(separator: " or ")
    if !entry.reply.isEmpty {
      entry.isRight = lesson.isRight(entry.reply, expected: expected)
      let reply = TerminalText.cell(entry.reply)
      switch entry.isRight {
      case true?: say("You expected \(reply), and so it is.")
      case false?: say("You expected \(reply); it is \(entry.expected).")
      case nil: say("You wrote: \(reply)")
      }
    }
    try sheet?.add(entry)
  }

  // MARK: The learner's own query

  private func attempt(_ statement: Statement, _ lesson: Lesson, _ entry: AnswerSheet.Entry) throws -> Move? {
    var entry = entry
    guard let solution = evaluate(statement), let wanted = solution.answers.first?.answer else { return nil }
    say("**Your turn:** " + (lesson.task ?? ""))
    while let line = talk.ask("try> ")?.trimmingSpaces {
      switch line.lowercased() {
      case "back": return .back
      case "quit": return .quit
      case "hint": hint(lesson, &entry.hints)
      case "": talk.say("Write a query, or: hint, skip.\n")
      case "skip":
        try sheet?.add(entry)
        say("One way to ask it:")
        talk.say("  \(Session.slice(text, statement.range))\n")
        talk.show(solution)
        for explanation in lesson.explanations { say(explanation) }
        return pause(lesson)
      default:
        entry.tries += 1
        let outcomes = session.evaluate(line)
        for outcome in outcomes { talk.show(outcome) }
        guard let found = outcomes.last?.answers.last?.answer else { continue }
        (entry.reply, entry.isRight) = (line, Lesson.agree(found, wanted))
        guard entry.isRight == true else {
          let (count, sought) = (found.rows.rows.count, wanted.rows.rows.count)
          say(
            count == sought
              ? "As many rows as sought, \(sought), but not the same. Try again, or: hint, skip."
              : "That finds \(count) row\(count == 1 ? "" : "s"); \(sought) sought. Try again, or: hint, skip."
          )
          continue
        }
        try sheet?.add(entry)
        say("That is it: your query finds what was sought.")
        for explanation in lesson.explanations { say(explanation) }
        return pause(lesson)
      }
    }
    return .quit
  }

  // MARK: Parts

  private func pause(_ lesson: Lesson) -> Move {
    var hints = 0
    while let line = talk.ask("— ")?.trimmingSpaces {
      switch line.lowercased() {
      case "", "skip": return .on
      case "back": return .back
      case "quit": return .quit
      case "hint": hint(lesson, &hints)
      default: for outcome in session.evaluate(line) { talk.show(outcome) }
      }
    }
    return .quit
  }

  private func hint(_ lesson: Lesson, _ given: inout Int) {
    guard given < lesson.hints.count else { return say("There is no further hint.") }
    say("Hint: " + lesson.hints[given])
    given += 1
  }

  /// Runs a statement of the lesson; nil, with the failure shown, where it fails.
  private func evaluate(_ statement: Statement) -> Outcome? {
    var whole = Outcome()
    for outcome in session.evaluate(Session.slice(text, statement.range), name: path) {
      whole.output += outcome.output
      whole.failures += outcome.failures
      whole.answers += outcome.answers
    }
    if !whole.failed { return whole }
    talk.show(whole)
    return nil
  }

  /// Prose for a terminal: headings and words in double stars are set off, lines are folded anew.
  private func say(_ markdown: String) {
    if markdown.isEmpty { return }
    var output = "\n"
    for paragraph in Self.paragraphs(markdown) {
      let isHeading = paragraph.hasPrefix("#")
      let plain = TerminalText.cell(
        String(paragraph.drop { $0 == "#" || $0 == " " }).replacing("**", with: ""))
      for line in LineFolding.fold(plain, width: min(session.style.width, 80)) {
        output += (isHeading ? session.style.paint(line, .heading) : line) + "\n"
      }
      output += "\n"
    }
    talk.say(output)
  }

  private static func paragraphs(_ text: String) -> [String] {
    var paragraphs: [String] = [""]
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.allSatisfy(\.isWhitespace) || line.hasPrefix("- ") {
        paragraphs.append(String(line))
      } else {
        paragraphs[paragraphs.count - 1] += " " + line
      }
    }
    return paragraphs.map(\.trimmingSpaces).filter { !$0.isEmpty }
  }
}
