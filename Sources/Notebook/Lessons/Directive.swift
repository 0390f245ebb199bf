/// A line of a lesson for its teacher's desk: a comment that begins `#?`, so that the script runs without it.
///
///     #? ask number: How many of those on board died?
///     #? hint: Look at the sentence about 25 December.
///     #? answer: value
///     #? explain: One source counts all who were on board; the other
///     #?   counts the dead alone.
///
/// A line that begins with two spaces behind the `#?` goes on with the one above.
package struct Directive: Hashable, Sendable {
  /// The first word: `ask`, `answer`, `hint` …
  package var name: String
  /// What stands between the name and the colon: `number`.
  package var kind: String
  package var text: String

  /// Takes a statement's prose apart.
  /// - Returns: the prose for the reader, and the directives.
  package static func split(_ prose: String) -> (prose: String, directives: [Directive]) {
    var (kept, directives): ([Substring], [Directive]) = ([], [])
    for line in prose.split(separator: "\n", omittingEmptySubsequences: false) {
      guard line.hasPrefix("? ") || line == "?" else {
        kept.append(line)
        continue
      }
      let rest = line.dropFirst(2)
      if rest.hasPrefix("  "), !directives.isEmpty {
        directives[directives.count - 1].text += "\n" + rest.drop { $0 == " " }
      } else {
        directives.append(Directive(line: rest))
      }
    }
    return (kept.joined(separator: "\n"), directives)
  }

  private init(line: Substring) {
    let head = line.prefix { $0 != ":" }
    let words = head.split(separator: " ", maxSplits: 1)
    name = words.first.map { $0.lowercased() } ?? ""
    kind = words.count > 1 ? words[1].lowercased() : ""
    text = String(line.dropFirst(head.count + 1).drop { $0 == " " })
  }
}
