import Syntax
import Values

extension Stages {
  static let count = StageDefinition(
    Signature(
      "count",
      [
        .init("by", .labelled, placeholder: "COLUMN, …"),
        .init("per", .rate(Rate.words), placeholder: "1000 words"),
        .init("share of", .word(Share.Whole.allCases.map(\.rawValue)), placeholder: "row|column|all"),
      ]),
    usage: "count [by COLUMN, …] [per N words|sentences|documents] [share of row|column|all]",
    meaning: "Counts the rows; with “by”, for each value of the columns, most frequent first. "
      + "A column with several values counts a row under each of them. “per 1000 words” adds how many there are to so "
      + "many words of the documents asked about, “share of” each count's part of its row, its column or all.",
    examples: [
      "claims | count",
      "claims | count by source",
      "events | count by places",
      "claims | filter form is direct | count by speaker, source | first 20",
      "claims | count by source per 1000 words",
      "claims | count by source, stance share of row",
    ]
  ) { _, resolution in
    var keys = resolution.named("by", taken: ["count"]).map { $0.member }
    if keys.isEmpty, resolution.arguments("by").isEmpty { keys = resolution.headingKeys }
    let rate = rate(keys, &resolution)
    let share = share(keys, rate, &resolution)
    let name = Resolution.free("count", among: keys.map(\.column.name))
    let column = Column(name, .integer, role: keys.isEmpty || rate != nil ? .plain : .bar)
    let main = rate?.column ?? column
    let order = keys.isEmpty ? [] : [SortKey(.column(main), isDescending: true)]
    let aggregation = Aggregation(
      keys: keys, measures: [Measure(column, .count)], rate: rate, share: share,
      order: order + keys.map { SortKey(.column($0.column)) })
    resolution.add(.aggregate(aggregation), after: TableShape(noun: nil, columns: aggregation.columns))
  }

  private static func rate(_ keys: [Named], _ resolution: inout Resolution) -> Rate? {
    guard let argument = resolution.arguments("per").first else { return nil }
    guard resolution.schema.noun != nil else {
      resolution.report(.noDocuments, argument.range)
      return nil
    }
    var (amount, word) = (1, argument.suffix)
    if case .column(let unit) = argument.value {
      word = unit
    } else {
      amount = resolution.wholeNumber("per", default: 1000)
      if amount == 0 {
        resolution.report(.zeroRate, argument.range)
        return nil
      }
    }
    guard let word, let unit = Rate.unit(word.text) else { return nil }
    let name = amount == 1 ? "per_\(unit.rawValue.dropLast())" : "per_\(amount)_\(unit.rawValue)"
    let column = Column(
      Resolution.free(name, among: keys.map(\.column.name)), .number, role: keys.isEmpty ? .plain : .bar)
    return Rate(column: column, amount: amount, unit: unit)
  }

  private static func share(
    _ keys: [Named], _ rate: Rate?, _ resolution: inout Resolution
  ) -> Share? {
    guard let argument = resolution.arguments("share of").first, case .column(let word) = argument.value,
      let whole = Share.Whole(rawValue: word.text)
    else { return nil }
    guard whole == .all || keys.count > 1 else {
      resolution.report(.shareNeedsKeys(word.text), argument.range, replacement: "all")
      return nil
    }
    let taken = keys.map(\.column.name) + ["count"]
    return Share(column: Column(Resolution.free("share", among: taken), .number, role: .share), whole: whole)
  }
}

extension Rate {
  /// As they may be written: one of a thing, or several.
  fileprivate static let words =
    Unit.allCases.map(\.rawValue) + Unit.allCases.map { String($0.rawValue.dropLast()) }

  fileprivate static func unit(_ word: String) -> Unit? {
    Unit.allCases.first { $0.rawValue == word || $0.rawValue.dropLast() == word }
  }
}

extension Named {
  /// The key of a grouping: a list stands for each of its members.
  var member: Named { Named(Column(column.name, column.type.member, role: column.role), value) }
}
