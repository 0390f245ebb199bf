package import Syntax
package import Values

/// What can be wrong with a query whose form is right. The wording is in `Problem+Message.swift`.
package enum Problem: Hashable, Sendable {
  case unknownSource(String)
  case unknownStage(String)
  case shellWord(String, command: String)
  /// What readers call a thing that has no noun of that name.
  case otherNoun(String, query: String)
  case columnAsSource(String, holder: String)
  case letDoesNotWork(String, reason: String)
  case letsGoRound(String)
  case unknownParameter(String)
  case noToday

  /// `holders`: the nouns that do have such a column.
  case unknownColumn(String, table: String, holders: [String])
  /// A column of rows that stand in the same place; the query that asks those is tried.
  case columnElsewhere(String, table: String, holder: String)
  /// `person` of claims: who speaks, or who is named? With the query for the second.
  case speakerOrNamed(String, table: String, query: String)
  /// A letter of another alphabet that looks like one of this.
  case foreignLetter(String, letter: String)
  case notCounted(stage: String)
  /// A column that a stage before has taken away.
  case formerColumn(String, stage: String, columns: [String])
  case columnWithoutQuotes(String, column: String)
  case unknownFunction(String)
  case aggregateOutsideSummary(String)
  case functionNeeds(String, takes: String, given: String)
  case wrongArgumentCount(String, expected: ClosedRange<Int>)

  case cannotCompare(String, type: ValueType, with: ValueType)
  case needsText(String, operator: String, type: ValueType)
  case needsDate(String, operator: String, type: ValueType)
  case needsTextOperand(String)
  case noWordIn(String)
  case notADate(String, column: String)
  case relativeDate(String, written: String)
  /// `last month`, without a day to count from.
  case relativePeriod(String)
  case patternNeedsMatches(String)
  case sizeOfText(String)
  case notANumber(String, column: String)
  case unknownWord(String, column: String, words: [String])
  case listAsValue(String, use: String)
  case notACondition(String)
  case wordAlone(String, written: String)
  case noneNeedsIs(String)
  case inNeedsList
  case cannotCalculate(String, left: ValueType, right: ValueType)

  case missingArgument(stage: String, what: String)
  case missingLabel(stage: String)
  case nameTaken(String)
  case notWhole(stage: String, least: Int)
  case tooLarge(stage: String, limit: Int)
  case needsColumn(stage: String)

  case noClock(table: String)
  case notAClock(String, table: String, clocks: [String])
  case unknownUnit(String)
  case noPlace(stage: String)
  case noWay(from: String, to: String)
  case measureNeedsNumber(String, type: ValueType)
  case mixedExpectation
  case bareNumberExpected(String)
  case gathersOnly(stage: String)
  case gathersClaims(stage: String)
  case columnIsGone(String, stage: String)
  case oneColumnOnly(stage: String)
  case sameColumnTwice(String)
  /// nil where the file's name tells no format.
  case unknownFormat(String?, formats: [String])
  case saveIsLast
  case readIsLast
  /// Rows of two queries that cannot be told to be the same.
  case differentNouns(stage: String, left: String, right: String)
  case differentColumns(stage: String, left: [String], right: [String])
  case tooManyQueries(limit: Int)
  /// `per 1000 words` of rows that stand in no document.
  case noDocuments
  case shareNeedsKeys(String)
  case zeroRate
  case chartNeeds(Chart.Kind, ChartNeed)
}

/// A problem at its place, with what would mend it.
package struct Finding: Hashable, Sendable {
  package var problem: Problem
  package var range: SourceRange
  package var suggestions: [String]
  package var remedy: [Edit]

  package init(
    _ problem: Problem, _ range: SourceRange, suggestions: [String] = [], remedy: [Edit] = []
  ) {
    self.problem = problem
    self.range = range
    self.suggestions = suggestions
    self.remedy = remedy
  }
}
