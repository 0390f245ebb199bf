package import Values

extension DateAnnotator {
  /// The days from one mention to the next where words join the two: “between May 1918 and April 1920”, “from 1997 to
  /// 2001”, “23 January – 9 March 2014”. Each of the two stays a mention of its own.
  /// - Parameter index: the position of the first of the two in `dates`.
  /// - Returns: nil where the mention is not the first of a pair, or either has no days.
  package static func interval(from index: Int, in dates: [DateMention], of reading: Reading) -> DateRange? {
    guard dates.indices.contains(index), index + 1 < dates.count, let start = dates[index].range,
      let end = dates[index + 1].range, start.first <= end.first
    else { return nil }
    let (first, second) = (reading.tokens(in: dates[index].span), reading.tokens(in: dates[index + 1].span))
    guard !first.isEmpty, !second.isEmpty, second.lowerBound - first.upperBound == 1 else { return nil }
    let lexemes = reading.bytes.withUnsafeBufferPointer { bytes in
      (
        Lexicon.lexeme(reading.tokens[first.upperBound], in: bytes),
        first.lowerBound > 0
          ? Lexicon.lexeme(reading.tokens[first.lowerBound - 1], in: bytes) : .other
      )
    }
    switch (lexemes.0.kind, lexemes.1.kind) {
    case (.to, _), (.until, _), (.through, _), (.dash, _), (.and, .between):
      return DateRange(from: start, to: end)
    default: return nil
    }
  }
}
