import Plan
import Values

/// Counts in proportion: to the words of documents, or to the other counts.
extension Relation {
  // MARK: - Which documents

  /// Notes what a condition demands of documents. What it demands of the rows themselves does not narrow a rate's
  /// documents: where a thing is never said, its rate is low and not unknown.
  mutating func cover(_ condition: Condition) {
    for demand in settled(condition).demands where !demand.reads.isEmpty {
      guard var documents = documents(with: demand.reads) else { continue }
      let test = documents.baseCondition(demand)
      coverage.append("r.id IN (SELECT r.id FROM documents AS r\(documents.joins.sql) WHERE \(test))")
    }
  }

  mutating func cover(_ combination: Combination, _ other: Relation) {
    switch combination.kind {
    case .minus: break
    case .intersect: if combination.sameness == .row { coverage += other.coverage }
    case .union:
      let either = [coverage, other.coverage].map { "(\($0.joined(" AND ")))" as SQL }
      coverage = coverage.isEmpty || other.coverage.isEmpty ? [] : ["(\(either.joined(" OR ")))"]
    }
  }

  /// All documents, with these columns under the names that they have here; nil where one of them is no property of
  /// documents.
  private func documents(with columns: [Column]) -> Relation? {
    guard let noun, let documents = Catalog.standard.noun("documents") else { return nil }
    var relation = Relation(documents, context)
    for column in columns {
      switch (noun.rows, base.accesses[column.name]) {
      case (.documents, .stored(let storage)), (_, .stored(.document(let storage))):
        relation.base.accesses[column.name] = .stored(storage)
      default: return nil
      }
    }
    return relation
  }

  /// How many documents and words, sentences or documents a rate's counts are held against; one row for each value of
  /// the keys that are properties of documents.
  ///
  ///     SELECT ifnull(r_source.name, x'00') AS k0, sum(r.words) AS total FROM documents AS r … GROUP BY 1
  func totals(_ rate: Rate, _ keys: [Named]) -> SQL {
    let places = documentKeys(keys)
    guard var documents = documents(with: places.flatMap { settled(keys[$0].value).reads }) else { return "" }
    var cells: [SQL] = []
    for place in places {
      let value = documents.baseValue(settled(keys[place].value))
      cells.append("ifnull(\(value), x'00') AS \(own: "k\(place)")")
    }
    documents.conditions = coverage
    cells.append("count(*) AS documents")
    cells.append("\(rate.unit.total) AS total")
    let groups = places.isEmpty ? "" : " GROUP BY " + places.map { "k\($0)" }.joined(separator: ", ")
    return "SELECT \(cells.joined(", ")) \(documents.tail(ordered: false))\(own: groups)"
  }

  /// The keys that are properties of documents, by position.
  func documentKeys(_ keys: [Named]) -> [Int] {
    keys.indices.filter { index in
      let value = settled(keys[index].value)
      return !value.type.isList && !value.reads.isEmpty && documents(with: value.reads) != nil
    }
  }
}

extension Rate.Unit {
  /// The sum over documents.
  fileprivate var total: SQL {
    switch self {
    case .words: "sum(r.words)"
    case .sentences: "sum((SELECT count(*) FROM sentences AS s WHERE s.document = r.id))"
    case .documents: "count(*)"
    }
  }
}

extension Aggregation {
  /// The counts with what is reckoned of them: `counts` has the cells `c0`, `c1` … of keys and measures.
  func proportions(_ counts: SQL, _ totals: SQL?, documentKeys: [Int]) -> SQL {
    let last = keys.count + measures.count - 1
    let count: SQL = "CAST(a.\(own: "c\(last)") AS REAL)"
    var cells = (0...last).map { SQL(own: "a.c\($0) AS c\($0)") }
    var join: SQL = ""
    if let rate, let totals {
      let tests = documentKeys.map { SQL(own: "d.k\($0) = ifnull(a.c\($0), x'00')") }
      cells.append("\(count) * \(.bind(rate.amount)) / d.total AS c\(own: "\(cells.count)")")
      join = " LEFT JOIN (\(totals)) AS d ON \((tests.isEmpty ? ["1"] : tests).joined(" AND "))"
    }
    if let share {
      let parts = share.keys(of: keys.count).map { "a.c\($0)" }.joined(separator: ", ")
      let window = SQL(own: parts.isEmpty ? "" : "PARTITION BY " + parts)
      cells.append(
        "\(count) / sum(a.\(own: "c\(last)")) OVER (\(window)) AS c\(own: "\(cells.count)")")
    }
    return "SELECT \(cells.joined(", ")) FROM (\(counts)) AS a\(join)"
  }
}
