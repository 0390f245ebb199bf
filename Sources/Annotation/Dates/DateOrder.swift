/// Whether “3/4/2025” is the third of April or the fourth of March: decided for each document by what it shows itself.
///
/// A slashed date with a number over twelve decides; where there is none, the order in which the document writes out its
/// dates, “27 June” or “June 27”; where it does neither, the American order, as dates of other countries are mostly
/// written with points or as ISO 8601 asks.
struct DateOrder {
  var monthComesFirst: Bool
  /// What decided, for the reader.
  var evidence: String

  init(_ lexemes: [Lexeme]) {
    var (dayFirst, monthFirst, dayMonth, monthDay) = (0, 0, 0, 0)
    for index in lexemes.indices.dropFirst().dropLast() {
      switch lexemes[index].kind {
      case .slash:
        guard index + 2 < lexemes.count, lexemes[index + 2].kind == .slash,
          lexemes[index - 1].kind == .digits, lexemes[index + 1].kind == .digits
        else { continue }
        if (13...31).contains(lexemes[index - 1].number) { dayFirst += 1 }
        if (13...31).contains(lexemes[index + 1].number) { monthFirst += 1 }
      case .month:
        if Self.isDay(lexemes[index - 1]) { dayMonth += 1 }
        if Self.isDay(lexemes[index + 1]) { monthDay += 1 }
      default: continue
      }
    }
    if dayFirst != monthFirst {
      monthComesFirst = monthFirst > dayFirst
      evidence = "as in other dates of this document"
    } else if dayMonth != monthDay {
      monthComesFirst = monthDay > dayMonth
      evidence = "as this document writes its dates out"
    } else {
      monthComesFirst = true
      evidence = "as nothing in this document says otherwise"
    }
  }

  private static func isDay(_ lexeme: Lexeme) -> Bool {
    (lexeme.kind == .digits || lexeme.kind == .ordinalDigits) && (1...31).contains(lexeme.number)
  }

  /// The rule of a date whose order the document decides.
  var rule: String { "date in digits, \(monthComesFirst ? "month" : "day") first \(evidence)" }
}
