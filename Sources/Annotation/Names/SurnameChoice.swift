/// Whom a bare surname means, of several whom a document introduces with it.
struct SurnameChoice {
  let page: NamePage
  let found: [FoundName]
  /// The entity of each name, by the form that speaks for it.
  let roots: [Int]
  let isRelative: (Int) -> Bool
  /// The first full name of the document.
  let firstPerson: Int?

  /// - Parameters:
  ///   - introductions: the full names it may mean, in text order.
  ///   - called: whom the document called so before.
  /// - Returns: the name that introduces it.
  func choose(_ introductions: [Int], for index: Int, called: Int?) -> Int? {
    guard let first = introductions.first else { return nil }
    if introductions.allSatisfy({ roots[$0] == roots[first] }) { return nearest(introductions, index) }
    let candidates = without(sex(behind: index), independent(introductions))
    guard let some = candidates.first else { return nil }
    if candidates.allSatisfy({ roots[$0] == roots[some] }) { return nearest(candidates, index) }
    let before = candidates.filter { $0 < index }
    guard let last = before.last else { return nil }
    if let called, let known = before.last(where: { roots[$0] == called }) { return known }
    if let firstPerson, roots[firstPerson] != roots[last], !isCrowded(before, at: last),
      let subject = before.last(where: { roots[$0] == roots[firstPerson] })
    {
      return subject
    }
    return unlessBeside(last, before)
  }

  /// The introduction nearest before a name, or the first.
  private func nearest(_ introductions: [Int], _ index: Int) -> Int? {
    introductions.last { $0 < index } ?? introductions.first
  }

  /// Without those who come in as relatives, unless all do.
  private func independent(_ introductions: [Int]) -> [Int] {
    var relatives: [Int: Bool] = [:]
    for index in introductions where relatives[roots[index]] == nil {
      relatives[roots[index]] = isRelative(index)
    }
    let independent = introductions.filter { relatives[roots[$0]] == false }
    return independent.isEmpty ? introductions : independent
  }

  // MARK: Pronouns

  private func without(_ sex: WordClass, _ introductions: [Int]) -> [Int] {
    guard !sex.isEmpty else { return introductions }
    let fitting = introductions.filter { index in
      let known = GivenNames.table[page.tokens[found[index].first].key] ?? []
      return known.isEmpty || !known.isDisjoint(with: sex)
    }
    return fitting.isEmpty ? introductions : fitting
  }

  /// What the first “he” or “she” says that follows in the sentence, before another person.
  private func sex(behind index: Int) -> WordClass {
    let limit =
      index + 1 < found.count && found[index + 1].kind == .person ? found[index + 1].first : page.tokens.count
    for position in found[index].last + 1..<max(found[index].last + 1, min(limit, found[index].last + 14)) {
      let token = page.tokens[position]
      if token.kind == .punctuation, [33, 46, 63].contains(page.bytes[Int(token.start)]) { return [] }
      if let sex = Self.pronouns[token.key] { return sex ? .male : .female }
    }
    return []
  }

  private static let pronouns = WordTable("he,himself = true\nshe,herself = false", meaning: { $0 == "true" })

  // MARK: Two in one sentence

  private func isCrowded(_ before: [Int], at last: Int) -> Bool {
    before.contains { roots[$0] != roots[last] && isOneSentence(found[$0].last, found[last].first) }
  }

  /// “Heydar Aliyev’s son Ilham Aliyev”: the one the document has named more often so far, if there is one.
  private func unlessBeside(_ nearest: Int, _ before: [Int]) -> Int? {
    let beside = before.last {
      roots[$0] != roots[nearest] && isOneSentence(found[$0].last, found[nearest].first)
    }
    guard let beside else { return nearest }
    func times(_ index: Int) -> Int { before.count { roots[$0] == roots[index] } }
    let (mine, its) = (times(nearest), times(beside))
    return mine == its ? nil : mine > its ? nearest : beside
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
}
