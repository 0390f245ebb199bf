/// Translates byte offsets of a UTF-8 text to offsets in Unicode scalars, each in a few steps however long the text is.
struct ScalarOffsets {
  private let bytes: UnsafeBufferPointer<UInt8>
  /// The number of scalars before every eighth byte; empty where all of the text is ASCII and the offsets are the same.
  private let checkpoints: [UInt32]

  /// - Parameter bytes: must outlive the offsets.
  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
    guard bytes.contains(where: { $0 >= 0x80 }) else {
      checkpoints = []
      return
    }
    var checkpoints: [UInt32] = []
    checkpoints.reserveCapacity(bytes.count / 8 + 1)
    var scalars: UInt32 = 0
    var index = 0
    while index + 8 <= bytes.count {
      checkpoints.append(scalars)
      scalars += UInt32(8 - Self.continuations(Self.word(bytes, index)))
      index += 8
    }
    checkpoints.append(scalars)
    self.checkpoints = checkpoints
  }

  /// The number of scalars that begin before a byte.
  func offset(_ byte: UInt32) -> Int {
    if checkpoints.isEmpty { return Int(byte) }
    let start = Int(byte) & ~7
    var scalars = Int(checkpoints[start / 8])
    for index in start..<Int(byte) where bytes[index] & 0xC0 != 0x80 { scalars += 1 }
    return scalars
  }

  private static func word(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> UInt64 {
    UnsafeRawBufferPointer(bytes).loadUnaligned(fromByteOffset: index, as: UInt64.self)
  }

  /// How many of eight bytes go on with a scalar: 10xxxxxx.
  private static func continuations(_ word: UInt64) -> Int {
    (word & ~word << 1 & 0x8080_8080_8080_8080).nonzeroBitCount
  }
}
