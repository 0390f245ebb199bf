import Values

/// The wording of problems: what happened, then what to do, in plain words.
extension Problem {
  package var message: String {
    switch self {
    case .unknownSource, .unknownStage, .shellWord, .otherNoun, .columnAsSource, .letDoesNotWork,
      .letsGoRound, .unknownParameter, .noToday:
      nameMessage
    case .unknownColumn, .columnElsewhere, .speakerOrNamed, .foreignLetter, .notCounted, .formerColumn,
      .columnWithoutQuotes, .unknownFunction,
      .aggregateOutsideSummary, .functionNeeds,
      .wrongArgumentCount:
      columnMessage
    case .cannotCompare, .needsText, .needsDate, .needsTextOperand, .noWordIn, .notADate, .relativeDate,
      .relativePeriod,
      .patternNeedsMatches, .sizeOfText, .wordAlone, .notANumber,
      .unknownWord,
      .listAsValue, .notACondition, .noneNeedsIs, .inNeedsList, .cannotCalculate:
      conditionMessage
    default: stageMessage
    }
  }

  private var nameMessage: String {
    switch self {
    case .unknownSource("it"):
      "“it” is the last answer, and there is none yet. Ask something first: documents"
    case .unknownSource(let name):
      "There is no noun and no “let” named “\(name)”. A query begins with a noun, such as claims or sentences."
    case .unknownStage(let name): "There is no stage “\(name)”. All stages are in:  .help"
    case .shellWord(let word, let command):
      "“\(word)” is a command, and commands begin with a dot: \(command)"
    case .otherNoun(let word, let query): "“\(word)” is no noun. It is asked for by: \(query)"
    case .columnAsSource(let name, let holder):
      "“\(name)” is a column of \(holder), and a query begins with a noun: \(holder) | count by \(name)"
    case .letDoesNotWork(let name, let reason): "The query named “\(name)” does not work: \(reason)"
    case .letsGoRound(let name):
      "“\(name)” is made from itself, so it never begins. Give the new query another name."
    case .unknownParameter(let name):
      "No parameter “$\(name)” is set. Write “param \(name) = …” before the query, or run with --param \(name)=…."
    case .noToday: "“today” is not set. Write “as of 2025-08-01” (or another day) before the query."
    default: ""
    }
  }

  private var columnMessage: String {
    switch self {
    case .unknownColumn(let name, let table, let holders): Self.unknownColumn(name, table, holders)
    case .columnElsewhere(let name, let table, "mentions") where name != "entity":
      "\(table) has no column “\(name)”. Who and what is named in the texts is in mentions: ask there, and come back."
    case .columnElsewhere(let name, let table, let holder):
      "\(table) has no column “\(name)”, but \(holder) has: ask there, and come back."
    case .speakerOrNamed(let name, let table, let query):
      "\(table) has no column “\(name)”. Who speaks is in “speaker”; who is named is asked for by: \(query)"
    case .foreignLetter(let name, let letter):
      "“\(name)” has a letter of another alphabet in it: “\(letter)”."
    case .notCounted(let stage):
      "Nothing has been counted yet. “count by …” makes the column count: put it before “\(stage)”."
    case .formerColumn(let name, let stage, let columns):
      "“\(stage)” has left only \(columns.joined(separator: ", ")). What asks for \(name) stands before it."
    case .columnWithoutQuotes(let word, let column):
      "“\(word)” is no column. If it is what \(column) should be compared with, put it in quotes: \"\(word)\"."
    case .unknownFunction(let name): "There is no function “\(name)”."
    case .aggregateOutsideSummary(let name):
      "“\(name)(…)” sums up many rows, so it stands in “summarize”: summarize n = \(name)(…) by source."
    case .functionNeeds(let name, let takes, let given): "“\(name)” takes \(takes), and this is \(given)."
    case .wrongArgumentCount(let name, let expected):
      "“\(name)” takes \(Self.values(expected)) in its brackets."
    default: ""
    }
  }

  private static func values(_ counts: ClosedRange<Int>) -> String {
    switch (counts.lowerBound, counts.upperBound) {
    case (0, 0): "no value"
    case (1, 1): "one value"
    case (let low, let high) where low == high: "\(low) values"
    case (let low, let high): "\(low) or \(high) values"
    }
  }

