import Values

/// Gives a tree its canonical text. What it prints parses back to the same tree.
///
/// Comments inside a statement are not in the tree and so not in its text; prose before a statement is.
package enum Formatter {
  /// The widest line on which a statement with several stages stays, in scalars.
  private static let lineWidth = 88

  /// A whole script: prose as comments, statements on one line where they fit.
  package static func text(_ script: Script) -> String {
    var result = ""
    var last: Statement?
    for statement in script.statements {
      if let last, !(isShort(last) && isShort(statement) && statement.prose.isEmpty) { result += "\n" }
      result += comment(statement.prose) + text(statement) + "\n"
      last = statement
    }
    if !script.closing.isEmpty { result += (result.isEmpty ? "" : "\n") + comment(script.closing) }
    return result
  }

  private static func comment(_ prose: String) -> String {
    if prose.isEmpty { return "" }
    let lines = prose.split(separator: "\n", omittingEmptySubsequences: false)
    return lines.map { $0.isEmpty ? "#\n" : "# \($0)\n" }.joined()
  }

  private static func isShort(_ statement: Statement) -> Bool {
    switch statement.kind {
    case .query: false
    case .binding(_, let pipeline): pipeline.stages.isEmpty
    default: true
    }
  }

  /// On one line where that is at most 88 scalars long, else with one stage a line.
  package static func text(_ statement: Statement) -> String {
    let line = oneLine(statement)
    return line.unicodeScalars.count <= lineWidth ? line : text(statement, separator: "\n  | ")
  }

  package static func oneLine(_ statement: Statement) -> String { text(statement, separator: " | ") }

  private static func text(_ statement: Statement, separator: String) -> String {
    switch statement.kind {
    case .query(let pipeline): text(pipeline, separator: separator)
    case .binding(let name, let pipeline): "let \(name.text) = " + text(pipeline, separator: separator)
    case .parameter(let name, let value): "param \(name.text) = " + text(value)
    case .corpus(let path, let digest):
      "corpus \(quoted(path.text))" + (digest.map { " expect \($0.text)" } ?? "")
    case .asOf(let date, _): "as of " + DateLiteral.text(of: date)
    case .command(let line): line.text
    }
  }

  package static func oneLine(_ pipeline: Pipeline) -> String { text(pipeline, separator: " | ") }

  private static func text(_ pipeline: Pipeline, separator: String) -> String {
    ([pipeline.source.text] + pipeline.stages.map(text)).joined(separator: separator)
  }

  package static func text(_ stage: Stage) -> String {
    var result = stage.name.text
    for clause in stage.clauses {
      if let keyword = clause.keyword { result += " " + keyword.text }
      result += " " + clause.arguments.map(text).joined(separator: ", ")
    }
    return result
  }

  private static func text(_ argument: Argument) -> String {
    (argument.label.map { $0.text + " = " } ?? "") + text(argument.value)
      + (argument.suffix.map { " " + $0.text } ?? "")
  }

  // MARK: - Expressions

  /// How tightly an expression holds together; an operand that holds less tightly gets brackets.
  private enum Level: Int, Comparable {
    case condition, negation, comparison, sum, product, value

    static func < (left: Level, right: Level) -> Bool { left.rawValue < right.rawValue }
  }

  package static func text(_ expression: Expression) -> String {
    switch expression {
    case .text(let text, _): quoted(text)
    case .number(let number, _): self.text(number)
    case .date(let date, _): DateLiteral.text(of: date)
    case .pattern(let pattern, _): "/\(escapedSlashes(pattern))/"
    case .none: "none"
    case .boolean(let value, _): value ? "yes" : "no"
    case .column(let word): word.text
    case .parameter(let word): "$" + word.text
    case .call(let name, let arguments, _): "\(name.text)(\(arguments.map(argument).joined(separator: ", ")))"
    case .list(let elements, _): list(elements)
    case .not(let operand, _): "not " + text(operand, atLeast: .negation)
    case .negative(let operand, _): "-" + text(operand, atLeast: .value)
    case .binary(let left, let kind, _, let right): text(left, kind, right)
    case .between(let value, let low, let high, _):
      "\(text(value, atLeast: .sum)) between \(text(low, atLeast: .sum)) and \(text(high, atLeast: .sum))"
    case .group(let inner, _): "(\(text(inner)))"
    case .query(let pipeline): pipeline.stages.isEmpty ? pipeline.source.text : "(\(oneLine(pipeline)))"
    }
  }

  /// `count(distinct x)`
  private static func argument(_ expression: Expression) -> String {
    if case .call(let name, let inner, _) = expression, name.text == "distinct", inner.count == 1,
      case .column(let column) = inner[0]
    {
      return "distinct " + column.text
    }
    return text(expression)
  }

  private static func text(_ left: Expression, _ kind: BinaryOperator, _ right: Expression) -> String {
    let level = level(of: kind)
    let joints: [BinaryOperator] = [.and, .or]
    // A chain of one of the two words needs no brackets; the two beside each other do.
    func operand(_ expression: Expression, isLeft: Bool) -> String {
      if case .binary(_, let inner, _, _) = expression, joints.contains(kind), joints.contains(inner) {
        return isLeft && inner == kind ? text(expression) : "(\(text(expression)))"
      }
      let needsMore = !isLeft || level == .comparison
      let least = joints.contains(kind) ? Level.negation : needsMore ? next(level) : level
      if [.isIn, .isNotIn].contains(kind), !isLeft, case .list(let only, _) = expression, only.count == 1 {
        return "(\(text(only[0])))"
      }
      return text(expression, atLeast: least)
    }
    return "\(operand(left, isLeft: true)) \(kind.rawValue) \(operand(right, isLeft: false))"
  }

  private static func next(_ level: Level) -> Level { Level(rawValue: level.rawValue + 1) ?? .value }

  private static func text(_ expression: Expression, atLeast least: Level) -> String {
    level(of: expression) >= least ? text(expression) : "(\(text(expression)))"
  }

  private static func level(of expression: Expression) -> Level {
    switch expression {
    case .binary(_, let kind, _, _): level(of: kind)
    case .not: .negation
    case .between: .comparison
    default: .value
    }
  }

  private static func level(of kind: BinaryOperator) -> Level {
    switch kind {
    case .and, .or: .condition
    case .plus, .minus: .sum
    case .times, .divided: .product
    default: .comparison
    }
  }

  /// A list of one that does not stand behind `in` keeps a comma, or it would read as a bracketed value.
  private static func list(_ elements: [Expression]) -> String {
    "(" + elements.map(text).joined(separator: ", ") + (elements.count == 1 ? ",)" : ")")
  }

  // MARK: - Literals

  /// Text in straight quotation marks, as a query writes it.
  package static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\t": result += "\\t"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }

  private static func escapedSlashes(_ pattern: String) -> String {
    var result = ""
    var isEscaped = false
    for scalar in pattern.unicodeScalars {
      if scalar == "/", !isEscaped { result += "\\" }
      result.unicodeScalars.append(scalar)
      isEscaped = scalar == "\\" && !isEscaped
    }
    return result
  }

  private static func text(_ number: Double) -> String { Value.number(number).description }
}
