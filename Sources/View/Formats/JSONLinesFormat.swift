package import Values

/// JSON Lines: one object a line, nothing around them, so that a result can be read row by row.
package struct JSONLinesFormat: OutputFormat {
  package let name = "jsonl"
  package let summary = "one JSON object a line"
  package let carriesFooter = false

  package init() {}

  package func write(_ rows: Rows, footer: [String], style: Style, to output: inout [UInt8]) {
    for row in rows.rows {
      JSONRow.write(row, columns: rows.columns, to: &output)
      output.addNewline()
    }
  }
}
