package import Syntax
package import Values

/// An expression whose names and types are settled.
package indirect enum Scalar: Hashable, Sendable {
  case constant(Value)
  /// A column of the table at this point of the plan, by name.
  case column(Column)
  case negative(Scalar)
  case arithmetic(Scalar, Arithmetic, Scalar)
  case call(Function, Scalar)
  case test(Condition)

  package var type: ValueType {
    switch self {
    case .constant(let value): value.type
    case .column(let column): column.type
    case .negative(let operand): operand.type
    case .arithmetic(let left, let sign, let right):
      switch (left.type, sign, right.type) {
      case (.date, .minus, .date): .integer
      case (.date, _, _): .date
      case (_, .divided, _): .number
      case (.integer, _, .integer): .integer
      default: .number
      }
    case .call(let function, _): function.result
    case .test: .boolean
    }
  }

  /// The columns it reads.
  package var columns: [String] {
    switch self {
    case .constant: []
    case .column(let column): [column.name]
    case .negative(let operand), .call(_, let operand): operand.columns
    case .arithmetic(let left, _, let right): left.columns + right.columns
    case .test(let condition): condition.columns
    }
  }
}

package enum Arithmetic: String, Hashable, Sendable {
  case plus = "+"
  case minus = "-"
  case times = "*"
  case divided = "/"
}

/// What can be asked of a value. A date that is too imprecise to tell gives none.
package enum Function: String, Hashable, Sendable, CaseIterable {
  case year, month, decade, century, weekday, length, round, abs

  package var result: ValueType {
    switch self {
    case .year, .month, .length: .integer
    case .decade, .century: .date
    case .weekday: .text
    case .round, .abs: .number
    }
  }

  /// What it may be given.
  package var takes: [ValueType] {
    switch self {
    case .year, .month, .decade, .century, .weekday: [.date]
    case .length: [.text, .name]
    case .round, .abs: [.number, .integer]
    }
  }
}

/// A condition whose names and types are settled. It is true or false, never unknown: a comparison with none is false,
/// and so is one whose pattern finds nothing to look in.
package indirect enum Condition: Hashable, Sendable {
  case all([Condition])
  case any([Condition])
  case not(Condition)
  case isTrue(Scalar)
  case isNone(Scalar)
  case text(Scalar, TextRelation, String)
  /// A name that is looked up among the entities of the corpus.
  case name(Scalar, NameTest)
  case date(Scalar, DateRelation, Scalar)
  case compare(Scalar, Comparison, Scalar)

  package var columns: [String] {
    switch self {
    case .all(let parts), .any(let parts): parts.flatMap(\.columns)
    case .not(let part): part.columns
    case .isTrue(let value), .isNone(let value), .text(let value, _, _), .name(let value, _): value.columns
    case .date(let left, _, let right), .compare(let left, _, let right): left.columns + right.columns
    }
  }

  /// Every test in it, without the words between them.
  package var leaves: [Condition] {
    switch self {
    case .all(let parts), .any(let parts): parts.flatMap(\.leaves)
    case .not(let part): part.leaves
    default: [self]
    }
  }
}

package enum TextRelation: String, Hashable, Sendable {
  /// Equal without regard to case and accents.
  case equals = "is"
  case equalsExactly = "is exactly"
  case has, contains, matches
}

package struct NameTest: Hashable, Sendable {
  package var text: String
  package var isExact: Bool
  /// Where the name stands in the query.
  package var range: SourceRange

  package init(text: String, isExact: Bool = false, range: SourceRange) {
    self.text = text
    self.isExact = isExact
    self.range = range
  }
}

/// How two dates lie to each other. Each is a range of days.
package enum DateRelation: String, Hashable, Sendable {
  /// The left lies wholly inside the right.
  case within = "in"
  /// They share a day.
  case overlaps
  /// The left ends before the right begins.
  case before
  /// The left begins after the right ends.
  case after
  /// The left begins no earlier than the right.
  case fromStart = ">="
  /// The left ends no later than the right.
  case untilEnd = "<="
  /// The same days at the same precision.
  case exactly = "is exactly"
}

package enum Comparison: String, Hashable, Sendable {
  case equals = "is"
  case less = "<"
  case lessOrEqual = "<="
  case greater = ">"
  case greaterOrEqual = ">="
}

extension Value {
  package var type: ValueType {
    switch self {
    case .none, .text: .text
    case .boolean: .boolean
    case .integer: .integer
    case .number: .number
    case .date: .date
    case .list(let values): .list(values.first?.type ?? .text)
    }
  }
}

extension ValueType {
  /// As messages call it.
  package var name: String {
    switch self {
    case .boolean: "yes or no"
    case .integer, .number: "a number"
    case .text: "text"
    case .name: "a name"
    case .date: "a date"
    case .list: "a list"
    }
  }

  /// The type of a list's members; of anything else the type itself.
  package var member: ValueType { if case .list(let member) = self { member } else { self } }

  package var isNumber: Bool { self == .integer || self == .number }
  package var isText: Bool { self == .text || self == .name }
  package var isList: Bool { if case .list = self { true } else { false } }
}
