package import Values

/// A Markdown table with the footer under it, ready to paste into notes; sections become headings.
package struct MarkdownFormat: OutputFormat {
  package let name = "markdown"
  package let summary = "a Markdown table with its footer, for notes and papers"
  package let carriesFooter = true

  package init() {}

  package func write(_ rows: Rows, footer: [String], style: Style, to output: inout [UInt8]) {
    if rows.sections.isEmpty {
      table(rows.columns, rows.rows[...], to: &output)
    } else {
      for (index, section) in rows.sections.enumerated() {
        let end = index + 1 < rows.sections.count ? rows.sections[index + 1].firstRow : rows.rows.count
        guard section.firstRow <= end, end <= rows.rows.count else { continue }
        output.add("\(index == 0 ? "" : "\n")### \(escaped(section.heading))\n\n")
        table(rows.columns, rows.rows[section.firstRow..<end], to: &output)
      }
    }
    for line in footer { output.add("\n*\(escaped(line))*\n") }
  }

  private func table(_ columns: [Column], _ rows: ArraySlice<[Value]>, to output: inout [UInt8]) {
    line(columns.map { escaped($0.name) }, to: &output)
    line(columns.map { $0.type.isNumeric ? "---:" : "---" }, to: &output)
    for row in rows { line(row.map { escaped($0.description) }, to: &output) }
  }

  private func line(_ cells: [String], to output: inout [UInt8]) {
    for cell in cells { output.add("| \(cell) ") }
    output.add("|\n")
  }

  /// A backslash before every character that Markdown would read as markup.
  private func escaped(_ text: String) -> String {
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
