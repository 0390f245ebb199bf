import Syntax

extension Stages {
  static let read = StageDefinition(
    Signature("read", []),
    usage: "read",
    meaning:
      "Opens the first row's article on a screen of its own, as “.read 1” does, ] and [ going through the rows; the last stage "
      + "of a query. Where there is no terminal the rows' paragraphs are printed, each once. Other formats than the table "
      + "hold the rows as they are.",
    examples: ["claims | filter form is direct | read"]
  ) { stage, resolution in
    guard let noun = resolution.schema.noun, noun.hasPlace || noun.rows == .documents else {
      return resolution.report(.noPlace(stage: "read"), stage.name.range)
    }
    resolution.reading = resolution.place(stage.range)
  }
}
