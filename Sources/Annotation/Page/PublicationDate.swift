import Values

/// The document's own date, from the page: a dateline, or the place and date with which a news report begins.
enum PublicationDate {
  /// Sets the date and how it is known. Leaves them alone where the page does not tell: no date is better than a wrong
  /// one, and today is never one.
  static func find(blocks: [Block], in article: Article, _ metadata: inout Metadata) {
    guard metadata.published == nil else { return }
    let text = article.text
    func year() -> Int? { self.year(blocks, text) }
    // “By Jane Fielding | Updated: January 29, 2024 08:12 IST” is both.
    let lines = blocks.filter { $0.kind == .dateline || $0.kind == .byline && holdsDigit($0.span, text) }
      .compactMap { date(in: $0.span, text, year: year) }
    // “Published …” counts before “Updated …”, a day before a month.
    if let found = lines.min(by: { $0.rank < $1.rank }) { return set(found, "dateline", &metadata) }
    if let opening = blocks.first(where: { $0.kind == .body }).flatMap({ placeAndDate($0.span, text) }),
      let found = date(in: opening, text, year: year), found.range.precision == .day
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

  private static func holdsDigit(_ span: Span, _ text: [UInt8]) -> Bool {
    text[span.range].contains { $0 &- 48 < 10 }
  }

  private static func set(_ found: Found, _ basis: String, _ metadata: inout Metadata) {
    metadata.published = found.range
    metadata.publishedValue = found.value
    metadata.publishedBasis = basis + (found.yearFromText ? ", year from the text" : "")
  }

  /// Of a document without a date, the day before which it cannot have been published: the last day that it tells as past,
  /// in its text or among its references. A day that was planned, or up to which something was to last, is none.
  static func bound(
    by dates: [DateMention], _ margins: (dates: [DateMention], reading: Reading), _ reading: Reading,
    _ metadata: inout Metadata
  ) {
    guard metadata.published == nil else { return }
    let told =
      days(dates, reading) { $0 == .past }
      // “Retrieved 2 July 2025” has no verb that tells a tense.
      + days(margins.dates, margins.reading) { $0 != .future }
    guard let last = told.max(by: { ($0.range?.last ?? .distantPast) < ($1.range?.last ?? .distantPast) }),
      let day = last.range?.last, let value = last.value
    else { return }
    metadata.published = DateRange(first: day, last: .distantFuture, precision: .day)
    metadata.publishedValue = value.suffix(10) + "/.."
    metadata.publishedBasis = "not before “\(reading.text(last.span))”, the last day that it tells as past"
  }

  /// The whole days among dates that stand in a tense that is asked for.
  private static func days(
    _ dates: [DateMention], _ reading: Reading, where isTold: (Tense?) -> Bool
  ) -> [DateMention] {
    let tenses = TenseReader(tokens: reading.tokens, bytes: reading.bytes)
    return dates.filter { date in
      guard isWholeDay(date), let sentence = reading.sentence(at: date.span.start) else { return false }
      let (tokens, words) = (reading.tokens(in: date.span), reading.sentences[sentence].tokens)
      return isTold(tenses.tense(around: tokens, in: words)) && !tenses.isAimedAt(tokens, in: words)
    }
  }

  /// Whether a date is one day, told with its year.
  private static func isWholeDay(_ date: DateMention) -> Bool {
    guard date.kind == .date, date.basis.anchor == .none, let range = date.range else { return false }
    return range.precision == .day && range.length == 1
  }

  /// The beginning of a report up to its dash, where it is a place and a date: “BAKU, July 3 (APA) —”.
  private static func placeAndDate(_ body: Span, _ text: [UInt8]) -> Span? {
    var tokens: [Token] = []
    let end = min(Int(body.end), Int(body.start) + 120)
    text.withUnsafeBufferPointer { Tokenizer.tokenize($0, Span(Int(body.start), end), into: &tokens) }
    guard let place = tokens.first, place.isCapitalised,
      tokens.prefix(14).contains(where: { $0.shape.contains(.hasDigit) })
    else { return nil }
    let dash = tokens.prefix(14).firstIndex { token in
      let byte = text[Int(token.start)]
      return token.kind == .punctuation && (byte == 45 || byte == 95 || byte == 0xE2)
        && token.shape.contains(.spaceBefore)
    }
    guard let dash else { return nil }
    // “Lima, 3 March 2022 –”: a place in small letters is one only where nothing but names and figures follows.
    let isPlain = tokens[..<dash].allSatisfy { $0.kind != .word || $0.isCapitalised }
    guard place.shape.contains(.allUpper) || isPlain else { return nil }
    return Span(start: body.start, end: tokens[dash].start)
  }

  private struct Found {
    var range: DateRange
    var value: String
    var yearFromText = false
    var isRevision = false
    /// Smaller is better.
    var rank: Int { (isRevision ? 2 : 0) + (range.precision == .day ? 0 : 1) }
  }

  /// The best day in a line; where there is none, a month that is all of the line.
  private static func date(in span: Span, _ text: [UInt8], year: () -> Int?) -> Found? {
    let reading = Reading(
      bytes: Array(text[span.range]), blocks: [Block(span: Span(0, span.count), kind: .body)])
    var best: Found?
    for date in DateAnnotator.annotate(reading, published: nil) where date.kind == .date || date.kind == .time
    {
      guard var found = found(date, fills: date.span.count + 1 >= span.count, year) else { continue }
      let before = reading.tokens.prefix { $0.start < date.span.start }.suffix(3)
      found.isRevision = before.contains { Furniture.revisions[$0.key] != nil }
      if found.rank < best?.rank ?? .max { best = found }
    }
    return best
  }

  private static func found(_ date: DateMention, fills: Bool, _ year: () -> Int?) -> Found? {
    if let range = date.range, let value = date.value {
      // An hour of a day dates by its day.
      if let day = DateRange(literal: value.prefix(10)), day.precision == .day, day.length == 1 {
        return Found(range: day, value: String(value.prefix(10)))
      }
      if range.precision == .month, fills { return Found(range: range, value: value) }
    }
    return date.value.flatMap { complete($0, year) }.map {
      Found(range: $0.range, value: $0.value, yearFromText: true)
    }
  }

  /// `XXXX-07-01` in the year of the text.
  private static func complete(_ value: String, _ year: () -> Int?) -> (range: DateRange, value: String)? {
    let value = String(value.prefix(10))
    guard value.hasPrefix("XXXX-"), value.utf8.count == 10, value.last?.isNumber == true, let year = year()
    else { return nil }
    let full = value.replacing("XXXX", with: "\(year)")
    return DateRange(literal: full).map { ($0, full) }
  }

  /// The latest year that the article names and comes back to, itself or in the year before it: a report is of the year
  /// of its last events, and a year named once may be a forecast.
  private static func year(_ blocks: [Block], _ text: [UInt8]) -> Int? {
    var counts: [Int: Int] = [:]
    let reading = Reading(bytes: text, blocks: blocks)
    for token in reading.tokens where token.kind == .number && token.count == 4 {
      guard let year = Int(reading.text(token)), (1700...2200).contains(year) else { continue }
      counts[year, default: 0] += 1
    }
    return counts.keys.filter { counts[$0, default: 0] + counts[$0 - 1, default: 0] > 1 }.max()
  }
}
