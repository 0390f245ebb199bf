import Plan
import Syntax
import TestSupport
import Values

/// Makes queries that are sound, about values that the corpus has and some that it has not.
struct QueryMaker {
  var numbers: SeededGenerator
  let noun: Noun
  let rows: [NaiveEvaluator.Row]
  /// So that no two columns have one name.
  private var made = 0

  init(numbers: SeededGenerator, noun: Noun, rows: [NaiveEvaluator.Row]) {
    (self.numbers, self.noun, self.rows) = (numbers, noun, rows)
  }

  /// The table as the stages so far have made it.
  struct Table {
    var columns: [Column]
    /// Whether its rows are still the noun's own.
    var isNoun = true
    var hasHeadings = false

    var single: [Column] { columns.filter { !$0.type.isList } }
  }

  mutating func query() -> String {
    var table = Table(columns: noun.columns.map(\.column))
    return query(&table, most: 4)
  }

  mutating func query(_ table: inout Table, most: Int) -> String {
    var stages: [String] = []
    for _ in 0..<Int.random(in: 1...most, using: &numbers) { stages.append(stage(&table)) }
    return ([noun.name] + stages).joined(separator: " | ")
  }

  private mutating func pick<Element>(_ elements: [Element]) -> Element? {
    elements.randomElement(using: &numbers)
  }

