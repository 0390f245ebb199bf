/// The statements of one sentence.
struct SentenceClaims {
  let reader: ClauseReader
  let sentence: Int
  /// Where the block of the sentence begins and ends.
  let blockStart: Int
  let blockEnd: Int
  private(set) var statements: [Statement] = []
  /// The subject of the last finite verb, and of the first.
  private var lastSubject: Range<Int>?
  /// The subject of the last verb outside subordinate clauses.
  private var mainSubject: Range<Int>?
  private var firstSubject: Range<Int>?
  private var page: ClausePage { reader.page }
  private var lower: Int { reader.lower }
  private var upper: Int { reader.upper }

  init(_ reader: ClauseReader, sentence: Int, block: Range<Int>) {
    self.reader = reader
    self.sentence = sentence
    blockStart = block.lowerBound
    blockEnd = block.upperBound
  }

  mutating func read() {
    var index = lower
    if let label = label() {
      push(
        Statement(
          content: [label.upperBound + 1..<reader.trim(label.upperBound + 1, upper)], cue: nil,
          attribution: label,
          speaker: label, stance: .says, isSpeech: true, sentence: sentence, rule: "a name and a colon"))
      index = label.upperBound + 1
    }
    while index < upper {
      if page.isQuoted(index) {
        index += 1
        continue
      }
      if let cue = reader.cue(at: index) {
        if cue.kind == .finite || cue.kind == .passive {
          noteSubject(before: cue.group.lowerBound, verb: cue.words.lowerBound)
        }
        take(cue)
        index = cue.words.upperBound
        continue
      }
      if page.tokens[index].key == ClauseReader.accordingKey, index + 1 < upper, page.has(index + 1, .to) {
        according(at: index)
      } else if page.tokens[index].key == ClauseReader.whichKey {
        document(at: index)
      } else if let stance = CueLexicon.nouns[page.tokens[index].key] {
        noun(at: index, stance)
      } else if reader.isFinite(index), index == lower || !page.has(index - 1, .verbGroup) {
        noteSubject(before: index, verb: index)
      }
      index += 1
    }
    // “Calling it a crime, the minister said …”: the gerund has the subject that comes first.
    for position in statements.indices where statements[position].awaitsSubject {
      statements[position].speaker = firstSubject
    }
  }

  /// “Aliyev: the road is open” as a whole paragraph or headline: a person's or organisation's name before a colon.
  private func label() -> Range<Int>? {
    guard lower == blockStart, upper == blockEnd, let end = page.named(at: lower), end + 2 < upper,
      page.sign(end) == 58,
      !page.isQuoted(lower), !page.isQuoted(end + 1)
    else { return nil }
    return lower..<end
  }

  private mutating func noteSubject(before start: Int, verb: Int) {
    if page.has(start, .subjectPronoun), start < verb {
      lastSubject = start..<start + 1
    } else {
      guard start > lower, let found = reader.subject(endingAt: start - 1, from: lower) else { return }
      if page.has(found.lowerBound, .relative) { return }
      // “the massacres committed by”: a participle behind its noun has no subject.
      if page.has(verb, .past), verb + 1 < upper, page.has(verb + 1, .by) { return }
      lastSubject = found
    }
    if let found = lastSubject, mainSubject == nil || isMain(found.lowerBound) { mainSubject = found }
    if firstSubject == nil { firstSubject = lastSubject }
  }

  /// Whether a subject begins a clause of its own: the sentence, or behind a comma or “and”.
  private func isMain(_ start: Int) -> Bool {
    guard start > lower else { return true }
    return page.isComma(start - 1) || page.has(start - 1, .coordinator) || page.sign(start - 1) == 59
  }

  // MARK: Verbs

