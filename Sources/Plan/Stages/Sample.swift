import Syntax

extension Stages {
  static let sample = StageDefinition(
    Signature(
      "sample",
      [.init(nil, .number, required: true, placeholder: "N"), .init("seed", .number, placeholder: "S")]),
    usage: "sample N [seed S]",
    meaning: "Draws rows by chance: always the same ones for the same seed, which is 1 where none is given.",
    examples: ["sentences | sample 5 seed 42"]
  ) { _, resolution in
    let count = resolution.wholeNumber(default: 10)
    let seed = resolution.wholeNumber("seed", default: 1)
    resolution.add(.sample(count, seed: seed))
  }
}
