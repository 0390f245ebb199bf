import Syntax

/// Finds the stage and the clause in which the cursor stands.
struct CompletionPlace {
  private(set) var expected = CompletionRequest.Expected.nothing
  private(set) var pipeline: SourceRange
  /// Where a value of several words without quotation marks begins.
  private(set) var bareTextStart: Int?

  private let outline: QueryOutline
  private let vocabulary: Vocabulary

  /// A query, the outermost or one in brackets, as far as it is typed.
  private struct Level {
    var noun = ""
    var start: Int
    /// The end of what stands before the last `|`.
    var end: Int
    var isSource = true
    /// The tokens since the last `|`.
    var tokens: [Token] = []
    /// Brackets open in `tokens`.
    var brackets = 0
  }

  init(_ outline: QueryOutline, _ vocabulary: Vocabulary) {
    (self.outline, self.vocabulary) = (outline, vocabulary)
    pipeline = SourceRange(outline.prefixStart, outline.prefixStart)
    guard let start = queryStart() else { return }
    let level = innermost(Array(outline.tokens[start...]))
    if !level.isSource { pipeline = SourceRange(level.start, level.end) }
    expected = level.isSource ? atSource(level) : inStage(level)
  }

  /// The index of the query's first token; nil where none can stand.
  private func queryStart() -> Int? {
    let tokens = outline.tokens
    switch tokens.first?.lowercasedWord {
    case "let": return tokens.count >= 3 ? 3 : nil
    case "param", "corpus": return nil
    case "as" where tokens.count > 1 && tokens[1].lowercasedWord == "of": return nil
    default: return 0
    }
  }

  // MARK: - The query

  private func innermost(_ tokens: [Token]) -> Level {
    var levels = [Level(start: tokens.first?.range.start ?? outline.prefixStart, end: 0)]
    for token in tokens {
      var level = levels.removeLast()
      if token.isSymbol(.pipe) {
        level.noun = noun(after: level)
        (level.end, level.tokens, level.brackets, level.isSource) = (token.range.start, [], 0, false)
      } else if token.isSymbol(.left), expectsQuery(level) {
        levels.append(level)
        level = Level(start: token.range.end, end: token.range.end)
      } else if token.isSymbol(.right), level.brackets == 0, let outer = levels.popLast() {
        level = outer
        level.tokens.append(Token(kind: .word("it"), range: token.range))
      } else {
        if token.isSymbol(.left) { level.brackets += 1 }
        if token.isSymbol(.right) { level.brackets = max(0, level.brackets - 1) }
        level.tokens.append(token)
      }
      levels.append(level)
    }
    return levels.last ?? Level(start: 0, end: 0)
  }

  private func noun(after level: Level) -> String {
    guard level.tokens.count == 1, case .word(let word) = level.tokens[0].kind else { return level.noun }
    let isNoun = vocabulary.nouns.contains(word.lowercased())
    return isNoun ? word.lowercased() : level.isSource ? word : level.noun
  }

  private func expectsQuery(_ level: Level) -> Bool {
    guard !level.isSource, let (signature, rest) = signature(level.tokens) else { return false }
    let (shape, arguments, _) = clause(signature, rest)
    return shape?.arguments == .query && arguments.isEmpty
  }

  private func atSource(_ level: Level) -> CompletionRequest.Expected {
    level.tokens.isEmpty ? .noun : .clauseKeyword(["|"])
  }

  // MARK: - The stage

  private func signature(_ tokens: [Token]) -> (Signature, ArraySlice<Token>)? {
    guard let first = tokens.first?.lowercasedWord else { return nil }
    if tokens.count > 1, let second = tokens[1].lowercasedWord,
      let found = vocabulary.stages[first + " " + second]
    {
      return (found, tokens[2...])
    }
    return vocabulary.stages[first].map { ($0, tokens[1...]) }
  }

  private mutating func inStage(_ level: Level) -> CompletionRequest.Expected {
    guard let first = level.tokens.first?.lowercasedWord else {
      return level.tokens.isEmpty ? .stage : .nothing
    }
    guard let (signature, rest) = signature(level.tokens) else {
      let second = vocabulary.stages.keys.filter { $0.hasPrefix(first + " ") }.sorted()
      if level.tokens.count == 1, !second.isEmpty {
        return .word(second.map { String($0.dropFirst(first.count + 1)) })
      }
      return vocabulary.nouns.contains(first) ? .clauseKeyword(["|"]) : .nothing
    }
    let (shape, arguments, open) = clause(signature, rest)
    guard let shape else { return .clauseKeyword(open + ["|"]) }
    return self.expected(shape.arguments, arguments, open + ["|"], level.noun)
  }

  /// The clause in which the cursor stands, what it has already, and the keywords of clauses that may still come.
  private func clause(
    _ signature: Signature, _ tokens: ArraySlice<Token>
  ) -> (shape: Signature.ClauseShape?, arguments: [Token], open: [String]) {
    var shape = signature.clauses.first { $0.keyword == nil }
    var (arguments, open): ([Token], [String]) = ([], signature.clauses.compactMap(\.keyword))
    var tokens = tokens
    while let token = tokens.popFirst() {
      let both = [token, tokens.first].compactMap { $0?.lowercasedWord }
      let words = [both.first, both.count == 2 ? both.joined(separator: " ") : nil].compactMap { $0 }
      if token.lowercasedWord != nil, let keyword = open.first(where: words.contains) {
        if keyword.contains(" ") { tokens.removeFirst() }
        shape = signature.clauses.first { $0.keyword == keyword }
        open.removeAll { $0 == keyword }
        arguments = []
      } else {
        arguments.append(token)
      }
    }
    return (shape, arguments, open)
  }

