import Engine
import Syntax
import View

/// Asks which of several entities a name in a query means, and writes the answer into the query.
struct NameQuestion {
  let choice: NameChoice
  /// The query as typed.
  let query: String

  private static let mostListed = 9

  /// What can be chosen: an entity, or all of them at once where the query says “is”.
  private var options: [(text: String, count: Int?, query: String)] {
    typealias Option = (text: String, count: Int?, query: String)
    var options: [Option] = choice.candidates.filter { !$0.isAlone }.prefix(Self.mostListed).map {
      (text: $0.name, count: $0.count, query: query(with: Formatter.quoted($0.name), at: choice.range))
    }
    guard let sign = signBefore else { return options }
    let range = SourceRange(sign.start, choice.range.end)
    if let alone = choice.candidates.first(where: \.isAlone) {
      let exact = query(with: "is exactly " + Formatter.quoted(alone.name), at: range)
      options.append((text: "\(alone.name), of whom nothing more is said", count: alone.count, query: exact))
    }
    let all = "has " + Formatter.quoted(choice.name)
    options.append((text: "all: \(choice.column) \(all)", count: nil, query: query(with: all, at: range)))
    return options
  }

  private func query(with text: String, at range: SourceRange) -> String {
    Session.slice(query, SourceRange(0, range.start)) + text
      + Session.slice(query, SourceRange(range.end, query.utf8.count))
  }

  /// Where `is` or `=` stands right before the name; nil where something else does.
  private var signBefore: SourceRange? {
    let before = Session.slice(query, SourceRange(0, choice.range.start))
    let written = before.reversed().drop { $0.isWhitespace }
    for sign in ["is", "="] where written.starts(with: sign.reversed()) {
      let behind = written.dropFirst(sign.count).first
      if sign == "is", behind.map({ $0.isLetter || $0.isNumber }) ?? true { continue }
      if sign == "=", behind == "!" { continue }
      let end = String(String.UnicodeScalarView(written.reversed().flatMap(\.unicodeScalars))).utf8.count
      return SourceRange(end - sign.utf8.count, end)
    }
    return nil
  }

  func text(_ style: Style) -> String {
    var text =
      LineFolding.paragraph(
        "“\(TerminalText.cell(choice.name))” could be \(choice.candidates.count) names in \(choice.column):",
        width: style.width) + "\n"
    let width = choice.candidates.map { "\($0.count)".count }.max() ?? 1
    for (index, option) in options.enumerated() {
      let count = option.count.map { "\($0)" } ?? ""
      let margin = String(repeating: " ", count: width - count.count)
      text += "  \(index + 1)  \(margin)\(count)  \(TerminalText.cell(option.text))\n"
    }
    let more = choice.candidates.count { !$0.isAlone } - Self.mostListed
    return more > 0 ? text + "  and \(more) more: write the one you mean in full\n" : text
  }

  var prompt: String { "Which one? (1–\(options.count), or Enter for none) " }

  /// The query with the chosen name; nil where nothing that was offered is chosen.
  func query(choosing answer: String) -> String? {
    guard let number = Int(answer.filter { !$0.isWhitespace }), options.indices.contains(number - 1) else {
      return nil
    }
    return options[number - 1].query
  }
}
