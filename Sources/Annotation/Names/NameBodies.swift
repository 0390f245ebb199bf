/// Organisations by the frame they stand in: “Institute for the Study of Peace”, “the 6th (Lahore) Division”, “Oxford:
/// Marlowe Books, 1998”, “his group, the Red Lanterns,”, “Zelquar Airways”.
struct NameBodies {
  let page: NamePage

  func settle(_ found: [FoundName]) -> [FoundName] {
    var whole: [FoundName] = []
    var sure: [FoundName] = []
    for run in page.runs where run.style != .capitals {
      if let name = apposed(run) ?? firmApposed(run) ?? staffed(run) ?? published(run) { sure.append(name) }
      if let names = imprint(run) { sure += names }
      for index in run.tokens where page.isCapital(index) {
        guard let word = Self.words[page.tokens[index].key] else { continue }
        switch word {
        case .head: if let name = institute(index, run, found) { whole.append(name) }
        case .unit: if let name = unit(index, run) { sure.append(name) }
        case .paper: break
        case .trade: if let name = firm(index, run, found) { whole.append(name) }
        case .line: if let name = line(index, run) { sure.append(name) }
        case .acronym: if let name = acronym(index, run) { sure.append(name) }
        }
      }
    }
    sure.sort { ($0.first, $1.last) < ($1.first, $0.last) }
    var settled = NameJoiner.force(sure, on: NameInstitutions.cover(whole, found, page), page)
    for index in settled.indices { settle(&settled[index]) }
    return settled
  }

  private enum Word {
    /// What it is for or on follows: “Institute for the Study of Peace”.
    case head
    /// A part of an army.
    case unit
    /// What firms and forces end with.
    case trade
    /// What papers end with.
    case paper
    /// A canal or railway between two places.
    case line
    /// An acronym that reads as a small word.
    case acronym
  }

  private static let words = WordTable(
    """
    committee,subcommittee,commission,council,panel,institute,society,foundation,campaign,centre,center,bank,board,association,federation,network,coalition,alliance,trust,fund,union,league,initiative,organisation,organization,agency,office,bureau,directorate,academy,group,party,movement,front = head
    division,brigade,regiment,battalion,corps,army,squadron,fleet = unit
    airlines,airways,police,constabulary,motors,foods,brewing,brewery,breweries,steel,pharmaceuticals,airline = trade
    observer,courier,gazette,tribune,chronicle,herald,echo,examiner,inquirer,posten,tidende,zeitung,bladet,dagbladet,anzeiger,nachrichten = paper
    canal,railway,railroad = line
    who = acronym
    """,
    meaning: {
      [
        "paper": .paper, "head": .head, "unit": .unit, "trade": .trade, "line": .line,
        "acronym": Word.acronym,
      ][$0]
    })
  private static let rule = "organisation by its wording"

  private func organisation(_ first: Int, _ last: Int, _ rule: String = rule) -> FoundName {
    FoundName(first: first, last: last, kind: .organisation, rule: rule)
  }

  // MARK: Institutes

  /// Whether a word is what papers end with.
  static func isPaper(_ key: UInt64) -> Bool { words[key] == .paper }

  /// “Council on Foreign Trade”, “Society for the Protection of Owls”.
  private func institute(_ head: Int, _ run: NamePage.Run, _ found: [FoundName]) -> FoundName? {
    let limit = run.tokens.upperBound
    guard run.style != .title, head + 2 < limit else { return nil }
    let preposition = page.tokens[head + 1].key
    let isOf = preposition == NameKeys.of
    guard isOf || preposition == NameKeys.for || preposition == Self.on, page.isSmallWord(head + 1) else {
      return nil
    }
    var start = head + 2
    let hasArticle = page.tokens[start].key == NameKeys.the
    if hasArticle { start += 1 }
    // What is “of” something the model knows.
    guard !isOf || hasArticle, start < limit, page.isCapital(start), let end = field(start, limit) else {
      return nil
    }
    var last = end
    if isBare(start, last, found), !(last + 2 < limit && page.tokens[last + 1].key == NameKeys.of) {
      return nil
    }
    // “of Peace”, and behind that “in Europe” is another name.
    var next = last + 2
    if next < limit, page.tokens[next].key == NameKeys.the { next += 1 }
    if next < limit, page.tokens[last + 1].key == NameKeys.of, let end = field(next, limit) {
      last = end
    }
    if last + 2 < limit, page.tokens[last + 1].key == NameKeys.and, let end = field(last + 2, limit),
      !isBare(last + 2, end, found),
      found.covering(last + 2).map({ $0.kind == .organisation || $0.first <= head }) ?? true
    {
      last = end
    }
    var first = page.stretchStart(head, run)
    while first < head,
      page.tokens[first].key == NameKeys.the || NameTrimmer.openers[page.tokens[first].key] != nil
    {
      first += 1
    }
    // “House Committee on Labour”; of more than that the model knows the beginning.
    if let before = found.covering(head), before.first < head, before.first >= first { first = before.first }
    guard head - first <= 3 else { return nil }
    return organisation(first, last)
  }

