/// The best labels of a run under the model (Viterbi).
package struct NameDecoder {
  let model: NameModel
  private var scores: [WeightSum] = []
  /// For each token but the first, and each label, the best label before it.
  private var back: [SIMD16<Int32>] = []
  /// For each label what it adds to those behind it.
  private let steps: [SIMD16<Int32>]

  package init(_ model: NameModel) {
    self.model = model
    steps = (0..<NameLabel.count).map { previous in
      var step = SIMD16<Int32>(repeating: Self.never)
      for label in 0..<NameLabel.count where NameLabel.follows(label, previous) {
        step[label] = Int32(model.transitions[previous * NameModel.width + label])
      }
      return step
    }
  }

  /// Below every sum of weights, and far enough from the smallest number to be added to.
  private static let never: Int32 = -1 << 28

  /// Labels of the run's tokens, replaced in `labels`.
  package mutating func decode(
    _ features: borrowing NameFeatures, _ run: Range<Int>, into labels: inout [UInt8]
  ) {
    scores.removeAll(keepingCapacity: true)
    withUnsafeTemporaryAllocation(of: UInt64.self, capacity: 2 * NameFeatures.most) { hashes in
      let others = UnsafeMutableBufferPointer(rebasing: hashes[NameFeatures.most...])
      for index in run {
        var count = 0
        features.each(index) { feature in
          hashes[count] = feature
          count += 1
        }
        scores.append(model.sum(UnsafeMutableBufferPointer(rebasing: hashes[..<count]), others))
      }
    }
    search(into: &labels)
  }

  private mutating func search(into labels: inout [UInt8]) {
    back.removeAll(keepingCapacity: true)
    var best = steps[NameLabel.outside] &+ scores[0].vector
    for sum in scores.dropFirst() {
      // What is best is set to zero, so that a page of nothing but names does not outgrow 32 bits.
      best &-= best.max()
      var from = SIMD16<Int32>()
      var top = steps[0] &+ best[0]
      for previous in 1..<NameLabel.count {
        let score = steps[previous] &+ best[previous]
        let isBetter = score .> top
        top.replace(with: score, where: isBetter)
        from.replace(with: Int32(truncatingIfNeeded: previous), where: isBetter)
      }
      best = top &+ sum.vector
      back.append(from)
    }
    var label = 0
    for candidate in 1..<NameLabel.count where best[candidate] > best[label] { label = candidate }
    labels.removeAll(keepingCapacity: true)
    labels.append(UInt8(label))
    for from in back.reversed() {
      label = Int(from[label])
      labels.append(UInt8(label))
    }
    labels.reverse()
  }
}
