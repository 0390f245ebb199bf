/// Persons by the company they keep: “their sons, Arben and Ilir”, “Captains Reed and Lowe”, “the Hastings MP Jane Reed”,
/// “broke with Khrushchev”; and what the places are that such frames hold.
struct NamePeers {
  let page: NamePage

  func settle(_ found: [FoundName]) -> [FoundName] {
    var sure: [FoundName] = []
    var next = -1
    for run in page.runs where run.style == .normal || run.style == .fragment {
      for index in run.tokens where index > next && page.isCapital(index) {
        var names = kin(index, run)
        if names.isEmpty, let keeper = keeper(index, run, found) { names = [keeper] }
        if names.isEmpty { names = ranked(index, run) }
        if names.isEmpty { names = seated(index, run, found) }
        if names.isEmpty, let leader = leader(index, run, found) { names = [leader] }
        sure += names
        next = names.last?.last ?? next
      }
    }
    var settled = NameJoiner.force(sure, on: found, page)
    for index in settled.indices { settle(&settled[index]) }
    return settled
  }

  static let kin = "called somebody's relative"

  // MARK: Relatives

  private static let relatives = WordTable(
    "father,mother,parents,son,sons,daughter,daughters,brother,brothers,sister,sisters,wife,husband,children,grandchildren,grandson,grandsons,granddaughter,granddaughters,nephew,nephews,niece,nieces,uncle,aunt,cousin,twins,stepson,stepdaughter = yes",
    meaning: { _ in true })

  /// What things have too.
  private static let figures = WordTable(
    "father,mother,parents,children,twins,sister,daughter = yes", meaning: { _ in true })

  /// “the son of Halil”, “their daughters, Arta and Drita,”: single words.
  private func kin(_ index: Int, _ run: NamePage.Run) -> [FoundName] {
    guard index - 2 >= run.sentence.lowerBound else { return [] }
    let before = page.tokens[index - 1].key
    let isOf = before == NameKeys.of
    guard isOf || before == NameKeys.comma, page.isSmallWord(index - 2),
      Self.relatives[page.tokens[index - 2].key] != nil,
      isOf || index - 3 >= run.sentence.lowerBound && Self.owners[page.tokens[index - 3].key] != nil
        || index - 4 >= run.sentence.lowerBound && Self.owners[page.tokens[index - 4].key] != nil,
      // “the father of Obamacare”
      !isOf || Self.figures[page.tokens[index - 2].key] == nil || page.classes[index].contains(.firstName),
      let first = single(index, run, isOf: isOf)
    else { return [] }
    var names = [first]
    var position = index + 1
    while let name = second(position, run), names.count < 6 {
      names.append(name)
      position = name.last + 1
    }
    return names
  }

  private static let owners = WordTable(
    "his,her,their,whose,my,our,two,three,four,five = yes", meaning: { _ in true })

  /// One more of a list: “, Drita” or “and Drita”.
  private func second(_ position: Int, _ run: NamePage.Run) -> FoundName? {
    guard position + 1 < run.sentence.upperBound else { return nil }
    var index = position
    if page.tokens[index].key == NameKeys.comma { index += 1 }
    if index < run.sentence.upperBound, page.tokens[index].key == NameKeys.and { index += 1 }
    guard index > position, index < run.sentence.upperBound, page.isCapital(index) else { return nil }
    return single(index, run, isOf: true)
  }

  private func single(_ index: Int, _ run: NamePage.Run, isOf: Bool) -> FoundName? {
    let known = page.classes[index].union(page.phrases[index])
    guard page.tokens[index].kind == .word, page.tokens[index].count > 2,
      known.isDisjoint(with: [
        .country, .region, .people, .title, .calendar, .organisation, .organisationWord,
      ]),
      !isOf || known.isDisjoint(with: .bigCity) || known.contains(.firstName),
      !page.tokens[index].shape.contains(.allUpper), !page.tokens[index].shape.contains(.initial),
      index + 1 == run.sentence.upperBound
        || !page.isCapital(index + 1) && !page.isHyphened(index + 1)
          && !NameParticles.isParticle(page.tokens[index + 1]) && page.tokens[index + 1].kind != .possessive
    else { return nil }
    return FoundName(first: index, last: index, kind: .person, rule: Self.kin)
  }

  /// “the keeper, Doyle, saw it”: the surname of who holds an office.
  private func keeper(_ index: Int, _ run: NamePage.Run, _ found: [FoundName]) -> FoundName? {
    guard run.style == .normal, index - 3 >= run.sentence.lowerBound,
      page.tokens[index - 1].key == NameKeys.comma, page.isSmallWord(index - 2),
      page.classes[index - 2].contains(.role) || Self.callings[page.tokens[index - 2].key] != nil,
      (max(run.sentence.lowerBound, index - 5)..<index - 2).contains(where: {
        page.tokens[$0].key == NameKeys.the || Self.owners[page.tokens[$0].key] != nil
      }), index + 1 < run.sentence.upperBound, page.tokens[index + 1].key == NameKeys.comma,
      found.covering(index).map({ $0.first == index && $0.last == index && $0.kind != .place }) ?? true
    else { return nil }
    return single(index, run, isOf: true)
  }

