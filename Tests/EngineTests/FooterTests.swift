import Engine
import Plan
import Store
import Syntax
import Testing
import Values

/// What stands under answers, and what the engine says where it cannot answer.
struct FooterTests {
  static let cases: [(query: String, footer: [String])] = [
    ("claims", ["6 claims, all of 4 documents from 3 sources"]),
    ("claims | first 2", ["2 of 6 claims shown, all of 4 documents from 3 sources"]),
    ("claims | count by source", ["from 6 claims, all of 4 documents from 3 sources"]),
    ("claims | filter form is indirect", ["4 of 6 claims, in 3 of 4 documents from 3 of 3 sources"]),
    (
      "claims | filter form is indirect | first 1",
      [
        "1 of 4 claims shown, of 6 in the corpus, in 3 of 4 documents from 3 of 3 sources"
      ]
    ),
    ("documents | filter source is \"The Call\"", ["2 of 4 documents from 1 of 3 sources"]),
    ("entities | filter kind is place", ["1 of 6 entities"]),
    (
      "claims | filter said in 1906",
      [
        "2 of 6 claims, in 2 of 4 documents from 2 of 3 sources", "left out: 4 claims without said",
      ]
    ),
    (
      "events | filter happened in 1906-04",
      [
        "2 of 4 events, in 2 of 4 documents from 2 of 3 sources",
        "left out: 1 event whose happened only overlaps 1906-04; overlaps(happened, 1906-04) keeps them too",
      ]
    ),
    (
      "claims | filter speaker is \"Schmitz\"",
      [
        "2 of 6 claims, in 2 of 4 documents from 2 of 3 sources", "left out: 2 claims without speaker",
        "“Schmitz” is read as Eugene Schmitz",
      ]
    ),
    (
      "claims | filter speaker is \"Gladys\"",
      [
        "1 of 6 claims, in 1 of 4 documents from 1 of 3 sources", "left out: 2 claims without speaker",
        "“Gladys” is read as Gladys Hansen",
      ]
    ),
    (
      "events | count by people",
      [
        "from 4 events, all of 4 documents from 3 sources",
        "a row with several people counts under each of them",
      ]
    ),
    (
      "events | timeline by month",
      [
        "from 4 events, all of 4 documents from 3 sources", "clock: happened, by month; 0 of 4 undated",
        "1 dated less precisely than by month: listed by themselves, not in the bars",
      ]
    ),
    (
      "claims | timeline said by day",
      [
        "from 6 claims, all of 4 documents from 3 sources",
        "clock: said, by day; 4 of 6 undated; other clocks: published",
      ]
    ),
    (
      "claims | filter source is \"The Cal\"",
      ["0 of 6 claims", "no claim has the source \"The Cal\"; near it: \"The Call\""]
    ),
  ]

  @Test(arguments: cases)
  func footers(_ query: String, _ footer: [String]) throws {
    let engine = try Fixture.earthquake.get()
    #expect(try answer(query, on: engine).footer == footer)
  }

  static let emptied: [(query: String, reason: String)] = [
    ("claims | filter cue is \"sang\" | first 3", "“filter cue is \"sang\"” left none of 6 claims"),
    (
      "claims | filter form is direct | filter cue is \"told\"",
      "“filter cue is \"told\"” left none of 1 claim"
    ),
    (
      "claims | filter form is direct | filter cue is \"told\" | count",
      "“filter cue is \"told\"” left none of 1 claim"
    ),
    ("claims | count by source | filter count > 9", "“filter count > 9” left none of 3 rows"),
    ("claims | first 0", "“first 0” left none of 6 claims"),
  ]

  @Test(arguments: emptied)
  func saysWhichStageEmptied(_ query: String, _ reason: String) throws {
    let engine = try Fixture.earthquake.get()
    #expect(try answer(query, on: engine).emptied == reason)
  }

