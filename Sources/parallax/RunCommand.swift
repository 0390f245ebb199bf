import ArgumentParser
import Shell

struct RunCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run", abstract: "Run a script of queries.",
    discussion: """
      A script prints the same bytes for the same corpus on every machine. It stops at the first error. Where it \
      says which corpus it is about (corpus "path"), the path starts from the script's own folder.
      """)

  @Argument(help: ArgumentHelp("The script.", valueName: "file.query"))
  var script: String

  @Option(help: ArgumentHelp("The corpus to ask: a corpus file, or a folder of articles.", valueName: "path"))
  var corpus: String?

  @OptionGroup var answers: AnswerOptions

  func run() throws { throw ExitCode(try Launch.run(script: script, corpus: corpus, answers.values)) }
}
