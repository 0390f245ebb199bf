/// Finds the parts of a clause in one sentence by closed-class words, endings and commas; no tags, no tree.
///
/// English keeps subject, verb and complement in that order, and a subject stands right before its verb group with at
/// most an apposition between commas in the way. That is enough to find who stands with a cue and where what was said
/// begins and ends; where it is not, the reader gives nothing.
struct ClauseReader {
  let page: ClausePage
  /// The sentence's tokens.
  let lower: Int
  let upper: Int

  // MARK: Verbs

  /// Whether a token looks like a finite verb or auxiliary in its place.
  func isFinite(_ index: Int) -> Bool {
    if page.isQuoted(index) { return false }
    if page.has(index, .auxiliary) { return !page.has(index, .gerund) }
    guard page.has(index, [.verb, .past, .copula]) || isVerbCue(index) else { return false }
    guard index > lower else { return false }
    let before = index - 1
    if page.isQuoted(before) { return true }
    if page.has(before, [.determiner, .possessive, .preposition, .that]),
      !page.has(before, .subjectPronoun), before == lower || !page.isHyphen(before - 1)
    {
      return page.has(before, .relative)
    }
    if page.tokens[before].kind == .possessive || page.isHyphen(before) { return false }
    return true
  }

  private func isVerbCue(_ index: Int) -> Bool {
    guard page.tokens[index].kind == .word, let entry = CueLexicon.verbs[page.tokens[index].key] else {
      return false
    }
    return !entry.form.isDisjoint(with: [.past, .third]) && !entry.frame.contains(.alsoNoun)
  }

  /// Whether most words of the sentence are capitalised, as in a headline: there a capital says nothing.
  func isHeadline() -> Bool {
    var (words, capitals) = (0, 0)
    for index in lower..<upper where page.tokens[index].kind == .word && page.tokens[index].count > 3 {
      words += 1
      if page.tokens[index].isCapitalised { capitals += 1 }
    }
    return capitals * 20 >= words * 17
  }

  // MARK: Noun phrases

  /// The noun phrase that ends with a token, as the subject of the verb group behind it.
  /// - Parameter isVerbNext: whether a verb group follows, so that the phrase may be the last part of a longer one.
  func subject(endingAt end: Int, from lower: Int, isVerbNext: Bool = true) -> Range<Int>? {
    guard end >= lower else { return nil }
    if page.isQuoted(end) { return title(endingAt: end, from: lower) }
    if page.isComma(end) { return apposition(endingAt: end, from: lower) }
    if page.sign(end) == 41 { return bracket(endingAt: end, from: lower) }
    if page.isDash(end) { return insertion(endingAt: end, from: lower) }
    // “the captain himself said”
    if end > lower, Self.reflexive[page.tokens[end].key] != nil, page.isWord(end - 1) {
      return subject(endingAt: end - 1, from: lower, isVerbNext: isVerbNext)
    }
    let last = withoutTime(end, lower)
    if page.sign(last) == 41 { return bracket(endingAt: last, from: lower) }
    let found = phrase(endingAt: last, from: lower)
    if let found, let office = office(before: found, from: lower) { return office }
    return isVerbNext ? modifiedHead(endingAt: last, found: found, from: lower) ?? found : found
  }

  /// “the Minister of Culture, Sport and Tourism Anna White”: a department between commas before the name.
  private func office(before found: Range<Int>, from lower: Int) -> Range<Int>? {
    guard found.lowerBound > lower + 3, page.isComma(found.lowerBound - 1),
      page.tokens[found.lowerBound].isCapitalised,
      found.contains(where: { page.has($0, .coordinator) }), page.tokens[found.upperBound - 1].isCapitalised
    else { return nil }
    var index = found.lowerBound - 1
    while index > lower, page.isComma(index) || page.tokens[index].isCapitalised && page.isWord(index) {
      index -= 1
    }
    guard index > lower, page.has(index, .of), page.has(index - 1, .role) else { return nil }
    let start = index - 1 > lower && page.has(index - 2, .determiner) ? index - 2 : index - 1
    return start..<found.upperBound
  }

  /// A phrase that ends in a title: “the host of “Hardball” said”, “the star of “Scandal,” said”.
  private func title(endingAt end: Int, from lower: Int) -> Range<Int>? {
    let open = page.quotations[Int(page.quotation[end])].open
    guard open > lower, end - open < 12, !page.isStop(end - 1), page.isWord(open - 1) else { return nil }
    if page.isComma(end - 1) { return apposition(endingAt: open, from: lower) }
    return phrase(endingAt: open - 1, from: lower)
  }

