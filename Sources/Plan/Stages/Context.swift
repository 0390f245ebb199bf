import Syntax
import Values

extension Stages {
  static let context = StageDefinition(
    Signature("context", [.init(nil, .number, placeholder: "N")]),
    usage: "context [N]",
    meaning:
      "The sentences around each row, N before and after (1 where none is given); “match” marks the rows' own.",
    examples: ["sentences | filter text has \"plane\" | context 2"]
  ) { stage, resolution in
    let count = resolution.wholeNumber(default: 1)
    guard let noun = resolution.schema.noun, noun.hasPlace,
      let sentences = resolution.catalog.noun("sentences")
    else {
      return resolution.report(.noPlace(stage: "context"), stage.name.range)
    }
    var schema = TableShape(noun: sentences)
    schema.columns.append(Column("match", .boolean))
    schema.shown = ["document", "line", "match", "text"]
    resolution.add(.context(count), after: schema)
  }
}

extension Noun {
  /// Whether each row is a stretch of one document's text.
  package var hasPlace: Bool { rows != .documents && rows != .entities }
}
