/// Gives a date without a year the year of the date it is joined to: “from March to August 2011”, “23 January – 9 March
/// 2014”, “May, June and July 1945”, “in the spring and summer of 1942”; and no year of its own where “every year” stands
/// beside it.
enum YearLinker {
  static func link(_ expressions: [DateExpression], _ lexemes: [Lexeme]) -> [DateExpression] {
    var linked = expressions
    markYearly(&linked, lexemes)
    // Whether the expression behind has its year from a link itself, so that a comma may lead to it.
    var isInList = false
    for index in linked.indices.dropLast().reversed() {
      guard case .calendar(var first) = linked[index].meaning,
        case .calendar(let second) = linked[index + 1].meaning,
        case .known(let year) = second.year, first.year == .unsaid, first.choice == .unsaid,
        let isBefore = isBefore(first, second),
        isJoined(linked[index], linked[index + 1], lexemes, isInList)
      else {
        isInList = false
        continue
      }
      first.year = .known(isBefore ? year : year - 1)
      linked[index].meaning = .calendar(first)
      linked[index].rule += ", year of the date it is joined to"
      isInList = true
    }
    return linked
  }

  private static func markYearly(_ expressions: inout [DateExpression], _ lexemes: [Lexeme]) {
    for index in expressions.indices where isYearly(expressions[index]) {
      let every = expressions[index].tokens
      if index > 0 {
        let before = expressions[index - 1].tokens.upperBound
        spread(&expressions[index - 1], gap: before..<every.lowerBound, lexemes)
      }
      if index + 1 < expressions.count {
        let behind = expressions[index + 1].tokens.lowerBound
        spread(&expressions[index + 1], gap: every.upperBound..<behind, lexemes)
      }
    }
  }

  private static func isYearly(_ expression: DateExpression) -> Bool {
    if case .frequency("P1Y") = expression.meaning { true } else { false }
  }

  /// Gives a day or month that stands beside “every year” no year of its own.
  private static func spread(_ expression: inout DateExpression, gap: Range<Int>, _ lexemes: [Lexeme]) {
    guard gap.count <= 2, case .calendar(var date) = expression.meaning, date.year == .unsaid,
      date.choice == .unsaid, date.month != nil || date.holiday != nil || date.season != nil,
      gap.allSatisfy({ [.on, .in, .comma, .the, .of, .during].contains(lexemes[$0].kind) })
    else { return }
    date.year = .every
    expression.meaning = .calendar(date)
    expression.rule += ", every year"
  }

  /// Whether the first of two dates lies before the second in one year; nil where they cannot be compared.
  private static func isBefore(_ first: CalendarDate, _ second: CalendarDate) -> Bool? {
    if let month = first.month, let later = second.month {
      return (month, first.day ?? 0) <= (later, second.day ?? first.day ?? 0)
    }
    if let season = first.season, let later = second.season {
      return season == .winter || season.rawValue <= later.rawValue
    }
    if let quarter = first.quarter, let later = second.quarter { return quarter <= later }
    return nil
  }

  /// Whether words such as “to”, “and”, “until” or a dash stand between two expressions, and no others but “on”, “in”,
  /// “again”; in a list of several also a comma.
  private static func isJoined(
    _ first: DateExpression, _ second: DateExpression, _ lexemes: [Lexeme], _ isInList: Bool
  ) -> Bool {
    let between = first.tokens.upperBound..<second.tokens.lowerBound
    guard (1...4).contains(between.count) else { return false }
    switch lexemes[between.lowerBound].kind {
    case .to, .and, .or, .until, .through, .dash: break
    case .comma where isInList || lexemes[between.lowerBound + 1].kind == .and: break
    default: return false
    }
    return between.dropFirst().allSatisfy {
      switch lexemes[$0].kind {
      case .on, .in, .from, .until, .again, .the, .and: true
      default: false
      }
    }
  }
}
