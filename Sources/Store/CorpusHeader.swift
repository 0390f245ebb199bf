import Foundation

/// The first bytes of a corpus file: what kind of file it is and by which version it was made.
///
/// Read before SQLite opens the file, so that a picture or another program's database is named as what it is. The layout is
/// SQLite's own (“Database File Format”, 1.3): the mark, `user_version` at 60, `application_id` at 68, both big-endian.
struct CorpusHeader {
  private let bytes: [UInt8]

  /// - Throws: `CorpusError.missing` or `.unreadable`.
  init(path: String) throws {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else {
      if errno == ENOENT || errno == ENOTDIR { throw CorpusError.missing(path: path) }
      throw CorpusError.unreadable(path: path, reason: String(cString: strerror(errno)))
    }
    defer { close(file) }
    var buffer = [UInt8](repeating: 0, count: 100)
    let count = read(file, &buffer, buffer.count)
    guard count >= 0 else {
      throw CorpusError.unreadable(path: path, reason: String(cString: strerror(errno)))
    }
    bytes = Array(buffer.prefix(count))
  }

  private func number(at offset: Int) -> Int {
    bytes[offset..<offset + 4].reduce(0) { $0 << 8 | Int($1) }
  }

  /// - Throws: `CorpusError.notACorpus`, `.newerVersion` or `.olderVersion`.
  func check(path: String) throws {
    guard bytes.count == 100, bytes.starts(with: "SQLite format 3\0".utf8),
      number(at: 68) == Schema.applicationIdentifier
    else { throw CorpusError.notACorpus(path: path) }
    let version = number(at: 60)
    if version > Schema.version { throw CorpusError.newerVersion(path: path, version: version) }
    if version < Schema.version { throw CorpusError.olderVersion(path: path, version: version) }
  }
}
