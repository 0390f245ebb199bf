import Values

/// Quotations that no cue has taken: those that go on where a speaker left off, and those that quote nobody.
struct QuotationClaims {
  let page: ClausePage
  private(set) var statements: [Statement]
  /// For each quotation, the position of the statement that holds it; -1 where none does.
  private var owner: [Int]
  /// How many statements have a cue; they come first, in the order of their sentences.
  private let cued: Int

  init(_ page: ClausePage, statements: [Statement]) {
    self.page = page
    self.statements = statements
    cued = statements.count
    owner = Array(repeating: -1, count: page.quotations.count)
    for (position, statement) in statements.enumerated() {
      for piece in statement.content { claim(piece, by: position) }
    }
  }

  private mutating func claim(_ piece: Range<Int>, by position: Int) {
    var index = piece.lowerBound
    while index < piece.upperBound {
      let quotation = Int(page.quotation[index])
      if quotation >= 0 {
        owner[quotation] = position
        index = max(index + 1, page.quotations[quotation].end)
      } else {
        index += 1
      }
    }
  }

  /// Gives every outer quotation without a cue to the statement it goes on from, or to nobody.
  mutating func finish() {
    for (position, quotation) in page.quotations.enumerated()
    where quotation.depth == 0 && owner[position] < 0 {
      if let label = quotation.label {
        append(quotation, position, speaker: label, rule: "a turn of a transcript")
        statements[statements.count - 1].content = quotation.pieces
        statements[statements.count - 1].isTurn = true
      } else if isWhole(quotation), let previous = continued(quotation) {
        statements[previous].content.append(quotation.open..<quotation.end)
        owner[position] = previous
      } else if isWhole(quotation), let name = signature(quotation) {
        append(quotation, position, speaker: name, rule: "quotation with a name behind a dash")
      } else if isWhole(quotation), let (name, verb) = nameAndVerb(quotation) {
        append(quotation, position, speaker: name, rule: "quotation with a name and a verb behind it")
        statements[statements.count - 1].cue = verb..<verb + 1
      } else if let name = headline(quotation) {
        append(quotation, position, speaker: name, rule: "a headline's quotation with a name behind a colon")
      } else if isWhole(quotation), let speaker = colonSpeaker(quotation) {
        append(quotation, position, speaker: speaker, rule: "quotation behind a name and a colon")
      } else if isWhole(quotation), isParagraph(quotation), let previous = precedingParagraph(quotation) {
        let before = statements[previous]
        append(
          quotation, position, speaker: before.speaker, stance: before.stance,
          rule: "goes on in quotation marks")
      } else {
        append(quotation, position, speaker: nil, rule: "quotation marks without a cue")
      }
    }
  }

  mutating func append(_ more: [Statement]) { statements += more }

  private mutating func append(
    _ quotation: Quotation, _ position: Int, speaker: Range<Int>?, stance: Claim.Stance? = nil, rule: String
  ) {
    owner[position] = statements.count
    statements.append(
      Statement(
        content: [quotation.open..<quotation.end], cue: nil, attribution: quotation.open..<quotation.open,
        speaker: speaker, stance: speaker == nil ? nil : stance ?? .says,
        sentence: page.reading.sentence(at: page.tokens[quotation.open].start) ?? 0, rule: rule))
  }

  /// Whether it begins and ends as a sentence does, and so is no scare quote or title.
  private func isWhole(_ quotation: Quotation) -> Bool {
    let first = quotation.open + 1
    guard quotation.end - quotation.open > 4, first < page.tokens.count else { return false }
    let last = quotation.isClosed ? quotation.end - 2 : quotation.end - 1
    let closes =
      page.isStop(last) || page.isComma(last)
      || quotation.end < page.tokens.count && page.isStop(quotation.end)
    return closes
      && (page.tokens[first].isCapitalised || page.sign(first) != 0
        || page.tokens[first].shape.contains(.hasDigit))
  }

