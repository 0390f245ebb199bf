import Glibc

/// Standard output and standard error, written without buffering in between: callers hand over whole texts.
package enum StandardStream: Int32, Sendable {
  case output = 1
  case error = 2

  /// Whoever read the other end has gone (`parallax … | head`): no fault, but there is no use in going on.
  package struct Closed: Error {}

  /// - Throws: `Closed` where nobody reads any more.
  package func write(_ bytes: [UInt8]) throws(Closed) {
    guard Self.writeAll(bytes, to: rawValue) else { throw Closed() }
  }

  package func write(_ text: String) throws(Closed) { try write(Array(text.utf8)) }

  /// Standard error, where there is nothing to be done about a failure.
  package static func report(_ text: String) {
    _ = writeAll(Array(text.utf8), to: StandardStream.error.rawValue)
  }

  /// False where the descriptor takes no more.
  static func writeAll(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
    bytes.withUnsafeBytes { buffer in
      var written = 0
      while written < buffer.count, let base = buffer.baseAddress {
        let count = Glibc.write(descriptor, base + written, buffer.count - written)
        if count > 0 {
          written += count
        } else if errno != EINTR {
          return false
        }
      }
      return true
    }
  }

  /// A closed pipe is to be an error of `write`, not the end of the process.
  package static func ignoreBrokenPipes() { signal(SIGPIPE, SIG_IGN) }
}
