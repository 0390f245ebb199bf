import Plan
import Store
import Syntax
import Values

/// Finds out which entities the names of a query mean, before it runs.
///
/// A name that an entity bears, or that it is also called by, means that entity. Otherwise every entity that has the words
/// in its name could be meant: one that does is taken, several are a mistake that lists them.
/// A country speaks through its capital too (`SeatsOfGovernment`).
struct NameLookup {
  let corpus: Corpus
  let catalog: Catalog
  private(set) var readings: [NameTest: NameReading] = [:]
  private(set) var findings: [AmbiguousName] = []
  /// Whether the query says of what kind the names are.
  private var tellsKind = false

  init(corpus: Corpus, catalog: Catalog) {
    self.corpus = corpus
    self.catalog = catalog
  }

  mutating func read(_ plan: QueryPlan) throws {
    var noun = plan.noun
    let outer = tellsKind
    tellsKind =
      outer || plan.steps.contains { $0.operation.conditions.contains(where: \.tellsKind) }
    defer { tellsKind = outer }
    for step in plan.steps {
      noun = step.input.noun ?? noun
      if case .silent(let silence) = step.operation { try readBearers(of: silence.words) }
      if let other = step.operation.other { try read(other) }
      for condition in step.operation.conditions {
        for case .name(let value, let test) in condition.leaves {
          guard let column = value.columns.first else { continue }
          try read(test, column, noun)
        }
      }
    }
  }

  private mutating func read(_ test: NameTest, _ column: String, _ noun: Noun) throws {
    guard readings[test] == nil else { return }
    let storage = noun.column(column)?.storage
    let kinds = catalog.noun("entities")?.column("kind")?.words ?? []
    var exact = try entities(named: test)
    if let reading = try plainReading(exact, test, storage, noun, kinds) {
      readings[test] = reading
      return
    }
    exact = try exact.map { try counted($0, storage, noun) }
    if exact.count > 1, exact.contains(where: { $0.count > 0 }) { exact.removeAll { $0.count == 0 } }
    if test.isExact {
      readings[test] = NameReading(entities: exact)
      return
    }
    let near = try entities(withWordsOf: test.text).filter { entity in
      !exact.contains { $0.number == entity.number }
    }
    .map { try counted($0, storage, noun) }.filter { $0.count > 0 }
    .sorted { ($0.count, $1.name) > ($1.count, $0.name) }
    let told = exact.filter {
      kinds.indices.contains($0.kind) && !["other", "role"].contains(kinds[$0.kind])
    }
    if !tellsKind, told.count > 1, told.contains(where: { kinds[$0.kind] == "person" }) {
      var finding = AmbiguousName(test: test, column: column, candidates: told)
      finding.kinds = told.map { kinds[$0.kind] }
      finding.canTellKind = noun.column("kind")?.words == kinds
      findings.append(finding)
    }
    // A surname alone, of which nobody knows whose it is, may be that of any of the others.
    let alone = exact.first { exact.count == 1 && $0.isSurname(kinds) }
    let bearers = alone == nil ? [] : near.filter { $0.bears(surname: test.text, kinds) }
    // What bears the name and never stands in the column is not meant where it is the surname of somebody who does.
    if exact.allSatisfy({ $0.count == 0 }), near.contains(where: { $0.bears(surname: test.text, kinds) }) {
      exact = []
    }
    if exact.isEmpty ? near.count > 1 : bearers.count > 1 {
      var finding = AmbiguousName(test: test, column: column, candidates: exact.isEmpty ? near : bearers)
      finding.alone = exact.first
      findings.append(finding)
    }
    var reading =
      exact.isEmpty ? NameReading(entities: near) : NameReading(entities: exact, others: near)
    if let alone, let bearer = bearers.first, !exact.isEmpty {
      reading.entities = [bearer, alone]
      reading.others.removeAll { $0.number == bearer.number }
      reading.surname = .init(alone: [alone], bearers: try self.bearers(ofSurname: test.text).count)
    } else if exact.count == 1 {
      reading.surname = try surname(of: exact[0], in: storage, noun, kinds)
    }
    reading.seats = try seats(of: test.text).map { try counted($0, storage, noun) }.filter { $0.count > 0 }
    readings[test] = reading
  }

