import Values

/// A name cut into folded words, with the keys by which names are compared.
struct NameWords {
  let words: [String]
  /// The words with single spaces: “the U.S. Army” is “us army”.
  let text: String
  /// Of persons the words as `Transliteration` reduces them; empty for others.
  let spelled: [String]
  /// Whether the word of a position was written with a capital.
  private let capitals: [Bool]

  init(_ name: String, _ kind: NameKind) {
    var words: [String] = []
    var capitals: [Bool] = []
    var word = ""
    func close() {
      guard !word.isEmpty else { return }
      let first = word.unicodeScalars.first ?? " "
      capitals.append(first.isASCII ? ("A"..."Z").contains(first) : first.properties.isUppercase)
      words.append(Folding.fold(word))
      word = ""
    }
    for scalar in name.unicodeScalars {
      switch scalar {
      // Letters and digits of ASCII need no look into the character database.
      case "a"..."z", "A"..."Z", "0"..."9": word.unicodeScalars.append(scalar)
      case " ", "-": close()
      case ".", "'", "’", "‘", "ʼ", "`": continue
      case _ where scalar.properties.isAlphabetic || scalar.properties.numericType != nil || scalar == "&":
        word.unicodeScalars.append(scalar)
      case _ where scalar.properties.generalCategory == .nonspacingMark: word.unicodeScalars.append(scalar)
      default: close()
      }
    }
    close()
    if words.count > 1, words[0] == "the" {
      words.removeFirst()
      capitals.removeFirst()
    }
    self.words = words.isEmpty ? [name] : words
    self.capitals = capitals
    text = self.words.joined(separator: " ")
    spelled = kind == .person ? self.words.map { Transliteration.reduce($0, isPlace: false) } : []
  }

  /// The reduced spelling; nil for a single short word, which is too little to tell two names by.
  func spelling(isPlace: Bool) -> String? {
    guard words.count > 1 || text.utf8.count >= 5 else { return nil }
    if !isPlace { return spelled.joined(separator: " ") }
    return words.map { Transliteration.reduce($0, isPlace: true) }.joined(separator: " ")
  }

  /// “Microsoft” of “Microsoft Corp.”.
  var withoutCompanyWords: String? {
    var kept = words[...]
    while kept.count > 1, let last = kept.last, Self.companyWords.contains(last) { kept.removeLast() }
    return kept.joined(separator: " ")
  }

  /// “russian” of “Russians”.
  var singular: String {
    guard text.utf8.count > 4, text.hasSuffix("s"), !text.hasSuffix("ss") else { return text }
    return String(text.dropLast())
  }

  /// First letters of the capitalised words, where there are three or more.
  var firstLetters: String? {
    guard words.count == capitals.count, words.count >= 3 else { return nil }
    let letters = zip(words, capitals).filter(\.1).compactMap { word, _ in word.first }
    return letters.count >= 3 ? String(letters) : nil
  }

  private static let companyWords: Set<String> = [
    "inc", "corp", "corporation", "co", "company", "ltd", "limited", "plc", "llc", "ag", "gmbh", "sa",
  ]
}

/// Reduces the Latin spellings of one foreign name to one: Kartavykh and Kartavikh, Zelenskyy and Zelensky.
///
/// The rules are the places where the usual romanisations of Cyrillic, Azerbaijani, Arabic and Greek part (ISO 9,
/// BGN/PCGN, ALA-LC and newspapers' habits).
enum Transliteration {
  /// By the first byte, the longer ones first.
  private static let rules: [[(from: [UInt8], to: [UInt8])]] = {
    var rules = [[(from: [UInt8], to: [UInt8])]](repeating: [], count: 256)
    for rule in table { rules[Int(rule.from[0])].append(rule) }
    return rules
  }()

  private static let table: [(from: [UInt8], to: [UInt8])] = [
    ("zh", "j"), ("dzh", "j"), ("dj", "j"), ("kh", "h"), ("gh", "g"), ("ph", "f"), ("ts", "c"), ("tz", "c"),
    ("sch", "sh"), ("shch", "sh"), ("tch", "ch"), ("ks", "x"), ("ck", "k"), ("ou", "u"), ("oo", "u"),
    ("ee", "i"),
    ("iy", "i"), ("yi", "i"), ("ij", "i"), ("yj", "i"), ("ye", "e"), ("je", "e"), ("ie", "e"), ("iye", "e"),
    ("ije", "e"),
    ("yo", "o"), ("io", "o"), ("ya", "a"), ("ia", "a"), ("iya", "a"), ("ja", "a"), ("yu", "u"), ("iu", "u"),
    ("ju", "u"),
    ("ey", "e"), ("ei", "e"), ("ay", "ai"), ("w", "v"), ("y", "i"),
  ].map { (Array($0.0.utf8), Array($0.1.utf8)) }
    .sorted { $0.from.count > $1.from.count }

  /// - Parameter word: folded.
  static func reduce(_ word: String, isPlace: Bool) -> String {
    let bytes = Array(word.utf8)
    guard bytes.count > 2 else { return word }
    var reduced: [UInt8] = []
    var index = 0
    while index < bytes.count {
      if let rule = rules[Int(bytes[index])].first(where: { bytes[index...].starts(with: $0.from) }) {
        reduced += rule.to
        index += rule.from.count
      } else {
        reduced.append(bytes[index] == 113 ? (isPlace ? 103 : 107) : bytes[index])
        index += 1
      }
    }
    if reduced.suffix(3) == [111, 102, 102] || reduced.suffix(3) == [101, 102, 102] {
      reduced.removeLast(2)
      reduced.append(118)
    }
    var single: [UInt8] = []
    for byte in reduced where byte != single.last || byte >= 0x80 || byte < 0x40 { single.append(byte) }
    return String(decoding: single, as: UTF8.self)
  }
}
