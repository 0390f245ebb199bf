import Engine
import Values

/// A text folded to a width: which of its bytes stand in which row of the screen.
struct ReadingLayout {
  struct Row: Hashable {
    /// Of the text, from 1.
    var line: Int
    /// Whether the line begins here.
    var isFirst: Bool
    var start: Int
    var stop: Int

    var range: Range<Int> { start..<stop }
  }

  private(set) var rows: [Row] = []
  private(set) var lineCount = 0

  /// - Parameter bounds: the part of the text to lay out; all of it where nil.
  init(_ text: ReadingText, width: Int, bounds: Range<Int>? = nil) {
    let bytes = text.bytes
    let bounds = bounds ?? 0..<bytes.count
    var line = 1 + bytes[..<bounds.lowerBound].count { $0 == 10 }
    var start = bounds.lowerBound
    while start <= bounds.upperBound {
      let stop = bytes[start..<bounds.upperBound].firstIndex(of: 10) ?? bounds.upperBound
      fold(text, line, start..<stop, width: max(2, width))
      (start, line) = (stop + 1, line + 1)
    }
    // A text that ends with a line feed has no empty line behind it.
    if bounds.upperBound > bounds.lowerBound, bytes[bounds.upperBound - 1] == 10 {
      rows.removeLast()
      line -= 1
    }
    lineCount = line - 1
  }

  private mutating func fold(_ text: ReadingText, _ line: Int, _ range: Range<Int>, width: Int) {
    let bytes = text.bytes
    let first = rows.count
    var (row, used) = (range.lowerBound..<range.lowerBound, 0)
    func isSpace(_ byte: UInt8) -> Bool { byte == 32 || byte == 9 || byte == 13 }
    func close(_ rows: inout [Row]) {
      rows.append(Row(line: line, isFirst: rows.count == first, start: row.lowerBound, stop: row.upperBound))
    }
    var place = range.lowerBound
    while true {
      while place < range.upperBound, isSpace(bytes[place]) { place += 1 }
      guard place < range.upperBound else { break }
      var stop = place
      while stop < range.upperBound, !isSpace(bytes[stop]) { stop += 1 }
      let needed = text.width(place..<stop)
      if used > 0, used + 1 + needed + text.signs(row.lowerBound..<stop) <= width {
        (row, used) = (row.lowerBound..<stop, used + 1 + needed)
      } else {
        if used > 0 { close(&rows) }
        let fits = needed + text.signs(place..<stop) <= width
        let rest =
          fits ? place : split(text, line, place..<stop, width: width, isFirst: rows.count == first)
        (row, used) = (rest..<stop, text.width(rest..<stop))
      }
      place = stop
    }
    if used > 0 || rows.count == first { close(&rows) }
  }

  /// Fills rows with a word that is longer than one.
  /// - Returns: where what is left of it begins.
  private mutating func split(
    _ text: ReadingText, _ line: Int, _ word: Range<Int>, width: Int, isFirst: Bool
  ) -> Int {
    var (start, place, used, isFirst) = (word.lowerBound, word.lowerBound, 0, isFirst)
    for character in text.string(word) {
      let next = place + character.utf8.count
      let needed = text.width(place..<next)
      if used > 0, used + needed + text.signs(start..<next) > width {
        rows.append(Row(line: line, isFirst: isFirst, start: start, stop: place))
        (start, used, isFirst) = (place, 0, false)
      }
      (place, used) = (next, used + needed)
    }
    return start
  }

  /// The row in which a byte stands: the last that begins at it or before it.
  func row(at offset: Int) -> Int {
    max(0, ReadingText.firstIndex(rows.count) { rows[$0].start > offset } - 1)
  }
}

/// The dates of each row of a layout, for the margin.
struct Clocks {
  /// Takes this many columns.
  static let width = 12
  /// Dates with their places, in the order of the text.
  private let dates: [(start: Int, date: DateRange)]

  init(_ page: Page) { dates = page.marks.compactMap { mark in mark.date.map { (mark.start, $0) } } }

  var isEmpty: Bool { dates.isEmpty }

  /// The first date that begins in the row, with a plus where more do; empty where none does.
  func text(_ row: ReadingLayout.Row) -> String {
    let first = ReadingText.firstIndex(dates.count) { dates[$0].start >= row.start }
    let here = dates[first...].prefix { $0.start < row.stop }
    guard let date = here.first?.date.description else { return "" }
    let more = here.dropFirst().contains { $0.date != here[first].date } ? "+" : ""
    let room = Self.width - more.count
    return (date.count > room ? date.prefix(room - 1) + "…" : date) + more
  }
}
