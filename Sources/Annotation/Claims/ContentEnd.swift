/// Where what was said ends.
extension ClauseReader {
  /// One past the last token of a clause (or of a noun phrase with what hangs on it) that tells what was said.
  func contentEnd(
    from start: Int, join: Opening.Join, isGerund: Bool = false, isRelative: Bool = false
  ) -> Int {
    var index = start
    let isObject = join == .object || join == .infinitive
    while index < upper {
      let quotation = page.quotation[index]
      if quotation >= 0 {
        let end = page.quotations[Int(quotation)].end
        // A quotation that goes on over the end of its sentence is said whole.
        if end >= upper { return max(end, trim(start, max(index + 1, upper))) }
        index = end
        // “…,” claiming that: the comma stands inside the marks.
        if end >= 2, page.isComma(end - 2), endsAtComma(end - 1, start, isObject) { break }
        continue
      }
      if index > start, endsContent(index, start, isObject) { break }
      if isRelative, index > start, resumesMainClause(index, isObject) { break }
      // “saying it was late and blaming the rain”: gerunds side by side.
      if isGerund, page.has(index, .coordinator), index + 1 < upper, !page.isQuoted(index + 1),
        cue(at: index + 1)?.kind == .gerund
      {
        break
      }
      index += 1
    }
    return trim(start, index)
  }

  private func endsContent(_ index: Int, _ start: Int, _ isObject: Bool) -> Bool {
    switch page.sign(index) {
    case 59: return true
    case 58:
      return isObject
        && (index + 1 >= upper || page.tokens[index + 1].isCapitalised || page.isQuoted(index + 1)
          || clauseVerb(index + 1) != nil)
    case 44: return endsAtComma(index, start, isObject)
    case 0x2D where page.isDash(index): return isObject
    default: break
    }
    if page.has(index, .coordinator), endsAtCoordinator(index, isObject) { return true }
    guard isObject else { return false }
    // “to deliver the jets before Christmas”: a day is part of it.
    if page.has(index, .subordinator), page.has(index, .preposition), let end = page.timeEnd(index, upper),
      end >= upper || !page.isWord(end)
    {
      return false
    }
    if page.has(index, .subordinator), page.tokens[index].key != Self.asKey,
      !page.has(index, [.adverb, .relative])
        || page.has(index, .adverb) && index + 1 < upper && page.has(index + 1, .subordinator)
    {
      return true
    }
    return index > start + 1 && Self.atOccasions[page.tokens[index].key] != nil && isOccasionPhrase(index)
  }

  /// “who said the war was lost, are …”, “a letter that criticises the plan has …”: the verb of the main clause, whose
  /// subject had a relative clause of its own.
  private func resumesMainClause(_ index: Int, _ isObject: Bool) -> Bool {
    let verb = page.isComma(index) ? index + 1 : index
    guard verb < upper, verb > index || isObject, page.has(verb, .auxiliary) || isFinite(verb),
      !page.has(verb, [.subjectPronoun, .gerund])
    else { return false }
    return verb > index
      || !page.has(
        index - 1, [.relative, .that, .coordinator, .subjectPronoun, .subordinator, .to, .have, .be, .modal])
  }

  /// Prepositions of place and time: “for the campaign” tells what, “during the campaign” when it was said.
  private static let atOccasions = WordTable("in,during,at,on = yes", meaning: { _ in true })

  private func endsAtComma(_ comma: Int, _ start: Int, _ isObject: Bool) -> Bool {
    let next = comma + 1
    guard next < upper, !page.isQuoted(next) else { return false }
    if page.tokens[next].key == Self.accordingKey { return true }
    if !isObject, closesInsertion(comma, from: start) { return false }
    if isAttribution(next) { return true }
    if !isObject, resumption(behind: comma, from: start) != nil { return false }
    // “that they must vote for Smith, whom he called a friend”: the relative clause is the next statement.
    if page.has(next, .relative), !page.has(next, [.that, .subordinator]), next + 1 < upper,
      let verb = clauseVerb(next + 1), cue(at: verb)?.kind == .finite
    {
      return true
    }
    // “a note, in which he …” goes on.
    if page.has(next, .preposition), next + 1 < upper, page.tokens[next + 1].key == Self.whichKey {
      return false
    }
    var index = next
    while index < min(upper, next + 3), page.has(index, [.coordinator, .adverb]) { index += 1 }
    guard index < upper else { return false }
    if let cue = cue(at: index), cue.kind == .gerund || cue.kind == .finite,
      index > next || cue.kind == .gerund
    {
      return true
    }
    if page.has(next, .coordinator), page.tokens[next].key != ClauseReader.and,
      isObject && !page.has(index, .preposition)
        || page.has(index, [.question, .subordinator, .be, .have, .modal]) || clauseVerb(index) != nil
    {
      return true
    }
    if isFronted, isObject || (start..<comma).contains(where: isFinite) {
      if clauseVerb(next) != nil { return true }
      if page.has(next, .preposition), page.tokens[next].kind == .word, !isList(comma) { return true }
    }
    if Self.examples[page.tokens[next].key] != nil { return false }
    if page.has(next, .subordinator), !page.has(next, .relative),
      isObject || Self.contrasts[page.tokens[next].key] != nil
    {
      return true
    }
    if page.has(next, .coordinator), let end = clauseVerb(page.timeEnd(next + 1, upper) ?? next + 1),
      cue(at: end) != nil
    {
      return true
    }
    if !isObject { return false }
    if page.has(next, .coordinator) { return isFinite(index) || clauseVerb(next + 1) != nil }
    if page.has(next, .relative), resumesAfterRelative(next) { return false }
    if goesOnBehindApposition(comma) { return false }
    return !isList(comma)
  }

