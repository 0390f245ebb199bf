/// The features of a token, as 64-bit hashes. The trainer and the annotator share this file, so they see the same.
package struct NameFeatures {
  /// What is worth knowing of a token, reckoned once for its run.
  struct Facts {
    var key: UInt64
    var classes: UInt16
    var phrases: UInt16
    var shape: UInt8
    var evidence: UInt32
    /// How the word is used: see `NameVocabulary.use`.
    var use: UInt64
    var prefix3: UInt32
    var suffix2: UInt32
    var suffix3: UInt32
    var suffix4: UInt32
  }

  let page: NamePage
  let evidence: NameEvidence
  /// Facts of the run's tokens with two more on either side.
  private var facts: [Facts] = []
  private var run: NamePage.Run
  /// For each token of the run the stretch of capitalised words it stands in, as positions in `facts`.
  private var stretches: [(first: Int, last: Int)] = []

  private static let edge = Facts(
    key: 1, classes: 0, phrases: 0, shape: 31, evidence: 0, use: .max, prefix3: 0, suffix2: 0, suffix3: 0,
    suffix4: 0)

  /// Whether the evidence of the whole document counts; only a measurement leaves it out.
  private let seesDocument: Bool

  package init(_ page: NamePage, seesDocument: Bool = true) {
    self.page = page
    self.seesDocument = seesDocument
    evidence = page.gatherEvidence()
    run = NamePage.Run(tokens: 0..<0, sentence: 0..<0, style: .normal)
  }

  /// Makes a run's facts ready.
  package mutating func enter(_ run: NamePage.Run) {
    self.run = run
    facts.removeAll(keepingCapacity: true)
    for index in run.tokens.lowerBound - 2..<run.tokens.upperBound + 2 {
      if run.sentence.contains(index) {
        facts.append(reckon(index, inside: run.tokens.contains(index)))
      } else {
        facts.append(Self.edge)
      }
    }
    findStretches()
  }

  private mutating func findStretches() {
    stretches.removeAll(keepingCapacity: true)
    var index = run.tokens.lowerBound
    while index < run.tokens.upperBound {
      var last = index
      if page.isCapital(index) {
        while last + 1 < run.tokens.upperBound, page.isCapital(last + 1) { last += 1 }
      }
      let base = 2 - run.tokens.lowerBound
      for _ in index...last { stretches.append((index + base, last + base)) }
      index = last + 1
    }
  }

  private func reckon(_ index: Int, inside: Bool) -> Facts {
    let token = page.tokens[index]
    var facts = Facts(
      key: token.key, classes: page.classes[index].rawValue & 0x7FFF, phrases: page.phrases[index].rawValue,
      shape: shape(token), evidence: 0, use: page.uses[index], prefix3: 0, suffix2: 0, suffix3: 0, suffix4: 0)
    guard inside, token.kind == .word || token.kind == .mixed else { return facts }
    if seesDocument { facts.evidence = evidence[token.key].rawValue }
    let (start, end) = (Int(token.start), Int(token.end))
    var letters: UInt32 = 0
    for position in start..<min(end, start + 3) {
      letters = letters << 8 | UInt32(page.bytes[position] | 0x20)
    }
    facts.prefix3 = letters
    letters = 0
    let from = max(start, end - 4)
    var position = end
    while position > from {
      position -= 1
      letters = letters << 8 | UInt32(page.bytes[position] | 0x20)
      switch end - position {
      case 2: facts.suffix2 = letters
      case 3: facts.suffix3 = letters
      case 4: facts.suffix4 = letters
      default: break
      }
    }
    return facts
  }

  /// A small number for how a token is written.
  private func shape(_ token: Token) -> UInt8 {
    switch token.kind {
    case .word:
      if token.shape.contains(.initial) { return 1 }
      if token.shape.contains(.abbreviation) { return token.isCapitalised ? 2 : 3 }
      if token.shape.contains(.allUpper) { return token.count <= 3 ? 4 : token.count <= 5 ? 5 : 6 }
      guard token.isCapitalised else { return NameCandidates.isCore(token, page.bytes) ? 7 : 8 }
      if token.count == 1 { return 9 }
      for position in Int(token.start) + 1..<Int(token.end) where page.bytes[position] &- 65 < 26 {
        return 10
      }
      return token.shape.contains(.nonASCII) ? 11 : 12
    case .number: return token.count == 4 ? 13 : token.count <= 2 ? 14 : 15
    case .mixed: return token.isCapitalised ? 16 : 17
    case .possessive: return 18
    case .symbol: return 19
    case .address: return 20
    case .punctuation:
      switch page.bytes[Int(token.start)] {
      case 44: return 21
      case 46, 33, 63: return 22
      case 40, 91: return 23
      case 41, 93: return 24
      case 45: return 25
      case 34, 39, 0xE2: return 26
      case 58, 59: return 27
      default: return 28
      }
    }
  }

  /// Mixed so that the upper half depends on all there is; `NameModel` goes by it.
  private static func hash(_ template: UInt64, _ first: UInt64, _ second: UInt64 = 0) -> UInt64 {
    var hash = (first ^ template &* 0x9E37_79B9_7F4A_7C15) &* 0xFF51_AFD7_ED55_8CCD
    hash ^= hash >> 32
    hash = (hash ^ second) &* 0xC4CE_B9FE_1A85_EC53
    return hash ^ hash >> 31
  }

  /// No token has more features.
  static let most = 160

  /// Hands every feature of a token of the run to `body`.
  @inline(__always)
  package func each(_ index: Int, _ body: (UInt64) -> Void) {
    let at = index - run.tokens.lowerBound + 2
    let (before2, before, here, after, after2) = (
      facts[at - 2], facts[at - 1], facts[at], facts[at + 1], facts[at + 2]
    )
    let style = UInt64(run.style.rawValue)
    let starts: UInt64 = index == run.sentence.lowerBound ? 1 : 0
    let shape = UInt64(here.shape) | style << 5 | starts << 8
    let classes = UInt64(here.classes) | UInt64(here.phrases) << 16
    let (classesBefore, classesAfter) = (
      UInt64(before.classes) | UInt64(before.phrases) << 16,
      UInt64(after.classes) | UInt64(after.phrases) << 16
    )

    // Words.
    body(Self.hash(1, 0))
    body(Self.hash(2, here.key))
    body(Self.hash(3, before.key))
    body(Self.hash(4, after.key))
    body(Self.hash(5, before2.key))
    body(Self.hash(6, after2.key))
    body(Self.hash(7, before.key, here.key))
    body(Self.hash(8, here.key, after.key))
    body(Self.hash(9, before.key, UInt64(here.shape)))
    body(Self.hash(10, after.key, UInt64(here.shape)))

    // How they are written.
    body(Self.hash(13, shape))
    body(Self.hash(14, UInt64(before.shape), shape))
    body(Self.hash(15, UInt64(after.shape), shape))
    body(Self.hash(16, UInt64(before.shape) | UInt64(after.shape) << 5, shape))
    body(Self.hash(17, UInt64(before2.shape) | UInt64(before.shape) << 5, shape))
    body(Self.hash(18, UInt64(after.shape) | UInt64(after2.shape) << 5, shape))
    if here.suffix2 != 0 {
      body(Self.hash(20, UInt64(here.prefix3)))
      body(Self.hash(21, UInt64(here.suffix2)))
      body(Self.hash(22, UInt64(here.suffix3)))
      body(Self.hash(23, UInt64(here.suffix4)))
    }

    // What the gazetteer knows.
    body(Self.hash(30, classes))
    body(Self.hash(31, classes, shape))
    body(Self.hash(32, classesBefore, UInt64(here.classes)))
    body(Self.hash(33, UInt64(here.classes), classesAfter))
    body(Self.hash(34, classesBefore, UInt64(here.shape)))
    body(Self.hash(35, classesAfter, UInt64(here.shape)))
    var bits = classes
    while bits != 0 {
      body(Self.hash(39, UInt64(bits.trailingZeroBitCount), style))
      bits &= bits - 1
    }

    // The stretch of capitalised words, and what stands before and behind it.
    let stretch = stretches[at - 2]
    let length = UInt64(min(5, stretch.last - stretch.first + 1)) | (stretch.first == at ? 8 : 0)
    let (opener, closer) = (facts[stretch.first - 1], facts[stretch.last + 1])
    let (first, last) = (facts[stretch.first], facts[stretch.last])
    body(Self.hash(60, last.key, length))
    body(Self.hash(61, UInt64(last.classes), length))
    body(Self.hash(62, opener.key, length))
    body(Self.hash(63, closer.key, length))
    body(Self.hash(64, UInt64(first.classes) | UInt64(last.classes) << 16, length))
    body(Self.hash(65, UInt64(opener.classes) | UInt64(opener.shape) << 16, length))
    body(Self.hash(66, UInt64(closer.classes) | UInt64(closer.shape) << 16, length))
    body(Self.hash(70, first.key, length))

    // How the words are used.
    let (use, useBefore, useAfter) = (here.use, before.use, after.use)
    body(Self.hash(80, use & 0xFFFF, UInt64(here.shape)))
    body(Self.hash(81, use >> 16 & 0xFFFF, UInt64(here.shape)))
    body(Self.hash(82, use >> 32 & 0xFFFF))
    body(Self.hash(83, use >> 48))
    body(Self.hash(84, useBefore >> 16 & 0xFFFF, UInt64(here.shape)))
    body(Self.hash(85, useAfter >> 16 & 0xFFFF, UInt64(here.shape)))
    body(Self.hash(86, useBefore >> 32 & 0xFFFF))
    body(Self.hash(87, useAfter >> 32 & 0xFFFF))
    body(Self.hash(88, before2.use >> 16 & 0xFFFF))
    body(Self.hash(89, after2.use >> 16 & 0xFFFF))
    body(Self.hash(90, useBefore >> 16 & 0xFFFF, use >> 16 & 0xFFFF))
    body(Self.hash(91, use >> 16 & 0xFFFF, useAfter >> 16 & 0xFFFF))
    body(Self.hash(93, last.use >> 16 & 0xFFFF, length))
    body(Self.hash(94, first.use >> 16 & 0xFFFF, length))
    body(Self.hash(95, opener.use >> 16 & 0xFFFF, length))
    body(Self.hash(96, closer.use >> 16 & 0xFFFF, length))

    // What the document shows elsewhere.
    bits = UInt64(here.evidence)
    let broad = UInt64(here.classes)
    while bits != 0 {
      body(Self.hash(50, UInt64(bits.trailingZeroBitCount)))
      body(Self.hash(51, UInt64(bits.trailingZeroBitCount), broad))
      bits &= bits - 1
    }
    body(Self.hash(52, UInt64(here.evidence & 0x7FFFF), starts | style << 1))
    body(Self.hash(53, UInt64(here.evidence & 0x3), shape))
  }
}