  /// ‘We will not go’: Jones on the road ahead — a quotation that opens a paragraph, with a colon and a name behind it.
  private func headline(_ quotation: Quotation) -> Range<Int>? {
    let colon = quotation.end
    guard quotation.isClosed, quotation.end - quotation.open > 4, colon + 1 < page.tokens.count,
      page.sign(colon) == 58,
      let end = page.named(at: colon + 1),
      let sentence = page.reading.sentence(at: page.tokens[quotation.open].start),
      page.reading.sentences[sentence].tokens.lowerBound == quotation.open
    else { return nil }
    return colon + 1..<end
  }

  /// “X,” she said. “Y.” : the quotation right behind the sentence of a statement whose quotation came first.
  private func continued(_ quotation: Quotation) -> Int? {
    guard quotation.open > 0, endsSentence(quotation.open - 1),
      page.reading.sentence(at: page.tokens[quotation.open].start).map({ sharesBlock($0, quotation.open - 1) }
      ) == true
    else { return nil }
    guard let sentence = page.reading.sentence(at: page.tokens[quotation.open - 1].start) else { return nil }
    if let lead = lead(of: sentence) { return lead }
    // The last statement of that sentence whose attribution ends it.
    return statements(of: sentence).last { position in
      let statement = statements[position]
      guard statement.cue != nil, statement.attribution.upperBound <= quotation.open,
        statement.last <= quotation.open,
        statement.content.contains(where: { page.isQuoted($0.upperBound - 1) })
          || statement.isSpeech && max(statement.last, statement.attribution.upperBound) + 1 >= quotation.open
      else { return false }
      return statement.last + 1 >= quotation.open
        || statement.content.allSatisfy {
          $0.upperBound <= statement.attribution.upperBound || page.isQuoted($0.upperBound - 1)
        }
    }
  }

  /// “X,” he said, pointing out that the road was bad. “Y.” : the quotation that begins the sentence, if it has no other.
  private func lead(of sentence: Int) -> Int? {
    let lower = page.reading.sentences[sentence].tokens.lowerBound
    let found = statements(of: sentence).filter {
      statements[$0].content.contains { page.isQuoted($0.lowerBound) }
    }
    guard found.count == 1, let first = found.first, statements[first].cue != nil,
      statements[first].speaker != nil,
      let opening = statements[first].content.first, page.isQuoted(opening.lowerBound),
      opening.lowerBound <= lower,
      isWhole(page.quotations[Int(page.quotation[opening.lowerBound])])
    else { return nil }
    return first
  }

  /// Positions of the statements whose cue stands in a sentence.
  func statements(of sentence: Int) -> Range<Int> {
    func first(_ wanted: Int) -> Int {
      statements[..<cued].firstPosition { $0.sentence >= wanted }
    }
    return first(sentence)..<first(sentence + 1)
  }

  /// A point, or one inside the closing mark of a title: on “Meet the Press.”
  private func endsSentence(_ token: Int) -> Bool {
    page.isStop(token) || page.isComma(token) || token > 0 && page.isQuoted(token) && page.isStop(token - 1)
      || page.tokens[token].shape.contains(.abbreviation)
  }

  /// “We have nothing to fear.” — Name: an epigraph's signature, on the same line or the next.
  private func signature(_ quotation: Quotation) -> Range<Int>? {
    let dash = quotation.end
    guard quotation.isClosed, dash + 1 < page.tokens.count, page.sign(dash) == 0x2D else { return nil }
    var end = dash + 1
    while end < min(page.tokens.count, dash + 9), !page.isQuoted(end), page.isWord(end),
      page.tokens[end].isCapitalised || page.has(end, [.of, .determiner]) && end > dash + 1,
      end == dash + 1 || !page.tokens[end].shape.contains(.lineBefore)
    { end += 1 }
    let isLast = end >= page.tokens.count || !page.isWord(end) || page.tokens[end].shape.contains(.lineBefore)
    return end > dash + 1 && isLast ? dash + 1..<end : nil
  }

