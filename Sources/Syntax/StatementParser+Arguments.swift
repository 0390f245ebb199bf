/// What stands in a clause: conditions, columns, numbers, words, queries.
extension StatementParser {
  mutating func arguments(_ shape: Shape, keyword: String?) -> [Argument]? {
    switch shape.arguments {
    case .condition, .number, .rate, .text, .word, .query:
      return argument(shape, keyword: keyword).map { [$0] }
    case .expressions, .keys, .assignments, .labelled:
      var arguments: [Argument] = []
      repeat {
        guard let next = argument(shape, keyword: keyword) else { return nil }
        arguments.append(next)
      } while takeComma()
      return arguments
    }
  }

  /// A comma, or the place where one was forgotten.
  private mutating func takeComma() -> Bool {
    if take(.comma) { return true }
    guard let word = current.keyword, !atClauseEnd, !vocabulary.beginsStage(word),
      !Operators.words.contains(word),
      !["as", "desc", "asc"].contains(word), !current.startsLine,
      peek(1).is(.comma) || isStageEnd(peek(1)) || peek(1).is(.equals)
    else { return false }
    report(.missingComma, current.range, remedies: [[Edit(gap, ",")]])
    return true
  }

  func isStageEnd(_ token: Token) -> Bool {
    token.kind == .end || token.is(.pipe) || token.is(.right)
  }

  private mutating func argument(_ shape: Shape, keyword: String?) -> Argument? {
    let start = current.range
    var (label, suffix): (Word?, Word?) = (nil, nil)
    let value: Expression?
    switch shape.arguments {
    case .condition: value = expression()
    case .expressions: value = everything() ?? unjoined(expression())
    case .keys:
      if let clock = clockInOrder() {
        value = .column(clock.column)
        suffix = clock.direction
        break
      }
      let direction = takeDirection()
      let turned = takeMinus()
      value = sum()
      if let direction, let value { reportDirectionBefore(direction, value.range) }
      suffix = takeDirection() ?? direction ?? turned
    case .assignments:
      label = takeLabel()
      if label == nil {
        return missingLabel()
      }
      value = expression()
    case .labelled:
      label = takeLabel()
      value = everything() ?? unjoined(expression())
      if value != nil, label == nil { label = takeAlias(start) }
    case .number: value = count()
    case .rate(let units):
      if current.keyword == nil {
        value = count()
        guard value != nil, case .column(let unit)? = choice(among: units, keyword: keyword) else {
          return nil
        }
        suffix = unit
      } else {
        value = choice(among: units, keyword: keyword)
      }
    case .text: value = quotedText()
    case .word(let words): value = choice(among: words, keyword: keyword)
    case .query: value = query()
    }
    return value.map {
      Argument(label: label, value: $0, suffix: suffix, range: start.joined(with: previous.range))
    }
  }

  /// `*` or `all` for every column.
  private mutating func everything() -> Expression? {
    guard ["show", "select"].contains(stage.name), current.is(.times) || current.keyword == "all",
      isStageEnd(peek(1)) || peek(1).is(.comma)
    else { return nil }
    advance()
    return .column(Word("*", previous.range))
  }

  /// `count by speaker and source`: columns are listed with commas.
  private mutating func unjoined(_ value: Expression?) -> Expression? {
    guard case .binary(let left, .and, let joint, .column)? = value else { return value }
    var columns = left
    while case .binary(let inner, .and, let place, .column) = columns {
      columns = inner
      report(
        .foreignOperator("and", instead: ","), place,
        remedies: [[Edit(SourceRange(columns.range.end, place.end), ",")]])
    }
    guard case .column = columns else { return value }
    report(
      .foreignOperator("and", instead: ","), joint,
      remedies: [[Edit(SourceRange(left.range.end, joint.end), ",")]])
    return columns
  }

  /// `sort desc published`
  private mutating func reportDirectionBefore(_ direction: Word, _ column: SourceRange) {
    let range = direction.range.joined(with: column)
    report(
      .foreignOperator(written(range), instead: "\(written(column)) \(direction.text)"), range,
      remedies: [[Edit(range, "\(written(column)) \(direction.text)")]])
  }

