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
    var range: DateRange
    fileprivate var rank: Int
    fileprivate var isJoined: Bool
  }

  let page: ClausePage

  /// - Parameter own: positions of the dates of a clause, in text order.
  func times(_ own: [Int]) -> [Time] {
    let times = read(own)
    guard let best = times.indices.min(by: { times[$0].rank < times[$1].rank }) else { return [] }
    var last = best
    while last + 1 < times.count, times[last + 1].isJoined { last += 1 }
    return Array(times[best...last])
  }

  private func read(_ own: [Int]) -> [Time] {
    var times: [Time] = []
    var position = 0
    while position < own.count {
      let date = own[position]
      position += 1
      guard let range = page.dates[date].range, !isSince(date) else { continue }
      var time = Time(date: date, range: range, rank: rank(date), isJoined: false)
      if position < own.count, own[position] == date + 1,
        let interval = DateAnnotator.interval(from: date, in: page.dates, of: page.reading)
      {
        (time.until, time.range) = (date + 1, interval)
        position += 1
      }
      if let before = times.last, isJoined(before.until ?? before.date, date) {
        (time.rank, time.isJoined) = (before.rank, true)
      }
      times.append(time)
    }
    return times
  }

  /// “the steepest fall since May 1908” did not happen then.
  private func isSince(_ date: Int) -> Bool {
    let first = page.reading.tokens(in: page.dates[date].span).lowerBound
    return first > 0 && page.tokens[first - 1].key == Self.since
  }

  private static let since = WordKey.of("since")

  /// “in 1979” before “1953” of “the 1953 constitution” and “of 1953”, which belong to a noun.
  private func rank(_ date: Int) -> Int {
    let tokens = page.reading.tokens(in: page.dates[date].span)
    guard tokens.lowerBound > 0 else { return 0 }
    let before = tokens.lowerBound - 1
    guard page.has(before, [.determiner, .possessive, .of]) else { return 0 }
    // “the 1917 February uprising”.
    let isAttribute = tokens.count == 2 && page.tokens[tokens.lowerBound].count == 4
    return tokens.count == 1 || isAttribute && !page.has(before, .of) ? 1 : 0
  }

  /// Whether “and” stands right behind the first of two dates, “in 1742 and the bridge in 1763”, or only a comma and words
  /// such as “again” stand between them.
  private func isJoined(_ first: Int, _ second: Int) -> Bool {
    let start = page.reading.tokens(in: page.dates[first].span).upperBound
    let end = page.reading.tokens(in: page.dates[second].span).lowerBound
    guard start < end, end - start <= 8 else { return false }
    let conjunction = page.isComma(start) ? start + 1 : start
    if conjunction < end, page.has(conjunction, .coordinator) { return true }
    return conjunction > start
      && (conjunction..<end).allSatisfy {
        page.has($0, [.preposition, .adverb, .determiner]) || Self.again[page.tokens[$0].key] != nil
      }
  }

  private static let again = WordTable("again,then,also,once,more,finally = yes", meaning: { _ in true })
}
