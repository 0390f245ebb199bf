import Plan
import Store
import Values

/// Reads what the corpus says of how a row came about.
struct ExplanationReader {
  let corpus: Corpus
  let catalog: Catalog

  /// A field with a basis of its own: its name, the column that holds its value, and the prefix of its basis fields.
  private struct Field {
    var name: String
    var column: String
    var prefix: String
  }

  func read(_ passage: Passage) throws -> Explanation? {
    guard let noun = catalog.noun(passage.noun) else { return nil }
    switch noun.rows {
    case .documents: return try document(passage.row)
    case .entities: return try entity(passage.row)
    case .table(let table): return try row(passage.row, table, noun)
    case .words, .passages: return nil
    }
  }

  private func document(_ number: Int) throws -> Explanation? {
    let sql: SQL = """
      SELECT d.path, s.name, d.title, d.published_basis, \(Storage.packed("d", "published")), d.hash, d.encoding, \
      \(slice("d", "d.published_anchor_start", "d.published_anchor_stop")), \(publishedSentence) \
      FROM documents AS d JOIN sources AS s ON s.id = d.source WHERE d.id = \(.bind(number))
      """
    var found: Explanation?
    try corpus.rows(sql.text, sql.bindings) { row in
      var reasons = [
        Explanation.Reason(
          field: "document", value: row.text(5), rule: "digest of the file's bytes", anchor: nil),
        Explanation.Reason(field: "encoding", value: row.text(6), rule: "how the file was read", anchor: nil),
      ]
      if !row.isNull(3) {
        let date = Cells.value(row.cell(4), .date).description
        let anchor = row.isNull(7) ? nil : Self.anchor(row.text(7), in: row.isNull(8) ? nil : row.text(8))
        reasons.append(
          Explanation.Reason(field: "published", value: date, rule: row.text(3), anchor: anchor))
      }
      found = Explanation(
        noun: "documents", document: row.text(0), source: row.text(1), line: 1,
        words: row.isNull(2) ? row.text(0) : row.text(2), before: "", after: "", reasons: reasons, start: 0,
        stop: 0)
    }
    return found
  }

  private func entity(_ number: Int) throws -> Explanation? {
    let sql: SQL = """
      SELECT m.id FROM names AS n JOIN mentions AS m ON m.name = n.id WHERE n.entity = \(.bind(number)) \
      ORDER BY m.id LIMIT 1
      """
    var first: Int?
    try corpus.rows(sql.text, sql.bindings) { first = $0.integer(0) }
    guard let first, let mentions = catalog.noun("mentions") else { return nil }
    var explanation = try row(first, "mentions", mentions)
    explanation?.reasons += try EntityReasons(corpus).read(number)
    return explanation
  }

  private func row(_ number: Int, _ table: String, _ noun: Noun) throws -> Explanation? {
    let sentence: SQL = table == "sentences" ? "r.id" : "r.sentence"
    let basis: SQL = table == "sentences" ? "0" : "r.basis"
    let sql: SQL = """
      SELECT d.path, s.name, r.line, r.start, r.stop, \(slice("d", "r.start", "r.stop")), \
      \(slice("d", "min(t.start, r.start)", "r.start")), \(slice("d", "r.stop", "max(t.stop, r.stop)")), \(basis) \
      FROM \(own: table) AS r JOIN documents AS d ON d.id = r.document JOIN sources AS s ON s.id = d.source \
      LEFT JOIN sentences AS t ON t.id = \(sentence) WHERE r.id = \(.bind(number))
      """
    var found: Explanation?
    try corpus.rows(sql.text, sql.bindings) { row in
      found = Explanation(
        noun: noun.name, document: row.text(0), source: row.text(1), line: row.integer(2), words: row.text(5),
        before: row.text(6), after: row.text(7), reasons: [], start: row.integer(3), stop: row.integer(4))
    }
    guard table != "sentences" else { return found }
    found?.reasons = try fields(of: table).compactMap { try reason($0, number, table, noun) }
    if table == "mentions", let namesakes = try EntityReasons(corpus).namesakes(ofMention: number) {
      found?.reasons.append(namesakes)
    }
    if let date = try dateReason(number, table) { found?.reasons.append(date) }
    if table == "claims", let explanation = found { found?.reasons += try chain(number, explanation.source) }
    return found
  }

  /// How the date was reckoned by which a happening or a saying is dated, where it leaned on another date.
  private func dateReason(_ number: Int, _ table: String) throws -> Explanation.Reason? {
    let date: SQL
    switch table {
    case "events": date = "SELECT date FROM events WHERE id = \(.bind(number))"
    case "claims":
      date = """
        SELECT t.id FROM claims AS c JOIN dates AS t ON t.document = c.document AND t.start = c.said_anchor_start \
        WHERE c.id = \(.bind(number))
        """
    default: return nil
    }
    var position: Int?
    try corpus.rows(date.text, date.bindings) { position = $0.integer(0) }
    guard let position, let noun = catalog.noun("dates"),
      let found = try reason(Field(name: "date", column: "date", prefix: ""), position, "dates", noun)
    else { return nil }
    return found.anchor == nil ? nil : found
  }

