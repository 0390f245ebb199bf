import Values
import View

extension Command {
  static let history = Command(
    name: "history", usage: ".history [N|WORDS]",
    summary:
      "the last N queries of this session (20 where N is not given), or those of any day with the words",
    details:
      "Words are found anywhere in a query, whatever their case. At the prompt, the arrow keys go through earlier queries "
      + "and Control-R searches them, also those of other days.\n",
    argument: .word
  ) { invocation, session in
    if !invocation.argument.isEmpty, Int(invocation.argument) == nil {
      return search(invocation.argument, session)
    }
    let count = invocation.argument.isEmpty ? 20 : try invocation.number()
    let shown = session.log.statements.suffix(count)
    return list(shown, from: session.log.statements.count - shown.count)
  }

  /// Each query once, where it was asked last; the latest twenty.
  private static func search(_ words: String, _ session: Session) -> Outcome {
    let wanted = Folding.fold(words)
    var (seen, found): (Set<String>, [String]) = ([], [])
    // Searches themselves would be all that is found the second time.
    for query in (session.earlierQueries() + session.log.statements).reversed()
    where !query.hasPrefix(".history") && Folding.fold(query).contains(wanted) && seen.insert(query).inserted
    {
      found.append(query)
      if found.count == 20 { break }
    }
    if found.isEmpty { return Outcome(text: "no query has “\(TerminalText.visible(words))”\n") }
    return list(found.reversed()[...], from: nil)
  }

  private static func list(_ queries: ArraySlice<String>, from first: Int?) -> Outcome {
    var text = ""
    for (index, query) in queries.enumerated() {
      let number = first.map { "\($0 + index + 1)" } ?? ""
      let margin = String(repeating: " ", count: max(0, 4 - number.count)) + number + "  "
      let lines = TerminalText.visibleLines(query).split(separator: "\n")
      for (place, line) in lines.enumerated() { text += (place == 0 ? margin : "      ") + line + "\n" }
    }
    return Outcome(text: text.isEmpty ? "no queries yet\n" : text)
  }
}
