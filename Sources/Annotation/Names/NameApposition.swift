/// What the common nouns beside a name say that it is: “Iberdrola, the power company,”, “the daily Expansión”, “shares in
/// Tesco”, “Maria Lopez, an economist”.
struct NameApposition {
  let page: NamePage

  /// Nouns that call what stands beside them an organisation: true where they do so in front of it too, false where
  /// only in an apposition (“the Paris group” and “the Beijing government” are called by their places).
  private static let organisations = WordTable(
    """
    airline,carrier,automaker,carmaker,retailer,lender,insurer,brewer,utility,newspaper,daily,weekly,broadcaster,magazine,tabloid,firm,conglomerate,chipmaker,drugmaker,planemaker,startup,brokerage,publisher,steelmaker,bookmaker,miner,charity,nonprofit,subsidiary,chain = before
    company,bank,unit,agency,group,giant,party,club,union,team,network,producer,institute,movement,organisation,organization,association,fund,label,band,university,school,hospital,museum,militia,faction,alliance,coalition,federation,league,website,supplier,contractor,channel,ministry,department,council,commission,committee,authority,manufacturer,maker,supermarket,developer,operator,watchdog,regulator,exchange,cooperative,foundation = behind
    """,
    meaning: { $0 == "before" })

  private static let persons = WordTable(
    "man,woman,who,aged,father,mother,son,daughter,wife,husband,brother,sister,widow,resident,farmer,driver,student,teacher,doctor,lawyer,economist,analyst,strategist,trader,spokesman,spokeswoman,spokesperson,minister,president,director,chairman,chairwoman,head,leader,professor,researcher,scientist,historian,expert,official,officer,actor,actress,singer,writer,author,player,coach,captain,striker,candidate,activist,journalist,reporter,editor,manager,founder,governor,mayor,senator,judge,general,colonel,commander,nurse,priest,bishop,architect,engineer,executive,owner,businessman,veteran = yes",
    meaning: { _ in true })

  /// “shares in Tesco”, “an analyst at Nomura”.
  private static let dealing = WordTable(
    "shares,share,stock,stake,analyst,analysts,economist,economists,strategist,strategists,trader,traders,executive,executives,dealer,dealers,takeover,acquisition,subsidiary,spokesman,spokeswoman,spokesperson,employees,employee,shareholders,shareholder,partner,engineer,ceo = yes",
    meaning: { _ in true })

  /// “Iberia shares”, “Expansión newspaper”.
  private static let behind = WordTable(
    "shares,stock,shareholders,employees,executives,newspaper,daily,magazine,subsidiary,spokesman,spokeswoman,spokesperson,ceo,bonds = yes",
    meaning: { _ in true })

  /// What may follow the noun of an apposition: “the company that …”, “the bank, …”.
  private static let afterNoun = WordTable(
    "that,which,in,of,with,based,whose,owned,and,for,on,by,to,is,has,controlled,behind,founded,run,led,backed = yes",
    meaning: { _ in true })
  private static let openers = WordTable(
    "the,a,an,one,its,their,another,formerly,now,also = yes", meaning: { _ in true })

  /// What the words around a stretch of capitalised words say of it.
  func evidence(_ first: Int, _ last: Int, in sentence: Range<Int>) -> WordEvidence {
    var found: WordEvidence = []
    let tokens = page.tokens
    if first > sentence.lowerBound, isSmall(first - 1) {
      if Self.organisations[tokens[first - 1].key] == true { found.insert(.besideBusiness) }
      let between = tokens[first - 1].key
      if first - 2 >= sentence.lowerBound,
        between == NameKeys.in || between == NameKeys.at || between == NameKeys.of || between == NameKeys.for
          || between == NameKeys.with,
        Self.dealing[tokens[first - 2].key] != nil
      {
        found.insert(.besideBusiness)
      }
    }
    guard last + 1 < sentence.upperBound else { return found }
    if isSmall(last + 1), Self.behind[tokens[last + 1].key] != nil || isQuoted(last + 1, sentence.upperBound)
    {
      found.insert(.besideBusiness)
    }
    if tokens[last + 1].key == NameKeys.comma { found.formUnion(apposition(last + 2, sentence.upperBound)) }
    return found
  }

  /// What a phrase behind a comma calls the name before it.
  private func apposition(_ start: Int, _ limit: Int) -> WordEvidence {
    guard start < limit, Self.openers[page.tokens[start].key] != nil || isPossessed(start, limit) else {
      return []
    }
    for index in start..<min(limit, start + 9) {
      let token = page.tokens[index]
      if token.kind == .punctuation, !NameCandidates.isHyphen(token, page.bytes) { return [] }
      guard isSmall(index) else { continue }
      let isPerson = Self.persons[token.key] != nil
      guard isPerson || Self.organisations[token.key] != nil, index + 1 < limit else { continue }
      let next = page.tokens[index + 1]
      if next.kind == .punctuation && !NameCandidates.isHyphen(next, page.bytes)
        || Self.afterNoun[next.key] != nil
      {
        return isPerson ? .calledPerson : .calledOrganisation
      }
    }
    return []
  }

  /// “rose 2.1%”, “fell by 3 per cent”: what shares do.
  private func isQuoted(_ index: Int, _ limit: Int) -> Bool {
    guard Self.moves[page.tokens[index].key] != nil, index + 2 < limit else { return false }
    let by = page.tokens[index + 1].kind == .word ? 1 : 0
    guard page.tokens[index + 1 + by].kind == .number, index + 2 + by < limit else { return false }
    let unit = page.tokens[index + 2 + by]
    return unit.kind == .symbol || unit.key == Self.per || unit.key == Self.percent
  }

  private static let moves = WordTable(
    "rose,fell,gained,lost,added,jumped,dropped,slid,climbed,shed,surged,slipped,tumbled,plunged,advanced,soared,sank,dipped = yes",
    meaning: { _ in true })
  private static let per = WordKey.of("per")
  private static let percent = WordKey.of("percent")

  /// “Spain’s market regulator”.
  private func isPossessed(_ start: Int, _ limit: Int) -> Bool {
    for index in start..<min(limit, start + 4) {
      if page.tokens[index].kind == .possessive { return true }
      if !page.isCapital(index) { return false }
    }
    return false
  }

  private func isSmall(_ index: Int) -> Bool {
    page.tokens[index].kind == .word && !page.tokens[index].isCapitalised
  }
}
