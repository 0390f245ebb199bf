import Engine
import Plan
import Syntax
import Values

/// The dates that a column has, from years to months to days as more of one is typed, with how many rows have each.
struct DateOffers {
  let engine: Engine

  /// - Returns: at most `limit`; in the order of time where they are few, else the most frequent first.
  func dates(of column: String, noun: String, typed: String, limit: Int = 12) -> [(date: String, count: Int)]
  {
    let parts = typed.split(separator: "-", omittingEmptySubsequences: false)
    let whole = parts.dropLast().joined(separator: "-")
    let unit = ["year", "month", "day"][min(2, max(0, parts.count - 1))]
    guard parts.count <= 3, whole.isEmpty || DateRange(literal: whole) != nil else { return [] }
    let rows = whole.isEmpty ? noun : "\(noun) | filter \(column) in \(whole)"
    let found = counts("\(rows) | count by part = \(unit)(\(column))").compactMap { part, count in
      let digits = String(part)
      let padded = whole.isEmpty || digits.count > 1 ? digits : "0" + digits
      let date = whole.isEmpty ? padded : whole + "-" + padded
      return date.hasPrefix(typed) ? (date: date, count: count) : nil
    }
    return found.count > limit ? found : found.sorted { $0.date < $1.date }
  }

  private func counts(_ text: String) -> [(Int, Int)] {
    guard
      case .query(let pipeline) = Parser.parse(text, vocabulary: Session.vocabulary).script.statements.first?
        .kind,
      let prepared = try? engine.prepare(pipeline, in: text, environment: Environment()).get(),
      let answer = try? engine.run(prepared)
    else { return [] }
    return answer.rows.rows.compactMap { row in
      guard row.count == 2, case .integer(let part) = row[0], case .integer(let count) = row[1] else {
        return nil
      }
      return (Int(part), Int(count))
    }
  }
}
