/// Where the last session at the prompt is kept as a script, for `parallax session export`: beside the history, for the
/// user alone.
enum SessionFile {
  private static var path: String? { Host.dataFolder.map { $0 + "/session.query" } }

  static func save(_ script: String) {
    guard let path, let folder = Host.dataFolder else { return }
    Files.makeFolder(folder)
    // Whoever cannot keep it misses the export only.
    try? Files.replace(Array(script.utf8), at: path)
  }

  /// - Throws: `CommandFailure` where no session was kept.
  static func load() throws -> [UInt8] {
    guard let path, Files.exists(path) else {
      throw CommandFailure("No session is kept yet: it is, once a query has succeeded at the prompt.")
    }
    return try Files.read(path)
  }
}

extension Launch {
  /// `parallax session export [-o FILE.query]`
  package static func exportSession(to path: String?) throws -> Int32 {
    let script = try SessionFile.load()
    guard let path else {
      try StandardStream.output.write(script)
      return 0
    }
    guard !Files.exists(path) else {
      throw CommandFailure("“\(path)” is there already; it is not overwritten. Give another name.")
    }
    try Files.write(script, to: path)
    return 0
  }
}
