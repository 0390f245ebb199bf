import Plan
import Store

/// A row's words where they stand: in their paragraph, with what a reader needs to find the place.
package struct Quotation: Hashable, Sendable {
  package var document: String
  package var source: String
  package var title: String?
  package var url: String?
  /// UTF-8 offsets of the words in the document's text, and their line from 1. Rows that are whole documents have no words
  /// of their own: start and stop are 0.
  package var start: Int
  package var stop: Int
  package var line: Int
  /// The paragraph, as far as it stands before and behind the words.
  package var before: String
  package var words: String
  package var after: String
  /// The number of the document in the order of paths, so that quotations can be listed as the sources stand.
  package var position: Int

  package init(
    document: String, source: String, title: String? = nil, url: String? = nil, start: Int, stop: Int,
    line: Int, before: String, words: String, after: String, position: Int
  ) {
    self.document = document
    self.source = source
    self.title = title
    self.url = url
    self.start = start
    self.stop = stop
    self.line = line
    self.before = before
    self.words = words
    self.after = after
    self.position = position
  }
}

extension Engine {
  /// The words behind a row; nil where it has no place.
  /// - Throws: `CorpusError`
  package func quotation(_ passage: Passage) throws -> Quotation? {
    guard let noun = catalog.noun(passage.noun) else { return nil }
    let place: SQL =
      switch noun.rows {
      case .documents: "SELECT \(.bind(passage.row)) AS document, 0 AS start, 0 AS stop, 1 AS line"
      case .table(let name):
        "SELECT document, start, stop, line FROM \(own: name) WHERE id = \(.bind(passage.row))"
      // A word and a repeated passage are shown by their sentence.
      case .words, .passages:
        "SELECT document, start, stop, line FROM sentences WHERE id = \(.bind(passage.row))"
      // An entity by the first place that names it.
      case .entities:
        """
        SELECT m.document, m.start, m.stop, m.line FROM names AS n JOIN mentions AS m ON m.name = n.id \
        JOIN documents AS e ON e.id = m.document WHERE n.entity = \(.bind(passage.row)) \
        ORDER BY e.position, m.start LIMIT 1
        """
      }
    // A row that reaches over a paragraph's end is shown with the rest of the paragraph it begins in.
    let sql: SQL = """
      SELECT d.path, s.name, d.title, d.url, d.position, p.start, p.stop, p.line, \
      \(Self.slice("min(b.start, p.start)", "p.start")), \(Self.slice("p.start", "p.stop")), \
      \(Self.slice("p.stop", "max(b.stop, p.stop)")) \
      FROM (\(place)) AS p JOIN documents AS d ON d.id = p.document JOIN sources AS s ON s.id = d.source \
      LEFT JOIN blocks AS b ON p.stop > p.start AND b.id = (SELECT c.id FROM blocks AS c \
      WHERE c.document = p.document AND c.start <= p.start ORDER BY c.start DESC LIMIT 1)
      """
    var found: Quotation?
    try corpus.rows(sql.text, sql.bindings) { row in
      found = Quotation(
        document: row.text(0), source: row.text(1), title: row.isNull(2) ? nil : row.text(2),
        url: row.isNull(3) ? nil : row.text(3), start: row.integer(5), stop: row.integer(6),
        line: row.integer(7), before: row.text(8), words: row.text(9), after: row.text(10),
        position: row.integer(4))
    }
    return found
  }

  /// Bytes of the document's text, as text.
  private static func slice(_ start: SQL, _ stop: SQL) -> SQL {
    "CAST(substr(CAST(d.text AS BLOB), \(start) + 1, \(stop) - \(start)) AS TEXT)"
  }
}
