/// What a document shows of a capitalised word, anywhere in it: one bit for each kind of evidence.
package struct WordEvidence: OptionSet {
  package let rawValue: UInt32

  package init(rawValue: UInt32) { self.rawValue = rawValue }

  /// In small letters elsewhere in the document.
  static let small = WordEvidence(rawValue: 1)
  /// With a capital inside a sentence that is not a headline.
  static let capitalInside = WordEvidence(rawValue: 1 << 1)
  static let afterTitle = WordEvidence(rawValue: 1 << 2)
  static let afterRole = WordEvidence(rawValue: 1 << 3)
  static let afterFirstName = WordEvidence(rawValue: 1 << 4)
  static let beforeSaying = WordEvidence(rawValue: 1 << 5)
  static let afterIn = WordEvidence(rawValue: 1 << 6)
  static let afterFrom = WordEvidence(rawValue: 1 << 7)
  static let afterThe = WordEvidence(rawValue: 1 << 8)
  /// In a run with an organisation's head word.
  static let withOrganisationWord = WordEvidence(rawValue: 1 << 9)
  static let withPlaceWord = WordEvidence(rawValue: 1 << 10)
  static let possessive = WordEvidence(rawValue: 1 << 11)
  /// First of several capitalised words.
  static let first = WordEvidence(rawValue: 1 << 12)
  static let last = WordEvidence(rawValue: 1 << 13)
  static let alone = WordEvidence(rawValue: 1 << 14)
  /// “Ganja, Azerbaijan”.
  static let beforePlace = WordEvidence(rawValue: 1 << 15)
  static let inBrackets = WordEvidence(rawValue: 1 << 16)
  static let beforeRole = WordEvidence(rawValue: 1 << 17)
  static let afterOf = WordEvidence(rawValue: 1 << 18)
  /// “Iberdrola, the power company,”.
  static let calledOrganisation = WordEvidence(rawValue: 1 << 19)
  /// “its rival, the airline Iberia”, “Iberia shares”, “shares in Iberia”.
  static let besideBusiness = WordEvidence(rawValue: 1 << 20)
  /// “Maria Lopez, an economist”.
  static let calledPerson = WordEvidence(rawValue: 1 << 21)
  static let count = 22
}

/// How a sentence uses capitals.
package enum SentenceStyle: UInt8 {
  case normal
  /// Most words capitalised: a headline in title case.
  case title
  /// Most words all in capitals.
  case capitals
  /// No point at its end: a heading in sentence case, a list item, a caption.
  case fragment
}

/// A table from the keys of a document's capitalised words to what the document shows of them.
package struct NameEvidence {
  private var keys: [UInt64]
  private var bits: [WordEvidence]
  private let mask: Int

  init(capacity: Int) {
    var size = 64
    while size < capacity * 2 { size *= 2 }
    keys = Array(repeating: 0, count: size)
    bits = Array(repeating: [], count: size)
    mask = size - 1
  }

  private func slot(_ key: UInt64) -> Int {
    var slot = Int(truncatingIfNeeded: key ^ (key >> 29)) & mask
    while keys[slot] != 0, keys[slot] != key { slot = (slot + 1) & mask }
    return slot
  }

  subscript(key: UInt64) -> WordEvidence { bits[slot(key)] }

  mutating func add(_ evidence: WordEvidence, _ key: UInt64) {
    let slot = slot(key)
    keys[slot] = key
    bits[slot].formUnion(evidence)
  }

  /// Marks a word that is already in the table.
  mutating func addIfPresent(_ evidence: WordEvidence, _ key: UInt64) {
    let slot = slot(key)
    if keys[slot] == key { bits[slot].formUnion(evidence) }
  }
}

extension NamePage {
  /// Gathers the evidence of the whole document.
  func gatherEvidence() -> NameEvidence {
    var evidence = NameEvidence(capacity: runs.reduce(0) { $0 + $1.tokens.count })
    for run in runs where run.style == .normal || run.style == .fragment {
      var first = run.tokens.lowerBound
      while first < run.tokens.upperBound {
        guard isCapital(first) else {
          first += 1
          continue
        }
        var last = first
        while last + 1 < run.tokens.upperBound, isCapital(last + 1) { last += 1 }
        // Titles before a name are not part of it.
        var start = first
        while start < last, classes[start].contains(.title) { start += 1 }
        add(start, last, run, to: &evidence)
        first = last + 1
      }
    }
    for token in tokens where token.kind == .word && !token.isCapitalised {
      evidence.addIfPresent(.small, token.key)
    }
    return evidence
  }

  /// What stands around one stretch of capitalised words, as evidence for each of them.
  private func add(_ first: Int, _ last: Int, _ run: Run, to evidence: inout NameEvidence) {
    var shared: WordEvidence = []
    let sentence = run.sentence
    if first > sentence.lowerBound {
      let before = classes[first - 1]
      let key = tokens[first - 1].key
      if before.contains(.title), tokens[first - 1].isCapitalised { shared.insert(.afterTitle) }
      if before.contains(.role), !tokens[first - 1].isCapitalised { shared.insert(.afterRole) }
      if key == NameKeys.in || key == NameKeys.near || key == NameKeys.at { shared.insert(.afterIn) }
      if key == NameKeys.from || key == NameKeys.to { shared.insert(.afterFrom) }
      if key == NameKeys.the { shared.insert(.afterThe) }
      if key == NameKeys.of { shared.insert(.afterOf) }
      if key == NameKeys.bracket { shared.insert(.inBrackets) }
    }
    if last + 1 < sentence.upperBound {
      let after = classes[last + 1]
      if after.contains(.saying) { shared.insert(.beforeSaying) }
      if after.contains(.role) { shared.insert(.beforeRole) }
      if tokens[last + 1].kind == .possessive { shared.insert(.possessive) }
      if tokens[last + 1].key == NameKeys.comma, last + 2 < sentence.upperBound,
        !classes[last + 2].isDisjoint(with: [.country, .region])
      {
        shared.insert(.beforePlace)
      }
    }
    shared.formUnion(NameApposition(page: self).evidence(first, last, in: sentence))
    for index in first...last {
      if classes[index].contains(.organisationWord) { shared.insert(.withOrganisationWord) }
      if classes[index].contains(.placeWord) { shared.insert(.withPlaceWord) }
    }
    let named = last > first && classes[first].contains(.firstName)
    for index in first...last {
      var own = shared
      if index > sentence.lowerBound, run.style == .normal { own.insert(.capitalInside) }
      if named { own.insert(index == first ? .first : .afterFirstName) }
      own.insert(first == last ? .alone : index == first ? .first : index == last ? .last : [])
      evidence.add(own, tokens[index].key)
    }
  }
}

/// Keys of the few words that rules of this folder ask for.
enum NameKeys {
  static let `in` = WordKey.of("in")
  static let at = WordKey.of("at")
  static let near = WordKey.of("near")
  static let from = WordKey.of("from")
  static let to = WordKey.of("to")
  static let of = WordKey.of("of")
  static let the = WordKey.of("the")
  static let and = WordKey.of("and")
  static let `for` = WordKey.of("for")
  static let with = WordKey.of("with")
  static let comma = WordKey.of(",")
  static let bracket = WordKey.of("(")
}
