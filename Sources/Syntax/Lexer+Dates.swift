package import Values

/// Numbers and date literals.
extension Lexer {
  mutating func readNumberOrDate() {
    let start = position
    let end = dateRunEnd(start)
    let run = string(start, end)
    if let decade = readDecade() {
      add(.date(decade), from: start)
    } else if end > start + 4 || byte(at: start) == UInt8(ascii: "."), let date = DateLiteral.read(run) {
      position = end
      add(.date(date), from: start)
    } else if let meant = DateLiteral.misread(run) {
      position = end
      // What can be read in one way only is taken so.
      if meant.count != 1 { reportDate(run, meant, from: start) }
      add(.date(meant.first.flatMap(DateLiteral.read) ?? DateRange(year: 2000)), from: start)
    } else if byte(at: start) == UInt8(ascii: ".") {
      position += 2
      report(.unexpectedCharacter(".."), from: start)
    } else {
      readNumber()
    }
  }

  private mutating func reportDate(_ run: String, _ meant: [String], from start: Int) {
    if meant.isEmpty, DateLiteral.hasDateShape(run) {
      report(.noSuchDay(run), from: start)
    } else {
      report(.malformedDate(run, literals: meant), from: start, remedies: meant)
    }
  }

  /// `1990s`
  private mutating func readDecade() -> DateRange? {
    guard (0..<4).allSatisfy({ isDigit(at: position + $0) }), byte(at: position + 3) == UInt8(ascii: "0"),
      byte(at: position + 4) == UInt8(ascii: "s"), wordWidth(at: position + 5) == 0,
      let decade = DateLiteral.read(string(position, position + 5))
    else { return nil }
    position += 5
    return decade
  }

  /// The end of digits with the signs between them that dates are written with.
  private func dateRunEnd(_ start: Int) -> Int {
    var index = start
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): index += 1
      case UInt8(ascii: ".") where byte(at: index + 1) == UInt8(ascii: "."): index += 2
      case UInt8(ascii: "-"), UInt8(ascii: "/"), UInt8(ascii: "."):
        guard isDigit(at: index + 1) else { return index }
        index += 1
      case 0xE2
      where index > start && isDigit(at: index + 3) && ["–", "—"].contains(scalar(at: index).scalar):
        index += 3
      default: return index
      }
    }
    return index
  }

  private mutating func readNumber() {
    let start = position
    skipDigits()
    skipGroups()
    if byte(at: position) == UInt8(ascii: "."), isDigit(at: position + 1) {
      position += 1
      skipDigits()
    }
    skipExponent()
    let digits = string(start, position).filter { $0 != "," && $0 != "_" }
    let isPercent = byte(at: position) == UInt8(ascii: "%")
    if isPercent { position += 1 }
    if let grouped = groupedByPoints(from: start) {
      return readGrouped(grouped, from: start)
    }
    if wordWidth(at: position) > 0 {
      while wordWidth(at: position) > 0 { position += wordWidth(at: position) }
      if !isOfCentury { reportNumber(from: start) }
    }
    let value = Double(digits) ?? 0
    if !value.isFinite { report(.numberTooLarge(digits.prefix(12) + "…"), from: start) }
    add(.number(value.isFinite ? (isPercent ? value / 100 : value) : 0), from: start)
  }

  /// Whether “century” stands next: `19th century`.
  private var isOfCentury: Bool {
    let word = Array("century".utf8)
    var place = position
    while byte(at: place) == UInt8(ascii: " ") { place += 1 }
    return word.indices.allSatisfy { byte(at: place + $0) | 0x20 == word[$0] }
  }

  /// Where `1.000.000` ends, which is one number to many readers; nil where this is none.
  private func groupedByPoints(from start: Int) -> Int? {
    guard byte(at: position) == UInt8(ascii: "."), bytes[start..<position].contains(UInt8(ascii: ".")) else {
      return nil
    }
    var end = position
    while byte(at: end) == UInt8(ascii: "."), (1...3).allSatisfy({ isDigit(at: end + $0) }),
      !isDigit(at: end + 4)
    {
      end += 4
    }
    return end > position ? end : nil
  }

  private mutating func readGrouped(_ end: Int, from start: Int) {
    position = end
    let digits = string(start, end).filter { $0 != "." }
    report(.malformedNumber(string(start, end)), from: start, remedies: [digits])
    add(.number(Double(digits) ?? 0), from: start)
  }

  /// `10k`, `3m`, `10th`: what was meant can be told from a few endings.
  private mutating func reportNumber(from start: Int) {
    let written = string(start, position)
    let digits = written.prefix { $0.isASCII && $0.isNumber }
    let zeros = [
      "k": "000", "m": "000000", "mn": "000000", "bn": "000000000", "th": "", "st": "", "nd": "", "rd": "",
    ]
    let remedy = zeros[written.dropFirst(digits.count).lowercased()].map { digits + $0 }
    report(.malformedNumber(written), from: start, remedies: remedy.map { [String($0)] } ?? [])
  }

  private mutating func skipDigits() { while isDigit(at: position) { position += 1 } }

  /// `,000` or `_000`, as often as they come, each of three digits.
  private mutating func skipGroups() {
    let sign = byte(at: position)
    guard sign == UInt8(ascii: ",") || sign == UInt8(ascii: "_") else { return }
    while byte(at: position) == sign, (1...3).allSatisfy({ isDigit(at: position + $0) }),
      !isDigit(at: position + 4)
    {
      position += 4
    }
  }

  private mutating func skipExponent() {
    guard byte(at: position) | 0x20 == UInt8(ascii: "e") else { return }
    let signed = [UInt8(ascii: "+"), UInt8(ascii: "-")].contains(byte(at: position + 1))
    let digits = position + (signed ? 2 : 1)
    guard isDigit(at: digits) else { return }
    position = digits
    skipDigits()
  }
}

