/// Gives a time of day the day that stands behind it: “at 10:35 a.m. (0735 GMT) Friday”, “at 5:45, on 10 May 1940”.
enum ClockLinker {
  static func link(_ expressions: [DateExpression], _ lexemes: [Lexeme]) -> [DateExpression] {
    var linked = expressions
    for index in linked.indices where isClock(linked[index]) {
      // The same time in another zone may stand between.
      let zone = index + 1 < linked.count && isClock(linked[index + 1]) ? index + 1 : index
      let day = zone + 1
      guard day < linked.count, case .calendar(var date) = linked[day].meaning, linked[day].isOneDay,
        // “4 in the morning (4 a.m. EDT Thursday)”
        linked[day].clock == nil || lexemes[linked[index].tokens.upperBound].kind == .opening,
        (index + 1..<day + 1).allSatisfy({ isNear(linked[$0 - 1], linked[$0], lexemes) })
      else { continue }
      date.dayPart = nil
      for clock in index...zone {
        linked[clock].meaning = .calendar(date)
        linked[clock].rule += ", of the day behind it"
      }
    }
    return linked
  }

  private static func isClock(_ expression: DateExpression) -> Bool {
    if case .clock = expression.meaning { true } else { false }
  }

  /// Whether no more than brackets, a comma and “on” stand between two expressions.
  private static func isNear(_ first: DateExpression, _ second: DateExpression, _ lexemes: [Lexeme]) -> Bool {
    let gap = first.tokens.upperBound..<max(first.tokens.upperBound, second.tokens.lowerBound)
    return gap.count <= 3
      && gap.allSatisfy {
        switch lexemes[$0].kind {
        case .opening, .closing, .comma, .on, .the, .zone: true
        default: false
        }
      }
  }
}
