import Syntax
package import Values

/// The table that `first said` makes.
package struct FirstSaid: Hashable, Sendable {
  /// Whether claims that stand in one document only are listed too.
  package var listsAll: Bool
  /// `claims`.
  package var noun: Noun

  /// What makes two places the same claim.
  package var corroboration: Corroboration { Corroboration(listsAll: listsAll, noun: noun) }

  package var text: String { "first said" + (listsAll ? " all" : "") }

  package static let columns = [
    Column("published", .date), Column("said", .date), Column("first_in", .list(.text)),
    Column("repeated_by", .list(.text)),
    Column("undated", .list(.text)), Column("speaker", .name), Column("places", .integer),
    Column("wording", .text, role: .prose),
  ]
}

extension Stages {
  static let firstSaid = StageDefinition(
    Signature("first said", [.init(nil, .word(["all"]), placeholder: "all")]),
    usage: "first said [all]",
    meaning:
      "Of each claim that stands in several documents the source that had it first, and who repeated it. What the same "
      + "claim is, “corroborate” says; it is ordered by when it was published, and “said” tells when it was said. Where dates are too coarse to tell, “first_in” names all "
      + "that may have been first; sources without a date stand under “undated”.",
    examples: [
      "claims | first said", "claims | filter published in 2025 | first said all | sort published",
    ]
  ) { stage, resolution in
    guard let noun = resolution.schema.noun, noun.name == "claims" else {
      return resolution.report(.gathersClaims(stage: "first said"), stage.name.range)
    }
    let firstSaid = FirstSaid(listsAll: resolution.word(nil) == "all", noun: noun)
    for name in firstSaid.corroboration.columnsRead where resolution.schema.column(name) == nil {
      return resolution.report(.columnIsGone(name, stage: "first said"), stage.name.range)
    }
    let shown = ["published", "first_in", "repeated_by", "speaker", "wording"]
    resolution.add(
      .compute(.firstSaid(firstSaid)),
      after: TableShape(noun: nil, columns: FirstSaid.columns, shown: shown, members: noun))
  }
}
