import Plan
import Store
import Values

/// Words with what stands around them.
extension Runner {
  mutating func concordance(_ concordance: Concordance, _ relation: Relation) throws -> MadeTable {
    let texts = RunningText(relation)
    var found = texts.having(concordance.pattern)
    // A character has at most four bytes.
    let reach = SQL.bind(concordance.width * 4 + 4)
    let from: SQL = "max(r.start - \(reach), 0)"
    let columns = Concordance.columns.dropFirst(3)
    var cells: [SQL] = [
      "r.id, r.document, r.start - \(from)",
      "word_places(\(RunningText.slice("r.start", "r.stop")), \(.bind(concordance.pattern)))",
      "CAST(\(RunningText.bytes(from, "(r.stop + \(reach))")) AS BLOB)",
    ]
    for column in columns { cells.append(found.value(column.name)) }
    var places: [(row: [Value], key: String, place: MadeTable.Place)] = []
    let first = 5
    try query("SELECT \(cells.joined(", ")) \(found.tail())") { row in
      let numbers = row.text(3).split(separator: " ").compactMap { Int($0) }
      let shift = row.integer(2)
      let values = columns.enumerated().map { Cells.value(row.cell(first + $0), $1.type) }
      let place = MadeTable.Place(row: row.integer(0), document: row.integer(1))
      row.withBlob(4) { bytes in
        for index in stride(from: 0, to: numbers.count - 1, by: 2) {
          let line = KeywordLine(
            bytes, shift + numbers[index]..<shift + numbers[index + 1], concordance.width)
          places.append(
            (
              [.text(line.left), .text(line.match), .text(line.right)] + values, line.key(concordance.side),
              place
            ))
        }
      }
    }
    try checkInterruption()
    if concordance.side != nil {
      let order = places.indices.sorted { (places[$0].key, $0) < (places[$1].key, $1) }
      places = order.map { places[$0] }
    }
    var table = MadeTable(
      columns: Concordance.columns, rows: places.map(\.row), noun: texts.noun, places: places.map(\.place))
    let documents = Set(places.map(\.place.document)).count
    table.notes = [
      "“\(concordance.pattern)” stands in \(places.count.grouped) place\(places.count == 1 ? "" : "s") of "
        + "\(documents.grouped) document\(documents == 1 ? "" : "s")"
    ]
    return table
  }
}

/// One line of a concordance, on one line: breaks are spaces.
private struct KeywordLine {
  var left: String
  var match: String
  var right: String

  init(_ bytes: UnsafeRawBufferPointer, _ place: Range<Int>, _ width: Int) {
    let place = min(place.lowerBound, bytes.count)..<min(place.upperBound, bytes.count)
    match = Self.line(bytes[place])
    let (before, behind) = (Self.whole(bytes[..<place.lowerBound]), Self.whole(bytes[place.upperBound...]))
    let (left, right) = (Self.line(before), Self.line(behind))
    // Words that the cut would tear are left out.
    var kept = left.suffix(width)
    if kept.count < left.count, !left.dropLast(width).hasSuffix(" "), let space = kept.firstIndex(of: " ") {
      kept = kept[space...].dropFirst()
    }
    self.left = String(kept)
    var next = right.prefix(width)
    if next.count < right.count, !right.dropFirst(width).hasPrefix(" "), let space = next.lastIndex(of: " ") {
      next = next[..<space]
    }
    self.right = String(next)
  }

  /// What the line is sorted by: the words from the match outwards.
  func key(_ side: Concordance.Side?) -> String {
    func words(_ text: String) -> [Substring] {
      Folding.fold(text).split { !$0.isLetter && !$0.isNumber }
    }
    return switch side {
    case .left: words(left).reversed().joined(separator: " ")
    case .right: words(right).joined(separator: " ")
    case nil: ""
    }
  }

  /// Without the parts of characters that a cut through bytes leaves at the ends.
  private static func whole(_ bytes: Slice<UnsafeRawBufferPointer>) -> Slice<UnsafeRawBufferPointer> {
    var bytes = bytes.drop { $0 & 0xC0 == 0x80 }
    if let lead = bytes.lastIndex(where: { $0 & 0xC0 != 0x80 }) {
      let length = bytes[lead] >= 0xF0 ? 4 : bytes[lead] >= 0xE0 ? 3 : bytes[lead] >= 0xC0 ? 2 : 1
      if bytes.endIndex - lead < length { bytes = bytes[..<lead] }
    }
    return bytes
  }

  private static func line(_ bytes: Slice<UnsafeRawBufferPointer>) -> String {
    var line: [UInt8] = []
    for byte in bytes {
      let isSpace = byte == 32 || (9...13).contains(byte)
      if isSpace, line.last == 32 { continue }
      line.append(isSpace ? 32 : byte)
    }
    return String(decoding: line, as: UTF8.self)
  }
}
