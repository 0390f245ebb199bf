import Plan
import Values

/// Counting and summing up.
///
/// Rows are first counted by the codes that stand in their own table, which an index gives in order; only then are codes
/// turned into values, and what has the same value is added up:
///
///     SELECT r_source.name AS c0, sum(g.n) AS c1
///     FROM (SELECT r.document AS document, count(*) AS n FROM claims AS r GROUP BY r.document) AS g
///     LEFT JOIN documents … LEFT JOIN sources … GROUP BY 1
extension Relation {
  mutating func aggregate(_ aggregation: Aggregation) {
    var counted = Counted(self, aggregation)
    var inner = counted.query()
    if aggregation.rate != nil || aggregation.share != nil {
      inner = aggregation.proportions(
        inner, aggregation.rate.map { totals($0, aggregation.keys) },
        documentKeys: documentKeys(aggregation.keys))
    }
    headings = []
    replaceBase(inner, aggregation.columns)
    order = aggregation.order.map { key($0) }
  }
}

/// The query that counts a relation's rows.
private struct Counted {
  var relation: Relation
  let aggregation: Aggregation
  /// In the outer query, how many rows one row of the inner query stands for; nil where there is no inner query.
  private var weight: SQL?

  init(_ relation: Relation, _ aggregation: Aggregation) {
    self.relation = relation
    self.aggregation = aggregation
    if aggregation.measures.contains(where: { $0.kind.dependsOnOrder }) { number() } else { precount() }
  }

  /// Gives each row the number of its place, where a sum depends on it.
  private mutating func number() {
    let values = aggregation.keys.map(\.value) + aggregation.measures.compactMap(\.argument)
    var columns: [Column] = []
    for column in values.flatMap(\.reads) where !columns.contains(column) { columns.append(column) }
    let terms = relation.order.isEmpty ? "1" : relation.order.map(\.sql).joined(", ")
    relation.order = []
    relation.wrap(columns, place: "row_number() OVER (ORDER BY \(terms))")
  }

  mutating func query() -> SQL {
    var keys: [SQL] = []
    for key in aggregation.keys { keys.append(self.key(key)) }
    var cells = keys
    for measure in aggregation.measures { cells.append(self.measure(measure)) }
    let named = cells.enumerated().map { index, cell -> SQL in "\(cell) AS c\(own: "\(index)")" }
    let list = named.isEmpty ? "1 AS c0" : named.joined(", ")
    relation.order = []
    let grouping: SQL =
      keys.isEmpty ? "" : " GROUP BY \(own: (1...keys.count).map { "\($0)" }.joined(separator: ", "))"
    return "SELECT \(list) \(relation.tail(ordered: false))\(grouping)"
  }

  /// A list counts under each of its members, and under none where it has none.
  private mutating func key(_ key: Named) -> SQL {
    guard case .column(let column) = relation.settled(key.value), column.type.isList else {
      return relation.value(key.value)
    }
    switch relation.base.accesses[column.name] {
    case .stored(.names(let table, let owner, let role)):
      let alias = "k_\(column.name)"
      relation.joins.add(Self.members(table, owner, role, of: relation.base.alias, as: alias))
      return Storage.name("name").value(alias, &relation.joins)
    case .stored(.name(let code)):
      // Its members were told apart before the rows were counted.
      return Storage.name(code).value(relation.base.alias, &relation.joins)
    default:
      let list = relation.baseValue(.column(column))
      relation.joins.add(" LEFT JOIN json_each(\(list)) AS \(own: "k_\(column.name)") ON 1")
      return "\(own: "k_\(column.name)").value"
    }
  }

  /// Two names of one entity in the same list count once.
  private static func members(
    _ table: String, _ owner: String, _ role: Int?, of row: String, as alias: String
  ) -> SQL {
    let (name, table, owner) = (SQL(own: alias), SQL(own: table), SQL(own: owner))
    return """
       LEFT JOIN \(table) AS \(name) ON \(name).\(owner) = \(own: row).id\(Storage.only(role, alias)) \
      AND (\(name).place = 0 OR NOT EXISTS (SELECT 1 FROM \(table) AS x JOIN names AS m ON m.id = x.name \
      WHERE x.\(owner) = \(name).\(owner) AND x.place < \(name).place\(Storage.only(role, "x")) \
      AND m.entity = (SELECT entity FROM names WHERE id = \(name).name)))
      """
  }

