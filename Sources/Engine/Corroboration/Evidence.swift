import Foundation
import Store
import Values

/// Words and names that rows have in common, each with its weight: the rarer among the rows, the more it tells.
///
/// A feature is the stem of a word, or an entity that is named; so a name tells by its words and by itself. Function
/// words, parts of dates (names of months and days, numbers to 31, years) and single letters tell nothing.
struct Evidence {
  /// A feature's number; words and entities are numbered together, as they come.
  typealias Feature = Int

  private var stems: [String: Feature] = [:]
  /// What each word has been found to be, so that it is stemmed once.
  private var read: [String: Feature?] = [:]
  /// By name, so that a person and a place of one name are one feature.
  private var entities: [String: Feature] = [:]
  /// By feature: the first word with the stem, or the entity's name.
  private(set) var names: [String] = []
  /// By feature: for an entity the features of its name's words; nil for a word.
  private(set) var wordsOfName: [Set<Feature>?] = []
  /// By feature: whether it is a word of some name.
  private(set) var isInName: [Bool] = []
  /// By feature: in how many rows it is.
  private(set) var rows: [Int] = []

  /// The features of a text's words, each once.
  mutating func words(of text: String) -> Set<Feature> {
    var found: Set<Feature> = []
    for word in Self.plain(text).utf8.split(whereSeparator: { !Self.isWordByte($0) }) {
      if let feature = feature(of: String(decoding: word, as: UTF8.self)) { found.insert(feature) }
    }
    return found
  }

  private mutating func feature(of word: String) -> Feature? {
    if let known = read[word] { return known }
    let feature = Self.tells(word) ? number(of: Stemmer.stem(word), word) : nil
    read[word] = .some(feature)
    return feature
  }

  private mutating func number(of stem: String, _ word: String) -> Feature {
    if let known = stems[stem] { return known }
    let feature = add(word, nil)
    stems[stem] = feature
    return feature
  }

  mutating func entity(_ name: String) -> Feature {
    let folded = Folding.fold(name)
    if let known = entities[folded] { return known }
    let feature = add(name, words(of: name))
    entities[folded] = feature
    return feature
  }

  private mutating func add(_ name: String, _ words: Set<Feature>?) -> Feature {
    names.append(name)
    wordsOfName.append(words)
    isInName.append(false)
    for word in words ?? [] { isInName[word] = true }
    rows.append(0)
    return names.count - 1
  }

  mutating func count(_ features: Set<Feature>) {
    for feature in features { rows[feature] += 1 }
  }

  /// ln(1 + rows / rows that have it): the inverse document frequency of K. Spärck Jones, “A statistical interpretation of
  /// term specificity and its application in retrieval”, Journal of Documentation 28 (1972), 11–21.
  ///
  /// A name counts half again for each word after its first. In steps of 2⁻²⁰, so that sums are exact and no order of adding
  /// tells.
  func weights(ofRows count: Int) -> [Double] {
    rows.enumerated().map { feature, rows in
      let words = Double(wordsOfName[feature]?.count ?? 1)
      let weight = rows == 0 ? 0 : log(1 + Double(count) / Double(rows)) * max(1, (words + 1) / 2)
      return (weight * 0x1p20).rounded() * 0x1p-20
    }
  }

  /// In small letters without accents; typographic signs, apostrophes among them, as spaces.
  private static func plain(_ text: String) -> String {
    let folded = Folding.fold(text)
    if folded.utf8.allSatisfy({ $0 < 0x80 }) { return folded }
    var plain = String.UnicodeScalarView()
    for scalar in folded.unicodeScalars {
      plain.append(
        (0x2000...0x206F).contains(scalar.value) || "«»".unicodeScalars.contains(scalar) ? " " : scalar)
    }
    return String(plain)
  }

  private static func isWordByte(_ byte: UInt8) -> Bool {
    switch byte {
    case 48...57, 97...122, 0x80...: true
    default: false
    }
  }

  private static func tells(_ word: String) -> Bool {
    guard word.utf8.count > 1, !FunctionWords.contains(word) else { return false }
    guard let number = Int(word) else { return true }
    return number > 31 && !(1000...2100).contains(number)
  }
}
