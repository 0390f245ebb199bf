/// Finds the blocks of a page and what the page says of itself: title, authors, date.
package enum PageReader {
  package struct Page: Sendable {
    package var blocks: [Block]
    package var metadata: Metadata
  }

  package static func read(_ article: Article) -> Page {
    Page(blocks: article.blocks ?? paragraphs(article.text), metadata: article.metadata)
  }

  /// One body block for each run of lines without an empty line between them.
  static func paragraphs(_ text: [UInt8]) -> [Block] {
    var blocks: [Block] = []
    var start: Int?
    var lastInk = 0
    var index = 0
    while index <= text.count {
      var lineEnd = index
      while lineEnd < text.count, text[lineEnd] != 10 { lineEnd += 1 }
      let line = text[index..<lineEnd]
      if let ink = line.firstIndex(where: { $0 > 32 }) {
        if start == nil { start = ink }
        lastInk = line.lastIndex { $0 > 32 }! + 1
      } else if let begun = start {
        blocks.append(Block(span: Span(begun, lastInk), kind: .body))
        start = nil
      }
      index = lineEnd + 1
    }
    if let begun = start { blocks.append(Block(span: Span(begun, lastInk), kind: .body)) }
    return blocks
  }
}
