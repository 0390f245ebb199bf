import Foundation

/// Does work on many threads and hands over the results in order, one at a time, to the thread that asks; with one
/// thread, that one does the work itself.
///
/// Work is started only while what is under way or waiting weighs less than a limit, so that the memory needed does not
/// grow with the number of files; the next result due is always started, however heavy.
final class OrderedPipeline<Result: Sendable>: @unchecked Sendable {
  private let condition = NSCondition()
  private let weights: [Int]
  private let limit: Int
  private let work: @Sendable (Int) -> Result
  /// One thread works by itself, without others to wait for.
  private let isAlone: Bool

  // Touched only under the lock.
  private var started = 0
  private var delivered = 0
  private var weight = 0
  private var results: [Int: Result] = [:]
  private var isStopped = false

  /// - Parameters:
  ///   - weights: of each piece of work, in bytes.
  ///   - limit: in bytes.
  ///   - work: is given the position of a piece.
  init(weights: [Int], limit: Int, threads: Int, work: @escaping @Sendable (Int) -> Result) {
    self.weights = weights
    self.limit = limit
    self.work = work
    isAlone = min(threads, weights.count) < 2
    guard !isAlone else { return }
    for _ in 0..<min(threads, weights.count) {
      let thread = Thread { [self] in
        while let position = take() { finish(position, work(position)) }
      }
      // Rules may follow the nesting of a text; a thread's usual half megabyte is not much.
      thread.stackSize = 8 << 20
      thread.start()
    }
  }

  /// The next result; nil after the last.
  func next() -> Result? {
    if isAlone {
      guard !isStopped, let position = weights.indices.dropFirst(delivered).first else { return nil }
      delivered += 1
      return work(position)
    }
    return condition.withLock {
      guard delivered < weights.count else { return nil }
      while results[delivered] == nil { condition.wait() }
      let result = results.removeValue(forKey: delivered)
      weight -= weights[delivered]
      delivered += 1
      condition.broadcast()
      return result
    }
  }

  /// Starts nothing more; work under way ends by itself.
  func stop() {
    condition.withLock {
      isStopped = true
      condition.broadcast()
    }
  }

  private func take() -> Int? {
    condition.withLock {
      while true {
        guard !isStopped, started < weights.count else { return nil }
        if started == delivered || weight + weights[started] <= limit { break }
        condition.wait()
      }
      weight += weights[started]
      started += 1
      return started - 1
    }
  }

  private func finish(_ position: Int, _ result: Result) {
    condition.withLock {
      results[position] = result
      condition.broadcast()
    }
  }
}
