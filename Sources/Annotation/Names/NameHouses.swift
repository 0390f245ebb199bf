/// Institutions and parties by their wording: “the Commission”, “Public Prosecutor’s Office”, “Vamos party”, “Lok Sabha”,
/// “Trinity College Dublin”, and media by who speaks to them: “told Newsnight”.
struct NameHouses {
  let page: NamePage
  let surnames: Set<UInt64>

  private enum Word {
    /// Stands for a body by itself: “the Commission”.
    case body
    /// Has its bearers before it, with an apostrophe: “Farmers’ Union”.
    case owned
    /// Takes what stands before it, and a city behind it: “Trinity College Dublin”.
    case school
    /// Takes what stands before it.
    case hall
    /// Takes a country behind “of”: “Law Society of Kenya”.
    case society
    /// Ends the name of a party: “Shiv Sena”.
    case party
    /// A parliament or an alliance.
    case house
  }

  private static let words = WordTable(
    """
    commission,council,parliament,assembly,senate,house,congress,treasury = body
    office,department,ministry,guild,court,club = owned
    college,university = school
    center,centre,institute,museum,library,hospital,airport,stadium,theatre,theater,foundation,academy = hall
    society,association,union,league,federation,party = society
    dal,sena,morcha,sangh,parishad,sabha,dals = party
    seanad,dáil,oireachtas,knesset,bundestag,bundesrat,sejm,duma,rada,majlis,storting,riksdag,folketing,althing,tynwald,saeima,seimas,riigikogu,eduskunta,sabor,mahagathbandhan,stortinget = house
    """,
    meaning: {
      [
        "body": .body, "owned": .owned, "school": .school, "hall": .hall, "society": .society,
        "party": .party,
        "house": Word.house,
      ][$0]
    })
  private static let rule = "organisation by its wording"
  static let called = "called an organisation by the noun behind it"

  func name(_ index: Int, _ run: NamePage.Run) -> FoundName? {
    guard page.tokens[index].kind == .word else { return nil }
    switch Self.words[page.tokens[index].key] {
    case .body: return body(index, run) ?? chamber(index, run) ?? owned(index, run)
    case .owned: return owned(index, run)
    case .society: return owned(index, run) ?? ofPlace(index, run)
    case .school: return whole(index, run, isSchool: true)
    case .hall: return whole(index, run, isSchool: false)
    case .party: return party(index, run)
    case .house: return house(index, run)
    case nil: return called(index, run) ?? medium(index, run)
    }
  }

  // MARK: Bodies

  /// “the Commission”, “Commission President”: alone, with a capital inside a sentence.
  private func body(_ index: Int, _ run: NamePage.Run) -> FoundName? {
    guard run.style == .normal, index > run.sentence.lowerBound,
      !page.tokens[index].shape.contains(.allUpper),
      page.phrases[index].isEmpty, page.tokens[index - 1].kind == .word,
      !page.isCapital(index - 1) || page.tokens[index - 1].key == NameKeys.the
    else { return nil }
    let isOffice =
      index + 1 < run.sentence.upperBound && page.isCapital(index + 1)
      && page.classes[index + 1].contains(.title)
    guard isOffice || page.tokens[index - 1].key == NameKeys.the || page.tokens[index - 1].key == Self.member,
      isOffice || index + 1 == run.sentence.upperBound || !page.isCapital(index + 1),
      index + 1 == run.sentence.upperBound || !Self.opens(page.tokens[index + 1])
    else { return nil }
    return FoundName(first: index, last: index, kind: .organisation, rule: "an institution by its noun")
  }

  private static let member = WordKey.of("member")

  /// “Parliament voted”, “in Parliament”: what has no article.
  private func chamber(_ index: Int, _ run: NamePage.Run) -> FoundName? {
    guard Self.chambers[page.tokens[index].key] != nil, run.style == .normal,
      !page.tokens[index].shape.contains(.allUpper), page.phrases[index].isEmpty,
      page.stretchStart(index, run) == index
        || page.stretchStart(index, run) == index - 1 && index - 1 == run.sentence.lowerBound,
      page.stretchEnd(index, run) == index,
      index + 1 < run.sentence.upperBound, !Self.opens(page.tokens[index + 1])
    else { return nil }
    let isSubject =
      page.stretchStart(index, run) == index && Self.acting[page.tokens[index + 1].key] != nil
    guard isSubject || page.keyBefore(index, run.sentence).map({ Self.entering[$0] != nil }) == true else {
      return nil
    }
    return FoundName(first: index, last: index, kind: .organisation, rule: "an institution by its noun")
  }

