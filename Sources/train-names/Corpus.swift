import Annotation
import Foundation

/// A gold document: its text, its reading, and what labels each token may have.
struct GoldDocument {
  var reading: Reading
  /// For each token a bit for each label that the gold allows.
  var allowed: [UInt16]
  /// The gold labels, for scoring; peoples and others as the gold has them.
  var gold: [UInt8]
  /// Whether programs made the labels.
  var isDoubtful = false
}

/// Documents of one `.bio` file: a word, a tab and its label a line, an empty line behind each sentence, `# doc=…`
/// before each document.
enum Corpus {
  private static let labels: [String: Int] = [
    "O": 0, "B-PER": 1, "I-PER": 2, "B-ORG": 3, "I-ORG": 4, "B-LOC": 5, "I-LOC": 6, "B-MISC": 9, "I-MISC": 10,
  ]

  static func read(_ path: String) throws -> [GoldDocument] {
    let content = try String(contentsOfFile: path, encoding: .utf8)
    var groups: [[[(word: String, label: Int)]]] = [[]]
    var sentence: [(word: String, label: Int)] = []
    var named = false
    for line in content.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("# doc=") {
        if !groups[groups.count - 1].isEmpty { groups.append([]) }
        named = line.count > 6 && line != "# doc=d0" || named
      } else if let tab = line.lastIndex(of: "\t") {
        sentence.append((String(line[..<tab]), labels[String(line[line.index(after: tab)...])] ?? 0))
      } else if !sentence.isEmpty {
        // Sets without documents are read twenty sentences at a time.
        if !named, groups[groups.count - 1].count == 20 { groups.append([]) }
        groups[groups.count - 1].append(sentence)
        sentence = []
      }
    }
    if !sentence.isEmpty { groups[groups.count - 1].append(sentence) }
    if path.hasSuffix("gmb-part.bio") { settle(&groups) }
    let hasOther = !path.contains("ewt") && !path.contains("pud")
    return groups.filter { !$0.isEmpty }.map { group in
      var document = document(group, hasOther: hasOther)
      document.isDoubtful = path.hasSuffix("gmb-part.bio")
      return document
    }
  }

  /// Corrects a set whose labels were made by programs and only in part by hand: a name of one word that has one kind
  /// four times in five has it always.
  private static func settle(_ groups: inout [[[(word: String, label: Int)]]]) {
    func isSingle(_ sentence: [(word: String, label: Int)], _ index: Int) -> Bool {
      NameLabel.isBegin(sentence[index].label)
        && (index + 1 == sentence.count || sentence[index + 1].label != sentence[index].label + 1)
    }
    var counts: [String: [Int: Int]] = [:]
    for sentence in groups.joined() {
      for index in sentence.indices where isSingle(sentence, index) {
        counts[sentence[index].word, default: [:]][sentence[index].label, default: 0] += 1
      }
    }
    for group in groups.indices {
      for number in groups[group].indices {
        for index in groups[group][number].indices where isSingle(groups[group][number], index) {
          let count = counts[groups[group][number][index].word] ?? [:]
          let total = count.values.reduce(0, +)
          if let kind = count.first(where: { $0.value * 5 >= total * 4 })?.key {
            groups[group][number][index].label = kind
          }
        }
      }
    }
  }

  /// Sets the words of sentences into text as a typesetter would, reads it, and carries the labels over.
  private static func document(_ sentences: [[(word: String, label: Int)]], hasOther: Bool) -> GoldDocument {
    var bytes: [UInt8] = []
    var words: [(start: Int, end: Int, label: Int)] = []
    var blocks: [Block] = []
    var blockStart = 0
    for sentence in sentences {
      var quoted = false
      for (position, (word, label)) in sentence.enumerated() {
        let before = position == 0 ? "" : sentence[position - 1].word
        let isGlued =
          position == 0 || gluesLeft(word) || (!before.isEmpty && "([{$“‘".contains(before))
          || (word == "\"" && quoted) || (before == "\"" && quoted)
        if word == "\"" { quoted.toggle() }
        if !isGlued { bytes.append(32) }
        words.append((bytes.count, bytes.count + word.utf8.count, label))
        bytes += Array(word.utf8)
      }
      if sentence.count < 6, let last = sentence.last?.word.last, !".!?".contains(last) {
        blocks.append(Block(span: Span(blockStart, bytes.count), kind: .body))
        bytes += [10, 10]
        blockStart = bytes.count
      } else {
        bytes.append(32)
      }
    }
    if bytes.count > blockStart { blocks.append(Block(span: Span(blockStart, bytes.count), kind: .body)) }
    let reading = Reading(bytes: bytes, blocks: blocks)
    return label(reading, words, hasOther: hasOther)
  }

  private static func gluesLeft(_ word: String) -> Bool {
    if word.allSatisfy({ ".,;:!?%)]}’”".contains($0) }) || ["'s", "’s", "n't", "n’t", "…"].contains(word) {
      return true
    }
    return word.first == "'" && (2...3).contains(word.count)
      && word.dropFirst().allSatisfy { $0.isLetter || $0.isNumber }
  }

  private static func label(
    _ reading: Reading, _ words: [(start: Int, end: Int, label: Int)], hasOther: Bool
  ) -> GoldDocument {
    var gold = [UInt8](repeating: 0, count: reading.tokens.count)
    var word = 0
    for (index, token) in reading.tokens.enumerated() {
      while word < words.count, words[word].end <= Int(token.start) { word += 1 }
      guard word < words.count, words[word].start < Int(token.end) else { continue }
      let label = words[word].label
      let continues = words[word].start < Int(token.start) && NameLabel.isBegin(label)
      gold[index] = UInt8(continues ? label + 1 : label)
    }
    var document = GoldDocument(reading: reading, allowed: [], gold: gold)
    document.allowed = gold.map { label in
      label == 0 && !hasOther ? 1 | 1 << 9 | 1 << 10 : 1 << UInt16(label)
    }
    return document
  }
}
