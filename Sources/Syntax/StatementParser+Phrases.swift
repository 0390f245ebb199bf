import Values

/// Conditions in plain words that have one meaning: reported, and read as what they mean.
extension StatementParser {
  /// Whether a condition is being read, at its top or behind a `not` there.
  var isInCondition: Bool { depth - negations == 1 && stage.form == nil && !stage.name.isEmpty }

  private func stands(_ words: [String], at distance: Int) -> Bool {
    words.indices.allSatisfy { peek(distance + $0).keyword == words[$0] }
  }

  func endsCondition(_ distance: Int) -> Bool {
    let token = peek(distance)
    return token.kind == .end || token.is(.pipe) || token.is(.right) || token.is(.ampersands)
      || token.is(.bars)
      || ["and", "or"].contains(token.keyword)
  }

  /// `more than 10`, `does not have "x"`, `is one of ("a", "b")`.
  mutating func phraseComparison() -> Comparison? {
    let skipped = current.keyword == "is" ? 1 : 0
    if let found = edgeComparison(skipped) { return found }
    guard
      let phrase = Habits.phrases.filter({ stands($0.words, at: skipped) }).max(by: {
        $0.words.count < $1.words.count
      }), isValue(peek(skipped + phrase.words.count), behind: phrase.meant)
    else { return nil }
    let range = current.range.joined(with: peek(skipped + phrase.words.count - 1).range)
    report(
      .foreignOperator(written(range), instead: phrase.meant), range, remedies: [[Edit(range, phrase.meant)]])
    position += skipped + phrase.words.count
    return Self.named(phrase.meant, range)
  }

  private func isValue(_ token: Token, behind meant: String) -> Bool {
    switch token.kind {
    case .text, .parameter, .pattern: true
    case .number, .date, .symbol(.left): !meant.hasSuffix("has")
    case .word(let word): !meant.hasSuffix("has") && !Operators.words.contains(word.lowercased())
    default: false
    }
  }

  /// `starts with "x"`, `ends with "x"`: a pattern.
  private mutating func edgeComparison(_ skipped: Int) -> Comparison? {
    guard let verb = peek(skipped).keyword, peek(skipped + 1).keyword == "with",
      case .text(let text, _) = peek(skipped + 2).kind
    else { return nil }
    let isStart = ["starts", "begins", "start", "begin", "starting", "beginning"].contains(verb)
    guard isStart || ["ends", "end", "ending"].contains(verb) else { return nil }
    let escaped = text.map { "\\/.^$*+?()[]{}|".contains($0) ? "\\\($0)" : "\($0)" }.joined()
    let pattern = isStart ? "/^\(escaped)/" : "/\(escaped)$/"
    let range = current.range.joined(with: peek(skipped + 1).range)
    report(
      .foreignOperator(written(range), instead: "matches \(pattern)"), range,
      remedies: [[Edit(range, "matches"), Edit(peek(skipped + 2).range, pattern)]])
    position += skipped + 2
    return .binary(.matches, range, isNegated: false)
  }

  /// `author exists`, `author is known`
  mutating func existence(of left: Expression) -> Expression? {
    guard case .column = left else { return nil }
    for test in Habits.tests
    where stands(test.words, at: 0) && endsCondition(test.words.count) {
      let range = current.range.joined(with: peek(test.words.count - 1).range)
      report(
        .foreignOperator(written(range), instead: test.meant), range, remedies: [[Edit(range, test.meant)]])
      position += test.words.count
      return .binary(left, test.meant == "is none" ? .equals : .differs, range, .none(range))
    }
    return nil
  }

  /// `has author`, `without author`: whether there is one.
  mutating func existence() -> Expression? {
    let isThere = ["has", "have", "with"].contains(current.keyword)
    guard isThere || ["no", "without", "lacks", "missing"].contains(current.keyword),
      case .word(let column) = peek(1).kind, vocabulary.isColumn(column), endsCondition(2)
    else { return nil }
    let range = current.range.joined(with: peek(1).range)
    let meant = isThere ? "is not none" : "is none"
    report(
      .foreignOperator(written(range), instead: "\(column) \(meant)"), range,
      remedies: [[Edit(range, "\(column) \(meant)")]])
    position += 2
    return .binary(.column(Word(column, previous.range)), isThere ? .differs : .equals, range, .none(range))
  }

  /// `is direct`, `is not negated`: a word that says of which column it is.
  /// - Parameter column: what stands before; its own words are said of it.
  mutating func wordOfColumn(besides column: String?) -> Expression? {
    let isNegated = peek(1).keyword == "not"
    let length = isNegated ? 3 : 2
    guard isInCondition, current.keyword == "is", let word = peek(length - 1).keyword, endsCondition(length),
      let meant = noun.flatMap({ vocabulary.roles[$0]?.conditions[word] }),
      meant != "\(column ?? "") is \(word)"
    else { return nil }
    let range = current.range.joined(with: peek(length - 1).range)
    let holder = Word(meant.hasSuffix(" is " + word) ? String(meant.dropLast(4 + word.count)) : word, range)
    let isFlag = holder.text == word
    let line = isNegated ? isFlag ? "not " + word : "\(holder.text) is not \(word)" : meant
    report(.foreignOperator(written(range), instead: line), range, remedies: [[Edit(range, line)]])
    position += length
    if isFlag { return isNegated ? .not(.column(holder), range) : .column(holder) }
    return .binary(.column(holder), isNegated ? .differs : .equals, range, .text(word, range))
  }

