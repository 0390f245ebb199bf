/// A range of UTF-8 bytes in a query's text.
package struct SourceRange: Hashable, Sendable {
  package var start: Int
  package var end: Int

  package init(_ start: Int, _ end: Int) {
    self.start = start
    self.end = end
  }

  package func joined(with other: SourceRange) -> SourceRange {
    SourceRange(min(start, other.start), max(end, other.end))
  }
}

/// A word as written, with its place: a name of a stage, a column, a clause.
package struct Word: Hashable, Sendable {
  package var text: String
  package var range: SourceRange

  package init(_ text: String, _ range: SourceRange) {
    self.text = text
    self.range = range
  }
}

/// What was wrong in a query, where, and what could stand there instead. Wording stands beside the kinds.
///
/// Each room that finds mistakes has its own enumeration of kinds; a diagnostic carries the words they make.
package struct Diagnostic: Hashable, Sendable {
  package var range: SourceRange
  /// What happened, one or two plain sentences.
  package var message: String
  /// Names that may have been meant, nearest first.
  package var suggestions: [String]
  /// Whole queries that work, offered for the next line: one as a rule, two where a query can be read in two ways,
  /// none where nothing sensible can be offered.
  package var attempts: [String]

  package init(range: SourceRange, message: String, suggestions: [String] = [], attempts: [String]) {
    self.range = range
    self.message = message
    self.suggestions = suggestions
    self.attempts = attempts
  }

  package init(range: SourceRange, message: String, suggestions: [String] = [], attempt: String? = nil) {
    self.init(range: range, message: message, suggestions: suggestions, attempts: attempt.map { [$0] } ?? [])
  }

  /// The best of the attempts.
  package var attempt: String? { attempts.first }
}
