import Engine
import Plan
import Syntax
import TestSupport
import Testing
import Values

/// Makes queries that are sound, about values that the corpus has and some that it has not.
struct QueryMaker {
  var numbers: SeededGenerator
  let noun: Noun
  let rows: [NaiveEvaluator.Row]
  /// So that no two columns have one name.
  private var sums = 0

  init(numbers: SeededGenerator, noun: Noun, rows: [NaiveEvaluator.Row]) {
    (self.numbers, self.noun, self.rows) = (numbers, noun, rows)
  }

  mutating func query() -> String {
    var columns = noun.columns.map(\.column)
    var stages: [String] = []
    for _ in 0..<Int.random(in: 1...4, using: &numbers) { stages.append(stage(&columns)) }
    return ([noun.name] + stages).joined(separator: " | ")
  }

  private mutating func pick<Element>(_ elements: [Element]) -> Element? {
    elements.randomElement(using: &numbers)
  }

  private mutating func stage(_ columns: inout [Column]) -> String {
    let single = columns.filter { !$0.type.isList }
    switch Int.random(in: 0..<11, using: &numbers) {
    case 0...3: return "filter " + condition(columns)
    case 4: return "first \(Int.random(in: 0...9, using: &numbers))"
    case 5: return "last \(Int.random(in: 0...9, using: &numbers))"
    case 6, 7:
      let keys = (0..<Int.random(in: 1...2, using: &numbers)).compactMap { _ in pick(single) }
      return "sort "
        + keys.map { $0.name + (Bool.random(using: &numbers) ? " desc" : "") }.joined(separator: ", ")
    case 8:
      let keys = distinctNames(columns, 2)
      columns = keys.map { Column($0.name, $0.type.member) } + [Column("count", .integer)]
      return "count" + (keys.isEmpty ? "" : " by " + keys.map(\.name).joined(separator: ", "))
    case 9:
      let keys = distinctNames(columns, 2)
      guard !keys.isEmpty else { return "first 3" }
      columns = keys.map { Column($0.name, $0.type.member) }
      return "distinct " + keys.map(\.name).joined(separator: ", ")
    default:
      guard let key = pick(single), let subject = pick(single) else { return "first 3" }
      sums += 1
      columns = [
        key, Column("n\(sums)", .integer), Column("low\(sums)", subject.type),
        Column("high\(sums)", subject.type),
      ]
      return
        "summarize n\(sums) = count(distinct \(subject.name)), low\(sums) = min(\(subject.name)), high\(sums) = max(\(subject.name)) "
        + "by \(key.name)"
    }
  }

  private mutating func distinctNames(_ columns: [Column], _ most: Int) -> [Column] {
    var found: [Column] = []
    for _ in 0..<Int.random(in: 0...most, using: &numbers) {
      guard let column = pick(columns), column.name != "count",
        !found.contains(where: { $0.name == column.name })
      else { continue }
      found.append(column)
    }
    return found
  }

  private mutating func condition(_ columns: [Column], depth: Int = 0) -> String {
    switch Int.random(in: 0..<(depth < 2 ? 9 : 6), using: &numbers) {
    case 6: "(\(condition(columns, depth: depth + 1)) and \(condition(columns, depth: depth + 1)))"
    case 7: "(\(condition(columns, depth: depth + 1)) or \(condition(columns, depth: depth + 1)))"
    case 8: "not (\(condition(columns, depth: depth + 1)))"
    default: test(columns)
    }
  }

  private mutating func test(_ columns: [Column]) -> String {
    guard let column = pick(columns) else { return "1 = 1" }
    if Int.random(in: 0..<8, using: &numbers) == 0 {
      return column.name + (Bool.random(using: &numbers) ? " is none" : " is not none")
    }
    let value = members(pick(rows)?[column.name] ?? .none)
    switch column.type.member {
    case .boolean: return column.name + (Bool.random(using: &numbers) ? " is yes" : " is no")
    case .integer, .number:
      let number = value.first.map(\.description) ?? "3"
      return "\(column.name) \(pick(["=", "!=", "<", "<=", ">", ">="]) ?? "=") \(number)"
    case .date:
      let date =
        pick(["1906", "1906-04", "1906-04-18", "1906-04-19", "1900..1950", "1989", "..1906-05"]) ?? "1906"
      let sign = pick(["in", "not in", "before", "after", "is", "is exactly", "<=", ">="]) ?? "in"
      return "\(column.name) \(sign) \(date)"
    case .name:
      return
        "\(column.name) \(pick(["is", "is not"]) ?? "is") exactly \(Formatter.quoted(value.first?.description ?? "Nobody"))"
        .replacing("is not exactly", with: "is not")
    default:
      return words(column, value.first?.description ?? "nothing")
    }
  }

