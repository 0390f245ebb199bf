extension Command {
  static let run = Command(
    name: "run", usage: ".run FILE.query", summary: "run a script on the open corpus", argument: .path
  ) { invocation, session in
    try session.runScript(Files.path(try invocation.path(), from: session.folder))
  }
}

extension Session {
  /// Runs a script inside this session; what it sets stays set.
  func runScript(_ path: String) throws -> Outcome {
    guard depth < 16 else {
      throw CommandFailure("Scripts call each other too deeply; “\(path)” was not run.")
    }
    let bytes = try Files.read(path)
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw CommandFailure("“\(path)” is not UTF-8 text.")
    }
    willRun(path, bytes)
    // Somebody else may have written the script: it does not get what a person at the prompt may do.
    let outer = (folder, writing, keepsCorrections, textEditor)
    folder = Files.folder(of: path)
    (writing, keepsCorrections, textEditor) = (scriptWriting, false, nil)
    depth += 1
    defer {
      (folder, writing, keepsCorrections, textEditor) = outer
      depth -= 1
    }
    var whole = Outcome()
    evaluate(text, name: path) { outcome in
      whole.output += outcome.output
      whole.notes += outcome.notes
      whole.failures += outcome.failures
      whole.answers += outcome.answers
    }
    return whole
  }
}