  private static let callings = WordTable(
    "keeper,clerk,engineer,coroner,surveyor,driver,guard,foreman,watchman,signalman,carrier,landlord,surgeon,miner,collier,constable,sheriff,housekeeper,gardener,farmer = yes",
    meaning: { _ in true })

  // MARK: Ranks

  /// Ranks of several, which the names of each stand behind.
  private static let ranks = WordTable(
    "captains,generals,colonels,majors,sergeants,sgts,lieutenants,admirals,professors,drs,messrs,senators,sirs,lords,presidents,ministers,judges,bishops,corporals,commanders,marshals,inspectors,constables,councillors = yes",
    meaning: { _ in true })

  static func isRank(_ token: Token) -> Bool { token.isCapitalised && ranks[token.key] != nil }

  /// “Captains Reed and Lowe”.
  private func ranked(_ index: Int, _ run: NamePage.Run) -> [FoundName] {
    guard Self.isRank(page.tokens[index]),
      index == run.tokens.lowerBound || !page.isCapital(index - 1)
        || page.tokens[index - 1].key == NameKeys.the
    else { return [] }
    var names: [FoundName] = []
    var start = index + 1
    while names.count < 5, start < run.sentence.upperBound, page.isCapital(start) {
      var last = start
      while last + 1 < run.sentence.upperBound, page.isCapital(last + 1), last - start < 3 { last += 1 }
      guard (start...last).allSatisfy({ isPersonal($0) }) else { break }
      names.append(FoundName(first: start, last: last, kind: .person, rule: "behind a title"))
      start = last + 1
      if start < run.sentence.upperBound, page.tokens[start].key == NameKeys.comma { start += 1 }
      if start < run.sentence.upperBound, page.tokens[start].key == NameKeys.and { start += 1 }
      if start == last + 1 { break }
    }
    // Of a comma behind it what follows may be anything: “Senators Reed, Paris and …” has an “and”.
    guard names.count > 1 || page.tokens[index].key != Self.lords else { return [] }
    if names.count > 1, let last = names.last, page.tokens[last.first - 1].key == NameKeys.comma {
      return [names[0]]
    }
    return names
  }

  private static let lords = WordKey.of("lords")

  private func isPersonal(_ index: Int) -> Bool {
    (page.tokens[index].kind == .word || page.tokens[index].shape.contains(.initial))
      && page.classes[index].isDisjoint(with: [
        .country, .region, .people, .calendar, .organisation, .organisationWord, .otherWord,
      ]) && Self.verbs[page.tokens[index].key] == nil
  }

  /// Words that follow a rank in headlines.
  private static let verbs = WordTable(
    "press,back,vote,warn,urge,meet,say,seek,call,want,demand,reject,approve,pass,block,and = yes",
    meaning: { _ in true })

  // MARK: Seats

  /// “Hastings MP Jane Reed”: what an MP sits for.
  private func seated(_ index: Int, _ run: NamePage.Run, _ found: [FoundName]) -> [FoundName] {
    guard index > run.tokens.lowerBound, Self.seats[page.tokens[index].key] != nil,
      page.tokens[index].shape.contains(.allUpper),
      page.stretchStart(index, run) == index - 1
        || page.tokens[index - 2].key == NameKeys.the && page.stretchStart(index, run) == index - 2,
      page.tokens[index - 1].kind == .word, !page.tokens[index - 1].shape.contains(.allUpper),
      page.classes[index - 1].isDisjoint(with: [
        .title, .people, .organisation, .calendar, .organisationWord, .role, .country,
      ]),
      Self.wings[page.tokens[index - 1].key] == nil
    else { return [] }
    let seat = FoundName(
      first: index - 1, last: index - 1, kind: .place, rule: "the seat of a member of parliament")
    var last = index
    while last + 1 < run.tokens.upperBound, page.isCapital(last + 1), last - index < 3 { last += 1 }
    guard last > index + 1 else { return last == index ? [seat] : [] }
    return [seat, FoundName(first: index + 1, last: last, kind: .person, rule: "behind a title")]
  }

  private static let seats = WordTable("mp,mps,mla,mlc,msp,tds = yes", meaning: { _ in true })
  private static let wings = WordTable(
    "labour,labor,conservative,liberal,green,greens,national,nationals,independent,independents,reform,tory,tories,local,former,senior,veteran,rebel,backbench,fellow,shadow,opposition,crossbench,unionist,democratic,other,many,most,some,three,two,four,one,all,these,those,several,the,another,coalition,government,every,each,female,male,women,young,new,no,this,that,her,his,our,their,british,jubilee,outgoing,anc,teal,ukip,snp,dup,cross-party,brexit,leave,remain,our,suspended,disgraced,longtime = yes",
    meaning: { _ in true })

