package import Plan
package import Store
package import Syntax
package import Values

/// Answers queries from a corpus: resolves them to a plan, lowers the plan to SQL, runs it, and finishes in memory
/// what SQL cannot do.
package final class Engine: Sendable {
  package let corpus: Corpus
  package let catalog: Catalog
  private let isInOrder: Bool

  /// - Throws: `CorpusError` where the file cannot be read.
  package init(corpus: Corpus) throws {
    self.corpus = corpus
    catalog = .standard
    isInOrder = try corpus.fact("in_order") == "1"
  }

  /// Finds all mistakes of a query, in one pass and before anything runs; names are looked up in the corpus.
  /// - Parameter source: the whole text that the pipeline was parsed from; the lines to try are made from it.
  /// - Throws: `CorpusError`
  package func prepare(
    _ pipeline: Pipeline, in source: String, environment: Environment = Environment()
  ) throws -> Result<PreparedQuery, Mistakes> {
    let (plan, findings) = Resolution.resolve(pipeline, catalog: catalog, environment: environment)
    guard let plan else {
      return .failure(Mistakes(diagnostics: findings.diagnostics(pipeline, source: source)))
    }
    var lookup = NameLookup(corpus: corpus, catalog: catalog)
    try lookup.read(plan)
    if !lookup.findings.isEmpty {
      var mistakes = Mistakes(
        diagnostics: lookup.findings.map { $0.diagnostic(pipeline, source: source) })
      if lookup.findings.allSatisfy(\.kinds.isEmpty) {
        mistakes.names = lookup.findings.map(\.choice)
      }
      return .failure(mistakes)
    }
    let context = LoweringContext(isInOrder: isInOrder, names: lookup.readings)
    return .success(PreparedQuery(plan: plan, context: context))
  }

  /// - Throws: `QueryFailure` where an `expect` does not hold; `CorpusError`, of which `.patternTooHard` where a pattern is
  ///   too costly and `.interrupted` after `corpus.interrupt()`.
  package func run(_ query: PreparedQuery) throws -> Answer {
    var runner = Runner(corpus: corpus, context: query.context)
    let outcome = try runner.run(query.plan)
    var rows = Rows(
      columns: outcome.columns, rows: outcome.rows, sections: outcome.sections, chart: query.plan.chart)
    let coarse = rows.coarseStart
    if query.plan.chart?.kind == .line { rows.chart?.limit = coarse }
    var answer = Answer(rows: rows, passages: outcome.passages, noun: query.plan.schema.noun?.name)
    corpus.activity.begin("counting what was found and left out")
    var footer = FooterWriter(corpus: corpus, context: query.context, plan: query.plan)
    try footer.write(outcome, notes: runner.notes + rows.undrawn, to: &answer)
    return answer
  }

  /// The rows alone, without what stands under them.
  package func rows(_ query: PreparedQuery) throws -> [[Value]] {
    var runner = Runner(corpus: corpus, context: query.context)
    return try runner.run(query.plan).rows
  }

  /// Another engine on the same corpus, for when this one's is still at work on something that nobody waits for.
  package func reopened() throws -> Engine {
    try Engine(corpus: Corpus(path: corpus.path, corrections: corpus.corrections.map(\.correction)))
  }

  /// What one row of a noun is called, where its rows have a column of their own by a name that documents have too, as
  /// mentions have a `kind`.
  package func rowsWithOwn(_ column: String, _ noun: String) -> String? {
    guard let noun = catalog.noun(noun), noun.column("document_" + column) != nil else { return nil }
    return noun.singular
  }

  /// The plan as query text: `.plan QUERY`.
  package func planText(_ query: PreparedQuery) -> String { query.plan.text }

  /// The SQL that will run, with its bindings: `.sql QUERY`.
  package func sql(_ query: PreparedQuery) throws -> [(sql: String, bindings: [Binding])] {
    var runner = Runner(corpus: corpus, context: query.context, isDry: true)
    _ = try runner.run(query.plan)
    return runner.statements.map { ($0.text, $0.bindings) }
  }
}

/// A query that was found to be sound, ready to run.
package struct PreparedQuery: Sendable {
  package var plan: QueryPlan
  var context: LoweringContext
}

/// The mistakes of a query, in the order of its text.
package struct Mistakes: Error, Hashable, Sendable {
  package var diagnostics: [Diagnostic]
  /// Where all that is wrong is that names could mean several entities: which, for whoever can ask the reader.
  package var names: [NameChoice] = []

  package init(diagnostics: [Diagnostic]) { self.diagnostics = diagnostics }
}

/// A query that was sound but failed as it ran.
package struct QueryFailure: Error, Hashable, Sendable {
  package var diagnostic: Diagnostic
}

/// A name that could mean several entities, and those, most frequent first.
package struct NameChoice: Hashable, Sendable {
  /// Where the name stands in the query.
  package var range: SourceRange
  package var name: String
  package var column: String
  package var candidates: [Candidate]

  package struct Candidate: Hashable, Sendable {
    package var name: String
    /// How many rows have it in the column.
    package var count: Int
    /// Whether it is the name as it stands, without the others that have it in theirs.
    package var isAlone: Bool

    package init(name: String, count: Int, isAlone: Bool = false) {
      (self.name, self.count, self.isAlone) = (name, count, isAlone)
    }
  }

  package init(range: SourceRange, name: String, column: String, candidates: [Candidate]) {
    self.range = range
    self.name = name
    self.column = column
    self.candidates = candidates
  }
}

extension AmbiguousName {
  var choice: NameChoice {
    NameChoice(
      range: test.range, name: test.text, column: column,
      candidates: candidates.map { NameChoice.Candidate(name: $0.name, count: $0.count) }
        + (alone.map { [NameChoice.Candidate(name: $0.name, count: $0.count, isAlone: true)] } ?? []))
  }

  fileprivate func diagnostic(_ pipeline: Pipeline, source: String) -> Diagnostic {
    if !kinds.isEmpty {
      let place = SourceRange(test.range.end, test.range.end)
      let attempts = kinds.prefix(canTellKind ? 3 : 0).map {
        Edit.apply([Edit(place, " and kind is \($0)")], to: source, within: pipeline.range)
      }
      return Diagnostic(range: test.range, message: message, suggestions: [], attempts: attempts)
    }
    let attempts = candidates.prefix(3).map {
      Edit.apply([Edit(test.range, Formatter.quoted($0.name))], to: source, within: pipeline.range)
    }
    return Diagnostic(range: test.range, message: message, suggestions: [], attempts: attempts)
  }
}
