import Foundation
import Glibc
import Testing

/// A real terminal (a pseudo-terminal of 80 by 24) with the program in it, and somebody who types and reads.
final class Terminal {
  /// What the program has written so far, escape codes taken out.
  private(set) var screen = ""
  private(set) var raw: [UInt8] = []
  /// How far `expect` has read.
  private var position = 0
  private let side: Int32
  private var process: pid_t = 0
  private var isOver = false
  /// Long, because a busy machine may be slow; a test that passes never waits it out.
  private static let patience = 30.0
  /// TIOCSPTLCK, TIOCGPTN and POSIX_SPAWN_SETSID of Linux.
  private static let setLock: UInt = 0x4004_5431
  private static let getNumber: UInt = 0x8004_5430
  private static let ownSession: Int16 = 0x80

  /// - Parameters:
  ///   - environment: is added to a clean one.
  ///   - shell: a program to be started in place of Parallax.
  init(_ arguments: [String], environment: [String: String] = [:], shell: String? = nil) throws {
    // What posix_openpt, unlockpt and ptsname do; their declarations do not reach Swift.
    side = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
    var (locked, number): (Int32, Int32) = (0, 0)
    try #require(
      side >= 0 && ioctl(side, Self.setLock, &locked) == 0 && ioctl(side, Self.getNumber, &number) == 0)
    let name = "/dev/pts/\(number)"
    var size = winsize(ws_row: 24, ws_col: 80, ws_xpixel: 0, ws_ypixel: 0)
    try #require(ioctl(side, UInt(TIOCSWINSZ), &size) == 0)

    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    // The first terminal that the leader of a new session opens becomes the one that its signals come from.
    posix_spawn_file_actions_addopen(&actions, 0, name, O_RDWR, 0)
    posix_spawn_file_actions_adddup2(&actions, 0, 1)
    posix_spawn_file_actions_adddup2(&actions, 0, 2)
    posix_spawn_file_actions_addclose(&actions, side)
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    // Threads of a test may have signals blocked; a program that a shell starts has none.
    var noSignals = sigset_t()
    sigemptyset(&noSignals)
    posix_spawnattr_setsigmask(&attributes, &noSignals)
    posix_spawnattr_setflags(&attributes, Self.ownSession | Int16(POSIX_SPAWN_SETSIGMASK))

    var variables = ["TERM": "xterm", "PATH": "/usr/bin:/bin", "LANG": "C", "PAGER": "cat"]
    variables.merge(environment) { $1 }
    let list = variables.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
    let program = try shell ?? Workshop.program
    let arguments = ([program] + arguments).map { strdup($0) } + [nil]
    let settings = list.map { strdup($0) } + [nil]
    defer { (arguments + settings).forEach { free($0) } }
    try #require(posix_spawn(&process, program, &actions, &attributes, arguments, settings) == 0)
  }

  deinit {
    if !isOver {
      kill(process, SIGKILL)
      var status: Int32 = 0
      waitpid(process, &status, 0)
    }
    close(side)
  }

  func type(_ text: String) {
    let bytes = Array(text.utf8)
    _ = bytes.withUnsafeBytes { write(side, $0.baseAddress, $0.count) }
  }

  /// Makes the window another size.
  func resize(columns: UInt16, rows: UInt16) {
    var size = winsize(ws_row: rows, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(side, UInt(TIOCSWINSZ), &size)
  }

  func signal(_ number: Int32) { kill(process, number) }

  /// Waits until the text has been written, behind what was expected last.
  func expect(_ text: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
    let deadline = Date.now.addingTimeInterval(Self.patience)
    while true {
      let rest = screen.unicodeScalars.dropFirst(position)
      if let found = String(rest).range(of: text) {
        position += String(rest)[..<found.upperBound].unicodeScalars.count
        return
      }
      guard Date.now < deadline, readMore(until: deadline) else {
        Issue.record(
          "“\(text)” did not come; behind the last: \(String(rest))", sourceLocation: sourceLocation)
        throw Missing()
      }
    }
  }

  /// Waits until bytes have been written that stand nowhere on the screen.
  func expectRaw(_ bytes: String) throws {
    let deadline = Date.now.addingTimeInterval(Self.patience)
    while !String(decoding: raw, as: UTF8.self).contains(bytes) {
      guard Date.now < deadline, readMore(until: deadline) else {
        Issue.record("“\(bytes)” did not come")
        throw Missing()
      }
    }
  }

  struct Missing: Error {}

  /// Waits for the end and gives the exit code; −1 where a signal ended it.
  func end() throws -> Int32 {
    let deadline = Date.now.addingTimeInterval(Self.patience)
    while Date.now < deadline, readMore(until: deadline) {}
    var status: Int32 = 0
    while waitpid(process, &status, WNOHANG) == 0 {
      if Date.now >= deadline { kill(process, SIGKILL) }
      usleep(1000)
    }
    isOver = true
    return status & 0x7F == 0 ? (status >> 8) & 0xFF : -1
  }

  /// Whether the terminal echoes and takes lines whole, as it does for the user's own shell.
  var isAsFound: Bool {
    var settings = termios()
    return tcgetattr(side, &settings) == 0 && settings.c_lflag & tcflag_t(ECHO) != 0
      && settings.c_lflag & tcflag_t(ICANON) != 0
  }

  /// False at the end of what the program writes.
  private func readMore(until deadline: Date) -> Bool {
    var wait = pollfd(fd: side, events: Int16(POLLIN), revents: 0)
    let milliseconds = Int32(max(0, deadline.timeIntervalSinceNow * 1000))
    guard poll(&wait, 1, milliseconds) > 0 else { return false }
    var piece = [UInt8](repeating: 0, count: 4096)
    let count = read(side, &piece, piece.count)
    guard count > 0 else { return false }
    raw += piece[..<count]
    screen = Self.withoutEscapes(raw)
    return true
  }

  /// Control sequences (ECMA-48: ESC [ … letter), other escapes of two characters, and carriage returns go.
  private static func withoutEscapes(_ bytes: [UInt8]) -> String {
    var text: [UInt8] = []
    var index = 0
    while index < bytes.count {
      if bytes[index] == 0x1B {
        index += 1
        if index < bytes.count, bytes[index] == UInt8(ascii: "[") {
          index += 1
          while index < bytes.count, !(0x40...0x7E).contains(bytes[index]) { index += 1 }
        }
      } else if bytes[index] != 13 {
        text.append(bytes[index])
      }
      index += 1
    }
    return String(decoding: text, as: UTF8.self)
  }
}
