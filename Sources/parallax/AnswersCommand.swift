import ArgumentParser
import Shell

struct AnswersCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "answers", abstract: "Put together the answers of a class.",
    discussion: """
      Takes the tables that lessons leave (parallax walk LESSON --answers FILE.csv) and shows for each question how many \
      had it right, and what the others thought; --by learner, how each fared and what each made; --by reply, everything \
      in one table. With --format csv it opens in a spreadsheet.
      """)

  @Argument(help: ArgumentHelp("The learners' tables.", valueName: "file.csv"))
  var files: [String]

  @Option(help: ArgumentHelp("What a row is: question, learner or reply.", valueName: "what"))
  var by = "question"

  @OptionGroup var options: AnswerOptions

  func run() throws { throw ExitCode(try Launch.answers(files, by: by, options.values)) }
}
