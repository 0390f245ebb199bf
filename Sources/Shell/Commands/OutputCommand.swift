extension Command {
  static let output = Command(
    name: "output", usage: ".output [FILE]",
    summary: "write the answers that follow to a file; alone, to the screen again",
    details: "The file is made anew; answers are then added one after the other, in the current .format.\n",
    argument: .path
  ) { invocation, session in
    if invocation.argument.isEmpty {
      session.outputPath = nil
      return Outcome()
    }
    let path = Files.path(try invocation.path(), from: nil)
    try session.requireWriting()
    try Files.write([], to: path)
    session.outputPath = path
    return Outcome()
  }
}

extension Session {
  /// Scripts and piped text read a corpus and print; only a person at the prompt may have files written.
  func requireWriting() throws {
    if !mayWriteFiles {
      throw CommandFailure("Scripts write no files. Send the output to one instead:  parallax run … > FILE")
    }
  }
}
