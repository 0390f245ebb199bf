import ArgumentParser
import Shell

struct SessionCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "session", abstract: "What was asked at the prompt.", subcommands: [Export.self, List.self])

  struct Export: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Print a session at the prompt, the last one, as a script that gives the same results.",
      discussion: """
        The script names the corpus by its path and by its identity, so that it refuses other data, and repeats every \
        query that succeeded. At the prompt, .save FILE.query does the same for the session as it stands.
        """)

    @Argument(help: ArgumentHelp("Which, as listed; 1 is the last.", valueName: "n"))
    var number = 1

    @Option(
      name: .shortAndLong, help: ArgumentHelp("Write it to this new file instead.", valueName: "file.query"))
    var output: String?

    func run() throws { throw ExitCode(try Launch.exportSession(number, to: output)) }
  }

  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "List the sessions that are kept, the last first, each with what was asked last.")

    func run() throws { throw ExitCode(try Launch.listSessions()) }
  }
}
