/// Speakers that a text calls by what they are: “the president”, “the airline”, “the Spaniard”, “the 24-year-old”.
extension SpeakerResolver {
  /// “the president”, “the French president”: the person whom the document introduces with the word: the last one so
  /// called before, or in a headline the first one after. A role that introduces nobody, “the journalist”, is the role
  /// that last spoke under that word, or the person who spoke last, within three sentences.
  func definite(_ range: Range<Int>, _ sentence: Int) -> Finding? {
    let head = range.upperBound - 1
    if let found = organisation(range, sentence) { return found }
    guard page.has(head, .role), !range.contains(where: { page.has($0, [.preposition, .coordinator]) }) else {
      return nil
    }
    let isDefinite = page.tokens[range.lowerBound].key == Self.the
    guard isDefinite || range.count > 1 && !page.has(range.lowerBound, [.determiner, .possessive]) else {
      return nil
    }
    let role = page.tokens[head].key
    let first = isDefinite ? range.lowerBound + 1 : range.lowerBound
    let qualifier = first < head ? first : nil
    let here = firstMention(endingAfter: page.tokens[range.lowerBound].start)
    for position in stride(from: here - 1, through: max(0, here - 200), by: -1)
    where fits(position, role, qualifier) {
      return (mentions[position].entity, false, "the person last named with this word")
    }
    if !isDefinite {
      for position in here..<min(mentions.count, here + 20) where fits(position, role, qualifier) {
        return (mentions[position].entity, false, "the person first named with this word")
      }
      return nil
    }
    // “asked by the judge”: not the one who spoke before and is asked now.
    guard qualifier == nil, range.lowerBound == 0 || !page.has(range.lowerBound - 1, .by) else { return nil }
    for (spokenIn, entity) in spoken.reversed() where sentence - spokenIn <= 3 && spokenIn != sentence {
      if entities[entity].kind == .person {
        // “The judge” is not the detective who spoke before.
        guard !hasOtherRole(entity, role) else { return nil }
        return (entity, false, "the last speaker, called by a role")
      }
      if entities[entity].kind == .role {
        // “a European diplomat … the diplomat”
        let word = page.reading.text(page.tokens[head]).lowercased()
        let name = entities[entity].name.lowercased()
        if name == word || name.hasSuffix(" " + word) {
          return (entity, false, "the role last named with this word")
        }
        if name.utf8.count >= word.utf8.count { return nil }
      }
    }
    return nil
  }

  /// Whether the document gives a person a role, and not this one. An office is nobody's to whom it is not given.
  private func hasOtherRole(_ entity: Int, _ role: UInt64) -> Bool {
    var hasRole = Self.offices[role] != nil
    for mention in mentions where mention.entity == entity {
      let tokens = page.reading.tokens(in: mention.span)
      if introduces(role, tokens) { return false }
      if !hasRole { hasRole = isIntroduced(tokens) }
    }
    return hasRole
  }

  /// “Chief Hassan”
  private func isIntroduced(_ name: Range<Int>) -> Bool {
    let before = name.lowerBound - 1
    return before >= 0 && page.has(before, .role) && page.isWord(before)
  }

  private static let offices = WordTable(
    "president,minister,premier,chancellor,king,queen,pope,governor,mayor,prefect,ambassador,judge,prosecutor,sheriff,coroner,defendant,bishop,archbishop,patriarch,attorney,speaker,editor,engineer,inspector,superintendent,detective,constable,sergeant,captain,commander,secretary,clerk,keeper,warden,curator,librarian,coach,referee,driver,pilot,nurse,doctor,surgeon,teacher,priest,vicar,rabbi,imam,chairman,chairwoman,director,foreman,manager,landlord,tenant,witness,victim,widow,wife,husband,mother,father,daughter,son,brother,sister = yes",
    meaning: { _ in true })

  /// Whether a mention is a person introduced with a role and, where one is asked for, its qualifier: the first letters
  /// are enough, as “France” and “French” are one.
  private func fits(_ position: Int, _ role: UInt64, _ qualifier: Int?) -> Bool {
    guard mentions[position].kind == .person else { return false }
    let tokens = page.reading.tokens(in: mentions[position].span)
    guard introduces(role, tokens) else { return false }
    guard let qualifier else { return true }
    let wanted = prefix(qualifier)
    return (max(0, tokens.lowerBound - 8)..<min(page.tokens.count, tokens.upperBound + 6)).contains {
      prefix($0) == wanted
    }
  }

