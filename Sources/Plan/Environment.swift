package import Syntax
package import Values

/// What earlier statements of the session or script have set.
package struct Environment: Sendable {
  /// `let name = query`
  package var bindings: [String: Pipeline]
  /// `param name = value`, or the command line's `--param`
  package var parameters: [String: Value]
  /// `as of DATE`: the only source of “today”
  package var asOf: DateRange?

  package init(bindings: [String: Pipeline] = [:], parameters: [String: Value] = [:], asOf: DateRange? = nil)
  {
    self.bindings = bindings
    self.parameters = parameters
    self.asOf = asOf
  }
}
