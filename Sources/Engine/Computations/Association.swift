import Foundation

/// How surely and how strongly words belong together, or to one set of texts.
enum Association {
  /// What chance surpasses in one of twenty cases (χ² with one degree of freedom).
  static let chance = 3.84

  /// Dunning's log-likelihood ratio (“Accurate Methods for the Statistics of Surprise and Coincidence”, 1993) of a table of
  /// two by two: G² = 2 Σ O ln(O / E), over the counts O and those expected of chance E, row sum × column sum / sum.
  static func logLikelihood(_ a: Int, _ b: Int, _ c: Int, _ d: Int) -> Double {
    let (rows, columns) = ([a + b, c + d], [a + c, b + d])
    let all = Double(a + b + c + d)
    var sum = 0.0
    for (observed, row, column) in [
      (a, rows[0], columns[0]), (b, rows[0], columns[1]), (c, rows[1], columns[0]), (d, rows[1], columns[1]),
    ] where observed > 0 {
      sum += Double(observed) * log(Double(observed) * all / (Double(row) * Double(column)))
    }
    return max(0, 2 * sum)
  }

  /// Rychlý's log Dice (“A Lexicographer-Friendly Association Score”, 2008): 14 + log₂(2 f(x, y) / (f(x) + f(y))), at most
  /// 14; one more is twice as exclusive, whatever the size of the corpus.
  static func logDice(together: Int, _ first: Int, _ second: Int) -> Double {
    14 + log2(2 * Double(together) / Double(first + second))
  }

  /// Hardie's log ratio (“Log Ratio: an informal introduction”, 2014): the binary logarithm of the ratio of two relative
  /// frequencies; a word that one set lacks counts there half a time.
  static func logRatio(_ count: Int, of all: Int, _ other: Int, of others: Int) -> Double {
    let (mine, theirs) = (max(Double(count), 0.5) / Double(all), max(Double(other), 0.5) / Double(others))
    return log2(mine / theirs)
  }
}
