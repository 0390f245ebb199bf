import Testing
import Values

@testable import Engine

/// A capital that speaks stands for its country's government.
@Suite struct SeatTests {
  private static func engine() throws -> Engine {
    var first = DocumentMaker("a.txt", source: "Wire", published: "2020-01-01")
    first.sentence("Moscow said that it would respond.")
    first.mention("Moscow", of: "Moscow", "place")
    first.claim("it would respond", speaker: "Moscow", of: "place", cue: "said")
    first.sentence("Russia said that it was ready.")
    first.mention("Russia", of: "Russia", "place")
    first.claim("it was ready", speaker: "Russia", of: "place", cue: "said")
    first.sentence("Paris said that it would wait.")
    first.mention("Paris", of: "Paris", "place")
    first.claim("it would wait", speaker: "Paris", of: "place", cue: "said")
    return try Fixture.engine([first])
  }

  @Test(arguments: [
    ("claims | filter speaker is \"Russia\" | select wording", ["it would respond", "it was ready"]),
    ("claims | filter speaker is \"Moscow\" | select wording", ["it would respond"]),
    ("claims | filter speaker is \"France\" | select wording", ["it would wait"]),
    ("claims | filter speaker is not \"Russia\" | select wording", ["it would wait"]),
    ("mentions | filter entity is \"Russia\" | select text", ["Russia"]),
  ])
  func countriesSpeakThroughCapitals(_ query: String, _ expected: [String]) throws {
    #expect(try answer(query, on: Self.engine()).rows.rows.map { $0[0].description } == expected)
  }
}
