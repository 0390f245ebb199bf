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
    let path = try invocation.path()
    try session.write([], to: path)
    session.outputPath = try session.writableFile(path)
    return Outcome()
  }
}
