extension Command {
  static let quit = Command(
    name: "quit", usage: ".quit", summary: "leave; so does Control-D on an empty line", argument: .nothing
  ) { _, _ in
    var outcome = Outcome()
    outcome.quits = true
    return outcome
  }
}
