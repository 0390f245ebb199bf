import Engine
import Plan
import Syntax
import Values
import View

/// A row that counts or sums up others: the query that finds those.
struct SummedRow {
  /// The last query up to the stage that summed up, with the conditions that make its rows those of this row.
  let text: String
  let pipeline: Pipeline

  /// - Parameters:
  ///   - query: the last query as it was written, and `meant`, the same with the names it had then.
  ///   - row: from 0.
  /// - Returns: nil where no query finds the rows.
  init?(_ query: String, meant: Pipeline, _ rows: Rows, row: Int) {
    guard
      case .query(let written) = Parser.parse(query, vocabulary: Session.vocabulary).script.statements.last?
        .kind,
      written.stages.count == meant.stages.count,
      let place = written.stages.indices.first(where: { Self.isSumming(written.stages, $0) }),
      let stage = Self.stage(
        written.stages[place], Self.headings(written.stages[..<place]), query, rows.columns, rows.rows[row],
        isUnit: rows.coarseStart.map { row < $0 } ?? true),
      case .query(let added) = Parser.parse("documents" + stage, vocabulary: Session.vocabulary).script
        .statements.first?.kind
    else { return nil }
    var base = Session.slice(query, SourceRange(0, written.stages[place].range.start))[...]
    while let last = base.last, last.isWhitespace || last == "|" { base.removeLast() }
    text = base + stage
    var pipeline = meant
    pipeline.stages = Array(meant.stages[..<place]) + added.stages
    self.pipeline = pipeline
  }

  private static let summing: Set<String> = [
    "count", "summarize", "distinct", "timeline", "collocates", "keywords",
  ]

  /// `show` sums up where it chooses no columns that rows have: behind `group by`, where the answer has no rows of the corpus.
  private static func isSumming(_ stages: [Stage], _ place: Int) -> Bool {
    let name = stages[place].name.text.lowercased()
    return summing.contains(name) || name == "show" && headings(stages[..<place]) != nil
  }

  /// What rows were put under headings by.
  private static func headings(_ stages: ArraySlice<Stage>) -> [Argument]? {
    stages.last { $0.name.text.lowercased() == "group by" }.map { $0.clause(nil)?.arguments ?? [] }
  }

  /// The stage that keeps a row's own rows, with the bar before it; nothing where those are all.
  private static func stage(
    _ stage: Stage, _ headings: [Argument]?, _ query: String, _ columns: [Column], _ row: [Value],
    isUnit: Bool
  )
    -> String?
  {
    func value(_ name: String) -> Value? {
      columns.firstIndex { $0.name == name }.flatMap { $0 < row.count ? row[$0] : nil }
    }
    if ["collocates", "keywords"].contains(stage.name.text.lowercased()) {
      guard case .text(let word)? = value("word") else { return nil }
      return " | concordance " + Formatter.quoted(word)
    }
    var keys: [(name: String, expression: String)] = []
    var groups = arguments(stage)
    if groups.isEmpty, stage.name.text.lowercased() != "timeline" { groups = headings ?? [] }
    for argument in groups {
      let expression = Session.slice(query, argument.value.range)
      keys.append((argument.label?.text ?? name(of: argument.value), expression))
    }
    if stage.name.text.lowercased() == "timeline", stage.clause(nil) == nil, let clock = columns.first {
      keys.insert((clock.name, clock.name), at: 0)
    }
    // A row of a timeline counts the dates inside its unit; those that are coarser stand by themselves behind.
    let operators = isUnit && stage.name.text.lowercased() == "timeline" ? "in" : "is exactly"
    var conditions: [String] = []
    for key in keys {
      guard let value = value(key.name), let condition = condition(key.expression, value, operators) else {
        return nil
      }
      conditions.append(condition)
    }
    return conditions.isEmpty ? "" : " | filter " + conditions.joined(separator: " and ")
  }

  /// What makes the groups.
  private static func arguments(_ stage: Stage) -> [Argument] {
    switch stage.name.text.lowercased() {
    case "distinct": stage.clause(nil)?.arguments ?? []
    case "show": []
    case "timeline": (stage.clause(nil)?.arguments ?? []) + (stage.clause("split")?.arguments ?? [])
    default: stage.clause("by")?.arguments ?? []
    }
  }

  private static func name(of expression: Syntax.Expression) -> String {
    switch expression {
    case .column(let word), .call(let word, _, _): word.text
    case .group(let inner, _): name(of: inner)
    default: "value"
    }
  }

  private static func condition(_ expression: String, _ value: Value, _ sign: String) -> String? {
    switch value {
    case .none: "\(expression) is none"
    case .text(let text): "\(expression) is \(Formatter.quoted(text))"
    case .integer(let number): "\(expression) = \(number)"
    case .number(let number): "\(expression) = \(number)"
    case .boolean(let holds): holds ? "(\(expression))" : "not (\(expression))"
    case .date(let date): DateRange(literal: date.description) == nil ? nil : "\(expression) \(sign) \(date)"
    case .list: nil
    }
  }
}

extension Session {
  /// The rows that a row of the last answer sums up, and the query that finds them; nil where no query does.
  /// - Parameter number: from 1, of a row that is there and has no place of its own.
  func rowsBehind(_ number: Int) throws -> (query: String, answer: Answer)? {
    guard let answer, let query = lastQuery, let meant = environment.bindings[Self.it],
      let summed = SummedRow(query, meant: meant, answer.rows, row: number - 1)
    else { return nil }
    let engine = try openEngine()
    guard let prepared = try? engine.prepare(summed.pipeline, in: summed.text, environment: environment).get()
    else { return nil }
    let found = try attended(engine) { try engine.run(prepared) }
    guard found.passages.contains(where: { $0 != nil }) else { return nil }
    // “it” has become this answer, so the query is told in full.
    let full = expanded(summed.pipeline)
    return (full == summed.pipeline ? summed.text : Formatter.oneLine(full), found)
  }

  /// What `.why` says of a row that sums up others.
  func whySummed(_ number: Int, _ found: (query: String, answer: Answer)) -> Outcome {
    let count = found.answer.rows.rows.count
    let noun = found.answer.noun.flatMap(Catalog.standard.noun)
    let rows = noun.map { $0.counted(count) } ?? "\(count.grouped) rows"
    var outcome = Outcome(
      text: LineFolding.paragraph(
        "Row \(number) sums up \(rows), which this query finds:", width: style.width)
        + "\n  " + TerminalText.visible(found.query) + "\n\n")
    var first = found.answer.rows
    first.rows = Array(first.rows.prefix(Self.mostSummed))
    first.sections = []
    outcome.output += table(first.columns, first.rows).output
    if count > Self.mostSummed {
      outcome.output += Array("\nthe first \(Self.mostSummed); .read \(number) goes through all\n".utf8)
    }
    return outcome
  }

  /// So many of the rows that another sums up are shown or cited.
  static let mostSummed = 5
}
