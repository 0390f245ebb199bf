/// Two texts line by line, as a unified difference: what went with a minus, what came with a plus, three lines around.
enum LineDifference {
  private static let context = 3

  /// Empty where the texts are the same.
  static func lines(from old: [String], to new: [String]) -> [String] {
    if old == new { return [] }
    let entries = aligned(old, new)
    var kept: Set<Int> = []
    for (index, entry) in entries.enumerated() where entry.sign != " " {
      kept.formUnion(max(0, index - context)...min(entries.count - 1, index + context))
      // The query that a line belongs to is always in sight.
      guard let query = entries[...index].lastIndex(where: { $0.line.hasPrefix("> ") }) else { continue }
      let others = entries[..<query].reversed().prefix { $0.line.hasPrefix("> ") }.count
      kept.formUnion(query - others...query)
    }
    var result: [String] = []
    var last = -1
    for index in kept.sorted() {
      if index > last + 1 { result.append("…") }
      result.append(entries[index].sign + entries[index].line)
      last = index
    }
    if last < entries.count - 1 { result.append("…") }
    return result
  }

  private static func aligned(_ old: [String], _ new: [String]) -> [(sign: String, line: String)] {
    // Myers' algorithm takes long on texts that share little; the ends they share need none of it.
    let head = zip(old, new).prefix { $0 == $1 }.count
    let tail = zip(old[head...].reversed(), new[head...].reversed()).prefix { $0 == $1 }.count
    let (before, after) = (Array(old[head..<old.count - tail]), Array(new[head..<new.count - tail]))
    var (removed, inserted): (Set<Int>, Set<Int>) = ([], [])
    if before.count + after.count > mostCompared {
      (removed, inserted) = (Set(before.indices), Set(after.indices))
    } else {
      for change in after.difference(from: before) {
        switch change {
        case .remove(let offset, _, _): removed.insert(offset)
        case .insert(let offset, _, _): inserted.insert(offset)
        }
      }
    }
    var entries = old[..<head].map { (sign: " ", line: $0) }
    var (left, right) = (0, 0)
    while left < before.count || right < after.count {
      if left < before.count, removed.contains(left) {
        entries.append(("-", before[left]))
        left += 1
      } else if right < after.count, inserted.contains(right) {
        entries.append(("+", after[right]))
        right += 1
      } else {
        entries.append((" ", before[left]))
        (left, right) = (left + 1, right + 1)
      }
    }
    return entries + old[(old.count - tail)...].map { (sign: " ", line: $0) }
  }

  /// More lines than this are not aligned: all old ones went, all new ones came.
  private static let mostCompared = 20_000
}
