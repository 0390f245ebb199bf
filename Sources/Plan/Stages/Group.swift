import Syntax
import Values

extension Stages {
  private static let meaning =
    "Keeps the rows and puts those with the same values together, under headings. To count them, use “count by”."

  static let groupBy = StageDefinition(
    Signature("group by", [.init(nil, .expressions, required: true, placeholder: "COLUMN, …")]),
    usage: "group by COLUMN, …", meaning: meaning,
    examples: [
      "claims | filter speaker is not none | group by speaker",
      "mentions | filter kind is person | group by entity | show count, sources, first",
    ]
  ) { _, resolution in group(nil, &resolution) }

  /// The same where the parser takes `by` for a clause.
  static let group = StageDefinition(
    Signature("group", [.init("by", .expressions, required: true, placeholder: "COLUMN, …")]),
    usage: "group by COLUMN, …", meaning: meaning, examples: ["claims | group by source"]
  ) { _, resolution in group("by", &resolution) }

  private static func group(_ keyword: String?, _ resolution: inout Resolution) {
    var columns: [Column] = []
    for (column, range) in resolution.columns(keyword) {
      if column.type.isList {
        resolution.report(.listAsValue(column.name, use: "group by"), range)
      } else {
        columns.append(column)
      }
    }
    guard !columns.isEmpty else { return }
    var schema = resolution.schema
    schema.headings = columns.map(\.name)
    resolution.add(.group(columns), after: schema)
  }
}
