import Values

/// Parses one statement. Functions that return nil have reported why.
struct StatementParser {
  let text: String
  var tokens: [Token]
  let vocabulary: ParserVocabulary
  /// Names that `let` gave anywhere in the text, and labels made in this statement so far; in lower case.
  var names: Set<String>
  var mistakes: [Mistake] = []
  var position = 0
  /// How many brackets, signs and `not` the parser stands in.
  var depth = 0
  /// How many of these are `not`.
  var negations = 0
  /// The stage being read, for messages and for the keywords that end an argument.
  var stage = StageContext()
  /// The noun whose rows the stage being read gets; nil where that is not known.
  var noun: String?
  /// The left side of the comparison being read.
  var compared: Expression?
  /// Whether a part was left out of the tree.
  private var isWhole = true

  struct StageContext {
    var name = ""
    var start = SourceRange(0, 0)
    var keywords: Set<String> = []
    /// How the stage is written; nil where that tells nothing, as of a condition.
    var form: String?
  }

  init(text: String, tokens: [Token], vocabulary: ParserVocabulary, names: Set<String>) {
    (self.text, self.tokens, self.vocabulary, self.names) = (text, tokens, vocabulary, names)
  }

  var range: SourceRange {
    guard let first = tokens.first, let last = tokens.last else { return SourceRange(0, 0) }
    return first.range.joined(with: last.range)
  }

  // MARK: - Moving

  var current: Token { peek(0) }

  func peek(_ distance: Int) -> Token {
    let index = position + distance
    if tokens.indices.contains(index) { return tokens[index] }
    let end = tokens.last?.range.end ?? 0
    return Token(kind: .end, range: SourceRange(end, end))
  }

  var atEnd: Bool { position >= tokens.count }
  var previous: Token { peek(-1) }

  mutating func advance() { if position < tokens.count { position += 1 } }

  mutating func take(_ symbol: Token.Symbol) -> Bool {
    guard current.is(symbol) else { return false }
    advance()
    return true
  }

  mutating func take(word: String) -> Word? {
    guard current.keyword == word else { return nil }
    defer { advance() }
    return Word(word, current.range)
  }

  /// As written in the text, for messages.
  func written(_ range: SourceRange) -> String {
    let utf8 = text.utf8
    guard 0 <= range.start, range.start <= range.end, range.end <= utf8.count else { return "" }
    let start = utf8.index(utf8.startIndex, offsetBy: range.start)
    return String(text[start..<utf8.index(start, offsetBy: range.end - range.start)])
  }

  /// What stands at a token, as messages name it.
  func name(of token: Token) -> String {
    if token.kind == .end { return "the end" }
    let all = written(token.range)
    let short = all.count > 30 ? all.prefix(29) + "…" : all
    if case .text = token.kind { return short }
    return "“\(short)”"
  }

  // MARK: - Reporting

  mutating func report(
    _ kind: SyntaxError, _ range: SourceRange, suggestions: [String] = [], remedies: [[Edit]] = []
  ) {
    mistakes.append(Mistake(kind: kind, range: range, suggestions: suggestions, remedies: remedies))
  }

  /// Reports and gives nil, for the many places that end so.
  mutating func fail<Result>(
    _ kind: SyntaxError, _ range: SourceRange, suggestions: [String] = [], remedies: [[Edit]] = []
  ) -> Result? {
    report(kind, range, suggestions: suggestions, remedies: remedies)
    isWhole = false
    return nil
  }

  /// An empty range right behind the last token read.
  var gap: SourceRange { SourceRange(previous.range.end, previous.range.end) }

  /// Where a message about something that is missing points: the next token, or the last one at the end.
  var place: SourceRange { atEnd ? previous.range : current.range }

  // MARK: - Statements

  mutating func statement(prose: String) -> Statement? {
    guard let kind = kind() else { return nil }
    if !atEnd { report(.unexpected(name(of: current), after: name(of: previous), form: nil), current.range) }
    return Statement(kind: kind, range: range, prose: prose, isWhole: isWhole)
  }

