/// The wording of mistakes: what happened, and where it helps, how the language says it.
extension SyntaxError {
  package var message: String {
    switch self {
    case .unexpectedCharacter, .unclosedText, .wrongBrackets, .unclosedPattern, .emptyPattern,
      .malformedNumber, .numberTooLarge, .malformedDate, .noSuchDay, .missingParameterName:
      characterMessage
    case .noNoun, .stageBeforeNoun, .sqlSelect, .plainEnglish, .twoQuestions, .shellWord, .missingLet,
      .missingName,
      .missingEquals, .missingQuery, .nameTaken,
      .missingParameterValue, .missingPath, .malformedDigest, .missingDay:
      statementMessage
    case .emptyStage, .unknownStage, .foreignStage, .missingPipe, .missingArgument, .missingClauseWord,
      .extraWord,
      .repeatedClause, .unknownWord, .unexpected, .missingWords, .sumAsStage, .ordered, .negativeNumber,
      .strangeStage, .missingFilter, .unordered, .uncounted, .nothingTaken,
      .columnAsStage, .noSuchStage, .strangeStatement, .commandAsStage:
      stageMessage
    default:
      conditionMessage
    }
  }

  private var characterMessage: String {
    switch self {
    case .unexpectedCharacter(let character): "“\(character)” has no meaning here."
    case .unclosedText(let mark): "The text that begins here is never closed: \(mark) is missing."
    case .wrongBrackets(let bracket): "Only round brackets are used here, not \(bracket)."
    case .unclosedPattern: "The pattern that begins here is never closed: / is missing."
    case .emptyPattern: "This pattern is empty. A comment begins with #."
    case .malformedNumber(let text): "“\(text)” is no number. Numbers are written 1000, 1,000, 12.5 or 50%."
    case .numberTooLarge(let text): "The number \(text) is too large."
    case .malformedDate(let text, let literals): Self.malformedDate(text, literals)
    case .noSuchDay(let text): "The calendar has no \(text)."
    case .missingParameterName: "A name must follow the $, as in $year."
    default: ""
    }
  }

  private static func malformedDate(_ text: String, _ literals: [String]) -> String {
    switch literals.count {
    case 0: "“\(text)” is no date. Dates are written 2025, 2025-06, 2025-06-27, 1804..1813 or 2025-07-02.."
    case 1: "“\(text)” is written \(literals[0]) here."
    case 2 where literals[0].contains(".."):
      "“\(text)” may be \(literals.joined(separator: " or ")). Write which."
    default: "“\(text)” may be \(literals.joined(separator: " or ")): dates are written year first."
    }
  }

  private var statementMessage: String {
    switch self {
    case .noNoun(let found, let nouns):
      "A query begins with what it asks for, not with \(found): \(nouns.joined(separator: ", "))."
    case .stageBeforeNoun(let stage, let noun):
      "“\(stage)” works on rows: say first on which, as in \(noun) | \(stage)."
    case .sqlSelect: "This reads like SQL. Here the noun comes first, then the stages with | between."
    case .twoQuestions:
      "These are two questions, and a query answers one. Ask them one after the other."
    case .plainEnglish:
      "This reads like a sentence. A query names what it asks for, such as claims or documents, and then goes on in stages "
        + "with | between."
    case .shellWord(let word, let command):
      "“\(word)” is a command, and commands begin with a dot: \(command)"
    case .missingLet(let name): "A query is given a name with “let”: let \(name) = …"
    case .missingName(let statement): "“\(statement)” needs a name: \(Self.example(statement))."
    case .missingEquals(let statement, let name):
      "“\(statement) \(name)” needs = and then what it stands for."
    case .missingQuery(let statement): "“\(statement)” needs a query behind the =."
    case .nameTaken(let name, let use): "“\(name)” is \(use) already. Choose another name."
    case .missingParameterValue(let name): "“param \(name)” needs a value behind the =."
    case .missingPath: "“corpus” needs the path of a corpus in quotation marks."
    case .malformedDigest: "After “expect” a digest is expected: sha256: and 64 hexadecimal digits."
    case .missingDay:
      "“as of” needs a date: as of 2025-08-01. What a query answers depends on no clock, so it must be told the day."
    default: ""
    }
  }

  private static func example(_ statement: String) -> String {
    statement == "param" ? "param year = 2025" : "\(statement) quoted = claims | filter form is \"direct\""
  }