  private static let chambers = WordTable("parliament,congress = yes", meaning: { _ in true })
  private static let entering = WordTable(
    "in,by,to,told,from,through,before,when,that,if,and,until,while,into = yes", meaning: { _ in true })
  private static let acting = WordTable(
    "voted,votes,met,meets,passed,passes,approved,approves,rejected,rejects,adopted,ratified,will,has,had,is,was,must,returns,returned,dissolved,elected,elects,debated,backed,may,should,could,would,can,said,refused,agreed,ordered,sat,sits,resumed,resumes = yes",
    meaning: { _ in true })

  private static let on = WordKey.of("on")

  /// “Council of Ministers” is more than the Council.
  private static func opens(_ token: Token) -> Bool {
    token.key == NameKeys.of || token.key == NameKeys.for || token.key == on || token.kind == .number
  }

  // MARK: Bearers

  private static let holders = WordTable(
    "prosecutor,general,women,woman,men,farmers,workers,attorney,governor,mayor,sheriff,students,writers,teachers,children,people,journalists,lawyers,doctors,nurses,pensioners,veterans,taxpayers,consumers,tenants,peasants,miners,dockers,sailors,soldiers,parents,patients,employers,auditor,ombudsman,president,chancellor,king,queen,coroner,defender,inspector,trustees,bishops,scientists,artists,authors,actors,seamen,fishermen,merchants,railwaymen,boilermakers,drivers,musicians = yes",
    meaning: { _ in true })

  /// “Attorney General’s Office”, “Farmers’ Union”.
  private func owned(_ head: Int, _ run: NamePage.Run) -> FoundName? {
    guard head - 2 >= run.tokens.lowerBound, isApostrophe(head - 1), page.isCapital(head - 2),
      Self.holders[page.tokens[head - 2].key] != nil
    else { return nil }
    var first = head - 2
    while first > run.tokens.lowerBound, page.isCapital(first - 1),
      page.tokens[first - 1].key != NameKeys.the,
      !page.tokens[first].shape.contains(.lineBefore)
    {
      first -= 1
    }
    return FoundName(first: first, last: head, kind: .organisation, rule: Self.rule)
  }

  /// “’s”, or the bare “’” behind s.
  private func isApostrophe(_ index: Int) -> Bool {
    let token = page.tokens[index]
    if token.kind == .possessive { return true }
    return token.kind == .punctuation && (token.count == 1 && page.byte(index) == 39 || token.count == 3)
      && !token.shape.contains(.spaceBefore) && NameCandidates.isHyphen(token, page.bytes)
      && page.bytes[Int(token.start) - 1] == 115
  }

  /// “Law Society of Kenya”.
  private func ofPlace(_ head: Int, _ run: NamePage.Run) -> FoundName? {
    guard head + 2 < run.sentence.upperBound, page.tokens[head + 1].key == NameKeys.of else { return nil }
    let start = page.tokens[head + 2].key == NameKeys.the ? head + 3 : head + 2
    guard run.tokens.contains(start), page.isCapital(start),
      !page.classes[start].union(page.phrases[start]).isDisjoint(with: [.country, .region, .bigCity])
    else { return nil }
    let first = page.stretchStart(head, run)
    guard first < head, page.tokens[first].key != NameKeys.the || first + 1 < head else { return nil }
    let last = max(start, start + page.starts(start) - 1)
    return FoundName(
      first: page.tokens[first].key == NameKeys.the ? first + 1 : first, last: last, kind: .organisation,
      rule: Self.rule)
  }

  // MARK: Schools and halls

  /// “Trinity College Dublin”, “Rosa Varga Cultural Centre”: all the capitals before the noun.
  private func whole(_ head: Int, _ run: NamePage.Run, isSchool: Bool) -> FoundName? {
    guard run.style == .normal || run.style == .fragment else { return nil }
    var first = page.stretchStart(head, run)
    while first < head,
      page.tokens[first].key == NameKeys.the || NameTrimmer.openers[page.tokens[first].key] != nil
    {
      first += 1
    }
    guard first < head, !(first..<head).contains(where: { page.classes[$0].contains(.calendar) }) else {
      return nil
    }
    var last = head
    if isSchool, head + 1 < run.tokens.upperBound, page.isCapital(head + 1),
      page.classes[head + 1].contains(.bigCity), page.stretchEnd(head, run) == head + 1
    {
      last = head + 1
    } else if head + 1 < run.sentence.upperBound,
      page.isCapital(head + 1) || page.tokens[head + 1].kind == .possessive
        || Self.opens(page.tokens[head + 1])
    {
      return nil
    }
    // What is already one with its noun stays what it is.
    guard last > head || head - first >= 2 else { return nil }
    return FoundName(first: first, last: last, kind: .organisation, rule: Self.rule)
  }

