package import Values

/// Finds dated happenings.
///
/// A happening is a clause of running text with a date and a finite verb: in the past, or announced for later (“will”,
/// “is to”), which its basis says. A sentence has as many as it has clauses with a date of their own (`EventClauses`). A
/// date that says when something was said dates the claim, and is no event here; what was said to have happened is one,
/// without the words that say who said so.
package enum EventAnnotator {
  package static func annotate(
    _ page: ClausePage, claims: [Claim], published: DateRange? = nil
  ) -> [Event] {
    let (reading, dates, names) = (page.reading, page.dates, page.names)
    guard dates.contains(where: isDay) else { return [] }
    let (saying, statements) = sayings(claims, page)
    let reader = EventDates(page: page)
    let tenses = TenseReader(tokens: reading.tokens, bytes: reading.bytes)
    var events: [Event] = []
    var index = 0
    while index < dates.count {
      guard let sentence = reading.sentence(at: dates[index].span.start) else {
        index += 1
        continue
      }
      var group: [Int] = []
      let end = reading.sentences[sentence].span.end
      if dates[index].span.start >= end {
        index += 1
        continue
      }
      while index < dates.count, dates[index].span.start < end {
        if isDay(dates[index]), !saying.contains(dates[index].span.start) { group.append(index) }
        index += 1
      }
      guard !group.isEmpty, reading.blocks[reading.sentences[sentence].block].kind == .body else { continue }
      let clauses = EventClauses(page, reading.sentences[sentence].tokens, tenses, statements: statements)
      let lives = LifeDates.read(group, reading.sentences[sentence].tokens, page, names)
      group.removeAll { lives.dates.contains($0) || isSetting(dates[$0], page) }
      let told = lives.events + (group.isEmpty ? [] : happenings(group, clauses, reader, names))
      events += lives.events.isEmpty ? told : told.sorted { $0.span.start < $1.span.start }
      if told.isEmpty, let entry = entry(group.first, sentence, page, names) { events.append(entry) }
    }
    events.removeAll { isOutOfTime($0, dates[$0.date], published) }
    nameSubjects(of: &events, page, names)
    return events
  }

  /// “She vowed to finish by March”: nothing happened after the day on which it is told; “The story begins in 1912”: nothing is
  /// planned for a day before it.
  private static func isOutOfTime(_ event: Event, _ date: DateMention, _ published: DateRange?) -> Bool {
    let isPlan = event.basis.rule.hasPrefix(plan)
    guard let range = date.range else { return isPlan && (date.value?.utf8.count ?? 0) < 10 }
    guard let published, published.last != .distantFuture else { return isPlan }
    // A date that is told whole is believed, even against the document's own.
    return isPlan
      ? range.last < published.first
      : date.basis.anchor != .none && event.basis.rule.hasPrefix(past) && range.first > published.last
  }

  /// “She moved to Panama in 1953”: where a clause names nobody, whom its pronoun means, as with speakers.
  private static func nameSubjects(of events: inout [Event], _ page: ClausePage, _ names: DocumentNames) {
    var resolver: SpeakerResolver?
    for position in events.indices where events[position].people.isEmpty {
      let tokens = page.reading.tokens(in: events[position].span)
      guard let sentence = page.reading.sentence(at: events[position].span.start),
        let pronoun = tokens.first(where: { page.has($0, [.male, .female]) && page.has($0, .subjectPronoun) }
        ),
        !page.isQuoted(pronoun)
      else { continue }
      // Made where it is needed, as it reads the whole document.
      if resolver == nil { resolver = SpeakerResolver(page, names) }
      let subject = resolver?.resolve(pronoun..<pronoun + 1, sentence: sentence)
      if let entity = subject?.entity, entity < names.entities.count, names.entities[entity].kind == .person {
        events[position].people = [entity]
      }
    }
  }

  /// Where the dates begin that say when something was said, and where what was reported begins, with the tokens behind its end.
  private static func sayings(_ claims: [Claim], _ page: ClausePage) -> (dates: Set<UInt32>, edges: Set<Int>)
  {
    var (dates, edges): (Set<UInt32>, Set<Int>) = ([], [])
    func add(_ piece: Span) {
      let tokens = page.reading.tokens(in: piece)
      edges.insert(tokens.lowerBound)
      edges.insert(tokens.upperBound)
    }
    for claim in claims where !isAct(claim, page) && !isExpectation(claim) {
      if case .text(let span) = claim.saidBasis?.anchor { dates.insert(span.start) }
      guard claim.form == .indirect, claim.cue != nil else { continue }
      if claim.pieces.isEmpty { add(claim.span) }
      for piece in claim.pieces { add(piece) }
    }
    return (dates, edges)
  }

  /// “is expected to reopen on Tuesday”, “reportedly left on Monday”: nobody says so, and what is told is the event.
  private static func isExpectation(_ claim: Claim) -> Bool {
    guard claim.speaker == nil, claim.cue != nil, let stance = claim.stance else { return false }
    return claim.basis.rule == "an adverb of hearsay"
      || claim.basis.rule == "passive without a speaker"
        && [.believes, .promises, .demands, .accuses].contains(stance)
  }

  /// A date with its days, or with a day, month or season whose year is not known.
  private static func isDay(_ date: DateMention) -> Bool {
    switch date.kind {
    case .date: date.range != nil || date.value?.hasPrefix("XXXX-") ?? false
    // “at 9 p.m.” of no day dates nothing.
    case .time:
      date.range != nil || date.value.map { $0.hasPrefix("XXXX-") && !$0.hasPrefix("XXXX-XX-XX") } ?? false
    case .duration: date.range != nil
    case .set, .reference: false
    }
  }

  /// “16 June – Shooting.”, “May 4. The men came out.”: what stands behind a day at the head of a paragraph happened on it.
  private static func entry(
    _ date: Int?, _ position: Int, _ page: ClausePage, _ names: DocumentNames
  ) -> Event? {
    guard let date, let range = page.dates[date].range, range.precision <= .year else { return nil }
    let reading = page.reading
    let sentence = reading.sentences[position]
    let tokens = reading.tokens(in: page.dates[date].span)
    guard reading.isHead(tokens, of: sentence) else { return nil }
    var told = reading.afterHead(tokens, in: sentence)..<sentence.tokens.upperBound
    if told.isEmpty {
      guard position + 1 < reading.sentences.count,
        reading.sentences[position + 1].block == sentence.block
      else { return nil }
      told = reading.sentences[position + 1].tokens
      let next = page.firstDate(from: page.tokens[told.lowerBound].start)
      let end = page.tokens[told.upperBound - 1].end
      if next < page.dates.count, page.dates[next].span.start < end, isDay(page.dates[next]) { return nil }
    }
    guard told.contains(where: { page.tokens[$0].kind == .word }) else { return nil }
    return event(told, "told behind its date", EventDates.Time(date: date, range: range), page, names)
  }

  /// “a novel set in 1921”: where its story plays, not when something happened; “the record was set in 1921” is told as past.
  private static func isSetting(_ date: DateMention, _ page: ClausePage) -> Bool {
    let first = page.reading.tokens(in: date.span).lowerBound
    guard first > 2, page.tokens[first - 1].key == inside, page.tokens[first - 2].key == set else {
      return false
    }
    let before = page.tokens[first - 3]
    return settings[before.key] != nil || page.isComma(first - 3)
  }

  private static let inside = WordKey.of("in")
  private static let set = WordKey.of("set")
  private static let settings = WordTable(
    "is,are,novel,film,story,play,series,book,movie,drama,comedy,thriller,opera,game,tale,musical = yes",
    meaning: { _ in true })

  /// “demanded a share”, “declared a state of emergency”: what is said has no verb, so that the saying is what happened.
  private static func isAct(_ claim: Claim, _ page: ClausePage) -> Bool {
    guard claim.form == .indirect, let cue = claim.cue else { return false }
    let verbs = page.reading.tokens(in: cue)
    guard verbs.contains(where: { acts[page.tokens[$0].key] != nil }) else { return false }
    let tokens = page.reading.tokens(in: claim.pieces.first ?? claim.span)
    // “argued for one of the firms in court”
    guard let first = tokens.first, first == verbs.upperBound,
      page.has(first, [.determiner, .possessive]) || page.has(verbs.upperBound - 1, .preposition)
    else { return false }
    let object = tokens.prefix { !page.isComma($0) && !page.isStop($0) && !page.has($0, .coordinator) }
    let reader = ClauseReader(page: page, lower: tokens.lowerBound, upper: tokens.upperBound)
    return !object.contains {
      page.has($0, [.relative, .that]) || !page.has($0, .time) && reader.isFinite($0)
    }
  }

  private static let acts = WordTable(
    """
    demanded,declared,agreed,asked,offered,refused,ordered,proposed,rejected,requested,announced,accepted,approved = yes
    promised,denounced,condemned,denied,signed,recognised,recognized,proclaimed,welcomed,accused,charged,ruled,argued,opposed,overturned,debated,released,confirmed = yes
    """, meaning: { _ in true })

  // MARK: One sentence

  /// One happening for each time that a clause tells.
  private static func happenings(
    _ group: [Int], _ parted: EventClauses, _ reader: EventDates, _ names: DocumentNames
  ) -> [Event] {
    let page = parted.page
    var clauses = parted.clauses()
    var dated: [(clause: Int, times: [EventDates.Time])] = []
    var next = 0
    for (position, clause) in clauses.enumerated() {
      // Clauses and dates are both in text order, so a sentence of any length is gone through once.
      var own: [Int] = []
      while next < group.count {
        let tokens = page.reading.tokens(in: page.dates[group[next]].span)
        guard tokens.isEmpty || tokens.lowerBound < clause.end else { break }
        if !tokens.isEmpty, tokens.lowerBound >= clause.start, !page.isQuoted(tokens.lowerBound),
          !namesAnew(tokens, clause.start..<clause.end, parted)
        {
          own.append(group[next])
        }
        next += 1
      }
      if own.isEmpty, position > 0, let before = dated.last?.times, before.count == 1,
        let apart = clauseApart(clause, before[0], page)
      {
        // “came on Thursday, a day after …”: the length of time goes with the clause behind it.
        clauses[position - 1].end = max(clauses[position - 1].verb + 1, apart.start)
        clauses[position].start = clauses[position - 1].end
        dated.append((position, [apart.time]))
        continue
      }
      let times =
        own.isEmpty
        ? whenDate(clause, page).map { [EventDates.Time(date: $0, range: page.dates[$0].range)] } ?? []
        : reader.times(own, in: clause)
      if !times.isEmpty { dated.append((position, times)) }
    }
    var events: [Event] = []
    for (order, found) in dated.enumerated() {
      let next = order + 1 < dated.count ? dated[order + 1].clause : clauses.count
      let previous = order > 0 ? dated[order - 1].clause + 1 : 0
      let clause = clauses[found.clause]
      // “has been in custody since 2020” goes on from then.
      let isLasting = found.times.contains { $0.bound == .onOrAfter } && page.has(clause.verb, .have)
      guard let rule = tense(clause, parted) ?? (isLasting ? past : nil) else { continue }
      let whole = extent(found.clause, previous..<next, clauses, page)
      events += found.times.map { event(whole, rule, $0, page, names) }
    }
    return events
  }

  /// “The visit came on Thursday, a day after the mayor resigned”: when the second happened, counted from the first, and
  /// where the words begin that tell the time between.
  private static func clauseApart(
    _ clause: EventClauses.Clause, _ before: EventDates.Time, _ page: ClausePage
  ) -> (time: EventDates.Time, start: Int)? {
    let word = page.isComma(clause.start) ? clause.start + 1 : clause.start
    guard clause.joint == .subordinate, word > 0, word < clause.verb, let sign = sides[page.tokens[word].key],
      before.bound == nil, before.until == nil, let day = before.range, day.precision == .day, day.length == 1
    else { return nil }
    let position = page.firstDate(from: page.tokens[word].start) - 1
    guard page.dates.indices.contains(position), page.dates[position].kind == .duration,
      page.dates[position].modifier == nil,
      page.dates[position].span.end == page.tokens[word - 1].end, let value = page.dates[position].value,
      value.last == "D", let number = Int(value.dropFirst().dropLast()),
      number < 1000
    else { return nil }
    let start = page.reading.tokens(in: page.dates[position].span).lowerBound
    return (EventDates.Time(date: before.date, range: DateRange(day: day.first + sign * number)), start)
  }

  /// What comes “a day after” is later.
  private static let sides = WordTable(
    """
    after = -1
    before = 1
    """
  ) { Int($0) }

  /// The date that a clause with “when” goes on from: “until March 1917, when she fell ill”.
  private static func whenDate(_ clause: EventClauses.Clause, _ page: ClausePage) -> Int? {
    let word = page.isComma(clause.start) ? clause.start + 1 : clause.start
    guard word < clause.verb, page.tokens[word].key == when, word > 1 else { return nil }
    // “when she was six” tells how old she was.
    if page.has(clause.verb, .be), clause.verb + 1 < clause.end,
      page.has(clause.verb + 1, .time) || page.tokens[clause.verb + 1].kind == .number
    {
      return nil
    }
    // Without a comma, “it was late February when she sailed”, the date belongs to both as one.
    guard page.isComma(word - 1) else { return nil }
    let last = word - 2
    let date = page.firstDate(from: page.tokens[last].end) - 1
    guard page.dates.indices.contains(date), page.dates[date].span.end == page.tokens[last].end,
      isDay(page.dates[date])
    else { return nil }
    return date
  }

  private static let when = WordKey.of("when")

  /// A clause with what goes with it: those behind it that have no date, and, where it has no subject of its own, the one
  /// before it. What somebody is reported to have said stands by itself.
  private static func extent(
    _ position: Int, _ free: Range<Int>, _ clauses: [EventClauses.Clause], _ page: ClausePage
  ) -> Range<Int> {
    var (first, last) = (position, position)
    while first > free.lowerBound, clauses[first].joint == .coordinate, !hasSubject(clauses[first], page) {
      first -= 1
    }
    while last + 1 < free.upperBound, clauses[last + 1].joint != .statement { last += 1 }
    return trimmed(antecedent(of: clauses[first], page), clauses[last].end, page)
  }

  /// Where the noun begins that a relative clause tells of: “the village, which was rebuilt in 1960”.
  private static func antecedent(of clause: EventClauses.Clause, _ page: ClausePage) -> Int {
    var start = clause.start
    let relative = page.isComma(start) ? start + 1 : start
    guard clause.joint != .none, relative < clause.verb, relatives[page.tokens[relative].key] != nil else {
      return start
    }
    if start > 0, page.isComma(start - 1) { start -= 1 }
    // “by a rival in 1934, who”: a date between them leaves the noun to its own clause.
    if start > 0, page.has(start - 1, .time) { return clause.start }
    let earliest = max(0, start - 7)
    while start > earliest, page.isWord(start - 1),
      !page.has(start - 1, [.verb, .past, .be, .preposition, .coordinator])
    { start -= 1 }
    return start
  }

  private static let relatives = WordTable("which,who = yes", meaning: { _ in true })

  /// Whether words other than dates and adverbs stand before a clause's verb.
  private static func hasSubject(_ clause: EventClauses.Clause, _ page: ClausePage) -> Bool {
    (clause.start..<clause.verb).contains {
      page.isWord($0) && !page.has($0, [.coordinator, .adverb, .time, .preposition, .subordinator])
        && page.tokens[$0].kind != .number
    }
  }

  /// Whether a date only says when a place or person goes by another name: “Zangezur, today the province of Syunik, …”.
  private static func namesAnew(_ date: Range<Int>, _ clause: Range<Int>, _ parted: EventClauses) -> Bool {
    let page = parted.page
    guard date.count == 1, date.lowerBound > clause.lowerBound, date.upperBound < clause.upperBound,
      nowadays[page.tokens[date.lowerBound].key] != nil, page.isComma(date.lowerBound - 1),
      page.has(date.upperBound, .determiner)
    else { return false }
    let name = (date.upperBound..<clause.upperBound).prefix { !page.isComma($0) }
    return !name.contains(where: parted.isVerb)
  }

  private static let nowadays = WordTable("today,now = yes", meaning: { _ in true })

  /// Without the signs and conjunctions at its ends; “that”, “after” and the like say how a clause hangs on another.
  private static func trimmed(_ start: Int, _ end: Int, _ page: ClausePage) -> Range<Int> {
    var (start, end) = (start, end)
    while start < end,
      page.isComma(start) || page.has(start, .coordinator) || page.sign(start) == 59 || page.isDash(start)
        || page.sign(start) == 58 || isConjunction(start, end, page)
    { start += 1 }
    while end > start,
      page.isComma(end - 1) || page.sign(end - 1) == 59 || page.isDash(end - 1) || page.sign(end - 1) == 58
    { end -= 1 }
    return start..<end
  }

  private static func isConjunction(_ index: Int, _ end: Int, _ page: ClausePage) -> Bool {
    guard index + 1 < end, !page.tokens[index].isCapitalised else { return false }
    return page.has(index, .that) && !page.has(index + 1, .verb)
      || conjunctions[page.tokens[index].key] != nil
  }

  private static let conjunctions = WordTable(
    "after,before,since,until,when,while,because,although,though,as = yes", meaning: { _ in true })
  private static let past = "date in a clause in the past"
  private static let plan = "planned for its date, told in the present"
  private static let conditions = WordTable("if,unless,whether,lest = yes", meaning: { _ in true })

  /// The rule by which a clause is a happening: its first finite verb is in the past, or is set for later.
  private static func tense(_ clause: EventClauses.Clause, _ parted: EventClauses) -> String? {
    let page = parted.page
    if (clause.start..<clause.verb).contains(where: { conditions[page.tokens[$0].key] != nil }) { return nil }
    if clause.joint == .none, !parted.isVerb(clause.verb) { return "date with a participle" }
    var scheduled = false
    for index in clause.verb..<clause.end where parted.isVerb(index) {
      let key = page.tokens[index].key
      if page.has(index, .past) || EventClauses.isPast(key) { return past }
      if let cue = CueLexicon.verbs[key], cue.form.contains(.past) { return past }
      if certainties[key] != nil { return scheduledRule }
      if futures[key] != nil { scheduled = true }
      if index == clause.verb, parted.isPlan(index) { return plan }
      if presents[key] != nil, index + 1 < clause.end, page.has(index + 1, .to) { scheduled = true }
      if presents[key] != nil, index + 1 < clause.end, plans[page.tokens[index + 1].key] != nil {
        return scheduledRule
      }
    }
    return scheduled ? scheduledRule : nil
  }

  private static let scheduledRule = "scheduled for its date"
  private static let certainties = WordTable("will,shall = yes", meaning: { _ in true })
  private static let futures = WordTable("will,shall,would = yes", meaning: { _ in true })
  private static let presents = WordTable("is,are = yes", meaning: { _ in true })
  private static let plans = WordTable(
    "scheduled,due,planned,expected,set,slated = yes", meaning: { _ in true })

  private static func event(
    _ clause: Range<Int>, _ rule: String, _ time: EventDates.Time, _ page: ClausePage, _ names: DocumentNames
  ) -> Event {
    let span = page.reading.span(clause.lowerBound, clause.upperBound - 1)
    var people: [Int] = []
    var places: [Int] = []
    for mention in names.mentions[names.firstMention(from: span.start)...] {
      if mention.span.end > span.end { break }
      if mention.kind == .person, !people.contains(mention.entity) { people.append(mention.entity) }
      if mention.kind == .place, !places.contains(mention.entity) { places.append(mention.entity) }
    }
    let reason = rule + (time.bound.map { ", " + $0.words } ?? "")
    return Event(
      span: span, happened: time.range, bound: time.bound, date: time.date, until: time.until, people: people,
      places: places, basis: Basis(reason, anchor: .text(page.dates[time.date].span)))
  }
}
