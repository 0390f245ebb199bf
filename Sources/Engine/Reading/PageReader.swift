import Plan
import Store
import Values

/// Reads a document and, in a query for each kind, what was found in it.
struct PageReader {
  let corpus: Corpus

  func read(_ place: Page.Place) throws -> Page? {
    let sql: SQL = """
      SELECT d.path, s.name, d.title, d.text, \(Storage.packed("d", "published")) \
      FROM documents AS d JOIN sources AS s ON s.id = d.source WHERE d.id = \(.bind(place.document))
      """
    var page: Page?
    try corpus.rows(sql.text, sql.bindings) { row in
      page = Page(
        number: place.document, document: row.text(0), source: row.text(1),
        title: row.isNull(2) ? nil : row.text(2), published: row.isNull(4) ? nil : Self.date(row, 4),
        text: row.text(3), start: place.start, stop: place.stop, marks: [], events: [])
    }
    guard var page else { return nil }
    page.marks = try (names(page.number) + dates(page.number) + claims(page.number)).sorted {
      ($0.start, -$0.stop) < ($1.start, -$1.stop)
    }
    page.events = try events(page.number)
    return page
  }

  private static func date(_ row: borrowing Corpus.Row, _ column: Int) -> DateRange? {
    PackedDate.unpack(row.integer(column))
  }

  private func names(_ document: Int) throws -> [Page.Mark] {
    let sql: SQL = """
      SELECT m.start, m.stop, c.name, e.name, e.id FROM mentions AS m JOIN names AS n ON n.id = m.name \
      JOIN entities AS e ON e.id = n.entity JOIN codes AS c ON c.list = 'name' AND c.code = m.kind \
      WHERE m.document = \(.bind(document))
      """
    var marks: [Page.Mark] = []
    try corpus.rows(sql.text, sql.bindings) { row in
      let kind: Page.Kind =
        switch row.text(2) {
        case "person": .person
        case "place": .place
        default: .name
        }
      marks.append(
        Page.Mark(
          kind: kind, start: row.integer(0), stop: row.integer(1), meaning: "\(row.text(2)) \(row.text(3))",
          entity: row.integer(4)))
    }
    return marks
  }

  private func dates(_ document: Int) throws -> [Page.Mark] {
    let sql: SQL = """
      SELECT t.start, t.stop, \(Storage.packed("t", "date")), t.value, c.name FROM dates AS t \
      JOIN codes AS c ON c.list = 'date' AND c.code = t.kind WHERE t.document = \(.bind(document))
      """
    var marks: [Page.Mark] = []
    try corpus.rows(sql.text, sql.bindings) { row in
      let date = row.isNull(2) ? nil : Self.date(row, 2)
      // The value of a reference (“now”) says no more than that it is one.
      let value = date?.description ?? (row.text(4) == "reference" ? nil : row.text(3))
      marks.append(
        Page.Mark(
          kind: .date, start: row.integer(0), stop: row.integer(1),
          meaning: [row.text(4), value].compactMap { $0 }.joined(separator: " "), date: date))
    }
    return marks
  }

  private func claims(_ document: Int) throws -> [Page.Mark] {
    let sql: SQL = """
      SELECT t.start, t.stop, e.name, c.name, f.name, e.id FROM claims AS t LEFT JOIN names AS n ON n.id = t.speaker \
      LEFT JOIN entities AS e ON e.id = n.entity LEFT JOIN codes AS c ON c.list = 'stance' AND c.code = t.stance \
      LEFT JOIN codes AS f ON f.list = 'form' AND f.code = t.form WHERE t.document = \(.bind(document))
      """
    var marks: [Page.Mark] = []
    try corpus.rows(sql.text, sql.bindings) { row in
      let words = [4, 3].compactMap { row.isNull($0) ? nil : row.text($0) }
      let speaker = row.isNull(2) ? "nobody named" : row.text(2)
      marks.append(
        Page.Mark(
          kind: .claim, start: row.integer(0), stop: row.integer(1),
          meaning: "claim (\(words.joined(separator: ", "))) of \(speaker)",
          entity: row.isNull(5) ? nil : row.integer(5)))
    }
    return marks
  }

  private func events(_ document: Int) throws -> [Page.Event] {
    let sql: SQL = """
      SELECT t.id, t.start, t.stop, \(Storage.packed("t", "happened")) FROM events AS t \
      WHERE t.document = \(.bind(document)) ORDER BY t.start, t.id
      """
    var events: [Page.Event] = []
    try corpus.rows(sql.text, sql.bindings) { row in
      guard let happened = Self.date(row, 3) else { return }
      events.append(
        Page.Event(number: row.integer(0), start: row.integer(1), stop: row.integer(2), happened: happened))
    }
    return events
  }
}