  private mutating func words(_ column: Column, _ text: String) -> String {
    if let known = noun.column(column.name)?.words, let first = known.first {
      return "\(column.name) is \(Formatter.quoted(known.contains(text) ? text : first))"
    }
    let parts = text.split(separator: " ").map(String.init)
    let word = pick(parts.filter { $0.contains(where: \.isLetter) }) ?? "word"
    switch Int.random(in: 0..<5, using: &numbers) {
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

/// Laws that hold for every query.
struct GeneratedQueryTests {
  static let nouns = [
    "documents", "sentences", "mentions", "entities", "claims", "dates", "quantities", "events", "passages",
  ]

  private func all(_ noun: Noun, _ engine: Engine) throws -> [NaiveEvaluator.Row] {
    let names = noun.columns.map(\.name)
    let answer = try answer("\(noun.name) | select \(names.joined(separator: ", "))", on: engine)
    return answer.rows.rows.map { Dictionary(uniqueKeysWithValues: zip(names, $0)) }
  }

  /// The engine and plain loops over all rows give the same rows in the same order.
  @Test(arguments: nouns)
  func agreesWithPlainLoops(_ name: String) throws {
    let engine = try Fixture.earthquake.get()
    let noun = try #require(engine.catalog.noun(name))
    let rows = try all(noun, engine)
    var maker = QueryMaker(numbers: SeededGenerator(seed: 1906), noun: noun, rows: rows)
    for _ in 0..<250 {
      let query = maker.query()
      let (script, mistakes) = Parser.parse(query, vocabulary: engine.catalog.vocabulary)
      guard mistakes.isEmpty, case .query(let pipeline)? = script.statements.first?.kind else {
        Issue.record("\(query): \(mistakes.map(\.message))")
        continue
      }
      let prepared = try engine.prepare(pipeline, in: query)
      guard case .success(let sound) = prepared else {
        Issue.record("\(query): \(prepared)")
        continue
      }
      var plain = NaiveEvaluator(rows: rows)
      let expected = plain.run(sound.plan)
      let found = try engine.run(sound)
      #expect(found.rows.rows.map { $0.map(loose) } == expected.map { $0.map(loose) }, "\(query)")
      #expect(found.passages.count == found.rows.rows.count)
    }
  }

  /// Whole numbers are the same whether reckoned as integers or not.
  private func loose(_ value: Value) -> Value {
    if case .number(let number) = value, number == number.rounded(), abs(number) < 1e15 {
      return .integer(Int(number))
    }
    return value
  }

  /// First N is a beginning of the whole, and last N an end of it.
  @Test(arguments: nouns)
  func firstAndLastAreParts(_ noun: String) throws {
    let engine = try Fixture.earthquake.get()
    let whole = try answer(noun, on: engine).lines
    for count in [0, 1, 2, 5, 100] {
      #expect(try answer("\(noun) | first \(count)", on: engine).lines == Array(whole.prefix(count)))
      #expect(try answer("\(noun) | last \(count)", on: engine).lines == Array(whole.suffix(count)))
    }
  }

  /// A sample is a part of the whole, in its order, and the same every time.
  @Test(arguments: nouns)
  func sampleIsAPart(_ noun: String) throws {
    let engine = try Fixture.earthquake.get()
    let whole = try answer(noun, on: engine).passages
    for seed in 1...5 {
      let drawn = try answer("\(noun) | sample 3 seed \(seed)", on: engine).passages
      #expect(drawn.count == min(3, whole.count))
      #expect(drawn == whole.filter(drawn.contains))
      #expect(try answer("\(noun) | sample 3 seed \(seed)", on: engine).passages == drawn)
    }
  }
}