  private var stageMessage: String {
    switch self {
    case .emptyStage: "A stage is missing beside this |."
    case .unknownStage(let name): "There is no stage “\(name)”."
    case .strangeStage(let name): "There is no stage “\(name)”. All stages are in:  .help"
    case .noSuchStage(let name, let advice): "There is no stage “\(name)”. \(advice)"
    case .strangeStatement(let name, let advice): "No query begins with “\(name)”. \(advice)"
    case .commandAsStage(let name, let command):
      "“\(name)” is no stage but a command, which is typed by itself once the answer is there: \(command)"
    case .missingFilter: "A condition stands behind “filter”."
    case .unordered(let stage):
      "“\(stage)” takes rows as they stand. What orders them is a stage before it: sort."
    case .uncounted(let column):
      "“first” takes rows as they stand. Which \(column) is most frequent has to be counted before it: count by \(column)."
    case .nothingTaken(let stage):
      "“\(stage)” takes no words. What the rows must have is a stage before it: filter."
    case .foreignStage(let name, let stage): "“\(name)” is written “\(stage)” here."
    case .missingPipe(let stage): "A | is missing before “\(stage)”."
    case .missingArgument(let stage, let clause, let shape, let form):
      Self.missing(stage, clause, shape, form)
    case .missingClauseWord(let stage, let word): "“\(stage)” needs “\(word)” before this."
    case .extraWord(let word, let stage): "“\(stage)” is written without “\(word)”."
    case .repeatedClause(let word): "“\(word)” stands twice in this stage."
    case .unknownWord(let word, let stage, let clause, let words):
      "“\(stage)\(clause.map { " " + $0 } ?? "")” takes \(Self.listed(words)), not “\(word)”."
    case .missingWords(let column):
      "Say where to look for it: in the column \(column), for example."
    case .sumAsStage(let word, let sum): "“\(word)” sums up many rows: summarize \(sum)(…)."
    case .ordered(let stage):
      "“\(stage)” has an order already, the most frequent first. Another one takes “| sort” behind it."
    case .columnAsStage(let name): "“\(name)” is a column and no stage: show \(name), count by \(name) …"
    case .negativeNumber(let stage):
      "“\(stage)” takes a number of rows, and there are none below 0."
    case .unexpected(let found, let place, let form):
      "\(Self.capitalized(found)) cannot stand after \(place)."
        + (form.map { " The stage is written: \($0)" } ?? "")
    default: ""
    }
  }

  private static func missing(
    _ stage: String, _ clause: String?, _ shape: Signature.ClauseShape, _ form: String
  ) -> String {
    let head = clause.map { "“\($0)” in “\(stage)”" } ?? "“\(stage)”"
    return "\(head) needs \(needed(shape.arguments)): \(form)"
  }

  private static func needed(_ arguments: Signature.ClauseShape.Arguments) -> String {
    switch arguments {
    case .condition: "a condition"
    case .expressions, .keys: "a column"
    case .assignments: "a name and its value"
    case .labelled: "a value"
    case .number: "a number"
    case .rate(let words): "a number and \(listed(words))"
    case .text: "text in quotation marks"
    case .word(let words): listed(words)
    case .query: "a query"
    }
  }

  private static func listed(_ words: [String]) -> String {
    guard let last = words.last, words.count > 1 else { return words.first ?? "nothing" }
    return words.dropLast().joined(separator: ", ") + " or " + last
  }

  private static func capitalized(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }

  private var conditionMessage: String {
    switch self {
    case .missingColumn(let word): "What is compared is missing before \(word)."
    case .missingOperand(let place): "Something is missing after \(place)."
    case .missingQuotes(let text): "Text needs quotation marks: \"\(text)\"."
    case .foreignOperator(let found, let instead): "“\(found)” is written “\(instead)” here."
    case .unknownOperator(let found): "“\(found)” compares nothing here."
    case .writtenDate(let text): "“\(text)” needs a year: June 2025, 27 June 2025, 2025-06 or 2025-06-27."
    case .listWithoutBrackets: "A list of values stands in brackets: in (\"a\", \"b\")."
    case .severalWords(let sign):
      "“\(sign)” looks for one thing. Say whether one of these is enough, or whether all must be there."
    case .noNearness(let found):
      "How near words stand is not asked with “\(found)”. Both can be asked for, and collocates counts what stands near a word."
    case .missingOperator(let column, let instead):
      "Something like “\(instead)” is missing between “\(column)” and this."
    case .halfCondition(let head):
      "Each side of “and” and “or” is a whole condition: “\(head)” is missing before this."
    case .mixedAndOr: "This can be read in two ways. Put brackets around what belongs together."
    case .chainedComparison: "Two comparisons in a row. Join them with “and”, or use “between … and …”."
    case .missingBetweenAnd: "“between” needs two ends with “and” between them: between 10 and 20."
    case .unclosedBracket: "The bracket that opens here is never closed."
    case .strayBracket: "No bracket was opened that this one could close."
    case .emptyBrackets: "There is nothing between these brackets."
    case .missingComma: "A comma is missing before this."
    case .expectedNumber(let stage, let found): "“\(stage)” needs a number here, not \(found)."
    case .expectedText(let stage, let found): "“\(stage)” needs text in quotation marks here, not \(found)."
    case .expectedColumn(let stage, let found): "“\(stage)” needs the name of a column here, not \(found)."
    case .expectedQuery(let stage, let found):
      "“\(stage)” needs a query here, in brackets or by the name that “let” gave it, not \(found)."
    case .expectedLabel(let stage, let found):
      "“\(stage)” needs a name and = before each value, as in \(stage) x = …, not \(found)."
    case .tooDeep: "Brackets stand too deep in each other here."
    case .tooLong: "This has too many parts. A long list of values goes in brackets: in (\"a\", \"b\")."
    default: ""
    }
  }
}