  private func prefix(_ index: Int) -> ArraySlice<UInt8> {
    page.reading.bytes[Int(page.tokens[index].start)..<Int(page.tokens[index].end)].prefix(4)
  }

  /// “President Name”, “the president, Name” and “Name, the president”.
  private func introduces(_ role: UInt64, _ name: Range<Int>) -> Bool {
    var index = name.lowerBound - 1
    if index > 0, page.isComma(index) { index -= 1 }
    // Other titles and names may stand between: “President of France Emmanuel …”.
    while index >= 0, index >= name.lowerBound - 4, page.isWord(index) {
      if Self.isSameRole(page.tokens[index].key, role) { return true }
      guard page.tokens[index].isCapitalised || page.has(index, .of) else { break }
      index -= 1
    }
    if name.contains(where: { Self.isSameRole(page.tokens[$0].key, role) }) { return true }
    index = name.upperBound
    guard index < page.tokens.count, page.isComma(index) else { return false }
    index += 1
    while index < min(page.tokens.count, name.upperBound + 8), page.isWord(index) {
      if Self.isSameRole(page.tokens[index].key, role) {
        // “According to Smith, the colonel wept”: no apposition, but the subject of what follows.
        return index + 1 >= page.tokens.count || !page.has(index + 1, [.auxiliary, .past, .verb])
      }
      index += 1
    }
    return false
  }

  private static func isSameRole(_ left: UInt64, _ right: UInt64) -> Bool {
    left == right || synonyms[left].map { $0 == synonyms[right] } ?? false
  }

  /// Roles that are one under several words, by a number of their own.
  private static let synonyms: WordTable<Int> = {
    let roles = [
      "spokesman,spokeswoman,spokesperson", "chairman,chairwoman,chair,chairperson",
      "lawmaker,legislator,parliamentarian,deputy,congressman,congresswoman", "lawyer,attorney,barrister",
      "coach,manager", "executive,ceo", "adviser,advisor", "leader,head,chief,boss",
      "businessman,businesswoman",
      "journalist,reporter,correspondent", "scholar,professor,academic",
    ]
    return WordTable(
      roles.enumerated().flatMap { number, words in
        words.split(separator: ",").map { (String($0), number) }
      })
  }()

  // MARK: Organisations

  /// “the airline”, “the Irish carrier”: the organisation that the document calls so or that has the word in its name; for words
  /// of business also the only one named in the last sentences, or the one that the document is plainly about.
  private func organisation(_ range: Range<Int>, _ sentence: Int) -> Finding? {
    let head = range.upperBound - 1
    guard page.tokens[range.lowerBound].key == Self.the, range.count > 1, range.count < 5,
      let isBusiness = Self.bodies[page.tokens[head].key], best(overlapping: page.tokens[head].span) == nil
    else { return nil }
    let here = firstMention(endingAfter: page.tokens[range.lowerBound].start)
    for position in stride(from: here - 1, through: max(0, here - 200), by: -1)
    where mentions[position].kind == .organisation {
      let tokens = page.reading.tokens(in: mentions[position].span)
      if introduces(page.tokens[head].key, tokens) {
        return (mentions[position].entity, false, "the organisation last named with this word")
      }
    }
    // “the American planemaker” is another one than the airline spoken of.
    guard isBusiness, range.count == 2, let entity = onlyOrganisation(before: here, sentence) else {
      return nil
    }
    return (entity, false, "the organisation that is spoken of")
  }

  private func onlyOrganisation(before here: Int, _ sentence: Int) -> Int? {
    let start = page.reading.sentences[max(0, sentence - 3)].span.start
    var near: Set<Int> = []
    for position in stride(from: here - 1, through: 0, by: -1) {
      guard mentions[position].span.start >= start else { break }
      if mentions[position].kind == .organisation, !isQuoted(mentions[position].span), !publishes(position) {
        near.insert(mentions[position].entity)
      }
    }
    if near.count == 1 { return near.first }
    var counts: [Int: Int] = [:]
    for position in mentions.indices where mentions[position].kind == .organisation && !publishes(position) {
      counts[mentions[position].entity, default: 0] += 1
    }
    let sorted = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    guard let first = sorted.first, first.value >= 3,
      sorted.dropFirst().first.map({ $0.value * 2 <= first.value }) ?? true,
      near.isEmpty || near.contains(first.key)
    else { return nil }
    return first.key
  }

