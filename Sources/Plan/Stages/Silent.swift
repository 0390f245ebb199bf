import Syntax
import Values

/// Asks for the documents or sources that the rows so far stand in and that never mention something.
package struct Silence: Hashable, Sendable {
  /// Words or a phrase, as for `has`; where it is a name, every mention of those who bear it counts too.
  package var words: NameTest
  /// Whether sources are asked for, not documents.
  package var isBySource: Bool

  package var text: String {
    "silent on \(Formatter.quoted(words.text))" + (isBySource ? " by source" : "")
  }
}

extension Stages {
  static let silent = StageDefinition(
    Signature(
      "silent",
      [
        .init("on", .text, required: true, placeholder: "\"WORDS\""),
        .init("by", .word(["document", "source"]), placeholder: "source"),
      ]),
    usage: "silent on \"WORDS\" [by source]",
    meaning:
      "The documents that the rows so far stand in and that never mention it: neither the words nor, where they are a "
      + "name, the one who bears it under another name. With “by source”, the sources none of whose documents so far "
      + "does.",
    examples: [
      "events | filter happened in 2025-06 | silent on \"Ilham Aliyev\"",
      "documents | silent on \"plane crash\" by source",
      "sentences | filter text has \"plane\" | silent on \"apolog*\"",
    ]
  ) { stage, resolution in
    guard let argument = resolution.arguments("on").first,
      let documents = resolution.catalog.noun("documents"),
      let text = resolution.words(argument)
    else { return }
    let schema = resolution.schema
    guard schema.noun != nil || schema.members != nil else {
      return resolution.report(.noPlace(stage: "silent"), stage.name.range)
    }
    let isBySource = resolution.word("by") == "source"
    let silence = Silence(
      words: NameTest(text: text, range: resolution.place(argument.range)), isBySource: isBySource)
    let sources = TableShape(noun: nil, columns: Silence.columns)
    resolution.add(.silent(silence), after: isBySource ? sources : TableShape(noun: documents))
  }
}

extension Silence {
  /// What is told of a source that is silent: its name, how many of its documents are asked about, and when those were
  /// published.
  static let columns = [
    Column("source", .text), Column("documents", .integer, role: .bar), Column("first", .date),
    Column("last", .date),
  ]

  /// The sum over the silent documents.
  package func aggregation(_ documents: Noun) -> Aggregation? {
    guard let source = documents.column("source")?.column,
      let published = documents.column("published")?.column
    else { return nil }
    let columns = Self.columns
    return Aggregation(
      keys: [Named(source, .column(source))],
      measures: [
        Measure(columns[1], .count), Measure(columns[2], .min, .column(published)),
        Measure(columns[3], .max, .column(published)),
      ], order: [SortKey(.column(columns[1]), isDescending: true), SortKey(.column(source))])
  }
}

extension Resolution {
  /// The words to look for; nil where there are none.
  mutating func words(_ argument: Argument) -> String? {
    if case .parameter = argument.value, constant(argument.value) == nil {
      _ = scalar(argument.value)
      return nil
    }
    guard let value = constant(argument.value) else {
      report(.needsTextOperand(stageName.text), argument.range)
      return nil
    }
    let text = value.description
    guard
      text.unicodeScalars.contains(where: { $0.properties.isAlphabetic || $0.properties.numericType != nil })
    else {
      report(.noWordIn(text), argument.range)
      return nil
    }
    return text
  }

  /// The word of a clause that takes one of a few.
  func word(_ keyword: String?) -> String? {
    guard let argument = arguments(keyword).first else { return nil }
    if case .column(let word) = argument.value { return word.text }
    return constant(argument.value)?.description
  }
}
