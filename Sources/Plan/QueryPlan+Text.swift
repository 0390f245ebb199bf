import Syntax
import Values

/// Plans as query text, with names of `let` and parameters put in: `.plan QUERY`.
extension QueryPlan {
  package var text: String {
    let save = save.map { ["save \(Formatter.quoted($0.path)) as \($0.format)"] } ?? []
    let end = drawing + save + (reads ? ["read"] : [])
    return ([noun.name] + steps.map(\.operation.text) + end).joined(separator: "\n  | ")
  }

  /// On one line, as it stands in brackets.
  package var oneLine: String {
    ([noun.name] + steps.map(\.operation.text) + drawing).joined(separator: " | ")
  }

  private var drawing: [String] { chart.map { [$0.text] } ?? [] }
}

extension Operation {
  /// The step as a stage of a query.
  package var text: String {
    switch self {
    case .filter(let condition): "filter \(condition.text)"
    case .derive(let named): "derive " + named.map(\.assignment).joined(separator: ", ")
    case .select(let named): "select " + named.map(\.text).joined(separator: ", ")
    case .aggregate(let aggregation): aggregation.text
    case .group(let columns): "group by " + columns.map(\.name).joined(separator: ", ")
    case .sort(let keys): "sort " + keys.map(\.text).joined(separator: ", ")
    case .first(let count): "first \(count)"
    case .last(let count): "last \(count)"
    case .skip(let count): "skip \(count)"
    case .sample(let count, let seed): "sample \(count) seed \(seed)"
    case .combine(let combination): combination.text
    case .compute(let computation): computation.text
    case .move(let noun): noun.name
    case .context(let count): "context \(count)"
    case .silent(let silence): silence.text
    case .show(let names): "show " + names.joined(separator: ", ")
    case .expect(let expectation): "expect " + expectation.demands.map(\.text).joined(separator: " and ")
    }
  }
}

extension Named {
  fileprivate var assignment: String { "\(column.name) = \(value.text)" }
  fileprivate var text: String {
    if case .column(let own) = value, own.name == column.name { column.name } else { assignment }
  }
}

extension SortKey {
  fileprivate var text: String { value.text + (isDescending ? " desc" : "") }
}

extension Timeline {
  package var text: String {
    "timeline \(clock.name)" + (unit.map { " by \($0.rawValue)" } ?? "")
      + (split.map { " split \($0.value.text)" } ?? "")
  }
}

extension Combination {
  fileprivate var text: String {
    let by =
      if case .columns(let columns) = sameness { " by " + columns.map(\.name).joined(separator: ", ") } else {
        ""
      }
    return "\(kind.rawValue) (\(other.oneLine))\(by)"
  }
}

extension Aggregation {
  fileprivate var text: String {
    let by = keys.isEmpty ? "" : " by " + keys.map(\.text).joined(separator: ", ")
    if measures.isEmpty { return "distinct " + keys.map(\.text).joined(separator: ", ") }
    if measures.count == 1, measures[0].kind == .count, measures[0].argument == nil,
      measures[0].column.name.hasPrefix("count"), order.isEmpty == keys.isEmpty,
      order.first?.isDescending != false
    {
      return "count" + by + (rate.map { " per \($0.amount) \($0.unit.rawValue)" } ?? "")
        + (share.map { " share of \($0.whole.rawValue)" } ?? "")
    }
    return "summarize " + measures.map { "\($0.column.name) = \($0.text)" }.joined(separator: ", ") + by
  }
}

extension Measure {
  fileprivate var text: String {
    let inner = argument?.text ?? ""
    return kind == .distinct ? "count(distinct \(inner))" : "\(kind.rawValue)(\(inner))"
  }
}

extension Expectation.Demand {
  package var text: String {
    switch self {
    case .rows(let comparison, let count, let negated):
      "rows \(negated ? "is not" : comparison.rawValue) \(count)"
    case .every(let condition): condition.text
    }
  }
}

extension Scalar {
  package var text: String {
    switch self {
    case .constant(let value): value.literal
    case .column(let column): column.name
    case .negative(let operand): "-\(operand.text)"
    case .arithmetic(let left, let sign, let right): "(\(left.text) \(sign.rawValue) \(right.text))"
    case .call(let function, let operands):
      "\(function.rawValue)(\(operands.map(\.text).joined(separator: ", ")))"
    case .test(.isTrue(let value)): value.text
    case .test(let condition): "(\(condition.text))"
    }
  }
}

extension Value {
  fileprivate var literal: String {
    switch self {
    case .none: "none"
    case .text(let text): Formatter.quoted(text)
    case .list(let values): "(" + values.map(\.literal).joined(separator: ", ") + ")"
    default: description
    }
  }
}

extension Condition {
  package var text: String {
    switch self {
    case .all(let parts): parts.map(\.bracketed).joined(separator: " and ")
    case .any(let parts) where parts.isEmpty: "none is not none"
    case .any(let parts): parts.map(\.bracketed).joined(separator: " or ")
    case .not(let part): part.negatedText
    case .isTrue(let value): value.text
    case .isNone(let value): "\(value.text) is none"
    case .text(let value, .matches, let pattern):
      "\(value.text) matches /\(pattern.replacing("/", with: "\\/"))/"
    case .text(let value, let relation, let text):
      "\(value.text) \(relation.rawValue) \(Formatter.quoted(text))"
    case .name(let value, let test):
      "\(value.text) is \(test.isExact ? "exactly " : "")\(Formatter.quoted(test.text))"
    case .date(let left, .overlaps, let right): "overlaps(\(left.text), \(right.text))"
    case .date(let left, let relation, let right): "\(left.text) \(relation.rawValue) \(right.text)"
    case .compare(let left, let comparison, let right):
      "\(left.text) \(comparison.rawValue) \(right.text)"
    }
  }

  private var bracketed: String {
    switch self {
    case .all, .any: "(\(text))"
    // A bare word behind “or” would read as half of the condition before.
    case .isTrue: "\(text) is yes"
    default: text
    }
  }

  private var negatedText: String {
    switch self {
    case .isNone(let value): "\(value.text) is not none"
    case .text(let value, .equals, let text): "\(value.text) is not \(Formatter.quoted(text))"
    case .name(let value, let test) where !test.isExact: "\(value.text) is not \(Formatter.quoted(test.text))"
    case .all, .any: "not (\(text))"
    default: "not \(text)"
    }
  }
}
