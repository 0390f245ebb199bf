/// Names in headlines and lines in capitals, where the case of letters tells nothing, by what the rest of the document
/// names: surnames and whole names found in its sentences, and countries and organisations of the gazetteer.
struct NameHeadlines {
  let page: NamePage

  func support(_ found: [FoundName]) -> [FoundName] {
    let headlines = page.runs.filter { $0.style == .title || $0.style == .capitals }
    guard !headlines.isEmpty else { return found }
    let found = withoutVerbs(found, headlines)
    let known = known(found, headlines)
    var supported: [FoundName] = []
    for run in headlines {
      var index = run.tokens.lowerBound
      while index < run.tokens.upperBound {
        guard page.isCapital(index), let name = match(index, run.tokens.upperBound, known) else {
          index += 1
          continue
        }
        supported.append(name)
        index = name.last + 1
      }
    }
    return replace(found, supported)
  }

  /// Takes the verb of a headline out of the names that the model has with it: “Union Backs Reed” is of a person Reed.
  private func withoutVerbs(_ found: [FoundName], _ headlines: [NamePage.Run]) -> [FoundName] {
    var cut: [FoundName] = []
    cut.reserveCapacity(found.count)
    var next = 0
    for var name in found {
      while next < headlines.count, headlines[next].tokens.upperBound <= name.first { next += 1 }
      if next < headlines.count, headlines[next].style == .title, headlines[next].tokens.contains(name.first),
        let verb = (name.first...name.last).last(where: {
          Self.verbs[page.tokens[$0].key] != nil && page.isCapital($0) && page.phrases[$0].isEmpty
            && ($0 < name.last || page.classes[$0].isDisjoint(with: .organisationWord))
        })
      {
        if verb == name.last {
          guard verb > name.first else { continue }
          name.last = verb - 1
        } else {
          name.first = verb + 1
        }
        if name.first == name.last { name.kind = kind(name) }
      }
      cut.append(name)
    }
    return cut
  }

  /// What one word of a headline is known to be.
  private func kind(_ name: FoundName) -> NameKind {
    let classes = page.classes[name.first]
    if !classes.isDisjoint(with: [.country, .region, .bigCity]) { return .place }
    if classes.contains(.organisation) { return .organisation }
    return name.kind
  }

  private static let verbs = WordTable(
    "presses,press,backs,back,blocks,block,warns,warn,urges,urge,meets,meet,says,say,seeks,seek,calls,call,wants,demands,rejects,reject,approves,approve,passes,votes,vote,sues,sue,hits,slams,blasts,accuses,accuse,beats,beat,faces,face,wins,loses,denies,deny,vows,tells,asks,names,picks,leads,joins,quits,eyes,plans,moves,takes,makes,gets,gives,keeps,cuts,raises,halts,bans,ban,ends,opens,visits,visit,kills,kill,attacks,attack,strikes,threatens,threaten,signs,sign,agrees,agree,offers,sends,sells,buys,bought,ousts,fires,charges,arrests,jails,frees,praises,mourns,hails,rallies,defends,admits,claims,announces,reveals,questions,probes,investigates,challenges,orders,sanctions,condemns,criticizes,criticises,confronts,grills,drops,resigns,returns,rules,set,sets,over,amid,after = yes",
    meaning: { _ in true })

  /// The longest name of a headline; more words than this are not looked for.
  private static let longest = 6

  /// Kinds by the keys of names that ordinary sentences have, and of the surnames among them.
  private func known(_ found: [FoundName], _ headlines: [NamePage.Run]) -> [UInt64: NameKind] {
    var known: [UInt64: NameKind] = [:]
    var next = 0
    for name in found where name.last - name.first < Self.longest {
      while next < headlines.count, headlines[next].tokens.upperBound <= name.first { next += 1 }
      if next < headlines.count, headlines[next].tokens.contains(name.first) { continue }
      let key = page.key(name.first, name.last)
      if known[key] == nil { known[key] = name.kind }
      let last = page.tokens[page.surname(of: name)]
      if name.kind == .person, name.last > name.first, last.count > 2, known[last.key] == nil {
        known[last.key] = .person
      }
    }
    return known
  }

  private func match(_ index: Int, _ limit: Int, _ known: [UInt64: NameKind]) -> FoundName? {
    var best: FoundName?
    var key = page.tokens[index].key
    for last in index..<min(limit, index + Self.longest) {
      if last > index { key = NameLexicon.extend(key, by: page.tokens[last].key) }
      if let kind = known[key], kind != .other {
        best = FoundName(first: index, last: last, kind: kind, rule: "as in the document's sentences")
      }
    }
    return best ?? leader(index) ?? gazetteer(index)
  }

  private func leader(_ index: Int) -> FoundName? {
    guard NameOpenings.leaders[page.tokens[index].key] != nil, page.tokens[index].count > 3,
      page.phrases[index].isEmpty,
      page.classes[index].isDisjoint(with: [.country, .city, .bigCity, .firstName])
    else { return nil }
    return FoundName(first: index, last: index, kind: .person, rule: "surname of a leader")
  }

  private func gazetteer(_ index: Int) -> FoundName? {
    let classes = page.classes[index]
    guard page.starts(index) == 0, page.phrases[index].isEmpty,
      classes.isDisjoint(with: [.firstName, .surname, .organisationWord, .placeWord, .otherWord, .calendar])
    else { return nil }
    let kind: NameKind? =
      classes.contains(.country)
      ? .place
      : classes.contains(.people)
        ? .people
        : classes.contains(.organisation) && page.tokens[index].shape.contains(.allUpper)
          ? .organisation : nil
    // “US” and “IT” in a line of capitals may be small words.
    guard let kind, page.tokens[index].count > 3 || kind == .organisation else { return nil }
    return FoundName(first: index, last: index, kind: kind, rule: "known name")
  }

  /// A supported name stands instead of what the model found there, unless that is longer by words that are names.
  private func replace(_ found: [FoundName], _ supported: [FoundName]) -> [FoundName] {
    guard !supported.isEmpty else { return found }
    var result: [FoundName] = []
    var next = 0
    for name in found {
      while next < supported.count, supported[next].last < name.first {
        result.append(supported[next])
        next += 1
      }
      var end = next
      while end < supported.count, supported[end].first <= name.last { end += 1 }
      if end == next || isBetter(name, supported[next..<end]) {
        next = end
        result.append(name)
      }
    }
    return result + supported[next...]
  }

  private func isBetter(_ name: FoundName, _ supported: ArraySlice<FoundName>) -> Bool {
    guard supported.count == 1, let other = supported.first, name.first <= other.first,
      other.last <= name.last
    else {
      return false
    }
    if name.kind == .organisation,
      (name.first...name.last).contains(where: { page.classes[$0].contains(.organisationWord) })
    {
      return true
    }
    return (name.first...name.last).allSatisfy { index in
      (other.first...other.last).contains(index)
        || name.kind == .person
          && (page.tokens[index].shape.contains(.initial)
            || !page.classes[index].isDisjoint(with: [.firstName, .surname]))
    } && name.kind == other.kind
  }
}
