/// Code page 1252: Latin-1, with typographic signs where Latin-1 has control characters.
enum Windows1252 {
  static func scalar(_ byte: UInt8) -> Unicode.Scalar? {
    guard (0x80...0x9F).contains(byte) else { return Unicode.Scalar(byte) }
    return table[Int(byte) - 0x80]
  }

  private static let table: [Unicode.Scalar?] = [
    "€", nil, "‚", "ƒ", "„", "…", "†", "‡", "ˆ", "‰", "Š", "‹", "Œ", nil, "Ž", nil,
    nil, "‘", "’", "“", "”", "•", "–", "—", "˜", "™", "š", "›", "œ", nil, "ž", "Ÿ",
  ]
}

/// Code page 1251: Cyrillic letters in the upper half, typographic signs where Latin-1 has control characters.
enum Windows1251 {
  static func scalar(_ byte: UInt8) -> Unicode.Scalar? {
    byte < 0xC0 ? table[Int(byte) - 0x80] : Unicode.Scalar(0x410 + UInt32(byte) - 0xC0)
  }

  /// Whether text that is no UTF-8 is Cyrillic: most of its letters beyond ASCII then stand three and more in a row, while
  /// the accented letters of western languages stand alone or in twos between others; and most are small letters.
  static func fits(_ bytes: ArraySlice<UInt8>) -> Bool {
    var (alone, inRows, small, row) = (0, 0, 0, 0)
    func end() {
      if row >= 3 { inRows += row } else { alone += row }
      row = 0
    }
    for byte in bytes {
      if isLetter(byte) {
        row += 1
        if byte >= 0xE0 { small += 1 }
      } else if row > 0 {
        end()
      }
    }
    end()
    return inRows > 2 * alone && 2 * small > inRows + alone
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    byte >= 0xC0 || [0xA8, 0xB8, 0xAA, 0xBA, 0xAF, 0xBF, 0xB2, 0xB3, 0xA5, 0xB4].contains(byte)
  }

  private static let table: [Unicode.Scalar?] = [
    "Ђ", "Ѓ", "‚", "ѓ", "„", "…", "†", "‡", "€", "‰", "Љ", "‹", "Њ", "Ќ", "Ћ", "Џ",
    "ђ", "‘", "’", "“", "”", "•", "–", "—", nil, "™", "љ", "›", "њ", "ќ", "ћ", "џ",
    "\u{A0}", "Ў", "ў", "Ј", "¤", "Ґ", "¦", "§", "Ё", "©", "Є", "«", "¬", "\u{AD}", "®", "Ї",
    "°", "±", "І", "і", "ґ", "µ", "¶", "·", "ё", "№", "є", "»", "ј", "Ѕ", "ѕ", "ї",
  ]
}
