/// What happens again and again: “every Tuesday”, “each July”, “daily”.
extension DateGrammar {
  func recurrent(at index: Int) -> DateExpression? {
    func set(_ end: Int, _ value: String) -> DateExpression {
      DateExpression(index..<end, .frequency(value), rule: "again and again")
    }
    var head = index + 1
    var step = "1"
    // “every other week”.
    if head < limit, tokens[head].key == Self.other { (head, step) = (head + 1, "2") }
    switch kind(head) {
    case .unit, .year, .quarter, .weekend, .century:
      guard let unit = TimeUnit(rawValue: lexemes[head].number) else { return nil }
      return set(head + 1, "P" + (unit.isClock ? "T" : "") + step + unit.letter.code)
    case .weekday, .weekdayOrWord:
      let part = kind(head + 1) == .dayPart ? DayPart(rawValue: lexemes[head + 1].number) : nil
      return set(
        head + (part == nil ? 1 : 2), "XXXX-WXX-\(number(head))" + (part.map { "T" + $0.code } ?? ""))
    case .month, .monthOrWord:
      guard let month = month(at: head) else { return nil }
      return set(head + 1, month < 10 ? "XXXX-0\(month)" : "XXXX-\(month)")
    case .season, .seasonOrWord:
      return CalendarDate.Season(rawValue: number(head)).map { set(head + 1, "XXXX-" + $0.code) }
    case .dayPart:
      return DayPart(rawValue: lexemes[head].number).map { set(head + 1, "XXXX-XX-XXT" + $0.code) }
    default:
      guard let (amount, unit, end, _) = amount(at: head), let value = DurationValue.code(amount, unit) else {
        return nil
      }
      return set(end, value)
    }
  }

  private static let other = WordKey.of("other")

  func recurrentWeekday(at index: Int) -> DateExpression? {
    guard isCapitalised(index) else { return nil }
    return DateExpression(
      index..<index + 1, .frequency("XXXX-WXX-\(number(index))"), rule: "weekday, again and again")
  }

  /// “daily”, “weekly”; a name such as “Daily Mail” has a capital.
  func frequency(at index: Int) -> DateExpression? {
    guard let unit = TimeUnit(rawValue: lexemes[index].number),
      !isCapitalised(index) || index == begin && !isCapitalised(index + 1)
    else { return nil }
    // “The daily Granma” and “a daily” are newspapers.
    if isCapitalised(index + 1), kind(index + 1) == .other { return nil }
    if kind(index - 1) == .article, index + 1 >= limit || tokens[index + 1].kind != .word { return nil }
    // “20% annually” is a rate.
    if [.percent, .digits, .decimal, .scale, .unitPlural].contains(kind(index - 1)) { return nil }
    return DateExpression(
      index..<index + 1, .frequency("P" + (unit.isClock ? "T1" : "1") + unit.letter.code),
      rule: "again and again")
  }
}
