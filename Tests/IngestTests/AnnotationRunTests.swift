import Foundation
import Ingest
import TestSupport
import Testing
import Values

@Suite struct AnnotationRunTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private struct Parsed: Decodable {
    struct Meta: Decodable {
      struct Published: Decodable {
        var value: String
        var basis: String?
      }
      var title: String?
      var source: String?
      var published: Published?
    }
    struct Part: Decodable {
      var start: Int
      var end: Int
      var text: String?
    }
    var id: String
    var meta: Meta
    var sentences: [Part]
    var dates: [Part]
    var mentions: [Part]
    var claims: [Part]
    var quantities: [Part]
  }

  private func annotate(_ run: AnnotationRun) throws -> (documents: [Parsed], report: AnnotationRun.Report) {
    var output: [UInt8] = []
    let report = try run.run { output += $0 }
    let lines = output.split(separator: 10)
    return (try lines.map { try JSONDecoder().decode(Parsed.self, from: Data($0)) }, report)
  }

  @Test func filesInTheOrderOfTheInput() throws {
    for number in 0..<30 { try folder.write("articles/\(number).txt", sampleArticle(number)) }
    try folder.write("z.md", "---\ntitle: Z\n---\nText.")
    let (documents, report) = try annotate(
      AnnotationRun(paths: [folder.file("z.md"), folder.file("articles")], threads: 4))
    #expect(documents.map(\.id).prefix(4) == ["z.md", "0.txt", "1.txt", "10.txt"])
    #expect(documents[0].meta.title == "Z")
    #expect(report.documents == 31)
    #expect(report.exitCode == 0)
  }

  @Test func linesOfJSON() throws {
    try folder.write(
      "in.jsonl",
      """
      {"id": "a", "text": "It rained on Monday.", "published": "2025-07-01", "title": "Rain"}
      {"id": 7, "text": "Çiller spoke."}

      {"id": "c"}
      [1, 2]
      not json
      {"id": "d", "text": "x", "published": "July"}
      {"id": "e", "text": 5}
      {"text": "Last, without a name."}
      """)
    let (documents, report) = try annotate(AnnotationRun(paths: [folder.file("in.jsonl")], input: .jsonl))
    #expect(documents.map(\.id) == ["a", "7", "in.jsonl, line 9"])
    #expect(documents[0].meta.published?.value == "2025-07-01")
    #expect(
      report.failed == [
        .init("in.jsonl, line 4", "there is no “text” in it"),
        .init("in.jsonl, line 5", "it is not an object, such as {\"id\": …, \"text\": …}"),
        .init("in.jsonl, line 6", "it is not JSON"),
        .init("in.jsonl, line 7", "published: “July” is not a date such as 2025-07-01, 2025-07 or 2025"),
        .init("in.jsonl, line 8", "“text” should be text"),
      ])
    #expect(report.exitCode == 1)
  }

  @Test func theGivenDateIsForThoseThatNameNone() throws {
    try folder.write("a/1.md", "---\npublished: 1999\n---\nText one.")
    try folder.write("a/2.md", "Text two.")
    let (documents, _) = try annotate(
      AnnotationRun(paths: [folder.file("a")], published: DateRange(literal: "2025-07-01")))
    #expect(documents.map(\.meta.published?.value) == ["1999", "2025-07-01"])
    #expect(documents.map(\.meta.published?.basis) == ["front matter", "given"])
  }

  /// `text[start:end]` is exactly what an annotation says it is, counted in Unicode scalars.
  @Test func offsetsAreExactForAnyText() throws {
    let parts = [
      "Mustafa Kemal said ", "“we shall go”", " on 27 June 1921", ", 38 of the 67 people were killed. ", "é",
      "e\u{301}",
      "😀", "🏳️‍🌈", "\u{FEFF}", "\u{202E}", "שלום ", "中文 ", "\r\n", "\n\n", "\t", "İstanbul ", "’s ", "1,200 ",
      "U.S. ",
      "\u{0}", "Mr. ", "last December ", "\u{2028}", "ﷺ", "𝒳 ",
    ]
    var generator = SeededGenerator(seed: 9)
    var texts: [String] = []
    var lines = ""
    for number in 0..<300 {
      let text = (0..<14).map { _ in parts.randomElement(using: &generator) ?? "" }.joined()
      texts.append(text)
      var json = JSONWriter()
      json.object { json in
        json.key("id")
        json.text("\(number)")
        json.key("text")
        json.text(text)
        json.key("published")
        json.text("1921-07-01")
      }
      lines += String(decoding: json.bytes, as: UTF8.self) + "\n"
    }
    try folder.write("in.jsonl", lines)
    let (documents, report) = try annotate(AnnotationRun(paths: [folder.file("in.jsonl")], input: .jsonl))
    #expect(report.failed.isEmpty)
    #expect(documents.count == texts.count)
    for (document, text) in zip(documents, texts) {
      let scalars = Array(text.unicodeScalars)
      for part in document.sentences + document.dates + document.mentions + document.claims
        + document.quantities
      {
        #expect(part.start >= 0 && part.start < part.end && part.end <= scalars.count)
        guard let words = part.text, part.end <= scalars.count, part.start < part.end else { continue }
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars[part.start..<part.end])
        #expect(String(view).unicodeScalars.elementsEqual(words.unicodeScalars))
      }
    }
  }
}
