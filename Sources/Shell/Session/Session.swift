package import Engine
package import Plan
import Store
package import Syntax
package import View
package import Values

/// What the prompt and the scripts share: an open corpus, what earlier statements set, and how answers are shown.
///
/// Everything that could differ from machine to machine (width, colour, whether files may be written) comes in as a
/// value; a session reads no environment and no clock but for `.timer`.
package final class Session {
  /// The open corpus; nil before `.open`.
  package internal(set) var engine: Engine?
  package var style: Style
  package var format: any OutputFormat
  package var environment = Environment()
  /// `param` values from the command line, which a script's own do not replace.
  package var givenParameters: Set<String> = []
  /// The folder that relative paths in statements start from; nil for the working folder.
  package var folder: String?
  /// Where files may be written; nil for nowhere.
  package var writing: WritePermission?
  /// The same for scripts that `.run` runs.
  package var scriptWriting: WritePermission?
  /// Whether `save` runs without writing: to see whether a script still answers as it did.
  package var onlyRehearses = false
  /// Whether corrections are kept in the file beside the corpus: at the prompt. In scripts they hold for the run.
  package var keepsCorrections = false
  /// The day that a correction is dated with where it names none: at the prompt.
  package var today: Day?
  package var showsTime = false
  /// Whether each query is printed above its answer, as where a script is run.
  package var printsQueries = false
  private var hasPrintedQuery = false
  /// Where answers go instead of standard output.
  package var outputPath: String?

  /// The last answer and the query it answered: for `.why`, `.read`, and a line that begins with `|`.
  package internal(set) var answer: Answer?
  package internal(set) var lastQuery: String?
  /// What succeeded: for `.save`.
  var log = SessionLog()
  /// Who is asked where a command asks something; nil where nobody is there.
  var conversation: Conversation?
  /// Shows a screen to read in, and comes back when the reader leaves it; nil where there is no terminal for it.
  var reading: ((ReadingScreen) -> Void)?
  /// So many rows of an answer are laid out, as nobody reads more on a screen; nil for all.
  var mostShown: Int?
  /// Sits by while a query is worked out; nil where nobody waits.
  var attendant: (any Attendant)?
  /// Lets the reader write a text in an editor; nil in scripts, and where nobody is there.
  var textEditor: ((String) throws -> String)?
  /// What was asked in earlier sessions, the oldest first.
  var earlierQueries: () -> [String] = { [] }
  /// Is told of each script that `.run` runs, with its bytes.
  var willRun: (_ path: String, _ bytes: [UInt8]) -> Void = { _, _ in }
  /// How deeply `.run` is nested.
  var depth = 0
  /// Opens a corpus file, or the corpus of a folder.
  let opener: (String) throws -> Opened

  package init(
    engine: Engine? = nil, style: Style = Style(), format: any OutputFormat = TableFormat(),
    opener: @escaping (String) throws -> Opened
  ) {
    self.engine = engine
    self.style = style
    self.format = format
    self.opener = opener
  }

  /// Evaluates queries, `let`, `param` and commands: the one way in, for the prompt, piped text and scripts.
  ///
  /// Nothing runs where the form of any statement is wrong; after the first failure nothing more runs.
  /// - Parameters:
  ///   - name: names the text in messages, with line and column: a script's path.
  ///   - deliver: is handed each statement's outcome as soon as it is there.
  package func evaluate<Problem: Error>(
    _ text: String, name: String? = nil, deliver: (Outcome) throws(Problem) -> Void
  ) throws(Problem) {
    let parse = Parser.parse(text, vocabulary: Self.vocabulary)
    if !parse.diagnostics.isEmpty {
      return try deliver(
        failure(mended(parse.diagnostics) + mistakes(in: parse.script, text).withoutAttempts, in: text, name))
    }
    for statement in parse.script.statements {
      let outcome = run(statement, in: text, name)
      if !outcome.failed, name == nil || depth > 0 { remember(statement, in: text) }
      try deliver(outcome)
      if outcome.failed || outcome.quits { return }
    }
  }

  package func evaluate(_ text: String, name: String? = nil) -> [Outcome] {
    var outcomes: [Outcome] = []
    evaluate(text, name: name) { outcomes.append($0) }
    return outcomes
  }

  private func run(_ statement: Statement, in text: String, _ name: String?) -> Outcome {
    do {
      switch statement.kind {
      case .query(let pipeline): return try answer(pipeline, in: text)
      case .binding(let name, let pipeline): return try bind(name, to: pipeline, in: text)
      case .parameter(let name, let value): return try set(name, to: value)
      case .corpus(let path, let digest): return try open(path, digest: digest)
      case .asOf(let day, _):
        environment.asOf = day
        return Outcome()
      case .command(let line): return try Commands.run(line.text, at: line.range, in: self)
      }
    } catch {
      var outcome = failure(diagnostics(of: error, at: statement.range), in: text, name)
      outcome.choice = (error as? Mistakes)?.names.first
      return outcome
    }
  }

  /// text → parse → **prepare → run → view**: the way of a query once it has been read.
  private func answer(_ pipeline: Pipeline, in text: String) throws -> Outcome {
    let engine = try openEngine()
    let clock = ContinuousClock()
    let start = clock.now
    let prepared = try engine.prepare(pipeline, in: text, environment: environment).get()
    // Before the work, so that it is not done in vain.
    if let save = prepared.plan.save { try check(save) }
    let answer = try attended(engine) { try engine.run(prepared) }
    self.answer = answer
    let query = Self.slice(text, pipeline.range)
    lastQuery = Self.slice(text, pipeline.continuable.range)
    remember(it: pipeline)
    let took = showsTime ? start.duration(to: clock.now) : nil
    var outcome =
      try prepared.plan.save.map { try self.save(answer, $0) } ?? (prepared.plan.reads ? read(answer) : nil)
      ?? show(answer, took: took)
    outcome.answers = [(query, answer)]
    return outcome
  }

  private func show(_ answer: Answer, took: Duration?) throws -> Outcome {
    var style = style
    style.numbersRows = answer.passages.contains { $0 != nil }
    if outputPath != nil { (style.isForTerminal, style.hasColour) = (false, false) }
    var footer = (answer.emptied.map { [$0] } ?? []) + answer.footer
    var (outcome, rows) = (Outcome(), answer.rows)
    if let mostShown, outputPath == nil, rows.chart == nil, rows.rows.count > mostShown {
      footer.insert(
        "the first \(mostShown.grouped) of \(rows.rows.count.grouped) rows are shown; | save \"all.csv\" writes all",
        at: 0)
      rows.rows.removeLast(rows.rows.count - mostShown)
      rows.sections.removeAll { $0.firstRow >= mostShown }
    }
    outcome.output = try heading() + laidOut(rows, footer, style)
    if !format.carriesFooter { outcome.notes += footer.map(TerminalText.visible) }
    if let took { outcome.notes.append("time: \(Self.milliseconds(took)) ms") }
    if let outputPath {
      try Files.write(outcome.output, to: outputPath, appending: true)
      outcome.output = []
      outcome.notes.append("\(answer.rows.rows.count) rows to \(TerminalText.visible(outputPath))")
    }
    return outcome
  }

  /// The query above its answer, where many answers are printed one after the other for somebody to read.
  private func heading() -> [UInt8] {
    guard printsQueries, outputPath == nil, format.carriesFooter, let lastQuery else { return [] }
    defer { hasPrintedQuery = true }
    let lines = lastQuery.split(separator: "\n", omittingEmptySubsequences: false).map {
      "> " + TerminalText.visible(String($0)) + "\n"
    }
    return Array(((hasPrintedQuery ? "\n" : "") + lines.joined()).utf8)
  }

  private func laidOut(_ rows: Rows, _ footer: [String], _ style: Style) throws -> [UInt8] {
    let format = format
    let write: @Sendable () -> [UInt8] = {
      var output: [UInt8] = []
      format.write(rows, footer: footer, style: style, to: &output)
      return output
    }
    guard let engine else { return write() }
    return try attended(engine) {
      engine.corpus.activity.begin("laying out \(rows.rows.count.grouped) rows")
      return write()
    }
  }

  /// Does what may take long, with somebody to sit by where there is one.
  func attended<Result: Sendable>(
    _ engine: Engine, _ work: @escaping @Sendable () throws -> Result
  ) throws -> Result {
    guard let attendant else { return try work() }
    do {
      return try attendant.attend(engine, work)
    } catch is Abandoned {
      self.engine = try engine.reopened()
      throw CorpusError.interrupted
    }
  }

  private func bind(_ name: Word, to pipeline: Pipeline, in text: String) throws -> Outcome {
    // Prepared only to find its mistakes where it is written, not where it is used.
    if let engine { _ = try engine.prepare(pipeline, in: text, environment: environment).get() }
    environment.bindings[name.text] = frozen(pipeline)
    return Outcome()
  }

  private func set(_ name: Word, to expression: Expression) throws -> Outcome {
    if !givenParameters.contains(name.text) {
      environment.parameters[name.text] = try Literal.value(of: expression)
    }
    return Outcome()
  }

  func openEngine() throws -> Engine {
    if let engine { return engine }
    throw CommandFailure("No corpus is open. Open a folder of articles or a corpus file:  .open PATH")
  }

  // MARK: Failures

  /// Any error as mistakes with a place: its own where it has one, else the whole statement's.
  private func diagnostics(of error: any Error, at range: SourceRange) -> [Diagnostic] {
    switch error {
    case let mistakes as Mistakes: mended(mistakes.diagnostics)
    case let mistakes as MistakenForm: mistakes.diagnostics
    case let failure as QueryFailure: [failure.diagnostic]
    case let failure as CommandFailure: [Diagnostic(range: failure.range ?? range, message: failure.message)]
    case let error as CorpusError: [Diagnostic(range: range, message: "\(error)")]
    case let problem as Files.Problem:
      [Diagnostic(range: range, message: "“\(problem.path)” cannot be used: \(problem.reason).")]
    default: [Diagnostic(range: range, message: "\(error)")]
    }
  }

  /// With only such lines to try as work, mended again where they have mistakes of their own.
  private func mended(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
    var known: [String: String?] = [:]
    return diagnostics.map { diagnostic in
      var diagnostic = diagnostic
      diagnostic.attempts = diagnostic.attempts.compactMap { attempt in
        if let known = known[attempt] { return known }
        let mended = mended(attempt)
        known[attempt] = .some(mended)
        return mended
      }
      return diagnostic
    }
  }

  private func mended(_ attempt: String, rounds: Int = 3) -> String? {
    guard rounds > 0 else { return nil }
    let parse = Parser.parse(attempt, vocabulary: Self.vocabulary)
    if let mistake = parse.diagnostics.first {
      return mistake.attempts.first.flatMap { mended($0, rounds: rounds - 1) }
    }
    guard let engine, case .query(let pipeline) = parse.script.statements.first?.kind,
      let prepared = try? engine.prepare(pipeline, in: attempt, environment: environment),
      case .failure(let mistakes) = prepared
    else { return attempt }
    // Which of several names is meant, and which day is today, only the reader knows.
    if !mistakes.names.isEmpty || environment.asOf == nil && attempt.contains("today") { return attempt }
    return mistakes.diagnostics.first?.attempts.first.flatMap { mended($0, rounds: rounds - 1) }
  }

  /// Whether a text is a query, or several, without a mistake.
  func isSound(_ text: String) -> Bool {
    let parse = Parser.parse(text, vocabulary: Self.vocabulary)
    return parse.diagnostics.isEmpty && !parse.script.statements.isEmpty
      && mistakes(in: parse.script, text).isEmpty
  }

  /// In the order of the text, each with its line and a caret under the place; of a script, with its name.
  private func failure(_ diagnostics: [Diagnostic], in text: String, _ name: String?) -> Outcome {
    let inOrder = diagnostics.enumerated().sorted {
      ($0.element.range.start, $0.offset) < ($1.element.range.start, $1.offset)
    }.map(\.element)
    let printer = DiagnosticPrinter { DisplayWidth.of(TerminalText.visibleLines($0)) }
    // A script's messages keep one line each, for the editors and tools that read them.
    let message = name.map { printer.text(inOrder, source: text, file: $0) }
    if let message { return Outcome(failures: [TerminalText.visibleLines(message)]) }
    let typed = TerminalText.visibleLines(printer.text(inOrder, source: text))
    return Outcome(failures: [MessageLayout.fit(typed, style: style)])
  }

  /// What is wrong with the names in those statements whose form is right, so that one pass shows all mistakes.
  private func mistakes(in script: Script, _ text: String) -> [Diagnostic] {
    guard let engine else { return [] }
    var found: [Diagnostic] = []
    var environment = environment
    for statement in script.statements where statement.isWhole {
      switch statement.kind {
      case .query(let pipeline), .binding(_, let pipeline):
        if case .binding(let name, _) = statement.kind { environment.bindings[name.text] = pipeline }
        let prepared = try? engine.prepare(pipeline, in: text, environment: environment)
        if case .failure(let mistakes) = prepared { found += mistakes.diagnostics }
      case .parameter(let name, let value):
        environment.parameters[name.text] = try? Literal.value(of: value)
      case .asOf(let day, _): environment.asOf = day
      case .corpus, .command: return found
      }
    }
    return found
  }

  // MARK: Text

  static let vocabulary = Catalog.standard.vocabulary

  static func slice(_ text: String, _ range: SourceRange) -> String {
    let bytes = Array(text.utf8)
    let start = min(max(0, range.start), bytes.count)
    return String(decoding: bytes[start..<min(max(start, range.end), bytes.count)], as: UTF8.self)
  }

  private static func milliseconds(_ duration: Duration) -> String {
    let microseconds =
      duration.components.seconds * 1_000_000 + duration.components.attoseconds / 1_000_000_000_000
    return "\(microseconds / 1000).\(microseconds % 1000 / 100)"
  }
}

/// A command or statement that could not be carried out.
package struct CommandFailure: Error, Hashable, Sendable {
  package var message: String
  /// The part of the text at fault; nil for the whole statement.
  package var range: SourceRange?

  package init(_ message: String, at range: SourceRange? = nil) {
    self.message = message
    self.range = range
  }
}

extension [Diagnostic] {
  fileprivate var withoutAttempts: [Diagnostic] {
    map { diagnostic in
      var diagnostic = diagnostic
      diagnostic.attempts = []
      return diagnostic
    }
  }
}
