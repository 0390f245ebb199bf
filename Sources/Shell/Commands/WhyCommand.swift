import Engine
import View

extension Command {
  static let why = Command(
    name: "why", usage: ".why N",
    summary: "why row N of the last answer is as it is: its words, place, rule and evidence", argument: .row
  ) { invocation, session in
    let number = try invocation.number()
    if let found = try session.summed(number) { return session.whySummed(number, found) }
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
  /// What stands behind a row of the last answer that has no place of its own; nil where it has one, or nothing is found.
  func summed(_ number: Int) throws -> (query: String, answer: Answer)? {
    guard let answer, number <= answer.passages.count, answer.passages[number - 1] == nil else { return nil }
    return try rowsBehind(number)
  }

  /// Where a row of the last answer stands.
  func passage(ofRow number: Int) throws -> Passage {
    guard let answer else {
      throw CommandFailure("There is no answer yet. Ask something first, for example:  documents")
    }
    guard number <= answer.passages.count else {
      let count = answer.passages.count
      let rows = count == 0 ? "no rows" : count == 1 ? "1 row" : "\(count.grouped) rows"
      throw CommandFailure("The last answer has \(rows); there is no row \(number).")
    }
    guard let passage = answer.passages[number - 1] else {
      throw CommandFailure(
        "Row \(number) sums up other rows, so it has no place of its own. Leave out the counting stage to see the rows themselves."
      )
    }
    return passage
  }
}
