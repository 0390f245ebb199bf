import Plan
import Store
import Values

/// Makes citations of rows.
///
/// Claims and events are quoted as far as they reach; of a mention, a date, a quantity or a word the whole sentence is
/// quoted, since it says nothing by itself. A document is cited as a whole.
struct CitationReader {
  let corpus: Corpus

  /// The citations of rows of a noun's table, by the numbers of the rows.
  func citations(_ noun: Noun, _ rows: [Int]) throws -> [Int: Citation] {
    guard let place = Self.place(noun.rows) else { return [:] }
    let sql: SQL = """
      SELECT p.id, s.name, d.title, d.author, \(Storage.packed("d", "published")), d.path, p.line, d.hash, \
      CAST(substr(CAST(d.text AS BLOB), p.start + 1, p.stop - p.start) AS TEXT), p.stop > p.start \
      FROM json_each(\(.bind(Cells.json(rows.map(Value.integer))))) AS j JOIN (\(place)) AS p ON p.id = j.value \
      JOIN documents AS d ON d.id = p.document JOIN sources AS s ON s.id = d.source
      """
    var citations: [Int: Citation] = [:]
    try corpus.rows(sql.text, sql.bindings) { row in
      var citation = Citation(
        source: row.text(1), document: row.text(5), line: row.integer(6), hash: row.text(7))
      if !row.isNull(2) { citation.title = row.text(2) }
      if !row.isNull(3) { citation.author = row.text(3) }
      citation.published = Cells.value(row.cell(4), .date).asDate
      if row.integer(9) != 0 { citation.quotation = Citation.oneLine(row.text(8)) }
      citations[row.integer(0)] = citation
    }
    return citations
  }

  /// The words to quote, by the row's number; nil where rows stand in no one document.
  private static func place(_ rows: RowStorage) -> SQL? {
    switch rows {
    case .documents: "SELECT d.id, d.id AS document, 0 AS start, 0 AS stop, 1 AS line FROM documents AS d"
    case .table("claims"), .table("events"), .table("sentences"):
      if case .table(let name) = rows {
        "SELECT r.id, r.document, r.start, r.stop, r.line FROM \(own: name) AS r"
      } else {
        nil
      }
    case .table(let name):
      """
      SELECT r.id, r.document, t.start, t.stop, t.line FROM \(own: name) AS r \
      JOIN sentences AS t ON t.id = r.sentence
      """
    // Their places are sentences.
    case .words, .passages: "SELECT r.id, r.document, r.start, r.stop, r.line FROM sentences AS r"
    case .entities: nil
    }
  }
}

extension Engine {
  /// The words of a row of an answer with all that is needed to find them again, and of all that the row has gathered;
  /// empty for rows that stand in no one document.
  /// - Throws: `CorpusError`
  package func citations(_ passage: Passage) throws -> [Citation] {
    guard let noun = catalog.noun(passage.noun) else { return [] }
    let rows = passage.members.isEmpty ? [passage.row] : passage.members.map(\.row)
    let found = try CitationReader(corpus: corpus).citations(noun, rows)
    return rows.compactMap { found[$0] }
  }
}
