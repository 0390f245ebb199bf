import Plan
import Values

/// Going from rows to the rows of another noun that stand in the same place.
extension Relation {
  mutating func move(to target: Noun) {
    if noun == nil { enterGathered() }
    guard let noun else { return }
    if let through = Self.stop(from: noun.rows, to: target.rows), let between = Catalog.standard.noun(through)
    {
      move(to: between)
    }
    guard let from = self.noun else { return }
    var next = Relation(target, context)
    next.conditions = [way(from.rows, target.rows)]
    next.coverage =
      from.rows == .documents && !conditions.isEmpty ? ["r.id IN (\(rowNumbers))"] : coverage
    self = next
  }

  /// From rows that have gathered others to those.
  private mutating func enterGathered() {
    guard let passage, let gathered = passage.gathered, let noun = passage.noun.flatMap(Catalog.standard.noun)
    else { return }
    var rows = Relation(noun, context)
    rows.conditions = [
      """
      r.id IN (SELECT json_extract(m.value, '$[0]') FROM (SELECT \(gathered) AS gathered \(tail())) AS g \
      JOIN json_each(g.gathered, '$.members') AS m)
      """
    ]
    self = rows
  }

  /// The noun that the way leads through: names join entities to the text, sentences join what stands in several places.
  private static func stop(from: RowStorage, to: RowStorage) -> String? {
    let mentions = RowStorage.table("mentions")
    let sentences = RowStorage.table("sentences")
    return switch (from, to) {
    case (.entities, .entities), (.passages, .passages), (.words, .words): nil
    case (.entities, _) where to != mentions: "mentions"
    case (_, .entities) where from != mentions: "mentions"
    case (.passages, _) where to != sentences: "sentences"
    case (_, .passages) where from != sentences: "sentences"
    case (.words, _) where to != sentences && to != .documents: "sentences"
    case (_, .words) where from != sentences && from != .documents: "sentences"
    default: nil
    }
  }

  /// The condition on rows of the target; this relation's rows are the inner query's.
  private func way(_ from: RowStorage, _ to: RowStorage) -> SQL {
    switch (from, to) {
    case (.documents, .documents), (.entities, .entities), (.passages, .passages):
      return "r.id IN (\(rowNumbers))"
    case (.table(let a), .table(let b)) where a == b: return "r.id IN (\(rowNumbers))"
    case (.words, .words): return "(r.id, r.place) IN (\(chosen("r.id, r.place")))"
    case (.documents, _): return "r.document IN (\(rowNumbers))"
    case (_, .documents): return "r.id IN (\(chosen("r.document")))"
    case (.entities, _): return "r.name IN (SELECT n.id FROM names AS n WHERE n.entity IN (\(rowNumbers)))"
    case (_, .entities):
      return "r.id IN (SELECT n.entity FROM names AS n WHERE n.id IN (\(chosen("r.name"))))"
    case (.passages, _):
      return
        "r.id IN (SELECT p.sentence FROM repeats AS p WHERE p.passage IN (\(chosen("r.passage"))))"
    case (_, .passages):
      return "r.passage IN (SELECT p.passage FROM repeats AS p WHERE p.sentence IN (\(rowNumbers)))"
    case (.words, _): return "r.id IN (\(chosen("r.sentence")))"
    case (_, .words): return "r.sentence IN (\(rowNumbers))"
    case (.table(let name), .table("sentences")) where Self.isInsideSentence(name):
      return "r.id IN (\(chosen("r.sentence")))"
    case (.table("sentences"), .table(let name)) where Self.isInsideSentence(name):
      return "r.sentence IN (\(rowNumbers))"
    case (_, .table(let name)):
      return """
        r.id IN (SELECT b.id FROM (\(chosen("r.document, r.start, r.stop"))) AS a JOIN \(own: name) AS b \
        ON b.document = a.document AND b.start < a.stop AND b.stop > a.start)
        """
    }
  }

  private func chosen(_ cells: SQL) -> SQL { "SELECT \(cells) \(tail(ordered: isCut))" }

  /// Rows that never reach over the end of the sentence in which they begin.
  private static func isInsideSentence(_ table: String) -> Bool {
    ["mentions", "dates", "quantities"].contains(table)
  }
}
