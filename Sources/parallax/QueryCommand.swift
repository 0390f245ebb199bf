import ArgumentParser
import Shell

struct QueryCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "query", abstract: "Answer one query and leave.",
    discussion: "For example:  parallax query articles.corpus 'claims | count by source' --format csv")

  @Argument(help: ArgumentHelp("A corpus file, or a folder of articles.", valueName: "corpus"))
  var corpus: String

  @Argument(
    help: ArgumentHelp("The query, in single quotes so that the shell leaves it alone.", valueName: "query"))
  var query: String

  @OptionGroup var answers: AnswerOptions

  func run() throws { throw ExitCode(try Launch.query(corpus, query, answers.values)) }
}
