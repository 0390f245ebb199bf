import Values

/// Links persons: a surname, a first name or initials to the full name the document introduces.
///
/// A bare surname goes to the only person introduced with it. Of several, those whom the document brings in as somebody's
/// relatives (`NameKinship`) and those of the other sex than the pronoun behind it stand back; of the others it is the one
/// whom the document has called by it before, or whom it names first, or the one introduced nearest before. Where none is
/// introduced before it, or two in one sentence and neither more often, it stays by itself, and its basis says whom it may
/// mean.
struct PersonLinks {
  let page: NamePage
  let forms: [NameEntities.Form]
  let found: [FoundName]
  let formOf: [Int]

  /// Joins forms (a full name with its variants) and moves bare mentions to the forms they belong to.
  func link(_ forms: inout [NameEntities.Form], _ formOf: inout [Int], _ bases: inout [Basis?]) {
    joinFullNames(&forms)
    var bySurname: [UInt64: [Int]] = [:]
    var byAnyWord: [UInt64: [Int]] = [:]
    for index in found.indices where isFull(found[index]) {
      for (words, key) in keys(found[index]) {
        if words {
          bySurname[key, default: []].append(index)
        } else {
          byAnyWord[key, default: []].append(index)
        }
      }
    }
    let kinship = NameKinship(page: page)
    let choice = SurnameChoice(
      page: page, found: found, roots: formOf.map { NameEntities.root($0, forms) },
      isRelative: { kinship.isRelative(self.found[$0]) }, firstPerson: found.firstIndex(where: isFull))
    var called: [UInt64: Int] = [:]
    for index in found.indices where found[index].kind == .person && !isFull(found[index]) {
      let token = page.tokens[found[index].last]
      let introductions =
        introductions(token, bySurname) ?? byAnyWord[token.key] ?? spelledOtherwise(token, bySurname)
      guard let chosen = choice.choose(introductions, for: index, called: called[token.key]) else {
        bases[index] = undecided(introductions, forms)
        continue
      }
      called[token.key] = choice.roots[chosen]
      let introduction = found[chosen]
      let span = Span(
        start: page.tokens[introduction.first].start, end: page.tokens[introduction.last].end)
      let rule =
        chosen < index
        ? "short form of the person introduced before"
        : "short form of the only such person introduced"
      bases[index] = Basis(rule, anchor: .text(span))
      formOf[index] = formOf[chosen]
    }
  }

  private func introductions(_ token: Token, _ bySurname: [UInt64: [Int]]) -> [Int]? {
    if let exact = bySurname[token.key] { return exact }
    // “the Safarovs”
    guard token.count > 4, page.bytes[Int(token.end) - 1] == 115 else { return nil }
    return bySurname[WordKey.of(page.bytes, Int(token.start), Int(token.end) - 1)]
  }

  /// “Zelensky” for “Volodymyr Zelenskyy”: introductions whose surname is another romanisation of the word.
  private func spelledOtherwise(_ token: Token, _ bySurname: [UInt64: [Int]]) -> [Int] {
    guard token.count >= 5, !bySurname.isEmpty else { return [] }
    let own = reduced(token)
    return bySurname.values.joined().filter { index in
      let surname = page.tokens[found[index].last]
      return surname.count >= 5
        && page.bytes[Int(surname.start)] | 0x20 == page.bytes[Int(token.start)] | 0x20
        && reduced(surname) == own
    }.sorted()
  }

  private func reduced(_ token: Token) -> String {
    let text = String(decoding: page.bytes[Int(token.start)..<Int(token.end)], as: UTF8.self)
    return Transliteration.reduce(Folding.fold(text), isPlace: false)
  }

  /// Why a surname stays by itself: the document has several whom it may mean.
  private func undecided(_ introductions: [Int], _ forms: [NameEntities.Form]) -> Basis? {
    var named: [String] = []
    for index in introductions {
      let name = NameForms(page: page).text(forms[NameEntities.root(formOf[index], forms)])
      if !named.contains(name) { named.append(name) }
    }
    guard named.count > 1 else { return nil }
    return Basis("surname of several: may be " + named.joined(separator: " or "))
  }

  /// A name of two words or more, not counting initials alone.
  private func isFull(_ name: FoundName) -> Bool {
    guard name.kind == .person, name.last > name.first else { return false }
    // “von der Leyen” and “Van Dyke” are surnames alone.
    let first = NameParticles.surname(name, page)
    var words = 0
    for index in first...name.last where page.tokens[index].kind == .word { words += 1 }
    return words >= 2
  }

