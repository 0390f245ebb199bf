import Values

/// What stands behind an operator, where texts without quotation marks and dates in words are likely mistakes.
extension StatementParser {
  /// The value behind an operator, where texts without quotation marks and dates in words are likely mistakes.
  mutating func rightOperand(of kind: BinaryOperator?) -> Expression? {
    if let date = dateInWords() { return date }
    if let word = current.keyword, Habits.none.contains(word),
      kind == .equals || kind == .differs
    {
      report(
        .foreignOperator(written(current.range), instead: "none"), current.range,
        remedies: [[Edit(current.range, "none")]])
      advance()
      return .none(previous.range)
    }
    if kind == .isIn || kind == .isNotIn, let list = listWithoutBrackets() { return list }
    if kind == .has || kind == .contains, let list = severalWords(kind) { return list }
    if let text = bareText(least: kind == .has || kind == .contains ? 1 : 2) { return text }
    if [.isIn, .isNotIn, .before, .after].contains(kind), case .number = current.kind,
      let date = year(at: current.range)
    {
      let start = current.range
      advance()
      return years(from: start) ?? date
    }
    return sum()
  }

  /// `in "a", "b"`
  private mutating func listWithoutBrackets() -> Expression? {
    guard case .text = current.kind, peek(1).is(.comma), case .text = peek(2).kind else { return nil }
    var parts: [Expression] = []
    let start = current.range
    repeat {
      guard case .text(let text, _) = current.kind else { break }
      parts.append(.text(text, current.range))
      advance()
    } while take(.comma)
    let range = start.joined(with: previous.range)
    report(.listWithoutBrackets, range, remedies: [[Edit(range, "(\(written(range)))")]])
    return .list(parts, range)
  }

  /// `has ("a", "b")`: one of them, or all?
  private mutating func severalWords(_ kind: BinaryOperator?) -> Expression? {
    guard current.is(.left), let kind, case .column(let column) = compared else { return nil }
    let start = position
    guard case .list(let parts, let range) = bracketed(), parts.count > 1 else {
      position = start
      return nil
    }
    let halves = parts.map { "\(column.text) \(kind.rawValue) \(written($0.range))" }
    let whole = column.range.joined(with: range)
    report(
      .severalWords(kind.rawValue), range,
      remedies: written(whole).contains(" not ")
        ? [] : ["or", "and"].map { [Edit(whole, "(" + halves.joined(separator: " \($0) ") + ")")] })
    return parts[0]
  }

  /// `in 2025 - 2026`
  private mutating func years(from start: SourceRange) -> Expression? {
    guard current.is(.minus), year(at: peek(1).range) != nil else { return nil }
    let range = start.joined(with: peek(1).range)
    let literal = written(start) + ".." + written(peek(1).range)
    guard let date = DateLiteral.read(literal) else { return nil }
    report(.malformedDate(written(range), literals: [literal]), range, remedies: [[Edit(range, literal)]])
    position += 2
    return .date(date, range)
  }

  /// Words where a text must stand. One word alone may be a column, unless it has a capital letter and is no name that this
  /// query gave, or `least` is 1.
  mutating func bareText(least: Int, inBrackets: Bool = false) -> Expression? {
    var count = 0
    while let word = peek(count).keyword, endsNoText(word, after: count),
      !(count > 0 && peek(count).startsLine)
    {
      count += 1
    }
    guard count > 0, let first = current.keyword, !peek(count).is(.left) else { return nil }
    if inBrackets, !peek(count).is(.comma), !peek(count).is(.right) { return nil }
    let start = current.range
    let isName = isCapitalized(current) && !names.contains(first)
    guard count >= least || isName else { return nil }
    let range = start.joined(with: peek(count - 1).range)
    let content = written(range)
    report(.missingQuotes(content), range, remedies: [[Edit(range, Formatter.quoted(content))]])
    position += count
    return .text(content, range)
  }

  private func endsNoText(_ word: String, after count: Int) -> Bool {
    if Operators.words.contains(word) || isClauseKeyword(count) { return false }
    if count == 0 { return !Operators.literals.contains(word) }
    return !vocabulary.beginsStage(word) && !["desc", "asc", "as"].contains(word)
  }

  func isCapitalized(_ token: Token) -> Bool {
    guard case .word(let word) = token.kind, let first = word.unicodeScalars.first else { return false }
    return first.properties.isUppercase
  }
}
