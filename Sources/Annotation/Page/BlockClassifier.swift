/// Says what each paragraph of a scraped page is.
enum BlockClassifier {
  struct Classified {
    var block: Block
    /// The names in a byline.
    var people: [Span] = []
    var isEditor = false
    /// The publisher, where the furniture names it.
    var source: String?
    /// The address of the page.
    var url: String?
    /// Positions of the block's tokens among those of the page, where it was cut.
    var tokens: Range<Int>?
  }

  /// - Parameters:
  ///   - title: the title, where it is known from elsewhere.
  ///   - tokens: gets the tokens of the short paragraphs.
  static func classify(_ paragraphs: [Span], in text: [UInt8], title: String?, tokens: inout [Token])
    -> [Classified]
  {
    let looks = text.withUnsafeBufferPointer { buffer in
      paragraphs.map { Look(paragraph: $0, in: buffer, tokens: &tokens) }
    }
    // A page without prose (a list of posts, a poem) has no shape to go by: all of it is read.
    guard let (firstProse, lastProse) = extent(of: looks) else {
      return looks.map { Classified(block: Block(span: $0.span, kind: .body), tokens: $0.tokens) }
    }
    let titlePosition = findTitle(looks, firstProse: firstProse, given: title, text)
    let end =
      looks.indices.first { $0 > firstProse && looks[$0].endsArticle && $0 > titlePosition ?? -1 }
      ?? looks.count
    var copies: [UInt64: Int] = [:]
    for look in looks { copies[look.fingerprint, default: 0] += 1 }
    let dates = looks.count(where: \.isDate)
    var classified: [Classified] = []
    for (position, look) in looks.enumerated() {
      let place = Place(
        isTitle: position == titlePosition, isBeforeArticle: position < firstProse,
        isBehindOpening: position == firstProse + 1 && dates == 1,
        isAfterArticle: position > lastProse,
        isAfterEnd: position >= end,
        repeatsTitle: titlePosition.map { looks[$0].fingerprint == look.fingerprint } ?? false,
        isRepeated: copies[look.fingerprint, default: 0] > 1, previous: classified.last?.block.kind,
        next: position + 1 < looks.count ? looks[position + 1] : nil,
        notesHaveBegun: end < looks.count && looks[end].opening == .notesFollow)
      classified.append(self.classified(look, place))
    }
    PageHead.read(looks[..<firstProse], in: text, tokens, &classified)
    return classified
  }

  /// The first and the last paragraph of the article: two of prose or more, or what a short report has under a headline
  /// and its byline or date.
  private static func extent(of looks: [Look]) -> (first: Int, last: Int)? {
    if looks.count(where: \.isProse) > 1, let first = looks.firstIndex(where: \.isProse),
      let last = looks.lastIndex(where: \.isProse)
    {
      return (firstBehindHead(first, looks), last)
    }
    guard looks.count > 1, looks[0].hasLetters, !looks[0].isProse, !looks[0].endsWithPoint,
      (3...15).contains(looks[0].words)
    else { return nil }
    if looks[1].isProse, looks[1].opensWithPlace { return (1, 1) }
    let head = looks.indices.dropFirst().prefix(3).first {
      looks[$0].opening == .byline && !looks[$0].people.isEmpty || looks[$0].looksLikeDateline
    }
    guard let head, let first = looks.indices.dropFirst(head + 1).first(where: { looks[$0].endsSentence }),
      let last = looks.lastIndex(where: \.endsSentence)
    else { return nil }
    return (first, last)
  }

  /// Sentences between the title and the byline or the date are a standfirst: the article begins behind them.
  private static func firstBehindHead(_ first: Int, _ looks: [Look]) -> Int {
    guard (1...3).contains(first), !looks[first].isLong, looks[first].words <= 45,
      !looks[first].opensWithPlace,
      !looks[0].isProse,
      let line = looks.indices.dropFirst(first + 1).prefix(2).first(where: {
        looks[$0].opening == .byline && !looks[$0].people.isEmpty && looks[$0].words <= 18
          || looks[$0].isDate
      }),
      line == first + 1 || !looks[first + 1].isProse,
      let next = looks.indices.dropFirst(line + 1).first(where: { looks[$0].isProse })
    else { return first }
    return next
  }

