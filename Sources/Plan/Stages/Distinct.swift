import Syntax
import Values

extension Stages {
  static let distinct = StageDefinition(
    Signature("distinct", [.init(nil, .expressions, placeholder: "COLUMN, …")]),
    usage: "distinct [COLUMN, …]",
    meaning:
      "The different values of the columns, each once and in order; of all that are shown where none is named.",
    examples: ["claims | distinct speaker, source", "documents | select source | distinct"]
  ) { _, resolution in
    var keys = resolution.named()
    if keys.isEmpty, resolution.arguments().isEmpty {
      keys = resolution.schema.visible.map { Named($0, .column($0)) }
    }
    keys = keys.map(\.member)
    guard !keys.isEmpty else { return }
    let order = keys.map { SortKey(.column($0.column)) }
    resolution.add(
      .aggregate(Aggregation(keys: keys, measures: [], order: order)),
      after: TableShape(noun: nil, columns: keys.map(\.column)))
  }
}
