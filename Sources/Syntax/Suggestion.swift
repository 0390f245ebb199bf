import Values

/// Names that a mistyped word may stand for.
package enum Suggestion {
  /// The candidates close to a word, nearest first, at most three; none rather than a far one.
  ///
  /// Close is: the same but for case and accents; a beginning of at least three letters of the other; or an edit distance
  /// (insert, delete, change, swap of neighbours) of at most a third of the word's length. Ties keep the candidates' order.
  package static func nearest(to word: String, in candidates: some Sequence<String>) -> [String] {
    let wanted = Array(Folding.fold(word).unicodeScalars)
    guard !wanted.isEmpty, wanted.count <= 60 else { return [] }
    var found: [(score: Int, order: Int, name: String)] = []
    for (order, name) in candidates.enumerated() {
      let letters = Array(Folding.fold(name).unicodeScalars)
      if let score = score(wanted, letters), !found.contains(where: { $0.name == name }) {
        found.append((score, order, name))
      }
    }
    found.sort { ($0.score, $0.order) < ($1.score, $1.order) }
    // Beside a certain or nearly certain match distant ones are noise.
    let best = found.first?.score ?? 0
    return found.filter { $0.score <= (best == 0 ? 0 : best + 10) }.prefix(3).map(\.name)
  }

  /// Ten points for each edit; nil where the two are too far apart.
  private static func score(_ wanted: [Unicode.Scalar], _ name: [Unicode.Scalar]) -> Int? {
    if wanted == name { return 0 }
    let tolerance = max(wanted.count, name.count) / 3
    let distance = distance(wanted, name, limit: tolerance)
    if distance <= tolerance { return distance * 10 }
    let shorter = min(wanted.count, name.count)
    if shorter >= 3, wanted.starts(with: name) || name.starts(with: wanted) { return 25 }
    return nil
  }

  /// Damerau–Levenshtein distance in its restricted form (optimal string alignment), or more than `limit`.
  static func distance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar], limit: Int) -> Int {
    guard abs(left.count - right.count) <= limit else { return limit + 1 }
    var before: [Int] = []
    var above = Array(0...right.count)
    for row in 0..<left.count {
      var current = [row + 1]
      current.reserveCapacity(right.count + 1)
      for column in 0..<right.count {
        let cost = left[row] == right[column] ? 0 : 1
        var best = min(above[column + 1] + 1, current[column] + 1, above[column] + cost)
        if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
          best = min(best, before[column - 1] + 1)
        }
        current.append(best)
      }
      if (current.min() ?? 0) > limit { return limit + 1 }
      (before, above) = (above, current)
    }
    return above[right.count]
  }
}
