import Values

/// Corrections as they are written, by the program and by hand, one a line:
///
///     2025-08-01 alias "Ilham Aliyev" = "Aliyev", "I. Aliyev" because the caption says so
///     2025-08-01 correct published of document "a/004.md" sha256:0ab1… = 2025-07-01
///     correct speaker of claim "“⟦We will come⟧”, he said." in "a/004.md" line 12 = "Ilham Aliyev"
///
/// The day, the digest and the reason may be left out. The reason is everything behind `because`.
extension Correction {
  /// - Throws: `CorrectionMistake`
  package init(line: some StringProtocol) throws(CorrectionMistake) {
    var scanner = CorrectionScanner(String(line))
    let day = scanner.day()
    let change: Change
    switch scanner.word() {
    case "alias": change = try Self.alias(&scanner)
    case "correct": change = try Self.value(&scanner)
    default: throw scanner.mistake(.beginning)
    }
    let reason = scanner.reason()
    try scanner.finish()
    self.init(change, day: day, reason: reason)
  }

  private static func alias(_ scanner: inout CorrectionScanner) throws(CorrectionMistake) -> Change {
    let name = try scanner.name()
    try scanner.sign("=")
    var others = [try scanner.name()]
    while scanner.take(",") { others.append(try scanner.name()) }
    return .alias(name, others: others)
  }

  private static func value(_ scanner: inout CorrectionScanner) throws(CorrectionMistake) -> Change {
    guard let name = scanner.word() else { throw scanner.mistake(.missing("the column to correct")) }
    guard let column = CorrectedColumn(rawValue: name) else { throw scanner.mistake(.unknownColumn(name)) }
    try scanner.keyword("of")
    let place = try place(&scanner)
    try scanner.sign("=")
    return .value(column, of: place, is: try scanner.value(of: column))
  }

  private static func place(_ scanner: inout CorrectionScanner) throws(CorrectionMistake) -> Place {
    if let number = scanner.number() { return .number(number) }
    guard let word = scanner.word(), word != CorrectedNoun.document.rawValue else {
      return .document(try scanner.document())
    }
    if word == "row", let number = scanner.number() { return .number(number) }
    guard let noun = CorrectedNoun(rawValue: word) else { throw scanner.mistake(.unknownPlace(word)) }
    let (before, words, after) = try scanner.marked()
    try scanner.keyword("in")
    var document = Correction.DocumentAnchor(path: try scanner.quoted("the document's path"))
    try scanner.keyword("line")
    guard let line = scanner.number() else { throw scanner.mistake(.missing("the number of the line")) }
    document.hash = try scanner.hash()
    return .row(
      RowAnchor(noun: noun, document: document, line: line, words: words, before: before, after: after))
  }

  /// As a line of the file, without a line break at its end.
  package var line: String {
    let day = day.map { DateRange(day: $0).description + " " } ?? ""
    let reason = reason.map { " because " + Self.oneLine($0) } ?? ""
    return day + effect + reason
  }

  /// What it does, without when and why: two corrections with the same effect are the same to the corpus.
  package var effect: String {
    switch change {
    case .alias(let name, let others):
      "alias \(Self.quoted(name)) = \(others.map { Self.quoted($0) }.joined(separator: ", "))"
    case .value(let column, let place, let value):
      "correct \(column.rawValue) of \(place.text) = \(Self.text(of: value))"
    }
  }

  /// The effect in few words, for lists: without the words of a row and the digest of a document.
  package var summary: String {
    guard case .value(let column, let place, let value) = change else { return effect }
    let written: String
    switch place {
    case .number: return effect
    case .document(let document): written = Self.quoted(document.path)
    case .row(let row):
      written = "\(row.noun.rawValue) in \(Self.quoted(row.document.path)) line \(row.line)"
    }
    return "correct \(column.rawValue) of \(written) = \(Self.text(of: value))"
  }

  private static func text(of value: Value) -> String {
    switch value {
    case .none: "none"
    case .text(let text): quoted(text)
    default: value.description
    }
  }

  static func quoted(_ text: String, marks: Bool = false) -> String {
    "\"" + escaped(text, marks: marks) + "\""
  }

  /// - Parameter marks: whether the signs around the words in question must be told from the text's own.
  static func escaped(_ text: String, marks: Bool) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": result += "\\\(scalar)"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      case "⟦" where marks, "⟧" where marks: result += "\\\(scalar)"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  private static func oneLine(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}

extension Correction.Place {
  fileprivate var text: String {
    switch self {
    case .number(let number): return "row \(number)"
    case .document(let document): return "document " + Correction.quoted(document.path) + document.hashText
    case .row(let row):
      let sentence = [row.before, row.words, row.after].map { Correction.escaped($0, marks: true) }
      return """
        \(row.noun.rawValue) "\(sentence[0])⟦\(sentence[1])⟧\(sentence[2])" in \(Correction.quoted(row.document.path)) \
        line \(row.line)\(row.document.hashText)
        """
    }
  }
}

extension Correction.DocumentAnchor {
  fileprivate var hashText: String { hash.map { " sha256:" + $0 } ?? "" }
}
