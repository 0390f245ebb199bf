import GRDB
import Values

/// One row whose column is given another value, with the reader as its reason.
struct CorrectedRow {
  private let database: Database
  private let column: CorrectedColumn
  private let number: Int
  /// The name that was given, where the corpus did not have it.
  private(set) var newNames: [String] = []

  init(_ database: Database, _ column: CorrectedColumn, _ number: Int) {
    (self.database, self.column, self.number) = (database, column, number)
  }

  mutating func set(_ value: Value, rule: String) throws {
    switch (column, value) {
    case (.published, _):
      try set(date: value, field: "published")
      try update(
        "published_basis = ?, published_anchor_start = NULL, published_anchor_stop = NULL", [rule])
    case (.source, .text(let source)): try set(source: source)
    case (.speaker, _):
      try update("speaker = ?", [try nameCode(value, preferring: 0)])
      try setBasis(rule, prefix: "speaker_")
    case (.entity, _): try set(entity: value, rule)
    case (.said, _):
      try set(date: value, field: "said")
      try setBasis(rule, prefix: "said_")
    case (.date, _):
      try set(date: value, field: "date")
      try update("value = ?", [Self.normalised(value)])
      try setBasis(rule)
    case (.happened, _):
      try set(date: value, field: "happened")
      try setBasis(rule)
    case (.value, .number(let amount)):
      try update("value = ?", [amount])
      try setBasis(rule)
    case (_, .text(let text)): try update("\(column.rawValue) = ?", [text])
    default: try update("\(column.rawValue) = ?", [String?.none])
    }
  }

  private func update(_ assignment: String, _ values: [(any DatabaseValueConvertible)?]) throws {
    try database.execute(
      sql: "UPDATE \(column.noun.noun) SET \(assignment) WHERE id = ?",
      arguments: StatementArguments(values + [number]))
  }

  private func set(date value: Value, field: String) throws {
    let fields = ["first", "last", "precision", "qualifier"].map { "\(field)_\($0) = ?" }
    guard case .date(let date) = value else {
      return try update(fields.joined(separator: ", "), Array(repeating: Int?.none, count: 4))
    }
    try update(
      fields.joined(separator: ", "),
      [
        Int(date.first.number), Int(date.last.number), Int(date.precision.rawValue),
        Int(date.qualifier.rawValue),
      ])
  }

  /// The TIMEX3 value of a date as precise as its words; nil for a longer period.
  private static func normalised(_ value: Value) -> String? {
    guard case .date(let date) = value,
      date.precision == .day || date.precision == .month || date.precision == .year
    else { return nil }
    let text = date.description
    return text.contains(".") ? nil : text
  }

  private func setBasis(_ rule: String, prefix: String = "") throws {
    let code = try code(of: rule, in: "strings", column: "text")
    try update(
      "\(prefix)basis = ?, \(prefix)anchor_start = NULL, \(prefix)anchor_stop = NULL", [code])
  }

  private func code(of text: String, in table: String, column: String) throws -> Int {
    if let known = try Int.fetchOne(
      database, sql: "SELECT id FROM \(table) WHERE \(column) = ?", arguments: [text])
    {
      return known
    }
    let next = (try Int.fetchOne(database, sql: "SELECT max(id) FROM \(table)") ?? 0) + 1
    try database.execute(
      sql: "INSERT INTO \(table) (id, \(column)) VALUES (?, ?)", arguments: [next, text])
    return next
  }

  private func set(source: String) throws {
    try update("source = ?", [try code(of: source, in: "sources", column: "name")])
    try database.execute(sql: "DELETE FROM sources WHERE id NOT IN (SELECT source FROM documents)")
  }

  // MARK: - Names

  private mutating func set(entity value: Value, _ rule: String) throws {
    let row = try Row.fetchOne(
      database, sql: "SELECT name, kind FROM mentions WHERE id = ?", arguments: [number])
    guard let row else { return }
    let (before, kind): (Int, Int) = (row[0], row[1])
    guard let after = try nameCode(value, preferring: kind) else { return }
    try update("name = ?", [after])
    try database.execute(
      sql: """
        UPDATE name_counts SET mentions = mentions - 1 WHERE name = ?1;
        """, arguments: [before])
    try database.execute(
      sql: """
        INSERT INTO name_counts (name, mentions) VALUES (?, 1)
        ON CONFLICT (name) DO UPDATE SET mentions = mentions + 1
        """, arguments: [after])
    try setBasis(rule)
  }

  /// The code of a name that the corpus has: of the entity that bears it, else of one that goes by it, else a new one.
  /// - Parameter kind: of names that are the same but for their kind, this one is meant.
  private mutating func nameCode(_ value: Value, preferring kind: Int) throws -> Int? {
    guard case .text(let name) = value else { return nil }
    let folded = Folding.fold(name)
    let known = try Int.fetchOne(
      database,
      sql: """
        SELECT n.id FROM names AS n JOIN entities AS e ON e.id = n.entity
        WHERE n.entity IN (SELECT id FROM entities WHERE folded = ?1) OR n.folded = ?1
        ORDER BY e.folded = ?1 DESC, e.kind = ?2 DESC, e.id, n.folded = ?1 DESC, n.name, n.kind LIMIT 1
        """, arguments: [folded, kind])
    if let known { return known }
    newNames = [name]
    let entity = (try Int.fetchOne(database, sql: "SELECT max(id) FROM entities") ?? 0) + 1
    let code = (try Int.fetchOne(database, sql: "SELECT max(id) FROM names") ?? 0) + 1
    try database.execute(
      sql: "INSERT INTO entities (id, name, kind, folded) VALUES (?, ?, ?, ?)",
      arguments: [entity, name, kind, folded])
    try database.execute(
      sql: "INSERT INTO names (id, name, kind, folded, entity) VALUES (?, ?, ?, ?, ?)",
      arguments: [code, name, kind, folded, entity])
    return code
  }
}
