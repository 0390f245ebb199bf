import Glibc

/// Shows long text a screenful at a time, by the program that $PAGER names, else by `less`.
struct Pager {
  private let command: String

  /// Nil where there is no such program, or the user wants none (`PAGER=cat`).
  init?() {
    let wish = Host.variable("PAGER") ?? ""
    if wish == "cat" { return nil }
    if !wish.isEmpty {
      command = wish
    } else if Self.isInstalled("less") {
      // Colours pass, a text that fits is simply printed, the screen is left as it was; UTF-8 whatever LANG says. What is
      // typed to it can write no file and start no program, and it says how to leave.
      command =
        "LESSCHARSET=utf-8 LESSSECURE=1 less -R -F -X '-Ps?e(end) q back to the prompt:Space more, q back to the prompt.'"
    } else {
      return nil
    }
  }

  /// Waits until the reader is done; false where the program could not be run.
  func show(_ text: [UInt8], atLine line: Int?) -> Bool {
    let program = command.split(separator: " ").first { !$0.contains("=") }.map { Files.name(of: String($0)) }
    let start = line.flatMap { program == "less" && $0 > 3 ? " +\($0 - 2)" : nil } ?? ""
    guard let pipe = popen(command + start, "we") else { return false }
    _ = StandardStream.writeAll(text, to: fileno(pipe))
    // 127 and 126: the shell found no such program, or none it may run.
    let status = (pclose(pipe) >> 8) & 0xFF
    return status != 127 && status != 126
  }

  static func isInstalled(_ program: String) -> Bool {
    (Host.variable("PATH") ?? "").split(separator: ":").contains { access("\($0)/\(program)", X_OK) == 0 }
  }
}
