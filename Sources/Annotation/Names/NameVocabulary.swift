/// Words by how they are used: an open-addressed table, in mapped memory, from the keys of words in small letters to
/// groups of words that stand in like places, and the classes of those groups.
///
/// A slot holds 15 bits of the group's number and 17 of the word's fingerprint; zero stands for an empty one.
package struct NameVocabulary {
  package static let groupBits = 15
  /// Bytes of the groups, which stand before the slots.
  package static let groupSize = 8 << groupBits

  private let groups: UnsafePointer<UInt64>
  private let slots: UnsafePointer<UInt32>
  private let mask: UInt64

  /// - Parameter base: the groups, then `1 << bits` slots.
  package init(_ base: UnsafeRawPointer, bits: Int) {
    groups = base.assumingMemoryBound(to: UInt64.self)
    slots = (base + Self.groupSize).assumingMemoryBound(to: UInt32.self)
    mask = UInt64(1 << bits) - 1
  }

  /// A word's classes, from coarse to fine, and its group, 16 bits each; zero where the word is not known.
  /// - Parameter spread: the word's key, mixed by `NameLexicon.spread`.
  func use(spread: UInt64) -> UInt64 {
    let fingerprint = Self.fingerprint(spread)
    var slot = spread & mask
    while true {
      let found = slots[Int(slot)]
      if found == 0 { return 0 }
      if found >> UInt32(Self.groupBits) == fingerprint {
        return groups[Int(found & (1 << UInt32(Self.groupBits) - 1))]
      }
      slot = (slot + 1) & mask
    }
  }

  package static func fingerprint(_ spread: UInt64) -> UInt32 {
    max(1, UInt32(truncatingIfNeeded: spread >> 47))
  }
}
