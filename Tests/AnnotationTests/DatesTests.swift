import Foundation
import Testing
import Values

@testable import Annotation

/// One line of the table of dates.
struct DateRow: CustomTestStringConvertible, Sendable {
  var text: String
  var published: DateRange?
  var values: [String]
  var modifiers: [String]
  var testDescription: String { text }

  /// The rows of `Tables/dates.txt`, where their form is told.
  static let all: [DateRow] = {
    guard let table = Bundle.module.url(forResource: "dates", withExtension: "txt"),
      let text = try? String(contentsOf: table, encoding: .utf8)
    else { preconditionFailure("the table of dates is not among the resources of the tests") }
    return text.split(separator: "\n").filter { !$0.hasPrefix("#") }.map(row)
  }()

  private static func row(_ line: Substring) -> DateRow {
    let fields = line.split(separator: "|", omittingEmptySubsequences: false).map { field in
      field.split(separator: " ").joined(separator: " ")
    }
    precondition(fields.count >= 3, "a row needs three fields: \(line)")
    let words = fields[2].split(separator: " ").map(String.init)
    return DateRow(
      text: fields[0].replacing("\\n", with: "\n"), published: DateRange(literal: fields[1]),
      values: words == ["-"] ? [] : words,
      modifiers: fields.count > 3 ? fields[3].split(separator: " ").map(String.init) : [])
  }
}

/// The parse of one paragraph.
func reading(_ text: String) -> Reading {
  let bytes = Array(text.utf8)
  return Reading(bytes: bytes, blocks: [Block(span: Span(0, bytes.count), kind: .body)])
}

@Suite("Dates") struct DatesTests {
  @Test("a time of day has its day from its own paragraph; where another day has been told before, none")
  func clockOfParagraph() {
    let text = "They met on Tuesday. The lights went out at 6 p.m.\n\nThe bridge fell at 7.10 p.m."
    let bytes = Array(text.utf8)
    let first = text.utf8.count - "The bridge fell at 7.10 p.m.".utf8.count
    let reading = Reading(
      bytes: bytes,
      blocks: [
        Block(span: Span(0, first - 2), kind: .body), Block(span: Span(first, bytes.count), kind: .body),
      ])
    let dates = DateAnnotator.annotate(reading, published: DateRange(literal: "2024-04-12"))
    #expect(dates.map(\.value) == ["2024-04-09", "2024-04-09T18:00", "XXXX-XX-XXT19:10"])
  }

  @Test("Each expression of the table has its value", arguments: DateRow.all)
  func value(row: DateRow) {
    let dates = DateAnnotator.annotate(reading(row.text), published: row.published)
    #expect(dates.map { $0.value ?? "nil" } == row.values)
    for (position, modifier) in row.modifiers.enumerated() where position < dates.count {
      #expect((dates[position].modifier?.code ?? "-") == modifier)
    }
    if row.modifiers.isEmpty { #expect(dates.allSatisfy { $0.modifier == nil }) }
  }

  @Test("The table is as long as it promises") func count() { #expect(DateRow.all.count >= 500) }
}

@Suite("Dates: ranges and reasons") struct DateRangesTests {
  func only(_ text: String, _ published: String = "-") -> DateMention? {
    DateAnnotator.annotate(reading(text), published: DateRange(literal: published)).last
  }

  @Test(
    "Days are what the words say, no sharper",
    arguments: [
      ("The raid came in late June 2025.", "2025-07-10", "2025-06-21..2025-06-30"),
      ("The raid came in June 2025.", "2025-07-10", "2025-06-01..2025-06-30"),
      ("The war (1804–13) was long.", "-", "1804-01-01..1813-12-31"),
      ("They met on 23–25 January 2006.", "-", "2006-01-23..2006-01-25"),
      ("The 1990s were hard.", "-", "1990-01-01..1999-12-31"),
      ("It opened earlier this year.", "2025-07-10", "2025-01-01..2025-07-10"),
      ("It will open later this month.", "2025-07-10", "2025-07-10..2025-07-31"),
      ("They met in the summer of 2012.", "-", "2012-06-01..2012-08-31"),
      ("They met last week.", "2025-07-02", "2025-06-23..2025-06-29"),
      ("They met on Friday night.", "2025-07-02", "2025-06-27..2025-06-27"),
    ])
  func range(text: String, published: String, days: String) throws {
    let range = try #require(only(text, published)?.range)
    #expect(
      DateRange(first: range.first, last: range.last, precision: .day).description == days
        || range.length == 1)
    #expect(range.first == DateRange(literal: days)?.first && range.last == DateRange(literal: days)?.last)
  }

  @Test(
    "Lengths, repetitions, vague times and unknown years mean no days",
    arguments: [
      "It lasted three weeks.", "They meet every day.", "They recently met.", "It fell on 25 December.",
    ])
  func noRange(text: String) throws { #expect(try #require(only(text)).range == nil) }

  @Test("A time of day in a paragraph of its own is of the day of publication") func liveBlog() {
    let text = "We will be back at 6 a.m. tomorrow.\n\n20:10\n\nThe ferry docked at 7.45 pm."
    let reading = Reading(bytes: Array(text.utf8), blocks: ClaimReader.paragraphs(Array(text.utf8)))
    let dates = DateAnnotator.annotate(reading, published: DateRange(literal: "2021-02-12"))
    #expect(dates.map(\.value) == ["2021-02-13T06:00", "2021-02-12T20:10", "2021-02-12T19:45"])
  }

  @Test("The basis names what a value was reckoned from") func basis() throws {
    #expect(only("He spoke yesterday.", "2025-07-01")?.basis.anchor == .published)
    let later = try #require(only("It opened on 12 January 2009. Three days later it closed."))
    #expect(later.basis.anchor == .text(Span(13, 28)))
    #expect(only("It opened on 12 January 2009.")?.basis == Basis("day and month and year"))
  }

  @Test(
    "A dateline gives its first full date",
    arguments: [
      ("Published: 27 June 2025, 10:15", "2025-06-27"), ("2025-06-27T10:15:00Z", "2025-06-27"),
      ("June 27, 2025", "2025-06-27"),
      ("Fri, 27 Jun 2025", "2025-06-27"), ("Опубликовано 29 сентября 2016 года", "2016-09-29"),
      ("27.06.2025", "2025-06-27"),
    ])
  func dateline(text: String, value: String) {
    #expect(DateAnnotator.date(in: text, published: nil)?.range == DateRange(literal: value))
  }

  @Test(
    "Two dates that words join are the ends of an interval",
    arguments: [
      ("It stood between May 1918 and April 1920.", "1918-05..1920-04"),
      ("He served from 1997 to 2001.", "1997..2001"),
      ("It ran from 23 January through 9 March 2014.", "2014-01-23..2014-03-09"),
    ])
  func interval(text: String, days: String) {
    let reading = reading(text)
    let dates = DateAnnotator.annotate(reading, published: nil)
    #expect(DateAnnotator.interval(from: 0, in: dates, of: reading) == DateRange(literal: days))
    #expect(DateAnnotator.interval(from: 1, in: dates, of: reading) == nil)
  }

  @Test("“In 1918 and 1920” are two dates") func pair() {
    let reading = reading("It rose in 1918 and 1920.")
    #expect(
      DateAnnotator.interval(from: 0, in: DateAnnotator.annotate(reading, published: nil), of: reading) == nil
    )
  }

  @Test(
    "A text without a full date has none",
    arguments: ["", "June 2025", "01 July 37292 13 minutes", "yesterday"])
  func noDateline(text: String) { #expect(DateAnnotator.date(in: text, published: nil) == nil) }
}
