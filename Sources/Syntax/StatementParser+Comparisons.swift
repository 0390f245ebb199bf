import Values

/// Comparisons: `is`, `<`, `has`, `in`, `between` … and what other languages write for them.
extension StatementParser {
  enum Comparison {
    case binary(BinaryOperator, SourceRange, isNegated: Bool)
    case between(SourceRange, isNegated: Bool)
  }

  mutating func comparison() -> Expression? {
    if isInCondition, let found = existence() ?? wordOfColumn(besides: nil) { return found }
    if isInCondition, let word = current.keyword,
      Self.words[word] != nil || word == "between" || Habits.operators[word] != nil,
      let found = comparisonWithoutColumn()
    {
      return found
    }
    guard let left = sum() else { return nil }
    if current.is(.greater), standsFile(behind: 1) { return left }
    if let found = existence(of: left) ?? recurring(left) ?? wordOfOtherColumn(left) { return found }
    guard let comparison = takeComparison(left) else { return left }
    guard let result = compare(left, comparison) else { return nil }
    let place = current.range
    if let found = nearness(result) { return found }
    if atEnd || takeComparison(nil) == nil { return result }
    var remedies: [[Edit]] = []
    if case .binary(_, _, _, let right) = result {
      remedies = [[Edit(SourceRange(place.start, place.start), "and \(written(right.range)) ")]]
    }
    return fail(.chainedComparison, place, remedies: remedies)
  }

  mutating func compare(_ left: Expression, _ comparison: Comparison) -> Expression? {
    switch comparison {
    case .between(_, let isNegated):
      guard let (low, high) = bounds() else { return nil }
      let range = left.range.joined(with: high.range)
      let result = Expression.between(left, low, high, range)
      return isNegated ? .not(result, range) : result
    case .binary(let kind, let range, let isNegated):
      compared = left
      guard let right = rightOperand(of: kind) else { return nil }
      let result = Expression.binary(left, kind, range, right)
      return isNegated ? .not(result, result.range) : result
    }
  }

  private mutating func bounds() -> (Expression, Expression)? {
    guard let low = dateInWords() ?? sum() else { return nil }
    let comma = current
    if comma.is(.comma) || ["to", "or", "until", "till"].contains(comma.keyword) {
      report(
        .missingBetweenAnd, comma.range, remedies: [[Edit(comma.range, comma.is(.comma) ? " and" : "and")]])
      advance()
    } else if take(word: "and") == nil {
      return fail(.missingBetweenAnd, place)
    }
    guard let high = dateInWords() ?? sum() else { return nil }
    switch (low, high) {
    case (.date, .number(_, let range)): return (low, year(at: range) ?? high)
    case (.number(_, let range), .date): return (year(at: range) ?? low, high)
    default: return (low, high)
    }
  }

  /// Four digits read as a year.
  func year(at range: SourceRange) -> Expression? {
    range.end - range.start == 4 ? DateLiteral.read(written(range)).map { .date($0, range) } : nil
  }

