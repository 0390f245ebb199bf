import Ingest
import Plan
import Values
import View

/// What the command line says of how to answer.
package struct LaunchOptions: Sendable {
  package var format: String?
  package var width: Int?
  /// `name=value`, as given.
  package var parameters: [String]
  /// Folders that files may be written below.
  package var writeFolders: [String]

  package init(
    format: String? = nil, width: Int? = nil, parameters: [String] = [], writeFolders: [String] = []
  ) {
    self.format = format
    self.width = width
    self.parameters = parameters
    self.writeFolders = writeFolders
  }
}

/// The command was used wrongly: exit code 2.
package struct Misuse: Error {
  package var message: String
}

/// What the program's commands do, once their arguments are read. Each returns the exit code.
package enum Launch {
  /// `parallax [PATH]`: the prompt, or queries from standard input where that is no terminal.
  package static func open(_ path: String?, _ options: LaunchOptions) throws -> Int32 {
    let host = Host()
    let session = try session(options, host)
    if host.inputIsTerminal, host.outputIsTerminal {
      // Whoever sits there may write where they are, in place of nothing.
      session.writing = try session.writing ?? WritePermission(folders: ["."], replaces: false)
      session.keepsCorrections = true
      session.today = Host.today
      if let path { try open(path, in: session, host) }
      return Prompt(session: session, host: host).run()
    }
    if let path { try open(path, in: session, host) }
    return try PipedInput.run(session)
  }

  /// `parallax query CORPUS 'QUERY'`
  package static func query(_ path: String, _ text: String, _ options: LaunchOptions) throws -> Int32 {
    let host = Host()
    let session = try session(options, host, isQuiet: true)
    session.attendant = QueryWatch(width: host.progressWidth)
    try open(path, in: session, host)
    return try Scripts.evaluate(text, name: nil, in: session)
  }

  /// `parallax run FILE.query [--corpus PATH]`
  package static func run(script: String, corpus: String?, _ options: LaunchOptions) throws -> Int32 {
    let host = Host()
    let session = try session(options, host, isQuiet: true)
    session.attendant = QueryWatch(width: host.progressWidth)
    session.printsQueries = true
    if let corpus { try open(corpus, in: session, host) }
    return try Scripts.run(file: script, in: session)
  }

  /// `parallax ingest PATH… [--corpus FILE]`; a corpus that is named behind the articles, as with `cp`, is meant the same way.
  package static func ingest(_ paths: [String], corpus: String?, threads: Int?) throws -> Int32 {
    guard let first = paths.first else { throw IngestError.noPaths }
    if corpus == nil, paths.count > 1, let last = paths.last, last.hasSuffix(".corpus") {
      return try ingest(paths.dropLast(), corpus: last, threads: threads)
    }
    guard paths.count == 1 || corpus != nil else {
      let given = paths.count > 3 ? "PATH…" : paths.joined(separator: " ")
      throw Misuse(
        message: "Say which corpus the articles go to:  parallax ingest \(given) --corpus NAME.corpus")
    }
    let file = corpus ?? CorpusLocation.corpusPath(ofArticles: first)
    let report = try CorpusOpening.ingest(
      paths, into: file, threads: threads, progressWidth: Host().progressWidth)
    for line in report.details() { StandardStream.report(TerminalText.visible(line) + "\n") }
    try StandardStream.output.write("\(TerminalText.visible(file)): \(report.counts)\n")
    return report.exitCode
  }

  /// Whether somebody would have to type what is read from standard input.
  package static var readsTerminal: Bool { Host().inputIsTerminal }

  /// `parallax annotate PATH…`
  package static func annotate(
    _ paths: [String], input: String, published: String?, threads: Int?
  ) throws -> Int32 {
    guard let input = AnnotationRun.Input(rawValue: input) else {
      throw Misuse(message: "The input is text or jsonl, not “\(input)”.")
    }
    let date = try published.map { text in
      guard let date = DateRange(literal: text) else {
        throw Misuse(message: "“\(text)” is not a date such as 2025-07-01, 2025-07 or 2025.")
      }
      return date
    }
    let run = AnnotationRun(paths: paths, input: input, published: date, threads: threads)
    let report = try run.run { try StandardStream.output.write($0) }
    for entry in report.notes {
      StandardStream.report(TerminalText.visible("note: \(entry.name): \(entry.reason)") + "\n")
    }
    for entry in report.failed {
      StandardStream.report(TerminalText.visible("failed: \(entry.name): \(entry.reason)") + "\n")
    }
    return report.exitCode
  }

  /// What went wrong, for standard error, and the exit code: 2 for wrong use, 1 for anything else.
  package static func failure(_ error: any Error) -> (message: String, code: Int32) {
    switch error {
    case let misuse as Misuse: (misuse.message, 2)
    case let error as IngestError: ("\(error)", 2)
    case let error as MissingPath: ("\(error)", error.path.hasSuffix(".corpus") ? 1 : 2)
    case let failure as CommandFailure: (failure.message, 1)
    case let problem as Files.Problem: ("“\(problem.path)” cannot be used: \(problem.reason).", 1)
    default: ("\(error)", 1)
    }
  }

  static func session(_ options: LaunchOptions, _ host: Host, isQuiet: Bool = false) throws -> Session {
    var style = Style(
      width: options.width ?? host.size?.columns ?? 80, hasColour: host.outputIsTerminal && host.allowsColour,
      isForTerminal: host.outputIsTerminal)
    if let width = options.width {
      guard (20...10_000).contains(width) else { throw Misuse(message: "The width is from 20 to 10000.") }
      style.width = width
    }
    guard let format = OutputFormats.named(options.format ?? "table") else {
      throw Misuse(message: OutputFormats.unknown(options.format ?? ""))
    }
    let session = Session(style: style, format: format) { path in
      try CorpusOpening.open(path, progressWidth: host.progressWidth, isQuiet: isQuiet)
    }
    if !options.writeFolders.isEmpty {
      session.writing = try WritePermission(folders: options.writeFolders, replaces: true)
      session.scriptWriting = session.writing
    }
    for parameter in options.parameters {
      guard let equals = parameter.firstIndex(of: "="), equals > parameter.startIndex else {
        throw Misuse(message: "Write a parameter as name=value, not “\(parameter)”.")
      }
      let name = String(parameter[..<equals])
      session.givenParameters.insert(name)
      session.environment.parameters[name] = Literal.value(
        ofArgument: String(parameter[parameter.index(after: equals)...]))
    }
    return session
  }

  static func open(_ path: String, in session: Session, _ host: Host) throws {
    for note in try session.open(Files.path(path, from: nil)).notes {
      StandardStream.report(TerminalText.visible(note) + "\n")
    }
  }
}
