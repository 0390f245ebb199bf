/// Organisations whose wording says where they begin and end, which the model cuts at “and”, “of”, “&” or a comma.
struct NameInstitutions {
  let page: NamePage

  func join(_ found: [FoundName]) -> [FoundName] {
    var whole: [FoundName] = []
    for run in page.runs where run.style != .capitals {
      for index in run.tokens {
        let token = page.tokens[index]
        if token.kind == .symbol {
          if let name = partnership(index, run) { whole.append(name) }
        } else if page.isCapital(index), let head = Self.heads[token.key] {
          let name =
            head == .seat ? seat(index, run) : authority(index, run) ?? department(index, run, head)
          if let name { whole.append(name) }
        }
      }
    }
    return Self.cover(whole, found, page)
  }

  private enum Head {
    /// What it is responsible for follows: “Department for Transport”.
    case authority
    /// That, or it stands before it: “Public Relations Department”.
    case department
    /// Where it is follows: “University of Oslo”.
    case seat
  }

  private static let heads = WordTable(
    """
    ministry,commission,council,institute,inspectorate = authority
    department,office,committee,bureau,agency,directorate,division = department
    university,college,conservatory,polytechnic = seat
    """,
    meaning: { ["authority": .authority, "department": .department, "seat": Head.seat][$0] })

  private static let rule = "organisation by its wording"

  // MARK: Fields

  /// “Department for Environment, Food and Rural Affairs”: a list, which ends with “and”.
  private func authority(_ head: Int, _ run: NamePage.Run) -> FoundName? {
    let limit = run.sentence.upperBound
    guard head + 4 < limit, Self.isOf(page.tokens[head + 1]), var last = field(head + 2, limit) else {
      return nil
    }
    while last + 2 < limit, page.tokens[last + 1].key == NameKeys.comma, let next = field(last + 2, limit) {
      last = next
    }
    // Before “and” too there may be a comma.
    var and = last + 1
    if and < limit, page.tokens[and].key == NameKeys.comma { and += 1 }
    guard and + 1 < limit, page.tokens[and].key == NameKeys.and, let end = field(and + 1, limit) else {
      return nil
    }
    var first = head
    while first > run.tokens.lowerBound, isField(first - 1) { first -= 1 }
    return FoundName(first: first, last: end, kind: .organisation, rule: Self.rule)
  }

  /// The end of one to three capitalised words that say what an authority is for.
  private func field(_ start: Int, _ limit: Int) -> Int? {
    var end = start
    while end < limit, end < start + 3, page.isCapital(end), isField(end) { end += 1 }
    guard end > start, end == limit || !page.isCapital(end) else { return nil }
    return end - 1
  }

  private func isField(_ index: Int) -> Bool {
    let token = page.tokens[index]
    return page.isCapital(index) && token.kind == .word && !token.shape.contains(.allUpper)
      && token.key != NameKeys.the && Self.heads[token.key] == nil
      && Self.heads[page.tokens[max(0, index - 1)].key] == nil
      && page.classes[index].isDisjoint(with: Self.named) && page.phrases[index].isDisjoint(with: Self.named)
  }

  /// A word before an office that says what it does.
  private func isDuty(_ index: Int) -> Bool {
    let token = page.tokens[index]
    return page.isCapital(index) && token.kind == .word && token.key != NameKeys.the
      && Self.heads[token.key] == nil
      && page.classes[index].isDisjoint(with: [.country, .region, .bigCity, .people, .title, .calendar])
  }

  private static let named: NameClass = [
    .country, .region, .bigCity, .people, .organisation, .title, .calendar, .firstName,
  ]

  private static func isOf(_ token: Token) -> Bool {
    token.key == NameKeys.of || token.key == NameKeys.for || token.key == on
  }

  private static let on = WordKey.of("on")

