/// What one paragraph looks like, before its neighbours are asked.
struct Look {
  let span: Span
  /// Without Wikipedia's “[edit]” behind a heading.
  private(set) var spanWithoutEditLink: Span
  private(set) var words = 0
  private(set) var endsSentence = false
  private(set) var endsWithPoint = false
  private(set) var hasLetters = false
  private(set) var hasDigits = false
  private(set) var hasEditLink = false
  /// Over 300 bytes: prose, whatever else it is.
  private(set) var isLong = false
  private(set) var opening: Furniture.Sign?
  private(set) var inside: Furniture.Sign?
  /// Short pieces between » › | · >.
  private(set) var isBreadcrumb = false
  private(set) var isReference = false
  private(set) var isWikipedia = false
  /// Most words are capitalised.
  private(set) var isTitleCase = false
  private(set) var isAllCapitals = false
  /// The names behind “By”.
  private(set) var people: [Span] = []
  /// The names behind “with” at its beginning: a byline's second line.
  private(set) var coauthors: [Span] = []
  /// “Press release”: a line that says of what sort the text is.
  private(set) var isKicker = false
  /// “Jane Fielding obituary”: a name and what sort of article tells of the person.
  private(set) var isOfOne = false
  /// “* Profit falls 4%”.
  private(set) var isBullet = false
  /// “… (Reuters)”.
  private(set) var endsWithCredit = false
  /// “OSLO, May 3 – …”, “LIMA (Courier) – …”.
  private(set) var opensWithPlace = false
  /// A paper, agency or station that it names.
  private(set) var outlet: Span?
  /// It is an address, or begins with one.
  private(set) var isAddress = false
  private var hasVerb = false
  private var hasQuote = false
  private var namePairs = 0
  private var months = 0
  private var hasNumericDate = false
  /// Words that no date has.
  private(set) var otherWords = 0
  private var capitalised = 0
  /// The same for the same words, whatever the white space.
  private(set) var fingerprint: UInt64 = 0
  /// Positions of its tokens among those of all paragraphs that were cut; nil of a long one, which was not.
  private(set) var tokens: Range<Int>?

  var isProse: Bool {
    isLong
      || words >= 12 && endsSentence && !isDate && !isHeadline && !looksLikeCaption && inside == nil
        && !isReference
  }

  /// Capitalised like a headline and no longer than one, whatever stands at its end.
  var isHeadline: Bool { isTitleCase && words <= 25 }
  /// The page's article is over here.
  var endsArticle: Bool {
    (opening == .othersFollow || opening == .notesFollow) && words <= 5 && !endsWithPoint
      || opening == .form && words <= 4 && !endsWithPoint
  }

  /// “BERLIN (Reuters) —”: the report goes on behind it.
  private(set) var endsWithDash = false

  /// A few words with a day and a month, or a date in figures.
  var looksLikeDateline: Bool {
    guard months > 0 && hasDigits || hasNumericDate, !endsWithDash, !isRow else { return false }
    return isDate || words <= 14 && !hasVerb && !endsWithPoint
  }

  /// Nothing but a date, with the words that go with one.
  var isDate: Bool {
    (months > 0 && hasDigits || hasNumericDate) && otherWords == 0 && words <= 24 && !isRow
  }
  /// “Date · 12 November 1923”: a row of a box that says when something happened.
  private var isRow = false
  /// Figures with nothing but words that go with a time: what a printer puts above a page.
  var isStamp: Bool { hasDigits && otherWords == 0 }
  /// Nothing but the name of a paper, agency or station.
  var isOutlet: Bool {
    guard let outlet else { return false }
    return outlet.count + 4 >= span.count
  }

  /// Names a person and a place or year in a few words without a finite verb.
  var looksLikeCaption: Bool {
    guard (4...22).contains(words), !hasVerb, !hasQuote, !isTableRow else { return false }
    return endsWithPoint ? namePairs > 0 : namePairs > 1 && hasDigits && !endsSentence
  }

  /// “Detroit 99 LOS ANGELES 88”: two numbers or more, and one for every two words.
  private var isTableRow: Bool { numbers >= 2 && numbers * 3 >= words }
  private var numbers = 0

  var isPhotoCredit: Bool { opening == .caption || inside == .caption }

  /// Written as labels are, and the headlines of some papers.
  var isLabel: Bool { isTitleCase || isAllCapitals }

