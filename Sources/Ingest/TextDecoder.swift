/// Turns a file's bytes into UTF-8, or says why it cannot.
///
/// | the bytes | are read as |
/// |---|---|
/// | begin with the mark of UTF-8 or UTF-16 | that, without the mark |
/// | have a NUL | nothing: a binary file |
/// | are UTF-8 throughout | UTF-8 |
/// | are UTF-8 but for a few bytes | UTF-8, with � for those |
/// | have whole words of bytes that are letters in Windows-1251 | Windows-1251: Russian, Ukrainian, Bulgarian … |
/// | otherwise | Windows-1252, unless they have one of the five bytes it does not know |
///
/// Line endings stay as they are. Offsets count in the decoded text.
package enum TextDecoder {
  package struct Decoded: Hashable, Sendable {
    package var text: [UInt8]
    package var encoding: Encoding
  }

  /// By name; a web page may say it is in any.
  package struct Encoding: RawRepresentable, Hashable, Sendable {
    package var rawValue: String

    package init(rawValue: String) { self.rawValue = rawValue }

    package static let utf8 = Encoding(rawValue: "UTF-8")
    package static let repaired = Encoding(rawValue: "UTF-8, repaired")
    package static let utf16 = Encoding(rawValue: "UTF-16")
    package static let windows1251 = Encoding(rawValue: "Windows-1251")
    package static let windows1252 = Encoding(rawValue: "Windows-1252")
  }

  /// Why bytes are no text.
  package enum Problem: Error, Hashable, Sendable {
    case empty
    case binary
    case foreign(String)
    case unknownEncoding
    /// A web page with nothing to read on it.
    case noWords
  }

  package static func decode(_ bytes: [UInt8]) throws(Problem) -> Decoded {
    if let form = ForeignFormat(beginning: bytes) { throw .foreign(form.advice) }
    let decoded = try decodeMarked(bytes)
    guard decoded.text.contains(where: { $0 > 32 }) else { throw .empty }
    guard !isBinary(decoded.text) else { throw .binary }
    return decoded
  }

  private static func decodeMarked(_ bytes: [UInt8]) throws(Problem) -> Decoded {
    if bytes.isEmpty { throw .empty }
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return try decodeUnmarked(bytes[3...]) }
    if bytes.starts(with: [0xFF, 0xFE, 0, 0]) { throw .binary }
    if bytes.starts(with: [0xFF, 0xFE]) { return utf16(bytes, low: 0, high: 1) }
    if bytes.starts(with: [0xFE, 0xFF]) { return utf16(bytes, low: 1, high: 0) }
    return try decodeUnmarked(bytes[...])
  }

  private static func decodeUnmarked(_ bytes: ArraySlice<UInt8>) throws(Problem) -> Decoded {
    if bytes.contains(0) { throw .binary }
    let check = UTF8Check(bytes)
    if check.invalid == 0 { return Decoded(text: Array(bytes), encoding: .utf8) }
    // A file cut off in the middle of a letter, or with one stray byte, is still UTF-8: elsewhere bytes above 127 would
    // hardly ever fall into its patterns.
    if check.sequences >= 4 * check.invalid {
      return Decoded(text: Array(String(decoding: bytes, as: UTF8.self).utf8), encoding: .repaired)
    }
    let isCyrillic = Windows1251.fits(bytes)
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count + bytes.count / (isCyrillic ? 1 : 8))
    for byte in bytes {
      guard byte >= 0x80 else {
        text.append(byte)
        continue
      }
      guard let scalar = isCyrillic ? Windows1251.scalar(byte) : Windows1252.scalar(byte) else {
        throw .unknownEncoding
      }
      text.append(contentsOf: UTF8.encode(scalar).map { Array($0) } ?? [])
    }
    return Decoded(text: text, encoding: isCyrillic ? .windows1251 : .windows1252)
  }

  /// What cannot stand in UTF-16 (half a pair, an odd byte at the end) becomes �.
  private static func utf16(_ bytes: [UInt8], low: Int, high: Int) -> Decoded {
    let units = stride(from: 2, to: bytes.count - 1, by: 2).map {
      UInt16(bytes[$0 + low]) | UInt16(bytes[$0 + high]) << 8
    }
    return Decoded(text: Array(String(decoding: units, as: UTF16.self).utf8), encoding: .utf16)
  }

  /// Text has no NUL, and of the other control characters at most one byte in ten.
  private static func isBinary(_ text: [UInt8]) -> Bool {
    var controls = 0
    for byte in text where byte < 32 || byte == 127 {
      switch byte {
      case 0: return true
      case 9, 10, 12, 13: continue
      default: controls += 1
      }
    }
    return controls * 10 > text.count
  }
}

/// How far bytes follow the patterns of UTF-8 (Unicode Standard, table 3-7).
private struct UTF8Check {
  /// Well-formed sequences of more than one byte.
  var sequences = 0
  /// Bytes that belong to none.
  var invalid = 0

  init(_ bytes: ArraySlice<UInt8>) {
    bytes.withUnsafeBufferPointer { buffer in
      var index = 0
      while index < buffer.count {
        if buffer[index] < 0x80 {
          index += 1
        } else if let length = Self.length(at: index, in: buffer) {
          sequences += 1
          index += length
        } else {
          invalid += 1
          index += 1
        }
      }
    }
  }

  private static func length(at index: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    let (length, second): (Int, ClosedRange<UInt8>)
    switch bytes[index] {
    case 0xC2...0xDF: (length, second) = (2, 0x80...0xBF)
    case 0xE0: (length, second) = (3, 0xA0...0xBF)
    case 0xE1...0xEC, 0xEE, 0xEF: (length, second) = (3, 0x80...0xBF)
    case 0xED: (length, second) = (3, 0x80...0x9F)
    case 0xF0: (length, second) = (4, 0x90...0xBF)
    case 0xF1...0xF3: (length, second) = (4, 0x80...0xBF)
    case 0xF4: (length, second) = (4, 0x80...0x8F)
    default: return nil
    }
    guard index + length <= bytes.count, second.contains(bytes[index + 1]) else { return nil }
    for trail in index + 2..<max(index + 2, index + length) where bytes[trail] & 0xC0 != 0x80 { return nil }
    return length
  }
}
