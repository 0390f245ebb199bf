import Values

/// The dates of one clause, as its happenings have them.
///
///     happening → date | date (“to” | “until” | “and” behind “between”) date
///     clause    → happening (“and” | “,” …) happening …
///
/// “In 1742 and 1763” are two happenings, “from 1920 to 1922” is one that lasts; “in 1979” of “The 1953 constitution was
/// abolished in 1979” is the only one.
struct EventDates {
  /// When something happened: a date, or the time from it to another.
  struct Time {
    /// Positions in the document's dates.
    var date: Int
    var until: Int?
    /// Nil where its year is not known.
    var range: DateRange?
    var bound: EventBound?
    fileprivate var rank = 0
    fileprivate var isJoined = false

    init(date: Int, range: DateRange?) { (self.date, self.range) = (date, range) }
  }

  let page: ClausePage
  private let bounds: EventBoundReader

  init(page: ClausePage) {
    self.page = page
    bounds = EventBoundReader(page: page)
  }

  /// - Parameter own: positions of the dates of a clause, in text order.
  func times(_ own: [Int], in clause: EventClauses.Clause) -> [Time] {
    // “the founding of the league in May 1918, which lasted until April 1920”: one goes with the noun, one with the verb.
    if let relative = (clause.start..<max(clause.start, clause.verb)).last(where: isRelative) {
      let start = page.tokens[relative].start
      let (before, behind) = (
        own.filter { page.dates[$0].span.start < start }, own.filter { page.dates[$0].span.start > start }
      )
      if !before.isEmpty, !behind.isEmpty { return chosen(before, clause) + chosen(behind, clause) }
    }
    return chosen(own, clause)
  }

  private func isRelative(_ index: Int) -> Bool { page.has(index, .relative) && !page.has(index, .that) }

  private func chosen(_ own: [Int], _ clause: EventClauses.Clause) -> [Time] {
    let times = read(own, clause)
    guard let best = times.indices.min(by: { times[$0].rank < times[$1].rank }) else { return [] }
    var last = best
    while last + 1 < times.count, times[last + 1].isJoined { last += 1 }
    return Array(times[best...last])
  }

  private func read(_ own: [Int], _ clause: EventClauses.Clause) -> [Time] {
    var times: [Time] = []
    var position = 0
    while position < own.count {
      let date = own[position]
      position += 1
      var time = Time(date: date, range: page.dates[date].range)
      time.rank = rank(date, clause)
      if position < own.count, own[position] == date + 1,
        let interval = DateAnnotator.interval(from: date, in: page.dates, of: page.reading)
      {
        (time.until, time.range) = (date + 1, interval)
        position += 1
      } else if let bound = bounds.bound(date, in: clause) {
        if bound == .onOrAfter, !isLasting(date, clause) { continue }
        (time.bound, time.range) = (bound, time.range.map(bound.days))
        time.rank += 1
      }
      if let before = times.last, (time.bound == nil) == (before.bound == nil),
        isJoined(before.until ?? before.date, date)
      {
        (time.rank, time.isJoined) = (before.rank, true)
      }
      times.append(time)
    }
    return times
  }

  /// “has governed since 2005” goes on from then; “the steepest fall since May 1908” did not happen then.
  private func isLasting(_ date: Int, _ clause: EventClauses.Clause) -> Bool {
    let first = page.reading.tokens(in: page.dates[date].span).lowerBound
    guard first > 0, page.tokens[first - 1].key == Self.since else { return true }
    guard let have = (clause.start..<first).last(where: { page.has($0, .have) }), clause.verb <= have + 3
    else { return false }
    return !(have..<first).contains {
      Self.uniques[page.tokens[$0].key] != nil || endsInEST(page.tokens[$0])
    }
  }

  private func endsInEST(_ token: Token) -> Bool {
    token.kind == .word && token.count > 4
      && page.reading.bytes[Int(token.end) - 3..<Int(token.end)].elementsEqual([101, 115, 116])
  }

