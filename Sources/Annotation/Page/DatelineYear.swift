import Values

/// The year of a dateline that has none, “LIMA, June 26 (Agency) —”, from the weekday of which its report tells.
///
/// A report tells of its own day or of the day before; a day of the month falls on a weekday in one year of six or so.
enum DatelineYear {
  /// The first weekday that the report tells as past, in its first sentences.
  static func weekday(behind dateline: Span, _ blocks: [Block], _ text: [UInt8]) -> Int? {
    guard let body = blocks.first(where: { $0.kind == .body }), dateline.end < body.span.end else {
      return nil
    }
    let rest = Span(start: dateline.end, end: min(body.span.end, dateline.end + 600))
    let reading = Reading(bytes: text, blocks: [Block(span: rest, kind: .body)])
    let tenses = TenseReader(tokens: reading.tokens, bytes: reading.bytes)
    for date in DateAnnotator.annotate(reading, published: nil) {
      guard let value = date.value, value.hasPrefix("XXXX-WXX-"), date.kind == .date || date.kind == .time,
        let weekday = value.dropFirst(9).first?.wholeNumberValue,
        let sentence = reading.sentence(at: date.span.start)
      else { continue }
      let words = reading.sentences[sentence].tokens
      return tenses.tense(around: reading.tokens(in: date.span), in: words) == .future ? nil : weekday
    }
    return nil
  }

  /// The year that the text names last as past, or the one behind it: whichever has the day on that weekday, or has it on
  /// the day before.
  static func year(_ named: Int, on weekday: Int, day: (Int) -> Day?) -> Int? {
    let years = [named, named + 1]
    return years.first { day($0)?.weekday == weekday }
      ?? years.first { day($0).map { ($0 + -1).weekday == weekday } ?? false }
  }
}
