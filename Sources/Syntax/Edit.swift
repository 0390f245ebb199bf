/// A replacement of part of a query's text; with an empty range, an insertion.
package struct Edit: Hashable, Sendable {
  package var range: SourceRange
  package var text: String

  package init(_ range: SourceRange, _ text: String) {
    self.range = range
    self.text = text
  }

  private var isInsertion: Bool { range.start == range.end }

  /// The text with all edits made. Of two that overlap the earlier one is made; ranges outside the text are left out.
  package static func apply(_ edits: [Edit], to source: String, within whole: SourceRange) -> String {
    let bytes = Array(source.utf8)
    var (result, position): ([UInt8], Int) = ([], whole.start)
    for edit in inOrder(edits) {
      let range = edit.range
      guard range.start >= position, range.start <= range.end, range.end <= min(whole.end, bytes.count) else {
        continue
      }
      result += bytes[position..<range.start]
      result += edit.text.utf8
      position = range.end
    }
    if position < min(whole.end, bytes.count) { result += bytes[position..<min(whole.end, bytes.count)] }
    return String(decoding: result, as: UTF8.self)
  }

  /// By place; edits at one place stay in the order in which they were found, closing brackets first, but what is put in
  /// stands before what is replaced there.
  private static func inOrder(_ edits: [Edit]) -> [Edit] {
    edits.enumerated().sorted { left, right in
      if left.element.range.start != right.element.range.start {
        return left.element.range.start < right.element.range.start
      }
      let (insertsLeft, insertsRight) = (left.element.isInsertion, right.element.isInsertion)
      if insertsLeft != insertsRight { return insertsLeft }
      return left.offset < right.offset
    }.map(\.element)
  }
}

/// A mistake with what would mend it. The parser gathers these; `Parser` makes diagnostics of them.
struct Mistake: Hashable, Sendable {
  var kind: SyntaxError
  var range: SourceRange
  var suggestions: [String] = []
  /// Ways to mend it, best first; `and` mixed with `or` has two.
  var remedies: [[Edit]] = []
}
