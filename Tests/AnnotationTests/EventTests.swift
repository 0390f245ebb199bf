import Testing
import Values

@testable import Annotation

@Suite("Events")
struct EventTests {
  private func events(
    _ text: String, _ dates: [String], names: [(kind: NameKind, spellings: [String])] = []
  ) throws -> (reader: ClaimReader, events: [Event]) {
    let known: [(String, DateRange)] = try dates.map {
      let parts = $0.split(separator: "=").map(String.init)
      return (parts[0], try #require(DateRange(literal: parts[1])))
    }
    let reader = ClaimReader(text, names: names, dates: known)
    return (
      reader,
      EventAnnotator.annotate(
        reader.reading, names: ClaimReader.names(names, in: text), dates: ClaimReader.dates(known, in: text),
        claims: reader.found.claims)
    )
  }

  @Test("one date, one happening")
  func single() throws {
    let (reader, events) = try events(
      "On 3 March 1918 Russia signed the treaty in Brest-Litovsk.", ["3 March 1918=1918-03-03"],
      names: [(.place, ["Russia"]), (.place, ["Brest-Litovsk"])])
    #expect(
      events.map { reader.text($0.span) } == ["On 3 March 1918 Russia signed the treaty in Brest-Litovsk."])
    #expect(events.map(\.happened.description) == ["1918-03-03"])
    #expect(events.map(\.places) == [[0, 1]])
  }

  @Test("two dates in two clauses are two happenings")
  func two() throws {
    let (reader, events) = try events(
      "The tsar abdicated on 15 March 1917, and the soviet took power on 7 November 1917.",
      ["15 March 1917=1917-03-15", "7 November 1917=1917-11-07"])
    #expect(
      events.map { reader.text($0.span) } == [
        "The tsar abdicated on 15 March 1917", "the soviet took power on 7 November 1917.",
      ])
  }

  @Test("two dates of one clause are one happening")
  func span() throws {
    let (_, events) = try events(
      "The republic lasted from May 1918 to April 1920.", ["May 1918=1918-05", "April 1920=1920-04"])
    #expect(events.map(\.happened.description) == ["1918-05"])
  }

  @Test("people are told once each, in text order")
  func people() throws {
    let (_, events) = try events(
      "In 1987 Reagan met Gorbachev and Reagan signed the treaty.", ["1987=1987"],
      names: [(.person, ["Gorbachev"]), (.person, ["Reagan"])])
    #expect(events.map(\.people) == [[1, 0]])
  }

  @Test("a date that dates a statement is no happening")
  func saying() throws {
    let (_, events) = try events("The mayor said on July 19 that the bridge is safe.", ["July 19=2025-07-19"])
    #expect(events.isEmpty)
  }

  @Test("a plan is told to be one")
  func scheduled() throws {
    let (_, events) = try events("The bridge will open on 1 May 2026.", ["1 May 2026=2026-05-01"])
    #expect(events.map(\.basis.rule) == ["scheduled for its date"])
  }

  @Test("a date that only says what a place is called today is no happening")
  func namedAnew() throws {
    let today = "today=2025-08-27"
    #expect(
      try events("He gave them Tiflis, today the capital of Georgia, and left.", [today]).events.isEmpty)
    #expect(try events("In Tiflis, today the mayor resigned.", [today]).events.count == 1)
  }

  @Test("a date without a verb is no happening")
  func none() throws {
    #expect(try events("Photo, 2 November 2008", ["2 November 2008=2008-11-02"]).events.isEmpty)
  }
}
