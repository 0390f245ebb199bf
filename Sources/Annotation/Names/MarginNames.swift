/// What stands beside the running text and may hold names: captions, bylines, datelines, teasers and references.
///
/// Their names are found, but no claim and no event is made of them.
enum MarginNames {
  /// Nil where there is nothing beside the text.
  static func reading(_ blocks: [Block], in text: [UInt8]) -> Reading? {
    let margins = blocks.filter { isMargin($0.kind) && mayHoldName($0.span, text) }
    guard !margins.isEmpty else { return nil }
    return Reading(bytes: text, blocks: margins.map { Block(span: $0.span, kind: .body) })
  }

  private static func isMargin(_ kind: Block.Kind) -> Bool {
    switch kind {
    case .caption, .byline, .dateline, .teaser, .reference: true
    case .title, .heading, .body, .navigation, .footer, .form: false
    }
  }

  private static func mayHoldName(_ span: Span, _ text: [UInt8]) -> Bool {
    text[span.range].contains { $0 &- 65 < 26 || $0 >= 0x80 }
  }
}
