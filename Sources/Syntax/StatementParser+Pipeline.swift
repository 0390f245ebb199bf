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
  private mutating func arrow() -> SourceRange? {
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

  private mutating func named(_ name: String, _ range: SourceRange, _ lacksPipe: Bool) -> Word {
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
  private mutating func foreignStage(_ word: String, _ lacksPipe: Bool) -> Word? {
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
