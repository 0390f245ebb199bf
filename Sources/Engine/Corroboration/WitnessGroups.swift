import Values

/// Gathers rows that tell the same.
///
/// Pairs that are alike enough are taken in turn, the most alike first; each joins the groups of its two rows, if all dates
/// of both share a day, no two speakers come together through one who has no name, no two figures through a row that has
/// none, and the rows of one are, on average, alike enough to those of the other. So nothing is chained:
/// “2025” never brings two days together.
struct WitnessGroups {
  private let witnesses: [Witness]
  private let resemblance: Resemblance

  /// A word or name that more rows have than this brings no two rows together by itself.
  private static let mostRows = 300
  /// The average likeness of two groups, by the likeness of the pair that would join them.
  private static let leastAverage = 0.5

  private struct Pair {
    var left: Int
    var right: Int
    var score: Double
  }

  init(_ witnesses: [Witness], _ resemblance: Resemblance) {
    self.witnesses = witnesses
    self.resemblance = resemblance
  }

  /// All groups, those of one row too, each in the order of the rows; groups in the order of their first rows.
  func groups(check: () throws -> Void) rethrows -> [[Int]] {
    let pairs = try pairs(check: check)
    var scores: [Int: Double] = [:]
    for pair in pairs { scores[pair.left * witnesses.count + pair.right] = pair.score }
    var group = Array(witnesses.indices)
    var members = witnesses.indices.map { [$0] }
    var spans = witnesses.map(\.date)
    for (number, pair) in pairs.enumerated() {
      if number.isMultiple(of: 1_000) { try check() }
      let (left, right) = (group[pair.left], group[pair.right])
      guard left != right, let span = Self.common(spans[left], spans[right]),
        !members[left].contains(where: { a in
          members[right].contains { resemblance.areApart(witnesses[a], witnesses[$0]) }
        })
      else { continue }
      var sum = 0.0
      for a in members[left] {
        for b in members[right] { sum += scores[min(a, b) * witnesses.count + max(a, b)] ?? 0 }
      }
      // A hair less, so that rounding does not decide.
      let average = sum / Double(members[left].count * members[right].count)
      guard average >= Self.leastAverage * pair.score - 1e-9 else { continue }
      spans[left] = span.date
      members[left] += members[right]
      for member in members[right] { group[member] = left }
      members[right] = []
    }
    return members.filter { !$0.isEmpty }.map { $0.sorted() }.sorted { $0[0] < $1[0] }
  }

  /// The days that both share, or those of the one that has any; nil where they share none.
  private static func common(_ left: DateRange?, _ right: DateRange?) -> (date: DateRange?, Void)? {
    guard let left, let right else { return (left ?? right, ()) }
    let (first, last) = (max(left.first, right.first), min(left.last, right.last))
    return first <= last ? (DateRange(first: first, last: last, precision: .day), ()) : nil
  }

  /// The pairs that are alike enough, the most alike first.
  private func pairs(check: () throws -> Void) rethrows -> [Pair] {
    var holders: [[Int]] = Array(repeating: [], count: resemblance.evidence.names.count)
    var statements: [Int: [Int]] = [:]
    var found: [Pair] = []
    var seen = Array(repeating: -1, count: witnesses.count)
    for (right, witness) in witnesses.enumerated() {
      if right.isMultiple(of: 500) { try check() }
      let same = witness.statement.flatMap { statements[$0] } ?? []
      for left in same + witness.features.lazy.filter(isRare).flatMap({ holders[$0] })
      where seen[left] != right {
        seen[left] = right
        let score = resemblance.of(witnesses[left], witness)
        if score > 0 { found.append(Pair(left: left, right: right, score: score)) }
      }
      for feature in witness.features where isRare(feature) { holders[feature].append(right) }
      if let statement = witness.statement { statements[statement, default: []].append(right) }
    }
    return found.sorted { ($1.score, $0.left, $0.right) < ($0.score, $1.left, $1.right) }
  }

  private func isRare(_ feature: Evidence.Feature) -> Bool {
    resemblance.evidence.rows[feature] <= Self.mostRows
  }
}
