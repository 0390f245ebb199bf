import Glibc

/// The queries of earlier days: one a line, line breaks inside a query written `\n` and backslashes `\\`.
struct HistoryFile {
  let path: String
  /// Entries beyond these are dropped, the oldest first, when the file has grown to twice as many.
  static let limit = 5000

  /// In the user's data folder; nil where there is none.
  init?() {
    guard let folder = Host.dataFolder else { return nil }
    path = folder + "/history"
  }

  /// Oldest first. A file that cannot be read is no history.
  func load() -> [String] {
    guard let bytes = try? Files.read(path) else { return [] }
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
    if lines.count > Self.limit * 2 {
      let kept = lines.suffix(Self.limit).map { $0 + "\n" }.joined()
      try? Files.write(Array(kept.utf8), to: path)
    }
    return lines.suffix(Self.limit).map(Self.decode)
  }

  /// Added at once, so that a session that is killed keeps what was typed, and two sessions keep both.
  func add(_ entry: String) {
    Files.makeFolder(Files.folder(of: path))
    try? Files.write(Array((Self.encode(entry) + "\n").utf8), to: path, appending: true)
  }

  static func encode(_ entry: String) -> String {
    var line = ""
    for character in entry.unicodeScalars {
      switch character {
      case "\\": line += "\\\\"
      case "\n": line += "\\n"
      default: line.unicodeScalars.append(character)
      }
    }
    return line
  }

  static func decode(_ line: Substring) -> String {
    var entry = ""
    var isEscaped = false
    for character in line.unicodeScalars {
      if isEscaped {
        entry.unicodeScalars.append(character == "n" ? "\n" : character)
        isEscaped = false
      } else if character == "\\" {
        isEscaped = true
      } else {
        entry.unicodeScalars.append(character)
      }
    }
    return entry
  }
}