  /// - Parameter all: gets the paragraph's tokens, if it is short.
  init(paragraph: Span, in bytes: UnsafeBufferPointer<UInt8>, tokens all: inout [Token]) {
    span = paragraph
    spanWithoutEditLink = paragraph
    opensWithPlace = Self.opensWithPlace(bytes, paragraph)
    if paragraph.count > 300 {
      isLong = true
      endsSentence = true
      hasLetters = true
      words = paragraph.count / 6
      fingerprint = WordKey.of(bytes, Int(paragraph.start), Int(paragraph.end))
      isReference = bytes[Int(paragraph.start)] == 94
      return
    }
    let start = all.count
    Tokenizer.tokenize(bytes, paragraph, into: &all)
    let tokens = all[start...]
    self.tokens = tokens.indices
    guard let first = tokens.first else { return }
    if tokens.count > 2, Furniture.rows[first.key] != nil {
      let mark = Int(tokens[start + 1].start)
      isRow = bytes[mark] == 0xC2 && bytes[mark + 1] == 0xB7
    }
    readWords(tokens, bytes)
    readSigns(tokens, bytes)
    let label = Furniture.openings.longestMatch(all, at: start, limit: all.count)
    opening = label?.meaning
    if opening == .byline || opening == .editor {
      people = PageHead.names(in: tokens.dropFirst(label?.count ?? 0), bytes)
    }
    if first.key == NameKeys.with { coauthors = PageHead.names(in: tokens.dropFirst(), bytes) }
    let kicker = Furniture.kickers.longestMatch(all, at: start, limit: all.count)
    isKicker = kicker.map { tokens.count <= $0.count + 1 } ?? false
    isOfOne =
      (3...6).contains(tokens.count) && tokens.dropLast().allSatisfy { $0.kind == .word && $0.isCapitalised }
      && Furniture.genres[all[all.count - 1].key] != nil
    outlet = isKicker ? nil : PageHead.outlet(in: tokens, bytes)
    isBullet =
      tokens.count > 3 && Self.isBullet(first, bytes) && tokens[start + 1].shape.contains(.spaceBefore)
    endsWithCredit = Self.endsWithCredit(tokens, bytes)
    isAddress = first.kind == .address
    for position in tokens.indices where inside == nil {
      inside = Furniture.anywhere.longestMatch(all, at: position, limit: all.count)?.meaning
    }
    isWikipedia =
      Self.wikipedia[first.key] != nil && opening == .navigation
      && tokens.contains { $0.key == Self.wikipediaKey }
    isReference =
      tokens.prefix(4).contains { bytes[Int($0.start)] == 94 }
      || tokens.contains { Self.citationWords[$0.key] != nil } && words <= 60
  }

  private mutating func readWords(_ tokens: ArraySlice<Token>, _ bytes: UnsafeBufferPointer<UInt8>) {
    var previousIsName = false
    var previousIsCapital = false
    var small = 0
    for token in tokens {
      fingerprint = (fingerprint ^ token.key) &* 0x100_0000_01b3
      if token.shape.contains(.hasDigit) { hasDigits = true }
      guard token.kind == .word || token.kind == .number || token.kind == .mixed else {
        previousIsName = false
        continue
      }
      words += 1
      if token.kind == .number { numbers += 1 }
      if token.shape.contains(.hasDigit), PageHead.isNumericDate(token, bytes) { hasNumericDate = true }
      defer { previousIsCapital = token.kind == .word && token.isCapitalised }
      guard token.kind == .word else { continue }
      hasLetters = true
      let isMonth = token.isCapitalised && Self.months[token.key] != nil
      let isOfDate = isMonth || Furniture.datelineWords[token.key] != nil
      if isMonth { months += 1 }
      if !isOfDate {
        otherWords += 1
        if Furniture.verbs[token.key] != nil { hasVerb = true }
      }
      let isSmall = Furniture.smallWords[token.key] != nil
      if isSmall { small += 1 }
      if token.isCapitalised {
        capitalised += 1
        if previousIsName { namePairs += 1 }
        previousIsName = !isSmall
      } else {
        previousIsName = false
        if token.count > 4, !isOfDate, endsInED(token, bytes) { hasVerb = true }
        // A small word in -s right behind a name: “Lawrence Group owns”.
        if previousIsCapital, token.count > 3, bytes[Int(token.end) - 1] == 115 { hasVerb = true }
      }
    }
    isAllCapitals =
      words > 1 && tokens.allSatisfy { $0.kind != .word || $0.shape.contains(.allUpper) || $0.count == 1 }
    isTitleCase = capitalised * 10 >= (words - small) * 7 && capitalised >= 3
  }

  private func endsInED(_ token: Token, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    bytes[Int(token.end) - 2] == 101 && bytes[Int(token.end) - 1] == 100
  }

