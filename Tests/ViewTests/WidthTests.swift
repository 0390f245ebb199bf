import Testing

@testable import View

@Suite("Display width") struct WidthTests {
  @Test(arguments: [
    ("", 0),
    ("Baku", 4),
    ("Bakı", 4),
    ("Ильхам", 6),
    ("日本", 4),
    ("한국", 4),
    ("e\u{301}", 1),
    ("\u{1112}\u{1161}\u{11AB}", 2),
    ("👍🏽", 2),
    ("👩‍👩‍👧", 2),
    ("🇦🇿", 2),
    ("❤\u{FE0F}", 2),
    ("❤", 1),
    ("──", 2),
    ("█▏", 2),
    ("„“”—…", 5),
    ("ｆｕｌｌ", 8),
    ("नमस्ते", 3),
  ]) func columns(text: String, width: Int) { #expect(DisplayWidth.of(text) == width) }

  @Test("Folded lines are never wider than asked, and lose nothing but spaces", arguments: [2, 3, 7, 20, 80])
  func folding(width: Int) {
    let texts = [
      "The aeroplane came down near Aktau on 25 December, three hours after it had left Baku.",
      "https://example.org/a/very/long/address/that/has/no/spaces/in/it/at/all/and/goes/on",
      "日本語の文章は空白なしに続く", "á é í ó ú à è ì ò ù â ê î ô û", "👩‍👩‍👧 👍🏽 🇦🇿 ok", "word",
    ]
    for text in texts {
      let lines = LineFolding.fold(text, width: width)
      #expect(lines.allSatisfy { DisplayWidth.of($0) <= width })
      #expect(lines.joined().filter { $0 != " " } == text.filter { $0 != " " })
    }
  }

  @Test func foldsAtSpaces() {
    #expect(LineFolding.fold("in late June 2025", width: 9) == ["in late", "June 2025"])
    #expect(LineFolding.fold("", width: 9) == [""])
  }
}
