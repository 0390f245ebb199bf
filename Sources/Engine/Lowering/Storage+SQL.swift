import Plan

/// A column's value as one SQL expression, and tests of it that use codes and indexes where they can.
extension Storage {
  /// The value, with the tables it needs joined to the outer query.
  func value(_ alias: String, _ joins: inout Joins) -> SQL {
    let row = SQL(own: alias)
    switch self {
    case .field(let name): return "\(row).\(own: name)"
    case .code(let name, let words):
      let cases = words.enumerated().map { " WHEN \($0) THEN '\($1)'" }.joined()
      return "CASE \(row).\(own: name)\(own: cases) END"
    case .isSet(let name): return "(\(row).\(own: name) IS NOT NULL)"
    case .flag(let name): return "(\(row).\(own: name) <> 0)"
    case .string(let name):
      let joined = joins.join("strings", as: "\(alias)_\(name)", on: "\(alias)_\(name).id = \(alias).\(name)")
      return "\(own: joined).text"
    case .source(let name):
      let joined = joins.join("sources", as: "\(alias)_\(name)", on: "\(alias)_\(name).id = \(alias).\(name)")
      return "\(own: joined).name"
    case .name(let name):
      let code = joins.join(
        "names", as: "\(alias)_\(name)_code", on: "\(alias)_\(name)_code.id = \(alias).\(name)")
      let joined = joins.join(
        "entities", as: "\(alias)_\(name)", on: "\(alias)_\(name).id = \(code).entity")
      return "\(own: joined).name"
    case .date(let name): return Storage.packed(row, name)
    case .either(let first, let second):
      return "coalesce(\(first.value(alias, &joins)), \(second.value(alias, &joins)))"
    case .document(let inner):
      let joined = joins.join(
        "documents", as: "\(alias)_document", on: "\(alias)_document.id = \(alias).document")
      return inner.value(joined, &joins)
    case .sentence(let inner):
      let joined = joins.join(
        "sentences", as: "\(alias)_sentence", on: "\(alias)_sentence.id = \(alias).sentence")
      return inner.value(joined, &joins)
    case .names(let table, let owner, let role):
      return """
        (SELECT json_group_array(name) FROM (SELECT e.name FROM \(own: table) AS x JOIN names AS n ON n.id = x.name \
        JOIN entities AS e ON e.id = n.entity WHERE x.\(own: owner) = \(row).id\(Storage.only(role, "x")) ORDER BY x.place))
        """
    case .aliases:
      return """
        (SELECT json_group_array(name) FROM (SELECT n.name FROM names AS n WHERE n.entity = \(row).id \
        AND n.name <> \(row).name UNION SELECT t.text FROM (SELECT DISTINCT m.text FROM names AS n \
        JOIN mentions AS m ON m.name = n.id WHERE n.entity = \(row).id) AS m JOIN strings AS t ON t.id = m.text \
        WHERE fold(t.text) <> \(row).folded ORDER BY 1 COLLATE folded))
        """
    case .mentionCount:
      return Storage.mentionCount(row)
    case .documentCount:
      return """
        (SELECT count(DISTINCT m.document) FROM names AS n JOIN mentions AS m ON m.name = n.id \
        WHERE n.entity = \(row).id)
        """
    case .mentionsBySource:
      return """
        (SELECT json_group_array(name || ' ' || times) FROM (SELECT s.name, count(*) AS times FROM names AS n \
        JOIN mentions AS m ON m.name = n.id JOIN documents AS d ON d.id = m.document JOIN sources AS s ON s.id = d.source \
        WHERE n.entity = \(row).id GROUP BY s.id ORDER BY times DESC, s.name COLLATE folded, s.name))
        """
    case .mentionDay(let isLast):
      let end: SQL = isLast ? "d.published_last DESC" : "d.published_first"
      return """
        (SELECT \(Storage.packed("d", "published")) FROM names AS n JOIN mentions AS m ON m.name = n.id \
        JOIN documents AS d ON d.id = m.document WHERE n.entity = \(row).id AND d.published_first IS NOT NULL \
        ORDER BY \(end), d.position LIMIT 1)
        """
    case .word: return "\(row).term"
    case .stem: return "stem(\(row).term)"
    case .outcome: return Storage.outcome(row)
    case .copies: return "\(row).copies"
    }
  }

