/// Brings what the model found to the conventions of the annotation: no titles on persons, no “the”, no possessive, no
/// dates.
struct NameTrimmer {
  let page: NamePage
  let dates: [DateMention]

  func trim(_ found: [FoundName]) -> [FoundName] {
    var kept: [FoundName] = []
    kept.reserveCapacity(found.count)
    var date = 0
    let vessels = vessels(found)
    for var name in found {
      trimEnds(&name)
      guard name.first <= name.last, holdsWord(name) else { continue }
      let span = Span(start: page.tokens[name.first].start, end: page.tokens[name.last].end)
      while date < dates.count, dates[date].span.end <= span.start { date += 1 }
      if date < dates.count, dates[date].span.contains(span), name.kind != .person { continue }
      if isOffice(name) || isTheThing(name) { continue }
      if name.kind == .other || isCurrency(name) || isLaw(name) || isShip(name) || vessels.contains(key(name))
      {
        continue
      }
      kept.append(name)
    }
    return kept
  }

  private func trimEnds(_ name: inout FoundName) {
    while name.first < name.last, Self.openers[page.tokens[name.first].key] != nil, opensSentence(name.first)
    {
      name.first += 1
    }
    if name.kind == .person {
      if page.phrases[name.first].contains(.title), page.starts(name.first) > 1 {
        name.first = min(name.last, name.first + page.starts(name.first))
      }
      while name.first < name.last, isTitle(name.first, of: name) { name.first += 1 }
      while name.first < name.last, page.tokens[name.last].shape.contains(.allUpper),
        page.tokens[name.last - 1].shape.contains(.initialUpper) || name.last > name.first + 1,
        Self.honours[page.tokens[name.last].key] != nil
      {
        name.last -= 1
      }
    }
    if name.first < name.last, page.tokens[name.first].key == NameKeys.the, isGeneric(name) {
      name.first += 1
    }
    while name.first < name.last,
      page.tokens[name.first].kind == .punctuation || page.tokens[name.first].kind == .possessive
    {
      name.first += 1
    }
    // “JD(U)” has its bracket to itself.
    if name.last > name.first + 2, page.tokens[name.last - 2].key == NameKeys.bracket { return }
    while name.last > name.first,
      page.tokens[name.last].kind == .punctuation || page.tokens[name.last].kind == .possessive
    {
      name.last -= 1
    }
  }

  /// What stands behind a person’s name and is none of it: “Rowan Tate KC”.
  private static let honours = WordTable(
    "kc,qc,mp,msp,mep,obe,mbe,cbe,kbe,dbe,cmg,dso,frs,phd,md,jd,mba,rn,dds,esq = yes", meaning: { _ in true })

  private static let offices = WordTable(
    "constable,provost,sheriff,coroner,clerk,fiscal,procurator,chief,town,lord,high,deputy,bailiff,beadle,chamberlain,treasurer,surveyor,recorder,magistrate,chancellor,chairman,secretary,mayor,minister,inspector = yes",
    meaning: { _ in true })

  /// “the Town Clerk”, “the Lord Provost”: offices, without a name.
  private func isOffice(_ name: FoundName) -> Bool {
    guard name.last - name.first < 3, name.first > 0,
      (name.first...name.last).allSatisfy({ Self.offices[page.tokens[$0].key] != nil })
    else { return false }
    let before = page.tokens[name.first - 1]
    return before.key == NameKeys.the || before.isCapitalised && Self.offices[before.key] != nil
  }

  /// “the Aurelia sank”: a single name with an article is no person's, where no noun follows.
  private func isTheThing(_ name: FoundName) -> Bool {
    guard name.kind == .person, name.first == name.last, name.rule == nil, name.first > 0,
      page.tokens[name.first - 1].key == NameKeys.the, name.last + 1 < page.tokens.count,
      page.classes[name.first].isDisjoint(with: .surname)
    else { return false }
    return Self.sailing[page.tokens[name.last + 1].key] != nil
  }

  private static let sailing = WordTable(
    "left,sank,sailed,ran,struck,capsized,docked,arrived,had,was,is,has,in,on,at,when,after,before,for,from,to,with = yes",
    meaning: { _ in true })

  /// “US$2.4 billion”: the money of a country is not the country.
  private func isCurrency(_ name: FoundName) -> Bool {
    guard name.first == name.last, name.last + 1 < page.tokens.count else { return false }
    let next = page.tokens[name.last + 1]
    return next.kind == .symbol && page.bytes[Int(next.start)] == 36 && !next.shape.contains(.spaceBefore)
  }

  /// “Tenancy Fairness Bill”: a law that bears a first name at its end.
  private func isLaw(_ name: FoundName) -> Bool {
    name.kind == .person && name.last >= name.first + 2 && page.classes[name.last].contains(.otherWord)
      && page.classes[name.first].isDisjoint(with: [.firstName, .title])
  }

  /// “USS Nimitz”: a ship is none of the kinds that are kept.
  private func isShip(_ name: FoundName) -> Bool {
    name.last > name.first && page.tokens[name.first].shape.contains(.allUpper)
      && Self.ships[page.tokens[name.first].key] != nil
  }

  private static let ships = WordTable(
    "uss,hms,hmas,hmcs,hmnzs,rms,ins,usns,uscgc,mv,mt,rfa,brp,kri,hdms,hnlms,ss = yes", meaning: { _ in true }
  )

