/// One stage: its name, or what stands in the place of one.
extension StatementParser {
  mutating func readStage(lacksPipe: Bool = false) -> Stage? {
    let start = current.range
    if current.is(.greater), start.start == previous.range.end {
      let arrow = SourceRange(start.start, start.end)
      report(.foreignOperator("|>", instead: "|"), arrow, remedies: [[Edit(arrow, "")]])
      advance()
    }
    if let failed = sumAsStage() ?? plainStage() { return failed.stage }
    guard let found = stageName(lacksPipe: lacksPipe) else { return nil }
    if vocabulary.isNoun(found.text) { noun = found.text }
    takeEmptyBrackets(found.text)
    guard let signature = vocabulary.stages[found.text] else {
      return Stage(name: found, clauses: [], range: start)
    }
    stage = StageContext(
      name: found.text, start: found.range, keywords: Set(signature.clauses.compactMap(\.keyword)),
      form: signature.clauses.contains { $0.arguments == .condition } ? nil : signature.form)
    guard let clauses = clauses(signature, found) else {
      skipToPipe()
      return nil
    }
    return Stage(name: found, clauses: clauses, range: start.joined(with: previous.range))
  }

  /// The stage's name as the vocabulary spells it, or a noun. Names of two words go before names of one.
  private mutating func stageName(lacksPipe: Bool) -> Word? {
    guard let first = current.keyword else {
      let found = current
      let before = name(of: previous)
      skipToPipe()
      return fail(.unexpected(name(of: found), after: before, form: nil), found.range)
    }
    let start = current.range
    let both = peek(1).keyword.map { first + " " + $0 }
    if let both, vocabulary.stages[both] != nil {
      position += 2
      return named(both, start.joined(with: previous.range), lacksPipe)
    }
    if vocabulary.stages[first] != nil || vocabulary.isNoun(first) {
      advance()
      return named(first, start, lacksPipe)
    }
    return foreignStage(first, lacksPipe) ?? unknownStage(first, both)
  }

  mutating func named(_ name: String, _ range: SourceRange, _ lacksPipe: Bool) -> Word {
    if lacksPipe {
      let insertion = Edit(SourceRange(range.start, range.start), "| ")
      report(.missingPipe(before: name), range, remedies: [[insertion]])
    }
    return Word(name, range)
  }

  /// `count()` and `count(*)`, as SQL has them.
  private mutating func takeEmptyBrackets(_ stage: String) {
    guard stage == "count", current.is(.left) else { return }
    let inner = peek(1).is(.times) ? 2 : 1
    if peek(inner).is(.right) { position += inner + 1 }
  }

  /// `max value`, `average(value) by source`, `count distinct speaker`: a sum where a stage should stand.
  private mutating func sumAsStage() -> (stage: Stage?, Void)? {
    guard let word = current.keyword, vocabulary.stages["summarize"] != nil else { return nil }
    let isDistinct = word == "count" && ["distinct", "unique", "different"].contains(peek(1).keyword)
    let isCall = word == "count" && peek(1).is(.left) && !peek(2).is(.right) && !peek(2).is(.times)
    let sum = isDistinct ? "count" : Habits.sums[word] ?? word
    guard isDistinct || isCall || (vocabulary.sums.contains(sum) && vocabulary.stages[word] == nil),
      vocabulary.stages[word + " " + (peek(1).keyword ?? "")] == nil
    else { return nil }
    let start = current.range
    if sum == "share" { return shareAsStage(word) }
    advance()
    var inside = ""
    if isDistinct { advance() }
    if current.is(.left) {
      let open = current.range
      skipPastBracket()
      inside = String(written(open.joined(with: previous.range)).dropFirst().dropLast())
      if ["distinct ", "unique "].contains(where: inside.hasPrefix) {
        inside = "distinct " + inside.dropFirst(9)
      }
    } else {
      if current.keyword == "of" { advance() }
      guard case .word(let column) = current.kind, !isStageEnd(current) else {
        let range = start
        skipToPipe()
        return (fail(.sumAsStage(word, sum: sum), range), ())
      }
      inside = (isDistinct ? "distinct " : "") + column
      advance()
    }
    let range = start.joined(with: previous.range)
    skipToPipe()
    return (
      fail(.sumAsStage(word, sum: sum), range, remedies: [[Edit(range, "summarize \(sum)(\(inside))")]]), ()
    )
  }

  /// `percent by source`
  private mutating func shareAsStage(_ word: String) -> (stage: Stage?, Void)? {
    let start = current.range
    skipToPipe()
    let range = start.joined(with: previous.range)
    let keys = written(SourceRange(start.end, range.end))
    let by = keys.hasPrefix(" by ") ? keys : " by source"
    return (
      fail(
        .foreignStage(word, stage: "count by … share of all"), start,
        remedies: [[Edit(range, "count\(by) share of all")]]), ()
    )
  }

