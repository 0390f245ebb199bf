import Plan
package import Store
import Values

/// What corrections need to know of rows.
extension Engine {
  /// Where a row stands, so that a correction finds it again; nil for what cannot be corrected.
  /// - Throws: `CorpusError`
  package func anchor(of passage: Passage) throws -> Correction.RowAnchor? {
    guard let noun = CorrectedNoun(noun: passage.noun), noun != .document, let why = try why(passage),
      let document = try document(of: passage)
    else { return nil }
    return Correction.RowAnchor(
      noun: noun, document: document, line: why.line, words: why.words, before: why.before, after: why.after)
  }

  /// The document that a row stands in; nil for entities.
  /// - Throws: `CorpusError`
  package func document(of passage: Passage) throws -> Correction.DocumentAnchor? {
    guard let rows = catalog.noun(passage.noun)?.rows else { return nil }
    let number: SQL
    switch rows {
    case .documents: number = .bind(passage.row)
    case .table(let table): number = "(SELECT document FROM \(own: table) WHERE id = \(.bind(passage.row)))"
    default: return nil
    }
    return try anchors("d.id = \(number)").first
  }

  /// The documents that a path or its beginning may mean: of that path or file name, else those whose path or name begins
  /// so. An ellipsis or star at the end stands for the rest.
  /// - Throws: `CorpusError`
  package func documents(named written: String) throws -> [Correction.DocumentAnchor] {
    var text = written
    for ending in ["...", "…", "*"] where text.hasSuffix(ending) { text.removeLast(ending.count) }
    guard !text.isEmpty else { return [] }
    let exact = try anchors(
      "d.path = \(.bind(text)) OR substr(d.path, -length(\(.bind("/" + text)))) = \(.bind("/" + text))")
    if !exact.isEmpty { return exact }
    let (beginning, inside) = (SQL.bind(Folding.fold(text)), SQL.bind("/" + Folding.fold(text)))
    return try anchors("instr(fold(d.path), \(beginning)) = 1 OR instr(fold(d.path), \(inside)) > 0")
  }

  private func anchors(_ condition: SQL) throws -> [Correction.DocumentAnchor] {
    var found: [Correction.DocumentAnchor] = []
    let sql: SQL = "SELECT d.path, d.hash FROM documents AS d WHERE \(condition) ORDER BY d.position LIMIT 20"
    try corpus.rows(sql.text, sql.bindings) { row in
      found.append(Correction.DocumentAnchor(path: row.text(0), hash: String(row.text(1).prefix(16))))
    }
    return found
  }
}