  /// The blocks above the first prose of a page whose format tells its blocks: those of text that are a dateline or a
  /// byline by their looks become one.
  static func classifyHead(_ blocks: [Block], in text: [UInt8]) -> [Classified] {
    var tokens: [Token] = []
    var looks: [Look] = []
    text.withUnsafeBufferPointer { buffer in
      for block in blocks.prefix(12) {
        let look = Look(paragraph: block.span, in: buffer, tokens: &tokens)
        if block.kind == .body, look.isProse { break }
        looks.append(look)
      }
    }
    var classified = zip(looks, blocks).map { look, block in
      var result = Classified(block: block)
      guard block.kind == .body else { return result }
      if look.looksLikeDateline { result.block.kind = .dateline }
      if look.opening == .byline, !look.people.isEmpty, look.words <= 8 {
        result.block.kind = .byline
        result.people = look.people
      }
      return result
    }
    PageHead.read(looks[...], in: text, tokens, &classified)
    return classified
  }

  /// Where a paragraph stands.
  private struct Place {
    var isTitle: Bool
    var isBeforeArticle: Bool
    /// Right behind the first paragraph, which some papers put above the date.
    var isBehindOpening: Bool
    var isAfterArticle: Bool
    /// Behind “Related articles”, “References” and the like.
    var isAfterEnd: Bool
    var repeatsTitle: Bool
    /// The same words stand elsewhere on the page.
    var isRepeated: Bool
    var previous: Block.Kind?
    var next: Look?
    var notesHaveBegun: Bool
  }

  private static func classified(_ look: Look, _ place: Place) -> Classified {
    let kind = kind(look, place)
    var result = Classified(block: Block(span: look.span, kind: kind))
    if kind == .heading || kind == .title { result.block.span = look.spanWithoutEditLink }
    if result.block.span == look.span { result.tokens = look.tokens }
    if kind == .byline {
      result.people = look.people.isEmpty ? look.coauthors : look.people
      result.isEditor = look.opening == .editor
    }
    if look.isWikipedia { result.source = "Wikipedia" }
    return result
  }

  private static func kind(_ look: Look, _ place: Place) -> Block.Kind {
    if place.isTitle { return .title }
    if place.repeatsTitle { return .navigation }
    if look.isReference { return .reference }
    if look.hasEditLink { return .heading }
    if place.isAfterEnd { return kindAfterEnd(look, place) }
    if look.isLong { return .body }
    if place.isBeforeArticle || place.isBehindOpening, look.isDate { return .dateline }
    if place.previous == .byline, !look.coauthors.isEmpty, look.words <= 10 { return .byline }
    if place.isBeforeArticle, look.isKicker { return .navigation }
    if place.isBeforeArticle, look.isBullet, look.opening == nil { return .heading }
    switch look.opening {
    case .navigation where look.words <= 8 && !look.endsSentence: return .navigation
    case .form where look.words <= 16: return .form
    case .footer where look.words <= 30: return .footer
    case .byline
    where !look.people.isEmpty && look.words <= (place.isBeforeArticle ? 18 : 8) && !look.endsSentence,
      .editor where !look.people.isEmpty && look.words <= 6:
      return .byline
    // “Reporting from Oslo”, under the names.
    case .byline where place.previous == .byline && place.isBeforeArticle && look.words <= 8: return .byline
    case .caption where look.words <= 60: return .caption
    case .teaser where look.words <= 30 && !look.isProse: return .teaser
    case .dateline where look.words <= 12 && look.hasDigits: return .dateline
    default: break
    }
    if look.inside == .caption && look.words <= 60 { return .caption }
    if look.endsWithCredit, place.isBeforeArticle { return .caption }
    if look.inside == .footer && look.words <= 40 { return .footer }
    if !look.hasLetters { return look.hasDigits ? .body : .navigation }
    if look.looksLikeDateline && place.isBeforeArticle && !look.isProse { return .dateline }
    if look.isBreadcrumb { return .navigation }
    if look.isProse { return .body }
    if look.endsWithDash { return .body }
    if look.looksLikeCaption, place.previous != .body || place.next?.isProse != true { return .caption }
    if look.endsSentence { return .body }
    if place.isRepeated {
      return place.previous == .caption || place.next?.isPhotoCredit == true ? .caption : .navigation
    }
    if place.isBeforeArticle { return look.words <= 3 ? .navigation : .heading }
    if place.isAfterArticle {
      if look.words <= 3, !look.hasDigits { return .navigation }
      return look.isTitleCase && look.words >= 8 ? .teaser : .body
    }
    // A line of text under a heading, not itself in the style of one, tells of a picture.
    if place.previous == .heading, look.words >= 6, !look.isTitleCase, place.next?.isProse == true {
      return .caption
    }
    if look.words <= 16, place.next.map({ $0.isProse || !$0.endsSentence }) ?? false { return .heading }
    return .body
  }

