import Values

/// Names that a hyphen and small letters go on in: “Kim Dae-jung”, “Deir-al-Balah”. The model sees only what has a capital.
struct NameHyphens {
  let page: NamePage

  func join(_ found: [FoundName]) -> [FoundName] {
    var whole: [FoundName] = []
    for run in page.runs where run.style != .capitals {
      for index in run.tokens where index + 2 < run.sentence.upperBound {
        guard page.isHyphened(index + 1), page.isCapital(index), page.tokens[index].kind == .word else {
          continue
        }
        if let name = given(index, run, found) ?? linked(index, run, found) { whole.append(name) }
      }
    }
    return NameJoiner.force(whole, on: found, page)
  }

  // MARK: Given names

  /// “Dae-jung” behind a surname: one of those that are borne in East Asia, or what the model has for a person.
  private func given(_ index: Int, _ run: NamePage.Run, _ found: [FoundName]) -> FoundName? {
    let tail = page.tokens[index + 2]
    guard page.isSmallWord(index + 2), (2...7).contains(tail.count), Self.tails[tail.key] == nil,
      index > run.tokens.lowerBound, page.isCapital(index - 1), page.tokens[index - 1].kind == .word,
      !page.tokens[index].shape.contains(.lineBefore), !page.tokens[index].shape.contains(.allUpper),
      page.classes[index].isDisjoint(with: Self.otherwiseKnown) || Self.firms[page.tokens[index].key] != nil,
      index + 3 == page.tokens.count || !page.isHyphened(index + 3) || page.isTail(index + 4, Self.tails)
    else { return nil }
    let rule = "a given name of two syllables"
    if Self.surnames[page.tokens[index - 1].key] != nil {
      return FoundName(first: index - 1, last: index + 2, kind: .person, rule: rule)
    }
    guard page.uses[index + 2] == 0, !page.endsInParticiple(index + 2),
      let name = found.covering(index), name.kind == .person, name.last == index, name.first < index
    else { return nil }
    return FoundName(first: name.first, last: index + 2, kind: .person, rule: rule)
  }

  /// Syllables that lists have as organisations.
  private static let firms = WordTable("ing,mun,sun,dae = yes", meaning: { _ in true })

  private static let otherwiseKnown: NameClass = [
    .country, .region, .people, .organisation, .placeWord, .organisationWord, .calendar,
  ]

  /// Surnames of Korea, China, Taiwan and Hong Kong, as they are written in Latin letters.
  private static let surnames = WordTable(
    """
    kim,lee,park,choi,choe,jung,jeong,chung,kang,cho,jo,yoon,yun,jang,chang,lim,rim,han,oh,seo,suh,shin,kwon,hwang,ahn,song,yoo,yu,ryu,hong,jeon,jun,moon,mun,ko,koh,sung,seong,bae,nam,noh,roh,ha,heo,hur,shim,sim,ban,paik,baek,chae,cha,joo,ju,woo,eom,byun,yang,son,sohn,namgung,pyo,tae,thae,ri,jon,pak,hyon,chen,lin,huang,tsai,wu,liu,hsu,cheng,chiang,ma,hou,lai,su,chu,chou,hsieh,tseng,peng,yeh,kuo,ho,chao,pan,pai,tien,ting,tung,wang,wei,yen,soong,sun,li,lu,lo,lien,kao,kong,hsiao,hung,liao,lam,leung,cheung,chan,wong,ng,yip,tang,tsang,fong,kwok,chow,mak,tam,goh,tan,ong,wen,kung,feng,shih,tsao,teng,fu = yes
    """, meaning: { _ in true })

  /// What makes an adjective of a name.
  private static let tails = WordTable(
    """
    based,run,led,born,style,era,backed,owned,held,wide,bound,like,linked,only,friendly,old,year,years,free,type,level,made,built,bred,sized,area,elect,heavy,less,driven,themed,funded,aligned,trained,ranked,listed,ruled,tied,ready,rich,poor,led,wise,long,esque,ish,ism,ists,ist,speak,speaking,loving,hating,leaning,facing,wing,esque,tinged,fuelled,fueled,themed,mania,phobia,sponsored,styled,educated,inspired,engined,class,powered,month,week,day,man,son,law,chief,turned,cum,and,or,the,of,for,to,by = yes
    """, meaning: { _ in true })

