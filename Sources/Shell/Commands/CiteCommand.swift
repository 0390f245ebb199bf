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
    let citations = try session.openEngine().citations(session.passage(ofRow: number))
    guard !citations.isEmpty else { throw CommandFailure("Row \(number) has no place in a text.") }
    // Not folded: it is to be copied.
    return Outcome(text: citations.map { TerminalText.visible($0.text) + "\n" }.joined())
  }
}
