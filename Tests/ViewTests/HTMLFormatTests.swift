import Testing
import Values

@testable import View

@Suite("HTML tables") struct HTMLFormatTests {
  @Test("Heading cells, numbers to the right, groups, none and the footer; every character escaped")
  func table() {
    let rows = Rows(
      columns: [Column("<a>", .text), Column("n", .integer)],
      rows: [[.text("x & \"y\"\u{202E}"), .integer(3)], [.none, .integer(4)]],
      sections: [Rows.Section(heading: "it's", firstRow: 1)])
    var bytes: [UInt8] = []
    HTMLFormat().write(rows, footer: ["1 < 2"], style: Style(), to: &bytes)
    #expect(
      String(decoding: bytes, as: UTF8.self) == """
        <table>
        <thead><tr><th scope="col">&lt;a&gt;</th><th scope="col" class="n">n</th></tr></thead>
        <tbody>
        <tr><td>x &amp; &quot;y&quot;⟨U+202E⟩</td><td class="n">3</td></tr>
        <tr class="group"><th scope="rowgroup" colspan="2">it&#39;s</th></tr>
        <tr><td class="none">–</td><td class="n">4</td></tr>
        </tbody>
        </table>
        <p>1 &lt; 2</p>

        """)
  }
}
