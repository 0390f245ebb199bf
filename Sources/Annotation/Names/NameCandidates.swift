/// Finds the stretches of a sentence that may hold names: capitalised words with what may join them.
///
/// Everything else is outside names, so that the model is asked about one word in five.
package enum NameCandidates {
  /// Words in small letters that stand inside names: “Bank of England”, “Ministry for the Environment”.
  private static let joining = WordTable(
    "of,the,and,for,de,la,le,les,van,von,der,den,del,della,di,da,du,do,dos,das,des,al,el,ul,ud,bin,bint,ibn,ben,abu,y,e,et,und,on,in,to,at,with,upon,a,zu,ter,ten,et,oglu,ogly,o = yes",
    meaning: { _ in true })

  /// Words in small letters that begin names: “al-Qaida”, “van Gogh”.
  private static let leading = WordTable(
    "al,el,ul,ad,as,ash,an,ar,at,bin,bint,ibn,abu,van,von,de,da,del,della,di,du,der,den,ten,ter,la,le = yes",
    meaning: { _ in true })

  /// Adds the runs of one sentence.
  static func find(
    _ tokens: UnsafeBufferPointer<Token>, _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>,
    into runs: inout [Range<Int>]
  ) {
    var index = range.lowerBound
    while index < range.upperBound {
      guard isCore(tokens[index], bytes) else {
        index += 1
        continue
      }
      var start = index
      let floor = max(range.lowerBound, runs.last?.upperBound ?? 0)
      while start > floor, begins(tokens, bytes, start - 1, before: start) { start -= 1 }
      var end = index + 1
      while end < range.upperBound {
        if isCore(tokens[end], bytes) {
          end += 1
        } else if let core = bridge(tokens, bytes, end, range.upperBound) {
          end = core + 1
        } else if isSuffix(tokens, end, range.upperBound) {
          end += 2
        } else if isNumeral(tokens[end]), tokens[end - 1].kind == .word {
          end += 1
        } else {
          break
        }
      }
      runs.append(start..<end)
      index = end
    }
  }

  /// A capitalised word, or one with a capital behind a small first letter: “eBay”.
  static func isCore(_ token: Token, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard token.kind == .word || token.kind == .mixed else { return false }
    // Capitals of other scripts: Greek, Cyrillic, Armenian.
    if token.isCapitalised { return bytes[Int(token.start)] < 0xCD }
    return token.count > 2 && (bytes[Int(token.start) + 1] &- 65 < 26 || hasInnerCapital(token, bytes))
  }

  /// “easyJet”: a capital behind small letters, looked for in eight bytes at once.
  @inline(__always)
  private static func hasInnerCapital(_ token: Token, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard token.kind == .word, token.count > 4, Int(token.start) + 8 <= bytes.count,
      let base = bytes.baseAddress
    else {
      return false
    }
    let eight = UnsafeRawPointer(base).loadUnaligned(fromByteOffset: Int(token.start), as: UInt64.self)
    // Letters have the bit of 64; capitals lack that of 32.
    let capitals = eight &>> 1 & ~eight & 0x2020_2020_2020_2020
    guard capitals != 0 else { return false }
    let own = token.count >= 8 ? UInt64.max : UInt64(1) &<< UInt64(token.count * 8) &- 1
    guard UInt64(littleEndian: capitals) & own != 0 else { return false }
    return bytes[Int(token.start)..<Int(token.end)].contains { $0 &- 65 < 26 }
      && bytes[Int(token.start)..<Int(token.end)].allSatisfy { ($0 | 0x20) &- 97 < 26 }
  }

  /// “, Inc.”, “, D.C.”, “, Jr.”.
  private static func isSuffix(_ tokens: UnsafeBufferPointer<Token>, _ comma: Int, _ limit: Int) -> Bool {
    comma + 1 < limit && tokens[comma].key == NameKeys.comma && tokens[comma + 1].isCapitalised
      && suffixes[tokens[comma + 1].key] != nil
  }

  private static let suffixes = WordTable(
    "inc,ltd,llc,llp,lp,l.p,plc,corp,co,d.c,dc,jr,sr,pc,p.c,md,m.d,phd,ph.d = yes", meaning: { _ in true })

  private static func isNumeral(_ token: Token) -> Bool {
    (token.kind == .number || token.kind == .mixed) && token.count <= 4
  }

  /// A number or a small leading word right before the run.
  private static func begins(
    _ tokens: UnsafeBufferPointer<Token>, _ bytes: UnsafeBufferPointer<UInt8>, _ index: Int, before next: Int
  ) -> Bool {
    let token = tokens[index]
    if token.kind == .word { return leading[token.key] != nil }
    if isNumeral(token) { return true }
    return isHyphen(token, bytes) && index > 0 && tokens[index - 1].kind == .word
      && !token.shape.contains(.spaceBefore) && !tokens[next].shape.contains(.spaceBefore)
  }

  /// The next capitalised word, if no more than three joining tokens stand before it.
  private static func bridge(
    _ tokens: UnsafeBufferPointer<Token>, _ bytes: UnsafeBufferPointer<UInt8>, _ index: Int, _ limit: Int
  ) -> Int? {
    var position = index
    while position < limit, position < index + 3 {
      guard joins(tokens[position], bytes) else { return nil }
      position += 1
      if position < limit, isCore(tokens[position], bytes) { return position }
    }
    return nil
  }

  private static func joins(_ token: Token, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    switch token.kind {
    case .word: joining[token.key] != nil
    case .possessive: true
    case .symbol: bytes[Int(token.start)] == 38
    case .punctuation: isHyphen(token, bytes) && !token.shape.contains(.spaceBefore)
    default: false
    }
  }

  static func isHyphen(_ token: Token, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let start = Int(token.start)
    switch bytes[start] {
    case 45, 39: return token.count == 1
    case 0xE2: return bytes[start + 1] == 0x80 && (bytes[start + 2] <= 0x94 || bytes[start + 2] == 0x99)
    default: return false
    }
  }
}
