/// Reads numbers in digits and words: “1,200”, “2.5 million”, “twenty-four”, “two and a half thousand”, “half a million”.
struct NumberReader {
  let tokens: [Token]
  let lexemes: [Lexeme]
  let bytes: [UInt8]

  struct Number {
    var value: Double
    /// The token behind it.
    var end: Int
    /// Whether it is a bare run of digits, such as may be a year or a day.
    var isBare: Bool
  }

  func kind(_ index: Int, _ limit: Int) -> Lexeme.Kind { index < limit ? lexemes[index].kind : .other }

  /// Words for “about”, “less than”, “more than”, and where they end.
  func approximation(at index: Int, limit: Int) -> (modifier: DateMention.Modifier, end: Int)? {
    switch (kind(index, limit), kind(index + 1, limit), kind(index + 2, limit)) {
    case (.no, .more, .than), (.no, .later, .than): (.lessThan, index + 3)
    case (.no, .less, .than): (.moreThan, index + 3)
    case (.more, .than, _): (.moreThan, index + 2)
    case (.less, .than, _): (.lessThan, index + 2)
    case (.at, .least, _): (.moreThan, index + 2)
    case (.at, .most, _), (.up, .to, _): (.lessThan, index + 2)
    case (.about, _, _), (.around, _, _): (.approximate, index + 1)
    case (.nearly, _, _), (.under, _, _): (.lessThan, index + 1)
    case (.over, _, _): (.moreThan, index + 1)
    default: nil
    }
  }

  func read(at start: Int, limit: Int) -> Number? {
    guard start < limit else { return nil }
    switch lexemes[start].kind {
    case .digits, .decimal: return digits(at: start, limit)
    case .scaledDigits: return scaled(at: start)
    case .cardinal, .scale: return words(at: start, limit)
    case .dozen: return Number(value: 12, end: start + 1, isBare: false)
    case .article:
      let next = kind(start + 1, limit)
      if next == .dozen { return Number(value: 12, end: start + 2, isBare: false) }
      return next == .scale ? words(at: start + 1, limit) : nil
    case .half: return halfOf(at: start, limit)
    default: return nil
    }
  }

  /// “half a million”, “half a dozen”.
  private func halfOf(at start: Int, _ limit: Int) -> Number? {
    let scale = kind(start + 1, limit) == .article ? start + 2 : start + 1
    if kind(scale, limit) == .dozen { return Number(value: 6, end: scale + 1, isBare: false) }
    guard kind(scale, limit) == .scale else { return nil }
    return Number(value: 0.5 * power(scale), end: scale + 1, isBare: false)
  }

  private func digits(at start: Int, _ limit: Int) -> Number? {
    guard var value = Self.value(of: bytes, tokens[start].span) else { return nil }
    var end = start + 1
    var isBare = lexemes[start].kind == .digits
    if isBare, let fraction = fraction(at: end, limit) {
      value += fraction.value
      end = fraction.end
      isBare = false
    }
    while kind(end, limit) == .scale {
      value = rounded(value * power(end))
      end += 1
      isBare = false
    }
    return Number(value: value, end: end, isBare: isBare)
  }

  /// “1.5bn”.
  private func scaled(at start: Int) -> Number? {
    let span = tokens[start].span
    guard let letter = span.range.first(where: { bytes[$0] > 57 }),
      let value = Self.value(of: bytes, Span(Int(span.start), letter))
    else { return nil }
    return Number(value: rounded(value * power(start)), end: start + 1, isBare: false)
  }

