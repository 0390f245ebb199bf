import View

/// What is being done and since when, in one line of standard error that is drawn over itself and wiped at the end.
struct ProgressLine {
  /// Of the terminal; nil where nothing is to be drawn.
  private let width: Int?
  private var shown = ""

  init(width: Int?) { self.width = width }

  mutating func show(_ activity: String, _ took: Duration, canBeStopped: Bool) {
    guard let width else { return }
    let line = Self.line(activity, took, canBeStopped: canBeStopped, width: width)
    guard line != shown else { return }
    shown = line
    StandardStream.report("\r" + line + "\u{1B}[K")
  }

  mutating func wipe() {
    if !shown.isEmpty { StandardStream.report("\r\u{1B}[K") }
    shown = ""
  }

  /// One column stays free, so that no terminal breaks the line; what does not fit is left out from the end.
  static func line(_ activity: String, _ took: Duration, canBeStopped: Bool, width: Int) -> String {
    let seconds = took.components.seconds
    let tenths = took.components.attoseconds / 100_000_000_000_000_000
    let clock = seconds < 60 ? "\(seconds).\(tenths) s" : "\(seconds / 60) min \(seconds % 60) s"
    var line = ""
    for part in [clock, activity, canBeStopped ? "Control-C stops" : ""] where !part.isEmpty {
      let longer = line.isEmpty ? part : line + " · " + part
      if DisplayWidth.of(longer) < width { line = longer }
    }
    return line
  }
}
