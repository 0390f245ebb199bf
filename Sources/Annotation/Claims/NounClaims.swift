/// Attribution without a verb: “according to”, “reportedly”, nouns of saying, documents and their writers.
extension SentenceClaims {
  /// “The minister reportedly left”, “Allegedly, he left”: what is said without a word of who says it.
  mutating func hearsay(at index: Int, _ stance: Claim.Stance) {
    let after = index + 1
    // “reportedly said that”: what was said is a statement of its own, and its speaker is known.
    guard after < upper, reader.cue(at: after)?.takes(.speech) != true else { return }
    var content: [Range<Int>] = []
    var start = after
    if index == lower {
      if page.isComma(after) { start += 1 }
    } else {
      var group = index
      while group > lower, page.has(group - 1, .auxiliary), !page.has(group - 1, .subjectPronoun) {
        group -= 1
      }
      // “a note allegedly written by a captain”: a participle behind its noun is no clause.
      if group == index,
        !reader.isFinite(after) || page.has(after, .past) && after + 1 < upper && page.has(after + 1, .by)
      {
        return
      }
      guard group > lower, let subject = reader.subject(endingAt: group - 1, from: lower) else { return }
      content.append(subject.lowerBound..<index)
    }
    let end = start < upper ? reader.contentEnd(from: start, join: .that) : start
    guard end > start else { return }
    push(
      Statement(
        content: content + [start..<end], cue: index..<after, attribution: index..<after, speaker: nil,
        stance: stance, sentence: sentence, rule: "an adverb of hearsay"))
  }

  /// “according to the police”, “per the police”.
  /// - Parameter words: how many words lead to the source.
  mutating func according(at index: Int, words: Int) {
    guard let speaker = source(at: index + words) else { return }
    attribute(index..<index + words, to: speaker, until: speaker.upperBound)
  }

  /// “in her view”, “in the minister's opinion”, between commas or at the head or end of the sentence: whose view, and the end of the phrase.
  func view(at index: Int) -> (holder: Range<Int>, end: Int)? {
    guard index + 3 <= upper else { return nil }
    guard
      index == lower || page.isComma(index - 1) || page.isDash(index - 1) || page.has(index - 1, .be)
        || page.has(index - 1, .coordinator),
      let noun = (index + 2..<max(index + 2, min(upper, index + 9))).first(where: {
        Self.views[page.tokens[$0].key] != nil
      }),
      noun > index + 1, noun + 1 >= upper || !page.isWord(noun + 1) || !page.has(noun + 1, [.of, .that])
    else { return nil }
    if noun == index + 2, page.has(index + 1, .possessive), Self.ours[page.tokens[index + 1].key] == nil {
      return (index + 1..<index + 2, noun + 1)
    }
    guard page.isPossessive(noun - 1), noun - 1 > index + 1,
      (index + 1..<noun - 1).allSatisfy({ page.isWord($0) && !page.isQuoted($0) })
    else { return nil }
    return (index + 1..<noun - 1, noun + 1)
  }

  private static let views = WordTable(
    "view,opinion,judgement,judgment,estimation,telling,reckoning,words = yes", meaning: { _ in true })
  private static let ours = WordTable("my,our,your = yes", meaning: { _ in true })

