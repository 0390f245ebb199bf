/// Letters that every text must have for a pattern to fit in it: `aid` of `(\w+\s+){3,8}said`. Looking for them is much
/// faster than trying the pattern, and most texts lack them.
///
/// What is not understood gives no letters, and nothing is left out for it. Only what stands outside all groups is looked
/// at. Case is not regarded, even where the pattern does.
package struct RequiredLiteral: Sendable {
  /// In lower case.
  package let bytes: [UInt8]
  /// Where in the literal its rarest letter stands, for which a text is searched.
  private let anchor: Int

  /// nil where there are no three such letters, or where the pattern begins with them: PCRE2 looks for those itself.
  package init?(pattern: String) {
    var reader = PatternReader(pattern)
    guard let literal = reader.longest(), literal.count >= 3 else { return nil }
    bytes = literal
    anchor = literal.indices.min { Self.frequency(literal[$0]) < Self.frequency(literal[$1]) } ?? 0
  }

  func stands(in text: UnsafeRawBufferPointer) -> Bool {
    let (wanted, count) = (bytes[anchor], bytes.count)
    guard text.count >= count else { return false }
    let mask: UInt8 = Self.isLetter(wanted) ? 0x20 : 0
    var place = anchor
    let end = text.count - count + anchor
    while place <= end {
      if text[place] | mask == wanted, fits(text, at: place - anchor) { return true }
      place += 1
    }
    return false
  }

  private func fits(_ text: UnsafeRawBufferPointer, at start: Int) -> Bool {
    for index in bytes.indices {
      let byte = text[start + index]
      guard byte == bytes[index] || Self.isLetter(bytes[index]) && byte | 0x20 == bytes[index] else {
        return false
      }
    }
    return true
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte) }

  /// The letters of English from the most frequent on; all else is rarer.
  private static let frequent = Array(" etaoinshrdlcumwfgypbvkjxqz".utf8)

  private static func frequency(_ byte: UInt8) -> Int {
    frequent.firstIndex(of: byte).map { frequent.count - $0 } ?? 0
  }
}

/// Goes through a pattern outside its groups and gathers the letters that stand side by side.
private struct PatternReader {
  private let pattern: [UInt8]
  private var position = 0
  private var run: [UInt8] = []
  private var best: [UInt8] = []
  /// Whether the letters being read begin the pattern.
  private var isAtStart = true

  init(_ pattern: String) {
    var bytes = Array(pattern.utf8)
    if bytes.starts(with: Array("(?-i)".utf8)) { bytes.removeFirst(5) }
    self.pattern = bytes
  }

  /// nil where the pattern has alternatives, or signs that are not understood.
  mutating func longest() -> [UInt8]? {
    while position < pattern.count {
      guard step() else { return nil }
    }
    end()
    return best
  }

  private mutating func end() {
    if run.count > best.count, !isAtStart { best = run }
    if !run.isEmpty { isAtStart = false }
    run = []
  }

  private mutating func step() -> Bool {
    let byte = pattern[position]
    position += 1
    switch byte {
    case UInt8(ascii: "|"), UInt8(ascii: ")"): return false
    case UInt8(ascii: "("): return skipGroup()
    case UInt8(ascii: "["): return skipClass()
    case UInt8(ascii: "{"): return skipCount()
    case UInt8(ascii: "?"), UInt8(ascii: "*"):
      // The letter before need not be there.
      if !run.isEmpty { run.removeLast() }
      end()
      isAtStart = false
    case UInt8(ascii: "\\"): return skipEscape()
    case UInt8(ascii: "+"), UInt8(ascii: "."), UInt8(ascii: "^"), UInt8(ascii: "$"):
      end()
      if byte == UInt8(ascii: ".") { isAtStart = false }
    default:
      // Two letters are the same, without regard to case, as one outside ASCII: K (Kelvin) and ſ.
      let lower = (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
      if byte >= 0x80 || byte < 0x20 || lower == UInt8(ascii: "k") || lower == UInt8(ascii: "s") {
        end()
        isAtStart = false
      } else {
        run.append(lower)
      }
    }
    return true
  }

  /// Classes of characters and places; `\x41`, `\Q`, `\1` and others are not understood.
  private mutating func skipEscape() -> Bool {
    guard position < pattern.count else { return false }
    let byte = pattern[position]
    position += 1
    end()
    if byte == UInt8(ascii: "b") { return true }
    isAtStart = false
    let isSign = byte < 0x80 && !(0x30...0x39).contains(byte) && !(0x61...0x7A).contains(byte | 0x20)
    return isSign || Array("wWsSdDBAzZhHvVRnrtfe".utf8).contains(byte)
  }

  /// `{3,8}`, which may begin at 0.
  private mutating func skipCount() -> Bool {
    if !run.isEmpty { run.removeLast() }
    end()
    isAtStart = false
    while position < pattern.count {
      let byte = pattern[position]
      position += 1
      if byte == UInt8(ascii: "}") { return true }
      guard (0x30...0x39).contains(byte) || byte == UInt8(ascii: ",") else { return false }
    }
    return false
  }

  private mutating func skipClass() -> Bool {
    end()
    isAtStart = false
    if position < pattern.count, pattern[position] == UInt8(ascii: "^") { position += 1 }
    if position < pattern.count, pattern[position] == UInt8(ascii: "]") { position += 1 }
    while position < pattern.count {
      let byte = pattern[position]
      position += 1
      if byte == UInt8(ascii: "]") { return true }
      // `[[:alpha:]]`, `[\Q]\E]`
      if byte == UInt8(ascii: "[") { return false }
      if byte == UInt8(ascii: "\\") {
        guard position < pattern.count, pattern[position] != UInt8(ascii: "Q") else { return false }
        position += 1
      }
    }
    return false
  }

  /// To the bracket that closes. Options that change what stands behind the group are not understood.
  private mutating func skipGroup() -> Bool {
    end()
    isAtStart = false
    var open = 1
    if position < pattern.count, pattern[position] == UInt8(ascii: "*") { return false }
    while open > 0 {
      guard position < pattern.count else { return false }
      let byte = pattern[position]
      position += 1
      switch byte {
      case UInt8(ascii: "("):
        open += 1
        // What begins with `(*` may end the match there and then.
        if position < pattern.count, pattern[position] == UInt8(ascii: "*") { return false }
      case UInt8(ascii: ")"): open -= 1
      case UInt8(ascii: "["): guard skipClass() else { return false }
      case UInt8(ascii: "\\"):
        guard position < pattern.count, pattern[position] != UInt8(ascii: "Q") else { return false }
        position += 1
      case UInt8(ascii: "?") where pattern[position - 2] == UInt8(ascii: "("):
        guard position < pattern.count, Array(":=!<>".utf8).contains(pattern[position]) else { return false }
      default: break
      }
    }
    return true
  }
}
