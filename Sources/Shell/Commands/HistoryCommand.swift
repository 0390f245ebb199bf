import View

extension Command {
  static let history = Command(
    name: "history", usage: ".history [N]",
    summary: "the last N queries of this session (20 where N is not given)",
    details:
      "At the prompt, the arrow keys go through earlier queries and Control-R searches them, also those of other days.\n",
    argument: .row
  ) { invocation, session in
    let count = invocation.argument.isEmpty ? 20 : try invocation.number()
    let shown = session.log.statements.suffix(count)
    let first = session.log.statements.count - shown.count
    var text = ""
    for (index, statement) in shown.enumerated() {
      let number = "\(first + index + 1)"
      let margin = String(repeating: " ", count: max(0, 4 - number.count)) + number + "  "
      let lines = TerminalText.visibleLines(statement).split(separator: "\n")
      for (place, line) in lines.enumerated() { text += (place == 0 ? margin : "      ") + line + "\n" }
    }
    return Outcome(text: text.isEmpty ? "no queries yet\n" : text)
  }
}
