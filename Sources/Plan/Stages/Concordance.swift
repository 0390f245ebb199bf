import Syntax
package import Values

/// Every place of a word or phrase with what stands around it.
package struct Concordance: Hashable, Sendable {
  package enum Side: String, Hashable, Sendable, CaseIterable { case left, right }

  /// Words as `has` takes them.
  package var pattern: String
  /// How many characters are given on each side, at most.
  package var width: Int
  /// The side by whose words the places are sorted, from the match outwards; nil for the order of the text.
  package var side: Side?

  package var text: String {
    "concordance \(Formatter.quoted(pattern)) width \(width)" + (side.map { " sort \($0.rawValue)" } ?? "")
  }

  /// The columns of the table that is made, in order; behind the first three they are the sentence's.
  package static let columns = [
    Column("left", .text, role: .before), Column("match", .text, role: .keyword),
    Column("right", .text, role: .after),
    Column("document", .text), Column("source", .text), Column("title", .text, role: .prose),
    Column("published", .date), Column("line", .integer),
  ]
}

extension Stages {
  static let concordance = StageDefinition(
    Signature(
      "concordance",
      [
        .init(nil, .text, required: true, placeholder: "\"PATTERN\""),
        .init("width", .number, placeholder: "N"),
        .init("sort", .word(Concordance.Side.allCases.map(\.rawValue)), placeholder: "left|right"),
      ]),
    usage: "concordance \"PATTERN\" [width N] [sort left|right]",
    meaning:
      "Every place of the words, as “has” finds them, with N characters on each side (40 where none is given), one "
      + "under the other. “sort” orders them by the words before or behind the match. Looks in the sentences that the "
      + "rows stand in; of claims and events, in their own words.",
    examples: [
      "sentences | concordance \"plane crash*\"",
      "documents | filter published in 2025 | concordance \"innocent\" width 60 sort right",
      "claims | concordance \"war\" | show left, match, right, source",
    ]
  ) { _, resolution in
    let width = resolution.wholeNumber("width", default: 40, minimum: 1)
    let side = resolution.word("sort").flatMap(Concordance.Side.init)
    guard let pattern = resolution.wordPattern() else { return }
    resolution.add(
      .compute(.concordance(Concordance(pattern: pattern, width: min(width, 1000), side: side))),
      after: TableShape(noun: nil, columns: Concordance.columns, shown: ["source", "left", "match", "right"]))
  }
}

extension Resolution {
  /// One of a clause's words.
  func word(_ keyword: String) -> String? {
    if case .column(let word)? = arguments(keyword).first?.value { word.text } else { nil }
  }

  /// The words that a stage looks for in the text; nil where there was a problem.
  mutating func wordPattern() -> String? {
    guard schema.noun != nil else {
      report(.noPlace(stage: stageName.text), stageName.range)
      return nil
    }
    guard let argument = arguments().first else { return nil }
    if case .parameter = argument.value, scalar(argument.value) == nil { return nil }
    let text = constant(argument.value)?.description ?? ""
    guard
      text.unicodeScalars.contains(where: { $0.properties.isAlphabetic || $0.properties.numericType != nil })
    else {
      report(.noWordIn(text), argument.range)
      return nil
    }
    return text
  }
}
