/// Whom “who”, “he”, “she”, “it” and “they” mean.
extension SpeakerResolver {
  mutating func relative(_ index: Int, _ sentence: Int) -> Finding {
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
  func named(before phrase: Range<Int>, from lower: Int) -> Int? {
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

  mutating func pronoun(_ index: Int, _ sentence: Int) -> Finding {
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
  func person(
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

  /// “The judge said no. “Never,” she said.”: who spoke in the sentence before without a name, if nobody is named since.
  private func unnamedSpeaker(before index: Int, _ sentence: Int, _ gender: WordClass) -> Int? {
    guard let (entity, sex) = unnamed[sentence - 1], sex.isEmpty || sex == gender,
      lastSpeaker(sentence - 1...sentence, { entities[$0].kind == .person }) == nil,
      firstNamed(before: page.tokens[index].start, sentence, { entities[$0].kind == .person }) == nil
    else { return nil }
    return entity
  }

  func begins(_ sentence: Int, with pronoun: UInt64) -> Bool {
    let tokens = page.reading.sentences[sentence].tokens
    let first = (tokens.lowerBound..<min(tokens.upperBound, tokens.lowerBound + 3)).first {
      page.has($0, .subjectPronoun)
    }
    return first.map { page.tokens[$0].key == pronoun && !page.isQuoted($0) } ?? false
  }
}
