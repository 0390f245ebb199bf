/// Lengths of time as TIMEX3 writes them: `P3W`, `PT13M`, `P2Y6M`, `PXM`.
enum DurationValue {
  /// Nil for numbers that no length of time has.
  static func code(_ amount: Amount, _ unit: TimeUnit) -> String? {
    let clock = unit.isClock ? "T" : ""
    guard let number = amount.number else { return "P" + clock + "X" + unit.vagueLetter }
    let (letter, each) = unit.letter
    let total = number * each
    guard total >= 0, total < 1e9 else { return nil }
    let whole = Int(total)
    if Double(whole) == total { return "P\(clock)\(whole)\(letter)" }
    if total - Double(whole) == 0.5, let half = half(of: unit) {
      return "P\(clock)" + (whole > 0 ? "\(whole)\(letter)" : "") + half
    }
    return "P\(clock)\(total)\(letter)"
  }

  /// “two years and six months” is `P2Y6M`, “a day and two hours” `P1DT2H`.
  static func code(_ lengths: [Length]) -> String? {
    var whole = "P"
    var isClock = false
    for length in lengths {
      guard let part = code(length.amount, length.unit) else { return nil }
      whole += length.unit.isClock && !isClock ? part.dropFirst() : part.dropFirst(isClock ? 2 : 1)
      isClock = length.unit.isClock
    }
    return whole
  }

  /// Half a unit in the next smaller one.
  private static func half(of unit: TimeUnit) -> String? {
    switch unit {
    case .year: "6M"
    case .day: "T12H"
    case .hour: "30M"
    case .minute: "30S"
    default: nil
    }
  }
}
