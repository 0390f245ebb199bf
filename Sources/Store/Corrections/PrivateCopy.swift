import Foundation
import GRDB
import GRDBSQLite

/// A corpus file in memory that is the process's own wherever it is written to, and the file's everywhere else.
///
/// The system maps the file copy-on-write (`MAP_PRIVATE`), so that a large corpus opens at once and only the pages that
/// corrections touch take memory; the file cannot be changed through it. SQLite reads it as a database in memory.
final class PrivateCopy: @unchecked Sendable {
  private let start: UnsafeMutableRawPointer
  private let size: Int
  private let room: Int

  /// Room for what corrections add; addresses only, until it is used.
  private static let growth = 256 << 20

  /// - Throws: `CorpusError.unreadable`
  init(path: String) throws {
    func failure() -> CorpusError { .unreadable(path: path, reason: String(cString: strerror(errno))) }
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw failure() }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw failure() }
    size = Int(status.st_size)
    room = size + size / 8 + Self.growth
    let ways = PROT_READ | PROT_WRITE
    let flags = MAP_PRIVATE | MAP_NORESERVE
    guard let start = mmap(nil, room, ways, flags | MAP_ANONYMOUS, -1, 0), start != MAP_FAILED else {
      throw failure()
    }
    self.start = start
    guard mmap(start, size, ways, flags | MAP_FIXED, descriptor, 0) == start else {
      munmap(start, room)
      throw failure()
    }
  }

  /// Makes it the main database of a connection.
  func takePlace(in database: Database) throws {
    let code = sqlite3_deserialize(
      database.sqliteConnection, "main", start.assumingMemoryBound(to: UInt8.self), sqlite3_int64(size),
      sqlite3_int64(room), 0)
    guard code == SQLITE_OK else { throw DatabaseError(resultCode: ResultCode(rawValue: code)) }
  }

  /// Once the connection is closed.
  func release() { munmap(start, room) }
}
