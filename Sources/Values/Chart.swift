/// How rows are to be drawn, by the names of their columns.
package struct Chart: Hashable, Sendable {
  package enum Kind: String, Hashable, Sendable, CaseIterable { case bar, line, dots }

  package var kind: Kind
  /// The numbers that are drawn as lengths or heights.
  package var value: String
  /// Of bars the columns that name them; of lines and dots the one column of dates or numbers that they are drawn along.
  package var along: [String]
  /// The column whose values are drawn by themselves, one above the other.
  package var split: String?
  /// So many rows, from the first, are drawn at most: those behind them are dated too coarsely to lie on a line.
  package var limit: Int?

  package init(_ kind: Kind, _ value: String, along: [String], split: String? = nil, limit: Int? = nil) {
    self.kind = kind
    self.value = value
    self.along = along
    self.split = split
    self.limit = limit
  }
}

extension Rows {
  /// The numbers of the rows that their chart has a place for: those with a value and, along a line, with a number or a date
  /// that has both its ends.
  package var drawn: [Int] {
    guard let chart, let value = place(chart.value) else { return [] }
    let along = chart.kind == .bar ? nil : chart.along.first.flatMap(place)
    return rows.prefix(chart.limit ?? .max).indices.filter { number in
      guard let height = rows[number][value].amount, height.isDrawable else { return false }
      return along.map { rows[number][$0].stretch != nil } ?? (chart.kind == .bar)
    }
  }

  package func place(_ column: String) -> Int? { columns.firstIndex { $0.name == column } }
}

extension Value {
  /// A number as such; nil for anything else.
  package var amount: Double? {
    switch self {
    case .integer(let number): Double(number)
    case .number(let number): number
    default: nil
    }
  }

  /// Where it lies along a line: a number at its place, a date from its first day (counted from 1970-01-01) to the end of its
  /// last; nil for what has no place, as dates with an open end.
  package var stretch: (from: Double, to: Double)? {
    if case .date(let date) = self {
      guard date.first > .distantPast, date.last < .distantFuture else { return nil }
      return (Double(date.first.number), Double(date.last.number) + 1)
    }
    guard let amount, amount.isDrawable else { return nil }
    return (amount, amount)
  }
}

extension Double {
  /// Larger numbers than any that is counted would overflow in drawing.
  fileprivate var isDrawable: Bool { abs(self) < 1e100 }
}

/// How the rows of a timeline that stand in no bar are headed, for whoever draws it.
package enum TimelineHeading {
  package static let coarse = "dated less precisely than"
}

extension Rows {
  /// The row from which on dates are coarser than a timeline's unit: those stand under a heading of their own, behind all
  /// others. Nil where there are none.
  package var coarseStart: Int? {
    guard let last = sections.last, last.heading.hasPrefix(TimelineHeading.coarse) else { return nil }
    return last.firstRow
  }

  /// What to tell of rows that a chart has no place for, a line each.
  package var undrawn: [String] {
    guard let chart else { return [] }
    let (all, left) = (
      min(rows.count, chart.limit ?? .max), min(rows.count, chart.limit ?? .max) - drawn.count
    )
    let needed = (chart.kind == .bar ? [] : chart.along) + [chart.value]
    return left == 0 ? [] : ["\(left) of \(all) rows not drawn: without \(needed.joined(separator: " or "))"]
  }
}
