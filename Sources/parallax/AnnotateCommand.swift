import ArgumentParser
import Shell

struct AnnotateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "annotate", abstract: "Print the parse of articles as JSON, one document a line.",
    discussion: "Stores nothing.")

  @Argument(
    help: ArgumentHelp("Files and folders; - is standard input, as is no path in a pipe.", valueName: "path"))
  var paths: [String] = []

  @Option(help: ArgumentHelp("The date of articles that name none.", valueName: "date"))
  var published: String?

  @Option(
    help: ArgumentHelp(
      "What the paths hold: text, or jsonl, one {\"id\", \"text\", \"title\", \"published\", \"source\"} a line.",
      valueName: "kind"))
  var input = "text"

  @OptionGroup var annotation: ThreadOptions

  func validate() throws {
    if paths.isEmpty, Launch.readsTerminal {
      throw ValidationError("Name files or folders to annotate, or pipe a text in.")
    }
  }

  func run() throws {
    throw ExitCode(
      try Launch.annotate(
        paths.isEmpty ? ["-"] : paths, input: input, published: published, threads: annotation.threads))
  }
}