  /// Gives a clause to the source that an insertion, or a phrase at its head or end, names.
  mutating func attribute(_ cue: Range<Int>, to speaker: Range<Int>, until end: Int) {
    let index = cue.lowerBound
    var after = end
    if let end = page.timeEnd(after, upper) { after = end }
    if index - lower < 4, after < upper, page.isWord(after) {
      // “According to the list published on Monday, …”: whatever hangs on the source ends at the comma.
      after = (after..<min(upper, after + 16)).first(where: page.isComma) ?? after
    }
    var content: [Range<Int>] = []
    // “Although it rained, according to the police nine came”: the clause before hangs on what comes behind.
    if index > lower + 1, reader.isFronted, page.isComma(index - 1), after < upper,
      page.has(after, [.past, .verb]),
      let comma = (after..<min(upper, after + 10)).first(where: page.isComma)
    {
      // “Although it rained, according to a poll taken in May, …”
      after = comma
    }
    // “nine men, of whom, according to the police, three died”: what stands before needs what stands behind.
    let isDangling =
      index > lower + 2 && page.isComma(index - 1)
      && page.has(index - 2, [.relative, .coordinator, .subordinator])
    let isFronted =
      isDangling && after < upper && page.isComma(after)
      || index > lower + 1 && reader.isFronted && after < upper && page.isComma(after)
        && page.isComma(index - 1)
    if index > lower, !isFronted {
      var start = openBracket(before: index).map { $0 + 1 } ?? lower
      while start < index, page.has(start, .coordinator) { start += 1 }
      let end = reader.trim(start, index)
      if end > start { content.append(start..<end) }
    }
    if isOpen(content), after < upper, page.isWord(after) {
      after = (after..<min(upper, after + 16)).first(where: page.isComma) ?? after
    }
    if isFronted || isOpen(content) || after < upper && page.isComma(after) && index - lower < 4 {
      var start = after < upper && page.isComma(after) ? after + 1 : after
      if start > after, start < upper, page.has(start, .relative), !page.has(start, .that),
        let comma = (start..<upper).first(where: { page.isComma($0) && !page.isQuoted($0) })
      {
        // “According to the paper, which has the tapes, …”
        start = comma + 1
      }
      // “According to the diary, he wept and said that …”: all of the sentence is the diary's.
      let isWhole = index == lower && start < upper && !page.isQuoted(start)
      let end =
        isWhole ? wholeEnd(from: start) : start < upper ? reader.contentEnd(from: start, join: .that) : start
      if end > start { content.append(start..<end) }
    }
    guard !content.isEmpty else { return }
    push(
      Statement(
        content: content, cue: cue, attribution: index..<max(end, speaker.upperBound),
        speaker: speaker, stance: .says, isSpeech: true, sentence: sentence, rule: "according to"))
  }

  /// “In a new poll, nine in ten are against it”: what stands behind the comma is what the poll found.
  mutating func poll() {
    let first = lower < upper && page.has(lower, .coordinator) ? lower + 1 : lower
    guard first + 3 < upper, page.tokens[first].key == Self.in, !page.isQuoted(first),
      let speaker = reader.phrase(startingAt: first + 1, to: upper),
      speaker.contains(where: { Self.polls[page.tokens[$0].key] != nil })
    else { return }
    let comma = page.timeEnd(speaker.upperBound, upper) ?? speaker.upperBound
    guard comma + 2 < upper, page.isComma(comma), !page.isQuoted(comma + 1), hasVerb(comma + 1) else {
      return
    }
    let end = reader.contentEnd(from: comma + 1, join: .that)
    guard end > comma + 2 else { return }
    push(
      Statement(
        content: [comma + 1..<end], cue: first..<first + 1, attribution: first..<speaker.upperBound,
        speaker: speaker, stance: .says, sentence: sentence, rule: "what a poll found"))
  }

  static let `in` = WordKey.of("in")
  private static let polls = WordTable("poll,polls,survey,surveys,census = yes", meaning: { _ in true })

  /// The end of the clause that “according to” heads; what its subject says besides is told by the same source.
  private func wholeEnd(from start: Int) -> Int {
    let end = reader.contentEnd(from: start, join: .that)
    guard end + 1 < upper, page.tokens[end].key == ClauseReader.and, let cue = nextCue(from: end + 1) else {
      return end
    }
    let more = reader.contentEnd(from: cue.words.upperBound, join: .that)
    return max(end, more)
  }

  private func nextCue(from start: Int) -> Cue? {
    (start..<min(upper, start + 4)).lazy.compactMap { reader.cue(at: $0) }.first
  }

  /// A phrase, or a title in quotation marks.
  private func source(at index: Int) -> Range<Int>? {
    guard index < upper, page.isQuoted(index) else { return reader.phrase(startingAt: index, to: upper) }
    let quotation = page.quotations[Int(page.quotation[index])]
    guard quotation.open == index, quotation.end <= upper, quotation.end - index < 14 else { return nil }
    return index..<quotation.end
  }

  /// “a note written by a captain, in which he takes the blame”: what a document says, its writer says.
  mutating func document(at which: Int) {
    guard which > lower + 2, page.has(which - 1, .preposition), which + 1 < upper else { return }
    var index = which - 2
    while index > lower, which - index < 20, !page.has(index, .by) { index -= 1 }
    guard page.has(index, .by), index > lower,
      page.has(index - 1, .past) || Self.written[page.tokens[index - 1].key] != nil,
      let writer = reader.phrase(startingAt: index + 1, to: which - 1),
      (max(lower, index - 6)..<index).contains(where: { page.has($0, .occasion) })
    else { return }
    let end = reader.contentEnd(from: which + 1, join: .that)
    guard end > which + 2 else { return }
    push(
      Statement(
        content: [which + 1..<end], cue: which - 1..<which + 1, attribution: which - 1..<which + 1,
        speaker: writer,
        stance: .says, isSpeech: true, sentence: sentence, rule: "what a document says, by its writer"))
  }

