import Foundation
import Ingest
import Store
import TestSupport

/// A folder of its own for one test, gone with it.
final class TemporaryFolder {
  let path: String

  init() throws {
    guard let resolved = realpath(try Scratch.folder().path, nil) else { throw CocoaError(.fileNoSuchFile) }
    path = String(cString: resolved)
    free(resolved)
  }

  deinit {
    chmod(path + "/articles/locked", 0o755)
    try? FileManager.default.removeItem(atPath: path)
  }

  func file(_ name: String) -> String { path + "/" + name }

  func write(_ name: String, _ text: String) throws { try write(name, Array(text.utf8)) }

  func write(_ name: String, _ bytes: [UInt8]) throws {
    let url = URL(fileURLWithPath: file(name))
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: url)
  }

  func remove(_ name: String) throws { try FileManager.default.removeItem(atPath: file(name)) }

  /// Ingests folders of this one into a corpus beside them.
  @discardableResult
  func ingest(_ paths: String..., corpus: String = "x.corpus", threads: Int = 2) throws -> IngestReport {
    try Ingestion(paths: paths.map(file), corpus: file(corpus), threads: threads).run()
  }

  func corpus(_ name: String = "x.corpus") throws -> Corpus { try Corpus(path: file(name)) }
}

extension Corpus {
  /// All rows of a query, each as its cells with bars between them.
  func lines(_ sql: String, _ bindings: [Binding] = []) throws -> [String] {
    var lines: [String] = []
    try query(sql, bindings) { cells in
      lines.append(
        cells.map { cell in
          switch cell {
          case .null: "NULL"
          case .integer(let value): "\(value)"
          case .real(let value): "\(value)"
          case .text(let value): value
          }
        }.joined(separator: "|"))
    }
    return lines
  }

  /// Everything the readable views show, sorted: equal for corpora that say the same.
  func readable() throws -> [String] {
    let views = try lines("SELECT name FROM sqlite_schema WHERE type = 'view' ORDER BY name")
    return try views.flatMap { view in try lines("SELECT * FROM \(view)").sorted().map { view + ": " + $0 } }
  }

  /// Every row of every table, numbers and all.
  func everything() throws -> [String] {
    let tables = try lines(
      "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sentence_words%' ORDER BY name")
    return try tables.flatMap { table in try lines("SELECT * FROM \(table)").map { table + ": " + $0 } }
  }
}

/// Articles with something for every annotator, told apart by their number.
func sampleArticle(_ number: Int) -> String {
  """
  Report \(number)

  ANKARA, \(1 + number % 28) March 1921 — Mustafa Kemal said on Monday that \(number + 2) soldiers were killed near Sakarya.
  “We shall not leave Smyrna,” Ismet Inonu told reporters.

  The treaty of Kars was signed on 13 October 1921. Prime Minister David Lloyd George denied in London that \
  \(number * 3 + 10) ships had sailed.
  """
}
