package import Plan
package import Store
package import Syntax

/// Answers queries from a corpus: resolves them to a plan, lowers the plan to SQL, runs it, and finishes in memory
/// what SQL cannot do.
package final class Engine: Sendable {
  package let corpus: Corpus
  package let catalog: Catalog

  /// - Throws: `CorpusError` where the file cannot be read.
  package init(corpus: Corpus) throws {
    self.corpus = corpus
    catalog = .standard
  }

  /// Finds all mistakes of a query, in one pass and before anything runs; names are looked up in the corpus.
  /// `source` is the whole text that the pipeline was parsed from; the lines to try are made from it.
  /// - Throws: `CorpusError`
  package func prepare(
    _ pipeline: Pipeline, in source: String, environment: Environment = Environment()
  ) throws -> Result<PreparedQuery, Mistakes> {
    .failure(Mistakes(diagnostics: []))
  }

  /// - Throws: `QueryFailure` where an `expect` does not hold or a pattern is too costly; `CorpusError`, of which
  ///   `.interrupted` after `corpus.interrupt()`.
  package func run(_ query: PreparedQuery) throws -> Answer {
    throw CorpusError.failed(reason: "")
  }

  /// The plan as query text: `.plan QUERY`.
  package func planText(_ query: PreparedQuery) -> String { "" }

  /// The SQL that will run, with its bindings: `.sql QUERY`.
  package func sql(_ query: PreparedQuery) throws -> [(sql: String, bindings: [Binding])] { [] }

  /// - Throws: `CorpusError`
  package func why(_ passage: Passage) throws -> Explanation? { nil }

  /// The document of a row, for reading: `.read N`.
  /// - Throws: `CorpusError`
  package func read(_ passage: Passage) throws -> Page? { nil }

  /// The values of a column that begin with `prefix` (case- and accent-insensitive, at any word of the value), most
  /// frequent first: for completion.
  /// - Throws: `CorpusError`
  package func values(
    of column: String, noun: String, prefix: String, limit: Int
  ) throws -> [(value: String, count: Int)] { [] }

  /// How many rows each noun has, in the catalog's order.
  /// - Throws: `CorpusError`
  package func sizes() throws -> [(noun: String, rows: Int)] { [] }
}

/// A query that was found to be sound, ready to run.
package struct PreparedQuery: Sendable {
  package var plan: QueryPlan
}

/// The mistakes of a query, in the order of its text.
package struct Mistakes: Error, Hashable, Sendable {
  package var diagnostics: [Diagnostic]
}

/// A query that was sound but failed as it ran.
package struct QueryFailure: Error, Hashable, Sendable {
  package var diagnostic: Diagnostic
}
