/// The words of dates and numbers in all languages, compiled to one table, and the lexemes of a text.
enum Lexicon {
  static let words: WordTable<Lexeme> = {
    let kinds = Dictionary(uniqueKeysWithValues: Lexeme.Kind.allCases.map { ("\($0)"[...], $0) })
    let lines = [EnglishTimeWords.table, RussianTimeWords.table].flatMap { $0.split(separator: "\n") }
    return WordTable(lines.joined(separator: "\n")) { lexeme($0, kinds) }
  }()

  /// Reads “month 1”.
  private static func lexeme(_ meaning: Substring, _ kinds: [Substring: Lexeme.Kind]) -> Lexeme? {
    let parts = meaning.split(separator: " ")
    guard parts.count == 2, let number = Int32(parts[1]), let kind = kinds[parts[0]] else { return nil }
    return Lexeme(kind: kind, number: number)
  }

  /// One lexeme for each token.
  static func lexemes(_ tokens: [Token], in bytes: UnsafeBufferPointer<UInt8>) -> [Lexeme] {
    let words = words
    return [Lexeme](unsafeUninitializedCapacity: tokens.count) { lexemes, count in
      for (position, token) in tokens.enumerated() {
        lexemes.initializeElement(at: position, to: lexeme(token, in: bytes, words))
      }
      count = tokens.count
    }
  }

  /// The lexeme of a single token.
  static func lexeme(_ token: Token, in bytes: UnsafeBufferPointer<UInt8>) -> Lexeme {
    lexeme(token, in: bytes, words)
  }

  private static func lexeme(
    _ token: Token, in bytes: UnsafeBufferPointer<UInt8>, _ words: WordTable<Lexeme>
  ) -> Lexeme {
    switch token.kind {
    case .word where token.shape.contains(.hasDigit):
      yearOfEra(token, in: bytes).map { Lexeme(kind: .eraCode, number: $0) } ?? words[token.key] ?? .other
    case .word: words[token.key] ?? .other
    case .number: number(token, in: bytes)
    case .mixed: mixed(token, in: bytes)
    case .punctuation, .symbol: sign(token, in: bytes)
    case .address, .possessive: .other
    }
  }

  /// Whole numbers of at most nine digits are `digits`; `12.05.1998` is a dotted date; the rest are decimals.
  private static func number(_ token: Token, in bytes: UnsafeBufferPointer<UInt8>) -> Lexeme {
    var points = 0
    var number: Int32 = 0
    for index in token.span.range {
      let byte = bytes[index]
      if byte == 46 { points += 1 }
      guard byte >= 48, token.count <= 9 else { continue }
      number = number &* 10 &+ Int32(byte &- 48)
    }
    if points == 2, token.count <= 10 { return Lexeme(kind: .dottedDate, number: 0) }
    let isWhole = token.count <= 9 && !token.span.range.contains { bytes[$0] < 48 }
    return isWhole ? Lexeme(kind: .digits, number: number) : Lexeme(kind: .decimal, number: 0)
  }

  /// “AD842”, “44BC”: a year written together with its era, before Christ as it is counted (44 BC is -43).
  private static func yearOfEra(_ token: Token, in bytes: UnsafeBufferPointer<UInt8>) -> Int32? {
    guard (3...7).contains(token.count) else { return nil }
    var (start, end) = (Int(token.start), Int(token.end))
    let isFirst = bytes[start] == 65 && bytes[start + 1] == 68
    if isFirst { start += 2 }
    while !isFirst, end > start, bytes[end - 1] &- 65 < 26 { end -= 1 }
    let isBefore: Bool
    switch (isFirst, Int(token.end) - end, bytes[end < Int(token.end) ? end : start]) {
    case (true, _, _): isBefore = false
    case (_, 2, 66) where bytes[end + 1] == 67, (_, 3, 66) where bytes[end + 1] == 67: isBefore = true
    case (_, 2, 65) where bytes[end + 1] == 68, (_, 2, 67) where bytes[end + 1] == 69: isBefore = false
    default: return nil
    }
    var year: Int32 = 0
    for index in start..<end {
      guard bytes[index] &- 48 < 10, year < 1000 else { return nil }
      year = year * 10 + Int32(bytes[index] &- 48)
    }
    guard year > 0 else { return nil }
    return isBefore ? 1 - year : year
  }

