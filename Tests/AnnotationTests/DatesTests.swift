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

  static let all: [DateRow] = DateTable.text.split(separator: "\n").filter { !$0.hasPrefix("#") }.map { line in
    let fields = line.split(separator: "|", omittingEmptySubsequences: false).map { field in
      field.split(separator: " ").joined(separator: " ")
    }
    precondition(fields.count >= 3, "a row needs three fields: \(line)")
    let words = fields[2].split(separator: " ").map(String.init)
    return DateRow(
      text: fields[0], published: DateRange(literal: fields[1]), values: words == ["-"] ? [] : words,
      modifiers: fields.count > 3 ? fields[3].split(separator: " ").map(String.init) : [])
  }
}

/// The parse of one paragraph.
func reading(_ text: String) -> Reading {
  let bytes = Array(text.utf8)
  return Reading(bytes: bytes, blocks: [Block(span: Span(0, bytes.count), kind: .body)])
}

@Suite("Dates") struct DatesTests {
  @Test("Each expression of the table has its value", arguments: DateRow.all)
  func value(row: DateRow) {
    let dates = DateAnnotator.annotate(reading(row.text), published: row.published)
    #expect(dates.map { $0.value ?? "nil" } == row.values)
    for (position, modifier) in row.modifiers.enumerated() where position < dates.count {
      #expect((dates[position].modifier?.code ?? "-") == modifier)
    }
    if row.modifiers.isEmpty { #expect(dates.allSatisfy { $0.modifier == nil }) }
  }

  @Test("The table is as long as it promises") func count() { #expect(DateRow.all.count >= 200) }
}