  private static func kindAfterEnd(_ look: Look, _ place: Place) -> Block.Kind {
    switch look.opening {
    case .othersFollow, .notesFollow: return look.words <= 6 ? .heading : .teaser
    case .form: return .form
    case .footer: return .footer
    case .navigation where look.words <= 8: return .navigation
    default: return place.notesHaveBegun ? .reference : .teaser
    }
  }

  /// The title stands before the first prose, above the byline where there is one: a given one where it is found, else
  /// the first line that looks like a headline. What follows that is a standfirst.
  private static func findTitle(_ looks: [Look], firstProse: Int, given: String?, _ text: [UInt8]) -> Int? {
    if let given {
      let wanted = given.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      return looks.indices.first { position in
        String(decoding: text[looks[position].span.range], as: UTF8.self)
          .split(whereSeparator: \.isWhitespace).joined(separator: " ") == wanted
      }
    }
    let candidates = looks.indices.prefix(firstProse).filter { position in
      let look = looks[position]
      return look.otherWords > 0 && look.opening == nil && look.inside == nil
        && (!look.isBreadcrumb || look.outlet != nil)
        && !look.looksLikeDateline && look.words <= 30 && !look.isWikipedia && !look.isOutlet
        && !look.isAddress && !look.isStamp && !look.isKicker && !look.isBullet && !look.endsWithCredit
        && (look.coauthors.isEmpty || position == 0 || looks[position - 1].opening != .byline)
    }
    let byline = looks.indices.prefix(firstProse).first {
      looks[$0].opening == .byline && !looks[$0].people.isEmpty
    }
    let above = candidates.filter { $0 < byline ?? firstProse }
    return headline(above.isEmpty ? candidates : Array(above), looks)
  }

  private static func headline(_ candidates: [Int], _ looks: [Look]) -> Int? {
    // A headline has no point; a page that gives its headlines one begins with it.
    let plain = candidates.filter { !looks[$0].endsWithPoint }
    if plain.isEmpty {
      return candidates.first { $0 == 0 || looks[$0].isHeadline || looks[$0].isAllCapitals }
    }
    let long = plain.filter { looks[$0].words >= 4 }
    // “Jane Fielding obituary”
    if let first = plain.first, first == 0, looks[0].isOfOne { return 0 }
    guard let first = long.first else { return plain.max { (looks[$0].words, -$0) < (looks[$1].words, -$1) } }
    // “Middle East and Africa”: a section of a paper that writes its headlines so too.
    if looks[first].words == 4, looks[first].isLabel,
      let next = long.first(where: { looks[$0].words > 4 && looks[$0].isLabel })
    {
      return next
    }
    return first
  }
}
