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
    if let subject, heardBehind(cue, hearer: subject) { return }
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

  /// “was quoted (by the agency) as saying (by the agency)”, “is said to have answered that”: the subject says so, as others
  /// have it.
  func retold(_ cue: Cue) -> Cue? {
    guard cue.kind == .passive, cue.group.contains(where: { page.has($0, .be) }) else { return nil }
    var next = cue.words.upperBound
    if next < upper, page.has(next, .by), let agent = agent(from: next + 1, cue) { next = agent.upperBound }
    guard next + 2 < upper else { return nil }
    if page.tokens[next].key == ClauseReader.asKey,
      Self.quoting[page.tokens[cue.words.lowerBound].key] != nil,
      let inner = reader.cue(at: next + 1), inner.kind == .gerund, inner.takes(.speech)
    {
      var end = inner.words.upperBound
      if end < upper, page.has(end, .by), let agent = agent(from: end + 1, cue) { end = agent.upperBound }
      return Cue(
        words: inner.words.lowerBound..<end, group: cue.group.lowerBound..<inner.words.upperBound,
        entry: inner.entry, kind: .finite, isNegated: cue.isNegated)
    }
    guard next == cue.words.upperBound, page.has(next, .to), page.has(next + 1, .have),
      let inner = (next + 2..<min(upper, next + 4)).lazy.compactMap({ reader.cue(at: $0) }).first,
      inner.kind == .finite, inner.takes(.speech), inner.entry.form.contains(.participle),
      let opening = reader.opening(after: inner), opening.join != .object
    else { return nil }
    return Cue(
      words: inner.words, group: cue.group.lowerBound..<inner.words.upperBound, entry: inner.entry,
      kind: .finite, isNegated: cue.isNegated)
  }

  private static let quoting = WordTable("quoted,cited,reported,recorded,heard = yes", meaning: { _ in true })

  /// “The bridge was never mended, jurors were told.”: those who were told something close the sentence.
  private mutating func heardBehind(_ cue: Cue, hearer: Range<Int>) -> Bool {
    let end = reader.skipAdverbials(cue.words.upperBound)
    guard Self.telling[page.tokens[cue.words.lowerBound].key] != nil,
      cue.group.contains(where: { page.has($0, .be) }), end >= upper || page.isStop(end),
      hearer.upperBound == cue.group.lowerBound, hearer.lowerBound > lower + 2,
      !page.has(hearer.lowerBound, .relative)
    else { return false }
    let mark = hearer.lowerBound - 1
    guard page.isComma(mark) || page.isQuoted(mark) && endsSentence(mark),
      let content = contentBefore(mark), page.isQuoted(mark) || !isOpen(content)
    else { return false }
    if !page.isQuoted(mark), reader.isFronted { return false }
    add(cue, content, nil, rule: "what a court or inquiry heard", isSpeech: true)
    return true
  }

  private static let telling = WordTable("told,informed,warned = yes", meaning: { _ in true })

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
      !page.has(subject.lowerBound, [.relative, .subjectPronoun]),
      // “her book is published by Gollancz”
      Self.publishing[page.tokens[cue.words.lowerBound].key] == nil
        || subject.contains(where: { page.has($0, .occasion) })
          && !subject.contains(where: { Self.works[page.tokens[$0].key] != nil })
    else { return }
    add(cue, [subject], agent, rule: "passive with its agent", isSpeech: false)
  }

  /// What is published and says nothing of its own.
  private static let works = WordTable(
    "book,books,novel,novels,album,albums,biography,memoir,memoirs,collection,magazine,edition,translation,series,essays,poems = yes",
    meaning: { _ in true })
  private static let about = WordKey.of("about")
}
