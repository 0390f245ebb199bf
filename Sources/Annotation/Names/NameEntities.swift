/// Links the names of a document: which of them name the same person, organisation, place or people.
///
/// Names are compared as *forms*: the keys of their words, without “the”. Persons are linked by `PersonLinks`.
struct NameEntities {
  /// One wording of a name, with where it first stands and how often it does.
  struct Form {
    var first: Int
    var last: Int
    var kind: NameKind
    var count: Int
    /// The form that speaks for its entity, found by following these.
    var parent: Int
  }

  let page: NamePage
  let lexicon: NameLexicon

  func link(_ found: [FoundName]) -> DocumentNames {
    var (forms, formOf) = forms(found)
    var bases = [Basis?](repeating: nil, count: found.count)
    linkShortForms(&forms, found, formOf)
    let persons = PersonLinks(page: page, forms: forms, found: found, formOf: formOf)
    persons.link(&forms, &formOf, &bases)
    return assemble(found, forms, formOf, bases)
  }

  private func forms(_ found: [FoundName]) -> ([Form], [Int]) {
    var forms: [Form] = []
    var known: [UInt64: Int] = [:]
    var formOf: [Int] = []
    formOf.reserveCapacity(found.count)
    for name in found {
      let key = key(name.first, name.last) &+ UInt64(name.kind.rawValue)
      if let form = known[key] {
        forms[form].count += 1
        // A form is written as sentences write it, not as headlines do.
        if isCapitals(forms[form].first, forms[form].last), !isCapitals(name.first, name.last) {
          (forms[form].first, forms[form].last) = (name.first, name.last)
        }
        formOf.append(form)
      } else {
        known[key] = forms.count
        formOf.append(forms.count)
        forms.append(Form(first: name.first, last: name.last, kind: name.kind, count: 1, parent: forms.count))
      }
    }
    return (forms, formOf)
  }

  private func isCapitals(_ first: Int, _ last: Int) -> Bool {
    (first...last).allSatisfy { page.tokens[$0].kind != .word || page.tokens[$0].shape.contains(.allUpper) }
  }

  /// The key of a form: its words' keys in order; a leading “the” and hyphens do not count.
  private func key(_ first: Int, _ last: Int) -> UInt64 {
    var first = first
    if first < last, page.tokens[first].key == NameKeys.the { first += 1 }
    var key = page.tokens[first].key
    for index in first..<last where page.tokens[index + 1].kind != .punctuation {
      key = NameLexicon.extend(key, by: page.tokens[index + 1].key)
    }
    return key
  }

  /// The key as the gazetteer has it, with hyphens.
  private func spelledKey(_ first: Int, _ last: Int) -> UInt64 {
    let first = first < last && page.tokens[first].key == NameKeys.the ? first + 1 : first
    return page.key(first, last)
  }

  /// Names of one place, plurals of peoples, acronyms with their expansions, short company names.
  private func linkShortForms(_ forms: inout [Form], _ found: [FoundName], _ formOf: [Int]) {
    linkPlaces(&forms)
    var peoples: [UInt64: Int] = [:]
    var acronyms: [UInt64: Int] = [:]
    var stems: [UInt64: Int] = [:]
    for index in forms.indices {
      let form = forms[index]
      switch form.kind {
      case .people:
        let stem = peopleStem(form)
        join(index, peoples[stem], &forms) ?? { peoples[stem] = index }()
      case .organisation:
        if form.last > form.first {
          if let acronym = acronym(form), acronyms[acronym] == nil { acronyms[acronym] = index }
          if let stem = stem(form), stems[stem] == nil { stems[stem] = index }
        }
      default: break
      }
    }
    for index in forms.indices where forms[index].kind == .organisation {
      let form = forms[index]
      guard form.first == form.last || stem(form) == nil else { continue }
      let own = key(form.first, form.last)
      if form.first == form.last, page.tokens[form.first].shape.contains(.allUpper),
        let long = acronyms[acronymKey(form.first)]
      {
        join(index, long, &forms)
      } else if let long = stems[own] {
        join(index, long, &forms)
      }
    }
    linkNicknames(&forms)
    linkInstitutions(&forms)
    linkFirstWords(&forms)
    linkLastWords(&forms)
    linkBrackets(&forms, found, formOf)
  }

