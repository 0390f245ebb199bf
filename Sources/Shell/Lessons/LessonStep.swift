import Engine
import Notebook
import Syntax
import Values
import View

/// One query of a lesson, with what is asked about it: a prediction before it, a query of the learner's own in its place,
/// or a piece of work after it.
struct LessonStep {
  enum Move { case on, back, quit }

  /// Where the learner goes, nil where the query failed; and what goes into the table of answers.
  struct End {
    var move: Move?
    var entries: [AnswerSheet.Entry] = []
  }

  static let help = "Enter goes on. At any prompt: hint, skip, back, quit; ? tells more."

  let session: Session
  let voice: LessonVoice
  /// What the learner's own queries may do.
  let own: Rights
  let code: String
  let path: String
  let lesson: Lesson
  let number: Int
  let count: Int

  func take() throws -> End {
    var entry = AnswerSheet.Entry(
      step: number, kind: lesson.kind?.rawValue ?? "", question: lesson.question, reply: "", expected: "",
      isRight: nil, hints: 0, tries: 0)
    switch lesson.kind {
    case .try: return attempt(&entry)
    case .make: return make(&entry)
    case .number, .name, .choice, .text:
      if let move = predict(&entry) { return End(move: move) }
      guard let outcome = evaluate() else { return End() }
      voice.show(outcome)
      if let answer = outcome.answers.first?.answer { compare(answer, &entry) }
      explain()
      return End(move: pause(), entries: [entry])
    case nil:
      guard let outcome = evaluate() else { return End() }
      voice.show(outcome)
      explain()
      return End(move: pause())
    }
  }

  // MARK: Predictions

  /// A move where the learner goes elsewhere instead.
  private func predict(_ entry: inout AnswerSheet.Entry) -> Move? {
    voice.say("**Before you look:** " + lesson.question)
    for (number, option) in lesson.options.enumerated() {
      voice.add("  \(number + 1)  \(TerminalText.cell(option))\n")
    }
    while true {
      switch listen(prompt, &entry) {
      case .moves(let move): return move
      case .skips: return nil
      case .nothing: voice.add("Write what you expect; or: hint, skip.\n")
      case .line(let line) where isQuery(line): _ = ask(line)
      case .line(let line):
        switch lesson.read(line) {
        case .reply(let reply):
          entry.reply = reply
          return nil
        case .unclear(let message): voice.add(message + "\n")
        }
      }
    }
  }

  private var prompt: String {
    switch lesson.kind {
    case .number: "your number — "
    case .choice: "your choice, 1 to \(lesson.options.count) — "
    case .name: "the name — "
    default: "your words — "
    }
  }

  private func compare(_ answer: Answer, _ entry: inout AnswerSheet.Entry) {
    let expected = lesson.expected(answer)
    entry.expected = expected.joined(separator: " or ")
    guard !entry.reply.isEmpty else { return }
    entry.isRight = lesson.isRight(entry.reply, expected: expected)
    let reply = TerminalText.cell(entry.reply)
    switch entry.isRight {
    case true?: voice.say("You expected \(reply), and so it is.")
    case false?: voice.say("You expected \(reply); it is \(entry.expected).")
    case nil: voice.say("You wrote: \(reply)")
    }
  }

  // MARK: The learner's own query

  private func attempt(_ entry: inout AnswerSheet.Entry) -> End {
    guard let solution = evaluate(), let wanted = solution.answers.first?.answer else { return End() }
    voice.say("**Your turn:** " + lesson.question)
    while true {
      switch listen("your query — ", &entry) {
      case .moves(let move): return End(move: move, entries: entry.tries > 0 ? [entry] : [])
      case .nothing: voice.add("Write a query; or: hint, skip.\n")
      case .skips:
        voice.say("One way to ask it:")
        voice.part("  \(code.replacing("\n", with: "\n  "))\n")
        voice.show(solution)
        explain()
        return End(move: pause(), entries: [entry])
      case .line(let line):
        entry.tries += 1
        let outcomes = ask(line)
        entry.reply = line
        guard let found = outcomes.last?.answers.last?.answer else {
          entry.isRight = false
          continue
        }
        entry.isRight = Lesson.agree(found, wanted)
        guard entry.isRight != true else {
          voice.say("That is it: your query finds what was sought.")
          explain()
          return End(move: pause(), entries: [entry])
        }
        voice.say(Lesson.difference(found, wanted) + " Try again; or: hint, skip.")
      }
    }
  }

