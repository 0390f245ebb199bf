import Values

/// Tab-separated values: a tab, line break or backslash inside a cell is written `\t`, `\n`, `\r` or `\\`, so that a
/// line is always a row and a tab always a boundary. Cells that a spreadsheet would run are made harmless
/// (`SpreadsheetCell`); `rawtsv` leaves them as they are.
package struct TSVFormat: CellLines {
  let isRaw: Bool
  package var name: String { isRaw ? "rawtsv" : "tsv" }

  package var summary: String {
    isRaw
      ? "the same to the letter, also where a spreadsheet would take a text for a formula"
      : "tab-separated values, one row a line, for cut, sort and awk"
  }

  package init(isRaw: Bool = false) { self.isRaw = isRaw }

  func line(_ cells: [String], _ style: Style, to output: inout [UInt8]) {
    for (index, cell) in cells.enumerated() {
      if index > 0 { output.append(9) }
      let text = escaped(cell)
      output.add(style.isForTerminal ? TerminalText.visible(text) : text)
    }
    output.addNewline()
  }

  private func escaped(_ cell: String) -> String {
    guard cell.utf8.contains(where: { $0 == 9 || $0 == 10 || $0 == 13 || $0 == 92 }) else { return cell }
    var text = ""
    for scalar in cell.unicodeScalars {
      switch scalar {
      case "\t": text += "\\t"
      case "\n": text += "\\n"
      case "\r": text += "\\r"
      case "\\": text += "\\\\"
      default: text.unicodeScalars.append(scalar)
      }
    }
    return text
  }
}
