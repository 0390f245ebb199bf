import Syntax
package import Values

/// The words that stand near others more often than they would by chance.
package struct Collocates: Hashable, Sendable {
  /// Words as `has` takes them.
  package var pattern: String
  /// How many words on each side are near.
  package var window: Int

  package var text: String { "collocates \(Formatter.quoted(pattern)) window \(window)" }

  package static let columns = [
    Column("word", .text), Column("count", .integer, role: .bar), Column("in_all", .integer),
    Column("log_likelihood", .number), Column("log_dice", .number),
  ]
}

/// The words that are used more in some rows than in others.
package struct Keywords: Hashable, Sendable {
  package var other: QueryPlan

  package var text: String { "keywords against (\(other.oneLine))" }

  package static let columns = [
    Column("word", .text), Column("count", .integer), Column("other_count", .integer),
    Column("log_likelihood", .number, role: .bar), Column("log_ratio", .number),
  ]
}

extension Stages {
  static let collocates = StageDefinition(
    Signature(
      "collocates",
      [
        .init(nil, .text, required: true, placeholder: "\"WORD\""),
        .init("window", .number, placeholder: "N"),
      ]),
    usage: "collocates \"WORD\" [window N]",
    meaning:
      "The words that stand within N words (5 where none is given) of the word or phrase, in the same sentence, more "
      + "often than chance would have it, the surest first: log-likelihood says how sure, log Dice how exclusive.",
    examples: [
      "sentences | collocates \"plane\"", "claims | collocates \"peace\" window 3 | filter count > 1",
    ]
  ) { _, resolution in
    let window = resolution.wholeNumber("window", default: 5, minimum: 1)
    guard let pattern = resolution.wordPattern() else { return }
    resolution.add(
      .compute(.collocates(Collocates(pattern: pattern, window: min(window, 1000)))),
      after: TableShape(noun: nil, columns: Collocates.columns))
  }

  static let keywords = StageDefinition(
    Signature("keywords", [.init("against", .query, required: true, placeholder: "NAME or (QUERY)")]),
    usage: "keywords against NAME or (QUERY)",
    meaning:
      "The words that are used more in these rows than in the other query's, the surest first: log-likelihood says how "
      + "sure, log ratio how much more (1 is twice as often, 2 four times).",
    examples: [
      "documents | filter source is \"A\" | keywords against (documents | filter source is not \"A\")"
    ]
  ) { _, resolution in
    guard let other = resolution.query("against") else { return }
    guard resolution.schema.noun != nil, other.schema.noun != nil else {
      return resolution.report(.noPlace(stage: "keywords"), resolution.stageName.range)
    }
    resolution.add(
      .compute(.keywords(Keywords(other: other))), after: TableShape(noun: nil, columns: Keywords.columns))
  }
}
