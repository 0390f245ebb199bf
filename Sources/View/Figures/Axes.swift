import Values

/// Days along a line, and where marks stand on it.
struct TimeAxis {
  /// Both inside; days since 1970-01-01.
  var first: Int
  var last: Int

  var length: Int { last - first + 1 }

  /// The place of a day's beginning, from 0 to 1.
  func share(_ day: Int) -> Double { Double(day - first) / Double(length) }

  /// At most about this many marks.
  private static let mostTicks = 8

  /// Days with their labels: days, firsts of months or of years, whichever suits the length. The first day has one always,
  /// since what is drawn there had no date otherwise. `page.js` gives the round ones when a reader zooms.
  var ticks: [(day: Int, label: String)] {
    let round = roundTicks
    if round.first?.day == first { return round }
    let day = DateRange(day: Day(number: Int32(clamping: first)))
    return [(first, day.description)] + round.drop { share($0.day) < Self.leastGap }
  }

  /// So much of the line a label needs.
  private static let leastGap = 0.15

  private var roundTicks: [(day: Int, label: String)] {
    let (start, end) = (Day(number: Int32(clamping: first)).civil, Day(number: Int32(clamping: last)).civil)
    if length <= 60 {
      let step = [1, 2, 5, 10].first { length / $0 <= Self.mostTicks } ?? 10
      return stride(from: first, through: last, by: step).map {
        ($0, DateRange(day: Day(number: Int32(clamping: $0))).description)
      }
    }
    let months = (end.year - start.year) * 12 + end.month - start.month + 1
    if months <= 6 * Self.mostTicks {
      let step = [1, 2, 3, 6].first { months / $0 <= Self.mostTicks } ?? 6
      let from = start.year * 12 + start.month - 1
      return (from...from + months).filter { $0 % step == 0 }.compactMap {
        tick(DateRange(year: $0 / 12, month: $0 % 12 + 1))
      }
    }
    let years = end.year - start.year + 1
    let step = [1, 2, 5, 10, 20, 50, 100, 200, 500].first { years / $0 <= Self.mostTicks } ?? 1000
    return (start.year...end.year + 1).filter { $0 % step == 0 }.compactMap { tick(DateRange(year: $0)) }
  }

  private func tick(_ period: DateRange) -> (day: Int, label: String)? {
    let day = Int(period.first.number)
    return day >= first && day <= last ? (day, period.description) : nil
  }
}

/// Numbers along a line, between round numbers.
struct NumberAxis {
  private(set) var ticks: [Double] = []
  var bottom: Double { ticks.first ?? 0 }
  var top: Double { ticks.last ?? 1 }

  /// The place of a number, from 0 to 1.
  func share(_ value: Double) -> Double { (value - bottom) / (top - bottom) }

  /// About five marks, 1, 2 or 5 times a power of ten apart; whole where all values are.
  init(lowest: Double = 0, highest: Double, isWhole: Bool) {
    var step = 1.0
    // Marks closer than a thousand-millionth of the numbers could not be told apart.
    let finest = max(abs(highest), abs(lowest), 1e-280) * 1e-9
    let wanted = max((highest - lowest) / 5, finest, isWhole ? 0.2 : 0)
    while step > wanted, !isWhole || step > 1 { step /= 10 }
    while step * 10 <= wanted { step *= 10 }
    step = [1, 2, 5, 10].map { $0 * step }.first { $0 >= wanted } ?? step
    if isWhole { step = max(1, step.rounded()) }
    let start = (lowest / step).rounded(.down)
    // By whole multiples, so that nothing adds up.
    var number = start
    while number * step < highest {
      ticks.append(number * step)
      number += 1
    }
    ticks.append(number * step)
    if ticks.count == 1 { ticks.append((number + 1) * step) }
  }

  static func label(_ value: Double) -> String {
    Value.number((value * 1e9).rounded() / 1e9).description
  }
}
