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
  private let named: Int
  /// What the speaker says who is being looked for.
  private var said: [Range<Int>] = []
  /// The speakers of the transcript whose turn the pronoun stands in.
  private var inTurn: [Int] = []
  private var roles: [String: Int] = [:]
  /// Speakers so far: the sentence and the entity.
  private(set) var spoken: [(sentence: Int, entity: Int)] = []
  /// For each sentence, the unnamed person who spoke in it, and of what sex the role says they are.
  private var unnamed: [Int: (entity: Int, sex: WordClass)] = [:]
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

  private mutating func find(_ range: Range<Int>, _ sentence: Int) -> Finding {
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
  private func headMention(_ range: Range<Int>) -> Int? {
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
  private func apposition(behind range: Range<Int>) -> Int? {
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

  private func count(in range: Range<Int>) -> Int {
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
  private mutating func role(_ range: Range<Int>) -> Int {
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

  private mutating func relative(_ index: Int, _ sentence: Int) -> Finding {
    let lower = page.reading.sentences[sentence].tokens.lowerBound
    // “a botanist who spent her life there and who once described …”: the two have one noun.
    if index > lower, page.has(index - 1, .coordinator),
      let first = (lower..<index - 1).last(where: { page.tokens[$0].key == page.tokens[index].key })
    {
      return relative(first, sentence)
    }
    var end = index - 1
    if end > lower, page.isComma(end) { end -= 1 }
    let reader = ClauseReader(
      page: page, lower: lower, upper: page.reading.sentences[sentence].tokens.upperBound)
    guard end >= lower,
      let phrase = reader.subject(endingAt: end, from: lower, isVerbNext: false)
        ?? behindPreposition(endingAt: end, from: lower),
      !page.has(phrase.lowerBound, [.relative, .subjectPronoun, .objectPronoun])
        || page.has(phrase.lowerBound, .determiner)
        || phrase.count > 1 && page.has(phrase.lowerBound, .possessive)
    else { return (nil, true, "relative pronoun without a name before it") }
    if page.tokens[index].key == Self.who, let person = personEnding(phrase) {
      return (person, true, "relative pronoun behind its noun")
    }
    let entity =
      headMention(phrase).map { mentions[$0].entity } ?? named(before: phrase, from: lower) ?? role(phrase)
    return (entity, true, "relative pronoun behind its noun")
  }

  /// “a telephone call from Sir Robert Menzies, who”: of a thing and a person, the person.
  private func personEnding(_ phrase: Range<Int>) -> Int? {
    let head =
      (phrase.first { page.has($0, .preposition) && $0 > phrase.lowerBound } ?? phrase.upperBound) - 1
    guard head + 1 < phrase.upperBound, !page.has(head, [.role, .group]), headMention(phrase) == nil,
      let last = best(overlapping: page.tokens[phrase.upperBound - 1].span), mentions[last].kind == .person
    else { return nil }
    return mentions[last].entity
  }

  /// “by the leadership, which …”: the phrase from its article on.
  private func behindPreposition(endingAt end: Int, from lower: Int) -> Range<Int>? {
    guard page.isWord(end), !page.isQuoted(end) else { return nil }
    var index = end
    while index > lower, end - index < 6, page.isWord(index), !page.has(index, .preposition) {
      if page.has(index, [.determiner, .possessive]) { return index..<end + 1 }
      index -= 1
    }
    return nil
  }

  /// “Anna Hart, a botanist who …”: the person whose apposition a phrase is.
  private func named(before phrase: Range<Int>, from lower: Int) -> Int? {
    // “a self-taught botanist”: the phrase may have lost its head words.
    var start = phrase.lowerBound
    while start > lower + 1, phrase.lowerBound - start < 5, !page.has(start, [.determiner, .possessive]),
      page.isWord(start - 1)
    { start -= 1 }
    let comma = start - 1
    guard comma > lower, page.isComma(comma), page.has(start, [.determiner, .possessive]),
      let mention = best(overlapping: page.tokens[comma - 1].span), mentions[mention].kind == .person,
      mentions[mention].span.end == page.tokens[comma - 1].end
    else { return nil }
    return mentions[mention].entity
  }

  /// “Analysts at the bank cut the price; the chips, they wrote, …”: people told by what they are, as the subject.
  private mutating func groupSubject(before index: Int, _ sentence: Int) -> Int? {
    for back in 0...1 where sentence >= back {
      let tokens = page.reading.sentences[sentence - back].tokens
      let reader = ClauseReader(page: page, lower: tokens.lowerBound, upper: tokens.upperBound)
      guard let phrase = reader.phrase(startingAt: tokens.lowerBound, to: min(tokens.upperBound, index)),
        phrase.upperBound < index
      else { continue }
      let head =
        (phrase.first { page.has($0, .preposition) && $0 > phrase.lowerBound } ?? phrase.upperBound) - 1
      guard page.has(head, .group), page.reading.bytes[Int(page.tokens[head].end) - 1] == 0x73,
        best(overlapping: page.tokens[head].span) == nil
      else { continue }
      return role(phrase)
    }
    return nil
  }

  private mutating func pronoun(_ index: Int, _ sentence: Int) -> Finding {
    let key = page.tokens[index].key
    let turn = page.turn(at: index)
    if let turn, let label = Self.first[key] != nil ? turn.label : Self.second[key] != nil ? turn.other : nil
    {
      return (find(label, sentence).entity ?? role(label), true, "whose turn it is")
    }
    // Who speaks and is spoken to is neither “he” nor “she”.
    inTurn = [turn?.label, turn?.other].compactMap { $0.flatMap(headMention).map { mentions[$0].entity } }
    if Self.persons[key] != nil {
      let gender: WordClass = Self.feminine[key] != nil ? .female : .male
      if let role = unnamedSpeaker(before: index, sentence, gender) {
        return (role, true, "speaker of the sentence before")
      }
      if let told = subjectSaid(before: index) {
        let other = person(index, sentence, gender, but: told, before: said.first?.lowerBound ?? index)
        if other.entity != nil { return other }
      }
      return person(index, sentence, gender, but: nil, before: index)
    }
    if Self.things[key] != nil {
      return nearest(index, sentence, isSubject: true) {
        entities[$0].kind == .organisation || entities[$0].kind == .place
      }.finding
    }
    if Self.plural[key] != nil {
      if let group = groupSubject(before: index, sentence) {
        return (group, true, "the group that the sentence, or the one before, begins with")
      }
      return nearest(index, sentence) {
        entities[$0].kind == .people || entities[$0].kind == .organisation || entities[$0].kind == .role
      }.finding
    }
    return (nil, true, "pronoun that names nobody")
  }

  /// - Parameter place: no name behind it in the pronoun's own sentence is meant.
  private func person(
    _ index: Int, _ sentence: Int, _ gender: WordClass, but other: Int?, before place: Int
  ) -> Finding {
    let known = nearest(index, sentence, before: place) {
      entities[$0].kind == .person && genders[$0] == gender && $0 != other && !inTurn.contains($0)
    }
    let any = nearest(index, sentence, before: place) {
      entities[$0].kind == .person && (genders[$0].isEmpty || genders[$0] == gender) && $0 != other
        && !inTurn.contains($0)
    }
    // Of the sure and the possible the nearer one; a tie is for the sure one.
    guard let sure = known.finding.entity, let possible = any.finding.entity, sure != possible else {
      return any.finding
    }
    guard genders[possible].isEmpty else { return any.finding }
    // A woman of unknown name is rarely “she” in a text that knows another one, unless she is the one who just spoke.
    let isNearer = any.back < known.back && any.back <= 1
    let isSure =
      gender == .female
      ? !(isNearer && any.finding.rule == Self.before) : !isNearer && known.finding.rule == any.finding.rule
    return isSure ? known.finding : any.finding
  }

  /// “Poincaré, he suggests, did more”: whom a clause is about that stands before its pronoun, that is not the one who says it.
  private func subjectSaid(before index: Int) -> Int? {
    guard let first = said.first?.lowerBound, first < index, !page.isQuoted(first),
      let mention = best(overlapping: page.tokens[first].span), mentions[mention].kind == .person,
      !page.isPossessive(min(index, page.reading.tokens(in: mentions[mention].span).upperBound))
    else { return nil }
    return mentions[mention].entity
  }

  /// - Parameter isSubject: whether a place behind a preposition or with a possessive is not meant.
  /// - Returns: who is meant, and how many sentences back they were found.
  private func nearest(
    _ index: Int, _ sentence: Int, before place: Int? = nil, isSubject: Bool = false, _ fits: (Int) -> Bool
  ) -> (finding: Finding, back: Int) {
    let place = page.tokens[place ?? index].start
    for back in 0...2 where sentence - back >= 0 {
      // Who spoke in a sentence is its subject more surely than the name it begins with.
      if back > 0, let speaker = lastSpeaker(sentence - back...sentence - back, fits) {
        return ((speaker, true, Self.before), back)
      }
      // “He went home. “Never,” he said.”: whoever the sentence before begins with is named earlier.
      if back > 0, begins(sentence - back, with: page.tokens[index].key) { continue }
      if let entity = firstNamed(before: place, sentence - back, isSubject: isSubject, fits) {
        return ((entity, true, "nearest earlier name that fits the pronoun"), back)
      }
    }
    if let speaker = lastSpeaker(max(0, sentence - 6)...sentence, fits) {
      return ((speaker, true, "last speaker that fits the pronoun"), 6)
    }
    return ((nil, true, "pronoun that nothing near fits"), 7)
  }

  private static let before = "speaker of the sentence before"

  func lastSpeaker(_ sentences: ClosedRange<Int>, _ fits: (Int) -> Bool) -> Int? {
    for (sentence, entity) in spoken.reversed() {
      if sentence < sentences.lowerBound { return nil }
      if sentences.contains(sentence), entity < genders.count, fits(entity) { return entity }
    }
    return nil
  }

  /// “The judge said no. “Never,” she said.”: who spoke in the sentence before without a name, if nobody is named since.
  private func unnamedSpeaker(before index: Int, _ sentence: Int, _ gender: WordClass) -> Int? {
    guard let (entity, sex) = unnamed[sentence - 1], sex.isEmpty || sex == gender,
      lastSpeaker(sentence - 1...sentence, { entities[$0].kind == .person }) == nil,
      firstNamed(before: page.tokens[index].start, sentence, { entities[$0].kind == .person }) == nil
    else { return nil }
    return entity
  }

  private func begins(_ sentence: Int, with pronoun: UInt64) -> Bool {
    let tokens = page.reading.sentences[sentence].tokens
    let first = (tokens.lowerBound..<min(tokens.upperBound, tokens.lowerBound + 3)).first {
      page.has($0, .subjectPronoun)
    }
    return first.map { page.tokens[$0].key == pronoun && !page.isQuoted($0) } ?? false
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

  private static let first = WordTable("i,me,my,myself,i'm,i've,i'd,i'll = yes", meaning: { _ in true })
  private static let second = WordTable(
    "you,your,yourself,you're,you've,you'd,you'll = yes", meaning: { _ in true })
  static let the = WordKey.of("the")
  private static let who = WordKey.of("who")
  private static let one = WordKey.of("one")
  private static let persons = WordTable("he,she,him,her,his = yes", meaning: { _ in true })
  private static let feminine = WordTable("she,her = yes", meaning: { _ in true })
  private static let things = WordTable("it,its = yes", meaning: { _ in true })
  private static let plural = WordTable("they,them,their = yes", meaning: { _ in true })
}
