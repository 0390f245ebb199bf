import Foundation

/// One run to learn from: its tokens' features (positions in the weights) and allowed labels.
struct Example {
  /// Features of token `i` are `features[starts[i]..<starts[i + 1]]`.
  var features: [Int32]
  var starts: [Int32]
  var allowed: [UInt16]
}

/// A linear-chain conditional random field, trained by stochastic gradient ascent with AdaGrad steps and L2 shrinking.
///
/// Where the gold allows several labels, the sum over all of them is made likely (Tsuboi et al., 2008).
struct RandomField {
  static let labels = 11
  static let width = 12
  var weights: [Float]
  var transitions: [Float]
  private var squares: [Float]
  private var transitionSquares: [Float]

  init(featureCount: Int) {
    weights = Array(repeating: 0, count: featureCount * Self.width)
    squares = Array(repeating: 1e-6, count: featureCount * Self.width)
    transitions = Array(repeating: 0, count: Self.width * Self.width)
    transitionSquares = Array(repeating: 1e-6, count: Self.width * Self.width)
  }

  /// Moves the weights a part of the way to another field's.
  mutating func approach(_ other: RandomField, by part: Float) {
    for index in weights.indices { weights[index] += (other.weights[index] - weights[index]) * part }
    for pair in transitions.indices {
      transitions[pair] += (other.transitions[pair] - transitions[pair]) * part
    }
  }

  /// - Parameters:
  ///   - rate: the first step's size.
  ///   - shrink: the strength of the pull towards zero.
  mutating func learn(
    _ whole: Example, follows: [Bool], rate: Float, shrink: Float, drop: Float, random: inout SplitMix
  ) {
    let example = drop > 0 ? thin(whole, drop, &random) : whole
    let length = example.allowed.count
    let scores = score(example)
    let free = marginals(scores, length, nil, follows)
    let held = marginals(scores, length, example.allowed, follows)
    guard held.isPossible, free.isPossible else { return }
    for position in 0..<length {
      for feature in example.features[Int(example.starts[position])..<Int(example.starts[position + 1])] {
        let row = Int(feature) * Self.width
        for label in 0..<Self.labels {
          let gap = held.single[position * Self.width + label] - free.single[position * Self.width + label]
          if abs(gap) < 1e-4 { continue }
          let gradient = gap - shrink * weights[row + label]
          squares[row + label] += gradient * gradient
          weights[row + label] += rate * gradient / squares[row + label].squareRoot()
        }
      }
    }
    for pair in 0..<Self.width * Self.width {
      let gradient = held.pairs[pair] - free.pairs[pair]
      if abs(gradient) < 1e-5 { continue }
      transitionSquares[pair] += gradient * gradient
      transitions[pair] += rate * gradient / transitionSquares[pair].squareRoot()
    }
  }

  /// The example without a share of its features, chosen by chance: what is left must do (Wang and Manning, 2013).
  private func thin(_ example: Example, _ drop: Float, _ random: inout SplitMix) -> Example {
    let limit = UInt32(drop * 65536)
    var thin = Example(features: [], starts: [0], allowed: example.allowed)
    thin.features.reserveCapacity(example.features.count)
    for position in 0..<example.allowed.count {
      var bits = random.next()
      var left = 4
      for feature in example.features[Int(example.starts[position])..<Int(example.starts[position + 1])] {
        if left == 0 {
          bits = random.next()
          left = 4
        }
        if UInt32(bits & 0xFFFF) >= limit { thin.features.append(feature) }
        bits >>= 16
        left -= 1
      }
      thin.starts.append(Int32(thin.features.count))
    }
    return thin
  }

  private func score(_ example: Example) -> [Float] {
    let length = example.allowed.count
    var scores = [Float](repeating: 0, count: length * Self.width)
    for position in 0..<length {
      for feature in example.features[Int(example.starts[position])..<Int(example.starts[position + 1])] {
        let row = Int(feature) * Self.width
        for label in 0..<Self.labels { scores[position * Self.width + label] += weights[row + label] }
      }
    }
    return scores
  }

  /// Probabilities of labels and, summed over positions, of pairs of labels (forward–backward in scaled form).
  private func marginals(
    _ scores: [Float], _ length: Int, _ allowed: [UInt16]?, _ follows: [Bool]
  ) -> (single: [Float], pairs: [Float], isPossible: Bool) {
    let (labels, width) = (Self.labels, Self.width)
    var emit = [Float](repeating: 0, count: length * width)
    for position in 0..<length {
      let top = scores[position * width..<position * width + labels].max() ?? 0
      for label in 0..<labels where allowed.map({ $0[position] >> UInt16(label) & 1 == 1 }) ?? true {
        emit[position * width + label] = exp(max(-60, scores[position * width + label] - top))
      }
    }
    var steps = [Float](repeating: 0, count: width * width)
    for pair in 0..<width * width where follows[pair] { steps[pair] = exp(transitions[pair]) }
    var forward = [Float](repeating: 0, count: length * width)
    var scale = [Float](repeating: 1, count: length)
    for position in 0..<length {
      var total: Float = 0
      for label in 0..<labels where emit[position * width + label] > 0 {
        var sum: Float = 0
        if position == 0 {
          sum = steps[label]
        } else {
          for previous in 0..<labels {
            sum += forward[(position - 1) * width + previous] * steps[previous * width + label]
          }
        }
        forward[position * width + label] = sum * emit[position * width + label]
        total += forward[position * width + label]
      }
      guard total > 1e-25 else { return ([], [], false) }
      scale[position] = total
      for label in 0..<labels { forward[position * width + label] /= scale[position] }
    }
    var single = [Float](repeating: 0, count: length * width)
    var pairs = [Float](repeating: 0, count: width * width)
    var backward = [Float](repeating: 1, count: width)
    for position in stride(from: length - 1, through: 0, by: -1) {
      for label in 0..<labels {
        single[position * width + label] = forward[position * width + label] * backward[label]
      }
      var earlier = [Float](repeating: 0, count: width)
      for label in 0..<labels {
        let ahead = emit[position * width + label] * backward[label] / scale[position]
        if ahead == 0 { continue }
        for previous in 0..<labels where follows[previous * width + label] {
          let step = steps[previous * width + label] * ahead
          earlier[previous] += step
          let mass = position > 0 ? forward[(position - 1) * width + previous] : previous == 0 ? 1 : 0
          pairs[previous * width + label] += mass * step
        }
      }
      backward = earlier
    }
    return (single, pairs, true)
  }
}
