import Annotation
import Foundation
import Store

/// Reads files into a corpus: `parallax ingest PATH… --corpus FILE`.
///
/// Files are found and sorted, read and annotated on several threads, and written in order by one. A file whose bytes are
/// those of last time is left alone, unless the annotators have changed since: then every document is read anew, those
/// outside the given folders from the text that the corpus keeps. The corpus that comes out is the same on one thread or
/// eight, and after one run or several.
package struct Ingestion: Sendable {
  /// How far a run is, for a progress bar.
  package struct Progress: Hashable, Sendable {
    package var files: Int
    package var allFiles: Int
    package var bytes: Int
    package var allBytes: Int
  }

  package var paths: [String]
  package var corpus: String
  package var threads: Int
  /// Whether a corpus that an earlier Parallax made may be thrown away: right where it holds nothing but these paths.
  package var replacesOlder = false
  /// Called after every file, on the thread that called `run`; what it throws ends the run and leaves the corpus as it was.
  package var progress: (@Sendable (Progress) throws -> Void)?

  /// - Parameters:
  ///   - paths: folders, with everything under them, and files.
  ///   - corpus: the corpus file, made where it does not exist.
  ///   - threads: how many annotate at once; all cores by default.
  package init(paths: [String], corpus: String, threads: Int? = nil) {
    self.paths = paths
    self.corpus = corpus
    self.threads = threads ?? ProcessInfo.processInfo.activeProcessorCount
  }

  /// How many bytes of text may be under way at once; annotations take some ten times as much.
  private static let bytesAtOnce = 16_000_000

  /// - Throws: `IngestError` where the command is wrong, `CorpusError` where the corpus cannot be written,
  ///   `NameModelFile.Problem` where the name model cannot be read.
  package func run() throws -> IngestReport {
    // Without its model no document can be annotated.
    _ = try NameModelFile.shared.get()
    let scan = try FileScan(paths)
    let (old, isOlder) = try openCorpus()
    let base = try baseFolder()
    let known = try KnownDocuments(corpus: old, base: base)
    let plan = IngestPlan(scan: scan, known: known, base: base, corpus: old)
    var report = IngestReport(corpus: corpus)
    (report.skipped, report.failed) = (scan.skipped, scan.failed)

    let pipeline = OrderedPipeline(
      weights: plan.items.map { max(1, $0.bytes) }, limit: Self.bytesAtOnce, threads: threads,
      work: { plan.carryOut($0) })
    defer { pipeline.stop() }
    var meter = Progress(
      files: 0, allFiles: plan.items.count, bytes: 0, allBytes: plan.items.reduce(0) { $0 + $1.bytes })
    func next() throws -> IngestPlan.Outcome? {
      guard let outcome = pipeline.next() else { return nil }
      meter.files += 1
      meter.bytes += outcome.bytes
      try progress?(meter)
      return outcome
    }

    let startsEmpty = plan.startsEmpty || isOlder
    // As long as nothing has changed, nothing needs to be written.
    var first: IngestPlan.Outcome?
    while let outcome = try next() {
      if outcome.changes || startsEmpty {
        first = outcome
        break
      }
      report.add(outcome)
    }
    guard first != nil || !plan.missing.isEmpty || old == nil else { return report }
    try CorpusWriter.update(corpus, startsEmpty: startsEmpty, settings: .current) { writer in
      for document in plan.missing {
        try writer.remove(document.path)
        report.removed.append(.init(document.path, "its file is gone"))
      }
      var outcome = first
      while let current = outcome {
        try current.write(to: writer)
        report.add(current)
        outcome = try next()
      }
    }
    report.isWritten = true
    return report
  }

  /// - Returns: the corpus as it is, and whether there is one that is too old to be read.
  private func openCorpus() throws -> (corpus: Corpus?, isOlder: Bool) {
    do {
      return (try Corpus(path: corpus), false)
    } catch CorpusError.missing {
      return (nil, false)
    } catch CorpusError.olderVersion where replacesOlder {
      return (nil, true)
    }
  }

  /// The absolute folder of the corpus file.
  /// - Throws: `CorpusError.unreadable` where there is none.
  private func baseFolder() throws -> String {
    if let file = FileScan.resolve(corpus) { return Self.parent(file) }
    guard let folder = FileScan.resolve(Self.parent(corpus)) else {
      throw CorpusError.unreadable(path: corpus, reason: "its folder does not exist")
    }
    return folder
  }

  private static func parent(_ path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }
}
