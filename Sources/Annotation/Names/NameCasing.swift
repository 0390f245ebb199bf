/// Gives names that stand in capitals the case that sentences would give them: “WASHINGTON” is Washington, “NATO” stays.
struct NameCasing {
  let page: NamePage

  /// Small words inside names.
  private static let joining: Set<String> = [
    "of", "the", "and", "for", "de", "la", "du", "von", "van", "on", "in",
  ]

  func cased(_ name: String, _ form: NameEntities.Form) -> String {
    let words = (form.first...form.last).filter { page.tokens[$0].kind == .word }
    guard words.contains(where: { isCapitals($0) }) else { return name }
    // In “BBC News” and “Necmettin ERBAKAN” only persons' names are in capitals for the look of it.
    let isWhole = words.allSatisfy { isCapitals($0) || page.tokens[$0].count == 1 || isInitial($0) }
    guard isWhole || form.kind == .person else { return name }
    var cased = ""
    for index in form.first...form.last {
      let token = page.tokens[index]
      if index == form.first, words.count > 0, token.key == NameKeys.the, form.kind != .organisation {
        continue
      }
      if !cased.isEmpty, token.shape.contains(.spaceBefore) { cased += " " }
      let text = String(decoding: page.bytes[Int(token.start)..<Int(token.end)], as: UTF8.self)
      cased += keeps(index, form, alone: words.count == 1) ? text : lower(text, first: index == form.first)
    }
    return cased
  }

  private func isCapitals(_ index: Int) -> Bool {
    page.tokens[index].shape.contains(.allUpper) && !page.tokens[index].shape.contains(.abbreviation)
  }

  private func isInitial(_ index: Int) -> Bool { page.tokens[index].shape.contains(.initial) }

  /// Acronyms stay: words without a vowel, short words alone, known organisations, short names of countries.
  private func keeps(_ index: Int, _ form: NameEntities.Form, alone: Bool) -> Bool {
    let token = page.tokens[index]
    guard token.kind == .word, isCapitals(index) else { return true }
    let letters = page.bytes[Int(token.start)..<Int(token.end)]
    guard letters.contains(where: { $0 >= 0x80 || Self.vowels.contains($0) }) else { return true }
    if index > form.first, Self.isNumeral(token, page.bytes) { return true }
    switch form.kind {
    case .person: return alone && token.count <= 3
    case .place: return token.count <= 3 && alone
    case .people: return false
    default:
      if alone { return token.count <= 6 }
      return token.count <= 5 && page.classes[index].contains(.organisation)
    }
  }

  /// “VIII”: one to six of the letters that count below forty.
  static func isNumeral(_ token: Token, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    token.kind == .word && token.count <= 6
      && bytes[Int(token.start)..<Int(token.end)].allSatisfy { $0 == 73 || $0 == 86 || $0 == 88 }
  }

  private static let vowels = Set("AEIOUY".utf8)

  /// Small letters, with capitals at the beginning and behind hyphens and apostrophes: “O’Neil”, “Saint-Denis”.
  private func lower(_ text: String, first: Bool) -> String {
    let small = text.lowercased()
    if !first, Self.joining.contains(small) { return small }
    var result = ""
    var begins = true
    for (position, character) in small.enumerated() {
      result += begins ? character.uppercased() : String(character)
      begins = character == "-" || (character == "'" || character == "’") && position <= 2
    }
    return result
  }
}
