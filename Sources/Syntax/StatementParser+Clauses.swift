/// The clauses of a stage, as its signature lists them.
extension StatementParser {
  typealias Shape = Signature.ClauseShape

  /// Words that people put behind a stage's name where nothing stands.
  private static let fillers: Set<String> = ["by", "on", "with", "the", "to"]

  /// What stands in the place of a clause's own word.
  private static let prepositions: Set<String> = [
    "about", "of", "for", "on", "with", "in", "from", "against", "regarding", "concerning", "versus", "vs",
  ]

  mutating func clauses(_ signature: Signature, _ name: Word) -> [Clause]? {
    var clauses: [Clause] = []
    let direct = signature.clauses.first { $0.keyword == nil }
    if let direct, direct.arguments == .condition, let line = conditionInWords() {
      let start = current.range
      skipToPipe()
      let range = start.joined(with: previous.range)
      return fail(.missingColumn(before: "“\(written(start))”"), start, remedies: [[Edit(range, line)]])
    }
    if let direct, !atClauseEnd, !standsUnit(signature) {
      dropFiller(name.text)
      if !atClauseEnd {
        guard let clause = clause(direct, keyword: nil) else { return nil }
        clauses.append(clause)
      }
    }
    if let direct, direct.isRequired, clauses.isEmpty {
      return missing(direct, name)
    }
    while !atEnd, let next = nextClause(signature, clauses) {
      guard let clause = clause(next.shape, keyword: next.keyword) else { return nil }
      clauses.append(clause)
    }
    reportDirection(name.text)
    for shape in signature.clauses where shape.isRequired && shape.keyword != nil {
      if clauses.contains(where: { $0.keyword?.text == shape.keyword }) { continue }
      return missing(shape, name)
    }
    return clauses
  }

  /// `filter by Zakharova`, `filter about "x"`: a condition whose column a preposition tells.
  private func conditionInWords() -> String? {
    guard let word = current.keyword,
      ["by", "about", "from", "regarding", "concerning", "named"].contains(word),
      !vocabulary.isColumn(word), !vocabulary.isColumn(peek(1).keyword ?? ""), let noun,
      let line = EnglishReading.filter(self, noun: noun)
    else { return nil }
    return String(line.dropFirst("filter ".count))
  }

  /// `count by speaker desc`
  private mutating func reportDirection(_ stage: String) {
    guard ["count", "summarize"].contains(stage), let word = current.keyword,
      ["desc", "asc", "descending", "ascending"].contains(word)
    else { return }
    let range = SourceRange(previous.range.end, current.range.end)
    let isCount = stage == "count"
    let edit = word.hasPrefix("desc") && isCount ? "" : isCount ? " | sort count" : nil
    report(.ordered(stage: stage), current.range, remedies: edit.map { [[Edit(range, $0)]] } ?? [])
    advance()
  }

  /// Reports that a clause, or what belongs behind its keyword, is missing right here.
  private mutating func missing<Result>(_ shape: Shape, _ name: Word, keyword: Word? = nil) -> Result? {
    let error = SyntaxError.missingArgument(
      stage: name.text, clause: shape.keyword, shape, form: vocabulary.stages[name.text]?.form ?? name.text)
    let example: String? =
      switch shape.arguments {
      case .number: shape.keyword == nil ? "10" : "1"
      case .rate(let words): "1000 " + (words.first ?? "")
      case .word(let words): words.first
      default: nil
      }
    let head = keyword == nil ? shape.keyword.map { " " + $0 } ?? "" : ""
    let range =
      keyword?.range ?? (shape.keyword == nil ? name.range : name.range.joined(with: previous.range))
    return fail(error, range, remedies: example.map { [[Edit(gap, "\(head) \($0)")]] } ?? [])
  }

  /// Whether nothing that belongs to a clause's arguments can stand here.
  var atClauseEnd: Bool {
    if atEnd || current.is(.pipe) || current.is(.right) || current.is(.bars) { return true }
    return isClauseKeyword(0)
  }

  /// Whether the word at a distance, alone or with the next, introduces a clause of this stage.
  func isClauseKeyword(_ distance: Int) -> Bool {
    guard let word = peek(distance).keyword else { return false }
    if stage.keywords.contains(word) { return true }
    return peek(distance + 1).keyword.map { stage.keywords.contains(word + " " + $0) } ?? false
  }

  private mutating func dropFiller(_ stage: String) {
    guard let word = current.keyword, Self.fillers.contains(word) else { return }
    switch peek(1).kind {
    case .word(let next) where Operators.words.contains(next.lowercased()): return
    case .word, .text, .number, .date: break
    default: return
    }
    // “Sort by” is how everybody says it.
    if stage == "sort", word == "by" { return advance() }
    let behind = SourceRange(current.range.start, peek(1).range.start)
    report(.extraWord(word, stage: stage), current.range, remedies: [[Edit(behind, "")]])
    advance()
  }

