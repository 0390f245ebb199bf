import Values

/// Finds the blocks of a page and what the page says of itself: title, authors, date, source.
///
/// A scraped page is prose with furniture around it. The reader cuts the text into paragraphs, says what each one is by
/// its own looks and by where it stands (before the article, in it, after it), and reads title, byline and dateline off
/// the blocks. What it does not recognise it calls body: to read furniture costs little, to lose an article much.
package enum PageReader {
  package struct Page: Sendable {
    package var blocks: [Block]
    package var metadata: Metadata
    /// Tokens that were cut to see what the blocks are, and for each block which of them are its own.
    package var tokens: [Token] = []
    package var tokensOfBlocks: [Range<Int>?] = []
  }

  package static func read(_ article: Article) -> Page {
    var metadata = article.metadata
    if let blocks = article.blocks { return read(blocks, article, metadata) }
    let paragraphs = article.paragraphs ?? Paragraphs.split(article.text).map { Paragraph(span: $0) }
    var tokens: [Token] = []
    tokens.reserveCapacity(article.text.count / 5)
    var classified = BlockClassifier.classify(
      paragraphs.filter { $0.kind == nil }.map(\.span), in: article.text, title: metadata.title,
      tokens: &tokens)
    let known = paragraphs.compactMap { paragraph in
      paragraph.kind.map { BlockClassifier.Classified(block: Block(span: paragraph.span, kind: $0)) }
    }
    if !known.isEmpty { classified = (classified + known).sorted { $0.block.span < $1.block.span } }
    let blocks = classified.map(\.block)
    describe(classified, in: article.text, &metadata)
    PublicationDate.find(blocks: blocks, in: article, &metadata)
    metadata.language = metadata.language ?? Language.guess(article.text)
    return Page(
      blocks: blocks, metadata: metadata, tokens: tokens, tokensOfBlocks: classified.map(\.tokens))
  }

  /// A page whose format tells its blocks; only the lines above the first prose are looked at for date and authors.
  private static func read(_ blocks: [Block], _ article: Article, _ metadata: Metadata) -> Page {
    var (blocks, metadata, text) = (blocks, metadata, article.text)
    let head = BlockClassifier.classifyHead(blocks, in: text)
    blocks.replaceSubrange(0..<head.count, with: head.map(\.block))
    describe(head, in: text, &metadata)
    PublicationDate.find(blocks: blocks, in: article, &metadata)
    metadata.language = metadata.language ?? Language.guess(text)
    return Page(blocks: blocks, metadata: metadata)
  }

  /// Takes title, authors, editors and source from the blocks that state them, where they were not given.
  private static func describe(
    _ blocks: [BlockClassifier.Classified], in text: [UInt8], _ metadata: inout Metadata
  ) {
    for classified in blocks {
      switch classified.block.kind {
      case .title where metadata.title == nil: metadata.title = self.text(classified.block, text)
      case .byline, .dateline:
        for person in classified.people.map({ PageHead.name($0, in: text) }) {
          if classified.isEditor {
            if !metadata.editors.contains(person) { metadata.editors.append(person) }
          } else if !metadata.authors.contains(person) {
            metadata.authors.append(person)
          }
        }
      default: break
      }
      if metadata.source == nil { metadata.source = classified.source }
      if metadata.url == nil { metadata.url = classified.url }
    }
  }

  private static func text(_ block: Block, _ text: [UInt8]) -> String {
    String(decoding: text[block.span.range], as: UTF8.self)
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
