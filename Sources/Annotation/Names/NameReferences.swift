/// Authors in bylines, and at the head of a reference, surname first: “Okafor, Ngozi (2003).”, “de Wit, Anna, Brandt, Jonas (1 May 1998).”
struct NameReferences {
  let page: NamePage
  /// The tokens that stand beside the running text; bylines and references stand only there.
  let margins: Range<Int>

  func add(_ found: [FoundName]) -> [FoundName] {
    var authors: [FoundName] = []
    var index = margins.lowerBound
    while index < margins.upperBound {
      if let writers = writers(from: index) {
        authors += writers
        index = (writers.last?.last ?? index) + 1
        continue
      }
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

  // MARK: Bylines

  /// “By Jane Fielding and Paul Reed”, “Interview: Jane Fielding”, at the beginning of a line.
  private func writers(from start: Int) -> [FoundName]? {
    guard start == margins.lowerBound || beginsLine(start), page.tokens[start].isCapitalised
    else { return nil }
    var index = start
    if Self.callings[page.tokens[index].key] != nil { index += 1 }
    guard index < margins.upperBound,
      page.tokens[index].key == Self.by || index > start && page.byte(index) == 58
    else { return nil }
    index += 1
    var writers: [FoundName] = []
    while writers.count < 5, let end = name(from: index) {
      writers.append(FoundName(first: index, last: end - 1, kind: .person, rule: "behind “by”"))
      guard end + 1 < margins.upperBound, page.tokens[end].key == NameKeys.and else { break }
      index = end + 1
    }
    return writers.isEmpty ? nil : writers
  }

  /// The token behind two to four capitalised words or initials of one line that are a person's.
  private func name(from start: Int) -> Int? {
    var end = start
    while end < margins.upperBound, end < start + 4, page.isCapital(end),
      end == start || !beginsLine(end),
      page.classes[end].isDisjoint(with: Self.impersonal)
    {
      end += 1
    }
    let isWhole =
      end == margins.upperBound || !page.isCapital(end) || beginsLine(end)
    return end > start + 1 && isWhole ? end : nil
  }

  /// Whether a line of the text or a block of the page begins with a token that is not the first.
  private func beginsLine(_ index: Int) -> Bool {
    page.bytes[
      Int(page.tokens[index - 1].end)..<max(Int(page.tokens[index - 1].end), Int(page.tokens[index].start))
    ]
    .contains(10)
  }

  private static let impersonal: NameClass = [
    .country, .region, .bigCity, .organisation, .organisationWord, .title, .calendar,
  ]

  private static let by = WordKey.of("by")
  private static let callings = WordTable(
    "interview,interviewed,reviewed,written,reported,story,text,words,report,review,reporting = yes",
    meaning: { _ in true })

  // MARK: References

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
    while let comma = capitals(from: index), isComma(comma), !isArticle(comma + 1),
      let end = capitals(from: comma + 1)
    {
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

  /// “J. Reed, The Long March (1983)”: the title of a book.
  private func isArticle(_ index: Int) -> Bool { Self.articles[page.tokens[index].key] != nil }

  private static let articles = WordTable("the,a,an,on,in,how,why,what = yes", meaning: { _ in true })

  /// “(1995)” or “(16 August 2013)”.
  private func isYear(_ index: Int) -> Bool {
    guard page.tokens[index].key == NameKeys.bracket else { return false }
    return (index + 1..<min(index + 5, margins.upperBound)).contains {
      page.tokens[$0].kind == .number && page.tokens[$0].count == 4
    }
  }
}