  private mutating func take(_ cue: Cue) {
    if cue.kind == .passive { return passive(cue) }
    let opening = reader.opening(after: cue)
    if cue.takes(.follows), cue.kind == .finite, follows(cue, opening) { return }
    if cue.kind == .finite, asClause(cue, opening) { return }
    guard let opening else { return }
    guard let content = content(opening, cue) else { return }
    let speaker = speaker(of: cue)
    if cue.kind == .finite, speaker == nil { return }
    // “published” attributes only what is itself a statement: a note, a report, a video.
    if Self.publishing[page.tokens[cue.words.lowerBound].key] != nil,
      !content.contains(where: { page.has($0, .occasion) })
    {
      return
    }
    var pieces = [content]
    if opening.join == .object || opening.join == .bare, let speaker, speaker.lowerBound > lower,
      page.has(speaker.lowerBound - 1, .relative), !page.has(speaker.lowerBound - 1, .that)
    {
      // “policies which he said had harmed”, “which he called a crime”: the relative word belongs to what was said.
      pieces.insert(speaker.lowerBound - 1..<speaker.lowerBound, at: 0)
    }
    let isClause =
      cue.kind != .infinitive || cue.isNegated || opening.join == .that || opening.join == .quotation
    let hasClause =
      opening.join != .object && opening.join != .infinitive
      && (opening.join != .bare || hasVerb(content.lowerBound))
    add(
      cue, pieces, speaker, rule: Self.rule(opening.join, cue.kind),
      isSpeech: cue.takes(.speech) && isClause && hasClause)
  }

  /// “As the minister said, the road is open”; “the road is open, as the minister said”.
  private mutating func asClause(_ cue: Cue, _ opening: ClauseReader.Opening?) -> Bool {
    guard cue.takes(.clause), opening == nil, cue.group.lowerBound > lower,
      let subject = reader.subject(endingAt: cue.group.lowerBound - 1, from: lower),
      subject.lowerBound > lower,
      page.tokens[subject.lowerBound - 1].key == ClauseReader.asKey
    else { return false }
    let start = subject.lowerBound - 1
    var content: Range<Int>?
    if start > lower, page.isComma(start - 1) {
      content = lower..<reader.trim(lower, start)
    } else {
      var index = cue.words.upperBound
      while index < upper, !page.isComma(index) { index += 1 }
      if index + 1 < upper { content = index + 1..<reader.contentEnd(from: index + 1, join: .that) }
    }
    guard let content, !content.isEmpty else { return false }
    add(cue, [content], subject, rule: "“as” and its cue", isSpeech: cue.takes(.speech))
    return true
  }

  private func content(_ opening: ClauseReader.Opening, _ cue: Cue) -> Range<Int>? {
    let start = opening.start
    if start >= upper {
      // A colon at the paragraph's end: the next paragraph is what was said, if it is a quotation.
      guard opening.join == .colon, upper == blockEnd, upper < page.tokens.count, page.isQuoted(upper) else {
        return nil
      }
      return upper..<page.quotations[Int(page.quotation[upper])].end
    }
    if opening.join == .quotation { return quoted(from: start, cue) }
    let end = reader.contentEnd(
      from: start, join: opening.join == .bare && !hasVerb(start) ? .object : opening.join)
    if opening.join == .bare || opening.join == .object {
      // “said Putin”: one name and no more is the speaker, not what was said.
      if end - start == 1, cue.takes(.follows), page.tokens[start].isCapitalised { return nil }
    }
    return end > start ? start..<end : nil
  }

  private func hasVerb(_ start: Int) -> Bool {
    if page.has(start, .subjectPronoun) { return true }
    var index = start
    while index < upper, !page.isComma(index) {
      if !page.isQuoted(index), index > start, reader.isFinite(index) { return true }
      index += 1
    }
    return false
  }

  /// A quotation behind its cue, with the words of the sentence that go on behind it.
  private func quoted(from start: Int, _ cue: Cue) -> Range<Int> {
    let end = page.quotations[Int(page.quotation[start])].end
    guard end < upper, !page.isComma(end), !page.isStop(end), !endsSentence(end - 1), page.isWord(end),
      !page.has(end, [.coordinator, .subordinator]) || page.has(end, .preposition)
    else { return start..<end }
    return start..<max(end, reader.contentEnd(from: start, join: cue.takes(.clause) ? .that : .object))
  }

  /// Whether a closing mark has a point, comma or the like before it.
  private func endsSentence(_ mark: Int) -> Bool {
    // Inner quotations close before the outer one does: “…‘enough,’” he said.
    var index = mark - 1
    while index > 0, mark - index < 3, page.closesQuotation(index) { index -= 1 }
    return index >= 0 && (page.isStop(index) || page.isComma(index))
  }

