/// A noun or a name, and the stages behind it.
extension StatementParser {
  /// Reads to the end of the statement, or inside brackets to the one that closes.
  mutating func pipeline(inBrackets: Bool = false) -> Pipeline? {
    let (start, outer) = (current.range, stage)
    defer { stage = outer }
    guard let source = source() else { return nil }
    var stages: [Stage] = []
    while !atEnd, !(inBrackets && current.is(.right)) {
      if let next = nextStage() { stages.append(next) }
    }
    return Pipeline(source: source, stages: stages, range: start.joined(with: previous.range))
  }

  private mutating func source() -> Word? {
    guard case .word(let name) = current.kind else {
      let insertion = Edit(SourceRange(place.start, place.start), usualNoun + " ")
      let remedies = current.is(.pipe) ? [[insertion]] : []
      return fail(.noNoun(found: self.name(of: current), nouns: vocabulary.nouns), place, remedies: remedies)
    }
    let word = name.lowercased()
    if vocabulary.isNoun(word) {
      advance()
      return Word(word, previous.range)
    }
    if word == "select", let query = SQLReading(self) {
      position = tokens.count
      return fail(.sqlSelect, query.range, remedies: [[Edit(range, query.rewritten)]])
    }
    if vocabulary.beginsStage(word), !names.contains(word) { return stageBeforeNoun(word) }
    switch peek(1).kind {
    case .symbol(.pipe), .symbol(.right), .end: break
    case .word(let next) where vocabulary.beginsStage(next.lowercased()): break
    default: return noNoun(word)
    }
    advance()
    return Word(name, previous.range)
  }

  private mutating func noNoun(_ word: String) -> Word? {
    let near = Suggestion.nearest(to: word, in: vocabulary.nouns)
    // A sentence in plain English that names a noun: “how many claims are there?”
    let named = tokens.lazy.compactMap(\.keyword).first { vocabulary.isNoun($0) }
    let counts = word == "how" && vocabulary.stages["count"] != nil ? " | count" : ""
    let remedies = near.isEmpty ? named.map { [[Edit(range, $0 + counts)]] } ?? [] : []
    let found = (name(of: current), current.range)
    if near.isEmpty { position = tokens.count }
    return fail(
      .noNoun(found: found.0, nouns: vocabulary.nouns), found.1, suggestions: near, remedies: remedies)
  }

  /// The noun for examples where none was given.
  private var usualNoun: String {
    vocabulary.isNoun("claims") ? "claims" : vocabulary.nouns.first ?? "documents"
  }

  /// `filter claims …` or `count …`: the noun is there but in the wrong place, or it is not there.
  private mutating func stageBeforeNoun(_ word: String) -> Word? {
    let start = current.range
    var remedies: [[Edit]] = []
    let next = peek(1)
    if let noun = next.keyword, vocabulary.isNoun(noun) {
      let behind = peek(2)
      let stageEnd = behind.kind == .end || behind.is(.pipe) ? next.range.end : behind.range.start
      let head = vocabulary.stages[word] == nil ? Habits.stages[word] ?? word : word
      // A stage that lacks what it needs is better left out: `show claims` asks for the claims.
      let needs = vocabulary.stages[head]?.clauses.contains { $0.isRequired } ?? false
      let isListing = needs && (behind.kind == .end || behind.is(.pipe))
      let text = isListing ? noun : "\(noun) | \(head)" + (behind.kind == .end || behind.is(.pipe) ? "" : " ")
      remedies = [[Edit(SourceRange(start.start, stageEnd), text)]]
    } else {
      remedies = [[Edit(SourceRange(start.start, start.start), usualNoun + " | ")]]
    }
    let noun = next.keyword.flatMap { vocabulary.isNoun($0) ? $0 : nil } ?? usualNoun
    let failed: Word? = fail(.stageBeforeNoun(stage: word, noun: noun), start, remedies: remedies)
    // What follows is read for its own mistakes only where the stage is known.
    if vocabulary.stages[word] != nil, !vocabulary.isNoun(next.keyword ?? "") {
      _ = readStage()
      while !atEnd { _ = nextStage() }
    } else {
      position = tokens.count
    }
    return failed
  }

  private mutating func nextStage() -> Stage? {
    if take(.pipe) {
      if atEnd || current.is(.pipe) || current.is(.right) {
        let bar = previous.range
        let space = SourceRange(peek(-2).range.end, bar.end)
        return fail(.emptyStage, bar, remedies: [[Edit(space, "")]])
      }
      return readStage()
    }
    if current.is(.bars) {
      let bars = current.range
      report(.foreignOperator("||", instead: "|"), bars, remedies: [[Edit(bars, "|")]])
      advance()
      return atEnd ? nil : readStage()
    }
    if let word = current.keyword, vocabulary.beginsStage(word) || vocabulary.isNoun(word) {
      return readStage(lacksPipe: true)
    }
    return unexpected()
  }

