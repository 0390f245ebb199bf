import Values

/// Says who a speaker is: which entity of the document the words that name the speaker stand for.
///
/// - A name: the mention that holds the head of the phrase; of several kinds person before organisation before place.
/// - “who”, “which”: the phrase right before.
/// - “he”, “she”, “they”, “it”: whoever fits (a person of no other sex, see `Genders`; an organisation, place or group) and
///   is named outside quotation marks in the same sentence or the two before it. A sentence before gives who spoke in it,
///   else what it names first; names that could be its subject come before names behind a preposition or with a
///   possessive; where the sentence itself begins with that pronoun, whoever that was. Someone of the pronoun's sex comes
///   before someone whose sex is not known. Where nobody is near, the last speaker who fits, up to six sentences back.
/// - “the president”: the person whom the document last named with that word; else who spoke last, within three sentences.
/// - Anything else is a speaker known by role: the words themselves without their article.
///
/// A pronoun that nothing fits stays what it is: no entity, and the word itself as name.
struct SpeakerResolver {
  let page: ClausePage
  let mentions: [Mention]
  private(set) var entities: [DocumentEntity]
  let named: Int
  /// What the speaker says who is being looked for.
  var said: [Range<Int>] = []
  /// The speakers of the transcript whose turn the pronoun stands in.
  var inTurn: [Int] = []
  private var roles: [String: Int] = [:]
  /// Speakers so far: the sentence and the entity.
  private(set) var spoken: [(sentence: Int, entity: Int)] = []
  /// For each sentence, the unnamed person who spoke in it, and of what sex the role says they are.
  var unnamed: [Int: (entity: Int, sex: WordClass)] = [:]
  let genders: Genders

  init(_ page: ClausePage, _ names: DocumentNames) {
    self.page = page
    mentions = names.mentions
    entities = names.entities
    named = names.entities.count
    genders = Genders(page, names)
  }

  /// - Parameter said: what the speaker says, where that is known.
  mutating func resolve(_ range: Range<Int>, sentence: Int, said: [Range<Int>] = []) -> Speaker {
    self.said = said
    let span = page.reading.span(range.lowerBound, range.upperBound - 1)
    let found = find(range, sentence)
    if let entity = found.entity {
      spoken.append((sentence, entity))
      return Speaker(span: span, entity: entity, name: entities[entity].name, basis: Basis(found.rule))
    }
    if found.isPronoun {
      return Speaker(span: span, entity: nil, name: page.reading.text(span), basis: Basis(found.rule))
    }
    let entity = role(range)
    spoken.append((sentence, entity))
    let head = (range.first { page.has($0, .preposition) && $0 > range.lowerBound } ?? range.upperBound) - 1
    if page.has(head, .role) {
      unnamed[sentence] = (entity, page.classes[head].intersection([.male, .female]))
    }
    return Speaker(span: span, entity: entity, name: entities[entity].name, basis: Basis(found.rule))
  }

  typealias Finding = (entity: Int?, isPronoun: Bool, rule: String)

  mutating func find(_ range: Range<Int>, _ sentence: Int) -> Finding {
    let first = range.lowerBound
    if range.count == 1 {
      if page.has(first, .relative) { return relative(first, sentence) }
      if page.has(first, [.subjectPronoun, .objectPronoun, .possessive]) { return pronoun(first, sentence) }
    }
    if let person = someone(range, sentence) {
      return (person, false, "the person last named, called by a trait")
    }
    // “The Chief Constable, Major Anna White, said”: a name of more than the role is only in what follows.
    if page.has(range.upperBound - 1, .role), let person = apposition(behind: range) {
      return (person, false, "named right behind the role")
    }
    if let mention = headMention(range) {
      let isPlace = mentions[mention].kind == .place
      return (mentions[mention].entity, false, isPlace ? "a place named for those who govern it" : "named")
    }
    if let publisher = publisher(in: range) { return (publisher, false, "who published it") }
    if let person = apposition(behind: range) { return (person, false, "named right behind the role") }
    if let found = definite(range, sentence) { return found }
    if let person = formerly(range, sentence) {
      return (person, false, "the person last named, called by what they were")
    }
    return (nil, false, "known by role")
  }

  // MARK: Names

