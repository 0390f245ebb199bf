import GRDB

/// A corpus file opened for reading. It is never written through this type.
package final class Corpus: Sendable {
  package let path: String
  private let database: DatabaseQueue

  /// - Throws: `CorpusError` where the file is missing, no corpus, or of another version.
  package init(path: String) throws {
    var configuration = Configuration()
    configuration.readonly = true
    configuration.prepareDatabase { database in try TextFunctions.install(in: database) }
    self.path = path
    database = try DatabaseQueue(path: path, configuration: configuration)
  }

  /// Runs a query and hands over its rows one by one, in order.
  /// - Throws: `CorpusError.interrupted` after `interrupt()`, `.failed` where SQLite refuses.
  package func query(_ sql: String, _ bindings: [Binding] = [], row: ([Cell]) throws -> Void) throws {
    try database.read { database in
      let statement = try database.makeStatement(sql: sql)
      statement.arguments = StatementArguments(
        bindings.map { binding -> (any DatabaseValueConvertible)? in
          switch binding {
          case .null: nil
          case .integer(let value): value
          case .real(let value): value
          case .text(let value): value
          }
        })
      let cursor = try Row.fetchCursor(statement)
      while let found = try cursor.next() {
        try row(
          (0..<found.count).map { index in
            switch (found[index] as DatabaseValue).storage {
            case .null: .null
            case .int64(let value): .integer(Int(value))
            case .double(let value): .real(value)
            case .string(let value): .text(value)
            case .blob: .null
            }
          })
      }
    }
  }

  /// Stops the query that is running, from any thread; it throws `CorpusError.interrupted`.
  package func interrupt() { database.interrupt() }
}
