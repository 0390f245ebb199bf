import Syntax

/// Queries that stand in a clause of another.
extension Resolution {
  /// More than this is no query that a person wrote.
  private static let mostQueries = 100

  /// The plan of the query that a clause names or holds; nil where it has problems.
  package mutating func query(_ keyword: String? = nil) -> QueryPlan? {
    guard let argument = arguments(keyword).first, case .query(let pipeline) = argument.value else {
      return nil
    }
    queries += 1
    guard queries <= Self.mostQueries else {
      report(.tooManyQueries(limit: Self.mostQueries), argument.range)
      return nil
    }
    var inner = Resolution(catalog: catalog, environment: environment, inside: self)
    inner.follow(pipeline)
    queries = inner.queries
    if let reading = inner.reading { inner.report(.readIsLast, reading) }
    if let save = inner.save { inner.report(.saveIsLast, save.range) }
    findings += inner.findings
    return inner.findings.isEmpty
      ? QueryPlan(noun: inner.origin, steps: inner.steps, schema: inner.schema) : nil
  }
}
