import TestSupport
import Testing
import Values

@testable import Annotation

/// Never a crash, and always exact spans, whatever the text.
@Suite("Claims and events on any text")
struct ClaimFuzzTests {
  private static let pieces = [
    "said", "“", "”", "\"", "'", "‘", "’", "''", "«", "»", "„", "(", ")", ",", ".", ":", ";", " — ", "-", "?",
    "!", "\n\n", "\n",
    "the minister", "Putin", "she", "who", "that", "according to", "by", "was", "told", "reporters", "and",
    "but", "while",
    "On", "Tuesday", "today", "has", "2008", "in", "a statement", "refused to", "admit", "claims", "calling",
    "as", "X", "é",
    "Баку", "😀", "s'",
    "to", "of", "not", "’s", "'s", "Mr.", "5'10\"", "…", "99999999999999999999999999999999999999999",
    "is expected",
    "his claim", "whether", "no",
  ]

  @Test("spans lie in the text, on scalar boundaries, and hold something", arguments: 0..<40)
  func fuzz(_ seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    func next(_ bound: Int) -> Int { Int.random(in: 0..<bound, using: &random) }
    for _ in 0..<40 {
      var text = ""
      for _ in 0..<next(60) { text += Self.pieces[next(Self.pieces.count)] + (next(4) == 0 ? "" : " ") }
      check(text)
    }
  }

  private func check(_ text: String) {
    let bytes = Array(text.utf8)
    let names: [(kind: NameKind, spellings: [String])] = [(.person, ["Putin"]), (.place, ["Баку"])]
    let dates = DateRange(literal: "2008").map { [("2008", $0), ("today", $0), ("Tuesday", $0)] } ?? []
    let reader = ClaimReader(text, names: names, dates: dates)
    let events = EventAnnotator.annotate(reader.page, claims: reader.found.claims)
    var spans = events.map(\.span)
    for claim in reader.found.claims {
      spans += [claim.span] + claim.pieces + [claim.cue, claim.speaker?.span].compactMap { $0 }
      #expect((claim.form == .unattributed) == (claim.speaker == nil && claim.cue == nil), "\(text)")
      if let entity = claim.speaker?.entity { #expect(reader.found.entities.indices.contains(entity)) }
    }
    for span in spans {
      #expect(span.start < span.end && Int(span.end) <= bytes.count, "\(text)")
      guard Int(span.end) <= bytes.count else { continue }
      #expect(bytes[Int(span.start)] & 0xC0 != 0x80, "\(text)")
      #expect(Int(span.end) == bytes.count || bytes[Int(span.end)] & 0xC0 != 0x80, "\(text)")
    }
    #expect(reader.found.claims.map(\.span) == reader.found.claims.map(\.span).sorted(), "\(text)")
  }
}
