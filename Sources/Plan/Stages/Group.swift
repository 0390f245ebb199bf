import Syntax
import Values

extension Stages {
  static let groupBy = StageDefinition(
    Signature("group by", [.init(nil, .expressions, required: true, placeholder: "COLUMN, …")]),
    usage: "group by COLUMN, …",
    meaning:
      "Keeps the rows and puts those with the same values together, under headings. To count them, use "
      + "“count by”.",
    examples: [
      "claims | filter speaker is not none | group by speaker",
      "mentions | filter kind is person | group by entity | show count, sources, first",
    ]
  ) { _, resolution in
    var columns: [Column] = []
    for (column, range) in resolution.columns() {
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
