import Foundation

/// Reads a file or pipe line by line, handing over as many whole lines at a time as are there.
struct LineReader: ~Copyable {
  private let descriptor: CInt
  private let batch: Int
  private var rest: [UInt8] = []
  private var isAtEnd = false
  /// Why reading ended before the end.
  private(set) var failure: String?

  /// - Parameters:
  ///   - path: `-` is the standard input.
  ///   - batch: about how many bytes to hand over at once, where so many are there.
  init(path: String, batch: Int) throws(FileContent.Failure) {
    descriptor = path == "-" ? FileContent.standardInput() : open(path, O_RDONLY | O_CLOEXEC)
    self.batch = batch
    guard descriptor >= 0 else { throw FileContent.Failure(reason: "cannot be opened: \(SystemReason.last)") }
  }

  deinit { close(descriptor) }

  /// Lines without their ends; nil after the last.
  mutating func next() -> [[UInt8]]? {
    while !isAtEnd {
      let fresh = rest.count
      read()
      let hasLine = rest[fresh...].contains(10)
      if hasLine, rest.count >= batch || !isMoreWaiting { break }
    }
    guard !rest.isEmpty else { return nil }
    guard let last = rest.lastIndex(of: 10) else {
      defer { rest = [] }
      return isAtEnd ? [rest] : []
    }
    let end = isAtEnd ? rest.count : last + 1
    var lines = rest[..<end].split(separator: 10, omittingEmptySubsequences: false).map(Array.init)
    if rest[end - 1] == 10 { lines.removeLast() }
    rest.removeFirst(end)
    return lines
  }

  private var isMoreWaiting: Bool {
    var request = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    return poll(&request, 1, 0) > 0
  }

  private mutating func read() {
    var buffer = [UInt8](repeating: 0, count: 1 << 18)
    let count = Foundation.read(descriptor, &buffer, buffer.count)
    if count < 0, errno == EINTR { return }
    if count < 0 { failure = "cannot be read: \(SystemReason.last)" }
    if count <= 0 { isAtEnd = true } else { rest.append(contentsOf: buffer[..<count]) }
  }
}
