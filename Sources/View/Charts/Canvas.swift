/// A drawing of dots, two across and four down in each cell of the screen (Unicode's Braille patterns), or one in ASCII.
struct Canvas {
  struct Spot: Hashable {
    var x: Int
    /// From the top.
    var y: Int
  }

  private let columns: Int
  private let rows: Int
  private let isASCII: Bool
  private var isSet: [Bool]

  init(columns: Int, rows: Int, isASCII: Bool) {
    (self.columns, self.rows, self.isASCII) = (columns, rows, isASCII)
    isSet = Array(repeating: false, count: columns * rows * (isASCII ? 1 : 8))
  }

  private var across: Int { columns * (isASCII ? 1 : 2) }
  private var down: Int { rows * (isASCII ? 1 : 4) }

  /// - Parameters: from 0 to 1, from the left and from below.
  func spot(_ x: Double, _ y: Double) -> Spot {
    func place(_ share: Double, _ count: Int) -> Int {
      min(count - 1, max(0, Int((share * Double(count - 1)).rounded())))
    }
    return Spot(x: place(x, across), y: down - 1 - place(y, down))
  }

  /// The line of the screen that a height lies in, from the top.
  func row(_ share: Double) -> Int { spot(0, share).y / (isASCII ? 1 : 4) }

  /// Sets the dots between two, both inside (Bresenham's line).
  mutating func stroke(from: Spot, to: Spot) {
    let (width, height) = (abs(to.x - from.x), -abs(to.y - from.y))
    let (right, below) = (from.x < to.x ? 1 : -1, from.y < to.y ? 1 : -1)
    var (spot, error) = (from, width + height)
    while true {
      isSet[spot.y * across + spot.x] = true
      if spot == to { return }
      let doubled = 2 * error
      if doubled >= height {
        error += height
        spot.x += right
      }
      if doubled <= width {
        error += width
        spot.y += below
      }
    }
  }

  /// The rows of the screen from the top, without spaces at their ends.
  var lines: [String] {
    (0..<rows).map { row in
      var line = ""
      for column in 0..<columns { line.unicodeScalars.append(sign(row, column)) }
      while line.last == " " { line.removeLast() }
      return line
    }
  }

  /// The dots' bits, by row and column (The Unicode Standard, 21.1, Braille Patterns).
  private static let bits: [[UInt32]] = [[0x01, 0x08], [0x02, 0x10], [0x04, 0x20], [0x40, 0x80]]

  private func sign(_ row: Int, _ column: Int) -> Unicode.Scalar {
    if isASCII { return isSet[row * across + column] ? "*" : " " }
    var pattern: UInt32 = 0
    for y in 0..<4 {
      for x in 0..<2 where isSet[(row * 4 + y) * across + column * 2 + x] { pattern |= Self.bits[y][x] }
    }
    return pattern == 0 ? " " : Unicode.Scalar(0x2800 + pattern) ?? " "
  }
}
