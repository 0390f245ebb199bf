import CLineEdit
import Glibc

/// The terminal's line, edited by libedit.
final class LineEditor {
  enum Reading {
    case line(String)
    /// Control-C
    case interrupted
    /// Control-D
    case end
  }

  private let completer: (_ line: String, _ cursor: Int, _ isHelp: Bool) -> Completion
  /// Freed in `close`; nil where the terminal could not be taken over.
  private var editor: OpaquePointer?

  /// - Parameter completer: is asked what Tab means, and what Escape and h do; the cursor is a UTF-8 offset.
  init?(completer: @escaping (_ line: String, _ cursor: Int, _ isHelp: Bool) -> Completion) {
    self.completer = completer
    guard line_edit_use_utf8() else { return nil }
    let context = Unmanaged.passUnretained(self).toOpaque()
    editor = line_edit_open(
      "parallax",
      { context, line, cursor, isHelp in
        guard let context, let line else { return line_edit_completion() }
        let editor = Unmanaged<LineEditor>.fromOpaque(context).takeUnretainedValue()
        return editor.completer(String(cString: line), cursor, isHelp).forC
      }, context)
    guard editor != nil else { return nil }
  }

  deinit { close() }

  /// - Parameter prompt: escape codes in it stand between `\u{1}` and `\u{1}`.
  func read(prompt: String) -> Reading {
    var line: UnsafePointer<CChar>?
    let status = prompt.withCString { line_edit_read(editor, $0, &line) }
    switch status {
    case LINE_EDIT_LINE: return .line(line.map { String(cString: $0) } ?? "")
    case LINE_EDIT_INTERRUPTED: return .interrupted
    default: return .end
    }
  }

  func remember(_ entry: String) { line_edit_remember(editor, entry) }

  func close() {
    line_edit_close(editor)
    editor = nil
  }
}

/// What Tab does to a line.
struct Completion: Equatable {
  /// Characters before the cursor to take away.
  var removed = 0
  var inserted: String?
  /// Choices to show below the line.
  var listing: String?

  fileprivate var forC: line_edit_completion {
    line_edit_completion(
      removed: Int32(removed), inserted: inserted.flatMap { strdup($0) },
      listing: listing.flatMap { strdup($0) })
  }
}
