/// Subjects with a clause of their own in the way: “friends who have met him say”, “activists hoping to stop the plan say”.
extension ClauseReader {
  /// The head of a subject that a relative clause or participle comes behind, where the phrase before the verb is only the
  /// last part of that clause; nil where it is the subject itself.
  /// - Parameters:
  ///   - end: the last token before the verb group.
  ///   - found: the phrase that ends there, if one does.
  func modifiedHead(endingAt end: Int, found: Range<Int>?, from lower: Int) -> Range<Int>? {
    let start = found?.lowerBound ?? end
    guard start > lower + 1 || page.has(end, .past), !page.has(end, [.subjectPronoun, .relative]) else {
      return nil
    }
    if let found, found.lowerBound > lower, governs(found.lowerBound - 1) { return nil }
    // “released in 2010 the minister said”: a day ends what came before the subject.
    if start > lower, isTime(start - 1) || page.tokens[start - 1].kind == .number { return nil }
    var index = page.has(end, .past) ? end : start - 1
    while index > lower, end - index < 24, page.isWord(index), !page.isQuoted(index) {
      if Self.persons[page.tokens[index].key] != nil {
        // “the council, who …” needs its comma on both sides; “who the mayor said” is the mayor's own.
        guard index + 1 < start || page.has(end, .past), page.isWord(index - 1) else { return nil }
        return head(endingAt: index - 1, from: lower)
      }
      if page.has(index, [.gerund, .past]) || isSeen(index), !page.tokens[index].isCapitalised,
        isPostmodifier(index)
      {
        if let head = head(endingAt: index - 1, from: lower),
          index == end || opensComplement(index + 1) || isNoun(head)
        {
          return head
        }
      } else if isFinite(index), !page.has(index, .past), !hasRelative(before: index, from: lower) {
        return nil
      }
      index -= 1
    }
    return nil
  }

  /// “people who think the mayor said”: the phrase is the subject of a clause that this verb takes.
  private func governs(_ index: Int) -> Bool {
    if page.has(index, [.coordinator, .that, .relative]) { return true }
    guard page.tokens[index].kind == .word, let entry = CueLexicon.verbs[page.tokens[index].key] else {
      return false
    }
    return entry.frame.contains(.clause)
  }

  private func hasRelative(before index: Int, from lower: Int) -> Bool {
    (max(lower, index - 6)..<index).contains { Self.persons[page.tokens[$0].key] != nil }
  }

  /// A participle right behind a noun: “documents released”, “a group hoping”; not “is hoping”, “by raising”.
  private func isPostmodifier(_ index: Int) -> Bool {
    let before = index - 1
    return page.isWord(before) && !page.isQuoted(before)
      && !page.has(
        before,
        [
          .auxiliary, .preposition, .determiner, .possessive, .coordinator, .subordinator, .adverb, .that,
          .negation,
        ])
      && page.tokens[before].kind != .possessive && !page.isHyphen(before)
      && !page.has(before, [.subjectPronoun, .verb, .past, .gerund])
  }

  /// Whether a token cannot stand between an adjective and its noun: “hoping to”, “backed by”, “building the”.
  private func opensComplement(_ index: Int) -> Bool {
    page.has(
      index,
      [.determiner, .possessive, .preposition, .to, .objectPronoun, .subjectPronoun, .time, .adverb, .that])
      || page.tokens[index].isCapitalised
  }

  /// “the company”, “officials”: more than an adjective, as in “new fundraising reports”.
  private func isNoun(_ phrase: Range<Int>) -> Bool {
    let last = phrase.upperBound - 1
    return page.has(last, [.group, .role])
      || phrase.count > 1 && page.has(phrase.lowerBound, [.determiner, .possessive])
  }

  /// A phrase that begins its clause.
  private func head(endingAt end: Int, from lower: Int) -> Range<Int>? {
    let last = page.tokens[end].kind == .possessive && end > lower ? end - 1 : end
    guard let phrase = phrase(endingAt: last, from: lower),
      page.tokens[phrase.lowerBound].key != Self.accordingKey
    else { return nil }
    guard phrase.lowerBound > lower else { return phrase }
    let before = phrase.lowerBound - 1
    let isFirst =
      page.isQuoted(before) || !page.isWord(before) || page.has(before, [.coordinator, .that, .time])
      || page.has(before, .subordinator) && !page.has(before, .preposition)
    return isFirst ? phrase : nil
  }

  /// “seen by”: participles that are no past tense.
  func isSeen(_ index: Int) -> Bool {
    index + 1 < upper && Self.seen[page.tokens[index].key] != nil && page.has(index + 1, .by)
  }

  private static let seen = WordTable(
    "seen,written,shown,taken,given,made,sent,held,drawn,known,hidden = yes", meaning: { _ in true })
  private static let persons = WordTable("who,which = yes", meaning: { _ in true })
}