  /// “Press and Public Relations Department”.
  private func department(_ head: Int, _ run: NamePage.Run, _ kind: Head) -> FoundName? {
    guard kind == .department else { return nil }
    var first = head
    while first > run.tokens.lowerBound, isDuty(first - 1) { first -= 1 }
    guard first < head, first - 2 >= run.tokens.lowerBound, page.tokens[first - 1].key == NameKeys.and,
      isDuty(first - 2)
    else { return nil }
    first -= 2
    while first > run.tokens.lowerBound, isDuty(first - 1) { first -= 1 }
    guard first > run.sentence.lowerBound, page.tokens[first - 1].key == NameKeys.the else { return nil }
    return FoundName(first: first, last: head, kind: .organisation, rule: Self.rule)
  }

  // MARK: Seats

  /// “University of Costa Rica”.
  private func seat(_ head: Int, _ run: NamePage.Run) -> FoundName? {
    guard head + 2 < run.tokens.upperBound, page.tokens[head + 1].key == NameKeys.of else { return nil }
    let start = page.tokens[head + 2].key == NameKeys.the ? head + 3 : head + 2
    guard start < run.tokens.upperBound, page.isCapital(start), page.starts(start) > 1,
      page.phrases[start].contains(.country) || page.phrases[start].contains(.region)
        || page.phrases[start].contains(.bigCity)
    else { return nil }
    return FoundName(
      first: head, last: start + page.starts(start) - 1, kind: .organisation, rule: Self.rule)
  }

  // MARK: Partners

  /// “Brandywine & Cole”.
  private func partnership(_ sign: Int, _ run: NamePage.Run) -> FoundName? {
    guard page.bytes[Int(page.tokens[sign].start)] == 38, sign > run.tokens.lowerBound,
      sign + 1 < run.tokens.upperBound, page.tokens[sign].shape.contains(.spaceBefore),
      page.tokens[sign + 1].shape.contains(.spaceBefore), isPartner(sign - 1), isPartner(sign + 1)
    else { return nil }
    var (first, last) = (sign - 1, sign + 1)
    while first > run.tokens.lowerBound, isPartner(first - 1) { first -= 1 }
    while last + 1 < run.tokens.upperBound, isPartner(last + 1) { last += 1 }
    // “Anna & Paul” are two.
    guard last - first <= 6,
      page.classes[first].isDisjoint(with: .firstName) || page.classes[sign - 1].contains(.surname),
      first == sign - 1 || page.classes[first].isDisjoint(with: .firstName)
    else { return nil }
    return FoundName(first: first, last: last, kind: .organisation, rule: Self.rule)
  }

  private func isPartner(_ index: Int) -> Bool {
    let token = page.tokens[index]
    return page.isCapital(index) && token.kind == .word && token.count > 1
      && page.classes[index].isDisjoint(with: [.country, .region, .people, .title, .calendar])
      && page.phrases[index].isDisjoint(with: .place)
      && !(page.classes[index].contains(.bigCity) && page.classes[index].isDisjoint(with: .surname))
  }

  // MARK: Laying over

  /// Puts names over what was found; what begins before one of them or reaches beyond it, and is an organisation, is
  /// joined with it.
  static func cover(_ whole: [FoundName], _ found: [FoundName], _ page: NamePage) -> [FoundName] {
    guard !whole.isEmpty else { return found }
    var upper: [FoundName] = []
    var position = 0
    for var name in whole {
      if let before = upper.last, name.first <= before.last { continue }
      while position < found.count, found[position].last < name.first { position += 1 }
      var index = position
      while index < found.count, found[index].first <= name.last {
        if found[index].kind == .organisation {
          name.first = min(name.first, found[index].first)
          name.last = max(name.last, found[index].last)
        }
        index += 1
      }
      if let before = upper.last, name.first <= before.last { continue }
      upper.append(name)
    }
    return NameJoiner.overlay(upper, on: agreeing(found, upper), page)
  }

  /// Names with the kinds that those of the same words have among others; both in text order.
  static func agreeing(_ found: [FoundName], _ upper: [FoundName]) -> [FoundName] {
    var position = 0
    return found.map { name in
      while position < upper.count, upper[position].last < name.first { position += 1 }
      guard position < upper.count, upper[position].first == name.first, upper[position].last == name.last
      else { return name }
      return upper[position]
    }
  }
}
