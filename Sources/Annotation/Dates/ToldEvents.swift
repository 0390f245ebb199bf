import Values

/// The days that a text has told with what happened on them, so that “the day of the crash” can be reckoned from “The
/// plane crashed on 25 December”.
struct ToldEvents {
  private var days: [(day: Day, span: Span, sentence: Range<Int>)] = []
  /// How many days back it is looked for.
  private static let reach = 40

  mutating func note(_ mention: DateMention, _ sentence: Sentence) {
    guard let range = mention.range, range.precision == .day, range.length == 1 else { return }
    days.append((range.first, mention.span, sentence.tokens))
  }

  /// The day told last in a sentence that has the noun or a verb of its stem.
  func day(of noun: Int, in reading: Reading) -> (day: Day, span: Span)? {
    let word = reading.bytes[reading.tokens[noun].span.range]
    let stem = word.prefix(word.count > 7 ? 5 : 4)
    guard stem.count > 3 else { return nil }
    return days.suffix(Self.reach).last { told in
      told.sentence.prefix(60).contains { index in
        index != noun && Self.begins(reading.bytes[reading.tokens[index].span.range], with: stem)
      }
    }.map { ($0.day, $0.span) }
  }

  private static func begins(_ word: ArraySlice<UInt8>, with stem: ArraySlice<UInt8>) -> Bool {
    word.count >= stem.count && zip(word, stem).allSatisfy { $0 | 0x20 == $1 | 0x20 }
  }
}
