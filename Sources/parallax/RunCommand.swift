import ArgumentParser
import Shell

struct RunCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run", abstract: "Run a script of queries.",
    discussion: """
      A script prints the same bytes for the same corpus on every machine: as tables each query above its answer, in the \
      formats for other programs the answers alone. It stops at the first error. Where it \
      says which corpus it is about (corpus "path"), the path starts from the script's own folder.

      With --record, the answers are written to FILE.result too, with all that they depend on by its hash; \
      parallax verify says later whether anything has drifted.
      """)

  @Argument(help: ArgumentHelp("The script.", valueName: "file.query"))
  var script: String

  @Option(help: ArgumentHelp("The corpus to ask: a corpus file, or a folder of articles.", valueName: "path"))
  var corpus: String?

  @Flag(help: "Write the answers, and what they depend on, to FILE.result.")
  var record = false

  @OptionGroup var answers: AnswerOptions

  func run() throws {
    throw ExitCode(
      try record
        ? Launch.record(script: script, corpus: corpus, answers.values)
        : Launch.run(script: script, corpus: corpus, answers.values))
  }
}
