import Engine
import Foundation
import Plan
import Syntax
import TestSupport
import Testing
import Values

/// Answers depend on what is in the corpus, and on nothing else.
struct OrderLawTests {
  private func queries(_ name: String, _ count: Int, _ engine: Engine) throws -> [String] {
    let noun = try #require(engine.catalog.noun(name))
    let names = noun.columns.map(\.name)
    let rows: [NaiveEvaluator.Row] = try answer(
      "\(name) | select \(names.joined(separator: ", "))", on: engine
    )
    .rows.rows.map { Dictionary(uniqueKeysWithValues: zip(names, $0)) }
    var maker = QueryMaker(numbers: SeededGenerator(seed: 29), noun: noun, rows: rows)
    return (0..<count).map { _ in maker.query() }
  }

  /// The order in which documents came into the corpus leaves no trace.
  @Test(arguments: GeneratedQueryTests.nouns)
  func historyMakesNoDifference(_ noun: String) throws {
    let engine = try Fixture.earthquake.get()
    let other = try Fixture.earthquakeBackwards.get()
    for query in try queries(noun, 100, engine) {
      let (one, two) = (try answer(query, on: engine), try answer(query, on: other))
      #expect(one.rows == two.rows, "\(query)")
      #expect(one.footer == two.footer, "\(query)")
    }
  }

  /// Queries that run at once give what they give one after the other.
  @Test func threadsMakeNoDifference() async throws {
    let engine = try Fixture.earthquake.get()
    let asked = try GeneratedQueryTests.nouns.flatMap { try queries($0, 12, engine) }
    let alone = try asked.map { try answer($0, on: engine).lines }
    let together = try await withThrowingTaskGroup(of: (Int, [String]).self) { group in
      for (number, query) in asked.enumerated() {
        group.addTask { (number, try answer(query, on: engine).lines) }
      }
      return try await group.reduce(into: [Int: [String]]()) { $0[$1.0] = $1.1 }
    }
    for (number, query) in asked.enumerated() { #expect(together[number] == alone[number], "\(query)") }
  }
}