  private mutating func expected(
    _ shape: Signature.ClauseShape.Arguments, _ arguments: [Token], _ open: [String], _ noun: String
  ) -> CompletionRequest.Expected {
    let isNew = arguments.last.map { $0.isSymbol(.comma) } ?? true
    switch shape {
    case .word(let words): return arguments.isEmpty ? .word(words) : .clauseKeyword(open)
    case .rate(let words):
      let hasNumber = arguments.count == 1 && arguments[0].lowercasedWord == nil
      return arguments.isEmpty || hasNumber ? .word(words) : .clauseKeyword(open)
    case .query: return arguments.isEmpty ? .noun : .clauseKeyword(open)
    case .number: return arguments.isEmpty ? .nothing : .clauseKeyword(open)
    case .text:
      if !arguments.isEmpty { return .clauseKeyword(open) }
      return outline.isQuoted ? .value(column: "text", noun: noun, isQuoted: true) : .nothing
    case .keys where !isNew && arguments.last?.lowercasedWord != nil:
      let isDirected = ["asc", "desc"].contains(arguments.last?.lowercasedWord)
      return .clauseKeyword(isDirected ? open : ["desc"] + open)
    case .assignments where isNew: return .nothing
    case .condition, .expressions, .keys, .assignments, .labelled:
      var place = ConditionPlace()
      let start = shape == .condition ? 0 : labelEnd(arguments)
      for token in arguments[start...] { place.read(token) }
      return self.expected(place, open, noun)
    }
  }

  /// Behind `name =` of the last argument.
  private func labelEnd(_ arguments: [Token]) -> Int {
    for index in arguments.indices.reversed() where index > 0 {
      if arguments[index].isSymbol(.equals), index == 1 || arguments[index - 2].isSymbol(.comma) {
        return index + 1
      }
    }
    return 0
  }

  private mutating func expected(
    _ place: ConditionPlace, _ open: [String], _ noun: String
  ) -> CompletionRequest.Expected {
    switch place.state {
    case .operand: return outline.isQuoted ? .nothing : .column(noun: noun)
    case .comparison:
      return place.column.map { .comparison(column: $0) } ?? .clauseKeyword(["and", "or"] + open)
    case .value:
      return place.column.map { .value(column: $0, noun: noun, isQuoted: outline.isQuoted) }
        ?? .column(noun: noun)
    case .done:
      guard let start = place.bareTextStart, !outline.prefix.isEmpty, let column = place.column else {
        return .clauseKeyword(["and", "or"] + open)
      }
      bareTextStart = start
      return .value(column: column, noun: noun, isQuoted: false)
    }
  }
}

/// Reads a condition token by token and knows what comes next.
struct ConditionPlace {
  enum State { case operand, comparison, value, done }

  private(set) var state = State.operand
  private(set) var column: String?
  /// Where the words began that stand in place of a value without quotation marks.
  private(set) var bareTextStart: Int?
  private var isBetween = false
  private var isList = false

  private static let operators: Set<String> = [
    "is", "has", "contains", "matches", "in", "before", "after", "between",
  ]

  mutating func read(_ token: Token) {
    switch token.kind {
    case .word(let word): read(word: word, token.range.start)
    case .symbol(let symbol): read(symbol)
    default:
      bareTextStart = nil
      state = state == .operand ? .comparison : .done
    }
  }

  private mutating func read(word: String, _ start: Int) {
    let keyword = word.lowercased()
    switch (state, keyword) {
    case (.done, "and") where isBetween: (state, isBetween) = (.value, false)
    case (_, "and"), (_, "or"): begin()
    case (.operand, "not"), (.value, "not"), (.value, "exactly"), (.comparison, "not"): break
    case (.operand, _): (column, state) = (word, .comparison)
    case (.comparison, _),
      (.value, _) where Self.operators.contains(keyword):
      state = .value
      isBetween = keyword == "between"
    case (.value, "none"), (.value, "yes"), (.value, "no"): state = .done
    case (.value, _): (bareTextStart, state) = (start, .done)
    default: break
    }
  }

  private mutating func begin() {
    (state, column, bareTextStart, isBetween, isList) = (.operand, nil, nil, false, false)
  }

  private mutating func read(_ symbol: Token.Symbol) {
    if symbol != .comma || !isList { bareTextStart = nil }
    switch symbol {
    case .equals, .differs, .less, .lessOrEqual, .greater, .greaterOrEqual, .doubleEquals, .angles:
      state = .value
    case .left:
      // Behind a word in place of a column it is a call, behind an operator a list.
      if state == .value { isList = true } else { begin() }
    case .right: (state, isList) = (state == .operand ? .comparison : .done, false)
    case .comma: if isList { (state, bareTextStart) = (.value, nil) } else { begin() }
    case .plus, .minus, .times, .divided: state = .operand
    default: break
    }
  }
}
