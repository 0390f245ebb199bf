/// Gives a date without a year the year of the date it is joined to: “from March to August 2011”, “23 January – 9 March
/// 2014”, “April 24 and 25”.
enum YearLinker {
  static func link(_ expressions: [DateExpression], _ lexemes: [Lexeme]) -> [DateExpression] {
    var linked = expressions
    for index in linked.indices.dropLast().reversed() {
      guard case .calendar(var first) = linked[index].meaning,
        case .calendar(let second) = linked[index + 1].meaning,
        case .known(let year) = second.year, first.year == .unsaid, first.choice == .unsaid,
        let month = first.month,
        let later = second.month, isJoined(linked[index], linked[index + 1], lexemes)
      else { continue }
      let isBefore = (month, first.day ?? 0) <= (later, second.day ?? first.day ?? 0)
      first.year = .known(isBefore ? year : year - 1)
      linked[index].meaning = .calendar(first)
      linked[index].rule += ", year of the date it is joined to"
    }
    return linked
  }

  /// Whether only “to”, “and”, “until” or a dash stands between two expressions.
  private static func isJoined(_ first: DateExpression, _ second: DateExpression, _ lexemes: [Lexeme]) -> Bool
  {
    let between = first.tokens.upperBound..<second.tokens.lowerBound
    guard between.count == 1 else { return false }
    switch lexemes[between.lowerBound].kind {
    case .to, .and, .or, .until, .through, .dash: return true
    default: return false
    }
  }
}
