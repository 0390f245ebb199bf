import Values

/// The year of a dateline that has none, “LIMA, June 26 (Agency) —”, from the weekday of which its report tells.
///
/// A report tells of its own day or of the day before; a day of the month falls on a weekday in one year of six or so.
enum DatelineYear {
  struct Told {
    var weekday: Int
    /// Whether somebody said something on it.
    var isOfSaying: Bool
  }

  /// The weekday on which somebody said something, in the first sentences of the report, else the first that it tells as
  /// past.
  static func weekday(behind dateline: Span, _ blocks: [Block], _ text: [UInt8]) -> Told? {
    guard let body = blocks.first(where: { $0.kind == .body }), dateline.end < body.span.end else {
      return nil
    }
    let rest = Span(start: dateline.end, end: min(body.span.end, dateline.end + 600))
    let reading = Reading(bytes: text, blocks: [Block(span: rest, kind: .body)])
    let tenses = TenseReader(tokens: reading.tokens, bytes: reading.bytes)
    var first: Int?
    for date in DateAnnotator.annotate(reading, published: nil) {
      guard let value = date.value, value.hasPrefix("XXXX-WXX-"), date.kind == .date || date.kind == .time,
        let weekday = value.dropFirst(9).first?.wholeNumberValue,
        let sentence = reading.sentence(at: date.span.start)
      else { continue }
      let (tokens, words) = (reading.tokens(in: date.span), reading.sentences[sentence].tokens)
      if tenses.tense(around: tokens, in: words) == .future { break }
      let beside = max(words.lowerBound, tokens.lowerBound - 3)..<min(words.upperBound, tokens.upperBound + 2)
      if beside.contains(where: { WordLists.verbsOfSaying[reading.tokens[$0].key] != nil }) {
        return Told(weekday: weekday, isOfSaying: true)
      }
      first = first ?? weekday
    }
    return first.map { Told(weekday: $0, isOfSaying: false) }
  }

  /// The year that the text names last as past, or the one behind it: whichever has the day on that weekday, or has it on
  /// the day before. What was said on a weekday was mostly said on the day of the report, so that years a little later are
  /// looked at too.
  static func year(_ named: Int, on told: Told, day: (Int) -> Day?) -> Int? {
    let years = [named, named + 1]
    return years.first { day($0)?.weekday == told.weekday }
      ?? years.first { day($0).map { ($0 + -1).weekday == told.weekday } ?? false }
      ?? [named + 2, named + 3].first { told.isOfSaying && day($0)?.weekday == told.weekday }
  }
}
