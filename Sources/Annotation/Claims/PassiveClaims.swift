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
      if next < upper,
        page.has(next, .that) && cue.takes([.clause, .thatClause])
          && cue.group.contains(where: { page.has($0, .be) })
          || isQuestion(next, cue)
      {
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
      return judged([content], cue, isSpeech: cue.takes(.speech))
    }
    // “He was called a “liar” by the senator”.
    if cue.takes([.object, .objectAs]), page.has(after, .determiner), let subject,
      let quoted = (after..<min(upper, after + 6)).first(where: { page.isQuoted($0) || page.isComma($0) }),
      page.isQuoted(quoted)
    {
      return judged([subject, after..<reader.contentEnd(from: after, join: .object)], cue, isSpeech: false)
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
    if page.tokens[after].key == ClauseReader.asKey { return judged(content, cue, isSpeech: false) }
    add(cue, content, nil, rule: "passive without a speaker", isSpeech: false)
  }

  /// “was condemned as “cruel” by the unions”: who so judges may stand at the end.
  private mutating func judged(_ content: [Range<Int>], _ cue: Cue, isSpeech: Bool) {
    guard let last = content.last,
      let by = last.last(where: { page.has($0, .by) && !page.isQuoted($0) }), by > last.lowerBound + 1,
      page.isQuoted(by - 1) || page.tokens[last.lowerBound].key == ClauseReader.asKey,
      by + 1 < upper, let agent = agent(from: by + 1, cue), agent.upperBound >= last.upperBound
    else { return add(cue, content, nil, rule: "passive without a speaker", isSpeech: isSpeech) }
    add(
      cue, content.dropLast() + [last.lowerBound..<by], agent, rule: "passive with its agent",
      isSpeech: isSpeech)
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
