import ArgumentParser
import Shell

struct RenderCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "render", abstract: "Make a page of a script: its prose, its queries and their answers.",
    discussion: """
      Comments are read as Markdown. An HTML page is one file that needs no network and runs no script but its own: \
      figures and timelines are drawn, and every row leads to its passage. ipynb is Jupyter's format.
      """)

  @Argument(help: ArgumentHelp("The script.", valueName: "file.query"))
  var script: String

  @Option(
    help: ArgumentHelp(
      "The form: html, markdown or ipynb; else what the output's name says, or html.", valueName: "form"))
  var to: String?

  @Option(
    name: .shortAndLong, help: ArgumentHelp("Where to write; else to standard output.", valueName: "file"))
  var output: String?

  @Option(help: ArgumentHelp("The corpus to ask: a corpus file, or a folder of articles.", valueName: "path"))
  var corpus: String?

  @Option(
    name: .customLong("param"),
    help: ArgumentHelp("Set a query's $name; may be repeated.", valueName: "name=value"))
  var parameters: [String] = []

  @Option(
    name: .customLong("allow-write"),
    help: ArgumentHelp(
      "Let its queries write files below this folder (save \"…\"); may be repeated. Else they write none.",
      valueName: "folder"))
  var writeFolders: [String] = []

  func run() throws {
    throw ExitCode(
      try Launch.render(
        script: script, to: to, output: output, corpus: corpus,
        LaunchOptions(parameters: parameters, writeFolders: writeFolders)))
  }
}
