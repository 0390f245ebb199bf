/// What can be wrong with the form of a query. The wording is in `SyntaxError+Message.swift`.
package enum SyntaxError: Hashable, Sendable {
  // Characters
  case unexpectedCharacter(String)
  case unclosedText(mark: String)
  case wrongQuotes(String)
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
  case foreignStage(String, stage: String)
  case missingPipe(before: String)
  case missingArgument(stage: String, clause: String?, Signature.ClauseShape, form: String)
  case missingClauseWord(stage: String, word: String)
  case extraWord(String, stage: String)
  case repeatedClause(String)
  case unknownWord(String, stage: String, clause: String?, words: [String])
  /// With the form of the stage in which it stands.
  case unexpected(String, after: String, form: String?)

  // Conditions and values
  case missingOperand(after: String)
  case missingColumn(before: String)
  case missingQuotes(String)
  case foreignOperator(String, instead: String)
  case unknownOperator(String)
  case writtenDate(String, iso: String?)
  case missingOperator(column: String, instead: String)
  /// A value alone behind `and` or `or`; with what stood before the value of the half before.
  case halfCondition(String)
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
