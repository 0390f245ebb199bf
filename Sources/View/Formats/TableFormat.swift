package import Values

/// A table for reading: aligned columns, long text folded, numbers to the right, bars, section headings, the footer.
/// Columns that cannot be read side by side in the width become one record a row.
package struct TableFormat: OutputFormat {
  package let name = "table"
  package let summary = "aligned columns for reading, with the footer"
  package let carriesFooter = true

  package init() {}

  package func write(_ rows: Rows, footer: [String], style: Style, to output: inout [UInt8]) {
    var footer = footer
    var drawing = TableDrawing(rows, style)
    let empty = rows.emptyColumns
    if !empty.isEmpty, empty.count < rows.columns.count, drawing.foldsCells {
      // Where room is scarce, columns without any value give theirs to the others.
      drawing = TableDrawing(rows.without(empty), style)
      let names = empty.map { rows.columns[$0].name }.joined(separator: ", ")
      footer.insert("not shown, as no row has any: \(names)", at: 0)
    }
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

extension Rows {
  /// The places of the columns in which no row has a value; none where there are no rows.
  fileprivate var emptyColumns: [Int] {
    if rows.isEmpty || chart != nil { return [] }
    return columns.indices.filter { column in
      rows.allSatisfy { column >= $0.count || $0[column] == .none }
    }
  }

  fileprivate func without(_ places: [Int]) -> Rows {
    let kept = columns.indices.filter { !places.contains($0) }
    var rows = self
    rows.columns = kept.map { columns[$0] }
    rows.rows = self.rows.map { row in kept.map { $0 < row.count ? row[$0] : .none } }
    return rows
  }
}
