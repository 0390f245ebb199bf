import ArgumentParser
import Shell

/// The options of every command that answers queries.
struct AnswerOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "How answers are written: table, csv, rawcsv, tsv, json, jsonl, markdown or html.", valueName: "format")
  )
  var format: String?

  @Option(
    help: ArgumentHelp(
      "Columns of the page that tables are laid out for; else the terminal's, or 80.", valueName: "columns"))
  var width: Int?

  @Option(
    name: .customLong("param"),
    help: ArgumentHelp("Set a query's $name; may be repeated.", valueName: "name=value"))
  var parameters: [String] = []

  @Option(
    name: .customLong("allow-write"),
    help: ArgumentHelp(
      "Let queries write files below this folder (save \"…\"), also in place of others; may be repeated. Else scripts write none.",
      valueName: "folder"))
  var writeFolders: [String] = []

  var values: LaunchOptions {
    LaunchOptions(format: format, width: width, parameters: parameters, writeFolders: writeFolders)
  }
}
