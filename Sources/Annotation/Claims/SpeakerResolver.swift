/// Says who a speaker is: which entity of the document the words that name the speaker stand for.
///
/// - A name: the mention that holds the head of the phrase; of several kinds person before organisation before place.
/// - “who”, “which”: the phrase right before.
/// - “he”, “she”, “they”, “it”: the nearest earlier mention outside quotation marks that fits (a person of no other sex;
///   an organisation, place or group), in the same sentence or the two before it; in a sentence, what it names first
///   comes first. Where none is near, the last speaker who fits, up to six sentences back.
/// - “the president”: the person whom the document last named with that word.
/// - Anything else is a speaker known by role: the words themselves without their article.
///
/// A pronoun that nothing fits stays what it is: no entity, and the word itself as name.
struct SpeakerResolver {
  let page: ClausePage
  let mentions: [Mention]
  private(set) var entities: [DocumentEntity]
  private let named: Int
  private var roles: [String: Int] = [:]
  /// Speakers so far: the sentence and the entity.
  private var spoken: [(sentence: Int, entity: Int)] = []
  private let genders: [WordClass]

  init(_ page: ClausePage, _ names: DocumentNames) {
    self.page = page
    mentions = names.mentions
    entities = names.entities
    named = names.entities.count
    genders = Self.genders(page, names)
  }

  mutating func resolve(_ range: Range<Int>, sentence: Int) -> Speaker {
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
    return Speaker(span: span, entity: entity, name: entities[entity].name, basis: Basis(found.rule))
  }

  private typealias Finding = (entity: Int?, isPronoun: Bool, rule: String)

  private func find(_ range: Range<Int>, _ sentence: Int) -> Finding {
    let first = range.lowerBound
    if range.count == 1 {
      if page.has(first, .relative) { return relative(first, sentence) }
      if page.has(first, [.subjectPronoun, .objectPronoun, .possessive]) { return pronoun(first, sentence) }
    }
    if let mention = headMention(range) { return (mentions[mention].entity, false, "named") }
    if let entity = definite(range) { return (entity, false, "the person last named with this word") }
    return (nil, false, "known by role")
  }

  // MARK: Names

  /// The mention that holds the head of a phrase: its last word before a preposition.
  private func headMention(_ range: Range<Int>) -> Int? {
    var end = range.lowerBound
    while end < range.upperBound,
      end == range.lowerBound || !page.has(end, .preposition) || page.tokens[end].isCapitalised
    { end += 1 }
    if range[range.startIndex..<range.endIndex].contains(where: { page.has($0, .coordinator) }),
      count(in: range) > 1
    {
      return nil
    }
    let head = best(overlapping: page.tokens[max(range.lowerBound, end - 1)].span)
    if head != nil || end == range.upperBound { return head }
    // “the president of the republic Nicos X”: a person at the end, right behind the other name.
    guard let last = best(overlapping: page.tokens[range.upperBound - 1].span),
      mentions[last].kind == .person, last > 0,
      mentions[last - 1].span.end > page.tokens[end].start
    else { return nil }
    return last
  }

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

  private func firstMention(endingAfter byte: UInt32) -> Int {
    var (low, high) = (0, mentions.count)
    while low < high {
      let middle = (low + high) / 2
      if mentions[middle].span.end > byte { high = middle } else { low = middle + 1 }
    }
    return low
  }

  private func best(overlapping span: Span) -> Int? {
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
    let name = page.reading.text(page.reading.span(first, range.upperBound - 1))
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
    let key = name.lowercased()
    if let known = roles[key] { return known }
    entities.append(DocumentEntity(name: name, kind: .role))
    roles[key] = entities.count - 1
    return entities.count - 1
  }

  private static let articles = WordTable("a,an,the = yes", meaning: { _ in true })

  // MARK: Pronouns

