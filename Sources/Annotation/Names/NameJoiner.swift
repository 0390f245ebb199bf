/// Puts together what the model leaves in pieces: phrases the gazetteer has whole, organisations with the nation or
/// place before them, names explained by an acronym in brackets, brothers who share a surname.
struct NameJoiner {
  let page: NamePage

  func join(_ found: [FoundName]) -> [FoundName] {
    var names = withKnownPhrases(found)
    names = withNations(names)
    names = withHeads(names)
    names = withPartners(withParticles(names))
    names = withSecondFields(names)
    names = withAcronyms(names)
    names = names.flatMap(separated)
    shareSurnames(&names)
    return names.filter { !isBareHead($0) }
  }

  // MARK: Known phrases

  private static let whole: NameClass = [.country, .region, .bigCity, .organisation]

  private func withKnownPhrases(_ found: [FoundName]) -> [FoundName] {
    var phrases: [FoundName] = []
    var pairs: [FoundName] = []
    for run in page.runs {
      var index = run.tokens.lowerBound
      while index < run.tokens.upperBound {
        guard page.starts(index) > 1, !page.phrases[index].isDisjoint(with: Self.whole) else {
          index += 1
          continue
        }
        let last = index + page.starts(index) - 1
        if let pair = pair(index, last) {
          pairs += pair
        } else if !touchesCapital(index, last, run) {
          let kind: NameKind = page.phrases[index].isDisjoint(with: .place) ? .organisation : .place
          phrases.append(FoundName(first: index, last: last, kind: kind, rule: "known name"))
        }
        index = last + 1
      }
    }
    return Self.force(pairs, on: Self.overlay(phrases, on: found, page), page)
  }

  /// “between Serbia and Montenegro”: here two, though the gazetteer has them as one.
  private func pair(_ first: Int, _ last: Int) -> [FoundName]? {
    guard first > 0, page.tokens[first - 1].key == Self.between,
      let and = (first...last).first(where: { page.tokens[$0].key == NameKeys.and }), and > first, and < last
    else { return nil }
    return [(first, and - 1), (and + 1, last)].map {
      FoundName(first: $0.0, last: $0.1, kind: .place, rule: "two places")
    }
  }

  private static let between = WordKey.of("between")

  private func touchesCapital(_ first: Int, _ last: Int, _ run: NamePage.Run) -> Bool {
    // “Federal Reserve Chair”: an office goes with the person behind it.
    if run.tokens.contains(last + 1), page.isCapital(last + 1), !page.classes[last + 1].contains(.title) {
      return true
    }
    guard run.tokens.contains(first - 1), page.isCapital(first - 1) else { return false }
    let key = page.tokens[first - 1].key
    return key != NameKeys.the && NameTrimmer.openers[key] == nil
      && page.classes[first - 1].isDisjoint(with: [.title, .people])
  }

  /// Puts names over others: what lies inside one of them goes, what reaches beyond stays instead of it.
  static func overlay(_ upper: [FoundName], on lower: [FoundName], _ page: NamePage) -> [FoundName] {
    guard !upper.isEmpty else { return lower }
    var result: [FoundName] = []
    result.reserveCapacity(lower.count + upper.count)
    var position = 0
    for name in upper {
      while position < lower.count, lower[position].last < name.first {
        result.append(lower[position])
        position += 1
      }
      var end = position
      var isInside = true
      while end < lower.count, lower[end].first <= name.last {
        let first = lower[end].first
        let onlyThe = first + 1 == name.first && page.tokens[first].key == NameKeys.the
        if first < name.first && !onlyThe || lower[end].last > name.last { isInside = false }
        end += 1
      }
      let isSame =
        end == position + 1 && lower[position].first == name.first && lower[position].last == name.last
        && lower[position].kind != .other
      if isInside, !isSame {
        result.append(name)
        position = end
      }
    }
    return result + lower[position...]
  }

