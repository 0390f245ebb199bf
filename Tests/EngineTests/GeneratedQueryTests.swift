import Engine
import Plan
import Syntax
import TestSupport
import Testing
import Values

/// Thousands of queries made by chance, and what must be true of all of them.
struct GeneratedQueryTests {
  static let nouns = [
    "documents", "sentences", "mentions", "entities", "claims", "dates", "quantities", "events", "passages",
  ]

  private func all(_ noun: Noun, _ engine: Engine) throws -> [NaiveEvaluator.Row] {
    let names = noun.columns.map(\.name)
    let answer = try answer("\(noun.name) | select \(names.joined(separator: ", "))", on: engine)
    return answer.rows.rows.map { Dictionary(uniqueKeysWithValues: zip(names, $0)) }
  }

  private func documents(_ engine: Engine) throws -> [NaiveEvaluator.Row] {
    let noun = try #require(engine.catalog.noun("documents"))
    let sentences = try answer("sentences | select document", on: engine).rows.rows.map { $0[0] }
    return try all(noun, engine).map { row in
      row.merging(["#sentences": .integer(sentences.count { $0 == row["document"] })]) { $1 }
    }
  }

  private func parsed(_ query: String, _ engine: Engine) throws -> Pipeline {
    let (script, mistakes) = Parser.parse(query, vocabulary: engine.catalog.vocabulary)
    guard mistakes.isEmpty, case .query(let pipeline)? = script.statements.first?.kind else {
      throw Mistakes(diagnostics: mistakes)
    }
    return pipeline
  }

  /// The engine and plain loops over all rows give the same rows in the same order.
  @Test(arguments: nouns, 0..<4)
  func agreesWithPlainLoops(_ name: String, _ seed: Int) throws {
    let engine = try Fixture.earthquake.get()
    let noun = try #require(engine.catalog.noun(name))
    let (rows, documents) = (try all(noun, engine), try documents(engine))
    var maker = QueryMaker(numbers: SeededGenerator(seed: UInt64(1906 + seed)), noun: noun, rows: rows)
    for _ in 0..<100 {
      let query = maker.query()
      do {
        let prepared = try engine.prepare(parsed(query, engine), in: query).get()
        var plain = NaiveEvaluator(rows: rows, documents: documents)
        let expected = plain.run(prepared.plan)
        let found = try engine.run(prepared)
        #expect(found.rows.rows.map { $0.map(loose) } == expected.map { $0.map(loose) }, "\(query)")
        #expect(found.passages.count == found.rows.rows.count)
      } catch {
        Issue.record("\(query): \(error)")
      }
    }
  }

  /// Numbers are the same whether reckoned as integers or not, and to nine digits.
  private func loose(_ value: Value) -> Value {
    switch value {
    case .number(let number):
      let rounded = (number * 1e9).rounded() / 1e9
      return rounded == rounded.rounded() && abs(rounded) < 1e15 ? .integer(Int(rounded)) : .number(rounded)
    case .list(let values): return .list(values.map(loose))
    default: return value
    }
  }

  /// A query as the formatter writes it is the same query, and so is its plan written as a query.
  @Test(arguments: nouns)
  func writesWhatItReads(_ name: String) throws {
    let engine = try Fixture.earthquake.get()
    let noun = try #require(engine.catalog.noun(name))
    var maker = QueryMaker(numbers: SeededGenerator(seed: 7), noun: noun, rows: try all(noun, engine))
    for _ in 0..<150 {
      let query = maker.query()
      do {
        let once = Formatter.oneLine(try parsed(query, engine))
        #expect(Formatter.oneLine(try parsed(once, engine)) == once, "\(query)")
        let plan = try engine.prepare(parsed(query, engine), in: query).get().plan.oneLine
        let again = try engine.prepare(parsed(plan, engine), in: plan)
        #expect(try again.get().plan.oneLine == plan, "\(query)")
      } catch {
        Issue.record("\(query): \(error)")
      }
    }
  }

  // MARK: - Laws

  private func count(_ query: String, _ engine: Engine) throws -> Int {
    guard case .integer(let count)? = try answer(query + " | count", on: engine).rows.rows.first?.first else {
      return -1
    }
    return count
  }

  private func numbers(_ query: String, _ column: String, _ engine: Engine) throws -> [Double] {
    let rows = try answer(query, on: engine).rows
    guard let place = rows.columns.firstIndex(where: { $0.name == column }) else { return [] }
    return rows.rows.map {
      switch $0[place] {
      case .integer(let number): Double(number)
      case .number(let number): number
      default: 0
      }
    }
  }

  /// Conditions part rows into those that pass and the others; counts add up.
  @Test(arguments: nouns)
  func partsAddUp(_ name: String) throws {
    let engine = try Fixture.earthquake.get()
    let noun = try #require(engine.catalog.noun(name))
    let columns = noun.columns.map(\.column)
    let all = try count(name, engine)
    var maker = QueryMaker(numbers: SeededGenerator(seed: 42), noun: noun, rows: try self.all(noun, engine))
    for _ in 0..<40 {
      let test = maker.condition(columns)
      let kept = "\(name) | filter \(test)"
      let passing = try answer(kept, on: engine)
      #expect(try count(kept, engine) == passing.rows.rows.count, "\(test)")
      #expect(try answer("\(name) | intersect (\(kept))", on: engine).passages == passing.passages, "\(test)")
      #expect(try count("\(name) | minus (\(kept))", engine) == all - passing.rows.rows.count, "\(test)")
      #expect(try count("\(name) | filter not (\(test))", engine) == all - passing.rows.rows.count, "\(test)")
      #expect(try count("\(kept) | union (\(name) | minus (\(kept)))", engine) == all, "\(test)")
      for column in columns where !column.type.isList {
        let sums = try numbers("\(kept) | count by \(column.name) share of all", "count", engine)
        #expect(Int(sums.reduce(0, +)) == passing.rows.rows.count, "\(test), \(column.name)")
      }
    }
  }

  @Test(arguments: nouns)
  func sharesAddUpToOne(_ name: String) throws {
    let engine = try Fixture.earthquake.get()
    let noun = try #require(engine.catalog.noun(name))
    for column in noun.columns.map(\.name) {
      let shares = try numbers("\(name) | count by \(column) share of all", "share", engine)
      #expect(abs(shares.reduce(0, +) - 1) < 1e-9, "\(column)")
      let parts = try numbers("\(name) | summarize part = share() by \(column)", "part", engine)
      #expect(parts.sorted() == shares.sorted(), "\(column)")
    }
  }

  /// First N is a beginning of the whole, skip N the rest, and last N an end of it.
  @Test(arguments: nouns)
  func cutsAreParts(_ noun: String) throws {
    let engine = try Fixture.earthquake.get()
    let whole = try answer(noun, on: engine).lines
    for count in [0, 1, 2, 5, 100] {
      #expect(try answer("\(noun) | first \(count)", on: engine).lines == Array(whole.prefix(count)))
      #expect(try answer("\(noun) | skip \(count)", on: engine).lines == Array(whole.dropFirst(count)))
      #expect(try answer("\(noun) | last \(count)", on: engine).lines == Array(whole.suffix(count)))
      #expect(
        try answer("\(noun) | skip \(count) | first 2", on: engine).lines
          == Array(whole.dropFirst(count).prefix(2)))
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
