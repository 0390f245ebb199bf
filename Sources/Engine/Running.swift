import Plan
import Store
import Syntax
import Values

/// Runs a plan's steps in order: SQL as far as SQL goes, then memory, then SQL again over what memory made.
struct Runner {
  let corpus: Corpus
  let context: LoweringContext
  /// Only notes the SQL; for `.sql`.
  var isDry = false
  private(set) var statements: [SQL] = []
  private(set) var notes: [String] = []
  /// The columns that a list column stands for, by its name: see `MadeTable.Spread`.
  private var spreads: [String: [Column]] = [:]
  /// How often the corpus had been interrupted when this run began.
  private let interruptions: Int

  init(corpus: Corpus, context: LoweringContext, isDry: Bool = false) {
    self.corpus = corpus
    self.context = context
    self.isDry = isDry
    interruptions = corpus.interruptions
  }

  /// The rows of a plan, with the places they stand in and the values of their headings.
  struct Outcome {
    var columns: [Column] = []
    var rows: [[Value]] = []
    var passages: [Passage?] = []
    /// Of rows that stand in the text: number of the document, for counts in the footer.
    var documents: [Int] = []
    var headings: [[Value]] = []
    var sections: [Rows.Section] = []
  }

  mutating func run(_ plan: QueryPlan) throws -> Outcome {
    var relation = Relation(plan.noun, context)
    var table: MadeTable?
    for step in plan.steps {
      // What memory has made goes back only where another stage needs it.
      if let made = table, !step.operation.leavesRowsAlone {
        relation = Relation(made, context)
        table = nil
      }
      switch step.operation {
      case .compute(let computation):
        let made = try self.table(computation, relation, step)
        notes += made.notes
        if let spread = made.spread { spreads[spread.column] = spread.columns }
        table = made
      case .expect(let expectation):
        try check(expectation, step, table.map { Relation($0, context) } ?? relation)
      default: try apply(step, to: &relation)
      }
    }
    try checkInterruption()
    if let table { return chosen(table, plan.schema) }
    corpus.activity.begin("reading")
    return try rows(of: relation, plan.schema)
  }

  /// What one step does to a relation; an expectation does nothing.
  mutating func apply(_ step: PlanStep, to relation: inout Relation) throws {
    switch step.operation {
    case .compute(let computation): relation = Relation(try table(computation, relation, step), context)
    case .combine(let combination):
      relation.settleLimit(step.input.columns)
      relation.combine(combination, try self.relation(combination.other))
    default: relation.apply(step)
    }
  }

  /// The relation that a plan's steps, or the first of them, make.
  mutating func relation(_ plan: QueryPlan, _ steps: ArraySlice<PlanStep>? = nil) throws -> Relation {
    var relation = Relation(plan.noun, context)
    for step in steps ?? plan.steps[...] { try apply(step, to: &relation) }
    return relation
  }

  /// The table that a stage makes in memory of a relation's rows.
  mutating func table(
    _ computation: Computation, _ relation: Relation, _ step: PlanStep
  ) throws -> MadeTable {
    var relation = relation
    relation.settleLimit(step.input.columns)
    corpus.activity.begin(computation.activity)
    switch computation {
    case .timeline(let timeline): return try self.timeline(timeline, relation)
    case .collation(let collation): return try collate(collation, relation, step.range)
    case .citations: return try cite(relation)
    case .concordance(let concordance): return try self.concordance(concordance, relation)
    case .collocates(let collocates): return try self.collocates(collocates, relation)
    case .keywords(let keywords): return try self.keywords(keywords, relation)
    case .corroboration(let corroboration): return try corroborate(corroboration, relation)
    case .firstSaid(let firstSaid): return try self.firstSaid(firstSaid, relation)
    }
  }

  /// Stops a long piece of work in memory after `corpus.interrupt()`; SQL stops by itself.
  /// - Throws: `CorpusError.interrupted`
  func checkInterruption() throws {
    if corpus.interruptions != interruptions { throw CorpusError.interrupted }
  }

  /// The columns of a table in memory that are shown.
  private func chosen(_ table: MadeTable, _ schema: TableShape) -> Outcome {
    let places = schema.visible.map { column in table.columns.firstIndex { $0.name == column.name } }
    var outcome = Outcome(
      columns: schema.visible, passages: Array(repeating: nil, count: table.rows.count),
      documents: table.places.map(\.document), sections: table.sections)
    outcome.rows = table.rows.map { row in places.map { $0.map { row[$0] } ?? .none } }
    if let noun = table.noun {
      outcome.passages = table.places.enumerated().map { index, place in
        let members = table.members.isEmpty ? [] : table.members[index]
        return Passage(noun: noun, row: place.row, members: members.map(\.passage))
      }
    }
    if let spread = table.spread { outcome.spread(spread.column, spread.columns) { spread.values[$0] } }
    return outcome
  }

  /// Reads the rows that are left, with only the columns that are shown.
  private mutating func rows(of relation: Relation, _ schema: TableShape) throws -> Outcome {
    var relation = relation
    relation.settleLimit(schema.columns)
    let visible = schema.visible
    let headings = relation.headings
    var outcome = Outcome(columns: visible)
    let noun = relation.passage?.noun
    var gathered: [Gathered] = []
    try read(&relation, visible + headings) { values, place in
      outcome.rows.append(Array(values.prefix(visible.count)))
      outcome.headings.append(Array(values.dropFirst(visible.count)))
      let found = place.gathered.map(Gathered.init)
      outcome.passages.append(
        noun.map { Passage(noun: $0, row: place.row, members: found?.members.map(\.passage) ?? []) })
      outcome.documents.append(place.document)
      if let found { gathered.append(found) }
    }
    if gathered.count == outcome.rows.count {
      for column in visible {
        guard let columns = spreads[column.name], column.role == .account else { continue }
        outcome.spread(column.name, columns) { gathered[$0].values(columns) }
      }
    }
    if !headings.isEmpty { outcome.sections = Self.sections(outcome.headings) }
    try outcome.markDenials(schema, &self)
    return outcome
  }

