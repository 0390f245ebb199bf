package import Engine
import Plan
import Values

/// A learner's answer held against the lesson's: by what was found, whatever was written to find it.
extension Lesson {
  /// Whether both found the same places in the text, or, where rows sum up others, the same values in any order of rows
  /// and columns.
  package static func agree(_ one: Answer, _ other: Answer) -> Bool {
    if let first = places(one), let second = places(other) { return first == second }
    func values(_ answer: Answer) -> [[String]] {
      answer.rows.rows.map { $0.map(\.description).sorted() }.sorted { $0.lexicographicallyPrecedes($1) }
    }
    return values(one) == values(other)
  }

  /// What is amiss with a learner's answer, without giving the right one away.
  package static func difference(_ found: Answer, _ wanted: Answer) -> String {
    let (count, sought) = (found.rows.rows.count, wanted.rows.rows.count)
    if let here = places(found), let there = places(wanted), let one = here.first, let other = there.first {
      if one.noun != other.noun { return "Your rows are \(one.noun); \(other.noun) are sought." }
      let hit = here.intersection(there).count
      let beside = here.count - hit
      let missed =
        hit == there.count ? "all \(there.count) that are sought" : "\(hit) of \(there.count) that are sought"
      return "That finds \(missed)"
        + (beside == 0 ? "." : ", and \(beside) that \(beside == 1 ? "is" : "are") not.")
    }
    return count == sought
      ? "As many rows as are sought, \(sought), but not the same."
      : "That finds \(count) row\(count == 1 ? "" : "s"); \(sought) \(sought == 1 ? "is" : "are") sought."
  }

  /// Nil where not every row is a place.
  private static func places(_ answer: Answer) -> Set<Passage>? {
    let places = answer.passages.compactMap(\.self)
    return places.count == answer.rows.rows.count ? Set(places) : nil
  }
}
