import Values

/// One row that may attest what others attest.
struct Witness {
  var place: MadeTable.Place
  var source: String
  var document: String
  var line: Int
  /// When what it tells happened, or was said.
  var date: DateRange?
  /// By when the row was there to be read; nil where nothing is known.
  var published: DateRange?
  /// What tells which times its source covers.
  var coverage: DateRange?
  var wording: String
  var speaker: String?
  /// Of claims: whether the statement is denied; a denial is not the statement.
  var isDenied = false
  /// Of claims: the number that all places of one claim share.
  var statement: Int?
  /// In order.
  var features: [Evidence.Feature] = []
  var weight = 0.0
}

/// How much two rows tell the same.
struct Resemblance {
  let evidence: Evidence
  let isOfClaims: Bool
  private let weights: [Double]
  /// No row counts for less than this: short rows would be like anything.
  private let leastMass: Double

  /// - Parameter count: how many rows the evidence was counted in.
  init(_ evidence: Evidence, ofRows count: Int, isOfClaims: Bool) {
    self.evidence = evidence
    self.isOfClaims = isOfClaims
    weights = evidence.weights(ofRows: count)
    leastMass = Self.leastWords * (weights.max() ?? 1)
  }

  /// So much of the words and names of both must be shared where the less precise of the two dates is of so many days.
  ///
  /// The numbers were chosen by reading what they join and tear apart in news and in encyclopedias.
  private static func needed(days: Int?) -> Double {
    switch days {
    case .some(...31): 0.1
    case .some(...366): 0.18
    default: 0.4
    }
  }

  /// One word or name alone in common is chance more often than not.
  private static let neededForOne = 0.18
  /// The words of the shortest row, each of them in no other row.
  private static let leastWords = 4.0

  /// Twice the weight of what both have, by the weight of all that each has (the coefficient of L. R. Dice, “Measures of the
  /// amount of ecologic association between species”, Ecology 26 (1945), 297–302); 0 where that is too little for their
  /// dates, or where they cannot be the same.
  func of(_ left: Witness, _ right: Witness) -> Double {
    if let statement = left.statement, statement == right.statement { return 1 }
    guard mayBeSame(left, right) else { return 0 }
    let shared = shared(left, right)
    let score = 2 * weight(shared) / (mass(left) + mass(right))
    let days: Int? =
      if let a = left.date, let b = right.date { max(a.length, b.length) } else { nil }
    guard score >= Self.needed(days: days) else { return 0 }
    return score >= Self.neededForOne || distinct(shared).count > 1 ? score : 0
  }

  private func mayBeSame(_ left: Witness, _ right: Witness) -> Bool {
    if let a = left.date, let b = right.date, !a.overlaps(b) { return false }
    if !isOfClaims { return left.date != nil && right.date != nil }
    if let a = left.speaker, let b = right.speaker, a != b { return false }
    return left.isDenied == right.isDenied
  }

  private func mass(_ witness: Witness) -> Double { max(witness.weight, leastMass) }

  /// The weight of all that a row has, once for all comparisons.
  func weigh(_ witness: inout Witness) { witness.weight = weight(witness.features) }

  private func weight(_ features: [Evidence.Feature]) -> Double { features.reduce(0) { $0 + weights[$1] } }

  func shared(_ left: Witness, _ right: Witness) -> [Evidence.Feature] {
    var shared: [Evidence.Feature] = []
    var (i, j) = (0, 0)
    while i < left.features.count, j < right.features.count {
      if left.features[i] == right.features[j] {
        shared.append(left.features[i])
        i += 1
        j += 1
      } else if left.features[i] < right.features[j] {
        i += 1
      } else {
        j += 1
      }
    }
    return shared
  }

  /// Names, and those words that are no part of one of the names; the weightiest first.
  func distinct(_ shared: [Evidence.Feature]) -> [Evidence.Feature] {
    let inNames = shared.reduce(into: Set<Evidence.Feature>()) {
      $0.formUnion(evidence.wordsOfName[$1] ?? [])
    }
    return shared.filter { !inNames.contains($0) }.sorted { left, right in
      (-weights[left], evidence.names[left], left) < (-weights[right], evidence.names[right], right)
    }
  }
}