  /// The words of a full name; the surname comes with `true`. Particles do not count.
  private func keys(_ name: FoundName) -> [(isSurname: Bool, key: UInt64)] {
    var keys: [(Bool, UInt64)] = []
    let surname = page.surname(of: name)
    for index in name.first...name.last {
      let token = page.tokens[index]
      guard token.kind == .word, token.isCapitalised, !token.shape.contains(.initial) else { continue }
      keys.append((index == surname, token.key))
    }
    return keys
  }

  /// “George W. Bush” with “George Bush”, “V. Putin” with “Vladimir Putin”, “Gabriela Ríos de Luna” with “Gabriela Ríos”.
  private func joinFullNames(_ forms: inout [NameEntities.Form]) {
    joinSecondSurnames(&forms)
    joinDoubleSurnames(&forms)
    var bySurname: [UInt64: [Int]] = [:]
    for index in forms.indices where forms[index].kind == .person && forms[index].last > forms[index].first {
      let surname = page.tokens[forms[index].last].key
      let match = bySurname[surname, default: []].filter { areOne(forms[index], forms[$0]) }
      let roots = Set(match.map { NameEntities.root($0, forms) })
      if roots.count == 1, let root = roots.first, root != NameEntities.root(index, forms) {
        forms[NameEntities.root(index, forms)].parent = root
      }
      bySurname[surname, default: []].append(index)
    }
  }

  /// A name of two words with the only longer one that begins with them.
  private func joinSecondSurnames(_ forms: inout [NameEntities.Form]) {
    var longer: [UInt64: Int] = [:]
    for index in forms.indices
    where forms[index].kind == .person && forms[index].last > forms[index].first + 1 {
      let form = forms[index]
      guard !NameCasing.isNumeral(page.tokens[form.first + 2], page.bytes),
        !page.tokens[form.first + 1].shape.contains(.initial)
      else { continue }
      let key = NameLexicon.extend(page.tokens[form.first].key, by: page.tokens[form.first + 1].key)
      longer[key] = longer[key] == nil ? index : -1
    }
    guard !longer.isEmpty else { return }
    for index in forms.indices
    where forms[index].kind == .person && forms[index].last == forms[index].first + 1 {
      let form = forms[index]
      let key = NameLexicon.extend(page.tokens[form.first].key, by: page.tokens[form.last].key)
      if let head = longer[key], head >= 0 { forms[index].parent = head }
    }
  }

  /// “García Varga” with the only “Ana García Varga”, “Ruiz-Canto” with “Ana Ruiz-Canto”.
  private func joinDoubleSurnames(_ forms: inout [NameEntities.Form]) {
    var longer: [UInt64: Int] = [:]
    for index in forms.indices where forms[index].kind == .person {
      guard let surnames = doubleSurname(forms[index]), surnames > forms[index].first else { continue }
      let key = page.key(surnames, forms[index].last)
      longer[key] = longer[key] == nil ? index : -1
    }
    guard !longer.isEmpty else { return }
    for index in forms.indices where forms[index].kind == .person {
      let form = forms[index]
      guard doubleSurname(form) == form.first, let head = longer[page.key(form.first, form.last)], head >= 0,
        !page.classes[form.first].contains(.firstName) || form.last == form.first + 2
      else { continue }
      forms[index].parent = NameEntities.root(head, forms)
    }
  }

  /// Where the last two words of a name begin, or a word with a hyphen at its end.
  private func doubleSurname(_ form: NameEntities.Form) -> Int? {
    let isHyphenated =
      form.last >= form.first + 2 && NameCandidates.isHyphen(page.tokens[form.last - 1], page.bytes)
      && !page.tokens[form.last].shape.contains(.spaceBefore)
    let first = form.last - (isHyphenated ? 2 : 1)
    guard first >= form.first, page.isCapital(first), page.isCapital(form.last),
      page.tokens[first].kind == .word, !page.tokens[first].shape.contains(.initial)
    else { return nil }
    return first
  }

  /// Whether two full names with the same surname have first names that agree.
  private func areOne(_ left: NameEntities.Form, _ right: NameEntities.Form) -> Bool {
    let (mine, its) = (page.tokens[left.first], page.tokens[right.first])
    if mine.key == its.key {
      return !mine.shape.contains(.initial) || left.last - left.first == right.last - right.first
    }
    guard mine.shape.contains(.initial) || its.shape.contains(.initial) else { return false }
    return page.bytes[Int(mine.start)] == page.bytes[Int(its.start)]
  }
}
