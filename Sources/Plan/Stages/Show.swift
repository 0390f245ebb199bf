import Syntax
import Values

extension Stages {
  static let show = StageDefinition(
    Signature("show", [.init(nil, .expressions, required: true, placeholder: "COLUMN, …")]),
    usage: "show COLUMN, …",
    meaning: "Chooses the columns to be seen; the others can still be named behind it. "
      + "Behind “group by” it also takes count, documents, sources, first and last, and gives one row for each group.",
    examples: [
      "sentences | filter text has \"plane\" | show source, published, text",
      "mentions | filter kind is person | group by entity | show count, sources, first",
    ]
  ) { _, resolution in
    if let aggregation = Tally.aggregation(&resolution) {
      let schema = TableShape(
        noun: nil, columns: aggregation.keys.map(\.column) + aggregation.measures.map(\.column))
      return resolution.add(.aggregate(aggregation), after: schema)
    }
    let names = resolution.columns().map(\.column.name)
    guard !names.isEmpty else { return }
    var schema = resolution.schema
    schema.shown = names
    resolution.add(.show(names), after: schema)
  }
}

/// The words that sum up a group: `group by entity | show count, sources, first`.
enum Tally: String, CaseIterable {
  case count, documents, sources, first, last

  /// The sums that `show` asks for; nil where it only chooses columns.
  static func aggregation(_ resolution: inout Resolution) -> Aggregation? {
    let schema = resolution.schema
    guard !schema.headings.isEmpty else { return nil }
    let words = resolution.arguments().map { argument -> String? in
      if case .column(let word) = argument.value { word.text } else { nil }
    }
    let named = words.map { $0.flatMap(Tally.init) }
    let fits = zip(words, named).allSatisfy { word, tally in
      tally != nil || word.map(schema.headings.contains) == true
    }
    guard fits, named.contains(where: { $0 != nil }) else { return nil }
    let keys = schema.headings.compactMap(schema.column).map { Named($0, .column($0)) }
    let measures = named.compactMap { $0 }.compactMap { $0.measure(schema) }
    return Aggregation(
      keys: keys, measures: measures, order: keys.map { SortKey($0.value) })
  }

  private func measure(_ schema: TableShape) -> Measure? {
    let clock = schema.noun?.clocks.lazy.compactMap(schema.column).first
    switch self {
    case .count: return Measure(Column(rawValue, .integer, role: .bar), .count)
    case .documents: return schema.column("document").map { distinct(of: $0) }
    case .sources: return schema.column("source").map { distinct(of: $0) }
    case .first: return clock.map { Measure(Column(rawValue, .date), .min, .column($0)) }
    case .last: return clock.map { Measure(Column(rawValue, .date), .max, .column($0)) }
    }
  }

  private func distinct(of column: Column) -> Measure {
    Measure(Column(rawValue, .integer), .distinct, .column(column))
  }
}
