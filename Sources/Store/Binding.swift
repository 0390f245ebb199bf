/// A value bound to a statement. Values are never written into SQL.
package enum Binding: Hashable, Sendable {
  case null
  case integer(Int)
  case real(Double)
  case text(String)
}

/// One cell as SQLite gives it back.
package enum Cell: Hashable, Sendable {
  case null
  case integer(Int)
  case real(Double)
  case text(String)
}