  private mutating func readSigns(_ tokens: ArraySlice<Token>, _ bytes: UnsafeBufferPointer<UInt8>) {
    var separators = 0
    for token in tokens where token.kind == .punctuation || token.kind == .symbol {
      let start = Int(token.start)
      switch (bytes[start], token.count) {
      case (62, 1), (124, 1): separators += 1
      case (0xC2, 2) where bytes[start + 1] == 0xBB || bytes[start + 1] == 0xB7: separators += 1
      case (0xE2, 3) where bytes[start + 1] == 0x80 && (bytes[start + 2] == 0xBA || bytes[start + 2] == 0xA2):
        separators += 1
      case (34, 1): hasQuote = true
      case (0xE2, 3) where bytes[start + 1] == 0x80 && (bytes[start + 2] == 0x9C || bytes[start + 2] == 0x98):
        hasQuote = true
      default: break
      }
    }
    let first = tokens.startIndex
    var last = tokens.endIndex - 1
    if tokens.count >= 4, bytes[Int(tokens[last].start)] == 93, tokens[last - 1].key == Self.edit {
      spanWithoutEditLink.end = tokens[last - 3].end
      hasEditLink = true
      words -= 1
      last -= 3
    }
    while last > first, Self.isCloser(tokens[last], bytes) { last -= 1 }
    let sign = tokens[last]
    endsWithDash = Self.isDash(sign, bytes)
    if sign.kind == .punctuation {
      switch bytes[Int(sign.start)] {
      case 46:
        endsWithPoint = true
        endsSentence = true
      case 33, 63: endsSentence = true
      case 58: endsSentence = words >= 6
      case 0xE2: endsSentence = bytes[Int(sign.start) + 2] == 0xA6
      default: break
      }
    } else if sign.shape.contains(.abbreviation) {
      endsSentence = words > 12 || words > 6 && hasVerb
    }
    // A breadcrumb is separators between labels; a sentence may quote a sign.
    isBreadcrumb = separators > 0 && words <= 4 * (separators + 1) && !endsWithPoint && words <= 16
  }

  private static func isBullet(_ token: Token, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let start = Int(token.start)
    switch bytes[start] {
    case 42, 45: return token.count == 1
    case 0xE2:
      return token.count == 3
        && (bytes[start + 1] == 0x80 && [0x93, 0x94, 0xA2].contains(bytes[start + 2])
          || bytes[start + 1] == 0x96 || bytes[start + 1] == 0x97)
    default: return false
    }
  }

  /// Brackets with an agency in them at the end: “(Reuters)”, “(AP)”.
  private static func endsWithCredit(_ tokens: ArraySlice<Token>, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool
  {
    guard tokens.count > 6, let last = tokens.last, bytes[Int(last.start)] == 41 else { return false }
    let inside = tokens.dropLast().suffix(5).reversed().prefix { bytes[Int($0.start)] != 40 }
    return inside.count < 5
      && inside.contains { Furniture.outlets[$0.key] == true || agencies[$0.key] != nil }
  }

  private static let agencies = WordTable(
    "ap,pa,epa,ians,pti,ani,getty,dpa,ap photo = yes", meaning: { _ in true })

  /// A word of three capitals or more, with a comma or a bracket behind it.
  private static func opensWithPlace(_ bytes: UnsafeBufferPointer<UInt8>, _ paragraph: Span) -> Bool {
    var index = Int(paragraph.start)
    let end = min(Int(paragraph.end), index + 40)
    while index < end, bytes[index] &- 65 < 26 || bytes[index] == 32 || bytes[index] >= 0x80 { index += 1 }
    guard index < end, index >= Int(paragraph.start) + 3 else { return false }
    return bytes[index] == 44 || bytes[index] == 40
  }

  private static func isDash(_ token: Token, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let start = Int(token.start)
    return bytes[start] == 45 || bytes[start] == 95
      || bytes[start] == 0xE2 && bytes[start + 1] == 0x80 && [0x93, 0x94].contains(bytes[start + 2])
  }

  private static func isCloser(_ token: Token, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    switch bytes[Int(token.start)] {
    case 34, 39, 41, 93: return true
    case 0xE2:
      return token.count == 3 && bytes[Int(token.start) + 1] == 0x80
        && [0x99, 0x9D].contains(bytes[Int(token.start) + 2])
    case 48...57, 91:
      return token.start > 0 && (bytes[Int(token.start)] == 91 || bytes[Int(token.start) - 1] == 91)
    default: return false
    }
  }

  private static let edit = WordKey.of("edit")
  private static let wikipediaKey = WordKey.of("wikipedia")
  private static let wikipedia = WordTable("from = yes", meaning: { _ in true })
  private static let citationWords = WordTable("isbn,issn,doi,retrieved = yes", meaning: { _ in true })
  private static let months = WordTable(
    "january,february,march,april,may,june,july,august,september,october,november,december,jan,feb,mar,apr,jun,jul,aug,sept,sep,oct,nov,dec = yes",
    meaning: { _ in true })
}
