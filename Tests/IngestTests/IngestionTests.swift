import Foundation
import Ingest
import Store
import Testing

@Suite struct IngestionTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    for number in 0..<6 { try folder.write("articles/\(number).txt", sampleArticle(number)) }
  }

  @Test func theReportCountsEveryFile() throws {
    try folder.write("articles/README.md", "About these.")
    try folder.write("articles/.hidden.txt", "hidden")
    try folder.write("articles/.git/config", "hidden")
    try folder.write("articles/picture.jpg", [0xFF, 0xD8])
    try folder.write("articles/empty.txt", "")
    try folder.write("articles/binary.txt", [0, 1, 2])
    try folder.write("articles/old.txt", Array("caf".utf8) + [0xE9])
    try folder.write("articles/sub/page.md", "---\ntitle: A\npublished: soon\n---\n# A\n\nText.")
    let report = try folder.ingest("articles")
    #expect(report.counts == "Read 8, unchanged 0, removed 0, skipped 4, failed 2.")
    #expect(report.exitCode == 1)
    #expect(
      report.details() == [
        "failed: binary.txt: is binary, not text (UTF-16 is read only with its mark)",
        "failed: empty.txt: is empty",
        "note: old.txt: read as Windows-1252",
        "note: sub/page.md: line 3: published: “soon” is not a date; write it as 2025-07-01, 1 July 2025, 2025-07 or 2025. "
          + "No date was taken from it",
        "skipped: .git: hidden", "skipped: .hidden.txt: hidden", "skipped: README.md: describes the folder",
        "skipped: picture.jpg: a picture, which is not read; its words have to be typed or recognised first",
      ])
    #expect(
      try folder.corpus().lines("SELECT path, encoding FROM documents ORDER BY position").suffix(2) == [
        "old.txt|Windows-1252", "sub/page.md|UTF-8",
      ])
  }

  @Test func unchangedFilesAreLeftAlone() throws {
    try folder.ingest("articles")
    let before = try Data(contentsOf: URL(fileURLWithPath: folder.file("x.corpus")))
    let report = try folder.ingest("articles")
    #expect(report.counts == "Read 0, unchanged 6, removed 0, skipped 0, failed 0.")
    #expect(!report.isWritten)
    #expect(try Data(contentsOf: URL(fileURLWithPath: folder.file("x.corpus"))) == before)

    try folder.write("articles/2.txt", sampleArticle(22))
    try folder.write("articles/new.txt", sampleArticle(7))
    try folder.remove("articles/4.txt")
    let second = try folder.ingest("articles")
    #expect(second.counts == "Read 2, unchanged 4, removed 1, skipped 0, failed 0.")
    #expect(second.removed == [.init("4.txt", "its file is gone")])
  }

  /// What is wrong at the top of a file is said for as long as it is.
  @Test func aBrokenHeadIsToldAtEveryRun() throws {
    try folder.write("articles/head.txt", "---\ntitle: Fire: what we know\nsource: The Echo\n---\nText.")
    let first = try folder.ingest("articles")
    let second = try folder.ingest("articles")
    #expect(first.notes.map(\.name) == ["head.txt"])
    #expect(second.notes == first.notes)
    #expect(second.counts == "Read 0, unchanged 7, removed 0, skipped 0, failed 0.")
    try folder.write("articles/head.txt", "---\ntitle: 'Fire: what we know'\n---\nText.")
    #expect(try folder.ingest("articles").notes == [])
  }

  @Test func aFileThatCannotBeReadAnyMoreTakesItsReadingWithIt() throws {
    try folder.ingest("articles")
    try folder.write("articles/3.txt", "")
    let report = try folder.ingest("articles")
    #expect(report.failed == [.init("3.txt", "is empty; its earlier reading was taken out of the corpus")])
    #expect(try folder.corpus().lines("SELECT count(*) FROM documents") == ["5"])
  }

  /// One run over all files, or many runs with files coming, going and changing: the same corpus.
  @Test func twoStepsEqualOne() throws {
    try folder.ingest("articles", corpus: "one.corpus")
    try folder.ingest("articles/3.txt", corpus: "two.corpus")
    try folder.write("articles/extra.txt", "Somebody Else said that 99 people left Atlantis on 1 May 1999.")
    try folder.write("articles/1.txt", "Another wording by Nikita Example.")
    try folder.ingest("articles", corpus: "two.corpus")
    try folder.remove("articles/extra.txt")
    try folder.write("articles/1.txt", sampleArticle(1))
    let report = try folder.ingest("articles", corpus: "two.corpus")
    #expect(report.counts == "Read 1, unchanged 5, removed 1, skipped 0, failed 0.")
    let (one, two) = (try folder.corpus("one.corpus"), try folder.corpus("two.corpus"))
    #expect(try one.readable() == two.readable())
    #expect(try one.fact("digest") == two.fact("digest"))
  }

  @Test func threadsMakeNoDifference() throws {
    for number in 6..<40 { try folder.write("articles/\(number % 3)/\(number).txt", sampleArticle(number)) }
    try folder.ingest("articles", corpus: "1.corpus", threads: 1)
    try folder.ingest("articles", corpus: "8.corpus", threads: 8)
    let everything = try folder.corpus("1.corpus").everything()
    #expect(everything.count > 400)
    #expect(try everything == folder.corpus("8.corpus").everything())
    #expect(
      try Data(contentsOf: URL(fileURLWithPath: folder.file("1.corpus")))
        == Data(contentsOf: URL(fileURLWithPath: folder.file("8.corpus"))))
  }

  @Test func everyNounHasRows() throws {
    try folder.ingest("articles")
    let corpus = try folder.corpus()
    for noun in [
      "documents", "blocks", "sentences", "mentions", "dates", "claims", "quantities", "events", "entities",
    ] {
      #expect(try corpus.lines("SELECT count(*) > 0 FROM readable_\(noun)") == ["1"], "\(noun)")
    }
    // Every row's words are the document's bytes at its place.
    for (table, column) in [
      ("sentences", "text"), ("dates", "text"), ("claims", "wording"), ("quantities", "text"),
      ("events", "text"),
    ] {
      let wrong = try corpus.lines(
        """
        SELECT count(*) FROM \(table) AS row JOIN documents ON documents.id = row.document
        WHERE CAST(row.\(column) AS BLOB) <> substr(CAST(documents.text AS BLOB), row.start + 1, row.stop - row.start)
        """)
      #expect(wrong == ["0"], "\(table)")
    }
  }

  @Test func anAliasOutlivesAnotherReading() throws {
    let alias = try Correction(line: #"alias "Adela Thornbury" = "Ada Thornbury""#)
    func names() throws -> [String] {
      try Corpus(path: folder.file("alias.corpus"), corrections: [alias])
        .lines("SELECT entity FROM readable_entities WHERE entity LIKE '%Thornbury'")
    }
    try folder.write("alias/1.txt", "Ada Thornbury spoke in Paris. Thornbury said that it rained.")
    try folder.ingest("alias", corpus: "alias.corpus")
    #expect(try names() == ["Adela Thornbury"])
    try folder.write("alias/1.txt", "Mrs. Ada Thornbury spoke in Geneva.")
    try folder.write("alias/2.txt", "President Ada Thornbury said that it was cold.")
    try folder.ingest("alias", corpus: "alias.corpus")
    #expect(try names() == ["Adela Thornbury"])
  }

  @Test func linesAreCountedWhateverEndsThem() throws {
    try folder.write("lines/unix.txt", "One here.\n\nThree here.\nFour here.\n")
    try folder.write("lines/windows.txt", "One here.\r\n\r\nThree here.\r\nFour here.\r\n")
    try folder.ingest("lines")
    let lines = "SELECT line, text FROM readable_sentences WHERE document = ? ORDER BY start"
    let expected = ["1|One here.", "3|Three here.", "4|Four here."]
    #expect(try folder.corpus().lines(lines, [.text("unix.txt")]) == expected)
    #expect(try folder.corpus().lines(lines, [.text("windows.txt")]) == expected)
    #expect(
      try folder.corpus().lines("SELECT instr(text, char(13)) > 0 FROM documents ORDER BY path") == [
        "0", "1",
      ])
  }

  @Test func frontMatterIsMetadataAndNotText() throws {
    try folder.write(
      "front/a.md",
      "---\nsource: The Times\ntitle: Peace\npublished: 1921-10-13\n---\n\n# Peace\n\nIt was signed.\n")
    try folder.write("front/b.txt", "---\nsource: Vakit\nauthor: A Person\n---\nIt was signed in Kars.\n")
    try folder.ingest("front")
    #expect(
      try folder.corpus().lines(
        "SELECT source, title, author, published_first, published_basis FROM readable_documents") == [
          "The Times|Peace|NULL|1921-10-13|front matter", "Vakit|NULL|A Person|NULL|NULL",
        ])
    #expect(
      try folder.corpus().lines("SELECT text, line FROM sentences ORDER BY id") == [
        "Peace|7", "It was signed.|9", "It was signed in Kars.|5",
      ])
  }

  @Test func aSourceIsNamedByItsFolderOrItsFile() throws {
    try folder.ingest("articles")
    try folder.write("articles/herald/1.txt", "Text of the herald.")
    try folder.ingest("articles")
    let sources = try folder.corpus().lines(
      "SELECT document, source FROM readable_documents WHERE document IN ('0.txt', 'herald/1.txt') ORDER BY 1"
    )
    #expect(sources == ["0.txt|0", "herald/1.txt|herald"])
  }
}

