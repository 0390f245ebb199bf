/// The statements of one sentence.
struct SentenceClaims {
  let reader: ClauseReader
  let sentence: Int
  /// Where the block of the sentence begins and ends.
  let blockStart: Int
  let blockEnd: Int
  private(set) var statements: [Statement] = []
  /// The subject of the last finite verb, and of the first.
  private var lastSubject: Range<Int>?
  /// The subject of the last verb outside subordinate clauses.
  private(set) var mainSubject: Range<Int>?
  private var firstSubject: Range<Int>?
  /// The “who” or “which” that is the subject of the last finite verb, if one is.
  private(set) var relativeSubject: Range<Int>?
  var page: ClausePage { reader.page }
  var lower: Int { reader.lower }
  var upper: Int { reader.upper }

  init(_ reader: ClauseReader, sentence: Int, block: Range<Int>) {
    self.reader = reader
    self.sentence = sentence
    blockStart = block.lowerBound
    blockEnd = block.upperBound
  }

  mutating func read() {
    var index = lower
    if let label = label() {
      push(
        Statement(
          content: [label.upperBound + 1..<reader.trim(label.upperBound + 1, upper)], cue: nil,
          attribution: label,
          speaker: label, stance: .says, isSpeech: true, sentence: sentence, rule: "a name and a colon"))
      index = label.upperBound + 1
    }
    poll()
    while index < upper {
      if page.isQuoted(index) {
        index += 1
        continue
      }
      if let cue = reader.cue(at: index) {
        if cue.kind == .finite || cue.kind == .passive {
          noteSubject(before: cue.group.lowerBound, verb: cue.words.lowerBound)
        }
        let retold = retold(cue) ?? cue
        take(retold)
        index = retold.words.upperBound
        continue
      }
      if page.tokens[index].key == ClauseReader.accordingKey, index + 1 < upper, page.has(index + 1, .to) {
        according(at: index, words: 2)
      } else if page.tokens[index].key == Self.per, isSource(per: index) {
        according(at: index, words: 1)
      } else if page.tokens[index].key == Self.in, let (holder, end) = view(at: index) {
        attribute(index..<end, to: holder, until: end)
      } else if page.tokens[index].key == ClauseReader.whichKey {
        document(at: index)
      } else if let stance = CueLexicon.hearsay[page.tokens[index].key] {
        hearsay(at: index, stance)
      } else if let stance = CueLexicon.nouns[page.tokens[index].key] {
        noun(at: index, stance)
      } else if reader.isFinite(index) {
        var start = index
        while start > lower, page.has(start - 1, .adverb), !page.has(start - 1, .auxiliary) { start -= 1 }
        if start == lower || !page.has(start - 1, .verbGroup) { noteSubject(before: start, verb: index) }
      }
      index += 1
    }
    // “Calling it a crime, the minister said …”: the gerund has the subject that comes first.
    for position in statements.indices where statements[position].awaitsSubject {
      statements[position].speaker = firstSubject
    }
  }

  /// “Aliyev: the road is open” as a whole paragraph or headline: a person's or organisation's name before a colon.
  private func label() -> Range<Int>? {
    guard lower == blockStart, upper == blockEnd, page.turn(at: lower) == nil,
      let end = page.named(at: lower), end + 2 < upper,
      page.sign(end) == 58,
      !page.isQuoted(lower), !page.isQuoted(end + 1)
    else { return nil }
    return lower..<end
  }

  private mutating func noteSubject(before start: Int, verb: Int) {
    if page.has(start, .subjectPronoun), start < verb {
      lastSubject = start..<start + 1
    } else {
      guard start > lower, let found = reader.subject(endingAt: start - 1, from: lower) else { return }
      if page.has(found.lowerBound, .relative) {
        relativeSubject = found
        return
      }
      // “the massacres committed by”: a participle behind its noun has no subject.
      if page.has(verb, .past), verb + 1 < upper, page.has(verb + 1, .by) { return }
      lastSubject = found
    }
    relativeSubject = nil
    if let found = lastSubject, mainSubject == nil || isMain(found.lowerBound) { mainSubject = found }
    if firstSubject == nil { firstSubject = lastSubject }
  }

