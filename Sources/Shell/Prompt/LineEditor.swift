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

  /// What a key asks about the line.
  enum Question { case complete, choices, explain }

  private let completer: (_ line: String, _ cursor: Int, Question) -> Completion
  /// Freed in `close`; nil where the terminal could not be taken over.
  private var editor: OpaquePointer?

  /// - Parameter completer: is asked what keys such as Tab mean; the cursor is a UTF-8 offset.
  init?(completer: @escaping (_ line: String, _ cursor: Int, Question) -> Completion) {
    self.completer = completer
    guard line_edit_use_utf8() else { return nil }
    let context = Unmanaged.passUnretained(self).toOpaque()
    editor = line_edit_open(
      "parallax",
      { context, line, cursor, question in
        guard let context, let line else { return line_edit_completion() }
        let editor = Unmanaged<LineEditor>.fromOpaque(context).takeUnretainedValue()
        return editor.completer(String(cString: line), cursor, Question(question)).forC
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

extension LineEditor.Question {
  fileprivate init(_ question: line_edit_question) {
    self =
      switch question {
      case LINE_EDIT_EXPLAIN: .explain
      case LINE_EDIT_CHOICES: .choices
      default: .complete
      }
  }
}
