/// Firms that the model takes for persons or leaves outside names: “easyJet”, “Goodbody’s Dudley Shanley”, “Bernstein, which
/// rates the stock”, “Davy cut its forecast”.
struct NameFirms {
  let page: NamePage
  let surnames: Set<UInt64>

  func settle(_ found: [FoundName]) -> [FoundName] {
    var settled = NameInstitutions.cover(written(), found, page)
    for index in settled.indices {
      settle(&settled[index])
      if settled[index].kind == .organisation { cutOffice(&settled[index]) }
    }
    let employers = employers(settled)
    return NameJoiner.overlay(employers, on: NameInstitutions.agreeing(settled, employers), page)
  }

  // MARK: Writing

  /// A capital inside a word that begins small.
  private func written() -> [FoundName] {
    var written: [FoundName] = []
    for run in page.runs {
      for index in run.tokens {
        let token = page.tokens[index]
        guard token.kind == .word, !token.isCapitalised, token.count > 3, page.isCapital(index),
          Self.things[token.key] == nil, page.byte(index) < 0x80
        else { continue }
        // “mRNA”
        let isPrefixed = page.bytes[Int(token.start) + 1] &- 65 < 26
        if isPrefixed, page.bytes[Int(token.end) - 1] &- 65 < 26 { continue }
        var last = index
        while last + 1 < run.tokens.upperBound, page.isCapital(last + 1), page.tokens[last + 1].isCapitalised,
          page.classes[last + 1].contains(.organisationWord)
        {
          last += 1
        }
        written.append(
          FoundName(first: index, last: last, kind: .organisation, rule: "a firm by how it is written"))
      }
    }
    return written
  }

  private static let things = WordTable(
    "iphone,iphones,ipad,ipads,ipod,imac,ios,ipados,macos,itunes,icloud,ereader,esports,ebook,ebooks,esim,ecommerce,mrna,trna,ecigarette,iplayer,tvos,mcommerce,ebike,ebikes = yes",
    meaning: { _ in true })

  // MARK: Single words

  private func settle(_ name: inout FoundName) {
    guard name.kind == .person || name.kind == .place && name.rule == nil, name.first == name.last,
      !surnames.contains(page.tokens[name.first].key),
      page.classes[name.first].isDisjoint(with: [.firstName, .country, .region, .bigCity, .people]),
      name.first == 0 || page.classes[name.first - 1].isDisjoint(with: [.title, .role])
        || page.tokens[name.first].shape.contains(.lineBefore)
    else { return }
    let next = name.last + 1
    guard next + 2 < page.tokens.count else { return }
    let isThing = page.tokens[next].key == NameKeys.comma && page.tokens[next + 1].key == Self.which
    let isDealing =
      Self.dealing[page.tokens[next].key] != nil && page.tokens[next + 1].key == Self.its
    guard isThing && name.kind == .person || isDealing else { return }
    name.kind = .organisation
    name.rule = isThing ? "a thing that “which” follows" : "deals with what is its own"
  }

  private static let which = WordKey.of("which")
  private static let its = WordKey.of("its")
  private static let dealing = WordTable(
    "cut,cuts,raised,raises,lowered,lowers,lifted,trimmed,reiterated,maintained,kept,upgraded,downgraded,reported,posted,said,says,doubled,halved,expects,slashed,closed,opened,launched,sold,moved,expanded = yes",
    meaning: { _ in true })

  // MARK: Employers

  /// “Goodbody’s Dudley Shanley”: who has a person with a full name.
  private func employers(_ found: [FoundName]) -> [FoundName] {
    var employers: [FoundName] = []
    for next in found where next.kind == .person && next.last > next.first && next.first > 1 {
      let index = next.first - 2
      guard page.tokens[index + 1].kind == .possessive, page.isCapital(index),
        page.tokens[index].kind == .word,
        !page.tokens[next.first].shape.contains(.lineBefore), page.classes[next.first].contains(.firstName),
        index == 0 || !page.isCapital(index - 1) || page.tokens[index].shape.contains(.lineBefore),
        page.classes[index].isSubset(of: [.organisation, .surname, .firstName, .continues]),
        page.classes[index] != .firstName,
        page.phrases[index].isEmpty, !surnames.contains(page.tokens[index].key),
        NameTrimmer.openers[page.tokens[index].key] == nil
      else { continue }
      employers.append(
        FoundName(first: index, last: index, kind: .organisation, rule: "has somebody with a full name"))
    }
    return NameJoiner.distinct(employers, from: found)
  }

  /// “U.S. Solicitor General”: the country of an office.
  private func cutOffice(_ name: inout FoundName) {
    let country = max(1, page.starts(name.first))
    let office = name.first + country
    guard office <= name.last, page.classes[name.first].union(page.phrases[name.first]).contains(.country),
      page.phrases[office].contains(.title), office + page.starts(office) > name.last
    else { return }
    name.last = office - 1
    name.kind = .place
    name.rule = "the country of an office"
  }
}
