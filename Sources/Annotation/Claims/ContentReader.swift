/// What was said: where it begins behind a cue, where it ends, and what of it stands before the cue.
extension ClauseReader {
  /// Where the words behind a cue begin that tell what was said, and how they are joined to it.
  struct Opening {
    enum Join { case quotation, colon, that, question, infinitive, bare, object }
    var start: Int
    var join: Join
  }

  /// Skips adverbs, days, places of speaking and the person spoken to.
  func opening(after cue: Cue) -> Opening? {
    var index = skipAdverbials(cue.words.upperBound)
    if cue.takes(.addressee), index < upper {
      if let next = skipAddressee(index, cue) {
        index = skipAdverbials(next)
      } else if let phrase = phrase(startingAt: index, to: upper), phrase.upperBound < upper,
        page.has(phrase.upperBound, .to)
      {
        return Opening(start: index, join: .infinitive)
      }
    }
    if index < upper, page.has(index, .to), let next = skipListener(index) { index = skipAdverbials(next) }
    index = skipOccasion(index)
    guard index < upper else { return nil }
    if page.isComma(index) {
      // “said, “…” and “said, however, that”.
      if index + 1 < upper, page.isQuoted(index + 1) { return Opening(start: index + 1, join: .quotation) }
      guard let after = parenthesisEnd(index) else { return nil }
      if page.isQuoted(after) { return cue.takes(.quotation) ? Opening(start: after, join: .quotation) : nil }
      if page.has(after, [.that, .question]) { return opening(at: after, cue) }
      return cue.takes(.clause) && page.has(after, .subjectPronoun) ? opening(at: after, cue) : nil
    }
    return opening(at: index, cue)
  }

  private func opening(at index: Int, _ cue: Cue) -> Opening? {
    if page.isQuoted(index) { return Opening(start: index, join: .quotation) }
    if page.sign(index) == 58 {
      guard cue.takes([.quotation, .clause]) else { return nil }
      guard index + 1 < upper else { return Opening(start: index + 1, join: .colon) }
      return Opening(start: index + 1, join: page.isQuoted(index + 1) ? .quotation : .colon)
    }
    guard page.isWord(index) || page.sign(index) == 40 || page.sign(index) == 91 else { return nil }
    let takesClause = cue.takes([.clause, .thatClause])
    if page.has(index, .that), takesClause { return Opening(start: index, join: .that) }
    if page.tokens[index].key == Self.whenKey, cue.takes(.speech), cue.entry.stance != .asks { return nil }
    if page.has(index, .question), takesClause || cue.entry.stance == .asks {
      return Opening(start: index, join: .question)
    }
    if page.has(index, .to) {
      guard cue.takes(.infinitive), index + 1 < upper, !page.has(index + 1, [.determiner, .possessive]) else {
        return nil
      }
      return Opening(start: index, join: .infinitive)
    }
    if cue.takes(.object), startsPhrase(index) {
      return Opening(start: index, join: cue.takes(.clause) ? .bare : .object)
    }
    if cue.takes(.clause), cue.takes(.speech), cue.kind != .passive, startsPhrase(index), upper - index > 3 {
      return Opening(start: index, join: .bare)
    }
    if cue.takes(.clause),
      startsClause(index) || page.has(index, .auxiliary) && cue.kind == .finite && cue.takes(.speech)
    {
      return Opening(start: index, join: .bare)
    }
    return nil
  }

  private func startsPhrase(_ index: Int) -> Bool {
    page.isWord(index) && page.tokens[index].kind != .possessive
      && (!page.has(index, [.preposition, .coordinator, .subordinator, .modal, .be, .have, .adverb, .to])
        || page.tokens[index].isCapitalised || page.has(index, .determiner))
  }

  /// A clause without “that”: some verb must follow.
  private func startsClause(_ index: Int) -> Bool {
    if page.has(index, [.coordinator, .be, .have]) { return false }
    if page.has(index, .preposition), !page.has(index, [.subordinator, .relative]),
      !page.tokens[index].isCapitalised
    {
      return false
    }
    if page.has(index, .subjectPronoun), index + 1 < upper, page.tokens[index + 1].kind == .possessive {
      return true
    }
    var position = index
    while position < min(upper, index + 24) {
      if page.isQuoted(position) { return true }
      if page.has(position, [.auxiliary, .verb, .copula]) || (position > index && isFinite(position)) {
        return true
      }
      if page.isStop(position) || page.sign(position) == 59 { return false }
      if page.isComma(position), !page.has(index, [.subordinator, .preposition]) { return false }
      position += 1
    }
    return false
  }

  private func skipAdverbials(_ start: Int) -> Int {
    var index = start
    while index < upper, !page.isQuoted(index) {
      if let end = page.timeEnd(index, upper) {
        index = end
      } else if page.has(index, .adverb), !page.has(index, [.determiner, .question, .that, .subordinator]) {
        index += 1
      } else {
        return index
      }
    }
    return index
  }

  /// The person spoken to, where “that”, a question, a quotation, “to” or a clause stands behind.
  private func skipAddressee(_ start: Int, _ cue: Cue) -> Int? {
    guard let phrase = phrase(startingAt: start, to: upper), !page.has(start, [.that, .question]) else {
      return nil
    }
    var end = phrase.upperBound
    end = skipAdverbials(end)
    guard end < upper else { return nil }
    if page.isQuoted(end) || page.sign(end) == 58 { return end }
    if page.isComma(end) {
      return end + 1 < upper && page.isQuoted(end + 1) || parenthesisEnd(end) != nil ? end : nil
    }
    if page.has(end, [.that, .question]) { return end }
    // “asked the court to”: what was said has its subject in the person spoken to.
    if page.has(end, .to) { return nil }
    if cue.takes(.clause), startsClause(end) { return end }
    // “customers at a busy, noisy place that”: “that” comes before any verb does.
    var index = end
    while index < min(upper, start + 20), !page.isQuoted(index), !isFinite(index), !page.isStop(index) {
      if page.has(index, .that) { return index }
      index += 1
    }
    return nil
  }