  /// The reading of a name that is written as the only one who bears it is called, and that stands in the column. Nothing
  /// of it has to be counted, which takes long for whoever is named often; nil where counts are wanted.
  private func plainReading(
    _ exact: [NameReading.Entity], _ test: NameTest, _ storage: Storage?, _ noun: Noun, _ kinds: [String]
  ) throws -> NameReading? {
    guard exact.count == 1, exact[0].name == test.text, !exact[0].isSurname(kinds),
      try stands(exact[0], in: storage, noun)
    else { return nil }
    var reading = NameReading(entities: exact)
    guard !test.isExact else { return reading }
    reading.surname = try surname(of: exact[0], in: storage, noun, kinds)
    reading.seats = try seats(of: test.text).map { try counted($0, storage, noun) }.filter { $0.count > 0 }
    return reading
  }

  /// The surname of somebody, as far as it stands alone in the column.
  private func surname(
    of entity: NameReading.Entity, in storage: Storage?, _ noun: Noun, _ kinds: [String]
  ) throws -> NameReading.Surname? {
    guard var surname = try surname(of: entity, kinds) else { return nil }
    surname.alone = try surname.alone.map { try counted($0, storage, noun) }.filter { $0.count > 0 }
    return surname.alone.isEmpty ? nil : surname
  }

  /// The places of the corpus that are seats of a country's government.
  private func seats(of country: String) throws -> [NameReading.Entity] {
    let seats = SeatsOfGovernment.of(country)
    guard !seats.isEmpty, let place = catalog.noun("entities")?.column("kind")?.words.firstIndex(of: "place")
    else { return [] }
    let listed = seats.map { SQL.bind($0) }.joined(", ")
    return try found(
      """
      SELECT e.id, e.name, e.kind FROM entities AS e WHERE e.kind = \(.bind(place)) AND (e.folded IN (\(listed)) \
      OR e.id IN (SELECT n.entity FROM names AS n WHERE n.folded IN (\(listed)))) ORDER BY e.id
      """)
  }

  /// Those who bear a name, or have its words in theirs: all of them are meant where silence is asked about, and with
  /// somebody the bare surname that nobody else here bears.
  private mutating func readBearers(of test: NameTest) throws {
    guard readings[test] == nil else { return }
    let exact = try entities(named: test)
    var reading = NameReading(entities: exact.isEmpty ? try entities(withWordsOf: test.text) : exact)
    let kinds = catalog.noun("entities")?.column("kind")?.words ?? []
    let persons = reading.entities.filter { kinds.indices.contains($0.kind) && kinds[$0.kind] == "person" }
    if persons.count == 1, let surname = try surname(of: persons[0], kinds) {
      reading.surname = surname
      if surname.isOfOne { reading.entities += surname.alone }
    }
    readings[test] = reading
  }

  /// How the corpus uses the surname of somebody whose full name is known; nil where it never stands alone.
  private func surname(of entity: NameReading.Entity, _ kinds: [String]) throws -> NameReading.Surname? {
    let words = entity.name.split(separator: " ")
    guard words.count > 1, let last = words.last, kinds.indices.contains(entity.kind),
      kinds[entity.kind] == "person"
    else { return nil }
    let test = NameTest(text: String(last), range: SourceRange(0, 0))
    let alone = try entities(named: test).filter { $0.isSurname(kinds) }
    return alone.isEmpty ? nil : .init(alone: alone, bearers: try bearers(ofSurname: test.text).count)
  }

  /// The persons with a first name and this surname.
  private func bearers(ofSurname surname: String) throws -> [NameReading.Entity] {
    let kinds = catalog.noun("entities")?.column("kind")?.words ?? []
    return try entities(withWordsOf: surname).filter { $0.bears(surname: surname, kinds) }
  }

  private func entities(named test: NameTest) throws -> [NameReading.Entity] {
    let sql: SQL =
      test.isExact
      ? """
      SELECT e.id, e.name, e.kind FROM entities AS e WHERE e.name = \(.bind(test.text)) \
      OR e.id IN (SELECT n.entity FROM names AS n WHERE n.name = \(.bind(test.text))) ORDER BY e.id
      """
      : """
      SELECT e.id, e.name, e.kind FROM entities AS e WHERE e.folded = \(.bind(Folding.fold(test.text))) \
      OR e.id IN (SELECT n.entity FROM names AS n WHERE n.folded = \(.bind(Folding.fold(test.text)))) ORDER BY e.id
      """
    return try found(sql)
  }

  /// Entities with the words in one of their names, side by side.
  private func entities(withWordsOf text: String) throws -> [NameReading.Entity] {
    guard text.unicodeScalars.contains(where: { $0.properties.isAlphabetic }) else { return [] }
    let (folded, words) = (SQL.bind(Folding.fold(text)), SQL.bind(text))
    return try found(
      """
      SELECT e.id, e.name, e.kind FROM entities AS e WHERE instr(e.folded, \(folded)) > 0 AND has_words(e.name, \(words)) \
      ORDER BY e.id
      """)
  }

