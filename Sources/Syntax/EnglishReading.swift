/// A sentence in plain English, put in the language's own words where it is plain what it asks: a line to try.
///
///     who said what about Baku?        claims | filter wording has "Baku"
///     how many claims are there        claims | count
///     claims by Brandt in 1906         claims | filter speaker has "Brandt" and said in 1906
///
/// It knows what is asked for (a noun, or what readers call one), and conditions of the form “about …”, “by …”, “in 1906”. Other
/// words that tell something are looked for as words.
struct EnglishReading {
  private let parser: StatementParser
  private var position: Int
  private let end: Int
  private var noun = ""
  private(set) var conditions: [String] = []
  private var tail: String?
  /// Whether nothing says what is asked for, so that only words to look for make a query of it.
  private var isGuess = false

  /// The whole statement: a line, or one for each of two questions; empty where nothing is made of it.
  static func statements(_ parser: StatementParser) -> [String] {
    if let line = comparison(parser) ?? silence(parser) { return [line] }
    if let lines = twoQuestions(parser) { return lines }
    return statement(parser).map { [$0] } ?? []
  }

  private static func statement(_ parser: StatementParser) -> String? {
    var reading = EnglishReading(parser, from: 0, to: parser.tokens.count)
    guard reading.readSubject() else { return nil }
    reading.readConditions()
    return reading.line
  }

  private static let questions: Set<String> = ["who", "whom", "what", "when", "where", "how", "which"]
  private static let pronouns: Set<String> = ["he", "she", "they", "him", "her", "them", "it"]

  /// `who is the mayor and what did he say`: “he” is whom the first asks for.
  private static func twoQuestions(_ parser: StatementParser) -> [String]? {
    let words = parser.tokens.map { $0.keyword ?? "" }
    guard
      let joint = words.indices.dropFirst(2).dropLast(2).first(where: {
        words[$0] == "and" && questions.contains(words[$0 + 1])
      })
    else { return nil }
    var (first, second) = (parser, parser)
    first.tokens = Array(parser.tokens[..<joint])
    second.tokens = Array(parser.tokens[(joint + 1)...])
    var reading = EnglishReading(second, from: 0, to: second.tokens.count)
    guard let line = statement(first), reading.readSubject() else { return nil }
    reading.readConditions()
    if reading.conditions.isEmpty, words[joint...].contains(where: pronouns.contains),
      let who = EnglishReading(first, from: 0, to: joint).term(1..<joint), let column = reading.roles.teller
    {
      // A role is no name: it stands in the sentence.
      let isName = who.dropFirst().first?.isUppercase ?? false
      reading.conditions = ["\(isName ? column : "sentence") has \(who)"]
    }
    return reading.line.map { [line, $0] }
  }

  /// `compare the Call and the Examiner`, `differences between sources`: sources to be set against each other.
  static func comparison(_ parser: StatementParser) -> String? {
    let words = parser.tokens.map { $0.keyword ?? "" }
    guard parser.vocabulary.isNoun("quantities"), !parser.tokens.contains(where: { $0.is(.pipe) }) else {
      return nil
    }
    if let first = words.first, questions.contains(first) || first == "do",
      words.contains(where: differing.contains)
    {
      return "quantities | compare value"
    }
    let start = words.firstIndex { !asking.contains($0) } ?? words.count
    if start + 2 == words.count, words[start] == "compare", words[start + 1] == "quantities" {
      return "quantities | compare value"
    }
    guard start + 1 < words.count,
      ["compare", "contrast", "difference", "differences", "disagreements"].contains(words[start]),
      !parser.vocabulary.isNoun(words[start + 1])
    else { return nil }
    let joint = words.firstIndex { ["and", "with", "to", "vs", "versus", "against"].contains($0) }
    guard let joint, joint > start + 1, joint + 1 < words.count else {
      let isOfSources =
        ["between", "among"].contains(words[start + 1])
        || Habits.expansion(of: words[start + 1])?.before == "documents | distinct source"
      return isOfSources ? "quantities | compare value" : nil
    }
    let reading = EnglishReading(parser, from: 0, to: words.count)
    let first = words[start + 1] == "between" ? start + 2 : start + 1
    guard let left = reading.term(first..<joint), let right = reading.term(joint + 1..<words.count) else {
      return nil
    }
    return "quantities | filter source has \(left) or source has \(right) | compare value"
  }

