package import Syntax

/// What can be typed where the cursor stands: the shell turns this into words to offer.
///
/// Pure: it knows the text before the cursor and the vocabulary, and neither catalog nor corpus.
package struct CompletionRequest: Hashable, Sendable {
  package enum Expected: Hashable, Sendable {
    /// A noun or the name of a `let`, where a query begins.
    case noun
    /// A stage or a noun, behind `|`.
    case stage
    /// One of these words or signs, which continue the stage or end it: clause keywords, `and`, `desc`, `|`.
    case clauseKeyword([String])
    /// A column of the rows that reach this stage, or a function. `noun` is the last noun before it, or the name of a
    /// `let`; `pipeline` has the stages that may have changed the columns since.
    case column(noun: String)
    /// An operator behind a column: `is`, `has`, `in` …
    case comparison(column: String)
    /// A value of a column. Where `isQuoted`, the quotation mark is typed already and is not part of the range;
    /// otherwise what replaces the range needs its own marks if it is text.
    case value(column: String, noun: String, isQuoted: Bool)
    /// One of a few words, as the unit of a timeline.
    case word([String])
    /// A command, with the dot at its beginning.
    case dotCommand
    /// What follows a command's name.
    case commandArgument(command: String)
    case nothing
  }

  package var expected: Expected
  /// What of it is typed already.
  package var prefix: String
  /// The bytes of the text that the completed word replaces; empty at the cursor where nothing of it is typed yet.
  package var range: SourceRange
  /// The query as far as the `|` before the stage being typed, for whoever must know its columns; empty where there is none.
  package var pipeline: SourceRange

  /// - Parameter text: everything before the cursor, from the start of the input.
  package init(_ text: String, vocabulary: Vocabulary) {
    let outline = QueryOutline(text, vocabulary: vocabulary)
    let end = text.utf8.count
    (prefix, range) = (outline.prefix, SourceRange(outline.prefixStart, end))
    pipeline = SourceRange(end, end)
    if outline.isCommand {
      expected = .nothing
      completeCommand(end)
      return
    }
    let place = CompletionPlace(outline, vocabulary)
    expected = place.expected
    pipeline = place.pipeline
    if let start = place.bareTextStart {
      range.start = start
      let utf8 = text.utf8
      prefix = String(text[utf8.index(utf8.startIndex, offsetBy: start)...])
    }
  }

  private mutating func completeCommand(_ end: Int) {
    guard prefix.hasPrefix(".") else { return }
    guard let space = prefix.firstIndex(of: " ") else {
      expected = .dotCommand
      return
    }
    expected = .commandArgument(command: String(prefix[..<space]))
    prefix = prefix.lastIndex(of: " ").map { String(prefix[prefix.index(after: $0)...]) } ?? ""
    range.start = end - prefix.utf8.count
  }
}
