/// Makes a document's names agree with each other: a surname is a person everywhere once its owner is introduced, a
/// country is a place, and a word that the model names twice is named the third time too.
struct NameConsistency {
  let page: NamePage
  let evidence: NameEvidence

  func agree(_ found: [FoundName]) -> [FoundName] {
    var found = withWholeNames(found)
    let surnames = surnames(found)
    let teams = lastWordsOfOrganisations(found, surnames)
    for index in found.indices {
      settleKind(&found[index], surnames)
      settleShort(&found[index], teams)
    }
    settleByMajority(&found)
    let short = NameShortForms(page: page, evidence: evidence).add(found, surnames)
    return fill(short, surnames)
  }

  /// The last words of full names.
  private func surnames(_ found: [FoundName]) -> Set<UInt64> {
    var surnames: Set<UInt64> = []
    for name in found where name.kind == .person && name.last > name.first {
      let surname = page.surname(of: name)
      let token = page.tokens[surname]
      if token.kind == .word, token.count > 2,
        page.classes[surname].isDisjoint(
          with: surname < name.last ? Self.otherwiseKnown.subtracting(.region) : Self.otherwiseKnown)
      {
        surnames.insert(token.key)
      }
    }
    return surnames
  }

  /// The last words of organisations of two words or more, where those are no common nouns and nobody's surname: “Villa”.
  private func lastWordsOfOrganisations(_ found: [FoundName], _ surnames: Set<UInt64>) -> Set<UInt64> {
    var words: Set<UInt64> = []
    for name in found where name.kind == .organisation && name.last == name.first + 1 {
      let token = page.tokens[name.last]
      if token.kind == .word, token.count > 3, page.isCapital(name.first), page.isCapital(name.last),
        !surnames.contains(token.key), page.classes[name.last].isDisjoint(with: Self.common)
      {
        words.insert(token.key)
      }
    }
    return words
  }

  private static let common: NameClass = [
    .country, .region, .bigCity, .people, .organisationWord, .title, .calendar, .role, .otherWord, .firstName,
  ]

  /// “Villa manager” in a document that has Aston Villa.
  private func settleShort(_ name: inout FoundName, _ teams: Set<UInt64>) {
    guard name.first == name.last, name.kind == .person || name.kind == .place,
      teams.contains(page.tokens[name.first].key),
      evidence[page.tokens[name.first].key].isDisjoint(with: [.afterTitle, .calledPerson])
    else { return }
    name.kind = .organisation
    name.rule = "short for an organisation of the document"
  }

  private static let otherwiseKnown: NameClass = [
    .country, .region, .bigCity, .organisation, .people, .organisationWord, .placeWord, .title, .calendar,
  ]

  /// Single words, and phrases the gazetteer has whole, whose kind is not in doubt.
  private func settleKind(_ name: inout FoundName, _ surnames: Set<UInt64>) {
    if let rule = name.rule, NameWordings.isSure(rule) { return }
    let isSingle = name.first == name.last
    let classes = isSingle ? page.classes[name.first] : wholePhrase(name)
    if isSingle, name.kind != .person, surnames.contains(page.tokens[name.first].key) {
      name.kind = .person
      name.rule = "surname of a person the document introduces"
    } else if name.kind == .person || name.kind == .place, classes.contains(.organisation),
      classes.isDisjoint(with: [.firstName, .surname, .country, .region, .bigCity]),
      name.kind == .person || !classes.contains(.city)
    {
      name.kind = .organisation
    } else if isSingle, name.kind != .organisation, classes.contains(.organisation),
      name.kind != .person || classes.isDisjoint(with: [.firstName, .surname]),
      evidence[page.tokens[name.first].key].contains(.besideBusiness)
    {
      name.kind = .organisation
      name.rule = "known organisation, beside words of business"
    } else if name.kind == .person, name.last == name.first + 1, page.classes[name.last].contains(.placeWord),
      page.classes[name.first].isDisjoint(with: [.firstName, .title]),
      !page.classes[name.last].contains(.surname)
    {
      name.kind = .place
      name.rule = "place by its wording"
    } else if name.kind == .organisation, !isSingle, page.classes[name.first].contains(.title),
      surnames.contains(page.tokens[name.last].key) || isOfficer(name)
    {
      name.kind = .person
      name.rule = "behind a title"
    } else if name.kind != .organisation, name.kind != .people, isCalledOrganisation(name) {
      name.kind = .organisation
      name.rule = "called an organisation in the document"
    } else if name.kind == .place, isPersonal(name) {
      name.kind = .person
      name.rule = "surname"
    } else if classes.contains(.country),
      name.kind == .organisation || name.kind == .other || name.kind == .people
    {
      name.kind = .place
    } else if classes.contains(.people), classes.isDisjoint(with: [.country, .organisation, .surname]),
      name.kind != .people
    {
      name.kind = .people
    }
  }

