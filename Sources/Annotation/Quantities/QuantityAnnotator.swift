/// Finds numbers with what they count.
package enum QuantityAnnotator {
  /// Quantities in text order; numbers inside a date are left out.
  package static func annotate(_ reading: Reading, dates: [DateMention]) -> [Quantity] { [] }
}
