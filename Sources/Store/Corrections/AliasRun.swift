import GRDB
import Values

/// Brings names together under one entity.
///
/// A name that an entity is shown under brings the whole entity with it; a name that an entity only also goes by leaves
/// that entity and comes alone. Where names of several kinds read the same (a person and a place), those of the first
/// name's kind are meant.
struct AliasRun {
  private let database: Database
  private let name: String
  private let own: [Name]
  private let others: [(name: String, found: [Name])]

  init(_ database: Database, _ name: String, _ others: [String]) throws {
    (self.database, self.name) = (database, name)
    own = try Self.names(name, database)
    self.others = try others.map { (name: $0, found: try Self.names($0, database)) }
  }

  /// Those of the other names that the corpus does not have.
  var missing: [String] { others.filter(\.found.isEmpty).map(\.name) }

  private struct Name {
    var code: Int
    var entity: Int
    var entityKind: Int
    /// As its entity is shown, folded.
    var entityName: String
    var mentions: Int
    /// Whether its entity is shown under the name asked for.
    var isBearer: Bool
  }

  func apply() throws -> AppliedCorrection.Outcome {
    let found = others.flatMap(\.found)
    guard !found.isEmpty, let target = Self.leading(own) ?? Self.leading(found) else {
      return .lost(.noSuchName(others.map(\.name)))
    }
    let moved = others.flatMap { other in
      let same = other.found.filter { $0.entityKind == target.entityKind }
      return (same.isEmpty ? other.found : same).filter { $0.entity != target.entity }
    }
    var codes = Set(moved.map(\.code))
    try move(codes, to: target.entity)
    let folded = Folding.fold(name)
    if target.entityName != folded {
      try database.execute(
        sql: "UPDATE entities SET name = ?, folded = ? WHERE id = ?",
        arguments: [name, folded, target.entity])
      codes.formUnion(
        try Int.fetchAll(database, sql: "SELECT id FROM names WHERE entity = ?", arguments: [target.entity]))
    }
    let called = Set(
      moved.map(\.entityName) + others.map { Folding.fold($0.name) } + [folded, target.entityName])
    return .applied(.names(codes.sorted(), called: called))
  }

  /// The entity's name with the most mentions of all that are shown so, else of all that go by it.
  private static func leading(_ names: [Name]) -> Name? {
    let bearers = names.filter(\.isBearer)
    return (bearers.isEmpty ? names : bearers).min {
      (-$0.mentions, $0.entity, $0.code) < (-$1.mentions, $1.entity, $1.code)
    }
  }

  /// All names of the entities that are shown so, and names that read so of others.
  private static func names(_ name: String, _ database: Database) throws -> [Name] {
    let rows = try Row.fetchAll(
      database,
      sql: """
        SELECT n.id, n.entity, e.kind, e.folded,
          (SELECT coalesce(sum(c.mentions), 0) FROM names AS m JOIN name_counts AS c ON c.name = m.id
            WHERE m.entity = n.entity)
        FROM names AS n JOIN entities AS e ON e.id = n.entity
        WHERE n.entity IN (SELECT id FROM entities WHERE folded = ?1) OR n.folded = ?1
        """, arguments: [Folding.fold(name)])
    let folded = Folding.fold(name)
    return rows.map {
      Name(
        code: $0[0], entity: $0[1], entityKind: $0[2], entityName: $0[3], mentions: $0[4],
        isBearer: ($0[3] as String) == folded)
    }
  }

  private func move(_ names: Set<Int>, to entity: Int) throws {
    var left: Set<Int> = []
    for name in names.sorted() {
      if let before = try Int.fetchOne(
        database, sql: "SELECT entity FROM names WHERE id = ?", arguments: [name])
      {
        left.insert(before)
      }
      try database.execute(sql: "UPDATE names SET entity = ? WHERE id = ?", arguments: [entity, name])
    }
    for entity in left {
      try database.execute(
        sql: "DELETE FROM entities WHERE id = ?1 AND NOT EXISTS (SELECT 1 FROM names WHERE entity = ?1)",
        arguments: [entity])
    }
  }
}
