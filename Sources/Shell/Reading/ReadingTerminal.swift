import CLineEdit
import View

/// Shows a screen on the terminal and hands it the keys, until the reader leaves.
struct ReadingTerminal {
  /// So long after an escape the rest of a key's bytes may come, also over a slow line.
  private static let patience: Int32 = 100

  static let refusal = "parallax: this terminal cannot be read on; set TERM=dumb to have the text printed\n"

  private var shown: [String] = []

  /// - Returns: false where the terminal cannot be taken.
  static func run(_ screen: ReadingScreen) -> Bool {
    guard screen_enter() else { return false }
    defer { screen_leave() }
    var terminal = ReadingTerminal()
    var screen = screen
    var bytes: ArraySlice<UInt8> = []
    while true {
      if bytes.isEmpty { terminal.paint(screen.frame) }
      guard terminal.wait(for: &bytes, &screen) else { return true }
    }
  }

  /// Waits for keys and presses the one that is whole; false where the reader leaves.
  private mutating func wait(for bytes: inout ArraySlice<UInt8>, _ screen: inout ReadingScreen) -> Bool {
    // One by one: what is typed behind the key that leaves belongs to the prompt.
    var byte: UInt8 = 0
    let count = screen_read(&byte, 1, bytes.isEmpty ? -1 : Self.patience)
    if count == Int32(SCREEN_END) { return false }
    if count == Int32(SCREEN_CHANGED) {
      shown = []
      if let size = Host.terminalSize() { screen.resize(to: size) }
      return true
    }
    if count > 0 { bytes.append(byte) }
    while let key = Key.take(&bytes, isComplete: count == Int32(SCREEN_NOTHING)) {
      switch screen.press(key) {
      case .stays: continue
      case .leaves: return false
      case .stops:
        screen_stop()
        shown = []
        if let size = Host.terminalSize() { screen.resize(to: size) }
      }
    }
    return true
  }

  /// Writes the lines that have changed.
  private mutating func paint(_ lines: [String]) {
    var text = shown.count == lines.count ? "" : "\u{1B}[2J"
    for (index, line) in lines.enumerated() where shown.count != lines.count || shown[index] != line {
      text += "\u{1B}[\(index + 1);1H\u{1B}[2K" + line
    }
    shown = lines
    if !text.isEmpty { try? StandardStream.output.write(text) }
  }
}
