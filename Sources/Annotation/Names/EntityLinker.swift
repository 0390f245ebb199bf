import Values

/// One document-level name as the whole corpus has it.
package struct LinkableName: Hashable, Sendable {
  package var name: String
  package var kind: NameKind
  package var mentions: Int
  package var documents: Int

  package init(name: String, kind: NameKind, mentions: Int, documents: Int) {
    self.name = name
    self.kind = kind
    self.mentions = mentions
    self.documents = documents
  }
}

/// Links the names of all documents to the entities of the corpus.
///
/// Names of one kind are one entity where they are the same when folded, names of one place or organisation in the
/// gazetteer, spellings of the same full name (`Transliteration`), the same person with and without a middle name, or
/// an acronym with its only expansion. Two persons are never joined on a surname alone. The result depends on the names
/// and not on their order; every step looks names up by a key, so that it is linear in their number.
package enum EntityLinker {
  /// - Returns: the number of each name's entity, counted from 0 in the order of the entities' first folded names.
  package static func link(_ names: [LinkableName]) -> [Int] {
    let words = names.map { NameWords($0.name, $0.kind) }
    let order = names.indices.sorted { left, right in
      (names[left].kind.rawValue, words[left].text, names[left].name) < (
        names[right].kind.rawValue, words[right].text, names[right].name
      )
    }
    var groups = Groups(count: names.count)
    for kind in NameKind.allCases {
      let members = order.filter { names[$0].kind == kind }
      joinEqual(members, words, by: { $0.text }, &groups)
      switch kind {
      case .person:
        joinEqual(members, words, by: { $0.spelling(isPlace: false) }, &groups)
        joinMiddleNames(members, words, &groups)
      case .place:
        joinKnown(members, names, &groups)
        joinEqual(members, words, by: { $0.spelling(isPlace: true) }, &groups)
      case .organisation:
        joinKnown(members, names, &groups)
        joinEqual(members, words, by: { $0.withoutCompanyWords }, &groups)
        joinAcronyms(members, names, words, &groups)
      case .people: joinEqual(members, words, by: { $0.singular }, &groups)
      default: break
      }
    }
    return groups.numbered(in: order)
  }

  /// The name an entity goes by: the most mentioned, then the longest, then the first in text order. One all in capitals
  /// only where none is the same in small letters.
  package static func canonicalName(_ group: [LinkableName]) -> String {
    let cased = Set(group.filter { !isCapitals($0.name) }.map { Folding.fold($0.name) })
    let usable = group.filter { !isCapitals($0.name) || !cased.contains(Folding.fold($0.name)) }
    let best = usable.max { left, right in
      if left.mentions != right.mentions { return left.mentions < right.mentions }
      let (leftLength, rightLength) = (left.name.unicodeScalars.count, right.name.unicodeScalars.count)
      if leftLength != rightLength { return leftLength < rightLength }
      return Folding.precedes(right.name, left.name)
    }
    return best?.name ?? ""
  }

  private static func isCapitals(_ name: String) -> Bool {
    !name.unicodeScalars.contains { $0.properties.isLowercase }
  }

  private static func joinEqual(
    _ members: [Int], _ words: [NameWords], by key: (NameWords) -> String?, _ groups: inout Groups
  ) {
    var heads: [String: Int] = [:]
    for member in members {
      guard let key = key(words[member]), !key.isEmpty else { continue }
      if let head = heads[key] { groups.join(member, head) } else { heads[key] = member }
    }
  }

  /// “U.S.” with “United States”: names that the gazetteer has on one line.
  private static func joinKnown(_ members: [Int], _ names: [LinkableName], _ groups: inout Groups) {
    guard case .success(let model) = NameModelFile.shared else { return }
    var known: [UInt16: [(member: Int, side: PlaceSide)]] = [:]
    var order: [UInt16] = []
    for member in members {
      let number = model.lexicon.number(of: names[member].name)
      if number == 0 { continue }
      if known[number] == nil { order.append(number) }
      let first = names[member].name.prefix { $0 != " " }
      known[number, default: []].append((member, PlaceSide(firstWord: WordKey.of(String(first)))))
    }
    for number in order {
      for (member, head) in PlaceSide.pairs(known[number] ?? []) { groups.join(member, head) }
    }
  }

  /// “George Bush” with “George W. Bush”, unless the corpus has two whose middle names differ; “V. Putin” with the only
  /// full name it can stand for.
  private static func joinMiddleNames(_ members: [Int], _ words: [NameWords], _ groups: inout Groups) {
    var byEnds: [String: [Int]] = [:]
    var byInitial: [String: [Int]] = [:]
    for member in members {
      let spelled = words[member].spelled
      guard spelled.count >= 2, let first = spelled.first, let last = spelled.last, last.count > 1 else {
        continue
      }
      if first.count > 1 { byEnds[first + " " + last, default: []].append(member) }
      byInitial[first.prefix(1) + " " + last, default: []].append(member)
    }
    for key in byEnds.keys.sorted() {
      let same = byEnds[key] ?? []
      joinIfOne(same, bare: { words[$0].spelled.count == 2 }, { words[$0].spelled[1].prefix(1) }, &groups)
    }
    for key in byInitial.keys.sorted() {
      let same = byInitial[key] ?? []
      let full = same.filter { words[$0].spelled[0].count > 1 }
      guard let head = full.first, Set(full.map { groups.root($0) }).count == 1 else { continue }
      for member in same where words[member].spelled[0].count == 1 { groups.join(member, head) }
    }
  }

  /// Joins all of some names where those that are not bare agree in what tells them apart.
  private static func joinIfOne(
    _ members: [Int], bare: (Int) -> Bool, _ mark: (Int) -> Substring, _ groups: inout Groups
  ) {
    let marks = Set(members.filter { !bare($0) }.map(mark))
    guard members.count > 1, marks.count == 1, let first = members.first else { return }
    for member in members.dropFirst() { groups.join(member, first) }
  }

  /// “SOCAR” with “State Oil Company of Azerbaijan Republic”, where the corpus has one name of three words or more with
  /// those first letters.
  private static func joinAcronyms(
    _ members: [Int], _ names: [LinkableName], _ words: [NameWords], _ groups: inout Groups
  ) {
    var expansions: [String: [Int]] = [:]
    for member in members {
      guard let letters = words[member].firstLetters else { continue }
      expansions[letters, default: []].append(member)
    }
    for member in members where words[member].words.count == 1 {
      let name = names[member].name.filter { $0 != "." }
      guard (3...8).contains(name.utf8.count), name.utf8.allSatisfy({ $0 &- 65 < 26 }) else { continue }
      let found = expansions[words[member].text] ?? []
      let roots = Set(found.map { groups.root($0) })
      if roots.count == 1, let root = roots.first { groups.join(member, root) }
    }
  }

  /// Disjoint sets of names.
  private struct Groups {
    private var parents: [Int]

    init(count: Int) { parents = Array(0..<count) }

    mutating func root(_ index: Int) -> Int {
      var index = index
      while parents[index] != index {
        parents[index] = parents[parents[index]]
        index = parents[index]
      }
      return index
    }

    mutating func join(_ left: Int, _ right: Int) {
      let (left, right) = (root(left), root(right))
      if left != right { parents[left] = right }
    }

    /// The sets' numbers, in the order in which they first appear.
    mutating func numbered(in order: [Int]) -> [Int] {
      var numbers = [Int](repeating: -1, count: parents.count)
      var result = [Int](repeating: 0, count: parents.count)
      var next = 0
      for index in order {
        let root = root(index)
        if numbers[root] < 0 {
          numbers[root] = next
          next += 1
        }
        result[index] = numbers[root]
      }
      return result
    }
  }
}