  private mutating func kind() -> Statement.Kind? {
    if case .command(let line) = current.kind {
      defer { advance() }
      return .command(Word(line, current.range))
    }
    switch (current.keyword, peek(1).keyword) {
    case ("let", _): return binding()
    case ("param", _): return parameter()
    case ("corpus", _) where !peek(1).is(.pipe): return corpus()
    case ("as", "of"): return asOf()
    default: return pipeline().map { .query($0) }
    }
  }

  private mutating func binding() -> Statement.Kind? {
    guard let name = declaredName("let") else { return nil }
    guard takeEquals("let", name) else { return nil }
    if atEnd { return fail(.missingQuery(statement: "let \(name.text)"), previous.range) }
    return pipeline().map { .binding(name: name, $0) }
  }

  private mutating func parameter() -> Statement.Kind? {
    guard let name = declaredName("param") else { return nil }
    guard takeEquals("param", name) else { return nil }
    if atEnd { return fail(.missingParameterValue(name.text), previous.range) }
    stage.name = "param"
    return rightOperand(of: nil).map { .parameter(name: name, $0) }
  }

  private mutating func declaredName(_ statement: String) -> Word? {
    advance()
    var token = current
    if case .parameter(let name) = token.kind { token.kind = .word(name) }
    guard case .word(let name) = token.kind else { return fail(.missingName(statement: statement), place) }
    advance()
    let word = Word(name, token.range)
    if name.contains(".") { report(.unexpectedCharacter("."), word.range) }
    if let use = useOf(name.lowercased()) { report(.nameTaken(name, as: use), word.range) }
    return word
  }

  private func useOf(_ name: String) -> String? {
    if vocabulary.isNoun(name) { return "a noun" }
    if vocabulary.stages[name] != nil { return "a stage" }
    if name == "it" { return "the last answer" }
    if Operators.words.contains(name) || Operators.literals.contains(name) { return "a word of the language" }
    return ["let", "param", "corpus", "as"].contains(name) ? "a word of the language" : nil
  }

  private mutating func takeEquals(_ statement: String, _ name: Word) -> Bool {
    if take(.equals) || take(.doubleEquals) { return true }
    let range = atEnd ? name.range : place
    report(
      .missingEquals(statement: statement, name: name.text), range,
      remedies: atEnd ? [] : [[Edit(SourceRange(name.range.end, name.range.end), " =")]])
    isWhole = isWhole && !atEnd
    return !atEnd
  }

  private mutating func corpus() -> Statement.Kind? {
    advance()
    guard case .text(let path, _) = current.kind else {
      let remedies =
        current.keyword == nil ? [] : [[Edit(current.range, Formatter.quoted(written(current.range)))]]
      return fail(.missingPath, place, remedies: remedies)
    }
    let word = Word(path, current.range)
    advance()
    guard take(word: "expect") != nil else { return .corpus(path: word, digest: nil) }
    guard case .digest(let digest) = current.kind, Self.isDigest(digest) else {
      return fail(.malformedDigest, place)
    }
    defer { advance() }
    return .corpus(path: word, digest: Word(digest.lowercased(), current.range))
  }

  /// `sha256:` and 64 hexadecimal digits, or the first eight or more of them.
  private static func isDigest(_ digest: String) -> Bool {
    let digits = digest.dropFirst("sha256:".count)
    return (8...64).contains(digits.utf8.count) && digits.allSatisfy { $0.isASCII && $0.isHexDigit }
  }

  private mutating func asOf() -> Statement.Kind? {
    position += 2
    if let written = writtenDate() { return .asOf(written.date, written.range) }
    defer { advance() }
    switch current.kind {
    case .date(let date): return .asOf(date, current.range)
    case .text(let text, _):
      if let date = DateLiteral.spoken(text) { return .asOf(date, current.range) }
      fallthrough
    case .number:
      if let date = DateLiteral.read(written(current.range)) { return .asOf(date, current.range) }
      fallthrough
    default: return fail(.missingDay, place)
    }
  }
}
