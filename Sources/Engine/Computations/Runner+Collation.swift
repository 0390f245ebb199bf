import Plan
import Syntax
import Values

extension Runner {
  /// Reads the accounts of a relation's rows and puts them side by side.
  mutating func collate(_ collation: Collation, _ relation: Relation, _ range: SourceRange) throws
    -> MadeTable
  {
    var relation = relation
    var accounts: [Collations.Account] = []
    var missing: [String: Int] = [:]
    var tellers: Set<Value> = []
    let columns = [collation.column, collation.across] + collation.keys
    let noun = relation.passage?.noun
    let published = collation.column.type.isNumber ? relation.noun?.column("published")?.column : nil
    var changes = ChangingTellers()
    try read(&relation, columns + (published.map { [$0] } ?? [])) { row, place in
      let values = row.prefix(columns.count)
      if let lack = columns.indices.first(where: { values[$0] == .none }) {
        missing[columns[lack].name, default: 0] += 1
        return
      }
      let keys = Self.combinations(values[2...].map(\.members))
      for teller in values[1].members {
        tellers.insert(teller.identity)
        for value in values[0].members {
          accounts += keys.map { Collations.Account(keys: $0, teller: teller, value: value, member: place) }
          if published != nil, let date = row.last?.asDate {
            for key in keys { changes.add(key, teller, value, date) }
          }
        }
      }
    }
    guard tellers.count <= Collations.mostTellers else {
      throw QueryFailure(
        "\(collation.across.name) has \(tellers.count.grouped) different values here, and a table takes no more than "
          + "\(Collations.mostTellers.grouped) columns. Filter the rows first.", range)
    }
    var table = try Collations.table(accounts, collation, noun: noun, check: checkInterruption)
    table.notes = notes(collation, table, missing) + changes.notes
    return table
  }

  private func notes(_ collation: Collation, _ table: MadeTable, _ missing: [String: Int]) -> [String] {
    let place = collation.keys.count
    let verdicts = table.rows.map { $0[place].description }
    let counts = Collation.Verdict.allCases.map { verdict in
      verdicts.count { $0 == verdict.rawValue }.grouped
    }
    var notes = [
      "things told by several: \(counts[0]) differ, \(counts[1]) agree; told by one \(collation.across.name) only: \(counts[2])"
    ]
    let sameness = collation.keys.map { key in
      key.type.member == .date ? "\(key.name) (dates that share a day; the more precise is shown)" : key.name
    }
    notes.append("the same thing: the same \(sameness.joined(separator: ", "))")
    for column in [collation.column, collation.across] + collation.keys {
      if let count = missing[column.name] {
        notes.append("left out: \(count.grouped) without \(column.name)")
      }
    }
    return notes
  }

  /// Every way to take one of each: a list counts under each of its members.
  private static func combinations(_ parts: [[Value]]) -> [[Value]] {
    parts.reduce([[]]) { rows, part in rows.flatMap { row in part.map { row + [$0] } } }
  }
}

/// Tellers that tell several numbers of one thing, on different days: a tally that grew is no contradiction.
private struct ChangingTellers {
  private var told: [[Value]: [(value: Value, published: DateRange)]] = [:]
  private var names: [[Value]: (thing: String, teller: String)] = [:]
  private static let mostTold = 3

  mutating func add(_ keys: [Value], _ teller: Value, _ value: Value, _ published: DateRange) {
    let key = keys.map(\.identity) + [teller.identity]
    told[key, default: []].append((value, published))
    if names[key] == nil {
      names[key] = (keys.map(\.description).joined(separator: ", "), teller.description)
    }
  }

  /// `dead, Tomis Courier: 7 (2024-04-12), 9 (2024-04-13)`
  var notes: [String] {
    let changing = told.filter { _, accounts in
      Set(accounts.map(\.value.identity)).count > 1 && Set(accounts.map(\.published)).count > 1
    }
    let lines = changing.keys.sorted { $0.lexicographicallyPrecedes($1) }.compactMap { key -> String? in
      guard let name = names[key] else { return nil }
      let accounts = (changing[key] ?? []).enumerated().sorted {
        ($0.element.published, $0.offset) < ($1.element.published, $1.offset)
      }.map { "\($0.element.value) (\($0.element.published))" }.withoutRepetition
      return "\(name.thing), \(name.teller): \(accounts.joined(separator: ", "))"
    }
    let more = lines.count - Self.mostTold
    return lines.prefix(Self.mostTold)
      + (more > 0 ? ["and \(more.grouped) more who tell other numbers on other days"] : [])
  }
}
