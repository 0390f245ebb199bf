import Plan
import Store
import Syntax
import Values

/// What stands under an answer: of how many rows it speaks, what it leaves out, and how it read the query.
struct FooterWriter {
  let corpus: Corpus
  let plan: QueryPlan
  var runner: Runner

  init(corpus: Corpus, context: LoweringContext, plan: QueryPlan) {
    self.corpus = corpus
    self.plan = plan
    runner = Runner(corpus: corpus, context: context)
  }

  mutating func write(_ outcome: Runner.Outcome, notes: [String], to answer: inout Answer) throws {
    let population = try population()
    answer.counted = population?.noun.name
    var lines: [String] = []
    if let population { lines.append(population.line(shown: outcome.rows.count, plan)) }
    lines += try leftOut()
    for case .combine(let combination) in textSteps.map(\.operation) {
      var other = FooterWriter(corpus: corpus, context: runner.context, plan: combination.other)
      lines += try other.leftOut().map { $0.replacing("left out:", with: "left out of the other query:") }
    }
    lines += notes
    lines += readings()
    lines += spreads()
    lines += try silences()
    lines += try corrections()
    if outcome.rows.isEmpty || population?.rows == 0 {
      answer.emptied = try emptied()
      lines += try hints()
    }
    answer.footer = lines
  }

  /// The steps whose rows stand in the text, up to the first that sums up or cuts off.
  var textSteps: ArraySlice<PlanStep> {
    plan.steps.prefix { step in
      switch step.operation {
      case .aggregate, .compute, .first, .last, .skip, .sample: false
      case .silent(let silence): !silence.isBySource
      default: true
      }
    }
  }

  // MARK: - Of how many

  private mutating func population() throws -> Population? {
    let steps = textSteps
    let relation = try runner.relation(plan, steps)
    guard let noun = relation.noun else { return nil }
    var population = Population(noun: noun)
    population.total = try corpus.fact(noun.name).flatMap(Int.init)
    if noun.rows == .words {
      // The index cuts words a little otherwise than the annotators do; the rows are the index's.
      try runner.query("SELECT coalesce(sum(cnt), 0) FROM vocabulary") { population.total = $0.integer(0) }
    }
    population.allDocuments = try corpus.fact("documents").flatMap(Int.init) ?? 0
    try runner.query("SELECT count(*) FROM sources") { population.allSources = $0.integer(0) }
    let isWhole = steps.allSatisfy { step in
      switch step.operation {
      case .filter, .move, .context, .silent, .combine: false
      default: true
      }
    }
    if isWhole, let total = population.total {
      population.rows = total
      population.isWhole = true
      return population
    }
    if noun.rows == .entities {
      population.rows = try runner.count(relation)
      return population
    }
    let document: SQL = noun.rows == .documents ? "r.id" : "r.document"
    let counted: SQL =
      "SELECT \(document) AS document, count(*) AS n \(relation.tail(ordered: false)) GROUP BY \(document)"
    try runner.query(
      """
      SELECT coalesce(sum(g.n), 0), count(*), count(DISTINCT d.source) FROM (\(counted)) AS g \
      JOIN documents AS d ON d.id = g.document
      """
    ) { row in
      (population.rows, population.documents, population.sources) = (
        row.integer(0), row.integer(1), row.integer(2)
      )
    }
    return population
  }

  // MARK: - What was left out

  /// Rows that a filter could not look at, because they have no date or name there, and dates that only overlap.
  private mutating func leftOut() throws -> [String] {
    var lines: [String] = []
    for (index, step) in textSteps.enumerated() {
      guard case .filter(let condition) = step.operation, let noun = step.input.noun else { continue }
      let before = try runner.relation(plan, plan.steps.prefix(index))
      var columns: [String] = []
      for leaf in condition.leaves {
        for name in leaf.askedDatesAndNames where !columns.contains(name) { columns.append(name) }
      }
      for name in columns {
        guard let column = step.input.column(name) else { continue }
        let missing = try count(before, .isNone(.column(column)))
        if missing > 0 { lines.append("left out: \(noun.counted(missing)) without \(name)") }
      }
      lines += try overlapping(condition, before, noun)
    }
    return lines
  }

  private mutating func overlapping(
    _ condition: Condition, _ before: Relation, _ noun: Noun
  ) throws -> [String] {
    var lines: [String] = []
    for case .date(let left, .within, let right) in condition.demands {
      let overlap = Condition.all([.date(left, .overlaps, right), .not(.date(left, .within, right))])
      let found = try count(before, overlap)
      if found > 0 {
        lines.append(
          "left out: \(noun.counted(found)) whose \(left.text) only overlaps \(right.text); "
            + "overlaps(\(left.text), \(right.text)) keeps them too")
      }
    }
    return lines
  }

  private mutating func count(_ relation: Relation, _ condition: Condition) throws -> Int {
    var relation = relation
    let test = relation.condition(condition)
    relation.conditions.append(test)
    return try runner.count(relation)
  }

  // MARK: - How it was read

