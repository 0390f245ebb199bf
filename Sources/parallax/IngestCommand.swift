import ArgumentParser
import Shell

struct IngestCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ingest", abstract: "Read articles into a corpus.",
    discussion: """
      Reads text and Markdown, with everything under the folders, and leaves the files as they are. What has not \
      changed since last time is not read again. A run that is stopped leaves the corpus as it was.
      Exit codes: 0 all files were read, 1 some could not be, 2 wrong use.
      """)

  @Argument(help: ArgumentHelp("Folders and files.", valueName: "path"))
  var paths: [String]

  @Option(help: ArgumentHelp("The corpus file; else FOLDER.corpus beside the folder.", valueName: "file"))
  var corpus: String?

  @OptionGroup var annotation: ThreadOptions

  func run() throws { throw ExitCode(try Launch.ingest(paths, corpus: corpus, threads: annotation.threads)) }
}
