import Plan
import Syntax

extension FooterWriter {
  /// Of how many documents a silence is told, and how the words were read.
  mutating func silences() throws -> [String] {
    var lines: [String] = []
    for (index, step) in plan.steps.enumerated() {
      guard case .silent(let silence) = step.operation else { continue }
      let reading = runner.context.names[silence.words]
      let alone = reading?.surname.flatMap { $0.isOfOne ? $0.alone : nil } ?? []
      let entities = (reading?.entities ?? []).filter { !alone.contains($0) }.map(\.name)
      if !entities.isEmpty {
        let listed = entities.prefix(3).joined(separator: ", ")
        let more = entities.count > 3 ? " and \((entities.count - 3).grouped) more" : ""
        let surname = alone.first.map { ", or “\($0.name)” alone: nobody else here has that surname" } ?? ""
        lines.append(
          "\(Formatter.quoted(silence.words.text)) is read as these words and as the name of \(listed)\(more)\(surname)"
        )
      }
      // What memory has made cannot be counted again from here.
      guard index < textSteps.count || index == textSteps.count,
        let documents = Catalog.standard.noun("documents")
      else { continue }
      var covering = try runner.relation(plan, plan.steps.prefix(index))
      covering.move(to: documents)
      let all = try runner.count(covering)
      var undecided = covering
      covering.conditions.append("r.id IN (\(covering.mentioning(silence)))")
      let mentioning = try runner.count(covering)
      lines.append(
        "\(documents.counted(all)) asked: \(mentioning.grouped) mention it, \((all - mentioning).grouped) never"
      )
      guard let surname = reading?.surname, !surname.isOfOne, let name = surname.alone.first?.name else {
        continue
      }
      undecided.conditions.append("r.id NOT IN (\(undecided.mentioning(silence)))")
      undecided.conditions.append("r.id IN (\(Relation.mentioning(surname.alone)))")
      let maybe = try runner.count(undecided)
      if maybe > 0 {
        lines.append(
          "\(maybe.grouped) of these \(maybe == 1 ? "names" : "name") a “\(name)” of whom nobody can tell which of "
            + "\(surname.bearers.grouped) it is")
      }
    }
    return lines
  }
}