  // MARK: Links

  /// “Deir-al-Balah”: a small link between two hyphens.
  private func linked(_ index: Int, _ run: NamePage.Run, _ found: [FoundName]) -> FoundName? {
    guard index + 4 < run.sentence.upperBound, page.tokens[index].key != Self.feast,
      Self.links[page.tokens[index + 2].key] != nil,
      page.isSmallWord(index + 2), page.isHyphened(index + 3), page.isCapital(index + 4),
      let first = found.covering(index)?.first ?? found.covering(index + 4).map({ min(index, $0.first) })
    else { return nil }
    let isPerson =
      found.covering(index)?.kind == .person
      && (first < index || page.classes[index].contains(.firstName))
    return FoundName(
      first: isPerson ? first : index, last: index + 4, kind: isPerson ? .person : .place,
      rule: "one word by its hyphens")
  }

  private static let feast = WordKey.of("eid")
  private static let links = WordTable(
    "al,el,ul,ud,ad,as,ash,an,ar,at,upon,sur,am,le,la,les,lès,lez,de,en,sous,aux,by,in,on,of,du,des,under,auf,ob,the = yes",
    meaning: { _ in true })
}

extension NamePage {
  /// Whether a token is a hyphen between two words, with no space on either side.
  func isHyphened(_ index: Int) -> Bool {
    guard index + 1 < tokens.count, tokens[index].kind == .punctuation, tokens[index].count == 1,
      byte(index) == 45
    else { return false }
    return !tokens[index].shape.contains(.spaceBefore) && !tokens[index + 1].shape.contains(.spaceBefore)
  }

  fileprivate func isTail(_ index: Int, _ tails: WordTable<Bool>) -> Bool {
    index < tokens.count && tails[tokens[index].key] != nil
  }

  /// “-ed”, “-ing”.
  fileprivate func endsInParticiple(_ index: Int) -> Bool {
    let (start, end) = (Int(tokens[index].start), Int(tokens[index].end))
    guard end - start > 3 else { return false }
    return bytes[end - 1] == 100 && bytes[end - 2] == 101
      || bytes[end - 1] == 103 && bytes[end - 2] == 110 && bytes[end - 3] == 105
  }

  /// The token of a person's name by which the person is called for short: the last, or of “Kim Dae-jung” the first.
  func surname(of name: FoundName) -> Int { surname(name.first, name.last) }

  func surname(_ first: Int, _ last: Int) -> Int {
    last >= first + 3 && !tokens[last].isCapitalised && isHyphened(last - 1) ? first : last
  }
}

extension [FoundName] {
  /// The name that a token stands in, of names in text order.
  func covering(_ index: Int) -> FoundName? {
    let position = firstPosition { $0.last >= index }
    return position < count && self[position].first <= index ? self[position] : nil
  }
}

extension NameJoiner {
  /// Puts names in the place of whatever else was found of their words. Of an organisation that one of them cuts short,
  /// what it has for itself is left.
  static func force(_ names: [FoundName], on found: [FoundName], _ page: NamePage) -> [FoundName] {
    guard !names.isEmpty else { return found }
    var result: [FoundName] = []
    result.reserveCapacity(found.count + names.count)
    var next = 0
    var end = -1
    for other in found {
      while next < names.count, names[next].last < other.first {
        if names[next].first > end {
          result.append(names[next])
          end = names[next].last
        }
        next += 1
      }
      guard next < names.count, names[next].first <= other.last || other.first <= end else {
        if other.first > end { result.append(other) }
        continue
      }
      var left = other
      left.last = names[next].first - 1
      while left.last >= left.first, !page.isCapital(left.last) { left.last -= 1 }
      if left.first > end, left.last >= left.first, other.kind == .organisation,
        page.classes[left.last].contains(.organisationWord)
          || !page.classes[left.last].union(page.phrases[left.last]).isDisjoint(with: .organisation)
      {
        result.append(left)
      }
    }
    for name in names[next...] where name.first > end {
      result.append(name)
      end = name.last
    }
    return result
  }
}
