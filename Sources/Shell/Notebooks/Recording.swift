import Engine
import Notebook
import Values
import View

extension Launch {
  /// The program's version, as `--version` prints it and as records and pages name it.
  package static let version = "0.1.0"

  /// `parallax run FILE.query --record`
  package static func record(script: String, corpus: String?, _ options: LaunchOptions) throws -> Int32 {
    let session = try session(options, Host(), isQuiet: true)
    session.printsQueries = true
    let run = try NotebookRun(file: script, given: corpus, in: session) { try Scripts.print($0) }
    guard run.failures.isEmpty else { return 1 }
    let path = Recording.path(of: script)
    try Files.replace(Array(Record(run.notebook).text.utf8), at: path, isShared: true)
    StandardStream.report("recorded in \(TerminalText.visible(path))\n")
    return 0
  }

  /// `parallax verify FILE…`
  package static func verify(_ files: [String], corpus: String?) throws -> Int32 {
    var code: Int32 = 0
    for file in files {
      do {
        let report = try Recording.verify(file, corpus: corpus)
        try StandardStream.output.write(report.text)
        for failure in report.failures { StandardStream.report(failure) }
        if !report.isSame { code = 1 }
      } catch let closed as StandardStream.Closed {
        throw closed
      } catch {
        StandardStream.report("\(TerminalText.visible(file)): \(failure(error).message)\n")
        code = 1
      }
    }
    return code
  }
}

/// Records beside their scripts.
enum Recording {
  struct Report {
    var text: String
    var failures: [String]
    var isSame: Bool
  }

  private static let ending = ".result"

  static func path(of script: String) -> String { script + ending }

  /// Runs a script again under the conditions of its record.
  /// - Parameter file: the script or its record.
  static func verify(_ file: String, corpus: String?) throws -> Report {
    let isRecord = file.hasSuffix(ending)
    let script = isRecord ? String(file.dropLast(ending.count)) : file
    let path = isRecord ? file : Self.path(of: script)
    guard Files.exists(path) else {
      throw CommandFailure("There is no record “\(path)”. Make one:  parallax run \(script) --record")
    }
    let recorded = try read(path)
    let options = LaunchOptions(parameters: recorded.inputs.parameters.map { "\($0.name)=\($0.value)" })
    let session = try Launch.session(options, Host(), isQuiet: true)
    session.onlyRehearses = true
    let given = recorded.inputs.corpora.first { $0.isGiven }
    let folder = Files.folder(of: script)
    let run = try NotebookRun(
      file: script, given: corpus ?? given.map { Files.path($0.path, from: folder) }, in: session)
    let drift = Drift(recorded: recorded, now: Record(run.notebook))
    let isSame = drift.isSame && run.failures.isEmpty
    let answers = run.notebook.cells.reduce(0) { $0 + $1.results.count }
    // The answers are those of the corpus, which knows the articles as they were when it read them.
    let note = try session.engine.flatMap { try ChangedArticles.note($0.corpus) }
    return Report(
      text: text(script, drift, isSame: isSame, answers: answers) + (note.map { "  \($0)\n" } ?? ""),
      failures: run.failures, isSame: isSame)
  }

  private static func read(_ path: String) throws -> Record {
    guard let text = String(validating: try Files.read(path), as: UTF8.self) else {
      throw CommandFailure("The record “\(path)” is not UTF-8 text.")
    }
    do {
      return try Record(text: text)
    } catch {
      throw CommandFailure(
        "“\(path)” cannot be read as a record: line \(error.line): \(error.reason). Record the script anew with  parallax run FILE --record"
      )
    }
  }

  private static func text(_ script: String, _ drift: Drift, isSame: Bool, answers: Int) -> String {
    let name = TerminalText.visible(script)
    if isSame { return "\(name): same, \(answers) answer\(answers == 1 ? "" : "s")\n" }
    var lines = ["\(name): drifted"]
    lines += drift.reasons.map { "  \($0.what): \($0.how)" }
    if drift.difference.isEmpty {
      lines.append("  the answers are the same")
    } else {
      lines += ["", "--- as recorded", "+++ as answered now"] + drift.difference
    }
    return lines.map { TerminalText.visibleLines($0) + "\n" }.joined()
  }
}
