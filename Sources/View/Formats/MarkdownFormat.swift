package import Values

/// A Markdown table with the footer under it, ready to paste into notes; sections become headings.
package struct MarkdownFormat: OutputFormat {
  package let name = "markdown"
  package let summary = "a Markdown table with its footer, for notes and papers"
  package let carriesFooter = true

  /// What stands behind the first cell of some rows, by their numbers from 0: marks of footnotes. Markdown.
  private let marks: [Int: String]

  package init(marks: [Int: String] = [:]) { self.marks = marks }

  package func write(_ rows: Rows, footer: [String], style: Style, to output: inout [UInt8]) {
    if rows.sections.isEmpty {
      table(rows.columns, rows.rows[...], to: &output)
    } else {
      for (index, section) in rows.sections.enumerated() {
        let end = index + 1 < rows.sections.count ? rows.sections[index + 1].firstRow : rows.rows.count
        guard section.firstRow <= end, end <= rows.rows.count else { continue }
        output.add("\(index == 0 ? "" : "\n")### \(Self.escaped(section.heading))\n\n")
        table(rows.columns, rows.rows[section.firstRow..<end], to: &output)
      }
    }
    for line in footer { output.add("\n*\(Self.escaped(line))*\n") }
  }

  private func table(_ columns: [Column], _ rows: ArraySlice<[Value]>, to output: inout [UInt8]) {
    line(columns.map { Self.escaped($0.name) }, to: &output)
    line(columns.map { $0.type.isNumeric ? "---:" : "---" }, to: &output)
    for (number, row) in zip(rows.indices, rows) {
      var cells = row.map { Self.escaped($0.description) }
      if let mark = marks[number], !cells.isEmpty { cells[0] += mark }
      line(cells, to: &output)
    }
  }

  private func line(_ cells: [String], to output: inout [UInt8]) {
    for cell in cells { output.add("| \(cell) ") }
    output.add("|\n")
  }

  /// A backslash before every character that Markdown would read as markup.
  package static func escaped(_ text: String) -> String {
    var result = ""
    for character in TerminalText.cell(text) {
      if "\\`*_[]<>|~&#".contains(character) { result.append("\\") }
      result.append(character)
    }
    return result
  }
}

extension ValueType {
  /// Whether cells of this type stand right-aligned.
  var isNumeric: Bool { self == .integer || self == .number }
}