/// Dates as a query writes them, and as people write them elsewhere.
package enum DateLiteral {
  /// `2025`, `2025-06`, `2025-06-27`, `1990s`, `60 BC` or a range of the first three; nil for anything else.
  package static func read(_ text: String) -> DateRange? {
    if text.utf8.count == 5, text.hasSuffix("0s"), let year = Int(text.dropLast()), year >= 0 {
      return DateRange(
        first: Day(year: year, month: 1, day: 1), last: Day(year: year + 9, month: 12, day: 31),
        precision: .decade)
    }
    if text.hasSuffix(bc) {
      return Int(text.dropLast(bc.utf8.count)).flatMap {
        (1...9999).contains($0) ? DateRange(year: 1 - $0) : nil
      }
    }
    return DateRange(literal: text)
  }

  private static let bc = " BC"

  /// The same, and dates as people write them: `27 June 2025`, `June 2025`, `27/06/2025`. Nil where the year is left out, or
  /// where it is not told which number is the month.
  package static func spoken(_ text: String) -> DateRange? {
    if let date = read(text) { return date }
    let lexer = Lexer.read(text)
    guard lexer.mistakes.isEmpty else { return nil }
    if lexer.tokens.count == 1, case .date(let date) = lexer.tokens[0].kind { return date }
    return StatementParser.writtenDate(in: text, lexer.tokens)
  }

  /// The shortest literal that reads back as the range; where there is none, as of “late June”, its plain description.
  package static func text(of range: DateRange) -> String {
    let plain = range.description
    let year = range.first.civil.year
    if year <= 0, range == DateRange(year: year) { return "\(1 - year)" + bc }
    if read(plain) == range { return plain }
    let levels = [Precision.year, .month, .day].filter { $0 <= range.precision }
    for start in levels {
      for end in levels {
        let text = ends(range.first, start, isPast: true) + ".." + ends(range.last, end, isPast: false)
        if read(text) == range { return text }
      }
    }
    return plain
  }

  private static func ends(_ day: Day, _ precision: Precision, isPast: Bool) -> String {
    if day == (isPast ? .distantPast : .distantFuture) { return "" }
    let iso = DateRange(day: day).description
    return String(iso.dropLast(precision == .day ? 0 : precision == .month ? 3 : 6))
  }

  static func hasDateShape(_ text: String) -> Bool {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    return (2...3).contains(parts.count) && parts[0].utf8.count == 4
      && parts.dropFirst().allSatisfy { $0.utf8.count == 2 }
  }

  /// For text that looks like a date and is none: the literals that may have been meant, none where that cannot be told.
  /// Nil where the text does not look like a date.
  static func misread(_ text: String) -> [String]? {
    if let dash = text.firstIndex(where: { $0 == "–" || $0 == "—" }) {
      let (start, end) = (String(text[..<dash]), String(text[text.index(after: dash)...]))
      return start.utf8.count >= 4 ? readable(start + ".." + end) : nil
    }
    if text.contains("..") { return [] }
    for separator in ["-", "/", "."] as [Character] {
      let parts = text.split(separator: separator, omittingEmptySubsequences: false).map(String.init)
      if parts.count < 2 || !parts.allSatisfy({ $0.utf8.allSatisfy { (48...57).contains($0) } }) { continue }
      if let meant = misread(parts, separator) { return meant }
    }
    return nil
  }

  private static func misread(_ parts: [String], _ separator: Character) -> [String]? {
    let shape = parts.map { $0.utf8.count == 4 ? "4" : (1...2).contains($0.utf8.count) ? "2" : "x" }.joined()
    func two(_ part: String) -> String { part.utf8.count == 1 ? "0" + part : part }
    switch shape {
    case "44" where separator == "-": return readable(parts[0] + ".." + parts[1])
    case "42" where separator == "-": return readable(parts[0] + "-" + two(parts[1]))
    case "24" where separator == "/": return readable(parts[1] + "-" + two(parts[0]))
    case "422": return readable([parts[0], two(parts[1]), two(parts[2])].joined(separator: "-"))
    case "224":
      let dayFirst = readable([parts[2], two(parts[1]), two(parts[0])].joined(separator: "-"))
      let monthFirst = readable([parts[2], two(parts[0]), two(parts[1])].joined(separator: "-"))
      // With points the day comes first; with slashes only a number above 12 tells.
      return separator == "." || dayFirst == monthFirst ? dayFirst : dayFirst + monthFirst
    default: return nil
    }
  }

  private static func readable(_ literal: String) -> [String] { read(literal) == nil ? [] : [literal] }
}
