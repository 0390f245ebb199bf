import Foundation
import Store

/// The documents a corpus has before a run, and which of them a file is.
struct KnownDocuments: Sendable {
  struct Document: Hashable, Sendable {
    var path: String
    /// As stored: seen from the corpus file.
    var folder: String
    var hash: String
    var encoding: String
    var bytes: Int
  }

  private(set) var documents: [ExactText: Document] = [:]
  /// Document paths by the files they were read from.
  private var pathsByFile: [ExactText: String] = [:]
  /// The annotators' version that made the rows.
  private(set) var annotatorVersion: Int?
  private let base: String

  /// - Parameter base: the absolute folder of the corpus file.
  init(corpus: Corpus?, base: String) throws {
    self.base = base
    guard let corpus else { return }
    annotatorVersion = try corpus.fact("annotator").flatMap(Int.init)
    try corpus.rows("SELECT path, folder, hash, encoding, bytes FROM documents") { row in
      let document = Document(
        path: row.text(0), folder: row.text(1), hash: row.text(2), encoding: row.text(3),
        bytes: row.integer(4))
      documents[ExactText(document.path)] = document
    }
    for document in documents.values { pathsByFile[ExactText(file(of: document))] = document.path }
  }

  /// The folder of a document, absolute.
  func folder(of document: Document) -> String { RelativePath.resolve(document.folder, from: base) }

  func file(of document: Document) -> String {
    let folder = folder(of: document)
    return folder == "/" ? "/" + document.path : folder + "/" + document.path
  }

  enum Match: Hashable {
    case new
    /// A document of the corpus, under its name there.
    case same(Document)
    /// It was read under a folder inside the one now given; the outer folder names it from now on.
    case renamed(from: Document)
    /// Another file has that name.
    case taken(by: Document)
  }

  func match(_ file: FileScan.File) -> Match {
    if let path = pathsByFile[ExactText(file.absolute)], let document = documents[ExactText(path)] {
      if ExactText(path) == ExactText(file.path) || RelativePath.contains(folder(of: document), file.folder) {
        return .same(document)
      }
      return .renamed(from: document)
    }
    guard let document = documents[ExactText(file.path)] else { return .new }
    // The folder was moved.
    if access(self.file(of: document), F_OK) != 0 { return .same(document) }
    return .taken(by: document)
  }

  /// Documents under these folders whose files are gone, in the order of their paths.
  func missing(under folders: [String], found: Set<ExactText>) -> [Document] {
    documents.values.filter { document in
      let file = file(of: document)
      guard !found.contains(ExactText(file)),
        folders.contains(where: { RelativePath.contains($0, folder(of: document)) })
      else {
        return false
      }
      var status = stat()
      return stat(file, &status) != 0 && (errno == ENOENT || errno == ENOTDIR)
    }.sorted { FileScan.precedes($0.path, $1.path) }
  }
}

/// Paths as seen from a folder, so that a corpus and its sources can be moved together.
enum RelativePath {
  /// Both absolute and without links.
  static func make(_ path: String, from base: String) -> String {
    let (parts, baseParts) = (path.split(separator: "/"), base.split(separator: "/"))
    let common = zip(parts, baseParts).prefix { $0 == $1 }.count
    let up = Array(repeating: Substring(".."), count: baseParts.count - common)
    let steps = up + parts[common...]
    return steps.isEmpty ? "." : steps.joined(separator: "/")
  }

  static func resolve(_ path: String, from base: String) -> String {
    var parts = path.hasPrefix("/") ? [] : base.split(separator: "/")
    for part in path.split(separator: "/") where part != "." {
      if part == ".." { _ = parts.popLast() } else { parts.append(part) }
    }
    return "/" + parts.joined(separator: "/")
  }

  /// Whether a folder is the other or holds it.
  static func contains(_ outer: String, _ inner: String) -> Bool {
    outer == inner || outer == "/" || inner.utf8.starts(with: (outer + "/").utf8)
  }
}
