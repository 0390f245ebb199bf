import Values

/// `and`, `or`, `not` and comparisons.
extension StatementParser {
  static let deepest = 60
  static let longest = 400

  /// A condition or a value. `and` binds tighter than `or`, but the two need brackets between them.
  mutating func expression() -> Expression? {
    guard deeper() else { return nil }
    defer { depth -= 1 }
    guard let first = negation() else { return nil }
    var (operands, joints): ([Expression], [Word]) = ([first], [])
    while let joint = takeJoint() {
      guard let operand = half(operands) ?? negation() else { return nil }
      completeHalf(operand, operands)
      operands.append(operand)
      joints.append(joint)
      if joints.count > Self.longest { return fail(.tooLong, joint.range) }
    }
    if let odd = joints.first(where: { $0.text != joints[0].text }) {
      report(
        .mixedAndOr, odd.range,
        remedies: [brackets("and", operands, joints), brackets("or", operands, joints)])
    }
    return joined(operands, joints)
  }

  mutating func deeper() -> Bool {
    depth += 1
    if depth <= Self.deepest { return true }
    depth -= 1
    let _: Expression? = fail(.tooDeep, place)
    return false
  }

  private mutating func takeJoint() -> Word? {
    if let word = take(word: "and") ?? take(word: "or") { return word }
    if current.is(.comma), depth == 1, stage.form == nil {
      report(.foreignOperator(",", instead: "and"), current.range, remedies: [[Edit(current.range, " and")]])
      advance()
      return Word("and", previous.range)
    }
    guard current.is(.ampersands) || current.is(.bars) else { return nil }
    // `||` right before a stage is a doubled pipe.
    if current.is(.bars), let next = peek(1).keyword, vocabulary.beginsStage(next) { return nil }
    let (sign, word) = current.is(.bars) ? ("||", "or") : ("&&", "and")
    report(.foreignOperator(sign, instead: word), current.range, remedies: [[Edit(current.range, word)]])
    advance()
    return Word(word, previous.range)
  }

  /// `speaker is "A" or is "B"`: the second half lacks the column.
  private mutating func half(_ before: [Expression]) -> Expression? {
    guard case .binary(let left, _, _, _) = before.last, case .column(let column) = left else { return nil }
    switch current.kind {
    case .word(let word):
      if word.lowercased() != "is", Self.words[word.lowercased()] == nil || peek(1).is(.left) { return nil }
    case .symbol(let symbol): if Self.signs[symbol] == nil { return nil }
    default: return nil
    }
    let start = current.range
    guard let comparison = takeComparison(nil) else { return nil }
    let insertion = Edit(SourceRange(start.start, start.start), column.text + " ")
    report(.halfCondition(column.text), start, remedies: [[insertion]])
    return compare(left, comparison)
  }

  /// `speaker is "A" or "B"`: the second half lacks what is compared.
  private mutating func completeHalf(_ operand: Expression, _ before: [Expression]) {
    guard case .binary(let left, let kind, _, let right) = before.last, case .column = left else { return }
    let head = written(SourceRange(left.range.start, right.range.start))
    let range = operand.range
    switch operand {
    case .text, .date, .number:
      let insertion = Edit(SourceRange(range.start, range.start), head)
      report(.halfCondition(head.trimmed), range, remedies: [[insertion]])
    case .column(let word) where kind == .has || kind == .contains:
      report(
        .halfCondition(head.trimmed), range, remedies: [[Edit(range, head + Formatter.quoted(word.text))]])
    default: return
    }
  }

  private func joined(_ operands: [Expression], _ joints: [Word]) -> Expression {
    var (sum, product) = (Expression?.none, operands[0])
    func add(_ sum: Expression?, _ product: Expression, _ range: SourceRange) -> Expression {
      sum.map { .binary($0, .or, range, product) } ?? product
    }
    var lastOr = SourceRange(0, 0)
    for (joint, operand) in zip(joints, operands.dropFirst()) {
      if joint.text == "and" {
        product = .binary(product, .and, joint.range, operand)
      } else {
        sum = add(sum, product, lastOr)
        (product, lastOr) = (operand, joint.range)
      }
    }
    return add(sum, product, lastOr)
  }

  /// Brackets around every run of operands that one of the two words joins.
  private func brackets(_ word: String, _ operands: [Expression], _ joints: [Word]) -> [Edit] {
    var edits: [Edit] = []
    var index = 0
    while index < joints.count {
      guard joints[index].text == word else {
        index += 1
        continue
      }
      let first = operands[index].range.start
      while index < joints.count, joints[index].text == word { index += 1 }
      let last = operands[index].range.end
      edits += [Edit(SourceRange(first, first), "("), Edit(SourceRange(last, last), ")")]
    }
    return edits
  }