  /// Steps back over a day between subject and verb: “the council on Wednesday called”.
  private func withoutTime(_ end: Int, _ lower: Int) -> Int {
    var index = end
    while index > lower, isTime(index) || index < end && page.tokens[index].kind == .number { index -= 1 }
    guard index < end else { return end }
    if index > lower,
      page.has(index, [.preposition, .determiner]) || ClausePage.calendar[page.tokens[index].key] != nil
    {
      index -= 1
    }
    if index > lower, page.has(index, .preposition) { index -= 1 }
    return index
  }

  /// “Brian, a spokesman for the ministry, said”: the phrase before the apposition.
  private func apposition(endingAt comma: Int, from lower: Int) -> Range<Int>? {
    var index = comma - 1
    var commas = 0
    var fallback: Range<Int>?
    while index > lower, commas < 4, comma - index < 60 {
      if page.isStop(index) || page.sign(index) == 59 || page.sign(index) == 58 || page.isDash(index) {
        break
      }
      if page.isComma(index), !page.isQuoted(index) {
        commas += 1
        let before = index - 1
        let head =
          page.sign(before) == 41
          ? bracket(endingAt: before, from: lower)
          : modified(endingAt: withoutTime(before, lower), from: lower)
        if let found = head, found.count <= 12,
          found.count > 1 || page.tokens[found.lowerBound].kind != .number
        {
          if startsApposition(index + 1), !isInRelativeClause(found), !isGerundPhrase(found) { return found }
          // “a spokeswoman, Anna White, said”: the name is the apposition.
          let head = (found.first { page.has($0, [.preposition, .of]) } ?? found.upperBound) - 1
          if page.tokens[index + 1].isCapitalised, head >= found.lowerBound, page.has(head, .role),
            // “an inspector at a mill in Salem, Oregon, said”: the place goes on.
            !found.contains(where: { page.has($0, .preposition) && !page.has($0, .of) }),
            page.has(found.lowerBound, [.determiner, .possessive])
          {
            return found
          }
          if fallback == nil { fallback = found }
        }
      }
      index -= 1
    }
    return fallback
  }

  /// “Speaking at a briefing”: what opens the sentence and has its subject behind it.
  private func isGerundPhrase(_ phrase: Range<Int>) -> Bool {
    let first = phrase.lowerBound
    guard first == lower, phrase.count > 1, page.tokens[first].kind == .word, page.named(at: first) == nil,
      page.tokens[first].count > 5, page.has(first + 1, [.preposition, .of, .to, .determiner])
    else { return false }
    return page.reading.bytes[Int(page.tokens[first].end) - 3..<Int(page.tokens[first].end)].elementsEqual(
      [0x69, 0x6E, 0x67])
  }

  /// “documents seen by the paper, among them letters, show”: the phrase with its participle is the documents'.
  private func modified(endingAt end: Int, from lower: Int) -> Range<Int>? {
    let found = phrase(endingAt: end, from: lower)
    guard let found, found.lowerBound > lower,
      page.has(found.lowerBound - 1, .by) || Self.naming[page.tokens[found.lowerBound - 1].key] != nil
    else { return found }
    return modifiedHead(endingAt: end, found: found, from: lower) ?? found
  }

  /// “the member who heads the committee, which …”: the committee is no subject.
  private func isInRelativeClause(_ phrase: Range<Int>) -> Bool {
    var index = phrase.lowerBound - 1
    while index > lower, page.isWord(index), phrase.lowerBound - index < 8 {
      if page.has(index, .relative), !page.has(index, .that) { return true }
      index -= 1
    }
    return false
  }

  private func startsApposition(_ index: Int) -> Bool {
    page.has(index, [.determiner, .relative, .possessive, .role, .gerund, .past, .adverb, .preposition])
      || page.tokens[index].kind == .number
  }

  /// “Brian — who was there — said”: the phrase before the first dash.
  private func insertion(endingAt dash: Int, from lower: Int) -> Range<Int>? {
    var index = dash - 1
    while index > lower, dash - index < 40, !page.isStop(index), !page.isQuoted(index) {
      if page.isDash(index) { return phrase(endingAt: index - 1, from: lower) }
      index -= 1
    }
    return nil
  }

  private func bracket(endingAt end: Int, from lower: Int) -> Range<Int>? {
    var index = end
    while index > lower, page.sign(index) != 40 { index -= 1 }
    return index > lower ? phrase(endingAt: index - 1, from: lower) : nil
  }

