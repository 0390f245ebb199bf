import Engine
import View

/// An explanation laid out for reading: the place, the sentence with the row's words marked, and for each field its
/// value, the rule that found it and what the rule leaned on.
struct WhyText {
  let explanation: Explanation
  let style: Style

  var text: String {
    let place = [explanation.document, explanation.source, "line \(explanation.line)"]
      .map(TerminalText.cell).filter { !$0.isEmpty }.joined(separator: " · ")
    var lines = LineFolding.fold(place, width: style.width).map { style.paint($0, .heading) }
    lines.append("")
    let sentence = explanation.before + Mark.open + explanation.words + Mark.close + explanation.after
    let folded = LineFolding.fold(TerminalText.cell(sentence), width: style.width - 2).map { "  " + $0 }
    lines += Mark.paint(folded, style)
    if !explanation.reasons.isEmpty { lines.append("") }
    let width = explanation.reasons.reduce(0) { max($0, DisplayWidth.of($1.field)) }
    for reason in explanation.reasons { lines += describe(reason, nameWidth: width) }
    return lines.map { $0 + "\n" }.joined()
  }

  private func describe(_ reason: Explanation.Reason, nameWidth: Int) -> [String] {
    let field = TerminalText.cell(reason.field)
    let margin = String(repeating: " ", count: nameWidth + 4)
    let head =
      "  " + style.paint(field, .heading)
      + String(repeating: " ", count: nameWidth - DisplayWidth.of(field) + 2)
    let value = LineFolding.fold(TerminalText.cell(reason.value), width: style.width - margin.count)
    let because = reason.rule + (reason.anchor.map { ", from \($0)" } ?? "")
    let why = LineFolding.fold(TerminalText.cell(because), width: style.width - margin.count)
    return value.enumerated().map { ($0.offset == 0 ? head : margin) + $0.element }
      + why.map { margin + style.paint($0, .faint) }
  }
}

/// The signs around the words in question, so that they can be told without colour too.
enum Mark {
  static let open = "⟦"
  static let close = "⟧"

  /// Colours what stands between the marks, which may begin and end on different lines.
  static func paint(_ lines: [String], _ style: Style) -> [String] {
    guard style.hasColour else { return lines }
    var isInside = false
    return lines.map { line in
      var (painted, part) = ("", "")
      for character in line {
        if String(character) == open, !isInside {
          painted += part
          (part, isInside) = (open, true)
        } else if String(character) == close, isInside {
          painted += style.paint(part + close, .mark)
          (part, isInside) = ("", false)
        } else {
          part.append(character)
        }
      }
      return painted + (isInside ? style.paint(part, .mark) : part)
    }
  }
}
