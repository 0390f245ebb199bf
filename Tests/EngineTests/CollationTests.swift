import Plan
import TestSupport
import Testing
import Values

@testable import Engine

/// `compare`: what each source says of the same thing.
struct CollationTests {
  static let cases: [(query: String, rows: [String])] = [
    ("quantities | compare value across source by of", ["killed · differ · 3000 · 500 · 375"]),
    (
      "quantities | compare value by unit",
      ["people · differ · 3000 · 500 · 375", "seconds · single · – · 48 · –"]
    ),
    // 1906 could be April or May, so it is neither.
    (
      "events | compare text by happened | show happened, accounts, told_by",
      ["1906-04-18 · differ · 2", "1906 · single · 1", "1906-05 · single · 1"]
    ),
    // A name is the entity that bears it.
    (
      "claims | compare form by speaker",
      [
        "Eugene Schmitz · differ · – · direct · indirect",
        "Frederick Funston · single · – · – · indirect", "Gladys Hansen · single · indirect · – · –",
      ]
    ),
    // A list counts under each of its members; dates that share a day agree.
    ("events | compare happened by places", ["San Francisco · agree · 1906-04-18 · 1906-04-18"]),
    // Counts can be compared too.
    (
      "claims | count by source, form | compare count by form",
      ["indirect · differ · 1 · 1 · 2", "direct · single · – · 1 · –", "unattributed · single · – · 1 · –"]
    ),
    // An expression makes its column first.
    (
      "documents | compare words by year(published) | show year, told_by", ["1906 · 2", "1989 · 1"]
    ),
    ("quantities | compare value by of | filter value is 375 | show told_by", ["3"]),
    ("quantities | compare value by of | filter value is 376", []),
    ("quantities | compare value by of | select of, all = value", ["killed · 3000, 500, 375"]),
    ("quantities | compare value by of | sort told_by | first 1 | select accounts", ["differ"]),
    // From things to what was gathered in them.
    ("quantities | compare value by of | quantities | count", ["3"]),
    (
      "quantities | compare value by unit | filter accounts is \"single\" | sentences | select source",
      ["The Call"]
    ),
    ("quantities | compare value by of | first 1 | documents | count", ["3"]),
  ]

  @Test(arguments: cases)
  func puts(_ query: String, _ rows: [String]) throws {
    #expect(try answer(query, on: Fixture.earthquake.get()).lines == rows)
  }

  @Test func columnsAreTheTellers() throws {
    let found = try answer("quantities | compare value by of", on: Fixture.earthquake.get())
    #expect(found.rows.columns.map(\.name) == ["of", "accounts", "A History", "The Call", "The Examiner"])
    #expect(found.passages.map { $0?.members.count } == [3])
    #expect(
      found.footer == [
        "from 4 quantities, all of 4 documents from 3 sources",
        "things told by several: 1 differ, 0 agree; told by one source only: 0",
        "the same thing: the same of", "left out: 1 without of",
      ])
  }

  /// A tally that grows from day to day is no contradiction, and the days are told.
  @Test func daysOfChangingNumbersAreTold() throws {
    var documents: [DocumentMaker] = []
    for (day, number) in [("1906-04-20", 9.0), ("1906-04-19", 7.0)] {
      var document = DocumentMaker("\(day).txt", source: "Courier", published: day)
      document.sentence("\(number) people were killed.")
      document.quantity("\(number) people", number, unit: "people", of: "killed")
      documents.append(document)
    }
    let found = try answer("quantities | compare value", on: Fixture.engine(documents))
    #expect(found.footer.last == "dead, Courier: 7 (1906-04-19), 9 (1906-04-20)")
  }

  // MARK: - Against plain loops

  private typealias Account = Collations.Account

  /// Accounts with keys of every kind, some of them the same but for case, size or precision.
  private static func accounts(_ generator: inout SeededGenerator) -> [Account] {
    let words = ["raid", "Raid", "RAID", "arrest", "Éclair", "eclair"]
    let numbers: [Value] = [.integer(3), .number(3), .number(3.5)]
    let dates = [
      "2025", "2025-06", "2025-06-27", "2025-06-28", "2025-06-27..2025-06-29", "1804..1813", "1813",
    ]
    return (0..<Int.random(in: 1...40, using: &generator)).map { row in
      let date = dates.randomElement(using: &generator).flatMap { DateRange(literal: $0) }!
      return Account(
        keys: [.text(words.randomElement(using: &generator)!), .date(date)],
        teller: .text(["A", "a", "B", "C"].randomElement(using: &generator)!),
        value: numbers.randomElement(using: &generator)!, member: .init(row: row, document: row / 3))
    }
  }

  /// The things of accounts by the rule as it is written, with sets of days.
  private static func slowly(_ accounts: [Account]) -> Set<Set<Int>> {
    var found: Set<Set<Int>> = []
    for word in Set(accounts.map { Folding.fold($0.keys[0].description) }) {
      let rows = accounts.filter { Folding.fold($0.keys[0].description) == word }
      let dates = Set(rows.compactMap(\.keys[1].asDate)).sorted { ($0.length, $0) < ($1.length, $1) }
      var things: [(dates: Set<DateRange>, days: Set<Int32>)] = []
      for date in dates {
        let days = Set(date.first.number...date.last.number)
        let shared = things.indices.filter { !things[$0].days.isDisjoint(with: days) }
        if shared.count == 1 {
          things[shared[0]].dates.insert(date)
          things[shared[0]].days.formIntersection(days)
        } else {
          things.append(([date], days))
        }
      }
      for thing in things {
        found.insert(
          Set(rows.filter { thing.dates.contains($0.keys[1].asDate!) }.map(\.member.row)))
      }
    }
    return found
  }

  @Test(arguments: 1...60 as ClosedRange<UInt64>)
  func agreesWithPlainLoops(_ seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let accounts = Self.accounts(&generator)
    let things = Collations.things(accounts) {}
    #expect(Set(things.map { Set($0.members.map(\.row)) }) == Self.slowly(accounts))
    #expect(things.flatMap(\.members).count == accounts.count)
    for thing in things {
      let rows = accounts.filter { account in thing.members.contains(account.member) }
      let tellers = Set(rows.map { Folding.fold($0.teller.description) })
      #expect(thing.told.count == tellers.count)
      let told = tellers.map { teller in
        Set(rows.filter { Folding.fold($0.teller.description) == teller }.map(\.value.identity))
      }
      let verdict = told.count == 1 ? "single" : Set(told).count == 1 ? "agree" : "differ"
      #expect(thing.verdict.rawValue == verdict)
    }
    let others = Collations.things(accounts.shuffled(using: &generator)) {}
    #expect(things.map { $0.keys.map(\.identity) } == others.map { $0.keys.map(\.identity) })
  }
}
