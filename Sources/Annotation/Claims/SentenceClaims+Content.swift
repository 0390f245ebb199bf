/// Where what was said begins and ends, behind its cue.
extension SentenceClaims {
  func content(_ opening: ClauseReader.Opening, _ cue: Cue) -> Range<Int>? {
    let start = opening.start
    if start >= upper {
      // A colon at the paragraph's end: the next paragraph is what was said, if it is a quotation.
      guard opening.join == .colon, upper == blockEnd, upper < page.tokens.count, page.isQuoted(upper) else {
        return nil
      }
      return upper..<page.quotations[Int(page.quotation[upper])].end
    }
    if opening.join == .quotation { return quoted(from: start, cue) }
    var end = reader.contentEnd(
      from: start, join: join(opening, cue), isGerund: cue.kind == .gerund,
      isRelative: isModifier(cue))
    if cue.kind == .finite, isModifier(cue), cue.takes(.clause) {
      // “the men who said the bell had rung were not heard”
      end = reader.predicate(from: start, to: end) ?? end
    }
    if opening.join == .bare || opening.join == .object {
      // “said Putin”: one name and no more is the speaker, not what was said.
      if end - start == 1, cue.takes(.follows), page.tokens[start].isCapitalised { return nil }
    }
    return end > start ? start..<end : nil
  }

  /// “who called for a halt”, “a group backing the plan”: a clause inside a noun phrase, behind which the main verb comes.
  private func isModifier(_ cue: Cue) -> Bool {
    let before = cue.group.lowerBound - 1
    guard before >= lower, page.isWord(before), !page.isQuoted(before) else { return false }
    if cue.kind == .finite { return page.has(before, .relative) }
    return cue.kind == .gerund
      && !page.has(before, [.preposition, .coordinator, .subordinator, .verb, .past])
  }

  /// How what was said really hangs on its cue: words without a verb are an object, but not behind “say”.
  private func join(_ opening: ClauseReader.Opening, _ cue: Cue) -> ClauseReader.Opening.Join {
    guard opening.join == .bare else { return opening.join }
    // “accused him of having lied: he had”
    if page.has(opening.start, .objectPronoun), opening.start + 1 < upper, page.has(opening.start + 1, .of) {
      return .object
    }
    return cue.takes([.object, .objectAs]) && !hasVerb(opening.start) ? .object : .that
  }

  func hasVerb(_ start: Int) -> Bool {
    if page.has(start, .subjectPronoun) { return true }
    // “proposed closing the road and …”
    if page.has(start, .gerund) { return false }
    var index = start
    while index < upper, !page.isComma(index), !page.isDash(index), page.sign(index) != 59 {
      if !page.isQuoted(index), index > start, reader.isFinite(index) {
        // “the plan and left”: a verb that is joined to another one has no subject here.
        var before = index - 1
        while before > start, page.has(before, .adverb) { before -= 1 }
        return !page.has(before, .coordinator)
      }
      index += 1
    }
    return index < upper && index > start && reader.resumption(behind: index, from: start) != nil
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
  func endsSentence(_ mark: Int) -> Bool {
    // Inner quotations close before the outer one does: “…‘enough,’” he said.
    var index = mark - 1
    while index > 0, mark - index < 3, page.closesQuotation(index) { index -= 1 }
    return index >= 0 && (page.isStop(index) || page.isComma(index))
  }
}
