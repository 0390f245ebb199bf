/// The weights of the sequence model and the gazetteer, as they stand in the resource file.
///
/// The file, little-endian: a header of 64 bytes (`Header`), the transitions (12 × 12 Int16), padding to 512 bytes, the
/// presence bits (8 for each row), the rows of weights (16 bytes each), the gazetteer (8 bytes an entry),
/// the vocabulary (8 bytes a group, 4 a slot). It is mapped, not read: opening costs nothing but the pages that are touched.
package struct NameModel: @unchecked Sendable {
  package struct Header {
    package static let magic: UInt64 = 0x3345_4D41_4E58_4C50  // “PLXNAME3”
    package var magic: UInt64
    /// Powers of two: the numbers of rows, of gazetteer entries and of slots of the vocabulary.
    package var rowBits: UInt32
    package var lexiconBits: UInt32
    package var vocabularyBits: UInt32

    package init(rowBits: UInt32, lexiconBits: UInt32, vocabularyBits: UInt32) {
      magic = Self.magic
      self.rowBits = rowBits
      self.lexiconBits = lexiconBits
      self.vocabularyBits = vocabularyBits
    }
  }

  /// Bytes before the presence bits.
  package static let presenceOffset = 512

  /// Bytes before the rows.
  package static func rowOffset(rowBits: Int) -> Int { presenceOffset + (1 << rowBits) }

  /// The number of the presence bit of features with a fingerprint.
  package static func presence(_ fingerprint: UInt32, rowBits: Int) -> Int {
    Int(fingerprint) & ((8 << rowBits) - 1)
  }

  package static let transitionOffset = 64
  /// Labels in a row of weights or transitions, of which `NameLabel.count` are used.
  package static let width = 12

  package let lexicon: NameLexicon
  /// Each row is the feature's fingerprint (four bytes) and a signed byte of weight for each label.
  let rows: UnsafeRawPointer
  /// A bit is set where a feature with that number has a row. Most features of a text have none, and these few hundred
  /// kilobytes stay in the processor's cache, which the rows do not.
  let presence: UnsafePointer<UInt8>
  let rowBits: Int
  /// `transitions[previous * width + label]`, in the unit of the weights.
  let transitions: UnsafePointer<Int16>

  /// - Returns: nil where the bytes are not a model of this version.
  package init?(_ base: UnsafeRawPointer, count: Int) {
    guard count >= Self.presenceOffset else { return nil }
    let header = base.loadUnaligned(as: Header.self)
    guard header.magic == Header.magic, header.rowBits < 28, header.lexiconBits < 28,
      header.vocabularyBits < 28
    else { return nil }
    rowBits = Int(header.rowBits)
    let (lexiconBits, vocabularyBits) = (Int(header.lexiconBits), Int(header.vocabularyBits))
    let lexiconOffset = Self.rowOffset(rowBits: rowBits) + 16 << rowBits
    guard count == lexiconOffset + NameLexicon.size(bits: lexiconBits, vocabularyBits: vocabularyBits) else {
      return nil
    }
    presence = (base + Self.presenceOffset).assumingMemoryBound(to: UInt8.self)
    rows = base + Self.rowOffset(rowBits: rowBits)
    transitions = (base + Self.transitionOffset).assumingMemoryBound(to: Int16.self)
    lexicon = NameLexicon(base + lexiconOffset, bits: lexiconBits, vocabularyBits: vocabularyBits)
  }

  /// The sum of the weights of some features, for each label; `features` is overwritten.
  ///
  /// Rows lie all over a few megabytes, so that what takes time is waiting for memory. Those that are there are
  /// therefore asked for all together before the first is looked at.
  func sum(_ features: UnsafeMutableBufferPointer<UInt64>) -> WeightSum {
    let mask = UInt64(1 << rowBits) - 1
    var count = 0
    for index in features.indices {
      let spread = NameLexicon.spread(features[index])
      let bit = Self.presence(NameLexicon.fingerprint(spread), rowBits: rowBits)
      features[count] = spread
      count += Int(presence[bit >> 3] >> UInt8(truncatingIfNeeded: bit & 7) & 1)
    }
    var touched: UInt32 = 0
    for spread in features[..<count] {
      touched |= rows.load(fromByteOffset: Int(spread & mask) * 16, as: UInt32.self)
    }
    var sum = WeightSum()
    // A row without a fingerprint is empty.
    guard touched != 0 else { return sum }
    for spread in features[..<count] {
      let fingerprint = NameLexicon.fingerprint(spread)
      var slot = spread & mask
      while true {
        let row = rows + Int(slot) * 16
        let found = row.load(as: UInt32.self)
        if found == fingerprint { sum.add(row) }
        if found == fingerprint || found == 0 { break }
        slot = (slot + 1) & mask
      }
    }
    return sum
  }
}

/// Sums of rows of weights, four labels to a 64-bit word.
///
/// A row is sixteen bytes: the fingerprint and twelve signed weights. Weights are added as unsigned, 128 above what they
/// are, in lanes of 16 bits, which 256 rows cannot overflow; `subscript` takes the excess off again.
struct WeightSum {
  private var even: (UInt64, UInt64) = (0, 0)
  private var odd: (UInt64, UInt64) = (0, 0)
  private var excess = 0

  @inline(__always)
  mutating func add(_ row: UnsafeRawPointer) {
    let lane: UInt64 = 0x00FF_00FF_00FF_00FF
    let first = row.load(as: UInt64.self) ^ 0x8080_8080_8080_8080
    let second = row.load(fromByteOffset: 8, as: UInt64.self) ^ 0x8080_8080_8080_8080
    even.0 &+= first & lane
    odd.0 &+= first >> 8 & lane
    even.1 &+= second & lane
    odd.1 &+= second >> 8 & lane
    excess &+= 128
  }

  /// The sum for a label.
  subscript(label: Int) -> Int {
    // The weights follow the four bytes of the fingerprint.
    let byte = label + 4
    let pair = byte & 1 == 0 ? even : odd
    let word = byte < 8 ? pair.0 : pair.1
    return Int(word >> UInt64((byte & 6) * 8) & 0xFFFF) - excess
  }
}
