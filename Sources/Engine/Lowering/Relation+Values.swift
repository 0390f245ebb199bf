import Plan
import Store
import Values

/// Values of columns and expressions as SQL.
extension Relation {
  mutating func value(_ name: String) -> SQL {
    guard let definition = definitions[name] else { return "NULL" }
    return baseValue(definition)
  }

  /// An expression over this relation's columns.
  mutating func value(_ scalar: Scalar) -> SQL { baseValue(settled(scalar)) }

  /// The expression in terms of the base's columns.
  func settled(_ scalar: Scalar) -> Scalar {
    switch scalar {
    case .constant: scalar
    case .column(let column): definitions[column.name] ?? scalar
    case .negative(let operand): .negative(settled(operand))
    case .arithmetic(let left, let sign, let right): .arithmetic(settled(left), sign, settled(right))
    case .call(let function, let operand): .call(function, settled(operand))
    case .test(let condition): .test(settled(condition))
    }
  }

  func settled(_ condition: Condition) -> Condition {
    switch condition {
    case .all(let parts): .all(parts.map(settled))
    case .any(let parts): .any(parts.map(settled))
    case .not(let part): .not(settled(part))
    case .isTrue(let value): .isTrue(settled(value))
    case .isNone(let value): .isNone(settled(value))
    case .text(let value, let relation, let text): .text(settled(value), relation, text)
    case .name(let value, let test): .name(settled(value), test)
    case .date(let left, let relation, let right): .date(settled(left), relation, settled(right))
    case .compare(let left, let comparison, let right): .compare(settled(left), comparison, settled(right))
    }
  }

  /// An expression over the base's columns.
  mutating func baseValue(_ scalar: Scalar) -> SQL {
    switch scalar {
    case .constant(let value): return .bind(Cells.binding(value))
    case .column(let column): return access(column)
    case .negative(let operand): return "(-\(baseValue(operand)))"
    case .arithmetic(let left, let sign, let right): return calculation(left, sign, right)
    case .call(let function, let operand): return call(function, operand)
    case .test(let condition): return "((\(baseCondition(condition))) IS TRUE)"
    }
  }

  private mutating func access(_ column: Column) -> SQL {
    switch base.accesses[column.name] {
    case .stored(let storage): storage.value(base.alias, &joins)
    case .cell(let name): "\(own: base.alias).\(own: name)"
    case .expression(let sql): sql
    case nil: "NULL"
    }
  }

  /// Days between two dates are known only where both are days.
  private mutating func calculation(_ left: Scalar, _ sign: Arithmetic, _ right: Scalar) -> SQL {
    let (first, second) = (baseValue(left), baseValue(right))
    switch (left.type, sign, right.type) {
    case (.date, .minus, .date):
      return """
        (CASE WHEN (\(first) & 4294967288) = 0 AND (\(second) & 4294967288) = 0 \
        THEN (\(first) >> 32) - (\(second) >> 32) END)
        """
    case (.date, _, _): return "(\(first) \(own: sign.rawValue) \(second) * 4294967296)"
    case (_, .divided, _): return "(CAST(\(first) AS REAL) / \(second))"
    default: return "(\(first) \(own: sign.rawValue) \(second))"
    }
  }

  private mutating func call(_ function: Function, _ operand: Scalar) -> SQL {
    let value = baseValue(operand)
    switch function {
    case .length: return "length(\(value))"
    case .round: return "round(\(value))"
    case .abs: return "abs(\(value))"
    case .year, .month, .decade, .century, .weekday: return Calendar.part(function, of: value)
    }
  }
}

/// Parts of dates, reckoned by SQLite's own calendar (years 0 to 9999). A date that reaches over two years has none.
enum Calendar {
  static func part(_ function: Function, of date: SQL) -> SQL {
    let first: SQL = "strftime('%Y-%m-%d', ((\(date) >> 32) - 10000000) * 86400, 'unixepoch')"
    let last: SQL = """
      strftime('%Y-%m-%d', ((\(date) >> 32) - 10000000 + (\(date) >> 7 & 33554431)) * 86400, 'unixepoch')
      """
    switch function {
    case .year: return same(first, last, from: 1, 4)
    case .month:
      return
        "(CASE WHEN substr(\(first), 1, 7) = substr(\(last), 1, 7) THEN CAST(substr(\(first), 6, 2) AS INTEGER) END)"
    case .weekday:
      let names = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"]
      let cases = names.enumerated().map { " WHEN '\($0)' THEN '\($1)'" }.joined()
      return "(CASE WHEN \(first) = \(last) THEN CASE strftime('%w', \(first))\(own: cases) END END)"
    case .decade: return period(first, last, years: 10, offset: 0, .decade)
    default: return period(first, last, years: 100, offset: 1, .century)
    }
  }

  private static func same(_ first: SQL, _ last: SQL, from start: Int, _ length: Int) -> SQL {
    let part = SQL(own: "\(start), \(length)")
    return """
      (CASE WHEN substr(\(first), \(part)) = substr(\(last), \(part)) THEN CAST(substr(\(first), \(part)) AS INTEGER) END)
      """
  }

  /// The decade or century that both ends lie in, as a date; centuries begin with a year 1.
  private static func period(
    _ first: SQL, _ last: SQL, years: Int, offset: Int, _ precision: Precision
  ) -> SQL {
    func start(_ day: SQL) -> SQL {
      "((CAST(substr(\(day), 1, 4) AS INTEGER) - \(own: "\(offset)")) / \(own: "\(years)") * \(own: "\(years)") + \(own: "\(offset)"))"
    }
    func days(_ year: SQL) -> SQL {
      "(CAST(strftime('%s', printf('%04d-01-01', \(year))) AS INTEGER) / 86400)"
    }
    let from = start(first)
    let next: SQL = "(\(from) + \(own: "\(years)"))"
    return """
      (CASE WHEN \(from) = \(start(last)) THEN ((\(days(from)) + 10000000) << 32) \
      | ((\(days(next)) - \(days(from)) - 1) << 7) | \(own: "\(Int(precision.rawValue) << 3)") END)
      """
  }
}
