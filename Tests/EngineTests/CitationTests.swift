import Testing
import Values

@testable import Engine

/// Citations: made, read back out of other text, and found again.
struct CitationTests {
  private func citation(_ query: String) throws -> String {
    let engine = try Fixture.earthquake.get()
    return try answer(query, on: engine).rows.rows[0][0].description
  }

  private static let digits = "hash of a-call.txt".prefix(16)

  static let cases: [(query: String, citation: String)] = [
    (
      "claims | filter form is direct | cite",
      "“the city will be rebuilt” — Eugene Schmitz, in: “Earthquake and fire”, The Call, 1906-04-19, line 2. [a-call.txt:2, sha256:hash of a-call.t]"
    ),
    // What somebody said in the text's words is cited with who said it.
    (
      "claims | filter form is indirect and speaker is \"Funston\" | cite",
      "“Frederick Funston told reporters the troops would stay until May.” — “Soldiers hold the city”, The Examiner, 1906-04-20, line 1. [b-examiner.txt:1, sha256:hash of b-examin]"
    ),
    // A name alone says nothing: its sentence is quoted.
    (
      "mentions | filter entity is \"Peter Schmitz\" | cite",
      "“A Café on Market Street, owned by Peter Schmitz, stood through it all.” — The Call, line 1. [d-note.txt:1, sha256:hash of d-note.t]"
    ),
    (
      "words | filter word is \"reporters\" | cite",
      "“Frederick Funston told reporters the troops would stay until May.” — “Soldiers hold the city”, The Examiner, 1906-04-20, line 1. [b-examiner.txt:1, sha256:hash of b-examin]"
    ),
    (
      "documents | filter published is none | cite", "The Call. [d-note.txt:1, sha256:hash of d-note.t]"
    ),
  ]

  @Test(arguments: cases)
  func cites(_ query: String, _ text: String) throws { #expect(try citation(query) == text) }

  @Test func rowsThatGatherOthersCiteEachOfThem() throws {
    let engine = try Fixture.earthquake.get()
    let found = try answer("quantities | compare value by of | cite | show source, line", on: engine)
    #expect(found.lines == ["The Call · 3", "The Examiner · 2", "A History · 1"])
    let passage = try #require(try answer("quantities | compare value by of", on: engine).passages[0])
    #expect(try engine.citations(passage).count == 3)
  }

  private static func sample(_ quotation: String?, title: String? = nil) -> Citation {
    Citation(
      quotation: quotation, source: "The Call", title: title, author: "M. Holt",
      published: DateRange(literal: "1906-04-19"), document: "a-call.txt", line: 2,
      hash: "0123456789abcdef0123456789abcdef")
  }

  @Test(arguments: [
    ("We came,\" she said, \"at once.", "\"We came,\" she said, \"at once.\" — "),
    ("We came,” she said, “at once.", "“We came,” she said, “at once.” — "),
    ("The \"Aurelia\" came.", "“The \"Aurelia\" came.” — "),
  ])
  func marksPair(_ quotation: String, _ text: String) {
    #expect(Self.sample(quotation).text.hasPrefix(text))
  }

  /// Every citation is read back, among other words, broken over lines, with other quotation marks.
  @Test(
    arguments: [
      ("It stood.", nil as String?), ("He said “no” — twice.", "She said “yes” — once"), (nil, "A “title”"),
      ("“Quoted” words", nil), ("Ends in a dash —", nil), ("We came,\" she said, \"at once.", nil),
    ] as [(String?, String?)])
  func isReadBack(_ quotation: String?, _ title: String?) {
    let text = Self.sample(quotation, title: title).text
    let pasted = [
      text, "See " + text.replacing(" ", with: "\n  ") + " and so on.",
      text.replacing("“", with: "\"").replacing("”", with: "\""), text.replacing("—", with: "-"),
    ]
    for text in pasted {
      let read = Citations.read(text)
      #expect(read.count == 1)
      #expect(read.first?.document == "a-call.txt" && read.first?.line == 2)
      #expect(read.first?.hash == "0123456789abcdef")
      guard let quotation else { continue }
      let wanted = Wording.comparable(quotation).scalars
      #expect(read.first?.quotations.contains { Wording.comparable($0).scalars == wanted } == true)
    }
    #expect(Citations.read(text + "\n\n" + text).count == 2)
  }

  private static let hash = "hash of a-call.txt"

  private static func pasted(
    _ words: String, document: String = "a-call.txt", line: Int = 2, hash: String = hash
  )
    -> Citations.Pasted
  {
    Citations.Pasted(quotations: [words], document: document, line: line, hash: hash, text: words)
  }

  static let fates: [(name: String, citation: Citations.Pasted, status: Verification.Status, place: String)] =
    [
      ("as it stands", pasted("the city will be rebuilt"), .same, "a-call.txt:2"),
      ("other quotation marks", pasted("said \"the city will  be rebuilt\" and"), .same, "a-call.txt:2"),
      ("another line", pasted("500 people were killed.", line: 1), .moved, "a-call.txt:3"),
      ("another document's", pasted("the troops would stay until May"), .moved, "b-examiner.txt:1"),
      (
        "a document that is gone", pasted("Gladys Hansen", document: "gone.txt", hash: "gone"), .moved,
        "c-book.txt:1"
      ),
      ("a document under another name", pasted("48 seconds", document: "old.txt"), .moved, "a-call.txt:1"),
      ("other words", pasted("It is feared that 400 people were killed."), .changed, "a-call.txt:3"),
      ("no such words", pasted("Nobody has ever heard anything like this before."), .notFound, "–"),
      ("over two sentences", pasted("for 48 seconds. Mayor Schmitz said", line: 1), .same, "a-call.txt:1"),
    ]

  @Test(arguments: fates)
  func findsAgain(
    _ name: String, _ citation: Citations.Pasted, _ status: Verification.Status, _ place: String
  ) throws {
    let found = try Fixture.earthquake.get().verify(citation)
    #expect(found.status == status, "\(name)")
    #expect((found.line.map { "\(found.document ?? ""):\($0)" } ?? "–") == place, "\(name)")
  }

  /// Whatever is cited is found where it was.
  @Test(arguments: ["sentences", "claims", "events", "quantities", "mentions", "dates", "passages"])
  func whatIsCitedIsFound(_ noun: String) throws {
    let engine = try Fixture.earthquake.get()
    let rows = try answer("\(noun) | cite | select quotation, document, line, hash", on: engine).rows.rows
    #expect(!rows.isEmpty)
    for row in rows {
      guard case .integer(let line) = row[2] else { continue }
      let pasted = Self.pasted(
        row[0].description, document: row[1].description, line: line, hash: row[3].description)
      #expect(try engine.verify(pasted).status == .same)
    }
  }

  @Test func tellsWhenTheDocumentChangedElsewhere() throws {
    let found = try Fixture.earthquake.get().verify(Self.pasted("the city will be rebuilt", hash: "ffff"))
    #expect(found.status == .same && found.isDocumentChanged)
  }

  @Test(
    arguments: [
      ("a b c", "a b c", 1.0), ("a b c d", "a c", 2.0 / 3), ("a b", "b a", 0.5), ("a", "b", 0.0),
      ("", "a", 0.0),
    ])
  func similarityIsTheLongestCommonRun(_ left: String, _ right: String, _ similarity: Double) {
    #expect(abs(Wording.similarity(Wording.words(left), Wording.words(right)) - similarity) < 1e-9)
  }
}
