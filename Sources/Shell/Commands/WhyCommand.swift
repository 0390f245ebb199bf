import Engine
import View

extension Command {
  static let why = Command(
    name: "why", usage: ".why N",
    summary: "why row N of the last answer is as it is: its words, place, rule and evidence", argument: .row
  ) { invocation, session in
    let number = try invocation.number()
    let passage = try session.passage(ofRow: number)
    guard let explanation = try session.openEngine().why(passage) else {
      throw CommandFailure("Row \(number) has no place in a text.")
    }
    var text = WhyText(explanation: explanation, style: session.style).text
    if passage.members.count > 1 {
      text += try MembersText(members: passage.members, noun: passage.noun, style: session.style)
        .text(session.openEngine())
    }
    return Outcome(text: text)
  }
}

extension Session {
  /// Where a row of the last answer stands.
  func passage(ofRow number: Int) throws -> Passage {
    guard let answer else {
      throw CommandFailure("There is no answer yet. Ask something first, for example:  documents")
    }
    guard number <= answer.passages.count else {
      throw CommandFailure("The last answer has \(answer.passages.count) rows; there is no row \(number).")
    }
    guard let passage = answer.passages[number - 1] else {
      throw CommandFailure(
        "Row \(number) sums up other rows, so it has no place of its own. Leave out the counting stage to see the rows themselves."
      )
    }
    return passage
  }
}
