@testable import Syntax

/// Wrong queries with what the printer says to each, as in a session:
///
///     > claims | where speaker is none
///                ^~~~~
///     “where” is written “filter” here.
///     try:  claims | filter speaker is none
///
/// An empty line ends an entry.
enum TranscriptReader {
  static func entries(_ transcript: String) -> [(query: String, answer: String)] {
    var entries: [(query: String, answer: String)] = []
    var isInside = false
    for line in transcript.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.isEmpty {
        isInside = false
      } else if isInside {
        entries[entries.count - 1].answer += line + "\n"
      } else {
        entries.append((String(line.dropFirst(2)), line + "\n"))
        isInside = true
      }
    }
    return entries
  }

  /// The printer's answer to a query of one line, with the query marked as in a session.
  static func answer(to query: String) -> String {
    printed(query).split(separator: "\n").map { line in
      if line == query { return "> \(line)\n" }
      return line.drop { $0 == " " }.hasPrefix("^") ? "  \(line)\n" : "\(line)\n"
    }.joined()
  }
}
