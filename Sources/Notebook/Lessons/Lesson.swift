package import Engine
import Values

/// What a lesson asks at one statement: a prediction before the answer, or a query of the learner's own.
///
/// Directives: `ask number|name|choice|text: QUESTION`, `option: …`, `answer: rows|COLUMN|"words" or "other words"`,
/// `hint: …`, `explain: …`, `try: TASK`. Without `answer`, a reply is kept and not judged.
package struct Lesson: Hashable, Sendable {
  package enum Kind: String, Sendable { case number, name, choice, text }

  package var kind: Kind?
  package var question = ""
  package var options: [String] = []
  /// As the directive has it: `rows`, a column, or words in quotation marks.
  package var answer = ""
  package var hints: [String] = []
  package var explanations: [String] = []
  /// A task that the statement solves in one way.
  package var task: String?
  /// Directives that mean nothing, for whoever writes the lesson.
  package var unknown: [String] = []

  package init(_ directives: [Directive]) {
    for directive in directives {
      switch directive.name {
      case "ask":
        kind = Kind(rawValue: directive.kind)
        if kind == nil { unknown.append("ask \(directive.kind)") }
        question = directive.text
      case "option": options.append(directive.text)
      case "answer": answer = directive.text
      case "hint": hints.append(directive.text)
      case "explain": explanations.append(directive.text)
      case "try": task = directive.text
      default: unknown.append(directive.name)
      }
    }
  }

  /// What would have been right, once the answer is there; empty where nothing is judged.
  package func expected(_ found: Answer) -> [String] {
    if answer.isEmpty { return [] }
    if answer == "rows" { return ["\(found.rows.rows.count)"] }
    if answer.hasPrefix("\"") {
      return answer.split(separator: "\"").map(String.init).filter {
        $0.trimmingSpaces != "or" && !$0.trimmingSpaces.isEmpty
      }
    }
    guard let column = found.rows.columns.firstIndex(where: { $0.name == answer }),
      let row = found.rows.rows.first
    else { return [] }
    return [row[column].description]
  }

  /// The option that a reply chooses, by its number or its words; the reply itself for other kinds.
  package func read(_ reply: String) -> String {
    guard kind == .choice, let number = Int(reply.trimmingSpaces), options.indices.contains(number - 1) else {
      return reply.trimmingSpaces
    }
    return options[number - 1]
  }

  /// Numbers by value, names and choices by their letters without case and accents; a part of a name is enough.
  /// - Returns: nil where nothing is judged.
  package func isRight(_ reply: String, expected: [String]) -> Bool? {
    if expected.isEmpty || kind == .text { return nil }
    let reply = Folding.fold(reply.trimmingSpaces)
    if reply.isEmpty { return false }
    return expected.contains { wanted in
      let wanted = Folding.fold(wanted)
      if kind == .number { return Double(reply).map { $0 == Double(wanted) } ?? false }
      return reply == wanted || (kind == .name && wanted.split(separator: " ").contains { $0 == reply })
    }
  }

  /// Whether two answers found the same, whatever was written to find it: the same places in the text, or, where rows sum
  /// up others, the same values in any order of rows and columns.
  package static func agree(_ one: Answer, _ other: Answer) -> Bool {
    let (first, second) = (one.passages.compactMap(\.self), other.passages.compactMap(\.self))
    if first.count == one.rows.rows.count, second.count == other.rows.rows.count {
      return Set(first) == Set(second)
    }
    func values(_ answer: Answer) -> [[String]] {
      answer.rows.rows.map { $0.map(\.description).sorted() }.sorted { $0.lexicographicallyPrecedes($1) }
    }
    return values(one) == values(other)
  }
}

extension String {
  package var trimmingSpaces: String {
    var text = drop(while: \.isWhitespace)
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }
}
