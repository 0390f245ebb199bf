import Foundation

/// A file that is written beside the one it will replace: `x.corpus` is written as `x.corpus.new`.
///
/// Until `replace()` nobody sees it; `replace()` is one `rename`, which the system does wholly or not at all. Whoever holds
/// the old file open keeps the old file. A run that was killed leaves a `.new` file, which the next run overwrites.
final class NewFile {
  let path: String
  private let target: String
  private let descriptor: CInt

  /// Takes the right to write: one process at a time, told by a lock that ends with the process.
  /// - Throws: `CorpusError.locked` where another process has it, `.unreadable` where the folder cannot be written to.
  init(replacing target: String) throws {
    self.target = target
    path = target + ".new"
    let flags = O_RDWR | O_CREAT | O_CLOEXEC
    let opened = open(path, flags, 0o666)
    guard opened >= 0 else {
      throw CorpusError.unreadable(path: path, reason: String(cString: strerror(errno)))
    }
    descriptor = opened
    guard flock(opened, LOCK_EX | LOCK_NB) == 0, Self.isStill(opened, at: path) else {
      throw CorpusError.locked(path: target)
    }
    ftruncate(opened, 0)
  }

  deinit { close(descriptor) }

  /// Whether the name still leads to the file that was locked: the run before may have renamed it in between.
  private static func isStill(_ descriptor: CInt, at path: String) -> Bool {
    var (held, named) = (stat(), stat())
    return fstat(descriptor, &held) == 0 && stat(path, &named) == 0 && held.st_ino == named.st_ino
      && held.st_dev == named.st_dev
  }

  /// Starts from what the target holds now.
  /// - Throws: `CorpusError.unreadable`
  func copyTarget() throws {
    let source = open(target, O_RDONLY | O_CLOEXEC)
    guard source >= 0 else { throw failure(target) }
    defer { close(source) }
    var buffer = [UInt8](repeating: 0, count: 1 << 20)
    while true {
      let count = read(source, &buffer, buffer.count)
      guard count >= 0 else { throw failure(target) }
      if count == 0 { return }
      guard Foundation.write(descriptor, buffer, count) == count else { throw failure(path) }
    }
  }

  /// - Throws: `CorpusError.unreadable`
  func write(_ bytes: [UInt8]) throws {
    guard Foundation.write(descriptor, bytes, bytes.count) == bytes.count else { throw failure(path) }
  }

  /// Makes it the file of that name, and sees that the disk has it before the name changes.
  /// - Throws: `CorpusError.unreadable`
  func replace() throws {
    guard fsync(descriptor) == 0, rename(path, target) == 0 else { throw failure(target) }
    let folder = open((target as NSString).deletingLastPathComponent.nonEmpty ?? ".", O_RDONLY | O_CLOEXEC)
    if folder >= 0 {
      fsync(folder)
      close(folder)
    }
  }

  /// Leaves the target as it was.
  func discard() { unlink(path) }

  private func failure(_ path: String) -> CorpusError {
    .unreadable(path: path, reason: String(cString: strerror(errno)))
  }
}

extension String {
  fileprivate var nonEmpty: String? { isEmpty ? nil : self }
}
