import Annotation
import Ingest
import TestSupport
import Testing

@Suite struct MarkdownReaderTests {
  private func read(_ text: String) -> [String] {
    let bytes = Array(text.utf8)
    let reader = MarkdownReader(bytes, from: 0)
    return reader.blocks.map { block in
      "\(block.kind.name): " + String(decoding: reader.words[block.span.range], as: UTF8.self)
    }
  }

  /// What the annotators see of a block: marks are spaces, words stay where they are.
  @Test(arguments: [
    ("A plain paragraph.", ["body: A plain paragraph."]),
    (
      "# Title\n\nText.\n\n## Part\n\nMore.", ["title: Title", "body: Text.", "heading: Part", "body: More."]
    ),
    ("Text.\n\n# Late", ["body: Text.", "heading: Late"]),
    ("Title\n=====\n\nText.", ["title: Title", "body: Text."]),
    ("He was *very* clear.", ["body: He was  very  clear."]),
    ("**Ilham** Aliyev", ["body: Ilham   Aliyev"]),
    (
      "See [the report](https://example.org/x_y) now.",
      ["body: See  the report                           now."]
    ),
    ("Run `make all` twice.", ["body: Run  make all  twice."]),
    ("Fish &amp; chips", ["body: Fish &     chips"]),
    (#"Not \*strong\*"#, ["body: Not  *strong *"]),
    ("Caf&eacute;s open", ["body: Caf        s open"]),
    ("AT&T; and *R&D*", ["body: AT&T; and  R&D"]),
    ("> Quoted words\n> on two lines.", ["body: Quoted words\n  on two lines."]),
    ("- one\n- two\n  lines", ["body: one", "body: two\n  lines"]),
    ("```\ncode\n```", ["form:    \n    \n   "]),
    ("![A bridge](b.jpg)", ["caption: ![A bridge](b.jpg)"]),
    ("one  \ntwo", ["body: one  \ntwo"]),
    ("one\r\ntwo\r\n\r\nthree", ["body: one\r\ntwo", "body: three"]),
    ("<https://example.org>", ["body: https://example.org"]),
    ("Text.\n\n[ref]: https://example.org", ["body: Text."]),
    ("", []),
  ])
  func blocks(text: String, expected: [String]) { #expect(read(text) == expected) }

  /// For any text: as long as the original, each byte the original's or a space, blocks in order and on whole letters.
  @Test func nothingMoves() {
    let parts = [
      "# ", "*", "**", "_", "`", "[", "](", ")", "![", "> ", "- ", "1. ", "\n", "\n\n", "\r\n", "    ", "é",
      "“x”", "😀",
      "word", "&amp;", "\\", "<b>", "---", "\t", " ",
    ]
    var generator = SeededGenerator(seed: 3)
    for _ in 0..<2000 {
      let text = (0..<20).map { _ in parts.randomElement(using: &generator) ?? "" }.joined()
      let bytes = Array(text.utf8)
      let reader = MarkdownReader(bytes, from: 0)
      #expect(reader.words.count == bytes.count)
      #expect(zip(reader.words, bytes).allSatisfy { $0 == $1 || $0 == 32 }, "\(text)")
      #expect(String(validating: reader.words, as: UTF8.self) != nil, "\(text)")
      for block in reader.blocks {
        #expect(block.span.count > 0 && Int(block.span.end) <= bytes.count)
        #expect(String(validating: bytes[block.span.range], as: UTF8.self) != nil, "\(text)")
      }
      for (left, right) in zip(reader.blocks, reader.blocks.dropFirst()) {
        #expect(left.span.end <= right.span.start, "\(text)")
      }
    }
  }
}
