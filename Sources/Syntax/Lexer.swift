import Values

/// Cuts a query's text into tokens and comments. Never fails: what has no meaning is reported and left out.
///
/// | token | written |
/// |---|---|
/// | word | letters of any script, digits and `_`, not beginning with a digit |
/// | text | `"…"`, `“…”`, `„…“`, `«…»`, `'…'`; inside, `\"`, `\\`, `\n`, `\t`, and a doubled `""` for one mark |
/// | number | `12`, `1,000`, `1_000`, `12.5`, `1e9`; `50%` is 0.5 |
/// | date | `2025-06`, `2025-06-27`, `1990s`, `1804..1813`, `2025-07-02..`, `..1920` |
/// | pattern | `/…/` where a value may stand: not right behind a value without a space before |
/// | parameter | `$name` |
/// | command | a line that begins with a dot, or a backslash, and a letter |
///
/// Four digits alone are a number; the parser makes a date of them where only a date can stand.
struct Lexer {
  let bytes: [UInt8]
  var position = 0
  var tokens: [Token] = []
  var comments: [Comment] = []
  var mistakes: [Mistake] = []

  private var atLineStart = true
  private var lineBreaks = 0

  init(_ text: String) {
    bytes = Array(text.utf8)
    tokens.reserveCapacity(bytes.count / 5 + 4)
  }

  /// All tokens of a text, without `.end`.
  static func read(_ text: String) -> Lexer {
    var lexer = Lexer(text)
    while lexer.skipSpace() { lexer.readToken() }
    return lexer
  }

  func byte(at index: Int) -> UInt8 { index >= 0 && index < bytes.count ? bytes[index] : 0 }

  func string(_ start: Int, _ end: Int) -> String { String(decoding: bytes[start..<end], as: UTF8.self) }

  // MARK: - Space

  /// Moves to the next byte that is no space; false at the end of the text.
  private mutating func skipSpace() -> Bool {
    while position < bytes.count {
      if bytes[position] == UInt8(ascii: "\n") {
        atLineStart = true
        lineBreaks += 1
        position += 1
      } else {
        let width = spaceWidth(at: position)
        if width == 0 { return true }
        position += width
      }
    }
    return false
  }

  /// The bytes that a space, or a sign that shows nothing, takes up here: 0 for everything else.
  private func spaceWidth(at index: Int) -> Int {
    switch byte(at: index) {
    case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"), 0x0B, 0x0C: return 1
    case 0x00..<0x80: return 0
    default:
      let (scalar, width) = scalar(at: index)
      switch scalar.value {
      case 0xA0, 0x2000...0x200F, 0x2028, 0x2029, 0x202F, 0x205F, 0x2060, 0x3000, 0xFEFF: return width
      default: return 0
      }
    }
  }

  /// The scalar that begins at a byte, with its length; the text is valid UTF-8 because it was a `String`.
  func scalar(at index: Int) -> (scalar: Unicode.Scalar, width: Int) {
    let first = UInt32(byte(at: index))
    let (width, value): (Int, UInt32) =
      switch first {
      case 0xF0...: (4, (first & 0x07) << 18 | tail(index + 1) << 12 | tail(index + 2) << 6 | tail(index + 3))
      case 0xE0...: (3, (first & 0x0F) << 12 | tail(index + 1) << 6 | tail(index + 2))
      case 0xC0...: (2, (first & 0x1F) << 6 | tail(index + 1))
      default: (1, first)
      }
    return (Unicode.Scalar(value) ?? "\u{FFFD}", max(1, min(width, bytes.count - index)))
  }

  private func tail(_ index: Int) -> UInt32 { UInt32(byte(at: index) & 0x3F) }

  // MARK: - Tokens

  mutating func add(_ kind: Token.Kind, from start: Int) {
    tokens.append(
      Token(
        kind: kind, range: SourceRange(start, position), startsLine: atLineStart,
        followsBlankLine: lineBreaks > 1, followsSpace: start == 0 || isSpace(before: start)))
    atLineStart = false
    lineBreaks = 0
  }

