import Plan
import Syntax
import Testing
import Values

/// The plan of a query as text, or the messages of its mistakes.
func resolved(_ query: String, _ environment: Environment = Environment()) -> (
  plan: String?, findings: [Diagnostic]
) {
  let catalog = Catalog.standard
  let (script, mistakes) = Parser.parse(query, vocabulary: catalog.vocabulary)
  guard mistakes.isEmpty else { return (nil, mistakes) }
  var environment = environment
  var last: (plan: String?, findings: [Diagnostic]) = (nil, [])
  for statement in script.statements {
    switch statement.kind {
    case .binding(let name, let pipeline): environment.bindings[name.text] = pipeline
    case .query(let pipeline):
      let (plan, findings) = Resolution.resolve(pipeline, catalog: catalog, environment: environment)
      last = (plan?.text, findings.diagnostics(pipeline, source: query))
    default: break
    }
  }
  return last
}
