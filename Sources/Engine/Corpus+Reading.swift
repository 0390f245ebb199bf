import Plan
import Store
import Values

/// What the shell asks for beside queries.
extension Engine {
  /// Why a row is what it is: the rules that made it, and what they leaned on.
  /// - Throws: `CorpusError`
  package func why(_ passage: Passage) throws -> Explanation? {
    try ExplanationReader(corpus: corpus, catalog: catalog).read(passage)
  }

  /// The document of a row, for reading: `.read N`.
  /// - Throws: `CorpusError`
  package func read(_ passage: Passage) throws -> Page? {
    let place: SQL =
      switch catalog.noun(passage.noun)?.rows {
      case .documents: "SELECT \(.bind(passage.row)) AS document, 0 AS start, 0 AS stop, 1 AS line"
      case .table(let name):
        "SELECT document, start, stop, line FROM \(own: name) WHERE id = \(.bind(passage.row))"
      default: "SELECT NULL AS document, 0 AS start, 0 AS stop, 1 AS line"
      }
    let sql: SQL = """
      SELECT d.path, s.name, d.title, d.text, p.start, p.stop, p.line FROM (\(place)) AS p \
      JOIN documents AS d ON d.id = p.document JOIN sources AS s ON s.id = d.source
      """
    var page: Page?
    try corpus.rows(sql.text, sql.bindings) { row in
      page = Page(
        document: row.text(0), source: row.text(1), title: row.isNull(2) ? nil : row.text(2),
        text: row.text(3),
        start: row.integer(4), stop: row.integer(5), line: row.integer(6))
    }
    return page
  }

  /// The values of a column that begin with `prefix` (case- and accent-insensitive, at any word of the value), most
  /// frequent first: for completion.
  /// - Throws: `CorpusError`
  package func values(
    of column: String, noun: String, prefix: String, limit: Int
  ) throws -> [(value: String, count: Int)] {
    guard let noun = catalog.noun(noun), let found = noun.column(column), found.type.member.isText else {
      return []
    }
    var relation = Relation(noun, LoweringContext(isInOrder: true, names: [:]))
    let count = Column("count", .integer)
    let key = Column(column, found.type.member)
    relation.aggregate(
      Aggregation(
        keys: [Named(key, .column(found.column))], measures: [Measure(count, .count)],
        order: [SortKey(.column(count), isDescending: true), SortKey(.column(key))]))
    let folded = Folding.fold(prefix)
    let value: SQL = "fold(\(relation.value(column)))"
    var test: SQL = "\(value) IS NOT NULL"
    if !folded.isEmpty {
      test = """
        (substr(\(value), 1, length(\(.bind(folded)))) = \(.bind(folded)) OR instr(\(value), \(.bind(" " + folded))) > 0)
        """
    }
    relation.conditions.append(test)
    relation.limit = max(0, limit)
    let sql: SQL = "SELECT \(relation.value(column)), \(relation.value("count")) \(relation.tail())"
    var values: [(value: String, count: Int)] = []
    try corpus.rows(sql.text, sql.bindings) { values.append((value: $0.text(0), count: $0.integer(1))) }
    return values
  }

  /// How many rows each noun has, in the catalog's order; words and passages are not counted, which takes long.
  /// - Throws: `CorpusError`
  package func sizes() throws -> [(noun: String, rows: Int)] {
    try catalog.nouns.compactMap { noun in
      try corpus.fact(noun.name).flatMap(Int.init).map { (noun: noun.name, rows: $0) }
    }
  }
}
