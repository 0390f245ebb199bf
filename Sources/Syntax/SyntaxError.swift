/// What can be wrong with the form of a query. The wording is in `SyntaxError+Message.swift`.
package enum SyntaxError: Hashable, Sendable {
  // Characters
  case unexpectedCharacter(String)
  case unclosedText(mark: String)
  case wrongBrackets(String)
  case unclosedPattern
  case emptyPattern
  case malformedNumber(String)
  case numberTooLarge(String)
  /// With the literals that may have been meant.
  case malformedDate(String, literals: [String])
  case noSuchDay(String)
  case missingParameterName

  // Statements
  case noNoun(found: String, nouns: [String])
  case stageBeforeNoun(stage: String, noun: String)
  case sqlSelect
  case plainEnglish
  /// Two sentences in one.
  case twoQuestions
  case shellWord(String, command: String)
  case missingLet(String)
  case missingName(statement: String)
  case missingEquals(statement: String, name: String)
  case missingQuery(statement: String)
  case nameTaken(String, as: String)
  case missingParameterValue(String)
  case missingPath
  case malformedDigest
  case missingDay

  // Stages
  case emptyStage
  case unknownStage(String)
  /// One that is near no other.
  case strangeStage(String)
  /// What no stage does, with what to do instead.
  case noSuchStage(String, advice: String)
  case strangeStatement(String, advice: String)
  case commandAsStage(String, command: String)
  case foreignStage(String, stage: String)
  case missingPipe(before: String)
  case missingArgument(stage: String, clause: String?, Signature.ClauseShape, form: String)
  case missingClauseWord(stage: String, word: String)
  case extraWord(String, stage: String)
  case repeatedClause(String)
  case unknownWord(String, stage: String, clause: String?, words: [String])
  /// With the form of the stage in which it stands.
  case unexpected(String, after: String, form: String?)

  /// Words that a row says are looked for without a column being named.
  case missingWords(column: String)
  /// A condition where a stage must stand.
  case missingFilter
  /// `first 1 by published`
  case unordered(stage: String)
  /// `first 5 speakers`
  case uncounted(String)
  case nothingTaken(stage: String)
  case listWithoutBrackets
  /// `max value` where a stage stands.
  case sumAsStage(String, sum: String)
  /// `desc` behind a stage that has an order of its own.
  case ordered(stage: String)
  case negativeNumber(stage: String)
  case columnAsStage(String)

  // Conditions and values
  case missingOperand(after: String)
  case missingColumn(before: String)
  case missingQuotes(String)
  case foreignOperator(String, instead: String)
  case unknownOperator(String)
  case writtenDate(String)
  case missingOperator(column: String, instead: String)
  /// A value alone behind `and` or `or`; with what stood before the value of the half before.
  case halfCondition(String)
  case severalWords(String)
  case noNearness(String)
  case mixedAndOr
  case chainedComparison
  case missingBetweenAnd
  case unclosedBracket
  case strayBracket
  case emptyBrackets
  case missingComma
  case expectedNumber(stage: String, found: String)
  case expectedText(stage: String, found: String)
  case expectedColumn(stage: String, found: String)
  case expectedQuery(stage: String, found: String)
  case expectedLabel(stage: String, found: String)
  case tooDeep
  case tooLong
}
