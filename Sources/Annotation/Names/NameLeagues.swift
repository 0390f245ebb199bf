import Values

/// Clubs in reports of sport that tell no results: “released by Chelsea”, “the Gunners”, “Brentford manager”.
///
/// A document reports sport where it has a word that nothing else has (striker, relegation) and three others of sport.
struct NameLeagues {
  let page: NamePage

  func add(_ found: [FoundName]) -> [FoundName] {
    guard isSport() else { return found }
    let surnames = Set(
      found.filter { $0.kind == .person && $0.last > $0.first }.map { page.tokens[$0.last].key })
    var clubs: [FoundName] = []
    for run in page.runs where run.style != .capitals {
      page.forEachStretch(of: run) { first, last, key in
        let start = first < last && page.tokens[first].key == NameKeys.the ? first + 1 : first
        guard !(first...last).contains(where: { surnames.contains(page.tokens[$0].key) }) else { return }
        if let club = club(start, last, run) ?? framed(start, last, found, run) { clubs.append(club) }
      }
    }
    let settled = NameInstitutions.cover(clubs, found, page)
    return settled.map(asPlayer)
  }

  // MARK: Sport

  private static let words = WordTable(
    """
    striker,midfielder,goalkeeper,quarterback,winger,full-back,centre-back,equaliser,equalizer,wickets,innings,touchdown,relegation,kickoff,kick-off,playoffs,batsman,bowler,midfield,wicketkeeper,playmaker,shortstop,goalscorer,linebacker = own
    season,seasons,league,transfer,signing,signings,signed,club,clubs,cup,squad,goal,goals,match,matches,coach,manager,boss,title,champions,fans,bid,loan,player,players,caps,scored,game,games,final,team,fixture,fixtures,defender,defenders,forward,captain,derby,pitch,referee,semifinal,semi-final,stadium,tournament,draw,defeat,win,football,cricket,rugby = shared
    """, meaning: { $0 == "own" })

  private func isSport() -> Bool {
    var words: Set<UInt64> = []
    var isOwn = false
    for token in page.tokens where token.kind == .word && !token.isCapitalised {
      guard let own = Self.words[token.key] else { continue }
      words.insert(token.key)
      isOwn = isOwn || own
      if isOwn, words.count > 3 { return true }
    }
    return false
  }

  // MARK: Clubs

  private static let rule = "a club in a report of sport"

  private func club(_ first: Int, _ last: Int, _ run: NamePage.Run) -> FoundName? {
    guard last == first else { return nil }
    let key = page.tokens[first].key
    let before = page.keyBefore(first, run.sentence)
    var isClub = false
    if ClubNames.nicknames[key] != nil {
      isClub = before == NameKeys.the || first == run.sentence.lowerBound || isBeforePost(last, run)
    } else if ClubNames.towns[key] != nil {
      isClub =
        !page.tokens[first].shape.contains(.allUpper) && before.map { Self.where[$0] == nil } ?? true
        && !isBeforePlace(last, run)
    } else {
      isClub = page.classes[first].subtracting(.continues) == .organisation && page.tokens[first].count > 3
    }
    return isClub ? FoundName(first: first, last: last, kind: .organisation, rule: Self.rule) : nil
  }

  private static let `where` = WordTable("in,near,outside,around,of,through = yes", meaning: { _ in true })

  /// “Porto, Portugal”.
  private func isBeforePlace(_ last: Int, _ run: NamePage.Run) -> Bool {
    last + 2 < run.sentence.upperBound && page.tokens[last + 1].key == NameKeys.comma
      && !page.classes[last + 2].isDisjoint(with: [.country, .region])
  }

  private static let posts = WordTable(
    "boss,manager,captain,defender,striker,midfielder,winger,goalkeeper,forward,coach,skipper,co-chairman,academy,supporters,fans = yes",
    meaning: { _ in true })

  private func isBeforePost(_ last: Int, _ run: NamePage.Run) -> Bool {
    last + 1 < run.sentence.upperBound && Self.posts[page.tokens[last + 1].key] != nil
  }

  // MARK: Frames