  /// Something that belongs to no clause: reported, and everything up to the next `|` left out.
  private mutating func unexpected() -> Stage? {
    let found = current
    let isBracket = found.is(.right)
    let near = found.keyword.map { Suggestion.nearest(to: $0, in: vocabulary.stageNames) } ?? []
    let kind: SyntaxError =
      isBracket ? .strayBracket : .unexpected(name(of: found), after: name(of: previous), form: stage.form)
    let remedies = isBracket ? [[Edit(found.range, "")]] : []
    advance()
    if !isBracket { skipToPipe() }
    return fail(kind, found.range, suggestions: near, remedies: remedies)
  }

  /// Moves to the next `|` that is not inside brackets, or to the bracket that closes around this query.
  mutating func skipToPipe() {
    var open = 0
    while !atEnd {
      if current.is(.left) { open += 1 }
      if current.is(.right) {
        if open == 0, depth > 0 { return }
        open = max(0, open - 1)
      }
      if current.is(.pipe), open == 0 { return }
      advance()
    }
  }

  // MARK: - One stage

  private mutating func readStage(lacksPipe: Bool = false) -> Stage? {
    let start = current.range
    guard let found = stageName(lacksPipe: lacksPipe) else { return nil }
    guard let signature = vocabulary.stages[found.text] else {
      return Stage(name: found, clauses: [], range: start)
    }
    stage = StageContext(
      name: found.text, keywords: Set(signature.clauses.compactMap(\.keyword)),
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

  private mutating func named(_ name: String, _ range: SourceRange, _ lacksPipe: Bool) -> Word {
    if lacksPipe {
      let insertion = Edit(SourceRange(range.start, range.start), "| ")
      report(.missingPipe(before: name), range, remedies: [[insertion]])
    }
    return Word(name, range)
  }

  /// `where`, `order by`, `limit`: read as what they are called here.
  private mutating func foreignStage(_ word: String, _ lacksPipe: Bool) -> Word? {
    guard let meant = Habits.stages[word], vocabulary.stages[meant] != nil else { return nil }
    var range = current.range
    advance()
    if word == "order", current.keyword == "by" {
      range = range.joined(with: current.range)
      advance()
    }
    let text = (lacksPipe ? "| " : "") + meant
    report(.foreignStage(written(range), stage: meant), range, remedies: [[Edit(range, text)]])
    return Word(meant, range)
  }

  private mutating func unknownStage(_ first: String, _ both: String?) -> Word? {
    let names = vocabulary.stageNames + vocabulary.nouns
    let start = current.range
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
      return fail(.unknownStage(found), start)
    }
    report(.unknownStage(found), start, suggestions: near, remedies: [[Edit(start, best)]])
    return Word(best, start)
  }
}

/// `select a, b from claims where … group by … order by … limit n`, put in this language's order.
private struct SQLReading {
  let range: SourceRange
  let rewritten: String

  /// nil where the statement has no `from` behind `select`.
  init?(_ parser: StatementParser) {
    let tokens = parser.tokens
    guard let from = tokens.firstIndex(where: { $0.keyword == "from" }), from + 1 < tokens.count else {
      return nil
    }
    range = tokens[0].range.joined(with: tokens[from].range)
    func text(_ tokens: ArraySlice<Token>) -> String {
      guard let first = tokens.first, let last = tokens.last else { return "" }
      return parser.written(first.range.joined(with: last.range))
    }
    var (parts, index): ([String: String], Int) = ([:], from + 1)
    let starts: Set<String> = ["where", "group", "having", "order", "limit"]
    var heading = "from"
    while index < tokens.count {
      let end = tokens[index...].firstIndex { starts.contains($0.keyword ?? "") } ?? tokens.count
      var piece = tokens[index..<end]
      if piece.first?.keyword == "by" { piece = piece.dropFirst() }
      parts[heading] = text(piece)
      if end < tokens.count { heading = tokens[end].keyword ?? "" }
      index = end + 1
    }
    let columns = text(tokens[1..<from])
    var line = parts["from"] ?? ""
    if let condition = parts["where"] { line += " | filter " + condition }
    if let keys = parts["group"] { line += " | count by " + keys }
    if let condition = parts["having"] { line += " | filter " + condition }
    if let keys = parts["order"] { line += " | sort " + keys }
    if let number = parts["limit"] { line += " | first " + number }
    if parts["group"] == nil, columns != "*" {
      line +=
        columns.lowercased().hasPrefix("count(") ? " | count" : columns.isEmpty ? "" : " | select " + columns
    }
    rewritten = line
  }
}
