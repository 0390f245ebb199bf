import Engine
import View

extension Command {
  static let read = Command(
    name: "read", usage: ".read N", summary: "the article around row N of the last answer, its words marked",
    argument: .row
  ) { invocation, session in
    let number = try invocation.number()
    let passage = try session.passage(ofRow: number)
    guard let page = try session.openEngine().read(passage) else {
      throw CommandFailure("Row \(number) has no place in a text.")
    }
    let reading = ReadText(page: page, style: session.style)
    var outcome = Outcome(text: reading.text)
    outcome.opensAtLine = reading.markedLine
    return outcome
  }
}
