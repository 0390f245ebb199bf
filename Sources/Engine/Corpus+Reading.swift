import Plan
import Store

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
    guard let noun = catalog.noun(noun), let found = noun.column(column) else { return [] }
    return try ValueLister(corpus: corpus).values(of: found, noun: noun, prefix: prefix, limit: limit)
  }

  /// How many rows each noun has, in the catalog's order; words and passages are not counted, which takes long.
  /// - Throws: `CorpusError`
  package func sizes() throws -> [(noun: String, rows: Int)] {
    try catalog.nouns.compactMap { noun in
      try corpus.fact(noun.name).flatMap(Int.init).map { (noun: noun.name, rows: $0) }
    }
  }
}
