import Annotation
import Store
import Values

extension Corpus {
  /// A document as the corpus holds it, ready to be annotated anew: its file may be out of reach.
  ///
  /// Text and Markdown are read again from their text. Of a web page the tags are gone, so what they said is taken from
  /// the corpus: the kinds of its blocks, and what its head stated.
  /// - Returns: nil where the corpus has no such document.
  /// - Throws: `CorpusError`
  func storedDocument(_ path: String, encoding: String) throws -> ReadDocument? {
    let encoding = TextDecoder.Encoding(rawValue: encoding)
    var found: ReadDocument?
    var number = 0
    let sql = """
      SELECT d.id, d.text, d.title, s.name, d.author, d.url, d.language, d.published_first, d.published_last, \
      d.published_precision, d.published_qualifier, d.published_basis FROM documents AS d \
      JOIN sources AS s ON s.id = d.source WHERE d.path = ?
      """
    try rows(sql, [.text(path)]) { row in
      number = row.integer(0)
      let text = row.withBytes(1) { Array($0) }
      switch DocumentReader.Format(path: path) ?? .plain {
      case .plain: found = DocumentReader.read(text, encoding, isMarkdown: false)
      case .markdown: found = DocumentReader.read(text, encoding, isMarkdown: true)
      case .html:
        var metadata = Metadata(title: row.optional(2), source: row.text(3))
        metadata.authors = row.optional(4).map { [$0] } ?? []
        (metadata.url, metadata.language) = (row.optional(5), row.optional(6))
        if !row.isNull(7), let precision = Precision(rawValue: UInt8(row.integer(9))) {
          let range = DateRange(
            first: Day(number: Int32(row.integer(7))), last: Day(number: Int32(row.integer(8))),
            precision: precision, qualifier: Qualifier(rawValue: UInt8(row.integer(10))) ?? .none)
          (metadata.published, metadata.publishedValue) = (range, range.description)
          metadata.publishedBasis = row.optional(11)
        }
        found = ReadDocument(
          text: text, article: Article(text: text, metadata: metadata), encoding: encoding, problems: [])
      }
    }
    guard DocumentReader.Format(path: path) == .html, found != nil else { return found }
    var blocks: [Block] = []
    try rows("SELECT start, stop, kind FROM blocks WHERE document = ? ORDER BY start", [.integer(number)]) {
      guard let kind = Block.Kind(rawValue: UInt8(clamping: $0.integer(2))) else { return }
      blocks.append(Block(span: Span($0.integer(0), $0.integer(1)), kind: kind))
    }
    found?.article.blocks = blocks
    return found
  }
}

extension Corpus.Row {
  fileprivate borrowing func optional(_ column: Int) -> String? { isNull(column) ? nil : text(column) }
}
