import Syntax
import Values

extension Stages {
  static let select = StageDefinition(
    Signature("select", [.init(nil, .labelled, required: true, placeholder: "COLUMN, …")]),
    usage: "select COLUMN, … or NAME = EXPRESSION, …",
    meaning: "Keeps these columns only, in this order. A name and = before one renames it.",
    examples: [
      "claims | select speaker, cue, wording",
      "documents | select document, year = year(published)",
    ]
  ) { _, resolution in
    let kept = resolution.named()
    guard !kept.isEmpty else { return }
    let schema = TableShape(
      noun: resolution.schema.noun, columns: kept.map(\.column), headings: resolution.schema.headings,
      members: resolution.schema.members)
    resolution.add(.select(kept), after: schema)
  }
}
