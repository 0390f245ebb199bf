import Engine
import Store

extension Command {
  static let save = Command(
    name: "save", usage: ".save FILE.query", summary: "write this session's queries to a script",
    details:
      "The script opens this corpus and repeats what succeeded. Run it with:  parallax run FILE.query\n",
    argument: .path
  ) { invocation, session in
    var path = Files.path(try invocation.path(), from: nil)
    try session.requireWriting()
    if !Files.name(of: path).contains(".") { path += ".query" }
    if Files.exists(path) {
      throw CommandFailure("“\(path)” is there already; it is not overwritten. Give another name.")
    }
    guard !session.statements.isEmpty else {
      throw CommandFailure("There is nothing to save yet: no query has succeeded.")
    }
    var script = ""
    if let engine = session.engine, !engine.corpus.path.contains("\"") {
      script += "corpus \"\(Files.absolute(engine.corpus.path))\"\n\n"
    }
    script += session.statements.joined(separator: "\n\n") + "\n"
    try Files.write(Array(script.utf8), to: path)
    return Outcome(text: "\(session.statements.count) statements to \(path)\n")
  }
}