  private static let since = WordKey.of("since")
  private static let uniques = WordTable(
    "first,only,most,least,best,worst,not,never,no,nothing,nobody,none,any,last = yes", meaning: { _ in true }
  )

  /// “in 1979” before “1953” of “the 1953 constitution” and “of 1953”, which belong to a noun.
  private func rank(_ date: Int, _ clause: EventClauses.Clause) -> Int {
    let tokens = page.reading.tokens(in: page.dates[date].span)
    guard tokens.lowerBound > 0 else { return 0 }
    if isInserted(tokens, clause) || isCountedFrom(date) { return 2 }
    // “the death-roll in yesterday’s riot rose to five this morning”
    if tokens.upperBound < clause.end, page.isPossessive(tokens.upperBound) { return 1 }
    let before = tokens.lowerBound - 1
    guard page.has(before, [.determiner, .possessive, .of]) else { return 0 }
    // “the 1917 February uprising”.
    let isAttribute = tokens.count == 2 && page.tokens[tokens.lowerBound].count == 4
    return tokens.count == 1 || isAttribute && !page.has(before, .of) ? 1 : 0
  }

  /// “Two days before the vote on 3 July, he resigned”: the day of the vote is only what the two days are counted from.
  private func isCountedFrom(_ date: Int) -> Bool {
    guard date > 0, page.dates[date - 1].kind == .duration, page.dates[date - 1].range != nil,
      case .text(let span) = page.dates[date - 1].basis.anchor
    else { return false }
    return span == page.dates[date].span
  }

  /// Whether a date belongs to a participle set off by commas before the verb: “her letters, written in 1886, were sold”.
  private func isInserted(_ date: Range<Int>, _ clause: EventClauses.Clause) -> Bool {
    guard date.upperBound <= clause.verb,
      let comma = (clause.start..<date.lowerBound).last(where: page.isComma),
      (date.upperBound..<clause.verb).contains(where: page.isComma)
    else { return false }
    return Self.participles[page.tokens[comma + 1].key] != nil
  }

  private static let participles = WordTable(
    """
    written,begun,known,taken,given,driven,shown,drawn,torn,worn,chosen,broken,spoken,stolen,born,grown,made,built = yes
    founded,opened,completed,finished,held,published,signed,launched,payable,due,effective,scheduled,valid,available,dating,dated,beginning,starting,lasting,recorded = yes
    """, meaning: { _ in true })

  /// Whether “and” stands right behind the first of two dates, “in 1742 and the bridge in 1763”, or only a comma and words
  /// such as “again” stand between them.
  private func isJoined(_ first: Int, _ second: Int) -> Bool {
    let start = page.reading.tokens(in: page.dates[first].span).upperBound
    let end = page.reading.tokens(in: page.dates[second].span).lowerBound
    guard start < end, end - start <= 8 else { return false }
    let conjunction = page.isComma(start) ? start + 1 : start
    if conjunction < end, page.has(conjunction, .coordinator) { return true }
    if conjunction > start, isGapped(conjunction..<end) { return true }
    return conjunction > start
      && (conjunction..<end).allSatisfy {
        page.has($0, [.preposition, .adverb, .determiner]) || Self.again[page.tokens[$0].key] != nil
      }
  }

  /// “The church was finished in 1859, the Institute in 1871”: another noun with its date and the same verb.
  private func isGapped(_ between: Range<Int>) -> Bool {
    guard let first = between.first, between.count > 2, page.has(first, .determiner),
      page.has(between.upperBound - 1, .preposition)
    else { return false }
    return between.allSatisfy {
      page.isWord($0) && !page.has($0, [.verb, .past, .be, .have, .relative])
        && !EventClauses.isPast(page.tokens[$0].key)
    }
  }

  private static let again = WordTable("again,then,also,once,more,finally = yes", meaning: { _ in true })
}