  /// “said to reporters that”.
  private func skipListener(_ index: Int) -> Int? {
    guard let phrase = phrase(startingAt: index + 1, to: upper) else { return nil }
    let end = phrase.upperBound
    guard end < upper, page.isQuoted(end) || page.isComma(end) || page.sign(end) == 58 || page.has(end, .that)
    else { return nil }
    return end
  }

  /// “in a statement”, “during an interview with the BBC”: skipped only where what was said follows.
  private func skipOccasion(_ start: Int) -> Int {
    guard start < upper, page.has(start, .preposition), !page.has(start, .to) else { return start }
    var index = start + 1
    var isOccasion = false
    while index < min(upper, start + 16) {
      if page.isQuoted(index) || page.has(index, .that) && !page.has(index - 1, .preposition)
        || page.sign(index) == 58
      {
        return index
      }
      if page.isComma(index) {
        return index + 1 < upper && (page.isQuoted(index + 1) || page.has(index + 1, .that)) ? index : start
      }
      if page.isStop(index) { return start }
      if page.has(index, .occasion) {
        isOccasion = true
      } else if isOccasion, page.timeEnd(index, upper) == nil,
        page.has(index, [.determiner, .possessive, .subjectPronoun]),
        !page.has(index - 1, [.preposition])
      {
        return index
      }
      index += 1
    }
    return start
  }

  /// The token behind the second comma of “, however,”.
  private func parenthesisEnd(_ comma: Int) -> Int? {
    var index = comma + 1
    while index < min(upper - 1, comma + 14), !page.isQuoted(index) {
      if page.isComma(index) { return index + 1 }
      if cue(at: index) != nil { return nil }
      index += 1
    }
    return nil
  }

  /// The second verb group of “that nobody had crossed was false”, which belongs to the noun before “that”; nil where
  /// the clause has but one.
  func predicate(from start: Int, to end: Int) -> Int? {
    var seen = false
    var index = start
    while index < end {
      guard isFinite(index) else {
        index += 1
        continue
      }
      let joined =
        index > start && page.has(index - 1, [.relative, .coordinator, .subordinator, .subjectPronoun, .to])
      if seen, !joined, page.has(index, .auxiliary), !page.has(index, .subjectPronoun) { return index }
      seen = true
      while index < end, page.has(index, .verbGroup) { index += 1 }
      if index < end, isFinite(index) || cue(at: index) != nil { index += 1 }
    }
    return nil
  }

  // MARK: Where it ends

  /// One past the last token of a clause (or of a noun phrase with what hangs on it) that tells what was said.
  func contentEnd(from start: Int, join: Opening.Join) -> Int {
    var index = start
    let isObject = join == .object || join == .infinitive
    while index < upper {
      let quotation = page.quotation[index]
      if quotation >= 0 {
        let end = page.quotations[Int(quotation)].end
        if end >= upper { return trim(start, max(index + 1, upper)) }
        index = end
        // “…,” claiming that: the comma stands inside the marks.
        if page.isComma(end - 2), endsAtComma(end - 1, start, isObject) { break }
        continue
      }
      if index > start, endsContent(index, start, isObject) { break }
      index += 1
    }
    return trim(start, index)
  }

  private func endsContent(_ index: Int, _ start: Int, _ isObject: Bool) -> Bool {
    switch page.sign(index) {
    case 59: return true
    case 58: return isObject
    case 44: return endsAtComma(index, start, isObject)
    case 0x2D where page.isDash(index): return isObject
    default: break
    }
    if page.has(index, .coordinator), endsAtCoordinator(index, isObject) { return true }
    guard isObject, index > start + 1 else { return false }
    if page.has(index, .subordinator), !page.has(index, [.adverb, .relative]),
      page.tokens[index].key != Self.asKey
    {
      return true
    }
    return page.has(index, .preposition) && isOccasionPhrase(index)
  }

  private func endsAtComma(_ comma: Int, _ start: Int, _ isObject: Bool) -> Bool {
    let next = comma + 1
    guard next < upper, !page.isQuoted(next) else { return false }
    if page.tokens[next].key == Self.accordingKey { return true }
    if isAttribution(next) { return true }
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
      isObject || page.has(index, [.question, .subordinator, .be, .have, .modal]) || clauseVerb(index) != nil
    {
      return true
    }
    if isFronted, clauseVerb(next) != nil { return true }
    if Self.examples[page.tokens[next].key] != nil { return false }
    if page.has(next, .subordinator), !page.has(next, .relative),
      isObject || Self.contrasts[page.tokens[next].key] != nil
    {
      return true
    }
    if page.has(next, .coordinator), let end = clauseVerb(next + 1), cue(at: end) != nil { return true }
    if !isObject { return false }
    if page.has(next, .coordinator) { return isFinite(index) || clauseVerb(next + 1) != nil }
    if page.has(next, .relative), resumesAfterRelative(next) { return false }
    return !isList(comma)
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

  /// Whether the sentence begins with a subordinate clause: “While he denied it, …”.
  private var isFronted: Bool {
    page.has(lower, .subordinator) && !page.has(lower, .adverb) && page.tokens[lower].kind == .word
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
    if let cue = cue(at: next), cue.kind == .finite || cue.kind == .gerund, !cue.entry.form.contains(.base),
      isObject || cue.takes(.speech)
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
  static let accordingKey = WordKey.of("according")
}
