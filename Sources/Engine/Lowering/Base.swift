import Plan
import Store
import Values

/// What a relation's columns are read from: the table of a noun, or the cells of an inner query.
struct Base {
  enum Access: Hashable {
    /// A column of the corpus, by its storage.
    case stored(Storage)
    /// A cell that holds the value as `Cells` writes it.
    case cell(String)
    /// Anything else that is one value.
    case expression(SQL)
  }

  var alias: String
  var from: SQL
  var accesses: [String: Access]

  /// The rows of a noun, under the alias `r`.
  init(_ noun: Noun) {
    alias = "r"
    from = noun.rows.from
    accesses = Dictionary(
      noun.columns.map { ($0.name, .stored($0.storage)) }, uniquingKeysWith: { first, _ in first })
  }

  /// An inner query whose columns are `c0`, `c1` … in the order of the given names.
  init(_ inner: SQL, alias: String, columns: [String]) {
    self.alias = alias
    from = "(\(inner)) AS \(own: alias)"
    accesses = Dictionary(
      columns.enumerated().map { ($1, .cell("c\($0)")) }, uniquingKeysWith: { first, _ in first })
  }

  /// The same columns from another table that has the same fields.
  init(_ base: Base, from: SQL, alias: String) {
    self = base
    self.alias = alias
    self.from = from
  }
}

extension RowStorage {
  /// The table as it stands in FROM, under the alias `r`.
  var from: SQL {
    switch self {
    case .documents: "documents AS r"
    case .table(let name): "\(own: name) AS r"
    case .entities: "(\(own: Schema.namedEntities)) AS r"
    case .words:
      """
      (SELECT s.id, s.document, s.start, s.stop, s.line, s.id AS sentence, w.term, w.offset AS place \
      FROM word_places AS w JOIN sentences AS s ON s.id = w.doc) AS r
      """
    // SQLite takes the bare column from the row with the least: the first place.
    case .passages:
      """
      (SELECT s.id, s.document, s.start, s.stop, s.line, s.text, p.copies, p.passage FROM \
      (SELECT c.passage, c.sentence AS id, min((d.position << 40) | c.sentence), count(*) AS copies \
      FROM repeats AS c JOIN sentences AS t ON t.id = c.sentence JOIN documents AS d ON d.id = t.document \
      GROUP BY c.passage) AS p JOIN sentences AS s ON s.id = p.id) AS r
      """
    }
  }

  /// Whether the rows stand in documents that they only name.
  var hasDocument: Bool { self != .documents && self != .entities }
}

/// Tables joined for the sake of a column's value, each once, in the order in which they were asked for.
struct Joins: Hashable {
  private(set) var clauses: [SQL] = []
  private var aliases: [String] = []

  /// - Returns: the alias.
  mutating func join(_ table: String, as alias: String, on condition: String) -> String {
    if !aliases.contains(alias) {
      aliases.append(alias)
      clauses.append(" LEFT JOIN \(own: table) AS \(own: alias) ON \(own: condition)")
    }
    return alias
  }

  mutating func add(_ clause: SQL) { clauses.append(clause) }

  var sql: SQL { clauses.joined("") }
}
