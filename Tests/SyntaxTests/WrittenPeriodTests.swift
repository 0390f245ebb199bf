import Testing
import Values

@testable import Syntax

/// Periods as people write them.
@Suite("Written periods") struct WrittenPeriodTests {
  @Test(
    "Words and the days they mean",
    arguments: [
      ("Q3 2025", "2025-07..2025-09"), ("2025 Q1", "2025-01..2025-03"), ("2025-Q4", "2025-10..2025-12"),
      ("H2 1906", "1906-07..1906-12"), ("the third quarter of 2025", "2025-07..2025-09"),
      ("first half of 2025", "2025-01..2025-06"), ("last quarter of 2024", "2024-10..2024-12"),
      ("the 1920s", "1920s"), ("19th century", "1801..1900"), ("the twentieth century", "1901..2000"),
      ("summer 2025", "2025-06..2025-08"), ("the autumn of 2025", "2025-09..2025-11"),
      ("spring of 1906", "1906-03..1906-05"), ("late June 2025", "2025-06-21..2025-06-30"),
      ("early June of 2025", "2025-06-01..2025-06-10"), ("mid-June 2025", "2025-06-11..2025-06-20"),
      ("June 2025", "2025-06"), ("60 BC", "60 BC"), ("1 BCE", "1 BC"), ("AD 100", "0100"), ("79 AD", "0079"),
    ])
  func days(_ written: String, _ literal: String) {
    #expect(DateLiteral.spoken(written) == DateLiteral.read(literal))
    let query = "events | filter happened in \(written)"
    #expect(printed(query) == "")
    #expect(canonical(query) == "events | filter happened in \(literal)\n")
  }

  @Test(
    "A winter may be two, and a period without a year is none", arguments: ["winter 2025", "Q3", "summer"])
  func none(_ written: String) { #expect(DateLiteral.spoken(written) == nil) }

  @Test(
    "What is counted from today, on Wednesday, 15 January 2025",
    arguments: [
      // It is a Wednesday.
      ("last Monday", "2025-01-13"), ("last Wednesday", "2025-01-08"), ("last Friday", "2025-01-10"),
      ("next Wednesday", "2025-01-22"), ("next Friday", "2025-01-17"), ("this Monday", "2025-01-13"),
      ("last month", "2024-12"), ("this month", "2025-01"), ("next year", "2026"), ("this year", "2025"),
      ("last quarter", "2024-10..2024-12"), ("last week", "2025-01-06..2025-01-12"),
      ("this week", "2025-01-13..2025-01-19"), ("the past 7 days", "2025-01-08..2025-01-15"),
      ("next 2 weeks", "2025-01-15..2025-01-29"), ("last day", "2025-01-14"),
    ])
  func relative(_ written: String, _ literal: String) {
    let range = RelativePeriod(written)?.range(today: Day(year: 2025, month: 1, day: 15))
    #expect(range == DateLiteral.read(literal))
  }

  @Test(
    "What is no such period",
    arguments: ["last", "last months", "this 3 days", "last straw", "past 3 months"])
  func unknown(_ written: String) {
    #expect(RelativePeriod(written)?.range(today: Day(year: 2025, month: 1, day: 15)) == nil)
  }
}
