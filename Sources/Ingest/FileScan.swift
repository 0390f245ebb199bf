import Foundation
import Store

/// The files to read under the paths of a command, in the order of their names' bytes.
package struct FileScan: Sendable {
  package struct File: Hashable, Sendable {
    /// The document's name: the path under `folder`.
    package var path: String
    /// The folder that was given, or the one a given file lies in; absolute and without links.
    package var folder: String
    package var bytes: Int
    package var format: DocumentReader.Format

    package var absolute: String { folder == "/" ? "/" + path : folder + "/" + path }
  }

  package private(set) var files: [File] = []
  package private(set) var skipped: [IngestReport.Entry] = []
  package private(set) var failed: [IngestReport.Entry] = []
  /// The folders that were given, each with all that is under it.
  package private(set) var folders: [String] = []

  /// Folders by device and number, so that links cannot lead round in circles.
  private var visited: Set<Place> = []
  private struct Place: Hashable {
    var device: UInt64
    var number: UInt64
  }

  /// - Throws: `IngestError` where a path leads to nothing.
  package init(_ paths: [String]) throws {
    guard !paths.isEmpty else { throw IngestError.noPaths }
    let found = try paths.map { path in
      guard let resolved = Self.resolve(path) else { throw IngestError.noSuchPath(path) }
      return (resolved, Self.status(resolved))
    }
    // The outermost folder first: a file that is reached twice goes by its name under that one.
    folders = Set(found.filter { $0.1?.isFolder == true }.map(\.0)).sorted { Self.precedes($0, $1) }
    for folder in folders { scan(folder, folder: folder, prefix: "") }
    for (path, status) in found where status?.isFolder != true { addGiven(path, status) }
    var seen: Set<ExactText> = []
    files = files.filter { seen.insert(ExactText($0.absolute)).inserted }
    files.sort { (ExactText($0.path), ExactText($0.folder)) < (ExactText($1.path), ExactText($1.folder)) }
    refuseSameNames()
    skipped.sort { Self.precedes($0.name, $1.name) }
    failed.sort { Self.precedes($0.name, $1.name) }
  }

  static func precedes(_ left: String, _ right: String) -> Bool {
    left.utf8.lexicographicallyPrecedes(right.utf8)
  }

  /// The absolute path without links; nil where there is nothing.
  static func resolve(_ path: String) -> String? {
    guard let found = realpath(path, nil) else { return nil }
    defer { free(found) }
    return String(cString: found)
  }

  /// Documents go by their names: of two files that have one name under two folders, the first is read.
  private mutating func refuseSameNames() {
    var kept: [File] = []
    for file in files {
      if let last = kept.last, ExactText(last.path) == ExactText(file.path) {
        failed.append(.init(file.path, Self.sameName(last.folder)))
      } else {
        kept.append(file)
      }
    }
    files = kept
  }

  static func sameName(_ folder: String) -> String {
    "another document of this name was read from \(folder); give one of them another name, or ingest the folder above both"
  }

  // MARK: Walking

  private struct Status {
    var isFolder: Bool
    var isFile: Bool
    var bytes: Int
    var place: Place
  }

  private static func status(_ path: String) -> Status? {
    var found = stat()
    guard stat(path, &found) == 0 else { return nil }
    let kind = found.st_mode & S_IFMT
    return Status(
      isFolder: kind == S_IFDIR, isFile: kind == S_IFREG, bytes: Int(found.st_size),
      place: Place(device: UInt64(found.st_dev), number: UInt64(found.st_ino)))
  }

  private mutating func scan(_ path: String, folder: String, prefix: String) {
    guard let status = Self.status(path), visited.insert(status.place).inserted else {
      skipped.append(.init(prefix, "a link to a folder that is read already"))
      return
    }
    let names: [String]
    do {
      names = try Self.names(in: path, failed: &failed, prefix: prefix)
    } catch {
      failed.append(.init(prefix.isEmpty ? path : prefix, "the folder cannot be opened: \(error.reason)"))
      return
    }
    for name in names { add(name, in: path, folder: folder, prefix: prefix) }
  }

  private mutating func add(_ name: String, in path: String, folder: String, prefix: String) {
    let (full, shown) = (path + "/" + name, prefix + name)
    if name.hasPrefix(".") { return skipped.append(.init(shown, "hidden")) }
    guard let status = Self.status(full) else {
      return failed.append(.init(shown, "cannot be reached: \(SystemReason.last)"))
    }
    if status.isFolder { return scan(full, folder: folder, prefix: shown + "/") }
    guard status.isFile else {
      return skipped.append(.init(shown, "not a file but a device, pipe or socket"))
    }
    if ["readme.md", "readme.txt"].contains(name.lowercased()) {
      return skipped.append(.init(shown, "describes the folder"))
    }
    guard let format = DocumentReader.Format(path: name) else {
      let reason = ForeignFormat(path: name)?.advice ?? "not .txt, .text, .md, .markdown, .html or .htm"
      return skipped.append(.init(shown, reason))
    }
    files.append(File(path: shown, folder: folder, bytes: status.bytes, format: format))
  }

  /// A file that was named itself is read whatever its ending.
  private mutating func addGiven(_ path: String, _ status: Status?) {
    guard let slash = path.lastIndex(of: "/") else { return }
    let (folder, name) = (String(path[..<slash]), String(path[path.index(after: slash)...]))
    guard let status, status.isFile else {
      return skipped.append(.init(name, "not a file but a device, pipe or socket"))
    }
    files.append(
      File(
        path: name, folder: folder.isEmpty ? "/" : folder, bytes: status.bytes,
        format: DocumentReader.Format(path: name) ?? .plain))
  }

  /// The names in a folder, sorted; those that are no UTF-8 are reported.
  private static func names(
    in path: String, failed: inout [IngestReport.Entry], prefix: String
  ) throws(SystemReason) -> [String] {
    guard let folder = opendir(path) else { throw SystemReason() }
    defer { closedir(folder) }
    var names: [String] = []
    while let entry = readdir(folder) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { tuple in
        tuple.withMemoryRebound(to: CChar.self, capacity: 256) { start in
          (String(validatingCString: start), String(cString: start))
        }
      }
      guard let valid = name.0 else {
        failed.append(.init(prefix + name.1, "the file's name is not UTF-8; give it another"))
        continue
      }
      if valid != ".", valid != ".." { names.append(valid) }
    }
    return names.sorted { precedes($0, $1) }
  }
}

/// The system's words for what went wrong last.
struct SystemReason: Error {
  var reason = String(cString: strerror(errno))

  static var last: String { SystemReason().reason }
}
