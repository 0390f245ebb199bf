import Plan
import Values

/// Documents that never mention something.
extension Relation {
  mutating func keepSilent(_ silence: Silence) {
    if noun?.rows != .documents, let documents = Catalog.standard.noun("documents") { move(to: documents) }
    guard let documents = noun else { return }
    let mentioning = mentioning(silence)
    if silence.isBySource {
      let covering = rowNumbers
      conditions.append(
        """
        r.source NOT IN (SELECT d.source FROM documents AS d WHERE d.id IN (\(covering)) AND d.id IN (\(mentioning)))
        """)
      if let aggregation = silence.aggregation(documents) { aggregate(aggregation) }
    } else {
      conditions.append("r.id NOT IN (\(mentioning))")
    }
  }

  /// The numbers of the documents that have the words in one of their sentences, or mention one who bears the name.
  func mentioning(_ silence: Silence) -> SQL {
    let words: SQL =
      "SELECT s.document FROM sentences AS s WHERE s.id IN (\(FullText.sentences(silence.words.text)))"
    let entities = context.names[silence.words]?.entities ?? []
    return entities.isEmpty ? words : "\(words) UNION \(Self.mentioning(entities))"
  }

  /// The numbers of the documents that mention one of some entities.
  static func mentioning(_ entities: [NameReading.Entity]) -> SQL {
    let numbers = entities.map { SQL.bind($0.number) }
    return """
      SELECT m.document FROM mentions AS m WHERE m.name IN \
      (SELECT n.id FROM names AS n WHERE n.entity IN (\(numbers.joined(", "))))
      """
  }
}
