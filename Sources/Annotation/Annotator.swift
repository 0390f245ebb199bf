/// What the annotators are told of a document besides its text.
package struct Article: Sendable {
  /// UTF-8.
  package var text: [UInt8]
  package var metadata: Metadata
  /// Blocks that the file's format already knows (Markdown); nil where they are to be found in the text.
  package var blocks: [Block]?
  /// The name of its file: where nothing else dates the document, a day in it does.
  package var fileName: String?
  /// Paragraphs that the file's format tells apart, with what it knows of some of them (HTML).
  package var paragraphs: [Paragraph]?

  package init(
    text: [UInt8], metadata: Metadata = Metadata(), blocks: [Block]? = nil, paragraphs: [Paragraph]? = nil
  ) {
    self.text = text
    self.metadata = metadata
    self.blocks = blocks
    self.paragraphs = paragraphs
  }
}

/// A paragraph of a page; `kind` is nil where its looks have to tell.
package struct Paragraph: Hashable, Sendable {
  package var span: Span
  package var kind: Block.Kind?

  package init(span: Span, kind: Block.Kind? = nil) {
    self.span = span
    self.kind = kind
  }
}

/// The parse: text in, annotations out. No files, no clock, no state; the same text gives the same annotations.
package enum Annotator {
  /// Changes with every change of what the annotators find, so that a corpus says which parse it holds.
  package static let version = 11

  package static func annotate(_ article: Article) -> Annotations {
    let page = PageReader.read(article)
    let reading = Reading(bytes: article.text, page: page)
    var metadata = page.metadata
    var dates = DateAnnotator.annotate(reading, published: metadata.published)
    let names = NameAnnotator.annotate(
      reading, margins: MarginNames.reading(page.blocks, in: article.text), dates: dates)
    let quantities = QuantityAnnotator.annotate(reading, dates: dates)
    let clauses = ClausePage(reading, dates: dates, names: names)
    let claims = ClaimAnnotator.annotate(clauses, metadata: metadata)
    var events = EventAnnotator.annotate(clauses, claims: claims.claims, published: metadata.published)
    let margins = MarginDates.annotate(page.blocks, in: article.text, published: metadata.published)
    PublicationDate.bound(by: dates, margins, reading, &metadata)
    MarginDates.merge(margins.dates, into: &dates, &events)
    return Annotations(
      metadata: metadata, blocks: page.blocks, sentences: reading.sentences,
      words: reading.tokens.count { $0.isWord },
      dates: dates, entities: claims.entities, mentions: names.allMentions, claims: claims.claims,
      quantities: quantities, events: events)
  }
}