  private func relative(_ index: Int, _ sentence: Int) -> Finding {
    let lower = page.reading.sentences[sentence].tokens.lowerBound
    var end = index - 1
    if end > lower, page.isComma(end) { end -= 1 }
    guard end >= lower, let mention = best(overlapping: page.tokens[end].span) else {
      return (nil, true, "relative pronoun without a name before it")
    }
    return (mentions[mention].entity, true, "relative pronoun behind its name")
  }

  private func pronoun(_ index: Int, _ sentence: Int) -> Finding {
    let classes = page.classes[index]
    let key = page.tokens[index].key
    if Self.persons[key] != nil {
      let gender: WordClass = Self.feminine[key] != nil ? .female : .male
      return nearest(index, sentence) { entity in
        entities[entity].kind == .person && (genders[entity].isEmpty || genders[entity] == gender)
      }
    }
    if Self.things[key] != nil {
      return nearest(index, sentence) { entities[$0].kind == .organisation || entities[$0].kind == .place }
    }
    if Self.plural[key] != nil {
      return nearest(index, sentence) {
        entities[$0].kind == .people || entities[$0].kind == .organisation || entities[$0].kind == .role
      }
    }
    _ = classes
    return (nil, true, "pronoun that names nobody")
  }

  private func nearest(_ index: Int, _ sentence: Int, _ fits: (Int) -> Bool) -> Finding {
    let sentences = page.reading.sentences
    let here = page.tokens[index].start
    for back in 0...2 where sentence - back >= 0 {
      let span = sentences[sentence - back].span
      var position = firstMention(endingAfter: span.start)
      while position < mentions.count, mentions[position].span.start < min(span.end, here) {
        let mention = mentions[position]
        if mention.entity < genders.count, fits(mention.entity), !isQuoted(mention.span) {
          return (mention.entity, true, "nearest earlier name that fits the pronoun")
        }
        position += 1
      }
      if let last = spoken.last(where: {
        $0.sentence == sentence - back && fits($0.entity) && $0.entity < genders.count
      }) {
        return (last.entity, true, "speaker of the sentence before")
      }
    }
    if let last = spoken.last(where: {
      sentence - $0.sentence <= 6 && $0.entity < genders.count && fits($0.entity)
    }) {
      return (last.entity, true, "last speaker that fits the pronoun")
    }
    return (nil, true, "pronoun that nothing near fits")
  }

  private func isQuoted(_ span: Span) -> Bool {
    let tokens = page.reading.tokens(in: span)
    return tokens.lowerBound < page.tokens.count && page.isQuoted(tokens.lowerBound)
  }

  /// “the president”: the person last named with the word before or in apposition.
  private func definite(_ range: Range<Int>) -> Int? {
    guard range.count == 2, page.tokens[range.lowerBound].key == Self.the,
      page.has(range.lowerBound + 1, .role)
    else { return nil }
    let role = page.tokens[range.lowerBound + 1].key
    var position = firstMention(endingAfter: page.tokens[range.lowerBound].start)
    while position > 0 {
      position -= 1
      guard mentions[position].kind == .person else { continue }
      let tokens = page.reading.tokens(in: mentions[position].span)
      if introduces(role, tokens) { return mentions[position].entity }
    }
    return nil
  }

  /// “President Name”, “the president, Name” and “Name, the president”.
  private func introduces(_ role: UInt64, _ name: Range<Int>) -> Bool {
    var index = name.lowerBound - 1
    if index > 0, page.isComma(index) { index -= 1 }
    // Other titles and names may stand between: “President of France Emmanuel …”.
    while index >= 0, index >= name.lowerBound - 4, page.isWord(index) {
      if page.tokens[index].key == role { return true }
      guard page.tokens[index].isCapitalised || page.has(index, .of) else { break }
      index -= 1
    }
    if name.contains(where: { page.tokens[$0].key == role }) { return true }
    index = name.upperBound
    guard index < page.tokens.count, page.isComma(index) else { return false }
    index += 1
    while index < min(page.tokens.count, name.upperBound + 8), page.isWord(index) {
      if page.tokens[index].key == role { return true }
      index += 1
    }
    return false
  }

