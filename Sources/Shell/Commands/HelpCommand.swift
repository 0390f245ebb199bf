import Engine
import Plan
import Store
import Syntax
import Values
import View

extension Command {
  static let help = Command(
    name: "help", usage: ".help [WORD]",
    summary: "this manual; with a word, what a stage, noun, column, function or command does",
    argument: .word
  ) { invocation, session in
    if invocation.argument.isEmpty { return Outcome(text: HelpText.overview(session)) }
    return try HelpText.about(invocation.argument, session)
  }
}

enum HelpText {
  static func overview(_ session: Session) -> String {
    let style = session.style
    var text = manual(session)
    text += style.paint("Nouns", .heading) + "  (.nouns says what they are, .columns NOUN what they hold)\n"
    text += paragraph(Catalog.standard.nouns.map(\.name).joined(separator: ", "), style)
    text += style.paint("Stages", .heading) + "  (.help STAGE shows how, with examples)\n"
    text += paragraph(Stages.all.map(\.name).sorted().joined(separator: ", "), style)
    text += style.paint("Conditions", .heading) + "  (.help has, .help in … say more)\n"
    text += paragraph(
      "is · is not · < · <= · > · >= · has \"words\" · contains \"part\" · matches /regex/ · in (a, b) · in 2025-06 · "
        + "before · after · between … and … · is none · and · or · not · ( )",
      style)
    text += style.paint("Functions", .heading) + "\n"
    text += paragraph(WordHelp.functions.map(\.name).joined(separator: ", "), style)
    text += style.paint("Dates", .heading) + "  are ranges, as precise as they are written\n"
    text += paragraph("2025 · 2025-06 · 2025-06-27 · 1804..1813 · 2025-07..", style)
    text += style.paint("Commands", .heading) + "\n"
    let width = Commands.all.reduce(0) { max($0, min(18, $1.usage.count)) }
    for command in Commands.all {
      let usage = command.usage.count > 18 ? "." + command.name + " NAME" : command.usage
      let head = "  " + usage + String(repeating: " ", count: max(0, width - usage.count) + 2)
      text += head + LineFolding.paragraph(command.summary, width: style.width, indent: head.count) + "\n"
    }
    return text + "\n" + style.paint("Keys", .heading) + "\n" + paragraph(keys, style)
  }

  private static let keys =
    "Tab completes: words of the language, names, words and values of the corpus with their counts, dates it has. "
    + "Shift-Tab, or Escape and then ?, lists what could stand there. "
    + "Escape and then h (or Alt-h) explains the word under the cursor. "
    + "Arrows recall, Control-R searches what was asked before, Control-C abandons a line or stops a query, Control-D leaves."

  /// How a question is built up, on the open corpus where one is open.
  private static func manual(_ session: Session) -> String {
    let style = session.style
    var text = paragraph(
      "A query is a noun, then stages joined by |, read from left to right. The noun says what a row is; each stage "
        + "takes the rows and hands on others.", style, indent: 0)
    let example = session.engine.flatMap { ExampleQueries($0).first(1).first }
    let place = session.engine.map { " on " + TerminalText.visible(Files.name(of: $0.corpus.path)) } ?? ""
    let shown = example ?? .init(rows: "claims | filter form is direct", stage: "count by speaker")
    text += style.paint("For example", .heading) + place + "\n"
    for query in [String(shown.rows.prefix { $0 != " " }), shown.rows, shown.query]
    where query != shown.rows || query.contains("|") {
      text += "  " + TerminalText.visible(query) + "\n"
    }
    text += "\n"
    text += paragraph(
      "A line that begins with | goes on from the last query. Where the rows of an answer are numbered, .read 2 shows row 2 in its text, "
        + ".why 2 says why it was found and .cite 2 gives its reference. “it” is the last answer.", style,
      indent: 0)
    return text
  }

  private static func paragraph(_ text: String, _ style: Style, indent: Int) -> String {
    LineFolding.fold(text, width: style.width - indent).map {
      String(repeating: " ", count: indent) + $0 + "\n"
    }.joined() + "\n"
  }

  private static func paragraph(_ text: String, _ style: Style) -> String {
    paragraph(text, style, indent: 2)
  }

  /// All that a word means: several parts where it is a stage and a sum, or a noun and a column.
  static func about(_ word: String, _ session: Session) throws -> Outcome {
    let wanted = word.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
    let isCommand = wanted.hasPrefix(".")
    let name = isCommand ? String(wanted.dropFirst()) : wanted
    var parts: [Outcome] = []
    if !isCommand {
      if let stage = stage(name) { parts.append(about(stage, session.style)) }
      if let noun = Catalog.standard.noun(name) { parts.append(about(noun, session)) }
      parts += WordHelp.named(name).map { about($0, session.style) }
      if let columns = columns(named: name) { parts.append(session.table(columnHeadings, columns)) }
    }
    if let command = Commands.named(name) { parts.append(about(command, session.style)) }
    guard var outcome = parts.first else { throw CommandFailure(unknown(word)) }
    for part in parts.dropFirst() {
      outcome.output += (outcome.output.suffix(2) == [10, 10] ? [] : [10]) + part.output
    }
    return outcome
  }

  private static func stage(_ name: String) -> StageDefinition? {
    Stages.all.first { $0.name == name } ?? Stages.all.first { $0.name.hasPrefix(name + " ") }
  }

  private static func about(_ stage: StageDefinition, _ style: Style) -> Outcome {
    let text = style.paint(stage.usage, .heading) + "\n" + paragraph(stage.meaning, style)
    return Outcome(text: text + stage.examples.map { "  " + $0 + "\n" }.joined())
  }

  private static func about(_ noun: Noun, _ session: Session) -> Outcome {
    var outcome = Outcome(
      text: session.style.paint(noun.name, .heading) + "\n"
        + paragraph("One row is \(noun.meaning).", session.style))
    outcome.output += session.columnTable(of: noun).output
    return outcome
  }

  private static func about(_ word: WordHelp, _ style: Style) -> Outcome {
    Outcome(
      text: style.paint(word.usage, .heading) + "\n" + paragraph(word.meaning, style) + "  " + word.example
        + "\n")
  }

  private static func about(_ command: Command, _ style: Style) -> Outcome {
    Outcome(
      text: style.paint(command.usage, .heading) + "\n" + paragraph(command.summary, style)
        + folded(command.details, style))
  }

  /// Lines that are wider than the window are broken between words.
  private static func folded(_ text: String, _ style: Style) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { LineFolding.paragraph(String($0), width: style.width) }.joined(separator: "\n")
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
      Stages.all.map(\.name) + Catalog.standard.nouns.map(\.name) + WordHelp.all.map(\.name)
      + Commands.all.map { "." + $0.name }
      + Catalog.standard.nouns.flatMap { $0.columns.map(\.name) }
    let near = Suggestion.nearest(to: word, in: names)
    let question = near.isEmpty ? "" : " Did you mean: \(near.joined(separator: ", "))?"
    return "There is no help about “\(word)”.\(question)"
  }
}
