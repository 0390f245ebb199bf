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

  mutating func source() -> Word? {
    guard case .word(let name) = current.kind else {
      if EnglishReading.comparison(self) != nil, let failed = plainEnglish() { return failed.word }
      let insertion = Edit(SourceRange(place.start, place.start), usualNoun + " ")
      var remedies = current.is(.pipe) ? [[insertion]] : []
      if case .text(let text, _) = current.kind, let line = search(for: text) {
        remedies = [[Edit(current.range, line)]]
      }
      return fail(.noNoun(found: self.name(of: current), nouns: vocabulary.nouns), place, remedies: remedies)
    }
    let word = name.lowercased()
    if vocabulary.isNoun(word) {
      advance()
      noun = word
      return Word(word, previous.range)
    }
    if peek(1).is(.equals) || peek(1).is(.doubleEquals), position == 0 {
      let insertion = Edit(SourceRange(current.range.start, current.range.start), "let ")
      position = tokens.count
      return fail(.missingLet(name), tokens[0].range, remedies: [[insertion]])
    }
    if word == "select", let query = SQLReading(self) {
      position = tokens.count
      return fail(.sqlSelect, query.range, remedies: [[Edit(range, query.rewritten)]])
    }
    if ["show", "list"].contains(word), tokens.count == 2, let next = peek(1).keyword,
      !vocabulary.isNoun(next), let command = Habits.commands[next]
    {
      position = tokens.count
      return fail(.shellWord(next, command: command), range, remedies: [[Edit(range, command)]])
    }
    if let column = columnOfNoun(name) {
      advance()
      let line = "\(column.noun) | select \(column.name)"
      report(
        .foreignStage(name, stage: line), previous.range, remedies: [[Edit(previous.range, line)]])
      noun = column.noun
      return Word(column.noun, previous.range)
    }
    if let command = Habits.commands[word], position == 0, tokens.count > 1, !peek(1).is(.pipe) {
      position = tokens.count
      return fail(.shellWord(word, command: command), tokens[0].range, remedies: [[Edit(range, command)]])
    }
    if beginsSentence(word), let failed = plainEnglish() { return failed.word }
    if vocabulary.stages[word] != nil, ["of", "for"].contains(peek(1).keyword), let failed = plainEnglish() {
      return failed.word
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

  /// Whether a word that begins a stage begins a sentence here: “show me …”, “find "x"”.
  private func beginsSentence(_ word: String) -> Bool {
    guard position == 0 else { return false }
    if ["search", "find", "grep", "look"].contains(word) { return true }
    let next = peek(1).keyword ?? ""
    // One of them: “first claim about Baku”. Of several, a number is missing.
    if EnglishReading.orders[word] != nil, !vocabulary.isNoun(next), vocabulary.isNoun(next + "s") {
      return true
    }
    if word == "where" { return ["did", "is", "was", "does", "do", "has", "were", "are"].contains(next) }
    if ["compare", "contrast"].contains(word), EnglishReading.comparison(self) != nil { return true }
    if ["show", "print", "display", "take", "keep"].contains(word), next == "tables" || next == "nouns" {
      return false
    }
    return ["show", "print", "display", "get", "take", "keep", "list"].contains(word)
      && ["me", "us", "all", "the", "every", "everything", "any", "only"].contains(next)
  }

  /// A sentence; nil where it cannot be told what it asks.
  private mutating func plainEnglish() -> (word: Word?, Void)? {
    guard position == 0 else { return nil }
    let lines = EnglishReading.statements(self)
    guard !lines.isEmpty else { return nil }
    let first = current.range
    position = tokens.count
    let mistake: SyntaxError = lines.count > 1 ? .twoQuestions : .plainEnglish
    return (fail(mistake, first, remedies: lines.map { [Edit(range, $0)] }), ())
  }

  private func search(for text: String) -> String? {
    vocabulary.roles["sentences"]?.words.map { "sentences | filter \($0) has \(Formatter.quoted(text))" }
  }

  private mutating func noNoun(_ word: String) -> Word? {
    let near = Suggestion.nearest(to: word, in: vocabulary.nouns)
    if EnglishReading.comparison(self) != nil, let failed = plainEnglish() { return failed.word }
    if near.isEmpty, let advice = Habits.advice(on: word), !["is", "are"].contains(word) {
      let first = current.range
      position = tokens.count
      return fail(.strangeStatement(written(first), advice: advice), first)
    }
    if let failed = plainEnglish() { return failed.word }
    // A sentence that names a noun somewhere.
    let named = tokens.lazy.compactMap(\.keyword).first { vocabulary.isNoun($0) }
    let remedies = near.isEmpty ? named.map { [[Edit(range, $0)]] } ?? [] : []
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
    let both = word + " " + (next.keyword ?? "")
    let called = vocabulary.stages[both] == nil ? word : both
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
    if Habits.stages[word] == "save" { remedies = [[Edit(range, "it | save \"answer.csv\"")]] }
    let noun = next.keyword.flatMap { vocabulary.isNoun($0) ? $0 : nil } ?? usualNoun
    let failed: Word? = fail(.stageBeforeNoun(stage: called, noun: noun), start, remedies: remedies)
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
    if let save = savedByArrow() { return save.stage }
    let before = previous.range.end
    if current.is(.minus) || current.is(.greater) || current.is(.comma), let arrow = arrow() {
      let edit = Edit(SourceRange(before, arrow.end), " |")
      report(.foreignOperator(written(arrow), instead: "|"), arrow, remedies: [[edit]])
      return readStage()
    }
    if current.keyword == "by", ["first", "last"].contains(stage.name), case .word(let column) = peek(1).kind,
      vocabulary.isColumn(column)
    {
      return firstBy(column)
    }
    if let found = firstOfColumn() { return found.stage }
    if let word = current.keyword, Habits.beginsCondition.contains(word), !vocabulary.beginsStage(word),
      let stage = plainCondition(lacksPipe: true)
    {
      return stage.stage
    }
    if let word = current.keyword, vocabulary.beginsStage(word) || vocabulary.isNoun(word) {
      return readStage(lacksPipe: true)
    }
    if let stage = wordsBehindNoun() { return stage.stage }
    return unexpected()
  }

  /// `first 1 by published`
  private mutating func firstBy(_ column: String) -> Stage? {
    let removed = SourceRange(previous.range.end, peek(1).range.end)
    let range = current.range.joined(with: peek(1).range)
    let insertion = Edit(SourceRange(stage.start.start, stage.start.start), "sort \(column) | ")
    position += 2
    return fail(.unordered(stage: stage.name), range, remedies: [[insertion, Edit(removed, "")]])
  }

  /// `->`, `>` or `,` before the name of a stage.
  mutating func arrow() -> SourceRange? {
    let length = current.is(.minus) && peek(1).is(.greater) ? 2 : current.is(.minus) ? 0 : 1
    guard length > 0, let word = peek(length).keyword, vocabulary.beginsStage(word) || vocabulary.isNoun(word)
    else { return nil }
    let range = current.range.joined(with: peek(length - 1).range)
    position += length
    return range
  }

  /// `about "x"`, `by Brandt`, `in 1906` where a stage should stand: conditions of a `filter`.
  mutating func plainCondition(lacksPipe: Bool = false) -> (stage: Stage?, Void)? {
    if lacksPipe, current.keyword == "by", vocabulary.isColumn(peek(1).keyword ?? "") { return nil }
    guard let noun, let line = EnglishReading.filter(self, noun: noun) else { return nil }
    let (start, bar) = (current.range, lacksPipe ? "| " : "")
    skipToPipe()
    let range = start.joined(with: previous.range)
    return (fail(.missingFilter, range, remedies: [[Edit(range, bar + line)]]), ())
  }

  /// Something that belongs to no clause: reported, and everything up to the next `|` left out.
  mutating func unexpected() -> Stage? {
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
}
