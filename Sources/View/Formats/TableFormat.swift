package import Values

/// A table for reading: aligned columns, long text folded, numbers to the right, bars, section headings, the footer.
/// Columns that cannot be read side by side in the width become one record a row.
package struct TableFormat: OutputFormat {
  package let name = "table"
  package let summary = "aligned columns for reading, with the footer"
  package let carriesFooter = true

  package init() {}

  package func write(_ rows: Rows, footer: [String], style: Style, to output: inout [UInt8]) {
    let drawing = TableDrawing(rows, style)
    if ChartDrawing(style: style).write(rows, to: &output) {
      // Drawn, not told.
    } else if rows.rows.isEmpty {
      output.add(style.paint("no rows", .faint) + "\n")
    } else if let layout = drawing.layout {
      drawing.writeGrid(layout, to: &output)
    } else {
      drawing.writeRecords(to: &output)
    }
    if !footer.isEmpty { output.addNewline() }
    for line in footer {
      for part in LineFolding.fold(TerminalText.cell(line), width: style.width) {
        output.add(style.paint(part, .faint) + "\n")
      }
    }
  }
}