  /// What the document calls a ship or a storm: “the ferry Santa Lucia”, “MV Santa Lucia”, “Typhoon Ramil”. They are so
  /// everywhere in it.
  private func vessels(_ found: [FoundName]) -> Set<UInt64> {
    var vessels: Set<UInt64> = []
    for name in found where name.kind != .people && name.first > 0 {
      let before = page.tokens[name.first - 1]
      guard before.kind == .word, !page.tokens[name.first].shape.contains(.lineBefore) else { continue }
      let isPrefix = before.shape.contains(.allUpper) && Self.ships[before.key] != nil
      let isCalled =
        (!before.isCapitalised || page.tokens[name.first - 1].shape.contains(.lineBefore) || name.first == 1)
        && Self.called[before.key] != nil
        && page.classes[name.first].isDisjoint(with: .title)
        && page.classes[name.first].isDisjoint(with: .country)
      if isPrefix || isCalled || Self.storms[before.key] != nil && before.isCapitalised {
        vessels.insert(key(name))
      }
    }
    for name in found where name.last > name.first && Self.storms[page.tokens[name.first].key] != nil {
      vessels.insert(key(name))
      vessels.insert(page.tokens[name.last].key)
    }
    return vessels
  }

  private func key(_ name: FoundName) -> UInt64 {
    page.key(name.first, name.last)
  }

  private static let called = WordTable(
    "ferry,tanker,frigate,destroyer,cruiser,submarine,trawler,yacht,freighter,warship,steamer,steamship,liner,schooner,battleship = yes",
    meaning: { _ in true })
  private static let storms = WordTable("typhoon,hurricane,cyclone,storm = yes", meaning: { _ in true })

  private func opensSentence(_ index: Int) -> Bool {
    guard index > 0 else { return true }
    let before = page.tokens[index - 1]
    return before.kind == .punctuation || page.tokens[index].shape.contains(.lineBefore)
  }

  /// A title; one that is also somebody's name, as “King” is, where a first name and more follow.
  private func isTitle(_ index: Int, of name: FoundName) -> Bool {
    let classes = page.classes[index]
    guard classes.contains(.title) else {
      return Self.abroad[page.tokens[index].key] != nil || NamePeers.isRank(page.tokens[index])
    }
    return !classes.contains(.firstName) || Self.ranks[page.tokens[index].key] != nil
      || name.last >= index + 2 && page.classes[index + 1].contains(.firstName)
  }

  /// Titles of councillors and policemen that no list has.
  private static let abroad = WordTable("cr,ald,cllrs,crs,const,snr = yes", meaning: { _ in true })

  /// Titles that lists of first names have too, and hardly anybody bears.
  private static let ranks = WordTable(
    "general,colonel,captain,lieutenant,admiral,sergeant,commander,bishop,archbishop,professor,judge = yes",
    meaning: { _ in true })

  /// “The” belongs to “The Times” and to bands, not to offices, countries and peoples.
  private func isGeneric(_ name: FoundName) -> Bool {
    // “The Hague”, a name that is none without its article; “the Netherlands” is.
    guard name.kind == .organisation else {
      return page.starts(name.first) < 2 || page.phrases[name.first].isDisjoint(with: .place)
        || !page.classes[name.first + 1].isDisjoint(with: [.country, .region])
    }
    let next = page.classes[name.first + 1]
    return next.contains(.organisationWord) || next.contains(.people)
      || isBodyOfPlace(name)
      || page.phrases[name.first + 1].contains(.organisation)
        && !page.phrases[name.first].contains(.organisation)
  }

  /// “The Hong Kong Monetary Authority”; papers have their article for their own.
  private func isBodyOfPlace(_ name: FoundName) -> Bool {
    page.classes[name.last].contains(.organisationWord) && Self.papers[page.tokens[name.last].key] == nil
      && !page.phrases[name.first + 1].union(page.classes[name.first + 1]).isDisjoint(
        with: [.country, .region, .bigCity])
  }

  private static let papers = WordTable(
    "times,post,news,journal,herald,courier,ledger,gazette,tribune,chronicle,observer,star,sun,mail,express,echo,standard,telegraph,globe,examiner,inquirer,independent = yes",
    meaning: { _ in true })

  /// Words that begin sentences before a name: “Do Kremlin officials know?”.
  static let openers = WordTable(
    "do,does,did,is,are,was,were,will,would,can,could,should,has,have,had,why,how,when,where,what,who,which,if,but,and,or,as,in,on,at,for,with,from,by,to,of,after,before,since,while,because,although,though,like,unlike,despite,even,both,meanwhile,however,yet,so,then,also,only,today,yesterday,according,dear,hi,hello,thanks,yes,no,oh = yes",
    meaning: { _ in true })

  /// A letter or a Roman numeral by itself is no name.
  private func holdsWord(_ name: FoundName) -> Bool {
    if name.first == name.last {
      let token = page.tokens[name.first]
      if token.count == 1 || token.shape.contains(.initial) { return false }
      if token.count <= 4, token.shape.contains(.allUpper),
        page.bytes[Int(token.start)..<Int(token.end)].allSatisfy({ [73, 86, 88].contains($0) })
      {
        return false
      }
    }
    return (name.first...name.last).contains {
      page.tokens[$0].kind == .word || page.tokens[$0].kind == .mixed
    }
  }
}
