import ArgumentParser
import Shell

struct VerifyCitationCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify-citation", abstract: "Find pasted citations again in a corpus.",
    discussion: """
      Reads what .cite and the stage “cite” wrote, also in the middle of other text, and says of each citation whether \
      its words are the same, have moved, have changed, or are not found.

        parallax verify-citation articles.corpus --file article.md

      Exit codes: 0 all are the same, 3 one has moved, 4 one has changed, 5 one is not found (the worst of them counts), \
      1 something failed, 2 the command was used wrongly.
      """)

  @Argument(help: ArgumentHelp("A corpus file, or a folder of articles.", valueName: "corpus"))
  var corpus: String

  @Argument(
    help: ArgumentHelp("The citations as they were pasted; else standard input.", valueName: "citation"))
  var citations: [String] = []

  @Option(help: ArgumentHelp("A file with citations in it; - is standard input.", valueName: "path"))
  var file: String?

  @Option(help: ArgumentHelp("Columns of the page that answers are laid out for.", valueName: "columns"))
  var width: Int?

  func validate() throws {
    if citations.isEmpty, file == nil, Launch.readsTerminal {
      throw ValidationError("Give a citation in quotes, a file with --file, or pipe a text in.")
    }
    if !citations.isEmpty, file != nil {
      throw ValidationError("Give either citations or a file, not both.")
    }
  }

  func run() throws {
    throw ExitCode(
      try Launch.verify(
        citations, file: citations.isEmpty ? file ?? "-" : nil, corpus: corpus,
        LaunchOptions(width: width)))
  }
}
