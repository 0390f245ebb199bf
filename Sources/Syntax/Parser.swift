/// Reads scripts and lines of the prompt.
///
/// A statement is cut out first (`StatementSplitter`), then parsed by itself: inside it a mistake costs the stage it
/// stands in and reading goes on behind the next `|`, so that all mistakes are found in one pass. What looks like a
/// mistake but has one clear meaning (`==`, `where`, a missing quotation mark) is reported and read as what was meant.
///
/// The parser knows no columns and does not ask whether a query's source exists: `Plan` does, which knows the names that
/// `let` gave in earlier lines too.
///
/// Numbers and years: four digits right behind `in`, `not in`, `before` or `after` are a `.date` of precision year, and so
/// is an end of `between` whose other end is a date. Everywhere else (`= 2025`, `> 1920`, `between 1900 and 1950`, lists)
/// they are a `.number`, and whoever knows the column's type makes a year of it where the column holds dates.
package enum Parser {
  /// The statements of a text and all its mistakes, in the order of the text. A statement whose `isWhole` is false lacks
  /// what could not be read.
  package static func parse(_ text: String, vocabulary: Vocabulary) -> (
    script: Script, diagnostics: [Diagnostic]
  ) {
    parse(text, ParserVocabulary(vocabulary), names: [], rounds: 2)
  }

  static func parse(
    _ text: String, _ vocabulary: ParserVocabulary, names: Set<String>, rounds: Int
  ) -> (script: Script, diagnostics: [Diagnostic]) {
    let lexer = Lexer.read(text)
    var splitter = StatementSplitter(vocabulary: vocabulary, names: names)
    let parts = splitter.split(lexer.tokens)
    var prose = Prose(lexer.comments)
    var (statements, diagnostics): ([Statement], [Diagnostic]) = ([], [])
    var lexical = lexer.mistakes[...]
    for (number, part) in parts.enumerated() {
      let isLast = number == parts.count - 1
      let limit = isLast ? Int.max : lexer.tokens[parts[number + 1].lowerBound].range.start
      var parser = StatementParser(
        text: text, tokens: Array(lexer.tokens[part]), vocabulary: vocabulary, names: splitter.names)
      let mistakes = lexical.prefix { $0.range.start < limit }
      lexical = lexical.dropFirst(mistakes.count)
      let start = lexer.tokens[part.lowerBound].range.start
      if let statement = parser.statement(prose: prose.take(before: start)) { statements.append(statement) }
      let all = inOrder(mistakes + parser.mistakes)
      // Nobody reads more, and what is that broken cannot be mended.
      guard !all.isEmpty else { continue }
      let repair =
        rounds == 0 || all.count > mostReported
        ? nil
        : Repair(
          text: text, range: parser.range, vocabulary: vocabulary, names: splitter.names, rounds: rounds - 1)
      diagnostics += diagnose(Array(all.prefix(mostReported)), repair)
    }
    // Signs without meaning in a text that holds nothing else.
    diagnostics += diagnose(Array(lexical.prefix(mostReported)), nil)
    return (Script(statements: statements, closing: prose.take(before: Int.max)), diagnostics)
  }

  /// How many mistakes of one statement are reported.
  private static let mostReported = 20

  private static func inOrder(_ mistakes: [Mistake]) -> [Mistake] {
    mistakes.enumerated().sorted {
      ($0.element.range.start, $0.offset) < ($1.element.range.start, $1.offset)
    }.map(\.element)
  }

  private static func diagnose(_ mistakes: [Mistake], _ repair: Repair?) -> [Diagnostic] {
    let attempts = repair?.attempts(mistakes) ?? []
    return mistakes.map { mistake in
      Diagnostic(
        range: mistake.range, message: mistake.kind.message, suggestions: mistake.suggestions,
        attempts: attempts)
    }
  }
}

/// The comment lines of a script, handed out to the statements below them.
private struct Prose {
  private var comments: ArraySlice<Comment>

  init(_ comments: [Comment]) { self.comments = comments.filter(\.startsLine)[...] }

  /// The lines that stand before a place and were not yet taken.
  mutating func take(before place: Int) -> String {
    let taken = comments.prefix { $0.range.start < place }
    comments = comments.dropFirst(taken.count)
    var result = ""
    for (index, comment) in taken.enumerated() {
      if index > 0 { result += comment.followsBlankLine ? "\n\n" : "\n" }
      result += comment.text
    }
    return result
  }
}

/// Makes the lines to try: the statement with every mistake mended, offered only if it then parses.
private struct Repair {
  let text: String
  let range: SourceRange
  let vocabulary: ParserVocabulary
  let names: Set<String>
  /// How often what is still wrong in a mended text may be mended in turn.
  let rounds: Int

  func attempts(_ mistakes: [Mistake]) -> [String] {
    let readings = mistakes.map(\.remedies.count).max() ?? 0
    var found: [String] = []
    for reading in 0..<min(readings, 3) {
      let edits = mistakes.flatMap { mistake in
        mistake.remedies.isEmpty ? [] : mistake.remedies[min(reading, mistake.remedies.count - 1)]
      }
      let attempt = Edit.apply(edits, to: text, within: range)
      if let line = checked(attempt), !found.contains(line) { found.append(line) }
    }
    return found
  }

  /// As one line, as close to what was typed as can be; nil where it still has mistakes.
  private func checked(_ attempt: String) -> String? {
    let parsed = Parser.parse(attempt, vocabulary, names: names, rounds: rounds)
    if let again = parsed.diagnostics.first { return again.attempts.first }
    guard parsed.script.statements.count == 1 else { return nil }
    if attempt.contains("\n") || attempt.contains("#") {
      return Formatter.oneLine(parsed.script.statements[0])
    }
    return attempt
  }
}
