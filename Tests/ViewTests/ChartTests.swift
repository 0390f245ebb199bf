import Foundation
import TestSupport
import Testing
import Values

@testable import View

/// Charts drawn with letters, and as SVG.
@Suite("Charts") struct ChartTests {
  private static func days(_ values: [(String, Double)], _ chart: Chart) -> Rows {
    Rows(
      columns: [Column("published", .date), Column("words", .number)],
      rows: values.map { [DateRange(literal: $0).map(Value.date) ?? .none, .number($1)] }, chart: chart)
  }

  @Test("A bar for each row, over an axis with its numbers") func bars() {
    let rows = Rows(
      columns: [Column("source", .text), Column("form", .text), Column("count", .integer, role: .bar)],
      rows: [
        [.text("The Call"), .text("direct"), .integer(12)], [.text("The Call"), .none, .integer(4)],
        [.text("A History of the Fire"), .text("indirect"), .integer(0)],
      ], chart: Chart(.bar, "count", along: ["source", "form"]))
    #expect(
      written(rows, as: TableFormat(), footer: ["3 rows"], style: Style(width: 50)) == """
                             count by source, form
        The Call · direct    │████████████████████ 12
        The Call · –         │██████▋ 4
        A History of the Fi… │0
                             └───────┴────────┴───────┴
                             0       5        10     15

        3 rows

        """)
    #expect(
      written(rows, as: TableFormat(), style: Style(width: 50, isASCII: true)).contains("|####"))
  }

  @Test("What is less than nothing grows to the left") func negative() {
    let rows = Rows(
      columns: [Column("of", .text), Column("change", .integer)],
      rows: [[.text("a"), .integer(10)], [.text("b"), .integer(-10)]],
      chart: Chart(.bar, "change", along: ["of"]))
    #expect(
      written(rows, as: TableFormat(), style: Style(width: 29, isASCII: true)) == """
          change by of
        a            |########### 10
        b ###########|-10
          +-----+----+-----+----+
          -10   -5   0     5   10

        """)
  }

  @Test("A line goes through the middle of its months, and is flat where there is nothing") func line() {
    let rows = Self.days(
      [("1906-01", 0), ("1906-02", 4), ("1906-03", 2)], Chart(.line, "words", along: ["published"]))
    #expect(
      written(rows, as: TableFormat(), style: Style(width: 30, isASCII: true)) == """
          words by published
        4 +             *
          |             ***
          |            *   **
        3 +            *     **
          |            *       **
        2 +           *          *
          |           *
          |          *
        1 +          *
          |          *
          |         *
        0 +**********
          +--------+--------+---------
          1906-01  1906-02  1906-03

        """)
  }

  @Test("A dot is as long as what its date leaves open") func dots() {
    let rows = Self.days(
      [("1906-01", 5), ("1906-02-10", 9), ("1906-03-31", 1)], Chart(.dots, "words", along: ["published"]))
    #expect(
      written(rows, as: TableFormat(), style: Style(width: 30, isASCII: true)) == """
           words by published
        10 +
           |           *
         8 +
           |
         6 +
           |**********
           |
         4 +
           |
         2 +
           |                         *
         0 +
           +--------+-------+---------
           1906-01  1906-02 1906-03

        """)
  }

  @Test("A bar's label has as many columns as tell the rows apart, and what is counted is named once")
  func labels() throws {
    let rows = Rows(
      columns: [
        Column("source", .text), Column("documents", .integer, role: .bar), Column("first", .date),
      ],
      rows: [
        [.text("Call"), .integer(2), .date(DateRange(year: 1906))],
        [.text("Star"), .integer(1), .date(DateRange(year: 1906))],
      ])
    guard case .bars(let figure)? = Figure(rows, counted: "documents") else { return #expect(Bool(false)) }
    #expect(figure.title == "documents by source")
    #expect(figure.bars.map(\.label) == ["Call", "Star"])
  }

  @Test("Each value of what splits is drawn by itself, to one scale") func split() {
    let rows = Rows(
      columns: [Column("year", .integer), Column("source", .text), Column("count", .integer)],
      rows: [
        [.integer(1906), .text("A"), .integer(1)], [.integer(1907), .text("A"), .integer(2)],
        [.integer(1906), .text("B"), .integer(8)],
      ], chart: Chart(.line, "count", along: ["year"], split: "source"))
    let figure = PointFigure(rows, Chart(.line, "count", along: ["year"], split: "source"), "claims")
    #expect(figure?.title == "count of claims by year, source")
    #expect(figure?.lanes.map(\.name) == ["A", "B"] && figure?.lanes.map(\.points.count) == [2, 1])
    #expect(figure?.heights.ticks == [0, 2, 4, 6, 8])
    let lines = written(rows, as: TableFormat(), style: Style(width: 40)).split(separator: "\n")
    #expect(lines.contains { $0.hasSuffix(" A") } && lines.contains { $0.hasSuffix(" B") })
  }

  @Test("Rows that have no place are left out and counted") func undrawn() {
    var rows = Self.days(
      [("1906-01", 5), ("none", 9), ("1906-03..", 1), ("1906", .infinity)],
      Chart(.dots, "words", along: ["published"]))
    #expect(rows.drawn == [0])
    #expect(rows.undrawn == ["3 of 4 rows not drawn: without published or words"])
    rows.rows.removeFirst()
    // Nothing to draw is a table.
    #expect(written(rows, as: TableFormat()).contains("published  words"))
  }

  @Test("Data formats carry the rows as they are; HTML has the chart above them") func formats() throws {
    let rows = Self.days(
      [("1906-01", 0), ("1906-02", 4), ("1906-03", 2)], Chart(.line, "words", along: ["published"]))
    var plain = rows
    plain.chart = nil
    for format in OutputFormats.all where !["table", "html"].contains(format.name) {
      #expect(written(rows, as: format) == written(plain, as: format), "\(format.name)")
    }
    let html = written(rows, as: HTMLFormat())
    #expect(
      html.contains("<polyline class=\"line\" points=") && html.hasSuffix(written(plain, as: HTMLFormat())))
    var dots = rows
    dots.chart?.kind = .dots
    #expect(written(dots, as: HTMLFormat()).components(separatedBy: "class=\"dot\"").count == 4)
    #expect(written(dots, as: HTMLFormat()).contains("<title>1906-02: 4</title>"))
  }

  /// Whatever the numbers and the width, no line is wider than the screen, and nothing traps.
  @Test(arguments: 0..<200) func fits(_ seed: Int) {
    var numbers = SeededGenerator(seed: UInt64(seed))
    let width = Int.random(in: 20...120, using: &numbers)
    let kind = Chart.Kind.allCases[seed % 3]
    let isDated = seed.isMultiple(of: 2)
    var made: [[Value]] = []
    for _ in 0..<Int.random(in: 1...40, using: &numbers) {
      let scale: Double = [1e-9, 1, 1e6, 1e12].randomElement(using: &numbers) ?? 1
      let place = Int.random(in: 1...2500, using: &numbers)
      let height = Double(Int.random(in: -5...50, using: &numbers)) * scale
      let name = ["a", "日本", "a long name of something"].randomElement(using: &numbers) ?? ""
      made.append([
        isDated ? .date(DateRange(year: place)) : .number(Double(place) * scale), .number(height),
        .text(name),
      ])
    }
    let chart = Chart(kind, "y", along: [kind == .bar ? "z" : "x"], split: seed % 5 == 0 ? "z" : nil)
    let rows = Rows(
      columns: [Column("x", isDated ? .date : .number), Column("y", .number), Column("z", .text)], rows: made,
      chart: chart)
    for isASCII in [false, true] {
      let text = written(rows, as: TableFormat(), style: Style(width: width, isASCII: isASCII))
      for line in text.split(separator: "\n") where width >= 60 {
        #expect(DisplayWidth.of(String(line)) <= width)
      }
      #expect(!text.contains("nan"))
    }
    #expect(written(rows, as: HTMLFormat()).contains("<svg"))
  }
}
