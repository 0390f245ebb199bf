import Glibc

/// The user's own editor, on a file that is gone afterwards.
enum TextEditor {
  /// - Returns: what was saved, without spaces around it.
  /// - Throws: `CommandFailure` where no editor can be run or it reports a failure; then nothing is to be asked.
  static func edit(_ text: String) throws -> String {
    guard let program = program else {
      throw CommandFailure("No editor is known. Name one in the variable EDITOR, for example EDITOR=nano.")
    }
    var template = Array("/tmp/parallax-XXXXXX.query".utf8CString)
    let descriptor = mkstemps(&template, 6)
    guard descriptor >= 0 else { throw CommandFailure("A file for the editor cannot be made in /tmp.") }
    let path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    defer { unlink(path) }
    let isWritten = StandardStream.writeAll(Array((text + "\n").utf8), to: descriptor)
    close(descriptor)
    guard isWritten else { throw CommandFailure("A file for the editor cannot be written in /tmp.") }
    let status = system("\(program) \(path)")
    guard status == 0 else {
      throw CommandFailure("The editor “\(program)” ended with a failure, so nothing was asked.")
    }
    guard let edited = String(validating: try Files.read(path), as: UTF8.self) else {
      throw CommandFailure("What the editor saved is not UTF-8 text, so nothing was asked.")
    }
    var query = edited[...]
    while query.last?.isWhitespace == true { query.removeLast() }
    return String(query.drop(while: \.isWhitespace))
  }

  private static var program: String? {
    for name in ["VISUAL", "EDITOR"] {
      if let value = Host.variable(name), !value.isEmpty { return value }
    }
    return ["nano", "vi"].first(where: Pager.isInstalled)
  }
}
