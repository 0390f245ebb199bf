import Annotation

/// A trained field as the bytes of the model's file: header, transitions, rows of the weightiest features, word tables.
struct ModelWriter {
  let settings: Settings
  let words: WordTables

  private struct Row {
    var hash: UInt64
    var count: Int32
    var weights: [Int8]
    /// Of all its weights.
    var size: Int
  }

  func bytes(_ field: RandomField, _ features: [SeenFeature]) -> [UInt8] {
    let (common, rare) = deal(rows(field, features))
    print("   \(features.count) features, \(common.count) common and \(rare.count) rare kept")
    var bytes = [UInt8](repeating: 0, count: NameModel.rowOffset)
    bytes.withUnsafeMutableBytes { memory in
      memory.storeBytes(
        of: NameModel.Header(
          lexiconBits: words.lexiconBits, vocabularyBits: words.vocabularyBits, commonCount: common.count,
          rareCount: rare.count), as: NameModel.Header.self)
      for pair in 0..<RandomField.width * RandomField.width {
        let weight = (field.transitions[pair] / settings.unit).rounded()
        memory.storeBytes(
          of: Int16(max(-9999, min(9999, weight))), toByteOffset: NameModel.transitionOffset + pair * 2,
          as: Int16.self)
      }
    }
    return bytes + Self.table(common, NameModel.commonBits) + Self.table(rare, NameModel.rareBits)
      + words.bytes
  }

  /// The weightiest features, from the weightiest.
  private func rows(_ field: RandomField, _ features: [SeenFeature]) -> [Row] {
    var rows: [Row] = []
    for (number, feature) in features.enumerated() {
      let weights = (0..<NameLabel.count).map { label in
        let weight = (field.weights[number * RandomField.width + label] / settings.unit).rounded()
        return Int8(max(-127, min(127, weight)))
      }
      let size = weights.reduce(0) { $0 + abs(Int($1)) }
      if size > 0 { rows.append(Row(hash: feature.hash, count: feature.count, weights: weights, size: size)) }
    }
    return Array(rows.sorted { ($1.size, $0.hash) < ($0.size, $1.hash) }.prefix(settings.rowCount))
  }

  /// Parts rows into common and rare ones, so that none has the bit of another; what finds no room in the one table goes
  /// into the other.
  private func deal(_ rows: [Row]) -> (common: [Row], rare: [Row]) {
    var common: [Int: Row] = [:]
    var rare: [Int: Row] = [:]
    func take(_ row: Row, into table: inout [Int: Row], _ bits: Int) -> Bool {
      let bit = NameRows.bit(row.hash, bits)
      if table[bit] != nil { return false }
      table[bit] = row
      return true
    }
    let byCount = rows.sorted { ($1.count, $0.hash) < ($0.count, $1.hash) }
    var left: [Row] = []
    for row in byCount.prefix(settings.commonCount) where !take(row, into: &common, NameModel.commonBits) {
      left.append(row)
    }
    for row in left
      + byCount.dropFirst(settings.commonCount).sorted(by: { ($1.size, $0.hash) < ($0.size, $1.hash) })
    where !take(row, into: &rare, NameModel.rareBits) {
      _ = take(row, into: &common, NameModel.commonBits)
    }
    func inOrder(_ table: [Int: Row]) -> [Row] { table.sorted { $0.key < $1.key }.map(\.value) }
    return (inOrder(common), inOrder(rare))
  }

  private static func table(_ rows: [Row], _ bits: Int) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: NameRows.size(bits, rows.count))
    bytes.withUnsafeMutableBytes { memory in
      for (position, row) in rows.enumerated() {
        let bit = NameRows.bit(row.hash, bits)
        memory[bit / 8] |= 1 << UInt8(bit % 8)
        let offset = NameRows.rowOffset(bits) + position * 16
        memory.storeBytes(of: NameRows.fingerprint(row.hash), toByteOffset: offset, as: UInt32.self)
        for label in 0..<RandomField.width {
          let weight = label < row.weights.count ? Int(row.weights[label]) : 0
          memory[offset + 4 + label] = UInt8(WeightSum.zero + weight)
        }
      }
      var before: UInt32 = 0
      for word in 0..<1 << bits / 64 {
        memory.storeBytes(of: before, toByteOffset: NameRows.rankOffset(bits) + word * 4, as: UInt32.self)
        before += UInt32(memory.load(fromByteOffset: word * 8, as: UInt64.self).nonzeroBitCount)
      }
    }
    return bytes
  }
}
