/// A sentence in plain English, put in the language's own words where it is plain what it asks: a line to try.
///
///     who said what about Baku?        claims | filter wording has "Baku"
///     how many claims are there        claims | count
///     claims by Brandt in 1906         claims | filter speaker has "Brandt" and said in 1906
///
/// It knows what is asked for (a noun, or what readers call one), and conditions of the form “about …”, “by …”, “in 1906”. Other
/// words that tell something are looked for as words.
struct EnglishReading {
  let parser: StatementParser
  var position: Int
  let end: Int
  var noun = ""
  var conditions: [String] = []
  var tail: String?
  /// Whether nothing says what is asked for, so that only words to look for make a query of it.
  private var isGuess = false

  /// The whole statement: a line, or one for each of two questions; empty where nothing is made of it.
  static func statements(_ parser: StatementParser) -> [String] {
    if let line = comparison(parser) ?? silence(parser) ?? stageOfRows(parser) { return [line] }
    if let lines = twoQuestions(parser) { return lines }
    return statement(parser).map { [$0] } ?? []
  }

  static func statement(_ parser: StatementParser) -> String? {
    var reading = EnglishReading(parser, from: 0, to: parser.tokens.count)
    guard reading.readSubject() else { return nil }
    reading.readConditions()
    return reading.line
  }

  /// What stands behind a noun or a `|`, as far as the next `|`, as a `filter`; nil where nothing is made of it.
  static func filter(_ parser: StatementParser, noun: String) -> String? {
    let end = parser.tokens[parser.position...].firstIndex { $0.is(.pipe) || $0.is(.right) }
    var reading = EnglishReading(parser, from: parser.position, to: end ?? parser.tokens.count)
    reading.noun = noun
    reading.readConditions()
    guard !reading.conditions.isEmpty else { return nil }
    return (["filter " + reading.conditions.joined(separator: " and ")] + (reading.tail.map { [$0] } ?? []))
      .joined(separator: " | ")
  }

  init(_ parser: StatementParser, from start: Int, to end: Int) {
    (self.parser, position, self.end) = (parser, start, end)
  }

  var line: String? {
    guard !noun.isEmpty, !isGuess || !conditions.isEmpty else { return nil }
    let filter = conditions.isEmpty ? nil : "filter " + conditions.joined(separator: " and ")
    return [noun, filter, tail].compactMap { $0 }.joined(separator: " | ")
  }

  // MARK: - What is asked for

  static let asking: Set<String> = [
    "show", "list", "give", "get", "find", "tell", "display", "print", "search", "grep", "look", "see",
    "want",
    "need", "please", "which", "what", "are", "is", "there", "any", "do", "does", "did", "can", "could",
    "you",
    "i", "me", "us", "all", "the", "every", "some", "only", "just", "for", "everything", "a", "an",
  ]
  static let saying: Set<String> = [
    "said", "say", "says", "saying", "told", "tells", "claimed", "wrote", "writes", "stated", "states",
    "denied",
    "denies", "spoke", "speaks", "think", "thinks", "thought", "announced",
  ]
  private static let auxiliaries: Set<String> = ["did", "does", "do", "has", "have", "had"]

  private func word(_ index: Int) -> String? { index < end ? parser.tokens[index].keyword : nil }

  mutating func readSubject() -> Bool {
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

  static let outcomes = [
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
  static let empty: Set<String> = [
    "the", "a", "an", "of", "is", "are", "was", "were", "be", "been", "being", "there", "do", "does", "did",
    "has",
    "have", "had", "it", "its", "they", "them", "he", "she", "that", "this", "these", "those", "and", "or",
    "what",
    "who", "whom", "which", "when", "where", "why", "how", "many", "much", "first", "all", "any", "every",
    "some",
    "me", "us", "please", "not", "to", "for", "at", "only", "everything", "one", "by", "from", "with",
    "their",
    "his", "her", "my", "our", "people", "as", "than", "so", "if", "you", "i", "we", "one's", "exactly",
    "between", "near", "beside", "within", "happen", "happened", "happens", "occur", "occurred",
  ]

  var roles: Vocabulary.Roles { parser.vocabulary.roles[noun] ?? Vocabulary.Roles() }

  mutating func readConditions() {
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
    guard let date = takeDate() else { return readRecurring(clock, preposition) }
    if isBetween || preposition == "from", ["and", "to", "until"].contains(word(position)) {
      position += 1
      guard let last = takeDate() else { return false }
      conditions.append("\(clock) between \(date) and \(last)")
    } else {
      conditions.append("\(clock) \(preposition.flatMap { Self.times[$0] } ?? "in") \(date)")
    }
    return true
  }

  /// `in June`: a month, or a day of one, of any year.
  private mutating func readRecurring(_ clock: String, _ preposition: String?) -> Bool {
    guard position < end, ["in", "on", "during", "from"].contains(preposition) else { return false }
    var probe = parser
    probe.position = position
    guard let found = probe.findWrittenDate(), found.year == nil, position + found.count <= end else {
      return false
    }
    conditions.append("month(\(clock)) is \(found.month)")
    if let day = found.day { conditions.append("day(\(clock)) is \(day)") }
    position += found.count
    return true
  }

  private mutating func takeDate() -> String? {
    guard position < end else { return nil }
    var probe = parser
    probe.position = position
    // One that lacks its year may take it from the other end of a stretch of time.
    if let written = probe.writtenDate(),
      probe.mistakes.count == parser.mistakes.count || probe.mistakes.last?.remedies.isEmpty == false
    {
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
    if position < end, case .text = parser.tokens[position].kind {
      position += 1
    } else {
      while position < end, !Self.isRelation(parser.tokens[position]) { position += 1 }
    }
    if relation == "by" || relation == "per", readKey(start) { return true }
    guard let term = term(start..<position) else { return false }
    switch relation {
    case "of" where noun == "quantities":
      let word = parser.tokens[start..<position].last?.keyword ?? ""
      guard let outcome = Self.outcomes[word] else {
        conditions.append("of has \(term)")
        break
      }
      conditions.append("outcome is \(Formatter.quoted(outcome))")
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

  /// `by source`: for each value of a column.
  private mutating func readKey(_ start: Int) -> Bool {
    guard position == start + 1, tail == nil || tail == "count", let word = word(start) else { return false }
    let single = word.hasSuffix("s") ? String(word.dropLast()) : word
    guard let column = [word, single].first(where: parser.vocabulary.isColumn) else { return false }
    tail = "count by \(column)"
    return true
  }

  private static func isRelation(_ token: Token) -> Bool {
    guard let word = token.keyword else {
      if case .text = token.kind { return false }
      return true
    }
    return aboutWords.contains(word) || times[word] != nil
      || ["by", "per", "and", "or", "between"].contains(word)
  }

  /// Words as one text, without articles before them.
  func term(_ range: Range<Int>) -> String? {
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
