/// Where one statement ends and the next begins.
///
/// A line begins a new statement when an empty line stands before it, or when it begins with `let`, `param`, `corpus`,
/// `as of`, a dot command, a noun or a name that `let` gave. It continues the statement above when that one ends in `|`,
/// a comma, an operator or `(`, or when the line itself begins with `|`, an operator, a clause's keyword or a
/// stage. Any other word begins a new statement. So a mistake in one statement never reaches into the next.
struct StatementSplitter {
  let vocabulary: ParserVocabulary
  /// The names that `let` has given so far, in lower case.
  var names: Set<String>

  /// Ranges of indices into `tokens`, none of them empty.
  mutating func split(_ tokens: [Token]) -> [Range<Int>] {
    var (result, start, depth): ([Range<Int>], Int, Int) = ([], 0, 0)
    for index in tokens.indices {
      if index > start, begins(tokens, index, depth: depth) {
        result.append(start..<index)
        (start, depth) = (index, 0)
      }
      if tokens[index].is(.left) { depth += 1 }
      if tokens[index].is(.right) { depth = max(0, depth - 1) }
      if index == start, tokens[index].keyword == "let", index + 1 < tokens.count,
        let name = tokens[index + 1].keyword
      {
        names.insert(name)
      }
    }
    if start < tokens.count { result.append(start..<tokens.count) }
    return result
  }

  private func begins(_ tokens: [Token], _ index: Int, depth: Int) -> Bool {
    let token = tokens[index]
    guard token.startsLine else { return false }
    if case .command = token.kind { return true }
    if case .command = tokens[index - 1].kind { return true }
    if token.is(.pipe) { return false }
    if token.followsBlankLine || beginsDeclaration(tokens, index) { return true }
    if Self.isOpen(tokens[index - 1]) { return false }
    guard let word = token.keyword else { return false }
    if Operators.words.contains(word) { return false }
    if vocabulary.isNoun(word) || names.contains(word) { return true }
    if depth > 0 { return false }
    if word == "select", hasFrom(tokens, index) { return true }
    return !vocabulary.beginsStage(word) && !vocabulary.clauseKeywords.contains(word)
  }

  private func beginsDeclaration(_ tokens: [Token], _ index: Int) -> Bool {
    let next = index + 1 < tokens.count ? tokens[index + 1] : nil
    switch (tokens[index].keyword, next?.kind) {
    case ("let", .word), ("param", .word), ("corpus", .text): return true
    case ("as", .word(let word)): return word.lowercased() == "of"
    default: return false
    }
  }

  private func hasFrom(_ tokens: [Token], _ index: Int) -> Bool {
    tokens[(index + 1)...].prefix { !$0.startsLine }.contains { $0.keyword == "from" }
  }

  /// Whether something must follow the token, so that the statement cannot end with it.
  static func isOpen(_ token: Token) -> Bool {
    switch token.kind {
    case .symbol(let symbol): symbol != .right
    case .word(let word): Operators.open.contains(word.lowercased())
    default: false
    }
  }
}

/// What the parser asks of a vocabulary, ready for quick answers; all in lower case.
struct ParserVocabulary {
  let nouns: [String]
  let stages: [String: Signature]
  /// Names of stages in alphabetical order, for suggestions.
  let stageNames: [String]
  let clauseKeywords: Set<String>
  /// By noun, what words like “about” and “by” speak of.
  let roles: [String: Vocabulary.Roles]
  /// The functions that sum up many rows.
  let sums: Set<String>
  private let nounSet: Set<String>
  private let columns: Set<String>
  private let firstWords: Set<String>

  init(_ vocabulary: Vocabulary) {
    nouns = vocabulary.nouns
    stages = vocabulary.stages
    stageNames = vocabulary.stages.keys.sorted()
    clauseKeywords = Set(vocabulary.stages.values.flatMap { $0.clauses.compactMap(\.keyword) })
    roles = vocabulary.roles
    sums = vocabulary.sums
    nounSet = Set(vocabulary.nouns)
    columns = vocabulary.columns
    firstWords = Set(vocabulary.stages.keys.map { String($0.prefix { $0 != " " }) })
  }

  func isNoun(_ word: String) -> Bool { nounSet.contains(word) }

  /// Whether any noun has such a column.
  func isColumn(_ word: String) -> Bool { columns.contains(word) }

  /// The first word of a stage, or what another language calls one.
  func beginsStage(_ word: String) -> Bool { firstWords.contains(word) || Habits.stages[word] != nil }
}

/// Operators written in letters.
enum Operators {
  static let words: Set<String> = [
    "and", "or", "not", "is", "has", "contains", "matches", "in", "before", "after", "between", "exactly",
  ]
  /// Those of them, and those keywords, that cannot end a statement.
  static let open: Set<String> = words.union(["by"])
  static let literals: Set<String> = ["none", "yes", "no", "true", "false"]
}
