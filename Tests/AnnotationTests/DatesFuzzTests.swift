import TestSupport
import Testing
import Values

@testable import Annotation

/// Laws that hold for dates and quantities of any text whatever.
@Suite("Dates and quantities of any text") struct DatesFuzzTests {

  static let pieces: [String] =
    EnglishTimeWords.table.split(separator: "\n").filter { !$0.hasPrefix("#") }.flatMap { line in
      line.prefix { $0 != "=" }.split(separator: ",").map { $0.filter { $0 != " " } }
    } + [
      "-", "–", "—", "--", ",", ".", "/", ":", "'", "’", "'s", "(", ")", "[", "]", "$", "US$", "€", "%", "#",
      "½", "…", "\n", "\n\n",
      "0", "1", "5", "12", "30", "31", "99", "100", "366", "0000", "1000", "1804", "1998", "2025", "2199",
      "9999", "12345",
      "999999999", "2147483648", "9223372036854775808", String(repeating: "9", count: 40), "1,200", "1,2,3",
      "12.5", "0.0", "1.2.3",
      "27.06.2025", "99.99.9999", "19th", "31st", "1990s", "80’s", "3pm", "12am", "27T10", "00pm", "Q3", "H1",
      "May", "March", "June",
      "Monday", "Christmas", "Easter", "people", "killed", "of", "the", "old", "was", "will", "said", "G",
      "F", "’", "\u{301}", "🙂", "э",
    ]

  static func soup(_ seed: UInt64) -> String {
    var generator = SeededGenerator(seed: seed)
    var text = ""
    for _ in 0..<Int.random(in: 1...60, using: &generator) {
      let piece = pieces[Int.random(in: 0..<pieces.count, using: &generator)]
      text += Bool.random(using: &generator) ? piece : piece.capitalizedFirst
      if Int.random(in: 0..<4, using: &generator) > 0 { text += " " }
    }
    return text
  }

  static func scalars(_ seed: UInt64) -> String {
    var generator = SeededGenerator(seed: seed)
    var text = String.UnicodeScalarView()
    for _ in 0..<Int.random(in: 0...80, using: &generator) {
      let ranges: [ClosedRange<UInt32>] = [
        0...0x7F, 0x20...0x7E, 0x30...0x39, 0x80...0x24F, 0x400...0x4FF, 0x2000...0x206F, 0xE000...0x10FFFF,
      ]
      let range = ranges[Int.random(in: 0..<ranges.count, using: &generator)]
      if let scalar = Unicode.Scalar(UInt32.random(in: range, using: &generator)) { text.append(scalar) }
    }
    return String(text)
  }

  static let anchors: [DateRange?] = [
    nil, DateRange(literal: "2025-06-27"), DateRange(literal: "2025-02"), DateRange(literal: "0001"),
    DateRange(literal: "9999-12-31"),
    DateRange(literal: "1804..1813"), DateRange(first: .distantPast, last: .distantFuture, precision: .year),
  ]

  /// Spans lie inside the text, on scalar boundaries, in order, and do not overlap.
  func check(_ spans: [Span], in text: String) {
    let bytes = Array(text.utf8)
    var end: UInt32 = 0
    for span in spans {
      #expect(
        span.start < span.end && span.start >= end && Int(span.end) <= bytes.count,
        "\(span) in \(text.debugDescription)")
      for offset in [Int(span.start), Int(span.end)] where offset < bytes.count {
        #expect(bytes[offset] & 0xC0 != 0x80, "\(span) in \(text.debugDescription)")
      }
      end = span.end
    }
  }

  func check(_ text: String) {
    let reading = reading(text)
    for published in Self.anchors {
      let dates = DateAnnotator.annotate(reading, published: published)
      check(dates.map(\.span), in: text)
      for date in dates {
        if let range = date.range {
          #expect(range.first <= range.last, "\(date) in \(text.debugDescription)")
        }
      }
      let quantities = QuantityAnnotator.annotate(reading, dates: dates)
      check(quantities.map(\.span), in: text)
      #expect(quantities.allSatisfy { $0.value.isFinite && $0.value >= 0 })
      #expect(quantities.allSatisfy { quantity in !dates.contains { $0.span.overlaps(quantity.span) } })
      #expect(DateAnnotator.annotate(reading, published: published) == dates)
    }
  }

  @Test("Words of dates in any order", arguments: 0..<40) func soup(block: UInt64) {
    for seed in block * 50..<(block + 1) * 50 { check(Self.soup(seed)) }
  }

  @Test("Any Unicode text", arguments: 0..<20) func unicode(block: UInt64) {
    for seed in block * 50..<(block + 1) * 50 { check(Self.scalars(seed)) }
  }

  @Test(
    "A page without full stops is read in one pass, however long",
    arguments: [
      "the last half of ", "the morning of ", "May and ", "Friday ", "on 5 May ", "one million ",
      "5 million ", "the end of ", "1804–",
      "1/2/", "12:30:", "about ", "'80s ", "the next two ", "38 of the ", "every ", "23-", "half a ",
      "up to ", "twenty-", "a year ",
    ])
  func long(piece: String) {
    let reading = reading(String(repeating: piece, count: 20_000))
    let dates = DateAnnotator.annotate(reading, published: DateRange(literal: "2025-06-27"))
    #expect(QuantityAnnotator.annotate(reading, dates: dates).count <= 20_000)
  }

  @Test(
    "A story may go as far as it likes",
    arguments: ["days", "weeks", "fortnights", "months", "quarters", "years"])
  func far(unit: String) {
    let later = "Then, 999999 \(unit) later, they came back. "
    let reading = reading("On 5 May 1810 the war began. " + String(repeating: later, count: 600))
    for date in DateAnnotator.annotate(reading, published: nil) {
      #expect(date.range.map { $0.first <= $0.last } ?? true)
    }
  }

  @Test("Every prefix of a sentence") func prefixes() {
    let text =
      "Between 23–25 January 2006 and late June “nearly three weeks” later, at 10:35 a.m. EST, 38 of the 67 people died in the ’80s."
    var prefix = ""
    for character in text {
      prefix.append(character)
      check(prefix)
    }
  }
}

extension String {
  fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
