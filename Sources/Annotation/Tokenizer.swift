/// Cuts text into tokens in one pass over its bytes.
///
/// Every byte that is not white space belongs to exactly one token; tokens do not overlap and stand in text order.
package enum Tokenizer {
  /// Adds the tokens of one stretch of the text.
  package static func tokenize(_ bytes: UnsafeBufferPointer<UInt8>, _ span: Span, into tokens: inout [Token])
  {
    var scanner = Scanner(bytes: bytes, index: Int(span.start), end: Int(span.end))
    scanner.run(into: &tokens)
  }

  /// Abbreviations that keep their point and do not end a sentence before a capital.
  static let titles = WordTable(
    "mr,mrs,ms,dr,prof,gen,col,lt,capt,sgt,sen,rep,gov,pres,hon,rev,st,ste,mt,ft,messrs,mme,mlle,maj,cmdr,adm,brig,cpl,pvt,supt,insp,amb,atty,sr,fr,vs,no,nos,fig,figs,vol,pp,eds,ed,cf,viz,al,approx,est,ca = yes",
    meaning: { _ in true })

  /// Letters that keep their point before a year: “c. 1500”, “b. 1804”, “d. 1871”, “r. 1462–1505”.
  static let yearMarks = WordTable("c,b,d,r = yes", meaning: { _ in true })

  static let versus = WordKey.of("v")

  /// Abbreviations that keep their point but may end a sentence.
  static let abbreviations = WordTable(
    "jan,feb,mar,apr,jun,jul,aug,sep,sept,oct,nov,dec,mon,tue,tues,wed,thu,thur,thurs,fri,inc,corp,ltd,co,bros,jr,etc,dept,univ,assn,ave,blvd,rd,calif,fla,mass,mich,minn,conn,ariz,colo,ill,ind,kan,ky,md,mo,neb,nev,okla,ore,pa,tenn,tex,va,vt,wash,wis,wyo,ala,ark,del,ga,la,miss,mont,mln,bln,hrs,min,sec,yrs,inst,ult,prox = yes",
    meaning: { _ in true })

  private enum Class: UInt8 { case space, letter, digit, sign }

  /// Of bytes outside ASCII all count as letters, before the scalar is looked at.
  @inline(__always)
  private static func classOf(_ byte: UInt8) -> Class {
    if isASCIILetter(byte) || byte >= 0x80 { return .letter }
    if byte &- 48 < 10 { return .digit }
    return byte <= 32 || byte == 127 ? .space : .sign
  }

  @inline(__always)
  private static func isASCIILetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 97 < 26 }

  private struct Scanner {
    let bytes: UnsafeBufferPointer<UInt8>
    var index: Int
    let end: Int
    var gap: Token.Shape = []

    mutating func run(into tokens: inout [Token]) {
      while index < end {
        let byte = bytes[index]
        if byte < 0x80 {
          switch Tokenizer.classOf(byte) {
          case .space:
            gap.insert(.spaceBefore)
            if byte == 10 || byte == 13 { gap.insert(.lineBefore) }
            index += 1
          case .letter: word(into: &tokens)
          case .digit: number(into: &tokens)
          case .sign: sign(into: &tokens)
          }
        } else {
          other(into: &tokens)
        }
      }
    }

    /// A scalar outside ASCII: white space, a typographic sign, or a letter.
    private mutating func other(into tokens: inout [Token]) {
      let length = scalarLength(index)
      switch kind(index, length) {
      case .space:
        gap.insert(.spaceBefore)
        if length == 3, bytes[index] == 0xE2, bytes[index + 1] == 0x80, bytes[index + 2] & 0xFE == 0xA8 {
          gap.insert(.lineBefore)
        }
        index += length
      case .sign:
        let start = index
        index += length
        // “…” and dashes may stand in runs.
        while index < end, index + length <= end, same(start, index, length) { index += length }
        let symbol = bytes[start] == 0xC2 || (bytes[start] == 0xE2 && bytes[start + 1] == 0x82)
        let quote = bytes[start] == 0xC2 && (bytes[start + 1] == 0xAB || bytes[start + 1] == 0xBB)
        if isApostrophe(start), let possessive = possessiveEnd(start) {
          index = possessive
          append(start, .possessive, [], into: &tokens)
        } else {
          append(start, symbol && !quote ? .symbol : .punctuation, [], into: &tokens)
        }
      default: word(into: &tokens)
      }
    }

    private mutating func word(into tokens: inout [Token]) {
      let start = index
      var shape: Token.Shape = isUpper(index) ? .initialUpper : []
      // Nearly all words are ASCII letters up to a space or comma, and are keyed as they are read.
      var key = WordKey()
      var upper = 0
      while index < end, Tokenizer.isASCIILetter(bytes[index]) {
        key.add(bytes[index] | 0x20)
        if bytes[index] < 91 { upper += 1 }
        index += 1
      }
      var letters = index - start
      if letters > 0, index == end || endsWord(bytes[index]) {
        if letters > 1, upper == letters { shape.insert(.allUpper) }
        append(start, .word, shape, key: key.value, into: &tokens)
        return
      }
      var digits = 0
      scan: while index < end {
        let byte = bytes[index]
        switch Tokenizer.classOf(byte) {
        case .letter where byte < 0x80:
          letters += 1
          if byte < 91 { upper += 1 }
          index += 1
        case .letter:
          let length = scalarLength(index)
          let kind = kind(index, length)
          if kind == .letter {
            letters += 1
            if isUpper(index) { upper += 1 }
            shape.insert(.nonASCII)
            index += length
          } else if kind == .sign, isApostrophe(index), apostropheIsInside(length) {
            index += length
          } else {
            break scan
          }
        case .digit:
          digits += 1
          index += 1
        case .sign where byte == 39 && apostropheIsInside(1): index += 1
        case .sign where byte == 46 && pointIsInside(start): index += 1
        case .sign where byte == 38 && ampersandIsInside(start, letters, upper): index += 1
        case .sign where (byte == 58 || byte == 64 || byte == 46) && address(start): break scan
        default: break scan
        }
      }
      if tokens.last?.kind != .address || Int(tokens[tokens.count - 1].end) <= start, addressEnd > start {
        index = addressEnd
        addressEnd = 0
        append(start, .address, [], into: &tokens)
        return
      }
      if digits > 0 { shape.insert(.hasDigit) }
      if letters > 1, upper == letters { shape.insert(.allUpper) }
      var keyEnd = index
      if index < end, bytes[index] == 46 {
        // “J.” and “U.S.” have their points; so have “Mr.” and “Sept.”.
        let key = WordKey.of(bytes, start, index)
        let inner = bytes[start..<index].contains(46)
        if letters == 1 && upper == 1 && index - start == 1 {
          shape.formUnion([.abbreviation, .initial])
          index += 1
        } else if letters == 1 && index - start == 1 && Tokenizer.yearMarks[key] != nil
          && nextIsDigit(index + 1)
        {
          shape.formUnion([.abbreviation, .initial])
          index += 1
        } else if key == Tokenizer.versus, letters == 1, tokens.last?.shape.contains(.initialUpper) == true {
          // “Roe v. Wade”
          shape.insert(.abbreviation)
          index += 1
        } else if inner || Tokenizer.titles[key] != nil
          || (Tokenizer.abbreviations[key] != nil && letters < 6 && shape.contains(.initialUpper))
          || (Tokenizer.abbreviations[key] != nil && nextIsLower(index + 1))
        {
          shape.insert(.abbreviation)
          index += 1
        }
      } else if index > start, bytes[index - 1] == 46 {
        shape.insert(.abbreviation)
        keyEnd = index - 1
      }
      append(start, .word, shape, key: WordKey.of(bytes, start, keyEnd), into: &tokens)
    }

    /// Whether no word goes on over a byte, and no abbreviation or address either.
    private func endsWord(_ byte: UInt8) -> Bool {
      switch byte {
      case 0...32, 33, 34, 40, 41, 44, 45, 59, 63: true
      default: false
      }
    }

    private var addressEnd = 0

    init(bytes: UnsafeBufferPointer<UInt8>, index: Int, end: Int) {
      self.bytes = bytes
      self.index = index
      self.end = end
    }

    /// Looks whether the word that began at `start` is a web or mail address: `http://…`, `www.…`, `name@host.org`.
    private mutating func address(_ start: Int) -> Bool {
      func ends(_ from: Int) -> Int {
        var stop = from
        while stop < end, bytes[stop] > 32, bytes[stop] != 34, bytes[stop] != 60, bytes[stop] != 62,
          bytes[stop] != 93, bytes[stop] < 0xE2
        { stop += 1 }
        while stop > from, [46, 44, 59, 58, 33, 63, 41, 39].contains(bytes[stop - 1]) { stop -= 1 }
        return stop
      }
      switch bytes[index] {
      case 58:
        guard index + 3 < end, bytes[index + 1] == 47, bytes[index + 2] == 47 else { return false }
        addressEnd = ends(index)
      case 64:
        guard index + 1 < end, Tokenizer.classOf(bytes[index + 1]) == .letter else { return false }
        let stop = ends(index)
        guard bytes[index..<stop].contains(46) else { return false }
        addressEnd = stop
      default:
        guard index - start == 3, bytes[start] | 0x20 == 119, bytes[start + 1] | 0x20 == 119,
          bytes[start + 2] | 0x20 == 119
        else { return false }
        addressEnd = ends(index)
      }
      return true
    }

    private mutating func number(into tokens: inout [Token]) {
      let start = index
      var letters = false
      var shape: Token.Shape = .hasDigit
      while index < end {
        let byte = bytes[index]
        switch Tokenizer.classOf(byte) {
        case .digit: index += 1
        case .letter where byte < 0x80:
          letters = true
          index += 1
        case .sign where (byte == 46 || byte == 44) && !letters && index + 1 < end && isDigit(index + 1):
          index += 1
        // “1990’s” and “80’s” are decades; “2003’s” is a year and a possessive.
        case .sign
        where byte == 39 && index + 1 < end && bytes[index + 1] == 115 && !letters && bytes[index - 1] == 48:
          letters = true
          index += 2
        default:
          if byte == 0xE2, isApostrophe(index), index + 3 < end, bytes[index + 3] == 115, !letters,
            index - start >= 2, bytes[index - 1] == 48
          {
            letters = true
            index += 4
          } else {
            if letters { shape.insert(.initialUpper) }
            append(start, letters ? .mixed : .number, letters ? .hasDigit : shape, into: &tokens)
            return
          }
        }
      }
      append(start, letters ? .mixed : .number, .hasDigit, into: &tokens)
    }

    private mutating func sign(into tokens: inout [Token]) {
      let start = index
      let byte = bytes[index]
      index += 1
      switch byte {
      case 39:
        if let possessive = possessiveEnd(start) {
          index = possessive
          append(start, .possessive, [], into: &tokens)
          return
        }
      case 45, 46:
        while index < end, bytes[index] == byte { index += 1 }
      case 96 where index < end && bytes[index] == 96: index += 1
      default: break
      }
      if byte == 39, index < end, bytes[index] == 39 { index += 1 }
      let symbols: Bool =
        byte == 36 || byte == 37 || byte == 35 || byte == 43 || byte == 61 || byte == 38 || byte == 64
        || byte == 94 || byte == 126 || byte == 124 || byte == 60 || byte == 62
      append(start, symbols ? .symbol : .punctuation, [], into: &tokens)
    }

    private mutating func append(
      _ start: Int, _ kind: Token.Kind, _ shape: Token.Shape, key: UInt64? = nil,
      into tokens: inout [Token]
    ) {
      tokens.append(
        Token(
          start: UInt32(start), end: UInt32(index), key: key ?? WordKey.of(bytes, start, index),
          kind: kind, shape: shape.union(gap)))
      gap = []
    }

    // MARK: What stands at an index

    private func scalarLength(_ index: Int) -> Int {
      let byte = bytes[index]
      let length = byte < 0xC0 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
      return min(length, end - index)
    }

    /// The class of a scalar outside ASCII.
    private func kind(_ index: Int, _ length: Int) -> Class {
      let lead = bytes[index]
      if length == 2 {
        guard lead == 0xC2 else { return .letter }
        let trail = bytes[index + 1]
        // No-break space and next line are white; soft hyphen, ª, µ and º belong to words; the rest are signs.
        if trail == 0xA0 || trail == 0x85 { return .space }
        return trail == 0xAA || trail == 0xAD || trail == 0xB5 || trail == 0xBA ? .letter : .sign
      }
      guard length == 3 else { return length == 4 ? .sign : .letter }
      let (second, third) = (bytes[index + 1], bytes[index + 2])
      switch (lead, second) {
      case (0xE2, 0x80):
        // Spaces U+2000…200A, 2028, 2029, 202F; joiners and marks of direction belong to the word; the rest are signs.
        if third <= 0x8A || third == 0xA8 || third == 0xA9 || third == 0xAF { return .space }
        return third <= 0x8F || (third >= 0xAA && third <= 0xAE) ? .letter : .sign
      case (0xE2, 0x81): return third == 0x9F ? .space : .sign
      case (0xE2, 0x82...0xAF): return .sign
      case (0xE3, 0x80): return third == 0x80 ? .space : .sign
      case (0xEF, 0xBB): return third == 0xBF ? .space : .letter
      case (0xEF, 0xBF): return .sign
      default: return .letter
      }
    }

    private func same(_ left: Int, _ right: Int, _ length: Int) -> Bool {
      guard bytes[left] == 0xE2, bytes[left + 1] == 0x80, [0x93, 0x94, 0xA6].contains(bytes[left + 2]) else {
        return false
      }
      return (0..<length).allSatisfy { bytes[left + $0] == bytes[right + $0] }
    }

    private func isDigit(_ index: Int) -> Bool { bytes[index] &- 48 < 10 }

    private func isUpper(_ index: Int) -> Bool {
      let byte = bytes[index]
      if byte < 0x80 { return byte &- 65 < 26 }
      guard index + 1 < end else { return false }
      switch (byte, bytes[index + 1]) {
      case (0xC3, 0x80...0x9E), (0xCE, 0x86...0xAB), (0xD0, 0x80...0xAF), (0xC6, 0x8F): return true
      case (0xC4, let trail), (0xC5, let trail):
        let scalar = (UInt32(byte & 0x1F) << 6) | UInt32(trail & 0x3F)
        return scalar < 0x138 || scalar >= 0x14A ? scalar & 1 == 0 : scalar & 1 == 1
      default: return false
      }
    }

    private func isLetter(_ index: Int) -> Bool {
      guard index < end else { return false }
      let byte = bytes[index]
      if byte < 0x80 { return Tokenizer.classOf(byte) == .letter }
      return kind(index, scalarLength(index)) == .letter
    }

    private func isApostrophe(_ index: Int) -> Bool {
      bytes[index] == 39
        || (bytes[index] == 0xE2 && index + 2 < end && bytes[index + 1] == 0x80 && bytes[index + 2] == 0x99)
    }

    /// An apostrophe between letters stays in its word, but for the possessive: “don’t”, “O’Brien”; not “Baku’s”.
    private func apostropheIsInside(_ length: Int) -> Bool {
      isLetter(index + length) && possessiveEnd(index) == nil
    }

    /// Where a possessive that begins at an apostrophe ends.
    private func possessiveEnd(_ start: Int) -> Int? {
      let length = bytes[start] == 39 ? 1 : 3
      guard start > 0, isLetterBefore(start), start + length < end, bytes[start + length] | 0x20 == 115 else {
        return nil
      }
      let after = start + length + 1
      return after < end && (isLetter(after) || isDigit(after)) ? nil : after
    }

    private func isLetterBefore(_ index: Int) -> Bool {
      let byte = bytes[index - 1]
      return byte >= 0x80 ? gap.isEmpty : Tokenizer.classOf(byte) == .letter || isDigit(index - 1)
    }

    /// A point inside an abbreviation of single letters: “U.S.”, “e.g.”, “p.m.”.
    private func pointIsInside(_ start: Int) -> Bool {
      guard index > start, index + 1 < end, bytes[index + 1] < 0x80, isLetter(index + 1) else { return false }
      guard index == start + 1 || bytes[index - 2] == 46 else { return false }
      return index + 2 >= end || bytes[index + 2] == 46 || !(isLetter(index + 2))
    }

    /// “AT&T”, “R&D”.
    private func ampersandIsInside(_ start: Int, _ letters: Int, _ upper: Int) -> Bool {
      index > start && letters == upper && letters < 4 && index + 1 < end && isUpper(index + 1)
    }

    private func nextIsDigit(_ index: Int) -> Bool {
      let position = index < end && bytes[index] == 32 ? index + 1 : index
      return position < end && isDigit(position)
    }

    private func nextIsLower(_ index: Int) -> Bool {
      var position = index
      while position < end, bytes[position] == 32 { position += 1 }
      return position < end && (bytes[position] &- 97 < 26 || isDigit(position) || bytes[position] == 44)
    }
  }
}