  /// Whether a subject begins a clause of its own: the sentence, or behind a comma or “and”.
  private func isMain(_ start: Int) -> Bool {
    guard start > lower else { return true }
    return page.isComma(start - 1) || page.has(start - 1, .coordinator) || page.sign(start - 1) == 59
  }

  // MARK: Verbs

  private mutating func take(_ cue: Cue) {
    if cue.kind == .passive { return passive(cue) }
    let opening = reader.opening(after: cue)
    if cue.takes(.follows), cue.kind == .finite, follows(cue, opening) {
      // “Four are missing, said the mayor, adding that …”: who said it goes on.
      if let speaker = statements.last?.speaker, !page.has(speaker.lowerBound, .relative) {
        (mainSubject, lastSubject, relativeSubject) = (speaker, speaker, nil)
      }
      return
    }
    if cue.kind == .finite, asClause(cue, opening) { return }
    guard let opening, !isTopic(cue, opening), !asksForSecrecy(cue) else { return }
    var cue = cue
    if isDenied(cue) { cue.isNegated = true }
    // “told the owners to pay” is an order.
    if opening.join == .infinitive, cue.entry.stance == .says, cue.takes(.addressee) {
      cue.entry.stance = .demands
    }
    // “refused to admit that”: the claim is the one that was not made.
    if cue.takes(.negates), opening.join == .infinitive, let inner = reader.cue(at: opening.start + 1),
      reader.opening(after: inner) != nil
    {
      return
    }
    guard var content = content(opening, cue) else { return }
    if cue.kind == .gerund, let end = mainVerb(behind: content, of: cue) {
      content = content.lowerBound..<end
    }
    let isParticiple = isParticiple(cue)
    if isParticiple, let comma = content.first(where: { page.isComma($0) && !page.isQuoted($0) }) {
      content = content.lowerBound..<comma
    }
    let speaker = isParticiple ? nil : speaker(of: cue)
    if isHeardByNobody(speaker, cue) { return }
    if let speaker, isIdiom(speaker, cue) { return }
    if cue.kind == .finite, speaker == nil, !isParticiple { return }
    // “published” attributes only what is itself a statement, and only if nothing tells what that says: “a note saying”.
    if Self.publishing[page.tokens[cue.words.lowerBound].key] != nil,
      !content.contains(where: { page.has($0, .occasion) })
        || content.upperBound < upper && page.sign(content.upperBound) == 58
        || content.contains(where: { !page.isQuoted($0) && reader.cue(at: $0)?.kind == .gerund })
    {
      return
    }
    // “reported on Monday, citing the ministry”: the ministry is a source, not what was said.
    if cue.kind == .gerund, Self.citing[page.tokens[cue.words.lowerBound].key] != nil, isSource(content) {
      return
    }
    // “a man called Smith”: his name, not what anybody calls him.
    if let speaker, Self.naming[page.tokens[cue.words.lowerBound].key] != nil, cue.group.count == 1,
      Self.indefinite[page.tokens[speaker.lowerBound].key] != nil,
      page.tokens[content.lowerBound].isCapitalised
    {
      return
    }
    var pieces = [content]
    if opening.join == .object || opening.join == .bare
      || opening.join == .quotation && cue.takes([.object, .objectAs]) && !cue.takes([.clause, .quotation]),
      let speaker, speaker.lowerBound > lower,
      page.has(speaker.lowerBound - 1, .relative), !page.has(speaker.lowerBound - 1, [.that, .subordinator]),
      Self.questions[page.tokens[speaker.lowerBound - 1].key] == nil
    {
      // “policies which he said had harmed”, “which he called a crime”: the relative word belongs to what was said.
      pieces.insert(speaker.lowerBound - 1..<speaker.lowerBound, at: 0)
    }
    let isClause =
      cue.kind != .infinitive || cue.isNegated || opening.join == .that || opening.join == .quotation
    let hasClause =
      opening.join != .object && (opening.join != .infinitive || isOther(speaker, cue))
      && (opening.join != .bare || hasVerb(content.lowerBound))
    let join = opening.join == .bare && !hasVerb(content.lowerBound) ? .object : opening.join
    // “answering a question”, “found two men”: what a verb of saying takes without a verb is said only of “say” itself.
    if join == .object, !cue.takes([.object, .objectAs, .objectAt, .objectWith, .addressee]),
      opening.join != .object || !cue.takes(.objectAdjective),
      !content.contains(where: page.isQuoted),
      Self.saying[page.tokens[cue.words.lowerBound].key] == nil
    {
      return
    }
    // “Nobody has told the families anything”, “the report did not mention dust”: nothing was said.
    if join == .object, cue.isNegated && Self.mentioning[page.tokens[cue.words.lowerBound].key] != nil {
      return
    }
    if let speaker, Self.nobody[page.tokens[speaker.lowerBound].key] != nil { return }
    // “Eleven feared dead”: a participle behind those whom it is about.
    if join == .object, cue.words.count == 1, cue.group.lowerBound == cue.words.lowerBound,
      cue.entry.form.contains(.participle), Self.fates[page.tokens[content.lowerBound].key] != nil
    {
      return
    }
    // “it is clear that”: nobody says so.
    if cue.takes(.adjective), let speaker, page.tokens[speaker.lowerBound].key == Self.it { return }
    add(
      cue, pieces, speaker, rule: Self.rule(join, cue.kind),
      isSpeech: cue.takes(.speech) && isClause && hasClause || isBelief(cue, opening, speaker))
  }

