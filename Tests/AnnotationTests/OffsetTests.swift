import Annotation
import TestSupport
import Testing

/// Laws that hold for any text at all.
@Suite struct OffsetTests {
  /// Pieces that real text is made of, and some that it should not be.
  static let pieces = [
    "Azerbaijan", "said", "“", "”", "‘", "’", "\"", "'", " ", " ", " ", "\n", "\n\n", "\r\n", ".", ",", "—",
    "-", "2025", "June",
    "27", "Mr.", "U.S.", "Əliyev", "Россия", "東京", "🙂", "👩‍👩‍👧", "e\u{301}", "\u{202E}", "\u{0}", "\u{1b}[31m",
    "\u{FEFF}", "\u{A0}",
    "\u{2028}", "http://", "www.", "@", "«", "»", "$", "%", "(", ")", "[1]", "99999999999999999999999999",
    "last", "week", "he", "that",
    "according to", "Moscow", "38 of the 67 people", "1804–13", "…", "..", "''", "``", "By", "Photo:", "^",
    "©",
  ]

  @Test(arguments: 0..<400) func `every annotation lies inside its text, on whole letters, in order`(
    seed: Int
  ) {
    var generator = SeededGenerator(seed: UInt64(seed))
    let text = (0..<(1 + seed % 120)).map { _ in
      Self.pieces.randomElement(using: &generator)! + (Bool.random(using: &generator) ? " " : "")
    }.joined()
    let bytes = Array(text.utf8)
    let annotations = Annotator.annotate(Article(text: bytes))
    func check(_ spans: [Span], _ what: String) {
      for span in spans {
        #expect(
          span.start < span.end && Int(span.end) <= bytes.count, "\(what) outside: \(text.debugDescription)")
        guard Int(span.end) <= bytes.count else { continue }
        for edge in [span.start, span.end] where Int(edge) < bytes.count {
          #expect(bytes[Int(edge)] & 0xC0 != 0x80, "\(what) cuts a letter: \(text.debugDescription)")
        }
      }
      for (left, right) in zip(spans, spans.dropFirst()) {
        #expect(left <= right, "\(what) out of order: \(text.debugDescription)")
      }
    }
    check(annotations.blocks.map(\.span), "block")
    check(annotations.sentences.map(\.span), "sentence")
    check(annotations.dates.map(\.span), "date")
    check(annotations.mentions.map(\.span), "mention")
    check(annotations.claims.map(\.span), "claim")
    check(annotations.quantities.map(\.span), "quantity")
    check(annotations.events.map(\.span), "event")
  }
}
