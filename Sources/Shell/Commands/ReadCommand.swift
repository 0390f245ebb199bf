import Engine
import View

extension Command {
  static let read = Command(
    name: "read", usage: ".read N",
    summary: "the article around row N of the last answer, its names, dates and claims marked",
    details: "At a terminal it is read on a screen of its own; ? shows the keys, q comes back.\n"
      + "Marks: *person* _place_ =other name= ~date~ {claim}, or their colours.\n",
    argument: .row
  ) { invocation, session in
    let number = try invocation.number()
    if let found = try session.summed(number) { return try session.read(found.answer, row: 0) }
    _ = try session.passage(ofRow: number)
    return try session.read(row: number - 1)
  }
}

extension Session {
  /// Opens a row of the last answer on a screen of its own where there is one, else gives its document as text.
  /// - Parameter row: from 0; has a passage.
  func read(row: Int) throws -> Outcome {
    guard let answer else { return Outcome() }
    return try read(answer, row: row)
  }

  func read(_ answer: Answer, row: Int) throws -> Outcome {
    let engine = try openEngine()
    guard let passage = answer.passages[row] else { return Outcome() }
    let noPlace = CommandFailure("Row \(row + 1) has no place in a text.")
    guard let reading else {
      guard let page = try engine.read(passage) else { throw noPlace }
      let text = ReadText(page: page, style: style)
      var outcome = Outcome(text: text.text)
      outcome.opensAtLine = text.markedLine
      return outcome
    }
    let size = Host.terminalSize() ?? (columns: 80, rows: 24)
    guard
      let screen = try ReadingScreen(
        engine, passages: answer.passages, row: row, hasColour: style.hasColour, size: size)
    else { throw noPlace }
    reading(screen)
    return Outcome()
  }
}
