/// Places by their wording and by the nouns before them: “the hill of Dar Enda”, “Plaza de la Paz”, “County Mayo”, “the
/// Republic of Ireland”; and persons that stand where only places do.
struct NameGrounds {
  let page: NamePage
  let surnames: Set<UInt64>

  private enum Word {
    case square, tail, heath, county, state
  }

  private static let words = WordTable(
    """
    plaza,place,piazza,platz,calle,rue,avenida,boulevard,praça,via = square
    bhavan,nagar,ghat,marg,bhawan,chowk = tail
    heath,moor,common,green,vale,hill,wood,bridge,cross,park,fen,dale,gardens,fields,bay,beach = heath
    county = county
    republic,kingdom = state
    """,
    meaning: {
      ["square": .square, "tail": .tail, "heath": .heath, "county": .county, "state": Word.state][$0]
    })
  private static let rule = "place by its wording"
  static let called = "called a place by the noun before it"
  static let `where` = "stands where a place does"

  func name(_ index: Int, _ run: NamePage.Run) -> FoundName? {
    guard page.tokens[index].kind == .word else { return nil }
    switch Self.words[page.tokens[index].key] {
    case .square: return square(index, run)
    case .tail: return tailed(index, run, isSure: true)
    case .heath: return tailed(index, run, isSure: false)
    case .county: return county(index, run)
    case .state: return state(index, run)
    case nil: return called(index, run)
    }
  }

  private func place(_ first: Int, _ last: Int) -> FoundName {
    FoundName(first: first, last: last, kind: .place, rule: Self.rule)
  }

  // MARK: Wording

  private static let of = WordTable("de,del,des,du,della,dei,da,do,dos = yes", meaning: { _ in true })
  private static let article = WordTable("la,las,los,le,les,l = yes", meaning: { _ in true })

  /// “Place de la République”; “Via Appia” and “Plaza Mayor” only inside a sentence.
  private func square(_ head: Int, _ run: NamePage.Run) -> FoundName? {
    var next = head + 1
    guard next < run.tokens.upperBound,
      page.stretchStart(head, run) == head || page.classes[head - 1].contains(.title)
    else { return nil }
    if Self.of[page.tokens[next].key] != nil {
      next += 1
      while next < run.tokens.upperBound, Self.article[page.tokens[next].key] != nil { next += 1 }
    } else if head == run.sentence.lowerBound || Self.plain[page.tokens[head].key] == nil {
      return nil
    }
    guard next < run.tokens.upperBound, page.isCapital(next), page.classes[next].isDisjoint(with: .calendar)
    else {
      return nil
    }
    return place(head, page.stretchEnd(next, run))
  }

  private static let plain = WordTable("plaza,piazza,calle,rue,avenida,praça = yes", meaning: { _ in true })

  private func tailed(_ tail: Int, _ run: NamePage.Run, isSure: Bool) -> FoundName? {
    var first = page.stretchStart(tail, run)
    if page.tokens[first].key == NameKeys.the { first += 1 }
    guard first < tail, tail - first < 3, page.stretchEnd(tail, run) == tail,
      (first..<tail).allSatisfy({ page.classes[$0].isDisjoint(with: [.title, .calendar, .organisationWord]) })
    else { return nil }
    if isSure { return FoundName(first: first, last: tail, kind: .place, rule: Self.called) }
    guard let before = page.keyBefore(first, run.sentence), Self.behind[before] != nil,
      !surnames.contains(page.tokens[tail].key) || page.classes[first].isDisjoint(with: .firstName),
      page.classes[first].isDisjoint(with: .firstName) || page.classes[first].contains(.city),
      page.phrases[tail].isDisjoint(with: .organisation)
    else { return nil }
    return FoundName(first: first, last: tail, kind: .place, rule: Self.called)
  }

  private static let behind = WordTable("in,at,near,outside,around,on = yes", meaning: { _ in true })

  /// “County Mayo”, “Kerr County”.
  private func county(_ index: Int, _ run: NamePage.Run) -> FoundName? {
    let (first, last) = (page.stretchStart(index, run), page.stretchEnd(index, run))
    if index + 1 == last, index == first || page.tokens[first].key == NameKeys.the,
      page.classes[last].isDisjoint(with: [.organisationWord, .title, .calendar])
    {
      return place(index, last)
    }
    guard index == last, index > first, last - first < 3, !page.tokens[index].shape.contains(.allUpper) else {
      return nil
    }
    let start =
      page.tokens[first].key == NameKeys.the || NameTrimmer.openers[page.tokens[first].key] != nil
      ? first + 1 : first
    guard start < index, let before = page.keyBefore(start, run.sentence), Self.before[before] != nil,
      page.classes[start].isDisjoint(with: [.calendar, .title])
    else { return nil }
    return place(start, index)
  }

  private static let before = WordTable(
    "in,of,from,to,near,the,across,throughout = yes", meaning: { _ in true })

