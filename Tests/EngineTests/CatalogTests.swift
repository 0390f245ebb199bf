import Annotation
import Engine
import Plan
import Testing
import Values

/// The catalog agrees with what the annotators write and with the corpus file.
struct CatalogTests {
  private func words(_ noun: String, _ column: String) -> [String]? {
    Catalog.standard.noun(noun)?.column(column)?.words
  }

  @Test func wordsAreTheAnnotators() {
    #expect(words("mentions", "kind") == NameKind.allCases.map(\.name))
    #expect(words("entities", "kind") == NameKind.allCases.map(\.name))
    #expect(words("claims", "form") == Claim.Form.allCases.map(\.name))
    #expect(words("claims", "stance") == Claim.Stance.allCases.map(\.name))
    #expect(words("dates", "kind") == DateMention.Kind.allCases.map(\.name))
    #expect(words("dates", "precision") == Precision.allCases.map(\.name))
  }

  @Test func shownColumnsAndClocksAreColumns() {
    for noun in Catalog.standard.nouns {
      #expect(noun.shown.allSatisfy { noun.column($0) != nil }, "\(noun.name)")
      #expect(noun.clocks.allSatisfy { noun.column($0)?.type == .date }, "\(noun.name)")
      #expect(Set(noun.columns.map(\.name)).count == noun.columns.count, "\(noun.name)")
    }
  }

  /// Every column of every noun can be shown, sorted by, counted by and tested for none.
  @Test(arguments: Catalog.standard.nouns.map(\.name))
  func everyColumnWorks(_ name: String) throws {
    let engine = try Fixture.earthquake.get()
    for column in try #require(engine.catalog.noun(name)).columns {
      let shown = try answer("\(name) | select \(column.name)", on: engine).rows.rows.map { $0[0] }
      let missing = try answer("\(name) | filter \(column.name) is none | count", on: engine)
      #expect(missing.lines == ["\(shown.filter { $0 == .none }.count)"], "\(name).\(column.name)")
      let counted = try answer("\(name) | count by \(column.name) | summarize sum(count)", on: engine)
      if !column.type.isList { #expect(counted.lines == ["\(shown.count)"], "\(name).\(column.name)") }
      guard !column.type.isList else { continue }
      let sorted = try answer("\(name) | select \(column.name) | sort \(column.name)", on: engine).rows.rows
      #expect(sorted.map { $0[0] } == shown.sorted(), "\(name).\(column.name)")
    }
  }

  /// From every noun a way leads to every other.
  @Test(arguments: Catalog.standard.nouns.map(\.name))
  func everyNounLeadsToEveryOther(_ name: String) throws {
    let engine = try Fixture.earthquake.get()
    for other in engine.catalog.nouns {
      let there = try answer("\(name) | \(other.name)", on: engine)
      #expect(there.noun == other.name)
      let all = try answer(other.name, on: engine)
      #expect(there.passages.allSatisfy(all.passages.contains))
    }
  }

  static let ways: [(query: String, rows: [String])] = [
    (
      "documents | filter source is \"A History\" | claims | select wording",
      ["more than 3,000 people were killed"]
    ),
    ("quantities | filter value = 375 | documents | select document", ["b-examiner.txt"]),
    ("quantities | filter value = 375 | events | select happened", ["1906-04-18"]),
    ("quantities | filter value = 375 | mentions | count", ["0"]),
    ("quantities | filter value = 375 | sentences | mentions | select entity", ["Eugene Schmitz"]),
    (
      "entities | filter entity is \"Eugene Schmitz\" | mentions | select text", ["Mayor Schmitz", "Schmitz"]
    ),
    ("mentions | filter text is \"Funston\" | entities | select aliases", ["Funston"]),
    ("entities | filter aliases has \"mayor\" | select entity", ["Eugene Schmitz"]),
    (
      "entities | filter entity is \"San Francisco\" | select by_source, first_mention, last_mention",
      ["The Call 1 · 1906-04-19 · 1906-04-19"]
    ),
    ("entities | filter entity is \"Gladys Hansen\" | documents | select document", ["c-book.txt"]),
    (
      "claims | filter form is direct | words | select word",
      [
        "mayor", "schmitz", "said", "the", "city", "will", "be", "rebuilt", "and", "funston", "agreed",
      ]
    ),
    ("words | filter word is \"crowd\" | sentences | select line", ["2"]),
    ("words | filter stem is \"kill\" | count by word", ["killed · 4"]),
    ("words | first 3 | sentences | count", ["1"]),
    ("passages | sentences | select document, line", ["a-call.txt · 3", "c-book.txt · 2"]),
    ("passages | documents | select document", ["a-call.txt", "c-book.txt"]),
    ("sentences | filter line = 1 | first 2 | sentences | count", ["2"]),
  ]

  @Test(arguments: ways)
  func goesFromNounToNoun(_ query: String, _ rows: [String]) throws {
    let engine = try Fixture.earthquake.get()
    #expect(try answer(query, on: engine).lines == rows)
  }
}
