import Syntax

extension Stages {
  static let filter = StageDefinition(
    Signature("filter", [.init(nil, .condition, required: true, placeholder: "CONDITION")]),
    usage: "filter CONDITION",
    meaning: "Keeps the rows for which the condition holds.",
    examples: [
      "claims | filter speaker is none",
      "sentences | filter text has \"plane crash\" and published in 2025",
      "quantities | filter value >= 100 and not approximate",
      "mentions | filter kind in (person, people)",
    ]
  ) { stage, resolution in
    for argument in resolution.arguments() {
      if let condition = resolution.condition(argument.value) { resolution.add(.filter(condition)) }
    }
  }
}