  /// `who is silent on sabotage?`, `which papers never mention the strike?`
  private static func silence(_ parser: StatementParser) -> String? {
    let words = parser.tokens.map { $0.keyword ?? "" }
    guard let first = words.first, questions.contains(first) || asking.contains(first),
      parser.vocabulary.isNoun("documents"), parser.vocabulary.beginsStage("silent")
    else { return nil }
    let place = words.indices.first { index in
      let next = index + 1 < words.count ? words[index + 1] : ""
      return words[index] == "silent" && ["on", "about"].contains(next)
        || ["never", "not", "n't", "doesn't", "don't"].contains(words[index]) && next.hasPrefix("mention")
    }
    guard let place else { return nil }
    let reading = EnglishReading(parser, from: 0, to: words.count)
    return reading.term(place + 2..<words.count).map { "documents | silent on \($0)" }
  }

  private static let differing: Set<String> = [
    "disagree", "disagrees", "contradict", "contradicts", "differ", "differs", "conflict", "conflicts",
  ]

  /// What stands behind a noun or a `|`, as far as the next `|`, as a `filter`; nil where nothing is made of it.
  static func filter(_ parser: StatementParser, noun: String) -> String? {
    let end = parser.tokens[parser.position...].firstIndex { $0.is(.pipe) || $0.is(.right) }
    var reading = EnglishReading(parser, from: parser.position, to: end ?? parser.tokens.count)
    reading.noun = noun
    reading.readConditions()
    return reading.conditions.isEmpty ? nil : "filter " + reading.conditions.joined(separator: " and ")
  }

  private init(_ parser: StatementParser, from start: Int, to end: Int) {
    (self.parser, position, self.end) = (parser, start, end)
  }

  private var line: String? {
    guard !noun.isEmpty, !isGuess || !conditions.isEmpty else { return nil }
    let filter = conditions.isEmpty ? nil : "filter " + conditions.joined(separator: " and ")
    return [noun, filter, tail].compactMap { $0 }.joined(separator: " | ")
  }

  // MARK: - What is asked for

  private static let asking: Set<String> = [
    "show", "list", "give", "get", "find", "tell", "display", "print", "search", "grep", "look", "see",
    "want",
    "need", "please", "which", "what", "are", "is", "there", "any", "do", "does", "did", "can", "could",
    "you",
    "i", "me", "us", "all", "the", "every", "some", "only", "just", "for", "everything", "a", "an",
  ]
  private static let saying: Set<String> = [
    "said", "say", "says", "saying", "told", "tells", "claimed", "wrote", "writes", "stated", "states",
    "denied",
    "denies", "spoke", "speaks", "think", "thinks", "thought", "announced",
  ]
  private static let auxiliaries: Set<String> = ["did", "does", "do", "has", "have", "had"]

  private func word(_ index: Int) -> String? { index < end ? parser.tokens[index].keyword : nil }

  private mutating func readSubject() -> Bool {
    let isQuestionOfSaying = (position..<end).contains { word($0).map(Self.saying.contains) ?? false }
    switch word(position) {
    case "how" where ["many", "much", "often"].contains(word(position + 1)): return readNumber()
    case "who" where isQuestionOfSaying:
      tail = (position..<end).contains { word($0) == "first" } ? "first said" : nil
      return ask("claims", past: 1)
    case "who", "whom":
      let isNamed = parser.tokens[position..<end].dropFirst().contains { Self.isName($0) }
      if !isNamed, position + 1 < end { conditions = ["kind is person"] }
      return ask("mentions", past: 1)
    case "what" where Self.auxiliaries.contains(word(position + 1) ?? "") && isQuestionOfSaying:
      position += 2
      readSpeaker()
      return ask("claims", past: 0)
    case "what" where isQuestionOfSaying: return ask("claims", past: 1)
    case "what" where (word(position + 1) ?? "").hasPrefix("happen"): return ask("events", past: 2)
    case "when": return ask("events", past: 1)
    case "where":
      conditions = ["kind is place"]
      return ask("mentions", past: 1)
    case "why": return ask("sentences", past: 1)
    case let first?:
      guard Self.asking.contains(first) || isNounish(position) || isOrdered else { return false }
      while let next = word(position), Self.asking.contains(next), !isNounish(position) { position += 1 }
      if let order = word(position).flatMap({ Self.orders[$0] }), isNounish(position + 1) {
        position += 1
        return takeNoun(order)
      }
      if takeNoun() { return true }
      isGuess = true
      return ["find", "search", "grep", "look"].contains(first) && ask("sentences", past: 0)
    case nil: return false
    }
  }

  static let orders = [
    "first": "", "earliest": "", "oldest": "", "last": " desc", "latest": " desc", "newest": " desc",
    "recent": " desc",
  ]

  private var isOrdered: Bool {
    word(position).map { Self.orders[$0] != nil } ?? false && isNounish(position + 1)
  }

