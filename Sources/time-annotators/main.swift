import Annotation
import Foundation
import Ingest
import Values

// Prints how fast each annotator is by itself, on one thread: the best of several runs over all articles in memory.
//   time-annotators PATH… [--runs N] [--only STAGE]      files and folders of text and Markdown

/// What one article's annotators take and give.
struct Piece {
  var article: Article
  var page: PageReader.Page
  var reading: Reading
  var dates: [DateMention]
  var names: DocumentNames
  var clauses: ClausePage
  var claims: [Claim]
  var annotations: Annotations

  init(_ document: ReadDocument) {
    article = document.article
    page = PageReader.read(article)
    reading = Reading(bytes: article.text, page: page)
    dates = DateAnnotator.annotate(reading, published: page.metadata.published)
    names = NameAnnotator.annotate(reading, dates: dates)
    clauses = ClausePage(reading, dates: dates, names: names)
    claims = ClaimAnnotator.annotate(clauses, metadata: page.metadata).claims
    annotations = Annotator.annotate(article)
  }
}

/// The pieces' stages in the order of `Annotator.annotate`, then that whole, then its output.
nonisolated let stages: [(name: String, run: @Sendable (Piece) -> Int)] = [
  ("page", { PageReader.read($0.article).blocks.count }),
  ("tokens and sentences", { Reading(bytes: $0.article.text, page: $0.page).tokens.count }),
  ("dates", { DateAnnotator.annotate($0.reading, published: $0.page.metadata.published).count }),
  ("names", { NameAnnotator.annotate($0.reading, dates: $0.dates).mentions.count }),
  ("quantities", { QuantityAnnotator.annotate($0.reading, dates: $0.dates).count }),
  ("clauses", { ClausePage($0.reading, dates: $0.dates, names: $0.names).quotationCount }),
  ("claims", { ClaimAnnotator.annotate($0.clauses, metadata: $0.page.metadata).claims.count }),
  ("events", { EventAnnotator.annotate($0.clauses, claims: $0.claims).count }),
  ("all of them", { Annotator.annotate($0.article).words }),
  (
    "their JSON",
    { piece in
      var json = JSONWriter()
      AnnotationJSON.write(
        piece.annotations, identifier: "", hash: "", text: piece.article.text, to: &json)
      return json.bytes.count
    }
  ),
]

func articles(_ paths: [String]) throws -> [Piece] {
  try FileScan(paths).files.map { file in
    let bytes = try [UInt8](Data(contentsOf: URL(fileURLWithPath: file.absolute)))
    return Piece(try DocumentReader.read(bytes, format: file.format))
  }
}

func run(_ arguments: [String]) throws {
  var paths = arguments
  func take(_ option: String) -> String? {
    guard let position = paths.firstIndex(of: option), position + 1 < paths.count else { return nil }
    defer { paths.removeSubrange(position...position + 1) }
    return paths[position + 1]
  }
  let runs = max(1, take("--runs").flatMap { Int($0) } ?? 5)
  let only = take("--only")
  let loading = try ContinuousClock().measure { _ = try NameModelFile.shared.get() }
  print("the model of names is loaded in \(loading)")
  let pieces = try articles(paths)
  let bytes = pieces.reduce(0) { $0 + $1.article.text.count }
  print("\(pieces.count) articles, \(bytes) bytes; best of \(runs)")
  let clock = ContinuousClock()
  for stage in stages where only == nil || only == stage.name {
    var found = 0
    let times = (0..<runs).map { _ in
      clock.measure { found = pieces.reduce(0) { $0 + stage.run($1) } }
    }
    let best =
      times.min().map { Double($0.components.attoseconds) / 1e18 + Double($0.components.seconds) } ?? 0
    print(
      stage.name.padding(toLength: 22, withPad: " ", startingAt: 0),
      String(format: "%8.1f ms %9.2f MB/s", best * 1000, Double(bytes) / 1e6 / best), "  gives", found)
  }
}

do {
  try run(Array(CommandLine.arguments.dropFirst()))
} catch {
  FileHandle.standardError.write(Data("time-annotators: \(error)\n".utf8))
  exit(1)
}
