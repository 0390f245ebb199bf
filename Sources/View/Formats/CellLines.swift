import Values

/// A format that writes one line of cells a row, the columns' names first: CSV and TSV differ only in their line.
protocol CellLines: OutputFormat {
  /// Whether cells are written as they are, also where a spreadsheet would run them (`SpreadsheetCell`).
  var isRaw: Bool { get }
  func line(_ cells: [String], _ style: Style, to output: inout [UInt8])
}

extension CellLines {
  package var carriesFooter: Bool { false }

  package func write(_ rows: Rows, footer: [String], style: Style, to output: inout [UInt8]) {
    line(rows.columns.map { text(.text($0.name)) }, style, to: &output)
    for row in rows.rows { line(row.map(text), style, to: &output) }
  }

  private func text(_ value: Value) -> String {
    isRaw ? value.description : SpreadsheetCell.harmless(value)
  }
}
