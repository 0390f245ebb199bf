import GRDB
import Values

/// What rests on all documents together, reckoned anew after every run: the order of documents, entities, indexes, counts
/// and the corpus's digest.
struct CorpusSummary {
  private let database: Database
  private let settings: CorpusSettings

  init(_ database: Database, settings: CorpusSettings) {
    self.database = database
    self.settings = settings
  }

  /// - Parameters:
  ///   - removesOrphans: whether rows were taken out, so that texts and names may be left that nothing names.
  ///   - findsRepeats: whether any sentence has come or gone.
  func write(removesOrphans: Bool, findsRepeats: Bool) throws {
    try database.execute(sql: Schema.indexes)
    if removesOrphans { try removeOrphans() }
    try orderDocuments()
    try writeCodes()
    try groupNames()
    try countNames()
    try groupClaims()
    if findsRepeats { try findRepeats() }
    try writeFacts()
  }

  private func removeOrphans() throws {
    try database.execute(sql: "DELETE FROM sources WHERE id NOT IN (SELECT source FROM documents)")
    try database.execute(
      sql: """
        DELETE FROM names WHERE id NOT IN (
          SELECT name FROM mentions UNION SELECT speaker FROM claims WHERE speaker IS NOT NULL
          UNION SELECT name FROM claim_via UNION SELECT name FROM event_names)
        """)
    let uses = [
      ("sentences", ["heading"]), ("mentions", ["text", "basis"]), ("dates", ["basis"]),
      ("claims", ["cue", "basis", "speaker_basis", "said_basis"]),
      ("quantities", ["unit", "counted", "basis"]),
      ("events", ["basis"]),
    ]
    let used = uses.flatMap { table, columns in
      columns.map { "SELECT \($0) FROM \(table) WHERE \($0) IS NOT NULL" }
    }
    try database.execute(sql: "DELETE FROM strings WHERE id NOT IN (\(used.joined(separator: " UNION ")))")
  }

  /// `position` is the rank of the path in the order of its bytes.
  private func orderDocuments() throws {
    let numbers = try Int.fetchAll(database, sql: "SELECT id FROM documents ORDER BY path")
    var update = try Insertion(
      database, "UPDATE documents SET position = ?1 WHERE id = ?2 AND position <> ?1")
    for (position, number) in numbers.enumerated() {
      update.add(position)
      update.add(number)
      try update.run()
    }
    try set("in_order", zip(numbers, numbers.dropFirst()).allSatisfy { $0 < $1 } ? 1 : 0)
  }

  private func writeCodes() throws {
    try database.execute(sql: "DELETE FROM codes")
    var lists = settings.codes
    lists["precision"] = Precision.allCases.map(\.name)
    lists["qualifier"] = Qualifier.allCases.map { "\($0)" }
    lists["role"] = ["person", "place"]
    var insertion = try Insertion(database, into: "codes", columns: 3)
    for (list, names) in lists.sorted(by: { $0.key < $1.key }) {
      for (code, name) in names.enumerated() {
        insertion.add(list)
        insertion.add(code)
        insertion.add(name)
        try insertion.run()
      }
    }
  }

  /// Entities are numbered in the order of their names, whatever the order in which the names came.
  private func groupNames() throws {
    let (numbers, uses) = try nameUses()
    var groups = settings.groupEntities(uses)
    let grouped = Set(groups.flatMap(\.members))
    groups += uses.indices.filter { !grouped.contains($0) }
      .map { EntityGroup(name: uses[$0].name, kind: uses[$0].kind, members: [$0]) }
    groups.sort {
      (ExactText($0.name), $0.kind, $0.members.first ?? 0) < (
        ExactText($1.name), $1.kind, $1.members.first ?? 0
      )
    }
    try database.execute(sql: "DELETE FROM entities")
    var insertion = try Insertion(
      database, "INSERT INTO entities (id, name, kind, folded) VALUES (?, ?, ?, fold(?))")
    var update = try Insertion(database, "UPDATE names SET entity = ?1 WHERE id = ?2 AND entity <> ?1")
    for (index, group) in groups.enumerated() {
      insertion.add(index + 1)
      insertion.add(group.name)
      insertion.add(group.kind)
      insertion.add(group.name)
      try insertion.run()
      for member in group.members {
        update.add(index + 1)
        update.add(numbers[member])
        try update.run()
      }
    }
  }

  private func countNames() throws {
    try database.execute(
      sql: """
        DELETE FROM name_counts;
        INSERT INTO name_counts (name, mentions) SELECT name, count(*) FROM mentions GROUP BY name;
        """)
  }

  /// Texts are compared by a number first, since few stand twice.
  private func findRepeats() throws {
    try database.execute(
      sql: """
        DELETE FROM repeats;
        CREATE TEMP TABLE wordings AS SELECT id, fold_key(text) AS key FROM sentences WHERE words >= 8;
        INSERT INTO repeats (passage, sentence)
        SELECT passage, id FROM (
          SELECT s.id AS id, min(s.id) OVER same AS passage, count(*) OVER same AS places
          FROM wordings AS w CROSS JOIN sentences AS s ON s.id = w.id
          WHERE w.key IN (SELECT key FROM wordings GROUP BY key HAVING count(*) > 1)
          WINDOW same AS (PARTITION BY fold(s.text)))
        WHERE places > 1;
        DROP TABLE wordings;
        """)
  }

