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
    if cue.takes(.addressee), !cue.takes(.object), isOnlyAddressee(index) { return nil }
    if cue.takes(.addressee), index < upper {
      if let next = skipAddressee(index, cue) {
        index = skipAdverbials(next)
      } else if let phrase = phrase(startingAt: index, to: upper), phrase.upperBound < upper,
        page.has(phrase.upperBound, .to)
      {
        return Opening(start: index, join: .infinitive)
      }
    }
    if index < upper, page.has(index, .to), !cue.takes(.infinitive), let next = skipListener(index) {
      index = skipAdverbials(next)
    }
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

  /// “told the paper on Monday.”: the person spoken to and nothing of what was said.
  private func isOnlyAddressee(_ start: Int) -> Bool {
    guard let phrase = phrase(startingAt: start, to: upper) else { return false }
    let end = skipAdverbials(phrase.upperBound)
    guard end < upper else { return true }
    if page.isComma(end) { return end + 1 >= upper || !page.isQuoted(end + 1) && that(behind: end) == nil }
    return page.isStop(end)
      || page.has(end, [.subordinator, .preposition]) && !page.has(end, [.question, .to])
        && page.tokens[end].key != Self.aboutKey && that(behind: end - 1) == nil
  }

  private func opening(at index: Int, _ cue: Cue) -> Opening? {
    if page.isQuoted(index) { return quotation(at: index, cue) }
    if page.sign(index) == 58 {
      guard cue.takes([.quotation, .clause]) else { return nil }
      guard index + 1 < upper else { return Opening(start: index + 1, join: .colon) }
      return Opening(start: index + 1, join: page.isQuoted(index + 1) ? .quotation : .colon)
    }
    if page.tokens[index].key == Self.aboutKey, cue.takes(.addressee) {
      return Opening(start: index, join: .object)
    }
    if cue.takes(.follows), Self.answers[page.tokens[index].key] != nil,
      index + 1 >= upper || !page.isWord(index + 1) || page.has(index + 1, .to)
    {
      return Opening(start: index, join: .bare)
    }
    // “said so in May”
    if page.tokens[index].key == Self.soKey, index + 1 < upper, page.has(index + 1, [.preposition, .time]) {
      return nil
    }
    guard page.isWord(index) || page.sign(index) == 40 || page.sign(index) == 91 else { return nil }
    let takesClause = cue.takes([.clause, .thatClause])
    if page.has(index, .that), takesClause { return Opening(start: index, join: .that) }
    // “he said when he arrived”; but “remembers when he arrived”.
    if page.tokens[index].key == Self.whenKey, cue.entry.stance != .asks,
      cue.takes([.speech, .object]) || cue.entry.stance != .believes
    {
      return nil
    }
    // “new protests if he stays”: only where something is asked or not known does “if” ask.
    if page.tokens[index].key == Self.ifKey, Self.conditional.contains(cue.entry.stance) { return nil }
    if page.has(index, .question), takesClause || cue.entry.stance == .asks {
      return Opening(start: index, join: .question)
    }
    if page.has(index, .to) {
      guard cue.takes(.infinitive), index + 1 < upper, !page.has(index + 1, [.determiner, .possessive]) else {
        return nil
      }
      return Opening(start: index, join: .infinitive)
    }
    if cue.takes(.objectAs), startsPhrase(index),
      joins(Self.asKey, behind: index) || bringsQuotation(behind: index)
    {
      return Opening(start: index, join: .object)
    }
    if cue.takes(.objectWith), startsPhrase(index), joins(Self.withKey, behind: index) {
      return Opening(start: index, join: .object)
    }
    if cue.takes(.objectAt), startsPhrase(index), putsFigure(behind: index) {
      return Opening(start: index, join: .object)
    }
    if cue.takes(.objectAdjective), startsPhrase(index), isJudged(index) {
      return Opening(start: index, join: .object)
    }
    if cue.takes(.object), startsPhrase(index) {
      return Opening(start: index, join: cue.takes(.clause) ? .bare : .object)
    }
    if cue.takes(.clause), cue.takes(.speech), cue.kind != .passive, upper - index > 3,
      startsPhrase(index) || startsWithAdverbial(index)
    {
      return Opening(start: index, join: .bare)
    }
    if cue.takes(.clause),
      startsClause(index)
        || page.has(index, .auxiliary) && cue.kind == .finite && (cue.takes(.speech) || isInRelative(cue))
    {
      return Opening(start: index, join: .bare)
    }
    return nil
  }

  /// “which she felt was unfair”
  private func isInRelative(_ cue: Cue) -> Bool {
    (max(lower, cue.words.lowerBound - 3)..<cue.words.lowerBound).contains {
      page.has($0, .relative) && !page.has($0, [.that, .subordinator])
    }
  }

  /// “said about half of them had left”, “said in politics it takes time”.
  private func startsWithAdverbial(_ index: Int) -> Bool {
    guard page.has(index, .preposition), !page.has(index, [.to, .of, .subordinator]), index + 2 < upper else {
      return false
    }
    if page.tokens[index + 1].kind == .number
      || page.has(index + 1, .pronominal) && !page.has(index + 1, .that)
    {
      return startsClause(index + 1)
    }
    var position = index + 2
    while position < min(upper - 1, index + 9), page.isWord(position), !page.isQuoted(position) {
      if page.has(position, [.subjectPronoun, .determiner]), !page.has(position, [.relative, .that]),
        !page.has(position - 1, [.preposition, .determiner, .coordinator])
      {
        return startsClause(position)
      }
      if isFinite(position) { return false }
      position += 1
    }
    return false
  }

  /// “him as a friend”, “him with fraud”: the word behind a noun phrase and before any verb.
  private func joins(_ word: UInt64, behind start: Int) -> Bool {
    var index = start
    while index < min(upper, start + 14), !page.isStop(index), !page.isComma(index),
      !isFinite(index) || index == start
    {
      if index > start, page.tokens[index].key == word { return true }
      index += 1
    }
    return false
  }

  /// “sees fares “materially lower””: quoted words that are no title behind a noun phrase.
  private func bringsQuotation(behind start: Int) -> Bool {
    guard let open = (start..<min(upper, start + 10)).first(where: page.isQuoted), open > start,
      open + 1 < upper, page.tokens[open + 1].kind == .word, !page.tokens[open + 1].isCapitalised
    else { return false }
    return (start..<open).allSatisfy { page.isWord($0) && (!isFinite($0) || $0 == start) }
      && !page.has(open - 1, [.determiner, .possessive, .preposition, .of])
  }

  /// “this unlikely”, “it absurd that”: an adjective of judgement behind a noun phrase, with no noun
  /// behind it.
  private func isJudged(_ start: Int) -> Bool {
    var index = start + 1
    while index < min(upper, start + 10), page.isWord(index), !page.isQuoted(index),
      !page.has(index, .auxiliary),
      !page.has(index, [.that, .relative])
    {
      if Self.judgements[page.tokens[index].key] != nil {
        let next = index + 1
        return next >= upper || !page.isWord(next)
          || page.has(next, [.that, .to, .coordinator, .subordinator, .preposition, .time])
      }
      if isFinite(index) { return false }
      index += 1
    }
    return false
  }

  private static let judgements = WordTable(
    """
    likely,unlikely,possible,impossible,probable,improbable,plausible,implausible,credible,incredible,convincing,unconvincing,true,false,\
    untrue,doubtful,certain,uncertain,inevitable,necessary,unnecessary,essential,vital,important,unimportant,irrelevant,absurd,ridiculous,\
    laughable,foolish,unwise,wise,sensible,reasonable,unreasonable,rash,premature,wrong,right,fair,unfair,just,unjust,unjustified,justified,\
    dangerous,safe,unsafe,harmless,harmful,risky,reckless,legal,illegal,lawful,unlawful,unconstitutional,constitutional,invalid,void,\
    acceptable,unacceptable,intolerable,shameful,disgraceful,appalling,outrageous,offensive,insulting,strange,odd,curious,remarkable,\
    astonishing,surprising,unsurprising,disappointing,regrettable,difficult,hard,easy,hopeless,useless,worthless,pointless,fit,unfit,guilty,\
    innocent,incompetent,inadequate,insufficient,sufficient,adequate,excessive,disproportionate,low,high,moderate,significant,negligible,\
    beautiful,ugly,boring,dull,tedious,charming,disturbing,moving,persuasive,unpersuasive,misleading,inaccurate,accurate,genuine,authentic = yes
    """, meaning: { _ in true })

  /// “the damage at 12 million”: “at” and a figure behind a noun phrase.
  private func putsFigure(behind start: Int) -> Bool {
    var index = start + 1
    while index + 1 < min(upper, start + 12), page.isWord(index), !isFinite(index) {
      if page.tokens[index].key == Self.atKey {
        return (index + 1..<min(upper, index + 5)).contains {
          page.tokens[$0].kind == .number || page.tokens[$0].shape.contains(.hasDigit)
            || Self.figures[page.tokens[$0].key] != nil
        }
      }
      index += 1
    }
    return false
  }

  private static let ifKey = WordKey.of("if")
  private static let conditional: [Claim.Stance] = [
    .accuses, .promises, .demands, .warns, .praises, .apologises, .denies,
  ]
  private static let atKey = WordKey.of("at")
  private static let figures = WordTable(
    "zero,two,three,four,five,six,seven,eight,nine,ten,eleven,twelve,twenty,thirty,forty,fifty,dozens,hundreds,thousands,millions,half = yes",
    meaning: { _ in true })
  static let listeners = WordTable(
    "pals,mates,fans,voters,colleagues,cops,mps,peers,bosses,viewers,readers,reporters,journalists,lawmakers,senators,investors,shareholders,staff,supporters,friends,listeners,jurors,delegates,customers = yes",
    meaning: { _ in true })
  private static let soKey = WordKey.of("so")
  static let aboutKey = WordKey.of("about")
  private static let answers = WordTable("yes,no,so,nothing,little,otherwise = yes", meaning: { _ in true })

  private func startsPhrase(_ index: Int) -> Bool {
    page.isWord(index) && page.tokens[index].kind != .possessive
      && (!page.has(index, [.preposition, .coordinator, .subordinator, .modal, .be, .have, .adverb, .to])
        || page.tokens[index].isCapitalised || page.has(index, .determiner))
  }

  /// A clause without “that”: some verb must follow.
  func startsClause(_ index: Int) -> Bool {
    if page.has(index, [.coordinator, .be, .have]) { return false }
    if page.has(index, .preposition), !page.has(index, [.subordinator, .relative]),
      !page.tokens[index].isCapitalised
    {
      return false
    }
    if page.has(index, .subjectPronoun), index + 1 < upper,
      page.tokens[index + 1].kind == .possessive
        || !page.has(index, [.objectPronoun, .question]) && page.tokens[index + 1].kind == .word
    {
      return true
    }
    var position = index
    while position < min(upper, index + 24) {
      if page.isQuoted(position) { return true }
      if page.has(position, [.auxiliary, .verb, .copula]) || (position > index && isFinite(position)) {
        return true
      }
      if page.isStop(position) || page.sign(position) == 59 { return false }
      if page.isComma(position), !page.has(index, [.subordinator, .preposition]) {
        return resumption(behind: position, from: index) != nil
      }
      position += 1
    }
    return false
  }

  /// A quotation behind a cue. What stands in a phrase with words before it, “an act of “treason””, is no quotation of
  /// its own: the phrase is what was said, where the cue can have one.
  func quotation(at index: Int, _ cue: Cue) -> Opening? {
    let before = index - 1
    guard before >= cue.words.upperBound else { return Opening(start: index, join: .quotation) }
    if page.tokens[before].key == Self.asKey, before == cue.words.upperBound {
      return Opening(start: before, join: .object)
    }
    let leads =
      page.has(before, [.determiner, .possessive, .of, .preposition])
      && !page.has(before, [.subjectPronoun, .objectPronoun, .time])
      || page.tokens[before].kind == .possessive
    return leads ? nil : Opening(start: index, join: .quotation)
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
}
