import Values

/// Which sources tell of a time: those with a row dated within a month of it, as precisely as a month or as that time, that
/// have published something since it began.
struct Coverage {
  private var rows: [String: [(date: DateRange, witness: Int)]] = [:]
  /// The last day on which each source has published; those with an undated document may always have.
  private var latest: [String: Day] = [:]
  private static let month = 31

  init(_ witnesses: [Witness]) {
    for (index, witness) in witnesses.enumerated() {
      let published = witness.published?.last ?? .distantFuture
      latest[witness.source] = max(latest[witness.source] ?? published, published)
      if let date = witness.coverage { rows[witness.source, default: []].append((date, index)) }
    }
    for source in rows.keys { rows[source]?.sort { ($0.date, $0.witness) < ($1.date, $1.witness) } }
  }

  /// In the order of their names.
  func sources(around time: DateRange) -> [String] {
    let around = DateRange(
      first: time.first + -Self.month, last: time.last + Self.month, precision: time.precision)
    let length = max(Self.month, time.length)
    return rows.keys.filter {
      latest[$0].map { $0 >= time.first } ?? true
        && !witnesses(of: $0, in: around, ofDays: length, most: 1).isEmpty
    }
    .sorted(by: Folding.precedes)
  }

  /// A source's rows whose dates share a day with a time and are as precise as a month or as that time.
  func witnesses(of source: String, at time: DateRange) -> [Int] {
    witnesses(of: source, in: time, ofDays: max(Self.month, time.length), most: .max)
  }

  private func witnesses(of source: String, in time: DateRange, ofDays length: Int, most: Int) -> [Int] {
    guard let rows = rows[source] else { return [] }
    var found: [Int] = []
    // No date of that length that begins before this reaches into the time.
    var low = rows.firstPosition { $0.date.first >= time.first + -length }
    while low < rows.count, rows[low].date.first <= time.last, found.count < most {
      let date = rows[low].date
      if date.last >= time.first, date.length <= length { found.append(rows[low].witness) }
      low += 1
    }
    return found
  }
}