  private static let written = WordTable("written,sent,given,made = yes", meaning: { _ in true })
  static let publishing = WordTable(
    "publish,publishes,published,publishing,release,releases,released,releasing,leak,leaks,leaked,leaking,air,airs,aired,airing,broadcast,broadcasts,broadcasting,print,prints,printed,printing,circulate,circulates,circulated,circulating = yes",
    meaning: { _ in true })

  /// “his claim that”, “the opposition’s call for”, “allegations that”.
  mutating func noun(at index: Int, _ stance: Claim.Stance) {
    var next = index + 1
    guard next < upper, index > lower, !page.isQuoted(next) else { return }
    if let that = that(behind: index) { next = that }
    // “the justification—that several were held—raises doubts”
    if page.isDash(next), next + 1 < upper, page.has(next + 1, .that) { next += 1 }
    let joinsClause = page.has(next, .that)
    guard
      joinsClause || page.has(next, .of) || Self.nounPrepositions[page.tokens[next].key] != nil
        || takesInfinitive(index, at: next)
    else { return }
    // “said in a statement that”: the clause is already what was said.
    if joinsClause, statements.contains(where: { $0.content.contains { $0.lowerBound == next } }) { return }
    // “a request for comment”
    if !joinsClause, next + 1 < upper, page.tokens[next + 1].key == Self.comment { return }
    // “a statement that was published”: the clause tells of the statement, not what it says.
    if joinsClause,
      next + 1 >= upper || page.has(next + 1, .auxiliary) && !page.has(next + 1, .subjectPronoun)
        || reader.isFinite(next + 1) || page.isQuoted(next + 1) && !isLong(page.quotation[next + 1])
    {
      return
    }
    let isGiven = joinsClause || Self.given[page.tokens[index].key] != nil && takesInfinitive(index, at: next)
    let maker = maker(of: index, that: next) ?? owner(of: index)
    guard let speaker = maker ?? (isGiven ? publisher(of: index) : nil)
    else {
      if joinsClause, !page.has(index - 1, .verbGroup), !isObject(index, that: next) {
        var end = reader.contentEnd(from: next, join: .that)
        end = reader.predicate(from: next + 1, to: end) ?? end
        guard end > next + 1 else { return }
        push(
          Statement(
            content: [next..<end], cue: index..<index + 1, attribution: index..<index + 1, speaker: nil,
            stance: stance,
            sentence: sentence, rule: "noun of saying without an owner"))
      }
      return
    }
    guard joinsClause || stance != .says || Self.announcing[page.tokens[index].key] != nil else { return }
    let start = joinsClause || page.has(next, .to) ? next : next + 1
    var end =
      start < upper
      ? reader.contentEnd(from: start, join: joinsClause ? .that : .object, isRelative: !joinsClause) : start
    if joinsClause { end = reader.predicate(from: start + 1, to: end) ?? end }
    if page.isDash(start - 1),
      let dash = (start..<end).first(where: { page.isDash($0) && !page.isQuoted($0) })
    {
      end = dash
    }
    // “Against her claim that it was safe, nothing was done”: the main clause comes behind the comma.
    if page.has(lower, .preposition), index - lower < 24, !(lower..<index).contains(where: reader.isFinite),
      let comma = (start..<max(start, end)).first(where: { page.isComma($0) && !page.isQuoted($0) })
    {
      end = comma
    }
    guard end > start else { return }
    push(
      Statement(
        content: [start..<end], cue: index..<index + 1,
        attribution: min(speaker.lowerBound, index)..<max(index + 1, speaker.upperBound),
        speaker: speaker,
        stance: stance, isSpeech: maker != nil && joinsClause && !page.has(speaker.lowerBound, .possessive),
        sentence: sentence, rule: "noun of saying with its owner"))
  }

  /// “a report by the Gazette that”, “claims from the union that”: who stands between the noun and what was said.
  private func maker(of noun: Int, that: Int) -> Range<Int>? {
    guard page.has(that, .that), that > noun + 2,
      page.has(noun + 1, .by) || page.tokens[noun + 1].key == Self.from,
      let phrase = reader.phrase(startingAt: noun + 2, to: that), phrase.upperBound == that
    else { return nil }
    return phrase
  }

  private static let from = WordKey.of("from")

  /// “a decision that the union challenged”: the clause tells what was done with the decision, unless it says what shall be.
  private func isObject(_ noun: Int, that: Int) -> Bool {
    guard Self.decisions[page.tokens[noun].key] != nil else { return false }
    return !(that..<min(upper, that + 12)).contains {
      page.has($0, .auxiliary) && !page.has($0, .subjectPronoun)
    }
  }

