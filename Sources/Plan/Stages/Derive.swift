import Syntax
import Values

extension Stages {
  static let derive = StageDefinition(
    Signature("derive", [.init(nil, .assignments, required: true, placeholder: "NAME = EXPRESSION, …")]),
    usage: "derive NAME = EXPRESSION, …",
    meaning:
      "Adds columns reckoned from the others: + - * /, conditions, and year month decade century weekday "
      + "length round abs.",
    examples: [
      "documents | derive year = year(published) | count by year",
      "events | derive delay = published - happened | filter delay > 30",
    ]
  ) { _, resolution in
    for argument in resolution.arguments() {
      guard let value = resolution.scalar(argument.value) else { continue }
      guard let label = argument.label else {
        resolution.report(.missingLabel(stage: "derive"), argument.range)
        continue
      }
      guard resolution.schema.column(label.text) == nil else {
        resolution.report(.nameTaken(label.text), label.range)
        continue
      }
      var schema = resolution.schema
      let column = Column(label.text, value.type)
      schema.columns.append(column)
      schema.shown?.append(label.text)
      resolution.add(.derive([Named(column, value)]), after: schema)
    }
  }
}
