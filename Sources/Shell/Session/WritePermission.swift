import Engine
import Store

/// Where a session may write files. Without one it writes none: a script only reads a corpus and prints.
package struct WritePermission: Sendable {
  /// From the root, links followed.
  private let folders: [String]
  /// Whether files that are there already may be replaced: where the command line has named the folder.
  private let replaces: Bool
  /// Files that this session has made, which it may make anew.
  private var made: Set<String> = []

  /// - Throws: `Misuse` where a folder does not exist.
  package init(folders: [String], replaces: Bool) throws {
    self.replaces = replaces
    self.folders = try folders.map { folder in
      guard Files.isFolder(folder) else { throw Misuse(message: "“\(folder)” is no folder to write to.") }
      return Files.absolute(folder)
    }
  }

  /// The file that a path leads to, if it may be written.
  /// - Parameter corpus: the open corpus, which is never written to.
  /// - Throws: `CommandFailure` that says why not.
  func file(_ path: String, corpus: String?) throws(CommandFailure) -> String {
    let folder = Files.absolute(Files.folder(of: path))
    guard Files.isFolder(folder) else {
      throw CommandFailure(
        "There is no folder “\(Files.folder(of: path))” to write “\(Files.name(of: path))” in.")
    }
    // A link is followed, so that none leads out of the folder.
    let named = (folder == "/" ? "" : folder) + "/" + Files.name(of: path)
    let file = Files.exists(named) ? Files.absolute(named) : named
    guard folders.contains(where: { file.hasPrefix($0 == "/" ? $0 : $0 + "/") }) else {
      let places = folders.map { "“\($0)”" }.joined(separator: " and ")
      throw CommandFailure(
        "“\(path)” is not below \(places), and nothing is written elsewhere. Start with --allow-write FOLDER to allow it."
      )
    }
    if let corpus, [Files.absolute(corpus), CorrectionFile(corpus: corpus).path].contains(file) {
      throw CommandFailure("“\(path)” belongs to the open corpus. Give another name.")
    }
    guard Files.exists(file) else {
      // A link to nowhere would be followed by the system when the file is made.
      if Files.isLink(named) {
        throw CommandFailure("“\(path)” is a link that leads nowhere. Give another name.")
      }
      return file
    }
    guard Files.isRegular(file) else { throw CommandFailure("“\(path)” is no file that can be written.") }
    guard replaces || made.contains(file) else {
      throw CommandFailure("“\(path)” is there already; it is not overwritten. Give another name.")
    }
    return file
  }

  mutating func note(made file: String) { made.insert(file) }
}

extension Session {
  /// Writes a file where that is allowed.
  /// - Throws: `CommandFailure`, `Files.Problem`
  func write(_ bytes: [UInt8], to path: String, from folder: String? = nil) throws {
    let file = try writableFile(path, from: folder)
    try Files.write(bytes, to: file)
    writing?.note(made: file)
  }

  /// - Throws: `CommandFailure` where it may not be written.
  func writableFile(_ path: String, from folder: String? = nil) throws -> String {
    guard let writing else {
      throw CommandFailure(
        "Scripts write files only where the command line says so:  --allow-write FOLDER")
    }
    return try writing.file(Files.path(path, from: folder), corpus: engine?.corpus.path)
  }
}
