/// What a text that is typed line by line still waits for.
package struct OpenPart: Hashable, Sendable {
  /// In words of the query: `claims |`, `filter "`, `count by`.
  package var words: String
  /// What goes between the text and its next line: an argument stands in the line of its stage.
  package var joint = "\n"
}

extension Parser {
  /// Whether the prompt may evaluate a text, or should ask for another line first.
  package static func isComplete(_ text: String, vocabulary: Vocabulary) -> Bool {
    openPart(of: text, vocabulary: vocabulary) == nil
  }

  /// What is open at the end of a text; nil where nothing is.
  ///
  /// Open is the last statement when it ends in `|`, a comma, `and`, `or` or `=`, with an open bracket or quotation mark, or
  /// with a stage that lacks what must follow it. An empty line always ends the asking, so that nobody is caught in it.
  package static func openPart(of text: String, vocabulary: Vocabulary) -> OpenPart? {
    if endsWithEmptyLine(text) { return nil }
    let lexer = Lexer.read(text)
    var splitter = StatementSplitter(vocabulary: ParserVocabulary(vocabulary), names: [])
    guard let part = splitter.split(lexer.tokens).last, let last = lexer.tokens.last else { return nil }
    if case .command = last.kind { return nil }
    let outline = OpenOutline(Array(lexer.tokens[part]), lexer, vocabulary)
    if hasOpenText(lexer) { return OpenPart(words: outline.name + " \"") }
    switch last.kind {
    case .symbol(.pipe): return OpenPart(words: outline.nameBeforePipe + " |")
    case .symbol(.comma): return OpenPart(words: outline.name + (outline.depth > 0 ? " (" : ""))
    case .symbol(.equals): return OpenPart(words: outline.name + (outline.name == outline.text ? "" : " … ="))
    case .word(let word) where ["and", "or"].contains(word.lowercased()):
      return OpenPart(words: outline.name + " … " + word.lowercased())
    default: break
    }
    let statement = lexer.tokens[part]
    if ["let", "param"].contains(statement.first?.keyword), statement.count < 3 {
      return statement.count < 2 ? nil : OpenPart(words: outline.text)
    }
    if outline.depth > 0 { return OpenPart(words: outline.name + " (") }
    // Behind a comment nothing can go on in its line.
    return lexer.comments.isEmpty ? outline.awaited.map { OpenPart(words: $0, joint: " ") } : nil
  }

  /// Whether a quotation mark was opened and none has come since, nor an empty line.
  private static func hasOpenText(_ lexer: Lexer) -> Bool {
    let isOpen: (Token) -> Bool = { if case .text(_, isClosed: false) = $0.kind { true } else { false } }
    guard let open = lexer.tokens.lastIndex(where: isOpen) else { return false }
    return lexer.tokens[(open + 1)...].allSatisfy { token in
      if case .text = token.kind { false } else { !token.followsBlankLine }
    }
  }

  private static func endsWithEmptyLine(_ text: String) -> Bool {
    var breaks = 0
    for byte in text.utf8.reversed() {
      switch byte {
      case UInt8(ascii: "\n"): breaks += 1
      case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"): break
      default: return breaks > 1
      }
    }
    return true
  }
}

/// The last stage of a statement, as far as it is typed.
private struct OpenOutline {
  private let lexer: Lexer
  private let vocabulary: Vocabulary
  /// What stands behind each `|` of the statement, and before the first.
  private let parts: [ArraySlice<Token>]
  /// How many brackets are open.
  let depth: Int

  init(_ tokens: [Token], _ lexer: Lexer, _ vocabulary: Vocabulary) {
    (self.lexer, self.vocabulary) = (lexer, vocabulary)
    parts = tokens.split(omittingEmptySubsequences: false) { $0.is(.pipe) }
    depth = tokens.reduce(0) { max(0, $0 + ($1.is(.left) ? 1 : $1.is(.right) ? -1 : 0)) }
  }

  /// The words by which a reader knows the last stage: `filter`, `group by`, `count by`.
  var name: String { name(of: parts.last ?? []) }

  /// All of the last stage.
  var text: String { text(of: parts.last ?? []) }

  /// The part before the `|` that ends the text.
  var nameBeforePipe: String {
    guard parts.count > 1 else { return "" }
    let part = parts[parts.count - 2]
    let name = name(of: part)
    return name == text(of: part) ? name : name + " …"
  }

  /// The stage that the text ends with, and what must follow it: `filter CONDITION`; nil where nothing must.
  var awaited: String? {
    guard parts.count > 1, let part = parts.last, let (signature, count) = stage(part) else { return nil }
    let clauses = part.count == count ? signature.clauses.filter { $0.keyword == nil && $0.isRequired } : []
    if let clause = clauses.first { return signature.name + placeholder(clause) }
    guard let last = part.last?.keyword, part.count > count,
      let clause = signature.clauses.first(where: { $0.keyword == last })
    else { return nil }
    return name(of: part) + placeholder(clause)
  }

  private func placeholder(_ clause: Signature.ClauseShape) -> String {
    let word = clause.placeholder.prefix { $0 != "," && $0 != " " }
    return word.isEmpty ? "" : " " + word
  }

  private func stage(_ part: ArraySlice<Token>) -> (Signature, tokens: Int)? {
    let words = part.prefix(2).compactMap(\.keyword)
    if words.count == 2, let found = vocabulary.stages[words.joined(separator: " ")] { return (found, 2) }
    return words.first.flatMap { vocabulary.stages[$0] }.map { ($0, 1) }
  }

  private func name(of part: ArraySlice<Token>) -> String {
    guard let (signature, count) = stage(part) else { return text(of: part.prefix(3)) }
    let keywords = Set(signature.clauses.compactMap(\.keyword))
    let clause = part.dropFirst(count).compactMap(\.keyword).last(where: keywords.contains)
    return signature.name + (clause.map { " " + $0 } ?? "")
  }

  private func text(of part: ArraySlice<Token>) -> String {
    guard let first = part.first, let last = part.last else { return "" }
    let text = String(decoding: lexer.bytes[first.range.start..<last.range.end], as: UTF8.self)
    return text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
