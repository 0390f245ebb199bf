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
  /// Of claims: when it was said, where the text tells.
  var said: DateRange?
  /// What tells which times its source covers.
  var coverage: DateRange?
  var wording: String
  var speaker: String?
  /// Whether the speaker bears a name. “The chairman” and “he” may be anybody who does.
  var isNamed = true
  /// Of claims: the numbers in it.
  var numbers: [Double] = []
  /// Of claims: the numbers of those whom something befell, by what it was.
  var outcomes: [String: Set<Double>] = [:]
  /// Of claims: whether the statement is denied; a denial is not the statement.
  var isDenied = false
  /// Of claims: whether it says of something that it is not.
  var isNegative = false
  /// The words as they are told: of what was denied they say so.
  var told: String?
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
    let weights = evidence.weights(ofRows: count)
    self.weights = weights
    leastMass =
      Self.leastWords
      * (weights.indices.filter { evidence.wordsOfName[$0] == nil }.map { weights[$0] }.max() ?? 1)
  }

  /// So much of the words and names of both must be shared.
  ///
  /// The numbers were chosen by reading what they join and tear apart in news, memoirs and encyclopedias.
  private func needed(_ left: Witness, _ right: Witness) -> Double {
    if isOfClaims {
      if (left.isDenied != left.isNegative) != (right.isDenied != right.isNegative) {
        return Self.neededAgainstNegation
      }
      if left.isNamed, right.isNamed, let a = left.speaker, a == right.speaker {
        return Self.neededOfOneSpeaker
      }
      if left.speaker == nil || right.speaker == nil { return Self.neededOfWordsAlone }
    }
    guard let a = left.date, let b = right.date else { return Self.neededOfWordsAlone }
    return switch max(a.length, b.length) {
    case ...31: Self.neededInOneMonth
    case ...366: Self.neededInOneYear
    default: Self.neededOfWordsAlone
    }
  }

  private static let neededInOneMonth = 0.1
  private static let neededInOneYear = 0.18
  private static let neededOfOneSpeaker = 0.2
  private static let neededOfWordsAlone = 0.4
  /// “There was no warning” and “there was a warning” share all words but one; what differs so little by chance, as an
  /// aside in a long statement, is like as a whole.
  private static let neededAgainstNegation = 0.7

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
    guard score >= needed(left, right) else { return 0 }
    let least = isOfClaims ? Self.neededOfWordsAlone : Self.neededForOne
    return score >= least || distinct(shared).count > 1 ? score : 0
  }

  private func mayBeSame(_ left: Witness, _ right: Witness) -> Bool {
    if let a = left.date, let b = right.date, !a.overlaps(b) { return false }
    if !isOfClaims { return left.date != nil && right.date != nil }
    if areApart(left, right) { return false }
    // “She denied that” and “there was no” are one statement.
    return left.isDenied == right.isDenied || left.isNegative != right.isNegative
  }

  /// Claims that are never one, whatever joins them to a third.
  func areApart(_ left: Witness, _ right: Witness) -> Bool {
    guard isOfClaims, left.statement == nil || left.statement != right.statement else { return false }
    return areOfTwoSpeakers(left, right) || haveOtherFigures(left, right)
  }

  /// Of one statement nobody gives two figures; one may leave out some that the other has.
  private func haveOtherFigures(_ left: Witness, _ right: Witness) -> Bool {
    // Five dead and eight missing are not eight dead and five missing.
    let haveOtherOutcomes = left.outcomes.contains { outcome, numbers in
      right.outcomes[outcome].map { $0.isDisjoint(with: numbers) } ?? false
    }
    return haveOtherOutcomes
      || !left.numbers.isEmpty && !right.numbers.isEmpty && !left.numbers.allSatisfy(right.numbers.contains)
        && !right.numbers.allSatisfy(left.numbers.contains)
  }

  /// Claims of which it is known that two different people make them.
  private func areOfTwoSpeakers(_ left: Witness, _ right: Witness) -> Bool {
    guard left.isNamed, right.isNamed, let a = left.speaker, let b = right.speaker else { return false }
    return !Self.mayBeSame(a, b)
  }

  /// “Oyelaran” may be Margaret Oyelaran.
  private static func mayBeSame(_ left: String, _ right: String) -> Bool {
    left == right || left.hasSuffix(" " + right) || right.hasSuffix(" " + left)
  }

  private func mass(_ witness: Witness) -> Double { max(witness.weight, leastMass) }

  /// The weight of all that a row has, once for all comparisons.
  func weigh(_ witness: inout Witness) { witness.weight = weight(witness.features) }

  /// A name counts once, and not again by its words.
  func weight(_ features: [Evidence.Feature]) -> Double {
    var sum = 0.0
    for feature in features where !isPart(feature, of: features) { sum += weights[feature] }
    return sum
  }

  /// Whether a word is in one of the names among some features.
  private func isPart(_ word: Evidence.Feature, of features: [Evidence.Feature]) -> Bool {
    guard evidence.isInName[word], evidence.wordsOfName[word] == nil else { return false }
    return features.contains { evidence.wordsOfName[$0]?.contains(word) ?? false }
  }

  /// What a row of these words and names would count for.
  func weight(of feature: Evidence.Feature) -> Double { weights[feature] }

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
    shared.filter { !isPart($0, of: shared) }.sorted { left, right in
      (-weights[left], evidence.names[left], left) < (-weights[right], evidence.names[right], right)
    }
  }
}
