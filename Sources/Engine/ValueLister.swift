import Plan
import Store
import Values

/// Lists the values that a column has in a corpus, most frequent first.
struct ValueLister {
  let corpus: Corpus

  /// - Parameter prefix: only values that begin with it, at the start of the value or of a word in it, without regard to
  ///   case and accents.
  /// - Throws: `CorpusError`
  func values(
    of column: NounColumn, noun: Noun, prefix: String, limit: Int
  ) throws -> [(value: String, count: Int)] {
    guard column.type.member.isText else { return [] }
    var relation = Relation(noun, LoweringContext(isInOrder: true, names: [:]))
    let count = Column("count", .integer)
    let key = Column(column.name, column.type.member)
    relation.aggregate(
      Aggregation(
        keys: [Named(key, .column(column.column))], measures: [Measure(count, .count)],
        order: [SortKey(.column(count), isDescending: true), SortKey(.column(key))]))
    let value = relation.value(column.name)
    relation.conditions.append(Self.begins(value, Folding.fold(prefix)))
    relation.limit = max(0, limit)
    let sql: SQL = "SELECT \(value), \(relation.value("count")) \(relation.tail())"
    var values: [(value: String, count: Int)] = []
    try corpus.rows(sql.text, sql.bindings) { values.append((value: $0.text(0), count: $0.integer(1))) }
    return values
  }

  private static func begins(_ value: SQL, _ prefix: String) -> SQL {
    guard !prefix.isEmpty else { return "\(value) IS NOT NULL" }
    let bound = SQL.bind(prefix)
    return """
      (substr(fold(\(value)), 1, length(\(bound))) = \(bound) \
      OR instr(fold(\(value)), \(.bind(" " + prefix))) > 0)
      """
  }
}
