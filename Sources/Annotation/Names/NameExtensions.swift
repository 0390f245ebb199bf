/// Words behind a name that belong to it, which the model left out or gave to another name.
extension NameJoiner {
  /// “Tom van” or “Tom” before “van der Meer”: a particle leads to a surname.
  func withParticles(_ found: [FoundName]) -> [FoundName] {
    var extended = found
    for index in found.indices where found[index].kind == .person {
      let limit = index + 1 < found.count ? found[index + 1].first : page.tokens.count
      var last = found[index].last
      var particles = Self.nobiliary[page.tokens[last].key] == nil ? 0 : 1
      while last + 1 < limit, Self.nobiliary[page.tokens[last + 1].key] != nil,
        !page.tokens[last + 1].isCapitalised, particles < 3
      {
        last += 1
        particles += 1
      }
      guard particles > 0, last + 1 < limit, page.isCapital(last + 1),
        !page.tokens[last + 1].shape.contains(.lineBefore), page.tokens[last + 1].kind == .word
      else { continue }
      extended[index].last = last + 1
    }
    return extended
  }

  private static let nobiliary = WordTable(
    "van,von,der,den,ter,ten,zu,dos,della,di,bin,bint,ibn = yes", meaning: { _ in true })

  /// “Hussain & Sons”: a person's name, a sign and what carries on the business is a company.
  func withPartners(_ found: [FoundName]) -> [FoundName] {
    found.map { name in
      var name = name
      guard name.kind == .person, name.last + 2 < page.tokens.count,
        page.tokens[name.last + 1].kind == .symbol, page.bytes[Int(page.tokens[name.last + 1].start)] == 38,
        Self.partners[page.tokens[name.last + 2].key] != nil
      else { return name }
      name.last += 2
      name.kind = .organisation
      name.rule = "organisation by its wording"
      return name
    }
  }

  private static let partners = WordTable(
    "sons,son,brothers,bros,daughters,co,company,partners,associates = yes", meaning: { _ in true })

  /// “Office of Competition and Consumer Protection”: an office with two fields is one organisation.
  func withSecondFields(_ found: [FoundName]) -> [FoundName] {
    var offices: [FoundName] = []
    for run in page.runs {
      for index in run.tokens where Self.offices[page.tokens[index].key] != nil && page.isCapital(index) {
        guard let last = secondField(index, run.tokens.upperBound) else { continue }
        offices.append(
          FoundName(first: index, last: last, kind: .organisation, rule: "organisation by its wording"))
      }
    }
    return NameJoiner.overlay(offices, on: found, page)
  }

  private static let offices = WordTable(
    "office,ministry,department,bureau,agency,directorate,inspectorate = yes", meaning: { _ in true })

  /// The last word of “of Competition and Consumer Protection” behind an office.
  private func secondField(_ office: Int, _ limit: Int) -> Int? {
    guard office + 4 < limit, [NameKeys.of, NameKeys.for].contains(page.tokens[office + 1].key),
      let first = field(office + 2, limit), first + 2 < limit, page.tokens[first + 1].key == NameKeys.and
    else { return nil }
    return field(first + 2, limit)
  }

  /// The end of one to three capitalised words that name nobody by themselves.
  private func field(_ start: Int, _ limit: Int) -> Int? {
    var end = start
    while end < limit, end < start + 3, page.isCapital(end), !page.tokens[end].shape.contains(.allUpper),
      page.classes[end].isDisjoint(with: Self.named), page.phrases[end].isDisjoint(with: Self.named)
    {
      end += 1
    }
    guard end > start, end == limit || !page.isCapital(end) else { return nil }
    return end - 1
  }

  private static let named: NameClass = [
    .country, .region, .bigCity, .people, .organisation, .organisationWord, .title, .calendar, .firstName,
  ]
}
