/// The best labels of a run under the model (Viterbi).
package struct NameDecoder {
  let model: NameModel
  private var scores: [WeightSum] = []
  private var back: [UInt8] = []

  package init(_ model: NameModel) { self.model = model }

  /// Labels of the run's tokens, replaced in `labels`.
  package mutating func decode(
    _ features: borrowing NameFeatures, _ run: Range<Int>, into labels: inout [UInt8]
  ) {
    scores.removeAll(keepingCapacity: true)
    withUnsafeTemporaryAllocation(of: UInt64.self, capacity: NameFeatures.most) { hashes in
      for index in run {
        var count = 0
        features.each(index) { feature in
          hashes[count] = feature
          count += 1
        }
        scores.append(model.sum(UnsafeMutableBufferPointer(rebasing: hashes[..<count])))
      }
    }
    search(into: &labels)
  }

  private mutating func search(into labels: inout [UInt8]) {
    let count = NameLabel.count
    let width = NameModel.width
    back.removeAll(keepingCapacity: true)
    // 64 bits: the scores of a page of nothing but names outgrow 32.
    var best: InlineArray<12, Int> = .init(repeating: Int.min / 2)
    best[NameLabel.outside] = 0
    for sum in scores {
      var next: InlineArray<12, Int> = .init(repeating: Int.min / 2)
      for label in 0..<count {
        var (top, from) = (Int.min / 2, 0)
        for previous in 0..<count where NameLabel.follows(label, previous) {
          let score = best[previous] + Int(model.transitions[previous * width + label])
          if score > top { (top, from) = (score, previous) }
        }
        next[label] = top + sum[label]
        back.append(UInt8(from))
      }
      best = next
    }
    var label = 0
    for candidate in 1..<count where best[candidate] > best[label] { label = candidate }
    labels.removeAll(keepingCapacity: true)
    for position in stride(from: scores.count - 1, through: 0, by: -1) {
      labels.append(UInt8(label))
      label = Int(back[position * count + label])
    }
    labels.reverse()
  }
}
