/// Words and phrases with what they mean to a rule, looked up by the keys of tokens.
///
/// Tables are written as text, one entry a line: the words, then ` = ` and the meaning. Several entries with the same
/// meaning may share a line, separated by commas. They are data: another language adds its own table.
package struct WordTable<Meaning: Sendable>: Sendable {
  private struct Entry: Sendable {
    var key: UInt64
    var meaning: Meaning
  }

  /// Open addressing with linear probing; the size is a power of two at least twice the number of entries.
  private var slots: [Entry?]
  private let mask: Int
  /// The most words any entry has.
  package let longest: Int

  package init(_ entries: [(words: String, meaning: Meaning)]) {
    var size = 16
    while size < entries.count * 2 { size *= 2 }
    slots = Array(repeating: nil, count: size)
    mask = size - 1
    longest = entries.map { $0.words.split(separator: " ").count }.max() ?? 0
    for (words, meaning) in entries {
      let key = Self.phraseKey(words.split(separator: " ").map { WordKey.of(String($0)) })
      var slot = Int(truncatingIfNeeded: key) & mask
      while let taken = slots[slot], taken.key != key { slot = (slot + 1) & mask }
      slots[slot] = Entry(key: key, meaning: meaning)
    }
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
    var slot = Int(truncatingIfNeeded: key) & mask
    while let entry = slots[slot] {
      if entry.key == key { return entry.meaning }
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
    let end = min(limit, index + longest)
    var position = index
    while position < end {
      key = Self.extend(key, by: tokens[position].key, first: position == index)
      if let meaning = self[key] { found = (meaning, position - index + 1) }
      position += 1
    }
    return found
  }

  private static func extend(_ key: UInt64, by next: UInt64, first: Bool) -> UInt64 {
    first ? next : (key ^ next) &* 0x9E37_79B9_7F4A_7C15 &+ (key >> 29)
  }

  private static func phraseKey(_ keys: [UInt64]) -> UInt64 {
    var key: UInt64 = 0
    for (position, next) in keys.enumerated() { key = extend(key, by: next, first: position == 0) }
    return key
  }
}
