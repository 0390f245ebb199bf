package import Engine

/// What one statement or command had to say.
package struct Outcome: Sendable {
  /// For standard output, as UTF-8.
  package var output: [UInt8] = []
  /// For standard error: what is worth knowing but no part of the data, such as a data format's footer.
  package var notes: [String] = []
  /// For standard error: what went wrong, laid out for reading. Empty where nothing did.
  package var failures: [String] = []
  /// The line of `output` that the pager opens at, where the text is meant for the pager.
  package var opensAtLine: Int?
  package var quits = false
  /// What is to be asked next, as if it had been typed: what the reader wrote in an editor.
  package var next: String?
  /// Where all that is wrong is a name that could mean several entities: the first such, to ask the reader about.
  package var choice: NameChoice?
  /// The queries that were answered, as written: one, or those of a script that a command ran.
  package var answers: [(query: String, answer: Answer)] = []

  package init(output: [UInt8] = [], notes: [String] = [], failures: [String] = []) {
    self.output = output
    self.notes = notes
    self.failures = failures
  }

  package init(text: String) { output = Array(text.utf8) }

  package var failed: Bool { !failures.isEmpty }
}
