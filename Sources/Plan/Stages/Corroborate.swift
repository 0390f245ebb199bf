import Syntax
package import Values

/// Gathers the rows that tell of the same happening, or make the same claim, and says which sources attest it.
package struct Corroboration: Hashable, Sendable {
  /// Whether what only one source tells is listed too.
  package var listsAll: Bool
  /// `events` or `claims`.
  package var noun: Noun

  package var text: String { "corroborate" + (listsAll ? " all" : "") }

  package var isOfClaims: Bool { noun.name == "claims" }
  /// When it happened, or was said.
  package var clock: String { isOfClaims ? "said" : "happened" }
  /// The words that tell it.
  package var wording: String { isOfClaims ? "wording" : "text" }

  /// What it reads of each row.
  package var columnsRead: [String] {
    ["source", "document", "line", clock, wording, "published"]
      + (isOfClaims ? ["known_by", "speaker", "cue", "stance", "form", "negated", "statement"] : [])
  }

  /// The table it makes.
  package var columns: [Column] {
    let speaker = isOfClaims ? [Column("speaker", .name)] : []
    return [Column(clock, .date)] + speaker + [
      Column("sources", .integer), Column("attested_by", .list(.text)), Column("silent", .list(.text)),
      Column("perhaps", .list(.text)), Column("accounts", .integer), Column("copies", .integer),
      Column("shared", .list(.text)), Column(wording, .text, role: .prose),
    ]
  }

  var shown: [String] {
    [isOfClaims ? "speaker" : clock, "sources", "attested_by", "perhaps", "silent", wording]
  }
}

extension Stages {
  static let corroborate = StageDefinition(
    Signature("corroborate", [.init(nil, .word(["all"]), placeholder: "all")]),
    usage: "corroborate [all]",
    meaning:
      "Events or claims that several sources attest, gathered: dates that share a day, and names or words in common. "
      + "“sources” counts independent ones: copies of a sentence count once. “silent” are those that tell of the same "
      + "time and not of this. “.why N”, or a stage that is a noun, leads to the passages; “all” lists what only one "
      + "source tells too.",
    examples: [
      "events | corroborate",
      "events | filter happened in 2025-06 | corroborate | events",
      "claims | filter speaker is not none | corroborate | filter sources > 2",
      "events | corroborate all | filter sources is 1",
    ]
  ) { stage, resolution in
    guard let noun = resolution.schema.noun, ["events", "claims"].contains(noun.name) else {
      return resolution.report(.gathersOnly(stage: "corroborate"), stage.name.range)
    }
    let corroboration = Corroboration(listsAll: resolution.word(nil) == "all", noun: noun)
    for name in corroboration.columnsRead where resolution.schema.column(name) == nil {
      return resolution.report(.columnIsGone(name, stage: "corroborate"), stage.name.range)
    }
    resolution.add(
      .compute(.corroboration(corroboration)),
      after: TableShape(
        noun: nil, columns: corroboration.columns, shown: corroboration.shown, members: noun))
  }
}
