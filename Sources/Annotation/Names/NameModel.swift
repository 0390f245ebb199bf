/// The weights of the sequence model and the gazetteer, as they stand in the resource file.
///
/// The file, little-endian: a header of 64 bytes (`Header`), the transitions (12 × 12 Int16), padding to 512 bytes, the
/// rows of weights (16 bytes each), the gazetteer (8 bytes an entry). It is mapped, not read: opening costs nothing
/// but the pages that are touched.
package struct NameModel: @unchecked Sendable {
  package struct Header {
    package static let magic: UInt64 = 0x3145_4D41_4E58_4C50  // “PLXNAME1”
    package var magic: UInt64
    /// Powers of two: the numbers of rows and of gazetteer entries.
    package var rowBits: UInt32
    package var lexiconBits: UInt32

    package init(rowBits: UInt32, lexiconBits: UInt32) {
      magic = Self.magic
      self.rowBits = rowBits
      self.lexiconBits = lexiconBits
    }
  }

  /// Bytes before the rows.
  package static let rowOffset = 512
  package static let transitionOffset = 64
  /// Labels in a row of weights or transitions, of which `NameLabel.count` are used.
  package static let width = 12

  package let lexicon: NameLexicon
  /// Each row is the feature's fingerprint (four bytes) and a signed byte of weight for each label.
  let rows: UnsafeRawPointer
  let rowMask: UInt64
  /// `transitions[previous * width + label]`, in the unit of the weights.
  let transitions: UnsafePointer<Int16>

  /// - Returns: nil where the bytes are not a model of this version.
  package init?(_ base: UnsafeRawPointer, count: Int) {
    guard count >= Self.rowOffset else { return nil }
    let header = base.loadUnaligned(as: Header.self)
    guard header.magic == Header.magic, header.rowBits < 28, header.lexiconBits < 28 else { return nil }
    let (rowCount, entryCount) = (1 << Int(header.rowBits), 1 << Int(header.lexiconBits))
    guard count == Self.rowOffset + rowCount * 16 + entryCount * 8 else { return nil }
    rows = base + Self.rowOffset
    rowMask = UInt64(rowCount - 1)
    transitions = (base + Self.transitionOffset).assumingMemoryBound(to: Int16.self)
    lexicon = NameLexicon(
      entries: (rows + rowCount * 16).assumingMemoryBound(to: NameLexicon.Entry.self),
      mask: UInt64(entryCount - 1))
  }

  /// Adds a feature's weights, if the model has the feature.
  @inline(__always)
  func add(_ feature: UInt64, to scores: inout SIMD16<Int16>) {
    let feature = NameLexicon.spread(feature)
    let fingerprint = NameLexicon.fingerprint(feature)
    var slot = feature & rowMask
    while true {
      let row = rows + Int(slot) * 16
      let found = row.load(as: UInt32.self)
      if found == fingerprint {
        scores &+= SIMD16<Int16>(truncatingIfNeeded: row.load(as: SIMD16<Int8>.self))
        return
      }
      if found == 0 { return }
      slot = (slot + 1) & rowMask
    }
  }
}