  private func speaker(of cue: Cue) -> Range<Int>? {
    let start = cue.group.lowerBound
    if cue.kind == .infinitive { return mainSubject }
    if page.has(start, .subjectPronoun), start < cue.words.lowerBound { return start..<start + 1 }
    guard start > lower else { return nil }
    let before = start - 1
    if cue.kind == .gerund {
      if page.isComma(before) || page.isQuoted(before) && endsSentence(before)
        || page.has(before, [.preposition, .coordinator, .subordinator])
      {
        return mainSubject
      }
      // “officials saying that”, but not “the accord, saying that” without its comma.
      guard let found = reader.subject(endingAt: before, from: lower) else { return mainSubject }
      return mainSubject == nil || page.has(found.upperBound - 1, [.group, .role]) ? found : mainSubject
    }
    if page.has(before, .coordinator) || page.has(start, .coordinator) { return mainSubject }
    if let found = reader.subject(endingAt: before, from: lower) { return found }
    return page.isQuoted(before) || page.isComma(before) ? mainSubject : nil
  }

  // MARK: What was said stands before

  /// “X,” the minister said. / X, said the minister.
  private mutating func follows(_ cue: Cue, _ opening: ClauseReader.Opening?) -> Bool {
    let start = cue.group.lowerBound
    guard start > lower else { return false }
    var speaker: Range<Int>?
    var before = start
    var after = cue.words.upperBound
    if page.isQuoted(start - 1) || page.isComma(start - 1) && !isParenthetical(start - 1)
      || page.isDash(start - 1),
      let inverted = reader.phrase(startingAt: after, to: upper), !page.has(after, [.that, .question]),
      page.tokens[after].isCapitalised && !reader.isTime(after)
        || page.has(after, [.determiner, .possessive, .role, .group, .subjectPronoun]),
      isInverted(inverted),
      page.isQuoted(start - 1) || !cue.takes(.object) || inverted.upperBound >= upper
        || page.isStop(inverted.upperBound) || page.isComma(inverted.upperBound)
    {
      speaker = inverted
      after = inverted.upperBound
    } else if page.has(start, .subjectPronoun), start < cue.words.lowerBound {
      speaker = start..<start + 1
    } else if let subject = reader.subject(endingAt: start - 1, from: lower),
      !page.has(subject.lowerBound, .relative)
    {
      speaker = subject
      before = subject.lowerBound
    }
    if !(before > lower && page.isQuoted(before - 1)), let named = behindQuotation(start) {
      speaker = named
      before = named.lowerBound
    }
    guard let speaker else { return false }
    if before == lower,
      opening == nil || cue.takes(.addressee) && opening?.join != .quotation && opening?.join != .that
    {
      if followsSentence(cue, speaker) { return true }
    }
    if before == lower, opening == nil { return followsSentence(cue, speaker) }
    guard before > lower else { return false }
    let mark = before - 1
    guard
      page.isQuoted(mark) || (page.isComma(mark) || page.isDash(mark)) && cue.takes([.clause, .thatClause])
    else { return false }
    if speaker.lowerBound < cue.words.lowerBound, let opening {
      // Both sides: “X,” he said, “Y”. Words behind the cue without a mark are what was said, and nothing before is.
      guard page.isQuoted(mark), endsSentence(mark), opening.join != .that, opening.join != .question else {
        return false
      }
    }
    guard var content = contentBefore(mark) else { return false }
    if let rest = rest(after, afterQuotation: page.isQuoted(mark)) {
      content.append(rest)
    } else if !page.isQuoted(mark), let before = content.first,
      !before.contains(where: { page.isQuoted($0) || reader.isFinite($0) }),
      page.has(before.lowerBound, .preposition) || page.timeEnd(before.lowerBound, before.upperBound) != nil
    {
      // “This time, the minister responded”: without a verb it is an adverbial, not a statement.
      return false
    }
    add(cue, content, speaker, rule: "statement before its cue", isSpeech: true)
    return true
  }

  /// “said the minister” and not “said the minister would”.
  private func isInverted(_ phrase: Range<Int>) -> Bool {
    let end = phrase.upperBound
    guard end < upper, page.isWord(end), !page.isQuoted(end) else { return true }
    return page.has(end, [.preposition, .adverb, .time, .relative, .coordinator, .subordinator, .gerund])
      && !page.has(end, [.subjectPronoun, .that])
  }

