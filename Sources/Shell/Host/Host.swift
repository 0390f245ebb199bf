import CLineEdit
import Glibc
import Values

/// What the machine says of the terminal and the user: read here, once, and given to the session as values.
package struct Host: Sendable {
  package var inputIsTerminal: Bool
  package var outputIsTerminal: Bool
  package var errorIsTerminal: Bool
  /// Columns and rows of the terminal that shows the output; nil where it is none.
  package var size: (columns: Int, rows: Int)?
  package var allowsColour: Bool
  /// Whether only ASCII can be shown.
  package var isASCII: Bool

  package init() {
    inputIsTerminal = isatty(STDIN_FILENO) == 1
    outputIsTerminal = isatty(STDOUT_FILENO) == 1
    errorIsTerminal = isatty(STDERR_FILENO) == 1
    let terminal = Self.variable("TERM") ?? ""
    // See no-color.org: any value but the empty one.
    allowsColour = (Self.variable("NO_COLOR") ?? "").isEmpty && terminal != "dumb" && !terminal.isEmpty
    isASCII = false
    size = outputIsTerminal ? Self.terminalSize() : nil
  }

  /// Columns of the terminal that a progress bar can be drawn on; nil where standard error is none.
  package var progressWidth: Int? {
    errorIsTerminal && Self.variable("TERM") != "dumb" ? size?.columns ?? 80 : nil
  }

  /// Whether the terminal can show lines where they are asked for.
  package var canPaint: Bool {
    inputIsTerminal && outputIsTerminal && !["", "dumb"].contains(Self.variable("TERM") ?? "")
  }

  /// The size now; the window may have changed.
  package static func terminalSize() -> (columns: Int, rows: Int)? {
    var (columns, rows): (Int32, Int32) = (0, 0)
    guard line_edit_terminal_size(STDOUT_FILENO, &columns, &rows), columns > 0, rows > 0 else { return nil }
    return (Int(columns), Int(rows))
  }

  /// The time where the user is: `2025-06-27T09:30:00`.
  static var timeStamp: String {
    var (now, parts) = (time(nil), tm())
    var text = [CChar](repeating: 0, count: 32)
    guard localtime_r(&now, &parts) != nil, strftime(&text, text.count, "%Y-%m-%dT%H:%M:%S", &parts) > 0
    else {
      return "0000-00-00T00:00:00"
    }
    return String(decoding: text.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  /// The day where the user is.
  static var today: Day? {
    var (now, parts) = (time(nil), tm())
    guard localtime_r(&now, &parts) != nil else { return nil }
    return Day.checked(year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday))
  }

  package static func variable(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }
  }

  /// Where the user's own files of this program are kept (XDG Base Directory Specification); nil without a home.
  package static var dataFolder: String? { userFolder("XDG_DATA_HOME", ".local/share") }
  package static var configurationFolder: String? { userFolder("XDG_CONFIG_HOME", ".config") }
  package static var cacheFolder: String? { userFolder("XDG_CACHE_HOME", ".cache") }

  private static func userFolder(_ name: String, _ fallback: String) -> String? {
    // The specification has relative paths ignored.
    if let folder = variable(name), folder.hasPrefix("/") { return folder + "/parallax" }
    guard let home = variable("HOME"), home.hasPrefix("/") else { return nil }
    return home + "/" + fallback + "/parallax"
  }
}
