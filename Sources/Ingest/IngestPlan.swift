import Annotation
import Store

/// What a run has to look at, piece by piece, and what comes of each piece.
struct IngestPlan: Sendable {
  enum Item: Sendable {
    case file(FileScan.File)
    /// A document outside the given folders, to be annotated anew.
    case kept(KnownDocuments.Document)

    var path: String {
      switch self {
      case .file(let file): file.path
      case .kept(let document): document.path
      }
    }

    var bytes: Int {
      switch self {
      case .file(let file): file.bytes
      case .kept(let document): document.bytes
      }
    }
  }

  enum Outcome: Sendable {
    case read(DocumentRows, notes: [String], replaces: String?, bytes: Int)
    /// `folder` is where it now lies, as seen from the corpus file.
    case unchanged(KnownDocuments.Document, folder: String, notes: [String], bytes: Int)
    /// `document` is the document that the file was so far.
    case failed(name: String, reason: String, document: String?, bytes: Int)
  }

  let items: [Item]
  /// Documents whose files are gone.
  let missing: [KnownDocuments.Document]
  /// Whether every row has to be made anew.
  let startsEmpty: Bool

  private let known: KnownDocuments
  private let base: String
  private let corpus: Corpus?

  init(scan: FileScan, known: KnownDocuments, base: String, corpus: Corpus?) {
    self.known = known
    self.base = base
    self.corpus = corpus
    missing = known.missing(under: scan.folders, found: Set(scan.files.map { ExactText($0.absolute) }))
    startsEmpty = corpus != nil && known.annotatorVersion != Annotator.version
    var items = scan.files.map { Item.file($0) }
    if startsEmpty {
      let gone = Set(missing.map { ExactText($0.path) })
      let given = Set(
        scan.files.compactMap { file -> ExactText? in
          switch known.match(file) {
          case .same(let document), .renamed(let document): ExactText(document.path)
          case .new, .taken: nil
          }
        })
      items += known.documents.values
        .filter { !given.contains(ExactText($0.path)) && !gone.contains(ExactText($0.path)) }.map {
          .kept($0)
        }
      items.sort { FileScan.precedes($0.path, $1.path) }
    }
    self.items = items
  }

  func carryOut(_ position: Int) -> Outcome {
    switch items[position] {
    case .file(let file): read(file)
    case .kept(let document): annotateAgain(document)
    }
  }

  private func read(_ file: FileScan.File) -> Outcome {
    let match = known.match(file)
    var path = file.path
    var folder = RelativePath.make(file.folder, from: base)
    var (replaces, before): (String?, KnownDocuments.Document?) = (nil, nil)
    switch match {
    case .new: break
    case .same(let document):
      if ExactText(document.path) != ExactText(path) { (path, folder) = (document.path, document.folder) }
      before = document
    case .renamed(let document): replaces = document.path
    case .taken(let document):
      return .failed(
        name: path, reason: FileScan.sameName(known.folder(of: document)), document: nil, bytes: file.bytes)
    }
    func failed(_ reason: String) -> Outcome {
      .failed(name: path, reason: reason, document: before?.path ?? replaces, bytes: file.bytes)
    }
    do {
      let bytes = try FileContent.read(file.absolute)
      let hash = ContentHash.of(bytes)
      if let before, before.hash == hash, !startsEmpty {
        return .unchanged(before, folder: folder, notes: Self.standingNotes(bytes, file), bytes: file.bytes)
      }
      let document = try DocumentReader.read(bytes, format: file.format)
      let origin = RowMapper.Origin(
        path: path, folder: folder, hash: hash, encoding: document.encoding.rawValue)
      return rows(document, origin, replaces: replaces, bytes: file.bytes)
    } catch let error as FileContent.Failure {
      return failed(error.reason)
    } catch let error as TextDecoder.Problem {
      return failed(FileContent.reason(error))
    } catch {
      return failed("\(error)")
    }
  }

  /// What is wrong in a file's front matter for as long as nobody mends it.
  private static func standingNotes(_ bytes: [UInt8], _ file: FileScan.File) -> [String] {
    guard file.format != .html, bytes.starts(with: "---".utf8) || bytes.starts(with: [0xEF, 0xBB, 0xBF]),
      let text = try? TextDecoder.decode(bytes).text
    else { return [] }
    return (FrontMatter.read(text)?.problems ?? []).map(\.note)
  }

  private func annotateAgain(_ document: KnownDocuments.Document) -> Outcome {
    let read: ReadDocument?
    do {
      read = try corpus?.storedDocument(document.path, encoding: document.encoding)
    } catch {
      return .failed(name: document.path, reason: "\(error)", document: document.path, bytes: document.bytes)
    }
    guard let read else {
      return .failed(
        name: document.path, reason: "is no longer in the corpus", document: nil, bytes: document.bytes)
    }
    let origin = RowMapper.Origin(
      path: document.path, folder: document.folder, hash: document.hash, encoding: document.encoding)
    return rows(read, origin, replaces: nil, bytes: document.bytes)
  }

  private func rows(
    _ document: ReadDocument, _ origin: RowMapper.Origin, replaces: String?, bytes: Int
  ) -> Outcome {
    var article = document.article
    article.fileName = origin.path.split(separator: "/").last.map(String.init)
    let annotations = Annotator.annotate(article)
    var notes = document.problems.map(\.note)
    if document.encoding != .utf8 { notes.append("read as \(document.encoding.rawValue)") }
    return .read(
      RowMapper.rows(annotations, text: document.text, origin: origin), notes: notes, replaces: replaces,
      bytes: bytes)
  }
}

extension IngestPlan.Outcome {
  var bytes: Int {
    switch self {
    case .read(_, _, _, let bytes), .unchanged(_, _, _, let bytes), .failed(_, _, _, let bytes): bytes
    }
  }

  /// Whether the corpus has to be written for this.
  var changes: Bool {
    switch self {
    case .read: true
    case .unchanged(let document, let folder, _, _): document.folder != folder
    case .failed(_, _, let document, _): document != nil
    }
  }

  /// A file that cannot be read any more takes its earlier reading with it: a corpus holds what its files say.
  func write(to writer: CorpusWriter) throws {
    switch self {
    case .read(let rows, _, let replaces, _):
      if let replaces { try writer.remove(replaces) }
      try writer.write(rows)
    case .unchanged(let document, let folder, _, _):
      if document.folder != folder { try writer.move(document.path, to: folder) }
    case .failed(_, _, let document, _):
      if let document { try writer.remove(document) }
    }
  }
}

extension IngestReport {
  mutating func add(_ outcome: IngestPlan.Outcome) {
    switch outcome {
    case .read(let rows, let notes, let replaces, let bytes):
      read.append(.init(rows.path, replaces.map { "was \($0)" } ?? ""))
      self.notes += notes.map { Entry(rows.path, $0) }
      self.bytes += bytes
    case .unchanged(let document, _, let notes, _):
      unchanged.append(.init(document.path))
      self.notes += notes.map { Entry(document.path, $0) }
    case .failed(let name, let reason, let document, _):
      failed.append(
        .init(name, document == nil ? reason : reason + "; its earlier reading was taken out of the corpus"))
    }
  }
}
