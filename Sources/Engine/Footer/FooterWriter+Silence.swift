import Plan
import Syntax

extension FooterWriter {
  /// Of how many documents a silence is told, and how the words were read.
  mutating func silences() throws -> [String] {
    var lines: [String] = []
    for (index, step) in plan.steps.enumerated() {
      guard case .silent(let silence) = step.operation else { continue }
      let entities = (runner.context.names[silence.words]?.entities ?? []).map(\.name)
      if !entities.isEmpty {
        let listed = entities.prefix(3).joined(separator: ", ")
        let more = entities.count > 3 ? " and \((entities.count - 3).grouped) more" : ""
        lines.append(
          "\(Formatter.quoted(silence.words.text)) is read as these words and as the name of \(listed)\(more)"
        )
      }
      // What memory has made cannot be counted again from here.
      guard index < textSteps.count || index == textSteps.count,
        let documents = Catalog.standard.noun("documents")
      else { continue }
      var covering = try runner.relation(plan, plan.steps.prefix(index))
      covering.move(to: documents)
      let all = try runner.count(covering)
      covering.conditions.append("r.id IN (\(covering.mentioning(silence)))")
      let mentioning = try runner.count(covering)
      lines.append(
        "\(documents.counted(all)) asked: \(mentioning.grouped) mention it, \((all - mentioning).grouped) never"
      )
    }
    return lines
  }
}
