import Plan
import Values

/// What each step of a plan does to a relation. Computations, expectations and other queries are the runner's.
extension Relation {
  mutating func apply(_ step: PlanStep) {
    if needsSettledLimit(step.operation) { settleLimit(step.input.columns) }
    switch step.operation {
    case .filter(let test):
      cover(test)
      let sql = condition(test)
      conditions.append(sql)
    case .derive(let named), .select(let named): define(named)
    case .aggregate(let aggregation): aggregate(aggregation)
    case .group(let columns): group(columns)
    case .sort(let keys): sort(keys)
    case .first(let count) where !headings.isEmpty: first(count, step.input.columns, isReversed: false)
    case .last(let count) where !headings.isEmpty: first(count, step.input.columns, isReversed: true)
    case .first(let count): limit = count
    case .skip(let count) where !headings.isEmpty: skip(count, step.input.columns)
    case .skip(let count): offset = count
    case .last(let count): last(count, step.input.columns)
    case .sample(let count, let seed): sample(count, seed, step.input.columns)
    case .move(let noun): move(to: noun)
    case .context(let count): surround(count)
    case .silent(let silence): keepSilent(silence)
    case .show, .expect, .compute, .combine: break
    }
  }

  /// New columns may be made of old ones of the same name.
  private mutating func define(_ named: [Named]) {
    let values = named.map { settled($0.value) }
    for (column, value) in zip(named, values) { definitions[column.column.name] = value }
  }

  /// Text is ordered by its folded form, so that capitals and accents do not tear names apart.
  mutating func key(_ key: SortKey) -> Order {
    let sql = value(key.value)
    let term: SQL = key.value.type.isText ? "\(sql) COLLATE folded" : sql
    return Order(value: term, isDescending: key.isDescending)
  }

  /// Rows under headings are sorted under each heading.
  private mutating func sort(_ keys: [SortKey]) {
    let added = keys.map { key($0) }
    order.insert(contentsOf: added, at: min(headings.count, order.count))
  }

  private mutating func group(_ columns: [Column]) {
    headings = columns
    order = columns.map { key(SortKey(.column($0))) } + order
  }

  /// The last rows are the first of the reverse order; they come out in the order they had.
  private mutating func last(_ count: Int, _ columns: [Column]) {
    let wanted = order
    order = order.map(\.reversed)
    limit = count
    if noun == nil {
      wrap(columns)
      order = order.map(\.reversed)
    } else {
      settleLimit(columns)
      order = wanted
    }
  }

  /// Under headings, the first or last rows of each.
  private mutating func first(_ count: Int, _ columns: [Column], isReversed: Bool) {
    cut(columns, isReversed: isReversed) { "\($0) <= \(.bind(count))" }
  }

  private mutating func skip(_ count: Int, _ columns: [Column]) {
    cut(columns, isReversed: false) { "\($0) > \(.bind(count))" }
  }

  /// Keeps rows by their number under their heading.
  private mutating func cut(_ columns: [Column], isReversed: Bool, _ test: (SQL) -> SQL) {
    var parts: [SQL] = []
    for heading in headings { parts.append(value(heading.name)) }
    let inside = order.dropFirst(headings.count).map { isReversed ? $0.reversed.sql : $0.sql }
    let place: SQL =
      "row_number() OVER (PARTITION BY \(parts.joined(", ")) ORDER BY \((inside.isEmpty ? ["1"] : inside).joined(", ")))"
    if noun == nil {
      wrap(columns, place: place)
      conditions.append(test("\(own: base.alias).place"))
    } else {
      conditions = [
        """
        (\(identity)) IN (SELECT \(own: identity.text.replacing("r.", with: "p.")) FROM \
        (SELECT \(identity), \(place) AS number \(tail(ordered: false))) AS p WHERE \(test("p.number")))
        """
      ]
    }
  }

  /// Rows are drawn by their place in the corpus, not by their number, so that the same ones come whatever the corpus's
  /// history; they come out in the order they had.
  private mutating func sample(_ count: Int, _ seed: Int, _ columns: [Column]) {
    if noun == nil {
      let terms = order.map(\.sql).joined(", ")
      wrap(columns, place: order.isEmpty ? "1" : "row_number() OVER (ORDER BY \(terms))")
    }
    let wanted = order
    order = [Order(value: scattered(seed))] + order
    limit = count
    if noun == nil {
      wrap(columns)
      order.removeFirst()
    } else {
      settleLimit(columns)
      order = wanted
    }
  }

  /// A number below 2³¹ − 1 that looks random: the row's place, squared twice in the field of that size with the seed mixed
  /// in.
  private func scattered(_ seed: Int) -> SQL {
    let alias = SQL(own: base.alias)
    let prime: SQL = "2147483647"
    let place: SQL =
      switch noun?.rows {
      case nil: "\(alias).place * 7919"
      case .entities: "\(alias).id * 7919"
      case .documents: "\(alias).position * 1000003"
      case .table, .passages:
        "(SELECT d.position FROM documents AS d WHERE d.id = \(alias).document) * 1000003 + \(alias).start * 7919"
      case .words: "\(alias).id * 1000003 + \(alias).place * 7919"
      }
    let salt = SQL.bind(seed % 1_000_003 * 1_299_709 % 2_147_483_647)
    let once: SQL = "((\(place) + \(salt)) % \(prime))"
    let twice: SQL = "((\(once) * (\(once) + 12345)) % \(prime))"
    return "((\(twice) * (\(twice) + \(salt))) % \(prime))"
  }

  /// The sentences within so many of each row's own, in the same document.
  private mutating func surround(_ count: Int) {
    guard let noun, let sentences = Catalog.standard.noun("sentences") else { return }
    let own: SQL = noun.name == "sentences" ? "r.id" : "r.sentence"
    let rows: SQL =
      noun.rows == .passages ? "SELECT r.id AS sentence, r.document" : "SELECT \(own) AS sentence, r.document"
    let chosen: SQL = "\(rows) \(tail(ordered: isCut))"
    var around = Relation(sentences, context)
    let reach = SQL.bind(count)
    around.conditions = [
      """
      r.id IN (SELECT s.id FROM (\(chosen)) AS m JOIN sentences AS s \
      ON s.id BETWEEN m.sentence - \(reach) AND m.sentence + \(reach) AND s.document = m.document)
      """
    ]
    let matched: SQL = "SELECT m.sentence FROM (\(chosen)) AS m"
    around.base.accesses["match"] = .expression("(r.id IN (\(matched)))")
    around.coverage = coverage
    around.definitions["match"] = .column(Column("match", .boolean))
    self = around
  }
}

extension Relation {
  /// Whether rows that a limit has left out must be out before this step.
  private func needsSettledLimit(_ operation: Operation) -> Bool {
    switch operation {
    case .show, .derive, .select, .expect: false
    case .first: limit != nil || !headings.isEmpty
    default: true
    }
  }
}