  /// “X,” Name, 30, of Place, who was there, said: the phrase right behind the quotation, however much hangs on it.
  private func behindQuotation(_ verb: Int) -> Range<Int>? {
    var index = verb - 1
    while index > lower, verb - index < 40, !page.isQuoted(index) {
      if page.isStop(index) || page.sign(index) == 59 || reader.cue(at: index)?.takes(.speech) == true {
        return nil
      }
      index -= 1
    }
    guard index > lower, index < verb - 1, page.isQuoted(index),
      page.isComma(index - 1) || page.isStop(index - 1),
      page.tokens[index + 1].isCapitalised || page.has(index + 1, [.determiner, .possessive, .role, .group])
    else { return nil }
    // A whole name: “CBS This Morning anchor …”.
    var end = index + 1
    while end < verb, page.tokens[end].isCapitalised { end += 1 }
    if end > index + 1 { return index + 1..<end }
    return reader.phrase(startingAt: index + 1, to: verb)
  }

  /// “Will it end?” the minister said. — The quotation ended a sentence of its own.
  private mutating func followsSentence(_ cue: Cue, _ speaker: Range<Int>) -> Bool {
    guard lower > 0, page.isQuoted(lower - 1), !page.isQuoted(lower), lower >= blockStart else {
      return false
    }
    let quotation = page.quotations[Int(page.quotation[lower - 1])]
    guard quotation.end == lower, quotation.isClosed else { return false }
    var content = [quotation.open..<quotation.end]
    if let rest = rest(max(cue.words.upperBound, speaker.upperBound), afterQuotation: true) {
      content.append(rest)
    }
    add(cue, content, speaker, rule: "statement before its cue", isSpeech: true)
    return true
  }

  /// “The minister, in Baku, said”: the comma closes an insertion behind a subject.
  private func isParenthetical(_ comma: Int) -> Bool {
    guard let subject = reader.subject(endingAt: comma, from: lower) else { return false }
    return subject.upperBound < comma && page.isComma(subject.upperBound) && subject.lowerBound == lower
      || subject.lowerBound > lower && page.isComma(subject.lowerBound - 1) && false
  }

  private func contentBefore(_ mark: Int) -> [Range<Int>]? {
    guard page.isQuoted(mark) else {
      var start = lower
      while start < mark, page.has(start, .coordinator) { start += 1 }
      guard mark > start, mark - start > 1 else { return nil }
      return [start..<mark]
    }
    let quotation = page.quotations[Int(page.quotation[mark])]
    let before = reader.trim(lower, quotation.open)
    guard quotation.open > lower, before > lower, !endsWithClaim(before) else {
      return [quotation.open..<quotation.end]
    }
    return [lower..<quotation.end]
  }

  /// Whether the words before a quotation already belong to another statement or are only its lead-in.
  private func endsWithClaim(_ end: Int) -> Bool {
    if statements.contains(where: { $0.last <= end + 1 && $0.first >= lower }) { return true }
    return end < upper && page.sign(end) == 58
  }

  /// What goes on behind the attribution: `, “Y”` or `, would fail`.
  private func rest(_ after: Int, afterQuotation: Bool) -> Range<Int>? {
    var index = after
    while index < upper, !page.isComma(index), !page.isQuoted(index), !page.isStop(index),
      !page.isDash(index), page.sign(index) != 58
    { index += 1 }
    if afterQuotation {
      // The quotation may stand behind any comma or colon of the attribution, but right behind it.
      while index < upper {
        if page.isQuoted(index) {
          var previous = index - 1
          if page.has(previous, .coordinator), previous > after { previous -= 1 }
          guard page.isComma(previous) || page.sign(previous) == 58 else { return nil }
          return index..<page.quotations[Int(page.quotation[index])].end
        }
        if page.isStop(index) || reader.cue(at: index) != nil { return nil }
        index += 1
      }
      return nil
    }
    guard index + 1 < upper, page.isComma(index) else { return nil }
    index += 1
    if page.isQuoted(index) { return index..<page.quotations[Int(page.quotation[index])].end }
    guard index - after <= 3 else { return nil }
    guard page.isWord(index), !page.isQuoted(index),
      !page.has(index, [.relative, .coordinator, .subordinator, .gerund, .preposition, .adverb]),
      reader.cue(at: index) == nil
    else { return nil }
    if page.has(index, .determiner), !hasVerb(index) { return nil }
    let end = reader.contentEnd(from: index, join: .that)
    return end > index ? index..<end : nil
  }

  // MARK: Passives

