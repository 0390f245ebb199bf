/// Paths, addresses and file names that are too long for a column, without their middle.
enum PathCut {
  /// The text with each such word made to fit; other words stay, since a word of a language is read better folded.
  static func cut(_ text: String, width: Int, isASCII: Bool) -> String {
    guard width >= 8, DisplayWidth.of(text) > width else { return text }
    return text.split(separator: " ").map { word in
      DisplayWidth.of(word) > width && isPath(word)
        ? shortened(word, width: width, isASCII: isASCII) : String(word)
    }.joined(separator: " ")
  }

  private static func isPath(_ word: Substring) -> Bool {
    word.utf8.contains { "/\\_.=&?#".utf8.contains($0) || (48...57).contains($0) }
  }

  /// The end of a path tells most: it has the larger half.
  private static func shortened(_ word: Substring, width: Int, isASCII: Bool) -> String {
    let end = fitting(word.reversed(), width: width / 2)
    let start = fitting(Array(word), width: width - 1 - width / 2)
    return String(start) + (isASCII ? "~" : "…") + String(end.reversed())
  }

  private static func fitting(_ characters: [Character], width: Int) -> [Character] {
    var room = width
    return Array(
      characters.prefix {
        room -= DisplayWidth.of($0)
        return room >= 0
      })
  }
}
