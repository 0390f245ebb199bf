/// Authors at the head of a reference, surname first: “Okafor, Ngozi (2003).”, “de Wit, Anna, Brandt, Jonas (1 May 1998).”
struct NameReferences {
  let page: NamePage
  /// The tokens that stand beside the running text; a reference stands only there.
  let margins: Range<Int>

  func add(_ found: [FoundName]) -> [FoundName] {
    var authors: [FoundName] = []
    var index = margins.lowerBound
    while index < margins.upperBound {
      guard opens(index) else {
        index += 1
        continue
      }
      let chain = self.authors(from: index)
      authors += chain
      index = (chain.last?.last ?? index) + 1
    }
    return NameJoiner.overlay(authors, on: found, page)
  }

  /// At the beginning of a line, or behind its number and signs.
  private func opens(_ index: Int) -> Bool {
    guard page.isCapital(index) else { return false }
    if page.tokens[index].shape.contains(.lineBefore) || index == margins.lowerBound { return true }
    let before = page.tokens[index - 1]
    return before.kind != .word && before.kind != .mixed
      && !(before.kind == .punctuation && [44, 41, 34].contains(page.bytes[Int(before.start)]))
  }

  /// Pairs of surname and given names with a comma between, up to a year in brackets; none where there is none.
  private func authors(from start: Int) -> [FoundName] {
    var authors: [FoundName] = []
    var index = start
    while let comma = capitals(from: index), isComma(comma), let end = capitals(from: comma + 1) {
      authors.append(
        FoundName(first: index, last: end - 1, kind: .person, rule: "author of a reference, surname first"))
      guard isComma(end) else {
        return isYear(end) ? authors : []
      }
      index = end + 1
      guard authors.count < 6 else { return [] }
    }
    return []
  }

  /// The token behind one to three capitalised words or initials.
  private func capitals(from start: Int) -> Int? {
    var end = start
    while end < margins.upperBound, end < start + 3, page.isCapital(end),
      page.classes[end].isDisjoint(with: [.country, .organisationWord, .calendar, .otherWord])
    {
      end += 1
    }
    return end > start && end < margins.upperBound ? end : nil
  }

  private func isComma(_ index: Int) -> Bool { page.tokens[index].key == NameKeys.comma }

  /// “(1995)” or “(16 August 2013)”.
  private func isYear(_ index: Int) -> Bool {
    guard page.tokens[index].key == NameKeys.bracket else { return false }
    return (index + 1..<min(index + 5, margins.upperBound)).contains {
      page.tokens[$0].kind == .number && page.tokens[$0].count == 4
    }
  }
}
