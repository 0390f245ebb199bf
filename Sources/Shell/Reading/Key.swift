/// A key, as a terminal in the manner of xterm sends it.
enum Key: Hashable {
  case character(Character)
  /// Held with Control: the letter, lower-case.
  case control(Character)
  case up, down, left, right, pageUp, pageDown, home, end
  case enter, escape, backspace, tab
  /// A sequence that means nothing here.
  case unknown

  /// The next key in the bytes, which it takes; nil where more have to come.
  /// - Parameter isComplete: that no more come soon, so an escape is the key itself.
  static func take(_ bytes: inout ArraySlice<UInt8>, isComplete: Bool) -> Key? {
    guard let first = bytes.first else { return nil }
    switch first {
    case 0x1B: return takeSequence(&bytes, isComplete: isComplete)
    case 10, 13: return take(1, of: &bytes, .enter)
    case 9: return take(1, of: &bytes, .tab)
    case 8, 0x7F: return take(1, of: &bytes, .backspace)
    case 0..<0x20: return take(1, of: &bytes, .control(Character(Unicode.Scalar(first | 0x60))))
    case 0x20..<0x7F: return take(1, of: &bytes, .character(Character(Unicode.Scalar(first))))
    default:
      let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : first >= 0xC0 ? 2 : 1
      if bytes.count < length, !isComplete { return nil }
      let text = String(validating: bytes.prefix(length), as: UTF8.self)
      return take(min(length, bytes.count), of: &bytes, text?.first.map(Key.character) ?? .unknown)
    }
  }

  private static func take(_ count: Int, of bytes: inout ArraySlice<UInt8>, _ key: Key) -> Key {
    bytes.removeFirst(count)
    return key
  }

  /// ESC [ parameters letter (ECMA-48), or ESC O letter.
  private static func takeSequence(_ bytes: inout ArraySlice<UInt8>, isComplete: Bool) -> Key? {
    let rest = bytes.dropFirst()
    guard let second = rest.first else { return isComplete ? take(1, of: &bytes, .escape) : nil }
    guard second == UInt8(ascii: "[") || second == UInt8(ascii: "O") else {
      return take(1, of: &bytes, .escape)
    }
    guard let final = rest.dropFirst().firstIndex(where: { (0x40...0x7E).contains($0) }) else {
      return isComplete || rest.count > 32 ? take(bytes.count, of: &bytes, .unknown) : nil
    }
    let parameter = String(decoding: rest[rest.startIndex + 1..<final].prefix { $0 != 59 }, as: UTF8.self)
    let letter = bytes[final]
    bytes = bytes[(final + 1)...]
    switch (Character(Unicode.Scalar(letter)), parameter) {
    case ("A", _): return .up
    case ("B", _): return .down
    case ("C", _): return .right
    case ("D", _): return .left
    case ("H", _), ("~", "1"), ("~", "7"): return .home
    case ("F", _), ("~", "4"), ("~", "8"): return .end
    case ("~", "5"): return .pageUp
    case ("~", "6"): return .pageDown
    case ("Z", _): return .tab
    default: return .unknown
    }
  }
}
