/// Clubs by their wording, in documents that report sport: “Calder Rovers 3-2 Northgate United”, then “Rovers” alone.
struct NameClubs {
  let page: NamePage

  func add(_ found: [FoundName]) -> [FoundName] {
    let clubs = clubs()
    guard !clubs.isEmpty else { return found }
    // “Calder City”, which a list knows, is found already.
    let known = found.filter {
      $0.last > $0.first && Self.parts[page.tokens[$0.last].key] != nil
        && page.phrases[$0.last].contains(.organisation)
    }
    let tails = Set((clubs + known).filter { $0.last > $0.first }.map { page.tokens[$0.last].key })
    guard !tails.isEmpty, isSport() else { return found }
    let named = clubs.filter { $0.last > $0.first || tails.contains(page.tokens[$0.last].key) }
    return NameInstitutions.cover(named, found, page)
  }

  private enum Part {
    /// What hardly anything but a club ends with.
    case club
    /// What places end with too.
    case place
    /// What clubs begin with.
    case head
  }

  private static let parts = WordTable(
    """
    united,rovers,wanderers,athletic,albion,stars,rangers,fc,afc,hotspur,argyle,thistle,harriers,warriors,tigers,lions,bears,eagles,hawks,wolves,sharks,bulls,raiders,panthers,dynamos,celtic,cosmos,arrows = club
    city,town,county = place
    sporting,real,dynamo,dinamo,spartak,lokomotiv,borussia,deportivo,olympique,maccabi,hapoel,atlético = head
    """,
    meaning: { ["club": .club, "place": .place, "head": Part.head][$0] })

  /// Stretches that end or begin as clubs do, and such words alone.
  private func clubs() -> [FoundName] {
    var clubs: [FoundName] = []
    for run in page.runs where run.style != .capitals {
      var index = run.tokens.lowerBound
      while index < run.tokens.upperBound {
        defer { index += 1 }
        guard page.isCapital(index), let part = Self.parts[page.tokens[index].key] else { continue }
        guard let name = part == .head ? headed(index, run) : tailed(index, run, part) else { continue }
        clubs.append(name)
        index = name.last
      }
    }
    return clubs
  }

  private func tailed(_ tail: Int, _ run: NamePage.Run, _ part: Part) -> FoundName? {
    guard page.phrases[tail].isEmpty, tail + 1 == run.tokens.upperBound || !page.isCapital(tail + 1) else {
      return nil
    }
    var first = tail
    while first > run.tokens.lowerBound, isNamed(first - 1), tail - first < 2 { first -= 1 }
    guard
      first == run.tokens.lowerBound || !page.isCapital(first - 1)
        || page.tokens[first - 1].key == NameKeys.the
    else { return nil }
    // “Later City scored”
    if first == run.sentence.lowerBound, first < tail, page.classes[first].isEmpty, page.uses[first] != 0 {
      first += 1
    }
    if part == .place, first > 0, Self.where[page.tokens[first - 1].key] != nil { return nil }
    return FoundName(first: first, last: tail, kind: .organisation, rule: Self.rule)
  }

  private func headed(_ head: Int, _ run: NamePage.Run) -> FoundName? {
    guard head + 1 < run.tokens.upperBound, page.phrases[head].isEmpty, isNamed(head + 1),
      head + 2 == run.tokens.upperBound || !page.isCapital(head + 2)
    else { return nil }
    return FoundName(first: head, last: head + 1, kind: .organisation, rule: Self.rule)
  }

  private func isNamed(_ index: Int) -> Bool {
    let token = page.tokens[index]
    return page.isCapital(index) && token.kind == .word && token.key != NameKeys.the
      && NameTrimmer.openers[token.key] == nil
      && page.classes[index].isDisjoint(with: [.country, .calendar, .title, .organisation])
      && page.phrases[index].isDisjoint(with: [.country, .region])
  }

  private static let rule = "a club by its wording"
  private static let `where` = WordTable("in,near,of,at,outside,through = yes", meaning: { _ in true })

  // MARK: Sport

  /// Whether the document has two words of sport, or one and a result such as “3-1”.
  private func isSport() -> Bool {
    var words: Set<UInt64> = []
    for index in page.tokens.indices {
      let token = page.tokens[index]
      if token.kind == .word, Self.words[token.key] != nil {
        words.insert(token.key)
      } else if isResult(index) {
        words.insert(0)
      }
      if words.count == 2 { return true }
    }
    return false
  }

  private func isResult(_ index: Int) -> Bool {
    guard index > 0, index + 1 < page.tokens.count else { return false }
    let (left, dash, right) = (page.tokens[index - 1], page.tokens[index], page.tokens[index + 1])
    return dash.kind == .punctuation && left.kind == .number && right.kind == .number && left.count <= 2
      && right.count <= 2 && !dash.shape.contains(.spaceBefore) && !right.shape.contains(.spaceBefore)
      && NameCandidates.isHyphen(dash, page.bytes)
  }

  static let words = WordTable(
    "striker,midfielder,goalkeeper,quarterback,referee,coach,league,season,match,goal,goals,scored,equalised,equalized,equaliser,halftime,innings,playoffs,wickets,fixture,fixtures,relegation,touchdown,winger,defender,kickoff,derby,semifinal,semi-final = yes",
    meaning: { _ in true })
}
