import Engine
import Store
import Values
import View

extension Command {
  static let corrections = Command(
    name: "corrections", usage: ".corrections", summary: "what was corrected, when and why",
    argument: .nothing
  ) { _, session in
    let all = try session.openEngine().corpus.corrections
    guard !all.isEmpty else {
      return Outcome(text: "no corrections yet: .alias joins names, .correct puts values right\n")
    }
    var text = ""
    let width = "\(all.count)".count
    for (index, applied) in all.enumerated() {
      let number = String(repeating: " ", count: width - "\(index + 1)".count) + "\(index + 1)  "
      let margin = String(repeating: " ", count: number.count)
      for (place, line) in applied.listing(width: session.style.width - number.count).enumerated() {
        text += (place == 0 ? number : margin) + line + "\n"
      }
    }
    return Outcome(text: text + (session.keptFile.map { "kept in \($0)\n" } ?? ""))
  }

  static let forget = Command(
    name: "forget", usage: ".forget N", summary: "undo correction N of .corrections", argument: .row
  ) { invocation, session in
    let number = try invocation.number(of: "correction")
    let engine = try session.openEngine()
    let known = engine.corrections
    guard known.indices.contains(number - 1) else {
      throw CommandFailure(
        known.isEmpty
          ? "There are no corrections to undo."
          : known.count == 1
            ? "There is only correction 1." : "There are \(known.count) corrections; .corrections lists them."
      )
    }
    try session.drop(number)
    return Outcome(text: "undone: \(TerminalText.visible(known[number - 1].summary))\n")
  }
}

extension AppliedCorrection {
  /// What it is, then why, then what became of it where that is not plain.
  fileprivate func listing(width: Int) -> [String] {
    let day = correction.day.map { DateRange(day: $0).description + "  " } ?? ""
    var parts = [day + correction.summary]
    if let reason = correction.reason { parts.append("because " + reason) }
    if case .lost(let loss) = outcome { parts.append("not applied: " + loss.message) }
    for name in newNames { parts.append("“\(name)” stands nowhere in the corpus") }
    return parts.flatMap { LineFolding.fold(TerminalText.cell($0), width: width) }
  }
}