  /// The clause that the next word introduces, or that it should have introduced.
  private mutating func nextClause(_ signature: Signature, _ clauses: [Clause]) -> (
    shape: Shape, keyword: Word
  )? {
    guard let word = current.keyword else { return nil }
    let (range, before) = (current.range, previous.range.end)
    if let found = unitClause(word, signature) ?? acrossClause(word, signature) { return found }
    let both = word + " " + (peek(1).keyword ?? "")
    if let shape = signature.clauses.first(where: { $0.keyword == word || $0.keyword == both }),
      let keyword = shape.keyword
    {
      advance()
      if keyword != word { advance() }
      let range = range.joined(with: previous.range)
      if clauses.contains(where: { $0.keyword?.text == keyword }) {
        let isList = [.expressions, .keys, .labelled].contains(shape.arguments)
        report(
          .repeatedClause(keyword), range,
          remedies: isList ? [[Edit(SourceRange(before, range.end), ",")]] : [])
      }
      return (shape, Word(keyword, range))
    }
    let open = signature.clauses.filter { shape in
      shape.keyword != nil && !clauses.contains { $0.keyword?.text == shape.keyword }
    }
    if vocabulary.beginsStage(word) || vocabulary.isNoun(word) && !lacksKeyword(signature, clauses) {
      return nil
    }
    let isFollowed = peek(1).kind != .end && !peek(1).is(.pipe) && !peek(1).is(.comma)
    if isFollowed, let near = Suggestion.nearest(to: word, in: open.compactMap(\.keyword)).first,
      let shape = open.first(where: { $0.keyword == near })
    {
      let place = name(of: previous)
      report(
        .unexpected(name(of: current), after: place, form: nil), range, suggestions: [near],
        remedies: [[Edit(range, near)]])
      advance()
      return (shape, Word(near, range))
    }
    guard lacksKeyword(signature, clauses), let shape = open.first, let keyword = shape.keyword else {
      return nil
    }
    // `silent about "x"`: another preposition.
    if isFollowed, Self.prepositions.contains(word) {
      report(.foreignOperator(word, instead: keyword), range, remedies: [[Edit(range, keyword)]])
      advance()
      return (shape, Word(keyword, range))
    }
    let insertion = Edit(SourceRange(range.start, range.start), keyword + " ")
    report(.missingClauseWord(stage: signature.name, word: keyword), range, remedies: [[insertion]])
    return (shape, Word(keyword, SourceRange(range.start, range.start)))
  }

  /// Whether a word stands here that `unitClause` reads.
  private func standsUnit(_ signature: Signature) -> Bool {
    guard let word = current.keyword, let shape = signature.clauses.first(where: { $0.keyword == "by" }),
      case .word(let units) = shape.arguments
    else { return false }
    return Habits.units[word] != nil || units.contains(word) && !peek(1).is(.left)
      || word == "per" && units.contains(peek(1).keyword ?? "")
  }

  /// `timeline monthly`, `timeline per month`, `count per source`: “by” was meant.
  private mutating func unitClause(_ word: String, _ signature: Signature) -> (shape: Shape, keyword: Word)? {
    guard let shape = signature.clauses.first(where: { $0.keyword == "by" }) else { return nil }
    let range = current.range
    let isUnit = if case .word = shape.arguments { true } else { false }
    if isUnit, let unit = Habits.units[word] {
      // Read as the unit itself, with its keyword before it.
      report(.foreignOperator(word, instead: "by \(unit)"), range, remedies: [[Edit(range, "by \(unit)")]])
      tokens[position].kind = .word(unit)
      return (shape, Word("by", SourceRange(range.start, range.start)))
    }
    if case .word(let units) = shape.arguments, units.contains(word), previous.keyword != "by",
      !peek(1).is(.left)
    {
      let insertion = Edit(SourceRange(range.start, range.start), "by ")
      report(.missingClauseWord(stage: signature.name, word: "by"), range, remedies: [[insertion]])
      return (shape, Word("by", SourceRange(range.start, range.start)))
    }
    let next = peek(1).keyword ?? ""
    let takesPer = signature.clauses.contains { $0.keyword == "per" }
    guard word == "per" || word == "for" || word == "each", isUnit || (takesPer && vocabulary.isColumn(next)),
      !(takesPer && ["words", "documents", "sentences", "document", "sentence", "word"].contains(next))
    else { return nil }
    report(.foreignOperator(word, instead: "by"), range, remedies: [[Edit(range, "by")]])
    advance()
    return (shape, Word("by", range))
  }

  /// `compare value between sources`, `compare value with source`: “across” was meant.
  private mutating func acrossClause(_ word: String, _ signature: Signature) -> (shape: Shape, keyword: Word)?
  {
    guard let shape = signature.clauses.first(where: { $0.keyword == "across" }),
      ["between", "among", "with", "per", "for", "in", "over", "versus", "vs"].contains(word),
      let next = peek(1).keyword
    else { return nil }
    let single = next.hasSuffix("s") ? String(next.dropLast()) : next
    guard let column = [next, single].first(where: vocabulary.isColumn) else { return nil }
    let range = current.range.joined(with: peek(1).range)
    report(
      .foreignOperator(written(range), instead: "across \(column)"), range,
      remedies: [[Edit(range, "across \(column)")]])
    advance()
    tokens[position].kind = .word(column)
    return (shape, Word("across", range))
  }

  /// `count source`: a stage that takes nothing directly, with something right behind its name.
  private func lacksKeyword(_ signature: Signature, _ clauses: [Clause]) -> Bool {
    clauses.isEmpty && signature.clauses.first?.keyword != nil
  }

  private mutating func clause(_ shape: Shape, keyword: Word?) -> Clause? {
    let start = keyword?.range ?? current.range
    if keyword != nil, atClauseEnd, !isLastWord(shape) {
      return missing(shape, Word(stage.name, start), keyword: keyword)
    }
    guard let arguments = arguments(shape, keyword: keyword?.text) else { return nil }
    return Clause(keyword: keyword, arguments: arguments, range: start.joined(with: previous.range))
  }

  /// Whether a column that is called like a clause stands here, where no clause could begin: the second `of` in
  /// `chart bar of value by of`.
  private func isLastWord(_ shape: Shape) -> Bool {
    shape.arguments == .expressions && isClauseKeyword(0) && isStageEnd(peek(1))
  }
}
