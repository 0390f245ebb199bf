/// Sentences of a form of their own: two questions in one, sources to be set against each other, silence, a stage before its rows.
extension EnglishReading {
  private static let questions: Set<String> = ["who", "whom", "what", "when", "where", "how", "which"]
  private static let pronouns: Set<String> = ["he", "she", "they", "him", "her", "them", "it"]

  /// `who is the mayor and what did he say`: “he” is whom the first asks for.
  static func twoQuestions(_ parser: StatementParser) -> [String]? {
    let words = parser.tokens.map { $0.keyword ?? "" }
    guard
      let joint = words.indices.dropFirst(2).dropLast(2).first(where: {
        words[$0] == "and" && questions.contains(words[$0 + 1])
      })
    else { return nil }
    var (first, second) = (parser, parser)
    first.tokens = Array(parser.tokens[..<joint])
    second.tokens = Array(parser.tokens[(joint + 1)...])
    var reading = EnglishReading(second, from: 0, to: second.tokens.count)
    guard let line = statement(first), reading.readSubject() else { return nil }
    reading.readConditions()
    if reading.conditions.isEmpty, words[joint...].contains(where: pronouns.contains),
      let who = EnglishReading(first, from: 0, to: joint).term(1..<joint), let column = reading.roles.teller
    {
      // A role is no name: it stands in the sentence.
      let isName = who.dropFirst().first?.isUppercase ?? false
      reading.conditions = ["\(isName ? column : "sentence") has \(who)"]
    }
    return reading.line.map { [line, $0] }
  }

  /// `compare the Call and the Examiner`, `differences between sources`: sources to be set against each other.
  static func comparison(_ parser: StatementParser) -> String? {
    let words = parser.tokens.map { $0.keyword ?? "" }
    guard parser.vocabulary.isNoun("quantities"), !parser.tokens.contains(where: { $0.is(.pipe) }) else {
      return nil
    }
    if let first = words.first, questions.contains(first) || first == "do",
      words.contains(where: differing.contains)
    {
      return "quantities | compare value"
    }
    let start = words.firstIndex { !asking.contains($0) } ?? words.count
    if start + 2 == words.count, words[start] == "compare", words[start + 1] == "quantities" {
      return "quantities | compare value"
    }
    if let joint = words.firstIndex(where: { ["vs", "versus"].contains($0) }), joint > start,
      !comparing.contains(words[start])
    {
      return sides(parser, start..<joint, joint + 1)
    }
    guard start + 1 < words.count, comparing.contains(words[start]),
      !parser.vocabulary.isNoun(words[start + 1])
    else { return nil }
    if start + 2 == words.count, let outcome = outcomes[words[start + 1]] {
      return "quantities | filter outcome is \(Formatter.quoted(outcome)) | compare value"
    }
    if start + 3 == words.count, case .text = parser.tokens[start + 1].kind {
      return sides(parser, start + 1..<start + 2, start + 2)
    }
    let joint = words.firstIndex { ["and", "with", "to", "vs", "versus", "against"].contains($0) }
    guard let joint, joint > start + 1, joint + 1 < words.count else {
      let isOfSources =
        ["between", "among"].contains(words[start + 1])
        || Habits.expansion(of: words[start + 1])?.before == "documents | distinct source"
      return isOfSources ? "quantities | compare value" : nil
    }
    return sides(parser, (words[start + 1] == "between" ? start + 2 : start + 1)..<joint, joint + 1)
  }

  private static let comparing: Set<String> = [
    "compare", "contrast", "difference", "differences", "disagreements", "diff",
  ]

  /// Two sources, and perhaps behind them what they are to be compared on.
  private static func sides(_ parser: StatementParser, _ left: Range<Int>, _ start: Int) -> String? {
    let words = parser.tokens.map { $0.keyword ?? "" }
    let end = words[start...].firstIndex { ["on", "about", "over", "regarding"].contains($0) } ?? words.count
    var reading = EnglishReading(parser, from: end, to: words.count)
    guard let first = reading.term(left), let second = reading.term(start..<end) else { return nil }
    reading.noun = "quantities"
    reading.readConditions()
    let sources = "source has \(first) or source has \(second)"
    let filter =
      reading.conditions.isEmpty
      ? sources : "(\(sources)) and " + reading.conditions.joined(separator: " and ")
    return "quantities | filter \(filter) | compare value"
  }

  /// `timeline of events in June`, `count of claims by source`: the rows behind their stage.
  static func stageOfRows(_ parser: StatementParser) -> String? {
    guard parser.tokens.count > 2, let stage = parser.tokens[0].keyword,
      ["of", "for"].contains(parser.tokens[1].keyword),
      let signature = parser.vocabulary.stages[stage], !signature.clauses.contains(where: \.isRequired)
    else { return nil }
    var rest = parser
    rest.tokens.removeFirst(2)
    return statement(rest).map { $0.contains(" | \(stage)") ? $0 : $0 + " | " + stage }
  }

  /// `who is silent on sabotage?`, `which papers never mention the strike?`
  static func silence(_ parser: StatementParser) -> String? {
    let words = parser.tokens.map { $0.keyword ?? "" }
    guard let first = words.first, questions.contains(first) || asking.contains(first),
      parser.vocabulary.isNoun("documents"), parser.vocabulary.beginsStage("silent")
    else { return nil }
    let place = words.indices.first { index in
      let next = index + 1 < words.count ? words[index + 1] : ""
      return words[index] == "silent" && ["on", "about"].contains(next)
        || ["never", "not", "n't", "doesn't", "don't"].contains(words[index]) && next.hasPrefix("mention")
    }
    guard let place else { return nil }
    let reading = EnglishReading(parser, from: 0, to: words.count)
    return reading.term(place + 2..<words.count).map { "documents | silent on \($0)" }
  }

  private static let differing: Set<String> = [
    "disagree", "disagrees", "contradict", "contradicts", "differ", "differs", "conflict", "conflicts",
  ]
}