  /// The mention that holds the head of a phrase: its last word before a preposition.
  func headMention(_ range: Range<Int>) -> Int? {
    var end = range.lowerBound
    while end < range.upperBound,
      end == range.lowerBound || !page.has(end, .preposition) || page.tokens[end].isCapitalised
    { end += 1 }
    if let officer = officer(in: range) ?? bracketed(in: range) { return officer }
    if range.contains(where: { page.has($0, .coordinator) }), count(in: range) > 1 { return nil }
    let head = best(overlapping: page.tokens[max(range.lowerBound, end - 1)].span)
    if head != nil || end == range.upperBound { return head }
    // “the president of the republic Nicos X”: a person at the end, right behind the other name.
    guard let last = best(overlapping: page.tokens[range.upperBound - 1].span),
      mentions[last].kind == .person, last > 0,
      mentions[last - 1].span.end > page.tokens[end].start
    else { return nil }
    return last
  }

  /// “Minister of Trade, Industry and Energy Anna White”: the person whose name ends the phrase.
  private func officer(in range: Range<Int>) -> Int? {
    let first = range.lowerBound + (Self.articles[page.tokens[range.lowerBound].key] == nil ? 0 : 1)
    guard first + 3 < range.upperBound, page.has(first, .role), page.has(first + 1, .of),
      range.contains(where: { page.has($0, .coordinator) }),
      let last = best(overlapping: page.tokens[range.upperBound - 1].span), mentions[last].kind == .person
    else { return nil }
    return last
  }

  /// “The SECRETARY of STATE (Mr. White)”: the person whose name stands in brackets at the end.
  private func bracketed(in range: Range<Int>) -> Int? {
    guard range.count > 3, page.sign(range.upperBound - 1) == 41,
      let last = best(overlapping: page.tokens[range.upperBound - 2].span), mentions[last].kind == .person
    else { return nil }
    return last
  }

  /// “a spokeswoman, Anna White, said”, “said one of the organisers, Dr Anna White.”: the person whose name is the apposition.
  func apposition(behind range: Range<Int>) -> Int? {
    let comma = range.upperBound
    // “the representative to the council, Anna White, said”: the role may have a place behind it.
    let head = (range.first { page.has($0, .preposition) && $0 > range.lowerBound } ?? comma) - 1
    guard
      page.has(head, .role) || page.has(range.lowerBound, [.determiner, .possessive])
        || page.tokens[range.lowerBound].key == Self.one || page.tokens[comma - 1].key == Self.one,
      comma + 1 < page.tokens.count, page.isComma(comma)
    else { return nil }
    var start = comma + 1
    // Titles are no part of the name: “Empress Taytu”, “Dr Anna White”.
    while start < min(page.tokens.count - 1, comma + 4), page.tokens[start].isCapitalised,
      best(overlapping: page.tokens[start].span) == nil
    { start += page.isStop(start + 1) && !page.tokens[start + 1].shape.contains(.spaceBefore) ? 2 : 1 }
    guard start < page.tokens.count, let mention = best(overlapping: page.tokens[start].span),
      mentions[mention].kind == .person,
      mentions[mention].span.start == page.tokens[start].start
    else { return nil }
    let end = page.reading.tokens(in: mentions[mention].span).upperBound
    return end < page.tokens.count && (page.isComma(end) || page.isStop(end) || page.sign(end) == 58)
      ? mentions[mention].entity : nil
  }

  /// “materials published by Wikileaks”, “a report leaked by the Post”.
  private func publisher(in range: Range<Int>) -> Int? {
    guard let by = range.first(where: { page.has($0, .by) }), by > range.lowerBound,
      by + 1 < range.upperBound,
      SentenceClaims.publishing[page.tokens[by - 1].key] != nil
        || Self.obtained[page.tokens[by - 1].key] != nil || Self.works[page.tokens[by - 1].key] != nil
    else { return nil }
    return (by + 1..<min(range.upperBound, by + 4)).lazy.compactMap { index in
      best(overlapping: page.tokens[index].span).map { mentions[$0].entity }
    }.first
  }

  /// What its maker says in it: “a report by the Red Cross”.
  private static let works = WordTable(
    "report,reports,study,studies,survey,surveys,analysis,analyses,paper,article,book,letter,essay,statement,poll,polls,research,data,review,investigation = yes",
    meaning: { _ in true })
  private static let obtained = WordTable(
    "obtained,gathered,collected,compiled = yes", meaning: { _ in true })

  func count(in range: Range<Int>) -> Int {
    let span = page.reading.span(range.lowerBound, range.upperBound - 1)
    var index = firstMention(endingAfter: span.start)
    var count = 0
    while index < mentions.count, mentions[index].span.start < span.end {
      count += 1
      index += 1
    }
    return count
  }

  func firstMention(endingAfter byte: UInt32) -> Int {
    mentions.firstPosition { $0.span.end > byte }
  }