  private static let on = WordKey.of("on")

  /// The end of one to three capitalised words that may say what an organisation is for.
  private func field(_ start: Int, _ limit: Int) -> Int? {
    var end = start
    while end < limit, end < start + 4, page.isCapital(end), !page.tokens[end].shape.contains(.lineBefore) {
      guard page.classes[end].isDisjoint(with: [.calendar, .title]) else { return nil }
      end += 1
    }
    guard end > start, end == limit || !page.isCapital(end) else { return nil }
    return end - 1
  }

  /// A country, a city or a person, with nothing else: “the Council on Syria”.
  private func isBare(_ first: Int, _ last: Int, _ found: [FoundName]) -> Bool {
    if let name = found.covering(first), name.kind == .person || name.kind == .place { return true }
    let known = page.classes[first].union(page.phrases[first])
    return !known.isDisjoint(with: [.country, .bigCity, .region, .firstName])
  }

  // MARK: Units, firms, lines

  /// “2nd Battalion”, “6th (Lahore) Division”.
  private func unit(_ last: Int, _ run: NamePage.Run) -> FoundName? {
    var index = last - 1
    let floor = run.sentence.lowerBound
    guard index >= floor, !page.tokens[last].shape.contains(.lineBefore),
      last + 1 == run.sentence.upperBound || !page.isCapital(last + 1)
    else { return nil }
    if index - 2 >= floor, page.byte(index) == 41, page.isCapital(index - 1), page.byte(index - 2) == 40 {
      index -= 3
    } else {
      while index > floor, last - index < 4, page.tokens[index].kind == .word, page.isCapital(index) {
        index -= 1
      }
    }
    guard index >= floor, page.tokens[index].kind == .mixed, page.byte(index) &- 48 < 10,
      Self.isOrdinal(page.tokens[index], page.bytes)
    else { return nil }
    return organisation(index, last, "a part of an army by its number")
  }

  /// “51st”, “2nd”, “3rd”, “6th”.
  private static func isOrdinal(_ token: Token, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard (3...5).contains(token.count) else { return false }
    let end = Int(token.end)
    let pair = (bytes[end - 2] | 0x20, bytes[end - 1] | 0x20)
    return [(116, 104), (115, 116), (110, 100), (114, 100)].contains { $0 == pair }
  }

  /// “Zelquar Foods”, which the model leaves outside names.
  private func firm(_ last: Int, _ run: NamePage.Run, _ found: [FoundName]) -> FoundName? {
    guard run.style == .normal || run.style == .fragment, found.covering(last) == nil,
      page.stretchEnd(last, run) == last
    else { return nil }
    var first = page.stretchStart(last, run)
    while first < last,
      page.tokens[first].key == NameKeys.the || NameTrimmer.openers[page.tokens[first].key] != nil
    {
      first += 1
    }
    guard first < last, last - first < 3, first > run.sentence.lowerBound,
      (first..<last).allSatisfy({
        page.tokens[$0].kind == .word
          && page.classes[$0].isDisjoint(with: [.title, .calendar, .people, .organisationWord, .otherWord])
      })
    else { return nil }
    return organisation(first, last)
  }

  /// “the Leven and Tay Canal”, “the Forth and Clyde Railway”.
  private func line(_ last: Int, _ run: NamePage.Run) -> FoundName? {
    guard last - 3 >= run.tokens.lowerBound, page.stretchEnd(last, run) == last,
      page.stretchStart(last, run) == last - 1, page.tokens[last - 2].key == NameKeys.and,
      page.isCapital(last - 3), page.tokens[last - 3].kind == .word
    else { return nil }
    var first = page.stretchStart(last - 3, run)
    if page.tokens[first].key == NameKeys.the { first += 1 }
    guard first <= last - 3, last - 3 - first < 2, first > run.sentence.lowerBound,
      page.tokens[first - 1].key == NameKeys.the,
      page.classes[first].isDisjoint(with: [.title, .calendar, .organisation, .organisationWord])
    else { return nil }
    let isCanal = page.tokens[last].key == Self.canal
    return FoundName(
      first: first, last: last, kind: isCanal ? .place : .organisation, rule: "a line between two places")
  }

