import Glibc
import Plan
import Syntax

/// Queries from standard input that is no terminal: no prompt, no colour, no pager, no history; like a script, it
/// stops at the first failure.
package enum PipedInput {
  /// - Returns: the exit code: 0, or 1 where something failed.
  package static func run(_ session: Session) throws(StandardStream.Closed) -> Int32 {
    guard let bytes = Files.readAll(STDIN_FILENO) else {
      StandardStream.report("parallax: standard input cannot be read\n")
      return 1
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      StandardStream.report("parallax: standard input is not UTF-8 text\n")
      return 1
    }
    return try Scripts.evaluate(text, name: "standard input", in: session)
  }
}
