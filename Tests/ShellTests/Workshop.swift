import Engine
import Foundation
import Ingest
import Store
import TestSupport
import Testing
import View

@testable import Shell

/// Folders of the repository, and corpora made from them for the tests.
enum Workshop {
  static let repository = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// The program, built beside the tests.
  static var program: String {
    get throws {
      let tests = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
      let program = URL(fileURLWithPath: tests).deletingLastPathComponent().appendingPathComponent("parallax")
        .path
      try #require(FileManager.default.isExecutableFile(atPath: program), "\(program) is not built")
      return program
    }
  }

  /// An empty folder of its own for each caller; gone after the tests.
  static func emptyFolder() throws -> URL { try Scratch.folder() }

  /// A corpus of a folder of the repository.
  static func corpus(of articles: String) throws -> String {
    let path = try emptyFolder().appendingPathComponent(
      "\(URL(fileURLWithPath: articles).lastPathComponent).corpus"
    ).path
    let report = try Ingestion(
      paths: [repository.appendingPathComponent(articles).path], corpus: path, threads: 1
    ).run()
    try #require(report.failed.isEmpty)
    return path
  }

  static func session(on corpus: String?, style: Style = Style()) throws -> Session {
    let engine = try corpus.map { try Engine(corpus: try Corpus(path: $0)) }
    return Session(engine: engine, style: style) { try CorpusOpening.open($0, progressWidth: nil) }
  }
}

extension Outcome {
  /// All it says, in the order in which a reader at a terminal sees it.
  var text: String {
    String(decoding: output, as: UTF8.self) + notes.map { $0 + "\n" }.joined() + failures.joined()
  }
}

extension Session {
  func text(_ query: String) -> String { evaluate(query).map(\.text).joined() }
}
