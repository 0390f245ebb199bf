/// Names that their own words or their neighbours make longer, shorter or of another kind: “BBC Radio Calder”, “Little
/// Sioux River”, “the Baku-Novorossiysk pipeline”, “the Armenian Soviet Republic”, “Ellery’s Anna Castell”.
struct NameSurroundings {
  let page: NamePage

  func settle(_ found: [FoundName]) -> [FoundName] {
    var names = NameInstitutions.cover(lands(), found, page)
    for index in names.indices {
      extend(&names[index], index + 1 < names.count ? names[index + 1].first : page.tokens.count)
      settle(&names[index])
      if index + 1 < names.count { settleEmployer(&names[index], of: names[index + 1]) }
    }
    return names.flatMap(parted)
  }

  // MARK: Lands

  private enum Word {
    /// What states and their parts end with.
    case state
    /// What stands between that and the name.
    case form
    /// What places end with, where a people or nothing known stands before it.
    case place
    /// What tribes of one tongue begin with.
    case tribe
    /// What broadcasters have behind their names.
    case station
  }

  private static let words = WordTable(
    """
    republic,empire,khanate,oblast,krai,okrug,emirate,sultanate,ssr,assr,sfsr,governorate,viceroyalty = state
    autonomous,soviet,socialist,federative,democratic,islamic,federal,arab = form
    river,lake,mountains,mountain,valley,creek,island,islands,reservation,street,road,avenue,boulevard = place
    ngāti,ngati,ngāi,banu,beni = tribe
    radio,tv,television,online = station
    """,
    meaning: {
      ["state": .state, "form": .form, "place": .place, "tribe": .tribe, "station": Word.station][$0]
    })

  private func lands() -> [FoundName] {
    var lands: [FoundName] = []
    for run in page.runs where run.style == .normal || run.style == .fragment {
      for index in run.tokens where page.isCapital(index) {
        switch Self.words[page.tokens[index].key] {
        case .state: if let land = state(index, run) { lands.append(land) }
        case .place: if let land = place(index, run) { lands.append(land) }
        case .tribe:
          guard index + 1 < run.tokens.upperBound, page.isCapital(index + 1) else { continue }
          lands.append(FoundName(first: index, last: index + 1, kind: .people, rule: "people by its wording"))
        default: continue
        }
      }
    }
    return lands
  }

  /// “Armenian Soviet Republic”; “a Soviet Republic” is none.
  private func state(_ last: Int, _ run: NamePage.Run) -> FoundName? {
    guard last + 1 == run.tokens.upperBound || !page.isCapital(last + 1) else { return nil }
    var first = last
    while first > run.tokens.lowerBound, Self.words[page.tokens[first - 1].key] == .form { first -= 1 }
    guard first < last, first > run.tokens.lowerBound, page.isCapital(first - 1),
      !page.classes[first - 1].isDisjoint(with: [.people, .country, .region, .bigCity, .city])
    else { return nil }
    first -= 1
    if first > 0, Self.articles[page.tokens[first - 1].key] != nil { return nil }
    guard
      first == run.tokens.lowerBound || !page.isCapital(first - 1)
        || page.tokens[first - 1].key == NameKeys.the
    else { return nil }
    return FoundName(first: first, last: last, kind: .place, rule: "place by its wording")
  }

  private static let articles = WordTable("a,an,separate,new = yes", meaning: { _ in true })

  /// “Little Sioux River”, “Main Street”.
  private func place(_ last: Int, _ run: NamePage.Run) -> FoundName? {
    guard last > run.tokens.lowerBound, page.isCapital(last - 1), page.phrases[last].isEmpty,
      last + 1 == run.tokens.upperBound || !page.isCapital(last + 1)
    else { return nil }
    var first = last - 1
    while first > run.tokens.lowerBound, page.isCapital(first - 1), last - first < 3 { first -= 1 }
    guard first == run.tokens.lowerBound || !page.isCapital(first - 1) else { return nil }
    if page.tokens[first].key == NameKeys.the { first += 1 }
    guard first < last, (first..<last).allSatisfy(isPlain) else { return nil }
    let isPeople = page.classes[last - 1].contains(.people)
    let isBehind = first > run.sentence.lowerBound && Self.where[page.tokens[first - 1].key] != nil
    guard isPeople || isBehind else { return nil }
    return FoundName(first: first, last: last, kind: .place, rule: "place by its wording")
  }

  private func isPlain(_ index: Int) -> Bool {
    page.tokens[index].kind == .word
      && page.classes[index].isDisjoint(with: [.title, .calendar, .organisation, .organisationWord])
  }

  private static let `where` = WordTable("in,near,on,at,along,the,across,from = yes", meaning: { _ in true })

  // MARK: Neighbours

  /// “BBC Radio Calder”, “Al-Arabiya TV”.
  private func extend(_ name: inout FoundName, _ limit: Int) {
    guard name.kind == .organisation, name.last + 1 < limit, page.isCapital(name.last + 1),
      !page.tokens[name.last + 1].shape.contains(.lineBefore),
      Self.words[page.tokens[name.last + 1].key] == .station
    else { return }
    name.last += 1
    if name.last + 1 < limit, page.isCapital(name.last + 1), page.tokens[name.last].key == Self.radio,
      page.classes[name.last + 1].isDisjoint(with: [.title, .calendar])
    {
      name.last += 1
    }
    name.rule = "organisation by its wording"
  }

  private static let radio = WordKey.of("radio")

  private func settle(_ name: inout FoundName) {
    if name.kind == .people, name.last == name.first + 1, page.classes[name.first].contains(.people),
      page.classes[name.last].contains(.organisation), page.phrases[name.first].isEmpty
    {
      // “the Malaysian Boeing”
      name.last = name.first
    } else if name.kind == .organisation, name.last == name.first + 1,
      Self.buildings[page.tokens[name.last].key] != nil,
      page.tokens[max(0, name.first - 1)].key == NameKeys.the
    {
      name.kind = .place
      name.rule = "place by its wording"
    }
  }

  private static let buildings = WordTable(
    "tower,castle,bridge,palace,gate,fortress = yes", meaning: { _ in true })

  /// “Morgan Ellery’s Sofia Castellanos”: who has a person with a full name is a firm or a party.
  private func settleEmployer(_ name: inout FoundName, of next: FoundName) {
    guard name.kind == .person, name.last == name.first + 1, next.kind == .person, next.last > next.first,
      next.first == name.last + 2, page.tokens[name.last + 1].kind == .possessive,
      page.classes[next.first].contains(.firstName)
    else { return }
    name.kind = .organisation
    name.rule = "has somebody with a full name"
  }

  /// “Baku-Novorossiysk”: two places.
  private func parted(_ name: FoundName) -> [FoundName] {
    guard name.kind == .place, name.last == name.first + 2,
      NameCandidates.isHyphen(page.tokens[name.first + 1], page.bytes),
      page.phrases[name.first].isEmpty, page.phrases[name.last].isEmpty,
      !page.classes[name.first].isDisjoint(with: .place), !page.classes[name.last].isDisjoint(with: .place)
    else { return [name] }
    return [name.first, name.last].map { FoundName(first: $0, last: $0, kind: .place, rule: "two places") }
  }
}
