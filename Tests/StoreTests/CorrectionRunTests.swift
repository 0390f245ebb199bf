import Foundation
import Testing
import Values

@testable import Store

/// Corrections on small corpora in which every row is known.
@Suite("Corrections applied") struct CorrectionRunTests {
  let folder: TemporaryFolder
  let path: String

  init() throws {
    folder = try TemporaryFolder()
    path = folder.file("x.corpus")
    try write()
  }

  private func write(
    _ names: [String] = ["Ada Byron", "Lord Byron", "Ada Lovelace", "Mr Twain"], extra: Bool = false
  )
    throws
  {
    try CorpusWriter.update(path, startsEmpty: true, settings: .test) { writer in
      try writer.write(sampleRows("a.md", names: names, day: 1))
      try writer.write(sampleRows("b.md", names: ["Mr Twain", "Mr Twain"], day: 2))
      if extra { try writer.write(sampleRows("c.md", names: ["Samuel Clemens"], day: 3)) }
    }
  }

  private func open(_ lines: String...) throws -> Corpus {
    try Corpus(path: path, corrections: lines.map { try Correction(line: $0) })
  }

  private static let speakers = "SELECT speaker, count(*) FROM readable_claims GROUP BY 1 ORDER BY 1"

  @Test("The file stays as it is, byte for byte, and each corpus has its own corrections") func untouched()
    throws
  {
    let before = try Data(contentsOf: URL(fileURLWithPath: path))
    let plain = try Corpus(path: path)
    let corrected = try open(#"alias "Samuel Clemens" = "Mr Twain""#)
    #expect(try plain.lines(Self.speakers) == ["Ada Lovelace|1", "Lord Byron|2", "Mr Twain|3"])
    #expect(try corrected.lines(Self.speakers) == ["Ada Lovelace|1", "Lord Byron|2", "Samuel Clemens|3"])
    #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == before)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["x.corpus"])
    #expect(throws: CorpusError.self) { try corrected.lines("DELETE FROM claims") }
  }

  @Test(
    "Names come together",
    arguments: [
      // What is shown brings all its names.
      (#"alias "Ada Lovelace" = "Lord Byron""#, ["Ada Lovelace|3", "Mr Twain|3"]),
      // What is only an alias comes alone.
      (#"alias "Ada Lovelace" = "Ada Byron""#, ["Ada Lovelace|2", "Lord Byron|1", "Mr Twain|3"]),
      // Case and accents do not matter, and the name the corpus has stays as it is.
      (#"alias "ada lovelace" = "ADA BYRON""#, ["Ada Lovelace|2", "Lord Byron|1", "Mr Twain|3"]),
      // A name of the entity becomes the one it is shown under.
      (#"alias "Ada Byron" = "Ada Lovelace""#, ["Ada Byron|3", "Mr Twain|3"]),
      (#"alias "Nobody" = "Mr Twain", "Somebody""#, ["Ada Lovelace|1", "Lord Byron|2", "Nobody|3"]),
    ])
  func aliases(line: String, speakers: [String]) throws {
    let corpus = try open(line)
    #expect(try corpus.lines(Self.speakers) == speakers)
    #expect(corpus.corrections.allSatisfy { !$0.isLost })
    let entities = try corpus.lines("SELECT count(*) FROM entities")
    #expect(entities == ["\(speakers.count)"])
    #expect(try corpus.fact("entities") == entities[0])
  }

  @Test("A value is put right where its words stand, with the reader as its reason") func values() throws {
    let speaker =
      #"correct speaker of claim "⟦Mr Twain⟧ spoke on day 1." in "a.md" line 1 = "Samuel Clemens""#
    let said =
      #"2025-08-01 correct said of claim "⟦Mr Twain⟧ spoke on day 1." in "a.md" line 1 = 1870-05 because of the diary"#
    let entity = #"correct entity of mention "⟦Mr Twain⟧ spoke on day 1." in "a.md" line 1 = "Lord Byron""#
    let value = #"correct value of quantity "⟦Mr Twain⟧ spoke on day 1." in "a.md" line 1 = 12"#
    let happened = #"correct happened of event "⟦Mr Twain⟧ spoke on day 1." in "a.md" line 1 = 1871"#
    let date = #"correct date of date "⟦Mr Twain⟧ spoke on day 1." in "a.md" line 1 = 1872-01-02"#
    let published = #"correct published of document "b.md" = none"#
    let source = #"correct source of document "b.md" = "The Call""#
    let corpus = try open(speaker, said, entity, value, happened, date, published, source)
    #expect(corpus.corrections.allSatisfy { !$0.isLost })
    #expect(corpus.corrections.map(\.newNames) == [["Samuel Clemens"], [], [], [], [], [], [], []])
    let claim = "SELECT speaker, speaker_basis, said_first, said_basis FROM readable_claims WHERE start = 72"
    let start = try corpus.lines("SELECT start FROM claims WHERE document = 1 ORDER BY start DESC LIMIT 1")[0]
    #expect(
      try corpus.lines(claim.replacingOccurrences(of: "72", with: start)) == [
        "Samuel Clemens|corrected by a reader|1870-05-01|corrected by a reader on 2025-08-01: of the diary"
      ])
    #expect(
      try corpus.lines("SELECT entity, count(*) FROM readable_mentions GROUP BY 1 ORDER BY 1") == [
        "Ada Lovelace|1", "Lord Byron|3", "Mr Twain|2",
      ])
    #expect(try corpus.lines("SELECT sum(mentions) FROM name_counts") == ["6"])
    #expect(try corpus.lines("SELECT value FROM quantities ORDER BY value DESC LIMIT 1") == ["12.0"])
    #expect(
      try corpus.lines("SELECT count(*) FROM readable_events WHERE happened_first = '1871-01-01'") == ["1"])
    #expect(
      try corpus.lines("SELECT value FROM readable_dates WHERE date_first = '1872-01-02'") == ["1872-01-02"])
    #expect(
      try corpus.lines("SELECT document, source, published_first FROM readable_documents ORDER BY 1") == [
        "a.md|a|1970-01-02", "b.md|The Call|NULL",
      ])
    #expect(try corpus.lines("SELECT count(*) FROM sources") == ["2"])
  }

  @Test("One that does not find its place is told and changes nothing") func lost() throws {
    let corpus = try open(
      #"alias "Samuel Clemens" = "Mark Twain""#,
      #"correct published of document "z.md" = 2025"#,
      #"correct published of document "a.md" sha256:00000000 = 2025"#,
      #"correct speaker of claim "⟦Mr Twain⟧ spoke on day 9." in "a.md" line 1 = none"#,
      #"correct speaker of claim "⟦Mr Twain⟧ spoke on day 2." in "b.md" line 1 = none"#)
    #expect(
      corpus.corrections.map(\.outcome) == [
        .lost(.noSuchName(["Mark Twain"])), .lost(.noSuchDocument("z.md")), .lost(.changedDocument("a.md")),
        .lost(.noSuchWords(.claim, "a.md")), .lost(.severalPlaces(.claim, 2)),
      ])
    #expect(try corpus.readable() == Corpus(path: path).readable())
    #expect(try corpus.fact("digest") == Corpus(path: path).fact("digest"))
  }

  @Test("Words are found again when the article has changed around them, or moved") func again() throws {
    let hash = try Corpus(path: path).lines("SELECT hash FROM documents WHERE path = 'a.md'")[0]
    let speaker =
      #"correct speaker of claim "⟦Mr Twain⟧ spoke on day 1." in "a.md" line 1 sha256:\#(hash.prefix(16)) = "Mark""#
    let published = #"correct published of document "a.md" sha256:\#(hash.prefix(16)) = 1999"#
    try write(["Somebody New", "Mr Twain"])
    var corpus = try open(speaker, published)
    #expect(corpus.corrections.map(\.isLost) == [false, true])
    #expect(try corpus.lines(Self.speakers) == ["Mark|1", "Mr Twain|2", "Somebody New|1"])
    // The same bytes under another path.
    try CorpusWriter.update(path, startsEmpty: true, settings: .test) { writer in
      try writer.write(
        sampleRows("moved.md", names: ["Ada Byron", "Lord Byron", "Ada Lovelace", "Mr Twain"], day: 1))
    }
    corpus = try open(speaker, published)
    #expect(corpus.corrections.map(\.isLost) == [false, false])
    #expect(try corpus.lines("SELECT published_first FROM readable_documents") == ["1999-01-01"])
  }

  @Test("A corrected corpus is another corpus; when and why make no difference") func identity() throws {
    func digest(_ lines: String...) throws -> String? {
      try Corpus(path: path, corrections: lines.map { try Correction(line: $0) }).fact("digest")
    }
    let plain = try digest()
    let alias = try digest(#"alias "Samuel Clemens" = "Mr Twain""#)
    #expect(alias != plain)
    #expect(try digest(#"2025-01-01 alias "Samuel Clemens" = "Mr Twain" because"#) == alias)
    #expect(try digest(#"alias "Samuel Clemens" = "Lord Byron""#) != alias)
    #expect(try digest(#"alias "Nobody" = "No One""#) == plain)
  }

  @Test("Many corrections, also ones that need new pages, leave a sound corpus") func many() throws {
    let long = String(repeating: "long ", count: 20_000)
    var lines = (1...400).map { #"correct title of document "a.md" = "\#($0) \#(long)""# }
    lines += (1...400).map {
      #"correct speaker of claim "⟦Mr Twain⟧ spoke on day 1." in "a.md" line 1 = "Name \#($0)""#
    }
    let corpus = try Corpus(path: path, corrections: lines.map { try Correction(line: $0) })
    #expect(corpus.corrections.allSatisfy { !$0.isLost })
    #expect(try corpus.lines("PRAGMA integrity_check") == ["ok"])
    #expect(try corpus.lines("SELECT substr(title, 1, 3) FROM documents WHERE path = 'a.md'") == ["400"])
    #expect(try corpus.lines("SELECT count(*) FROM entities WHERE name LIKE 'Name %'") == ["400"])
  }
}