  /// `entity is person`: a word that is said of another column.
  mutating func wordOfOtherColumn(_ left: Expression) -> Expression? {
    guard case .column(let column) = left, isInCondition, current.keyword == "is", let word = peek(1).keyword,
      endsCondition(2), !isCapitalized(peek(1)),
      let meant = noun.flatMap({ vocabulary.roles[$0]?.conditions[word] }),
      meant.hasSuffix(" is " + word), meant != "\(column.text) is \(word)", vocabulary.isColumn(column.text)
    else { return nil }
    let range = column.range.joined(with: peek(1).range)
    report(.foreignOperator(written(range), instead: meant), range, remedies: [[Edit(range, meant)]])
    let sign = current.range
    position += 2
    let holder = Word(String(meant.dropLast(4 + word.count)), column.range)
    return .binary(.column(holder), .equals, sign, .text(word, previous.range))
  }

  /// `text has "fire" near "smoke"`, `within 5 words of "smoke"`: how near is not asked, only whether both are there.
  mutating func nearness(_ found: Expression) -> Expression? {
    guard case .binary(let left, .has, _, _) = found, case .column(let column) = left,
      ["near", "within", "beside", "close", "next"].contains(current.keyword),
      let length = (1...5).first(where: { if case .text = peek($0).kind { true } else { false } }),
      (0..<length).allSatisfy({ !endsCondition($0) })
    else { return nil }
    let range = current.range.joined(with: peek(length - 1).range)
    report(
      .noNearness(written(range)), range, remedies: [[Edit(range, "and \(column.text) has")]])
    position += length + 1
    return found
  }

  private static let weekdays = [
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
  ]

  /// `said on Monday`, `happened in June`: days that come again, asked of the parts of a date.
  mutating func recurring(_ left: Expression) -> Expression? {
    guard case .column(let column) = left, isInCondition,
      ["in", "on", "during", "is"].contains(current.keyword)
    else { return nil }
    let isArticle = ["a", "any", "every", "the"].contains(peek(1).keyword)
    let start = isArticle ? 2 : 1
    if current.keyword != "is", let found = weekday(column, start) { return found }
    var probe = self
    probe.position += start
    guard let found = probe.findWrittenDate(), found.year == nil, endsCondition(start + found.count) else {
      return nil
    }
    let range = current.range.joined(with: peek(start + found.count - 1).range)
    let content = written(peek(start).range.joined(with: peek(start + found.count - 1).range))
    let parts =
      ["month(\(column.text)) is \(found.month)"] + (found.day.map { ["day(\(column.text)) is \($0)"] } ?? [])
    let place = column.range.joined(with: range)
    report(.writtenDate(content), range, remedies: [[Edit(place, parts.joined(separator: " and "))]])
    position += start + found.count
    return .binary(left, .isIn, range, .date(DateRange(year: 2000), range))
  }

  private mutating func weekday(_ column: Word, _ start: Int) -> Expression? {
    let said: String? =
      if case .text(let text, _) = peek(start).kind { text.lowercased() } else { peek(start).keyword }
    guard let said, endsCondition(start + 1),
      let day = Self.weekdays.first(where: { said == $0 || said == $0 + "s" })
    else { return nil }
    let name = day.prefix(1).uppercased() + day.dropFirst()
    let range = column.range.joined(with: peek(start).range)
    let line = "weekday(\(column.text)) is \(Formatter.quoted(name))"
    report(.foreignOperator(written(range), instead: line), range, remedies: [[Edit(range, line)]])
    position += start + 1
    return .binary(
      .call(Word("weekday", range), [.column(column)], range), .equals, range, .text(name, range))
  }

  /// `filter has "x"`, `filter in 1906`: a condition without what is compared.
  mutating func comparisonWithoutColumn() -> Expression? {
    guard let word = current.keyword, let roles = noun.flatMap({ vocabulary.roles[$0] }) else { return nil }
    let start = current.range
    let isTime = ["in", "before", "after", "between"].contains(word)
    let looking = ["has", "contains", "matches"]
    guard let column = isTime ? roles.clock : roles.words else { return nil }
    if !isTime, !looking.contains(word) {
      // `mention "x"`, where no column is called like that.
      guard let meant = Habits.operators[word], looking.contains(meant), !vocabulary.isColumn(word),
        case .text = peek(1).kind, let comparison = Self.named(meant, start)
      else { return nil }
      report(
        .foreignOperator(word, instead: "\(column) \(meant)"), start,
        remedies: [[Edit(start, "\(column) \(meant)")]])
      advance()
      return compare(.column(Word(column, SourceRange(start.start, start.start))), comparison)
    }
    let insertion = Edit(SourceRange(start.start, start.start), column + " ")
    report(.missingColumn(before: name(of: current)), start, remedies: [[insertion]])
    guard let comparison = takeComparison(nil) else { return nil }
    return compare(.column(Word(column, SourceRange(start.start, start.start))), comparison)
  }

  /// `filter "x"`: words alone.
  mutating func wordsAlone(_ operand: Expression) -> Expression {
    guard isInCondition, let column = noun.flatMap({ vocabulary.roles[$0]?.words }) else { return operand }
    let sign: BinaryOperator
    switch operand {
    case .text: sign = .has
    case .pattern: sign = .matches
    default: return operand
    }
    let place = SourceRange(operand.range.start, operand.range.start)
    report(
      .missingWords(column: column), operand.range, remedies: [[Edit(place, "\(column) \(sign.rawValue) ")]])
    return .binary(.column(Word(column, place)), sign, place, operand)
  }
}