  /// “said that the planemaker had promised to deliver”: a promise or demand of somebody else than the one who tells it.
  private func isOther(_ speaker: Range<Int>?, _ cue: Cue) -> Bool {
    guard let speaker, cue.kind == .finite else { return false }
    return !page.has(speaker.lowerBound, [.subjectPronoun, .relative])
      && speaker.upperBound <= cue.group.lowerBound
  }

  /// “According to Smith, Jones believes that”: somebody with a name and another's mind, told by the first.
  private func isBelief(_ cue: Cue, _ opening: ClauseReader.Opening, _ speaker: Range<Int>?) -> Bool {
    guard opening.join == .that, cue.kind == .finite, cue.takes([.clause, .thatClause]), let speaker else {
      return false
    }
    return speaker.lowerBound > lower && page.named(at: speaker.lowerBound) != nil
  }

  /// “The duke, believing that he was lost, lifted the siege”: the comma before the verb whose subject stands before the gerund.
  private func mainVerb(behind content: Range<Int>, of cue: Cue) -> Int? {
    let before = cue.group.lowerBound - 1
    guard before > lower, page.isComma(before), mainSubject == nil else { return nil }
    return content.first { index in
      index > content.lowerBound && page.isComma(index) && !page.isQuoted(index) && index + 1 < upper
        && !page.isQuoted(index + 1) && (reader.isFinite(index + 1) || page.has(index + 1, .auxiliary))
        && !page.has(index + 1, [.subjectPronoun, .relative])
    }
  }

  /// “Neither the mayor nor the clerk agreed”, “is unable to say”.
  private func isDenied(_ cue: Cue) -> Bool {
    let before = cue.group.lowerBound - 1
    guard before > lower else { return false }
    if cue.kind == .infinitive { return Self.unable[page.tokens[before].key] != nil }
    guard cue.kind == .finite,
      (max(lower, before - 16)...before).contains(where: { Self.neither[page.tokens[$0].key] != nil }),
      let subject = reader.subject(endingAt: before, from: lower)
    else {
      return false
    }
    return (max(lower, subject.lowerBound - 1)..<subject.upperBound).contains {
      Self.neither[page.tokens[$0].key] != nil
    }
  }

