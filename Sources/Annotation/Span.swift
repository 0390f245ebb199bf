/// A range of UTF-8 bytes in a document's text; `end` is one past the last byte.
package struct Span: Hashable, Sendable, Comparable {
  package var start: UInt32
  package var end: UInt32

  package init(_ start: Int, _ end: Int) {
    self.start = UInt32(start)
    self.end = UInt32(end)
  }

  package init(start: UInt32, end: UInt32) {
    self.start = start
    self.end = end
  }

  package var count: Int { Int(end) - Int(start) }
  package var range: Range<Int> { Int(start)..<Int(end) }

  package func overlaps(_ other: Span) -> Bool { start < other.end && other.start < end }
  package func contains(_ other: Span) -> Bool { start <= other.start && other.end <= end }

  /// In text order; of two that begin together the longer first, as a whole stands before its parts.
  package static func < (left: Span, right: Span) -> Bool {
    left.start != right.start ? left.start < right.start : left.end > right.end
  }
}