  private func found(_ sql: SQL) throws -> [NameReading.Entity] {
    var entities: [NameReading.Entity] = []
    try corpus.rows(sql.text, sql.bindings) { row in
      entities.append(
        NameReading.Entity(
          number: row.integer(0), name: row.text(1), kind: row.integer(2), count: 0))
    }
    return entities
  }

  /// Whether any row of the noun has the entity in the column.
  private func stands(_ entity: NameReading.Entity, in storage: Storage?, _ noun: Noun) throws -> Bool {
    guard let test = storage?.isEntity("r", [entity.number]) else { return false }
    let sql: SQL = "SELECT 1 FROM \(noun.rows.from) WHERE \(test) LIMIT 1"
    var stands = false
    try corpus.rows(sql.text, sql.bindings) { _ in stands = true }
    return stands
  }

  /// How many rows of the noun have the entity in the column.
  private func counted(
    _ entity: NameReading.Entity, _ storage: Storage?, _ noun: Noun
  ) throws -> NameReading.Entity {
    var entity = entity
    guard let test = storage?.isEntity("r", [entity.number]) else { return entity }
    let sql: SQL = "SELECT count(*) FROM \(noun.rows.from) WHERE \(test)"
    try corpus.rows(sql.text, sql.bindings) { entity.count = $0.integer(0) }
    return entity
  }
}

extension NameReading.Entity {
  /// A person of whom the texts have one name only.
  fileprivate func isSurname(_ kinds: [String]) -> Bool {
    kinds.indices.contains(kind) && kinds[kind] == "person" && !name.contains(" ")
  }

  /// A person with a first name and this surname.
  fileprivate func bears(surname: String, _ kinds: [String]) -> Bool {
    kinds.indices.contains(kind) && kinds[kind] == "person"
      && Folding.fold(name).hasSuffix(" " + Folding.fold(surname))
  }
}

extension Condition {
  fileprivate var tellsKind: Bool {
    leaves.contains { leaf in
      if case .text(.column(let column), .equals, _) = leaf { column.name == "kind" } else { false }
    }
  }
}

/// A name that could mean several entities.
struct AmbiguousName: Hashable, Sendable {
  var test: NameTest
  var column: String
  var candidates: [NameReading.Entity]
  /// The name as it stands where nobody knows whose it is.
  var alone: NameReading.Entity?
  /// Of candidates that bear the same name, what each is.
  var kinds: [String] = []
  /// Whether the rows have a column that tells them apart.
  var canTellKind = false

  var message: String {
    if !kinds.isEmpty {
      let listed = zip(kinds, candidates).map { "\(Self.article($0)) (\($1.count))" }.joined(
        separator: " and ")
      return "“\(test.text)” is \(listed) here. "
        + (canTellKind ? "Say which: kind is \(kinds[0])" : "Nothing here tells them apart")
        + "; \(column) has \(Formatter.quoted(test.text)) takes both."
    }
    var listed = candidates.prefix(6).map { "\($0.name) (\($0.count))" }
    if candidates.count > 6 { listed.append("\(candidates.count - 6) more") }
    let name = Formatter.quoted(test.text)
    let aside =
      alone.map { ", and \($0.count) “\($0.name)” alone, who may be any of them: is exactly \(name)" } ?? ""
    return
      "“\(test.text)” could be \(candidates.count) names here: "
      + listed.joined(separator: ", ") + aside + ". "
      + "Write the one you mean in full, or \(column) has \(name) for all of them."
  }

  private static func article(_ kind: String) -> String {
    (kind.first.map("aeiou".contains) ?? false ? "an " : "a ") + kind
  }
}

extension Operation {
  /// The conditions that a step tests rows by.
  var conditions: [Condition] {
    switch self {
    case .filter(let condition): [condition]
    case .expect(let expectation):
      expectation.demands.compactMap { if case .every(let condition) = $0 { condition } else { nil } }
    case .derive(let named), .select(let named): named.flatMap { $0.value.conditions }
    case .aggregate(let aggregation):
      (aggregation.keys.map(\.value) + aggregation.measures.compactMap(\.argument)).flatMap(\.conditions)
    case .sort(let keys): keys.flatMap { $0.value.conditions }
    default: []
    }
  }
}

extension Scalar {
  var conditions: [Condition] {
    switch self {
    case .test(let condition): [condition]
    case .negative(let inner): inner.conditions
    case .call(_, let inner): inner.flatMap(\.conditions)
    case .arithmetic(let left, _, let right): left.conditions + right.conditions
    case .constant, .column: []
    }
  }
}
