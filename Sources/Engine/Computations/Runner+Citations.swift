import Plan
import Values

extension Runner {
  /// A citation for each row, in the rows' order.
  mutating func cite(_ relation: Relation) throws -> MadeTable {
    var relation = relation
    var places: [MadeTable.Place] = []
    let name = relation.passage?.noun
    try read(&relation, []) { places.append($1) }
    var table = MadeTable(columns: CitationTable.columns, rows: [], noun: name)
    guard let noun = name.flatMap(Catalog.standard.noun) else { return table }
    var found: [Int: Citation] = [:]
    // In portions, so that it can be interrupted.
    for start in stride(from: 0, to: places.count, by: 1_000) {
      try checkInterruption()
      let rows = places[start..<min(start + 1_000, places.count)].map(\.row)
      found.merge(try CitationReader(corpus: corpus).citations(noun, rows)) { first, _ in first }
    }
    for place in places {
      guard let citation = found[place.row] else { continue }
      table.rows.append(citation.cells)
      table.places.append(place)
    }
    return table
  }
}

extension Citation {
  /// As `CitationTable.columns` has them.
  fileprivate var cells: [Value] {
    [
      .text(text), quotation.map(Value.text) ?? .none, .text(source), title.map(Value.text) ?? .none,
      author.map(Value.text) ?? .none, published.map(Value.date) ?? .none, .text(document), .integer(line),
      .text(hash),
    ]
  }
}