  // MARK: Leaders

  /// A surname that hardly means anything but a leader of the last century, alone.
  private func leader(_ index: Int, _ run: NamePage.Run, _ found: [FoundName]) -> FoundName? {
    guard Self.leaders[page.tokens[index].key] != nil, !page.tokens[index].shape.contains(.allUpper),
      page.stretchStart(index, run) == index, page.stretchEnd(index, run) == index,
      !(index > 0 && page.tokens[index - 1].key == NameKeys.in), !page.isHyphened(index + 1)
    else { return nil }
    if let name = found.covering(index) {
      guard name.first == name.last, name.kind != .person else { return nil }
    }
    return FoundName(first: index, last: index, kind: .person, rule: "surname of a leader")
  }

  private static let leaders = WordTable(
    """
    khrushchev,brezhnev,andropov,chernenko,stalin,trotsky,molotov,beria,bulganin,malenkov,gromyko,kosygin,bukharin,zinoviev,zhukov,gorbachev,yeltsin,kerensky,ceauşescu,ceaușescu,ceausescu,honecker,ulbricht,gomułka,gomulka,gierek,jaruzelski,husák,husak,dubček,dubcek,novotný,kádár,kadar,rákosi,zhivkov,dimitrov,tito,milošević,milosevic,tuđman,tudjman,hoxha,nasser,sadat,mubarak,nehru,jinnah,bhutto,sukarno,suharto,mao,hitler,goebbels,goering,göring,himmler,ribbentrop,eichmann,heydrich,rommel,guderian,manstein,hindenburg,ludendorff,moltke,falkenhayn,bismarck,adenauer,poincaré,poincare,clemenceau,foch,joffre,pétain,petain,daladier,mitterrand,pompidou,chirac,sarkozy,asquith,attlee,churchill,roosevelt,eisenhower,truman,kissinger,brzezinski,allende,pinochet,perón,peron,guevara,noriega,somoza,trujillo,lumumba,mobutu,nkrumah,nyerere,kenyatta,mugabe,mandela,kaunda,gaddafi,qaddafi,khomeini,khamenei,rafsanjani,ahmadinejad,mossadegh,mosaddegh,atatürk,ataturk,metternich,talleyrand,bonaparte,robespierre,garibaldi,mazzini,cavour,mussolini,ciano,salazar,venizelos,metaxas,horthy,piłsudski,pilsudski,mannerheim,quisling = yes
    """, meaning: { _ in true })

  // MARK: Titles

  /// “Lord Sandhurst”: what has a rank before it is a person, whatever town has the name.
  private func settle(_ name: inout FoundName) {
    if name.kind == .organisation, name.last >= name.first + 2 { return settlePeer(&name) }
    if name.kind == .place, isSeatOfPeer(name) {
      name.first -= 2
      name.kind = .person
      name.rule = "a peer by the title"
    }
    guard name.kind == .organisation || name.kind == .place, name.last == name.first + 1,
      Self.titles[page.tokens[name.first].key] != nil, page.isCapital(name.last),
      page.tokens[name.last].kind == .word, page.phrases[name.first].subtracting(.title).isEmpty,
      page.classes[name.last].isDisjoint(with: [
        .organisationWord, .organisation, .placeWord, .country, .otherWord,
      ])
    else { return }
    name.kind = .person
    name.rule = "behind a title"
  }

  /// “Duke of Norfolk” is a person, and of “Member for Hastings” Hastings is a place.
  private func settlePeer(_ name: inout FoundName) {
    let isBare = page.tokens[name.first].key == NameKeys.the
    let first = isBare ? name.first + 1 : name.first
    guard name.last == first + 2, page.isCapital(name.last) else { return }
    if Self.nobles[page.tokens[first].key] != nil, page.tokens[first + 1].key == NameKeys.of {
      name.first = first
      name.kind = .person
      name.rule = "a peer by the title"
    } else if page.tokens[first].key == Self.member, page.tokens[first + 1].key == NameKeys.for {
      name.first = name.last
      name.kind = .place
      name.rule = "the seat of a member of parliament"
    }
  }

  /// “the Duke of York”, of which the model has the town.
  private func isSeatOfPeer(_ name: FoundName) -> Bool {
    name.first > 2 && page.tokens[name.first - 1].key == NameKeys.of && page.isCapital(name.first - 2)
      && Self.nobles[page.tokens[name.first - 2].key] != nil
      && page.tokens[name.first - 3].key == NameKeys.the
  }

  private static let member = WordKey.of("member")
  private static let nobles = WordTable(
    "duke,duchess,earl,countess,marquess,marquis,marchioness,viscount,viscountess,baron,baroness,archduke,archduchess = yes",
    meaning: { _ in true })

  private static let titles = WordTable(
    "lord,lady,sir,captain,colonel,lieutenant,sergeant,major,admiral,brigadier,cr,cllr = yes",
    meaning: { _ in true })
}
