import Testing
import Values

@testable import View

@Suite("Formats that carry data") struct DataFormatTests {
  @Test func csv() {
    #expect(
      written(mixedRows, as: CSVFormat(), footer: ["2 rows"]) == """
        source,published,rows,share,seen,names\r
        Trend,2025-06,12,0.5,yes,"Baku, Moscow"\r
        "a, ""b""\nc",,-3,0.6666666666666666,no,\r

        """)
  }

  @Test("What a spreadsheet would run is text in CSV and TSV, but for the raw forms") func formulas() {
    let rows = Rows(
      columns: [Column("=head", .text), Column("n", .integer)],
      rows: [[.text("=HYPERLINK(\"x\")"), .integer(-1)], [.text("a=b"), .integer(2)]])
    #expect(written(rows, as: TSVFormat()) == "'=head\tn\n'=HYPERLINK(\"x\")\t-1\na=b\t2\n")
    #expect(written(rows, as: TSVFormat(isRaw: true)) == "=head\tn\n=HYPERLINK(\"x\")\t-1\na=b\t2\n")
    #expect(
      written(rows, as: CSVFormat()) == "'=head,n\r\n\"'=HYPERLINK(\"\"x\"\")\",-1\r\na=b,2\r\n")
  }

  @Test func tsv() {
    #expect(
      written(mixedRows, as: TSVFormat()) == """
        source\tpublished\trows\tshare\tseen\tnames
        Trend\t2025-06\t12\t0.5\tyes\tBaku, Moscow
        a, "b"\\nc\t\t-3\t0.6666666666666666\tno\t

        """)
  }

  @Test func json() {
    #expect(
      written(mixedRows, as: JSONFormat(), footer: ["2 rows"]) == #"""
        [
        {"source":"Trend","published":"2025-06","rows":12,"share":0.5,"seen":true,"names":["Baku","Moscow"]},
        {"source":"a, \"b\"\nc","published":null,"rows":-3,"share":0.6666666666666666,"seen":false,"names":[]}
        ]

        """#)
    #expect(written(Rows(columns: mixedRows.columns, rows: []), as: JSONFormat()) == "[]\n")
  }

  @Test func jsonLines() {
    let lines = written(mixedRows, as: JSONLinesFormat()).split(separator: "\n")
    #expect(lines.count == 2)
    #expect(lines.first?.hasPrefix(#"{"source":"Trend""#) == true)
    #expect(written(Rows(columns: mixedRows.columns, rows: []), as: JSONLinesFormat()) == "")
  }

  @Test func markdown() {
    let rows = Rows(
      columns: [Column("text", .text), Column("count", .integer, role: .bar)],
      rows: [[.text("a | b *c* <d>\ne"), .integer(2)], [.text("f"), .integer(1)]],
      sections: [.init(heading: "One", firstRow: 0), .init(heading: "Two", firstRow: 1)])
    #expect(
      written(rows, as: MarkdownFormat(), footer: ["2 of 9 claims"]) == #"""
        ### One

        | text | count |
        | --- | ---: |
        | a \| b \*c\* \<d\> e | 2 |

        ### Two

        | text | count |
        | --- | ---: |
        | f | 1 |

        *2 of 9 claims*

        """#)
  }

  @Test("The list has every format once, under its name") func list() {
    #expect(
      OutputFormats.all.map(\.name) == [
        "table", "csv", "rawcsv", "tsv", "rawtsv", "json", "jsonl", "markdown", "html",
      ])
    #expect(OutputFormats.named("xls") == nil)
  }
}
