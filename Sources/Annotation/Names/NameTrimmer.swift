/// Brings what the model found to the conventions of the annotation: no titles on persons, no “the”, no possessive, no
/// dates.
struct NameTrimmer {
  let page: NamePage
  let dates: [DateMention]

  func trim(_ found: [FoundName]) -> [FoundName] {
    var kept: [FoundName] = []
    kept.reserveCapacity(found.count)
    var date = 0
    for var name in found {
      trimEnds(&name)
      guard name.first <= name.last, holdsWord(name) else { continue }
      let span = Span(start: page.tokens[name.first].start, end: page.tokens[name.last].end)
      while date < dates.count, dates[date].span.end <= span.start { date += 1 }
      if date < dates.count, dates[date].span.contains(span), name.kind != .person { continue }
      if name.kind == .other { continue }
      kept.append(name)
    }
    return kept
  }

  private func trimEnds(_ name: inout FoundName) {
    if name.kind == .person {
      while name.first < name.last, isTitle(name.first) { name.first += 1 }
    }
    if name.first < name.last, page.tokens[name.first].key == NameKeys.the, isGeneric(name) {
      name.first += 1
    }
    while name.first < name.last,
      page.tokens[name.first].kind == .punctuation || page.tokens[name.first].kind == .possessive
    {
      name.first += 1
    }
    while name.last > name.first,
      page.tokens[name.last].kind == .punctuation || page.tokens[name.last].kind == .possessive
    {
      name.last -= 1
    }
  }

  /// A title that is not also somebody's name, as “King” and “Major” are.
  private func isTitle(_ index: Int) -> Bool {
    let classes = page.classes[index]
    return classes.contains(.title) && classes.isDisjoint(with: [.firstName, .surname])
  }

  /// “The” belongs to “The Times” and to bands, not to offices, countries and peoples.
  private func isGeneric(_ name: FoundName) -> Bool {
    guard name.kind == .organisation else { return true }
    let next = page.classes[name.first + 1]
    return next.contains(.organisationWord) || next.contains(.people)
      || page.phrases[name.first + 1].contains(.organisation)
        && !page.phrases[name.first].contains(.organisation)
  }

  private func holdsWord(_ name: FoundName) -> Bool {
    (name.first...name.last).contains { page.tokens[$0].kind == .word || page.tokens[$0].kind == .mixed }
  }
}
