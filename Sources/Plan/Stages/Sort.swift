import Syntax

extension Stages {
  static let sort = StageDefinition(
    Signature("sort", [.init(nil, .keys, required: true, placeholder: "COLUMN [desc], …")]),
    usage: "sort COLUMN [desc], …",
    meaning:
      "Orders the rows, smallest or earliest first; with “desc” the other way round. Rows without a value come "
      + "first. Of equal rows the one that stood before stays before.",
    examples: ["events | sort happened", "quantities | sort value desc, document"]
  ) { _, resolution in
    var keys: [SortKey] = []
    for argument in resolution.arguments() {
      guard let value = resolution.scalar(argument.value) else { continue }
      if value.type.isList {
        resolution.report(.listAsValue(value.columns.first ?? "this", use: "sort"), argument.range)
        continue
      }
      keys.append(SortKey(value, isDescending: argument.suffix?.text == "desc"))
    }
    if !keys.isEmpty { resolution.add(.sort(keys)) }
  }
}
