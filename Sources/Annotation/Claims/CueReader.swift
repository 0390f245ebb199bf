/// A verb (or adjective behind “be”) that attributes, with its group of auxiliaries.
struct Cue {
  enum Kind {
    /// Has a subject of its own: “said”, “has said”, “is confident”.
    case finite
    /// “to say”: its subject is that of the verb it hangs on.
    case infinitive
    /// “, saying that”: its subject is that of the main clause, or stands right before it.
    case gerund
    /// “was said”: the speaker, if any, stands behind “by”.
    case passive
  }

  /// The words of the cue itself.
  var words: Range<Int>
  /// With auxiliaries and adverbs before it.
  var group: Range<Int>
  var entry: CueEntry
  var kind: Kind
  var isNegated: Bool

  func takes(_ frame: CueEntry.Frame) -> Bool { !entry.frame.isDisjoint(with: frame) }
}

extension ClauseReader {
  /// The verbal cue that begins at a token, if the words around it let it be a verb there.
  func cue(at index: Int) -> Cue? {
    guard page.tokens[index].kind == .word, !page.isQuoted(index),
      var match = CueLexicon.verbs.longestMatch(page.tokens, at: index, limit: upper)
    else { return nil }
    // “reported on Monday a fall”: the preposition is the day's.
    if match.count > 1, page.timeEnd(index + 1, upper) != nil, page.has(index + 1, .preposition),
      let shorter = CueLexicon.verbs.longestMatch(page.tokens, at: index, limit: index + 1)
    {
      match = shorter
    }
    if page.tokens[index].isCapitalised, index > lower, !page.isQuoted(index - 1), page.isWord(index - 1),
      !isHeadline()
    {
      return nil
    }
    let words = index..<index + match.count
    var start = index
    var seen: WordClass = []
    while start > lower, !page.isQuoted(start - 1) {
      let before = start - 1
      if page.has(before, .verbGroup), !page.has(before, .time) || page.has(before, .adverb) {
        if page.has(before, .gerund) { break }
        // “and then said”: the word opens the clause but is no part of what joins it.
        seen.formUnion(page.classes[before].intersection([.be, .have, .modal, .negation]))
        start = before
        if page.has(before, .subjectPronoun) { break }
      } else if page.has(before, .copula), match.meaning.frame.contains(.adjective) {
        seen.formUnion(.be)
        start = before
      } else if page.tokens[before].key == Self.first, before > lower, page.has(before - 1, [.be, .have]) {
        // “was first reported”
        start = before
      } else if let end = day(endingAt: before), page.has(end - 1, .have) {
        // “had in May forecast”
        start = end
      } else if page.tokens[before].kind == .possessive, before > lower,
        page.has(before - 1, [.subjectPronoun, .relative])
      {
        // “he’s calling”, “who’s said”.
        seen.formUnion(match.meaning.form.contains(.gerund) ? .be : .have)
        start = before
      } else {
        break
      }
    }
    guard let kind = kind(of: match.meaning, words, start: start, seen) else { return nil }
    let from = kind == .infinitive ? start - 1 : start
    var isNegated = seen.contains(.negation)
    if kind == .infinitive, from > lower, let governor = CueLexicon.verbs[page.tokens[from - 1].key] {
      isNegated = isNegated || governor.frame.contains(.negates)
    }
    return Cue(
      words: words, group: from..<words.upperBound, entry: match.meaning, kind: kind, isNegated: isNegated)
  }

  private func kind(of entry: CueEntry, _ words: Range<Int>, start: Int, _ seen: WordClass) -> Cue.Kind? {
    let form = entry.form
    if entry.frame.contains(.adjective), form.isEmpty { return seen.contains(.be) ? .finite : nil }
    let before = start - 1
    let ownSubject = page.has(start, .subjectPronoun) && start < words.lowerBound
    if form.contains(.gerund) {
      // “there was no reading of it”
      if words.lowerBound > lower, page.has(words.lowerBound - 1, .determiner) { return nil }
      if seen.contains(.be) { return .finite }
      guard before >= lower else { return .gerund }
      if page.has(before, [.determiner, .possessive]) || page.tokens[before].kind == .possessive {
        return nil
      }
      return .gerund
    }
    // Determiners, possessives and prepositions make a noun or an adjective of it.
    if !ownSubject, before >= lower, !page.isQuoted(before) {
      if page.tokens[before].kind == .possessive || page.isHyphen(before) { return nil }
      if page.has(before, [.determiner, .possessive, .preposition]),
        !page.has(before, [.relative, .subjectPronoun, .to, .pronominal]),
        // “as reported by”
        page.tokens[before].key != Self.asKey || words.upperBound >= upper || !page.has(words.upperBound, .by)
      {
        return nil
      }
    }
    if seen.contains(.modal) || (before >= lower && page.has(before, .to)) {
      if form.contains(.base) {
        if seen.contains(.modal) { return .finite }
        return page.has(before, .to) ? .infinitive : nil
      }
    }
    if seen.contains(.be) {
      return form.contains(.participle) && !seen.contains(.have) || form.contains(.participle)
        ? .passive : nil
    }
    if seen.contains(.have) { return form.contains(.participle) ? .finite : nil }
    if form.contains(.past) || form.contains(.participle) {
      if words.upperBound < upper, page.has(words.upperBound, .by),
        !entry.frame.contains(.speech) || form.contains(.participle)
      {
        return .passive
      }
      return form.contains(.past) ? .finite : nil
    }
    if form.contains(.third) {
      guard entry.frame.contains(.alsoNoun), before >= lower, page.isWord(before) else { return .finite }
      if isNoun(before: words.upperBound) { return nil }
      return page.tokens[before].isCapitalised
        || page.has(before, [.subjectPronoun, .relative, .role, .group, .adverb])
        || page.has(before, .coordinator) && words.upperBound < upper
          && (page.has(words.upperBound, [.to, .that]) || page.tokens[words.upperBound].isCapitalised)
        || hasComplement(words.upperBound) && isSingular(before) || isSource(before) ? .finite : nil
    }
    guard form.contains(.base), before >= lower else { return nil }
    // “a council report published”, “an order of the court”
    if entry.frame.contains(.alsoNoun), words.count == 1, !page.has(before, [.subjectPronoun, .relative]),
      words.upperBound < upper, page.has(words.upperBound, [.past, .of, .by]), isPlainNoun(before)
    {
      return nil
    }
    if !entry.frame.contains(.alsoNoun), entry.frame.contains(.speech) || entry.stance == .believes,
      page.isWord(before) || page.isComma(before), !page.has(before, [.verb, .be, .have, .adverb])
    {
      return .finite
    }
    if isPlural(before, entry) { return .finite }
    // “people who have worked for him describe a”, “polls in Wales show the”
    guard
      hasComplement(words.upperBound)
        || entry.frame.contains(.alsoNoun) && words.upperBound < upper && page.has(words.upperBound, .that),
      let subject = subject(endingAt: before, from: lower)
    else { return nil }
    // “Polls in Wales show the …”, “documents seen by him show that”: the head of the subject is plural.
    let head =
      (subject.first { $0 > subject.lowerBound && (page.has($0, [.preposition, .past]) || isSeen($0)) }
        ?? subject.upperBound) - 1
    return head < before && isPlural(head, entry) ? .finite : nil
  }

