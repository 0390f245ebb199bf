import TestSupport
import Testing
import Values

@testable import View

@Suite("Tables") struct TableTests {
  @Test("Numbers stand to the right, nothing is shown as a dash, the footer comes last") func plain() {
    let rows = Rows(
      columns: [Column("source", .text), Column("published", .date), Column("count", .integer)],
      rows: [
        [.text("Trend"), .date(DateRange(year: 2025)), .integer(7)],
        [.text("Bakı Xəbər"), .none, .integer(1200)],
      ])
    #expect(
      written(rows, as: TableFormat(), footer: ["2 sources"]) == """
        source      published  count
        ──────────  ─────────  ─────
        Trend       2025           7
        Bakı Xəbər  –           1200

        2 sources

        """)
  }

  @Test("Scores have their points in one line; figures that are mostly whole stay as they are")
  func decimals() {
    let rows = Rows(
      columns: [Column("word", .text), Column("score", .number), Column("value", .number)],
      rows: [
        [.text("port"), .number(20.18542), .number(7)], [.text("strike"), .number(3.5), .number(2.5)],
        [.text("dust"), .number(0.00007), .number(12_000_000)],
      ])
    #expect(
      written(rows, as: TableFormat()) == """
        word    score     value
        ──────  ─────  ────────
        port    20.19         7
        strike   3.50       2.5
        dust     0.00  12000000

        """)
    #expect(
      written(rows, as: CSVFormat()).contains("0.00007") || written(rows, as: CSVFormat()).contains("7e-05"))
  }

  @Test("Of a split timeline rows that count nothing are left to the data formats") func splitTimelines() {
    let days = (1...4).map { Value.date(DateRange(literal: "1906-04-0\($0)")!) }
    let rows = Rows(
      columns: [Column("said", .date), Column("source", .text), Column("count", .integer, role: .bar)],
      rows: days.flatMap { day in
        ["Call", "Star"].map { [day, .text($0), .integer(day == days[1] && $0 == "Star" ? 3 : 0)] }
      },
      sections: [Rows.Section(heading: "by day", firstRow: 0), Rows.Section(heading: "coarse", firstRow: 2)])
    let text = written(rows, as: TableFormat(), style: Style(width: 40))
    #expect(text.contains("1906-04-02  Star        3"))
    #expect(!text.contains("Call"))
    #expect(text.hasSuffix("not shown: 7 rows whose count is 0\n"))
    #expect(written(rows, as: CSVFormat()).split(separator: "\r\n").count == 9)
  }

  @Test("A record does not name those who tell nothing of a thing") func silentTellers() {
    let tellers = (1...9).map { Column("The paper number \($0)", .integer, role: .account) }
    let rows = Rows(
      columns: [Column("outcome", .text)] + tellers,
      rows: [
        [.text("dead")] + (1...9).map { $0.isMultiple(of: 4) ? .integer($0) : .none },
        [.text("hurt")] + (1...9).map { _ in .integer(2) },
      ])
    let text = written(rows, as: TableFormat(), style: Style(width: 60))
    #expect(
      text.hasPrefix(
        """
        ── 1 ──
        outcome             dead
        The paper number 4  4
        The paper number 8  8
        ── 2 ──

        """))
  }

  @Test(
    "An account is marked where more than half tell otherwise",
    arguments: [
      ([3, 3, 4], [2]), ([3, 3, 4, 5], []), ([3, 4], []), ([3, 3, 3, 4, 5], [3, 4]), ([3, 3], []),
    ])
  func marks(accounts: [Int], odd: [Int]) {
    let columns = accounts.indices.map { Column("paper \($0)", .integer, role: .account) }
    #expect(AccountMarks.odd(accounts.map { .integer($0) }, columns) == Set(odd))
  }

  @Test("Narrow columns stay whole where prose can give way; a path that is too long loses its middle")
  func giving() {
    let prose = Array(repeating: "word", count: 30).joined(separator: " ")
    let rows = Rows(
      columns: [
        Column("document", .text), Column("source", .text), Column("place", .text),
        Column("text", .text, role: .prose),
      ],
      rows: [
        [.text("24brussels.md"), .text("24brussels"), .text("Harbour Street"), .text(prose)],
        [
          .text("archive/2025/07/a-very-long-path/of-a-page-somewhere.html"), .text("Gazette"), .text("Fort"),
          .text(prose),
        ],
      ])
    let lines = written(rows, as: TableFormat()).split(separator: "\n").map(String.init)
    #expect(lines.allSatisfy { DisplayWidth.of($0) <= 80 })
    #expect(lines.contains { $0.hasPrefix("24brussels.md  ") || $0.contains("24brussels.md ") })
    #expect(lines.contains { $0.hasPrefix("archive/") && $0.contains("…") && $0.contains("html  ") })
    // Data formats keep every letter.
    #expect(
      written(rows, as: CSVFormat()).contains("archive/2025/07/a-very-long-path/of-a-page-somewhere.html"))
  }

  @Test("Short words are kept whole; columns without a value leave their room where it is scarce")
  func scarceRoom() {
    let prose = Array(repeating: "word", count: 30).joined(separator: " ")
    let rows = Rows(
      columns: [
        Column("happened", .date), Column("sources", .integer), Column("attested_by", .list(.text)),
        Column("perhaps", .list(.text)), Column("silent", .list(.text)), Column("text", .text, role: .prose),
      ],
      rows: [
        [
          .date(DateRange(year: 1906)), .integer(2),
          .list([.text("Harbour Gazette"), .text("City Courier")]),
          .list([.text("24brussels.online")]), .none, .text(prose),
        ]
      ])
    let lines = written(rows, as: TableFormat(), style: Style(numbersRows: true)).split(separator: "\n")
    #expect(lines.allSatisfy { DisplayWidth.of($0) <= 80 })
    #expect(lines.contains { $0.contains(" 24brussels.online ") })
    #expect(lines[0].contains("perhaps") && !lines[0].contains("silent"))
    #expect(lines.last == "not shown, as no row has any: silent")
    // Where there is room, they stay.
    let few = Rows(columns: [Column("a", .text), Column("b", .text)], rows: [[.text("x"), .none]])
    #expect(written(few, as: TableFormat()) == "a  b\n─  ─\nx  –\n")
  }

  @Test("Long names leave room for the bars") func longNames() {
    let name = Array(repeating: "Ministry", count: 9).joined(separator: " ")
    let rows = Rows(
      columns: [Column("speaker", .text), Column("count", .integer, role: .bar)],
      rows: [[.text(name), .integer(9)], [.text("Smith"), .integer(3)]])
    let lines = written(rows, as: TableFormat()).split(separator: "\n").map(String.init)
    #expect(lines.allSatisfy { DisplayWidth.of($0) <= 80 })
    #expect(lines[2].contains("█████"))
  }

  @Test("Wide characters keep the columns straight") func wide() {
    let rows = Rows(
      columns: [Column("name", .text), Column("n", .integer)],
      rows: [[.text("日本"), .integer(1)], [.text("Çay"), .integer(2)], [.text("👩‍👩‍👧!"), .integer(3)]])
    #expect(
      written(rows, as: TableFormat()) == """
        name  n
        ────  ─
        日本  1
        Çay   2
        👩‍👩‍👧!   3

        """)
  }

  @Test("Long text is folded, other cells keep to the first line") func folded() {
    let rows = Rows(
      columns: [Column("text", .text, role: .prose), Column("line", .integer)],
      rows: [[.text("The ministry said nothing for three days after the crash."), .integer(12)]])
    #expect(
      written(rows, as: TableFormat(), style: Style(width: 33, numbersRows: true)) == """
        #  text                      line
        ─  ────────────────────────  ────
        1  The ministry said           12
           nothing for three days
           after the crash.

        """)
  }

  @Test("Bars are eighths of blocks, or # in ASCII") func bars() {
    let rows = Rows(
      columns: [Column("month", .text), Column("count", .integer, role: .bar)],
      rows: [
        [.text("May"), .integer(16)], [.text("June"), .integer(7)], [.text("July"), .integer(0)],
        [.text("August"), .none],
      ])
    #expect(
      written(rows, as: TableFormat(), style: Style(width: 24)) == """
        month   count
        ──────  ─────
        May        16 ██████████
        June        7 ████▍
        July        0
        August      –

        """)
    #expect(
      written(rows, as: TableFormat(), style: Style(width: 24, isASCII: true)) == """
        month   count
        ------  -----
        May        16 ##########
        June        7 ####
        July        0
        August      -

        """)
  }

  @Test("Sections of group by stand over their rows") func sections() {
    let rows = Rows(
      columns: [Column("text", .text)], rows: [[.text("a")], [.text("b")], [.text("c")]],
      sections: [.init(heading: "Trend", firstRow: 0), .init(heading: "Report", firstRow: 2)])
    #expect(
      written(rows, as: TableFormat()) == """
        text
        ────
        ── Trend
        a
        b

        ── Report
        c

        """)
  }

  @Test("Columns that do not fit side by side become records") func records() {
    let columns = (1...9).map { Column("column\($0)", .text) }
    let rows = Rows(columns: columns, rows: [(1...9).map { .text("the value of number \($0)") }])
    let text = written(rows, as: TableFormat(), style: Style(width: 40))
    #expect(text.hasPrefix("── 1 ──\ncolumn1  the value of number 1\ncolumn2  the value of number 2\n"))
  }

  @Test("No row at all is said") func empty() {
    let rows = Rows(columns: [Column("text", .text)], rows: [])
    #expect(written(rows, as: TableFormat(), footer: ["0 of 7 claims"]) == "no rows\n\n0 of 7 claims\n")
  }

  @Test("Colour only where it is asked for") func colour() {
    let rows = Rows(columns: [Column("n", .integer, role: .bar)], rows: [[.integer(1)]])
    #expect(!written(rows, as: TableFormat(), footer: ["f"]).contains("\u{1B}"))
    let painted = written(rows, as: TableFormat(), footer: ["f"], style: Style(hasColour: true))
    #expect(painted.contains("\u{1B}[1mn\u{1B}[0m"))
    #expect(painted.contains("\u{1B}[2mf\u{1B}[0m"))
  }

  @Test("No line is wider than the page, whatever stands in the cells", arguments: 1...200)
  func width(seed: Int) {
    var generator = SeededGenerator(seed: UInt64(seed))
    let pieces = [
      "a", "word ", "日本", "é", "👍🏽", " ", "long-unbroken-word-of-some-length", "\n", "\u{1B}[1m", "1920",
    ]
    let columns = (0..<Int.random(in: 1...8, using: &generator)).map { index -> Column in
      let type: ValueType = [.text, .text, .integer, .name].randomElement(using: &generator) ?? .text
      return Column("c\(index)", type, role: Bool.random(using: &generator) ? .prose : .bar)
    }
    let rows = (0..<Int.random(in: 0...6, using: &generator)).map { _ in
      columns.map { column -> Value in
        if column.type == .integer { return .integer(Int.random(in: -10...100_000, using: &generator)) }
        let count = Int.random(in: 0...30, using: &generator)
        return .text((0..<count).map { _ in pieces.randomElement(using: &generator) ?? "" }.joined())
      }
    }
    let style = Style(
      width: Int.random(in: 20...120, using: &generator), numbersRows: Bool.random(using: &generator))
    let text = written(
      Rows(columns: columns, rows: rows), as: TableFormat(), footer: ["a footer of a few words"], style: style
    )
    for line in text.split(separator: "\n") {
      #expect(DisplayWidth.of(line) <= style.width)
      #expect(line.last != " ")
    }
  }
}