@Suite struct IngestPathTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test func wrongPathsAreWrongUse() throws {
    #expect(throws: IngestError.noSuchPath(folder.file("none"))) { try folder.ingest("none") }
    #expect(throws: IngestError.noPaths) { try folder.ingest() }
    try folder.write("articles/1.txt", "Text.")
    #expect(throws: CorpusError.self) { try folder.ingest("articles", corpus: "no/such/folder.corpus") }
  }

  @Test func linksInCirclesEnd() throws {
    try folder.write("articles/sub/1.txt", "Text.")
    let manager = FileManager.default
    try manager.createSymbolicLink(
      atPath: folder.file("articles/sub/up"), withDestinationPath: folder.file("articles"))
    try manager.createSymbolicLink(atPath: folder.file("articles/self"), withDestinationPath: "self")
    try manager.createSymbolicLink(
      atPath: folder.file("articles/dead.txt"), withDestinationPath: "nowhere.txt")
    let report = try folder.ingest("articles")
    #expect(report.read.map(\.name) == ["sub/1.txt"])
    #expect(report.skipped == [.init("sub/up/", "a link to a folder that is read already")])
    #expect(report.failed.map(\.name) == ["dead.txt", "self"])
  }

  @Test func pipesAndLongFilesAreNotWaitedFor() throws {
    try folder.write("articles/1.txt", "Text.")
    #expect(mkfifo(folder.file("articles/pipe.txt"), 0o600) == 0)
    try folder.write("articles/long.txt", "x")
    #expect(truncate(folder.file("articles/long.txt"), 100_000_000) == 0)
    let report = try folder.ingest("articles")
    #expect(report.skipped == [.init("pipe.txt", "not a file but a device, pipe or socket")])
    #expect(
      report.failed == [
        .init(
          "long.txt",
          "is 100 MB long; the longest text that is read has 50 MB. Cut it into one file an article")
      ])
  }

  @Test func twoFilesOfOneNameAreToldApart() throws {
    try folder.write("a/same.txt", "From a.")
    try folder.write("b/same.txt", "From b.")
    let report = try folder.ingest("b", "a")
    #expect(report.read.map(\.name) == ["same.txt"])
    #expect(report.failed.map(\.name) == ["same.txt"])
    #expect(try folder.corpus().lines("SELECT text FROM documents") == ["From a."])
    let again = try folder.ingest("b")
    #expect(again.counts == "Read 0, unchanged 0, removed 0, skipped 0, failed 1.")
  }

  @Test func theOuterFolderNamesADocument() throws {
    try folder.write("a/sub/1.txt", "Text one.")
    try folder.ingest("a/sub")
    #expect(try folder.corpus().lines("SELECT path FROM documents") == ["1.txt"])
    try folder.ingest("a")
    #expect(try folder.corpus().lines("SELECT path FROM documents") == ["sub/1.txt"])
    try folder.write("a/sub/1.txt", "Text two.")
    try folder.ingest("a/sub")
    #expect(try folder.corpus().lines("SELECT path, text FROM documents") == ["sub/1.txt|Text two."])
  }

  @Test func corpusAndSourcesMoveTogether() throws {
    try folder.write("here/articles/1.txt", "Text one.")
    _ = try Ingestion(paths: [folder.file("here/articles")], corpus: folder.file("here/x.corpus")).run()
    try FileManager.default.moveItem(atPath: folder.file("here"), toPath: folder.file("there"))
    let report = try Ingestion(paths: [folder.file("there/articles")], corpus: folder.file("there/x.corpus"))
      .run()
    #expect(report.counts == "Read 0, unchanged 1, removed 0, skipped 0, failed 0.")
    #expect(!report.isWritten)
  }

  @Test func namesThatLookTheSameAreTwoDocuments() throws {
    try folder.write("articles/\u{E9}.txt", "Composed.")
    try folder.write("articles/e\u{301}.txt", "Decomposed.")
    #expect(try folder.ingest("articles").read.count == 2)
    #expect(
      try folder.corpus().lines("SELECT text FROM documents ORDER BY position") == [
        "Decomposed.", "Composed.",
      ])
    #expect(try folder.ingest("articles").unchanged.count == 2)
  }

  @Test func anotherAnnotatorReadsEverythingAnew() throws {
    try folder.write("a/1.txt", sampleArticle(1))
    try folder.write("b/2.txt", sampleArticle(2))
    try folder.ingest("a", "b")
    let expected = try folder.corpus().readable()
    // As an earlier version would have left it.
    let settings = CorpusSettings(annotatorVersion: 0, codes: [:], groupEntities: { _ in [] })
    try CorpusWriter.update(folder.file("x.corpus"), settings: settings) { _ in }
    try folder.remove("b/2.txt")
    let report = try folder.ingest("a")
    #expect(report.counts == "Read 2, unchanged 0, removed 0, skipped 0, failed 0.")
    #expect(try folder.corpus().readable() == expected)
  }
}
