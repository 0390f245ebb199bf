import GRDB
import GRDBSQLite
import Synchronization

/// A corpus file opened for reading. It is never written through this type.
///
/// A corpus file is never changed in place: ingestion writes another and puts it where this one was (`CorpusWriter`). So a
/// corpus that is open goes on answering from the state it was opened in.
package final class Corpus: Sendable {
  package let path: String
  /// The corrections that were asked for, in order, with what became of each.
  package let corrections: [AppliedCorrection]
  private let database: DatabaseQueue
  private let connection: Connection
  private let interruptionCount = Atomic(0)
  package let activity = Activity()
  /// What the connection reads where there are corrections; nil where it reads the file.
  private let copy: PrivateCopy?

  /// - Parameter corrections: are applied to a private copy, which is made page by page where something is written; the
  ///   file stays as it is.
  /// - Throws: `CorpusError` where the file is missing, no corpus, or of another version.
  package init(path: String, corrections: [Correction] = []) throws {
    try CorpusHeader(path: path).check(path: path)
    let connection = Connection()
    let copy = corrections.isEmpty ? nil : try PrivateCopy(path: path)
    var configuration = Configuration()
    configuration.readonly = copy == nil
    configuration.foreignKeysEnabled = false
    configuration.prepareDatabase { database in
      try copy?.takePlace(in: database)
      connection.functions = try TextFunctions.install(in: database)
      // The whole file, or the first 2 GB of it, is read in place; joins and sorts stay off the disk.
      try database.execute(
        sql: "PRAGMA mmap_size = 2147418112; PRAGMA cache_size = -16384; PRAGMA temp_store = MEMORY")
    }
    self.path = path
    self.connection = connection
    self.copy = copy
    do {
      database =
        try copy == nil
        ? DatabaseQueue(path: path, configuration: configuration)
        : DatabaseQueue(named: nil, configuration: configuration)
      self.corrections = try copy == nil ? [] : Self.apply(corrections, to: database)
    } catch let error as DatabaseError {
      throw CorpusError(error, path: path)
    }
  }

  deinit {
    // The connection must not outlive the pages it reads.
    if let copy {
      try? database.close()
      copy.release()
    }
  }

  private static func apply(
    _ corrections: [Correction], to database: DatabaseQueue
  ) throws -> [AppliedCorrection] {
    try database.writeWithoutTransaction { database in
      // Nobody else sees these pages, and they are thrown away if anything fails.
      try database.execute(sql: "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF")
      var applied: [AppliedCorrection] = []
      try database.inTransaction {
        applied = try CorrectionRun(database).apply(corrections)
        return .commit
      }
      try database.execute(sql: "PRAGMA query_only = 1")
      return applied
    }
  }

  /// What belongs to the one connection and is touched only while GRDB has given it to a thread.
  private final class Connection: @unchecked Sendable {
    var functions: TextFunctions?
  }

  /// Runs a query and hands over its rows one by one, in order. The row may run other queries.
  /// - Throws: `CorpusError.interrupted` after `interrupt()`, `.pattern` or `.patternTooHard` where a pattern cannot be
  ///   used, `.failed` where SQLite refuses; whatever `row` throws.
  package func query(_ sql: String, _ bindings: [Binding] = [], row: ([Cell]) throws -> Void) throws {
    var cells: [Cell] = []
    try rows(sql, bindings) { found in
      if cells.isEmpty { cells = Array(repeating: .null, count: found.count) }
      for column in 0..<found.count { cells[column] = found.cell(column) }
      try row(cells)
    }
  }

  /// The same, without an array a row: values are taken from the row by column.
  package func rows(_ sql: String, _ bindings: [Binding] = [], each: (borrowing Row) throws -> Void) throws {
    try database.unsafeReentrantRead { database in
      connection.functions?.begin()
      do {
        let statement = try database.makeStatement(sql: sql)
        let handle = statement.sqliteStatement
        try Self.bind(bindings, to: handle)
        while true {
          let code = sqlite3_step(handle)
          guard code == SQLITE_ROW else {
            if code == SQLITE_DONE { return }
            throw DatabaseError(
              resultCode: ResultCode(rawValue: code),
              message: String(cString: sqlite3_errmsg(database.sqliteConnection)))
          }
          activity.countRow()
          try each(Row(statement: handle))
        }
      } catch let error as DatabaseError {
        throw connection.functions?.problem ?? CorpusError(error, path: path)
      }
    }
  }

  private static func bind(_ bindings: [Binding], to statement: OpaquePointer) throws {
    let expected = Int(sqlite3_bind_parameter_count(statement))
    guard expected == bindings.count else {
      throw CorpusError.failed(
        reason: "the query has \(expected) places for values and got \(bindings.count)")
    }
    for (index, binding) in bindings.enumerated() {
      let place = CInt(index + 1)
      switch binding {
      case .null: sqlite3_bind_null(statement, place)
      case .integer(let value): sqlite3_bind_int64(statement, place, Int64(value))
      case .real(let value): sqlite3_bind_double(statement, place, value)
      case .text(var value):
        _ = value.withUTF8 { buffer in
          buffer.withMemoryRebound(to: CChar.self) {
            // An empty buffer may have no address, and SQLite reads no address as NULL.
            sqlite3_bind_text(statement, place, $0.baseAddress ?? emptyText, CInt($0.count), transient)
          }
        }
      }
    }
  }

  /// One row of a running query, valid until the next.
  package struct Row: ~Copyable {
    fileprivate let statement: OpaquePointer

    package var count: Int { Int(sqlite3_column_count(statement)) }

    package func isNull(_ column: Int) -> Bool { sqlite3_column_type(statement, CInt(column)) == SQLITE_NULL }

    /// Zero where the column is NULL.
    package func integer(_ column: Int) -> Int { Int(sqlite3_column_int64(statement, CInt(column))) }

    /// Zero where the column is NULL.
    package func real(_ column: Int) -> Double { sqlite3_column_double(statement, CInt(column)) }

    /// Empty where the column is NULL.
    package func text(_ column: Int) -> String {
      withBytes(column) { String(decoding: $0, as: UTF8.self) }
    }

    /// The UTF-8 bytes of a text, without a copy.
    package func withBytes<Result>(
      _ column: Int, _ body: (UnsafeRawBufferPointer) throws -> Result
    ) rethrows -> Result {
      let start = sqlite3_column_text(statement, CInt(column))
      let count = start == nil ? 0 : Int(sqlite3_column_bytes(statement, CInt(column)))
      return try body(UnsafeRawBufferPointer(start: start, count: count))
    }

    /// The bytes of a blob, without a copy.
    package func withBlob<Result>(
      _ column: Int, _ body: (UnsafeRawBufferPointer) throws -> Result
    ) rethrows -> Result {
      let start = sqlite3_column_blob(statement, CInt(column))
      let count = start == nil ? 0 : Int(sqlite3_column_bytes(statement, CInt(column)))
      return try body(UnsafeRawBufferPointer(start: start, count: count))
    }

    package func cell(_ column: Int) -> Cell {
      switch sqlite3_column_type(statement, CInt(column)) {
      case SQLITE_INTEGER: .integer(integer(column))
      case SQLITE_FLOAT: .real(real(column))
      case SQLITE_TEXT: .text(text(column))
      default: .null
      }
    }
  }

  /// A line of the table `facts`: `digest`, `annotator`, counts and so on.
  package func fact(_ key: String) throws -> String? {
    var value: String?
    try rows("SELECT value FROM facts WHERE key = ?", [.text(key)]) { value = $0.text(0) }
    return value
  }

  /// Stops the query that is running, from any thread; it throws `CorpusError.interrupted`.
  package func interrupt() {
    interruptionCount.wrappingAdd(1, ordering: .relaxed)
    database.interrupt()
  }

  /// How often `interrupt()` was called: what works on in memory after a query looks whether this has grown.
  package var interruptions: Int { interruptionCount.load(ordering: .relaxed) }
}

/// Stands for the address of a text without bytes.
nonisolated(unsafe) let emptyText: UnsafePointer<CChar> = {
  let place = UnsafeMutablePointer<CChar>.allocate(capacity: 1)
  place.initialize(to: 0)
  return UnsafePointer(place)
}()

extension CorpusError {
  init(_ error: DatabaseError, path: String) {
    switch error.resultCode {
    case .SQLITE_INTERRUPT: self = .interrupted
    case .SQLITE_NOTADB: self = .notACorpus(path: path)
    case .SQLITE_BUSY, .SQLITE_LOCKED: self = .locked(path: path)
    case .SQLITE_CANTOPEN, .SQLITE_CORRUPT, .SQLITE_IOERR, .SQLITE_PERM:
      self = .unreadable(path: path, reason: error.message ?? "\(error.resultCode)")
    default: self = .failed(reason: error.message ?? "\(error.resultCode)")
    }
  }
}
