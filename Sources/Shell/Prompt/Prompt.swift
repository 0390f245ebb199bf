import Store
import CLineEdit
import Engine
import Glibc
import Syntax
import View

/// The conversation at a terminal: read a query, evaluate it, show what came of it, until the reader leaves.
package final class Prompt {
  private let session: Session
  private let host: Host
  private let history = HistoryFile()
  private let file = SessionFile()
  private let completer: Completer
  private var hasExplained = false

  package init(session: Session, host: Host) {
    self.session = session
    self.host = host
    completer = Completer(session: session)
  }

  /// - Returns: the process's exit code; 2 where the terminal cannot be used.
  package func run() -> Int32 {
    guard let editor = begin() else { return 2 }
    defer { end(editor) }
    session.earlierQueries = { [history] in history?.load() ?? [] }
    for entry in history?.load() ?? [] { editor.remember(entry) }
    fit()
    show(Outcome(text: Welcome.text(session.engine, session.style)))
    runInitial()
    while let text = query(editor) {
      guard !text.isEmpty else { continue }
      editor.remember(text)
      history?.add(text)
      fit()
      let leaves = evaluate(text, editor)
      if let script = session.script { file?.save(script) }
      if leaves { return 0 }
    }
    return 0
  }

  /// A conversation that is led by something else than the reader: a lesson.
  /// - Returns: the exit code; 2 where the terminal cannot be used.
  func converse(_ work: (Conversation) throws -> Int32) throws -> Int32 {
    guard let editor = begin(), let talk = session.conversation else { return 2 }
    defer { end(editor) }
    fit()
    return try work(talk)
  }

  /// Takes the terminal over; nil, and said so, where it cannot be used.
  private func begin() -> LineEditor? {
    guard
      let editor = LineEditor(completer: { [completer] line, cursor, question in
        switch question {
        case .complete: completer.complete(line, cursor)
        case .choices: completer.choices(line, cursor)
        case .explain: completer.explain(line, cursor)
        }
      })
    else {
      StandardStream.report("parallax: this terminal cannot be used for line editing\n")
      return nil
    }
    session.conversation = Conversation(
      ask: { [completer] prompt in
        completer.pending = ""
        guard case .line(let line) = editor.read(prompt: prompt) else { return nil }
        if !line.isEmpty { editor.remember(line) }
        return line
      },
      show: { [unowned self] in show($0) })
    if host.canPaint {
      session.reading = { if !ReadingTerminal.run($0) { StandardStream.report(ReadingTerminal.refusal) } }
    }
    session.textEditor = { text in
      line_edit_lend_terminal()
      defer { line_edit_take_terminal() }
      return try TextEditor.edit(text)
    }
    session.attendant = QueryWatch(promptOf: host.progressWidth)
    session.mostShown = 5_000
    return editor
  }

  private func end(_ editor: LineEditor) {
    (session.conversation, session.reading, session.textEditor, session.attendant) = (nil, nil, nil, nil)
    editor.close()
  }

  /// Runs what the reader wants at every prompt: `init.query` in the user's configuration folder. Scripts never see it.
  private func runInitial() {
    guard let file = Host.configurationFolder.map({ $0 + "/init.query" }), Files.exists(file) else { return }
    do {
      show(try session.runScript(file))
    } catch {
      show(Outcome(failures: [Launch.failure(error).message + "\n"]))
    }
  }

  /// The window may have changed since the last answer.
  private func fit() {
    if let size = Host.terminalSize() { session.style.width = max(20, size.columns) }
  }

  // MARK: Reading

  /// One whole query, over as many lines as it takes; nil when the reader leaves, empty where nothing was asked.
  private func query(_ editor: LineEditor) -> String? {
    var text = ""
    var (prompt, joint) = (mainPrompt, "\n")
    while true {
      completer.pending = text.isEmpty ? "" : text + joint
      switch editor.read(prompt: prompt) {
      case .end:
        show(Outcome(text: "\n"))
        return nil
      case .interrupted:
        show(Outcome(text: "^C\n"))
        return ""
      case .line(let line):
        // Whoever wants out of a query that goes on and on presses Enter.
        if !text.isEmpty, line.allSatisfy(\.isWhitespace) { return Self.trimmed(text) }
        // A command is none of the query's words; the query that is open is given up.
        if !text.isEmpty, line.hasPrefix("."), Commands.named(Self.commandName(line)) != nil {
          return Self.trimmed(line)
        }
        if !text.isEmpty, begins(line, anewInPlaceOf: text + joint + line) { return Self.trimmed(line) }
        text += text.isEmpty ? line : joint + line
        guard !text.allSatisfy(\.isWhitespace),
          let open = Parser.openPart(of: text, vocabulary: Session.vocabulary)
        else { return Self.trimmed(text) }
        (prompt, joint) = (continuation(open.words), open.joint)
        explainOnce(open)
      }
    }
  }

  /// Whether a line is a query by itself and none of the one that is open: that one is given up.
  private func begins(_ line: String, anewInPlaceOf whole: String) -> Bool {
    guard session.isSound(line), !session.isSound(whole) else { return false }
    // What goes on in an open text is a text only by mistake.
    return Parser.openPart(of: whole, vocabulary: Session.vocabulary)?.words.hasSuffix("\"") ?? true
  }

  private static func commandName(_ line: String) -> String {
    line.dropFirst().prefix { $0.isLetter }.lowercased()
  }

  /// Whoever meets it for the first time is told how to get out.
  private func explainOnce(_ open: OpenPart) {
    guard !hasExplained else { return }
    hasExplained = true
    let what = open.words.hasSuffix("\"") ? "The text that \" begins is not closed." : "The query goes on."
    show(
      Outcome(
        text: session.style.paint(what + " An empty line ends it, Control-C gives it up.", .faint) + "\n"))
  }

  /// For the lines after the first: what is still open, in words of the query.
  private func continuation(_ open: String) -> String {
    let open = TerminalText.visible(open)
    return (open.count > 30 ? "…" + open.suffix(29) : open) + " …> "
  }

  private static func trimmed(_ text: String) -> String {
    var text = text[...]
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text.drop(while: \.isWhitespace))
  }

  /// The corpus' name and an angle.
  private var mainPrompt: String {
    var name = session.engine.map { Files.name(of: $0.corpus.path) } ?? "parallax"
    if name.hasSuffix(".corpus") { name.removeLast(7) }
    if name.count > 24 { name = name.prefix(23) + "…" }
    name = TerminalText.visible(name)
    return session.style.hasColour ? "\u{1}\u{1B}[1m\u{1}" + name + "\u{1}\u{1B}[0m\u{1}> " : name + "> "
  }

  // MARK: Answering

  /// - Returns: whether the reader leaves.
  private func evaluate(_ typed: String, _ editor: LineEditor) -> Bool {
    var text = typed
    if let command = PlainWords.command(for: text, names: Session.vocabulary.nouns + session.boundNames) {
      text = command
    }
    // A line that begins with a stage goes on from the last query.
    if text.hasPrefix("|"), let last = session.lastQuery { text = last + "\n" + text }
    while true {
      var (quits, question, next) = (false, NameQuestion?.none, String?.none)
      session.evaluate(text) { outcome in
        if let choice = outcome.choice, isOneStatement(text) {
          question = NameQuestion(choice: choice, query: text)
        } else {
          show(outcome)
        }
        quits = quits || outcome.quits
        next = outcome.next ?? next
      }
      if let next, !next.isEmpty {
        ask(next, editor)
        text = next
        continue
      }
      guard let question, let answer = ask(question, editor) else { return quits }
      text = answer
    }
  }

  /// A text of several statements cannot be asked again without running the first ones twice.
  private func isOneStatement(_ text: String) -> Bool {
    Parser.parse(text, vocabulary: Session.vocabulary).script.statements.count == 1
  }

  /// - Returns: the query as it is meant, or another; nil where the reader means none.
  private func ask(_ question: NameQuestion, _ editor: LineEditor) -> String? {
    show(Outcome(text: question.text(session.style)))
    guard case .line(let line) = editor.read(prompt: question.prompt) else { return nil }
    if let query = question.query(choosing: line) {
      ask(query, editor)
      return query
    }
    // Whoever types something else has gone on to another question.
    let other = Self.trimmed(line)
    guard Int(other) == nil, other.count > 1 else { return nil }
    editor.remember(other)
    history?.add(other)
    return other
  }

  /// Shows and remembers a query that was not typed as it stands.
  private func ask(_ query: String, _ editor: LineEditor) {
    show(Outcome(text: TerminalText.visibleLines(query) + "\n"))
    editor.remember(query)
    history?.add(query)
  }

  private func show(_ outcome: Outcome) {
    if !outcome.output.isEmpty, !isPaged(outcome) { try? StandardStream.output.write(outcome.output) }
    for note in outcome.notes { StandardStream.report(note + "\n") }
    for failure in outcome.failures { StandardStream.report(failure) }
  }

  private func isPaged(_ outcome: Outcome) -> Bool {
    guard let rows = Host.terminalSize()?.rows else { return false }
    let lines = outcome.output.count { $0 == 10 }
    // A pager would take for its own what was typed for the next prompt. What is little longer than the window is printed:
    // what stands under an answer is then seen, and the prompt is there.
    guard lines * 2 >= rows * 3, !line_edit_has_input(), let pager = Pager() else { return false }
    line_edit_lend_terminal()
    defer { line_edit_take_terminal() }
    return pager.show(outcome.output, atLine: outcome.opensAtLine)
  }
}