  /// “1/2” behind a whole number, or “½”.
  private func fraction(at start: Int, _ limit: Int) -> (value: Double, end: Int)? {
    guard start < limit else { return nil }
    let token = tokens[start]
    if token.count == 2, bytes[Int(token.start)] == 0xC2 {
      switch bytes[Int(token.start) + 1] {
      case 0xBC: return (0.25, start + 1)
      case 0xBD: return (0.5, start + 1)
      case 0xBE: return (0.75, start + 1)
      default: return nil
      }
    }
    guard start + 2 < limit, lexemes[start].kind == .digits, lexemes[start + 1].kind == .slash,
      lexemes[start + 2].kind == .digits, !tokens[start + 1].shape.contains(.spaceBefore),
      lexemes[start].number < lexemes[start + 2].number, lexemes[start + 2].number <= 64
    else { return nil }
    return (Double(lexemes[start].number) / Double(lexemes[start + 2].number), start + 3)
  }

  /// Number words, the units of each thousand summed up before it is multiplied.
  private func words(at start: Int, _ limit: Int) -> Number? {
    var (total, group) = (0.0, 0.0)
    var index = start
    // No number that is written in words is longer.
    let limit = min(limit, start + 24)
    while index < limit {
      let number = Double(lexemes[index].number)
      switch lexemes[index].kind {
      case .cardinal where fits(number, behind: group, first: index == start): group += number
      case .scale where number == 2 && (index == start || (group > 0 && group < 100)):
        group = max(1, group) * 100
      case .scale where number > 2 && (index == start || group > 0):
        total += max(1, group) * power(index)
        group = 0
      case .dash where isHyphenInNumber(index, limit): break
      case .and
      where index > start && lexemes[index - 1].kind == .scale && kind(index + 1, limit) == .cardinal: break
      default: return index > start ? Number(value: total + group, end: index, isBare: false) : nil
      }
      index += 1
    }
    return Number(value: total + group, end: index, isBare: false)
  }

  /// “four” fits behind “twenty” and “two hundred”, not behind “nineteen”.
  private func fits(_ number: Double, behind group: Double, first: Bool) -> Bool {
    if first || group == 0 { return true }
    let rest = group.truncatingRemainder(dividingBy: 100)
    return rest == 0
      ? group >= 100
      : rest >= 20 && rest.truncatingRemainder(dividingBy: 10) == 0 && number < 10 && number > 0
  }

  /// The hyphen of “twenty-four” or “two-hundred”, not that of “four-year”.
  private func isHyphenInNumber(_ index: Int, _ limit: Int) -> Bool {
    guard index + 1 < limit, !tokens[index].shape.contains(.spaceBefore), tokens[index].count == 1,
      !tokens[index + 1].shape.contains(.spaceBefore)
    else { return false }
    let (before, after) = (lexemes[index - 1], lexemes[index + 1])
    return before.kind == .cardinal
      && (after.kind == .scale || (after.kind == .cardinal && before.number >= 20 && after.number < 10))
  }

  /// “2.403 billion” is a whole number, whatever binary fractions make of it.
  private func rounded(_ value: Double) -> Double {
    value < 1e15 && abs(value - value.rounded()) < 1e-6 * max(1, value) * 1e-3 ? value.rounded() : value
  }

  private func power(_ index: Int) -> Double {
    var power = 1.0
    for _ in 0..<lexemes[index].number { power *= 10 }
    return power
  }

  /// Digits with points and commas: commas must part thousands, a single point starts the fraction.
  static func value(of bytes: [UInt8], _ span: Span) -> Double? {
    var digits = 0.0
    var divisor = 1.0
    var isFraction = false
    var sinceComma: Int?
    for index in span.range {
      switch bytes[index] {
      case 46:
        guard !isFraction else { return nil }
        isFraction = true
      case 44:
        guard !isFraction, sinceComma == nil || sinceComma == 3 else { return nil }
        sinceComma = 0
      case let byte where byte &- 48 < 10:
        digits = digits * 10 + Double(byte - 48)
        if isFraction { divisor *= 10 } else if let count = sinceComma { sinceComma = count + 1 }
      default: return nil
      }
    }
    guard sinceComma == nil || sinceComma == 3 else { return nil }
    return digits / divisor
  }
}
