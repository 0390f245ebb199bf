import Synchronization

/// What is being done with a corpus, for whoever waits for it: written by the thread that works, read by another.
package final class Activity: Sendable {
  private let doing = Mutex("")
  private let rows = Atomic(0)

  /// - Parameter what: in a few words: “gathering what tells the same”.
  package func begin(_ what: String) {
    doing.withLock { $0 = what }
    rows.store(0, ordering: .relaxed)
  }

  /// Called for every row that is read.
  func countRow() { rows.wrappingAdd(1, ordering: .relaxed) }

  /// What is done and, where many were read for it, how many rows.
  package var text: String {
    let (what, count) = (doing.withLock { $0 }, rows.load(ordering: .relaxed))
    if count < 1_000 { return what }
    return (what.isEmpty ? "" : what + ": ") + "\(count / 1_000),000 rows"
  }
}