  private mutating func measure(_ measure: Measure) -> SQL {
    guard let argument = measure.argument else {
      return measure.kind == .share ? "CAST(\(rows) AS REAL) / sum(\(rows)) OVER ()" : rows
    }
    let value = relation.value(argument)
    let place = SQL(own: "\(relation.base.alias).place")
    switch measure.kind {
    case .count: return rows(where: argument.type == .boolean ? value : "\(value) IS NOT NULL")
    case .share: return "CAST(\(rows(where: value)) AS REAL) / nullif(\(rows), 0)"
    case .distinct: return "count(DISTINCT \(value))"
    case .min: return extreme("min", value, measure)
    case .max: return extreme("max", value, measure)
    case .sum: return sum(weight.map { "\(value) * \($0)" } ?? value)
    case .mean:
      guard let weight else { return "avg(\(value))" }
      return "(sum(CAST(\(value) AS REAL) * \(weight)) / sum(\(weight)) FILTER (WHERE \(value) IS NOT NULL))"
    case .median: return weight.map { "median(\(value), \($0))" } ?? "median(\(value))"
    case .first: return "first_by(\(value), \(place))"
    case .last: return "last_by(\(value), \(place))"
    case .list: return "sorted_list(DISTINCT \(value))"
    }
  }

  /// How many rows there are.
  private var rows: SQL { weight.map { "coalesce(sum(\($0)), 0)" } ?? "count(*)" }

  private func rows(where test: SQL) -> SQL {
    weight.map { "coalesce(sum(\($0)) FILTER (WHERE \(test)), 0)" } ?? "count(*) FILTER (WHERE \(test))"
  }

  /// Reals, because a sum of whole numbers that grows too large would be an error.
  private func sum(_ value: SQL) -> SQL { "sum(CAST(\(value) AS REAL))" }

  /// The smallest or largest text is the first or last in the order of the language.
  private func extreme(_ name: String, _ value: SQL, _ measure: Measure) -> SQL {
    measure.argument?.type.isText == true ? "\(own: name)(\(value) COLLATE folded)" : "\(own: name)(\(value))"
  }

  /// Counts by codes first where every key and measure is settled by fields of the row's own table, or by the members of a
  /// list.
  private mutating func precount() {
    guard relation.noun != nil, !relation.isCut, relation.noun?.rows.hasDocument == true else { return }
    var fields: [String] = []
    var lists: [(column: String, alias: String, join: SQL)] = []
    for key in aggregation.keys {
      if case .column(let column) = relation.settled(key.value),
        case .stored(.names(let table, let owner, let role)) = relation.base.accesses[column.name]
      {
        let alias = "k_\(column.name)"
        lists.append((column.name, alias, Self.members(table, owner, role, of: "r", as: alias)))
      } else if !add(key.value, to: &fields) {
        return
      }
    }
    for argument in aggregation.measures.compactMap(\.argument) where !add(argument, to: &fields) { return }
    guard !fields.isEmpty || !lists.isEmpty else { return }
    for list in lists { relation.joins.add(list.join) }
    let inner = counts(by: fields, lists.map(\.alias))
    relation.base = Base(relation.base, from: "(\(inner)) AS g", alias: "g")
    for list in lists { relation.base.accesses[list.column] = .stored(.name(list.alias)) }
    relation.conditions = []
    relation.joins = Joins()
    weight = "g.n"
  }

  /// - Returns: whether the expression is settled by fields of the row's table.
  private func add(_ scalar: Scalar, to fields: inout [String]) -> Bool {
    for name in relation.settled(scalar).columns {
      guard case .stored(let storage) = relation.base.accesses[name], let codes = storage.codes else {
        return false
      }
      for code in codes where !fields.contains(code) { fields.append(code) }
    }
    return true
  }

  /// Rows by their codes. How often each name is mentioned and each word stands is in the corpus already.
  private func counts(by fields: [String], _ lists: [String]) -> SQL {
    let isPlainCount = aggregation.measures.allSatisfy { $0.kind == .count && $0.argument == nil }
    if relation.conditions.isEmpty, isPlainCount, lists.isEmpty {
      switch (relation.noun?.rows, fields) {
      case (.table("mentions"), ["name"]):
        return "SELECT c.name AS name, c.mentions AS n FROM name_counts AS c"
      case (.words, ["term"]): return "SELECT v.term AS term, v.cnt AS n FROM vocabulary AS v"
      default: break
      }
    }
    let cells = fields.map { ("r.\($0)", $0) } + lists.map { ("\($0).name", $0) }
    let named = cells.map { SQL(own: "\($0.0) AS \($0.1)") }.joined(", ")
    let groups = cells.map { SQL(own: $0.0) }.joined(", ")
    return "SELECT \(named), count(*) AS n \(relation.tail(ordered: false)) GROUP BY \(groups)"
  }
}

extension Measure.Kind {
  fileprivate var dependsOnOrder: Bool { self == .first || self == .last }
}