  /// - Parameter left: what is compared, for mistakes that are told by it; nil where a second comparison is looked for.
  mutating func takeComparison(_ left: Expression?) -> Comparison? {
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
      let reaches = ["to", "until", "till"].contains(peek(1).keyword)
      let instead = if case .pattern = current.kind { "matches" } else { reaches ? "between" : "is" }
      let insertion = Edit(SourceRange(start.start, start.start), instead + " ")
      report(.missingOperator(column: column.text, instead: instead), start, remedies: [[insertion]])
      if reaches { return .between(start, isNegated: false) }
      return .binary(instead == "is" ? .equals : .matches, start, isNegated: false)
    default: return nil
    }
  }

  static let signs: [Token.Symbol: (BinaryOperator, foreign: String?)] = [
    .equals: (.equals, nil), .differs: (.differs, nil), .less: (.less, nil), .greater: (.greater, nil),
    .lessOrEqual: (.lessOrEqual, nil), .greaterOrEqual: (.greaterOrEqual, nil),
    .doubleEquals: (.equals, nil), .angles: (.differs, nil), .tilde: (.matches, "matches"),
    .equalsTilde: (.matches, "matches"),
  ]

  static let words: [String: BinaryOperator] = [
    "has": .has, "contains": .contains, "matches": .matches, "in": .isIn, "before": .before, "after": .after,
  ]

  private mutating func takeComparison(_ word: String, _ left: Expression?) -> Comparison? {
    let start = current.range
    if left != nil, let phrase = phraseComparison() { return phrase }
    if case .column(let column) = left, !current.startsLine, isInCondition, standsDateInWords {
      let insertion = Edit(SourceRange(start.start, start.start), "in ")
      report(.missingOperator(column: column.text, instead: "in"), start, remedies: [[insertion]])
      return .binary(.isIn, start, isNegated: false)
    }
    if word == "is" { return takeIs() }
    if word == "between", stage.keywords.contains("across"), !isInCondition { return nil }
    if word == "between" || Self.words[word] != nil {
      advance()
      return Self.simple(word, start, isNegated: false)
    }
    if word == "not", let next = peek(1).keyword, next == "between" || Self.words[next] != nil {
      position += 2
      return Self.simple(next, start.joined(with: previous.range), isNegated: true)
    }
    return left.flatMap { foreignComparison(word, $0) ?? comparisonLeftOut(word, $0) }
  }

  /// `speaker said "x"`: what is said is asked of the words.
  private mutating func sayingComparison(_ word: String, _ left: Expression) -> Comparison? {
    guard EnglishReading.saying.contains(word), case .column(let column) = left, case .text = peek(1).kind,
      let roles = noun.flatMap({ vocabulary.roles[$0] }), column.text == roles.teller, let words = roles.words
    else { return nil }
    let range = column.range.joined(with: current.range)
    report(
      .foreignOperator(written(range), instead: "\(words) has"), range,
      remedies: [[Edit(range, "\(words) has")]])
    advance()
    return .binary(.has, previous.range, isNegated: false)
  }

  /// `speaker Aliyev`, `outcome killed`: a word right behind a column, which it is to be compared with.
  private mutating func comparisonLeftOut(_ word: String, _ left: Expression) -> Comparison? {
    guard case .column(let column) = left, vocabulary.isColumn(column.text), isInCondition,
      !isClauseKeyword(0),
      !current.startsLine, !Operators.words.contains(word), !vocabulary.beginsStage(word), !peek(1).is(.left)
    else { return nil }
    let start = current.range
    var length = 1
    while peek(length).keyword != nil, !endsCondition(length) { length += 1 }
    guard endsCondition(length) else { return nil }
    let insertion = { (sign: String) in Edit(SourceRange(start.start, start.start), sign + " ") }
    if ["yesterday", "today", "tomorrow"].contains(word) {
      report(.missingOperator(column: column.text, instead: "in"), start, remedies: [[insertion("in")]])
      return .binary(.isIn, start, isNegated: false)
    }
    let roles = noun.flatMap { vocabulary.roles[$0] }
    let isWhole =
      column.text != roles?.words
      && (roles?.conditions[word] == "\(column.text) is \(word)" || isCapitalized(current))
    let sign = isWhole ? "is" : "has"
    report(.missingOperator(column: column.text, instead: sign), start, remedies: [[insertion(sign)]])
    return .binary(isWhole ? .equals : .has, start, isNegated: false)
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
    guard case .column = left, !isClauseKeyword(0), !current.startsLine else { return nil }
    let isBeforeValue =
      switch peek(1).kind {
      case .text, .number, .date, .pattern, .parameter, .symbol(.left): true
      case .word: Habits.operators[word] != nil && (!vocabulary.beginsStage(word) || dateStandsNext)
      default: false
      }
    if isBeforeValue, let found = sayingComparison(word, left) { return found }
    guard isBeforeValue, !vocabulary.beginsStage(word) || Habits.operators[word] != nil else { return nil }
    let (range, found) = (current.range, written(current.range))
    if let meant = word == "from" && endsAtTo() ? "between" : Habits.operators[word] {
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

  /// Whether a “to” stands between here and the end of the stage: `from 1906 to 1908`.
  private func endsAtTo() -> Bool {
    var distance = 1
    while true {
      let token = peek(distance)
      if ["to", "until", "till"].contains(token.keyword) { return true }
      if token.kind == .end || token.is(.pipe) || ["and", "or"].contains(token.keyword) { return false }
      distance += 1
    }
  }

  private var dateStandsNext: Bool {
    var probe = self
    probe.advance()
    return probe.writtenDate() != nil
  }

  static func named(_ word: String, _ range: SourceRange) -> Comparison? {
    switch word {
    case "is": .binary(.equals, range, isNegated: false)
    case "is not": .binary(.differs, range, isNegated: false)
    case "<": .binary(.less, range, isNegated: false)
    case ">": .binary(.greater, range, isNegated: false)
    case "<=": .binary(.lessOrEqual, range, isNegated: false)
    case ">=": .binary(.greaterOrEqual, range, isNegated: false)
    default:
      word.hasPrefix("not ")
        ? simple(String(word.dropFirst(4)), range, isNegated: true) : simple(word, range, isNegated: false)
    }
  }
}
