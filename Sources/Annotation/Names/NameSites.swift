/// Places by their endings and by where they stand: “Storfjorden”, “Lima’s Barranco Hill”, “captured Drahivka in the Sumy
/// region”; mills and wells that look like persons, firms that are called as towns are, and movements by their plural.
struct NameSites {
  let page: NamePage

  func settle(_ found: [FoundName]) -> [FoundName] {
    var sure: [FoundName] = []
    for run in page.runs where run.style == .normal || run.style == .fragment {
      for index in run.tokens where page.isCapital(index) && page.tokens[index].kind == .word {
        if let name = ending(index, run, found) ?? owned(index, run) ?? land(index, run, found) ?? taken(
          index, run, found)
          ?? works(index, run) ?? movement(index, run, found)
        {
          sure.append(name)
        }
      }
    }
    sure.sort { ($0.first, $1.last) < ($1.first, $0.last) }
    var settled = NameJoiner.force(sure, on: found, page)
    for index in settled.indices { settle(&settled[index]) }
    return settled
  }

  static let rule = "a place by its wording and where it stands"

  private func place(_ first: Int, _ last: Int) -> FoundName {
    FoundName(first: first, last: last, kind: .place, rule: Self.rule)
  }

  // MARK: Endings

  private static let endings = [
    "fjord", "fjorden", "fjörður", "fjörd", "breen", "vatnet", "jökull", "jokull", "gletscher", "elven",
    "øya",
  ].map { Array($0.utf8) }

  /// “Storfjorden”: a word that ends as fjords, glaciers and lakes of the north do, known as nobody's name.
  private func ending(_ index: Int, _ run: NamePage.Run, _ found: [FoundName]) -> FoundName? {
    let token = page.tokens[index]
    guard token.count > 6, page.classes[index].subtracting([.city, .continues]).isEmpty else { return nil }
    let (start, end) = (Int(token.start), Int(token.end))
    // Few words end in a letter that these endings have.
    guard [100, 110, 116, 108, 97, 114].contains(page.bytes[end - 1]) else { return nil }
    let isOne = Self.endings.contains { ending in
      end - start > ending.count + 1
        && ending.indices.allSatisfy { page.bytes[end - ending.count + $0] == ending[$0] }
    }
    guard isOne, page.stretchStart(index, run) == index, page.stretchEnd(index, run) == index else {
      return nil
    }
    return place(index, index)
  }

  // MARK: Parts of places

  private static let parts = WordTable(
    "hill,quarter,district,square,park,heights,row,village,gardens,street,bay,harbour,harbor,beach,neighbourhood,boulevard,avenue,lane,market,common,green = yes",
    meaning: { _ in true })

  /// “Lima’s Barranco Hill”.
  private func owned(_ first: Int, _ run: NamePage.Run) -> FoundName? {
    guard first - 2 >= run.sentence.lowerBound, page.tokens[first - 1].kind == .possessive,
      !page.classes[first - 2].union(page.phrases[first - 2]).isDisjoint(with: [.country, .region, .bigCity])
    else { return nil }
    let last = page.stretchEnd(first, run)
    guard last > first, last - first < 4, Self.parts[page.tokens[last].key] != nil,
      (first..<last).allSatisfy({ page.classes[$0].isDisjoint(with: [.title, .calendar, .organisationWord]) })
    else { return nil }
    return place(first, last)
  }

  private static let lands = WordTable(
    "valley,estuary,glacier,fjord,gorge,delta,archipelago,peninsula,reservoir,plateau,basin,oasis = yes",
    meaning: { _ in true })

  /// “the Derwen valley”: one word that is nobody's full name.
  private func land(_ index: Int, _ run: NamePage.Run, _ found: [FoundName]) -> FoundName? {
    guard run.style == .normal, index + 1 < run.sentence.upperBound, page.isSmallWord(index + 1),
      Self.lands[page.tokens[index + 1].key] != nil, page.stretchEnd(index, run) == index,
      page.stretchStart(index, run) == index || page.opensBefore(index, run),
      page.keyBefore(index, run.sentence) == NameKeys.the, !page.tokens[index].shape.contains(.allUpper),
      page.classes[index].isDisjoint(with: [.people, .calendar, .title, .placeWord, .otherWord]),
      found.covering(index).map({ $0.first == index && $0.last == index }) ?? true
    else { return nil }
    return place(index, index)
  }

  // MARK: Conquests

  private static let taking = WordTable(
    "captured,recaptured,seized,retook,took,occupied,shelled,liberated,besieged,entered,reached,stormed,bombarded,evacuated = yes",
    meaning: { _ in true })
  private static let areas = WordTable(
    "region,district,province,oblast,area,sector,county,governorate = yes", meaning: { _ in true })

  /// “captured Drahivka in the Sumy region”: one or two words that no list knows.
  private func taken(_ first: Int, _ run: NamePage.Run, _ found: [FoundName]) -> FoundName? {
    guard first > run.sentence.lowerBound, page.isSmallWord(first - 1),
      Self.taking[page.tokens[first - 1].key] != nil
    else { return nil }
    let last = page.stretchEnd(first, run)
    let limit = run.sentence.upperBound
    guard last - first < 2, last + 3 < limit, page.tokens[last + 1].key == NameKeys.in,
      (first...last).allSatisfy({ page.classes[$0].isSubset(of: [.city, .surname, .continues]) })
    else { return nil }
    let isArea = (last + 3..<min(limit, last + 6)).contains { Self.areas[page.tokens[$0].key] != nil }
    return isArea ? place(first, last) : nil
  }