  private static let canal = WordKey.of("canal")

  /// “The WHO’s director”.
  private func acronym(_ index: Int, _ run: NamePage.Run) -> FoundName? {
    guard page.tokens[index].shape.contains(.allUpper), index + 1 < run.sentence.upperBound,
      page.stretchEnd(index, run) == index
    else { return nil }
    let isPossessive = page.tokens[index + 1].kind == .possessive
    let isBehind = page.keyBefore(index, run.sentence) == NameKeys.the
    guard isPossessive || isBehind else { return nil }
    return organisation(index, index, "an acronym beside words of organisations")
  }

  /// What is one by its last word is no place and no person: “Alaska Airlines”.
  private func settle(_ name: inout FoundName) {
    if name.rule == Self.rule, name.first < name.last, page.tokens[name.first].key == NameKeys.the {
      name.first += 1
    }
    guard name.last > name.first, name.kind == .place || name.kind == .person,
      let word = Self.words[page.tokens[name.last].key], word == .trade || word == .paper,
      page.isCapital(name.last), page.classes[name.last].isDisjoint(with: [.surname, .firstName]),
      word == .trade || page.classes[name.first].isDisjoint(with: .firstName)
    else { return }
    name.kind = .organisation
    name.rule = Self.rule
  }

  // MARK: Neighbours

  private static let bodies = WordTable(
    "organisation,organization,group,gang,society,party,union,movement,militia,network,band,brotherhood,cell,faction,charity,cartel,sect,syndicate = yes",
    meaning: { _ in true })
  private static let owners = WordTable(
    "whose,his,her,their,its,a,an,the,secret,armed,rebel,militant,terrorist,underground,criminal,nationalist,separatist = yes",
    meaning: { _ in true })
  private static let sorts = WordTable(
    "rebel,militant,aid,armed,advocacy,campaign,rights,lobby,terrorist,terror,guerrilla,separatist,hacking,ransomware,secret = yes",
    meaning: { _ in true })

  /// “The operator, Zelquar, said”: one or two words that no list has as a person's.
  private func firmApposed(_ run: NamePage.Run) -> FoundName? {
    let first = run.tokens.lowerBound
    guard run.style == .normal, first - 3 >= run.sentence.lowerBound, page.isCapital(first),
      page.tokens[first - 1].key == NameKeys.comma, page.isSmallWord(first - 2),
      Self.companies[page.tokens[first - 2].key] != nil, Self.owners[page.tokens[first - 3].key] != nil
    else { return nil }
    let last = page.stretchEnd(first, run)
    guard last - first < 3, last + 1 < run.sentence.upperBound,
      page.tokens[last + 1].key == NameKeys.comma,
      (first...last).allSatisfy({
        page.tokens[$0].kind == .word
          && page.classes[$0].isDisjoint(with: [.title, .calendar, .firstName, .country, .people])
      })
    else { return nil }
    return organisation(first, last, NameHouses.called)
  }

  private static let companies = WordTable(
    "operator,company,firm,carrier,airline,shipowner,manufacturer,retailer,lender,contractor,newspaper,broadcaster,publisher,brewer,builder,agency = yes",
    meaning: { _ in true })

  /// “Zelquar chief executive Martin Reed”, “Zelquar shares”: a word that no list knows.
  private func staffed(_ run: NamePage.Run) -> FoundName? {
    let first = run.tokens.lowerBound
    guard run.style == .normal, page.stretchEnd(first, run) == first, page.isCapital(first),
      page.tokens[first].kind == .word, first + 2 < run.sentence.upperBound, page.tokens[first].count > 3,
      page.classes[first].isEmpty, page.phrases[first].isEmpty, page.uses[first] == 0
    else { return nil }
    let next = page.tokens[first + 1].key
    let isChief = next == Self.chief && Self.chiefs[page.tokens[first + 2].key] != nil
    guard isChief || Self.assets[next] != nil else { return nil }
    return organisation(first, first, NameHouses.called)
  }

  private static let chief = WordKey.of("chief")
  private static let chiefs = WordTable(
    "executive,financial,operating,economist = yes", meaning: { _ in true })
  private static let assets = WordTable("shares,shareholders,stock,employees = yes", meaning: { _ in true })

