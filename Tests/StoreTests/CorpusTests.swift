import Foundation
import Store
import Testing

@Suite struct CorpusTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test func aMissingFileIsSaidToBeMissing() {
    let path = folder.file("none.corpus")
    #expect(throws: CorpusError.missing(path: path)) { try Corpus(path: path) }
    #expect(throws: CorpusError.missing(path: path + "/x")) { try Corpus(path: path + "/x") }
  }

  @Test(arguments: [
    Data(), Data("SQLite format 3".utf8), Data("A text.".utf8), Data(repeating: 0x89, count: 4096),
  ])
  func otherFilesAreNoCorpora(content: Data) throws {
    let path = folder.file("other")
    try content.write(to: URL(fileURLWithPath: path))
    #expect(throws: CorpusError.notACorpus(path: path)) { try Corpus(path: path) }
    #expect(throws: CorpusError.notACorpus(path: path)) {
      try CorpusWriter.update(path, settings: .test) { _ in }
    }
    #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == content)
  }

  /// `application_id` stands at byte 68 of the file, `user_version` at 60.
  @Test func otherDatabasesAndVersionsAreToldApart() throws {
    _ = try folder.emptyCorpus()
    let path = folder.file("empty.corpus")
    func change(_ offset: Int, _ value: UInt8) throws {
      var bytes = try Data(contentsOf: URL(fileURLWithPath: path))
      bytes[offset] = value
      try bytes.write(to: URL(fileURLWithPath: path))
    }
    try change(63, UInt8(Schema.version) + 1)
    #expect(throws: CorpusError.newerVersion(path: path, version: Schema.version + 1)) {
      try Corpus(path: path)
    }
    #expect(throws: CorpusError.newerVersion(path: path, version: Schema.version + 1)) {
      try CorpusWriter.update(path, settings: .test) { _ in }
    }
    try change(63, 0)
    #expect(throws: CorpusError.olderVersion(path: path, version: 0)) { try Corpus(path: path) }
    try change(71, 0)
    #expect(throws: CorpusError.notACorpus(path: path)) { try Corpus(path: path) }
  }

  @Test func aDamagedFileIsAnErrorAndNoCrash() throws {
    let path = folder.file("damaged.corpus")
    try CorpusWriter.update(path, settings: .test) { try $0.write(sampleRows("a", names: ["Ada"], day: 1)) }
    let whole = try Data(contentsOf: URL(fileURLWithPath: path))
    for length in [100, 512, 4096, whole.count / 2, whole.count - 1] {
      try whole.prefix(length).write(to: URL(fileURLWithPath: path))
      #expect(throws: CorpusError.self) {
        let corpus = try Corpus(path: path)
        _ = try corpus.readable()
        _ = try corpus.lines("PRAGMA integrity_check").filter { $0 != "ok" }.forEach { _ in
          throw CorpusError.notACorpus(path: path)
        }
      }
    }
  }

  @Test func bindingsComeBackAsTheyWere() throws {
    let corpus = try folder.emptyCorpus()
    let bindings: [Binding] = [.null, .integer(.min), .real(0.5), .text(""), .text("a\0b"), .text("Çiller")]
    var found: [Cell] = []
    try corpus.query("SELECT ?, ?, ?, ?, ?, ?", bindings) { found = $0 }
    #expect(found == [.null, .integer(.min), .real(0.5), .text(""), .text("a\0b"), .text("Çiller")])
    #expect(throws: CorpusError.self) { try corpus.query("SELECT ?", []) { _ in } }
  }

  @Test func aRowMayAskTheNextQuery() throws {
    let corpus = try folder.emptyCorpus()
    var found: [String] = []
    try corpus.query("VALUES (1), (2)") { cells in
      found += try corpus.lines("SELECT ? * 10", [.integer(cells == [.integer(1)] ? 1 : 2)])
    }
    #expect(found == ["10", "20"])
  }

  @Test func aRunningQueryIsInterrupted() throws {
    let corpus = try folder.emptyCorpus()
    let endless = "WITH RECURSIVE n (x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT max(x) FROM n"
    // Again and again, as the query may not have begun the first time.
    let stopper = Thread {
      while !Thread.current.isCancelled {
        Thread.sleep(forTimeInterval: 0.01)
        corpus.interrupt()
      }
    }
    stopper.start()
    #expect(throws: CorpusError.interrupted) { try corpus.query(endless) { _ in } }
    stopper.cancel()
    while !stopper.isFinished { Thread.sleep(forTimeInterval: 0.01) }
    #expect(try corpus.lines("SELECT 1") == ["1"])
  }

  @Test func writingThroughAReaderIsRefused() throws {
    let corpus = try folder.emptyCorpus()
    #expect(throws: CorpusError.self) { try corpus.query("DELETE FROM facts") { _ in } }
  }

  @Test func anOpenCorpusGoesOnAnsweringWhileItIsReplaced() throws {
    let path = folder.file("open.corpus")
    try CorpusWriter.update(path, settings: .test) { try $0.write(sampleRows("a", names: ["Ada"], day: 1)) }
    let old = try Corpus(path: path)
    try CorpusWriter.update(path, settings: .test) { try $0.write(sampleRows("b", names: ["Bly"], day: 2)) }
    #expect(try old.lines("SELECT path FROM documents ORDER BY path") == ["a"])
    #expect(try Corpus(path: path).lines("SELECT path FROM documents ORDER BY path") == ["a", "b"])
  }
}

@Suite struct ContentHashTests {
  /// From FIPS 180-4's examples.
  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
  ])
  func knownDigests(text: String, digest: String) {
    #expect(ContentHash.of(Array(text.utf8)) == digest)
  }
}
