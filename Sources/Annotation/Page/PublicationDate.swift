package import Values

/// The document's own date, from the page: a dateline, or the place and date with which a news report begins.
package enum PublicationDate {
  /// Sets the date and how it is known. Leaves them alone where the page does not tell: no date is better than a wrong
  /// one, and today is never one.
  static func find(blocks: [Block], in article: Article, _ metadata: inout Metadata) {
    guard metadata.published == nil else { return }
    let text = article.text
    func year() -> Year? { self.year(blocks, text) }
    // “By Jane Fielding | Updated: January 29, 2024 08:12 IST” is both.
    let lines = blocks.filter { $0.kind == .dateline || $0.kind == .byline && holdsDigit($0.span, text) }
      .compactMap { date(in: $0.span, text, year: year) }
    // “Published …” counts before “Updated …”, a day before a month.
    if let found = lines.min(by: { $0.rank < $1.rank }), !isOutlived(found, blocks, text) {
      return set(found, "dateline", &metadata)
    }
    if let opening = blocks.first(where: { $0.kind == .body }).flatMap({ placeAndDate($0.span, text) }),
      let found = date(
        in: opening, text, year: year, weekday: { DatelineYear.weekday(behind: opening, blocks, text) }),
      found.range.precision == .day
    {
      return set(found, "dateline of the report", &metadata)
    }
    for (name, basis) in [(metadata.url, "the page's address"), (article.fileName, "the name of the file")] {
      guard let name, let value = DayInName.find(in: name)?.day, let range = DateRange(literal: value) else {
        continue
      }
      return set(Found(range: range, value: value), basis, &metadata)
    }
  }

  /// Whether the text tells of later years as past: then the day that stands above it, as in the box of an encyclopaedia, is of
  /// what it tells.
  private static func isOutlived(_ found: Found, _ blocks: [Block], _ text: [UInt8]) -> Bool {
    guard !found.yearFromText, found.range.last != .distantFuture else { return false }
    let own = found.range.last.civil.year
    guard holdsYear(after: own, text) else { return false }
    let reading = Reading(bytes: text, blocks: blocks)
    let tenses = TenseReader(tokens: reading.tokens, bytes: reading.bytes)
    return reading.tokens.indices.contains { position in
      let token = reading.tokens[position]
      guard token.kind == .number, token.count == 4, let year = Int(reading.text(token)), year > own,
        year <= own + 500, let sentence = reading.sentence(at: token.start)
      else { return false }
      let (place, words) = (position..<position + 1, reading.sentences[sentence].tokens)
      return position > words.lowerBound && reading.tokens[position - 1].key == inWord
        && tenses.tense(around: place, in: words) == .past && !tenses.isAimedAt(place, in: words)
    }
  }

  /// Whether four figures of a text make a later year; most texts have none, and need not be read for it.
  private static func holdsYear(after own: Int, _ text: [UInt8]) -> Bool {
    var (figures, number) = (0, 0)
    for byte in text {
      if byte &- 48 < 10 {
        (figures, number) = (figures + 1, figures < 4 ? number * 10 + Int(byte - 48) : number)
      } else {
        if figures == 4, number > own, number <= own + 500 { return true }
        (figures, number) = (0, 0)
      }
    }
    return false
  }

  private static let inWord = WordKey.of("in")

  private static func holdsDigit(_ span: Span, _ text: [UInt8]) -> Bool {
    text[span.range].contains { $0 &- 48 < 10 }
  }

  /// The day or month that a short text states in words and with its year, with nothing beside it but what goes with a
  /// date: “Friday, April 12, 2024, 14:32”. Figures alone may be read in two ways and are left to others.
  package static func stated(in text: String) -> (range: DateRange, value: String)? {
    let bytes = Array(text.utf8)
    guard bytes.count <= 80, bytes.contains(where: { $0 | 0x20 &- 97 < 26 }) else { return nil }
    let reading = Reading(bytes: bytes, blocks: [Block(span: Span(0, bytes.count), kind: .body)])
    for date in DateAnnotator.annotate(reading, published: nil) where date.kind == .date || date.kind == .time
    {
      guard let found = found(date, fills: true, { nil }),
        reading.text(date.span).unicodeScalars.contains(where: \.properties.isAlphabetic)
      else { continue }
      let rest = reading.tokens.filter { $0.end <= date.span.start || $0.start >= date.span.end }
      let isPlain = rest.allSatisfy { token in
        token.kind == .punctuation || token.kind == .number || Furniture.datelineWords[token.key] != nil
      }
      if isPlain { return (found.range, found.value) }
    }
    return nil
  }

  private static func set(_ found: Found, _ basis: String, _ metadata: inout Metadata) {
    metadata.published = found.range
    metadata.publishedValue = found.value
    metadata.publishedAnchor = found.span
    let reason =
      found.range.last == .distantFuture
      ? ", not before the last year that the text tells as past" : ", year from the text"
    metadata.publishedBasis =
      basis
      + (found.yearFromText ? found.isYearOfWeekday ? ", year from the text and the weekday" : reason : "")
  }

  /// Of a document without a date, the time before which it cannot have been published: the last day that it tells as
  /// past, in its text or among its references, or a month or year that is later still. One that was planned, or up to
  /// which something was to last, is none. Years alone bound nothing: “in 1917” is true of any later day, and would place a
  /// report of today before all others.
  static func bound(
    by dates: [DateMention], _ margins: (dates: [DateMention], reading: Reading), _ reading: Reading,
    _ metadata: inout Metadata
  ) {
    guard metadata.published == nil else { return }
    let told =
      periods(dates, reading, upTo: .year) { $0 == .past }
      // “Retrieved 2 July 2025” has no verb that tells a tense; a year in a reference may belong to a title.
      + periods(margins.dates, margins.reading, upTo: .month) { $0 != .future }
    guard told.contains(where: { $0.range?.precision == .day }),
      let last = told.max(by: { ($0.range?.first ?? .distantPast) < ($1.range?.first ?? .distantPast) }),
      let range = last.range
    else { return }
    let bound = DateRange(first: range.first, last: .distantFuture, precision: range.precision)
    metadata.published = bound
    metadata.publishedValue = bound.description.replacing("..", with: "/..")
    metadata.publishedAnchor = last.span
    metadata.publishedBasis =
      "not before “\(reading.text(last.span))”, the last \(range.precision.name) that it tells as past"
  }

  /// The whole days, months and years among dates that stand in a tense that is asked for.
  private static func periods(
    _ dates: [DateMention], _ reading: Reading, upTo precision: Precision, where isTold: (Tense?) -> Bool
  ) -> [DateMention] {
    let tenses = TenseReader(tokens: reading.tokens, bytes: reading.bytes)
    return dates.filter { date in
      guard isWhole(date, upTo: precision), let sentence = reading.sentence(at: date.span.start) else {
        return false
      }
      let (tokens, words) = (reading.tokens(in: date.span), reading.sentences[sentence].tokens)
      return isTold(tenses.tense(around: tokens, in: words)) && !tenses.isAimedAt(tokens, in: words)
    }
  }

  /// Whether a date is one day, month or year, told with its year.
  private static func isWhole(_ date: DateMention, upTo precision: Precision) -> Bool {
    guard date.kind == .date, date.basis.anchor == .none, let range = date.range, range.first.civil.year > 0
    else { return false }
    switch range.precision {
    case .day: return range.length == 1
    case .month: return precision >= .month && range.length < 32
    case .year: return precision >= .year && range.length < 367 && range.qualifier == .none
    default: return false
    }
  }

  /// The beginning of a report up to its dash, where it is a place and a date: “BAKU, July 3 (APA) —”.
  private static func placeAndDate(_ body: Span, _ text: [UInt8]) -> Span? {
    var tokens: [Token] = []
    let end = min(Int(body.end), Int(body.start) + 120)
    text.withUnsafeBufferPointer { Tokenizer.tokenize($0, Span(Int(body.start), end), into: &tokens) }
    guard let place = tokens.first, place.isCapitalised,
      tokens.prefix(14).contains(where: { $0.shape.contains(.hasDigit) })
    else { return nil }
    guard let dash = dash(behindFigures: tokens.prefix(16), text) else { return nil }
    // “Lima, 3 March 2022 –”: a place in small letters is one only where nothing but names and figures follows.
    let isPlain = tokens[..<dash].allSatisfy { $0.kind != .word || $0.isCapitalised }
    guard place.shape.contains(.allUpper) || isPlain else { return nil }
    return Span(start: body.start, end: tokens[dash].start)
  }

  /// The first dash or slash with a figure before it, outside brackets: that of “LULEÅ, Sweden — May 2, 2022 —”, not of
  /// “Agnes Lund (2 May 1868 – 3 June 1951)”.
  private static func dash(behindFigures tokens: ArraySlice<Token>, _ text: [UInt8]) -> Int? {
    var (isOpen, hasFigure) = (false, false)
    for (position, token) in tokens.enumerated() {
      if token.shape.contains(.hasDigit) { hasFigure = true }
      guard token.kind == .punctuation || token.kind == .symbol else { continue }
      switch text[Int(token.start)] {
      case 40: isOpen = true
      case 41: isOpen = false
      case 45, 47, 95, 0xE2:
        if token.shape.contains(.spaceBefore), hasFigure, !isOpen { return position }
      default: break
      }
    }
    return nil
  }

  private struct Found {
    var range: DateRange
    var value: String
    var yearFromText = false
    var isYearOfWeekday = false
    var isRevision = false
    /// Where it stands in the text.
    var span: Span?
    /// Smaller is better.
    var rank: Int { (isRevision ? 2 : 0) + (range.precision == .day ? 0 : 1) }
  }

  /// The best day in a line; where there is none, a month that is all of the line.
  private static func date(
    in span: Span, _ text: [UInt8], year: () -> Year?, weekday: () -> DatelineYear.Told? = { nil }
  ) -> Found? {
    let reading = Reading(
      bytes: Array(text[span.range]), blocks: [Block(span: Span(0, span.count), kind: .body)])
    var best: Found?
    for date in DateAnnotator.annotate(reading, published: nil) where date.kind == .date || date.kind == .time
    {
      guard var found = found(date, fills: date.span.count + 1 >= span.count, year, weekday) else { continue }
      found.span = Span(start: span.start + date.span.start, end: span.start + date.span.end)
      let before = reading.tokens.prefix { $0.start < date.span.start }.suffix(3)
      found.isRevision = before.contains { Furniture.revisions[$0.key] != nil }
      if found.rank < best?.rank ?? .max { best = found }
    }
    return best
  }

  private static func found(
    _ date: DateMention, fills: Bool, _ year: () -> Year?, _ weekday: () -> DatelineYear.Told? = { nil }
  ) -> Found? {
    if let range = date.range, let value = date.value {
      // An hour of a day dates by its day.
      if let day = DateRange(literal: value.prefix(10)), day.precision == .day, day.length == 1 {
        return Found(range: day, value: String(value.prefix(10)))
      }
      if range.precision == .month, fills { return Found(range: range, value: value) }
    }
    return date.value.flatMap { complete($0, year, weekday) }
  }

  /// `XXXX-07-01` in the year of the text; where that is only bounded, in the one that puts the day on the weekday of which
  /// the report tells, else from that day on.
  private static func complete(_ value: String, _ year: () -> Year?, _ weekday: () -> DatelineYear.Told?)
    -> Found?
  {
    let value = String(value.prefix(10))
    guard value.hasPrefix("XXXX-"), value.utf8.count == 10, value.last?.isNumber == true, let year = year()
    else { return nil }
    func full(_ year: Int) -> String { value.replacing("XXXX", with: "\(year)") }
    if !year.isSure, let weekday = weekday(),
      let sure = DatelineYear.year(year.latest, on: weekday, day: { DateRange(literal: full($0))?.first }),
      let range = DateRange(literal: full(sure))
    {
      return Found(range: range, value: full(sure), yearFromText: true, isYearOfWeekday: true)
    }
    guard year.isSure || year.isBound, let range = DateRange(literal: full(year.number)) else { return nil }
    if !year.isBound { return Found(range: range, value: full(year.number), yearFromText: true) }
    let open = DateRange(first: range.first, last: .distantFuture, precision: .day)
    return Found(range: open, value: full(year.number) + "/..", yearFromText: true)
  }

  private struct Year {
    var number: Int
    /// The latest that it names and does not look forward to.
    var latest: Int
    /// The text comes back to it.
    var isSure = false
    /// The report may be of a later year.
    var isBound = false
  }

  /// The latest year that the article names and comes back to, itself or in the year before it: a report is of the year
  /// of its last events, and a year named once may be a forecast. Where one named once is past, it is the least that it can be.
  private static func year(_ blocks: [Block], _ text: [UInt8]) -> Year? {
    var counts: [Int: Int] = [:]
    var (past, latest) = (0, 0)
    let reading = Reading(bytes: text, blocks: blocks)
    let tenses = TenseReader(tokens: reading.tokens, bytes: reading.bytes)
    for (position, token) in reading.tokens.enumerated() where token.kind == .number && token.count == 4 {
      guard let year = Int(reading.text(token)), (1700...2200).contains(year) else { continue }
      counts[year, default: 0] += 1
      guard year > past || year > latest, let sentence = reading.sentence(at: token.start) else { continue }
      let words = reading.sentences[sentence].tokens
      let own = position..<position + 1
      let tense = tenses.tense(around: own, in: words)
      if tense == .future || tenses.isAimedAt(own, in: words) { continue }
      latest = max(latest, year)
      if tense == .past { past = max(past, year) }
    }
    let repeated = counts.keys.filter { counts[$0, default: 0] + counts[$0 - 1, default: 0] > 1 }.max()
    if past > repeated ?? 0 { return Year(number: past, latest: latest, isBound: true) }
    if let repeated { return Year(number: repeated, latest: repeated, isSure: true) }
    return latest > 0 ? Year(number: latest, latest: latest) : nil
  }
}
