import Engine
import Notebook
import Plan
import Store
import Syntax
import Values

/// A script run so that its answers are kept: **read → run statement by statement → notebook**.
struct NotebookRun {
  private(set) var notebook: Notebook
  /// What went wrong, laid out for reading; empty where nothing did.
  private(set) var failures: [String] = []

  /// - Parameters:
  ///   - given: the corpus that the command line names, which is opened before anything runs.
  ///   - isQuoting: whether to fetch the words behind each row.
  ///   - deliver: is handed each statement's outcome as soon as it is there.
  /// - Throws: `Files.Problem`, `CommandFailure` where the file is no text; whatever opening the given corpus throws.
  init(
    file path: String, given: String?, in session: Session, isQuoting: Bool = false,
    deliver: (Outcome) throws -> Void = { _ in }
  ) throws {
    let bytes = try Files.read(path)
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw CommandFailure("“\(path)” is not UTF-8 text.")
    }
    var inputs = Inputs(
      script: Files.name(of: path), scriptHash: ContentHash.of(bytes), program: Launch.version)
    inputs.parameters = session.givenParameters.sorted().map {
      Inputs.Parameter(name: $0, value: session.environment.parameters[$0]?.description ?? "")
    }
    session.folder = Files.folder(of: path)
    notebook = Notebook(inputs: inputs)
    var seen: Engine?
    if let given {
      _ = try session.open(given)
      seen = session.engine
      try note(seen, Files.relative(given, to: Files.folder(of: path)), isGiven: true)
    }
    let script = Parser.parse(text, vocabulary: Session.vocabulary).script
    notebook.closing = script.closing
    var statements = script.statements[...]
    var called: [Inputs.Called] = []
    session.willRun = { script, bytes in
      let script = Inputs.Called(
        path: Files.relative(script, to: Files.folder(of: path)), hash: ContentHash.of(bytes))
      if !called.contains(script) { called.append(script) }
    }
    defer { session.willRun = { _, _ in } }
    try session.evaluate(text, name: path) { outcome in
      failures += outcome.failures
      if let statement = statements.popFirst() {
        // A corpus that the script refuses is an input still: a difference has to be explained by it.
        if case .corpus(let name, _) = statement.kind {
          let engine =
            outcome.failed
            ? try? session.opener(Files.path(name.text, from: session.folder)).engine : session.engine
          try note(engine, name.text, isGiven: false)
          seen = engine
        } else if !outcome.answers.isEmpty, session.engine !== seen {
          seen = session.engine
          try note(seen, Files.relative(seen?.corpus.path ?? "", to: Files.folder(of: path)), isGiven: false)
        }
        if !outcome.failed { try add(statement, outcome, of: text, isQuoting ? seen : nil) }
      }
      try deliver(outcome)
    }
    notebook.inputs.called = called
  }

  private mutating func note(_ engine: Engine?, _ path: String, isGiven: Bool) throws {
    guard let corpus = engine?.corpus else { return }
    notebook.inputs.corpora.append(try Inputs.Corpus(corpus, path: path, isGiven: isGiven))
  }

  private mutating func add(
    _ statement: Statement, _ outcome: Outcome, of text: String, _ engine: Engine?
  ) throws {
    let isCommand = if case .command = statement.kind { true } else { false }
    var cell = Notebook.Cell(
      prose: statement.prose, code: Session.slice(text, statement.range),
      text: isCommand ? String(decoding: outcome.output, as: UTF8.self) : "")
    for (query, answer) in outcome.answers {
      var result = Notebook.Result(query: query, answer: answer)
      if let engine {
        result.quotations = try answer.passages.prefix(Notebook.mostRows).map {
          try $0.flatMap(engine.quotation)
        }
      }
      cell.results.append(result)
    }
    notebook.cells.append(cell)
  }
}

extension Inputs.Corpus {
  /// What a corpus says of itself.
  init(_ corpus: Corpus, path: String, isGiven: Bool) throws {
    var documents: [Inputs.Document] = []
    try corpus.rows("SELECT path, hash FROM documents ORDER BY position") {
      documents.append(Inputs.Document(path: $0.text(0), hash: $0.text(1)))
    }
    let lost = corpus.corrections.enumerated().compactMap { index, applied -> String? in
      guard case .lost(let loss) = applied.outcome else { return nil }
      return "correction \(index + 1) does not apply: \(applied.correction.summary): \(loss.message)"
    }
    self.init(
      path: path, isGiven: isGiven, identity: try corpus.identity,
      corrections: try corpus.fact("corrections") ?? "none",
      annotator: try corpus.fact("annotator") ?? "", documents: documents, lost: lost)
  }
}
