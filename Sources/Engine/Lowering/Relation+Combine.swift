import Plan
import Values

/// Rows of this relation and of another.
extension Relation {
  mutating func combine(_ combination: Combination, _ other: Relation) {
    var other = other
    switch combination.sameness {
    case .row: combineRows(combination.kind, other)
    case .columns(let columns):
      let (mine, others) = (folded(columns).joined(", "), other.folded(columns).joined(", "))
      let isIn: SQL = "(\(mine)) IN (SELECT \(others) \(other.tail(ordered: other.isCut)))"
      conditions.append(combination.kind == .minus ? "(\(isIn)) IS NOT TRUE" : isIn)
    case .values(let columns):
      other.settleLimit(combination.other.schema.columns)
      combineTables(combination.kind, other, columns)
    }
    cover(combination, other)
  }

  /// Rows of one noun, told by their numbers. The columns stay this relation's, also for rows of the other.
  private mutating func combineRows(_ kind: Combination.Kind, _ other: Relation) {
    let others: SQL = "(\(identity)) IN (SELECT \(identity) \(other.tail(ordered: other.isCut)))"
    switch kind {
    case .minus: conditions.append("NOT (\(others))")
    case .intersect: conditions.append(others)
    case .union:
      guard !conditions.isEmpty else { return }
      conditions = ["((\(identity)) IN (SELECT \(identity) \(tail(ordered: false))) OR \(others))"]
    }
  }

  /// Rows of tables, told by their values. A blob stands for none, which is then equal to itself and to nothing else.
  private mutating func combineTables(_ kind: Combination.Kind, _ other: Relation, _ columns: [Column]) {
    var other = other
    if kind == .union { return unite(other, columns) }
    let (mine, others) = (cells(columns), other.cells(columns))
    func blobs(_ cells: [SQL]) -> SQL { cells.map { "ifnull(\($0), x'00')" }.joined(", ") }
    let isIn: SQL = "(\(blobs(mine))) IN (SELECT \(blobs(others)) \(other.tail(ordered: other.isCut)))"
    conditions.append(kind == .minus ? "NOT (\(isIn))" : isIn)
  }

  /// This table's rows in their order, then the other's that it has not.
  private mutating func unite(_ other: Relation, _ columns: [Column]) {
    let headings = headings
    var other = other
    let sides = [numbered(columns, side: 0), other.numbered(columns, side: 1)].joined(" UNION ALL ")
    let cells = SQL(own: columns.indices.map { "u.c\($0)" }.joined(separator: ", "))
    let inner: SQL =
      "SELECT \(cells), min(u.side) AS side, min(u.place) AS place FROM (\(sides)) AS u GROUP BY \(cells)"
    replaceBase(inner, columns)
    order = ["side", "place"].map { Order(value: SQL(own: "\(base.alias).\($0)")) }
    if !headings.isEmpty { order = headings.map { key(SortKey(.column($0))) } + order }
    self.headings = headings
  }

  /// The rows with their side and their place in it.
  private mutating func numbered(_ columns: [Column], side: Int) -> SQL {
    let named = cells(columns).enumerated().map { "\($1) AS c\(own: "\($0)")" as SQL }
    let terms = order.isEmpty ? "1" : order.map(\.sql).joined(", ")
    return """
      SELECT \(named.joined(", ")), \(own: "\(side)") AS side, row_number() OVER (ORDER BY \(terms)) AS place \
      \(tail(ordered: false))
      """
  }

  /// Texts as `is` compares them.
  private mutating func folded(_ columns: [Column]) -> [SQL] {
    zip(cells(columns), columns).map { cell, column in
      column.type == .text || column.type == .name ? "fold(\(cell))" : cell
    }
  }

  private mutating func cells(_ columns: [Column]) -> [SQL] {
    var cells: [SQL] = []
    for column in columns { cells.append(value(column.name)) }
    return cells
  }
}