  private func isSpace(before index: Int) -> Bool {
    switch byte(at: index - 1) {
    case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\n"), UInt8(ascii: "\r"): true
    default: false
    }
  }

  /// - Parameter remedies: what could stand in its place, best first.
  mutating func report(_ kind: SyntaxError, from start: Int, remedies: [String] = []) {
    let range = SourceRange(start, position)
    mistakes.append(Mistake(kind: kind, range: range, remedies: remedies.map { [Edit(range, $0)] }))
  }

  private mutating func readToken() {
    let first = bytes[position]
    switch first {
    case UInt8(ascii: "#"): readComment()
    case UInt8(ascii: "."): readDot()
    // What is a command elsewhere is one here, so that it can be met with the one that is meant.
    case UInt8(ascii: "\\")
    where atLineStart && (isWordStart(at: position + 1) || "?!".utf8.contains(byte(at: position + 1))):
      readCommand()
    case UInt8(ascii: "0")...UInt8(ascii: "9"): readNumberOrDate()
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "_"):
      readWord()
    case UInt8(ascii: "\""), UInt8(ascii: "'"): readQuoted()
    case UInt8(ascii: "$"): readParameter()
    case UInt8(ascii: "/") where mayBeginPattern(): readPattern()
    case 0x80...: readBeyondASCII()
    default: readSymbol()
    }
  }

  private mutating func readComment() {
    let start = position
    while position < bytes.count, bytes[position] != UInt8(ascii: "\n") { position += 1 }
    var (from, to) = (start + 1, position)
    if byte(at: to - 1) == UInt8(ascii: "\r"), to > from { to -= 1 }
    if from < to, bytes[from] == UInt8(ascii: " ") { from += 1 }
    comments.append(
      Comment(
        range: SourceRange(start, to), text: string(from, to), startsLine: atLineStart,
        followsBlankLine: lineBreaks > 1))
    // A comment on a line of its own does not make the line before the next token an empty one.
    lineBreaks = 0
  }

  /// A line that is a command, from its sign.
  private mutating func readCommand() {
    let start = position
    while position < bytes.count, bytes[position] != UInt8(ascii: "\n") { position += 1 }
    while position > start, isSpace(before: position) { position -= 1 }
    add(.command(string(start, position)), from: start)
  }

  /// A dot command, or a range of dates that is open at its start.
  private mutating func readDot() {
    if atLineStart, isWordStart(at: position + 1) {
      readCommand()
    } else if byte(at: position + 1) == UInt8(ascii: "."), isDigit(at: position + 2) {
      readNumberOrDate()
    } else {
      readSymbol()
    }
  }

  private mutating func readWord() {
    let start = position
    skipWord()
    let word = string(start, position)
    if byte(at: position) == UInt8(ascii: ":"), word.lowercased() == "sha256" {
      position += 1
      while isASCIIWord(byte(at: position)) { position += 1 }
      add(.digest(string(start, position)), from: start)
    } else {
      // `claims.speaker`, `out.csv`: one word, so that it is met as a whole.
      while byte(at: position) == UInt8(ascii: "."), isWordStart(at: position + 1) {
        position += 1
        skipWord()
      }
      add(.word(string(start, position).replacing("’", with: "'")), from: start)
    }
  }

  private mutating func readParameter() {
    let start = position
    position += 1
    if isWordStart(at: position) { skipWord() } else { report(.missingParameterName, from: start) }
    add(.parameter(string(start + 1, position)), from: start)
  }

  func isASCIIWord(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"),
      UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "_"):
      true
    default: false
    }
  }

  func isDigit(at index: Int) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte(at: index)) }

  func isWordStart(at index: Int) -> Bool { wordWidth(at: index) > 0 && !isDigit(at: index) }

  /// The bytes of the letter, mark or digit that stands here; 0 where none does.
  func wordWidth(at index: Int) -> Int {
    let first = byte(at: index)
    if first < 0x80 { return isASCIIWord(first) ? 1 : 0 }
    let (scalar, width) = scalar(at: index)
    return Self.isLetter(scalar) ? width : 0
  }

  static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .nonspacingMark,
      .spacingMark, .decimalNumber:
      true
    default: false
    }
  }

  /// Letters and digits; an apostrophe between letters is part of the word, as in “isn't”.
  private mutating func skipWord() {
    while true {
      let width = wordWidth(at: position)
      if width > 0 {
        position += width
      } else if let width = apostropheWidth, isWordStart(at: position + width) {
        position += width
      } else {
        return
      }
    }
  }

  private var apostropheWidth: Int? {
    switch byte(at: position) {
    case UInt8(ascii: "'"): 1
    case 0xE2 where scalar(at: position).scalar == "’": 3
    default: nil
    }
  }

  // MARK: - Signs

  private mutating func readBeyondASCII() {
    let start = position
    let (scalar, width) = scalar(at: position)
    switch scalar {
    case "“", "„", "«", "‘", "’", "‚", "”", "»": return readQuoted()
    case "≤": position += width; add(.symbol(.lessOrEqual), from: start)
    case "≥": position += width; add(.symbol(.greaterOrEqual), from: start)
    case "≠": position += width; add(.symbol(.differs), from: start)
    case "｜": position += width; add(.symbol(.pipe), from: start)
    case "，": position += width; add(.symbol(.comma), from: start)
    case "（": position += width; add(.symbol(.left), from: start)
    case "）": position += width; add(.symbol(.right), from: start)
    case "＝": position += width; add(.symbol(.equals), from: start)
    case "¦": position += width; add(.symbol(.pipe), from: start)
    case "；", "。", "？", "！", "…":
      position += width
      if !restOfLineIsEmpty() { report(.unexpectedCharacter(string(start, position)), from: start) }
    case "＜": position += width; add(.symbol(.less), from: start)
    case "＞": position += width; add(.symbol(.greater), from: start)
    case "–", "−": position += width; add(.symbol(.minus), from: start)
    default:
      if isWordStart(at: position) { return readWord() }
      position += width
      report(.unexpectedCharacter(string(start, position)), from: start)
    }
  }

  private static let pairs: Set<Token.Symbol> = [
    .doubleEquals, .equalsTilde, .differs, .angles, .lessOrEqual, .greaterOrEqual, .ampersands, .bars,
  ]

  private mutating func readSymbol() {
    let start = position
    let first = bytes[position]
    if byte(at: position + 1) < 0x80, position + 1 < bytes.count,
      let pair = Token.Symbol(rawValue: string(start, start + 2)), Self.pairs.contains(pair)
    {
      position += 2
      return add(.symbol(pair), from: start)
    }
    position += 1
    // What ends a sentence or a statement elsewhere says nothing at the end of a line.
    if [UInt8(ascii: ";"), UInt8(ascii: "?"), UInt8(ascii: "!"), UInt8(ascii: ".")].contains(first),
      restOfLineIsEmpty()
    {
      return
    }
    if let symbol = Token.Symbol(rawValue: string(start, position)) {
      return add(.symbol(symbol), from: start)
    }
    switch first {
    case UInt8(ascii: "&"): add(.symbol(.ampersands), from: start)
    case UInt8(ascii: ":") where byte(at: position) == UInt8(ascii: "="): break
    case UInt8(ascii: "["), UInt8(ascii: "{"):
      report(.wrongBrackets(string(start, position)), from: start, remedies: ["("])
      add(.symbol(.left), from: start)
    case UInt8(ascii: "]"), UInt8(ascii: "}"):
      report(.wrongBrackets(string(start, position)), from: start, remedies: [")"])
      add(.symbol(.right), from: start)
    default: report(.unexpectedCharacter(string(start, position)), from: start)
    }
  }

  private func restOfLineIsEmpty() -> Bool {
    var index = position
    while index < bytes.count, bytes[index] != UInt8(ascii: "\n") {
      let width = spaceWidth(at: index)
      if width == 0 { return false }
      index += width
    }
    return true
  }
}
