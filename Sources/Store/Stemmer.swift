/// English words without their endings, so that “says” and “saying” count as one.
///
/// M. F. Porter, “An algorithm for suffix stripping”, Program 14 (1980), 130–137, in the steps of that paper. Words
/// with letters other than a–z come back as they are.
package enum Stemmer {
  package static func stem(_ word: String) -> String {
    var stemmer = Stem(word: Array(word.utf8))
    guard stemmer.word.count > 2, stemmer.word.allSatisfy({ (97...122).contains($0) }) else { return word }
    stemmer.run()
    return String(decoding: stemmer.word, as: UTF8.self)
  }
}

private struct Stem {
  var word: [UInt8]

  mutating func run() {
    plurals()
    pasts()
    finalY()
    replace(Self.step2, measure: 1)
    replace(Self.step3, measure: 1)
    strip()
    finalE()
  }

  // MARK: - Conditions

  private func isConsonant(_ index: Int) -> Bool {
    switch word[index] {
    case 97, 101, 105, 111, 117: false
    case 121: index == 0 || !isConsonant(index - 1)
    default: true
    }
  }

  /// How often vowels are followed by consonants in the first letters.
  private func measure(_ length: Int) -> Int {
    var (measure, wasVowel) = (0, false)
    for index in 0..<max(0, length) {
      let isVowel = !isConsonant(index)
      if wasVowel, !isVowel { measure += 1 }
      wasVowel = isVowel
    }
    return measure
  }

  private func hasVowel(_ length: Int) -> Bool { (0..<max(0, length)).contains { !isConsonant($0) } }

  private var endsInDouble: Bool {
    word.count > 1 && word[word.count - 1] == word[word.count - 2] && isConsonant(word.count - 1)
  }

  /// Consonant, vowel, consonant other than w, x, y.
  private func endsShort(_ length: Int) -> Bool {
    guard length > 2, isConsonant(length - 1), !isConsonant(length - 2), isConsonant(length - 3) else {
      return false
    }
    return ![119, 120, 121].contains(word[length - 1])
  }

  private func ends(_ suffix: StaticString) -> Bool {
    let bytes = UnsafeBufferPointer(start: suffix.utf8Start, count: suffix.utf8CodeUnitCount)
    return word.count > bytes.count && word.suffix(bytes.count).elementsEqual(bytes)
  }

  private func stemLength(_ suffix: StaticString) -> Int { word.count - suffix.utf8CodeUnitCount }

  private mutating func change(_ suffix: StaticString, to ending: StaticString) {
    word.removeLast(suffix.utf8CodeUnitCount)
    word += UnsafeBufferPointer(start: ending.utf8Start, count: ending.utf8CodeUnitCount)
  }

  // MARK: - Steps

  private mutating func plurals() {
    if ends("sses") {
      change("sses", to: "ss")
    } else if ends("ies") {
      change("ies", to: "i")
    } else if ends("s"), !ends("ss") {
      word.removeLast()
    }
  }

  private mutating func pasts() {
    if ends("eed") {
      if measure(stemLength("eed")) > 0 { change("eed", to: "ee") }
      return
    }
    if ends("ed"), hasVowel(stemLength("ed")) {
      change("ed", to: "")
    } else if ends("ing"), hasVowel(stemLength("ing")) {
      change("ing", to: "")
    } else {
      return
    }
    if ends("at") || ends("bl") || ends("iz") {
      word.append(101)
    } else if endsInDouble, ![108, 115, 122].contains(word[word.count - 1]) {
      word.removeLast()
    } else if measure(word.count) == 1, endsShort(word.count) {
      word.append(101)
    }
  }

  private mutating func finalY() {
    if ends("y"), hasVowel(word.count - 1) { word[word.count - 1] = 105 }
  }

  private static let step2: [(StaticString, StaticString)] = [
    ("ational", "ate"), ("tional", "tion"), ("enci", "ence"), ("anci", "ance"), ("izer", "ize"),
    ("abli", "able"),
    ("alli", "al"), ("entli", "ent"), ("eli", "e"), ("ousli", "ous"), ("ization", "ize"), ("ation", "ate"),
    ("ator", "ate"), ("alism", "al"), ("iveness", "ive"), ("fulness", "ful"), ("ousness", "ous"),
    ("aliti", "al"),
    ("iviti", "ive"), ("biliti", "ble"),
  ]

  private static let step3: [(StaticString, StaticString)] = [
    ("icate", "ic"), ("ative", ""), ("alize", "al"), ("iciti", "ic"), ("ical", "ic"), ("ful", ""),
    ("ness", ""),
  ]

  private mutating func replace(_ endings: [(StaticString, StaticString)], measure least: Int) {
    guard let (suffix, ending) = endings.first(where: { ends($0.0) }) else { return }
    if measure(stemLength(suffix)) >= least { change(suffix, to: ending) }
  }

  private static let step4: [StaticString] = [
    "al", "ance", "ence", "er", "ic", "able", "ible", "ant", "ement", "ment", "ent", "ion", "ou", "ism",
    "ate", "iti",
    "ous", "ive", "ize",
  ]

  private mutating func strip() {
    guard let suffix = Self.step4.first(where: { ends($0) }) else { return }
    let length = stemLength(suffix)
    guard measure(length) > 1 else { return }
    if ends("ion"), ![115, 116].contains(word[length - 1]) { return }
    change(suffix, to: "")
  }

  private mutating func finalE() {
    if ends("e") {
      let length = word.count - 1
      if measure(length) > 1 || measure(length) == 1 && !endsShort(length) { word.removeLast() }
    }
    if measure(word.count) > 1, endsInDouble, word[word.count - 1] == 108 { word.removeLast() }
  }
}
