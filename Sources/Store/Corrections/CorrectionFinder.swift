import GRDB

/// Finds where a correction belongs.
struct CorrectionFinder {
  private let database: Database

  init(_ database: Database) { self.database = database }

  enum Search {
    case success(Int)
    case failure(AppliedCorrection.Loss)
  }

  /// The number of the document or row.
  func find(_ place: Correction.Place) throws -> Search {
    switch place {
    case .number: return .failure(.noSuchDocument(""))
    case .document(let anchor): return try document(anchor)
    case .row(let anchor): return try row(anchor)
    }
  }

  private func document(_ anchor: Correction.DocumentAnchor) throws -> Search {
    let there = try Row.fetchOne(
      database, sql: "SELECT id, hash FROM documents WHERE path = ?", arguments: [anchor.path])
    guard let hash = anchor.hash else {
      return there.map { .success($0[0]) } ?? .failure(.noSuchDocument(anchor.path))
    }
    if let there, (there[1] as String).hasPrefix(hash) { return .success(there[0]) }
    // The file may have been moved.
    let moved = try Int.fetchAll(
      database, sql: "SELECT id FROM documents WHERE substr(hash, 1, ?) = ? ORDER BY position",
      arguments: [hash.utf8.count, hash])
    if moved.count == 1 { return .success(moved[0]) }
    return .failure(there == nil ? .noSuchDocument(anchor.path) : .changedDocument(anchor.path))
  }

  /// A row is found by its words and their sentence, also where the rest of the document has changed.
  private func row(_ anchor: Correction.RowAnchor) throws -> Search {
    let number: Int
    switch try document(anchor.document) {
    case .success(let found): number = found
    case .failure(let loss):
      guard
        let there = try Int.fetchOne(
          database, sql: "SELECT id FROM documents WHERE path = ?", arguments: [anchor.document.path])
      else { return .failure(loss) }
      number = there
    }
    let text = try String.fetchOne(
      database, sql: "SELECT text FROM documents WHERE id = ?", arguments: [number])
    let starts = Self.places(
      of: Array((anchor.before + anchor.words + anchor.after).utf8), in: Array((text ?? "").utf8))
    let shift = anchor.before.utf8.count
    var rows: [(number: Int, line: Int)] = []
    for start in starts {
      rows += try Row.fetchAll(
        database,
        sql:
          "SELECT id, line FROM \(anchor.noun.noun) WHERE document = ? AND start = ? AND stop = ? ORDER BY id",
        arguments: [number, start + shift, start + shift + anchor.words.utf8.count]
      ).map { (number: $0[0], line: $0[1]) }
    }
    if rows.count > 1 {
      let onLine = rows.filter { $0.line == anchor.line }
      guard onLine.count == 1 else { return .failure(.severalPlaces(anchor.noun, rows.count)) }
      rows = onLine
    }
    return rows.first.map { .success($0.number) } ?? .failure(.noSuchWords(anchor.noun, anchor.document.path))
  }

  private static func places(of words: [UInt8], in text: [UInt8]) -> [Int] {
    guard let first = words.first, words.count <= text.count else { return [] }
    return (0...(text.count - words.count)).filter { start in
      text[start] == first && text[start..<start + words.count].elementsEqual(words)
    }
  }
}