  func best(overlapping span: Span) -> Int? {
    var index = firstMention(endingAfter: span.start)
    var found: Int?
    while index < mentions.count, mentions[index].span.start < span.end {
      if found.map({ mentions[index].kind.rawValue < mentions[$0].kind.rawValue }) ?? true { found = index }
      index += 1
    }
    return found
  }

  /// The role of a phrase that names nobody, as an entity of the document; the same words are the same role.
  mutating func role(_ range: Range<Int>) -> Int {
    var first = range.lowerBound
    if range.count > 1, Self.articles[page.tokens[first].key] != nil { first += 1 }
    // “a report seen by the Post” is “report”.
    let by = range.first { $0 > first + 1 && page.has($0, .by) && Self.seen[page.tokens[$0 - 1].key] != nil }
    let name = page.reading.text(page.reading.span(first, by.map { $0 - 2 } ?? range.upperBound - 1))
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
    let key = name.lowercased()
    if let known = roles[key] { return known }
    entities.append(DocumentEntity(name: name, kind: .role))
    roles[key] = entities.count - 1
    return entities.count - 1
  }

  private static let seen = WordTable("seen,viewed,reviewed,examined = yes", meaning: { _ in true })
  private static let articles = WordTable("a,an,the = yes", meaning: { _ in true })

  // MARK: Pronouns

  static let before = "speaker of the sentence before"

  func lastSpeaker(_ sentences: ClosedRange<Int>, _ fits: (Int) -> Bool) -> Int? {
    for (sentence, entity) in spoken.reversed() {
      if sentence < sentences.lowerBound { return nil }
      if sentences.contains(sentence), entity < genders.count, fits(entity) { return entity }
    }
    return nil
  }

  /// The first name in a sentence, before a byte and outside quotation marks, that fits; one that can be a subject first.
  func firstNamed(
    before byte: UInt32, _ sentence: Int, isSubject: Bool = false, _ fits: (Int) -> Bool
  ) -> Int? {
    let span = page.reading.sentences[sentence].span
    var position = firstMention(endingAfter: span.start)
    var oblique: Int?
    while position < mentions.count, mentions[position].span.start < min(span.end, byte) {
      let mention = mentions[position]
      position += 1
      guard mention.entity < genders.count, fits(mention.entity), !isQuoted(mention.span) else { continue }
      if !isOblique(mention.span, in: sentence) { return mention.entity }
      if oblique == nil, !isSubject || entities[mention.entity].kind == .organisation {
        oblique = mention.entity
      }
    }
    return oblique
  }

  /// “to Reagan”, “Reagan's adviser”.
  private func isOblique(_ span: Span, in sentence: Int) -> Bool {
    let tokens = page.reading.tokens(in: span)
    if tokens.upperBound < page.tokens.count, page.tokens[tokens.upperBound].kind == .possessive {
      return true
    }
    var before = tokens.lowerBound - 1
    let lower = page.reading.sentences[sentence].tokens.lowerBound
    // Titles and roles in between: “to President Reagan”.
    while before >= lower, page.has(before, .role) || page.has(before, .determiner) { before -= 1 }
    // “in the Netherlands, Malaysia and Japan”: what the first of a list is, all are.
    if before > lower, page.isComma(before) || page.has(before, .coordinator) {
      let listed = page.isComma(before - 1) ? before - 2 : before - 1
      if listed >= lower, let other = best(overlapping: page.tokens[listed].span),
        mentions[other].span.end == page.tokens[listed].end, mentions[other].span.start < span.start
      {
        return isOblique(mentions[other].span, in: sentence)
      }
    }
    return before >= lower && page.has(before, [.preposition, .to, .of, .by])
      && !page.has(before, .subordinator)
  }

  func isQuoted(_ span: Span) -> Bool {
    let tokens = page.reading.tokens(in: span)
    return tokens.lowerBound < page.tokens.count && page.isQuoted(tokens.lowerBound)
  }

  static func isFirstOrSecond(_ key: UInt64) -> Bool { first[key] != nil || second[key] != nil }

  static let first = WordTable("i,me,my,myself,i'm,i've,i'd,i'll = yes", meaning: { _ in true })
  static let second = WordTable(
    "you,your,yourself,you're,you've,you'd,you'll = yes", meaning: { _ in true })
  static let the = WordKey.of("the")
  static let who = WordKey.of("who")
  static let one = WordKey.of("one")
  static let persons = WordTable("he,she,him,her,his = yes", meaning: { _ in true })
  static let feminine = WordTable("she,her = yes", meaning: { _ in true })
  static let things = WordTable("it,its = yes", meaning: { _ in true })
  static let plural = WordTable("they,them,their = yes", meaning: { _ in true })
}
