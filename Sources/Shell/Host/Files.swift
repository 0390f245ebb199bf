import Glibc

/// The few things the shell does with files itself.
package enum Files {
  /// Why a file could not be read or written, in the system's words.
  package struct Problem: Error, Hashable, Sendable {
    package var path: String
    package var reason: String
  }

  /// A text file's bytes.
  package static func read(_ path: String) throws(Problem) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw problem(path) }
    defer { close(descriptor) }
    if isFolder(path) { throw Problem(path: path, reason: "it is a folder") }
    guard let bytes = readAll(descriptor) else { throw problem(path) }
    return bytes
  }

  /// Everything up to the end of a descriptor; nil where it cannot be read.
  package static func readAll(_ descriptor: Int32) -> [UInt8]? {
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = Glibc.read(descriptor, &piece, piece.count)
      if count > 0 {
        bytes.append(contentsOf: piece[..<count])
      } else if count == 0 {
        return bytes
      } else if errno != EINTR {
        return nil
      }
    }
  }

  /// The first bytes of a file; fewer where it has fewer or cannot be read.
  package static func beginning(of path: String, count: Int) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return [] }
    defer { close(descriptor) }
    var bytes = [UInt8](repeating: 0, count: count)
    return Array(bytes.prefix(max(0, Glibc.read(descriptor, &bytes, count))))
  }

  /// Writes a file, or adds to it; one that is made anew is the user's alone to read, unless it is made to be passed on.
  package static func write(
    _ bytes: [UInt8], to path: String, appending: Bool = false, isShared: Bool = false
  ) throws(Problem) {
    let descriptor = open(
      path, O_WRONLY | O_CREAT | O_CLOEXEC | (appending ? O_APPEND : O_TRUNC), isShared ? 0o666 : 0o600)
    guard descriptor >= 0 else { throw problem(path) }
    let isWritten = StandardStream.writeAll(bytes, to: descriptor)
    guard close(descriptor) == 0, isWritten else { throw problem(path) }
  }

  /// Puts a file in the place of one that may be there, whole or not at all.
  package static func replace(_ bytes: [UInt8], at path: String, isShared: Bool = false) throws(Problem) {
    let beside = path + ".new"
    unlink(beside)
    try write(bytes, to: beside, isShared: isShared)
    guard rename(beside, path) == 0 else { throw problem(path) }
  }

  package static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }
  package static func isWritable(_ path: String) -> Bool { access(path, W_OK) == 0 }

  package static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  package static func isRegular(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
  }

  /// When a file was written last, in nanoseconds; 0 where it is not there.
  package static func changed(_ path: String) -> Int {
    var status = stat()
    guard stat(path, &status) == 0 else { return 0 }
    return status.st_mtim.tv_sec * 1_000_000_000 + status.st_mtim.tv_nsec
  }

  package static func isLink(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFLNK
  }

  /// Makes a folder and those above it; does nothing where it is there.
  package static func makeFolder(_ path: String) {
    var made = ""
    for part in path.split(separator: "/") {
      made += "/" + part
      mkdir(made, 0o700)
    }
  }

  /// The names in a folder, sorted; empty where it cannot be read.
  package static func names(in folder: String) -> [String] {
    guard let stream = opendir(folder) else { return [] }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) {
        String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// The path from the root, links followed as far as there is such a file, without a slash at its end.
  package static func absolute(_ path: String) -> String {
    var path = path
    while path.count > 1, path.hasSuffix("/") { path.removeLast() }
    guard let resolved = realpath(path, nil) else {
      if path.hasPrefix("/") { return path }
      guard let folder = getcwd(nil, 0) else { return path }
      defer { free(folder) }
      return String(cString: folder) + "/" + path
    }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  /// A path as seen from a folder; `~` is the user's home.
  package static func path(_ path: String, from folder: String?) -> String {
    if path == "~" || path.hasPrefix("~/"), let home = Host.variable("HOME") {
      return home + path.dropFirst()
    }
    guard let folder, !folder.isEmpty, !path.hasPrefix("/") else { return path }
    return folder.hasSuffix("/") ? folder + path : folder + "/" + path
  }

  /// The same place as seen from a folder: `../articles` for a neighbour of the folder; from the root where they share
  /// nothing.
  package static func relative(_ path: String, to folder: String) -> String {
    let (whole, from) = (absolute(path).split(separator: "/"), absolute(folder).split(separator: "/"))
    let shared = zip(whole, from).prefix { $0 == $1 }.count
    if shared == 0 { return absolute(path) }
    let steps = Array(repeating: "..", count: from.count - shared) + whole[shared...].map(String.init)
    return steps.isEmpty ? "." : steps.joined(separator: "/")
  }

  /// The folder that a file stands in: “.” for a bare name.
  package static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  package static func name(of path: String) -> String {
    var path = path[...]
    while path.count > 1, path.hasSuffix("/") { path.removeLast() }
    return path.lastIndex(of: "/").map { String(path[path.index(after: $0)...]) } ?? String(path)
  }

  private static func problem(_ path: String) -> Problem {
    Problem(path: path, reason: String(cString: strerror(errno)).lowercased())
  }
}
