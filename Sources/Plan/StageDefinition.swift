package import Syntax

/// A stage of the language: how it is written, what it means, and what it does to a plan.
package struct StageDefinition: Sendable {
  package var signature: Signature
  /// How it is written, for the help: `first [N]`.
  package var usage: String
  /// What it does, in a sentence or two.
  package var meaning: String
  /// Whole queries; the tests resolve every one of them.
  package var examples: [String]
  /// Adds its steps to the plan, or problems.
  package var resolve: @Sendable (Stage, inout Resolution) -> Void

  package init(
    _ signature: Signature, usage: String, meaning: String, examples: [String],
    resolve: @escaping @Sendable (Stage, inout Resolution) -> Void
  ) {
    self.signature = signature
    self.usage = usage
    self.meaning = meaning
    self.examples = examples
    self.resolve = resolve
  }

  package var name: String { signature.name }
}
