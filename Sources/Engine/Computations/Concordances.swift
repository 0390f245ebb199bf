import Plan
import Store
import Values

/// Words with what stands around them.
extension Runner {
  mutating func concordance(_ concordance: Concordance, _ relation: Relation) throws -> MadeTable {
    let texts = RunningText(relation)
    var found = texts.having(concordance.pattern)
    let columns = Concordance.columns.dropFirst(3)
    var cells: [SQL] = [
      "r.id, r.document, word_places(\(texts.wording), \(.bind(concordance.pattern)))",
      texts.wording,
      texts.around(concordance.width),
    ]
    for column in columns { cells.append(found.value(column.name)) }
    var places: [(row: [Value], key: String, place: MadeTable.Place)] = []
    let first = 7
    try query("SELECT \(cells.joined(", ")) \(found.tail())") { row in
      let numbers = row.text(2).split(separator: " ").compactMap { Int($0) }
      let values = columns.enumerated().map { Cells.value(row.cell(first + $0), $1.type) }
      let place = MadeTable.Place(row: row.integer(0), document: row.integer(1))
      let surroundings = Surroundings(
        own: row.text(3), sentence: row.text(4), before: row.text(5), behind: row.text(6))
      for index in stride(from: 0, to: numbers.count - 1, by: 2) {
        let line = KeywordLine(surroundings, numbers[index]..<numbers[index + 1], concordance.width)
        places.append(
          (
            [.text(line.left), .text(line.match), .text(line.right)] + values,
            line.key(concordance.side),
            place
          ))
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

/// A text with what stands before and behind it, as it is read: without the marks of Markdown or HTML.
private struct Surroundings {
  private(set) var bytes: [UInt8]
  /// Where the text itself begins.
  private(set) var start: Int

  /// - Parameters:
  ///   - own: the words that are looked through: the sentence, or a part of it.
  ///   - before: the sentences before.
  init(own: String, sentence: String, before: String, behind: String) {
    let (head, tail): (Substring, Substring)
    if let place = sentence.firstRange(of: own) {
      (head, tail) = (sentence[..<place.lowerBound], sentence[place.upperBound...])
    } else {
      (head, tail) = ("", "")
    }
    let left = (before.isEmpty ? "" : before + " ") + head
    bytes = Array((left + own + tail + (behind.isEmpty ? "" : " " + behind)).utf8)
    start = left.utf8.count
  }
}

/// One line of a concordance, on one line: breaks are spaces.
private struct KeywordLine {
  var left: String
  var match: String
  var right: String

  init(_ text: Surroundings, _ place: Range<Int>, _ width: Int) {
    let bytes = text.bytes
    let start = min(text.start + place.lowerBound, bytes.count)
    let stop = min(text.start + place.upperBound, bytes.count)
    match = Self.line(bytes[start..<stop])
    let (left, right) = (Self.line(bytes[..<start]), Self.line(bytes[stop...]))
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

  private static func line(_ bytes: ArraySlice<UInt8>) -> String {
    var line: [UInt8] = []
    for byte in bytes {
      let isSpace = byte == 32 || (9...13).contains(byte)
      if isSpace, line.last == 32 { continue }
      line.append(isSpace ? 32 : byte)
    }
    return String(decoding: line, as: UTF8.self)
  }
}