  /// `earliest claim`, `latest events`: rows in the order of their clock, of one only the first.
  private mutating func takeNoun(_ order: String) -> Bool {
    let isOne = word(position).map { !$0.hasSuffix("s") } ?? false
    guard takeNoun(), let clock = roles.clock else { return false }
    if order.isEmpty { conditions.append("\(clock) is not none") }
    tail = "sort \(clock)\(order)" + (isOne ? " | first 1" : "")
    return true
  }

  private static func isName(_ token: Token) -> Bool {
    switch token.kind {
    case .text: true
    case .word(let word): word.unicodeScalars.first?.properties.isUppercase ?? false
    default: false
    }
  }

  private mutating func ask(_ noun: String, past words: Int) -> Bool {
    self.noun = parser.vocabulary.isNoun(noun) ? noun : ""
    position += words
    return !self.noun.isEmpty
  }

  /// `how many claims are there`, `how many people were killed`
  private mutating func readNumber() -> Bool {
    position += 2
    if isNounish(position),
      !["people", "persons", "men", "women"].contains(word(position)) || position + 1 == end
    {
      let found = takeNoun()
      tail = [tail, "count"].compactMap { $0 }.joined(separator: " | ")
      if tail?.hasPrefix("count by") ?? false { tail = "count by " + (tail?.split(separator: " ")[2] ?? "") }
      return found
    }
    if let word = (position..<end).compactMap({ word($0) }).first(where: { Self.outcomes[$0] != nil }) {
      // What befell them is asked by one word, however the texts say it.
      conditions.append("outcome is \(Formatter.quoted(Self.outcomes[word] ?? word))")
    }
    return ask("quantities", past: 0)
  }

  private static let outcomes = [
    "die": "dead", "died": "dead", "dead": "dead", "killed": "dead", "perished": "dead", "deaths": "dead",
    "injured": "injured", "wounded": "injured", "hurt": "injured", "arrested": "arrested",
    "detained": "arrested", "missing": "missing",
  ]

  private func isNounish(_ index: Int) -> Bool {
    guard let word = word(index) else { return false }
    return parser.vocabulary.isNoun(word) || parser.vocabulary.isNoun(word + "s")
      || Habits.expansion(of: word) != nil
  }

  private mutating func takeNoun() -> Bool {
    guard let word = word(position) else { return false }
    if parser.vocabulary.isNoun(word) || parser.vocabulary.isNoun(word + "s") {
      return ask(parser.vocabulary.isNoun(word) ? word : word + "s", past: 1)
    }
    guard let expansion = Habits.expansion(of: word) else { return false }
    var stages = expansion.alone.components(separatedBy: " | ")
    var noun = stages.removeFirst()
    // Entities stand nowhere; what is said of them in a sentence is asked of their mentions.
    if noun == "entities", position + 1 < end { noun = "mentions" }
    for stage in stages {
      if stage.hasPrefix("filter ") {
        conditions.append(String(stage.dropFirst("filter ".count)))
      } else {
        tail = stage
      }
    }
    return ask(noun, past: 1)
  }

  /// The words before “say”, and past it.
  private mutating func readSpeaker() {
    let start = position
    while let word = word(position), !Self.saying.contains(word) { position += 1 }
    if let name = term(start..<position) {
      // A role is no name: it stands in the sentence.
      let isName = parser.tokens[start..<position].contains(where: Self.isName)
      conditions.append("\(isName ? "speaker" : "sentence") has \(name)")
    }
    position += 1
  }

  // MARK: - Conditions

  private static let aboutWords: Set<String> = [
    "about", "with", "containing", "contain", "contains", "mentioning", "mention", "mentions", "has", "have",
    "regarding", "concerning", "on", "of", "in", "at", "say", "saying", "including", "named", "called", "to",
    "for",
  ]
  private static let times = [
    "in": "in", "on": "in", "during": "in", "since": ">=", "from": ">=", "after": "after", "before": "before",
    "until": "<=", "till": "<=",
  ]
  private static let empty: Set<String> = [
    "the", "a", "an", "of", "is", "are", "was", "were", "be", "been", "being", "there", "do", "does", "did",
    "has",
    "have", "had", "it", "its", "they", "them", "he", "she", "that", "this", "these", "those", "and", "or",
    "what",
    "who", "whom", "which", "when", "where", "why", "how", "many", "much", "first", "all", "any", "every",
    "some",
    "me", "us", "please", "not", "to", "for", "at", "only", "everything", "one", "by", "from", "with",
    "their",
    "his", "her", "my", "our", "people", "as", "than", "so", "if", "you", "i", "we", "one's", "exactly",
    "between", "happen", "happened", "happens", "occur", "occurred",
  ]

