/// The weights of the sequence model and the gazetteer, as they stand in the resource file.
///
/// The file, little-endian: a header of 64 bytes (`Header`), the transitions (12 × 12 Int16), padding to 512 bytes, the
/// rows of the common features, the rows of the others (`NameRows`), the gazetteer (8 bytes an entry), the vocabulary
/// (8 bytes a group, 4 a slot). It is mapped, not read: opening costs nothing but the pages that are touched.
package struct NameModel: @unchecked Sendable {
  package struct Header {
    package static let magic: UInt64 = 0x3445_4D41_4E58_4C50  // “PLXNAME4”
    package var magic: UInt64
    /// Powers of two: the numbers of gazetteer entries and of slots of the vocabulary.
    package var lexiconBits: UInt32
    package var vocabularyBits: UInt32
    package var commonCount: UInt32
    package var rareCount: UInt32

    package init(lexiconBits: Int, vocabularyBits: Int, commonCount: Int, rareCount: Int) {
      magic = Self.magic
      self.lexiconBits = UInt32(lexiconBits)
      self.vocabularyBits = UInt32(vocabularyBits)
      self.commonCount = UInt32(commonCount)
      self.rareCount = UInt32(rareCount)
    }
  }

  package static let transitionOffset = 64
  /// Labels in a row of weights or transitions, of which `NameLabel.count` are used.
  package static let width = 12
  /// Bytes before the rows.
  package static let rowOffset = 512
  /// Powers of two of presence bits.
  package static let commonBits = 17
  package static let rareBits = 21

  package let lexicon: NameLexicon
  /// The features that nine of ten look-ups are of stand together, and stay in the processor's nearest memory.
  let common: NameRows
  let rare: NameRows
  /// `transitions[previous * width + label]`, in the unit of the weights.
  let transitions: UnsafePointer<Int16>

  /// - Returns: nil where the bytes are not a model of this version.
  package init?(_ base: UnsafeRawPointer, count: Int) {
    guard count >= Self.rowOffset else { return nil }
    let header = base.loadUnaligned(as: Header.self)
    guard header.magic == Header.magic, header.lexiconBits < 28, header.vocabularyBits < 28 else {
      return nil
    }
    let (commonCount, rareCount) = (Int(header.commonCount), Int(header.rareCount))
    let (lexiconBits, vocabularyBits) = (Int(header.lexiconBits), Int(header.vocabularyBits))
    let rareOffset = Self.rowOffset + NameRows.size(Self.commonBits, commonCount)
    let lexiconOffset = rareOffset + NameRows.size(Self.rareBits, rareCount)
    guard count == lexiconOffset + NameLexicon.size(bits: lexiconBits, vocabularyBits: vocabularyBits),
      let common = NameRows(base + Self.rowOffset, bits: Self.commonBits, count: commonCount),
      let rare = NameRows(base + rareOffset, bits: Self.rareBits, count: rareCount)
    else { return nil }
    self.common = common
    self.rare = rare
    transitions = (base + Self.transitionOffset).assumingMemoryBound(to: Int16.self)
    lexicon = NameLexicon(base + lexiconOffset, bits: lexiconBits, vocabularyBits: vocabularyBits)
  }

  /// The sum of the weights of some features, for each label; `features` and `others`, as long, are overwritten.
  @inline(__always)
  func sum(
    _ features: UnsafeMutableBufferPointer<UInt64>, _ others: UnsafeMutableBufferPointer<UInt64>
  ) -> WeightSum {
    var (here, there) = (0, 0)
    for index in features.indices {
      let feature = features[index]
      others[there] = feature
      there &+= rare.has(feature)
      features[here] = feature
      here &+= common.has(feature)
    }
    var sum = WeightSum()
    rare.find(UnsafeMutableBufferPointer(rebasing: others[..<there]))
    common.find(UnsafeMutableBufferPointer(rebasing: features[..<here]))
    common.add(UnsafeMutableBufferPointer(rebasing: features[..<here]), to: &sum)
    rare.add(UnsafeMutableBufferPointer(rebasing: others[..<there]), to: &sum)
    return sum
  }
}