  /// A paper or agency is rarely the company that an article is about.
  private func publishes(_ position: Int) -> Bool {
    page.reading.tokens(in: mentions[position].span).contains {
      Furniture.outlets[page.tokens[$0].key] != nil
    }
  }

  // MARK: Traits

  /// “the Spaniard”, “the 24-year-old”: the person who spoke last, or is the subject of the sentence before.
  func someone(_ range: Range<Int>, _ sentence: Int) -> Int? {
    guard page.tokens[range.lowerBound].key == Self.the, range.count > 1, isTrait(range) else { return nil }
    let isPerson = { (entity: Int) in self.entities[entity].kind == .person }
    if let speaker = lastSpeaker(max(0, sentence - 2)...sentence, isPerson) { return speaker }
    for back in 0...2 where sentence - back >= 0 {
      if let found = firstNamed(before: page.tokens[range.lowerBound].start, sentence - back, isPerson) {
        return found
      }
    }
    return nil
  }

  /// “the former goalkeeper”, “the veteran director”: what somebody was or long has been, of the person who spoke last or is
  /// the subject of the sentence before.
  func formerly(_ range: Range<Int>, _ sentence: Int) -> Int? {
    let (first, head) = (range.lowerBound, range.upperBound - 1)
    guard page.tokens[first].key == Self.the, range.count > 2, range.count < 7,
      Self.past[page.tokens[first + 1].key] != nil, Self.bodies[page.tokens[head].key] == nil,
      !page.has(head, .group),
      !range.contains(where: { page.has($0, [.preposition, .coordinator]) || page.isPossessive($0) }),
      page.has(head, .role) || page.tokens[head].kind == .number || page.tokens[head].key == Self.one
        || isAgent(head)
    else { return nil }
    let isPerson = { (entity: Int) in self.entities[entity].kind == .person }
    for back in 0...2 where sentence - back >= 0 {
      if let speaker = lastSpeaker(sentence - back...sentence - back, isPerson) { return speaker }
      if let found = firstNamed(before: page.tokens[first].start, sentence - back, isPerson) { return found }
    }
    return nil
  }

  /// “bowler”, “sprinter”, “guitarist”: words for one who does something.
  private func isAgent(_ index: Int) -> Bool {
    let token = page.tokens[index]
    guard token.kind == .word, !token.isCapitalised, token.count > 4 else { return false }
    let bytes = page.reading.bytes[Int(token.start)..<Int(token.end)]
    return Self.agents.contains { bytes.suffix($0.count).elementsEqual($0) }
  }

  private static let agents = ["er", "or", "ist", "man", "woman", "ian", "star", "champion", "one", "ant"].map
  {
    Array($0.utf8)
  }
  private static let past = WordTable(
    "former,ex,veteran,retired,ageing,aging,one-time,onetime,longtime,erstwhile,disgraced,embattled,outgoing,reigning,celebrated,acclaimed = yes",
    meaning: { _ in true })

  private func isTrait(_ range: Range<Int>) -> Bool {
    let last = range.upperBound - 1
    if page.tokens[last].key == Self.old, page.isHyphen(last - 1) { return true }
    guard range.count == 2, let mention = best(overlapping: page.tokens[last].span),
      mentions[mention].kind == .people
    else { return false }
    let bytes = page.reading.bytes[Int(page.tokens[last].start)..<Int(page.tokens[last].end)]
    // “the French” are many, “the Italian” is one.
    return Self.single.contains { bytes.count >= $0.count && bytes.suffix($0.count).elementsEqual($0) }
  }

  private static let single: [[UInt8]] = [
    "an", "ard", "woman", "Scot", "Dane", "Turk", "Swede", "Finn", "Pole", "Czech", "Greek", "Serb", "Croat",
    "raeli", "raqi",
  ]
  .map { Array($0.utf8) }
  private static let old = WordKey.of("old")
  /// Words for bodies that act, and whether business gives them their name.
  private static let bodies = WordTable(
    """
    company,firm,business,airline,carrier,bank,lender,retailer,supermarket,planemaker,carmaker,automaker,chipmaker,drugmaker,\
    manufacturer,brewer,insurer,miner,utility,startup,conglomerate,multinational,oil-major = yes
    club,team,newspaper,paper,magazine,broadcaster,university,charity,party,union,ministry,court,commission,council,agency,\
    committee,watchdog,regulator,bloc,alliance,association,federation,institute,hospital,museum,church = no
    """, meaning: { $0 == "yes" })
}
