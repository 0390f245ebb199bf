import Glibc
import View

/// Sessions at the prompt, kept as scripts for `parallax session`: in a folder beside the history, for the user alone.
///
/// Each prompt has a file of its own, named by the time it was opened and its process, so that two that are open at once do
/// not take each other's place. The oldest go.
struct SessionFile {
  private let path: String
  static let kept = 50

  private static var folder: String? { Host.dataFolder.map { $0 + "/sessions" } }

  /// Nil where the user has no folder for it.
  init?() {
    guard let folder = Self.folder else { return nil }
    path = "\(folder)/\(Host.timeStamp)-\(getpid()).query"
  }

  func save(_ script: String) {
    Files.makeFolder(Files.folder(of: path))
    let isNew = !Files.exists(path)
    // Whoever cannot keep it misses the export only.
    try? Files.replace(Array(script.utf8), at: path)
    if isNew { for old in Self.paths.dropFirst(Self.kept) { unlink(old) } }
  }

  /// The one that was asked last comes first.
  static var paths: [String] {
    guard let folder else { return [] }
    return Files.names(in: folder).filter { $0.hasSuffix(".query") }.map { "\(folder)/\($0)" }
      .map { (path: $0, changed: Files.changed($0)) }
      .sorted { ($0.changed, $0.path) > ($1.changed, $1.path) }.map(\.path)
  }

  /// - Parameter number: from 1, the last.
  /// - Throws: `CommandFailure` where there is no such session.
  static func load(_ number: Int) throws -> [UInt8] {
    let paths = paths
    guard !paths.isEmpty else {
      throw CommandFailure("No session is kept yet: it is, once a query has succeeded at the prompt.")
    }
    guard paths.indices.contains(number - 1) else {
      throw CommandFailure(
        "There are sessions 1 to \(paths.count); 1 is the last. They are listed by  parallax session list")
    }
    return try Files.read(paths[number - 1])
  }
}

extension Launch {
  /// `parallax session export [N] [-o FILE.query]`
  package static func exportSession(_ number: Int, to path: String?) throws -> Int32 {
    let script = try SessionFile.load(number)
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

  /// `parallax session list`: the number, when it was opened, and the last thing that was asked.
  package static func listSessions() throws -> Int32 {
    var text = ""
    for (index, path) in SessionFile.paths.enumerated() {
      let lines =
        (try? Files.read(path)).map { String(decoding: $0, as: UTF8.self) }?.split(separator: "\n") ?? []
      let opened = Files.name(of: path).prefix(19)
      let number = "\(index + 1)"
      text += String(repeating: " ", count: max(0, 2 - number.count)) + number
      text += "  \(opened)  \(TerminalText.cell(String(lines.last ?? "")))\n"
    }
    try StandardStream.output.write(text.isEmpty ? "no session is kept yet\n" : text)
    return 0
  }
}
