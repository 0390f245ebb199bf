import Values

/// How wide each column of a table is drawn.
struct TableLayout {
  struct ColumnPlan: Hashable {
    var width: Int
    var isRightAligned: Bool
    /// The columns of the screen that a bar behind the number may take; 0 for none.
    var barWidth = 0
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
  /// narrowest grows until it is as wide as its content or nothing is left; prose counts threefold.
  init?(columns: [Column], cells: [[String]], available: Int) {
    let natural = columns.indices.map { index in
      cells.reduce(DisplayWidth.of(columns[index].name)) { max($0, DisplayWidth.of($1[index])) }
    }
    var widths = columns.indices.map { Self.leastWidth(columns[$0], natural: natural[$0]) }
    var left = available - widths.reduce(0, +) - Self.gutter * max(0, columns.count - 1)
    guard left >= 0 else { return nil }
    while left > 0 {
      let growing = widths.indices.filter { widths[$0] < natural[$0] }
      guard
        let narrowest = growing.min(by: {
          widths[$0] * Self.weight(columns[$1]) < widths[$1] * Self.weight(columns[$0])
        })
      else { break }
      widths[narrowest] += 1
      left -= 1
    }
    self.columns = zip(columns, widths).map { ColumnPlan(width: $1, isRightAligned: $0.type.isNumeric) }
    shareBars(columns, left: left)
  }

  private static func weight(_ column: Column) -> Int { column.role == .prose ? 3 : 1 }

  private static func leastWidth(_ column: Column, natural: Int) -> Int {
    switch column.type {
    case .integer, .number, .boolean, .date: natural
    case .text, .name, .list: min(natural, column.role == .prose ? 24 : max(10, DisplayWidth.of(column.name)))
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