  private static func unknownColumn(_ name: String, _ table: String, _ holders: [String]) -> String {
    let start =
      "\(table.prefix(1) == "t" ? table.prefix(1).uppercased() + table.dropFirst() : table) has no column “\(name)”."
    guard let holder = holders.first else { return start }
    let others =
      holders.count > 3 ? "\(holders.count) nouns have one" : "\(holders.joined(separator: " and ")) do"
    let who = holders.count == 1 ? "\(holder) does" : others
    return start + " But \(who): add the stage “| \(holder)” first to go there."
  }

  private var conditionMessage: String {
    switch self {
    case .cannotCompare(let name, let type, let other):
      "\(name) is \(type.name) and cannot be compared with \(other.name)."
    case .needsText(let name, let sign, let type):
      "“\(sign)” looks inside text, and \(name) is \(type.name). Use is, <, > or in."
    case .needsDate(let name, let sign, let type):
      "“\(sign)” compares dates, and \(name) is \(type.name). Use < or > for numbers and text."
    case .needsTextOperand(let sign): "“\(sign)” needs the words to look for, in quotes: \(sign) \"…\"."
    case .noWordIn(let text):
      "There is no word in “\(text)” to look for. Use contains for signs and parts of words."
    case .notADate(let text, let column):
      "\(column) is a date and “\(text)” is none. Write 2025, 2025-06, June 2025, 2025-06-27, Q3 2025 or 1804..1813."
    case .relativeDate(let text, let written):
      "“\(text)” is written \(written) here, and what “today” is stands before the query: as of 2025-08-01"
    case .relativePeriod(let text):
      "“\(text)” is counted from a day, and a query knows none. Write the days that are meant, as in 2025-07, or say before "
        + "the query from which day to count: as of 2025-08-01."
    case .patternNeedsMatches(let sign):
      "“\(sign)” looks for the letters as they are. A pattern goes behind “matches”."
    case .wordAlone(let word, let written): "“\(word)” is no column. Perhaps this was meant: \(written)"
    case .sizeOfText(let name):
      "\(name) is text and has no size to compare with a number. How long it is: length(\(name))."
    case .notANumber(let text, let column): "\(column) is a number and “\(text)” is none."
    case .unknownWord(let text, let column, let words):
      "\(column) is never “\(text)”. It is one of: \(words.joined(separator: ", "))."
    case .listAsValue(let name, let use):
      "\(name) holds several values and cannot be used with “\(use)”. Ask with is, has or in whether one of them fits."
    case .notACondition(let name): "\(name) is no condition. Say what it should be: is, has, <, in, before …"
    case .noneNeedsIs(let sign): "Nothing is “\(sign)” none. Ask “is none” or “is not none”."
    case .inNeedsList: "“in” needs a list in brackets, or a date: in (\"a\", \"b\"), in 2025-06."
    case .cannotCalculate(let sign, let left, let right):
      "“\(sign)” cannot be used between \(left.name) and \(right.name)."
    default: ""
    }
  }

