import CLineEdit
import Glibc
import Store
import Synchronization

/// Turns Control-C during a query into a stop of that query.
///
/// A signal handler may do next to nothing; it writes one byte to a pipe, and the thread that waits at the other end
/// stops whatever corpus is being asked.
final class InterruptWatch: Sendable {
  private let running = Mutex<Corpus?>(nil)

  init() {
    var ends: [Int32] = [0, 0]
    guard pipe(&ends) == 0 else { return }
    line_edit_watch_interrupts(ends[1])
    let waiter = Waiter(descriptor: ends[0], watch: self)
    var thread = pthread_t()
    pthread_create(
      &thread, nil,
      { argument in
        if let argument { Unmanaged<Waiter>.fromOpaque(argument).takeRetainedValue().wait() }
        return nil
      }, Unmanaged.passRetained(waiter).toOpaque())
  }

  /// Runs the body; Control-C meanwhile interrupts the corpus.
  func during<Result>(_ corpus: Corpus?, _ body: () throws -> Result) rethrows -> Result {
    running.withLock { $0 = corpus }
    defer { running.withLock { $0 = nil } }
    return try body()
  }

  private func stop() { running.withLock { $0 }?.interrupt() }

  private final class Waiter: Sendable {
    let descriptor: Int32
    let watch: InterruptWatch

    init(descriptor: Int32, watch: InterruptWatch) {
      self.descriptor = descriptor
      self.watch = watch
    }

    func wait() {
      var byte: UInt8 = 0
      while true {
        let count = Glibc.read(descriptor, &byte, 1)
        if count == 1 { watch.stop() } else if errno != EINTR { return }
      }
    }
  }
}
