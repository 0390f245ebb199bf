package import Syntax
import Values

extension Stages {
  static let save = StageDefinition(
    Signature(
      "save",
      [
        .init(nil, .text, required: true, placeholder: "\"FILE\""),
        .init("as", .word(SaveRequest.formats), placeholder: "FORMAT"),
      ]),
    usage: "save \"FILE\" [as \(SaveRequest.formats.joined(separator: "|"))]",
    meaning:
      "Writes the rows to a file and shows only how many they are; the last stage of a query. Without “as” the name's "
      + "ending tells the format. At the prompt it writes below the folder that parallax was started in and replaces "
      + "nothing; a script writes only where --allow-write FOLDER says so.",
    examples: ["claims | count by speaker | save \"speakers.csv\"", "events | save \"events.txt\" as json"]
  ) { stage, resolution in
    guard let argument = resolution.arguments().first, case .text(let path, let range) = argument.value else {
      return resolution.report(
        .missingArgument(stage: "save", what: "the file's name in quotes"), stage.range)
    }
    let given = resolution.arguments("as").first
    let name: String
    if let given {
      name = if case .column(let word) = given.value { word.text.lowercased() } else { "" }
    } else {
      name = SaveRequest.format(ofFile: path) ?? ""
    }
    guard SaveRequest.formats.contains(name) else {
      let near = Suggestion.nearest(to: name, in: SaveRequest.formats)
      return resolution.report(
        .unknownFormat(given == nil ? nil : name, formats: SaveRequest.formats), given?.range ?? range,
        suggestions: near, replacement: given == nil ? nil : near.first)
    }
    resolution.save = SaveRequest(path: path, format: name, range: resolution.place(range))
  }
}

/// What the stage `save` asks for.
package struct SaveRequest: Hashable, Sendable {
  /// As written.
  package var path: String
  package var format: String
  package var range: SourceRange

  /// The names of the formats; `View` has their writers.
  package static let formats = ["csv", "rawcsv", "tsv", "json", "jsonl", "markdown", "html", "table"]

  /// The format that a file's ending stands for.
  static func format(ofFile path: String) -> String? {
    switch path.split(separator: ".").last?.lowercased() {
    case "csv": "csv"
    case "tsv", "tab": "tsv"
    case "json": "json"
    case "jsonl", "ndjson": "jsonl"
    case "md", "markdown": "markdown"
    case "html", "htm": "html"
    case "txt": "table"
    default: nil
    }
  }
}