  private static let decisions = WordTable(
    "decision,decisions,plan,plans,offer,offers = yes", meaning: { _ in true })

  /// More than a title or a word in quotation marks.
  private func isLong(_ quotation: Int32) -> Bool {
    let quotation = page.quotations[Int(quotation)]
    return quotation.end - quotation.open > 5
  }

  /// “his promise to leave”, but not “its appeal to voters”.
  private func takesInfinitive(_ noun: Int, at next: Int) -> Bool {
    page.has(next, .to) && Self.intentions[page.tokens[noun].key] != nil && next + 1 < upper
      && !page.has(next + 1, [.determiner, .possessive, .objectPronoun])
      && !page.tokens[next + 1].isCapitalised
  }

  private static let intentions = WordTable(
    "promise,promises,pledge,pledges,vow,vows,offer,offers,threat,threats,intention,intent,plan,plans,decision,refusal,call,calls,demand,demands,request,requests,proposal,proposals,recommendation,determination,willingness,reluctance,desire,wish,hope,hopes = yes",
    meaning: { _ in true })
  /// What is made, issued or given in words: “made a proposal to”, but not “made plans to”.
  private static let given = WordTable(
    "promise,promises,pledge,pledges,vow,offer,threat,threats,demand,demands,request,requests,proposal,proposals,recommendation,recommendations = yes",
    meaning: { _ in true })
  private static let comment = WordKey.of("comment")
  private static let announcing = WordTable(
    "announcement,disclosure,revelation,declaration,description,prediction,confirmation,characterization,suggestion = yes",
    meaning: { _ in true })

  /// “his claim on Monday in a speech that”: the occasion stands between the noun and what was said.
  private func that(behind noun: Int) -> Int? {
    var index = noun + 1
    guard index < upper, page.has(index, [.preposition, .time]), !page.has(index, [.of, .to]) else {
      return nil
    }
    while index < min(upper, noun + 10), page.isWord(index), !page.isQuoted(index), !reader.isFinite(index) {
      if page.has(index, .that), !page.has(index - 1, .preposition) { return index }
      index += 1
    }
    return nil
  }

  /// “the media published allegations that”: who makes or spreads the statement that the noun names.
  func publisher(of index: Int) -> Range<Int>? {
    var before = index - 1
    while before > lower, index - before <= 3, page.tokens[before].kind == .word,
      Self.spreading[page.tokens[before].key] == nil
    { before -= 1 }
    guard before > lower, Self.spreading[page.tokens[before].key] != nil else { return nil }
    return mainSubject
  }

  private static let spreading = WordTable(
    "published,publish,publishes,made,makes,make,issued,issues,issue,released,releases,voiced,voices,raised,raises,repeated,repeats,offered,gave,gives,sent,delivered,launched,leveled,levelled,aired,carried,spread,denied,made = yes",
    meaning: { _ in true })

  private static let nounPrepositions = WordTable("about,on,against,for = yes", meaning: { _ in true })

  /// “his”, “Baku’s”, with up to two words before the noun.
  func owner(of index: Int) -> Range<Int>? {
    var before = index - 1
    while before > lower, index - before <= 2, page.tokens[before].kind == .word,
      !page.has(before, [.possessive, .preposition, .determiner, .coordinator, .verbGroup, .to, .relative])
    { before -= 1 }
    if page.has(before, .possessive), !page.has(before, .relative) { return before..<before + 1 }
    guard page.isPossessive(before), before > lower else { return nil }
    guard let owner = reader.phrase(endingAt: before - 1, from: lower) else {
      // “Against Clark's claim that”: the name behind a preposition.
      var name = before
      while name > lower, page.tokens[name - 1].isCapitalised, !page.has(name - 1, .preposition),
        page.tokens[name - 1].kind == .word
      { name -= 1 }
      return name < before ? name..<before : nil
    }
    // “the delays underline Baku's resolve”: of a run of unknown words the name is the owner.
    if page.tokens[before - 1].isCapitalised, !page.tokens[owner.lowerBound].isCapitalised,
      !page.has(owner.lowerBound, [.determiner, .possessive, .role, .group])
    {
      var name = before - 1
      while name > owner.lowerBound, page.tokens[name - 1].isCapitalised { name -= 1 }
      return name..<before
    }
    // “regret over Baku’s decision”: the owner is the last name.
    let preposition = owner.last { page.has($0, .preposition) && !page.has($0, .of) }
    guard let preposition, preposition + 1 < owner.upperBound else { return owner }
    return preposition + 1..<owner.upperBound
  }
}
