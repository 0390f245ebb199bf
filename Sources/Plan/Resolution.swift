package import Syntax
import Values

/// The state of turning a query's tree into a plan: the table so far, the steps so far, and every problem found.
///
/// A stage that has problems adds what it can, so that the stages behind it are looked at too.
package struct Resolution {
  package let catalog: Catalog
  package let environment: Environment
  package internal(set) var schema: TableShape
  package internal(set) var steps: [PlanStep] = []
  package internal(set) var findings: [Finding] = []
  /// How the rows are to be drawn.
  var chart: Chart?
  /// Where the rows are to be written.
  var save: SaveRequest?
  /// The stage that asks to read the rows' articles.
  var reading: SourceRange?
  /// The stage being resolved; nil before the first.
  var stage: Stage?
  /// The query being resolved, as written.
  private(set) var pipeline: Pipeline?
  /// The `let` names being followed, so that none leads to itself.
  var path: [String] = []
  /// Where, in the query itself, the `let` being followed is named.
  private var use: SourceRange?
  private(set) var origin: Noun
  /// How many queries inside this one were followed.
  var queries = 0

  /// Resolves a query, gathering all problems in one pass.
  package static func resolve(
    _ pipeline: Pipeline, catalog: Catalog, environment: Environment
  ) -> (plan: QueryPlan?, findings: [Finding]) {
    guard let first = catalog.nouns.first else { return (nil, []) }
    var resolution = Resolution(catalog: catalog, environment: environment, noun: first)
    resolution.follow(pipeline)
    guard resolution.findings.isEmpty else { return (nil, resolution.findings) }
    let plan = QueryPlan(
      noun: resolution.origin, steps: resolution.steps, schema: resolution.schema,
      chart: resolution.chart, save: resolution.save, reads: resolution.reading != nil)
    return (plan, [])
  }

  private init(catalog: Catalog, environment: Environment, noun: Noun) {
    self.catalog = catalog
    self.environment = environment
    origin = noun
    schema = TableShape(noun: noun)
  }

  /// Of a query inside another.
  init(catalog: Catalog, environment: Environment, inside outer: Resolution) {
    self.init(catalog: catalog, environment: environment, noun: outer.origin)
    (path, use, queries) = (outer.path, outer.use, outer.queries)
  }

  mutating func follow(_ pipeline: Pipeline) {
    let outer = self.pipeline
    self.pipeline = pipeline
    defer { self.pipeline = outer ?? pipeline }
    guard begin(pipeline.source) else { return }
    for stage in pipeline.stages {
      self.stage = stage
      resolve(stage)
    }
  }

  /// The noun, or the query that a `let` has named.
  private mutating func begin(_ source: Word) -> Bool {
    if let noun = catalog.noun(source.text) {
      origin = noun
      schema = TableShape(noun: noun)
      return true
    }
    guard let bound = environment.bindings[source.text] else {
      let names = catalog.nouns.map(\.name) + environment.bindings.keys.filter { !$0.contains(" ") }.sorted()
      reportUnknown(source, known: names)
      return false
    }
    guard !path.contains(source.text) else {
      report(.letsGoRound(source.text), source.range)
      return false
    }
    return follow(bound, named: source)
  }

  /// A mistake inside a `let` is reported where its name is used: its own text is elsewhere.
  private mutating func follow(_ bound: Pipeline, named name: Word) -> Bool {
    let before = findings
    findings = []
    let outerUse = use
    path.append(name.text)
    use = place(name.range)
    follow(bound)
    path.removeLast()
    use = outerUse
    let reason = findings.first?.problem.message
    findings = before
    if let reason { report(.letDoesNotWork(name.text, reason: reason), name.range) }
    return reason == nil
  }

  private mutating func resolve(_ stage: Stage) {
    if reading != nil {
      reading = nil
      report(.readIsLast, stage.name.range)
    }
    if save != nil {
      save = nil
      report(.saveIsLast, stage.name.range)
    }
    // A chart is of the rows that come out: what makes others of them makes a table again.
    if !["save", "expect"].contains(stage.name.text) { chart = nil }
    if let noun = catalog.noun(stage.name.text) {
      move(to: noun)
    } else if let definition = Stages.all.first(where: { $0.name == stage.name.text }) {
      definition.resolve(stage, &self)
    } else {
      let names = Stages.all.map(\.name) + catalog.nouns.map(\.name)
      let near = Suggestion.nearest(to: stage.name.text, in: names)
      report(.unknownStage(stage.name.text), stage.name.range, suggestions: near, replacement: near.first)
    }
  }

  /// A stage that is a noun.
  private mutating func move(to noun: Noun) {
    guard schema.noun != nil || schema.members != nil else {
      return report(.noPlace(stage: noun.name), stageName.range)
    }
    add(.move(noun), after: TableShape(noun: noun))
  }

  /// The name of the stage being resolved.
  package var stageName: Word { stage?.name ?? Word("", SourceRange(0, 0)) }

  /// A place in the query's own text: of what a `let` has brought in, where its name stands.
  package func place(_ range: SourceRange) -> SourceRange { use ?? range }

  package mutating func report(
    _ problem: Problem, _ range: SourceRange, suggestions: [String] = [], replacement: String? = nil
  ) {
    let remedy = replacement.map { [Edit(range, $0)] } ?? []
    findings.append(Finding(problem, range, suggestions: suggestions, remedy: remedy))
  }

  /// Adds a step, and what the table is after it.
  package mutating func add(_ operation: Operation, after schema: TableShape? = nil) {
    steps.append(
      PlanStep(
        operation: operation, input: self.schema, range: stage?.range ?? stageName.range,
        stage: stageName.text))
    if let schema { self.schema = schema }
  }
}
