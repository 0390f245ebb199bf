/// Acronyms that no list knows: organisations by what stands beside them (“JD(U) leader”, “auditors at EY”), by a longer name
/// of the document with their initials, or as the sign of a station.
struct NameAcronyms {
  let page: NamePage
  /// Keys of the initials of organisations of the document.
  private let initials: Set<UInt64>

  init(page: NamePage, found: [FoundName]) {
    self.page = page
    var initials: Set<UInt64> = []
    for name in found
    where name.last > name.first + 1 && name.last - name.first < 8
      && (name.kind == .organisation || name.kind == .person)
    {
      var key = WordKey()
      var letters = 0
      for index in name.first...name.last
      where page.isCapital(index) && page.tokens[index].key != NameKeys.the {
        let letter = page.byte(index)
        guard letter < 0x80 else { continue }
        key.add(letter | 0x20)
        letters += 1
      }
      if letters >= 3 { initials.insert(key.value) }
    }
    self.initials = initials
  }

  private static let rule = "an acronym beside words of organisations"

  func name(_ index: Int, _ run: NamePage.Run) -> FoundName? {
    let token = page.tokens[index]
    if token.kind == .mixed { return newsroom(index) }
    guard token.kind == .word else { return nil }
    if isMixed(token), !isBeside(index, run) {
      return FoundName(first: index, last: index, kind: .organisation, rule: Self.rule)
    }
    if let name = bracketed(index, run) { return name }
    guard isUnknown(index), !isBeside(index, run) else { return nil }
    guard
      isStation(token) || initials.contains(token.key) || isFollowed(index, run) || isPreceded(index, run)
    else { return nil }
    return FoundName(first: index, last: index, kind: .organisation, rule: Self.rule)
  }

  /// What a rule takes for an organisation once is one wherever it stands alone.
  func repeated(_ named: [FoundName]) -> [FoundName] {
    let keys = Set(named.filter { $0.rule == Self.rule }.map { page.tokens[$0.first].key })
    guard !keys.isEmpty else { return [] }
    let known = Set(named.map(\.first))
    var repeated: [FoundName] = []
    for run in page.runs where run.style != .capitals {
      for index in run.tokens
      where keys.contains(page.tokens[index].key) && page.tokens[index].shape.contains(.allUpper)
        && !known.contains(index) && !isBeside(index, run)
      {
        repeated.append(FoundName(first: index, last: index, kind: .organisation, rule: Self.rule))
      }
    }
    return repeated
  }

  /// Two to six capitals that are no place, office, person or common thing.
  private func isUnknown(_ index: Int) -> Bool {
    let token = page.tokens[index]
    return token.shape.contains(.allUpper) && !token.shape.contains(.abbreviation)
      && (2...6).contains(token.count)
      && !token.shape.contains(.nonASCII)
      && page.classes[index].isDisjoint(with: [.country, .region, .bigCity, .people, .title, .calendar])
      && page.phrases[index].isDisjoint(with: .place) && Self.things[token.key] == nil
  }

  /// Whether it is part of a longer stretch, other than before an office.
  private func isBeside(_ index: Int, _ run: NamePage.Run) -> Bool {
    if index > run.sentence.lowerBound, page.isCapital(index - 1), !page.opensBefore(index, run),
      page.tokens[index - 1].key != NameKeys.the, run.tokens.contains(index - 1)
    {
      return true
    }
    guard index + 1 < run.sentence.upperBound else { return false }
    let next = page.tokens[index + 1]
    if next.kind == .number || NameCandidates.isHyphen(next, page.bytes) && !next.shape.contains(.spaceBefore)
    {
      return true
    }
    return page.isCapital(index + 1) && !page.classes[index + 1].contains(.title)
      && run.tokens.contains(index + 1)
  }

  /// “KPRC”, “WKYC-TV”.
  private func isStation(_ token: Token) -> Bool {
    let first = page.bytes[Int(token.start)]
    return token.count == 4 && (first == 75 || first == 87) && Self.noStations[token.key] == nil
  }

