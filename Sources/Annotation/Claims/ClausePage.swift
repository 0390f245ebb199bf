import Values

/// A document as the claim rules see it: what each word may be, and which tokens stand in quotation marks.
package struct ClausePage {
  let reading: Reading
  let tokens: [Token]
  let classes: [WordClass]
  let quotations: [Quotation]
  /// For each token, the position of the outermost quotation it belongs to, marks included; -1 outside.
  let quotation: [Int32]
  /// The positions of those that are turns of a transcript.
  let turns: [Int]
  let dates: [DateMention]
  let names: DocumentNames

  package init(_ reading: Reading, dates: [DateMention], names: DocumentNames) {
    self.reading = reading
    self.names = names
    self.dates = dates
    tokens = reading.tokens
    var classes: [WordClass] = []
    classes.reserveCapacity(tokens.count)
    reading.bytes.withUnsafeBufferPointer { bytes in
      for token in reading.tokens { classes.append(WordClass.of(token, bytes)) }
    }
    // Every word of a date is a time word: “21” and “2009” of “January 21, 2009”.
    for date in dates where date.kind == .date || date.kind == .time {
      for index in reading.tokens(in: date.span) { classes[index].insert(.time) }
    }
    // “Dick Spring”, “Will Jones”: what is a person's name is no time and no auxiliary.
    for mention in names.mentions where mention.kind == .person {
      for index in reading.tokens(in: mention.span) { classes[index].subtract(Self.notInNames) }
    }
    // “WHO”, “US”, “IT”: a pronoun in capitals among words that are not is a name.
    for index in tokens.indices
    where tokens[index].shape.contains(.allUpper)
      && !classes[index].isDisjoint(with: [.subjectPronoun, .objectPronoun])
      && Self.standsOut(index, tokens)
    {
      classes[index] = []
    }
    // “A. W. Sharpe”: an initial is no article.
    for index in tokens.indices where tokens[index].shape.contains(.initial) {
      classes[index].remove(.determiner)
    }
    self.classes = classes
    quotations = QuotationFinder.find(in: reading)
    var quotation = [Int32](repeating: -1, count: tokens.count)
    // A turn of a transcript is no quotation to the reader of clauses: in it others speak, and what it quotes is quoted.
    var turnEnd = 0
    var turnPositions: [Int] = []
    for (position, found) in quotations.enumerated() {
      if found.label != nil {
        turnEnd = found.end
        turnPositions.append(position)
      }
      guard found.label == nil, found.depth == 0 || found.depth == 1 && found.open < turnEnd else { continue }
      for index in found.open..<min(found.end, tokens.count) { quotation[index] = Int32(position) }
    }
    self.quotation = quotation
    turns = turnPositions
  }

  private static let notInNames: WordClass = [.time, .modal, .determiner]

  /// Whether the words around a word in capitals are not in capitals.
  private static func standsOut(_ index: Int, _ tokens: [Token]) -> Bool {
    func isCapitals(_ position: Int) -> Bool {
      position >= 0 && position < tokens.count && tokens[position].kind == .word
        && tokens[position].shape.contains(.allUpper)
    }
    return !isCapitals(index - 1) && !isCapitals(index + 1)
  }

  /// The turn of a transcript that a token stands in.
  func turn(at index: Int) -> Quotation? {
    guard let position = turns.last(where: { quotations[$0].open <= index }) else { return nil }
    return index < quotations[position].end ? quotations[position] : nil
  }

  package var quotationCount: Int { quotations.count }

  func has(_ index: Int, _ classes: WordClass) -> Bool { !self.classes[index].isDisjoint(with: classes) }
  func isQuoted(_ index: Int) -> Bool { quotation[index] >= 0 }

  /// The first byte of a punctuation mark; 0 for other tokens and 0x2D for every dash.
  func sign(_ index: Int) -> UInt8 {
    let token = tokens[index]
    guard token.kind == .punctuation else { return 0 }
    let byte = reading.bytes[Int(token.start)]
    guard byte == 0xE2, token.count >= 3, reading.bytes[Int(token.start) + 1] == 0x80 else { return byte }
    let third = reading.bytes[Int(token.start) + 2]
    return third == 0x93 || third == 0x94 || third == 0x95 ? 0x2D : byte
  }

  func isComma(_ index: Int) -> Bool { sign(index) == 44 }
  /// A dash that parts clauses: not the hyphen inside a word.
  func isDash(_ index: Int) -> Bool {
    sign(index) == 0x2D && (tokens[index].count > 1 || tokens[index].shape.contains(.spaceBefore))
  }
  func isHyphen(_ index: Int) -> Bool { sign(index) == 0x2D && !isDash(index) }
  /// Point, question or exclamation mark, or ellipsis.
  func isStop(_ index: Int) -> Bool {
    switch sign(index) {
    case 33, 46, 63: true
    default: false
    }
  }

  /// A closing mark: ” ’ " ' ».
  func closesQuotation(_ index: Int) -> Bool {
    let byte = sign(index)
    guard byte == 0xE2 || byte == 0xC2 else { return byte == 34 || byte == 39 }
    let last = reading.bytes[Int(tokens[index].end) - 1]
    return last == 0x9D || last == 0x99 || last == 0xBB
  }

  /// Whether two tokens are the same punctuation mark.
  func sameMark(_ left: Int, _ right: Int) -> Bool {
    tokens[left].key == tokens[right].key && sign(left) == sign(right)
  }

  /// Whether a token can be part of a noun phrase.
  func isWord(_ index: Int) -> Bool {
    switch tokens[index].kind {
    case .word, .number, .mixed, .possessive, .address: true
    case .symbol: true
    case .punctuation: isHyphen(index) || isPluralPossessive(index)
    }
  }

  /// The apostrophe of “the owners’ lawyer”.
  func isPluralPossessive(_ index: Int) -> Bool {
    let token = tokens[index]
    let first = reading.bytes[Int(token.start)]
    guard first == 39 && token.count == 1 || first == 0xE2 && closesQuotation(index), index > 0,
      index + 1 < tokens.count, tokens[index - 1].kind == .word, !token.shape.contains(.spaceBefore),
      tokens[index + 1].shape.contains(.spaceBefore), reading.bytes[Int(token.start) - 1] | 0x20 == 0x73
    else { return false }
    return reading.bytes[Int(token.end) - 1] == 0x99 || first == 39
  }

  /// Whether a token makes an owner of what stands before it.
  func isPossessive(_ index: Int) -> Bool { tokens[index].kind == .possessive || isPluralPossessive(index) }

  /// The end of a date, time or other day expression that begins at a token, preposition included; nil where none does.
  func timeEnd(_ index: Int, _ limit: Int) -> Int? {
    var position = index
    if position < limit, has(position, .preposition), !has(position, .to) { position += 1 }
    if position < limit, has(position, .adverb) || has(position, .determiner) && position > index,
      position + 1 < limit, has(position + 1, .time)
    {
      position += 1
    }
    guard position < limit else { return nil }
    if let date = dateEnd(position) { return min(limit, max(date, position + 1)) }
    if Self.calendar[tokens[position].key] != nil, position + 1 < limit, has(position + 1, .time),
      !has(position, .that) || Self.calendar[tokens[position + 1].key] == nil
    {
      position += 1
    }
    guard has(position, .time) else { return nil }
    while position < limit, has(position, .time) || tokens[position].kind == .number { position += 1 }
    return position
  }

  /// One past the last token of a date that begins at a token.
  private func dateEnd(_ index: Int) -> Int? {
    let start = tokens[index].start
    let low = firstDate(from: start)
    guard low < dates.count, dates[low].span.start == start, dates[low].kind != .duration else { return nil }
    return reading.tokens(in: dates[low].span).upperBound
  }

  /// One past the last token of a person's or organisation's name that begins with a token.
  func named(at index: Int) -> Int? {
    guard let mention = names.mention(startingAt: tokens[index].start),
      mention.kind == .person || mention.kind == .organisation
    else { return nil }
    return reading.tokens(in: mention.span).upperBound
  }

  /// The position of the first date that begins at a byte or behind it.
  func firstDate(from byte: UInt32) -> Int {
    dates.firstPosition { $0.span.start >= byte }
  }

  static let calendar = WordTable(
    "last,this,next,earlier,late,early,later,that = yes", meaning: { _ in true })
}
