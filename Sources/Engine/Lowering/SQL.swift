package import Store
import Values

/// A piece of SQL with the values bound in it, in order. Text from a query only ever gets in by `bind`.
package struct SQL: Hashable, Sendable, ExpressibleByStringInterpolation {
  package var text: String
  package var bindings: [Binding]

  package init(stringLiteral value: String) { (text, bindings) = (value, []) }

  package init(stringInterpolation: StringInterpolation) {
    (text, bindings) = (stringInterpolation.text, stringInterpolation.bindings)
  }

  /// A name of the schema, or other text that is the program's own.
  init(own text: String) { (self.text, bindings) = (text, []) }

  static func bind(_ value: Binding) -> SQL {
    var sql: SQL = "?"
    sql.bindings = [value]
    return sql
  }

  static func bind(_ text: String) -> SQL { bind(.text(text)) }
  static func bind(_ number: Int) -> SQL { bind(.integer(number)) }

  package struct StringInterpolation: StringInterpolationProtocol {
    var text = ""
    var bindings: [Binding] = []

    package init(literalCapacity: Int, interpolationCount: Int) { text.reserveCapacity(literalCapacity) }

    package mutating func appendLiteral(_ literal: String) { text += literal }

    package mutating func appendInterpolation(_ sql: SQL) {
      text += sql.text
      bindings += sql.bindings
    }

    /// A name of the schema or an alias: the program's own text.
    mutating func appendInterpolation(own name: String) { text += name }
  }
}

extension Sequence<SQL> {
  func joined(_ separator: String) -> SQL {
    var result = SQL(own: "")
    for (index, part) in enumerated() {
      if index > 0 { result.text += separator }
      result.text += part.text
      result.bindings += part.bindings
    }
    return result
  }
}
