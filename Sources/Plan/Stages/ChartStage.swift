import Syntax
import Values

/// What a chart lacks.
package enum ChartNeed: Hashable, Sendable {
  /// A column of numbers; with the name of the column given instead.
  case number(String?)
  /// A date or a number to be drawn along.
  case line(String?)
  /// Columns that name the bars.
  case names
}

extension Stages {
  static let chart = StageDefinition(
    Signature(
      "chart",
      [
        .init(nil, .word(Chart.Kind.allCases.map(\.rawValue)), required: true, placeholder: "bar|line|dots"),
        .init("of", .expressions, placeholder: "COLUMN"),
        .init("by", .expressions, placeholder: "COLUMN"),
        .init("split", .expressions, placeholder: "COLUMN"),
      ]),
    usage: "chart bar|line|dots [of COLUMN] [by COLUMN] [split COLUMN]",
    meaning:
      "Draws the rows: a bar for each, a line along a date or a number, or a dot where two numbers, or a date and a "
      + "number, meet. Without “of” and “by” it takes the counted number and what stands before it. A dot that is dated "
      + "to a month is as long as the month. “split” draws each value by itself. In data formats the rows stay as they "
      + "are.",
    examples: [
      "claims | count by source | chart bar", "events | timeline by month | chart line",
      "documents | chart dots of words by published",
    ]
  ) { stage, resolution in
    guard case .column(let word)? = resolution.arguments().first?.value,
      let kind = Chart.Kind(rawValue: word.text.lowercased())
    else {
      return resolution.report(
        .missingArgument(stage: "chart", what: "a kind: bar, line or dots"), stage.range)
    }
    guard let value = value(kind, &resolution) else { return }
    var along = resolution.columns("by").map(\.column)
    if kind != .bar, along.count > 1 {
      return resolution.report(
        .oneColumnOnly(stage: "chart \(kind.rawValue)"), resolution.arguments("by")[1].range)
    }
    if let given = along.first, kind != .bar, !given.isPlace {
      return resolution.report(
        .chartNeeds(kind, .line(given.name)), resolution.arguments("by")[0].range)
    }
    var split = resolution.columns("split").first?.column
    guard resolution.findings.isEmpty else { return }
    let others = resolution.schema.visible.filter { $0 != value }
    if along.isEmpty {
      along =
        kind == .bar
        ? names(others, before: value, resolution.schema) : place(others, before: value).map { [$0] } ?? []
    }
    guard !along.isEmpty else {
      return resolution.report(.chartNeeds(kind, kind == .bar ? .names : .line(nil)), word.range)
    }
    if kind == .line, split == nil {
      // What was counted apart is drawn apart.
      let rest = names(others, before: value, resolution.schema).filter { !along.contains($0) }
      if resolution.schema.noun == nil, rest.count == 1 { split = rest[0] }
    }
    // What is drawn must be among what is shown.
    var shown = resolution.schema.visible.map(\.name)
    for column in along + [split, value].compactMap({ $0 }) where !shown.contains(column.name) {
      shown.append(column.name)
    }
    if shown.count > resolution.schema.visible.count {
      var schema = resolution.schema
      schema.shown = shown
      resolution.add(.show(shown), after: schema)
    }
    resolution.chart = Chart(kind, value.name, along: along.map(\.name), split: split?.name)
  }

  /// The column of numbers to be drawn: the one that is named, else what was counted, else the last.
  private static func value(_ kind: Chart.Kind, _ resolution: inout Resolution) -> Column? {
    if let argument = resolution.arguments("of").first {
      guard let column = resolution.columns("of").first?.column else { return nil }
      if column.isNumber { return column }
      resolution.report(.chartNeeds(kind, .number(column.name)), argument.range)
      return nil
    }
    var numbers = resolution.schema.visible.filter(\.isNumber)
    let along = resolution.arguments("by").compactMap {
      if case .column(let word) = $0.value { word.text } else { nil }
    }
    // A line is a place, not an amount.
    numbers.removeAll { along.contains($0.name) || resolution.schema.noun != nil && $0.name == "line" }
    if let found = numbers.last(where: { $0.role == .bar }) ?? numbers.last { return found }
    resolution.report(.chartNeeds(kind, .number(nil)), resolution.stageName.range)
    return nil
  }

  /// What names the bars: the columns that were counted by, or of rows that still stand in the text all that is no number.
  private static func names(_ others: [Column], before value: Column, _ schema: TableShape) -> [Column] {
    if schema.noun != nil { return others.filter { !$0.isNumber } }
    let before = schema.visible.prefix { $0 != value }.filter { $0.role != .bar && $0.role != .share }
    return before.isEmpty ? others.filter { !$0.isNumber } : Array(before)
  }

  private static func place(_ others: [Column], before value: Column) -> Column? {
    others.first { $0.type == .date } ?? others.first(where: \.isNumber)
  }
}

extension Column {
  fileprivate var isNumber: Bool { type == .integer || type == .number }
  fileprivate var isPlace: Bool { isNumber || type == .date }
}

extension Chart {
  /// As a stage of a query.
  package var text: String {
    "chart \(kind.rawValue) of \(value) by \(along.joined(separator: ", "))"
      + (split.map { " split \($0)" } ?? "")
  }
}