  /// Hands over the values of some columns for each row in order, with the row's place (zeros where it has none).
  mutating func read(
    _ relation: inout Relation, _ columns: [Column],
    each: ([Value], MadeTable.Place) throws -> Void
  ) throws {
    var cells: [SQL] = []
    for column in columns { cells.append(relation.value(column.name)) }
    cells.append(relation.passage.map { "\($0.row), \($0.document)" } ?? "0, 0")
    let gathered = relation.passage?.gathered
    if let gathered { cells.append(gathered) }
    let types = columns.map(\.type)
    try query("SELECT \(cells.joined(", ")) \(relation.tail())") { row in
      let values = types.indices.map { Cells.value(row.cell($0), types[$0]) }
      var place = MadeTable.Place(row: row.integer(types.count), document: row.integer(types.count + 1))
      if gathered != nil, !row.isNull(types.count + 2) { place.gathered = row.text(types.count + 2) }
      try each(values, place)
    }
  }

  /// A heading wherever the values of the headings' columns change, with the number of rows under it.
  private static func sections(_ headings: [[Value]]) -> [Rows.Section] {
    var starts: [Int] = []
    for (index, values) in headings.enumerated() where index == 0 || values != headings[index - 1] {
      starts.append(index)
    }
    return starts.enumerated().map { number, start in
      let end = number + 1 < starts.count ? starts[number + 1] : headings.count
      let names = headings[start].map { $0 == .none ? "none" : $0.description }
      return Rows.Section(heading: "\(names.joined(separator: " · ")) (\(end - start))", firstRow: start)
    }
  }

  mutating func query(_ sql: SQL, _ each: (borrowing Corpus.Row) throws -> Void) throws {
    statements.append(sql)
    if !isDry { try corpus.rows(sql.text, sql.bindings, each: each) }
  }

  /// How many rows a relation has.
  mutating func count(_ relation: Relation) throws -> Int {
    var number = 0
    try query("SELECT count(*) FROM (SELECT 1 \(relation.tail(ordered: relation.isCut)))") {
      number = $0.integer(0)
    }
    return number
  }

  private mutating func timeline(_ timeline: Timeline, _ relation: Relation) throws -> MadeTable {
    var relation = relation
    let clock = Named(timeline.clock, .column(timeline.clock))
    let count = Column("count", .integer, role: .bar)
    let keys = [clock] + (timeline.split.map { [$0] } ?? [])
    relation.aggregate(Aggregation(keys: keys, measures: [Measure(count, .count)], order: []))
    var counts: [Timelines.Count] = []
    let types = keys.map(\.column.type)
    let cells = (keys.map(\.column) + [count]).indices.map { SQL(own: "\(relation.base.alias).c\($0)") }
    try query("SELECT \(cells.joined(", ")) \(relation.tail(ordered: false))") { row in
      let values = types.indices.map { Cells.value(row.cell($0), types[$0]) }
      let date: DateRange? = if case .date(let date) = values[0] { date } else { nil }
      counts.append(
        Timelines.Count(date: date, split: values.count > 1 ? values[1] : nil, rows: row.integer(types.count))
      )
    }
    return Timelines.table(counts, timeline)
  }

  private mutating func check(_ expectation: Expectation, _ step: PlanStep, _ relation: Relation) throws {
    for demand in expectation.demands {
      var relation = relation
      relation.settleLimit(step.input.columns)
      switch demand {
      case .rows(let comparison, let wanted, let negated):
        let found = try count(relation)
        if !isDry, comparison.holds(found, wanted) == negated {
          let sign = negated ? "is not" : comparison.rawValue
          throw QueryFailure("expected rows \(sign) \(wanted), and there are \(found)", step.range)
        }
      case .every(let condition):
        let all = try count(relation)
        let test = relation.condition(.not(condition))
        relation.conditions.append(test)
        let failing = try count(relation)
        if !isDry, failing > 0 {
          throw QueryFailure(
            "expected of every row: \(demand.text); \(failing) of \(all) rows are not so", step.range)
        }
      }
    }
  }
}

extension Comparison {
  fileprivate func holds(_ left: Int, _ right: Int) -> Bool {
    switch self {
    case .equals: left == right
    case .less: left < right
    case .lessOrEqual: left <= right
    case .greater: left > right
    case .greaterOrEqual: left >= right
    }
  }
}

extension Operation {
  /// Whether a table in memory can stay where it is.
  fileprivate var leavesRowsAlone: Bool {
    switch self {
    case .show, .expect: true
    default: false
    }
  }
}

extension QueryFailure {
  init(_ message: String, _ range: SourceRange) {
    self.init(diagnostic: Diagnostic(range: range, message: message))
  }
}

extension Computation {
  /// What is being done, for whoever waits.
  fileprivate var activity: String {
    switch self {
    case .timeline: "laying out a timeline"
    case .collation: "comparing accounts"
    case .citations: "citing"
    case .concordance: "looking up words"
    case .collocates, .keywords: "counting words"
    case .corroboration: "gathering what tells the same"
    case .firstSaid: "looking who said it first"
    }
  }
}
