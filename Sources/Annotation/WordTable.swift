/// Words and phrases with what they mean to a rule, looked up by the keys of tokens.
///
/// Tables are written as text, one entry a line: the words, then ` = ` and the meaning. Several entries with the same
/// meaning may share a line, separated by commas. They are data: another language adds its own table.
package struct WordTable<Meaning: Sendable>: Sendable {
  /// Open addressing with linear probing; the size is a power of two at least four times the number of entries, as most
  /// words looked up are not in the table. The keys stand by themselves, so that a miss reads eight bytes; 0 is empty.
  private let keys: [UInt64]
  /// Nil of words that only begin a longer entry.
  private let meanings: [Meaning?]
  /// Whether the words of a slot begin a longer entry.
  private let continues: [Bool]
  private let mask: Int
  package init(_ entries: [(words: String, meaning: Meaning)]) {
    var size = 16
    while size < entries.reduce(0, { $0 + $1.words.split(separator: " ").count }) * 4 { size *= 2 }
    var keys = [UInt64](repeating: 0, count: size)
    var meanings = [Meaning?](repeating: nil, count: size)
    var continues = [Bool](repeating: false, count: size)
    let mask = size - 1
    for (words, meaning) in entries {
      let wordKeys = words.split(separator: " ").map { WordKey.of(String($0)) }
      for count in wordKeys.indices.map({ $0 + 1 }) {
        let key = Self.phraseKey(wordKeys[..<count])
        precondition(key != 0, "“\(words)” has the key that stands for an empty slot")
        var slot = Int(truncatingIfNeeded: key) & mask
        while keys[slot] != 0, keys[slot] != key { slot = (slot + 1) & mask }
        keys[slot] = key
        if count < wordKeys.count { continues[slot] = true } else { meanings[slot] = meaning }
      }
    }
    self.mask = mask
    self.keys = keys
    self.meanings = meanings
    self.continues = continues
  }

  /// Reads a table; `meaning` turns what stands behind ` = ` into a value, nil for a word it does not know.
  package init(_ table: String, meaning: (Substring) -> Meaning?) {
    var entries: [(String, Meaning)] = []
    for line in table.split(separator: "\n") where !line.hasPrefix("#") {
      guard let sign = line.firstRange(of: " = "), let value = meaning(line[sign.upperBound...]) else {
        preconditionFailure("a word table has the line “\(line)”, which says no meaning")
      }
      for words in line[..<sign.lowerBound].split(separator: ",") {
        entries.append((words.split(separator: " ").joined(separator: " "), value))
      }
    }
    self.init(entries)
  }

  package subscript(key: UInt64) -> Meaning? {
    guard let slot = slot(key) else { return nil }
    return meanings[slot]
  }

  @inline(__always)
  private func slot(_ key: UInt64) -> Int? {
    var slot = Int(truncatingIfNeeded: key) & mask
    while keys[slot] != 0 {
      if keys[slot] == key { return slot }
      slot = (slot + 1) & mask
    }
    return nil
  }

  /// The longest entry that begins at a token and does not pass `limit`, with the number of tokens it takes.
  package func longestMatch(_ tokens: borrowing [Token], at index: Int, limit: Int) -> (
    meaning: Meaning, count: Int
  )? {
    var found: (Meaning, Int)?
    var key: UInt64 = 0
    var position = index
    while position < limit {
      key = Self.extend(key, by: tokens[position].key, first: position == index)
      guard let slot = slot(key) else { break }
      if let meaning = meanings[slot] { found = (meaning, position - index + 1) }
      guard continues[slot] else { break }
      position += 1
    }
    return found
  }

  private static func extend(_ key: UInt64, by next: UInt64, first: Bool) -> UInt64 {
    first ? next : (key ^ next) &* 0x9E37_79B9_7F4A_7C15 &+ (key >> 29)
  }

  private static func phraseKey(_ keys: ArraySlice<UInt64>) -> UInt64 {
    var key: UInt64 = 0
    for (position, next) in keys.enumerated() { key = extend(key, by: next, first: position == 0) }
    return key
  }
}