  func phrase(endingAt end: Int, from lower: Int) -> Range<Int>? {
    guard end >= lower, page.isWord(end), !page.isQuoted(end), page.tokens[end].kind != .possessive,
      !page.has(end, [.coordinator, .subordinator, .to, .of, .modal])
        || page.tokens[end].isCapitalised && end > self.lower
    else { return nil }
    if page.has(end, [.subjectPronoun, .objectPronoun]) {
      // “a source close to him”: a pronoun behind a preposition ends a longer phrase.
      guard !page.has(end, .subjectPronoun), end > lower, page.has(end - 1, .preposition) else {
        return end..<end + 1
      }
    }
    if page.has(end, .preposition) || page.has(end, .be) || Self.places[page.tokens[end].key] != nil {
      return nil
    }
    if page.has(end, .relative) { return page.tokens[end].isCapitalised ? nil : end..<end + 1 }
    if page.has(end, .possessive) || isTime(end) { return nil }
    var start = end
    var preposition: Int?
    while start > lower, !page.isQuoted(start - 1) {
      let before = start - 1
      guard page.isWord(before) else { break }
      if page.tokens[before].key == Self.accordingKey, before + 2 <= end { return before + 2..<end + 1 }
      // “that person” begins a phrase; “said that Ivanov” a clause.
      if page.has(before, .that), before > lower, page.isWord(before - 1),
        !page.has(before - 1, .preposition) || Self.particles[page.tokens[before - 1].key] != nil
      {
        break
      }
      // “thirty-one witnesses”
      let isHyphenated = before > lower + 1 && page.isHyphen(before - 1)
      if !isHyphenated,
        page.has(before, [.determiner, .possessive]) && !page.has(before, .objectPronoun)
          || page.has(before, .possessive)
      {
        start = before
        // A determiner begins the phrase, unless another begins before it (“all the”) or a preposition leads in.
        guard start > lower, page.isWord(start - 1), page.has(start - 1, [.preposition, .determiner]),
          !isTime(start), !page.has(start - 1, .subordinator)
        else { break }
        continue
      }
      if page.has(
        before,
        [.relative, .subordinator, .modal, .be, .have, .subjectPronoun, .objectPronoun, .negation, .that])
        && !page.has(before, .preposition)
      {
        break
      }
      if page.has(before, .coordinator) {
        guard let joined = coordination(before, lower) else { break }
        start = joined
        continue
      }
      if page.tokens[before].kind == .number, before > lower, isTime(before - 1) { break }
      // “shows 68% of voters”: a number begins its phrase.
      if page.tokens[start].kind == .number, page.tokens[before].kind == .word,
        CueLexicon.verbs[page.tokens[before].key] != nil
      {
        break
      }
      if page.has(before, .preposition), !page.has(before, .of),
        page.tokens[start].kind == .number || page.has(start, .pronominal),
        before == lower || !page.isWord(before - 1)
      {
        // “About nine percent said”.
        start = before
        return before..<end + 1
      }
      if page.has(before, .preposition) {
        preposition = before
        start = before
        continue
      }
      if isTime(before), !page.has(start, .possessive), page.tokens[start].kind != .possessive,
        Self.timed[page.tokens[start].key] == nil, !page.isHyphen(start)
      {
        break
      }
      if !page.tokens[before].isCapitalised, page.has(before, [.verb, .gerund, .copula]) || isFinite(before) {
        break
      }
      if page.has(before, .adverb), before == lower || !page.isWord(before - 1) { break }
      start = before
    }
    return trimmed(start, end, preposition)
  }

  /// A phrase that begins with a preposition is an adverbial run into the subject: “In Moscow the minister”.
  private func trimmed(_ start: Int, _ end: Int, _ lastPreposition: Int?) -> Range<Int>? {
    var start = start
    if page.has(start, .preposition), page.has(start, .subordinator), start < end {
      return start + 1..<end + 1
    }
    // “At least half of the voters”: a preposition that belongs to the number.
    if page.tokens[start].key == Self.at, start + 2 <= end, Self.least[page.tokens[start + 1].key] != nil {
      return start..<end + 1
    }
    if page.has(start, .preposition) {
      guard let preposition = lastPrepositionBefore(end, start) ?? lastPreposition else { return nil }
      start = preposition + 1
      var index = end
      while index > start {
        if page.has(index, [.determiner, .possessive]) { return index..<end + 1 }
        if isTime(index - 1) { return index..<end + 1 }
        index -= 1
      }
      // “In an interview Putin”: a name behind a common noun.
      if !page.tokens[start].isCapitalised || page.has(start, [.determiner, .possessive]) {
        var name = end
        while name > start, page.tokens[name - 1].isCapitalised { name -= 1 }
        guard page.tokens[end].isCapitalised, name > start else { return nil }
        return name..<end + 1
      }
      return nil
    }
    while start < end, page.has(start, .adverb) && !page.has(start, .determiner) { start += 1 }
    return start..<end + 1
  }

  private func lastPrepositionBefore(_ end: Int, _ start: Int) -> Int? {
    var index = end
    while index >= start {
      if page.has(index, .preposition) { return index }
      index -= 1
    }
    return nil
  }