  /// “was accused of”, “was reported by X”, “is expected to”.
  private mutating func passive(_ cue: Cue) {
    let after = cue.words.upperBound
    let subject =
      cue.group.lowerBound > lower ? reader.subject(endingAt: cue.group.lowerBound - 1, from: lower) : nil
    if after < upper, page.has(after, .by), let agent = reader.phrase(startingAt: after + 1, to: upper) {
      guard let subject, cue.takes(.speech) else { return }
      return add(cue, [subject], agent, rule: "passive with its agent", isSpeech: false)
    }
    guard after < upper else { return }
    if let opening = reader.opening(after: cue),
      opening.join == .that || opening.join == .question || opening.join == .quotation,
      let content = content(opening, cue)
    {
      return add(cue, [content], nil, rule: "passive without a speaker", isSpeech: cue.takes(.speech))
    }
    if page.has(after, .to),
      after + 1 >= upper || page.has(after + 1, [.determiner, .possessive, .objectPronoun])
        || page.tokens[after + 1].isCapitalised
    {
      return
    }
    guard let subject, page.has(after, [.to, .of]) || page.tokens[after].key == ClauseReader.asKey,
      !page.has(after, .to) || cue.entry.stance == .believes || cue.takes(.addressee) || cue.takes(.clause)
    else { return }
    let end = reader.contentEnd(from: after, join: .object)
    guard end > after + 1 else { return }
    let content = page.has(subject.lowerBound, .relative) ? [after..<end] : [subject, after..<end]
    add(cue, content, nil, rule: "passive without a speaker", isSpeech: false)
  }

  // MARK: Nouns and “according to”

  private mutating func according(at index: Int) {
    guard let speaker = reader.phrase(startingAt: index + 2, to: upper) else { return }
    var after = speaker.upperBound
    if let end = page.timeEnd(after, upper) { after = end }
    var content: [Range<Int>] = []
    if index > lower {
      var start = lower
      while start < index, page.has(start, .coordinator) { start += 1 }
      let end = reader.trim(start, index)
      if end > start { content.append(start..<end) }
    }
    if content.isEmpty || after < upper && page.isComma(after) && index - lower < 4 {
      let start = after < upper && page.isComma(after) ? after + 1 : after
      let end = start < upper ? reader.contentEnd(from: start, join: .that) : start
      if end > start { content.append(start..<end) }
    }
    guard !content.isEmpty else { return }
    push(
      Statement(
        content: content, cue: index..<index + 2, attribution: index..<speaker.upperBound, speaker: speaker,
        stance: .says, isSpeech: true, sentence: sentence, rule: "according to"))
  }

  /// “a note written by a captain, in which he takes the blame”: what a document says, its writer says.
  private mutating func document(at which: Int) {
    guard which > lower + 2, page.has(which - 1, .preposition), which + 1 < upper else { return }
    var index = which - 2
    while index > lower, which - index < 20, !page.has(index, .by) { index -= 1 }
    guard page.has(index, .by), index > lower,
      page.has(index - 1, .past) || Self.written[page.tokens[index - 1].key] != nil,
      let writer = reader.phrase(startingAt: index + 1, to: which - 1),
      (max(lower, index - 6)..<index).contains(where: { page.has($0, .occasion) })
    else { return }
    let end = reader.contentEnd(from: which + 1, join: .that)
    guard end > which + 2 else { return }
    push(
      Statement(
        content: [which + 1..<end], cue: which - 1..<which + 1, attribution: which - 1..<which + 1,
        speaker: writer,
        stance: .says, isSpeech: true, sentence: sentence, rule: "what a document says, by its writer"))
  }

  private static let written = WordTable("written,sent,given,made = yes", meaning: { _ in true })
  private static let publishing = WordTable(
    "publish,publishes,published,publishing,release,releases,released,releasing,leak,leaks,leaked,leaking,air,airs,aired,airing,broadcast,broadcasts,broadcasting,print,prints,printed,printing,circulate,circulates,circulated,circulating = yes",
    meaning: { _ in true })

