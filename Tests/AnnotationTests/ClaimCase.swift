import Foundation
import Testing
import Values

@testable import Annotation

/// Text with paragraphs between empty lines, read as body text, and what is found in it.
struct ClaimReader {
  let reading: Reading
  let page: ClausePage
  let found: DocumentClaims

  /// - Parameter names: names to find in the text, in place of the name annotator; the first spelling of a line is the
  ///   entity, the others are ways to mention it.
  init(
    _ text: String, names: [(kind: NameKind, spellings: [String])] = [], dates: [(String, DateRange)] = [],
    source: String? = nil
  ) {
    var metadata = Metadata()
    metadata.source = source
    let bytes = Array(text.utf8)
    reading = Reading(bytes: bytes, blocks: Self.paragraphs(bytes))
    page = ClausePage(
      reading, dates: Self.dates(dates, in: text), names: Self.names(names, in: text))
    found = ClaimAnnotator.annotate(page, metadata: metadata)
  }

  static func paragraphs(_ bytes: [UInt8]) -> [Block] {
    var blocks: [Block] = []
    var start = 0
    var index = 0
    while index <= bytes.count {
      let isBreak =
        index == bytes.count || bytes[index] == 10 && index + 1 < bytes.count && bytes[index + 1] == 10
      if isBreak {
        if index > start { blocks.append(Block(span: Span(start, index), kind: .body)) }
        start = index + 2
        index += 2
      } else {
        index += 1
      }
    }
    return blocks
  }

  /// The byte ranges of every place where some words stand.
  static func places(of words: String, in text: String) -> [Span] {
    let (needle, bytes) = (Array(words.utf8), Array(text.utf8))
    guard !needle.isEmpty, bytes.count >= needle.count else { return [] }
    return (0...bytes.count - needle.count).filter { Array(bytes[$0..<$0 + needle.count]) == needle }
      .map { Span($0, $0 + needle.count) }
  }

  static func names(_ names: [(kind: NameKind, spellings: [String])], in text: String) -> DocumentNames {
    var mentions: [Mention] = []
    for (position, name) in names.enumerated() {
      for spelling in name.spellings.sorted(by: { $0.utf8.count > $1.utf8.count }) {
        for span in places(of: spelling, in: text) where !mentions.contains(where: { $0.span.overlaps(span) })
        {
          mentions.append(Mention(span: span, kind: name.kind, entity: position, basis: Basis("given")))
        }
      }
    }
    return DocumentNames(
      entities: names.map { DocumentEntity(name: $0.spellings[0], kind: $0.kind) },
      mentions: mentions.sorted { $0.span < $1.span })
  }

  static func dates(_ dates: [(String, DateRange)], in text: String) -> [DateMention] {
    dates.flatMap { words, range in
      places(of: words, in: text).map {
        DateMention(span: $0, kind: .date, value: range.description, range: range, basis: Basis("given"))
      }
    }.sorted { $0.span < $1.span }
  }

  func text(_ span: Span) -> String { reading.text(span) }

  /// What was said: the pieces, or the span where it is in one.
  func wording(_ claim: Claim) -> [String] { (claim.pieces.isEmpty ? [claim.span] : claim.pieces).map(text) }

  /// Of each claim with a cue through whom it came, its speaker and its wording.
  var chains: [String] {
    found.claims.filter { $0.cue != nil }.map { claim in
      (claim.via.map(\.name) + [claim.speaker?.name ?? "-"]).joined(separator: " > ") + ": "
        + text(claim.span)
    }
  }

  /// `form | speaker's words | cue | stance | wording`, a line a claim.
  var lines: [String] {
    found.claims.map { claim in
      let speaker = claim.speaker?.span.map(text) ?? "-"
      let stance = (claim.isNegated ? "not " : "") + (claim.stance?.name ?? "-")
      return [
        claim.form.name, speaker, claim.cue.map(text) ?? "-", stance, wording(claim).joined(separator: " … "),
      ]
      .joined(separator: " | ")
    }
  }
}

/// A sentence with its one claim marked: `[speaker] {cue} ⟨wording⟩`, after `form stance:`.
struct MarkedClaim: CustomTestStringConvertible, Sendable {
  let line: String

  /// The lines of `Tables/claims.txt`.
  static let all: [MarkedClaim] = {
    guard let table = Bundle.module.url(forResource: "claims", withExtension: "txt"),
      let text = try? String(contentsOf: table, encoding: .utf8)
    else { preconditionFailure("the table of claims is not among the resources of the tests") }
    return text.split(separator: "\n").filter { !$0.hasPrefix("#") }.map { MarkedClaim(line: String($0)) }
  }()

  var testDescription: String { line }

  var text: String { body.filter { !"[]{}⟨⟩".contains($0) }.replacing(" ¶ ", with: "\n\n") }
  var expected: String {
    let head = line.prefix { $0 != ":" }.split(separator: " ", maxSplits: 1).map(String.init)
    let wording = marked("⟨", "⟩").joined(separator: " … ")
    return [head[0], marked("[", "]").first ?? "-", marked("{", "}").first ?? "-", head[1], wording]
      .joined(separator: " | ")
  }

  private var body: Substring { line.drop { $0 != ":" }.dropFirst(2) }

  private func marked(_ open: Character, _ close: Character) -> [String] {
    body.split(separator: open, omittingEmptySubsequences: false).dropFirst().map { piece in
      String(piece.prefix { $0 != close }.filter { !"[]{}⟨⟩".contains($0) })
    }
  }
}
