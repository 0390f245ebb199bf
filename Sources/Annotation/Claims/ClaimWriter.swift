import Values

/// Turns statements in token positions into claims in bytes, with form, chain and date of saying.
struct ClaimWriter {
  let page: ClausePage
  let statements: [Statement]
  let speakers: [Speaker?]
  let carriers: Carriers

  /// nil where nothing stands between the marks.
  func claim(_ position: Int) -> Claim? {
    let statement = statements[position]
    let clauses = statement.content.filter { !$0.isEmpty }.sorted { $0.lowerBound < $1.lowerBound }
    let quoted = clauses.flatMap(quotedSpans)
    let isWhole = statement.isTurn || clauses.allSatisfy(isQuotation)
    let spans =
      isWhole && !statement.isTurn
      ? quoted : clauses.map { page.reading.span($0.lowerBound, $0.upperBound - 1) }
    guard let first = spans.first, let last = spans.last else { return nil }
    let isAttributed = statement.speaker != nil || statement.cue != nil
    let form: Claim.Form =
      !isAttributed ? .unattributed : isWhole ? .direct : quoted.isEmpty ? .indirect : .mixed
    // Of a mixed claim the span is what is quoted, and the pieces are the report it stands in.
    let edges = form == .mixed ? quoted : spans
    let said = said(statement)
    let outer = outer(position)
    // Nobody is his own go-between: “Sullivan apologised, revealing that he had promised it”.
    var via = outer.compactMap { speakers[$0] }.filter { $0.name != speakers[position]?.name }
    // The paper that has it from the speaker himself stands nearest to him.
    if let carrier = carriers.carrier(of: statement), !via.contains(where: { $0.name == carrier.name }) {
      via.append(carrier)
    }
    return Claim(
      span: Span(start: edges.first?.start ?? first.start, end: edges.last?.end ?? last.end),
      pieces: form == .mixed || spans.count > 1 ? spans : [], form: form, speaker: speakers[position],
      cue: statement.cue.map { page.reading.span($0.lowerBound, $0.upperBound - 1) },
      stance: statement.stance,
      isNegated: statement.isNegated, via: via,
      depth: isAttributed ? max(outer.count, via.count) + 1 : 0, said: said?.range,
      saidBasis: said.map { Basis("date beside the cue", anchor: .text($0.span)) },
      basis: Basis(statement.rule))
  }

  /// What stands between the marks of the outer quotations in a stretch, without the marks.
  private func quotedSpans(_ range: Range<Int>) -> [Span] {
    var spans: [Span] = []
    var index = range.lowerBound
    while index < range.upperBound {
      let position = Int(page.quotation[index])
      guard position >= 0 else {
        index += 1
        continue
      }
      let quotation = page.quotations[position]
      for piece in quotation.pieces where !piece.isEmpty {
        spans.append(page.reading.span(piece.lowerBound, piece.upperBound - 1))
      }
      index = max(index + 1, quotation.end)
    }
    return spans
  }

  private func isQuotation(_ range: Range<Int>) -> Bool {
    let position = Int(page.quotation[range.lowerBound])
    return position >= 0 && page.quotations[position].open == range.lowerBound
      && page.quotations[position].end >= range.upperBound
  }

  /// The statements that this one stands in, outermost first.
  private func outer(_ position: Int) -> [Int] {
    guard let cue = statements[position].cue?.lowerBound else { return [] }
    // Statements of one sentence stand together.
    let sentence = statements[position].sentence
    var (first, last) = (position, position)
    while first > 0, statements[first - 1].sentence == sentence { first -= 1 }
    while last + 1 < statements.count, statements[last + 1].sentence == sentence { last += 1 }
    let turn = page.turns.isEmpty ? nil : statements.firstIndex { $0.isTurn && $0.contains(cue) }
    if let turn { (first, last) = (min(first, turn), max(last, turn)) }
    let outer = (first...last).filter { $0 != position && statements[$0].contains(cue) }
    return outer.sorted {
      statements[$0].last - statements[$0].first > statements[$1].last - statements[$1].first
    }
  }

  /// A date in the cue's clause and not in what was said.
  private func said(_ statement: Statement) -> (range: DateRange?, span: Span)? {
    guard let cue = statement.cue else { return nil }
    let sentence = page.reading.sentences[statement.sentence].tokens
    let place = page.tokens[cue.lowerBound].start
    var nearest: (distance: Int, range: DateRange?, span: Span)?
    let end = page.tokens[sentence.upperBound - 1].end
    var index = page.firstDate(from: page.tokens[sentence.lowerBound].start)
    while index < page.dates.count, page.dates[index].span.end <= end {
      let date = page.dates[index]
      index += 1
      guard date.kind == .date || date.kind == .time,
        date.range != nil || date.value?.hasPrefix("XXXX-") ?? false
      else { continue }
      let token = page.reading.tokens(in: date.span).lowerBound
      guard !statement.contains(token), belongs(token, to: statement, cue) else { continue }
      let distance = abs(Int(date.span.start) - Int(place))
      if nearest.map({ distance < $0.distance }) ?? true { nearest = (distance, date.range, date.span) }
    }
    return nearest.map { ($0.range, $0.span) }
  }

  /// “an engineer who worked there until 2013 said”: the date of a relative clause that is still open before it.
  private func isInRelative(_ token: Int) -> Bool {
    for index in (max(0, token - 12)..<token).reversed() {
      if page.isComma(index) || page.isStop(index) || page.isQuoted(index) { return false }
      if page.has(index, .relative) { return true }
    }
    return false
  }

  /// Right behind the cue or its speaker, or at the head of the cue's clause.
  private func belongs(_ token: Int, to statement: Statement, _ cue: Range<Int>) -> Bool {
    // “has today said”.
    if cue.contains(token) { return true }
    if token < cue.lowerBound, isInRelative(token) { return false }
    let (from, to) = token < cue.lowerBound ? (token, cue.lowerBound) : (cue.upperBound, token)
    var commas = 0
    for index in from..<to {
      if page.isQuoted(index) || page.isStop(index) || page.sign(index) == 59 || statement.contains(index) {
        return false
      }
      if page.isComma(index) { commas += 1 }
      // “wept on Monday as the judge called him a thief”: the clause of the cue begins behind the date.
      if index > from, page.has(index, [.subordinator, .relative]),
        !page.has(index, .preposition) || statement.speaker?.lowerBound == index + 1
      {
        return false
      }
    }
    if token > cue.lowerBound { return commas == 0 }
    // “Pym, who left in July, has said”: a date of the insertion behind the speaker is not that of the saying.
    if let speaker = statement.speaker, speaker.upperBound <= token, commas > 0,
      (speaker.upperBound..<token).contains(where: page.isComma)
    {
      return false
    }
    // Before the cue it must head the clause: no verb in between, and no determiner that makes it part of a name.
    let sentence = page.reading.sentences[statement.sentence].tokens
    let reader = ClauseReader(page: page, lower: sentence.lowerBound, upper: sentence.upperBound)
    if token > sentence.lowerBound, page.has(token - 1, [.determiner, .possessive, .that]) { return false }
    return !statement.isGerund
      && !(token..<cue.lowerBound).contains { !page.has($0, .time) && reader.isFinite($0) }
  }
}
