import Testing

@testable import Syntax

@Suite("Suggestions") struct SuggestionTests {
  private let names = [
    "speaker", "source", "published", "said", "via", "form", "words", "wording", "document", "documents",
    "title", "text",
  ]

  @Test(
    "only what is close is suggested, the nearest first",
    arguments: [
      ("speeker", ["speaker"]), ("SPEAKER", ["speaker"]), ("speakers", ["speaker"]), ("spaeker", ["speaker"]),
      ("pub", ["published"]), ("publishd", ["published"]), ("wrods", ["words"]),
      ("documnt", ["document", "documents"]),
      ("titel", ["title"]), ("vai", ["via"]), ("x", []), ("", []), ("colour", []), ("elephant", []),
    ])
  func nearest(_ word: String, _ expected: [String]) {
    #expect(Suggestion.nearest(to: word, in: names) == expected)
  }

  @Test("accents and case do not count")
  func folding() {
    #expect(Suggestion.nearest(to: "ciller", in: ["Çiller", "Miller"]) == ["Çiller"])
  }

  @Test(
    "counts inserts, deletes, changes and swaps of neighbours",
    arguments: [
      ("", "", 0), ("a", "", 1), ("ab", "ba", 1), ("kitten", "sitting", 3), ("count", "cuont", 1),
      ("abc", "abc", 0),
    ])
  func distance(_ left: String, _ right: String, _ expected: Int) {
    let (left, right) = (Array(left.unicodeScalars), Array(right.unicodeScalars))
    #expect(Suggestion.distance(left, right, limit: 9) == expected)
    #expect(Suggestion.distance(right, left, limit: 9) == expected)
  }
}
