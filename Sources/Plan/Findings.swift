package import Syntax

extension [Finding] {
  /// What the reader sees: in the order of the query's text, each with the whole query as it would be with all of them
  /// mended.
  package func diagnostics(_ pipeline: Pipeline, source: String) -> [Diagnostic] {
    let edits = flatMap(\.remedy)
    let attempt = edits.isEmpty ? nil : Edit.apply(edits, to: source, within: pipeline.range)
    return sorted { ($0.range.start, $0.range.end) < ($1.range.start, $1.range.end) }.map {
      Diagnostic(
        range: $0.range, message: $0.problem.message, suggestions: $0.suggestions,
        attempt: allSatisfy { !$0.remedy.isEmpty } ? attempt : nil)
    }
  }
}