  /// Statements are numbered from 1 in the order of their first places.
  private func groupClaims() throws {
    let (numbers, uses) = try claimUses()
    let groups = settings.groupClaims(uses)
    var statements: [Int: Int] = [:]
    var copies = [0]
    let statement = groups.map { group in
      let number = statements[group] ?? copies.count
      if number == copies.count {
        statements[group] = number
        copies.append(0)
      }
      copies[number] += 1
      return number
    }
    var update = try Insertion(
      database,
      "UPDATE claims SET statement = ?1, copies = ?2 WHERE id = ?3 AND (statement <> ?1 OR copies <> ?2)")
    for (number, statement) in zip(numbers, statement) {
      update.add(statement)
      update.add(copies[statement])
      update.add(number)
      try update.run()
    }
    try database.execute(sql: Schema.statementIndex)
    try set("statements", copies.count - 1)
  }

  /// All claims in the order of documents and text, with their numbers.
  private func claimUses() throws -> (numbers: [Int], uses: [ClaimUse]) {
    var (numbers, uses): ([Int], [ClaimUse]) = ([], [])
    /// The claims that the present place stands in: document, stop and position.
    var open: [(document: Int, stop: Int, position: Int)] = []
    let rows = try Row.fetchCursor(
      database,
      sql: """
        SELECT claims.id, claims.wording, names.entity, claims.stance, claims.negated, claims.document, claims.stop
        FROM documents CROSS JOIN claims ON claims.document = documents.id
        LEFT JOIN names ON names.id = claims.speaker
        ORDER BY documents.position, claims.id
        """)
    while let row = try rows.next() {
      let (document, stop): (Int, Int) = (row[5], row[6])
      while let last = open.last, last.document != document || last.stop < stop { open.removeLast() }
      for outer in open { uses[outer.position].inner += 1 }
      open.append((document, stop, uses.count))
      numbers.append(row[0])
      uses.append(ClaimUse(wording: row[1], speaker: row[2], stance: row[3], isNegated: row[4], inner: 0))
    }
    return (numbers, uses)
  }

  /// All names in the order of their bytes, with their numbers. Two indexes answer this without a look at the tables.
  private func nameUses() throws -> (numbers: [Int], uses: [NameUse]) {
    var (numbers, uses): ([Int], [NameUse]) = ([], [])
    let rows = try Row.fetchCursor(
      database,
      sql: """
        SELECT names.id, names.name, names.kind,
          coalesce(mentioned.uses, 0) + coalesce(speaking.uses, 0),
          max(coalesce(mentioned.documents, 0), coalesce(speaking.documents, 0))
        FROM names
        LEFT JOIN (SELECT name, count(*) AS uses, count(DISTINCT document) AS documents
          FROM mentions GROUP BY name) AS mentioned ON mentioned.name = names.id
        LEFT JOIN (SELECT speaker, count(*) AS uses, count(DISTINCT document) AS documents
          FROM claims WHERE speaker IS NOT NULL GROUP BY speaker) AS speaking ON speaking.speaker = names.id
        ORDER BY names.name, names.kind
        """)
    while let row = try rows.next() {
      numbers.append(row[0])
      uses.append(NameUse(name: row[1], kind: row[2], mentions: row[3], documents: row[4]))
    }
    return (numbers, uses)
  }

  private func writeFacts() throws {
    try set("schema", Schema.version)
    try set("annotator", settings.annotatorVersion)
    for table in [
      "documents", "sentences", "mentions", "dates", "claims", "quantities", "events", "entities",
    ] {
      let rows = table == "entities" ? "(\(Schema.namedEntities))" : table
      try set(table, try Int.fetchOne(database, sql: "SELECT count(*) FROM \(rows)") ?? 0)
    }
    for (key, column) in [("words", "words"), ("bytes", "bytes")] {
      try set(key, try Int.fetchOne(database, sql: "SELECT total(\(column)) FROM documents") ?? 0)
    }
    try set("corrections", "none")
    try set("digest", try digest())
  }

  /// SHA-256 over the annotator's version, the corrections, and each document's path and hash in the order of paths. Every
  /// part ends in a byte that cannot stand in it, so that no two corpora spell the same.
  private func digest() throws -> String {
    var hash = ContentHash()
    hash.add("annotator \(settings.annotatorVersion)\ncorrections none\n")
    let rows = try Row.fetchCursor(database, sql: "SELECT path, hash FROM documents ORDER BY position")
    while let row = try rows.next() {
      let (path, content): (String, String) = (row[0], row[1])
      hash.add(path + "\0" + content + "\n")
    }
    return hash.finish()
  }

  private func set(_ key: String, _ value: some DatabaseValueConvertible) throws {
    try database.execute(
      sql: "INSERT OR REPLACE INTO facts (key, value) VALUES (?, CAST(? AS TEXT))", arguments: [key, value])
  }
}