  /// “19th”, “1990s”, “80’s”, “3pm”.
  private static func mixed(_ token: Token, in bytes: UnsafeBufferPointer<UInt8>) -> Lexeme {
    if let year = yearOfEra(token, in: bytes) { return Lexeme(kind: .eraCode, number: year) }
    var number: Int32 = 0
    var index = Int(token.start)
    while index < Int(token.end), bytes[index] &- 48 < 10 {
      guard number < 100_000 else { return .other }
      number = number * 10 + Int32(bytes[index] &- 48)
      index += 1
    }
    guard index < Int(token.end) else { return .other }
    if let minute = clock(token, in: bytes, hour: number, behind: index) {
      return Lexeme(kind: .clockCode, number: minute)
    }
    if bytes[index] == 46 || bytes[index] == 44 { return scaled(token, in: bytes) }
    let digits = index - Int(token.start)
    if bytes[index] == 39 { index += 1 } else if bytes[index] == 0xE2 { index += 3 }
    guard index < Int(token.end) else { return .other }
    switch (
      bytes[index] | 0x20, index + 1 < Int(token.end) ? bytes[index + 1] | 0x20 : 0, Int(token.end) - index
    ) {
    case (115, _, 1) where digits == 2 || digits == 4: return Lexeme(kind: .decadeDigits, number: number)
    case (115, 116, 2), (110, 100, 2), (114, 100, 2), (116, 104, 2):
      return Lexeme(kind: .ordinalDigits, number: number)
    case (97, 109, 2) where (1...12).contains(number): return Lexeme(kind: .clockDigits, number: number % 12)
    case (112, 109, 2) where (1...12).contains(number):
      return Lexeme(kind: .clockDigits, number: number % 12 + 12)
    default: return scaled(token, in: bytes)
    }
  }

  /// The minute of the day of “14h30” and “6.30pm”.
  private static func clock(
    _ token: Token, in bytes: UnsafeBufferPointer<UInt8>, hour: Int32, behind index: Int
  ) -> Int32? {
    let rest = Int(token.end) - index
    guard hour < 25, rest == 3 || rest == 5,
      bytes[index] == 104 && rest == 3 || bytes[index] == 46 && rest == 5,
      bytes[index + 1] &- 48 < 6, bytes[index + 2] &- 48 < 10
    else { return nil }
    let minute = Int32(bytes[index + 1] - 48) * 10 + Int32(bytes[index + 2] - 48)
    guard rest == 5 else { return hour * 60 + minute }
    guard (1...12).contains(hour), bytes[index + 4] | 0x20 == 109 else { return nil }
    switch bytes[index + 3] | 0x20 {
    case 97: return hour % 12 * 60 + minute
    case 112: return (hour % 12 + 12) * 60 + minute
    default: return nil
    }
  }

  /// “1.5bn”, “300k”; “20m” is millions only behind a currency, which the grammar of quantities sees to.
  private static func scaled(_ token: Token, in bytes: UnsafeBufferPointer<UInt8>) -> Lexeme {
    guard let first = token.span.range.first(where: { bytes[$0] > 57 }) else { return .other }
    switch (bytes[first] | 0x20, Int(token.end) - first, bytes[Int(token.end) - 1] | 0x20) {
    case (107, 1, _): return Lexeme(kind: .scaledDigits, number: 3)
    case (109, 1, _), (109, 2...3, 110): return Lexeme(kind: .scaledDigits, number: 6)
    case (98, 2...3, 110): return Lexeme(kind: .scaledDigits, number: 9)
    case (116, 2...3, 110): return Lexeme(kind: .scaledDigits, number: 12)
    default: return .other
    }
  }

  private static func sign(_ token: Token, in bytes: UnsafeBufferPointer<UInt8>) -> Lexeme {
    let start = Int(token.start)
    let kind: Lexeme.Kind =
      switch bytes[start] {
      case 44: .comma
      case 45: .dash
      case 47: .slash
      case 58: .colon
      case 39 where token.count == 1, 96 where token.count == 1: .apostrophe
      case 40, 91: .opening
      case 41, 93: .closing
      case 46: .point
      case 36: .currency
      case 37: .percent
      case 35: .hash
      case 0xC2 where token.count == 2:
        [0xA2, 0xA3, 0xA4, 0xA5].contains(bytes[start + 1]) ? .currency : .other
      case 0xE2 where token.count == 3 && bytes[start + 1] == 0x80:
        switch bytes[start + 2] {
        case 0x90...0x94: .dash
        case 0x98, 0x99: .apostrophe
        default: .other
        }
      case 0xE2 where token.count == 3 && bytes[start + 1] == 0x82: .currency
      default: .other
      }
    return Lexeme(kind: kind, number: 0)
  }
}