  /// “X and Y” where both are names or both stand without a verb before them: gives where X begins.
  private func coordination(_ conjunction: Int, _ lower: Int) -> Int? {
    guard conjunction > lower, page.tokens[conjunction].key == Self.and, page.isWord(conjunction - 1),
      !page.isQuoted(conjunction - 1), !isTime(conjunction - 1),
      !page.has(conjunction - 1, [.adverb, .verb, .past])
    else { return nil }
    var index = conjunction - 1
    while index >= lower, page.isWord(index) || page.isComma(index) {
      if isFinite(index) || page.has(index, [.to, .gerund, .that]) { return nil }
      if page.isComma(index) { break }
      index -= 1
    }
    return conjunction - 1
  }

  func isTime(_ index: Int) -> Bool { page.has(index, .time) && !page.has(index, .role) }

  /// The noun phrase that begins at a token, up to a comma, verb or clause; prepositional parts included.
  func phrase(startingAt start: Int, to upper: Int) -> Range<Int>? {
    guard start < upper, page.isWord(start), !page.isQuoted(start) else { return nil }
    if page.has(start, [.subjectPronoun, .objectPronoun]), !page.has(start, .possessive) {
      return start..<start + 1
    }
    if page.has(start, .objectPronoun), start + 1 >= upper || !page.isWord(start + 1) {
      return start..<start + 1
    }
    guard !page.has(start, [.preposition, .coordinator, .to]), page.tokens[start].kind != .possessive else {
      return nil
    }
    var index = start
    while index < upper, page.isWord(index), !page.isQuoted(index) {
      if index > start {
        if page.has(index, [.relative, .that, .modal, .be, .have, .to, .subordinator, .gerund, .negation])
          && !page.tokens[index].isCapitalised
          || page.has(index, [.subjectPronoun, .adverb]) && !page.tokens[index].isCapitalised
        {
          // “those close to the family”: before a noun phrase “to” is a preposition.
          guard page.has(index, .to), index + 1 < upper,
            page.has(index + 1, [.determiner, .possessive, .objectPronoun])
              || page.tokens[index + 1].isCapitalised
          else { break }
          index += 1
          continue
        }
        // “the 24-year-old”
        if page.timeEnd(index, upper) != nil, !page.isHyphen(index - 1),
          page.tokens[index - 1].kind != .possessive || !page.tokens[index].isCapitalised
        {
          break
        }
        if page.has(index, [.determiner, .possessive]), Self.numbers[page.tokens[index].key] == nil,
          !page.has(index - 1, [.preposition, .determiner, .coordinator, .to])
        {
          break
        }
        if !page.has(index, .past), isFinite(index) { break }
        if page.has(index, .past), page.isHyphen(index - 1) || index == start + 1 && page.has(start, .adverb)
        {
          // “Florida-based”, “recently published documents”
        } else if page.has(index, .past), index + 1 >= upper || !page.has(index + 1, .by) {
          if !page.has(index - 1, [.determiner, .possessive, .adverb, .preposition]) { break }
        }
        if page.has(index, .coordinator) {
          guard page.tokens[index].key == Self.and, index + 1 < upper, page.isWord(index + 1),
            !page.has(index + 1, [.adverb, .past, .verb, .gerund]), !isFinite(index + 1)
          else { break }
        }
        if page.has(index, .preposition), Self.leading[page.tokens[index].key] == nil { break }
      }
      index += 1
    }
    return index > start ? start..<index : nil
  }

  /// Prepositions that belong to the noun before them more often than to the verb.
  private static let leading = WordTable(
    "of,for,from,at,in,with,on,by,inside,within,close,near,behind = yes", meaning: { _ in true })
  static let and = WordKey.of("and")
  private static let reflexive = WordTable("himself,herself,itself,themselves = yes", meaning: { _ in true })
  /// Words of place that are nobody.
  private static let places = WordTable("there,here = yes", meaning: { _ in true })
  private static let naming = WordTable("named,called = yes", meaning: { _ in true })
  /// “points out that”, “turned up that”: words that belong to the verb before them.
  private static let particles = WordTable("out,up,down,off = yes", meaning: { _ in true })
  private static let numbers = WordTable(
    "one,two,three,four,five,six,seven,eight,nine,ten,more,other = yes", meaning: { _ in true })
  /// What is named by the time it keeps: “the night shift”, “the morning paper”.
  private static let timed = WordTable(
    "shift,shifts,crew,edition,editor,paper,programme,program,show,train,bus,ferry,market,school,staff,watch,watchman,porter,guard,nurse,manager,desk = yes",
    meaning: { _ in true })
  private static let at = WordKey.of("at")
  private static let least = WordTable("least,most = yes", meaning: { _ in true })
}