  /// “Captain Andreou”, “General Torstensson”: a title before one word that no list knows as anything but a person’s.
  private func isOfficer(_ name: FoundName) -> Bool {
    name.last == name.first + 1 && page.phrases[name.first].isEmpty && page.isCapital(name.last)
      && page.tokens[name.last].kind == .word && !page.tokens[name.last].shape.contains(.allUpper)
      && page.classes[name.last].isSubset(of: [.firstName, .surname, .city, .continues])
  }

  /// Whether the document calls a name an organisation (“Iberdrola, the power company”) that no word list knows as
  /// anything else.
  private func isCalledOrganisation(_ name: FoundName) -> Bool {
    (name.first...name.last).allSatisfy { index in
      guard page.isCapital(index) else { return false }
      let shown = evidence[page.tokens[index].key]
      return isOrganisation(shown) && page.classes[index].isDisjoint(with: Self.otherwiseNamed)
        && page.phrases[index].isDisjoint(with: .place)
    }
  }

  private func isOrganisation(_ shown: WordEvidence) -> Bool {
    shown.contains(.calledOrganisation)
      && shown.isDisjoint(with: [.calledPerson, .afterTitle, .afterFirstName])
  }

  private static let otherwiseNamed: NameClass = [
    .country, .region, .bigCity, .firstName, .people, .title, .calendar,
  ]

  /// A stretch that is a name of several words elsewhere in the document is that name here too: “Heydar Aliyev” at the
  /// beginning of a sentence.
  private func withWholeNames(_ found: [FoundName]) -> [FoundName] {
    var known: [UInt64: NameKind] = [:]
    for name in found where name.last > name.first && name.last - name.first < 5 && name.kind != .other {
      let key = key(name)
      if known[key] == nil { known[key] = name.kind }
    }
    guard !known.isEmpty else { return found }
    var whole: [FoundName] = []
    for run in page.runs where run.tokens.count > 1 {
      page.forEachStretch(of: run) { first, last, key in
        guard last > first, let kind = known[key] else { return }
        whole.append(FoundName(first: first, last: last, kind: kind, rule: "as elsewhere in the document"))
      }
    }
    return NameJoiner.overlay(whole, on: found, page)
  }

  /// Two words that are no known place, of which the second is known as a surname or the first as a first name.
  private func isPersonal(_ name: FoundName) -> Bool {
    guard name.last == name.first + 1, page.phrases[name.first].isEmpty, page.isCapital(name.last) else {
      return false
    }
    let (first, last) = (page.classes[name.first], page.classes[name.last])
    guard last.isDisjoint(with: Self.otherwiseKnown.union([.city, .role, .otherWord])) else { return false }
    if last.contains(.surname) { return first.isSubset(of: [.firstName, .surname, .continues]) }
    return first.contains(.firstName) && first.isDisjoint(with: Self.otherwiseKnown)
  }

  private func wholePhrase(_ name: FoundName) -> NameClass {
    let classes = page.phrases[name.first]
    guard !classes.isEmpty, (name.first...name.last).allSatisfy({ page.phrases[$0] == classes }),
      name.first == 0 || page.phrases[name.first - 1] != classes,
      name.last + 1 == page.phrases.count || page.phrases[name.last + 1] != classes
    else { return [] }
    return classes
  }

  /// A name with one kind three times as often as with another has it everywhere.
  private func settleByMajority(_ found: inout [FoundName]) {
    var counts: [UInt64: [Int]] = [:]
    for name in found {
      counts[key(name), default: Array(repeating: 0, count: NameKind.allCases.count)][
        Int(name.kind.rawValue)] += 1
    }
    for index in found.indices {
      if let rule = found[index].rule, NameWordings.isSure(rule) { continue }
      guard let count = counts[key(found[index])], let most = count.max() else { continue }
      let own = count[Int(found[index].kind.rawValue)]
      guard most >= own * 3, let kind = count.firstIndex(of: most).flatMap({ NameKind(rawValue: UInt8($0)) })
      else { continue }
      found[index].kind = kind
      found[index].rule = "as most often in the document"
    }
  }

