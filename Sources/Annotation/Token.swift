/// A word, number or sign. Tokens are plain bits: rules compare keys, and strings are made last.
package struct Token: Hashable, Sendable {
  package enum Kind: UInt8, Sendable {
    /// Letters, with apostrophes inside: “Azerbaijan”, “don’t”, “U.S.”, “Mr.” (abbreviations keep their point).
    case word
    /// Digits with points or commas inside: “38”, “12.5”, “1,200”.
    case number
    /// Digits with letters: “19th”, “1990s”, “3pm”, “F-16” is three tokens.
    case mixed
    /// One sign, or a run of the same point or dash: “,” “…” “—” “--”.
    case punctuation
    /// Currency, per cent and other symbols.
    case symbol
    /// A web or mail address.
    case address
    /// A possessive ending, “’s” or a bare “’” after s.
    case possessive
  }

  package struct Shape: OptionSet, Hashable, Sendable {
    package let rawValue: UInt8
    package init(rawValue: UInt8) { self.rawValue = rawValue }

    package static let initialUpper = Shape(rawValue: 1)
    /// At least two letters, all of them upper case.
    package static let allUpper = Shape(rawValue: 2)
    package static let hasDigit = Shape(rawValue: 4)
    /// White space stands before it.
    package static let spaceBefore = Shape(rawValue: 8)
    /// A line break stands in that white space.
    package static let lineBefore = Shape(rawValue: 16)
    /// Ends in a point that belongs to it: “Mr.”, “U.S.”, “J.”.
    package static let abbreviation = Shape(rawValue: 32)
    /// A single letter with its point, as in “J. Smith”.
    package static let initial = Shape(rawValue: 64)
    /// Has a letter outside ASCII.
    package static let nonASCII = Shape(rawValue: 128)
  }

  package var start: UInt32
  package var end: UInt32
  /// `WordKey` of its lower-cased bytes, without the point of an abbreviation.
  package var key: UInt64
  package var kind: Kind
  package var shape: Shape

  package var span: Span { Span(start: start, end: end) }
  package var count: Int { Int(end) - Int(start) }
  /// Whether it counts as a word: not a sign, an ending or an address.
  package var isWord: Bool { kind == .word || kind == .number || kind == .mixed }
  package var isCapitalised: Bool { shape.contains(.initialUpper) }

  /// Whether it ends as regular pasts and participles do, “captured”; words of four letters (“need”, “shed”) mostly are none.
  func endsInEd(_ bytes: [UInt8]) -> Bool {
    count > 4 && bytes[Int(end) - 1] == 100 && bytes[Int(end) - 2] == 101
  }
}
