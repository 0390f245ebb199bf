import Syntax
import Values

/// `minus`, `union` and `intersect`.
extension Stages {
  static let minus = combination(
    .minus, "Leaves out the rows that the other query has too.",
    examples: [
      "claims | minus (claims | filter form is direct)",
      "claims | distinct speaker | minus (claims | filter source is \"A\" | distinct speaker)",
      "documents | minus (events | filter happened in 1906) by document",
    ])

  static let union = combination(
    .union, "Adds the rows of the other query, each row once.",
    examples: ["claims | filter cue is \"told\" | union (claims | filter form is direct)"])

  static let intersect = combination(
    .intersect, "Keeps the rows that the other query has too.",
    examples: [
      "claims | filter form is direct | intersect (claims | filter said in 2025)",
      "mentions | distinct entity | intersect (claims | summarize n = count() by entity = speaker) by entity",
    ])

  private static func combination(
    _ kind: Combination.Kind, _ meaning: String, examples: [String]
  ) -> StageDefinition {
    let by: [Signature.ClauseShape] =
      kind == .union ? [] : [.init("by", .expressions, placeholder: "COLUMN, …")]
    return StageDefinition(
      Signature(kind.rawValue, [.init(nil, .query, required: true, placeholder: "NAME or (QUERY)")] + by),
      usage: "\(kind.rawValue) NAME or (QUERY)" + (by.isEmpty ? "" : " [by COLUMN, …]"),
      meaning: meaning
        + " Rows of one noun are the same if they are one row of the corpus; rows of tables if all their "
        + "columns are the same"
        + (by.isEmpty ? "." : "; with “by”, rows of any two queries if these columns are."),
      examples: examples
    ) { _, resolution in
      let columns = resolution.columns("by")
      guard let other = resolution.query() else { return }
      guard let sameness = sameness(kind, other, columns, &resolution) else { return }
      var schema = resolution.schema
      // Rows of the other table have no values in columns that are not shown.
      if kind == .union, case .values(let columns) = sameness { schema.columns = columns }
      resolution.add(.combine(Combination(kind: kind, other: other, sameness: sameness)), after: schema)
    }
  }

  private static func sameness(
    _ kind: Combination.Kind, _ other: QueryPlan, _ by: [(column: Column, range: SourceRange)],
    _ resolution: inout Resolution
  ) -> Combination.Sameness? {
    let schema = resolution.schema
    guard resolution.arguments("by").isEmpty else { return columns(kind, other, by, &resolution) }
    switch (schema.noun, other.schema.noun) {
    case (let left?, let right?) where left.name == right.name: return .row
    case (nil, nil):
      let (mine, others) = (schema.visible, other.schema.visible)
      let names = (mine.map(\.name), others.map(\.name))
      guard names.0.sorted() == names.1.sorted() else {
        resolution.report(
          .differentColumns(stage: kind.rawValue, left: names.0, right: names.1), resolution.stageName.range)
        return nil
      }
      for column in mine {
        guard let match = other.schema.column(column.name),
          fits(column, match, resolution.stageName.range, &resolution)
        else { return nil }
      }
      return .values(mine)
    case (let left, let right):
      let names = [left, right].map { $0?.name ?? "rows that sum up others" }
      resolution.report(
        .differentNouns(stage: kind.rawValue, left: names[0], right: names[1]), resolution.stageName.range)
      return nil
    }
  }

  private static func columns(
    _ kind: Combination.Kind, _ other: QueryPlan, _ by: [(column: Column, range: SourceRange)],
    _ resolution: inout Resolution
  ) -> Combination.Sameness? {
    var columns: [Column] = []
    for (column, range) in by {
      guard let match = other.schema.column(column.name) else {
        let table = other.schema.noun?.name ?? "the other table"
        resolution.report(.unknownColumn(column.name, table: table, holders: []), range)
        continue
      }
      guard !column.type.isList else {
        resolution.report(.listAsValue(column.name, use: kind.rawValue + " by"), range)
        continue
      }
      if fits(column, match, range, &resolution) { columns.append(column) }
    }
    return columns.count == resolution.arguments("by").count ? .columns(columns) : nil
  }

  private static func fits(
    _ mine: Column, _ other: Column, _ range: SourceRange, _ resolution: inout Resolution
  ) -> Bool {
    if Function.common([mine.type, other.type]) != nil { return true }
    resolution.report(.cannotCompare(mine.name, type: mine.type, with: other.type), range)
    return false
  }
}
