import Syntax
import Values

/// The value of an expression that needs no table: what `param` may be given.
enum Literal {
  /// - Throws: `CommandFailure` where it is no literal.
  static func value(of expression: Expression) throws -> Value {
    switch expression {
    case .text(let text, _): return .text(text)
    case .number(let number, _): return Value(written: number)
    case .date(let date, _): return .date(date)
    case .boolean(let value, _): return .boolean(value)
    case .none: return .none
    case .list(let items, _): return .list(try items.map(value))
    case .group(let inner, _): return try value(of: inner)
    case .negative(let inner, _):
      if let number = try value(of: inner).negated { return number }
    default: break
    }
    throw CommandFailure(
      "A parameter is a text in quotes, a number, a date, or a list of these in brackets.",
      at: expression.range)
  }

  /// What `--param name=value` means: a number or a date where it reads as one, else text.
  package static func value(ofArgument text: String) -> Value {
    if let number = Int(text), "\(number)" == text {
      // Four digits are a year as soon as they meet a date, and a number where they meet a number.
      return .integer(number)
    }
    if let number = Double(text), number.isFinite,
      text.utf8.allSatisfy({ (48...57).contains($0) || $0 == 46 || $0 == 45 })
    {
      return .number(number)
    }
    if let date = DateRange(literal: text) { return .date(date) }
    return .text(text)
  }
}