  /// Names of one place by the gazetteer. Of “North Korea” and “South Korea”, which it has with the one “Korea”, neither is
  /// the other.
  private func linkPlaces(_ forms: inout [Form]) {
    var groups: [UInt16: [(member: Int, side: PlaceSide)]] = [:]
    var order: [UInt16] = []
    for index in forms.indices where forms[index].kind == .place {
      let form = forms[index]
      guard let place = lexicon.entry(spelledKey(form.first, form.last))?.place, place != 0 else { continue }
      if groups[place] == nil { order.append(place) }
      groups[place, default: []].append((index, PlaceSide(firstWord: page.tokens[form.first].key)))
    }
    for place in order {
      for (form, head) in PlaceSide.pairs(groups[place] ?? []) { join(form, head, &forms) }
    }
  }

  /// “Magpies” with “Newcastle United”.
  private func linkNicknames(_ forms: inout [Form]) {
    for index in forms.indices
    where forms[index].kind == .organisation && forms[index].first == forms[index].last {
      guard let clubs = ClubNames.nicknames[page.tokens[forms[index].first].key] else { continue }
      let club = forms.indices.first {
        forms[$0].kind == .organisation && clubs.contains(key(forms[$0].first, forms[$0].last))
      }
      join(index, club, &forms)
    }
  }

  /// “Commission” with “European Commission”, where the document has only one that begins or ends so.
  private func linkInstitutions(_ forms: inout [Form]) {
    for index in forms.indices
    where forms[index].kind == .organisation && forms[index].first == forms[index].last
      && page.classes[forms[index].first].contains(.organisationWord)
    {
      let key = page.tokens[forms[index].first].key
      let long = forms.indices.filter { other in
        forms[other].kind == .organisation && forms[other].last > forms[other].first
          && (page.tokens[forms[other].last].key == key || page.tokens[forms[other].first].key == key)
      }
      let roots = Set(long.map { Self.root($0, forms) })
      if roots.count == 1, let head = roots.first { join(index, head, &forms) }
    }
  }

  /// “Norsk” with “Norsk Airways”, “Labour” with “Labour Party”: a word with the only organisation of the document that has
  /// nothing behind it but what sort it is of.
  private func linkFirstWords(_ forms: inout [Form]) {
    var long: [UInt64: Int] = [:]
    for index in forms.indices
    where forms[index].kind == .organisation && forms[index].last > forms[index].first {
      let form = forms[index]
      guard (form.first + 1...form.last).allSatisfy({ NameShortForms.isHead($0, page) }) else { continue }
      let key = page.tokens[form.first].key
      long[key] = long[key] == nil ? index : -1
    }
    for index in forms.indices
    where forms[index].kind == .organisation && forms[index].first == forms[index].last {
      let at = forms[index].first
      guard let head = long[page.tokens[at].key], head >= 0,
        page.classes[at].isDisjoint(with: [.organisationWord, .country, .region, .bigCity, .people])
          || NameShortForms.parties[page.tokens[at].key] != nil
      else { continue }
      join(index, head, &forms)
    }
  }

  /// “Villa” with “Aston Villa”, where no other organisation of the document ends so.
  private func linkLastWords(_ forms: inout [Form]) {
    var long: [UInt64: Int] = [:]
    for index in forms.indices
    where forms[index].kind == .organisation && forms[index].last > forms[index].first {
      let key = page.tokens[forms[index].last].key
      long[key] = long[key] == nil ? index : -1
    }
    for index in forms.indices
    where forms[index].kind == .organisation && forms[index].first == forms[index].last {
      let at = forms[index].first
      guard let head = long[page.tokens[at].key], head >= 0,
        page.classes[at].isDisjoint(with: [.organisationWord, .country, .region, .bigCity])
      else { continue }
      join(index, head, &forms)
    }
  }

  /// “State Oil Company of Azerbaijan Republic (SOCAR)”: what stands in brackets behind a name is its short form.
  private func linkBrackets(_ forms: inout [Form], _ found: [FoundName], _ formOf: [Int]) {
    for index in found.indices.dropFirst() {
      let (long, short) = (found[index - 1], found[index])
      guard short.kind == .organisation, long.kind == .organisation, short.first == short.last,
        long.last > long.first, short.first == long.last + 2,
        page.tokens[long.last + 1].key == NameKeys.bracket, page.tokens[short.first].shape.contains(.allUpper)
      else { continue }
      join(formOf[index], formOf[index - 1], &forms)
    }
  }

