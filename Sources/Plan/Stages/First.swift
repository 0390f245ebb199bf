import Syntax

extension Stages {
  static let first = StageDefinition(
    Signature("first", [.init(nil, .number, placeholder: "N")]),
    usage: "first [N]", meaning: "Keeps the first rows, 10 where no number is given.",
    examples: ["claims | sort said | first 5", "mentions | count by entity | first 20"]
  ) { _, resolution in
    let count = resolution.wholeNumber(default: 10)
    resolution.add(.first(count))
  }

  static let last = StageDefinition(
    Signature("last", [.init(nil, .number, placeholder: "N")]),
    usage: "last [N]", meaning: "Keeps the last rows, 10 where no number is given, in the order they have.",
    examples: ["events | sort happened | last 5"]
  ) { _, resolution in
    let count = resolution.wholeNumber(default: 10)
    resolution.add(.last(count))
  }

  static let skip = StageDefinition(
    Signature("skip", [.init(nil, .number, required: true, placeholder: "N")]),
    usage: "skip N", meaning: "Leaves out the first N rows and keeps those behind them.",
    examples: ["sentences | skip 100 | first 20"]
  ) { _, resolution in
    let count = resolution.wholeNumber(default: 10)
    resolution.add(.skip(count))
  }
}