  /// “We will rise,” Lincoln began: a name or “he” and any verb behind a quotation that ends in a comma.
  private func nameAndVerb(_ quotation: Quotation) -> (name: Range<Int>, verb: Int)? {
    let first = quotation.end
    // “On “This Week,” the senator left”: a title that the sentence runs into is not what anybody said.
    guard quotation.isClosed, page.isComma(quotation.end - 2), first + 1 < page.tokens.count,
      quotation.open == 0 || !page.isWord(quotation.open - 1)
    else { return nil }
    var end = first
    if page.has(first, .subjectPronoun) {
      end += 1
    } else {
      while end < min(page.tokens.count, first + 6), page.tokens[end].kind == .word,
        page.tokens[end].isCapitalised
      { end += 1 }
    }
    guard end > first, end < page.tokens.count, page.tokens[end].kind == .word, !page.isQuoted(end),
      page.classes[end].isEmpty || page.has(end, [.past, .verb]),
      page.reading.sentence(at: page.tokens[end].start) == page.reading.sentence(at: page.tokens[first].start)
    else { return nil }
    return (first..<end, end)
  }

  private func sharesBlock(_ sentence: Int, _ token: Int) -> Bool {
    let sentences = page.reading.sentences
    guard let other = page.reading.sentence(at: page.tokens[token].start) else { return false }
    return sentences[sentence].block == sentences[other].block
  }

  /// Aliyev: “…”
  private func colonSpeaker(_ quotation: Quotation) -> Range<Int>? {
    guard quotation.open > 1, page.sign(quotation.open - 1) == 58,
      let sentence = page.reading.sentence(at: page.tokens[quotation.open - 1].start)
    else { return nil }
    let tokens = page.reading.sentences[sentence].tokens
    let reader = ClauseReader(page: page, lower: tokens.lowerBound, upper: tokens.upperBound)
    guard let phrase = reader.phrase(startingAt: tokens.lowerBound, to: quotation.open - 1) else {
      return nil
    }
    // A name and nothing else, or the subject of the sentence that leads in.
    return phrase.count <= 8 ? phrase : nil
  }

  private func isParagraph(_ quotation: Quotation) -> Bool {
    let sentences = page.reading.sentences
    guard let sentence = page.reading.sentence(at: page.tokens[quotation.open].start) else { return false }
    let isFirst = sentence == 0 || sentences[sentence - 1].block != sentences[sentence].block
    guard isFirst, sentences[sentence].tokens.lowerBound == quotation.open else { return false }
    let last =
      page.reading.sentence(at: page.tokens[max(quotation.open, quotation.end - 1)].start) ?? sentence
    return last + 1 >= sentences.count || sentences[last + 1].block != sentences[last].block
  }

  /// The statement in quotation marks that ends the paragraph right before.
  private func precedingParagraph(_ quotation: Quotation) -> Int? {
    let sentences = page.reading.sentences
    guard let sentence = page.reading.sentence(at: page.tokens[quotation.open].start), sentence > 0 else {
      return nil
    }
    let block = sentences[sentence - 1].block
    var index = sentence - 1
    while index >= 0, sentences[index].block == block {
      var candidates = Array(statements(of: index))
      if let last = statements.indices.last, last >= cued, statements[last].sentence == index {
        candidates.append(last)
      }
      // A line in other marks than the speaker's words is a caption or heading taken from elsewhere.
      let found = candidates.filter { position in
        statements[position].speaker != nil
          && statements[position].content.contains {
            page.isQuoted($0.lowerBound) && page.sameMark($0.lowerBound, quotation.open)
          }
      }
      if let last = found.max(by: { statements[$0].last < statements[$1].last }) { return last }
      index -= 1
    }
    return nil
  }
}
