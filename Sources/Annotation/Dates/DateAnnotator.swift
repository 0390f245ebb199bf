package import Values

/// Finds time expressions and gives them values.
package enum DateAnnotator {
  /// Dates in text order, not overlapping.
  /// - Parameter published: the document's own date; relative expressions stay without a value where it is nil.
  package static func annotate(_ reading: Reading, published: DateRange?) -> [DateMention] { [] }

  /// The first full date of a short text.
  package static func date(in text: String, published: DateRange?) -> DateMention? { nil }
}