  private static let the = WordKey.of("the")
  private static let persons = WordTable("he,she,him,her,his = yes", meaning: { _ in true })
  private static let feminine = WordTable("she,her = yes", meaning: { _ in true })
  private static let things = WordTable("it,its = yes", meaning: { _ in true })
  private static let plural = WordTable("they,them,their = yes", meaning: { _ in true })

  /// What the first name, and titles before the person's name, say of the sex.
  private static func genders(_ page: ClausePage, _ names: DocumentNames) -> [WordClass] {
    var genders = names.entities.map { entity -> WordClass in
      guard entity.kind == .person, let first = entity.name.utf8.split(separator: 32).first else { return [] }
      return GivenNames.table[WordKey.of(String(Substring(first)))] ?? []
    }
    for mention in names.mentions
    where mention.kind == .person && mention.entity < genders.count && genders[mention.entity].isEmpty {
      let tokens = page.reading.tokens(in: mention.span)
      for index in max(0, tokens.lowerBound - 1)..<min(tokens.upperBound, page.tokens.count) {
        let found = page.classes[index].intersection([.male, .female])
        if !found.isEmpty, !page.has(index, .subjectPronoun) {
          genders[mention.entity] = found
          break
        }
      }
    }
    return genders
  }
}

/// Given names that are nearly always of one sex; others say nothing.
enum GivenNames {
  static let table: WordTable<WordClass> = WordTable(
    """
    john,james,robert,michael,william,david,richard,joseph,thomas,charles,christopher,daniel,matthew,anthony,mark,donald,steven,paul,andrew,joshua,kenneth,kevin,brian,george,edward,ronald,timothy,jason,jeffrey,ryan,jacob,gary,nicholas,eric,jonathan,stephen,larry,justin,scott,brandon,benjamin,samuel,gregory,frank,alexander,raymond,patrick,jack,dennis,jerry,peter,henry,walter,arthur,adam,nathan,harry,carl,roger,albert,joe,bill,bob,tom,tim,jim,mike,dave,dan,ben,sam,ted,bernie,barack,vladimir,dmitry,sergei,sergey,boris,mikhail,ivan,nikolai,nikolay,igor,oleg,viktor,yuri,ilham,heydar,emmanuel,olaf,recep,mohammed,muhammad,ahmed,ali,hassan,hussein,ibrahim,abdullah,narendra,shinzo,volodymyr,petro,winston,franklin,abraham,napoleon,otto,karl,friedrich,wilhelm,jean,pierre,jacques,francois,louis,juan,jose,carlos,luis,pedro,antonio,marco,giovanni = male
    mary,patricia,jennifer,linda,elizabeth,barbara,susan,jessica,sarah,karen,lisa,nancy,betty,margaret,sandra,ashley,kimberly,emily,donna,michelle,carol,amanda,melissa,deborah,stephanie,rebecca,sharon,laura,cynthia,dorothy,amy,kathleen,angela,shirley,anna,brenda,pamela,emma,nicole,helen,samantha,katherine,christine,debra,rachel,carolyn,janet,maria,heather,diane,ruth,julie,olivia,joyce,virginia,victoria,kelly,lauren,christina,joan,evelyn,judith,megan,andrea,cheryl,hannah,jacqueline,martha,gloria,teresa,ann,anne,sara,kathryn,alice,jean-marie,theresa,hillary,ivanka,melania,kellyanne,nikki,carly,theresa,marine,ursula,jacinda,indira,benazir,golda,yulia,irina,olga,natalia,tatiana,svetlana,ekaterina,leyla,mehriban,aysel,fatima,aisha = female
    """, meaning: { $0 == "male" ? .male : .female })
}
