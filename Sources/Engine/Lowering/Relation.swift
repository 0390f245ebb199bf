import Plan
import Values

/// A table on its way to SQL: where its rows come from, which of them, what its columns are, in what order.
///
/// As long as the rows are a noun's own, every stage only adds to the conditions: a limit in the middle becomes
/// “one of the rows that …”. So the texts of rows are read only for those that are left.
///
///     SELECT … FROM claims AS r LEFT JOIN … WHERE r.id IN (SELECT r.id FROM claims AS r … LIMIT 10) ORDER BY …
struct Relation {
  var base: Base
  /// The noun whose rows these are.
  var noun: Noun?
  /// What each column is, in terms of the base's columns.
  var definitions: [String: Scalar]
  var conditions: [SQL] = []
  var order: [Order] = []
  var limit: Int?
  /// How many of the first rows are left out, before the limit counts.
  var offset = 0
  /// Columns that put rows under headings.
  var headings: [Column] = []
  var joins = Joins()
  /// The documents that the conditions on documents so far let pass, as conditions on `documents AS r`, for rates.
  var coverage: [SQL] = []
  /// What tells the passage that each row stands in; nil where rows sum up others.
  var passage: PassageCells?
  let context: LoweringContext
  /// How many inner queries there are, for their aliases.
  private var depth = 0

  /// A passage, read off the row: the noun whose table it is in, its number there, and its document's number.
  struct PassageCells {
    /// nil where rows only bring along what they have gathered.
    var noun: String?
    var row: SQL
    var document: SQL
    /// What a row that gathers others has gathered; nil where rows gather none.
    var gathered: SQL?
  }

  struct Order {
    var value: SQL
    var isDescending = false

    var sql: SQL { isDescending ? "\(value) DESC" : value }
    var reversed: Order { Order(value: value, isDescending: !isDescending) }
  }

  init(_ noun: Noun, _ context: LoweringContext) {
    base = Base(noun)
    self.noun = noun
    self.context = context
    definitions = Dictionary(
      noun.columns.map { ($0.name, .column($0.column)) }, uniquingKeysWith: { first, _ in first })
    passage = PassageCells(
      noun: noun.rows == .words || noun.rows == .passages ? "sentences" : noun.name, row: "r.id",
      document: noun.rows.hasDocument ? "r.document" : "r.id")
    order = defaultOrder()
  }

  /// Rows of an inner query under the alias `t0`, whose columns are `c0`, `c1` …
  init(_ inner: SQL, _ columns: [Column], _ context: LoweringContext) {
    base = Base(inner, alias: "t0", columns: columns.map(\.name))
    definitions = Self.identity(columns)
    self.context = context
  }

  private static func identity(_ columns: [Column]) -> [String: Scalar] {
    Dictionary(columns.map { ($0.name, .column($0)) }, uniquingKeysWith: { first, _ in first })
  }

  /// Entities by how often they are named; others by path, then by place in the document; numbers of rows are in that
  /// order where the corpus says so.
  private func defaultOrder() -> [Order] {
    switch noun?.rows {
    case nil: []
    case .entities:
      // Numbers follow the names; a correction may have given an entity another one.
      [
        Order(value: Storage.mentionCount("r"), isDescending: true), Order(value: "r.name"),
        Order(value: "r.kind"),
        Order(value: "r.id"),
      ]
    case .documents: [Order(value: context.isInOrder ? "r.id" : "r.position")]
    case .words: position() + [Order(value: "r.id"), Order(value: "r.place")]
    case .table, .passages: position() + [Order(value: "r.id")]
    }
  }

  private func position() -> [Order] {
    if context.isInOrder { return [] }
    return [
      Order(value: "(SELECT d.position FROM documents AS d WHERE d.id = r.document)"),
      Order(value: "r.start"),
    ]
  }

  /// The rows without their columns: FROM, WHERE, ORDER BY, LIMIT.
  func tail(ordered: Bool = true) -> SQL {
    var sql: SQL = "FROM \(base.from)\(joins.sql)"
    if !conditions.isEmpty { sql = "\(sql) WHERE \(conditions.joined(" AND "))" }
    if ordered, !order.isEmpty { sql = "\(sql) ORDER BY \(order.map(\.sql).joined(", "))" }
    if limit != nil || offset > 0 { sql = "\(sql) LIMIT \(.bind(limit ?? -1))" }
    if offset > 0 { sql = "\(sql) OFFSET \(.bind(offset))" }
    return sql
  }

  /// Whether some rows of those that the conditions let pass are cut off.
  var isCut: Bool { limit != nil || offset > 0 }

  /// The numbers of a noun's rows.
  var rowNumbers: SQL { "SELECT r.id \(tail(ordered: isCut))" }

  /// What tells a noun's rows apart: words have the number of their sentence.
  var identity: SQL { noun?.rows == .words ? "r.id, r.place" : "r.id" }

  /// Makes the limit a condition, so that more stages can follow.
  mutating func settleLimit(_ columns: [Column]) {
    guard isCut else { return }
    guard noun != nil else { return wrap(columns) }
    let chosen: SQL = "SELECT \(identity) \(tail())"
    conditions = ["(\(identity)) IN (\(chosen))"]
    (limit, offset) = (nil, 0)
  }

  /// Puts the whole relation into an inner query, with what it is ordered by and, where asked for, a number of each row.
  mutating func wrap(_ columns: [Column], place: SQL? = nil) {
    var cells = columns.enumerated().map { index, column -> SQL in
      "\(value(column.name)) AS c\(own: "\(index)")"
    }
    for (index, term) in order.enumerated() { cells.append("\(term.value) AS o\(own: "\(index)")") }
    if let place { cells.append("\(place) AS place") }
    if let passage {
      cells += ["\(passage.row) AS passage", "\(passage.document) AS passage_document"]
      if let gathered = passage.gathered { cells.append("\(gathered) AS gathered") }
    }
    let inner: SQL = "SELECT \(cells.joined(", ")) \(tail())"
    let passage = passage
    replaceBase(inner, columns)
    self.passage = passage.map {
      PassageCells(
        noun: $0.noun, row: SQL(own: "\(base.alias).passage"),
        document: SQL(own: "\(base.alias).passage_document"),
        gathered: $0.gathered == nil ? nil : SQL(own: "\(base.alias).gathered"))
    }
    order = order.enumerated().map { index, term in
      let isText = term.value.text.hasSuffix("COLLATE folded")
      let cell = SQL(own: "\(base.alias).o\(index)")
      return Order(value: isText ? "\(cell) COLLATE folded" : cell, isDescending: term.isDescending)
    }
  }

  /// Goes on from the rows of an inner query.
  mutating func replaceBase(_ inner: SQL, _ columns: [Column]) {
    depth += 1
    base = Base(inner, alias: "t\(depth)", columns: columns.map(\.name))
    definitions = Self.identity(columns)
    (conditions, joins, limit, offset) = ([], Joins(), nil, 0)
    noun = nil
    passage = nil
  }
}

/// What lowering must know of the corpus.
struct LoweringContext: Sendable {
  /// Whether row numbers follow the order of answers.
  var isInOrder: Bool
  /// The entities that the names of the query mean.
  var names: [NameTest: NameReading]
}
