/// Short forms of organisations that a document introduces: “Harrow Point” beside “Harrow Point Capital”, “Velox” beside
/// “Velox Semiconductor NV”, wherever they stand.
struct NameShortForms {
  let page: NamePage
  let evidence: NameEvidence

  func add(_ found: [FoundName], _ surnames: Set<UInt64>) -> [FoundName] {
    let short = shortForms(found, surnames)
    guard !short.isEmpty else { return found }
    var added: [FoundName] = []
    for run in page.runs {
      // “On Monday Zelquar Point said”: a day opens no name.
      page.forEachStretch(of: run, from: { !page.classes[$0].contains(.calendar) }) { first, last, key in
        guard last - first < 3, short.contains(key) else { return }
        added.append(
          FoundName(
            first: first, last: last, kind: .organisation, rule: "short for an organisation of the document"))
      }
    }
    return NameJoiner.overlay(added, on: NameInstitutions.agreeing(found, added), page)
  }

  /// The keys of what stands before the head words of organisations, and of first words that no list knows.
  private func shortForms(_ found: [FoundName], _ surnames: Set<UInt64>) -> Set<UInt64> {
    var short: Set<UInt64> = []
    for name in found where name.kind == .organisation && name.last > name.first {
      guard (name.first...name.last).allSatisfy({ page.isCapital($0) }),
        Self.isHead(name.last, page)
      else { continue }
      var last = name.last - 1
      while last > name.first, Self.isHead(last, page) { last -= 1 }
      if Self.papers[page.tokens[name.last].key] != nil,
        !evidence[page.tokens[name.last].key].contains(.small)
      {
        short.insert(page.tokens[name.last].key)
      }
      let isParty =
        Self.parties[page.tokens[name.first].key] != nil && page.tokens[name.last].key == Self.party
      if last == name.first, isParty, !evidence[page.tokens[name.first].key].contains(.small) {
        short.insert(page.tokens[name.first].key)
      } else if last == name.first
        ? mayStandAlone(last, surnames)
        : isNothingElse(name.first, last, surnames)
          && (page.phrases[name.first].isEmpty || !NameBodies.isPaper(page.tokens[name.last].key))
      {
        short.insert(page.key(name.first, last))
      }
      if last > name.first, page.uses[name.first] == 0, mayStandAlone(name.first, surnames) {
        short.insert(page.tokens[name.first].key)
      }
    }
    return short
  }

  /// One word, which is neither known as anything else nor common.
  private func mayStandAlone(_ index: Int, _ surnames: Set<UInt64>) -> Bool {
    let token = page.tokens[index]
    return token.kind == .word && token.count > 3 && !surnames.contains(token.key)
      && page.classes[index].isSubset(of: [.organisation, .surname, .continues])
      && page.phrases[index].isDisjoint(with: .place)
      && evidence[token.key].isDisjoint(with: [.small, .afterTitle, .afterFirstName, .calledPerson])
      && Self.common[token.key] == nil
  }

  private func isNothingElse(_ first: Int, _ last: Int, _ surnames: Set<UInt64>) -> Bool {
    guard last - first < 3, !surnames.contains(page.tokens[last].key) else { return false }
    return (first...last).allSatisfy { index in
      page.phrases[index].isSubset(of: .city) && page.tokens[index].kind == .word
        && page.classes[index].isDisjoint(with: Self.otherwiseKnown)
    }
  }

  /// Whether a word says of what sort an organisation is.
  static func isHead(_ index: Int, _ page: NamePage) -> Bool {
    page.classes[index].contains(.organisationWord) || trades[page.tokens[index].key] != nil
  }

  private static let trades = WordTable(
    "air,airlines,airways,aviation,bank,motors,energy,petroleum,pharma,pharmaceuticals,pharmaceutical,therapeutics,biotech,technologies,technology,software,systems,semiconductor,semiconductors,foods,media,insurance,steel,telecom,telecoms,capital,partners,ventures,logistics,shipping,lines,brewing,breweries,retail,stores,airport,records,studios,pictures,entertainment,electronics,chemicals,mining,resources,solutions,securities,consulting = yes",
    meaning: { _ in true })

  private static let party = WordKey.of("party")
  /// What parties are called without their noun, common word though it is.
  static let parties = WordTable("labour,labor,jubilee,reform = yes", meaning: { _ in true })

  private static let otherwiseKnown: NameClass = [
    .country, .region, .bigCity, .firstName, .people, .title, .calendar, .role, .otherWord,
  ]

  /// What papers call themselves: “Ledger: What did you promise?”.
  private static let papers = WordTable(
    "ledger,courier,herald,gazette,tribune,chronicle,guardian,telegraph,observer,bugle,sentinel = yes",
    meaning: { _ in true })

  /// Words that begin the names of many organisations and stand for none of them.
  private static let common = WordTable(
    "national,federal,royal,international,global,first,second,united,general,public,social,civil,local,regional,municipal,supreme,high,foreign,state,world,human,environmental,electoral,financial,medical,economic,agricultural,military,criminal,crown,technical,community,business,health,labour,labor,justice,security,finance,education,energy,transport,defence,defense,interior,treasury,young,free,open,modern,digital,green,democratic,republican,liberal,conservative,socialist,communist,christian,islamic,catholic,orthodox,holy,independent,joint,special,senior,primary,secondary,grand,old,new,best,blue,black,white,golden,silver,sunday,daily,evening,morning,weekly = yes",
    meaning: { _ in true })
}
