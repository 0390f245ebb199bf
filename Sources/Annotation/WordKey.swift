/// A 64-bit fingerprint of a lower-cased word, by which rules and word tables compare without making strings.
///
/// FNV-1a over UTF-8 bytes, with ASCII, Latin-1 and basic Cyrillic and Greek capitals lowered and the typographic
/// apostrophe read as the plain one.
package struct WordKey {
  private var hash: UInt64 = 0xcbf2_9ce4_8422_2325

  package init() {}

  package mutating func add(_ byte: UInt8) {
    hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3
  }

  package var value: UInt64 { hash }

  /// The key of some bytes of a text.
  package static func of(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> UInt64 {
    var key = WordKey()
    var index = start
    while index < end {
      let byte = bytes[index]
      if byte < 0x80 {
        key.add(byte &- 65 < 26 ? byte | 0x20 : byte)
        index += 1
      } else if byte < 0xE0, index + 1 < end {
        let (lead, trail) = lowered(byte, bytes[index + 1])
        key.add(lead)
        key.add(trail)
        index += 2
      } else if byte == 0xE2, index + 2 < end, bytes[index + 1] == 0x80, bytes[index + 2] == 0x99 {
        key.add(0x27)
        index += 3
      } else {
        key.add(byte)
        index += 1
      }
    }
    return key.value
  }

  package static func of(_ word: String) -> UInt64 {
    var word = word
    return word.withUTF8 { of($0, 0, $0.count) }
  }

  /// Lower case of a two-byte letter.
  private static func lowered(_ lead: UInt8, _ trail: UInt8) -> (UInt8, UInt8) {
    switch (lead, trail) {
    case (0xC3, 0x80...0x96), (0xC3, 0x98...0x9E): (0xC3, trail | 0x20)
    // Latin Extended-A: capitals are even up to U+0136 and from U+014A, odd between.
    case (0xC4, 0x80...0xB7), (0xC5, 0x8A...0xB7): (lead, trail | 1)
    case (0xC6, 0x8F): (0xC9, 0x99)
    case (0xCE, 0x91...0x9F): (0xCE, trail + 0x20)
    case (0xCE, 0xA0...0xA9): (0xCF, trail - 0x20)
    case (0xD0, 0x90...0x9F): (0xD0, trail + 0x20)
    case (0xD0, 0xA0...0xAF): (0xD1, trail - 0x20)
    case (0xD0, 0x80...0x8F): (0xD1, trail + 0x10)
    default: (lead, trail)
    }
  }
}