  /// “BoJ”, “DfE”: three letters, the second of them small.
  private func isMixed(_ token: Token) -> Bool {
    guard token.count == 3, token.isCapitalised, Self.degrees[token.key] == nil else { return false }
    let letters = page.bytes[Int(token.start)..<Int(token.end)]
    return letters[letters.startIndex + 1] &- 97 < 26 && letters[letters.startIndex + 2] &- 65 < 26
  }

  private static let degrees = WordTable(
    "phd,msc,bsc,dna,edd,mph,rna,avr,kwh,dphil = yes", meaning: { _ in true })

  /// “9NEWS”, “3News”.
  private func newsroom(_ index: Int) -> FoundName? {
    let token = page.tokens[index]
    guard token.count >= 5, token.count <= 7, page.byte(index) &- 48 < 10 else { return nil }
    let tail = page.bytes[Int(token.end) - 4..<Int(token.end)]
    guard tail.map({ $0 | 0x20 }) == Array("news".utf8), tail[tail.startIndex] == 78 else { return nil }
    return FoundName(first: index, last: index, kind: .organisation, rule: "a newsroom by its wording")
  }

  // MARK: Neighbours

  private func isFollowed(_ index: Int, _ run: NamePage.Run) -> Bool {
    var next = index + 1
    guard next < run.sentence.upperBound else { return false }
    if page.tokens[next].kind == .possessive { next += 1 }
    guard next < run.sentence.upperBound else { return false }
    if Self.behind[page.tokens[next].key] != nil { return true }
    return page.isSmallWord(next) && Self.saying[page.tokens[next].key] != nil
  }

  private func isPreceded(_ index: Int, _ run: NamePage.Run) -> Bool {
    guard let before = page.keyBefore(index, run.sentence), index - 1 > run.sentence.lowerBound else {
      return false
    }
    let noun = page.tokens[index - 2].key
    if before == NameKeys.the {
      // “the DA and the EFF”
      let isPaired =
        noun == NameKeys.and && index - 3 >= run.sentence.lowerBound && isUnknown(index - 3)
        && page.classes[index - 3].isDisjoint(with: .place)
      return isPaired || Self.withThe[noun] != nil
    }
    if before == NameKeys.at || before == NameKeys.of || before == NameKeys.in || before == NameKeys.with
      || before == NameKeys.for
    {
      return Self.staff[noun] != nil
    }
    return Self.called[before] != nil
  }

  private static let behind = WordTable(
    "chief,leader,leaders,camp,party,official,officials,spokesman,spokeswoman,spokesperson,auditors,auditor,shares,photo,lawmakers,lawmaker,mps,mlas,mp,mla,candidate,candidates,members,member,workers,supporters,supporter,headquarters,president,chairman,chairwoman,chair,boss,analyst,analysts,legislators,legislator,staff,board,executive,executives,founder,researchers,coalition,alliance,bloc,government,commander,fighters,militants,rebels,agents,inspectors,investigators,negotiators,delegates,rally,manifesto,employees,shareholders,ceo,general secretary,secretary,economist,economists,regulators = yes",
    meaning: { _ in true })
  private static let saying = WordTable(
    "said,says,announced,announces,warned,warns,denied,denies,claimed,claims,declined,confirmed,argued,argues,reported,reports,accused,accuses,urged,insisted,estimates,estimated,agreed,refused,welcomed,condemned,criticised,criticized,rejected,published,acquired,hired,employs,wants,won,contested = yes",
    meaning: { _ in true })
  private static let staff = WordTable(
    "auditors,auditor,analyst,analysts,economist,economists,lawyers,lawyer,partner,partners,consultants,consultant,researchers,shares,stake,spokesman,spokeswoman,spokesperson,member,members,leader,leaders,head,chief,president,chairman,director,founder,executive,executives,strategist,strategists,alliance,coalition,tie-up,merger,headquarters,talks,employee,employees = yes",
    meaning: { _ in true })
  private static let withThe = WordTable(
    "with,by,joined,left,quit,joining,leaving,quitting,told,against,within = yes", meaning: { _ in true })
  private static let called = WordTable(
    "party,group,company,firm,auditor,broadcaster,station,agency,union,regulator,consultancy,bank,startup,militia = yes",
    meaning: { _ in true })