  /// “Trump, despite his wealth, is …”: where the verb stands whose subject a comma parts from it; nil where the subject
  /// has had its verb before.
  func resumption(behind comma: Int, from start: Int) -> Int? {
    guard !(start..<comma).contains(where: { isFinite($0) || page.has($0, .auxiliary) }) else { return nil }
    var index = comma + 1
    while index + 1 < min(upper, comma + 30), !page.isStop(index), page.sign(index) != 59 {
      if page.isComma(index), page.has(index + 1, .auxiliary) || isFinite(index + 1),
        !page.has(index + 1, [.subjectPronoun, .relative])
      {
        return index + 1
      }
      index += 1
    }
    return nil
  }

  /// “that the king, having lost his army, wrote”: the comma before the verb whose subject another comma parts from it.
  private func closesInsertion(_ comma: Int, from start: Int) -> Bool {
    let verb = comma + 1
    guard page.has(verb, .auxiliary) || isFinite(verb), !page.has(verb, [.subjectPronoun, .relative]),
      let open = (start..<comma).first(where: { page.isComma($0) && !page.isQuoted($0) }), open > start + 1,
      !page.has(open - 1, [.adverb, .time, .that])
    else { return false }
    // The subject has had no verb before the insertion, and none behind another comma.
    return !(start..<open).contains { isFinite($0) || page.has($0, .auxiliary) }
      && !(open + 1..<comma).contains {
        page.isComma($0) && (isFinite($0 + 1) || page.has($0 + 1, [.auxiliary, .subjectPronoun]))
      }
  }

  /// “the senator, who left last week, as a friend”: behind the second comma the phrase goes on.
  private func resumesAfterRelative(_ start: Int) -> Bool {
    var index = start
    while index < min(upper - 1, start + 20) {
      if page.isComma(index) { return page.has(index + 1, .preposition) && !page.has(index + 1, .to) }
      index += 1
    }
    return false
  }

  /// “called for the minister, Sir Gareth, to be recalled”, “visit cousins in Aarhus, Denmark, in spring”: a name between two
  /// commas, behind which the phrase goes on.
  private func goesOnBehindApposition(_ comma: Int) -> Bool {
    var (open, close) = (comma, comma + 1)
    while close < min(upper, comma + 8), page.isWord(close), page.tokens[close].isCapitalised { close += 1 }
    if close == comma + 1 || close >= upper || !page.isComma(close) {
      (open, close) = (comma - 1, comma)
      while open > lower, comma - open < 8, page.isWord(open), page.tokens[open].isCapitalised { open -= 1 }
      guard open < comma - 1, page.isComma(open) else { return false }
    }
    guard close + 1 < upper, open > lower else { return false }
    return page.has(close + 1, .to)
      || page.tokens[open - 1].isCapitalised && page.timeEnd(close + 1, upper) != nil
  }

  /// Whether the sentence begins with a subordinate clause: “While he denied it, …”.
  var isFronted: Bool {
    var first = lower
    while first + 1 < upper, page.has(first, .coordinator) { first += 1 }
    // “Even though it rained, …”
    if first + 1 < upper, page.has(first, .subordinator), page.has(first + 1, .subordinator),
      !page.has(first + 1, .preposition)
    {
      return true
    }
    // “Years after he resigned, …”
    if first + 1 < upper, page.has(first, .time), page.has(first + 1, .subordinator) { return true }
    if page.has(first, .subordinator), !page.has(first, .adverb), page.tokens[first].kind == .word {
      return true
    }
    guard let cue = cue(at: first) else { return false }
    return cue.entry.form.contains(.participle) || cue.kind == .gerund
  }

