import Store

/// Words and phrases as the full-text index understands them.
enum FullText {
  /// The numbers of the sentences that have the pattern. The tokenizer of the index cuts the pattern, so that it finds what
  /// `has_words` finds.
  static func sentences(_ pattern: String) -> SQL {
    let parts = pattern.split(whereSeparator: \.isWhitespace).map(String.init)
    if let phrase = phrase(parts) { return found(.bind(phrase)) }
    // Wildcards inside a phrase: sentences that have its words anywhere, then those that have them side by side.
    let terms = parts.map(term)
    var candidates = found(.bind(terms.compactMap { $0.text }.joined(separator: " AND ")))
    if terms.allSatisfy({ $0.text == nil }) {
      let globs = terms.compactMap(\.glob)
      // A `*` by itself is any word: every sentence has one.
      candidates = globs.first.map { found(expansion($0)) } ?? "SELECT id FROM sentences"
    }
    return """
      SELECT s.id FROM sentences AS s WHERE s.id IN (\(candidates)) AND has_words(s.text, \(.bind(pattern)))
      """
  }

  private static func found(_ query: SQL) -> SQL {
    "SELECT rowid FROM sentence_words WHERE sentence_words MATCH \(query)"
  }

  /// The whole pattern as one phrase, a `*` at its end being a prefix; nil where it has other wildcards.
  private static func phrase(_ parts: [String]) -> String? {
    let text = parts.joined(separator: " ")
    if !text.contains(where: isWild) { return quoted(text) }
    guard text.hasSuffix("*"), let letter = text.dropLast().last, isWordCharacter(letter),
      !text.dropLast().contains(where: isWild)
    else { return nil }
    return quoted(String(text.dropLast())) + " *"
  }

  /// A part of a phrase: as a term of a query, or as a glob that the vocabulary must resolve.
  private static func term(_ part: String) -> (text: String?, glob: String?) {
    if let phrase = phrase([part]) { return (phrase, nil) }
    let isPlain = part.utf8.allSatisfy { $0 < 0x80 } && part.allSatisfy { isWordCharacter($0) || isWild($0) }
    guard isPlain, part.contains(where: isWordCharacter) else { return (nil, nil) }
    return (nil, part.lowercased())
  }

  /// Every term of the vocabulary that fits a glob, as one query; nothing where none does.
  private static func expansion(_ glob: String) -> SQL {
    """
    (SELECT group_concat('"' || term || '"', ' OR ') FROM vocabulary WHERE term GLOB \(.bind(glob)))
    """
  }

  private static func quoted(_ text: String) -> String {
    "\"" + text.replacing("\"", with: " ") + "\""
  }

  private static func isWild(_ character: Character) -> Bool { character == "*" || character == "?" }
  private static func isWordCharacter(_ character: Character) -> Bool {
    character.isLetter || character.isNumber
  }
}
