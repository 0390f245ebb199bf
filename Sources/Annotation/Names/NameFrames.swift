/// Names whose kind the words around them tell: “the journal Nature”, “under Khrushchev”, “OSLO, Norway, March 3
/// (Reuters) -”, “Larsen’s Bakery”, “General Dufour”.
struct NameFrames {
  let page: NamePage

  func settle(_ found: [FoundName]) -> [FoundName] {
    var framed: [FoundName] = []
    for run in page.runs {
      if let name = named(run) ?? agency(run) ?? shop(run) ?? dateline(run) ?? paper(run) {
        framed.append(name)
      }
    }
    var found = NameInstitutions.cover(framed, found, page)
    let called = Set(framed.filter { $0.kind == .organisation }.map(key))
    for index in found.indices {
      settle(&found[index])
      settleAlike(&found[index], called)
    }
    return found
  }

  /// What the document calls an organisation once is one elsewhere, unless it is a known place or a person's full name.
  private func settleAlike(_ name: inout FoundName, _ called: Set<UInt64>) {
    guard name.kind == .place || name.kind == .person, !called.isEmpty, called.contains(key(name)),
      page.classes[name.first].isDisjoint(with: [.country, .region, .bigCity])
    else { return }
    name.kind = .organisation
    name.rule = "called an organisation in the document"
  }

  private func key(_ name: FoundName) -> UInt64 {
    page.key(name.first, name.last)
  }

  // MARK: Called by a noun

  /// Nouns in small letters before a name: true where hardly anything but an organisation follows.
  private static let nouns = WordTable(
    """
    outlet,newspaper,magazine,journal,broadcaster,tabloid,weekly,daily,broadsheet = true
    website,agency,channel,company,bank,party,club,firm,airline,retailer,charity,startup,carmaker,publisher,brewer,brewery,ngo,nonprofit,automaker,chipmaker,insurer,carrier,militia,supermarket = false
    """,
    meaning: { $0 == "true" })

  /// “the journal Palaeontology”, “According to "Vestnik",”.
  private func named(_ run: NamePage.Run) -> FoundName? {
    var first = run.tokens.lowerBound
    guard first > run.sentence.lowerBound, run.style == .normal || run.style == .fragment else { return nil }
    var before = first - 1
    let isQuoted = isMark(before)
    if isQuoted { before -= 1 }
    guard before >= run.sentence.lowerBound, page.tokens[before].kind == .word,
      !page.tokens[before].isCapitalised
    else { return nil }
    let isSource =
      isQuoted && page.tokens[before].key == NameKeys.to && before > run.sentence.lowerBound
      && page.tokens[before - 1].key == Self.according
    guard let isSure = isSource ? true : Self.nouns[page.tokens[before].key] else { return nil }
    if page.tokens[first].key == NameKeys.the, first + 1 < run.tokens.upperBound { first += 1 }
    var last = first
    while last + 1 < run.tokens.upperBound, page.isCapital(last + 1) { last += 1 }
    guard page.isCapital(first), last - first < 4, mayBeCalled(first, last, isSure),
      !isQuoted || last + 1 < run.sentence.upperBound && page.tokens[last + 1].kind == .punctuation
    else { return nil }
    return FoundName(
      first: first, last: last, kind: .organisation, rule: "called an organisation by the noun before it")
  }

  private static let according = WordKey.of("according")

  private func mayBeCalled(_ first: Int, _ last: Int, _ isSure: Bool) -> Bool {
    let classes = page.classes[first]
    guard page.tokens[first].kind == .word, page.tokens[first].count > 1,
      classes.isDisjoint(with: [.title, .calendar]),
      page.phrases[first].isDisjoint(with: [.title, .calendar]),
      first < last || classes.isDisjoint(with: [.country, .bigCity, .people]) && page.phrases[first].isEmpty
    else { return false }
    if isSure { return first == last || classes.isDisjoint(with: .firstName) }
    // “the charity Open Arms”: of two words the second may be somebody's surname.
    return (first...last).allSatisfy {
      page.classes[$0].isDisjoint(with: [.firstName, .country, .bigCity, .people, .calendar])
        && (first < last || page.classes[$0].isDisjoint(with: .surname))
    }
  }

  private func isMark(_ index: Int) -> Bool {
    let token = page.tokens[index]
    guard token.kind == .punctuation else { return false }
    return page.bytes[Int(token.start)] == 34
      || token.count == 3 && page.bytes[Int(token.start)] == 0xE2 && page.bytes[Int(token.start) + 2] == 0x9C
  }

  // MARK: Datelines

  /// “OSLO, Norway, March 3 (Reuters) -”: what stands in brackets before the dash is the agency.
  private func agency(_ run: NamePage.Run) -> FoundName? {
    let (first, last) = (run.tokens.lowerBound, run.tokens.upperBound - 1)
    let opening = run.sentence.lowerBound
    guard first > opening, page.tokens[first - 1].key == NameKeys.bracket, last - first < 3,
      first - opening < 14, last + 1 < run.sentence.upperBound,
      page.bytes[Int(page.tokens[last + 1].start)] == 41,
      (first...last).allSatisfy(page.isCapital),
      page.tokens[opening].shape.contains(.allUpper) || !page.classes[opening].isDisjoint(with: .place)
    else { return nil }
    let dash = last + 2
    guard
      dash < run.sentence.upperBound
        ? NameCandidates.isHyphen(page.tokens[dash], page.bytes)
          && page.tokens[dash].shape.contains(.spaceBefore)
        : (opening..<first).contains(where: { page.classes[$0].contains(.calendar) })
    else { return nil }
    return FoundName(first: first, last: last, kind: .organisation, rule: "agency of the dateline")
  }

