import Values

/// How a date bounds what happened: “before 1720”, “by 1900”, “until 1912”, “after 2 July”, “since 2005”.
///
/// The date itself is 1720; what happened before it has no first day, and its last is the last one of 1719.
package enum EventBound: Sendable {
  case before, onOrBefore, after, onOrAfter

  /// As the modifiers of TIMEX3 spell it.
  package var code: String {
    switch self {
    case .before: "BEFORE"
    case .onOrBefore: "ON_OR_BEFORE"
    case .after: "AFTER"
    case .onOrAfter: "ON_OR_AFTER"
    }
  }

  /// For the reader: what the date is to the happening.
  var words: String {
    switch self {
    case .before: "before it"
    case .onOrBefore: "no later than it"
    case .after: "after it"
    case .onOrAfter: "no earlier than it"
    }
  }

  /// The days that are left on its side of a date; a date that is open itself stays as it is.
  func days(of date: DateRange) -> DateRange {
    guard date.first != .distantPast, date.last != .distantFuture else { return date }
    var open = date
    open.qualifier = .none
    switch self {
    case .before: (open.first, open.last) = (.distantPast, date.first + -1)
    case .onOrBefore: open.first = .distantPast
    case .after: (open.first, open.last) = (date.last + 1, .distantFuture)
    case .onOrAfter: open.last = .distantFuture
    }
    return open
  }
}

/// Finds what bounds a happening in the words around its date.
struct EventBoundReader {
  let page: ClausePage

  /// - Parameter date: position of the date in the document's dates.
  /// - Returns: nil where the date says when it happened.
  func bound(_ date: Int, in clause: EventClauses.Clause) -> EventBound? {
    let mention = page.dates[date]
    // “shortly after 5pm” is on the same day.
    if mention.kind == .time, mention.value?.contains(":") ?? true { return nil }
    let tokens = page.reading.tokens(in: mention.span)
    var word = tokens.lowerBound - 1
    while word > clause.start, page.has(word, .determiner) || Self.hedges[page.tokens[word].key] != nil {
      word -= 1
    }
    guard word >= clause.start, !page.isQuoted(word) else { return nil }
    let key = page.tokens[word].key
    // “in the weeks before 1720”, “before and after 1720”: other words tell when.
    if let bound = Self.words[key] { return bound }
    if key == Self.from, tokens.upperBound < clause.end,
      Self.onwards[page.tokens[tokens.upperBound].key] != nil
    {
      return .onOrAfter
    }
    guard word > clause.start else { return nil }
    if Self.links[key] != nil { return boundOfNoun(before: word, in: clause) }
    let before = page.tokens[word - 1].key
    switch key {
    case Self.than where Self.lates[before] != nil: return Self.lates[before]
    case Self.to where before == Self.up || before == Self.prior:
      return before == Self.up ? .onOrBefore : .before
    default: return nil
    }
  }

  /// “After his death in 1628 the castle was sold”: what happened is no earlier than the death, and may be of its year.
  private func boundOfNoun(before link: Int, in clause: EventClauses.Clause) -> EventBound? {
    for index in (max(clause.start, link - 8)..<link).reversed() {
      if page.isComma(index) || page.isQuoted(index) || page.has(index, [.past, .be, .have])
        || EventClauses.isPast(page.tokens[index].key)
      {
        return nil
      }
      guard let bound = Self.words[page.tokens[index].key], index + 1 < link else { continue }
      // “after he died in 1628” has a verb, and “since the flood in 1953” is read where it lasts.
      let opens = index == clause.start || page.isComma(index - 1)
      guard opens, page.has(index + 1, [.determiner, .possessive]) || page.tokens[index + 1].isCapitalised
      else { return nil }
      return bound == .before || bound == .onOrBefore ? .onOrBefore : .onOrAfter
    }
    return nil
  }

  private static let links = WordTable("in,on,of = yes", meaning: { _ in true })
  private static let words = WordTable(
    """
    before = before
    by,until,till,til = until
    after = after
    since = since
    """
  ) { word -> EventBound in
    switch word {
    case "before": .before
    case "until": .onOrBefore
    case "after": .after
    default: .onOrAfter
    }
  }

  /// Before “than”: “no later than”, “not earlier than”.
  private static let lates = WordTable(
    """
    later = until
    earlier,sooner = since
    """
  ) { $0 == "until" ? EventBound.onOrBefore : .onOrAfter }
  private static let hedges = WordTable(
    "about,around,approximately,roughly,circa,c = yes", meaning: { _ in true })
  private static let onwards = WordTable("on,onward,onwards = yes", meaning: { _ in true })
  private static let than = WordKey.of("than")
  private static let to = WordKey.of("to")
  private static let up = WordKey.of("up")
  private static let prior = WordKey.of("prior")
  private static let from = WordKey.of("from")
}