  private var stageMessage: String {
    switch self {
    case .missingArgument(let stage, let what): "“\(stage)” needs \(what)."
    case .missingLabel(let stage): "“\(stage)” needs a name for the new column: \(stage) name = …"
    case .nameTaken(let name): "There is already a column “\(name)” here. Choose another name."
    case .notWhole(let stage, let least):
      "“\(stage)” needs a whole number\(least > 0 ? " of at least \(least)" : "")."
    case .bareNumberExpected(let number): "Say what should be \(number): expect rows = \(number)."
    case .tooLarge(let stage, let limit): "“\(stage)” takes numbers up to \(limit)."
    case .needsColumn(let stage): "“\(stage)” takes the names of columns here."
    case .noClock(let table):
      "\(table) has no date to draw a timeline by. Name a date column: timeline COLUMN."
    case .notAClock(let name, let table, let clocks): Self.notAClock(name, table, clocks)
    case .unknownUnit(let name):
      "There is no unit “\(name)”. It is one of: "
        + Timeline.Unit.allCases.map(\.rawValue).joined(separator: ", ") + "."
    case .noPlace(let stage):
      "These rows sum up others and stand nowhere in the text, so “\(stage)” has no place to go to. Put it before the "
        + "counting."
    case .noWay(let from, let to): "There is no way from \(from) to \(to)."
    case .measureNeedsNumber(let name, let type): "“\(name)” needs a number, and this is \(type.name)."
    case .gathersOnly(let stage):
      "“\(stage)” gathers events or claims. Begin with one of them, or add the stage “| events” first to go there."
    case .gathersClaims(let stage):
      "“\(stage)” looks at claims. Begin with them, or add the stage “| claims” first to go there."
    case .columnIsGone(let name, let stage):
      "“\(stage)” looks at the column “\(name)”, which is no longer here. Use “show” in place of “select”, behind it."
    case .oneColumnOnly(let stage): "“\(stage)” takes one column here."
    case .sameColumnTwice(let name):
      "“\(name)” stands here twice. What is compared, who tells it, and what makes a thing the same are different "
        + "columns: compare value across source by outcome."
    case .mixedExpectation:
      "“expect” can ask about the number of rows and about every row, but joins the two only with “and”."
    case .unknownFormat(nil, let formats):
      "The file's name does not tell how to write it. End it in .csv, .tsv, .json, .jsonl, .md, .html or .txt, or say “as” and "
        + "one of: \(formats.joined(separator: ", "))."
    case .unknownFormat(let name?, let formats):
      "There is no format “\(name)”. It is one of: \(formats.joined(separator: ", "))."
    case .readIsLast:
      "“read” opens the rows' articles and ends the query, so no stage can follow it. Put it last."
    case .saveIsLast: "“save” writes the rows and ends the query, so no stage can follow it. Put it last."
    case .differentNouns, .differentColumns, .tooManyQueries: combinationMessage
    case .noDocuments:
      "These rows stand in no document, so there are no words to count them by. Put the counting right behind the "
        + "rows of a noun."
    case .shareNeedsKeys(let kind):
      "“share of \(kind)” needs two columns behind “by”, the first for the rows and the last for the columns: count by "
        + "source, stance share of \(kind)."
    case .chartNeeds(let kind, let need): Self.chartNeeds(kind.rawValue, need)
    case .zeroRate: "A rate needs a number of at least 1: per 1000 words."
    default: ""
    }
  }

  private var combinationMessage: String {
    switch self {
    case .differentNouns(let stage, let left, let right):
      "“\(stage)” needs rows of the same kind, and these are \(left) and the others are \(right). End the other query "
        + "with a stage that goes there, or say what to go by: \(stage) … by document."
    case .differentColumns(let stage, let left, let right):
      "“\(stage)” needs tables with the same columns, and one has \(left.joined(separator: ", ")), the other "
        + "\(right.joined(separator: ", "))."
        + (stage == "union" ? "" : " Or say what to go by: \(stage) … by \(left.first ?? "source").")
    case .tooManyQueries(let limit): "This query is made of more than \(limit) others, which is too many."
    default: ""
    }
  }

  private static func chartNeeds(_ kind: String, _ need: ChartNeed) -> String {
    switch need {
    case .number(nil):
      "“chart” draws numbers, and there is no column of them here. Count first: count by source | chart \(kind)."
    case .number(let name?):
      "“chart” draws numbers, and \(name) is none. Name a column of numbers: chart \(kind) of COLUMN."
    case .line(nil):
      "“chart \(kind)” needs a date or a number to draw along, and there is none here. Use chart bar, or timeline before it."
    case .line(let name?):
      "“chart \(kind)” draws along a date or a number, and \(name) is neither. Use: chart bar by \(name)."
    case .names:
      "“chart bar” needs a column that names the bars, and there is none here. Count by something: count by source | chart bar."
    }
  }

  private static func notAClock(_ name: String, _ table: String, _ clocks: [String]) -> String {
    let start = "“\(name)” is no date, so it cannot be the clock of a timeline."
    return clocks.isEmpty ? start : start + " The clocks of \(table) are: \(clocks.joined(separator: ", "))."
  }
}
