/// Letters of other alphabets that look like Latin ones, which a keyboard or a copied text may have brought in.
enum LookAlike {
  /// The first letter that is not Latin in a word that has Latin letters too.
  static func foreignLetter(in word: String) -> String? {
    let letters = word.unicodeScalars.filter(\.properties.isAlphabetic)
    guard letters.contains(where: isLatin) else { return nil }
    return letters.first { !isLatin($0) }.map { String($0) }
  }

  private static func isLatin(_ letter: Unicode.Scalar) -> Bool {
    letter.value < 0x0250 || (0x1E00...0x1EFF).contains(letter.value)
  }
}
