import TestSupport
import Testing

@testable import Syntax

/// Laws that hold for every text and every tree.
@Suite("Laws of the parser") struct ParserLawTests {
  @Test("what is formatted parses, and formats to itself", arguments: 0..<600 as Range<UInt64>)
  func formatting(_ seed: UInt64) {
    var generator = TreeGenerator(seed: seed)
    let text = Formatter.text(generator.script())
    #expect(printed(text) == "", "\(text)")
    #expect(canonical(text) == text)
  }

  @Test("no part of a query crashes the parser, and mistakes lie inside it", arguments: Samples.all)
  func parts(_ text: String) {
    let scalars = Array(text.unicodeScalars)
    for end in 0...scalars.count {
      check(String(String.UnicodeScalarView(scalars[..<end])))
      check(String(String.UnicodeScalarView(scalars[end...])))
    }
  }

  @Test(
    "a query with a piece lost, doubled or swapped never crashes the parser",
    arguments: 0..<300 as Range<UInt64>)
  func mutations(_ seed: UInt64) {
    var generator = TreeGenerator(seed: seed)
    var random = SeededGenerator(seed: seed)
    var pieces = Formatter.text(generator.script()).split(separator: " ", omittingEmptySubsequences: false)
    for _ in 0..<4 {
      let (one, other) = (
        Int.random(in: 0..<pieces.count, using: &random), Int.random(in: 0..<pieces.count, using: &random)
      )
      switch Int.random(in: 0..<3, using: &random) {
      case 0: pieces[one] = ""
      case 1: pieces.insert(pieces[other], at: one)
      default: pieces.swapAt(one, other)
      }
    }
    check(pieces.joined(separator: " "))
  }

  @Test("random signs never crash the parser", arguments: 0..<500 as Range<UInt64>)
  func noise(_ seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let signs: [String] = [
      "\"", "'", "“", "”", "/", "|", "(", ")", ",", "=", "<", "!", "&", "#", ".", "$", "-", "–", "\\", "\n",
      " ", "\r\n", "\t",
      "1", "2025", "99999999999999999999", "é", "日本", "\u{0}", "\u{301}", "\u{202E}", "🇦🇿", "claims", "filter",
      "by",
      "count", "is", "not", "in", "and", "or", "between", "let", "of", "as", "x", "e9", "%", "sha256:",
    ]
    let count = Int.random(in: 1...40, using: &random)
    check(
      (0..<count).map { _ in signs.randomElement(using: &random) ?? "" }.joined(
        separator: seed % 2 == 0 ? "" : " "))
  }

  @Test("random bytes never crash the parser", arguments: 0..<200 as Range<UInt64>)
  func bytes(_ seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let bytes = (0..<120).map { _ in UInt8.random(in: 0...255, using: &random) }
    check(String(decoding: bytes, as: UTF8.self))
  }

  @Test(
    "deep and long queries end in a mistake, not in a crash",
    arguments: [
      "(", "not ", "-", "f(", "x and ", "x or ", "1 + ", "x * ", "| count ", "\"", "claims | minus (", "x, ",
    ])
  func depth(_ piece: String) {
    check("claims | filter " + String(repeating: piece, count: 2000))
    check(
      "claims | filter " + String(repeating: piece, count: 2000) + "x" + String(repeating: ")", count: 2000))
  }

  /// Ranges lie inside the text and on scalar boundaries; every line to try parses; the printer prints.
  private func check(_ text: String) {
    let utf8 = text.utf8
    let found = diagnostics(text)
    for diagnostic in found {
      let range = diagnostic.range
      #expect(0 <= range.start && range.start <= range.end && range.end <= utf8.count, "\(text)")
      for offset in [range.start, range.end] where offset <= utf8.count {
        let index = utf8.index(utf8.startIndex, offsetBy: offset)
        #expect(String.Index(index, within: text.unicodeScalars) != nil, "\(text)")
      }
      #expect(!diagnostic.message.isEmpty)
    }
    for attempt in Set(found.flatMap(\.attempts)).sorted() { #expect(printed(attempt) == "", "\(text)") }
    _ = DiagnosticPrinter().text(found, source: text, file: "a.query")
    _ = Parser.isComplete(text, vocabulary: vocabulary)
  }
}

enum Samples {
  /// Queries that use every part of the language.
  static let all = [
    "claims | filter speaker is \"Ilham Aliyev\" and published in 2025 | count by source, cue desc",
    "mentions\n  | filter kind is person # a comment\n  | group by entity | show count, sources, first\n",
    "let quoted = claims | filter form is “direct”\n\n# Prose – with a dash\nquoted | sample 10 seed 3\n.format csv\n",
    "words | keywords against (documents | filter source in (\"A\", \"Ü\") | words) | first $n",
    "param year = 1990s\nas of 2025-08-01\ncorpus \"a\" expect sha256:0123abcd\nevents | filter not (a ≤ 1,000 or b between ..1920 and 50%)",
    "claims | filter text matches /a\\/b/ | derive x = -1 * f(a, distinct b) + 2 | summarize n = count() by source",
    "select a, b from claims where x == 'y' && z is 27/06/2025 order by w limit ten",
  ]
}