  /// Past the bracket that closes the one that opens here.
  private mutating func skipPastBracket() {
    var open = 0
    repeat {
      if current.is(.left) { open += 1 }
      if current.is(.right) { open -= 1 }
      advance()
    } while open > 0 && !atEnd
  }

  static let orders = [
    "newest": " desc", "latest": " desc", "recent": " desc", "oldest": "", "earliest": "",
  ]

  /// `newest 3`, `by speaker`, `"bridge"`, `speaker, wording`: what was meant by a stage that there is not.
  private mutating func plainStage() -> (stage: Stage?, Void)? {
    let start = current
    if case .text = start.kind { return plainCondition() }
    guard let word = start.keyword, vocabulary.stages[word] == nil, !vocabulary.isNoun(word),
      vocabulary.stages[word + " " + (peek(1).keyword ?? "")] == nil
    else { return nil }
    if let order = Self.orders[word], let clock = noun.flatMap({ vocabulary.roles[$0]?.clock }) {
      advance()
      if current.keyword == "first" { advance() }
      var line = "sort \(clock)\(order)"
      if case .number = current.kind {
        line += " | first " + written(current.range)
        advance()
      }
      let range = start.range.joined(with: previous.range)
      return (fail(.foreignStage(written(range), stage: line), range, remedies: [[Edit(range, line)]]), ())
    }
    if word == "by", case .word(let column) = peek(1).kind, vocabulary.isColumn(column),
      vocabulary.stages["count"] != nil
    {
      skipToPipe()
      let insertion = Edit(SourceRange(start.range.start, start.range.start), "count ")
      return (
        fail(
          .foreignStage("by \(column)", stage: "count by \(column)"), start.range, remedies: [[insertion]]),
        ()
      )
    }
    if Habits.beginsCondition.contains(word), !vocabulary.beginsStage(word) { return plainCondition() }
    if vocabulary.isColumn(word), vocabulary.stages["filter"] != nil, isComparison(peek(1)) {
      skipToPipe()
      let insertion = Edit(SourceRange(start.range.start, start.range.start), "filter ")
      return (
        fail(.missingFilter, start.range.joined(with: previous.range), remedies: [[insertion]]), ()
      )
    }
    if vocabulary.isColumn(word), vocabulary.stages["show"] != nil, peek(1).is(.comma) || isStageEnd(peek(1))
    {
      skipToPipe()
      let insertion = Edit(SourceRange(start.range.start, start.range.start), "show ")
      return (fail(.columnAsStage(written(start.range)), start.range, remedies: [[insertion]]), ())
    }
    return nil
  }

  /// `where`, `order by`, `limit`: read as what they are called here.
  mutating func foreignStage(_ word: String, _ lacksPipe: Bool) -> Word? {
    guard let meant = Habits.stages[word], vocabulary.stages[meant] != nil else { return nil }
    var range = current.range
    advance()
    if word == "order", current.keyword == "by" {
      range = range.joined(with: current.range)
      advance()
    }
    let text = (lacksPipe ? "| " : "") + meant
    var edits = [Edit(range, text)]
    // `limit 10 offset 20`, `limit 20, 10`
    if meant == "first", case .number = current.kind, peek(1).keyword == "offset" || peek(1).is(.comma),
      case .number = peek(2).kind
    {
      let (a, b) = (written(current.range), written(peek(2).range))
      let whole = range.joined(with: peek(2).range)
      let (skipped, kept) = peek(1).is(.comma) ? (a, b) : (b, a)
      edits = [Edit(whole, "\(lacksPipe ? "| " : "")skip \(skipped) | first \(kept)")]
      report(.foreignStage(written(whole), stage: "skip N | first N"), whole, remedies: [edits])
      position += 2
      return Word(meant, range)
    }
    report(.foreignStage(written(range), stage: meant), range, remedies: [edits])
    return Word(meant, range)
  }

  private mutating func unknownStage(_ first: String, _ both: String?) -> Word? {
    let names = vocabulary.stageNames + vocabulary.nouns
    let start = current.range
    if let known = stageInWords() ?? adviceOnStage(first) { return known.word }
    if let both, let near = Suggestion.nearest(to: both, in: names.filter { $0.contains(" ") }).first {
      let range = start.joined(with: peek(1).range)
      report(.unknownStage(both), range, suggestions: [near], remedies: [[Edit(range, near)]])
      position += 2
      return Word(near, range)
    }
    let near = Suggestion.nearest(to: first, in: names)
    let found = written(start)
    advance()
    guard let best = near.first else {
      skipToPipe()
      return fail(.strangeStage(found), start)
    }
    report(.unknownStage(found), start, suggestions: near, remedies: [[Edit(start, best)]])
    return Word(best, start)
  }
}
