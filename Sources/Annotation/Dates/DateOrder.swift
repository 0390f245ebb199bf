/// Whether “3/4/2025” is the third of April or the fourth of March: decided for each document by what it shows itself.
///
/// A slashed date with a number over twelve decides; where there is none, the order in which the document writes out its
/// dates, “27 June” or “June 27”; where it does neither, the American order, as dates of other countries are mostly
/// written with points or as ISO 8601 asks.
struct DateOrder {
  var monthComesFirst: Bool
  /// The tokens of the first date that decided, if one did.
  private var example: Range<Int>?
  private var isWritten = false

  /// How often an order was met, and where first.
  private struct Count {
    var number = 0
    var first: Range<Int>?

    mutating func add(_ tokens: Range<Int>) {
      number += 1
      if first == nil { first = tokens }
    }
  }

  init(_ lexemes: [Lexeme]) {
    var (dayFirst, monthFirst, dayMonth, monthDay) = (Count(), Count(), Count(), Count())
    for index in lexemes.indices.dropFirst().dropLast() {
      switch lexemes[index].kind {
      case .slash:
        guard index + 2 < lexemes.count, lexemes[index + 2].kind == .slash,
          lexemes[index - 1].kind == .digits, lexemes[index + 1].kind == .digits
        else { continue }
        let date = index - 1..<min(index + 4, lexemes.count)
        if (13...31).contains(lexemes[index - 1].number) { dayFirst.add(date) }
        if (13...31).contains(lexemes[index + 1].number) { monthFirst.add(date) }
      case .month:
        if Self.isDay(lexemes[index - 1]) { dayMonth.add(index - 1..<index + 1) }
        if Self.isDay(lexemes[index + 1]) { monthDay.add(index..<index + 2) }
      default: continue
      }
    }
    if dayFirst.number != monthFirst.number {
      monthComesFirst = monthFirst.number > dayFirst.number
      example = monthComesFirst ? monthFirst.first : dayFirst.first
    } else if dayMonth.number != monthDay.number {
      monthComesFirst = monthDay.number > dayMonth.number
      example = monthComesFirst ? monthDay.first : dayMonth.first
      isWritten = true
    } else {
      monthComesFirst = true
    }
  }

  private static func isDay(_ lexeme: Lexeme) -> Bool {
    (lexeme.kind == .digits || lexeme.kind == .ordinalDigits) && (1...31).contains(lexeme.number)
  }

  /// The rule of a date whose order the document decides, with what decided.
  func rule(_ tokens: [Token], _ bytes: [UInt8]) -> String {
    let order = "date in digits, \(monthComesFirst ? "month" : "day") first"
    guard let example else { return order + " as nothing in this document says otherwise" }
    let words = bytes[Int(tokens[example.lowerBound].start)..<Int(tokens[example.upperBound - 1].end)]
    return order
      + ", as this document writes \(isWritten ? "out " : "")“\(String(decoding: words, as: UTF8.self))”"
  }
}
