import Values

/// The times that a text has told with what happened then, so that “the day of the crash” can be reckoned from “The plane
/// crashed on 25 December”.
struct ToldEvents {
  private var times: [(range: DateRange, span: Span, sentence: Range<Int>)] = []
  /// How many dates back it is looked for.
  private static let reach = 40

  mutating func note(_ mention: DateMention, _ sentence: Sentence) {
    guard let range = mention.range, range.precision <= .year else { return }
    times.append((range, mention.span, sentence.tokens))
  }

  /// The time told last in a sentence that has the noun or a verb of its stem: “the fall” of a town is told by “fell”.
  func time(of noun: Int, onDay: Bool, in reading: Reading) -> (range: DateRange, span: Span)? {
    let word = reading.bytes[reading.tokens[noun].span.range]
    let stem = word.prefix(word.count > 7 ? 5 : 4)
    guard stem.count > 3 else { return nil }
    let verb = Self.verbs[reading.tokens[noun].key]
    return times.suffix(Self.reach).last { told in
      if onDay, told.range.precision != .day || told.range.length != 1 { return false }
      return told.sentence.prefix(60).contains { index in
        let token = reading.tokens[index]
        return index != noun
          && (Self.begins(reading.bytes[token.span.range], with: stem) || verb != nil && token.key == verb)
      }
    }.map { ($0.range, $0.span) }
  }

  private static func begins(_ word: ArraySlice<UInt8>, with stem: ArraySlice<UInt8>) -> Bool {
    word.count >= stem.count && zip(word, stem).allSatisfy { $0 | 0x20 == $1 | 0x20 }
  }

  /// Nouns whose verb has another stem, with its past.
  private static let verbs = WordTable(
    """
    fall = fell
    death = died
    birth = born
    flight = fled
    loss = lost
    defeat = beaten
    sale = sold
    foundation = founded
    choice = chosen
    outbreak = broke
    marriage = married
    wedding = married
    """, meaning: { WordKey.of(String($0)) })
}
