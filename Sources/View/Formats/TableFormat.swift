package import Values

/// A table for reading: aligned columns, long text folded, numbers to the right, bars, section headings, the footer.
/// Columns that cannot be read side by side in the width become one record a row.
package struct TableFormat: OutputFormat {
  package let name = "table"
  package let summary = "aligned columns for reading, with the footer"
  package let carriesFooter = true

  package init() {}

  package func write(_ rows: Rows, footer: [String], style: Style, to output: inout [UInt8]) {
    var (rows, footer) = (rows, footer)
    let zeros = rows.zerosOfSplit
    if !zeros.isEmpty {
      rows = rows.withoutRows(zeros)
      footer.insert("not shown: \(zeros.count) rows whose \(rows.columns[2].name) is 0", at: 0)
    }
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

  /// The rows of a timeline that is split by a column in which nothing was counted, where most are so.
  fileprivate var zerosOfSplit: Set<Int> {
    guard chart == nil, columns.count == 3, columns[0].type == .date, columns[2].role == .bar else {
      return []
    }
    let zeros = rows.indices.filter { rows[$0].count == 3 && rows[$0][2] == .integer(0) }
    return zeros.count * 2 > rows.count ? Set(zeros) : []
  }

  fileprivate func withoutRows(_ left: Set<Int>) -> Rows {
    var kept = self
    kept.rows = rows.indices.filter { !left.contains($0) }.map { rows[$0] }
    kept.sections = sections.map { section in
      var section = section
      section.firstRow -= left.count { $0 < section.firstRow }
      return section
    }
    return kept
  }

  fileprivate func without(_ places: [Int]) -> Rows {
    let kept = columns.indices.filter { !places.contains($0) }
    var rows = self
    rows.columns = kept.map { columns[$0] }
    rows.rows = self.rows.map { row in kept.map { $0 < row.count ? row[$0] : .none } }
    return rows
  }
}
