import ArgumentParser
import Shell

struct VerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify", abstract: "Run recorded scripts again, and say whether anything has drifted.",
    discussion: """
      Says of every script “same”, or “drifted” and why: the script, the corpus (which documents came, went or changed), \
      the corrections, the parameters or the program, with the difference between the answers.
      Exit codes: 0 all are the same, 1 something has drifted or could not be run, 2 wrong use.
      """)

  @Argument(help: ArgumentHelp("Scripts that were run with --record, or their records.", valueName: "file"))
  var files: [String]

  @Option(
    help: ArgumentHelp(
      "The corpus to ask instead of the one that the command line named when the script was recorded.",
      valueName: "path"))
  var corpus: String?

  func run() throws { throw ExitCode(try Launch.verify(files, corpus: corpus)) }
}
