import Foundation

/// A file's bytes, or why there are none.
enum FileContent {
  /// Longer texts are no articles: an archive that was joined into one file, a log, a dump.
  static let longest = 50_000_000

  struct Failure: Error, Hashable {
    var reason: String
  }

  /// The file may have changed since it was found: it is read to its end as it is now, but never past the limit.
  /// Its own descriptor for the standard input, whatever that is: a file, a pipe, a socket.
  static func standardInput() -> CInt { dup(STDIN_FILENO) }

  /// - Parameter isStream: read the standard input instead, which may be a pipe or a terminal and is waited for.
  static func read(_ path: String = "", isStream: Bool = false) throws(Failure) -> [UInt8] {
    let descriptor = isStream ? standardInput() : open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw Failure(reason: "cannot be opened: \(SystemReason.last)") }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else {
      throw Failure(reason: "cannot be read: \(SystemReason.last)")
    }
    guard isStream || status.st_mode & S_IFMT == S_IFREG else {
      throw Failure(reason: "is not a file any more")
    }
    if Int(status.st_size) > longest { throw tooLong(Int(status.st_size)) }
    var bytes = [UInt8](repeating: 0, count: Int(status.st_size) + 1)
    var count = 0
    while true {
      if count == bytes.count { bytes.append(contentsOf: repeatElement(0, count: max(4096, count))) }
      let capacity = bytes.count - count
      let got = bytes.withUnsafeMutableBytes { buffer in
        Foundation.read(descriptor, buffer.baseAddress.map { $0 + count }, capacity)
      }
      if got < 0 {
        if errno == EINTR { continue }
        throw Failure(reason: "cannot be read: \(SystemReason.last)")
      }
      if got == 0 { break }
      count += got
      if count > longest { throw tooLong(count) }
    }
    bytes.removeLast(bytes.count - count)
    return bytes
  }

  private static func tooLong(_ bytes: Int) -> Failure {
    Failure(
      reason:
        "is \((bytes + 999_999) / 1_000_000) MB long; the longest text that is read has \(longest / 1_000_000) MB. "
        + "Cut it into one file an article")
  }

  static func reason(_ problem: TextDecoder.Problem) -> String {
    switch problem {
    case .empty: "is empty"
    case .binary: "is binary, not text (UTF-16 is read only with its mark)"
    case .foreign(let advice): "is " + advice
    case .noWords:
      "has no words to read: a page that a script fills has to be saved as it is seen, or as text"
    case .unknownEncoding:
      "is neither UTF-8, nor UTF-16 with its mark, nor Windows-1251 or -1252; save it as UTF-8"
    }
  }
}
