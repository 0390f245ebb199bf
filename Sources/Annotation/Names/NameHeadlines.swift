/// Names in headlines and lines in capitals, where the case of letters tells nothing, by what the rest of the document
/// names: surnames and whole names found in its sentences, and countries and organisations of the gazetteer.
struct NameHeadlines {
  let page: NamePage

  func support(_ found: [FoundName]) -> [FoundName] {
    let headlines = page.runs.filter { $0.style == .title || $0.style == .capitals }
    guard !headlines.isEmpty else { return found }
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
      let last = page.tokens[name.last]
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
    return best ?? gazetteer(index)
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
