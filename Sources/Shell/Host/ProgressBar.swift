import Synchronization
import View

/// How far a long job is, in one line of standard error that is drawn over itself and wiped at the end. Jobs that are
/// done within a moment draw nothing.
final class ProgressBar: Sendable {
  private struct State {
    var lastDrawn: ContinuousClock.Instant
    var isVisible = false
  }

  private let label: String
  private let width: Int
  private let state: Mutex<State>
  private static let pause = Duration.milliseconds(100)

  /// - Parameter width: of the terminal.
  init(_ label: String, width: Int) {
    self.label = label
    self.width = width
    // The first drawing waits three pauses.
    state = Mutex(State(lastDrawn: ContinuousClock.now + Self.pause * 2))
  }

  /// - Parameters:
  ///   - share: from 0 to 1.
  ///   - count: what is done of how much: “120 of 300 files”.
  func show(share: Double, count: @autoclosure () -> String) {
    let now = ContinuousClock.now
    let isDue = state.withLock { state in
      guard state.lastDrawn.duration(to: now) >= Self.pause else { return false }
      (state.lastDrawn, state.isVisible) = (now, true)
      return true
    }
    guard isDue else { return }
    StandardStream.report("\r" + Self.line(label, share: share, count: count(), width: width) + "\u{1B}[K")
  }

  func finish() {
    if state.withLock({ $0.isVisible }) { StandardStream.report("\r\u{1B}[K") }
  }

  /// One column stays free, so that no terminal breaks the line.
  static func line(_ label: String, share: Double, count: String, width: Int) -> String {
    let share = share.isFinite ? min(1, max(0, share)) : 0
    let number = "\(Int(share * 100))%"
    let percent = String(repeating: " ", count: 4 - number.count) + number
    let room = min(40, width - 1 - label.count - percent.count - count.count - 6)
    guard room >= 5 else { return "\(label) \(percent)" }
    let done = Int(share * Double(room))
    let bar = String(repeating: "█", count: done) + String(repeating: "░", count: room - done)
    return "\(label)  \(bar) \(percent)  \(count)"
  }
}
