import Plan
import Syntax
import Testing
import Values

/// Queries and the plans they come to, as `.plan` prints them.
struct PlanTextTests {
  static let cases: [(query: String, plan: String)] = [
    ("claims", "claims"),
    ("claims | count", "claims | count"),
    ("claims | count by source, speaker", "claims | count by source, speaker"),
    ("claims | filter speaker is \"Putin\"", "claims | filter speaker is \"Putin\""),
    ("claims | filter \"Putin\" = speaker", "claims | filter speaker is \"Putin\""),
    ("claims | filter speaker is not none", "claims | filter speaker is not none"),
    ("claims | filter published in 2025", "claims | filter published in 2025"),
    ("claims | filter published is 2025-06", "claims | filter published in 2025-06"),
    ("claims | filter published = 2025", "claims | filter published in 2025"),
    ("claims | filter published < 2025", "claims | filter published before 2025"),
    ("claims | filter published >= 2025-06-27", "claims | filter published >= 2025-06-27"),
    (
      "claims | filter published between 2024 and 2025-06",
      "claims | filter published >= 2024 and published <= 2025-06"
    ),
    ("quantities | filter value between 10 and 20", "quantities | filter value >= 10 and value <= 20"),
    ("quantities | filter value > 1920", "quantities | filter value > 1920"),
    ("mentions | filter kind is person", "mentions | filter kind is \"person\""),
    (
      "mentions | filter kind in (person, place)", "mentions | filter kind is \"person\" or kind is \"place\""
    ),
    ("quantities | filter approximate", "quantities | filter approximate"),
    ("quantities | filter approximate is no", "quantities | filter not approximate"),
    (
      "sentences | filter text has \"plane crash\" and (words < 9 or words > 20)",
      "sentences | filter text has \"plane crash\" and (words < 9 or words > 20)"
    ),
    ("sentences | filter text matches /a+b/", "sentences | filter text matches /a+b/"),
    ("claims | distinct speaker, source", "claims | distinct speaker, source"),
    (
      "documents | select document, year = year(published)",
      "documents | select document, year = year(published)"
    ),
    (
      "events | derive delay = published - happened | sort delay desc, document",
      "events | derive delay = (published - happened) | sort delay desc, document"
    ),
    ("events | timeline", "events | timeline happened"),
    (
      "claims | timeline published by month split source", "claims | timeline published by month split source"
    ),
    (
      "quantities | filter of has \"killed\" | sentences | context",
      "quantities | filter of has \"killed\" | sentences | context 1"
    ),
    (
      "mentions | group by entity | show count, sources, first",
      "mentions | group by entity | summarize count = count(), sources = count(distinct source), first = min(published) by entity"
    ),
    (
      "claims | summarize n = count(), count(distinct speaker) by source",
      "claims | summarize n = count(), distinct_speaker = count(distinct speaker) by source"
    ),
    ("claims | first | last 3 | sample 2 seed 9", "claims | first 10 | last 3 | sample 2 seed 9"),
    (
      "documents | expect rows > 0 and title is not none", "documents | expect rows > 0 and title is not none"
    ),
    ("let early = claims | first 5\nearly | count by source", "claims | first 5 | count by source"),
    ("claims | filter said before published", "claims | filter said before published"),
    ("events | filter overlaps(happened, 2025-06)", "events | filter overlaps(happened, 2025-06)"),
    ("events | filter people has \"Putin\"", "events | filter people has \"Putin\""),
  ]

  @Test(arguments: cases)
  func plans(_ query: String, _ plan: String) {
    let found = resolved(query)
    #expect(found.findings.map(\.message) == [])
    #expect(found.plan?.replacing("\n  | ", with: " | ") == plan)
  }

  /// A plan as text is a query that has the same plan.
  @Test(arguments: cases)
  func readsItsOwnText(_ query: String, _ plan: String) throws {
    let text = try #require(resolved(query).plan)
    #expect(resolved(text).plan == text)
  }

  @Test func everyExampleResolves() {
    for stage in Stages.all {
      #expect(!stage.examples.isEmpty, "\(stage.name) has no example")
      for example in stage.examples {
        #expect(resolved(example).findings.map(\.message) == [], "\(example)")
        #expect(example.contains(stage.name), "\(example) does not show \(stage.name)")
      }
    }
  }

  @Test("Every function and every sum has its help, with an example that resolves") func wordHelp() {
    for name in Function.allCases.map(\.rawValue) + Measure.Kind.allCases.map(\.rawValue) {
      #expect(!WordHelp.named(name).isEmpty, "\(name) has no help")
    }
    for word in WordHelp.all {
      #expect(resolved(word.example).findings.map(\.message) == [], "\(word.example)")
      #expect(word.example.contains(word.name), "\(word.example) does not show \(word.name)")
    }
  }

  @Test func parametersAndToday() throws {
    let environment = Environment(
      parameters: ["who": .text("Putin"), "when": .text("2025-06")], asOf: DateRange(literal: "2025-08-01"))
    #expect(
      resolved("claims | filter speaker is $who and said in $when", environment).plan
        == "claims\n  | filter speaker is \"Putin\" and said in 2025-06")
    #expect(
      resolved("documents | filter published > today - 30", environment).plan
        == "documents\n  | filter published after (2025-08-01 - 30)")
  }
}
