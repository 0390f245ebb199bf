/// What names are called, and why they are taken for names.
struct NameForms {
  let page: NamePage

  /// Whether one form is the better name for their entity: for a place or a people the one more often used, for others
  /// the longer one; then the one that comes first.
  func isFuller(_ form: NameEntities.Form, than other: NameEntities.Form) -> Bool {
    if form.kind == .place, form.count != other.count { return form.count > other.count }
    let (mine, its) = (rank(form), rank(other))
    return mine != its ? mine > its : form.first < other.first
  }

  /// Words count first, initials for nothing, capitals-only for less, then letters.
  private func rank(_ form: NameEntities.Form) -> Int {
    var words = 0
    var letters = 0
    for index in form.first...form.last {
      let token = page.tokens[index]
      if token.kind == .word, !token.shape.contains(.initial) {
        words += token.shape.contains(.allUpper) ? 1 : 2
      }
      letters += token.count
    }
    return words * 1000 + letters
  }

  /// The words, with white space made plain; words that only a headline or a dateline writes in capitals are cased as
  /// sentences would (`NameCasing`).
  func text(_ form: NameEntities.Form) -> String {
    var bytes: [UInt8] = []
    var first = form.first
    if first < form.last, page.tokens[first].key == NameKeys.the,
      form.kind != .organisation || !page.tokens[first].isCapitalised
    {
      first += 1
    }
    for index in first...form.last {
      let token = page.tokens[index]
      if index > first, token.shape.contains(.spaceBefore) { bytes.append(32) }
      bytes += page.bytes[Int(token.start)..<Int(token.end)]
    }
    return NameCasing(page: page).cased(String(decoding: bytes, as: UTF8.self), form)
  }

  /// The rule that a name's words answer to, in words for the reader.
  func rule(_ name: FoundName) -> String {
    var own = page.phrases[name.first]
    var all = own
    for index in name.first...name.last { all.formUnion(page.classes[index]) }
    if name.first == name.last { own.formUnion(page.classes[name.first]) }
    let before = name.first > 0 ? page.classes[name.first - 1] : []
    switch name.kind {
    case .person:
      if before.contains(.title), page.tokens[name.first - 1].isCapitalised { return "behind a title" }
      if before.contains(.role) { return "behind an office" }
      if page.classes[name.first].contains(.firstName) { return "first name" }
      return all.contains(.surname) ? "surname" : "from its context"
    case .organisation:
      if own.contains(.organisation) { return "known organisation" }
      return all.contains(.organisationWord) ? "organisation by its wording" : "from its context"
    case .place:
      if own.contains(.country) { return "known country" }
      if !own.isDisjoint(with: [.region, .city, .bigCity]) { return "known place" }
      return all.contains(.placeWord) ? "place by its wording" : "from its context"
    case .people: return own.contains(.people) ? "known people" : "from its wording"
    default: return "from its context"
    }
  }
}
