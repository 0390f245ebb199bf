/// Queries that run without a person: the same evaluation as the prompt, printed as it comes.
package enum Scripts {
  /// - Parameter name: stands before line and column in messages.
  /// - Returns: the exit code: 0, or 1 where a query failed or an `expect` did not hold.
  package static func evaluate(
    _ text: String, name: String?, in session: Session
  ) throws(StandardStream.Closed) -> Int32 {
    var code: Int32 = 0
    try session.evaluate(text, name: name) { (outcome) throws(StandardStream.Closed) in
      try print(outcome)
      if outcome.failed { code = 1 }
    }
    return code
  }

  static func print(_ outcome: Outcome) throws(StandardStream.Closed) {
    try StandardStream.output.write(outcome.output)
    for note in outcome.notes { StandardStream.report(note + "\n") }
    for failure in outcome.failures { StandardStream.report(failure) }
  }

  /// Runs a script file; the paths in it start from its own folder.
  package static func run(file path: String, in session: Session) throws -> Int32 {
    guard let text = String(validating: try Files.read(path), as: UTF8.self) else {
      throw CommandFailure("“\(path)” is not UTF-8 text.")
    }
    session.folder = Files.folder(of: path)
    return try evaluate(text, name: path, in: session)
  }
}