  private static let unable = WordTable("unable,unwilling,refused,declined = yes", meaning: { _ in true })
  private static let neither = WordTable("neither,nor = yes", meaning: { _ in true })

  /// “an official who asked not to be named”
  private func asksForSecrecy(_ cue: Cue) -> Bool {
    let next = cue.words.upperBound
    // “requesting anonymity”
    if next < upper, page.tokens[next].key == Self.anonymity { return true }
    // “did not want to be named”
    if cue.isNegated, next + 2 < upper, page.has(next, .to), page.has(next + 1, .be),
      Self.unnamed[page.tokens[next + 2].key] != nil
    {
      return true
    }
    return cue.entry.stance == .asks && next + 2 < upper && page.has(next, .negation)
      && page.has(next + 1, .to)
      && page.has(next + 2, .be)
  }

  /// “Commenting on the war, he said …”: the occasion of what follows, not a statement.
  private func isTopic(_ cue: Cue, _ opening: ClauseReader.Opening) -> Bool {
    cue.kind == .gerund && cue.group.lowerBound == lower && opening.join == .object && cue.words.count > 1
      && page.has(cue.words.upperBound - 1, [.preposition, .of])
  }

  /// A phrase that names somebody who says things, and nothing more.
  private func isSource(_ content: Range<Int>) -> Bool {
    let head =
      (content.first { page.has($0, .preposition) && $0 > content.lowerBound } ?? content.upperBound) - 1
    return page.has(head, [.group, .role]) || content.contains { page.named(at: $0) != nil }
      || content.count == 1
  }

  private static let citing = WordTable("citing,quoting = yes", meaning: { _ in true })

  /// “Asked about the bridge, the minister …”, “when asked whether”: who asked is not told.
  private func isParticiple(_ cue: Cue) -> Bool {
    guard cue.kind == .finite, cue.entry.stance == .asks, cue.entry.form.contains(.participle),
      cue.group.lowerBound == cue.words.lowerBound
    else { return false }
    let start = cue.words.lowerBound
    if start > lower, page.has(start - 1, .coordinator) {
      // “was invited and asked about it”
      return (max(lower, start - 24)..<start).contains {
        page.has($0, .past) && page.has($0 - 1, .be) && $0 > lower
      }
    }
    // “Dick Spring, the party's leader, asked her to run”: somebody is asked, so the subject asks.
    let next = cue.words.upperBound
    if page.isComma(start - 1 < lower ? start : start - 1), next < upper,
      page.has(next, .objectPronoun) || page.named(at: next) != nil
    {
      return false
    }
    return start == lower || page.isComma(start - 1) || page.has(start - 1, .subordinator)
  }

  /// “As the minister said, the road is open”; “the road is open, as the minister said”.
  private mutating func asClause(_ cue: Cue, _ opening: ClauseReader.Opening?) -> Bool {
    guard cue.takes(.clause), opening == nil, cue.group.lowerBound > lower,
      cue.words.upperBound >= upper || !page.has(cue.words.upperBound, .to),
      let subject = reader.subject(endingAt: cue.group.lowerBound - 1, from: lower),
      subject.lowerBound > lower,
      page.tokens[subject.lowerBound - 1].key == ClauseReader.asKey
    else { return false }
    let start = subject.lowerBound - 1
    var content: Range<Int>?
    if start > lower, page.isComma(start - 1) {
      let mark = (lower..<start).last { [58, 59].contains(page.sign($0)) && !page.isQuoted($0) }
      let first = mark.map { $0 + 1 } ?? clauseStart(from: lower, to: start - 1)
      let before = first..<reader.trim(first, start)
      // “The treaty, as Clark has shown, was a trap”: the clause goes on behind the insertion.
      if !before.isEmpty, isOpen([before]), let rest = predicate(behind: cue.words.upperBound) {
        add(cue, [before, rest], subject, rule: "“as” and its cue", isSpeech: cue.takes(.speech))
        return true
      }
      content = before
    } else {
      var index = cue.words.upperBound
      while index < upper, !page.isComma(index) { index += 1 }
      if index + 1 < upper { content = index + 1..<reader.contentEnd(from: index + 1, join: .that) }
    }
    guard let content, !content.isEmpty else { return false }
    add(cue, [content], subject, rule: "“as” and its cue", isSpeech: cue.takes(.speech))
    return true
  }

