import ArgumentParser
import Shell

struct WalkCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "walk", abstract: "Step through a lesson, or through a corpus source by source.",
    discussion: """
      A lesson is a script whose comments ask before its queries answer. Replies are read line by line, also from a \
      file; with --answers they are added to a table that a teacher can collect.
      """)

  @Argument(
    help: ArgumentHelp("The lesson; without one, the sources of --corpus are shown.", valueName: "file.query")
  )
  var lesson: String?

  @Option(help: ArgumentHelp("A corpus file, or a folder of articles.", valueName: "path"))
  var corpus: String?

  @Option(help: ArgumentHelp("Add the replies to this table.", valueName: "file.csv"))
  var answers: String?

  @Option(help: "Whose replies they are.")
  var name = ""

  @OptionGroup var options: AnswerOptions

  func validate() throws {
    if lesson == nil, corpus == nil { throw ValidationError("Name a lesson, or a corpus with --corpus.") }
  }

  func run() throws {
    throw ExitCode(
      try Launch.walk(lesson, corpus: corpus, answers: answers, name: name, options.values))
  }
}
