import Annotation
import Foundation
import Store
package import Values

/// Parses documents and gives the parse as lines of JSON, in the order of the input: `parallax annotate PATH…`. Nothing is
/// stored.
package struct AnnotationRun: Sendable {
  /// What the paths hold.
  package enum Input: String, Sendable, CaseIterable {
    /// One document a file; folders are walked as `ingest` walks them.
    case text
    /// One document a line: `{"id", "text", "title"?, "published"?, "source"?}`.
    case jsonl
  }

  /// What could not be parsed; the rest was.
  package struct Report: Hashable, Sendable {
    package var documents = 0
    package var failed: [IngestReport.Entry] = []
    package var notes: [IngestReport.Entry] = []

    /// 0 where everything was parsed, 1 where something failed.
    package var exitCode: Int32 { failed.isEmpty ? 0 : 1 }
  }

  package var paths: [String]
  package var input: Input
  /// The date of documents that name none.
  package var published: DateRange?
  package var threads: Int

  /// - Parameters:
  ///   - paths: files and folders; `-` is the standard input.
  ///   - threads: how many annotate at once; all cores by default.
  package init(paths: [String], input: Input = .text, published: DateRange? = nil, threads: Int? = nil) {
    self.paths = paths
    self.input = input
    self.published = published
    self.threads = threads ?? ProcessInfo.processInfo.activeProcessorCount
  }

  /// - Parameter output: is given one or more whole lines at a time.
  /// - Throws: `IngestError` where a path leads to nothing, `NameModelFile.Problem` where the name model cannot be read;
  ///   whatever `output` throws.
  package func run(output: ([UInt8]) throws -> Void) throws -> Report {
    var report = Report()
    guard !paths.isEmpty else { throw IngestError.noPaths }
    // Without its model no document can be annotated.
    _ = try NameModelFile.shared.get()
    // All paths are looked at before anything is printed.
    let scans = try paths.map { try $0 == "-" ? nil : FileScan([$0]) }
    for scan in scans {
      report.failed += scan?.failed ?? []
      switch input {
      case .text: try annotate(scan.map { $0.files.map(Piece.file) } ?? [.standardInput], &report, output)
      case .jsonl:
        if let scan {
          for file in scan.files { try annotateLines(of: file.absolute, name: file.path, &report, output) }
        } else {
          try annotateLines(of: Self.standardInput, name: "standard input", &report, output)
        }
      }
    }
    return report
  }

  private static let bytesAtOnce = 8_000_000
  private static let standardInput = "-"

  private enum Piece: Sendable {
    case file(FileScan.File)
    case standardInput
    case line([UInt8], name: String)

    var weight: Int {
      switch self {
      case .file(let file): file.bytes + 1
      case .standardInput: 1
      case .line(let bytes, _): bytes.count + 1
      }
    }
  }

  private enum Outcome: Sendable {
    case parsed([UInt8], notes: [IngestReport.Entry])
    case failed(IngestReport.Entry)
  }

  private func annotate(_ pieces: [Piece], _ report: inout Report, _ output: ([UInt8]) throws -> Void) throws
  {
    let pipeline = OrderedPipeline(
      weights: pieces.map(\.weight), limit: Self.bytesAtOnce, threads: threads, work: { annotate(pieces[$0]) }
    )
    defer { pipeline.stop() }
    while let outcome = pipeline.next() {
      switch outcome {
      case .parsed(let json, let notes):
        try output(json)
        report.documents += 1
        report.notes += notes
      case .failed(let entry): report.failed.append(entry)
      }
    }
  }

  private func annotate(_ piece: Piece) -> Outcome {
    switch piece {
    case .file(let file): annotate(path: file.absolute, name: file.path, format: file.format)
    case .standardInput: annotate(path: Self.standardInput, name: "-", format: .plain)
    case .line(let bytes, let name): annotate(line: bytes, name: name)
    }
  }

  private func annotate(path: String, name: String, format: DocumentReader.Format) -> Outcome {
    do {
      let bytes = try FileContent.read(path, isStream: path == Self.standardInput)
      var document = try DocumentReader.read(bytes, format: format)
      document.article.fileName = name.split(separator: "/").last.map(String.init)
      var notes = document.problems.map { IngestReport.Entry(name, "line \($0.line): \($0.message)") }
      if document.encoding != .utf8 { notes.append(.init(name, "read as \(document.encoding.rawValue)")) }
      let json = json(document.article, text: document.text, identifier: name, hash: ContentHash.of(bytes))
      return .parsed(json, notes: notes)
    } catch let error as FileContent.Failure {
      return .failed(.init(name, error.reason))
    } catch let error as TextDecoder.Problem {
      return .failed(.init(name, FileContent.reason(error)))
    } catch {
      return .failed(.init(name, "\(error)"))
    }
  }

  private func json(_ article: Article, text: [UInt8], identifier: String, hash: String) -> [UInt8] {
    var article = article
    if article.metadata.published == nil, let published {
      article.metadata.published = published
      article.metadata.publishedValue = published.description
      article.metadata.publishedBasis = "given"
    }
    // Annotations take some four times the room of the text.
    var json = JSONWriter(capacity: 5 * text.count + 512)
    AnnotationJSON.write(
      Annotator.annotate(article), identifier: identifier, hash: hash, text: text, to: &json)
    return json.bytes
  }

  // MARK: Lines of JSON

  private struct Line: Decodable {
    var id: Identifier?
    var text: String
    var title: String?
    var published: String?
    var source: String?

    /// A text, or a number as it is written.
    struct Identifier: Decodable {
      var text: String

      init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if let number = try? container.decode(Int.self) {
          text = "\(number)"
        } else {
          text = try container.decode(String.self)
        }
      }
    }
  }

  private func annotate(line: [UInt8], name: String) -> Outcome {
    let document: Line
    do {
      document = try JSONDecoder().decode(Line.self, from: Data(line))
    } catch {
      return .failed(.init(name, Self.reason(error)))
    }
    var metadata = Metadata(title: document.title, source: document.source)
    if let date = document.published {
      guard let range = DateRange(literal: date) else {
        return .failed(.init(name, "published: “\(date)” is not a date such as 2025-07-01, 2025-07 or 2025"))
      }
      (metadata.published, metadata.publishedValue, metadata.publishedBasis) = (range, date, "given")
    }
    let text = Array(document.text.utf8)
    let json = json(
      Article(text: text, metadata: metadata), text: text, identifier: document.id?.text ?? name,
      hash: ContentHash.of(text))
    return .parsed(json, notes: [])
  }

  private static func reason(_ error: any Error) -> String {
    func key(_ path: [any CodingKey]) -> String { path.last.map { "“\($0.stringValue)”" } ?? "the line" }
    switch error {
    case DecodingError.keyNotFound(let missing, _): return "there is no “\(missing.stringValue)” in it"
    case DecodingError.typeMismatch(_, let context), DecodingError.valueNotFound(_, let context):
      return context.codingPath.isEmpty
        ? "it is not an object, such as {\"id\": …, \"text\": …}"
        : "\(key(context.codingPath)) should be text"
    default: return "it is not JSON"
    }
  }

  /// Lines are annotated as they come, so that the run can stand in a pipe; many at a time where many are there.
  private func annotateLines(
    of path: String, name: String, _ report: inout Report, _ output: ([UInt8]) throws -> Void
  ) throws {
    var reader: LineReader
    do {
      reader = try LineReader(path: path, batch: Self.bytesAtOnce)
    } catch {
      report.failed.append(.init(name, error.reason))
      return
    }
    var number = 0
    while let batch = reader.next() {
      var pieces: [Piece] = []
      for line in batch {
        number += 1
        if line.contains(where: { $0 > 32 }) { pieces.append(.line(line, name: "\(name), line \(number)")) }
      }
      try annotate(pieces, &report, output)
    }
    if let failure = reader.failure { report.failed.append(.init(name, failure)) }
  }
}
