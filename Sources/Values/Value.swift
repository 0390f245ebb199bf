/// One cell of a table.
package enum Value: Hashable, Sendable {
  case none
  case boolean(Bool)
  case integer(Int)
  case number(Double)
  case text(String)
  case date(DateRange)
  case list([Value])
}

/// What kind of value a column holds. `name` is text that resolves through entities and their aliases.
package enum ValueType: Hashable, Sendable {
  case boolean, integer, number, text, name, date
  indirect case list(ValueType)
}

/// How a column is meant to be seen; formats that carry data only ignore it.
package enum ColumnRole: Hashable, Sendable {
  case plain
  /// A count that a table on a terminal draws as a bar beside its number.
  case bar
  /// A part of a whole, from 0 to 1, that a table for reading shows in hundredths: 12.5 %.
  case share
  /// Running text, which may be folded over lines.
  case prose
  /// What stands before and behind a word in its line: cut where there is no room, never folded, so that the words stand
  /// one under the other.
  case before, after
  /// The word between them.
  case keyword
  /// One of several columns that tell the same thing, each in its own way; a table marks those that differ.
  case account
  /// One of several columns that count the same; nothing is marked, since counts are bound to differ.
  case tally
}

package struct Column: Hashable, Sendable {
  package var name: String
  package var type: ValueType
  package var role: ColumnRole

  package init(_ name: String, _ type: ValueType, role: ColumnRole = .plain) {
    self.name = name
    self.type = type
    self.role = role
  }
}

/// A table: columns, rows of as many values, and the headings that `group by` puts over runs of rows.
package struct Rows: Hashable, Sendable {
  package struct Section: Hashable, Sendable {
    package var heading: String
    package var firstRow: Int

    package init(heading: String, firstRow: Int) {
      self.heading = heading
      self.firstRow = firstRow
    }
  }

  package var columns: [Column]
  package var rows: [[Value]]
  package var sections: [Section]
  /// How they are to be drawn where there is room for a drawing; data formats carry the rows alone.
  package var chart: Chart?

  package init(columns: [Column], rows: [[Value]], sections: [Section] = [], chart: Chart? = nil) {
    self.columns = columns
    self.rows = rows
    self.sections = sections
    self.chart = chart
  }
}

extension Value {
  /// What a number in a query is: whole ones that a Double holds exactly are integers.
  package init(written number: Double) {
    let isWhole = number == number.rounded() && abs(number) < 9e15
    self = isWhole ? .integer(Int(number)) : .number(number)
  }

  /// The number with the other sign; nil for what is no number.
  package var negated: Value? {
    switch self {
    // The least integer has no counterpart among integers.
    case .integer(let number): number == .min ? .number(-Double(number)) : .integer(-number)
    case .number(let number): .number(-number)
    default: nil
    }
  }
}

extension Value: CustomStringConvertible {
  /// The value as plain text, the same in every format that has no types of its own. None is empty.
  package var description: String {
    switch self {
    case .none: ""
    case .boolean(let value): value ? "yes" : "no"
    case .integer(let value): "\(value)"
    case .number(let value): Self.text(value)
    case .text(let value): value
    case .date(let value): value.description
    case .list(let values): values.map(\.description).joined(separator: ", ")
    }
  }

  /// Whole numbers without a fraction, others in the shortest form that reads back the same.
  private static func text(_ number: Double) -> String {
    if number == number.rounded(), abs(number) < 1e15 { return "\(Int(number))" }
    return "\(number)"
  }
}

/// A total order, so that sorting never depends on how rows came in: none first, then by type, then by value;
/// text by its folded form and, where that is equal, by its scalars.
extension Value: Comparable {
  package static func < (left: Value, right: Value) -> Bool {
    switch (left, right) {
    case (.boolean(let a), .boolean(let b)): !a && b
    case (.integer(let a), .integer(let b)): a < b
    case (.integer(let a), .number(let b)): Double(a) < b
    case (.number(let a), .integer(let b)): a < Double(b)
    case (.number(let a), .number(let b)): a < b
    case (.text(let a), .text(let b)): Folding.precedes(a, b)
    case (.date(let a), .date(let b)): a < b
    case (.list(let a), .list(let b)): a.lexicographicallyPrecedes(b)
    default: left.rank < right.rank
    }
  }

  private var rank: Int {
    switch self {
    case .none: 0
    case .boolean: 1
    case .integer, .number: 2
    case .date: 3
    case .text: 4
    case .list: 5
    }
  }
}