  /// What stands before a club: “joined”, “released by”.
  private static let verbs = WordTable(
    "joined,join,joins,joining,beat,beats,face,faces,faced,host,hosts,hosted,left,leave,against = yes",
    meaning: { _ in true })
  private static let pairs: [UInt64: Set<UInt64>] = [
    NameKeys.for: keys("signed sign signs leave left leaving debut play played"),
    NameKeys.from: keys("arrived arrive arrives signed loan bid signing joined moved move follow transfer"),
    NameKeys.to: keys("loan loaned moved move transfer sold lost"),
    WordKey.of("by"): keys("released sold signed beaten"), NameKeys.with: keys("draw drew contract deal"),
    NameKeys.at: keys("loan academy"), NameKeys.of: keys("manager boss captain"),
  ]

  private static func keys(_ words: String) -> Set<UInt64> {
    Set(words.split(separator: " ").map { WordKey.of(String($0)) })
  }

  /// What the model left outside names, or took for a town, where a club stands.
  private func framed(_ first: Int, _ last: Int, _ found: [FoundName], _ run: NamePage.Run) -> FoundName? {
    guard run.style == .normal, last - first < 3, isFree(first, last, found),
      (first...last).allSatisfy({
        page.classes[$0].isDisjoint(with: [.country, .people, .title, .calendar, .firstName])
          && page.phrases[$0].isDisjoint(with: .country)
      })
    else { return nil }
    // “Teenage striker”, at the beginning of a sentence.
    let mayBe =
      first > run.sentence.lowerBound && page.tokens[first].key != NameKeys.the
      || !page.classes[first].isDisjoint(with: .place)
    if isBeforePost(last, run) && mayBe || isBehindVerb(first, run) {
      return FoundName(first: first, last: joined(last, run), kind: .organisation, rule: Self.rule)
    }
    return nil
  }

  /// “All-Stars”: words with a hyphen between them are one.
  private func joined(_ last: Int, _ run: NamePage.Run) -> Int {
    guard last + 2 < run.tokens.upperBound, NameCandidates.isHyphen(page.tokens[last + 1], page.bytes),
      page.isCapital(last + 2), !page.tokens[last + 2].shape.contains(.spaceBefore)
    else { return last }
    return last + 2
  }

  private func isBehindVerb(_ first: Int, _ run: NamePage.Run) -> Bool {
    var index = first - 1
    if index > run.sentence.lowerBound, page.tokens[index].key == NameKeys.the { index -= 1 }
    guard index > run.sentence.lowerBound, page.isSmallWord(index) else { return false }
    if Self.verbs[page.tokens[index].key] != nil { return true }
    return Self.pairs[page.tokens[index].key]?.contains(page.tokens[index - 1].key) == true
  }

  private func isFree(_ first: Int, _ last: Int, _ found: [FoundName]) -> Bool {
    let low = found.firstPosition { $0.last >= first }
    guard low < found.count, found[low].first <= last else { return true }
    return found[low].kind == .place && found[low].first == first && found[low].last == last
      && page.tokens[first].kind == .word
  }

  // MARK: Players

  /// Two words of which no list knows the first, no organisation by their wording, are a player.
  private func asPlayer(_ name: FoundName) -> FoundName {
    guard name.kind == .organisation, name.rule == nil, name.last == name.first + 1,
      page.uses[name.first] == 0, page.classes[name.first].isEmpty, page.phrases[name.first].isEmpty,
      page.isCapital(name.last), !page.tokens[name.first].shape.contains(.allUpper),
      page.classes[name.last].isDisjoint(with: [
        .organisation, .organisationWord, .placeWord, .bigCity, .city,
      ]),
      ClubNames.tails[page.tokens[name.last].key] == nil, name.last + 1 < page.tokens.count,
      Self.doing[page.tokens[name.last + 1].key] != nil
    else { return name }
    var name = name
    name.kind = .person
    name.rule = "a player by what he does"
    return name
  }

  private static let doing = WordTable(
    "is,was,has,will,scored,joined,signed,said,headed,came,made,could,who = yes", meaning: { _ in true })
}
