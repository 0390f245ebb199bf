/// Patterns made ready once and found again by their bytes. A query uses one or two, again and again, so the last one
/// is looked at first.
struct PatternCache<Pattern> {
  private var lastKey: [UInt8] = []
  private var last: Pattern?
  private var others: [[UInt8]: Pattern] = [:]

  /// More patterns than this come from a column, not from a query; they are not kept.
  private static var limit: Int { 256 }

  var all: [Pattern] { Array(others.values) }

  mutating func find(_ bytes: UnsafeRawBufferPointer, make: (String) throws -> Pattern) rethrows -> Pattern {
    if let last, lastKey.elementsEqual(bytes) { return last }
    let key = Array(bytes)
    let found: Pattern
    if let known = others[key] {
      found = known
    } else {
      found = try make(String(decoding: bytes, as: UTF8.self))
      if others.count >= Self.limit { others = [:] }
      others[key] = found
    }
    (lastKey, last) = (key, found)
    return found
  }
}
