/// Whose words a cue brings: the subject of its verb, or that of the main clause.
extension SentenceClaims {
  func speaker(of cue: Cue) -> Range<Int>? {
    let start = cue.group.lowerBound
    if cue.kind == .infinitive { return mainSubject }
    if page.has(start, .subjectPronoun), start < cue.words.lowerBound { return start..<start + 1 }
    guard start > lower else { return nil }
    let before = start - 1
    if cue.kind == .gerund {
      if page.isComma(before) || page.isQuoted(before) && endsSentence(before)
        || page.has(before, [.preposition, .coordinator, .subordinator])
      {
        // “bloggers, who called for a halt, urging”, but “the state, which lasted a year, claiming”.
        return relativeSubject.flatMap { page.tokens[$0.lowerBound].key == ClauseReader.whichKey ? nil : $0 }
          ?? mainSubject ?? sentenceHead(before: before)
      }
      // “officials saying that”, but not “the accord, saying that” without its comma.
      guard let found = reader.subject(endingAt: before, from: lower) else { return mainSubject }
      // “in light of Armenia considering”
      if found.lowerBound > lower, page.has(found.lowerBound - 1, .preposition),
        page.named(at: found.lowerBound) != nil
      {
        return found
      }
      return mainSubject == nil || page.has(found.upperBound - 1, [.group, .role]) ? found : mainSubject
    }
    if page.has(before, .coordinator) || page.has(start, .coordinator) {
      // “bloggers who called for a halt and warned of war”, but not “the minister, who had called, and said”.
      let conjunction = page.has(start, .coordinator) ? start : before
      let isClosed = conjunction > lower && page.isComma(conjunction - 1)
      return isClosed ? mainSubject : relativeSubject ?? mainSubject
    }
    if let found = reader.subject(endingAt: before, from: lower) { return found }
    return page.isQuoted(before) || page.isComma(before) ? mainSubject : nil
  }

  /// “The duke, believing …”: the phrase that the sentence begins with, where its verb comes behind the gerund.
  private func sentenceHead(before comma: Int) -> Range<Int>? {
    guard comma > lower, page.isComma(comma), let phrase = reader.phrase(endingAt: comma - 1, from: lower),
      phrase.lowerBound == lower, page.tokens[lower].kind == .word,
      !page.has(lower, [.gerund, .adverb, .time])
    else { return nil }
    return phrase
  }
}