  // MARK: Mills

  private static let works = WordTable(
    "mill,mills,colliery,abbey,pier,dockyard,waterworks,ironworks,gasworks,priory,quarry = yes",
    meaning: { _ in true })

  /// “Harrow Mill”; “John Mills” is a person.
  private func works(_ last: Int, _ run: NamePage.Run) -> FoundName? {
    guard Self.works[page.tokens[last].key] != nil, !page.tokens[last].shape.contains(.allUpper),
      last == page.stretchEnd(last, run)
    else { return nil }
    var first = page.stretchStart(last, run)
    if page.tokens[first].key == NameKeys.the { first += 1 }
    guard first < last, last - first < 3, NameTrimmer.openers[page.tokens[first].key] == nil,
      (first..<last).allSatisfy({
        page.tokens[$0].kind == .word && page.tokens[$0].count > 1
          && !page.tokens[$0].shape.contains(.abbreviation)
          && page.classes[$0].isDisjoint(with: [
            .title, .calendar, .organisationWord, .organisation, .people, .firstName, .role,
          ])
      }), !(last + 1 < run.sentence.upperBound && page.classes[last + 1].contains(.saying)),
      first > run.sentence.lowerBound || page.classes[first].isDisjoint(with: .otherWord)
    else { return nil }
    return place(first, last)
  }

  // MARK: Movements

  private static let plurals = ["ists", "ites"].map { Array($0.utf8) }

  /// “the Chartists”.
  private func movement(_ index: Int, _ run: NamePage.Run, _ found: [FoundName]) -> FoundName? {
    let token = page.tokens[index]
    guard run.style == .normal, token.count > 6, !token.shape.contains(.allUpper),
      page.classes[index].isEmpty, page.phrases[index].isEmpty,
      index > run.sentence.lowerBound, page.tokens[index - 1].key == NameKeys.the,
      !page.tokens[index - 1].isCapitalised, page.stretchEnd(index, run) == index,
      found.covering(index) == nil
    else { return nil }
    let end = Int(token.end)
    guard page.bytes[end - 1] == 115,
      Self.plurals.contains(where: { plural in
        plural.indices.allSatisfy { page.bytes[end - 4 + $0] == plural[$0] }
      })
    else { return nil }
    return FoundName(first: index, last: index, kind: .people, rule: "a movement by its plural")
  }

  // MARK: Kinds

  /// Towns that hardly anybody names who does not mean the firm, with what they do.
  private static let firms = WordTable(
    "asahi,sapporo,corona,heineken,carlsberg,evian,vittel,philips,toyota,hershey = yes",
    meaning: { _ in true })
  private static let goods = WordTable(
    "beer,beers,lager,cars,car,phones,phone,chips,televisions,cameras,motorcycles,water,chocolate,trucks,yogurt = yes",
    meaning: { _ in true })
  private static let deals = WordTable(
    "shut,bought,acquired,sold,launched,closed,brews,brewed,makes,made,owns,said = yes",
    meaning: { _ in true })
  private static let auxiliaries = WordTable("had,has = yes", meaning: { _ in true })

  private func settle(_ name: inout FoundName) {
    if name.kind == .place, name.first == name.last, Self.firms[page.tokens[name.first].key] != nil {
      var next = name.last + 1
      guard next + 1 < page.tokens.count else { return }
      let isGood = Self.goods[page.tokens[next].key] != nil
      if Self.auxiliaries[page.tokens[next].key] != nil { next += 1 }
      guard isGood || Self.deals[page.tokens[next].key] != nil else { return }
      name.kind = .organisation
      name.rule = "a firm that is called as a town is"
    } else if name.kind == .person, isAtSheikh(name) {
      name.first -= page.classes[name.first].contains(.title) ? 0 : 1
      name.kind = .place
      name.rule = Self.rule
    }
  }

  private static let saints = WordTable(
    "sheikh,shaykh,sheik,sidi,umm,tell,tel,deir,beit,kafr = yes", meaning: { _ in true })
  private static let turning = WordTable(
    "look,looked,looking,shout,shouted,laugh,laughed,smile,smiled,fire,fired,shot,aim,aimed,angry,point,pointed,stare,stared,yelled = yes",
    meaning: { _ in true })

  /// “halted at Sheikh Hamad”: nobody halts at a person.
  private func isAtSheikh(_ name: FoundName) -> Bool {
    let isInside = Self.saints[page.tokens[name.first].key] != nil && name.last == name.first + 1
    let first = isInside ? name.first : name.first - 1
    guard first > 1, isInside || name.first == name.last && Self.saints[page.tokens[first].key] != nil,
      page.tokens[first - 1].key == NameKeys.at, Self.turning[page.tokens[first - 2].key] == nil
    else { return false }
    return true
  }
}
