import Syntax
package import Values

/// Puts side by side what several tellers say of the same thing: one row a thing, one column a teller.
package struct Collation: Hashable, Sendable {
  /// What is compared.
  package var column: Column
  /// Who tells: each of its values is a column.
  package var across: Column
  /// What tells things apart.
  package var keys: [Column]
  /// The columns that are made: whether the accounts differ, and how many tell.
  package var verdict: Column
  package var tellers: Column
  /// The list of accounts that the tellers' columns are made of.
  package var accounts: Column

  package var text: String {
    "compare \(column.name) across \(across.name) by \(keys.map(\.name).joined(separator: ", "))"
  }

  /// What the accounts of one thing are to each other.
  package enum Verdict: String, Hashable, Sendable, CaseIterable {
    case differ, agree
    /// Only one tells of it.
    case single
  }
}

extension Stages {
  static let compare = StageDefinition(
    Signature(
      "compare",
      [
        .init(nil, .expressions, required: true, placeholder: "COLUMN"),
        .init("across", .expressions, placeholder: "COLUMN"),
        .init("by", .expressions, placeholder: "COLUMN, …"),
      ]),
    usage: "compare COLUMN [across source] [by COLUMN, …]",
    meaning:
      "The same thing as each source tells it: one row for each thing, one column for each source. “by” says what "
      + "makes a thing the same: equal text or numbers, the same name, dates that share a day. Where accounts differ "
      + "they come first, then where they agree, then what only one tells.",
    examples: [
      "quantities | compare value across source by outcome",
      "events | compare text across source by happened",
      "claims | compare wording across source by speaker",
      "claims | count by source, stance | compare count across source by stance",
    ]
  ) { _, resolution in
    guard let compared = resolution.oneColumn() else { return }
    let across = resolution.oneColumn("across", default: "source")
    let keys = resolution.comparisonKeys(of: compared)
    guard let across, !keys.isEmpty else { return }
    let names = [compared.name, across.name] + keys.map(\.name)
    if let twice = names.first(where: { name in names.count { $0 == name } > 1 }) {
      return resolution.report(.sameColumnTwice(twice), resolution.stageName.range)
    }
    let collation = Collation(compared, across: across, by: keys)
    var columns = keys.map(\.member)
    columns += [collation.verdict, collation.tellers, collation.accounts]
    resolution.add(
      .compute(.collation(collation)),
      after: TableShape(
        noun: nil, columns: columns,
        shown: keys.map(\.name) + [collation.verdict.name, collation.accounts.name],
        members: resolution.schema.membersOrNoun))
  }
}

extension Collation {
  init(_ column: Column, across: Column, by keys: [Column]) {
    let taken = keys.map(\.name) + [column.name]
    self.init(
      column: column, across: across, keys: keys,
      verdict: Column(Resolution.free("accounts", among: taken), .text),
      tellers: Column(Resolution.free("told_by", among: taken), .integer),
      accounts: Column(column.name, .list(column.type.member), role: .account))
  }
}

extension Resolution {
  /// The one column of a clause, made beforehand where an expression stands there; nil where there was a problem.
  mutating func oneColumn(_ keyword: String? = nil, default fallback: String? = nil) -> Column? {
    let arguments = arguments(keyword)
    if arguments.isEmpty, let fallback {
      if let column = schema.column(fallback) { return column }
      report(.missingArgument(stage: stageName.text, what: "\(keyword ?? "") COLUMN"), stageName.range)
      return nil
    }
    if arguments.count > 1 {
      let rest = SourceRange(arguments[0].range.end, arguments[arguments.count - 1].range.end)
      report(.oneColumnOnly(stage: stageName.text), rest, replacement: "")
      return nil
    }
    return made(keyword).first
  }

  /// The columns of a clause; of each expression a column is made first, by a step of its own.
  mutating func made(_ keyword: String?) -> [Column] {
    named(keyword, taken: schema.columns.map(\.name)).map { named in
      if case .column(let column) = named.value, column.name == named.column.name { return column }
      var column = named.column
      column.name = Self.free(column.name, among: schema.columns.map(\.name))
      var after = schema
      after.columns.append(column)
      add(.derive([Named(column, named.value)]), after: after)
      return column
    }
  }

  /// What tells things apart: as asked for, or what is usual for the noun.
  fileprivate mutating func comparisonKeys(of compared: Column) -> [Column] {
    if !arguments("by").isEmpty { return made("by") }
    let usual =
      switch schema.noun?.name {
      case "quantities": "outcome"
      case "events": "happened"
      case "claims": "speaker"
      case "mentions": "entity"
      case "dates": "date"
      default: ""
      }
    if usual != compared.name, let column = schema.column(usual) { return [column] }
    report(
      .missingArgument(stage: "compare", what: "what makes a thing the same: by COLUMN"), stageName.range)
    return []
  }
}

extension Column {
  /// The column with one of a list's members in each cell.
  fileprivate var member: Column { Column(name, type.member, role: role) }
}

extension TableShape {
  /// The noun that a stage which gathers rows leads back to. Words and passages have no rows of their own in the corpus;
  /// their sentences have.
  var membersOrNoun: Noun? {
    guard let noun else { return members }
    return noun.rows == .words || noun.rows == .passages ? Catalog.standard.noun("sentences") : noun
  }
}
