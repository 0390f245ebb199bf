import CLineEdit
import Engine
import Foundation
import Store
import Synchronization

/// Whoever sits by while something long is worked out.
protocol Attendant: AnyObject {
  /// Has the work done and waits for it.
  /// - Throws: what the work throws, and `Abandoned`.
  func attend<Result: Sendable>(
    _ engine: Engine, _ work: @escaping @Sendable () throws -> Result
  ) throws -> Result
}

/// The work was stopped and did not come to its end in time. It goes on by itself until it notices, and nobody waits for
/// it; its corpus must not be asked any more.
struct Abandoned: Error {}

/// Has queries worked out on a thread of their own, so that this one can say what is being done and for how long, and
/// come back at once when Control-C is pressed.
final class QueryWatch: Attendant {
  /// Columns of the terminal on standard error; nil where none may be told.
  private let width: Int?
  /// What a signal's handler writes to, as it may do next to nothing; nil where Control-C ends the process.
  private let interrupts: Int32?

  /// So long a query works before anything is told of it.
  private static let patience = Duration.milliseconds(500)
  /// So long a query that was stopped may take to end.
  private static let grace = Duration.milliseconds(120)
  private static let pause: Int32 = 100

  /// For one command, which Control-C ends; nil where there is nothing to tell anybody.
  init?(width: Int?) {
    guard let width else { return nil }
    (self.width, interrupts) = (width, nil)
  }

  /// For the prompt, where Control-C stops the query and not the process.
  init(promptOf width: Int?) {
    self.width = width
    var ends: [Int32] = [0, 0]
    guard pipe(&ends) == 0 else {
      interrupts = nil
      return
    }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    _ = fcntl(ends[0], F_SETFL, O_NONBLOCK)
    line_edit_watch_interrupts(ends[1])
    interrupts = ends[0]
  }

  func attend<Result: Sendable>(
    _ engine: Engine, _ work: @escaping @Sendable () throws -> Result
  ) throws -> Result {
    // What was pressed before belongs to something else.
    _ = takeInterrupts()
    guard let job = Job(work) else { return try work() }
    let corpus = engine.corpus
    let start = ContinuousClock.now
    var line = ProgressLine(width: width)
    defer { line.wipe() }
    var stoppedAt: ContinuousClock.Instant?
    while true {
      let now = ContinuousClock.now
      if let stoppedAt, stoppedAt.duration(to: now) > Self.grace {
        if let outcome = job.outcome { return try outcome.get() }
        throw Abandoned()
      }
      var waits = [pollfd(fd: job.signal, events: Int16(POLLIN), revents: 0)]
      if let interrupts { waits.append(pollfd(fd: interrupts, events: Int16(POLLIN), revents: 0)) }
      _ = poll(&waits, nfds_t(waits.count), stoppedAt == nil ? Self.pause : 10)
      if let outcome = job.outcome { return try outcome.get() }
      if takeInterrupts() {
        corpus.interrupt()
        stoppedAt = stoppedAt ?? now
      }
      let took = start.duration(to: now)
      if took >= Self.patience {
        line.show(corpus.activity.text, took, canBeStopped: interrupts != nil)
      }
    }
  }

  private func takeInterrupts() -> Bool {
    guard let interrupts else { return false }
    var (bytes, isPressed) = ([UInt8](repeating: 0, count: 16), false)
    while read(interrupts, &bytes, bytes.count) > 0 { isPressed = true }
    return isPressed
  }
}

/// One piece of work on a thread of its own.
private final class Job<Result: Sendable>: Sendable {
  private let work: @Sendable () throws -> Result
  private let done = Mutex<Swift.Result<Result, any Error>?>(nil)
  /// Can be read from when the work is done.
  let signal: Int32
  private let end: Int32
  /// Queries nest as deeply as on the process's first thread.
  private static var stackSize: Int { 16 << 20 }

  /// Nil where there can be no further thread.
  init?(_ work: @escaping @Sendable () throws -> Result) {
    self.work = work
    var ends: [Int32] = [0, 0]
    guard pipe(&ends) == 0 else { return nil }
    (signal, end) = (ends[0], ends[1])
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    let thread = Thread { self.run() }
    thread.stackSize = Self.stackSize
    thread.start()
  }

  deinit {
    close(signal)
    close(end)
  }

  var outcome: Swift.Result<Result, any Error>? { done.withLock { $0 } }

  private func run() {
    let outcome = Swift.Result { try work() }
    done.withLock { $0 = outcome }
    var byte: UInt8 = 1
    _ = write(end, &byte, 1)
  }
}
