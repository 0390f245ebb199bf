import Plan
import Store
import Values

/// What became of a citation.
package struct Verification: Hashable, Sendable {
  package enum Status: String, Hashable, Sendable, CaseIterable {
    /// The words stand where the citation says.
    case same
    /// The words stand elsewhere: on another line, or in another document.
    case moved
    /// The document is there, and other words are where these should be.
    case changed
    case notFound = "not found"
  }

  package var status: Status
  package var citation: Citations.Pasted
  /// Where the words, or those that replaced them, stand now.
  package var document: String?
  package var line: Int?
  /// The words that stand there now, where they have changed.
  package var words: String?
  /// Whether the document's bytes are not those that were cited from.
  package var isDocumentChanged = false
}

extension Engine {
  /// Looks for the words of a citation in the corpus: first where it says, then in that document, then in the document that
  /// has the digest, then everywhere.
  /// - Throws: `CorpusError`
  package func verify(_ citation: Citations.Pasted) throws -> Verification {
    try CitationVerifier(corpus: corpus).verify(citation)
  }
}

struct CitationVerifier {
  let corpus: Corpus
  /// Words that are less like the cited ones than this are not taken for what became of them.
  static let leastSimilarity = 0.5

  private struct Document {
    var number: Int
    var path: String
    var hash: String
    var text: String
  }

  func verify(_ citation: Citations.Pasted) throws -> Verification {
    let named = try documents("d.path = \(.bind(citation.document))").first
    let twins = try documents("d.hash GLOB \(.bind(citation.hash + "*"))").filter {
      $0.number != named?.number
    }
    if citation.quotations.isEmpty { return whole(citation, named, twins.first) }
    for document in ([named].compactMap { $0 }) + twins {
      if let found = try find(citation, in: document) { return found }
    }
    let searched = [named?.number].compactMap { $0 } + twins.map(\.number)
    for words in citation.quotations {
      for number in try candidates(words) where !searched.contains(number) {
        guard let document = try documents("d.id = \(.bind(number))").first else { continue }
        if let found = try find(citation, in: document) { return found }
      }
    }
    if let document = named ?? twins.first, let found = try changed(citation, in: document) { return found }
    return Verification(status: .notFound, citation: citation)
  }

  /// A citation of a document as a whole.
  private func whole(_ citation: Citations.Pasted, _ named: Document?, _ twin: Document?) -> Verification {
    if let named, named.hash.hasPrefix(citation.hash) {
      return Verification(status: .same, citation: citation, document: named.path)
    }
    if let twin { return Verification(status: .moved, citation: citation, document: twin.path) }
    guard let named else { return Verification(status: .notFound, citation: citation) }
    return Verification(status: .changed, citation: citation, document: named.path, isDocumentChanged: true)
  }

  /// The place in the document that is nearest to the line cited; nil where the words are not in it.
  private func find(_ citation: Citations.Pasted, in document: Document) throws -> Verification? {
    for words in citation.quotations {
      let lines = try Wording.places(of: words, in: document.text).map { try line(at: $0, in: document) }
      guard
        let line = lines.min(by: {
          (abs($0 - citation.line), $0) < (abs($1 - citation.line), $1)
        })
      else { continue }
      let isSame = document.path == citation.document && line == citation.line
      return Verification(
        status: isSame ? .same : .moved, citation: citation, document: document.path, line: line,
        isDocumentChanged: !document.hash.hasPrefix(citation.hash))
    }
    return nil
  }

  /// The sentence that is most like the cited words.
  private func changed(_ citation: Citations.Pasted, in document: Document) throws -> Verification? {
    guard let quotation = citation.quotations.first else { return nil }
    let wanted = Wording.words(quotation)
    var best: (similarity: Double, line: Int, words: String)?
    let sql: SQL =
      "SELECT s.line, s.text FROM sentences AS s WHERE s.document = \(.bind(document.number)) ORDER BY s.start"
    try corpus.rows(sql.text, sql.bindings) { row in
      let similarity = Wording.similarity(wanted, Wording.words(row.text(1)))
      if similarity > best?.similarity ?? 0 { best = (similarity, row.integer(0), row.text(1)) }
    }
    guard let best, best.similarity >= Self.leastSimilarity else { return nil }
    return Verification(
      status: .changed, citation: citation, document: document.path, line: best.line, words: best.words,
      isDocumentChanged: !document.hash.hasPrefix(citation.hash))
  }

  /// Documents that have one of three short runs of the words: a sentence may end in one of them.
  private func candidates(_ quotation: String) throws -> [Int] {
    let words = Wording.words(quotation)
    guard !words.isEmpty else { return [] }
    let length = min(5, words.count)
    let starts = [0, (words.count - length) / 2, words.count - length]
    let tests = starts.withoutRepetition.map { start in
      "s.id IN (\(FullText.sentences(words[start..<(start + length)].joined(separator: " "))))" as SQL
    }
    let sql: SQL = """
      SELECT DISTINCT s.document FROM sentences AS s JOIN documents AS d ON d.id = s.document \
      WHERE \(tests.joined(" OR ")) ORDER BY d.position LIMIT 1000
      """
    var numbers: [Int] = []
    try corpus.rows(sql.text, sql.bindings) { numbers.append($0.integer(0)) }
    return numbers
  }

  private func documents(_ condition: SQL) throws -> [Document] {
    let sql: SQL =
      "SELECT d.id, d.path, d.hash, d.text FROM documents AS d WHERE \(condition) ORDER BY d.position"
    var found: [Document] = []
    try corpus.rows(sql.text, sql.bindings) { row in
      found.append(
        Document(number: row.integer(0), path: row.text(1), hash: row.text(2), text: row.text(3)))
    }
    return found
  }

  /// The line of a place in the text, reckoned from the sentence before it.
  private func line(at offset: Int, in document: Document) throws -> Int {
    let sql: SQL = """
      SELECT s.start, s.line FROM sentences AS s WHERE s.document = \(.bind(document.number)) \
      AND s.start <= \(.bind(offset)) ORDER BY s.start DESC LIMIT 1
      """
    var (start, line) = (0, 1)
    try corpus.rows(sql.text, sql.bindings) { (start, line) = ($0.integer(0), $0.integer(1)) }
    return line + Array(document.text.utf8)[start..<offset].count { $0 == 10 }
  }
}
