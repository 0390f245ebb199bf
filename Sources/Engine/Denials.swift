import Plan
import Store
import Values

/// What was denied, or not said, is never told without that: where its words stand without their cue, the cue stands before
/// them in square brackets, “[denied] that he had been there”.
enum Denials {
  /// - Returns: nil where the words may stand alone: what somebody denied in his own words is in them.
  static func told(
    _ wording: String, _ cue: String?, stance: String?, form: String?, isNegated: Bool
  ) -> String? {
    guard isNegated || stance == "denies" && form != "direct" else { return nil }
    return "[\(cue ?? (isNegated ? "not said" : "denied"))] \(wording)"
  }
}

extension Runner.Outcome {
  /// Marks the denied among claims of which the words are shown, and neither the cue nor the stance.
  mutating func markDenials(_ schema: TableShape, _ runner: inout Runner) throws {
    guard schema.noun?.name == "claims", let wording = columns.firstIndex(where: { $0.name == "wording" }),
      !columns.contains(where: { ["cue", "stance", "negated", "sentence"].contains($0.name) })
    else { return }
    let codes = Catalog.standard.noun("claims")
    func code(_ column: String, _ word: String) -> SQL {
      .bind(codes?.column(column)?.words.firstIndex(of: word) ?? -1)
    }
    var cues: [Int: (cue: String?, isNegated: Bool)] = [:]
    try runner.query(
      """
      SELECT r.id, t.text, r.negated FROM json_each(\(.bind(Cells.json(passages.map { .integer($0?.row ?? -1) })))) AS j \
      JOIN claims AS r ON r.id = j.value LEFT JOIN strings AS t ON t.id = r.cue \
      WHERE r.negated OR (r.stance = \(code("stance", "denies")) AND r.form <> \(code("form", "direct")))
      """
    ) { cues[$0.integer(0)] = ($0.isNull(1) ? nil : $0.text(1), $0.integer(2) != 0) }
    for (index, passage) in passages.enumerated() {
      guard let (cue, isNegated) = passage.flatMap({ cues[$0.row] }),
        case .text(let words) = rows[index][wording],
        let told = Denials.told(words, cue, stance: "denies", form: nil, isNegated: isNegated)
      else { continue }
      rows[index][wording] = .text(told)
    }
  }
}