  /// “CONSTANTA, Romania” and “CONSTANTA, March 3” at the head of a paragraph.
  private func dateline(_ run: NamePage.Run) -> FoundName? {
    let (first, last) = (run.tokens.lowerBound, run.tokens.upperBound - 1)
    guard first == run.sentence.lowerBound, last - first < 3, last + 2 < run.sentence.upperBound,
      (first...last).allSatisfy({ page.tokens[$0].shape.contains(.allUpper) && page.tokens[$0].count > 1 }),
      page.tokens[last + 1].key == NameKeys.comma
    else { return nil }
    let next = page.classes[last + 2].union(page.phrases[last + 2])
    guard next.contains(.calendar) || next.contains(.country) || next.contains(.region) else { return nil }
    return FoundName(first: first, last: last, kind: .place, rule: "head of the dateline")
  }

  // MARK: Shops and papers

  /// “Larsen’s Bakery”.
  private func shop(_ run: NamePage.Run) -> FoundName? {
    for index in run.tokens.dropFirst(2)
    where page.tokens[index - 1].kind == .possessive && page.isCapital(index) && page.isCapital(index - 2)
      && Self.shops[page.tokens[index].key] != nil
    {
      return FoundName(
        first: index - 2, last: index, kind: .organisation, rule: "organisation by its wording")
    }
    return nil
  }

  private static let shops = WordTable(
    "bakery,café,cafe,stores,diner,pharmacy,brewery,bookshop,bookstore,butchers,grill,pizzeria,supermarket,hardware,motors = yes",
    meaning: { _ in true })

  /// “which The New Gardener called”: an article with a capital inside a sentence opens the name of a paper.
  private func paper(_ run: NamePage.Run) -> FoundName? {
    let first = run.tokens.lowerBound
    guard run.style == .normal, first > run.sentence.lowerBound, first + 1 < run.tokens.upperBound,
      page.tokens[first].key == NameKeys.the, page.tokens[first].isCapitalised,
      page.tokens[first - 1].kind == .word, !page.tokens[first - 1].isCapitalised
    else { return nil }
    var last = first
    while last + 1 < run.tokens.upperBound, page.isCapital(last + 1) { last += 1 }
    guard last > first, last - first < 5, last + 1 < run.sentence.upperBound,
      Self.printing[page.tokens[last + 1].key] != nil,
      page.classes[first + 1].isDisjoint(with: [.country, .people, .title, .calendar])
    else { return nil }
    return FoundName(first: first, last: last, kind: .organisation, rule: "a paper by its article")
  }

  private static let printing = WordTable(
    "called,reported,wrote,said,says,reports,revealed,quoted,published,described,named = yes",
    meaning: { _ in true })

  // MARK: Kinds

  private func settle(_ name: inout FoundName) {
    if name.kind == .place, name.first == name.last, isRuler(name.first) {
      name.kind = .person
      name.rule = "a person's rule or time"
    } else if name.kind == .person, name.last > name.first, page.tokens[name.first].key == NameKeys.the,
      Self.papers[page.tokens[name.last].key] != nil
    {
      name.kind = .organisation
      name.rule = "organisation by its wording"
    } else if name.kind == .organisation, page.phrases[name.first].contains(.title),
      name.last == name.first + page.starts(name.first), page.isCapital(name.last),
      page.classes[name.last].isDisjoint(with: [.organisationWord, .organisation, .country, .bigCity])
    {
      name.kind = .person
      name.rule = "behind a title"
    }
  }

  private static let papers = WordTable(
    "ledger,courier,times,post,herald,gazette,tribune,journal,chronicle,echo,observer,bugle,clarion,sentinel,examiner,inquirer = yes",
    meaning: { _ in true })

  /// “under Khrushchev”, “the rule of Franco”, “the Stalin era”, “during Stalin’s time”.
  private func isRuler(_ index: Int) -> Bool {
    let tokens = page.tokens
    let known = page.classes[index]
    guard known.isDisjoint(with: [.country, .region, .bigCity, .placeWord, .people]),
      known.contains(.surname) || known.isDisjoint(with: .city), page.phrases[index].isEmpty
    else { return false }
    if index > 1, tokens[index - 1].key == NameKeys.of, Self.reigns[tokens[index - 2].key] == true {
      return true
    }
    if index > 0, tokens[index - 1].key == Self.under,
      !tokens[index - 1].isCapitalised || known.contains(.surname)
    {
      return true
    }
    guard index + 1 < tokens.count else { return false }
    if index > 0, tokens[index - 1].key == NameKeys.the, Self.siblings[tokens[index + 1].key] != nil {
      return true
    }
    if tokens[index + 1].kind == .possessive {
      return index + 2 < tokens.count && Self.reigns[tokens[index + 2].key] != nil
    }
    return tokens[index + 1].key == Self.era && !tokens[index + 1].isCapitalised
  }

  private static let under = WordKey.of("under")
  /// “the Safarov brothers”.
  private static let siblings = WordTable("brothers,sisters,siblings,twins = yes", meaning: { _ in true })
  private static let era = WordKey.of("era")
  /// True where “of” may follow with a person behind it: places have governments too.
  private static let reigns = WordTable(
    """
    rule,reign,dictatorship,presidency,premiership,chancellorship = true
    time,era,death,successor,predecessor,widow,lifetime,purges = false
    """, meaning: { $0 == "true" })
}