  /// Lets one form speak for another, unless that would go in a circle. Nil where there is none to join.
  @discardableResult
  private func join(_ index: Int, _ head: Int?, _ forms: inout [Form]) -> Void? {
    guard let head else { return nil }
    let (low, high) = (Self.root(index, forms), Self.root(head, forms))
    if low != high { forms[low].parent = high }
    return ()
  }

  static func root(_ index: Int, _ forms: [Form]) -> Int {
    var index = index
    while forms[index].parent != index { index = forms[index].parent }
    return index
  }

  /// “Russians” and “Russian” have one stem.
  private func peopleStem(_ form: Form) -> UInt64 {
    let token = page.tokens[form.last]
    let (start, end) = (Int(token.start), Int(token.end))
    guard token.count > 4, page.bytes[end - 1] == 115 else { return key(form.first, form.last) }
    let single = WordKey.of(page.bytes, start, end - 1)
    guard lexicon.classes(single).contains(.people) || token.count > 6 else {
      return key(form.first, form.last)
    }
    return form.first == form.last ? single : NameLexicon.extend(key(form.first, form.last - 1), by: single)
  }

  /// The key of the first letters of a name's capitalised words.
  private func acronym(_ form: Form) -> UInt64? {
    var key = WordKey()
    var letters = 0
    for index in form.first...form.last
    where page.tokens[index].isCapitalised && page.tokens[index].kind == .word {
      if index == form.first, page.tokens[index].key == NameKeys.the { continue }
      let letter = page.bytes[Int(page.tokens[index].start)]
      guard letter < 0x80 else { return nil }
      key.add(letter | 0x20)
      letters += 1
    }
    return letters >= 2 ? key.value : nil
  }

  /// The key of an acronym's letters, without points: “U.N.” as “UN”.
  private func acronymKey(_ index: Int) -> UInt64 {
    var key = WordKey()
    for byte in page.bytes[Int(page.tokens[index].start)..<Int(page.tokens[index].end)] where byte != 46 {
      key.add(byte &- 65 < 26 ? byte | 0x20 : byte)
    }
    return key.value
  }

  /// The key of a company's name without what it is: “Microsoft” of “Microsoft Corp.”.
  private func stem(_ form: Form) -> UInt64? {
    guard form.last > form.first, Self.companyWords[page.tokens[form.last].key] != nil else { return nil }
    var last = form.last - 1
    while last > form.first, Self.companyWords[page.tokens[last].key] != nil { last -= 1 }
    return key(form.first, last)
  }

  private static let companyWords = WordTable(
    "inc,corp,corporation,co,company,ltd,limited,plc,llc,ag,gmbh,sa,group,holdings,holding = yes",
    meaning: { _ in true })

  private func assemble(
    _ found: [FoundName], _ forms: [Form], _ formOf: [Int], _ bases: [Basis?]
  ) -> DocumentNames {
    let names = NameForms(page: page)
    var best = [Int?](repeating: nil, count: forms.count)
    for index in forms.indices {
      let root = Self.root(index, forms)
      if let now = best[root], !names.isFuller(forms[index], than: forms[now]) { continue }
      best[root] = index
    }
    var entityOf = [Int?](repeating: nil, count: forms.count)
    var entities: [DocumentEntity] = []
    var mentions: [Mention] = []
    mentions.reserveCapacity(found.count)
    for (index, name) in found.enumerated() {
      let root = Self.root(formOf[index], forms)
      if entityOf[root] == nil {
        entityOf[root] = entities.count
        let form = forms[best[root] ?? root]
        entities.append(DocumentEntity(name: names.text(form), kind: form.kind))
      }
      let span = Span(start: page.tokens[name.first].start, end: page.tokens[name.last].end)
      mentions.append(
        Mention(
          span: span, kind: name.kind, entity: entityOf[root] ?? 0,
          basis: bases[index] ?? Basis(name.rule ?? names.rule(name))))
    }
    return DocumentNames(entities: entities, mentions: mentions)
  }
}
