import Syntax
import Testing

@testable import Plan

/// What the cursor waits for at the end of each text.
@Suite("Completion") struct CompletionTests {
  private static let vocabulary = Vocabulary(
    nouns: ["documents", "claims", "words"],
    stages: [
      Signature("filter", [.init(nil, .condition, required: true)]),
      Signature("derive", [.init(nil, .assignments, required: true)]),
      Signature("count", [.init("by", .keys)]),
      Signature("group by", [.init(nil, .keys, required: true)]),
      Signature("summarize", [.init(nil, .labelled, required: true), .init("by", .keys)]),
      Signature("sort", [.init(nil, .keys, required: true)]),
      Signature("first", [.init(nil, .number, required: true)]),
      Signature("concordance", [.init(nil, .text, required: true)]),
      Signature("keywords", [.init("against", .query, required: true)]),
      Signature(
        "timeline",
        [.init(nil, .expressions), .init("by", .word(["day", "month"])), .init("split", .keys)]),
    ])

  @Test(
    arguments: [
      ("", .noun, ""),
      ("cl", .noun, "cl"),
      ("let x = ", .noun, ""),
      ("let x", .nothing, "x"),
      ("claims | count\ndo", .noun, "do"),
      ("claims ", .clauseKeyword(["|"]), ""),
      ("claims | ", .stage, ""),
      ("claims |\n  fil", .stage, "fil"),
      ("claims | group ", .word(["by"]), ""),
      ("claims | group by ", .column(noun: "claims"), ""),
      ("claims | words | group by w", .column(noun: "words"), "w"),
      ("claims | words ", .clauseKeyword(["|"]), ""),
      ("claims | count ", .clauseKeyword(["by", "|"]), ""),
      ("claims | count by spe", .column(noun: "claims"), "spe"),
      ("claims | count by speaker, ", .column(noun: "claims"), ""),
      ("claims | count by speaker ", .clauseKeyword(["desc", "|"]), ""),
      ("claims | sort speaker desc ", .clauseKeyword(["|"]), ""),
      ("claims | first ", .nothing, ""),
      ("claims | timeline by m", .word(["day", "month"]), "m"),
      ("claims | timeline by month ", .clauseKeyword(["split", "|"]), ""),
      ("claims | derive ", .nothing, ""),
      ("claims | derive x = ", .column(noun: "claims"), ""),
      ("claims | derive x = year(", .column(noun: "claims"), ""),
      ("claims | derive x = 1, y = w", .column(noun: "claims"), "w"),
      ("claims | summarize n = count() ", .clauseKeyword(["and", "or", "by", "|"]), ""),
      ("claims | keywords against ", .noun, ""),
      ("words | keywords against (doc", .noun, "doc"),
      ("words | keywords against (documents | filter ti", .column(noun: "documents"), "ti"),
      ("words | keywords against (documents | count) ", .clauseKeyword(["|"]), ""),
      ("claims | filter ", .column(noun: "claims"), ""),
      ("claims | filter not spe", .column(noun: "claims"), "spe"),
      ("claims | filter speaker ", .comparison(column: "speaker"), ""),
      ("claims | filter speaker i", .comparison(column: "speaker"), "i"),
      ("claims | filter speaker is ", .value(column: "speaker", noun: "claims", isQuoted: false), ""),
      ("claims | filter speaker is not Il", .value(column: "speaker", noun: "claims", isQuoted: false), "Il"),
      (
        "claims | filter speaker is Ilham Al", .value(column: "speaker", noun: "claims", isQuoted: false),
        "Ilham Al"
      ),
      ("claims | filter speaker is \"", .value(column: "speaker", noun: "claims", isQuoted: true), ""),
      (
        "claims | filter speaker is \"Ilham Al", .value(column: "speaker", noun: "claims", isQuoted: true),
        "Ilham Al"
      ),
      (
        "claims | filter speaker is “Ilham ", .value(column: "speaker", noun: "claims", isQuoted: true),
        "Ilham "
      ),
      (
        "claims | filter speaker in (\"A\", \"B", .value(column: "speaker", noun: "claims", isQuoted: true),
        "B"
      ),
      (
        "claims | filter (speaker is \"A\" or form = \"d",
        .value(column: "form", noun: "claims", isQuoted: true), "d"
      ),
      ("claims | filter words between 1 and ", .value(column: "words", noun: "claims", isQuoted: false), ""),
      ("claims | filter words between 1 and 2 and ", .column(noun: "claims"), ""),
      ("claims | filter speaker is \"A\" ", .clauseKeyword(["and", "or", "|"]), ""),
      ("claims | filter speaker is none ", .clauseKeyword(["and", "or", "|"]), ""),
      ("claims | concordance \"oi", .value(column: "text", noun: "claims", isQuoted: true), "oi"),
      (".", .dotCommand, "."),
      ("claims\n.for", .dotCommand, ".for"),
      (".format cs", .commandArgument(command: ".format"), "cs"),
      ("claims # a comm", .nothing, ""),
      ("param x = ", .nothing, ""),
      ("claims | frobnicate ", .nothing, ""),
    ] as [(String, CompletionRequest.Expected, String)])
  func expects(_ text: String, _ expected: CompletionRequest.Expected, _ prefix: String) {
    let request = CompletionRequest(text, vocabulary: Self.vocabulary)
    #expect(request.expected == expected)
    #expect(request.prefix == prefix)
    #expect(request.range == SourceRange(text.utf8.count - prefix.utf8.count, text.utf8.count))
  }

  @Test("gives the query before the stage being typed, for its columns")
  func pipeline() {
    let text = "let x = claims | derive year = 1 | filter y"
    let request = CompletionRequest(text, vocabulary: Self.vocabulary)
    #expect(
      text.utf8.prefix(request.pipeline.end).dropFirst(request.pipeline.start).elementsEqual(
        "claims | derive year = 1 ".utf8))
  }

  @Test("no text crashes it")
  func robustness() {
    let text =
      "let x = words | keywords against (documents | filter (a in (\"é\", 1..2) and b) | x) #\n.a “b | , ) ( = \""
    for end in text.unicodeScalars.indices {
      for part in [String(text.unicodeScalars[..<end]), String(text.unicodeScalars[end...])] {
        let request = CompletionRequest(part, vocabulary: Self.vocabulary)
        #expect(request.range.start <= request.range.end && request.range.end == part.utf8.count)
      }
    }
  }
}
