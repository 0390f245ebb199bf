/// What may stand between a cue and what was said: adverbs, who was spoken to, the occasion.
extension ClauseReader {
  func skipAdverbials(_ start: Int) -> Int {
    var index = start
    while index < upper, !page.isQuoted(index) {
      if let end = page.timeEnd(index, upper) {
        index = end
      } else if page.has(index, .adverb), !page.has(index, [.determiner, .question, .that, .subordinator]) {
        index += 1
      } else {
        return index
      }
    }
    return index
  }

  /// The person spoken to, where “that”, a question, a quotation, “to” or a clause stands behind.
  func skipAddressee(_ start: Int, _ cue: Cue) -> Int? {
    guard let phrase = phrase(startingAt: start, to: upper), !page.has(start, [.that, .question]) else {
      return nil
    }
    var end = phrase.upperBound
    if cue.takes(.clause), let name = secondName(phrase) { return name }
    end = skipAdverbials(end)
    guard end < upper else { return nil }
    if let title = titleEnd(at: end) {
      let next = skipAdverbials(title)
      return next < upper && !page.isStop(next) ? next : nil
    }
    if page.isQuoted(end) {
      return page.has(end - 1, [.preposition, .determiner]) || page.tokens[end - 1].kind == .possessive
        ? nil : end
    }
    if page.sign(end) == 58 { return end }
    if page.isComma(end) {
      if end + 1 < upper && page.isQuoted(end + 1) || parenthesisEnd(end) != nil { return end }
      // “told a crowd in Salem, Oregon, that”
      return that(behind: end)
    }
    if page.has(end, .that) { return end }
    // “told voters who asked why that …”: behind a noun “who” begins no question.
    if page.has(end, .question),
      Self.relativePronouns[page.tokens[end].key] == nil
        || page.has(start, [.objectPronoun, .subjectPronoun])
    {
      return end
    }
    if Self.relativePronouns[page.tokens[end].key] != nil { return that(behind: end) }
    // “asked the host about it”
    if page.tokens[end].key == Self.aboutKey { return end }
    // “asked the court to”: what was said has its subject in the person spoken to.
    if page.has(end, .to) { return nil }
    // “shows most voters will”: the phrase is the subject.
    if page.has(end, .auxiliary), !page.has(end, .subjectPronoun) {
      // “told voters taxes would rise”: those who are told things, and behind them the subject.
      let isListener = phrase.count > 1 && Self.listeners[page.tokens[start].key] != nil && cue.takes(.clause)
      return isListener && page.isWord(start + 1) && !page.has(start + 1, [.preposition, .of, .coordinator])
        ? start + 1 : nil
    }
    if cue.takes(.clause), startsClause(end) { return end }
    // “customers at a busy, noisy place that”: “that” comes before any verb does.
    var index = end
    while index < min(upper, start + 20), !page.isQuoted(index), !isFinite(index), !page.isStop(index) {
      if page.has(index, .that) { return index }
      index += 1
    }
    return nil
  }

  /// “told the court Brown had admitted it”: a name right behind a common noun, with a verb behind it, begins the clause.
  private func secondName(_ phrase: Range<Int>) -> Int? {
    guard phrase.upperBound < upper, isFinite(phrase.upperBound) || page.has(phrase.upperBound, .auxiliary)
    else {
      return nil
    }
    return phrase.dropFirst().first {
      page.tokens[$0 - 1].kind == .word && !page.tokens[$0 - 1].isCapitalised
        && !page.has($0 - 1, [.preposition, .of, .determiner, .coordinator, .possessive])
        && page.named(at: $0) == phrase.upperBound
    }
  }

  /// “that” somewhere behind a relative clause: “told voters who wondered why that”.
  func that(behind start: Int) -> Int? {
    (start + 1..<min(upper, start + 20)).first {
      page.has($0, .that) && !page.has($0 - 1, .preposition) && !page.isQuoted($0)
    }
  }

  /// “said to reporters that”.
  func skipListener(_ index: Int) -> Int? {
    guard let phrase = phrase(startingAt: index + 1, to: upper) else { return nil }
    let end = phrase.upperBound
    guard end < upper,
      page.isQuoted(end) || page.isComma(end) || page.sign(end) == 58 || page.has(end, [.that, .question])
    else { return nil }
    return end
  }

  /// “in a statement”, “during an interview with the BBC”: skipped only where what was said follows.
  func skipOccasion(_ start: Int) -> Int {
    guard start < upper, page.has(start, .preposition), !page.has(start, .to) else { return start }
    var index = start + 1
    var isOccasion = false
    while index < min(upper, start + 16) {
      if let title = titleEnd(at: index) {
        isOccasion = true
        index = title
        continue
      }
      if page.isQuoted(index) { return isOccasion ? index : start }
      if page.has(index, .that) && !page.has(index - 1, .preposition) || page.sign(index) == 58 {
        return index
      }
      if page.isComma(index) {
        if index + 1 < upper, page.isQuoted(index + 1) || page.has(index + 1, .that) { return index }
        // “said on the radio, where he often speaks, that”
        guard let end = parenthesisEnd(index), end < upper, page.has(end, .that) else { return start }
        return end
      }
      // “in papers released on the eve that”: a participle hangs on the noun before it.
      if index > start + 1, page.has(index, .past), isPapers(index - 1) {
        index += 1
        continue
      }
      // “expressed regret over the decision and added that”: another verb takes the clause.
      if page.isStop(index) || index > start + 1 && (isFinite(index) || cue(at: index)?.kind == .finite) {
        return start
      }
      if page.has(index, .occasion) {
        isOccasion = true
      } else if isOccasion, page.timeEnd(index, upper) == nil,
        page.has(index, [.determiner, .possessive, .subjectPronoun]),
        !page.has(index - 1, [.preposition])
      {
        return index
      }
      index += 1
    }
    return start
  }

  /// “documents”, “a statement”, “papers”: what is written or said, and can be released, filed or published.
  private func isPapers(_ index: Int) -> Bool {
    page.has(index, .occasion)
      || Self.papers[page.tokens[index].key] != nil
  }

  /// One past a title in quotation marks in the midst of a clause: on “Meet the Press” that, told ABC’s “This Week” he.
  private func titleEnd(at index: Int) -> Int? {
    guard index > lower, page.isQuoted(index),
      page.has(index - 1, [.preposition, .determiner]) || page.tokens[index - 1].kind == .possessive
        || page.tokens[index - 1].isCapitalised
    else { return nil }
    let quotation = page.quotations[Int(page.quotation[index])]
    guard quotation.open == index, quotation.isClosed, quotation.end < upper, quotation.end - index <= 9,
      page.isWord(quotation.end), page.tokens[index + 1].isCapitalised,
      page.tokens[quotation.end - 2].isCapitalised
    else { return nil }
    return quotation.end
  }

  /// The token behind the second comma of “, however,”.
  func parenthesisEnd(_ comma: Int) -> Int? {
    var index = comma + 1
    while index < min(upper - 1, comma + 14), !page.isQuoted(index) {
      if page.isComma(index) { return index + 1 }
      if cue(at: index) != nil { return nil }
      index += 1
    }
    return nil
  }

  private static let papers = WordTable(
    "documents,document,papers,records,filings,filing,letters,letter,emails,messages,reports,files,testimony,affidavit,memo,memos,diary,diaries,complaint,lawsuit,petition,footage,recording,recordings = yes",
    meaning: { _ in true })

  private static let relativePronouns = WordTable("who,which,whom,whose = yes", meaning: { _ in true })
}
