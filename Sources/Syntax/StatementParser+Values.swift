import Values

/// Arithmetic, calls, lists, brackets and single values.
extension StatementParser {
  /// Sums and differences of products.
  mutating func sum() -> Expression? {
    guard var left = product() else { return nil }
    var parts = 0
    while current.is(.plus) || current.is(.minus) {
      let (kind, range): (BinaryOperator, SourceRange) = (current.is(.plus) ? .plus : .minus, current.range)
      advance()
      guard let right = product() else { return nil }
      left = .binary(left, kind, range, right)
      parts += 1
      if parts > Self.longest { return fail(.tooLong, range) }
    }
    return left
  }

  private mutating func product() -> Expression? {
    guard var left = primary() else { return nil }
    var parts = 0
    while current.is(.times) || current.is(.divided) {
      let (kind, range): (BinaryOperator, SourceRange) = (
        current.is(.times) ? .times : .divided, current.range
      )
      advance()
      guard let right = primary() else { return nil }
      left = .binary(left, kind, range, right)
      parts += 1
      if parts > Self.longest { return fail(.tooLong, range) }
    }
    return left
  }

  mutating func primary() -> Expression? {
    let token = current
    switch token.kind {
    case .text(let text, _): return one(.text(text, token.range))
    case .number(let number): return spelledNumber(number)
    case .date(let date): return one(.date(date, token.range))
    case .pattern(let pattern): return one(.pattern(pattern, token.range))
    case .parameter(let name): return one(.parameter(Word(name, token.range)))
    case .digest(let digest): return one(.text(digest, token.range))
    case .word(let word): return named(word)
    case .symbol(.left): return bracketed()
    case .symbol(.minus): return negative()
    default: return missingOperand()
    }
  }

  /// `10 million`; `1 000 000` is reported.
  private mutating func spelledNumber(_ number: Double) -> Expression {
    let start = current.range
    advance()
    if let zeros = current.keyword.flatMap({ Habits.zeros[$0] }) {
      advance()
      return .number(number * zeros, start.joined(with: previous.range))
    }
    var digits = written(start)
    while case .number = current.kind, current.range.end - current.range.start == 3,
      current.range.start == previous.range.end + 1
    {
      digits += written(current.range)
      advance()
    }
    let range = start.joined(with: previous.range)
    guard range != start else { return .number(number, start) }
    report(.malformedNumber(written(range)), range, remedies: [[Edit(range, digits)]])
    return .number(Double(digits) ?? number, range)
  }

  private mutating func one(_ expression: Expression) -> Expression {
    advance()
    return expression
  }

  private mutating func missingOperand() -> Expression? {
    let place = position == 0 ? "the beginning" : name(of: previous)
    if let word = current.keyword, Operators.words.contains(word), previous.keyword != "by",
      !Operators.words.contains(previous.keyword ?? "")
    {
      return fail(.missingColumn(before: name(of: current)), current.range)
    }
    return fail(.missingOperand(after: place), atEnd ? previous.range : current.range)
  }

  private mutating func negative() -> Expression? {
    let start = current.range
    guard deeper() else { return nil }
    defer { depth -= 1 }
    advance()
    return primary().map { .negative($0, start.joined(with: $0.range)) }
  }

  /// A literal in letters, a call or a column.
  private mutating func named(_ word: String) -> Expression? {
    let range = current.range
    switch word.lowercased() {
    case "none": return one(.none(range))
    case "yes", "true": return one(.boolean(true, range))
    case "no", "false": return one(.boolean(false, range))
    case let keyword where Operators.words.contains(keyword) && !peek(1).is(.left): return missingOperand()
    case let keyword where ["and", "or", "not", "in", "is", "between"].contains(keyword):
      return missingOperand()
    default: break
    }
    advance()
    if let column = columnOfNoun(word) {
      report(.foreignOperator(word, instead: column.name), range, remedies: [[Edit(range, column.name)]])
      return .column(Word(column.name, range))
    }
    return current.is(.left) ? call(Word(word, range)) : .column(Word(word, range))
  }

  // MARK: - Brackets

  private mutating func call(_ name: Word) -> Expression? {
    guard deeper() else { return nil }
    defer { depth -= 1 }
    let open = current.range
    advance()
    // `count(*)`, as SQL has it.
    if current.is(.times), peek(1).is(.right) { advance() }
    var arguments: [Expression] = []
    if !current.is(.right), !atEnd, !current.is(.pipe) {
      repeat {
        guard let argument = callArgument() else { return nil }
        arguments.append(argument)
      } while take(.comma)
    }
    close(open)
    return .call(Word(name.text.lowercased(), name.range), arguments, name.range.joined(with: previous.range))
  }

  /// `distinct x` inside a call is the call `distinct(x)`.
  private mutating func callArgument() -> Expression? {
    guard current.keyword == "distinct", case .word = peek(1).kind else { return expression() }
    let name = Word("distinct", current.range)
    advance()
    return sum().map { .call(name, [$0], name.range.joined(with: $0.range)) }
  }

  /// A bracket that closes, or a report that it is missing at the end of what stands in it.
  private mutating func close(_ open: SourceRange) {
    if take(.right) { return }
    report(.unclosedBracket, open, remedies: [[Edit(gap, ")")]])
  }

  /// `( … )`: a query, a list or a group.
  mutating func bracketed() -> Expression? {
    guard deeper() else { return nil }
    defer { depth -= 1 }
    let open = current.range
    let isList = previous.keyword == "in"
    advance()
    if current.is(.right) {
      advance()
      return fail(.emptyBrackets, open.joined(with: previous.range))
    }
    if beginsQuery() {
      guard let pipeline = pipeline(inBrackets: true) else { return nil }
      close(open)
      return .query(
        Pipeline(source: pipeline.source, stages: pipeline.stages, range: open.joined(with: previous.range)))
    }
    guard let first = listElement() else { return nil }
    guard current.is(.comma) else {
      close(open)
      let range = open.joined(with: previous.range)
      return isList ? .list([first], range) : .group(first, range)
    }
    var elements = [first]
    while take(.comma) {
      if current.is(.right) { break }
      guard let element = listElement() else { return nil }
      elements.append(element)
    }
    close(open)
    return .list(elements, open.joined(with: previous.range))
  }

  private mutating func listElement() -> Expression? {
    if let text = bareText(least: 2, inBrackets: true) { return text }
    return expression()
  }

  private func beginsQuery() -> Bool {
    guard case .word(let word) = current.kind else { return false }
    if peek(1).is(.pipe) { return true }
    return vocabulary.isNoun(word.lowercased()) && peek(1).is(.right) && stageTakesQuery
  }

  private var stageTakesQuery: Bool {
    vocabulary.stages[stage.name]?.clauses.contains { $0.arguments == .query } ?? false
  }
}