  static func outcome(_ row: SQL) -> SQL {
    """
    outcome((SELECT x.text FROM strings AS x WHERE x.id = \(row).counted), \
    (SELECT x.text FROM strings AS x WHERE x.id = \(row).unit))
    """
  }

  /// How many mentions the entity of a row has.
  static func mentionCount(_ row: SQL) -> SQL {
    """
    (SELECT coalesce(sum(c.mentions), 0) FROM names AS n JOIN name_counts AS c ON c.name = n.id \
    WHERE n.entity = \(row).id)
    """
  }

  /// The four fields of a date as one number; see `Cells`. SQLite gives shifts and bars the same rank, hence the brackets.
  static func packed(_ row: SQL, _ name: String) -> SQL {
    let field: SQL = "\(row).\(own: name)"
    return """
      (((\(field)_first + 10000000) << 32) | ((\(field)_last - \(field)_first) << 7) \
      | (\(field)_precision << 3) | \(field)_qualifier)
      """
  }

  static func only(_ role: Int?, _ alias: String) -> SQL {
    role.map { " AND \(own: alias).role = \(own: "\($0)")" } ?? ""
  }

  /// The row satisfies a test of the value. Texts that stand once in a dictionary are tested there, so that the test runs
  /// once for each text and the rows are then found by their code.
  func test(_ alias: String, _ make: (SQL) -> SQL) -> SQL {
    let row = SQL(own: alias)
    switch self {
    case .string(let name):
      return "\(row).\(own: name) IN (SELECT x.id FROM strings AS x WHERE \(make("x.text")))"
    case .source(let name):
      return "\(row).\(own: name) IN (SELECT x.id FROM sources AS x WHERE \(make("x.name")))"
    case .name(let name):
      return "\(row).\(own: name) IN (\(Storage.names(where: make("y.name"))))"
    case .names(let table, let owner, let role):
      return """
        \(row).id IN (SELECT l.\(own: owner) FROM \(own: table) AS l WHERE l.name IN \
        (\(Storage.names(where: make("y.name"))))\(Storage.only(role, "l")))
        """
    case .aliases:
      return """
        \(row).id IN (SELECT x.entity FROM names AS x JOIN entities AS y ON y.id = x.entity WHERE x.name <> y.name \
        AND \(make("x.name")) UNION SELECT y.id FROM (SELECT DISTINCT m.name, m.text FROM strings AS x \
        JOIN mentions AS m ON m.text = x.id WHERE \(make("x.text"))) AS m JOIN strings AS x ON x.id = m.text \
        JOIN names AS n ON n.id = m.name JOIN entities AS y ON y.id = n.entity WHERE fold(x.text) <> y.folded)
        """
    case .mentionsBySource:
      return """
        \(row).id IN (SELECT x.entity FROM (SELECT n.entity, s.name || ' ' || count(*) AS told FROM names AS n \
        JOIN mentions AS m ON m.name = n.id JOIN documents AS d ON d.id = m.document \
        JOIN sources AS s ON s.id = d.source GROUP BY n.entity, s.id) AS x WHERE \(make("x.told")))
        """
    case .document(let inner):
      return "\(row).document IN (SELECT d.id FROM documents AS d WHERE \(inner.test("d", make)))"
    case .sentence(let inner):
      return "\(row).sentence IN (SELECT s.id FROM sentences AS s WHERE \(inner.test("s", make)))"
    case .either(let first, .document(let inner)):
      // A test stands in a condition, where no table can be joined.
      var joins = Joins()
      let other: SQL = "(SELECT \(inner.value("d", &joins)) FROM documents AS d WHERE d.id = \(row).document)"
      return make("coalesce(\(first.value(alias, &joins)), \(other))")
    default:
      var joins = Joins()
      return make(value(alias, &joins))
    }
  }

