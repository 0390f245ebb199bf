import Plan
import Store
import Values

extension Runner {
  /// rows → **witnesses → evidence → groups → sentences → table**
  mutating func corroborate(_ corroboration: Corroboration, _ relation: Relation) throws -> MadeTable {
    let (witnesses, resemblance) = try witnesses(corroboration, relation, byDate: true)
    let groups = try WitnessGroups(witnesses, resemblance).groups(check: checkInterruption)
    var table = CorroborationTable(corroboration, witnesses, resemblance)
    for group in groups {
      let sources = Set(group.map { witnesses[$0].source })
      if sources.count < 2, !corroboration.listsAll {
        table.leaveOut(group)
        continue
      }
      try checkInterruption()
      let originals = try originals(group, witnesses, corroboration.noun)
      var entry = table.entry(group, originals)
      try findMentions(&entry, resemblance)
      table.add(entry)
    }
    return table.finished()
  }

  /// The rows, weighed by the words and names that are in them.
  ///
  /// - Parameter byDate: false where rows of different dates may tell the same.
  mutating func witnesses(
    _ corroboration: Corroboration, _ relation: Relation, byDate: Bool
  ) throws -> ([Witness], Resemblance) {
    var witnesses = try read(corroboration, relation)
    var evidence = Evidence()
    for index in witnesses.indices {
      witnesses[index].features = evidence.words(of: witnesses[index].wording).sorted()
    }
    try addNames(to: &witnesses, &evidence, corroboration.noun)
    for index in witnesses.indices { evidence.count(Set(witnesses[index].features)) }
    let resemblance = Resemblance(
      evidence, ofRows: witnesses.count, isOfClaims: corroboration.isOfClaims)
    for index in witnesses.indices {
      resemblance.weigh(&witnesses[index])
      if !byDate { witnesses[index].date = nil }
    }
    return (witnesses, resemblance)
  }

  /// In the order of the corpus, however they come.
  private mutating func read(_ corroboration: Corroboration, _ relation: Relation) throws -> [Witness] {
    var relation = relation
    var witnesses: [Witness] = []
    let names = corroboration.columnsRead
    try read(&relation, names.compactMap(corroboration.noun.column).map(\.column)) { values, place in
      let cells = Dictionary(uniqueKeysWithValues: zip(names, values))
      func text(_ name: String) -> String? { if case .text(let text) = cells[name] { text } else { nil } }
      func number(_ name: String) -> Int? {
        if case .integer(let number) = cells[name] { number } else { nil }
      }
      var witness = Witness(
        place: place, source: text("source") ?? "", document: text("document") ?? "",
        line: number("line") ?? 0,
        wording: text(corroboration.wording) ?? "")
      witness.date = cells[corroboration.clock]?.asDate
      witness.published = cells["published"]?.asDate
      witness.coverage = corroboration.isOfClaims ? cells["known_by"]?.asDate : witness.date
      if corroboration.isOfClaims {
        witness.speaker = text("speaker")
        witness.isDenied = (text("stance") == "denies") != (cells["negated"] == .boolean(true))
        witness.statement = number("statement")
      }
      witnesses.append(witness)
    }
    return witnesses.sorted { ($0.document, $0.place.row) < ($1.document, $1.place.row) }
  }

  /// Adds the entities that are named inside each row.
  private mutating func addNames(
    to witnesses: inout [Witness], _ evidence: inout Evidence, _ noun: Noun
  ) throws {
    guard case .table(let name) = noun.rows else { return }
    let places = Dictionary(
      witnesses.enumerated().map { ($1.place.row, $0) }, uniquingKeysWith: { first, _ in first })
    var found: [Int: Set<Evidence.Feature>] = [:]
    var known: [Int: Evidence.Feature] = [:]
    let rows = SQL.bind(Cells.json(witnesses.map { .integer($0.place.row) }))
    try query(
      """
      SELECT r.id, n.entity, e.name FROM json_each(\(rows)) AS j JOIN \(own: name) AS r ON r.id = j.value \
      JOIN mentions AS m ON m.document = r.document AND m.start >= r.start AND m.start < r.stop \
      JOIN names AS n ON n.id = m.name JOIN entities AS e ON e.id = n.entity ORDER BY r.id, m.start
      """
    ) { row in
      let entity = row.integer(1)
      let feature = known[entity] ?? evidence.entity(entity, name: row.text(2))
      known[entity] = feature
      if let witness = places[row.integer(0)] { found[witness, default: []].insert(feature) }
    }
    for (index, features) in found {
      witnesses[index].features = Set(witnesses[index].features).union(features).sorted()
    }
  }

  /// For each row of a group the row whose sentence its own repeats; nil for originals.
  private mutating func originals(_ group: [Int], _ witnesses: [Witness], _ noun: Noun) throws -> [Int?] {
    guard case .table(let name) = noun.rows, Set(group.map { witnesses[$0].place.document }).count > 1 else {
      return group.map { _ in nil }
    }
    var sentences: [Int: String] = [:]
    let rows = SQL.bind(Cells.json(group.map { .integer(witnesses[$0].place.row) }))
    try query(
      """
      SELECT r.id, s.text FROM json_each(\(rows)) AS j JOIN \(own: name) AS r ON r.id = j.value \
      JOIN sentences AS s ON s.id = r.sentence
      """
    ) { sentences[$0.integer(0)] = $0.text(1) }
    let places = group.map { index in
      Reprints.Place(
        words: Wording.words(sentences[witnesses[index].place.row] ?? ""),
        document: witnesses[index].place.document, published: witnesses[index].published)
    }
    return Reprints.originals(places)
  }

  /// Sources that are not silent, though none of their rows tells of it with a date: one of their sentences has the two
  /// words or names that tell most.
  private mutating func findMentions(_ entry: inout CorroborationTable.Entry, _ resemblance: Resemblance)
    throws
  {
    guard !entry.silent.isEmpty, entry.shared.count > 1 else { return }
    let terms = entry.shared.prefix(2).map { feature -> String in
      let name = resemblance.evidence.names[feature]
      let quoted = "\"" + name.replacing("\"", with: " ") + "\""
      guard resemblance.evidence.wordsOfName[feature] == nil else { return quoted }
      let stem = Stemmer.stem(name)
      return name.hasPrefix(stem) ? "\"\(stem)\" *" : quoted
    }
    var mentioning: Set<String> = []
    try query(
      """
      SELECT DISTINCT o.name FROM sentences AS s JOIN documents AS d ON d.id = s.document \
      JOIN sources AS o ON o.id = d.source WHERE s.id IN \
      (SELECT rowid FROM sentence_words WHERE sentence_words MATCH \(.bind(terms.joined(separator: " AND "))))
      """
    ) { mentioning.insert($0.text(0)) }
    entry.perhaps = (entry.perhaps + entry.silent.filter(mentioning.contains)).sorted(by: Folding.precedes)
    entry.silent.removeAll(where: mentioning.contains)
  }
}
