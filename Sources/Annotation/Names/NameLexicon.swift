/// What a word or phrase is known to be: the classes of the hand-written words and of the gazetteer.
package struct NameClass: OptionSet, Hashable, Sendable {
  package let rawValue: UInt16
  package init(rawValue: UInt16) { self.rawValue = rawValue }

  package static let country = NameClass(rawValue: 1)
  package static let region = NameClass(rawValue: 1 << 1)
  /// A capital, or a city of two hundred thousand people or more.
  package static let bigCity = NameClass(rawValue: 1 << 2)
  package static let city = NameClass(rawValue: 1 << 3)
  package static let firstName = NameClass(rawValue: 1 << 4)
  package static let surname = NameClass(rawValue: 1 << 5)
  /// A nation, faith, party or movement, as noun or adjective.
  package static let people = NameClass(rawValue: 1 << 6)
  /// A form of address or an office that stands before a name.
  package static let title = NameClass(rawValue: 1 << 7)
  package static let organisationWord = NameClass(rawValue: 1 << 8)
  package static let organisation = NameClass(rawValue: 1 << 9)
  package static let placeWord = NameClass(rawValue: 1 << 10)
  package static let calendar = NameClass(rawValue: 1 << 11)
  /// A verb that persons are the subject of.
  package static let saying = NameClass(rawValue: 1 << 12)
  /// An office or calling in small letters.
  package static let role = NameClass(rawValue: 1 << 13)
  package static let otherWord = NameClass(rawValue: 1 << 14)
  /// Some longer phrase begins with these words.
  package static let continues = NameClass(rawValue: 1 << 15)

  package static let place: NameClass = [.country, .region, .bigCity, .city]

  /// The classes by the names they have in the word files.
  package static let named: [String: NameClass] = [
    "country": .country, "region": .region, "bigCity": .bigCity, "city": .city, "firstName": .firstName,
    "surname": .surname, "people": .people, "title": .title, "organisationWord": .organisationWord,
    "organisation": .organisation, "placeWord": .placeWord, "calendar": .calendar, "saying": .saying,
    "role": .role, "otherWord": .otherWord,
  ]
}

/// The gazetteer: an open-addressed table of eight-byte entries in mapped memory, looked up by the keys of tokens.
package struct NameLexicon {
  /// One word or phrase. The fingerprint is the upper half of its key; zero stands for an empty slot.
  package struct Entry {
    package var fingerprint: UInt32
    package var classes: UInt16
    /// Names with the same number, other than zero, are names of one place or organisation.
    package var place: UInt16

    package init(fingerprint: UInt32, classes: UInt16, place: UInt16) {
      self.fingerprint = fingerprint
      self.classes = classes
      self.place = place
    }
  }

  let entries: UnsafePointer<Entry>
  let mask: UInt64
  let vocabulary: NameVocabulary

  /// Bytes of the entries and the vocabulary.
  package static func size(bits: Int, vocabularyBits: Int) -> Int {
    8 << bits + NameVocabulary.groupSize + 4 << vocabularyBits
  }

  /// - Parameter base: the entries, then the vocabulary.
  package init(_ base: UnsafeRawPointer, bits: Int, vocabularyBits: Int) {
    entries = base.assumingMemoryBound(to: Entry.self)
    mask = UInt64(1 << bits) - 1
    vocabulary = NameVocabulary(base + 8 << bits, bits: vocabularyBits)
  }

  func entry(_ key: UInt64) -> Entry? { entry(spread: Self.spread(key)) }

  private func entry(spread key: UInt64) -> Entry? {
    let fingerprint = Self.fingerprint(key)
    var slot = key & mask
    // The builder leaves a third of the slots empty, so that this ends.
    while true {
      let entry = entries[Int(slot)]
      if entry.fingerprint == fingerprint { return entry }
      if entry.fingerprint == 0 { return nil }
      slot = (slot + 1) & mask
    }
  }

  func classes(_ key: UInt64) -> NameClass { classes(spread: Self.spread(key)) }

  /// - Parameter spread: the key, mixed by `spread`.
  func classes(spread: UInt64) -> NameClass { NameClass(rawValue: entry(spread: spread)?.classes ?? 0) }

  /// The number of the place or organisation that a name is one of the names of; 0 where it is none.
  func number(of name: String) -> UInt16 {
    let bytes = Array(name.utf8)
    var tokens: [Token] = []
    bytes.withUnsafeBufferPointer { Tokenizer.tokenize($0, Span(0, bytes.count), into: &tokens) }
    guard var key = tokens.first?.key else { return 0 }
    for token in tokens.dropFirst() { key = Self.extend(key, by: token.key) }
    return entry(key)?.place ?? 0
  }

  /// What a name is known to be.
  func knows(_ name: String) -> NameClass {
    let bytes = Array(name.utf8)
    var tokens: [Token] = []
    bytes.withUnsafeBufferPointer { Tokenizer.tokenize($0, Span(0, bytes.count), into: &tokens) }
    guard let first = tokens.first else { return [] }
    return classes(tokens.dropFirst().reduce(first.key) { Self.extend($0, by: $1.key) }).subtracting(
      .continues)
  }

  /// The key of a phrase with one word more.
  package static func extend(_ key: UInt64, by next: UInt64) -> UInt64 {
    (key ^ next) &* 0x9E37_79B9_7F4A_7C15 &+ (key >> 29)
  }

  /// Mixes all bits of a key into all others.
  package static func spread(_ key: UInt64) -> UInt64 {
    var key = key
    key = (key ^ (key >> 32)) &* 0xD6E8_FEB8_6659_FD93
    key = (key ^ (key >> 32)) &* 0xD6E8_FEB8_6659_FD93
    return key ^ (key >> 32)
  }

  package static func fingerprint(_ spread: UInt64) -> UInt32 {
    max(1, UInt32(truncatingIfNeeded: spread >> 32))
  }
}