  private static func names(where condition: SQL) -> SQL {
    "SELECT x.id FROM names AS x JOIN entities AS y ON y.id = x.entity WHERE \(condition)"
  }

  func isNone(_ alias: String) -> SQL {
    let row = SQL(own: alias)
    switch self {
    case .field(let name), .string(let name), .name(let name), .source(let name), .code(let name, _):
      return "\(row).\(own: name) IS NULL"
    case .date(let name): return "\(row).\(own: name)_first IS NULL"
    case .names(let table, let owner, let role):
      return """
        NOT EXISTS (SELECT 1 FROM \(own: table) AS l WHERE l.\(own: owner) = \(row).id\(Storage.only(role, "l")))
        """
    case .either(let first, let second): return "(\(first.isNone(alias)) AND \(second.isNone(alias)))"
    case .document(let inner):
      return "\(row).document IN (SELECT d.id FROM documents AS d WHERE \(inner.isNone("d")))"
    case .aliases:
      return "NOT \(Storage.aliases.test(alias) { _ in "1" })"
    case .mentionsBySource:
      return """
        NOT EXISTS (SELECT 1 FROM names AS n JOIN mentions AS m ON m.name = n.id WHERE n.entity = \(row).id)
        """
    case .mentionDay:
      return """
        NOT EXISTS (SELECT 1 FROM names AS n JOIN mentions AS m ON m.name = n.id JOIN documents AS d ON d.id = m.document \
        WHERE n.entity = \(row).id AND d.published_first IS NOT NULL)
        """
    case .outcome: return "\(Storage.outcome(row)) IS NULL"
    case .sentence, .isSet, .flag, .mentionCount, .documentCount, .word, .stem, .copies: return "0"
    }
  }

  /// The row's name is one of these entities.
  func isEntity(_ alias: String, _ entities: [Int]) -> SQL? {
    let row = SQL(own: alias)
    let list = entities.map { SQL.bind($0) }.joined(", ")
    let names: SQL = "SELECT n.id FROM names AS n WHERE n.entity IN (\(list))"
    switch self {
    case .name(let name): return "\(row).\(own: name) IN (\(names))"
    case .names(let table, let owner, let role):
      return """
        \(row).id IN (SELECT l.\(own: owner) FROM \(own: table) AS l WHERE l.name IN (\(names))\
        \(Storage.only(role, "l")))
        """
    case .field("name"): return "\(row).id IN (\(list))"
    default: return nil
    }
  }

  /// The first and last days of a stored date, so that indexes on them are used.
  func days(_ alias: String, _ make: (_ first: SQL, _ last: SQL) -> SQL) -> SQL? {
    switch self {
    case .date(let name): make("\(own: alias).\(own: name)_first", "\(own: alias).\(own: name)_last")
    case .document(let inner):
      inner.days("d", make).map {
        "\(own: alias).document IN (SELECT d.id FROM documents AS d WHERE \($0))"
      }
    default: nil
    }
  }

  /// Looks words up in the full-text index; nil where the column is not indexed.
  func indexed(_ alias: String, _ rows: RowStorage, _ found: SQL) -> SQL? {
    let row = SQL(own: alias)
    switch (self, rows) {
    case (.field("text"), .table("sentences")): return "\(row).id IN (\(found))"
    case (.field("text"), .documents):
      return "\(row).id IN (SELECT s.document FROM sentences AS s WHERE s.id IN (\(found)))"
    case (.sentence(.field("text")), _): return "\(row).sentence IN (\(found))"
    default: return nil
    }
  }

  /// The fields of the row's table that settle the value, so that rows can be counted by them first; nil where there are
  /// none, or where they tell rows apart as finely as the value itself.
  var codes: [String]? {
    switch self {
    case .code(let name, _), .isSet(let name), .flag(let name), .string(let name), .name(let name),
      .source(let name):
      [name]
    case .date(let name): ["first", "last", "precision", "qualifier"].map { "\(name)_\($0)" }
    case .document: ["document"]
    case .outcome: ["counted", "unit"]
    case .word, .stem: ["term"]
    default: nil
    }
  }
}
