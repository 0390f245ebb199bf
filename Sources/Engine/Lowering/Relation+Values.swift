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
    case .call(let function, let operands): .call(function, operands.map(settled))
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
    case .call(let function, let operands): return call(function, operands)
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
    case (.date, .minus, .date): return Self.days(from: second, to: first)
    case (.date, _, _): return "(\(first) \(own: sign.rawValue) \(second) * 4294967296)"
    case (_, .divided, _): return "(CAST(\(first) AS REAL) / \(second))"
    default: return "(\(first) \(own: sign.rawValue) \(second))"
    }
  }

  private static func days(from first: SQL, to second: SQL) -> SQL {
    "(CASE WHEN \(isDay(first)) AND \(isDay(second)) THEN (\(second) >> 32) - (\(first) >> 32) END)"
  }

  /// One day for certain: of that length and precision, and not “about” it.
  private static func isDay(_ date: SQL) -> SQL {
    let about = SQL(own: "\(Qualifier.about.rawValue)")
    return "(\(date) & 4294967288) = 0 AND (\(date) & 7) <> \(about)"
  }

  private mutating func call(_ function: Function, _ operands: [Scalar]) -> SQL {
    var values: [SQL] = []
    for operand in operands { values.append(baseValue(operand)) }
    guard let value = values.first else { return "NULL" }
    switch function {
    case .length: return "length(\(value))"
    case .lower: return "lowercase(\(value))"
    case .upper: return "uppercase(\(value))"
    case .round: return "round(\(values.joined(", ")))"
    case .abs: return "abs(\(value))"
    case .either: return "coalesce(\(values.joined(", ")))"
    case .days: return values.count == 2 ? Self.days(from: value, to: values[1]) : "NULL"
    case .year: return part(.year, of: value)
    case .quarter: return part(.quarter, of: value)
    case .month: return part(.month, of: value)
    case .day: return part(.day, of: value)
    case .weekday: return part(.weekday, of: value)
    case .decade: return part(.decade, of: value)
    case .century: return part(.century, of: value)
    case .earliest: return part(.earliest, of: value)
    case .latest: return part(.latest, of: value)
    }
  }

  private func part(_ part: DatePart, of date: SQL) -> SQL {
    "date_part(\(own: "\(part.rawValue)"), \(date))"
  }
}
