import Annotation
import Foundation

/// Compiles the file of words that are used alike into the table that `NameVocabulary` reads.
enum VocabularyBuilder {
  static func table(_ file: String?) throws -> (bits: Int, bytes: [UInt8]) {
    var groups = [UInt64](repeating: 0, count: 1 << NameVocabulary.groupBits)
    var words: [UInt64: UInt32] = [:]
    var group = 0
    let text = try file.map { try String(contentsOfFile: $0, encoding: .utf8) } ?? ""
    for line in text.split(separator: "\n")
    where !line.hasPrefix("#") {
      let parts = line.split(separator: "\t")
      let classes = parts[0].split(separator: " ").compactMap { UInt64($0) }
      group += 1
      guard parts.count == 2, classes.count == 3, group < groups.count else {
        throw Failure("the line “\(line.prefix(60))” has no three classes and a tab, or is one too many")
      }
      // Zero stands for what is not known.
      groups[group] = classes[0] + 1 | (classes[1] + 1) << 16 | (classes[2] + 1) << 32 | UInt64(group) << 48
      for word in parts[1].split(separator: "|") {
        words[WordKey.of(String(word))] = UInt32(group)
      }
    }
    let bits = LexiconBuilder.bits(for: words.count)
    let mask = UInt64(1 << bits) - 1
    var slots = [UInt32](repeating: 0, count: 1 << bits)
    for (key, group) in words.sorted(by: { $0.key < $1.key }) {
      let spread = NameLexicon.spread(key)
      var slot = Int(spread & mask)
      while slots[slot] != 0 { slot = (slot + 1) & Int(mask) }
      slots[slot] = NameVocabulary.fingerprint(spread) << UInt32(NameVocabulary.groupBits) | group
    }
    return (bits, groups.withUnsafeBytes { Array($0) } + slots.withUnsafeBytes { Array($0) })
  }
}

/// The gazetteer and the vocabulary as they follow the weights in the model's file.
struct WordTables {
  var lexiconBits: Int
  var vocabularyBits: Int
  var bytes: [UInt8]

  init(gazetteers: [String], wordClasses: String?) throws {
    let lexicon = try LexiconBuilder(gazetteers).table()
    let vocabulary = try VocabularyBuilder.table(wordClasses)
    (lexiconBits, vocabularyBits, bytes) = (lexicon.bits, vocabulary.bits, lexicon.bytes + vocabulary.bytes)
  }

  func withLexicon<Result>(_ body: (NameLexicon) throws -> Result) rethrows -> Result {
    try bytes.withUnsafeBytes { memory in
      guard let base = memory.baseAddress else { preconditionFailure("the lexicon is empty") }
      return try body(NameLexicon(base, bits: lexiconBits, vocabularyBits: vocabularyBits))
    }
  }
}
