/// The tokens before the cursor, for completion: those of the statement being typed, and the word being typed.
package struct QueryOutline {
  /// The statement's tokens without the one that is being typed.
  package private(set) var tokens: [Token] = []
  /// What is typed of a word, a parameter or, inside an open quotation mark, of a text.
  package private(set) var prefix = ""
  /// Where the prefix begins, in bytes.
  package private(set) var prefixStart: Int
  /// The prefix stands behind an open quotation mark.
  package private(set) var isQuoted = false
  /// The line being typed is a dot command; `prefix` is then all of it.
  package private(set) var isCommand = false

  package init(_ text: String, vocabulary: Vocabulary) {
    let bytes = Array(text.utf8)
    prefixStart = bytes.count
    let lineStart = bytes.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
    let line = bytes[lineStart...].drop { $0 == 0x20 || $0 == 0x09 }
    if line.first == UInt8(ascii: "."), line.dropFirst().first != UInt8(ascii: ".") {
      isCommand = true
      (prefixStart, prefix) = (line.startIndex, String(decoding: line, as: UTF8.self))
      return
    }
    let lexer = Lexer.read(text)
    // Inside a comment nothing is completed.
    if let comment = lexer.comments.last, comment.range.end == bytes.count { isCommand = true; return }
    var splitter = StatementSplitter(vocabulary: ParserVocabulary(vocabulary), names: [])
    guard let part = splitter.split(lexer.tokens).last else { return }
    tokens = Array(lexer.tokens[part])
    if let start = Self.dateStart(bytes) {
      tokens.removeAll { $0.range.end > start }
      (prefixStart, prefix) = (start, String(decoding: bytes[start...], as: UTF8.self))
      return
    }
    guard let last = tokens.last else { return }
    switch last.kind {
    case .text(_, isClosed: false):
      isQuoted = true
      prefixStart = last.range.start + lexer.scalar(at: last.range.start).width
    case .word, .parameter:
      guard last.range.end == bytes.count else { return }
      prefixStart = last.range.start
    default: return
    }
    prefix = String(decoding: bytes[prefixStart...], as: UTF8.self)
    tokens.removeLast()
  }
}

extension QueryOutline {
  /// Where a number or a date begins that the text ends in, however much of it is typed.
  private static func dateStart(_ bytes: [UInt8]) -> Int? {
    let typed = bytes.reversed().prefix { (48...57).contains($0) || $0 == UInt8(ascii: "-") }
    let start = bytes.count - typed.count
    guard typed.last.map({ (48...57).contains($0) }) == true, start > 0,
      [UInt8(ascii: " "), UInt8(ascii: "("), UInt8(ascii: "="), UInt8(ascii: "<"), UInt8(ascii: ">")]
        .contains(bytes[start - 1])
    else { return nil }
    // Inside quotation marks it is text.
    return bytes[..<start].count { $0 == UInt8(ascii: "\"") } % 2 == 0 ? start : nil
  }
}

extension Token {
  /// The word in lower case; nil for every other token.
  package var lowercasedWord: String? { keyword }

  package func isSymbol(_ symbol: Symbol) -> Bool { self.is(symbol) }
}
