/// A table of rows of weights in mapped memory, by feature.
///
/// Each feature has a bit, the uppermost of its hash; the rows of the features whose bit is set stand in the order of the
/// bits. Most features of a text have none. In the file: the bits, for each 64 of them the number of bits set before
/// (UInt32), the rows (16 bytes each: the feature's fingerprint, and for each label a byte of weight, `WeightSum.zero`
/// above what it is).
package struct NameRows {
  private let presence: UnsafePointer<UInt64>
  private let ranks: UnsafePointer<UInt32>
  private let rows: UnsafeRawPointer
  private let bits: UInt64

  /// Bytes before the counts, before the rows and in all, with `1 << bits` presence bits.
  package static func rankOffset(_ bits: Int) -> Int { 1 << bits / 8 }
  package static func rowOffset(_ bits: Int) -> Int { rankOffset(bits) + 1 << bits / 16 }
  package static func size(_ bits: Int, _ count: Int) -> Int { rowOffset(bits) + count * 16 }

  package static func bit(_ feature: UInt64, _ bits: Int) -> Int { Int(feature >> UInt64(64 - bits)) }
  /// What tells a feature from others with the same bit.
  package static func fingerprint(_ feature: UInt64) -> UInt32 { UInt32(truncatingIfNeeded: feature >> 8) }

  /// - Returns: nil where a row outside the file would be asked for.
  init?(_ base: UnsafeRawPointer, bits: Int, count: Int) {
    presence = base.assumingMemoryBound(to: UInt64.self)
    ranks = (base + Self.rankOffset(bits)).assumingMemoryBound(to: UInt32.self)
    rows = base + Self.rowOffset(bits)
    self.bits = UInt64(bits)
    var rank = 0
    for word in 0..<1 << bits / 64 {
      guard Int(ranks[word]) == rank else { return nil }
      rank += presence[word].nonzeroBitCount
    }
    guard rank == count else { return nil }
  }

  /// 1 where a feature may have a row, 0 where it has none.
  @inline(__always)
  func has(_ feature: UInt64) -> Int {
    let bit = feature >> (64 &- bits)
    return Int(truncatingIfNeeded: presence[Int(bit >> 6)] >> (bit & 63) & 1)
  }

  /// Puts fingerprint and place of the row of each feature in its stead.
  ///
  /// Rows lie all over a few megabytes, so that what takes time is waiting for memory. They are therefore asked for all
  /// together before the first is looked at, and nothing branches on what they hold.
  @inline(__always)
  func find(_ features: UnsafeMutableBufferPointer<UInt64>) {
    for index in features.indices {
      let feature = features[index]
      let bit = feature >> (64 &- bits)
      let before = presence[Int(bit >> 6)] & (1 << (bit & 63) &- 1)
      let row = UInt64(ranks[Int(bit >> 6)]) &+ UInt64(truncatingIfNeeded: before.nonzeroBitCount)
      features[index] = UInt64(Self.fingerprint(feature)) << 32 | row
    }
  }

  /// Adds the rows of features that `find` has found.
  @inline(__always)
  func add(_ found: UnsafeMutableBufferPointer<UInt64>, to sum: inout WeightSum) {
    for feature in found {
      let row = rows + Int(truncatingIfNeeded: feature & 0xFFFF_FFFF) &* 16
      sum.add(row, UInt32(truncatingIfNeeded: feature >> 32))
    }
  }
}

/// Sums of rows of weights, four labels to a 64-bit word.
///
/// A row is sixteen bytes: the fingerprint and twelve weights. Weights are added as unsigned bytes, `zero` above what they
/// are, in lanes of 16 bits, which 256 rows cannot overflow; `subscript` takes the excess off again.
package struct WeightSum {
  package static let zero = 128
  private var even: (UInt64, UInt64) = (0, 0)
  private var odd: (UInt64, UInt64) = (0, 0)
  private var excess: UInt64 = 0

  /// Adds a row, if it has the fingerprint.
  @inline(__always)
  mutating func add(_ row: UnsafeRawPointer, _ fingerprint: UInt32) {
    let lane: UInt64 = 0x00FF_00FF_00FF_00FF
    let first = row.load(as: UInt64.self)
    let second = row.load(fromByteOffset: 8, as: UInt64.self)
    let differs = UInt64(UInt32(truncatingIfNeeded: first) ^ fingerprint)
    // All bits where it has, none where it has not.
    let all = 0 &- ((differs &- 1) >> 63)
    let here = lane & all
    even.0 &+= first & here
    odd.0 &+= first >> 8 & here
    even.1 &+= second & here
    odd.1 &+= second >> 8 & here
    excess &+= 128 & all
  }

  /// The sums for each label.
  @inline(__always)
  var vector: SIMD16<Int32> {
    // The weights follow the four bytes of the fingerprint.
    var vector = SIMD16<Int32>(repeating: 0)
    for label in 0..<12 {
      let byte = label + 4
      let pair = byte & 1 == 0 ? even : odd
      let word = byte < 8 ? pair.0 : pair.1
      vector[label] =
        Int32(truncatingIfNeeded: word >> UInt64((byte & 6) * 8) & 0xFFFF)
        &- Int32(truncatingIfNeeded: excess)
    }
    return vector
  }
}
