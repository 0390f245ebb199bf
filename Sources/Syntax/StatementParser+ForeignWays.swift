/// Ways of other languages and shells that stand where a stage or a noun should: files behind `>`, columns behind a dot, what no
/// stage does.
extension StatementParser {
  /// `claims > out.csv`, as shells write to files.
  mutating func savedByArrow() -> (stage: Stage?, Void)? {
    let length = current.is(.greater) && peek(1).is(.greater) ? 2 : 1
    guard current.is(.greater), vocabulary.stages["save"] != nil, let file = fileName(behind: length) else {
      return nil
    }
    let range = current.range.joined(with: peek(length).range)
    let arrow = current.range.joined(with: peek(length - 1).range)
    position += length + 1
    let line = "| save \(Formatter.quoted(file))"
    return (
      fail(.foreignOperator(written(arrow), instead: "| save"), arrow, remedies: [[Edit(range, line)]]), ()
    )
  }

  func standsFile(behind distance: Int) -> Bool {
    vocabulary.stages["save"] != nil && fileName(behind: distance) != nil && isStageEnd(peek(distance + 1))
  }

  private func fileName(behind distance: Int) -> String? {
    let name: String
    switch peek(distance).kind {
    case .text(let text, _): name = text
    case .word(let word): name = word
    default: return nil
    }
    guard let dot = name.lastIndex(of: ".") else { return nil }
    return Habits.fileEndings.contains(name[name.index(after: dot)...].lowercased()) ? name : nil
  }

  /// `claims.speaker`: the noun before the dot and the column behind it.
  func columnOfNoun(_ word: String) -> (noun: String, name: String)? {
    guard let dot = word.firstIndex(of: ".") else { return nil }
    let (noun, name) = (word[..<dot].lowercased(), String(word[word.index(after: dot)...]))
    guard vocabulary.isNoun(noun) || names.contains(noun), !name.contains(".") else { return nil }
    return (noun, name)
  }

  /// `who said first`
  mutating func stageInWords() -> (word: Word?, Void)? {
    for (words, meant) in Habits.stagesInWords where vocabulary.stages[meant] != nil {
      guard words.indices.allSatisfy({ peek($0).keyword == words[$0] }) else { continue }
      let range = current.range.joined(with: peek(words.count - 1).range)
      position += words.count
      report(.foreignStage(written(range), stage: meant), range, remedies: [[Edit(range, meant)]])
      return (Word(meant, range), ())
    }
    return nil
  }

  /// What no stage does: `join`, `translate`, `why`.
  mutating func adviceOnStage(_ word: String) -> (word: Word?, Void)? {
    let start = current.range
    let found = written(start)
    let mistake: SyntaxError
    if let command = Habits.commands[word] {
      mistake = .commandAsStage(found, command: command)
    } else if let advice = Habits.advice(on: word) {
      mistake = .noSuchStage(found, advice: advice)
    } else {
      return nil
    }
    advance()
    skipToPipe()
    return (fail(mistake, start), ())
  }

  /// `entities people`, `claims Aliyev`: words right behind a noun, for which a filter looks.
  mutating func wordsBehindNoun() -> (stage: Stage?, Void)? {
    guard let noun, stage.name.isEmpty, previous.keyword == noun else { return nil }
    let near = current.keyword.map { Suggestion.nearest(to: $0, in: vocabulary.stageNames) } ?? []
    if !near.isEmpty { return nil }
    if let meant = current.keyword.flatMap({ vocabulary.roles[noun]?.conditions[$0] }), isStageEnd(peek(1)) {
      let range = current.range
      advance()
      return (fail(.missingFilter, range, remedies: [[Edit(range, "| filter " + meant)]]), ())
    }
    switch current.kind {
    case .word, .text: return plainCondition(lacksPipe: true)
    default: return nil
    }
  }

  /// `first 5 speakers`: the most frequent ones.
  mutating func firstOfColumn() -> (stage: Stage?, Void)? {
    guard stage.name == "first", case .number = previous.kind, let word = current.keyword,
      isStageEnd(peek(1)),
      vocabulary.stages["count"] != nil
    else { return nil }
    let single = word.hasSuffix("s") ? String(word.dropLast()) : word
    guard let column = [word, single].first(where: vocabulary.isColumn) else { return nil }
    let removed = SourceRange(previous.range.end, current.range.end)
    let range = current.range
    let insertion = Edit(SourceRange(stage.start.start, stage.start.start), "count by \(column) | ")
    advance()
    return (fail(.uncounted(column), range, remedies: [[insertion, Edit(removed, "")]]), ())
  }

  /// Whether a token begins what a column is compared with.
  func isComparison(_ token: Token) -> Bool {
    switch token.kind {
    case .symbol(let symbol): Self.signs[symbol] != nil && symbol != .greater
    case .text, .date, .number, .pattern: true
    case .word(let word):
      ["is", "between", "not"].contains(word.lowercased()) || Self.words[word.lowercased()] != nil
        || Habits.operators[word.lowercased()] != nil
    default: false
    }
  }
}
