import Syntax

extension Stages {
  static let sort = StageDefinition(
    Signature(
      "sort",
      [
        .init("by", .keys, placeholder: "COLUMN [desc], …"),
        .init(nil, .keys, placeholder: "COLUMN [desc], …"),
      ]),
    usage: "sort COLUMN [desc], …",
    meaning:
      "Orders the rows, smallest or earliest first; with “desc” the other way round. Rows without a value come "
      + "first. Of equal rows the one that stood before stays before.",
    examples: ["events | sort happened", "quantities | sort value desc, document"]
  ) { stage, resolution in
    let keyword = stage.clause("by") == nil ? nil : "by"
    var keys: [SortKey] = []
    for argument in resolution.arguments(keyword) {
      guard let value = resolution.scalar(argument.value) else { continue }
      if value.type.isList {
        resolution.report(.listAsValue(value.columns.first ?? "this", use: "sort"), argument.range)
        continue
      }
      keys.append(SortKey(value, isDescending: argument.direction?.text == "desc"))
    }
    if resolution.arguments(keyword).isEmpty {
      resolution.report(.missingArgument(stage: "sort", what: "the columns to sort by"), stage.name.range)
    }
    if !keys.isEmpty { resolution.add(.sort(keys)) }
  }
}
