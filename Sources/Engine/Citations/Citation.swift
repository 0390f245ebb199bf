import Foundation
package import Values

/// Words of a document with all that is needed to find them again.
///
/// As text it stands on one line, for people first:
///
///     “The city will be rebuilt,” — M. Holt, “Earthquake and fire”, The Call, 1906-04-19, line 2.
///     [call.txt:2, sha256:0123456789abcdef]
///
/// (on one line). What stands in square brackets is what `Citations` reads back: the document, the line, and the first
/// sixteen digits of the digest of the file's bytes.
package struct Citation: Hashable, Sendable {
  /// The exact words, line breaks and runs of spaces as one space; nil where the whole document is cited.
  package var quotation: String?
  /// Who spoke the quoted words, where they are not the author's.
  package var speaker: String?
  package var source: String
  package var title: String?
  package var author: String?
  package var published: DateRange?
  package var document: String
  package var line: Int
  /// Hexadecimal digits of the document's SHA-256: all of them, or the sixteen that a text has kept.
  package var hash: String

  package static let keptDigits = 16

  /// Ready to paste.
  package var text: String {
    var parts: [String] = []
    if let author { parts.append(author) }
    if let title { parts.append("“\(title)”") }
    parts.append(source)
    if let published { parts.append(published.description) }
    if quotation != nil { parts.append("line \(line)") }
    let words = quotation.map { Self.inMarks($0) + " — " + (speaker.map { "\($0), in: " } ?? "") } ?? ""
    return Self.oneLine(
      words + parts.joined(separator: ", ")
        + ". [\(document):\(line), sha256:\(hash.prefix(Self.keptDigits))]")
  }

  /// Words that break off to say who speaks, as in `"We came," she said, "at once."`, hold the marks of a typewriter that pair
  /// with those around them.
  private static func inMarks(_ quotation: String) -> String {
    guard let mark = quotation.firstIndex(of: "\""), mark > quotation.startIndex,
      !quotation[quotation.index(before: mark)].isWhitespace,
      quotation[mark...].dropFirst().first?.isWhitespace ?? false
    else { return "“\(quotation)”" }
    return "\"\(quotation)\""
  }

  /// Line breaks and runs of spaces as one space, none at the ends.
  static func oneLine(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}

/// Reads citations out of a text in which they were pasted, among other words or broken over lines.
package enum Citations {
  /// A citation as it can be read back: the words are settled only when they are looked for, since a quotation may hold
  /// the very signs that end it.
  package struct Pasted: Hashable, Sendable {
    /// What the quotation may be, the likeliest first; empty where the whole document is cited.
    package var quotations: [String]
    package var document: String
    package var line: Int
    package var hash: String
    /// The text it was read from, on one line.
    package var text: String
  }

  package static func read(_ text: String) -> [Pasted] {
    let text = Citation.oneLine(text)
    var found: [Pasted] = []
    var start = text.startIndex
    while let match = text[start...].firstMatch(of: place) {
      let before = String(text[start..<match.range.lowerBound])
      let whole = Citation.oneLine(before + text[match.range])
      if let line = Int(match.output.2) {
        found.append(
          Pasted(
            quotations: quotations(before), document: String(match.output.1), line: line,
            hash: match.output.3.lowercased(), text: whole))
      }
      start = match.range.upperBound
    }
    return found
  }

  /// `[document:line, sha256:digits]`
  nonisolated(unsafe) private static let place = /\[([^\[\]]+?):([0-9]{1,9}),? ?sha256:([0-9a-fA-F]{8,64})\]/

  /// Between the first quotation mark and one that a dash follows. Word processors change the signs, so any kind will do.
  private static func quotations(_ text: String) -> [String] {
    let text = Array(text.unicodeScalars)
    guard let open = text.firstIndex(where: { Wording.isDoubleQuote($0) }) else { return [] }
    var found: [String] = []
    for close in text.indices.dropFirst(open + 1) where Wording.isDoubleQuote(text[close]) {
      let rest = text[(close + 1)...].drop { $0 == " " }
      guard let dash = rest.first, Wording.isDash(dash) else { continue }
      var words = String.UnicodeScalarView()
      words.append(contentsOf: text[(open + 1)..<close])
      found.append(String(words))
    }
    return found
  }
}

/// Wording made comparable: what word processors and typesetters change is the same.
enum Wording {
  static func isDoubleQuote(_ scalar: Unicode.Scalar) -> Bool { "\"“”„‟«»".unicodeScalars.contains(scalar) }
  static func isDash(_ scalar: Unicode.Scalar) -> Bool { "-‐‑‒–—―".unicodeScalars.contains(scalar) }

  /// The scalars that count, each with the UTF-8 offset at which it begins: quotation marks and dashes of one kind, a run of
  /// white space as one space, no soft hyphens or marks without width.
  static func comparable(_ text: String) -> (scalars: [Unicode.Scalar], offsets: [Int]) {
    var scalars: [Unicode.Scalar] = []
    var offsets: [Int] = []
    var offset = 0
    var isSpaceDue = false
    func add(_ scalar: Unicode.Scalar, _ offset: Int) {
      scalars.append(scalar)
      offsets.append(offset)
    }
    for scalar in text.unicodeScalars {
      defer { offset += UTF8.width(scalar) }
      if scalar.properties.isWhitespace {
        isSpaceDue = !scalars.isEmpty
        continue
      }
      if [0xAD, 0x200B, 0x200C, 0x200D, 0x2060, 0xFEFF].contains(scalar.value) { continue }
      if isSpaceDue { add(" ", offset) }
      isSpaceDue = false
      switch scalar {
      case _ where isDoubleQuote(scalar): add("\"", offset)
      case "‘", "’", "‚", "‛": add("'", offset)
      case _ where isDash(scalar): add("-", offset)
      case "…":
        for _ in 0..<3 { add(".", offset) }
      default: add(scalar, offset)
      }
    }
    return (scalars, offsets)
  }

  /// UTF-8 offsets at which the words begin in the text.
  static func places(of words: String, in text: String) -> [Int] {
    let wanted = comparable(words).scalars
    guard let first = wanted.first else { return [] }
    let (scalars, offsets) = comparable(text)
    guard scalars.count >= wanted.count else { return [] }
    return (0...(scalars.count - wanted.count)).filter { start in
      scalars[start] == first && scalars[start..<(start + wanted.count)].elementsEqual(wanted)
    }.map { offsets[$0] }
  }

  /// Whether it says of something that it is not.
  static func isNegative(_ text: String) -> Bool {
    let words = words(text)
    return words.enumerated().contains { index, word in
      negations.contains(word) || word == "t" && index > 0 && words[index - 1].last == "n"
    }
  }

  private static let negations: Set<String> = [
    "no", "not", "never", "none", "nobody", "nothing", "neither", "nor", "nowhere", "without", "cannot",
  ]

  /// Words in small letters, without signs.
  static func words(_ text: String) -> [String] {
    Folding.fold(text).split { !$0.isLetter && !$0.isNumber }.map(String.init)
  }

  /// How much of the wording is the same: twice the length of the longest run of words that stand in both in the same
  /// order (others may stand between), by the number of words of both; from 0 to 1.
  static func similarity(_ left: [String], _ right: [String]) -> Double {
    guard !left.isEmpty, !right.isEmpty else { return 0 }
    var lengths = Array(repeating: 0, count: right.count + 1)
    for word in left {
      var diagonal = 0
      for index in right.indices {
        let above = lengths[index + 1]
        lengths[index + 1] = word == right[index] ? diagonal + 1 : max(above, lengths[index])
        diagonal = above
      }
    }
    return 2 * Double(lengths[right.count]) / Double(left.count + right.count)
  }
}
