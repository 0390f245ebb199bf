import Engine
import Testing

/// `silent on`: who covers something and never mentions something else.
struct SilenceTests {
  static let cases: [(query: String, rows: [String])] = [
    // By another name: the Call has “Mayor Schmitz”, the Examiner “Schmitz”, the note Peter Schmitz.
    ("documents | silent on \"Eugene Schmitz\" | select document", ["c-book.txt", "d-note.txt"]),
    ("documents | silent on \"Schmitz\" | select document", ["c-book.txt"]),
    ("documents | silent on \"schmitz\" by source | select source", ["A History"]),
    // The Call's note is silent, its report is not.
    ("documents | silent on \"Funston\" by source | select source, documents", ["A History · 1"]),
    ("events | filter happened in 1906-04 | silent on \"Gladys Hansen\" | count", ["2"]),
    (
      "events | filter happened in 1906 | silent on \"troops\" by source",
      ["A History · 1 · 1989 · 1989", "The Call · 1 · 1906-04-19 · 1906-04-19"]
    ),
    ("sentences | filter text has \"were killed\" | silent on \"kill*\" | count", ["0"]),
    ("documents | silent on \"nobody ever said this\" | count", ["4"]),
    ("documents | first 2 | silent on \"troops\" | select document", ["a-call.txt"]),
    ("documents | silent on \"café\" | sentences | count by document | first 1", ["a-call.txt · 3"]),
    (
      "quantities | compare value by of | silent on \"reporters\" | select document",
      ["a-call.txt", "c-book.txt"]
    ),
  ]

  @Test(arguments: cases)
  func tells(_ query: String, _ rows: [String]) throws {
    #expect(try answer(query, on: Fixture.earthquake.get()).lines == rows)
  }

  @Test func footerSaysHowItWasRead() throws {
    let found = try answer(
      "events | filter happened in 1906-04 | silent on \"Funston\"", on: Fixture.earthquake.get())
    #expect(
      found.footer == [
        "0 of 4 documents",
        "left out: 1 event whose happened only overlaps 1906-04; overlaps(happened, 1906-04) keeps them too",
        "\"Funston\" is read as these words and as the name of Frederick Funston",
        "2 documents asked: 2 mention it, 0 never",
      ])
    #expect(found.emptied == "“silent on \"Funston\"” left none of 2 events")
  }

  /// Whatever is asked, the silent documents and those that mention it are all there are.
  @Test(arguments: ["Schmitz", "killed", "the", "Market Street", "peop*", "Funston agreed", "Gladys"])
  func silentAndSpeakingAreAll(_ words: String) throws {
    let engine = try Fixture.earthquake.get()
    let silent = Set(try answer("documents | silent on \"\(words)\" | select document", on: engine).lines)
    let speaking = Set(
      try answer("sentences | filter text has \"\(words)\" | documents | select document", on: engine).lines
    ).union(
      try answer("mentions | filter entity has \"\(words)\" | documents | select document", on: engine).lines)
    #expect(silent.isDisjoint(with: speaking))
    #expect(silent.union(speaking).count == 4)
  }

  /// Four papers: one has the full name, two the surname alone, one neither.
  private static func ferry(others: [String] = []) throws -> Engine {
    var documents: [DocumentMaker] = []
    for (path, text, name) in [
      ("a.txt", "Ivo Marek said “the ferry was sound”.", "Ivo Marek"),
      ("b.txt", "Marek, the owner, said “it was the fog”.", "Marek"),
      ("c.txt", "Nobody had seen Marek that day.", "Marek"),
      ("d.txt", "The ferry was lost in the fog.", ""),
    ] {
      var document = DocumentMaker(path, source: path)
      document.sentence(text)
      if !name.isEmpty { document.mention(name, of: name, "person") }
      if path == "a.txt" { document.claim("the ferry was sound", speaker: "Ivo Marek", cue: "said") }
      if path == "b.txt" { document.claim("it was the fog", speaker: "Marek", cue: "said") }
      documents.append(document)
    }
    for (index, name) in others.enumerated() {
      var document = DocumentMaker("x\(index).txt", source: "x\(index)")
      document.sentence("\(name) came too.")
      document.mention(name, of: name, name.hasSuffix("Works") ? "organisation" : "person")
      documents.append(document)
    }
    return try Fixture.engine(documents)
  }

  /// A surname alone is his where nobody else of the corpus bears it; a firm that has it in its name does not.
  @Test func aSurnameOfOnePersonIsThatPerson() throws {
    let engine = try Self.ferry(others: ["Marek Works"])
    let found = try answer("documents | silent on \"Ivo Marek\" | select document", on: engine)
    #expect(found.lines == ["d.txt", "x0.txt"])
    #expect(
      found.footer.suffix(2) == [
        "\"Ivo Marek\" is read as these words and as the name of Ivo Marek, or “Marek” alone: nobody else here has that surname",
        "5 documents asked: 3 mention it, 2 never",
      ])
    let claims = try answer("claims | filter speaker is \"Marek\" | select wording", on: engine)
    #expect(claims.lines == ["the ferry was sound", "it was the fog"])
    #expect(
      claims.footer.last
        == "“Marek” is read as Ivo Marek (1) and as “Marek” alone (1): nobody else here has that surname")
    let named = try answer("claims | filter speaker is \"Ivo Marek\" | select wording", on: engine)
    #expect(named.lines == ["the ferry was sound"])
    #expect(
      named.footer.last
        == "not counted: 1 with “Marek” alone, the surname of nobody else here: is \"Marek\" takes both")
  }

  @Test func aSurnameOfSeveralIsSaidToBeOpen() throws {
    let engine = try Self.ferry(others: ["Olga Marek"])
    let found = try answer("documents | silent on \"Ivo Marek\" | select document", on: engine)
    #expect(found.lines == ["b.txt", "c.txt", "d.txt", "x0.txt"])
    #expect(found.footer.last == "2 of these name a “Marek” of whom nobody can tell which of 2 it is")
    // Only one of the two speaks: he is taken, and what that leaves open is said.
    let claims = try answer("claims | filter speaker is \"Marek\" | select wording", on: engine)
    #expect(claims.lines == ["the ferry was sound", "it was the fog"])
    #expect(
      claims.footer.last
        == "“Marek” is read as Ivo Marek (1) and as “Marek” alone (1), who may be another: is exactly takes that alone"
    )
  }
}
