import Engine
import View

/// All the passages that a row has gathered, each with its place, its words, and what joins it to the others.
struct MembersText {
  let members: [Passage.Member]
  let noun: String
  let style: Style

  func text(_ engine: Engine) throws -> String {
    var lines = ["", style.paint("gathered from \(members.count) \(noun)", .heading)]
    for member in members {
      guard let found = try engine.why(Passage(noun: noun, row: member.row)) else { continue }
      let place = "\(found.source) · \(found.document) · line \(found.line)"
      lines.append("")
      lines += folded(place).map { style.paint($0, .heading) }
      lines += folded(found.words)
      if let reason = member.reason { lines += folded(reason).map { style.paint($0, .faint) } }
    }
    return lines.map { $0 + "\n" }.joined()
  }

  private func folded(_ text: String) -> [String] {
    LineFolding.fold(TerminalText.cell(text), width: style.width - 2).map { "  " + $0 }
  }
}