  private mutating func takeLabel() -> Word? {
    guard case .word(let name) = current.kind, peek(1).is(.equals) else { return nil }
    if name.contains(".") { report(.unexpectedCharacter("."), current.range) }
    let word = Word(name, current.range)
    position += 2
    names.insert(name.lowercased())
    return word
  }

  /// `derive year(published)`: the function's or column's own name serves.
  private mutating func missingLabel() -> Argument? {
    let found = current
    let label = found.keyword.map { $0 + " = " }
    return fail(
      .expectedLabel(stage: stage.name, found: name(of: found)), place,
      remedies: label.map { [[Edit(SourceRange(found.range.start, found.range.start), $0)]] } ?? [])
  }

  /// `count() as n`, which is `n = count()` here.
  private mutating func takeAlias(_ start: SourceRange) -> Word? {
    guard current.keyword == "as", case .word(let name) = peek(1).kind else { return nil }
    let range = current.range.joined(with: peek(1).range)
    let insertion = Edit(SourceRange(start.start, start.start), name + " = ")
    let removal = Edit(SourceRange(previous.range.end, range.end), "")
    report(.foreignOperator("as \(name)", instead: "\(name) = …"), range, remedies: [[insertion, removal]])
    position += 2
    names.insert(name.lowercased())
    return Word(name, previous.range)
  }

  private mutating func takeDirection() -> Word? {
    guard let word = current.keyword else { return nil }
    let directions = ["desc": "desc", "descending": "desc", "asc": "asc", "ascending": "asc"]
    guard let direction = directions[word] else { return nil }
    defer { advance() }
    return Word(direction, current.range)
  }

  /// `sort newest`, `sort by oldest first`: the noun's clock.
  private mutating func clockInOrder() -> (column: Word, direction: Word?)? {
    guard let word = current.keyword, let order = Self.orders[word], !vocabulary.isColumn(word),
      let clock = noun.flatMap({ vocabulary.roles[$0]?.clock })
    else { return nil }
    let start = current.range
    advance()
    if current.keyword == "first", isStageEnd(peek(1)) { advance() }
    let range = start.joined(with: previous.range)
    report(
      .foreignOperator(written(range), instead: clock + order), range,
      remedies: [[Edit(range, clock + order)]])
    return (Word(clock, range), order.isEmpty ? nil : Word("desc", range))
  }

  /// `sort -published`, as other languages turn an order round.
  private mutating func takeMinus() -> Word? {
    guard current.is(.minus), case .word(let column) = peek(1).kind, !peek(2).is(.left) else { return nil }
    let range = current.range.joined(with: peek(1).range)
    report(
      .foreignOperator(written(range), instead: column + " desc"), range,
      remedies: [[Edit(range, column + " desc")]])
    advance()
    return Word("desc", previous.range)
  }

  // MARK: - Arguments that are no expressions

  private mutating func count() -> Expression? {
    switch current.kind {
    case .number, .parameter: return primary()
    case .symbol(.minus):
      if case .number = peek(1).kind {
        let range = current.range.joined(with: peek(1).range)
        let number = written(peek(1).range)
        position += 2
        let isFirst = stage.name == "first"
        let edits =
          isFirst ? [Edit(SourceRange(range.start - 6, range.end), "last \(number)")] : [Edit(range, number)]
        return fail(.negativeNumber(stage: stage.name), range, remedies: [edits])
      }
    default: break
    }
    let found = current
    let counts = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"]
    var digits = found.keyword.flatMap { counts.firstIndex(of: $0) }.map { "\($0 + 1)" }
    if case .text(let text, _) = found.kind, !text.isEmpty, text.utf8.allSatisfy({ (48...57).contains($0) }) {
      digits = text
    }
    if ["first", "last"].contains(stage.name), let column = found.keyword, vocabulary.isColumn(column) {
      // The row that has the first of them.
      let insertion = Edit(SourceRange(stage.start.start, stage.start.start), "sort \(column) | ")
      return fail(
        .expectedNumber(stage: stage.name, found: name(of: found)), place,
        remedies: [[insertion, Edit(found.range, "1")]])
    }
    return fail(
      .expectedNumber(stage: stage.name, found: name(of: found)), place,
      remedies: digits.map { [[Edit(found.range, $0)]] } ?? [])
  }