  private var roles: Vocabulary.Roles { parser.vocabulary.roles[noun] ?? Vocabulary.Roles() }

  private mutating func readConditions() {
    while position < end {
      let start = position
      if readTime() { continue }
      position = start
      if readRelation() { continue }
      position = start
      readWord()
    }
  }

  /// `in 1906`, `since June 2025`, `between 1906 and 1908`, or a date alone.
  private mutating func readTime() -> Bool {
    guard let clock = roles.clock else { return false }
    let preposition = word(position)
    let isBetween = preposition == "between"
    if preposition.map({ Self.times[$0] != nil }) ?? isBetween || isBetween { position += 1 }
    guard let date = takeDate() else { return false }
    if isBetween || preposition == "from", ["and", "to", "until"].contains(word(position)) {
      position += 1
      guard let last = takeDate() else { return false }
      conditions.append("\(clock) between \(date) and \(last)")
    } else {
      conditions.append("\(clock) \(preposition.flatMap { Self.times[$0] } ?? "in") \(date)")
    }
    return true
  }

  private mutating func takeDate() -> String? {
    guard position < end else { return nil }
    var probe = parser
    probe.position = position
    if let written = probe.writtenDate(), probe.mistakes.count == parser.mistakes.count {
      position = probe.position
      return DateLiteral.text(of: written.date)
    }
    let token = parser.tokens[position]
    switch token.kind {
    case .date(let date):
      position += 1
      return DateLiteral.text(of: date)
    case .number where token.range.end - token.range.start == 4:
      position += 1
      return parser.written(token.range)
    default: return nil
    }
  }

  /// `about Baku`, `by Brandt`, `from "The Call"`, with the words behind them.
  private mutating func readRelation() -> Bool {
    guard let relation = word(position) else { return false }
    position += 1
    let start = position
    while position < end, !Self.isRelation(parser.tokens[position]) { position += 1 }
    guard let term = term(start..<position) else { return false }
    switch relation {
    case "by": conditions.append("\(roles.teller ?? "author") has \(term)")
    case "from": conditions.append("source has \(term)")
    case let word where Self.aboutWords.contains(word):
      guard let column = roles.words else { return false }
      let isOfEntity = word == "of" && noun == "mentions"
      conditions.append("\(isOfEntity ? "entity" : column) has \(term)")
    default: return false
    }
    return true
  }

  private static func isRelation(_ token: Token) -> Bool {
    guard let word = token.keyword else {
      if case .text = token.kind { return false }
      return true
    }
    return aboutWords.contains(word) || times[word] != nil || ["by", "and", "or", "between"].contains(word)
  }

  /// Words as one text, without articles before them.
  private func term(_ range: Range<Int>) -> String? {
    var tokens = parser.tokens[range]
    if case .text(let text, _) = tokens.first?.kind { return Formatter.quoted(text) }
    while let word = tokens.first?.keyword, Self.empty.contains(word) { tokens = tokens.dropFirst() }
    while let word = tokens.last?.keyword, Self.empty.contains(word) || Self.saying.contains(word) {
      tokens = tokens.dropLast()
    }
    guard let first = tokens.first, let last = tokens.last else { return nil }
    return Formatter.quoted(parser.written(first.range.joined(with: last.range)))
  }

  /// A word by itself: looked for, if it tells anything, with any ending.
  private mutating func readWord() {
    let token = parser.tokens[position]
    position += 1
    let isOfNamed = noun == "mentions" && parser.tokens.first?.keyword == "who" && Self.isName(token)
    guard let column = isOfNamed ? "entity" : roles.words else { return }
    switch token.kind {
    case .text(let text, _): conditions.append("\(column) has \(Formatter.quoted(text))")
    case .word(let written):
      let word = written.lowercased()
      guard word.count > 2, !Self.empty.contains(word), !Self.saying.contains(word),
        !Self.asking.contains(word), noun != "quantities" || Self.outcomes[word] == nil
      else { return }
      let isCapital = written != word
      conditions.append("\(column) has \(Formatter.quoted(isCapital ? written : word + "*"))")
    default: return
    }
  }
}

extension String {
  /// The parts between a separator.
  fileprivate func components(separatedBy separator: String) -> [String] {
    var (parts, rest): ([String], Substring) = ([], self[...])
    while let range = rest.firstRange(of: separator) {
      parts.append(String(rest[..<range.lowerBound]))
      rest = rest[range.upperBound...]
    }
    return parts + [String(rest)]
  }
}
