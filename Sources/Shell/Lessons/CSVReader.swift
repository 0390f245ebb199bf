/// Rows of a table with commas (RFC 4180): cells may stand in quotation marks and then hold commas, quotation marks written
/// twice, and line breaks. Semicolons and tabs are understood where the first line has them in place of commas.
enum CSVReader {
  static func rows(_ text: String) -> [[String]] {
    var rows: [[String]] = []
    var (row, cell): ([String], [UInt8]) = ([], [])
    var isQuoted = false
    var bytes = Array(text.utf8)[...]
    // A spreadsheet may have put a byte order mark before the table.
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.removeFirst(3) }
    let first = bytes.prefix { $0 != 10 }
    let comma = UInt8(ascii: ",")
    let separator = [comma, UInt8(ascii: ";"), 9].max { a, b in
      first.count { $0 == a } < first.count { $0 == b }
    }
    func closeCell() {
      row.append(String(decoding: cell, as: UTF8.self))
      cell = []
    }
    while let byte = bytes.popFirst() {
      switch byte {
      case UInt8(ascii: "\"") where isQuoted:
        if bytes.first == byte {
          cell.append(byte)
          bytes.removeFirst()
        } else {
          isQuoted = false
        }
      case UInt8(ascii: "\"") where cell.isEmpty: isQuoted = true
      case separator where !isQuoted: closeCell()
      case 13 where !isQuoted: continue
      case 10 where !isQuoted:
        closeCell()
        rows.append(row)
        row = []
      default: cell.append(byte)
      }
    }
    if !cell.isEmpty || !row.isEmpty {
      closeCell()
      rows.append(row)
    }
    return rows.filter { $0 != [""] }
  }
}