  private func key(_ name: FoundName) -> UInt64 {
    page.key(name.first, name.last)
  }

  /// Adds capitalised words that stand alone outside names and are surnames, or names found twice elsewhere.
  private func fill(_ found: [FoundName], _ surnames: Set<UInt64>) -> [FoundName] {
    var singles: [UInt64: (kind: NameKind, count: Int)] = [:]
    for name in found where name.first == name.last && name.kind != .other {
      singles[page.tokens[name.first].key, default: (name.kind, 0)].count += 1
    }
    var filled: [FoundName] = []
    filled.reserveCapacity(found.count)
    var next = 0
    for run in page.runs {
      for index in run.tokens {
        while next < found.count, found[next].last < index {
          filled.append(found[next])
          next += 1
        }
        if next < found.count, found[next].first <= index { continue }
        guard page.isCapital(index), !neighbours(index, run),
          !evidence[page.tokens[index].key].contains(.small)
        else { continue }
        let key = page.tokens[index].key
        // “Who”, in a document that has the WHO.
        if Self.pronouns[key] != nil { continue }
        if NameTrimmer.openers[key] != nil, !page.tokens[index].shape.contains(.allUpper) { continue }
        if surnames.contains(key) {
          filled.append(
            FoundName(
              first: index, last: index, kind: .person, rule: "surname of a person the document introduces"))
        } else if isOrganisation(evidence[key]), page.classes[index].isDisjoint(with: Self.otherwiseNamed) {
          filled.append(
            FoundName(
              first: index, last: index, kind: .organisation, rule: "called an organisation in the document"))
        } else if isKnownOrganisation(index, run) {
          filled.append(FoundName(first: index, last: index, kind: .organisation, rule: "known organisation"))
        } else if isGovernment(index, run) {
          filled.append(FoundName(first: index, last: index, kind: .place, rule: "known place"))
        } else if let single = singles[key],
          single.count >= 2 || single.kind == .place && !page.classes[index].isDisjoint(with: .place),
          page.classes[index].isDisjoint(with: [.calendar, .title])
        {
          filled.append(
            FoundName(first: index, last: index, kind: single.kind, rule: "as elsewhere in the document"))
        }
      }
    }
    return filled + found[next...]
  }

  private static let pronouns = WordTable("i,i'm,i've,i'd,i'll = yes", meaning: { _ in true })

  /// A word that is known as an organisation and as nothing else, with a capital inside a sentence.
  private func isKnownOrganisation(_ index: Int, _ run: NamePage.Run) -> Bool {
    let known = page.classes[index].subtracting(.continues)
    guard known.contains(.organisation), known.isSubset(of: [.organisation, .city]), run.style == .normal
    else {
      return false
    }
    if isSubject(index, run) { return true }
    return known == .organisation
      && (index > run.sentence.lowerBound || evidence[page.tokens[index].key].contains(.besideBusiness))
  }

  /// “Velox, which makes chips”, “Velox said”, “Velox’s chips”.
  private func isSubject(_ index: Int, _ run: NamePage.Run) -> Bool {
    guard index + 2 < run.sentence.upperBound, page.tokens[index].count > 3 else { return false }
    let (next, afterNext) = (page.tokens[index + 1], page.tokens[index + 2])
    return next.kind == .possessive || page.classes[index + 1].contains(.saying)
      || next.key == NameKeys.comma && afterNext.key == Self.which
  }

  private static let which = WordKey.of("which")

  /// “Moscow said”, at the beginning of a sentence.
  private func isGovernment(_ index: Int, _ run: NamePage.Run) -> Bool {
    let classes = page.classes[index]
    return !classes.isDisjoint(with: [.country, .bigCity]) && index + 1 < run.sentence.upperBound
      && classes.isDisjoint(with: [.firstName, .surname, .organisation, .people, .title, .organisationWord])
      && (page.classes[index + 1].contains(.saying) || page.tokens[index + 1].kind == .possessive)
  }

  /// Whether the word stands in a longer stretch of capitals, other than behind a title.
  private func neighbours(_ index: Int, _ run: NamePage.Run) -> Bool {
    if index + 1 < run.tokens.upperBound, page.isCapital(index + 1) { return true }
    guard index > run.tokens.lowerBound, !page.opensBefore(index, run) else { return false }
    return page.isCapital(index - 1) && !page.classes[index - 1].contains(.title)
      || page.tokens[index - 1].kind == .punctuation
  }
}