  /// The entities that names were taken for, in the order of the query.
  private func readings() -> [String] {
    let tests = plan.allSteps.flatMap(\.operation.conditions).flatMap(\.leaves).compactMap {
      leaf -> NameTest? in
      if case .name(_, let test) = leaf { test } else { nil }
    }
    var lines: [String] = []
    for test in tests {
      guard let reading = runner.context.names[test], let line = reading.line(for: test),
        !lines.contains(line)
      else { continue }
      lines.append(line)
    }
    return lines
  }

  private func spreads() -> [String] {
    var lines: [String] = []
    for step in plan.steps {
      guard case .aggregate(let aggregation) = step.operation else { continue }
      for key in aggregation.keys where key.value.type.isList {
        lines.append("a row with several \(key.column.name) counts under each of them")
      }
    }
    return lines
  }

  // MARK: - Nothing found

  /// Which stage left no row, and of how many.
  private mutating func emptied() throws -> String? {
    var relation = Relation(plan.noun, runner.context)
    var before = try runner.count(relation)
    if before == 0 { return "the corpus has no \(plan.noun.name)" }
    for step in plan.steps {
      try runner.apply(step, to: &relation)
      var settled = relation
      settled.settleLimit(step.input.columns)
      let after = try runner.count(settled)
      if after == 0 {
        let from = step.input.noun?.counted(before) ?? "\(before.grouped) row\(before == 1 ? "" : "s")"
        return "“\(step.operation.text)” left none of \(from)"
      }
      before = after
    }
    return nil
  }

  /// A text with the signs for any letters, as “has” takes them.
  private static func glob(_ text: String) -> (sign: String, pattern: String)? {
    guard let sign = text.first(where: { "*%?".contains($0) }), text.contains(where: \.isLetter) else {
      return nil
    }
    return (String(sign), Formatter.quoted(text.replacing("%", with: "*")))
  }

  /// Values of the corpus near those that nothing has.
  private mutating func hints() throws -> [String] {
    var lines: [String] = []
    for step in plan.steps {
      guard case .filter(let condition) = step.operation, let noun = step.input.noun else { continue }
      for leaf in condition.leaves {
        if let column = leaf.ordered, let line = try range(of: column, leaf, noun) { lines.append(line) }
        guard let (name, text) = leaf.equality, let column = noun.column(name), column.words.isEmpty else {
          continue
        }
        if try count(Relation(noun, runner.context), leaf) > 0 { continue }
        let known = try ValueLister(corpus: corpus).values(of: column, noun: noun, prefix: "", limit: 20_000)
        var near = Suggestion.nearest(to: text, in: known.map(\.value))
        // “the mayor” is listed as Mayor.
        if near.isEmpty, text.lowercased().hasPrefix("the ") {
          near = Suggestion.nearest(to: String(text.dropFirst(4)), in: known.map(\.value))
        }
        let rest = near.isEmpty ? "" : "; near it: " + near.map(Formatter.quoted).joined(separator: ", ")
        lines.append("no \(noun.singular) has the \(name) \(Formatter.quoted(text))\(rest)")
        if let glob = Self.glob(text) {
          lines.append("“is” takes \(glob.sign) as it stands; parts of words: \(name) has \(glob.pattern)")
        }
      }
    }
    return lines
  }
}

extension FooterWriter {
  /// From where to where a column goes, if nothing in it is as the condition asks.
  private mutating func range(of column: Column, _ leaf: Condition, _ noun: Noun) throws -> String? {
    guard noun.column(column.name) != nil, try count(Relation(noun, runner.context), leaf) == 0 else {
      return nil
    }
    var relation = Relation(noun, runner.context)
    let ends = [Measure.Kind.min, .max].map { kind in
      Measure(Column(kind.rawValue, column.type), kind, .column(column))
    }
    relation.aggregate(Aggregation(keys: [], measures: ends, order: []))
    var found: [Value] = []
    try runner.read(&relation, ends.map(\.column)) { values, _ in found = values }
    guard found.count == 2, found[0] != .none else { return nil }
    let texts = found.map { if case .text(let text) = $0 { Formatter.quoted(text) } else { $0.description } }
    return "\(column.name) of \(noun.name) goes from \(texts[0]) to \(texts[1])"
  }
}

extension Condition {
  /// The column that a comparison holds against a fixed value by its order.
  fileprivate var ordered: Column? {
    switch self {
    case .compare(.column(let column), let sign, .constant) where sign != .equals || column.type.isNumber:
      column
    case .date(.column(let column), _, .constant): column
    default: nil
    }
  }

  /// The date and name columns that a comparison reads, so that rows without them fail it.
  fileprivate var askedDatesAndNames: [String] {
    let values: [Scalar] =
      switch self {
      case .date(let left, _, let right): [left, right]
      case .name(let value, _): [value]
      case .text(let value, _, _) where value.type == .name: [value]
      default: []
      }
    return values.compactMap {
      if case .column(let column) = $0, !column.type.isList { column.name } else { nil }
    }
  }

  /// The column and the text that it is asked to be.
  fileprivate var equality: (column: String, text: String)? {
    switch self {
    case .text(.column(let column), .equals, let text): (column.name, text)
    case .name(.column(let column), let test): (column.name, test.text)
    default: nil
    }
  }
}
