/// Small words before surnames: “Ursula von der Leyen”, whom “von der Leyen” names too.
struct NameParticles {
  let page: NamePage

  private static let small = WordTable(
    "von,van,de,der,den,del,della,di,da,dos,du,la,le,ter,ten,zu,bin,bint,al,el,ibn = yes",
    meaning: { _ in true })
  private static let capital = WordTable(
    "von,van,de,der,den,del,della,di,da,du,le,la,ter,ten = yes", meaning: { _ in true })

  static func isParticle(_ token: Token) -> Bool {
    token.kind == .word && (token.isCapitalised ? capital[token.key] : small[token.key]) != nil
  }

  /// Where a name begins behind the particles that open it.
  static func surname(_ name: FoundName, _ page: NamePage) -> Int {
    var first = name.first
    while first < name.last, isParticle(page.tokens[first]) { first += 1 }
    return first
  }

  /// Gives bare surnames the particles before them that a full name of the document has there.
  func extend(_ found: [FoundName]) -> [FoundName] {
    var counts: [UInt64: Int] = [:]
    for name in found where name.kind == .person && name.last > name.first {
      let count = particles(before: name.last, from: name.first)
      if count > 0, name.last - count > name.first { counts[page.tokens[name.last].key] = count }
    }
    guard !counts.isEmpty else { return found }
    var extended = found
    for index in found.indices where found[index].kind == .person {
      let last = found[index].last
      guard let count = counts[page.tokens[last].key], found[index].first > last - count, last >= count,
        index == 0 || found[index - 1].last < last - count,
        particles(before: last, from: last - count) == count
      else { continue }
      extended[index].first = last - count
    }
    return extended
  }

  private func particles(before last: Int, from first: Int) -> Int {
    var index = last
    while index > first, Self.isParticle(page.tokens[index - 1]),
      !page.tokens[index].shape.contains(.lineBefore)
    {
      index -= 1
    }
    return last - index
  }
}
