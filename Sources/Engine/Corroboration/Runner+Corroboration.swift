import Plan
import Store
import Values

extension Runner {
  /// rows → **witnesses → evidence → groups → sentences → table**
  mutating func corroborate(_ corroboration: Corroboration, _ relation: Relation) throws -> MadeTable {
    let (witnesses, resemblance) = try witnesses(corroboration, relation, byDate: true)
    let groups = try WitnessGroups(witnesses, resemblance).groups(check: checkInterruption)
    var table = CorroborationTable(corroboration, witnesses, resemblance)
    let isListed: ([Int]) -> Bool = { group in
      corroboration.listsAll || Set(group.map { witnesses[$0].source }).count > 1
    }
    let listed = groups.filter(isListed)
    for group in groups where !isListed(group) { table.leaveOut(group) }
    try checkInterruption()
    let sentences = try sentences(of: listed, witnesses, corroboration.noun)
    var entries: [CorroborationTable.Entry] = []
    for (number, group) in listed.enumerated() {
      if number.isMultiple(of: 100) { try checkInterruption() }
      entries.append(table.entry(group, Self.originals(group, witnesses, sentences)))
    }
    try findMentions(&entries, witnesses, resemblance)
    for entry in entries { table.add(entry) }
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
      if index.isMultiple(of: 1_000) { try checkInterruption() }
      witnesses[index].features = evidence.words(of: witnesses[index].wording).sorted()
    }
    try addNames(to: &witnesses, &evidence, corroboration.noun)
    if corroboration.isOfClaims {
      try addNumbers(to: &witnesses)
      try findNameless(&witnesses)
    }
    try checkInterruption()
    for index in witnesses.indices { evidence.count(Set(witnesses[index].features)) }
    try checkInterruption()
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
        let isNegated = cells["negated"] == .boolean(true)
        witness.isDenied = (text("stance") == "denies") != isNegated
        witness.isNegative = Wording.isNegative(witness.wording)
        witness.told = Denials.told(
          witness.wording, text("cue"), stance: text("stance"), form: text("form"), isNegated: isNegated)
        witness.statement = number("statement")
        witness.said = cells["said"]?.asDate
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
      let feature = known[entity] ?? evidence.entity(row.text(2))
      known[entity] = feature
      if let witness = places[row.integer(0)] { found[witness, default: []].insert(feature) }
    }
    for (index, features) in found {
      witnesses[index].features = Set(witnesses[index].features).union(features).sorted()
    }
  }

  /// The numbers in each claim, however they are written.
  private mutating func addNumbers(to witnesses: inout [Witness]) throws {
    let places = Dictionary(
      witnesses.enumerated().map { ($1.place.row, $0) }, uniquingKeysWith: { first, _ in first })
    let rows = SQL.bind(Cells.json(witnesses.map { .integer($0.place.row) }))
    var found: [Int: [Double]] = [:]
    try query(
      """
      SELECT r.id, q.value, \(Storage.outcome("q")) FROM json_each(\(rows)) AS j JOIN claims AS r ON r.id = j.value \
      JOIN quantities AS q ON q.document = r.document AND q.start >= r.start AND q.start < r.stop
      """
    ) { row in
      guard let witness = places[row.integer(0)] else { return }
      found[witness, default: []].append(row.real(1))
      if !row.isNull(2) { witnesses[witness].outcomes[row.text(2), default: []].insert(row.real(1)) }
    }
    for (index, numbers) in found { witnesses[index].numbers = numbers }
  }

  /// Speakers that are told by what they are, not by a name.
  private mutating func findNameless(_ witnesses: inout [Witness]) throws {
    let kinds = Catalog.standard.noun("mentions")?.column("kind")?.words ?? []
    let nameless = ["role", "other"].compactMap(kinds.firstIndex(of:)).map { SQL.bind($0) }.joined(", ")
    let speakers = Set(witnesses.compactMap(\.speaker)).sorted()
    var named: Set<String> = []
    let texts = SQL.bind(Cells.json(speakers.map(Value.text)))
    try query(
      """
      SELECT DISTINCT e.name FROM json_each(\(texts)) AS j JOIN entities AS e ON e.name = j.value \
      WHERE e.kind NOT IN (\(nameless))
      """
    ) { named.insert($0.text(0)) }
    for index in witnesses.indices {
      witnesses[index].isNamed = witnesses[index].speaker.map(named.contains) ?? false
    }
  }

  /// The sentences of all rows of groups whose sources could be copies of each other.
  private mutating func sentences(
    of groups: [[Int]], _ witnesses: [Witness], _ noun: Noun
  ) throws -> [Int: String] {
    guard case .table(let name) = noun.rows else { return [:] }
    var sentences: [Int: String] = [:]
    let members = groups.filter { Set($0.map { witnesses[$0].place.document }).count > 1 }.flatMap(\.self)
    let rows = SQL.bind(Cells.json(members.map { .integer(witnesses[$0].place.row) }))
    try query(
      """
      SELECT r.id, s.text FROM json_each(\(rows)) AS j JOIN \(own: name) AS r ON r.id = j.value \
      JOIN sentences AS s ON s.id = r.sentence
      """
    ) { sentences[$0.integer(0)] = $0.text(1) }
    return sentences
  }

  /// For each row of a group the row whose sentence its own repeats; nil for originals.
  private static func originals(
    _ group: [Int], _ witnesses: [Witness], _ sentences: [Int: String]
  ) -> [Int?] {
    guard Set(group.map { witnesses[$0].place.document }).count > 1 else { return group.map { _ in nil } }
    let places = group.map { index in
      Reprints.Place(
        words: Wording.words(sentences[witnesses[index].place.row] ?? ""),
        document: witnesses[index].place.document, published: witnesses[index].published)
    }
    return Reprints.originals(places)
  }

  /// Sources that are not silent, though none of their rows tells of it with a date: one of their sentences has enough of the
  /// same words and names.
  private mutating func findMentions(
    _ entries: inout [CorroborationTable.Entry], _ witnesses: [Witness], _ resemblance: Resemblance
  ) throws {
    guard entries.contains(where: { !$0.silent.isEmpty }) else { return }
    var index = try MentionIndex(self)
    for (number, entry) in entries.enumerated() where !entry.silent.isEmpty {
      if number.isMultiple(of: 50) { try checkInterruption() }
      let told = entry.members.max { witnesses[$0].weight < witnesses[$1].weight } ?? entry.lead
      let features = Set(entry.members.flatMap { witnesses[$0].features }).sorted()
      let terms = resemblance.distinct(features).prefix(MentionIndex.mostTerms).map { feature in
        (resemblance.evidence.term(feature), resemblance.weight(of: feature))
      }
      let needed = MentionIndex.leastShare * witnesses[told].weight
      var mentioning = try index.sources(with: terms, needed, &self)
      // What most accounts share weighs little, since so many have it, and still says what is told.
      let leading = entry.shared.prefix(MentionIndex.mostLeading).map {
        (resemblance.evidence.term($0), 1.0)
      }
      mentioning.formUnion(try index.sources(with: leading, MentionIndex.leastLeading, &self))
      entries[number].perhaps = (entry.perhaps + entry.silent.filter(mentioning.contains))
        .sorted(by: Folding.precedes)
      entries[number].silent.removeAll(where: mentioning.contains)
    }
  }
}
