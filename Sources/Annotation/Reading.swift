import Values

/// A text made ready for the annotators: its bytes, blocks, tokens and sentences.
///
/// Only blocks that are read (title, headings, body) have tokens and sentences. No sentence crosses a block.
package struct Reading: Sendable {
  /// The document's text, UTF-8.
  package let bytes: [UInt8]
  package let blocks: [Block]
  package let tokens: [Token]
  package let sentences: [Sentence]

  package init(bytes: [UInt8], blocks: [Block]) {
    self.init(bytes: bytes, page: PageReader.Page(blocks: blocks, metadata: Metadata()))
  }

  /// - Parameter page: blocks it has cut into tokens already are not cut again.
  package init(bytes: [UInt8], page: PageReader.Page) {
    self.bytes = bytes
    blocks = page.blocks
    var tokens: [Token] = []
    tokens.reserveCapacity(bytes.count / 5)
    var sentences: [Sentence] = []
    sentences.reserveCapacity(bytes.count / 100)
    bytes.withUnsafeBufferPointer { buffer in
      for (position, block) in page.blocks.enumerated() where block.kind.isRead {
        let first = tokens.count
        if position < page.tokensOfBlocks.count, let known = page.tokensOfBlocks[position] {
          tokens += page.tokens[known]
        } else {
          Tokenizer.tokenize(buffer, block.span, into: &tokens)
        }
        SentenceSplitter.split(tokens, first..<tokens.count, in: buffer, block: position, into: &sentences)
      }
    }
    self.tokens = tokens
    self.sentences = sentences
  }

  package func text(_ span: Span) -> String { String(decoding: bytes[span.range], as: UTF8.self) }
  package func text(_ token: Token) -> String { text(token.span) }

  /// From the start of one token to the end of another, both inclusive.
  package func span(_ first: Int, _ last: Int) -> Span {
    Span(start: tokens[first].start, end: tokens[last].end)
  }

  /// The position of the sentence that holds a byte, or of the last one before it; nil before the first.
  package func sentence(at byte: UInt32) -> Int? {
    let low = sentences.firstPosition { $0.span.start > byte }
    return low == 0 ? nil : low - 1
  }

  /// Positions of the tokens that overlap a span.
  package func tokens(in span: Span) -> Range<Int> {
    let start = tokens.firstPosition { $0.end > span.start }
    return start..<max(start, tokens.firstPosition { $0.start >= span.end })
  }
}
