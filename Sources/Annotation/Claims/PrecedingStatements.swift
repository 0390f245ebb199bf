/// Cues that stand behind what was said: “X,” the minister said; X, said the minister.
extension SentenceClaims {
  /// “X,” the minister said. / X, said the minister.
  mutating func follows(_ cue: Cue, _ opening: ClauseReader.Opening?) -> Bool {
    let start = cue.group.lowerBound
    guard start > lower else { return startsSentence(cue) }
    var speaker: Range<Int>?
    var before = start
    var after = cue.words.upperBound
    if page.isQuoted(start - 1) || page.isComma(start - 1) && !isParenthetical(start - 1)
      || page.isDash(start - 1) && reader.subject(endingAt: start - 1, from: lower) == nil,
      let inverted = inverted(cue, behindQuotation: page.isQuoted(start - 1) && endsSentence(start - 1)),
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
    guard let speaker, !isHeardByNobody(speaker, cue) else { return false }
    if before == lower,
      opening == nil || cue.takes(.addressee) && opening?.join != .quotation && opening?.join != .that
    {
      if followsSentence(cue, speaker) { return true }
    }
    if before == lower, opening == nil { return followsSentence(cue, speaker) }
    guard before > lower else { return false }
    if before < start, opening == nil, !page.isQuoted(before - 1), !closes(cue) { return false }
    let mark = before - 1
    guard
      page.isQuoted(mark) || (page.isComma(mark) || page.isDash(mark)) && cue.takes([.clause, .thatClause])
    else { return false }
    if speaker.lowerBound < cue.words.lowerBound, let opening {
      // Both sides: “X,” he said, “Y”. Words behind the cue without a mark are what was said, and nothing before is,
      // unless a quotation begins the sentence: “X,” he told a crowd that had come.
      guard page.isQuoted(mark), endsSentence(mark) else { return false }
      let isFirst = page.quotations[Int(page.quotation[mark])].open == lower
      let isClause =
        opening.join == .that || opening.join == .question || opening.join == .bare && hasVerb(opening.start)
      if isClause, !isFirst { return false }
    }
    var content = contentBefore(mark) ?? []
    if content.isEmpty, page.isQuoted(mark) { return false }
    if !page.isQuoted(mark), let rest = restOfClause(after, content) {
      // “Instead, he said, the road …”: a lone adverb is the writer's.
      if content[0].count == 1 { content = [] }
      content.append(rest)
    } else if let rest = rest(after, afterQuotation: page.isQuoted(mark), isOpen: isOpen(content)) {
      content.append(rest)
    } else if content.isEmpty || content[0].count == 1 && page.has(content[0].lowerBound, [.adverb, .time]) {
      return false
    } else if !page.isQuoted(mark), reader.isFronted, !content[0].contains(where: page.isComma) {
      // “When asked, the minister said no”: a clause that hangs on the cue's own.
      return false
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

  /// Whether a cue can end its clause: “X, he understood” but not “X, he understood the rest”.
  private func closes(_ cue: Cue) -> Bool {
    let next = cue.words.upperBound
    if next < upper, page.tokens[next].key == ClauseReader.withKey { return false }
    return next >= upper || !page.isWord(next) || cue.takes(.addressee) || page.timeEnd(next, upper) != nil
      || page.has(next, [.preposition, .adverb, .coordinator, .subordinator, .gerund])
        && !page.has(next, [.determiner, .to])
      // “X, she confirmed to the Gazette.”
      || page.has(next, .to) && next + 1 < upper && page.tokens[next + 1].isCapitalised
  }

  /// “Now, he says, at least seven have signed”: what stands before the cue only leads in.
  private func restOfClause(_ after: Int, _ content: [Range<Int>]) -> Range<Int>? {
    guard let lead = content.first, content.count == 1,
      !lead.contains(where: { page.isQuoted($0) || reader.isFinite($0) }),
      page.has(lead.lowerBound, [.preposition, .adverb, .subordinator])
        || page.timeEnd(lead.lowerBound, lead.upperBound) == lead.upperBound
    else { return nil }
    guard let comma = (after..<min(upper, after + 8)).first(where: { page.isComma($0) || page.isQuoted($0) }),
      page.isComma(comma), comma + 2 < upper, hasVerb(comma + 1)
    else { return nil }
    let end = reader.contentEnd(from: comma + 1, join: .that)
    return end > comma + 2 ? comma + 1..<end : nil
  }

  /// A cue that begins its sentence: Said the minister, “X”. / “Will it end?” said the minister.
  private mutating func startsSentence(_ cue: Cue) -> Bool {
    let follows = lower > blockStart && page.isQuoted(lower - 1)
    guard cue.takes(.quotation), let speaker = inverted(cue, behindQuotation: follows) else { return false }
    if follows, followsSentence(cue, speaker) { return true }
    guard let rest = rest(speaker.upperBound, afterQuotation: true) else { return false }
    add(cue, [rest], speaker, rule: "quotation behind its cue and speaker", isSpeech: true)
    return true
  }

  /// The speaker behind a cue: said the minister. Behind a quotation that ends in a comma any phrase is one.
  private func inverted(_ cue: Cue, behindQuotation: Bool) -> Range<Int>? {
    let start = cue.words.upperBound
    guard start < upper, let phrase = reader.phrase(startingAt: start, to: upper),
      !page.has(start, [.that, .question]), !reader.isTime(start), isInverted(phrase, behindQuotation)
    else { return nil }
    if !behindQuotation, isQuantity(phrase) { return nil }
    if behindQuotation || page.tokens[start].isCapitalised
      || page.has(start, [.determiner, .possessive, .role, .group, .subjectPronoun])
    {
      return phrase
    }
    return phrase.contains { page.tokens[$0].isCapitalised || page.has($0, [.role, .group]) } ? phrase : nil
  }

  /// “said more than seventy”, “said half of them”: what was said begins with a number. It speaks only with people right
  /// behind it: “said many observers”.
  private func isQuantity(_ phrase: Range<Int>) -> Bool {
    let first = phrase.lowerBound
    guard page.tokens[first].kind == .number || Self.quantities[page.tokens[first].key] != nil else {
      return false
    }
    let head = (phrase.first { page.has($0, [.preposition, .of]) && $0 > first } ?? phrase.upperBound) - 1
    return head == first || !page.has(head, [.role, .group])
  }

  private static let quantities = WordTable(
    "more,most,many,much,some,few,fewer,less,all,half,several,both,each,every,no,nearly,almost,up,at,as,about,around,over,under,two,three,four,five,six,seven,eight,nine,ten,dozens,hundreds,thousands,millions,enough,any = yes",
    meaning: { _ in true })

  /// Whether what stands before a cue lacks the verb that a rest behind it could bring.
  func isOpen(_ content: [Range<Int>]) -> Bool {
    !content.joined().contains { !page.isQuoted($0) && (reader.isFinite($0) || page.has($0, .auxiliary)) }
  }

  /// “said the minister” and not “said the minister would”.
  private func isInverted(_ phrase: Range<Int>, _ behindQuotation: Bool) -> Bool {
    let end = phrase.upperBound
    guard end < upper, page.isWord(end), !page.isQuoted(end) else { return true }
    // “said he fully agreed”
    if page.has(phrase.lowerBound, .subjectPronoun) { return page.has(end, [.preposition, .time]) }
    if behindQuotation { return !page.has(end, .auxiliary) || page.has(end, .have) }
    return page.has(end, [.preposition, .adverb, .time, .relative, .coordinator, .subordinator, .gerund])
      && !page.has(end, [.subjectPronoun, .that])
  }

  /// “X,” Name, 30, of Place, who was there, said: the phrase right behind the quotation, however much hangs on it.
  func behindQuotation(_ verb: Int) -> Range<Int>? {
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
    if end > index + 1 { return index + 1..<(department(behind: end, to: verb) ?? end) }
    return reader.phrase(startingAt: index + 1, to: verb)
  }

  /// “Minister of Trade, Industry and Energy Anna White”: what the minister is of, and the name behind it, up to the verb.
  private func department(behind role: Int, to verb: Int) -> Int? {
    guard role < verb, page.has(role, .of), page.has(role - 1, .role) else { return nil }
    let isWhole = (role + 1..<verb).allSatisfy {
      page.tokens[$0].isCapitalised || page.isComma($0) || page.has($0, .coordinator) || page.isHyphen($0)
        || page.isHyphen($0 - 1) || page.has($0, .determiner)
    }
    return isWhole && page.tokens[role + 1].isCapitalised ? verb : nil
  }

  /// “Will it end?” the minister said. — The quotation ended a sentence of its own.
  mutating func followsSentence(_ cue: Cue, _ speaker: Range<Int>) -> Bool {
    guard lower > 0, page.isQuoted(lower - 1), !page.isQuoted(lower), lower >= blockStart else {
      return false
    }
    let quotation = page.quotations[Int(page.quotation[lower - 1])]
    guard quotation.end == lower, quotation.isClosed, attributes(cue, speaker, behind: lower - 1) else {
      return false
    }
    var content = [quotation.open..<quotation.end]
    if let rest = rest(max(cue.words.upperBound, speaker.upperBound), afterQuotation: true) {
      content.append(rest)
    }
    add(cue, content, speaker, rule: "statement before its cue", isSpeech: true)
    return true
  }

  /// Whether a sentence behind a quotation attributes it and is not one of its own: “It will.” The mayor did not reply.
  private func attributes(_ cue: Cue, _ speaker: Range<Int>, behind mark: Int) -> Bool {
    guard cue.takes(.speech), !cue.isNegated else { return false }
    if speaker.lowerBound >= cue.words.upperBound { return true }
    let first = speaker.lowerBound
    if page.tokens[first].isCapitalised, page.has(first, [.determiner, .possessive, .subjectPronoun]) {
      return page.isComma(mark - 1)
    }
    return !page.tokens[first].isCapitalised || !page.isStop(mark - 1) || page.sign(mark - 1) != 46
      || reader.skipAdverbials(cue.words.upperBound) >= upper - 1
  }

  /// “The minister, in Baku, said”, “Speaking in Baku, the minister, a lawyer, said”: the comma closes an insertion behind a
  /// subject.
  func isParenthetical(_ comma: Int) -> Bool {
    guard let subject = reader.subject(endingAt: comma, from: lower) else { return false }
    let next = subject.upperBound
    guard next < comma, page.isComma(next) || page.sign(next) == 40 else { return false }
    let first = subject.lowerBound
    return first == lower
      || page.isComma(first - 1)
        && page.has(lower, [.preposition, .gerund, .past, .subordinator, .adverb, .time])
        && !(lower..<first).contains { reader.isFinite($0) && $0 > lower }
  }

  func contentBefore(_ mark: Int) -> [Range<Int>]? {
    guard page.isQuoted(mark) else {
      var start = openBracket(before: mark).map { $0 + 1 } ?? lower
      while start < mark, page.has(start, .coordinator) { start += 1 }
      guard mark > start else { return nil }
      if mark - start == 1, page.has(start, [.subordinator, .preposition]) || !page.isWord(start) {
        return nil
      }
      return [clauseStart(from: label(from: start, to: mark), to: mark)..<mark]
    }
    let quotation = page.quotations[Int(page.quotation[mark])]
    let start = openBracket(before: quotation.open).map { $0 + 1 } ?? lower
    let before = reader.trim(start, quotation.open)
    guard quotation.open > start, before > start, !endsWithClaim(before) else {
      return [quotation.open..<quotation.end]
    }
    return [start..<quotation.end]
  }

  /// “The bottom line: Talks failed, diplomats said.”: a label of a few words before the clause is the writer's.
  private func label(from start: Int, to mark: Int) -> Int {
    guard start == lower, start == blockStart,
      let colon = (start..<min(mark, start + 7)).first(where: { page.sign($0) == 58 }), colon > start,
      colon + 2 < mark, page.tokens[colon + 1].isCapitalised, hasVerb(colon + 1)
    else { return start }
    return colon + 1
  }

  /// Behind a semicolon, colon or lone dash a new clause begins: “He left; the road was bad, he said.”
  func clauseStart(from start: Int, to mark: Int) -> Int {
    var dashes = 0
    var index = mark - 1
    while index > start + 1 {
      if !page.isQuoted(index) {
        let isMark = page.sign(index) == 59 || page.sign(index) == 58 || page.isDash(index)
        if page.isDash(index) { dashes += 1 }
        if isMark, dashes < 2, hasVerb(index + 1), (start..<index).contains(where: reader.isFinite) {
          // Between two dashes stands an insertion.
          let isPaired =
            page.isDash(index) && (start..<index).contains { page.isDash($0) && !page.isQuoted($0) }
          return isPaired ? start : index + 1
        }
      }
      index -= 1
    }
    return start
  }

  /// The last bracket before a token that is still open there.
  func openBracket(before index: Int) -> Int? {
    var position = index - 1
    while position >= lower {
      switch page.sign(position) {
      case 40: return position
      case 41: return nil
      default: position -= 1
      }
    }
    return nil
  }

  /// Whether the words before a quotation already belong to another statement or are only its lead-in.
  func endsWithClaim(_ end: Int) -> Bool {
    if statements.contains(where: { $0.last <= end + 1 && $0.first >= lower }) { return true }
    return end < upper && page.sign(end) == 58
  }

  /// What goes on behind the attribution: `, “Y”` or `, would fail`.
  /// - Parameter isOpen: what stands before still needs its verb.
  func rest(_ after: Int, afterQuotation: Bool, isOpen: Bool = false) -> Range<Int>? {
    if afterQuotation, let clause = thatClause(behind: after) { return clause }
    if isOpen, let predicate = predicate(behind: after) { return predicate }
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
      page.has(index, .that)
        || !page.has(index, [.relative, .coordinator, .subordinator, .gerund, .preposition, .adverb]),
      reader.cue(at: index) == nil
    else { return nil }
    if page.has(index, .determiner), !page.has(index, .that), !hasVerb(index) { return nil }
    let end = reader.contentEnd(from: index, join: .that)
    return end > index ? index..<end : nil
  }

  /// “We are worried,” they wrote in a letter, that the road may fall.
  private func thatClause(behind after: Int) -> Range<Int>? {
    guard
      let comma = (after..<min(upper, after + 10)).first(where: { page.isComma($0) || page.isQuoted($0) }),
      page.isComma(comma), comma + 2 < upper, page.has(comma + 1, .that), !page.isQuoted(comma + 1),
      !page.has(comma + 2, .auxiliary) || page.has(comma + 2, .subjectPronoun)
    else { return nil }
    let end = reader.contentEnd(from: comma + 1, join: .that)
    return end > comma + 3 ? comma + 1..<end : nil
  }

  /// “X, said the minister, a lawyer, would fail”: the verb behind a comma whose subject stands before the cue.
  func predicate(behind after: Int) -> Range<Int>? {
    var index = after
    while index + 1 < min(upper, after + 30), !page.isQuoted(index), !page.isStop(index) {
      var verb = index + 1
      while verb + 1 < upper, page.has(verb, [.adverb, .negation]), !page.has(verb, .auxiliary) { verb += 1 }
      if page.isComma(index), page.has(verb, .auxiliary) || reader.isFinite(verb),
        !page.has(index + 1, [.subjectPronoun, .relative])
      {
        let end = reader.contentEnd(from: index + 1, join: .that)
        return end > index + 2 ? index + 1..<end : nil
      }
      index += 1
    }
    return nil
  }
}
