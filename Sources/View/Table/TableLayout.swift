import Values

/// How wide each column of a table is drawn.
struct TableLayout {
  struct ColumnPlan: Hashable {
    var width: Int
    var isRightAligned: Bool
    /// The columns of the screen that a bar behind the number may take; 0 for none.
    var barWidth = 0
    /// Which side is cut off where there is no room; nil where the cell is folded.
    var cut: TextCut?
    /// Whether a path or a file name that is wider than the column loses its middle; folded, it could not be read.
    var shortensPaths = false
  }

  static let gutter = 2
  var columns: [ColumnPlan]

  var width: Int {
    columns.reduce(0) { $0 + $1.width + ($1.barWidth > 0 ? $1.barWidth + 1 : 0) }
      + Self.gutter * max(0, columns.count - 1)
  }

  /// A layout of at most `available` columns of the screen; nil where the columns cannot be read side by side, so
  /// that each row had better be a record of its own.
  ///
  /// Numbers and dates are never folded. Text shares what they leave: each column begins at its least width, then the
  /// narrowest grows until it is as wide as its content or nothing is left; prose counts threefold. Where there are bars,
  /// some room is left to each.
  init?(columns: [Column], cells: [[String]], available: Int) {
    let natural = columns.indices.map { index in
      cells.reduce(DisplayWidth.of(columns[index].name)) { max($0, DisplayWidth.of($1[index])) }
    }
    let room = available - Self.gutter * max(0, columns.count - 1)
    let words = columns.indices.map { index in
      columns[index].mayFoldWords ? [] : cells.map { Self.longestWord($0[index]) }
    }
    guard
      var widths = Self.comforts.lazy.map({ comfort in
        columns.indices.map { index in
          let column = columns[index]
          let least = Self.leastWidth(column, natural: natural[index], words: words[index], comfort)
          guard column.role == .account || column.role == .tally else { return least }
          // The heads of accounts and tallies are folded, so that several stand side by side.
          let cell = cells.reduce(0) { max($0, DisplayWidth.of($1[index])) }
          return min(least, max(Self.headWidth(column, comfort.text), cell))
        }
      }).first(where: { $0.reduce(0, +) <= room })
    else { return nil }
    let longest = words.map { $0.max() ?? 0 }
    Self.completeWords(&widths, longest, room: room)
    var left = room - widths.reduce(0, +)
    let reserve = Self.barReserve * columns.count { $0.role == .bar && $0.type.isNumeric }
    while left > reserve {
      let growing = widths.indices.filter { widths[$0] < natural[$0] }
      guard
        let narrowest = growing.min(by: {
          widths[$0] * Self.weight(columns[$1]) < widths[$1] * Self.weight(columns[$0])
        })
      else { break }
      widths[narrowest] += 1
      left -= 1
    }
    self.columns = zip(columns, widths).map {
      ColumnPlan(
        width: $1, isRightAligned: $0.type.isNumeric || $0.role == .before, cut: TextCut($0.role),
        shortensPaths: $0.role != .prose)
    }
    shareBars(columns, left: left)
  }

  /// The longest word of a column's name, but for what may be cut off.
  private static func headWidth(_ column: Column, _ most: Int) -> Int {
    let words = TerminalText.cell(column.name).split(separator: " ").map { DisplayWidth.of($0) }
    return min(most, words.max() ?? 0)
  }

  private static func weight(_ column: Column) -> Int { column.role == .prose ? 3 : 1 }

  /// What is left first makes whole the words of which least is missing.
  private static func completeWords(_ widths: inout [Int], _ longest: [Int], room: Int) {
    var left = room - widths.reduce(0, +)
    let lacking = widths.indices.map { (longest[$0] - widths[$0], $0) }.filter { $0.0 > 0 }.sorted { $0 < $1 }
    for (missing, index) in lacking where missing <= left {
      widths[index] += missing
      left -= missing
    }
  }

  /// Least widths of a column of text and of one of prose, the first that fit: names and paths are best whole.
  private struct Comfort {
    var text: Int
    /// As long as a word may be that is kept whole where there is a longer one too.
    var word: Int
    var prose: Int
    /// A word up to this is never broken.
    var whole: Int
  }

  private static let comforts = [
    Comfort(text: 24, word: 24, prose: 30, whole: 24), Comfort(text: 20, word: 24, prose: 22, whole: 24),
    Comfort(text: 16, word: 20, prose: 24, whole: 20), Comfort(text: 12, word: 16, prose: 22, whole: 18),
    Comfort(text: 12, word: 12, prose: 24, whole: 18), Comfort(text: 10, word: 10, prose: 20, whole: 18),
    Comfort(text: 10, word: 10, prose: 20, whole: 12),
  ]
  /// A bar with the space before it.
  private static let barReserve = 13

  private static func longestWord(_ cell: String) -> Int {
    if !cell.utf8.contains(32) { return DisplayWidth.of(cell) }
    return cell.split(separator: " ").reduce(0) { max($0, DisplayWidth.of($1)) }
  }

  private static func leastWidth(
    _ column: Column, natural: Int, words: [Int], _ comfort: Comfort
  ) -> Int {
    switch column.type {
    case .integer, .number, .boolean, .date: return natural
    case .text, .name, .list:
      if column.role == .prose { return min(natural, comfort.prose) }
      if column.role == .before || column.role == .after { return min(natural, 12) }
      if column.role == .keyword { return min(natural, 40) }
      let whole = words.reduce(0) { $1 <= comfort.whole ? max($0, $1) : $0 }
      let word = max(whole, min(words.max() ?? 0, comfort.word))
      return min(natural, max(comfort.text, DisplayWidth.of(column.name), word))
    }
  }

  /// What is left over goes to the bars, each between five and forty columns of the screen.
  private mutating func shareBars(_ columns: [Column], left: Int) {
    let bars = columns.indices.filter { columns[$0].role == .bar && columns[$0].type.isNumeric }
    guard !bars.isEmpty else { return }
    let share = min(40, left / bars.count - 1)
    if share >= 5 { for index in bars { self.columns[index].barWidth = share } }
  }
}

extension Column {
  /// Whether its words may be broken where they must, or are never folded at all.
  fileprivate var mayFoldWords: Bool {
    switch type {
    case .text, .name, .list: role == .prose || role == .before || role == .after || role == .keyword
    default: true
    }
  }
}