  @Test func listsAmbiguousNames() throws {
    var document = DocumentMaker("a.txt", source: "A")
    document.sentence("“one” “two” “three”")
    document.claim("one", speaker: "Theodore Roosevelt")
    document.claim("two", speaker: "Franklin Roosevelt")
    document.claim("three", speaker: "Franklin Roosevelt")
    let engine = try Fixture.engine([document])
    let query = "claims | filter speaker is \"Roosevelt\""
    let error = #expect(throws: Mistakes.self) { try answer(query, on: engine) }
    #expect(
      error?.diagnostics.first?.message
        == "“Roosevelt” could be 2 names here: Franklin Roosevelt (2), Theodore Roosevelt (1). Write the one you mean in "
        + "full, or speaker has \"Roosevelt\" for all of them.")
    #expect(
      error?.diagnostics.first?.attempts == [
        "claims | filter speaker is \"Franklin Roosevelt\"",
        "claims | filter speaker is \"Theodore Roosevelt\"",
      ])
    #expect(try answer("claims | filter speaker has \"Roosevelt\" | count", on: engine).lines == ["3"])
  }

  /// “Roosevelt” alone, whom the text does not tell from the two, is one more to choose.
  @Test func aSurnameAloneIsAmbiguous() throws {
    var document = DocumentMaker("a.txt", source: "A")
    document.sentence("“one” “two” “three”, Roosevelt said.")
    document.claim("one", speaker: "Theodore Roosevelt")
    document.claim("two", speaker: "Franklin Roosevelt")
    document.claim("three", speaker: "Roosevelt")
    document.mention("Roosevelt", of: "Roosevelt", "person")
    let engine = try Fixture.engine([document])
    let error = #expect(throws: Mistakes.self) {
      try answer("claims | filter speaker is \"Roosevelt\"", on: engine)
    }
    #expect(
      error?.diagnostics.first?.message
        == "“Roosevelt” could be 2 names here: Franklin Roosevelt (1), Theodore Roosevelt (1), and 1 “Roosevelt” "
        + "alone, who may be any of them: is exactly \"Roosevelt\". Write the one you mean in full, or speaker has "
        + "\"Roosevelt\" for all of them.")
    let one = "claims | filter speaker is exactly \"Roosevelt\" | count"
    #expect(try answer(one, on: engine).lines == ["1"])
  }

  /// “Roosevelt” is a ship too, which says nothing.
  @Test func whatNeverSpeaksIsNotMeantWhereASpeakerBearsTheSurname() throws {
    var document = DocumentMaker("a.txt", source: "A")
    document.sentence("“one” “two”, said of the Roosevelt.")
    document.claim("one", speaker: "Theodore Roosevelt")
    document.claim("two", speaker: "Anna Smith")
    document.mention("Roosevelt", of: "Roosevelt", "other")
    let engine = try Fixture.engine([document])
    #expect(
      try answer("claims | filter speaker is \"Roosevelt\" | select wording", on: engine).lines == ["one"])
  }

  @Test func tellsWhatTheOtherQueryLeftOut() throws {
    let engine = try Fixture.earthquake.get()
    let found = try answer("claims | minus (claims | filter said in 1906)", on: engine)
    #expect(found.footer.contains("left out of the other query: 4 claims without said"))
  }

  static let unmet: [(query: String, message: String)] = [
    ("claims | expect rows > 6", "expected rows > 6, and there are 6"),
    ("claims | expect rows is 5", "expected rows is 5, and there are 6"),
    (
      "claims | expect speaker is not none",
      "expected of every row: speaker is not none; 2 of 6 rows are not so"
    ),
    ("claims | count | expect count < 6", "expected of every row: count < 6; 1 of 1 rows are not so"),
    ("events | timeline by month | expect rows is 1", "expected rows is 1, and there are 3"),
  ]

  @Test(arguments: unmet)
  func failsWhereAnExpectationDoes(_ query: String, _ message: String) throws {
    let engine = try Fixture.earthquake.get()
    let error = #expect(throws: QueryFailure.self) { try answer(query, on: engine) }
    #expect(error?.diagnostic.message == message)
  }

  @Test func explainsRows() throws {
    let engine = try Fixture.earthquake.get()
    let claims = try answer("claims | filter form is direct", on: engine)
    let passage = try #require(claims.passages.first ?? nil)
    let reasons = try #require(try engine.why(passage))
    #expect(reasons.words == "the city will be rebuilt")
    #expect(reasons.before == "Mayor Schmitz said “")
    #expect(reasons.after == "” and Funston agreed.")
    #expect([reasons.document, reasons.source, "\(reasons.line)"] == ["a-call.txt", "The Call", "2"])
    #expect(
      reasons.reasons.map { "\($0.field): \($0.value), \($0.rule)" } == [
        "claim: direct, quotation marks", "speaker: Eugene Schmitz, subject of the cue",
      ])
    let page = try #require(try engine.read(passage))
    let bytes = Array(page.text.utf8)
    #expect(String(decoding: bytes[page.start..<page.stop], as: UTF8.self) == "the city will be rebuilt")
  }

  @Test func listsValuesForCompletion() throws {
    let engine = try Fixture.earthquake.get()
    func values(_ column: String, _ noun: String, _ prefix: String) throws -> [String] {
      try engine.values(of: column, noun: noun, prefix: prefix, limit: 10).map { "\($0.value) \($0.count)" }
    }
    #expect(try values("source", "claims", "") == ["The Call 3", "The Examiner 2", "A History 1"])
    #expect(try values("speaker", "claims", "SCH") == ["Eugene Schmitz 2"])
    #expect(try values("people", "events", "f") == ["Frederick Funston 1"])
    #expect(try values("published", "claims", "") == [])
    #expect(try values("cue", "claims", "x") == [])
  }

  @Test func boundValuesNeverStandInTheSQL() throws {
    let engine = try Fixture.earthquake.get()
    let text =
      "claims | filter speaker is \"Robert'); DROP TABLE claims;--\" or wording contains \"it's\" | count by source"
    let (script, _) = Parser.parse(text, vocabulary: engine.catalog.vocabulary)
    guard case .query(let pipeline)? = script.statements.first?.kind else { return #expect(Bool(false)) }
    let statements = try engine.sql(engine.prepare(pipeline, in: text).get())
    #expect(statements.count == 1)
    #expect(statements.allSatisfy { !$0.sql.contains("DROP") && !$0.sql.contains("it's") })
    #expect(statements[0].bindings == [.text("robert'); drop table claims;--"), .text("it's")])
    #expect(try answer(text, on: engine).lines == [])
  }

  /// The SQL of the commonest questions, whole.
  @Test func countsByCodesFirst() throws {
    let engine = try Fixture.earthquake.get()
    func sql(_ text: String) throws -> [String] {
      let (script, _) = Parser.parse(text, vocabulary: engine.catalog.vocabulary)
      guard case .query(let pipeline)? = script.statements.first?.kind else { return [] }
      return try engine.sql(engine.prepare(pipeline, in: text).get()).map(\.sql)
    }
    #expect(
      try sql("claims | count by source") == [
        """
        SELECT t1.c0, t1.c1, 0, 0 FROM (SELECT g_document_source.name AS c0, coalesce(sum(g.n), 0) AS c1 \
        FROM (SELECT r.document AS document, count(*) AS n FROM claims AS r GROUP BY r.document) AS g \
        LEFT JOIN documents AS g_document ON g_document.id = g.document \
        LEFT JOIN sources AS g_document_source ON g_document_source.id = g_document.source GROUP BY 1) AS t1 \
        ORDER BY t1.c1 DESC, t1.c0 COLLATE folded
        """
      ])
    #expect(
      try sql("sentences | filter text has \"were killed\" | first 2 | select text") == [
        """
        SELECT r.text, r.id, r.document FROM sentences AS r WHERE (r.id) IN (SELECT r.id FROM sentences AS r \
        WHERE r.id IN (SELECT rowid FROM sentence_words WHERE sentence_words MATCH ?) ORDER BY r.id LIMIT ?) ORDER BY r.id
        """
      ])
  }

  @Test func putsRowsUnderHeadings() throws {
    let engine = try Fixture.earthquake.get()
    let found = try answer("claims | group by source | select wording | first 1", on: engine)
    #expect(found.rows.sections.map(\.heading) == ["A History (1)", "The Call (1)", "The Examiner (1)"])
    #expect(found.rows.sections.map(\.firstRow) == [0, 1, 2])
    #expect(
      found.lines == [
        "more than 3,000 people were killed", "the city will be rebuilt", "the troops would stay until May",
      ])
  }

  /// What memory has made goes on through SQL.
  @Test func stagesBehindATimeline() throws {
    let engine = try Fixture.earthquake.get()
    #expect(
      try answer("events | timeline by month | filter count > 1 | select happened, count", on: engine).lines
        == ["1906-04 · 2"])
    #expect(try answer("events | timeline by day | count", on: engine).lines == ["3"])
    #expect(
      try answer("events | timeline by year split source | sort source | first 1", on: engine).lines
        == ["1906 · A History · 1"])
  }
}