  // MARK: Parties and parliaments

  /// “Rashtriya Janata Dal”.
  private func party(_ last: Int, _ run: NamePage.Run) -> FoundName? {
    let first = page.stretchStart(last, run)
    guard first < last, last - first < 4, last == page.stretchEnd(last, run) else { return nil }
    return FoundName(
      first: page.tokens[first].key == NameKeys.the ? first + 1 : first, last: last, kind: .organisation,
      rule: Self.rule)
  }

  private func house(_ index: Int, _ run: NamePage.Run) -> FoundName? {
    var (first, last) = (index, index)
    if first > run.tokens.lowerBound, page.isCapital(first - 1),
      Self.before[page.tokens[first - 1].key] != nil
    {
      first -= 1
    }
    if last + 1 < run.tokens.upperBound, page.tokens[last + 1].key == Self.irish { last += 1 }
    guard first == index || page.classes[first].isDisjoint(with: .title),
      last + 1 == run.tokens.upperBound || !page.isCapital(last + 1)
        || page.classes[last + 1].contains(.title),
      last + 1 == run.tokens.upperBound || page.tokens[last + 1].shape.contains(.spaceBefore)
        || page.tokens[last + 1].kind != .punctuation
        || !NameCandidates.isHyphen(page.tokens[last + 1], page.bytes)
    else { return nil }
    return FoundName(first: first, last: last, kind: .organisation, rule: "a known parliament")
  }

  private static let before = WordTable("state,verkhovna,supreme,federal = yes", meaning: { _ in true })
  private static let irish = WordKey.of("éireann")

  // MARK: Called by the noun behind

  private static let groups = WordTable(
    "party = any\ncoalition,alliance,bloc,faction = any\nmovement,camp = capitals", meaning: { $0 == "any" })

  /// “Vamos party”, “INDIA bloc”.
  private func called(_ last: Int, _ run: NamePage.Run) -> FoundName? {
    guard last + 1 < run.sentence.upperBound, page.isSmallWord(last + 1),
      let isAny = Self.groups[page.tokens[last + 1].key]
    else { return nil }
    let first = page.stretchStart(last, run)
    guard last - first < 3, !page.tokens[last].shape.contains(.initial) else { return nil }
    let isCapitals = (first...last).allSatisfy { page.tokens[$0].shape.contains(.allUpper) }
    let start = first < last && page.tokens[first].key == NameKeys.the ? first + 1 : first
    if !isCapitals {
      guard isAny, start > run.sentence.lowerBound, run.style == .normal,
        (start...last).allSatisfy({
          page.classes[$0].isDisjoint(with: [
            .country, .region, .bigCity, .people, .calendar, .title, .otherWord,
          ])
            && Self.feasts[page.tokens[$0].key] == nil && !surnames.contains(page.tokens[$0].key)
        }), page.phrases[last].isDisjoint(with: .place)
      else { return nil }
    }
    return FoundName(first: start, last: last, kind: .organisation, rule: Self.called)
  }

  private static let feasts = WordTable(
    "christmas,easter,halloween,birthday,boston,tea,tory,ruling,opposition,western,arab,third,third-party,new,eve,hanukkah,diwali,donner,donald,nazi = yes",
    meaning: { _ in true })

  // MARK: Media

  /// “two diplomats told Playbook.”, “Playbook editor Alex Spence”.
  private func medium(_ index: Int, _ run: NamePage.Run) -> FoundName? {
    guard run.style == .normal, page.tokens[index].count > 3,
      page.stretchStart(index, run) == index, page.stretchEnd(index, run) == index,
      page.classes[index].isSubset(of: [.organisation, .organisationWord]), page.phrases[index].isEmpty,
      !surnames.contains(page.tokens[index].key), index + 1 < run.sentence.upperBound
    else { return nil }
    let next = page.tokens[index + 1]
    let isTold =
      index > run.sentence.lowerBound
      && page.keyBefore(index, run.sentence).map { Self.telling[$0] != nil } == true
      && next.kind == .punctuation
      && page.uses[index] != 0
    let isStaffed =
      Self.staff[next.key] != nil && !next.isCapitalised && index + 2 < run.sentence.upperBound
      && page.isCapital(index + 2) && (index > run.sentence.lowerBound || page.uses[index] == 0)
    guard isTold || isStaffed else { return nil }
    return FoundName(first: index, last: index, kind: .organisation, rule: "a medium by who speaks to it")
  }

  private static let telling = WordTable("told,tells,telling = yes", meaning: { _ in true })
  private static let staff = WordTable(
    "editor,presenter,columnist,host,correspondent,reporter,anchor = yes", meaning: { _ in true })
}
