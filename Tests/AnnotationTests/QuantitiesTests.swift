import Testing
import Values

@testable import Annotation

/// One line of the table of quantities.
struct QuantityRow: CustomTestStringConvertible, Sendable {
  var text: String
  /// Words, value, unit, of, modifier; empty where nothing is counted.
  var fields: [String]
  var testDescription: String { text }

  static let all: [QuantityRow] = QuantityTable.text.split(separator: "\n").filter { !$0.hasPrefix("#") }.map
  { line in
    let fields = line.split(separator: "|").map { $0.split(separator: " ").joined(separator: " ") }
    precondition(fields.count == 1 || fields.count == 6, "a row has one field or six: \(line)")
    return QuantityRow(text: fields[0], fields: Array(fields.dropFirst()))
  }
}

@Suite("Quantities") struct QuantitiesTests {
  @Test("Each line of the table counts what it says", arguments: QuantityRow.all)
  func quantity(row: QuantityRow) {
    let reading = reading(row.text)
    let found = QuantityAnnotator.annotate(reading, dates: DateAnnotator.annotate(reading, published: nil))
      .map { quantity in
        [
          reading.text(quantity.span), Value.number(quantity.value).description, quantity.unit ?? "-",
          quantity.of ?? "-", quantity.modifier?.code ?? "-",
        ]
      }
    #expect(found == (row.fields.isEmpty ? [] : [row.fields]))
  }

  @Test("The table is as long as it promises") func count() { #expect(QuantityRow.all.count >= 60) }
}