  /// Those of some names that touch none of others, or have just the words of one; both in text order.
  static func distinct(_ names: [FoundName], from found: [FoundName]) -> [FoundName] {
    var position = 0
    return names.filter { name in
      while position < found.count, found[position].last < name.first { position += 1 }
      guard position < found.count, found[position].first <= name.last else { return true }
      return found[position].first == name.first && found[position].last == name.last
    }
  }

  // MARK: Nations before organisations, particles between names

  /// “Russian” and “Foreign Ministry”, side by side, are one organisation.
  private func withNations(_ found: [FoundName]) -> [FoundName] {
    var joined: [FoundName] = []
    joined.reserveCapacity(found.count)
    for var name in found {
      if let before = joined.last, joinsPersons(before, name) {
        joined.removeLast()
        name.first = before.first
      } else if name.kind == .organisation, let before = joined.last, before.last == name.first - 1,
        isNation(before),
        (name.first...name.last).contains(where: { page.classes[$0].contains(.organisationWord) }),
        !page.tokens[name.first].shape.contains(.lineBefore)
      {
        joined.removeLast()
        name.first = before.first
      }
      joined.append(name)
    }
    return joined
  }

  /// “Mohammed”, “bin” and “Rashid al-Maktoum”.
  private func joinsPersons(_ left: FoundName, _ right: FoundName) -> Bool {
    left.kind == .person && right.kind == .person && right.first == left.last + 2
      && Self.particles[page.tokens[left.last + 1].key] != nil
  }

  private static let particles = WordTable(
    "bin,bint,ibn,ben,abu,al,el,ul,ud,de,del,della,di,da,dos,du,van,von,der,den,la,le,oglu,ogly = yes",
    meaning: { _ in true })

  private func isNation(_ name: FoundName) -> Bool {
    if name.kind == .people { return isAdjective(name.last) }
    guard name.kind == .place else { return false }
    return name.first == name.last
      && !page.classes[name.first].isDisjoint(with: [.country, .region, .bigCity])
  }

  /// A people's adjective and not its plural: “Russian”, not “Russians”.
  private func isAdjective(_ index: Int) -> Bool { page.bytes[Int(page.tokens[index].end) - 1] != 115 }

  /// “Hong Kong” before “Monetary Authority”, which the model left outside names: one organisation.
  private func withHeads(_ found: [FoundName]) -> [FoundName] {
    var heads: [FoundName] = []
    for (position, name) in found.enumerated()
    where name.kind == .place || name.kind == .people && isAdjective(name.last) {
      let limit = position + 1 < found.count ? found[position + 1].first : page.tokens.count
      var last = name.last
      while last + 1 < min(limit, page.tokens.count), page.isCapital(last + 1),
        !page.tokens[last + 1].shape.contains(.lineBefore),
        page.classes[last + 1].isDisjoint(with: [.title, .calendar])
      {
        last += 1
      }
      let isSingle = last == name.last + 1 && Self.bodies[page.tokens[last].key] != nil
      guard last >= name.last + 2 || isSingle, last < name.last + 5, last + 1 != limit,
        page.classes[last].contains(.organisationWord),
        page.classes[last].isDisjoint(with: [.placeWord, .otherWord])
      else { continue }
      heads.append(
        FoundName(first: name.first, last: last, kind: .organisation, rule: "organisation by its wording"))
    }
    return Self.overlay(heads, on: found, page)
  }

  /// Bodies that a place before them names by itself: “Yorkshire Police”.
  private static let bodies = WordTable(
    "police,parliament,senate,congress,navy,army,university,council,legislature = yes", meaning: { _ in true }
  )

  /// “Meta Platforms Inc. Harvard University”: a new sentence begins behind the point of a company's “Inc.”.
  private func separated(_ name: FoundName) -> [FoundName] {
    guard name.kind == .organisation, name.last > name.first + 1 else { return [name] }
    for index in name.first + 1..<name.last
    where page.tokens[index].shape.contains(.abbreviation) && Self.companies[page.tokens[index].key] != nil
      && page.isCapital(index + 1) && Self.companies[page.tokens[index + 1].key] == nil
    {
      let (left, right) = (
        FoundName(first: name.first, last: index, kind: .organisation),
        FoundName(first: index + 1, last: name.last, kind: .organisation)
      )
      return [left, right]
    }
    return [name]
  }

