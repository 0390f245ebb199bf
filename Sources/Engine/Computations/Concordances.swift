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
        guard
          let line = KeywordLine(surroundings, numbers[index]..<numbers[index + 1], concordance.width)
        else { continue }
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
  private let isMark: [Bool]

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
    isMark = Self.marks(bytes)
  }

  /// Which bytes are signs of Markdown and not read: stars and underlines around words, what surrounds the words of a link.
  private static func marks(_ bytes: [UInt8]) -> [Bool] {
    var marks = Array(repeating: false, count: bytes.count)
    func isWord(_ index: Int) -> Bool {
      guard bytes.indices.contains(index) else { return false }
      switch bytes[index] {
      case 48...57, 65...90, 97...122, 0x80...: return true
      default: return false
      }
    }
    var open: [Int] = []
    for (index, byte) in bytes.enumerated() where !marks[index] {
      switch byte {
      case UInt8(ascii: "*"), UInt8(ascii: "`"):
        let (before, behind) = (bytes[..<index].last, bytes[(index + 1)...].first)
        marks[index] = before.map { $0 > 32 } ?? false || behind.map { $0 > 32 } ?? false
      case UInt8(ascii: "_"): marks[index] = isWord(index - 1) != isWord(index + 1)
      case UInt8(ascii: "["): open.append(index)
      case UInt8(ascii: "]"):
        guard let start = open.popLast(), bytes[(index + 1)...].first == UInt8(ascii: "("),
          let end = bytes[index...].firstIndex(of: UInt8(ascii: ")"))
        else { continue }
        marks[start] = true
        for part in index...end { marks[part] = true }
      default: break
      }
    }
    return marks
  }

  /// As it is read.
  func text(_ range: Range<Int>) -> [UInt8] { range.filter { !isMark[$0] }.map { bytes[$0] } }
}

/// One line of a concordance, on one line: breaks are spaces.
private struct KeywordLine {
  var left: String
  var match: String
  var right: String

  init?(_ text: Surroundings, _ place: Range<Int>, _ width: Int) {
    let count = text.bytes.count
    let start = min(text.start + place.lowerBound, count)
    let stop = min(text.start + place.upperBound, count)
    match = Self.line(text.text(start..<stop))
    // The address of a link is not read.
    if match.isEmpty { return nil }
    let (left, right) = (Self.line(text.text(0..<start)), Self.line(text.text(stop..<count)))
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

  private static func line(_ bytes: [UInt8]) -> String {
    var line: [UInt8] = []
    for byte in bytes {
      let isSpace = byte == 32 || (9...13).contains(byte)
      if isSpace, line.last == 32 { continue }
      line.append(isSpace ? 32 : byte)
    }
    return String(decoding: line, as: UTF8.self)
  }
}
