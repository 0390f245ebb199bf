import Engine
import Testing

/// The whole way from a query's text to its rows.
struct RouteTests {
  static let cases: [(query: String, rows: [String])] = [
    ("claims | count by source", ["The Call · 3", "The Examiner · 2", "A History · 1"]),
    ("claims | count", ["6"]),
    ("documents | count by source | first 1", ["The Call · 2"]),
    (
      "claims | filter speaker is none | select document, form",
      [
        "a-call.txt · indirect", "d-note.txt · unattributed",
      ]
    ),
    (
      "claims | filter speaker is \"Eugene Schmitz\" | select wording",
      [
        "the city will be rebuilt", "375 people were killed",
      ]
    ),
    (
      "sentences | filter text has \"peop* were killed\" | select document, line",
      [
        "a-call.txt · 3", "b-examiner.txt · 2", "c-book.txt · 1", "c-book.txt · 2",
      ]
    ),
    ("sentences | filter text has \"cafe\" | count", ["1"]),
    (
      "quantities | filter of has \"killed\" | sort value desc | select value, source | first 2",
      [
        "3000 · A History", "500 · The Call",
      ]
    ),
    ("events | timeline by month", ["1906-04 · 2", "1906-05 · 1", "1906 · 1"]),
    ("events | count by people", ["– · 2", "Eugene Schmitz · 1", "Frederick Funston · 1"]),
    ("quantities | filter of has \"killed\" | sentences | count", ["3"]),
    (
      "mentions | filter kind is person | group by entity | show count, sources, first",
      [
        "Eugene Schmitz · 2 · 2 · 1906-04-19", "Frederick Funston · 2 · 2 · 1906-04-19",
        "Gladys Hansen · 1 · 1 · 1989", "Peter Schmitz · 1 · 1 · –",
      ]
    ),
    (
      "documents | filter published in 1906 | select document, published",
      [
        "a-call.txt · 1906-04-19", "b-examiner.txt · 1906-04-20",
      ]
    ),
    ("claims | distinct cue", ["–", "said", "told", "wrote"]),
    ("claims | sort source | last 2 | select document", ["b-examiner.txt", "b-examiner.txt"]),
    ("passages | select document, copies", ["a-call.txt · 2"]),
    (
      "entities | filter mentions > 1 | select entity, aliases",
      [
        "Eugene Schmitz · Mayor Schmitz, Schmitz", "Frederick Funston · Funston",
      ]
    ),
  ]

  @Test(arguments: cases)
  func answers(_ query: String, _ rows: [String]) throws {
    let engine = try Fixture.earthquake.get()
    #expect(try answer(query, on: engine).lines == rows)
  }
}