  /// Subordinators behind a comma that leave what was said.
  private static let contrasts = WordTable(
    "while,although,though,whereas,when,after,even = yes", meaning: { _ in true })
  static let whichKey = WordKey.of("which")
  static let whenKey = WordKey.of("when")
  private static let examples = WordTable(
    "including,especially,particularly,namely,notably,such = yes", meaning: { _ in true })

  /// “and said”, “but denied”: a new cue with the same subject.
  private func endsAtCoordinator(_ index: Int, _ isObject: Bool) -> Bool {
    var next = index + 1
    while next < min(upper, index + 4), page.has(next, [.adverb, .have, .be, .modal]) { next += 1 }
    guard next < upper, !page.isQuoted(next) else { return false }
    if isObject, (index + 1..<next).contains(where: { page.has($0, .auxiliary) }) { return true }
    // “opposed the plan and his office did not answer”
    if isObject, next == index + 1, let verb = clauseVerb(next), isFinite(verb) { return true }
    if let cue = cue(at: next), cue.kind == .finite || cue.kind == .gerund, !cue.entry.form.contains(.base),
      isObject || cue.takes(.speech) || cue.takes(.object) && cue.entry.form.contains(.past)
    {
      return true
    }
    return isObject && next > index + 1 && isFinite(next)
      || isObject && isFinite(next) && page.has(next, [.past, .verb])
  }

  /// The finite verb of a clause that begins here, if one comes soon.
  private func clauseVerb(_ start: Int) -> Int? {
    guard let subject = phrase(startingAt: start, to: upper), subject.count <= 8 else { return nil }
    var index = subject.upperBound
    while index < upper, page.has(index, .verbGroup), !page.has(index, .be) { index += 1 }
    guard index < upper, isFinite(index) || cue(at: index) != nil else { return nil }
    return index
  }

  /// “, she said”, “, said the minister” from a token on.
  private func isAttribution(_ start: Int) -> Bool {
    if let cue = cue(at: start), cue.takes(.follows), cue.kind == .finite { return true }
    guard let subject = phrase(startingAt: start, to: upper), subject.count <= 10 else { return false }
    var index = subject.upperBound
    while index < upper, page.has(index, .verbGroup) { index += 1 }
    guard index < upper, let cue = cue(at: index), cue.takes(.follows), cue.kind == .finite else {
      return false
    }
    let end = skipAdverbials(cue.words.upperBound)
    return end >= upper || page.isStop(end) || page.isComma(end) || page.has(end, .preposition)
  }

  private func isOccasionPhrase(_ index: Int) -> Bool {
    var position = index + 1
    while position < min(upper, index + 5) {
      if page.has(position, .occasion) { return page.has(index + 1, [.determiner, .occasion]) }
      if page.has(position, [.preposition, .of]) || !page.isWord(position) { return false }
      position += 1
    }
    return false
  }

  /// “roads, schools and hospitals”: an “and” or “or” comes before a verb does.
  private func isList(_ comma: Int) -> Bool {
    var index = comma + 1
    guard index < upper, !page.has(index, [.relative, .subordinator, .gerund, .preposition, .subjectPronoun])
    else { return false }
    while index < min(upper, comma + 16) {
      if page.has(index, .coordinator) { return index > comma + 1 }
      if page.isStop(index) { return false }
      // “targeted, and deadly”: a participle among adjectives.
      let isAdjective =
        page.has(index, .past) && index + 1 < upper
        && (page.isComma(index + 1) || page.has(index + 1, .coordinator))
      if isFinite(index), !isAdjective { return false }
      index += 1
    }
    return false
  }

  /// Takes off points, commas and opening brackets at the end, but not inside quotation marks.
  func trim(_ start: Int, _ end: Int) -> Int {
    var end = end
    while end > start, !page.isQuoted(end - 1), page.tokens[end - 1].kind == .punctuation {
      let sign = page.sign(end - 1)
      if sign == 93, end - start > 3, page.tokens[end - 2].kind == .number, page.sign(end - 3) == 91 {
        // A footnote mark: [7].
        end -= 3
        continue
      }
      if sign == 41 || sign == 93 { break }
      end -= 1
    }
    return end
  }

  static let asKey = WordKey.of("as")
  static let withKey = WordKey.of("with")
  static let accordingKey = WordKey.of("according")
}
