import Testing
import Values

@testable import View

@Suite("Text from documents cannot act on a terminal") struct TerminalTextTests {
  @Test(arguments: [
    ("plain", "plain"),
    ("Çiller, Ильхам, 日本, 👩‍👩‍👧", "Çiller, Ильхам, 日本, 👩‍👩‍👧"),
    ("\u{1B}[31mred\u{1B}[0m", "␛[31mred␛[0m"),
    ("\u{1B}]0;title\u{7}", "␛]0;title␇"),
    ("a\u{8}b", "a␈b"),
    ("\u{7F}", "␡"),
    ("\u{9B}2J", "⟨U+009B⟩2J"),
    ("abc\u{202E}fed", "abc⟨U+202E⟩fed"),
    ("\u{2066}x\u{2069}", "⟨U+2066⟩x⟨U+2069⟩"),
    ("zero\u{200B}width", "zero⟨U+200B⟩width"),
    ("\u{FEFF}mark", "⟨U+FEFF⟩mark"),
    ("line\u{2028}break", "line⟨U+2028⟩break"),
    ("pass\u{200D}word", "pass⟨U+200D⟩word"),
    ("می\u{200C}خواهم", "می\u{200C}خواهم"),
    ("tag\u{E0041}", "tag⟨U+E0041⟩"),
    ("a\nb\tc", "a␊b␉c"),
  ]) func shown(text: String, visible: String) { #expect(TerminalText.visible(text) == visible) }

  @Test(arguments: [
    ("  two \n lines\r\nand\ttabs ", "two lines and tabs"),
    ("carriage\rreturn", "carriage␍return"),
    ("page\n\n\u{C}page", "page page"),
    ("one", "one"),
    ("", ""),
  ]) func cells(text: String, cell: String) { #expect(TerminalText.cell(text) == cell) }

  @Test(
    "No format sends a control character of a document to a terminal",
    arguments: OutputFormats.all.map(\.name))
  func everyFormat(name: String) throws {
    let format = try #require(OutputFormats.named(name))
    // Every control character, every mark of direction, and a few that hide.
    let hostile =
      ((0..<0x20) + [0x7F] + (0x80..<0xA0) + (0x200B...0x200F) + (0x2028...0x202E) + (0x2066...0x2069) + [
        0xFEFF
      ])
      .compactMap { Unicode.Scalar(UInt32($0)) }.map { "x\($0)y" }.joined()
    let rows = Rows(
      columns: [Column(hostile, .text), Column("text", .text, role: .prose)],
      rows: [[.text(hostile), .list([.text(hostile)])], [.none, .text(hostile)]],
      sections: [Rows.Section(heading: hostile, firstRow: 0)])
    for width in [20, 80, 200] {
      let style = Style(width: width, isForTerminal: true)
      let text = written(rows, as: format, footer: [hostile], style: style)
      for scalar in text.unicodeScalars where scalar != "\n" && scalar != "\r" && scalar != "\t" {
        #expect(!TerminalText.isAlwaysShown(scalar), "U+\(String(scalar.value, radix: 16)) in \(name)")
      }
      // Carriage returns and tabs only where the format itself puts them.
      #expect(name == "csv" || !text.contains("\r"))
      #expect(name.hasSuffix("tsv") || !text.contains("\t"))
      #expect(!text.unicodeScalars.split(separator: "\n").contains { $0.dropLast().contains("\r") })
    }
  }

  @Test("A file gets the document's own characters") func files() {
    let rows = Rows(columns: [Column("text", .text)], rows: [[.text("a\u{1B}[1mb\u{202E}")]])
    #expect(written(rows, as: CSVFormat()) == "text\r\na\u{1B}[1mb\u{202E}\r\n")
    #expect(written(rows, as: TSVFormat()) == "text\na\u{1B}[1mb\u{202E}\n")
    #expect(written(rows, as: JSONLinesFormat()) == "{\"text\":\"a\\u001b[1mb\\u202e\"}\n")
  }
}
