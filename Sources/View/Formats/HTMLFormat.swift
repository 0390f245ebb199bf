package import Values

/// An HTML table with its footer, under its chart where there is one, to be put into a page: no script, no style but the
/// drawing's, every character of the corpus escaped.
package struct HTMLFormat: OutputFormat {
  package let name = "html"
  package let summary = "an HTML table with its footer, for a page of one's own"
  package let carriesFooter = true

  package init() {}

  package func write(_ rows: Rows, footer: [String], style: Style, to output: inout [UInt8]) {
    if rows.chart != nil, let figure = Figure(rows, counted: nil) {
      output.add("<figure>\n\(FigureDrawing(id: "chart", standsAlone: true).svg(figure))</figure>\n")
    }
    var table = HTMLTable(rows)
    table.write(to: &output)
    for line in footer { output.add("<p>\(HTMLText.escaped(line))</p>\n") }
  }
}

/// Text made safe to stand in HTML, between tags and inside quoted attributes.
package enum HTMLText {
  /// Characters that act or cannot be seen are shown, as on a terminal; what HTML reads as markup is escaped.
  package static func escaped(_ text: String) -> String {
    markupEscaped(TerminalText.visibleLines(text))
  }

  /// Only what HTML reads as markup is escaped.
  package static func markupEscaped(_ text: String) -> String {
    guard text.utf8.contains(where: { "&<>\"'".utf8.contains($0) }) else { return text }
    var result = ""
    result.reserveCapacity(text.utf8.count + 16)
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "'": result += "&#39;"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}

/// Rows as an HTML table: a heading cell for every column, a row of its own for every heading of `group by`.
package struct HTMLTable {
  private let rows: Rows
  /// What the table is about, for its caption; none where empty.
  package var caption = ""
  /// So many rows are written at most.
  package var limit = Int.max
  /// The first cell of each row: a number that leads to the row's passage. HTML.
  package var label: ((_ row: Int) -> String)?

  package init(_ rows: Rows) { self.rows = rows }

  package mutating func write(to output: inout [UInt8]) {
    output.add("<table>\n")
    if !caption.isEmpty { output.add("<caption>\(HTMLText.escaped(caption))</caption>\n") }
    output.add("<thead><tr>")
    if label != nil { output.add("<th scope=\"col\">row</th>") }
    for column in rows.columns {
      output.add(
        "<th scope=\"col\"\(column.type.isNumeric ? " class=\"n\"" : "")>\(HTMLText.escaped(column.name))</th>"
      )
    }
    output.add("</tr></thead>\n<tbody>\n")
    var sections = rows.sections[...]
    let width = rows.columns.count + (label == nil ? 0 : 1)
    for (number, row) in rows.rows.prefix(limit).enumerated() {
      while let section = sections.popFirst(where: { $0.firstRow <= number }) {
        output.add(
          "<tr class=\"group\"><th scope=\"rowgroup\" colspan=\"\(width)\">\(HTMLText.escaped(section.heading))</th></tr>\n"
        )
      }
      output.add("<tr>")
      if let label { output.add("<th scope=\"row\" class=\"n\">\(label(number))</th>") }
      for (column, value) in zip(rows.columns, row) { output.add(cell(value, column)) }
      output.add("</tr>\n")
    }
    output.add("</tbody>\n</table>\n")
  }

  private func cell(_ value: Value, _ column: Column) -> String {
    if value == .none { return "<td class=\"none\">–</td>" }
    let text = HTMLText.escaped(value.description)
    if column.type.isNumeric { return "<td class=\"n\">\(text)</td>" }
    if column.type == .date { return "<td class=\"d\">\(text)</td>" }
    return "<td>\(text)</td>"
  }
}

extension ArraySlice {
  fileprivate mutating func popFirst(where holds: (Element) -> Bool) -> Element? {
    guard let first, holds(first) else { return nil }
    return popFirst()
  }
}
