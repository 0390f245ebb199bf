@testable import Syntax

/// The nouns and stages of the language, as the parser sees them.
let vocabulary = Vocabulary(
  nouns: [
    "documents", "sentences", "words", "mentions", "entities", "claims", "dates", "quantities", "events",
    "passages",
  ],
  stages: [
    Signature("filter", [.init(nil, .condition, required: true, placeholder: "CONDITION")]),
    Signature("select", [.init(nil, .expressions, required: true, placeholder: "COLUMN, …")]),
    Signature("derive", [.init(nil, .assignments, required: true, placeholder: "NAME = VALUE")]),
    Signature(
      "count",
      [
        .init("by", .keys, placeholder: "COLUMN, …"),
        .init("per", .rate(["words", "documents"]), placeholder: "1000 words"),
        .init("share of", .word(["row", "column", "all"]), placeholder: "row|column|all"),
      ]),
    Signature("group by", [.init(nil, .keys, required: true, placeholder: "COLUMN, …")]),
    Signature(
      "summarize",
      [
        .init(nil, .labelled, required: true, placeholder: "NAME = count(), …"),
        .init("by", .keys, placeholder: "COLUMN, …"),
      ]),
    Signature("sort", [.init(nil, .keys, required: true, placeholder: "COLUMN [desc], …")]),
    Signature("first", [.init(nil, .number, required: true, placeholder: "N")]),
    Signature("last", [.init(nil, .number, required: true, placeholder: "N")]),
    Signature(
      "sample",
      [
        .init(nil, .number, required: true, placeholder: "N"),
        .init("seed", .number, required: true, placeholder: "S"),
      ]),
    Signature("distinct", [.init(nil, .expressions, placeholder: "COLUMN, …")]),
    Signature(
      "timeline",
      [
        .init(nil, .expressions, placeholder: "CLOCK"),
        .init(
          "by", .word(["day", "week", "month", "quarter", "year", "decade", "century"]), placeholder: "UNIT"),
        .init("split", .keys, placeholder: "COLUMN"),
      ]),
    Signature("chart", [.init(nil, .word(["bar", "line"]), required: true, placeholder: "bar or line")]),
    Signature("concordance", [.init(nil, .text, required: true, placeholder: "\"PATTERN\"")]),
    Signature("collocates", [.init(nil, .text, required: true, placeholder: "\"WORD\"")]),
    Signature("keywords", [.init("against", .query, required: true, placeholder: "QUERY")]),
    Signature(
      "compare",
      [
        .init(nil, .keys, required: true, placeholder: "COLUMN"),
        .init("across", .keys, required: true, placeholder: "source"),
      ]),
    Signature("corroborate", []),
    Signature("silent on", [.init(nil, .text, required: true, placeholder: "\"…\"")]),
    Signature("minus", [.init(nil, .query, required: true, placeholder: "NAME")]),
    Signature("union", [.init(nil, .query, required: true, placeholder: "NAME")]),
    Signature("intersect", [.init(nil, .query, required: true, placeholder: "NAME")]),
    Signature("context", [.init(nil, .number, required: true, placeholder: "N")]),
    Signature("read", []),
    Signature("cite", []),
    Signature("show", [.init(nil, .expressions, required: true, placeholder: "COLUMN, …")]),
    Signature("save", [.init(nil, .text, required: true, placeholder: "\"FILE\"")]),
    Signature("expect", [.init(nil, .condition, required: true, placeholder: "CONDITION")]),
  ],
  roles: [
    "documents": .init(words: "text", teller: "author", clock: "published"),
    "sentences": .init(words: "text", teller: "author", clock: "published"),
    "claims": .init(words: "wording", teller: "speaker", clock: "said"),
    "events": .init(words: "text", teller: "author", clock: "happened"),
    "mentions": .init(words: "sentence", teller: "author", clock: "published"),
    "quantities": .init(words: "sentence", teller: "author", clock: "published"),
    "entities": .init(words: "entity"),
  ],
  columns: [
    "text", "wording", "speaker", "source", "author", "said", "published", "happened", "value", "of", "kind",
    "entity", "title",
  ],
  sums: ["count", "min", "max", "sum", "mean", "median", "first", "last", "list", "share"])

func diagnostics(_ text: String) -> [Diagnostic] { Parser.parse(text, vocabulary: vocabulary).diagnostics }

func canonical(_ text: String) -> String {
  Formatter.text(Parser.parse(text, vocabulary: vocabulary).script)
}

func printed(_ text: String) -> String {
  DiagnosticPrinter().text(diagnostics(text), source: text)
}
