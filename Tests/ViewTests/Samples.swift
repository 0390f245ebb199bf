import Values

@testable import View

/// What a format makes of some rows, as text.
func written(
  _ rows: Rows, as format: any OutputFormat, footer: [String] = [], style: Style = Style()
) -> String {
  var bytes: [UInt8] = []
  format.write(rows, footer: footer, style: style, to: &bytes)
  return String(decoding: bytes, as: UTF8.self)
}

/// Rows with every kind of value.
let mixedRows = Rows(
  columns: [
    Column("source", .text), Column("published", .date), Column("rows", .integer), Column("share", .number),
    Column("seen", .boolean), Column("names", .list(.text)),
  ],
  rows: [
    [
      .text("Trend"), .date(DateRange(year: 2025, month: 6)), .integer(12), .number(0.5), .boolean(true),
      .list([.text("Baku"), .text("Moscow")]),
    ],
    [.text("a, \"b\"\nc"), .none, .integer(-3), .number(2.0 / 3.0), .boolean(false), .list([])],
  ])
