import Plan
import Store
import Values

/// Makes citations of rows.
///
/// Words that stand in quotation marks are quoted with who spoke them, and events as far as they reach. Of what somebody
/// says in the text's words, and of a mention, a date, a quantity or a word, the whole sentence is quoted: it says who says it
/// and whether it is denied. A document is cited as a whole.
struct CitationReader {
  let corpus: Corpus

  /// The citations of rows of a noun's table, by the numbers of the rows.
  func citations(_ noun: Noun, _ rows: [Int]) throws -> [Int: Citation] {
    guard let place = Self.place(noun.rows) else { return [:] }
    let sql: SQL = """
      SELECT p.id, s.name, d.title, d.author, \(Storage.packed("d", "published")), d.path, p.line, d.hash, \
      CAST(substr(CAST(d.text AS BLOB), p.start + 1, p.stop - p.start) AS TEXT), p.stop > p.start, p.speaker \
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
      if !row.isNull(10) { citation.speaker = row.text(10) }
      citations[row.integer(0)] = citation
    }
    return citations
  }

  /// The words to quote, by the row's number; nil where rows stand in no one document.
  private static func place(_ rows: RowStorage) -> SQL? {
    switch rows {
    case .documents:
      "SELECT d.id, d.id AS document, 0 AS start, 0 AS stop, 1 AS line, NULL AS speaker FROM documents AS d"
    case .table("claims"): claims
    case .table("events"):
      "SELECT r.id, r.document, r.start, r.stop, r.line, NULL AS speaker FROM events AS r"
    case .table("sentences"), .words, .passages:
      // Their places are sentences.
      "SELECT r.id, r.document, r.start, r.stop, r.line, NULL AS speaker FROM sentences AS r"
    case .table(let name):
      """
      SELECT r.id, r.document, t.start, t.stop, t.line, NULL AS speaker FROM \(own: name) AS r \
      JOIN sentences AS t ON t.id = r.sentence
      """
    case .entities: nil
    }
  }
}

extension CitationReader {
  private static var claims: SQL {
    let forms = Catalog.standard.noun("claims")?.column("form")?.words ?? []
    func isForm(_ name: String) -> SQL { "r.form = \(.bind(forms.firstIndex(of: name) ?? -1))" }
    // Words that nobody is told to have spoken say as little by themselves.
    let isQuoted: SQL = "(\(isForm("direct")) AND r.speaker IS NOT NULL AND NOT r.negated)"
    return """
      SELECT r.id, r.document, CASE WHEN \(isQuoted) THEN r.start ELSE min(r.start, t.start) END AS start, \
      CASE WHEN \(isQuoted) THEN r.stop ELSE max(r.stop, t.stop) END AS stop, \
      CASE WHEN \(isQuoted) THEN r.line ELSE t.line END AS line, CASE WHEN \(isQuoted) THEN e.name END AS speaker \
      FROM claims AS r JOIN sentences AS t ON t.id = r.sentence LEFT JOIN names AS n ON n.id = r.speaker \
      LEFT JOIN entities AS e ON e.id = n.entity
      """
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
