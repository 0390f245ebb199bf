import CLineEdit
import Foundation
package import Engine
package import Ingest
package import Store

extension Session {
  /// A corpus that was just opened, and what is worth saying about how.
  package struct Opened {
    package var engine: Engine
    package var notes: [String]

    package init(engine: Engine, notes: [String] = []) {
      self.engine = engine
      self.notes = notes
    }
  }
}

extension Corpus {
  /// `sha256:` and a digest over the documents, the annotator's version and the corrections.
  package var identity: String {
    get throws { "sha256:" + (try fact("digest") ?? "") }
  }
}

/// Opening what a path names.
package enum CorpusOpening {
  /// Opens a corpus file, or the corpus of a folder, which is read first where anything in it is new or changed.
  /// - Parameter progressWidth: columns of the terminal on standard error that may show a progress bar; nil for none.
  /// - Parameter isQuiet: say nothing of what went well.
  /// - Throws: `CorpusError`, `IngestError`
  package static func open(
    _ path: String, progressWidth: Int?, isQuiet: Bool = false
  ) throws -> Session.Opened {
    guard Files.exists(path) else { throw MissingPath(path: path) }
    switch CorpusLocation(of: path) {
    case .corpus(let file): return try opened(file)
    case .articles(let articles, let file):
      let notes = try refresh(file, from: articles, progressWidth, isQuiet)
      var opened = try opened(file)
      opened.notes = notes + opened.notes
      return opened
    }
  }

  /// Opens a corpus file with its corrections; those that do not find their place are told.
  private static func opened(_ file: String) throws -> Session.Opened {
    let corrections = try CorrectionFile(corpus: file).load()
    let corpus = try Corpus(path: file, corrections: corrections)
    let lost = corpus.corrections.enumerated().compactMap { index, applied -> String? in
      guard case .lost(let loss) = applied.outcome else { return nil }
      return "correction \(index + 1) was not applied: \(applied.correction.summary): \(loss.message)"
    }
    return Session.Opened(engine: try Engine(corpus: corpus), notes: lost)
  }

  private static func few(_ notes: [String]) -> [String] {
    notes.count > 5 ? notes.prefix(5) + ["note: and \(notes.count - 5) more"] : notes
  }

  /// Brings the corpus of a folder up to date. Where that cannot be done but there is a corpus from before, that one
  /// is used, and the note says why.
  private static func refresh(_ file: String, from articles: String, _ progressWidth: Int?, _ isQuiet: Bool)
    throws -> [String]
  {
    do {
      let report = try whenFree {
        try ingest([articles], into: file, replacesOlder: true, progressWidth: progressWidth)
      }
      let failures = report.failed.map { "failed: \($0.name): \($0.reason)" }
      if report.read.isEmpty, report.unchanged.isEmpty, report.failed.isEmpty {
        return ["\(articles) holds no articles: put texts into it whose names end in .txt, .md or .html"]
      }
      // What failed before and changed nothing was told when it failed. But where none of the folder's files is in its
      // corpus, the answers come from elsewhere, and the reader has to know each time.
      // A broken head takes the date and the source from an article for as long as nobody mends it.
      let notes = report.notes.map { "note: \($0.name): \($0.reason)" }
      guard report.isWritten else { return report.unchanged.isEmpty ? failures : Self.few(notes) }
      if isQuiet { return failures }
      return [report.counts] + report.details(limit: 5)
    } catch let error as CorpusError where Files.exists(file) {
      switch error {
      case .notACorpus:
        throw CommandFailure(
          "\(file) stands where the corpus of “\(articles)” belongs, and is none. Move it away, and open the folder again."
        )
      case .locked, .unreadable: return ["The folder was not read again: \(error)"]
      default: throw error
      }
    }
  }

  /// Two programs opened on one folder at once: the second waits a while for the first, which reads the folder for both.
  private static func whenFree(_ read: () throws -> IngestReport) throws -> IngestReport {
    for _ in 0..<patience {
      do { return try read() } catch let error as CorpusError {
        guard case .locked = error else { throw error }
        usleep(50_000)
      }
    }
    return try read()
  }

  /// How often to look, twenty times a second: for ten seconds.
  private static let patience = 200

  /// Reads files into a corpus, with a progress bar where a terminal shows one.
  package static func ingest(
    _ paths: [String], into corpus: String, threads: Int? = nil, replacesOlder: Bool = false,
    progressWidth: Int?
  ) throws -> IngestReport {
    var ingestion = Ingestion(paths: paths, corpus: corpus, threads: threads)
    ingestion.replacesOlder = replacesOlder
    // At the prompt Control-C does not end the process, so the run has to look whether it was pressed.
    let stopIfAsked: @Sendable () throws -> Void = {
      if line_edit_was_interrupted() {
        throw CommandFailure("The reading was stopped; the corpus is as it was before.")
      }
    }
    ingestion.progress = { _ in try stopIfAsked() }
    guard let progressWidth else { return try ingestion.run() }
    let bar = ProgressBar("Reading", width: progressWidth)
    ingestion.progress = { progress in
      let share = Double(progress.bytes) / Double(max(1, progress.allBytes))
      bar.show(share: share, count: "\(progress.files) of \(progress.allFiles) files")
      try stopIfAsked()
    }
    defer { bar.finish() }
    return try ingestion.run()
  }
}
