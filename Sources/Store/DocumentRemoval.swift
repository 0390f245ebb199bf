import GRDB

extension DocumentWriter {
  /// Takes out a document's rows in every table. What rows of other documents name too (texts, names) stays.
  func remove(_ number: Int, from database: Database) throws {
    func run(_ sql: String) throws {
      try database.cachedStatement(sql: sql).execute(arguments: [number])
    }
    // The index holds no text of its own, and must be told what it forgets.
    try run(
      """
      INSERT INTO sentence_words (sentence_words, rowid, text)
      SELECT 'delete', id, text FROM sentences WHERE document = ?
      """)
    try run("DELETE FROM claim_via WHERE claim IN (SELECT id FROM claims WHERE document = ?)")
    try run("DELETE FROM claim_pieces WHERE claim IN (SELECT id FROM claims WHERE document = ?)")
    try run("DELETE FROM event_names WHERE event IN (SELECT id FROM events WHERE document = ?)")
    for table in ["blocks", "sentences", "mentions", "dates", "claims", "quantities", "events"] {
      try run("DELETE FROM \(table) WHERE document = ?")
    }
    try run("DELETE FROM documents WHERE id = ?")
  }
}
