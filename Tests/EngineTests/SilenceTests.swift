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
}
