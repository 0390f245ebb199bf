import Values

/// Reads one line of corrections from left to right.
struct CorrectionScanner {
  private let characters: [Unicode.Scalar]
  private var position = 0

  init(_ line: String) { characters = Array(line.unicodeScalars) }

  func mistake(_ kind: CorrectionMistake.Kind) -> CorrectionMistake {
    CorrectionMistake(kind: kind, character: position + 1)
  }

  private var current: Unicode.Scalar? { position < characters.count ? characters[position] : nil }

  private mutating func skipSpaces() {
    while let scalar = current, scalar.properties.isWhitespace { position += 1 }
  }

  // MARK: - Words and signs

  /// Letters up to the next other sign, in small letters; nil where none stand here.
  mutating func word() -> String? {
    skipSpaces()
    let start = position
    while let scalar = current, scalar.properties.isAlphabetic { position += 1 }
    return start == position ? nil : text(from: start).lowercased()
  }

  /// Everything up to the next space or comma.
  private mutating func token() -> String {
    skipSpaces()
    let start = position
    while let scalar = current, !scalar.properties.isWhitespace, scalar != "," { position += 1 }
    return text(from: start)
  }

  private func text(from start: Int) -> String {
    var text = ""
    text.unicodeScalars.append(contentsOf: characters[start..<position])
    return text
  }

  /// Tries to read, and goes back where that gives nothing.
  private mutating func attempt<Result>(_ read: (inout Self) -> Result?) -> Result? {
    let start = position
    if let result = read(&self) { return result }
    position = start
    return nil
  }

  mutating func take(_ sign: Unicode.Scalar) -> Bool {
    skipSpaces()
    guard current == sign else { return false }
    position += 1
    return true
  }

  mutating func sign(_ sign: Unicode.Scalar) throws(CorrectionMistake) {
    if !take(sign) { throw mistake(.missing("“\(sign)”")) }
  }

  mutating func keyword(_ word: String) throws(CorrectionMistake) {
    if attempt({ $0.word() == word ? true : nil }) == nil { throw mistake(.missing("“\(word)”")) }
  }

  mutating func number() -> Int? {
    attempt { scanner in Int(scanner.digits()).flatMap { $0 > 0 ? $0 : nil } }
  }

  private mutating func digits() -> String {
    skipSpaces()
    let start = position
    while let scalar = current, ("0"..."9").contains(scalar) { position += 1 }
    return text(from: start)
  }

  /// The day at the beginning of a line.
  mutating func day() -> Day? {
    attempt { scanner in
      DateRange(literal: scanner.token()).flatMap {
        $0.precision == .day && $0.first == $0.last ? $0.first : nil
      }
    }
  }

  mutating func reason() -> String? {
    guard attempt({ $0.word() == "because" ? true : nil }) != nil else { return nil }
    skipSpaces()
    let start = position
    position = characters.count
    var reason = text(from: start)
    while reason.last?.isWhitespace == true { reason.removeLast() }
    return reason.isEmpty ? nil : reason
  }

  mutating func finish() throws(CorrectionMistake) {
    skipSpaces()
    if position < characters.count { throw mistake(.unexpected) }
  }

  // MARK: - Text in quotes

  mutating func name() throws(CorrectionMistake) -> String {
    let name = try quoted("a name")
    if name.allSatisfy(\.isWhitespace) { throw mistake(.missing("a name with letters")) }
    return name
  }

  mutating func document() throws(CorrectionMistake) -> Correction.DocumentAnchor {
    let path = try quoted("the document's path")
    return Correction.DocumentAnchor(path: path, hash: try hash())
  }

  /// `sha256:` and at least eight digits.
  mutating func hash() throws(CorrectionMistake) -> String? {
    skipSpaces()
    guard characters[position...].starts(with: "sha256:".unicodeScalars) else { return nil }
    position += 7
    let digits = token().lowercased()
    let isHash = (8...64).contains(digits.utf8.count) && digits.allSatisfy { $0.isHexDigit && $0.isASCII }
    guard isHash else { throw mistake(.malformedHash) }
    return digits
  }

  mutating func quoted(_ what: String) throws(CorrectionMistake) -> String { try pieces(what).joined() }

  /// A sentence with the words in question between ⟦ and ⟧.
  mutating func marked() throws(CorrectionMistake) -> (before: String, words: String, after: String) {
    let found = try pieces("the words", splits: true)
    guard found.count == 3, !found[1].isEmpty else { throw mistake(.noMarks) }
    return (found[0], found[1], found[2])
  }

  /// A text in straight or curly quotes, cut at ⟦ and ⟧ where asked for.
  private mutating func pieces(_ what: String, splits: Bool = false) throws(CorrectionMistake) -> [String] {
    skipSpaces()
    guard let open = current, open == "\"" || open == "“" else {
      throw mistake(.missing(what + " in quotes"))
    }
    let start = position
    let close: Unicode.Scalar = open == "“" ? "”" : "\""
    position += 1
    var pieces = [""]
    while let scalar = current {
      position += 1
      switch scalar {
      case close: return pieces
      case "\\":
        guard let next = current else { break }
        position += 1
        let escaped: Unicode.Scalar =
          switch next {
          case "n": "\n"
          case "r": "\r"
          case "t": "\t"
          default: next
          }
        pieces[pieces.count - 1].unicodeScalars.append(escaped)
      case "⟦" where splits && pieces.count == 1, "⟧" where splits && pieces.count == 2: pieces.append("")
      default: pieces[pieces.count - 1].unicodeScalars.append(scalar)
      }
    }
    position = start
    throw mistake(.unclosedQuote)
  }

  // MARK: - Values

  mutating func value(of column: CorrectedColumn) throws(CorrectionMistake) -> Value {
    skipSpaces()
    if attempt({ $0.word() == "none" ? true : nil }) != nil {
      guard column.allowsNone else { throw mistake(.cannotBeNone(column)) }
      return .none
    }
    switch column.kind {
    case .text, .name: return .text(try name())
    case .date:
      let start = position
      let isQuoted = current == "\"" || current == "“"
      let text = isQuoted ? try quoted("a date") : token()
      if let date = DateRange(literal: text) { return .date(date) }
      position = start
      throw mistake(.notADate(text))
    case .number:
      let start = position
      let text = token()
      if let number = Double(text), number.isFinite { return .number(number) }
      position = start
      throw mistake(.notANumber(text))
    }
  }
}