  private mutating func negation() -> Expression? {
    let start = current.range
    if current.is(.bang) {
      report(.foreignOperator("!", instead: "not"), start, remedies: [[Edit(start, "not ")]])
    } else if current.keyword != "not" {
      return comparison()
    }
    guard deeper() else { return nil }
    defer { depth -= 1 }
    advance()
    return negation().map { .not($0, start.joined(with: $0.range)) }
  }

  // MARK: - Comparisons

  private enum Comparison {
    case binary(BinaryOperator, SourceRange, isNegated: Bool)
    case between(SourceRange, isNegated: Bool)
  }

  private mutating func comparison() -> Expression? {
    guard let left = sum() else { return nil }
    guard let comparison = takeComparison(left) else { return left }
    guard let result = compare(left, comparison) else { return nil }
    let place = current.range
    if atEnd || takeComparison(nil) == nil { return result }
    var remedies: [[Edit]] = []
    if case .binary(_, _, _, let right) = result {
      remedies = [[Edit(SourceRange(place.start, place.start), "and \(written(right.range)) ")]]
    }
    return fail(.chainedComparison, place, remedies: remedies)
  }

  private mutating func compare(_ left: Expression, _ comparison: Comparison) -> Expression? {
    switch comparison {
    case .between(_, let isNegated):
      guard let (low, high) = bounds() else { return nil }
      let range = left.range.joined(with: high.range)
      let result = Expression.between(left, low, high, range)
      return isNegated ? .not(result, range) : result
    case .binary(let kind, let range, let isNegated):
      guard let right = rightOperand(of: kind) else { return nil }
      let result = Expression.binary(left, kind, range, right)
      return isNegated ? .not(result, result.range) : result
    }
  }

  private mutating func bounds() -> (Expression, Expression)? {
    guard let low = writtenDate().map(Expression.written) ?? sum() else { return nil }
    let comma = current
    if comma.is(.comma) || ["to", "or", "until"].contains(comma.keyword) {
      report(
        .missingBetweenAnd, comma.range, remedies: [[Edit(comma.range, comma.is(.comma) ? " and" : "and")]])
      advance()
    } else if take(word: "and") == nil {
      return fail(.missingBetweenAnd, place)
    }
    guard let high = writtenDate().map(Expression.written) ?? sum() else { return nil }
    switch (low, high) {
    case (.date, .number(_, let range)): return (low, year(at: range) ?? high)
    case (.number(_, let range), .date): return (year(at: range) ?? low, high)
    default: return (low, high)
    }
  }

  /// Four digits read as a year.
  private func year(at range: SourceRange) -> Expression? {
    range.end - range.start == 4 ? DateLiteral.read(written(range)).map { .date($0, range) } : nil
  }

  /// - Parameter left: what is compared, for mistakes that are told by it; nil where a second comparison is looked for.
  private mutating func takeComparison(_ left: Expression?) -> Comparison? {
    let start = current.range
    switch current.kind {
    case .symbol(let symbol):
      guard let (kind, foreign) = Self.signs[symbol] else { return nil }
      if let foreign {
        report(.foreignOperator(symbol.rawValue, instead: foreign), start, remedies: [[Edit(start, foreign)]])
      }
      advance()
      return .binary(kind, start, isNegated: false)
    case .word(let word): return takeComparison(word.lowercased(), left)
    case .text, .date, .number, .pattern, .parameter:
      guard case .column(let column) = left, !current.startsLine else { return nil }
      let instead = if case .pattern = current.kind { "matches" } else { "is" }
      let insertion = Edit(SourceRange(start.start, start.start), instead + " ")
      report(.missingOperator(column: column.text, instead: instead), start, remedies: [[insertion]])
      return .binary(instead == "is" ? .equals : .matches, start, isNegated: false)
    default: return nil
    }
  }

  private static let signs: [Token.Symbol: (BinaryOperator, foreign: String?)] = [
    .equals: (.equals, nil), .differs: (.differs, nil), .less: (.less, nil), .greater: (.greater, nil),
    .lessOrEqual: (.lessOrEqual, nil), .greaterOrEqual: (.greaterOrEqual, nil),
    .doubleEquals: (.equals, "is"),
    .angles: (.differs, "is not"), .tilde: (.matches, "matches"), .equalsTilde: (.matches, "matches"),
  ]

  private static let words: [String: BinaryOperator] = [
    "has": .has, "contains": .contains, "matches": .matches, "in": .isIn, "before": .before, "after": .after,
  ]

