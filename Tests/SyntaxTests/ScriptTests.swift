import Testing
import Values

@testable import Syntax

/// Several statements in one text, prose between them, and the question whether a text is complete.
@Suite("Scripts") struct ScriptTests {
  private func statements(_ text: String) -> [String] {
    Parser.parse(text, vocabulary: vocabulary).script.statements.map(Formatter.oneLine)
  }

  @Test(
    "cuts statements apart",
    arguments: [
      ("claims\nevents", ["claims", "events"]),
      ("claims |\ncount", ["claims | count"]),
      ("claims\n| count", ["claims | count"]),
      ("claims\n\n| count", ["claims | count"]),
      ("claims\n# how many\n| count", ["claims | count"]),
      ("claims | filter a is 1\n  and b is 2", ["claims | filter a is 1 and b is 2"]),
      ("claims | count\n  by source", ["claims | count by source"]),
      ("claims | select a,\n  sentences", ["claims | select a, sentences"]),
      ("claims | filter a in (1,\n 2)\nevents", ["claims | filter a in (1, 2)", "events"]),
      ("let x = claims\nx | count\nx", ["let x = claims", "x | count", "x"]),
      ("let x =\n  claims", ["let x = claims"]),
      ("claims\nother | count", ["claims", "other | count"]),
      ("claims\n.quit\nevents", ["claims", ".quit", "events"]),
      (".save \"a|b\n.timer", [".save \"a|b", ".timer"]),
      ("param a = 1\r\nas of 2025\r\nclaims\r\n", ["param a = 1", "as of 2025", "claims"]),
      ("# only prose", []),
      ("", []),
    ])
  func cuts(_ text: String, _ expected: [String]) {
    #expect(printed(text) == "")
    #expect(statements(text) == expected)
  }

  @Test("a mistake does not reach into the next statement")
  func containment() {
    let text = "claims | filter speaker is \"Putin\n\nevents | filter (a is 1\nclaims | cuont\ndocuments"
    #expect(statements(text).last == "documents")
    #expect(
      DiagnosticPrinter().text(diagnostics(text), source: text, file: "a.query") == """
        a.query:1:28: error: The text that begins here is never closed: " is missing.
        claims | filter speaker is "Putin
                                   ^~~~~~
        try:  claims | filter speaker is "Putin"
        a.query:3:17: error: The bracket that opens here is never closed.
        events | filter (a is 1
                        ^
        try:  events | filter (a is 1)
        a.query:4:10: error: There is no stage “cuont”. Did you mean: count
        claims | cuont
                 ^~~~~
        try:  claims | count

        """)
  }

  @Test("prose belongs to the statement below it, and the last of it to the script")
  func prose() {
    let text = "# # Title\n#\n# One.\n\n# Two.\nclaims # not prose\n# Three.\n\nevents\n# The end.\n"
    let script = Parser.parse(text, vocabulary: vocabulary).script
    #expect(script.statements.map(\.prose) == ["# Title\n\nOne.\n\nTwo.", "Three."])
    #expect(script.closing == "The end.")
    #expect(
      Formatter.text(script)
        == "# # Title\n#\n# One.\n#\n# Two.\nclaims\n\n# Three.\nevents\n\n# The end.\n")
  }

  @Test("long queries are printed with one stage a line")
  func wrapping() {
    let text =
      "claims | filter speaker is \"Volodymyr Zelensky\" and published in 2025 | group by source | show speaker, cue"
    #expect(
      canonical(text) == """
        claims
          | filter speaker is "Volodymyr Zelensky" and published in 2025
          | group by source
          | show speaker, cue

        """)
  }

  @Test("marks statements of which a part is missing")
  func wholeness() {
    let text = "claims | filter\nclaims | fliter a is 1\nclaims"
    let script = Parser.parse(text, vocabulary: vocabulary).script
    #expect(script.statements.map(\.isWhole) == [false, true, true])
  }

  @Test(
    "asks for another line only where one is needed",
    arguments: [
      ("", true), ("claims", true), ("claims | count", true), (".format \"", true), ("# note (", true),
      ("claims |", false), ("claims | # first", false), ("claims | filter a is \"b", false),
      ("claims | filter a is “b", false), ("claims | filter a is \"b\"", true),
      ("claims | filter (a is 1", false),
      ("claims | filter (a is 1)", true), ("claims | filter (a is 1) and", false),
      ("claims | select a,", false),
      ("let x =", false), ("let x", false), ("let", true), ("let x = claims", true), ("param y =", false),
      ("claims |\n", false), ("claims |\n\n", true), ("claims | filter (\n\n", true),
      ("claims | filter a is", true),
      ("claims |\ncount", true), ("claims |\ncount |", false), ("claims\nevents |", false),
      ("claims |\n.quit", true),
      ("claims | filter a is \"b\nstill open", false), ("claims | filter a is \"b\nclosed\"", true),
    ])
  func completeness(_ text: String, _ expected: Bool) {
    #expect(Parser.isComplete(text, vocabulary: vocabulary) == expected)
  }

  @Test(
    "says what is open in words of the query",
    arguments: [
      ("claims |", "claims |"), ("claims | count by source |", "count by … |"),
      ("claims | count |", "count |"),
      ("claims | filter a is \"b", "filter \""), ("claims | filter (a is 1", "filter ("),
      ("claims | filter a is 1 and", "filter … and"), ("claims | count by source,", "count by"),
      ("let x =", "let x ="), ("claims | filter", "filter CONDITION"), ("claims", nil),
      ("claims | count", nil), ("claims | filter a is", nil), ("claims | frobnicate", nil),
    ] as [(String, String?)])
  func openPart(_ text: String, _ expected: String?) {
    let vocabulary = Vocabulary(
      nouns: ["claims"],
      stages: [
        Signature("filter", [.init(nil, .condition, required: true, placeholder: "CONDITION")]),
        Signature("count", [.init("by", .keys, placeholder: "COLUMN, …")]),
      ])
    #expect(Parser.openPart(of: text, vocabulary: vocabulary)?.words == expected)
  }

  @Test("space and comments at the end change nothing; a pipe always opens", arguments: Samples.all)
  func monotony(_ sample: String) {
    let line = canonical(sample).split(separator: "\n").last.map(String.init) ?? "claims"
    let text = line.hasPrefix(".") || line.hasPrefix("#") ? "claims" : line
    for end in text.indices {
      let prefix = String(text[..<end])
      let isComplete = Parser.isComplete(prefix, vocabulary: vocabulary)
      #expect(Parser.isComplete(prefix + "  ", vocabulary: vocabulary) == isComplete, "\(prefix)")
    }
    #expect(Parser.isComplete(text, vocabulary: vocabulary))
    #expect(!Parser.isComplete(text + " |", vocabulary: vocabulary))
    #expect(Parser.isComplete(text + " | count", vocabulary: vocabulary))
  }
}
