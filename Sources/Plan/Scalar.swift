package import Syntax
package import Values

/// An expression whose names and types are settled.
package indirect enum Scalar: Hashable, Sendable {
  case constant(Value)
  /// A column of the table at this point of the plan, by name.
  case column(Column)
  case negative(Scalar)
  case arithmetic(Scalar, Arithmetic, Scalar)
  case call(Function, [Scalar])
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
    case .call(let function, let operands): function.result(of: operands.map(\.type))
    case .test: .boolean
    }
  }

  /// The columns it reads.
  package var reads: [Column] {
    switch self {
    case .constant: []
    case .column(let column): [column]
    case .negative(let operand): operand.reads
    case .call(_, let operands): operands.flatMap(\.reads)
    case .arithmetic(let left, _, let right): left.reads + right.reads
    case .test(let condition): condition.reads
    }
  }

  package var columns: [String] { reads.map(\.name) }
}

package enum Arithmetic: String, Hashable, Sendable {
  case plus = "+"
  case minus = "-"
  case times = "*"
  case divided = "/"
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

  package var reads: [Column] {
    switch self {
    case .all(let parts), .any(let parts): parts.flatMap(\.reads)
    case .not(let part): part.reads
    case .isTrue(let value), .isNone(let value), .text(let value, _, _), .name(let value, _): value.reads
    case .date(let left, _, let right), .compare(let left, _, let right): left.reads + right.reads
    }
  }

  package var columns: [String] { reads.map(\.name) }

  /// The parts that must all hold.
  package var demands: [Condition] {
    if case .all(let parts) = self { parts.flatMap(\.demands) } else { [self] }
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
  /// The left holds the whole of the right.
  case contains
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