  private mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &numbers) }
  private mutating func chance(_ outOf: Int) -> Bool { number(1...outOf) == 1 }

  private mutating func name() -> String {
    made += 1
    return "x\(made)"
  }

  mutating func stage(_ table: inout Table) -> String {
    switch number(0...17) {
    case 0...3: return "filter " + condition(table.columns)
    case 4: return "first \(number(0...9))"
    case 5: return "last \(number(0...9))"
    case 6: return "skip \(number(0...5))"
    case 7, 8:
      let keys = (0..<number(1...2)).compactMap { _ in pick(table.single) }
      return "sort " + keys.map { $0.name + (chance(2) ? " desc" : "") }.joined(separator: ", ")
    case 9: return count(&table)
    case 10: return distinct(&table)
    case 11: return derive(&table)
    case 12: return group(&table)
    case 13, 14: return combine(&table)
    default: return summarize(&table)
    }
  }

  private mutating func group(_ table: inout Table) -> String {
    guard let key = pick(table.single), table.isNoun else { return "first 5" }
    table.hasHeadings = true
    return "group by \(key.name)"
  }

  private mutating func combine(_ table: inout Table) -> String {
    guard table.isNoun else { return "first 4" }
    let kind = pick(["minus", "union", "intersect"]) ?? "minus"
    let single = noun.columns.map(\.column).filter { !$0.type.isList }
    var other = Table(columns: noun.columns.map(\.column))
    var stages = [noun.name]
    for _ in 0..<number(1...2) {
      let cut = pick(["first \(number(0...4))", "skip \(number(0...4))"]) ?? ""
      stages.append(chance(3) ? cut : "filter " + condition(other.columns))
    }
    let by = kind == "union" || chance(2) ? nil : pick(single)
    if let by, table.columns.contains(by) {
      if chance(2) { stages.append(count(&other, by: by)) }
      return "\(kind) (\(stages.joined(separator: " | "))) by \(by.name)"
    }
    return "\(kind) (\(stages.joined(separator: " | ")))"
  }

  private mutating func count(_ table: inout Table) -> String {
    var keys = distinctNames(table.columns, 2)
    if table.hasHeadings, keys.isEmpty { keys = Array(table.single.prefix(1)) }
    let wasNoun = table.isNoun
    table = Table(
      columns: keys.map { Column($0.name, $0.type.member) } + [Column("count", .integer)], isNoun: false)
    var text = "count" + (keys.isEmpty ? "" : " by " + keys.map(\.name).joined(separator: ", "))
    if wasNoun, noun.name != "entities", chance(3) {
      text += pick([" per 1000 words", " per document", " per 10 sentences"]) ?? ""
    }
    if chance(3), keys.count > 1 { text += " share of " + (pick(["row", "column", "all"]) ?? "all") }
    return text
  }

  private mutating func count(_ table: inout Table, by key: Column) -> String {
    table = Table(columns: [key, Column("count", .integer)], isNoun: false)
    return "count by \(key.name)"
  }

  private mutating func distinct(_ table: inout Table) -> String {
    let keys = distinctNames(table.columns, 2)
    guard !keys.isEmpty else { return "first 3" }
    table = Table(columns: keys.map { Column($0.name, $0.type.member) }, isNoun: false)
    return "distinct " + keys.map(\.name).joined(separator: ", ")
  }

  private mutating func summarize(_ table: inout Table) -> String {
    guard let key = pick(table.single) else { return "first 3" }
    var (columns, sums) = ([key], [String]())
    for _ in 0..<number(1...3) {
      guard let subject = pick(table.single) else { continue }
      let name = name()
      let (sum, type) = sum(subject, table)
      sums.append("\(name) = \(sum)")
      columns.append(Column(name, type))
    }
    guard !sums.isEmpty else { return "first 3" }
    table = Table(columns: columns, isNoun: false)
    return "summarize \(sums.joined(separator: ", ")) by \(key.name)"
  }

  private mutating func sum(_ subject: Column, _ table: Table) -> (String, ValueType) {
    let name = subject.name
    if subject.type.isNumber, chance(2) {
      switch number(0...3) {
      case 0: return ("median(\(name))", .number)
      case 1: return ("mean(\(name))", .number)
      case 2: return ("max(\(name)) - min(\(name))", subject.type)
      default: return ("sum(\(name))", subject.type)
      }
    }
    switch number(0...8) {
    case 0: return ("count()", .integer)
    case 1: return ("count(distinct \(name))", .integer)
    case 2: return ("min(\(name))", subject.type)
    case 3: return ("max(\(name))", subject.type)
    case 4: return ("first(\(name))", subject.type)
    case 5: return ("last(\(name))", subject.type)
    case 6: return ("share(\(condition(table.columns, depth: 1)))", .number)
    case 7: return ("share()", .number)
    default: return ("list(\(name))", .list(subject.type))
    }
  }

  private mutating func derive(_ table: inout Table) -> String {
    guard let subject = pick(table.single) else { return "first 6" }
    let (name, column) = (name(), subject.name)
    let (value, type): (String, ValueType) =
      switch subject.type {
      case .date:
        pick([
          ("year(\(column))", .integer), ("quarter(\(column))", .integer), ("month(\(column))", .integer),
          ("day(\(column))", .integer), ("weekday(\(column))", .text), ("decade(\(column))", .date),
          ("century(\(column))", .date), ("earliest(\(column))", .date), ("latest(\(column))", .date),
          ("days(\(column), 1906-05-01)", .integer), ("\(column) - earliest(\(column))", .integer),
          ("either(\(column), 1900)", .date),
        ]) ?? ("year(\(column))", .integer)
      case .text, .name:
        pick([
          ("length(\(column))", .integer), ("lower(\(column))", .text), ("upper(\(column))", .text),
          ("either(\(column), \"nothing\")", .text),
        ]) ?? ("length(\(column))", .integer)
      case .integer, .number:
        pick([
          ("\(column) * 2 + 1", subject.type), ("abs(\(column) - 3)", subject.type),
          ("round(\(column) / 8, 1)", .number), ("-\(column)", subject.type), ("\(column) / 4", .number),
        ]) ?? ("-\(column)", subject.type)
      default: ("\(column) is none", .boolean)
      }
    table.columns.append(Column(name, type))
    return "derive \(name) = \(value)"
  }

  private mutating func distinctNames(_ columns: [Column], _ most: Int) -> [Column] {
    var found: [Column] = []
    for _ in 0..<number(0...most) {
      guard let column = pick(columns), column.name != "count",
        !found.contains(where: { $0.name == column.name })
      else { continue }
      found.append(column)
    }
    return found
  }

  mutating func condition(_ columns: [Column], depth: Int = 0) -> String {
    switch number(0...(depth < 2 ? 8 : 5)) {
    case 6: "(\(condition(columns, depth: depth + 1)) and \(condition(columns, depth: depth + 1)))"
    case 7: "(\(condition(columns, depth: depth + 1)) or \(condition(columns, depth: depth + 1)))"
    case 8: "not (\(condition(columns, depth: depth + 1)))"
    default: test(columns)
    }
  }

  private mutating func test(_ columns: [Column]) -> String {
    guard let column = pick(columns) else { return "1 = 1" }
    if chance(8) { return column.name + (chance(2) ? " is none" : " is not none") }
    let value = members(pick(rows)?[column.name] ?? .none)
    switch column.type.member {
    case .boolean: return column.name + (chance(2) ? " is yes" : " is no")
    case .integer, .number:
      let number = value.first.map(\.description) ?? "3"
      return "\(column.name) \(pick(["=", "!=", "<", "<=", ">", ">="]) ?? "=") \(number)"
    case .date: return date(column, columns)
    case .name:
      return
        "\(column.name) \(pick(["is", "is not"]) ?? "is") exactly \(Formatter.quoted(value.first?.description ?? "Nobody"))"
        .replacing("is not exactly", with: "is not")
    default:
      return words(column, value.first?.description ?? "nothing")
    }
  }

  private mutating func date(_ column: Column, _ columns: [Column]) -> String {
    let dates = ["1906", "1906-04", "1906-04-18", "1906-04-19", "1900..1950", "1989", "..1906-05"]
    let others = columns.filter { $0.type == .date && $0 != column }.map(\.name)
    let date = pick(dates + others) ?? "1906"
    if column.type.isList { return "\(column.name) is not none" }
    if chance(5) { return "overlaps(\(column.name), \(date))" }
    var signs = ["in", "not in", "before", "after", "is", "is exactly", "<=", ">="]
    // A word behind “contains” is taken for text that lacks its quotation marks.
    if dates.contains(date) { signs.append("contains") }
    let sign = pick(signs) ?? "in"
    return "\(column.name) \(sign) \(date)"
  }

  private mutating func words(_ column: Column, _ text: String) -> String {
    if let known = noun.column(column.name)?.words, let first = known.first {
      return "\(column.name) is \(Formatter.quoted(known.contains(text) ? text : first))"
    }
    let parts = text.split(separator: " ").map(String.init)
    let word = pick(parts.filter { $0.contains(where: \.isLetter) }) ?? "word"
    switch number(0...4) {
    case 0: return "\(column.name) has \(Formatter.quoted(word))"
    case 1: return "\(column.name) contains \(Formatter.quoted(String(text.prefix(5)).uppercased()))"
    case 2 where !column.type.isList: return "\(column.name) < \(Formatter.quoted(text))"
    case 3: return "\(column.name) in (\(Formatter.quoted(text)), \"else\")"
    default: return "\(column.name) is not \(Formatter.quoted(text.lowercased()))"
    }
  }

  private func members(_ value: Value) -> [Value] {
    switch value {
    case .none: []
    case .list(let values): values
    default: [value]
    }
  }
}
