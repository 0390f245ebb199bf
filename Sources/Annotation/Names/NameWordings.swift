/// Names that single words, or the words beside them, give away, and the model knows too little of: acronyms, institutions
/// under a common noun, firms, schools and places.
///
/// One walk over the capitalised words; each rule looks at one of them and its neighbours.
struct NameWordings {
  let page: NamePage

  func add(_ found: [FoundName]) -> [FoundName] {
    let surnames = surnames(found)
    let acronyms = NameAcronyms(page: page, found: found)
    let institutions = NameHouses(page: page, surnames: surnames)
    let places = NameGrounds(page: page, surnames: surnames)
    var named: [FoundName] = []
    for run in page.runs where run.style != .capitals {
      for index in run.tokens where page.isCapital(index) {
        let name =
          acronyms.name(index, run) ?? institutions.name(index, run) ?? places.name(index, run)
        if let name { named.append(name) }
      }
    }
    named += acronyms.repeated(named)
    named.sort { ($0.first, $1.last) < ($1.first, $0.last) }
    var settled = NameInstitutions.cover(named, found, page)
    settled = NameFirms(page: page, surnames: surnames).settle(settled)
    return places.settle(settled)
  }

  /// Whether a name has its kind by a rule that knows better than what else the document shows of its words.
  static func isSure(_ rule: String) -> Bool { sure.contains(rule) }

  private static let sure: Set<String> = [
    NameGrounds.called, NameGrounds.where, NameHouses.called, "the country of an office",
    NamePeers.kin, NameSites.rule,
  ]

  /// The last words of persons' full names.
  private func surnames(_ found: [FoundName]) -> Set<UInt64> {
    Set(
      found.filter { $0.kind == .person && $0.last > $0.first }.map {
        page.tokens[page.surname(of: $0)].key
      })
  }
}

extension NamePage {
  /// Where the stretch of capitalised words begins that a token stands in.
  func stretchStart(_ index: Int, _ run: Run) -> Int {
    var first = index
    while first > run.tokens.lowerBound, isCapital(first - 1), !tokens[first].shape.contains(.lineBefore) {
      first -= 1
    }
    return first
  }

  /// Where it ends.
  func stretchEnd(_ index: Int, _ run: Run) -> Int {
    var last = index
    while last + 1 < run.tokens.upperBound, isCapital(last + 1), !tokens[last + 1].shape.contains(.lineBefore)
    {
      last += 1
    }
    return last
  }

  /// Whether the word before is a small one that has its capital from the beginning of the sentence: “A PCB official”.
  func opensBefore(_ index: Int, _ run: Run) -> Bool {
    index - 1 == run.sentence.lowerBound && !tokens[index - 1].shape.contains(.allUpper)
      && (NamePage.articles[tokens[index - 1].key] != nil
        || NameTrimmer.openers[tokens[index - 1].key] != nil)
  }

  private static let articles = WordTable(
    "a,an,the,one,this,that,no,some,another = yes", meaning: { _ in true })

  /// The word before a token in its sentence; nil at the sentence's beginning.
  func keyBefore(_ index: Int, _ sentence: Range<Int>) -> UInt64? {
    index > sentence.lowerBound && tokens[index - 1].kind == .word ? tokens[index - 1].key : nil
  }

  func byte(_ index: Int) -> UInt8 { bytes[Int(tokens[index].start)] }

  func isSmallWord(_ index: Int) -> Bool { tokens[index].kind == .word && !tokens[index].isCapitalised }
}
