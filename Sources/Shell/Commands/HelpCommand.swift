import Plan
import Syntax
import Values
import View

extension Command {
  static let help = Command(
    name: "help", usage: ".help [WORD]",
    summary: "this list; with a word, what a stage, noun, column or command does",
    argument: .word
  ) { invocation, session in
    if invocation.argument.isEmpty { return Outcome(text: HelpText.overview(session.style)) }
    return try HelpText.about(invocation.argument, session)
  }
}

enum HelpText {
  static func overview(_ style: Style) -> String {
    let catalog = Catalog.standard
    var text = """
      A query is a noun, then stages joined by |, read from left to right:

        claims | filter form is direct and published in 2025 | count by speaker


      """
    text += style.paint("Nouns", .heading) + "  (.nouns says what they are, .columns NOUN what they hold)\n"
    text += paragraph(catalog.nouns.map(\.name).joined(separator: ", "), style)
    text += style.paint("Stages", .heading) + "  (.help STAGE shows how, with examples)\n"
    text += paragraph(Stages.all.map(\.name).sorted().joined(separator: ", "), style)
    text += style.paint("Conditions", .heading) + "\n"
    text += paragraph(
      "is · is not · < · <= · > · >= · has \"words\" · contains \"part\" · matches /regex/ · in (a, b) · in 2025-06 · "
        + "before · after · between … and … · is none · and · or · not · ( )",
      style)
    text += style.paint("Dates", .heading) + "  are ranges, as precise as they are written\n"
    text += paragraph("2025 · 2025-06 · 2025-06-27 · 1804..1813 · 2025-07..", style)
    text += style.paint("Commands", .heading) + "\n"
    let width = Commands.all.reduce(0) { max($0, min(18, $1.usage.count)) }
    for command in Commands.all {
      let usage = command.usage.count > 18 ? "." + command.name + " NAME" : command.usage
      let head = "  " + usage + String(repeating: " ", count: max(0, width - usage.count) + 2)
      text += head + LineFolding.paragraph(command.summary, width: style.width, indent: head.count) + "\n"
    }
    text +=
      "\nKeys: Tab completes, arrows recall, Control-R searches, Control-C abandons or stops, Control-D leaves.\n"
    return text
  }

  private static func paragraph(_ text: String, _ style: Style) -> String {
    LineFolding.fold(text, width: style.width - 2).map { "  " + $0 + "\n" }.joined() + "\n"
  }

  static func about(_ word: String, _ session: Session) throws -> Outcome {
    let style = session.style
    let wanted = word.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
    if let stage = Stages.all.first(where: { $0.name == wanted })
      ?? Stages.all.first(where: { $0.name.hasPrefix(wanted + " ") })
    {
      var text = style.paint(stage.usage, .heading) + "\n" + paragraph(stage.meaning, style)
      for example in stage.examples { text += "  " + example + "\n" }
      return Outcome(text: text)
    }
    if let noun = Catalog.standard.noun(wanted) {
      var outcome = Outcome(
        text: style.paint(noun.name, .heading) + "\n" + paragraph("One row is \(noun.meaning).", style))
      outcome.output += session.columnTable(of: noun).output
      return outcome
    }
    if let command = Commands.named(wanted.hasPrefix(".") ? String(wanted.dropFirst()) : wanted) {
      let text = style.paint(command.usage, .heading) + "\n" + paragraph(command.summary, style)
      return Outcome(text: text + command.details)
    }
    if let columns = columns(named: wanted) { return session.table(columnHeadings, columns) }
    throw CommandFailure(unknown(word))
  }

  private static var columnHeadings: [Column] {
    [Column("column", .text), Column("of", .text), Column("meaning", .text, role: .prose)]
  }

  /// What a column means, with the nouns that have it.
  private static func columns(named name: String) -> [[Value]]? {
    var found: [(meaning: String, nouns: [String])] = []
    for noun in Catalog.standard.nouns {
      guard let column = noun.column(name) else { continue }
      if let index = found.firstIndex(where: { $0.meaning == column.meaning }) {
        found[index].nouns.append(noun.name)
      } else {
        found.append((column.meaning, [noun.name]))
      }
    }
    if found.isEmpty { return nil }
    return found.map { [.text(name), .text($0.nouns.joined(separator: ", ")), .text($0.meaning)] }
  }

  private static func unknown(_ word: String) -> String {
    let names =
      Stages.all.map(\.name) + Catalog.standard.nouns.map(\.name) + Commands.all.map { "." + $0.name }
      + Catalog.standard.nouns.flatMap { $0.columns.map(\.name) }
    let near = Suggestion.nearest(to: word, in: names)
    let question = near.isEmpty ? "" : " Did you mean: \(near.joined(separator: ", "))?"
    return "There is no help about “\(word)”.\(question)"
  }
}