  /// “whose group, the Red Lanterns,” and “the rebel group Red Lanterns”.
  private func apposed(_ run: NamePage.Run) -> FoundName? {
    var first = run.tokens.lowerBound
    guard run.style == .normal, first - 2 >= run.sentence.lowerBound else { return nil }
    if page.tokens[first].key == NameKeys.the { first += 1 }
    guard run.tokens.contains(first), page.isCapital(first) else { return nil }
    let last = page.stretchEnd(first, run)
    var before = first - 1
    let hasArticle = page.tokens[before].key == NameKeys.the
    if hasArticle { before -= 1 }
    guard before - 1 >= run.sentence.lowerBound, last - first < 4 else { return nil }
    if hasArticle, page.tokens[before].key == NameKeys.comma {
      let noun = before - 1
      guard page.isSmallWord(noun), Self.bodies[page.tokens[noun].key] != nil, noun > run.sentence.lowerBound,
        Self.owners[page.tokens[noun - 1].key] != nil, last + 1 < run.sentence.upperBound,
        page.tokens[last + 1].key == NameKeys.comma, mayBe(first, last, isFirm: true)
      else { return nil }
    } else {
      guard !hasArticle, !goesOn(last, run.sentence.upperBound), page.isSmallWord(before),
        Self.bodies[page.tokens[before].key] != nil,
        Self.sorts[page.tokens[before - 1].key] != nil, mayBe(first, last, isFirm: false)
      else { return nil }
    }
    return organisation(first, last, NameHouses.called)
  }

  /// “Campaign for a Free Press”: a name that a preposition goes on in.
  private func goesOn(_ last: Int, _ limit: Int) -> Bool {
    guard last + 2 < limit else { return false }
    let next = page.tokens[last + 1].key
    return next == NameKeys.for || next == NameKeys.of || next == Self.on
  }

  private func mayBe(_ first: Int, _ last: Int, isFirm: Bool) -> Bool {
    if !isFirm, first == last, !page.classes[first].isDisjoint(with: [.country, .bigCity, .people]) {
      return false
    }
    return (first...last).allSatisfy {
      page.classes[$0].isDisjoint(with: [.title, .calendar]) && (!isFirm || page.tokens[$0].kind == .word)
    }
  }

  /// “published by Marlowe”, one word.
  private func published(_ run: NamePage.Run) -> FoundName? {
    let first = run.tokens.lowerBound
    guard run.style == .normal, first - 2 >= run.sentence.lowerBound, page.isCapital(first),
      page.tokens[first - 1].key == Self.by, Self.publishing[page.tokens[first - 2].key] != nil,
      page.stretchEnd(first, run) == first, page.tokens[first].kind == .word,
      page.classes[first].isDisjoint(with: [.title, .calendar, .country, .people, .firstName]),
      first + 1 == page.tokens.count || page.tokens[first + 1].kind != .possessive
    else { return nil }
    return organisation(first, first, "the publisher of a book")
  }

  private static let by = WordKey.of("by")
  private static let publishing = WordTable("published,republished = yes", meaning: { _ in true })

  /// “Oxford: Marlowe Books, 1998”: the place and the publisher of a book.
  private func imprint(_ run: NamePage.Run) -> [FoundName]? {
    let first = run.tokens.lowerBound
    guard first - 2 >= 0, page.byte(first - 1) == 58, page.tokens[first - 1].count == 1,
      !page.tokens[first].shape.contains(.lineBefore), page.isCapital(first - 2),
      page.tokens[first].shape.contains(.spaceBefore), !page.tokens[first - 1].shape.contains(.spaceBefore),
      !page.classes[first - 2].union(page.phrases[first - 2]).isDisjoint(with: .place)
    else { return nil }
    var last = first
    while last + 1 < page.tokens.count, last - first < 5,
      page.isCapital(last + 1) || page.tokens[last + 1].kind == .symbol
        || page.tokens[last + 1].key == NameKeys.and
    {
      last += 1
    }
    guard last + 2 < page.tokens.count, page.tokens[last + 1].key == NameKeys.comma,
      page.tokens[last + 2].kind == .number, page.tokens[last + 2].count == 4
    else { return nil }
    let publisher = organisation(first, last, "the publisher of a book")
    guard page.phrases[first - 2].isEmpty else { return [publisher] }
    return [
      FoundName(first: first - 2, last: first - 2, kind: .place, rule: "where a book was published"),
      publisher,
    ]
  }
}
