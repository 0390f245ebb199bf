import Values

/// Comma-separated values as RFC 4180 has them: lines end in CR LF, cells with commas, quotes or line breaks stand in
/// quotes. The first line names the columns; none is an empty cell; a list's items are joined with commas.
///
/// Cells that a spreadsheet would run are made harmless (`SpreadsheetCell`); `rawcsv` leaves them as they are, for programs
/// that compare bytes.
package struct CSVFormat: CellLines {
  let isRaw: Bool
  package var name: String { isRaw ? "rawcsv" : "csv" }

  package var summary: String {
    isRaw
      ? "the same to the letter, also where a spreadsheet would take a text for a formula"
      : "comma-separated values (RFC 4180), for spreadsheets and statistics programs"
  }

  package init(isRaw: Bool = false) { self.isRaw = isRaw }

  func line(_ cells: [String], _ style: Style, to output: inout [UInt8]) {
    for (index, cell) in cells.enumerated() {
      if index > 0 { output.add(",") }
      let text = style.isForTerminal ? TerminalText.visibleLines(cell) : cell
      if text.utf8.contains(where: { $0 == 44 || $0 == 34 || $0 == 10 || $0 == 13 }) {
        output.append(34)
        for byte in text.utf8 {
          if byte == 34 { output.append(34) }
          output.append(byte)
        }
        output.append(34)
      } else {
        output.add(text)
      }
    }
    output.add("\r\n")
  }
}