  /// “Time will tell”.
  private func isIdiom(_ speaker: Range<Int>, _ cue: Cue) -> Bool {
    page.tokens[speaker.upperBound - 1].key == Self.time && page.tokens[cue.words.lowerBound].key == Self.tell
  }

  private static let questions = WordTable("how,why,where,when,if,whether = yes", meaning: { _ in true })
  /// “, per two officials”, “Per the ministry, …”, but not “per person”.
  private func isSource(per index: Int) -> Bool {
    guard index + 1 < upper, page.tokens[index + 1].kind == .word,
      index == lower || page.isComma(index - 1) || page.isDash(index - 1) || page.sign(index - 1) == 40
    else { return false }
    return page.tokens[index + 1].isCapitalised || page.has(index + 1, [.determiner, .possessive])
  }

  private static let per = WordKey.of("per")
  private static let nobody = WordTable("nobody,none,noone = yes", meaning: { _ in true })
  private static let mentioning = WordTable("mention,mentions,mentioned = yes", meaning: { _ in true })
  private static let fates = WordTable(
    "dead,killed,missing,drowned,lost,injured,trapped,buried,stranded = yes", meaning: { _ in true })
  private static let time = WordKey.of("time")
  private static let tell = WordKey.of("tell")
  private static let it = WordKey.of("it")
  private static let unnamed = WordTable("named,identified,quoted = yes", meaning: { _ in true })
  private static let naming = WordTable("called,named,dubbed = yes", meaning: { _ in true })
  private static let indefinite = WordTable("a,an,someone,somebody,one = yes", meaning: { _ in true })
  private static let anonymity = WordKey.of("anonymity")
  private static let saying = WordTable("say,says,said,saying = yes", meaning: { _ in true })

  // MARK: Adding

  mutating func add(
    _ cue: Cue, _ content: [Range<Int>], _ speaker: Range<Int>?, rule: String, isSpeech: Bool
  ) {
    var from = cue.group.lowerBound
    var (speaker, rule) = (speaker, rule)
    if let hearer = speaker, isHearer(hearer, cue) {
      from = min(from, hearer.lowerBound)
      speaker = nil
      rule = "what a court or inquiry heard"
    }
    if let speaker, speaker.upperBound <= from { from = min(from, speaker.lowerBound) }
    push(
      Statement(
        content: content, cue: cue.group, attribution: from..<cue.words.upperBound, speaker: speaker,
        stance: cue.entry.stance, isNegated: cue.isNegated, isSpeech: isSpeech,
        awaitsSubject: cue.kind == .gerund && speaker == nil, isGerund: cue.kind == .gerund,
        sentence: sentence, rule: rule))
  }

  /// Keeps a statement inside another only where both are acts of speech.
  mutating func push(_ statement: Statement) {
    let cue = statement.cue?.lowerBound ?? statement.attribution.lowerBound
    if statements.contains(where: { $0.contains(cue) }), !statement.isSpeech { return }
    statements.removeAll { inner in
      guard !inner.isSpeech, let cue = inner.cue else { return false }
      return statement.contains(cue.lowerBound)
    }
    statements.append(statement)
  }

  private static func rule(_ join: ClauseReader.Opening.Join, _ kind: Cue.Kind) -> String {
    switch join {
    case .quotation, .colon: "quotation behind its cue"
    case .that: "clause with “that”"
    case .question: "reported question"
    case .infinitive: "cue with an infinitive"
    case .bare: "clause behind its cue"
    case .object: "cue with its object"
    }
  }
}