  /// What a claim's cue says, how the claim reached the reader, the document's source first, and how many places it has.
  private func chain(_ number: Int, _ source: String) throws -> [Explanation.Reason] {
    var narrators = [source]
    let via: SQL = """
      SELECT e.name FROM claim_via AS v JOIN names AS n ON n.id = v.name JOIN entities AS e ON e.id = n.entity \
      WHERE v.claim = \(.bind(number)) ORDER BY v.place
      """
    try corpus.rows(via.text, via.bindings) { narrators.append($0.text(0)) }
    let own: SQL = """
      SELECT e.name, r.depth, r.copies, c.text, s.name, r.negated FROM claims AS r \
      LEFT JOIN names AS n ON n.id = r.speaker LEFT JOIN entities AS e ON e.id = n.entity \
      LEFT JOIN strings AS c ON c.id = r.cue LEFT JOIN codes AS s ON s.list = 'stance' AND s.code = r.stance \
      WHERE r.id = \(.bind(number))
      """
    var (depth, copies) = (0, 1)
    var reasons: [Explanation.Reason] = []
    try corpus.rows(own.text, own.bindings) { row in
      if !row.isNull(3), !row.isNull(4) {
        let rule = "a cue of the stance “\(row.text(4))”" + (row.integer(5) == 0 ? "" : ", negated")
        reasons.append(.init(field: "cue", value: row.text(3), rule: rule, anchor: nil))
      }
      narrators.append(row.isNull(0) ? "nobody named" : row.text(0))
      (depth, copies) = (row.integer(1), row.integer(2))
    }
    if depth > 0 {
      reasons.append(
        .init(
          field: "depth", value: "\(depth)", rule: "told by " + narrators.joined(separator: " → "),
          anchor: nil))
    }
    if copies > 1 {
      reasons.append(
        .init(
          field: "copies", value: "\(copies)", rule: "near-identical wording in as many places", anchor: nil))
    }
    return reasons
  }

  /// Bytes of a document's text, as text.
  private func slice(_ document: SQL, _ start: SQL, _ stop: SQL) -> SQL {
    "CAST(substr(CAST(\(document).text AS BLOB), \(start) + 1, \(stop) - \(start)) AS TEXT)"
  }

  /// The sentence in which the words stand that date a document, or outside of sentences the line of the page.
  private var publishedSentence: SQL {
    """
    coalesce((SELECT \(slice("d", "a.start", "a.stop")) FROM sentences AS a WHERE a.document = d.id \
    AND a.start <= d.published_anchor_start AND a.stop >= d.published_anchor_stop LIMIT 1), \
    (SELECT \(slice("d", "b.start", "b.stop")) FROM blocks AS b WHERE b.document = d.id \
    AND b.start <= d.published_anchor_start AND b.stop >= d.published_anchor_stop LIMIT 1))
    """
  }

  /// Words that a rule leaned on, with the sentence around them.
  private static func anchor(_ words: String, in sentence: String?) -> String {
    guard let sentence, sentence != words else { return "“\(words)”" }
    return "“\(words)”, which stands in “\(sentence)”"
  }

  /// The sentence an anchor stands in, where that is not the row's own.
  private func anchorSentence(_ prefix: SQL) -> SQL {
    """
    (SELECT \(slice("d", "a.start", "a.stop")) FROM sentences AS a WHERE a.document = d.id \
    AND a.start <= \(prefix)anchor_start AND a.stop >= \(prefix)anchor_stop AND a.id <> r.sentence LIMIT 1)
    """
  }

  private func fields(of table: String) -> [Field] {
    switch table {
    case "mentions": [Field(name: "mention", column: "entity", prefix: "")]
    case "dates": [Field(name: "date", column: "date", prefix: "")]
    case "claims":
      [
        Field(name: "claim", column: "form", prefix: ""),
        Field(name: "speaker", column: "speaker", prefix: "speaker_"),
        Field(name: "said", column: "said", prefix: "said_"),
      ]
    case "quantities": [Field(name: "quantity", column: "value", prefix: "")]
    case "events": [Field(name: "event", column: "happened", prefix: "")]
    default: []
    }
  }

  private func reason(
    _ field: Field, _ number: Int, _ table: String, _ noun: Noun
  ) throws -> Explanation.Reason? {
    guard let column = noun.column(field.column) else { return nil }
    var joins = Joins()
    let value = column.storage.value("r", &joins)
    let prefix = SQL(own: "r.\(field.prefix)")
    let sql: SQL = """
      SELECT b.text, \(value), \(prefix)anchor_start, \(slice("d", "\(prefix)anchor_start", "\(prefix)anchor_stop")), \
      \(Storage.packed("d", "published")), \(anchorSentence(prefix)) \
      FROM \(own: table) AS r JOIN documents AS d ON d.id = r.document JOIN strings AS b ON b.id = \(prefix)basis\
      \(joins.sql) WHERE r.id = \(.bind(number))
      """
    var reason: Explanation.Reason?
    try corpus.rows(sql.text, sql.bindings) { row in
      let anchor: String? =
        switch row.isNull(2) ? nil : row.integer(2) {
        case nil: nil
        case .some(let start) where start < 0:
          "the document's date, \(Cells.value(row.cell(4), .date).description)"
        default:
          Self.anchor(row.text(3), in: field.name == "date" && !row.isNull(5) ? row.text(5) : nil)
        }
      let words = Cells.value(row.cell(1), column.type).description
      reason = Explanation.Reason(
        field: field.name, value: words.isEmpty ? "–" : words, rule: row.text(0), anchor: anchor)
    }
    return reason
  }
}
