import Engine
import View

extension Command {
  static let cite = Command(
    name: "cite", usage: ".cite N", summary: "a citation of row N of the last answer, ready to paste",
    details:
      "It can be checked later, whoever pasted it where:  parallax verify-citation CORPUS 'CITATION'\n"
      + "For many rows at once there is the stage:  … | cite\n",
    argument: .row
  ) { invocation, session in
    let number = try invocation.number()
    if let found = try session.summed(number) { return try session.cite(number, found) }
    let citations = try session.openEngine().citations(session.passage(ofRow: number))
    guard !citations.isEmpty else { throw CommandFailure("Row \(number) has no place in a text.") }
    // Not folded: it is to be copied.
    return Outcome(text: citations.map { TerminalText.visible($0.text) + "\n" }.joined())
  }
}

extension Session {
  /// Citations of the first rows that another sums up.
  fileprivate func cite(_ number: Int, _ found: (query: String, answer: Answer)) throws -> Outcome {
    let engine = try openEngine()
    var text = ""
    for passage in found.answer.passages.prefix(Self.mostSummed) {
      for citation in try passage.map(engine.citations) ?? [] {
        text += TerminalText.visible(citation.text) + "\n"
      }
    }
    var outcome = Outcome(text: text)
    let count = found.answer.passages.count
    if count > Self.mostSummed {
      outcome.notes.append(
        "the first \(Self.mostSummed) of \(count.grouped) that row \(number) sums up; all:  "
          + TerminalText.visible(found.query) + " | cite")
    }
    return outcome
  }
}
