import Values

extension Catalog {
  /// Every noun of the language, one line each.
  package static let standard = Catalog(nouns: [
    .documents,
    .sentences,
    .words,
    .mentions,
    .entities,
    .claims,
    .dates,
    .quantities,
    .events,
    .passages,
  ])
}

extension Noun {
  /// A noun whose rows stand in a document: its own columns, then the line, then the document's.
  init(
    _ name: String, singular: String, _ meaning: String, rows: RowStorage, shown: [String],
    clocks: [String] = [],
    columns: [NounColumn]
  ) {
    self.init(
      name: name, singular: singular, meaning: meaning,
      columns: columns + [DocumentColumns.line] + DocumentColumns.inherited, shown: shown,
      clocks: clocks + ["published"], rows: rows)
  }
}

/// The words that stand for the numbers in the corpus file; the annotators' own names, in their order.
enum Codes {
  static let names = ["person", "organisation", "place", "people", "other", "role"]
  static let forms = ["direct", "mixed", "indirect", "unattributed"]
  static let stances = [
    "says", "claims", "accuses", "denies", "admits", "demands", "promises", "warns", "asks", "believes",
    "apologises", "praises",
  ]
  static let dates = ["date", "time", "duration", "set", "reference"]
  static let precisions = ["day", "week", "month", "season", "quarter", "half", "year", "decade", "century"]
}

extension NounColumn {
  /// A column with a closed list of words.
  init(_ name: String, code field: String, _ words: [String], _ meaning: String) {
    self.init(name, .text, meaning, words: words, storage: .code(field, words))
  }
}
