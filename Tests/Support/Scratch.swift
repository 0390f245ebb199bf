package import Foundation

/// Where tests write: one folder for each run of the tests, gone when the run is over.
package enum Scratch {
  /// An empty folder of its own for each caller.
  package static func folder() throws -> URL {
    let folder = try root.get().appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: false)
    return folder
  }

  private static let prefix = "parallax-tests-"

  private static let root: Result<URL, any Error> = Result {
    let temporary = FileManager.default.temporaryDirectory
    removeAbandoned(in: temporary)
    let own = temporary.appendingPathComponent("\(prefix)\(getpid())")
    try FileManager.default.createDirectory(at: own, withIntermediateDirectories: true)
    atexit { try? Scratch.root.get().remove() }
    return own
  }

  /// What runs have left that were killed.
  private static func removeAbandoned(in temporary: URL) {
    for name in (try? FileManager.default.contentsOfDirectory(atPath: temporary.path)) ?? [] {
      guard name.hasPrefix(prefix), let process = pid_t(name.dropFirst(prefix.count)) else { continue }
      if kill(process, 0) != 0, errno == ESRCH { temporary.appendingPathComponent(name).remove() }
    }
  }
}

extension URL {
  fileprivate func remove() { try? FileManager.default.removeItem(at: self) }
}
