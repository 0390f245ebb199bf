import Foundation
import Store
import Testing

@Suite struct CorpusWriterTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private let first = sampleRows("b/two", names: ["Kemal", "Ismet Inonu"], day: 10)
  private let second = sampleRows("a", names: ["Erdal Inonu"], day: 20)

  private func write(_ name: String, _ steps: [(CorpusWriter) throws -> Void]) throws -> Corpus {
    for step in steps { try CorpusWriter.update(folder.file(name), settings: .test, body: step) }
    return try Corpus(path: folder.file(name))
  }

  @Test func everyTableIsReadBackThroughItsView() throws {
    let corpus = try write("x.corpus", [{ try $0.write(second) }])
    let document = "a|a|On a|1970-01-21|1970-01-21|day|none"
    let place = document + "|1|0|11"
    let basis = "a rule|0|28"
    #expect(
      try corpus.readable() == [
        "readable_blocks: \(document)|1|0|28|body|Erdal Inonu spoke on day 20.",
        "readable_claim_pieces: a|0|11|0|0|28",
        "readable_claims: \(place)|mixed|Erdal Inonu|Erdal Inonu|says|0|spoke|0|1|1|NULL|NULL|NULL|NULL|Erdal Inonu"
          + "|Erdal Inonu|\(basis)|NULL|NULL|NULL|NULL|NULL|NULL",
        "readable_dates: \(place)|date|1970-01-21|1970-01-21|day|none|day 20|Erdal Inonu|\(basis)",
        "readable_documents: \(document)|NULL|NULL|NULL|NULL|NULL|5|28|UTF-8|\(second.hash)",
        "readable_entities: Erdal Inonu|person|Erdal Inonu|1",
        "readable_events: \(place)|1920-01-01|1920-12-31|year|none|Erdal Inonu|NULL|Erdal Inonu|\(basis)",
        "readable_mentions: \(place)|Erdal Inonu|Erdal Inonu|person|Erdal Inonu|\(basis)",
        "readable_quantities: \(place)|20.0|days|NULL|START|Erdal Inonu|\(basis)",
        "readable_sentences: \(document)|1|0|28|1|Heading|5|Erdal Inonu spoke on day 20.",
      ])
  }

  @Test func claimsOfTheSameWordingShareAStatementInTheOrderOfDocuments() throws {
    let texts = [
      ("c", ["Erdal Inonu", "Suleyman Demirel"]), ("b", ["Kenan Evren"]),
      ("a", ["Kenan Evren", "Erdal Inonu"]),
    ]
    for order in [[0, 1, 2], [2, 1, 0], [1, 2, 0]] {
      let corpus = try write(
        "statements.corpus",
        order.map { place in { try $0.write(sampleRows(texts[place].0, names: texts[place].1, day: 1)) } })
      #expect(
        try corpus.lines(
          "SELECT document, wording, statement, copies FROM readable_claims ORDER BY document, start") == [
            "a|Kenan Evren|1|2", "a|Erdal Inonu|2|2", "b|Kenan Evren|1|2", "c|Erdal Inonu|2|2",
            "c|Suleyman Demirel|3|1",
          ])
    }
  }

  @Test func repeatsAreOfTheDocumentsThatAreLeft() throws {
    func long(_ path: String, _ name: String) -> DocumentRows {
      var rows = sampleRows(path, names: [name], day: 20)
      for index in rows.sentences.indices { rows.sentences[index].words = 8 }
      return rows
    }
    let all: (CorpusWriter) throws -> Void = { writer in
      for path in ["a", "b"] { try writer.write(long(path, "Erdal Inonu")) }
      try writer.write(long("c", "Kenan Evren"))
    }
    let repeats = "SELECT count(DISTINCT passage), count(*) FROM repeats"
    #expect(try write("all.corpus", [all]).lines(repeats) == ["1|2"])
    #expect(try write("less.corpus", [all, { try $0.remove("a") }]).lines(repeats) == ["0|0"])
  }

  @Test func historyLeavesNoTrace() throws {
    let expected = try write(
      "one.corpus",
      [
        { writer in
          try writer.write(first)
          try writer.write(second)
        }
      ])
    let histories: [[(CorpusWriter) throws -> Void]] = [
      [{ try $0.write(second) }, { try $0.write(first) }],
      [{ try $0.write(first) }, { try $0.write(second) }, { try $0.write(first) }],
      [
        { try $0.write(sampleRows("c", names: ["Nobody Else"], day: 3)) }, { try $0.write(second) },
        { try $0.write(sampleRows("b/two", names: ["Another Wording"], day: 4)) },
        { writer in
          try writer.remove("c")
          try writer.write(first)
        },
      ],
    ]
    for (number, history) in histories.enumerated() {
      let corpus = try write("history\(number).corpus", history)
      #expect(try corpus.readable() == expected.readable())
      let facts = "SELECT * FROM facts WHERE key <> 'in_order' ORDER BY key"
      #expect(try corpus.lines(facts) == expected.lines(facts))
      let words = "SELECT * FROM vocabulary ORDER BY term"
      #expect(try corpus.lines(words) == expected.lines(words))
      #expect(
        try corpus.lines("SELECT text FROM strings ORDER BY 1")
          == expected.lines("SELECT text FROM strings ORDER BY 1"))
      #expect(try corpus.lines("PRAGMA integrity_check") == ["ok"])
    }
  }

  @Test func documentsAreInTheOrderOfTheirPathsBytes() throws {
    let paths = ["b", "a/z", "a-b", "a", "é", "e\u{301}", "Z"]
    let corpus = try write(
      "x.corpus",
      [
        { writer in
          for path in paths { try writer.write(sampleRows(path, names: ["Ada"], day: 1)) }
        }
      ])
    #expect(
      try corpus.lines("SELECT path FROM documents ORDER BY position") == [
        "Z", "a", "a-b", "a/z", "b", "e\u{301}", "é",
      ])
    #expect(try corpus.fact("in_order") == "0")
    #expect(try corpus.fact("documents") == "7")
  }

  @Test func theDigestRestsOnPathsContentAndAnnotator() throws {
    func digest(_ rows: [DocumentRows], version: Int = 7) throws -> String? {
      try CorpusWriter.update(
        folder.file("d.corpus"), startsEmpty: true, settings: .settings(version: version)
      ) {
        for row in rows { try $0.write(row) }
      }
      return try Corpus(path: folder.file("d.corpus")).fact("digest")
    }
    let base = try digest([first, second])
    #expect(try digest([second, first]) == base)
    #expect(try digest([first]) != base)
    #expect(try digest([first, second], version: 8) != base)
    #expect(try digest([first, sampleRows("a2", names: ["Erdal Inonu"], day: 20)]) != base)
    #expect(try digest([first, sampleRows("a", names: ["Erdal Inonu"], day: 21)]) != base)
  }

  @Test func aFailedRunLeavesTheOldCorpusAndNothingElse() throws {
    struct Stop: Error {}
    _ = try write("x.corpus", [{ try $0.write(first) }])
    let before = try Data(contentsOf: URL(fileURLWithPath: folder.file("x.corpus")))
    #expect(throws: Stop.self) {
      try CorpusWriter.update(folder.file("x.corpus"), settings: .test) { writer in
        try writer.write(second)
        throw Stop()
      }
    }
    #expect(try Data(contentsOf: URL(fileURLWithPath: folder.file("x.corpus"))) == before)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["x.corpus"])
  }

  @Test func oneRunAtATime() throws {
    let path = folder.file("x.corpus")
    try CorpusWriter.update(path, settings: .test) { _ in
      #expect(throws: CorpusError.locked(path: path)) {
        try CorpusWriter.update(path, settings: .test) { _ in }
      }
    }
    try CorpusWriter.update(path, settings: .test) { try $0.write(first) }
  }

  @Test func aLinkGoesOnLeadingToTheCorpus() throws {
    _ = try write("real.corpus", [{ try $0.write(first) }])
    try FileManager.default.createSymbolicLink(
      atPath: folder.file("link.corpus"), withDestinationPath: folder.file("real.corpus"))
    try CorpusWriter.update(folder.file("link.corpus"), settings: .test) { try $0.write(second) }
    #expect(try Corpus(path: folder.file("real.corpus")).fact("documents") == "2")
  }

  @Test func aFolderThatCannotBeWrittenToIsNamed() {
    let path = folder.file("none/x.corpus")
    #expect(throws: CorpusError.unreadable(path: path + ".new", reason: "No such file or directory")) {
      try CorpusWriter.update(path, settings: .test) { _ in }
    }
  }
}
