extension Command {
  static let save = Command(
    name: "save", usage: ".save FILE.query", summary: "write this session's queries to a script",
    details:
      "The script opens this corpus, refuses another in its place, and repeats what succeeded. Run it with:  parallax run FILE.query\n",
    argument: .path
  ) { invocation, session in
    var path = try invocation.path()
    if !Files.name(of: path).contains(".") { path += ".query" }
    if let ending = path.split(separator: ".").last, ["csv", "tsv", "json", "jsonl", "html"].contains(ending)
    {
      throw CommandFailure(
        "“.save” writes this session's queries. The rows of the last answer are saved by:  it | save \"\(path)\""
      )
    }
    _ = try session.writableFile(path)
    guard let script = session.script else {
      throw CommandFailure("There is nothing to save yet: no query has succeeded.")
    }
    try session.write(Array(script.utf8), to: path)
    return Outcome(text: "\(session.log.statements.count) statements to \(path)\n")
  }
}
