package import Engine
import Values

/// What a lesson asks at one statement: a prediction before the answer, a query of the learner's own in its place, or a
/// piece of work after it.
///
/// Directives: `ask number|name|choice|text: QUESTION`, `option: …`, `answer: rows|COLUMN|"words" or "other words"`,
/// `try: TASK`, `make: TASK`, `hint: …`, `explain: …`. Without `answer`, a reply is kept and not judged.
package struct Lesson: Hashable, Sendable {
  package enum Kind: String, Sendable { case number, name, choice, text, `try`, make }

  package var kind: Kind?
  /// What is asked, or what the learner is to do.
  package var question = ""
  package var options: [String] = []
  /// As the directive has it: `rows`, a column, or words in quotation marks.
  package var answer = ""
  package var hints: [String] = []
  package var explanations: [String] = []
  /// The first directive that means nothing here, for whoever writes the lesson.
  package private(set) var mistake: String?

  package init(_ directives: [Directive]) {
    for directive in directives {
      switch directive.name {
      case "ask", "try", "make":
        let name = directive.name == "ask" ? directive.kind : directive.name
        let kind = Kind(rawValue: name)
        if kind == nil || (directive.name == "ask" && (kind == .try || kind == .make)) {
          note("“ask \(name)” is no question; ask number, name, choice or text")
        }
        if self.kind != nil { note("a step asks one thing only") }
        self.kind = kind
        question = directive.text
      case "option": options.append(directive.text)
      case "answer": answer = directive.text
      case "hint": hints.append(directive.text)
      case "explain": explanations.append(directive.text)
      default:
        note("“\(directive.name)” is no directive; they are ask, option, answer, try, make, hint and explain")
      }
    }
    if (kind == .choice) != !options.isEmpty { note("“ask choice” and “option” go together") }
    if kind == .choice, let words = quoted, !words.allSatisfy(options.contains) {
      note("the answer is none of the options")
    }
  }

  private mutating func note(_ text: String) { mistake = mistake ?? text }

  /// The answer where it is given in quotation marks.
  private var quoted: [String]? {
    guard answer.hasPrefix("\"") else { return nil }
    return answer.split(separator: "\"").map(String.init).filter {
      $0.trimmingSpaces != "or" && !$0.trimmingSpaces.isEmpty
    }
  }

  /// What would have been right, once the answer is there; empty where nothing is judged.
  package func expected(_ found: Answer) -> [String] {
    if answer.isEmpty { return [] }
    if answer == "rows" { return ["\(found.rows.rows.count)"] }
    if let quoted { return quoted }
    guard let column = found.rows.columns.firstIndex(where: { $0.name == answer }),
      let row = found.rows.rows.first
    else { return [] }
    return [row[column].description]
  }

  // MARK: Replies

  package enum Reading: Hashable, Sendable {
    case reply(String)
    /// Not what was asked for; says what is.
    case unclear(String)
  }

  private static let numerals = [
    "none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
  ]

  /// A choice by its number or its words, a number by its digits.
  package func read(_ line: String) -> Reading {
    let line = line.trimmingSpaces
    switch kind {
    case .choice:
      if let number = Int(line), options.indices.contains(number - 1) { return .reply(options[number - 1]) }
      let meant = options.filter { Self.names(line, $0) }
      if meant.count == 1 { return .reply(meant[0]) }
      return .unclear("Write a number from 1 to \(options.count), or the words of one choice.")
    case .number:
      let digits = line.filter { $0 != "," && $0 != " " }
      if Double(digits) != nil { return .reply(digits) }
      if let number = Self.numerals.firstIndex(of: line.lowercased()) { return .reply("\(number)") }
      return .unclear("Write a number in digits, such as 12.")
    default: return .reply(line)
    }
  }

  /// Numbers by value, names and choices by their letters without case and accents; a part of a name is enough.
  /// - Returns: nil where nothing is judged.
  package func isRight(_ reply: String, expected: [String]) -> Bool? {
    if expected.isEmpty { return nil }
    switch kind {
    case .number: return expected.contains { Double($0) == Double(reply) }
    case .name, .choice: return expected.contains { Self.names(reply, $0) }
    default: return nil
    }
  }

  /// Whether a reply is a name or some words of it: “novaya gazeta” for “Novaya Gazeta Europe”.
  private static func names(_ reply: String, _ name: String) -> Bool {
    func words(_ text: String) -> [Substring] {
      Folding.fold(text).split { !$0.isLetter && !$0.isNumber }
    }
    let (given, whole) = (words(reply).filter { $0 != "the" }, words(name))
    if given == whole { return !given.isEmpty }
    return given.contains { $0.count > 2 } && given.allSatisfy(whole.contains)
  }
}

extension String {
  package var trimmingSpaces: String {
    var text = drop(while: \.isWhitespace)
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }
}
