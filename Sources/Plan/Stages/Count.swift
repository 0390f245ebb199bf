import Syntax
import Values

extension Stages {
  static let count = StageDefinition(
    Signature("count", [.init("by", .expressions, placeholder: "COLUMN, …")]),
    usage: "count [by COLUMN, …]",
    meaning: "Counts the rows; with “by”, for each value of the columns, most frequent first. "
      + "A column with several values counts a row under each of them.",
    examples: [
      "claims | count",
      "claims | count by source",
      "events | count by places",
      "claims | filter form is direct | count by speaker, source | first 20",
    ]
  ) { _, resolution in
    let keys = resolution.named("by", taken: ["count"]).map { $0.member }
    let name = Resolution.free("count", among: keys.map(\.column.name))
    let column = Column(name, .integer, role: keys.isEmpty ? .plain : .bar)
    let order = keys.isEmpty ? [] : [SortKey(.column(column), isDescending: true)]
    let aggregation = Aggregation(
      keys: keys, measures: [Measure(column, .count)], order: order + keys.map { SortKey(.column($0.column)) }
    )
    resolution.add(
      .aggregate(aggregation), after: TableShape(noun: nil, columns: keys.map(\.column) + [column]))
  }
}

extension Named {
  /// The key of a grouping: a list stands for each of its members.
  var member: Named { Named(Column(column.name, column.type.member, role: column.role), value) }
}
