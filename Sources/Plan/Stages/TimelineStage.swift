import Syntax
import Values

extension Stages {
  static let timeline = StageDefinition(
    Signature(
      "timeline",
      [
        .init(nil, .expressions, placeholder: "CLOCK"),
        .init("by", .word(Timeline.Unit.allCases.map(\.rawValue)), placeholder: "UNIT"),
        .init("split", .expressions, placeholder: "COLUMN"),
      ]),
    usage: "timeline [CLOCK] [by day|week|month|quarter|year|decade|century] [split COLUMN]",
    meaning:
      "Counts the rows along time, with every empty day, month or year between the first and the last. Rows "
      + "whose date is coarser than the unit are listed by themselves below; rows without a date are counted.",
    examples: [
      "events | timeline by month",
      "claims | timeline published by month split source",
      "events | filter happened in 2025-06 | timeline by day",
    ]
  ) { _, resolution in
    let unit = unit(&resolution)
    let clock = clock(&resolution)
    let split = resolution.named("split", taken: ["count"]).first?.member
    guard let clock else { return }
    // The clock's column may be of any precision, so its values are dates still.
    let columns = [clock] + (split.map { [$0.column] } ?? []) + [Column("count", .integer, role: .bar)]
    let others = clocks(resolution).filter { $0 != clock.name }
    resolution.add(
      .compute(.timeline(Timeline(clock: clock, unit: unit, split: split, otherClocks: others))),
      after: TableShape(noun: nil, columns: columns))
  }

  private static func unit(_ resolution: inout Resolution) -> Timeline.Unit? {
    guard let argument = resolution.arguments("by").first else { return nil }
    guard case .column(let word) = argument.value, let unit = Timeline.Unit(rawValue: word.text) else {
      let text = if case .column(let word) = argument.value { word.text } else { "this" }
      let near = Suggestion.nearest(to: text, in: Timeline.Unit.allCases.map(\.rawValue))
      resolution.report(
        .unknownUnit(text), argument.range, suggestions: near, replacement: near.first ?? "month")
      return nil
    }
    return unit
  }

  /// The date columns at hand that can be a clock, the usual one first.
  private static func clocks(_ resolution: Resolution) -> [String] {
    let schema = resolution.schema
    let names = schema.noun?.clocks ?? schema.columns.filter { $0.type == .date }.map(\.name)
    return names.filter { schema.column($0) != nil }
  }

  private static func clock(_ resolution: inout Resolution) -> Column? {
    let schema = resolution.schema
    let clocks = clocks(resolution)
    guard let argument = resolution.arguments().first else {
      if let usual = clocks.first.flatMap(schema.column) { return usual }
      resolution.report(.noClock(table: resolution.table), resolution.stageName.range)
      return nil
    }
    guard case .column(let word) = argument.value else {
      resolution.report(.needsColumn(stage: "timeline"), argument.range)
      return nil
    }
    guard let column = resolution.column(word) else { return nil }
    guard column.type == .date else {
      resolution.report(
        .notAClock(word.text, table: resolution.table, clocks: clocks), word.range, replacement: clocks.first)
      return nil
    }
    return column
  }
}
