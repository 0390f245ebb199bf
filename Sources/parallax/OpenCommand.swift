import ArgumentParser
import Shell

struct OpenCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "open", abstract: "Ask questions at a prompt (the default).",
    discussion: """
      A folder is read into a corpus beside it (articles/ into articles.corpus), and again whenever a file has \
      changed. Text that is piped in is evaluated like a script.
      """)

  @Argument(help: ArgumentHelp("A folder of articles, or a corpus file.", valueName: "path"))
  var path: String?

  @OptionGroup var answers: AnswerOptions

  func run() throws { throw ExitCode(try Launch.open(path, answers.values)) }
}
