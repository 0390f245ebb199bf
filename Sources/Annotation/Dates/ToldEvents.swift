import Values

/// The times that a text has told with what happened then, so that “the day of the crash” can be reckoned from “The plane
/// crashed on 25 December”.
struct ToldEvents {
  private var times: [(range: DateRange, span: Span, sentence: Range<Int>)] = []
  /// How many dates back it is looked for.
  private static let reach = 40

  /// “On 12 June, four days before the shooting”: the day of the shooting.
  private var reckoned: [(key: UInt64, range: DateRange, span: Span)] = []

  mutating func note(_ noun: UInt64, on range: DateRange, _ span: Span) {
    reckoned.append((noun, range, span))
  }

  mutating func note(_ mention: DateMention, _ sentence: Sentence) {
    guard let range = mention.range, range.precision <= .year else { return }
    times.append((range, mention.span, sentence.tokens))
  }

  /// The time told last in a sentence that has the noun or a verb of its stem: “the fall” of a town is told by “fell”.
  func time(of noun: Int, onDay: Bool, in reading: Reading) -> (range: DateRange, span: Span)? {
    let word = reading.bytes[reading.tokens[noun].span.range]
    let stem = word.prefix(word.count > 7 ? 5 : 4)
    guard stem.count > 3 else { return nil }
    let key = reading.tokens[noun].key
    if let known = reckoned.last(where: { $0.key == key && (!onDay || $0.range.precision == .day) }) {
      return (known.range, known.span)
    }
    let verb = Self.verbs[key]
    return times.suffix(Self.reach).last { told in
      if onDay, told.range.precision != .day || told.range.length != 1 { return false }
      return told.sentence.prefix(60).contains { index in
        let token = reading.tokens[index]
        return index != noun && !Self.isLandmark(index, reading)
          && (Self.begins(reading.bytes[token.span.range], with: stem) || verb != nil && token.key == verb)
      }
    }.map { ($0.range, $0.span) }
  }

  /// “four days before the shooting” is not told by its own day.
  private static func isLandmark(_ index: Int, _ reading: Reading) -> Bool {
    index > 1 && WordLists.sides[reading.tokens[index - 2].key] != nil && reading.tokens[index - 1].key == the
  }

  private static let the = WordKey.of("the")

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