  private static let companies = WordTable("inc,corp,ltd,co,plc,cos = yes", meaning: { _ in true })

  // MARK: Acronyms

  /// “State Oil Company of Azerbaijan Republic (SOCAR)”: the words whose first letters the brackets give.
  private func withAcronyms(_ found: [FoundName]) -> [FoundName] {
    var explained: [FoundName] = []
    for run in page.runs where run.tokens.lowerBound > run.sentence.lowerBound {
      let index = run.tokens.lowerBound
      let token = page.tokens[index]
      guard run.tokens.count == 1, token.shape.contains(.allUpper), token.count <= 8,
        page.tokens[index - 1].key == NameKeys.bracket,
        let first = expansion(index, run.sentence.lowerBound)
      else { continue }
      let inside = found.filter { $0.first >= first && $0.last < index - 1 }
      guard !inside.contains(where: { $0.kind == .person }) else { continue }
      explained.append(
        FoundName(
          first: first, last: index - 2, kind: .organisation, rule: "explained by an acronym in brackets"))
      explained.append(
        FoundName(first: index, last: index, kind: .organisation, rule: "acronym of the name before it"))
    }
    return Self.overlay(explained.sorted { $0.first < $1.first }, on: found, page)
  }

  /// Where the words begin whose first letters are an acronym, which stands behind them in brackets.
  private func expansion(_ acronym: Int, _ floor: Int) -> Int? {
    let token = page.tokens[acronym]
    var letter = Int(token.end) - 1
    var position = acronym - 2
    var first: Int?
    while letter >= Int(token.start), position >= floor {
      // “Co-operation” is one word.
      if position - 2 >= floor, NameCandidates.isHyphen(page.tokens[position - 1], page.bytes),
        !page.tokens[position].shape.contains(.spaceBefore)
      {
        position -= 2
      }
      let word = page.tokens[position]
      guard word.kind == .word else { return nil }
      let initial = page.bytes[Int(word.start)]
      if initial | 0x20 == page.bytes[letter] | 0x20, page.isCapital(position) || isJoining(word) {
        if page.isCapital(position) { first = position }
        letter -= 1
      } else if !isJoining(word) {
        return nil
      }
      position -= 1
    }
    guard letter < Int(token.start), let first, first < acronym - 2 else { return nil }
    return first
  }

  private func isJoining(_ token: Token) -> Bool {
    Self.small[token.key] != nil
  }

  private static let small = WordTable("of,the,and,for,in,on,to,against,with = yes", meaning: { _ in true })

  // MARK: Shared surnames

  /// “Jacob and Wilhelm Grimm”: the word before “and” is a person too.
  private func shareSurnames(_ names: inout [FoundName]) {
    for index in names.indices.dropLast() {
      let (left, right) = (names[index], names[index + 1])
      guard left.kind != .person, left.first == left.last, right.kind == .person,
        right.last == right.first + 1,
        right.first == left.last + 2, page.tokens[left.last + 1].key == NameKeys.and,
        page.classes[left.first].isDisjoint(with: [.country, .region, .bigCity, .organisation, .people]),
        // “in Lyon and Maria Palm in Nice”
        left.first == 0 || page.tokens[left.first - 1].key != NameKeys.in
      else { continue }
      names[index].kind = .person
      names[index].rule = "shares the surname of the name behind it"
    }
  }

  // MARK: Bare heads

  /// “Ministry”, “Republic” or “Embassy” alone name nothing by themselves.
  private func isBareHead(_ name: FoundName) -> Bool {
    guard name.first == name.last, name.kind == .organisation || name.kind == .place else { return false }
    let classes = page.classes[name.first]
    guard !classes.isDisjoint(with: [.organisationWord, .placeWord, .otherWord, .title, .role]) else {
      return false
    }
    return classes.isDisjoint(with: [.organisation, .country, .region, .bigCity])
  }
}
