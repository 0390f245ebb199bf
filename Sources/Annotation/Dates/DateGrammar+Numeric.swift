/// Dates in digits only: ISO 8601, dotted, slashed.
extension DateGrammar {
  /// “2025-06-27”, “2025/6/27”, “27.06.2025”, “6/27/2025”, “9/11”.
  func numericDate(at index: Int) -> DateExpression? {
    if kind(index) == .dottedDate { return dotted(at: index) }
    if kind(index) == .digits, tokens[index].count == 8 { return compact(at: index) }
    guard kind(index) == .digits, kind(index - 1) != .dash || !isJoined(index), !isMoney(index) else {
      return nil
    }
    let sign = kind(index + 1)
    guard sign == .dash || sign == .slash, isJoined(index + 1), isJoined(index + 2),
      tokens[index + 1].count == 1
    else { return nil }
    if kind(index + 2) == .digits, kind(index + 3) == sign, isJoined(index + 3), isJoined(index + 4) {
      return threeNumbers(index, sign)
    }
    if sign == .slash, kind(index + 2) == .digits, tokens[index].count == 2, tokens[index + 2].count == 4,
      (1...12).contains(number(index)), (1000...2199).contains(number(index + 2))
    {
      return calendar(
        index, index + 3, CalendarDate(year: .known(number(index + 2)), month: number(index)),
        "month and year in digits")
    }
    if sign == .slash, kind(index + 2) == .digits, number(index) == 9, number(index + 2) == 11,
      kind(index + 3) != .slash
    {
      return calendar(
        index, index + 3, CalendarDate(year: .known(2001), month: 9, day: 11),
        "the attacks named by their day")
    }
    if sign == .dash, tokens[index].count == 4, kind(index + 2) == .digits, tokens[index + 2].count == 2,
      (1...12).contains(number(index + 2)), (1000...2199).contains(number(index)),
      number(index) % 100 >= number(index + 2), kind(index + 3) != .dash || !isJoined(index + 3)
    {
      return calendar(
        index, index + 3, CalendarDate(year: .known(number(index)), month: number(index + 2)), "ISO month")
    }
    return nil
  }

  /// “20250627”.
  private func compact(at index: Int) -> DateExpression? {
    let whole = number(index)
    guard !isMoney(index), (19_000_101...21_001_231).contains(whole),
      let date = checked(whole / 10_000, whole / 100 % 100, whole % 100),
      !isCounting(index + 1), kind(index + 1) != .unitPlural
    else { return nil }
    return calendar(index, index + 1, date, "date in digits")
  }

  private func threeNumbers(_ index: Int, _ sign: Lexeme.Kind) -> DateExpression? {
    guard let third = leadingDigits(index + 4), kind(index + 5) != sign || !isJoined(index + 5) else {
      return nil
    }
    let (first, second) = (number(index), number(index + 2))
    var date: CalendarDate?
    var rule = "date in digits"
    if tokens[index].count == 4, (1000...2199).contains(first) {
      date = checked(first, second, third)
    } else if tokens[index + 4].count == 4 || tokens[index + 4].count == 2 {
      let year = tokens[index + 4].count == 4 ? third : Self.century(third)
      let isMonthFirst = sign == .slash ? order.monthComesFirst : first <= 12 && second > 12
      if sign == .slash, first <= 12, second <= 12, first != second { rule = order.rule(tokens, bytes) }
      date =
        isMonthFirst
        ? checked(year, first, second) ?? checked(year, second, first)
        : checked(year, second, first) ?? checked(year, first, second)
    }
    guard let date else { return nil }
    var found = calendar(index, index + 5, date, rule)
    if kind(index + 4) != .digits { found.clock = isoTime(behind: index + 4, in: &found) }
    return found
  }

  /// The day of “27T10:00”.
  private func leadingDigits(_ index: Int) -> Int? {
    guard index < limit else { return nil }
    if kind(index) == .digits { return number(index) }
    let token = tokens[index]
    guard token.kind == .mixed, token.count >= 3, bytes[Int(token.start) + 2] == 84 else { return nil }
    return twoDigits(Int(token.start))
  }

  /// “T10:00:00Z” behind a day, as far as it is well formed.
  private func isoTime(behind index: Int, in found: inout DateExpression) -> ClockTime? {
    let token = tokens[index]
    guard token.count == 5, kind(index + 1) == .colon, let minute = leadingTwo(index + 2),
      let hour = twoDigits(Int(token.start) + 3), hour < 25, minute < 60
    else { return nil }
    var end = index + 3
    var second: Int?
    if kind(end) == .colon, let read = leadingTwo(end + 1), read < 60 { (second, end) = (read, end + 2) }
    found.tokens = found.tokens.lowerBound..<end
    return ClockTime(hour: hour, minute: minute, second: second)
  }

  private func leadingTwo(_ index: Int) -> Int? {
    guard index < limit, tokens[index].count >= 2 else { return nil }
    return twoDigits(Int(tokens[index].start))
  }

  /// The number that two bytes of a token make; nil where they are not both digits.
  func twoDigits(_ start: Int) -> Int? {
    let (tens, ones) = (bytes[start], bytes[start + 1])
    return tens &- 48 < 10 && ones &- 48 < 10 ? Int(tens - 48) * 10 + Int(ones - 48) : nil
  }

  private func checked(_ year: Int, _ month: Int, _ day: Int) -> CalendarDate? {
    guard (1...12).contains(month), (1...31).contains(day) else { return nil }
    return CalendarDate(year: .known(year), month: month, day: day)
  }

  /// “27.06.2025” is one token; day first, unless only the other order exists; “2025.06.27” too.
  private func dotted(at index: Int) -> DateExpression? {
    var parts = [0, 0, 0]
    var widths = [0, 0, 0]
    var part = 0
    for position in tokens[index].span.range {
      let byte = bytes[position]
      if byte == 46 {
        part += 1
        if part > 2 { return nil }
      } else if byte &- 48 < 10 {
        parts[part] = parts[part] * 10 + Int(byte - 48)
        widths[part] += 1
      } else {
        return nil
      }
    }
    if widths[0] == 4 {
      return checked(parts[0], parts[1], parts[2]).map { calendar(index, index + 1, $0, "date in digits") }
    }
    guard widths[0] <= 2, widths[1] <= 2,
      widths[2] == 4 || (widths[2] == 2 && widths[0] == 2 && widths[1] == 2)
    else { return nil }
    let year = widths[2] == 4 ? parts[2] : Self.century(parts[2])
    let date = checked(year, parts[1], parts[0]) ?? checked(year, parts[0], parts[1])
    return date.map { calendar(index, index + 1, $0, "date in digits") }
  }
}