  private mutating func takeComparison(_ word: String, _ left: Expression?) -> Comparison? {
    let start = current.range
    if word == "is" { return takeIs() }
    if word == "between" || Self.words[word] != nil {
      advance()
      return Self.simple(word, start, isNegated: false)
    }
    if word == "not", let next = peek(1).keyword, next == "between" || Self.words[next] != nil {
      position += 2
      return Self.simple(next, start.joined(with: previous.range), isNegated: true)
    }
    return left.flatMap { foreignComparison(word, $0) }
  }

  private static func simple(_ word: String, _ range: SourceRange, isNegated: Bool) -> Comparison? {
    if word == "between" { return .between(range, isNegated: isNegated) }
    if word == "in", isNegated { return .binary(.isNotIn, range, isNegated: false) }
    return words[word].map { .binary($0, range, isNegated: isNegated) }
  }

  /// `is`, `is not`, `is exactly`, and the longer ways to say `in`, `before`, `after` and `between`.
  private mutating func takeIs() -> Comparison {
    let start = current.range
    advance()
    let isNegated = take(word: "not") != nil
    if take(word: "exactly") != nil {
      return .binary(.equalsExactly, start.joined(with: previous.range), isNegated: isNegated)
    }
    if let word = current.keyword, ["in", "before", "after", "between"].contains(word) {
      advance()
      if let found = Self.simple(word, start.joined(with: previous.range), isNegated: isNegated) {
        return found
      }
    }
    if !isNegated, case .symbol(let symbol) = current.kind, let sign = Self.signs[symbol], sign.foreign == nil
    {
      advance()
      return .binary(sign.0, start.joined(with: previous.range), isNegated: false)
    }
    return .binary(isNegated ? .differs : .equals, start.joined(with: previous.range), isNegated: false)
  }

  /// `equals`, `like`, `includes`, or a mistyped operator: a word between what is compared and a value.
  private mutating func foreignComparison(_ word: String, _ left: Expression) -> Comparison? {
    guard case .column = left, !stage.keywords.contains(word), !current.startsLine else { return nil }
    let isBeforeValue =
      switch peek(1).kind {
      case .text, .number, .date, .pattern, .parameter, .symbol(.left): true
      case .word: Habits.operators[word] != nil && !vocabulary.beginsStage(word)
      default: false
      }
    guard isBeforeValue, !vocabulary.beginsStage(word) || Habits.operators[word] != nil else { return nil }
    let (range, found) = (current.range, written(current.range))
    if let meant = Habits.operators[word] {
      var edits = [Edit(range, meant)]
      if word.hasSuffix("like"), case .text(let text, _) = peek(1).kind, text.contains("%") {
        edits.append(Edit(peek(1).range, Formatter.quoted(text.filter { $0 != "%" })))
      }
      report(.foreignOperator(found, instead: meant), range, remedies: [edits])
      advance()
      return Self.named(meant, range)
    }
    let near = Suggestion.nearest(
      to: word, in: ["is", "has", "contains", "matches", "in", "before", "after", "between"])
    guard let best = near.first else { return nil }
    report(.unknownOperator(found), range, suggestions: near, remedies: [[Edit(range, best)]])
    advance()
    return Self.named(best, range)
  }

  private static func named(_ word: String, _ range: SourceRange) -> Comparison? {
    switch word {
    case "is": .binary(.equals, range, isNegated: false)
    case "is not": .binary(.differs, range, isNegated: false)
    case "<", ">": .binary(word == "<" ? .less : .greater, range, isNegated: false)
    default: simple(word, range, isNegated: false)
    }
  }

  // MARK: - What is compared with

  /// The value behind an operator, where texts without quotation marks and dates in words are likely mistakes.
  mutating func rightOperand(of kind: BinaryOperator?) -> Expression? {
    if let date = writtenDate() { return .written(date) }
    if let word = current.keyword, ["null", "nil", "empty", "missing", "nothing", "na"].contains(word),
      kind == .equals || kind == .differs
    {
      report(
        .foreignOperator(written(current.range), instead: "none"), current.range,
        remedies: [[Edit(current.range, "none")]])
      advance()
      return .none(previous.range)
    }
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
    if Operators.words.contains(word) || stage.keywords.contains(word) { return false }
    if count == 0 { return !Operators.literals.contains(word) }
    return !vocabulary.beginsStage(word) && !["desc", "asc", "as"].contains(word)
  }

  private func isCapitalized(_ token: Token) -> Bool {
    guard case .word(let word) = token.kind, let first = word.unicodeScalars.first else { return false }
    return first.properties.isUppercase
  }
}

extension Expression {
  fileprivate static func written(_ found: (date: DateRange, range: SourceRange)) -> Expression {
    .date(found.date, found.range)
  }
}

extension String {
  /// Without space at its ends.
  fileprivate var trimmed: String {
    String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}
