import Plan
import Store
import Values

/// What a reader of documents asks for.
extension Engine {
  /// The document of a row, opened at it; nil where the row has no place.
  /// - Throws: `CorpusError`
  package func read(_ passage: Passage) throws -> Page? {
    guard let quotation = try quotation(passage) else { return nil }
    let sql: SQL = "SELECT id FROM documents WHERE path = \(.bind(quotation.document))"
    var place: Page.Place?
    try corpus.rows(sql.text, sql.bindings) {
      place = Page.Place(document: $0.integer(0), start: quotation.start, stop: quotation.stop)
    }
    return try place.flatMap { try page(at: $0) }
  }

  /// - Throws: `CorpusError`
  package func page(at place: Page.Place) throws -> Page? { try PageReader(corpus: corpus).read(place) }

  /// Every mention of an entity, in the order of the documents and of their texts.
  /// - Throws: `CorpusError`
  package func mentions(ofEntity entity: Int) throws -> [Page.Place] {
    let sql: SQL = """
      SELECT m.document, m.start, m.stop FROM names AS n JOIN mentions AS m ON m.name = n.id \
      JOIN documents AS d ON d.id = m.document WHERE n.entity = \(.bind(entity)) ORDER BY d.position, m.start, m.stop
      """
    return try places(sql)
  }

  /// Where other documents tell of what may be the same event: for each document its likeliest place, the likeliest document
  /// first; those of the same source come last.
  ///
  /// Both dates share a day. Of those, more entities named in both are likelier, then dates of like length. Where no entity
  /// is shared, only dates of a month or less count.
  /// - Throws: `CorpusError`
  package func accounts(of event: Page.Event, in page: Page) throws -> [Page.Place] {
    let (first, last) = (Int(event.happened.first.number), Int(event.happened.last.number))
    let here: SQL = """
      SELECT n.entity FROM mentions AS m JOIN names AS n ON n.id = m.name WHERE m.document = \(.bind(page.number)) \
      AND m.start >= \(.bind(event.start)) AND m.stop <= \(.bind(event.stop))
      """
    let sql: SQL = """
      SELECT document, start, stop FROM (SELECT o.document, o.start, o.stop, s.name AS source, d.position, \
      abs((o.happened_last - o.happened_first) - \(.bind(last - first))) AS unlike, \
      max(o.happened_last - o.happened_first, \(.bind(last - first))) AS length, \
      (SELECT count(DISTINCT n.entity) FROM mentions AS m JOIN names AS n ON n.id = m.name \
      WHERE m.document = o.document AND m.start >= o.start AND m.stop <= o.stop AND n.entity IN (\(here))) AS shared \
      FROM events AS o JOIN documents AS d ON d.id = o.document JOIN sources AS s ON s.id = d.source \
      WHERE o.document <> \(.bind(page.number)) AND o.happened_first <= \(.bind(last)) \
      AND o.happened_last >= \(.bind(first))) WHERE shared > 0 OR length <= 31 \
      ORDER BY source = \(.bind(page.source)), shared DESC, unlike, position, start, stop
      """
    var seen: Set<Int> = []
    return try places(sql).filter { seen.insert($0.document).inserted }
  }

  private func places(_ sql: SQL) throws -> [Page.Place] {
    var places: [Page.Place] = []
    try corpus.rows(sql.text, sql.bindings) {
      places.append(Page.Place(document: $0.integer(0), start: $0.integer(1), stop: $0.integer(2)))
    }
    return places
  }
}