  /// A noun in the singular, which takes no verb in its base form.
  private func isPlainNoun(_ index: Int) -> Bool {
    page.tokens[index].kind == .word
      && page.reading.bytes[Int(page.tokens[index].end) - 1] | 0x20 != 0x73
      && !page.has(index, [.coordinator, .pronominal, .auxiliary])
  }

  /// Where “in May” begins that ends with a token, behind an auxiliary.
  private func day(endingAt end: Int) -> Int? {
    guard end > lower + 1, page.has(end, .time) else { return nil }
    let start = (max(lower + 1, end - 4)..<end).first {
      page.has($0, .preposition) && page.timeEnd($0, upper) == end + 1
    }
    return start
  }

  private static let first = WordKey.of("first")

  /// “the requests were”, “attacks that shook the town”: what follows makes a noun of the word before it.
  private func isNoun(before next: Int) -> Bool {
    guard next < upper, !page.isQuoted(next) else { return false }
    if page.has(next, .that) {
      return next + 1 < upper && !page.has(next + 1, .subjectPronoun)
        && (page.has(next + 1, [.auxiliary, .verb, .past]) || isFinite(next + 1))
    }
    return page.has(next, [.auxiliary, .past, .of, .copula, .by]) && !page.has(next, .subjectPronoun)
  }

  /// “the study claims the”, not “in swing states the”: a subject with its article, not in the plural.
  private func isSingular(_ end: Int) -> Bool {
    guard page.tokens[end].kind == .word, page.reading.bytes[Int(page.tokens[end].end) - 1] | 0x20 != 0x73,
      let phrase = subject(endingAt: end, from: lower)
    else { return false }
    return page.has(phrase.lowerBound, [.determiner, .possessive])
  }

  /// Whether a phrase that ends with a token is one of those that say things: “a survey of insiders”.
  private func isSource(_ end: Int) -> Bool {
    guard let phrase = subject(endingAt: end, from: lower) else { return false }
    let head = (phrase.first { page.has($0, .preposition) } ?? phrase.upperBound) - 1
    return head >= phrase.lowerBound && page.has(head, [.group, .role])
  }

  /// Whether what begins at a token can only follow a verb: “the study claims the”, “the report shows her”.
  private func hasComplement(_ index: Int) -> Bool {
    guard index < upper, !page.isQuoted(index) else { return false }
    return page.has(index, [.determiner, .possessive, .objectPronoun, .subjectPronoun])
      && !page.has(index, [.that, .relative])
  }

  /// A small word before a gerund that is no noun of people or papers makes a noun of it: “a strong showing”.
  private func isAdjective(_ index: Int) -> Bool {
    if page.tokens[index].isCapitalised || !page.isWord(index) { return false }
    if page.has(
      index,
      [
        .preposition, .coordinator, .subordinator, .group, .role, .adverb, .objectPronoun, .time, .verb,
        .past, .copula,
      ])
    {
      return false
    }
    let end = Int(page.tokens[index].end)
    return page.reading.bytes[end - 1] != 0x73
  }

  /// Whether a base form can be a verb behind this word: a plural pronoun, a plural or collective noun, a relative.
  private func isPlural(_ index: Int, _ entry: CueEntry) -> Bool {
    // “Most accept that”: a word of number that stands alone.
    if page.has(index, .pronominal), !page.has(index, .that), !entry.frame.contains(.alsoNoun),
      index == lower || !page.isWord(index - 1)
    {
      return true
    }
    if page.has(index, [.subjectPronoun, .relative, .group]) {
      return !page.has(index, .male) && !page.has(index, .female)
    }
    if page.has(index, .coordinator) { return !entry.frame.contains(.alsoNoun) }
    guard page.tokens[index].kind == .word, page.tokens[index].count > 3 else { return false }
    let end = Int(page.tokens[index].end)
    return page.reading.bytes[end - 1] == 0x73 && page.reading.bytes[end - 2] != 0x73
  }
}
