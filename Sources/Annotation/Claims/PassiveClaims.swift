/// Cues in the passive: “was accused of”, “was reported by the Times”, “as reported by the Times”, “is expected to”.
extension SentenceClaims {
  /// “was accused of”, “was reported by X”, “is expected to”.
  mutating func passive(_ cue: Cue) {
    let after = cue.words.upperBound
    let subject =
      cue.group.lowerBound > lower ? reader.subject(endingAt: cue.group.lowerBound - 1, from: lower) : nil
    if after < upper, page.has(after, .by), let agent = agent(from: after + 1, cue) {
      // “was told by the minister that …”
      let next = reader.skipAdverbials(agent.upperBound)
      if next < upper, page.has(next, .that) && cue.takes([.clause, .thatClause]) || isQuestion(next, cue) {
        let join: ClauseReader.Opening.Join = page.tokens[next].key == Self.about ? .object : .that
        let end = reader.contentEnd(from: next, join: join)
        return add(cue, [next..<end], agent, rule: "passive with its agent", isSpeech: cue.takes(.speech))
      }
      if cue.group.lowerBound > lower, page.tokens[cue.group.lowerBound - 1].key == ClauseReader.asKey {
        return reported(cue, by: agent)
      }
      guard let subject else { return }
      guard next < upper, page.has(next, [.of, .to]) || page.tokens[next].key == ClauseReader.asKey else {
        return object(subject, of: cue, by: agent)
      }
      let end = reader.contentEnd(from: next, join: .object)
      return add(cue, [subject, next..<end], agent, rule: "passive with its agent", isSpeech: false)
    }
    guard after < upper else { return }
    if let opening = reader.opening(after: cue),
      opening.join == .that || opening.join == .question || opening.join == .quotation
        || opening.join == .object && (cue.entry.stance == .asks || cue.entry.stance == .warns),
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
      !page.has(after, .to) || cue.entry.stance == .believes || cue.takes([.addressee, .clause, .thatClause])
    else { return }
    let end = reader.contentEnd(from: after, join: .object)
    guard end > after + 1 else { return }
    let content = page.has(subject.lowerBound, .relative) ? [after..<end] : [subject, after..<end]
    add(cue, content, nil, rule: "passive without a speaker", isSpeech: false)
  }

  /// “by the widow”; in “accused by the widow of fraud” what follows is the charge.
  private func agent(from start: Int, _ cue: Cue) -> Range<Int>? {
    guard let phrase = reader.phrase(startingAt: start, to: upper) else { return nil }
    guard cue.entry.stance == .accuses, let charge = phrase.first(where: { page.has($0, .of) }),
      charge > start
    else { return phrase }
    return start..<charge
  }

  /// “asked by a reporter whether”, “asked by the host about”.
  private func isQuestion(_ index: Int, _ cue: Cue) -> Bool {
    guard cue.entry.stance == .asks else { return page.has(index, .question) && !page.has(index, .relative) }
    return page.has(index, .question) || page.tokens[index].key == Self.about
  }

  /// “As reported by the Times, the road is open”; “the road is open, as reported by the Times”.
  private mutating func reported(_ cue: Cue, by agent: Range<Int>) {
    guard cue.takes(.clause) else { return }
    let start = cue.group.lowerBound - 1
    var content: Range<Int>?
    if start > lower, page.isComma(start - 1) {
      content = lower..<reader.trim(lower, start)
    } else if start == lower, let comma = (agent.upperBound..<upper).first(where: page.isComma),
      comma + 2 < upper
    {
      content = comma + 1..<reader.contentEnd(from: comma + 1, join: .that)
    }
    guard let content, content.count > 1 else { return }
    add(cue, [content], agent, rule: "passive with its agent", isSpeech: true)
  }

  /// “The meeting was first reported by the Times”: the subject is what was told, if it is more than a pronoun.
  private mutating func object(_ subject: Range<Int>, of cue: Cue, by agent: Range<Int>) {
    guard cue.takes(.object), cue.group.contains(where: { page.has($0, .be) }), subject.count > 1,
      !page.has(subject.lowerBound, [.relative, .subjectPronoun])
    else { return }
    add(cue, [subject], agent, rule: "passive with its agent", isSpeech: false)
  }

  private static let about = WordKey.of("about")
}