  /// Capitals that name no organisation.
  private static let things = WordTable(
    """
    the,and,not,his,her,its,our,your,you,but,for,who,why,how,all,new,now,tv,pm,mp,mps,mep,meps,mla,mlas,cm,ceo,ceos,cfo,coo,cto,gdp,gnp,ai,it,pc,dna,rna,hiv,aids,covid,id,ok,ufo,dvd,cd,am,bc,ad,bce,ce,gmt,est,edt,cst,pst,utc,ist,bst,cet,iq,pr,hr,vip,ngo,ngos,atm,suv,lng,lpg,gp,gps,sms,usb,led,lcd,r,ipo,esg,etf,vat,gst,kg,km,cm,mm,ph,aka,faq,diy,bbq,hq,i,ii,iii,iv,v,vi,vii,viii,ix,x,xi,xii,a,s,u,us,uk,eu,un,usa,uae,ussr,drc,prc,pow,pows,mia,vj,dj,cv,phd,md,jr,sr,mr,mrs,dr,st,no,pin,url,ip,cpi,ppi,roi,ceos,emea,apac,sars,mers,bmi,ptsd,adhd,ct,mri,icu,er,fir,rti,neet,jee,ott,evm,evms,psu,psus,gi,pta,var,mvp,ko,tko,era,rbi,td,pga,ww,wwi,wwii,nc,fm,vp,fy,ytd,usd,eur,gbp,inr,jpy,cny,rmb = yes
    """, meaning: { _ in true })
  private static let noStations = WordTable(
    "what,when,were,will,with,west,wait,walk,wall,want,wars,warm,wave,week,well,went,wide,wife,wild,wind,wine,wing,wins,wish,wood,word,work,wwii,keep,kept,kill,kind,king,knew,know,kids,kick,kyiv,kiev,kent,kpmg,kobe = yes",
    meaning: { _ in true })

  // MARK: Brackets

  /// “JD(U)”, “CPI(M)”, “Janata Dal (Secular)”.
  private func bracketed(_ index: Int, _ run: NamePage.Run) -> FoundName? {
    let limit = run.sentence.upperBound
    guard index + 3 < limit, page.tokens[index + 1].key == NameKeys.bracket, page.byte(index + 3) == 41,
      page.tokens[index + 2].isCapitalised, page.tokens[index + 2].kind == .word
    else { return nil }
    let isTight = !page.tokens[index + 1].shape.contains(.spaceBefore)
    let isCapitals =
      page.tokens[index].shape.contains(.allUpper) && (2...6).contains(page.tokens[index].count)
    if isTight, isCapitals, page.tokens[index + 2].count <= 3 || Self.wings[page.tokens[index + 2].key] != nil
    {
      return FoundName(
        first: index, last: index + 3, kind: .organisation, rule: "a party with its wing in brackets")
    }
    guard Self.parties[page.tokens[index].key] != nil, Self.wings[page.tokens[index + 2].key] != nil else {
      return nil
    }
    let first = page.stretchStart(index, run)
    return FoundName(
      first: page.tokens[first].key == NameKeys.the ? min(first + 1, index) : first, last: index + 3,
      kind: .organisation,
      rule: "a party with its wing in brackets")
  }

  private static let parties = WordTable(
    "dal,congress,party,sena,league,front,bloc,union,samaj,morcha = yes", meaning: { _ in true })
  private static let wings = WordTable(
    "united,secular,marxist,maoist,leninist,nationalist,socialist,democratic,liberal,unionist,reformist,i,m,u,s,sp,ml = yes",
    meaning: { _ in true })
}