  /// “his claim that”, “the opposition’s call for”, “allegations that”.
  private mutating func noun(at index: Int, _ stance: Claim.Stance) {
    let next = index + 1
    guard next < upper, index > lower, !page.isQuoted(next) else { return }
    let joinsClause = page.has(next, .that)
    guard joinsClause || page.has(next, [.of, .to]) || Self.nounPrepositions[page.tokens[next].key] != nil
    else { return }
    guard let speaker = owner(of: index) ?? (joinsClause ? publisher(of: index) : nil) else {
      if joinsClause, !page.has(index - 1, .verbGroup) {
        var end = reader.contentEnd(from: next, join: .that)
        end = reader.predicate(from: next + 1, to: end) ?? end
        guard end > next + 1 else { return }
        push(
          Statement(
            content: [next..<end], cue: index..<next, attribution: index..<next, speaker: nil, stance: stance,
            sentence: sentence, rule: "noun of saying without an owner"))
      }
      return
    }
    guard joinsClause || stance != .says else { return }
    let start = joinsClause || page.has(next, .to) ? next : next + 1
    var end = start < upper ? reader.contentEnd(from: start, join: joinsClause ? .that : .object) : start
    if joinsClause { end = reader.predicate(from: start + 1, to: end) ?? end }
    guard end > start else { return }
    push(
      Statement(
        content: [start..<end], cue: index..<next, attribution: speaker.lowerBound..<next, speaker: speaker,
        stance: stance,
        sentence: sentence, rule: "noun of saying with its owner"))
  }

  /// “the media published allegations that”: who makes or spreads the statement that the noun names.
  private func publisher(of index: Int) -> Range<Int>? {
    var before = index - 1
    while before > lower, index - before <= 3, page.tokens[before].kind == .word,
      Self.spreading[page.tokens[before].key] == nil
    { before -= 1 }
    guard before > lower, Self.spreading[page.tokens[before].key] != nil else { return nil }
    return mainSubject
  }

  private static let spreading = WordTable(
    "published,publish,publishes,made,makes,make,issued,issues,issue,released,releases,voiced,voices,raised,raises,repeated,repeats,offered,gave,gives,sent,delivered,launched,leveled,levelled,aired,carried,spread,denied,made = yes",
    meaning: { _ in true })

  private static let nounPrepositions = WordTable("about,on,against,for = yes", meaning: { _ in true })

  /// “his”, “Baku’s”, with up to two words before the noun.
  private func owner(of index: Int) -> Range<Int>? {
    var before = index - 1
    while before > lower, index - before <= 2, page.tokens[before].kind == .word,
      !page.has(before, [.possessive, .preposition, .determiner, .coordinator, .verbGroup, .to, .relative])
    { before -= 1 }
    if page.has(before, .possessive), !page.has(before, .relative) { return before..<before + 1 }
    guard page.tokens[before].kind == .possessive, before > lower,
      let owner = reader.subject(endingAt: before - 1, from: lower)
    else { return nil }
    // “regret over Baku’s decision”: the owner is the last name.
    let preposition = owner.last { page.has($0, .preposition) && !page.has($0, .of) }
    return (preposition.map { $0 + 1 } ?? owner.lowerBound)..<owner.upperBound
  }

  // MARK: Adding

  private mutating func add(
    _ cue: Cue, _ content: [Range<Int>], _ speaker: Range<Int>?, rule: String, isSpeech: Bool
  ) {
    var from = cue.group.lowerBound
    if let speaker, speaker.upperBound <= from { from = min(from, speaker.lowerBound) }
    push(
      Statement(
        content: content, cue: cue.group, attribution: from..<cue.words.upperBound, speaker: speaker,
        stance: cue.entry.stance, isNegated: cue.isNegated, isSpeech: isSpeech,
        awaitsSubject: cue.kind == .gerund && speaker == nil, isGerund: cue.kind == .gerund,
        sentence: sentence, rule: rule))
  }

  /// Keeps a statement inside another only where both are acts of speech.
  private mutating func push(_ statement: Statement) {
    let cue = statement.cue?.lowerBound ?? statement.attribution.lowerBound
    if statements.contains(where: { $0.contains(cue) }), !statement.isSpeech { return }
    statements.removeAll { inner in
      guard !inner.isSpeech, let cue = inner.cue else { return false }
      return statement.contains(cue.lowerBound)
    }
    statements.append(statement)
  }

  private static func rule(_ join: ClauseReader.Opening.Join, _ kind: Cue.Kind) -> String {
    switch join {
    case .quotation, .colon: "quotation behind its cue"
    case .that: "clause with “that”"
    case .question: "reported question"
    case .infinitive: "cue with an infinitive"
    case .bare: "clause behind its cue"
    case .object: "cue with its object"
    }
  }
}
