import Values

/// Links persons: a surname, a first name or initials to the full name the document introduces.
///
/// A bare surname goes to the person of that name introduced nearest before it; where nobody is introduced before, to
/// the only one introduced behind it (a headline). Where the document introduces several and none before, or two in one
/// sentence and neither more often, it stays by itself, and its basis says whom it may mean.
struct PersonLinks {
  let page: NamePage
  let forms: [NameEntities.Form]
  let found: [FoundName]
  let formOf: [Int]

  /// Joins forms (a full name with its variants) and moves bare mentions to the forms they belong to.
  func link(_ forms: inout [NameEntities.Form], _ formOf: inout [Int], _ bases: inout [Basis?]) {
    joinFullNames(&forms)
    var bySurname: [UInt64: [Int]] = [:]
    var byAnyWord: [UInt64: [Int]] = [:]
    for index in found.indices where isFull(found[index]) {
      for (words, key) in keys(found[index]) {
        if words {
          bySurname[key, default: []].append(index)
        } else {
          byAnyWord[key, default: []].append(index)
        }
      }
    }
    for index in found.indices where found[index].kind == .person && !isFull(found[index]) {
      let token = page.tokens[found[index].last]
      let introductions =
        introductions(token, bySurname) ?? byAnyWord[token.key] ?? spelledOtherwise(token, bySurname)
      guard let chosen = choose(introductions, for: index, forms) else {
        bases[index] = undecided(introductions, forms)
        continue
      }
      let introduction = found[chosen]
      let span = Span(
        start: page.tokens[introduction.first].start, end: page.tokens[introduction.last].end)
      let rule =
        chosen < index
        ? "short form of the person introduced nearest before"
        : "short form of the only such person introduced"
      bases[index] = Basis(rule, anchor: .text(span))
      formOf[index] = formOf[chosen]
    }
  }

  private func introductions(_ token: Token, _ bySurname: [UInt64: [Int]]) -> [Int]? {
    if let exact = bySurname[token.key] { return exact }
    // “the Safarovs”
    guard token.count > 4, page.bytes[Int(token.end) - 1] == 115 else { return nil }
    return bySurname[WordKey.of(page.bytes, Int(token.start), Int(token.end) - 1)]
  }

  /// “Zelensky” for “Volodymyr Zelenskyy”: introductions whose surname is another romanisation of the word.
  private func spelledOtherwise(_ token: Token, _ bySurname: [UInt64: [Int]]) -> [Int] {
    guard token.count >= 5, !bySurname.isEmpty else { return [] }
    let own = reduced(token)
    return bySurname.values.joined().filter { index in
      let surname = page.tokens[found[index].last]
      return surname.count >= 5
        && page.bytes[Int(surname.start)] | 0x20 == page.bytes[Int(token.start)] | 0x20
        && reduced(surname) == own
    }.sorted()
  }

  private func reduced(_ token: Token) -> String {
    let text = String(decoding: page.bytes[Int(token.start)..<Int(token.end)], as: UTF8.self)
    return Transliteration.reduce(Folding.fold(text), isPlace: false)
  }

  /// The mention that introduces a bare name, of those in text order.
  private func choose(_ introductions: [Int], for index: Int, _ forms: [NameEntities.Form]) -> Int? {
    guard let first = introductions.first else { return nil }
    guard first < index else {
      let roots = introductions.map { NameEntities.root(formOf[$0], forms) }
      return roots.allSatisfy { $0 == roots[0] } ? first : nil
    }
    let before = introductions.filter { $0 < index }
    guard let nearest = before.last else { return nil }
    let root = NameEntities.root(formOf[nearest], forms)
    let beside = before.filter {
      NameEntities.root(formOf[$0], forms) != root && isOneSentence(found[$0].last, found[nearest].first)
    }
    guard let other = beside.last else { return nearest }
    // “Heydar Aliyev’s son Ilham Aliyev”: the one the document has named more often so far, if there is one.
    func times(_ index: Int) -> Int {
      let root = NameEntities.root(formOf[index], forms)
      return before.count { NameEntities.root(formOf[$0], forms) == root }
    }
    let (mine, its) = (times(nearest), times(other))
    return mine == its ? nil : mine > its ? nearest : other
  }

  /// Whether no sentence ends between two tokens, as far as points and lines tell.
  private func isOneSentence(_ first: Int, _ last: Int) -> Bool {
    guard first < last else { return true }
    return !(first + 1...last).contains { index in
      let token = page.tokens[index]
      return token.shape.contains(.lineBefore)
        || token.kind == .punctuation && [33, 46, 63].contains(page.bytes[Int(token.start)])
    }
  }

  /// Why a surname stays by itself: the document has several whom it may mean.
  private func undecided(_ introductions: [Int], _ forms: [NameEntities.Form]) -> Basis? {
    var named: [String] = []
    for index in introductions {
      let name = NameForms(page: page).text(forms[NameEntities.root(formOf[index], forms)])
      if !named.contains(name) { named.append(name) }
    }
    guard named.count > 1 else { return nil }
    return Basis("surname of several: may be " + named.joined(separator: " or "))
  }

  /// A name of two words or more, not counting initials alone.
  private func isFull(_ name: FoundName) -> Bool {
    guard name.kind == .person, name.last > name.first else { return false }
    var words = 0
    for index in name.first...name.last where page.tokens[index].kind == .word { words += 1 }
    return words >= 2
  }

  /// The words of a full name; the surname comes with `true`. Particles do not count.
  private func keys(_ name: FoundName) -> [(isSurname: Bool, key: UInt64)] {
    var keys: [(Bool, UInt64)] = []
    for index in name.first...name.last {
      let token = page.tokens[index]
      guard token.kind == .word, token.isCapitalised, !token.shape.contains(.initial) else { continue }
      keys.append((index == name.last, token.key))
    }
    return keys
  }

  /// “George W. Bush” with “George Bush”, “V. Putin” with “Vladimir Putin”.
  private func joinFullNames(_ forms: inout [NameEntities.Form]) {
    var bySurname: [UInt64: [Int]] = [:]
    for index in forms.indices where forms[index].kind == .person && forms[index].last > forms[index].first {
      let surname = page.tokens[forms[index].last].key
      let match = bySurname[surname, default: []].filter { areOne(forms[index], forms[$0]) }
      let roots = Set(match.map { NameEntities.root($0, forms) })
      if roots.count == 1, let root = roots.first, root != index { forms[index].parent = root }
      bySurname[surname, default: []].append(index)
    }
  }

  /// Whether two full names with the same surname have first names that agree.
  private func areOne(_ left: NameEntities.Form, _ right: NameEntities.Form) -> Bool {
    let (mine, its) = (page.tokens[left.first], page.tokens[right.first])
    if mine.key == its.key {
      return !mine.shape.contains(.initial) || left.last - left.first == right.last - right.first
    }
    guard mine.shape.contains(.initial) || its.shape.contains(.initial) else { return false }
    return page.bytes[Int(mine.start)] == page.bytes[Int(its.start)]
  }
}
