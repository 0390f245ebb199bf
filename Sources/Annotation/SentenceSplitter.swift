/// Cuts the tokens of one block into sentences.
///
/// A sentence ends at a point, question or exclamation mark or an ellipsis, with the closing quotes and brackets behind
/// it, when what follows can begin one: a capital, a digit, an opening mark. An abbreviation ends a sentence only where
/// its kind allows (“Inc.” may, “Mr.” and initials do not) and the next word is one that begins sentences.
package enum SentenceSplitter {
  package static func split(
    _ tokens: [Token], _ range: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>, block: Int,
    into sentences: inout [Sentence]
  ) {
    var first = range.lowerBound
    var index = range.lowerBound
    func close(_ end: Int) {
      guard end > first else { return }
      sentences.append(
        Sentence(
          span: Span(start: tokens[first].start, end: tokens[end - 1].end), tokens: first..<end, block: block,
          words: tokens[first..<end].count { $0.isWord }))
      first = end
    }
    if let end = datelineEnd(tokens, range, bytes) {
      close(end)
      index = end
    }
    while index < range.upperBound {
      let token = tokens[index]
      index += 1
      guard isTerminator(token, bytes) || token.shape.contains(.abbreviation) else { continue }
      var next = index
      while next < range.upperBound, isCloser(tokens[next], bytes) { next += 1 }
      guard next < range.upperBound else { continue }
      if ends(
        token, next: tokens[next], followed: next + 1 < range.upperBound ? tokens[next + 1] : nil, bytes)
      {
        close(next)
        index = next
      }
    }
    close(range.upperBound)
  }

  /// The end of the place, date and agency with which a report begins, its dash included: “BREST, 3 March (AP) —”. It is
  /// no part of the sentence behind it.
  private static func datelineEnd(
    _ tokens: [Token], _ range: Range<Int>, _ bytes: UnsafeBufferPointer<UInt8>
  ) -> Int? {
    guard let first = range.first, tokens[first].kind == .word, tokens[first].isCapitalised else {
      return nil
    }
    let isPlace = tokens[first].shape.contains(.allUpper) && tokens[first].count > 2
    var hasDigits = false
    for index in range.prefix(18) {
      let token = tokens[index]
      switch token.kind {
      case .word:
        guard token.isCapitalised else { return nil }
      case .number, .mixed: hasDigits = true
      case .punctuation:
        let byte = bytes[Int(token.start)]
        if byte == 44 || byte == 40 || byte == 41 || byte == 46 || byte == 47 { continue }
        if byte == 45, token.count == 1, !token.shape.contains(.spaceBefore) { continue }
        let isDash =
          byte == 45 || byte == 95
          || byte == 0xE2 && [0x93, 0x94].contains(bytes[Int(token.start) + 2])
        guard isDash, isPlace || hasDigits, index > first, index + 1 < range.upperBound,
          token.shape.contains(.spaceBefore), tokens[index + 1].shape.contains(.spaceBefore),
          tokens[index + 1].isCapitalised || isOpener(tokens[index + 1], bytes)
        else { return nil }
        return index + 1
      default: return nil
      }
    }
    return nil
  }

  private static func ends(_ token: Token, next: Token, followed: Token?, _ bytes: UnsafeBufferPointer<UInt8>)
    -> Bool
  {
    guard next.shape.contains(.spaceBefore) else { return false }
    let opens = next.isCapitalised || next.shape.contains(.hasDigit) || isOpener(next, bytes)
    if token.shape.contains(.abbreviation) {
      if token.shape.contains(.initial) || Tokenizer.titles[token.key] != nil { return false }
      return next.isCapitalised && starters[next.key] != nil
    }
    // “Why?” he asked: after a question or exclamation mark a small letter goes on.
    if !opens {
      return bytes[Int(token.start)] == 46 && token.count == 1 && next.kind == .word
        && next.shape.contains(.lineBefore)
    }
    // “No. 5” and “p. 12” are caught as abbreviations; an ellipsis before a digit goes on.
    if token.count > 1 && next.shape.contains(.hasDigit) { return false }
    return true
  }

  private static func isTerminator(_ token: Token, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard token.kind == .punctuation else { return false }
    switch bytes[Int(token.start)] {
    case 33, 46, 63: return true
    case 0xE2:
      return token.count % 3 == 0 && bytes[Int(token.start) + 1] == 0x80
        && bytes[Int(token.start) + 2] == 0xA6
    default: return false
    }
  }

  /// Quotes and brackets that close, standing right behind the point; and footnote marks like [3].
  private static func isCloser(_ token: Token, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard !token.shape.contains(.spaceBefore) else { return false }
    let start = Int(token.start)
    switch bytes[start] {
    case 34, 39, 41, 93, 125, 33, 46, 63: return true
    case 91: return true
    case 48...57: return start > 0 && bytes[start - 1] == 91
    case 0xE2: return bytes[start + 1] == 0x80 && [0x99, 0x9D, 0x9C, 0xBA].contains(bytes[start + 2])
    case 0xC2: return bytes[start + 1] == 0xBB
    default: return false
    }
  }

  private static func isOpener(_ token: Token, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let start = Int(token.start)
    switch bytes[start] {
    case 34, 39, 40, 91, 96, 36, 45: return true
    case 0xE2:
      return bytes[start + 1] == 0x80 && [0x98, 0x9C, 0x9E, 0x94, 0x93, 0xA2].contains(bytes[start + 2])
    case 0xC2: return true
    default: return false
    }
  }

  /// Words that begin a sentence more often than they go on after an abbreviation.
  private static let starters = WordTable(
    "the,a,an,he,she,it,they,we,i,you,in,on,at,but,and,this,that,these,those,his,her,its,their,our,my,as,if,when,while,after,before,since,however,there,for,from,by,with,some,many,most,no,not,what,who,why,how,where,to,so,yet,or,now,then,mr,mrs,ms,according,meanwhile,although,though,under,last,all,one,both,such,even,also,still,earlier,later,of,nobody,everyone,people,two,three = yes",
    meaning: { _ in true })
}