  // MARK: What the learner makes

  private func make(_ entry: inout AnswerSheet.Entry) -> End {
    guard let outcome = evaluate() else { return End() }
    voice.show(outcome)
    voice.say("**Your work:** " + lesson.question)
    voice.say("An empty line ends it. A query of your own is answered in between.")
    var lines: [String] = []
    while true {
      let heard = listen("line \(lines.count + 1) — ", &entry)
      if case .line(let line) = heard {
        if isQuery(line) { _ = ask(line) } else { lines.append(line) }
        continue
      }
      if case .nothing = heard, lines.isEmpty {
        voice.add("Write a line; or: hint, skip.\n")
        continue
      }
      // What is there is kept, also where the learner leaves.
      entry.reply = lines.joined(separator: "\n")
      if case .moves(let move) = heard { return End(move: move, entries: lines.isEmpty ? [] : [entry]) }
      explain()
      return End(move: pause(), entries: [entry])
    }
  }

  /// Whether a line is meant for the shell and not part of the work: a command, or a query of more than a word, since a
  /// word alone could be either.
  private func isQuery(_ line: String) -> Bool {
    if line.hasPrefix("|") || (line.hasPrefix(".") && line.dropFirst().first?.isLetter == true) {
      return true
    }
    let parse = Parser.parse(line, vocabulary: Session.vocabulary)
    return line.contains("|") && parse.diagnostics.isEmpty
  }

  // MARK: Parts

  private enum Heard {
    case line(String), nothing, skips
    case moves(Move)
  }

  /// A reply that is none of the words which mean something everywhere.
  private func listen(_ prompt: String, _ entry: inout AnswerSheet.Entry) -> Heard {
    while let line = voice.ask(prompt) {
      switch line.lowercased() {
      case "": return .nothing
      case "skip": return .skips
      case "back": return .moves(.back)
      case "quit", "q", "exit", ".quit", ".exit": return .moves(.quit)
      case "hint":
        let hints = lesson.hints
        voice.say(
          entry.hints < hints.count
            ? "Hint \(entry.hints + 1) of \(hints.count): \(hints[entry.hints])"
            : hints.isEmpty ? "There is no hint here." : "There is no further hint.")
        entry.hints = min(entry.hints + 1, hints.count)
      case "?", "help": voice.say(Self.longHelp)
      default: return .line(line)
      }
    }
    return .moves(.quit)
  }

  private static let longHelp = """
    - hint: a hint, if there is one; ask again for the next
    - skip: see the answer without guessing
    - back: the step before, to read or to answer it again
    - quit: leave the lesson; what you have answered is kept
    - Between steps any query is answered, and .read N or .why N shows where a row comes from.
    """

  private func pause() -> Move {
    var entry = AnswerSheet.Entry(
      step: number, kind: "", question: "", reply: "", expected: "", isRight: nil, hints: 0, tries: 0)
    while true {
      switch listen("(\(number) of \(count)) Enter goes on — ", &entry) {
      case .nothing, .skips: return .on
      case .moves(let move): return move
      case .line(let line): _ = ask(line)
      }
    }
  }

  private func explain() {
    for explanation in lesson.explanations { voice.say(explanation) }
  }

  /// Answers a line of the learner's.
  private func ask(_ line: String) -> [Outcome] {
    let lessons = Rights(of: session)
    own.give(to: session)
    defer { lessons.give(to: session) }
    // A line that begins with a stage goes on from the last query, as at the prompt.
    let last = line.hasPrefix("|") ? session.lastQuery.map { $0 + "\n" } ?? "" : ""
    let outcomes = session.evaluate(last + line)
    for outcome in outcomes { voice.show(outcome) }
    return outcomes
  }

  /// Runs the lesson's statement; nil, with the failure shown, where it fails.
  func evaluate() -> Outcome? {
    var whole = Outcome()
    for outcome in session.evaluate(code, name: path) {
      whole.output += outcome.output
      whole.failures += outcome.failures
      whole.answers += outcome.answers
    }
    if !whole.failed { return whole }
    voice.show(whole)
    return nil
  }
}