  private mutating func quotedText() -> Expression? {
    switch current.kind {
    case .text, .pattern, .parameter: return primary()
    case .word: return bareText(least: 1)
    default:
      let found = name(of: current)
      return fail(.expectedText(stage: stage.name, found: found), place)
    }
  }

  private mutating func choice(among words: [String], keyword: String?) -> Expression? {
    if case .parameter = current.kind { return primary() }
    if words == ["all"], case .text = current.kind,
      let column = noun.flatMap({ vocabulary.roles[$0]?.words })
    {
      let filter = "filter \(column) has \(written(current.range)) | "
      let removed = SourceRange(previous.range.end, current.range.end)
      let insertion = Edit(SourceRange(stage.start.start, stage.start.start), filter)
      defer { advance() }
      return fail(
        .nothingTaken(stage: stage.name), current.range, remedies: [[insertion, Edit(removed, "")]])
    }
    guard let word = current.keyword else {
      if let shape = vocabulary.stages[stage.name]?.clauses.first(where: { $0.keyword == keyword }),
        isStageEnd(current)
      {
        let edits = words.first.map { [[Edit(gap, " " + $0)]] } ?? []
        return fail(
          .missingArgument(
            stage: stage.name, clause: keyword, shape, form: vocabulary.stages[stage.name]?.form ?? stage.name
          ),
          previous.range, remedies: edits)
      }
      let found = name(of: current)
      return fail(
        .unknownWord(String(found.dropFirst().dropLast()), stage: stage.name, clause: keyword, words: words),
        place)
    }
    let range = current.range
    if words.contains(word) {
      advance()
      return .column(Word(word, range))
    }
    let found = written(range)
    let near = Suggestion.nearest(to: word, in: words)
    let error = SyntaxError.unknownWord(found, stage: stage.name, clause: keyword, words: words)
    guard let best = near.first else {
      return fail(error, range, remedies: [splitBy(keyword, range)].compactMap(\.self))
    }
    report(error, range, suggestions: near, remedies: [[Edit(range, best)]])
    advance()
    return .column(Word(best, range))
  }

  /// `timeline by source`, where “by” takes other words: columns stand behind “split”.
  private func splitBy(_ keyword: String?, _ word: SourceRange) -> [Edit]? {
    guard let keyword, previous.keyword == keyword, vocabulary.isColumn(written(word)),
      vocabulary.stages[stage.name]?.clauses.contains(where: { $0.keyword == "split" }) ?? false
    else { return nil }
    return [Edit(previous.range, "split")]
  }

  /// The name of a `let`, a noun, or a pipeline in brackets.
  private mutating func query() -> Expression? {
    let start = current
    if start.is(.left) {
      switch bracketed() {
      case .query(let pipeline): return .query(pipeline)
      case .group(.column(let name), let range):
        return .query(Pipeline(source: name, stages: [], range: range))
      case nil: return nil
      default: return fail(.expectedQuery(stage: stage.name, found: "a value"), start.range)
      }
    }
    guard case .word(let name) = start.kind else {
      var remedies: [[Edit]] = []
      if case .text(let text, _) = start.kind, let noun {
        remedies = [[Edit(start.range, "(\(noun) | filter source has \(Formatter.quoted(text)))")]]
      }
      return fail(.expectedQuery(stage: stage.name, found: self.name(of: start)), place, remedies: remedies)
    }
    let word = vocabulary.isNoun(name.lowercased()) ? name.lowercased() : name
    advance()
    return .query(Pipeline(source: Word(word, previous.range), stages: [], range: previous.range))
  }
}