  /// “Republic of Ireland”.
  private func state(_ index: Int, _ run: NamePage.Run) -> FoundName? {
    guard index + 2 < run.tokens.upperBound, page.tokens[index + 1].key == NameKeys.of,
      page.stretchStart(index, run) == index || page.tokens[index - 1].key == NameKeys.the
    else { return nil }
    let start = page.tokens[index + 2].key == NameKeys.the ? index + 3 : index + 2
    guard start < run.tokens.upperBound, page.isCapital(start),
      page.classes[start].union(page.phrases[start]).contains(.country)
    else { return nil }
    let last = max(start, start + page.starts(start) - 1)
    guard last == page.stretchEnd(start, run) else { return nil }
    return place(index, last)
  }

  // MARK: Nouns before

  private static let nouns = WordTable(
    "hill,hills,valley,village,town,city,district,province,region,port,island,suburb,pass,fort,neighbourhood,neighborhood,hamlet,parish,municipality,commune,peninsula,settlement,oasis,township,canton,prefecture,borough,seaport,harbour = yes",
    meaning: { _ in true })

  /// “the hill of Dar Enda”, “the village of Debre”.
  private func called(_ index: Int, _ run: NamePage.Run) -> FoundName? {
    guard index > run.sentence.lowerBound + 1, page.tokens[index - 1].key == NameKeys.of,
      page.isSmallWord(index - 2), Self.nouns[page.tokens[index - 2].key] != nil
    else { return nil }
    let last = page.stretchEnd(index, run)
    guard last - index < 4,
      (index...last).allSatisfy({
        page.classes[$0].isDisjoint(with: [.title, .calendar, .organisationWord, .people, .organisation])
      })
    else { return nil }
    return FoundName(first: index, last: last, kind: .place, rule: Self.called)
  }

  // MARK: Where only places stand

  func settle(_ found: [FoundName]) -> [FoundName] {
    let grounds = grounds(found)
    var settled = found
    for index in settled.indices {
      let name = settled[index]
      guard name.kind == .person || name.kind == .people || name.kind == .organisation,
        name.first == name.last,
        !surnames.contains(page.tokens[name.first].key)
      else { continue }
      if name.kind != .people, grounds.contains(page.tokens[name.first].key), name.rule == nil {
        settled[index].kind = .place
        settled[index].rule = "short for a place of the document"
      } else if name.kind != .organisation, isWhere(name.first, isPeople: name.kind == .people) {
        settled[index].kind = .place
        settled[index].rule = Self.where
      }
    }
    return settled
  }

  private static let lands = WordTable(
    "island,islands,islet,river,lake,valley,bay,peninsula,glacier,reef,forest,mountain,mountains,loch,fjord,atoll = yes",
    meaning: { _ in true })

  /// The first words of places such as “Rothschild Island”.
  private func grounds(_ found: [FoundName]) -> Set<UInt64> {
    var grounds: Set<UInt64> = []
    for name in found
    where name.kind == .place && name.last == name.first + 1 && Self.lands[page.tokens[name.last].key] != nil
      && page.classes[name.first].isDisjoint(with: [.organisation, .people, .organisationWord, .firstName])
    {
      grounds.insert(page.tokens[name.first].key)
    }
    return grounds
  }

  /// “in Karen,”: a first name or a great city behind “in”, with nothing of a person's behind it.
  private func isWhere(_ index: Int, isPeople: Bool) -> Bool {
    guard index > 1, page.tokens[index - 1].key == NameKeys.in,
      !page.tokens[index].shape.contains(.lineBefore),
      Self.feelings[page.tokens[index - 2].key] == nil
    else { return false }
    let classes = page.classes[index]
    let isTown =
      classes.contains(.bigCity)
      || classes.contains(.city) && classes.isDisjoint(with: [.firstName, .surname])
    guard
      isTown && classes.isDisjoint(with: [.people, .organisation])
        || classes.contains(.firstName)
          && (isPeople
            ? Self.premises[page.tokens[index - 2].key] != nil : classes.isDisjoint(with: .surname))
    else { return false }
    guard index + 1 < page.tokens.count else { return true }
    let next = page.tokens[index + 1]
    if isTown { return next.kind != .possessive }
    return next.kind == .punctuation || next.key == NameKeys.and || next.shape.contains(.lineBefore)
  }

  /// What stands in a suburb, whatever people has its name.
  private static let premises = WordTable(
    "office,offices,home,house,headquarters,school,church,estate,residence,villa,hospital,hotel,shop,market,flat,rally,base = yes",
    meaning: { _ in true })
  private static let feelings = WordTable(
    "faith,trust,confidence,interest,interested,belief,believe,believes,believed,hope,invest,invested,see,saw,found,confide,confided,disappointed,like,call,called = yes",
    meaning: { _ in true })
}
