import Foundation
import Ingest
import Store
import Testing
import Values

@testable import Shell

/// Corrections as the prompt keeps them: in a file beside the corpus, over many openings and ingests.
@Suite("Corrections in a session") struct CorrectionSessionTests {
  let folder: URL
  let articles: String
  let corpus: String
  var file: String { folder.appendingPathComponent("articles.corrections").path }

  init() throws {
    folder = try Workshop.emptyFolder()
    articles = folder.appendingPathComponent("articles").path
    corpus = articles + ".corpus"
    try FileManager.default.copyItem(
      atPath: Workshop.repository.appendingPathComponent("Tests/Transcripts/bridge").path, toPath: articles)
  }

  /// As at the prompt, on the first of August 2025.
  private func sit() throws -> (session: Session, notes: [String]) {
    let session = Session { try CorpusOpening.open($0, progressWidth: nil, isQuiet: true) }
    session.keepsCorrections = true
    session.today = Day.checked(year: 2025, month: 8, day: 1)
    return (session, try session.open(articles).notes)
  }

  private func identity(_ session: Session) -> Substring? {
    session.text(".corpus").split(separator: "\n").first { $0.hasPrefix("identity") }
  }

  @Test("What is corrected is kept, found again on another day, and undone") func kept() throws {
    let first = try sit().session
    let plain = identity(first)
    _ = first.text("claims")
    let kept = first.text(".correct speaker of 1 = \"Ellen Brandt\" because she is")
    // A path as long as this one is told in several lines.
    #expect(kept.filter { !$0.isWhitespace }.contains("keptin\(file)"))
    _ = first.text("documents")
    _ = first.text(".correct published of 3 = 2024-03-01")
    let text = try String(contentsOfFile: file, encoding: .utf8)
    let lines = text.split(separator: "\n").filter { !$0.hasPrefix("#") }
    #expect(
      lines[0].hasPrefix(
        "2025-08-01 correct speaker of claim \"\\\"⟦Nobody was hurt, and nobody will pay twice,⟧\\\" the mayor said on 13 May 2024.\" in \"courier.md\" line 10 sha256:"
      ))
    #expect(lines[0].hasSuffix(" = \"Ellen Brandt\" because she is"))
    #expect(lines[1].hasPrefix("2025-08-01 correct published of document \"union.txt\" sha256:"))

    let second = try sit().session
    #expect(identity(second) == identity(first))
    #expect(identity(second) != plain)
    #expect(second.text("claims | filter speaker is \"Ellen Brandt\" | count").contains("correction 1:"))
    _ = second.text(".forget 1")
    _ = second.text(".forget 1")
    #expect(identity(second) == plain)
    #expect(
      try String(contentsOfFile: file, encoding: .utf8).split(separator: "\n").allSatisfy {
        $0.hasPrefix("#")
      })
  }

  @Test("Articles that are read anew keep their corrections; one that lost its place is told") func again()
    throws
  {
    let first = try sit().session
    _ = first.text("claims")
    _ = first.text(".correct speaker of 1 = \"Ellen Brandt\"")
    _ = first.text(".correct speaker of 4 = \"Ole Vik\"")
    let gazette = articles + "/gazette.md"
    let text = try String(contentsOfFile: gazette, encoding: .utf8)
    try text.replacingOccurrences(of: "had been drunk", with: "was drunk").write(
      toFile: gazette, atomically: true, encoding: .utf8)
    let courier = articles + "/courier.md"
    try (String(contentsOfFile: courier, encoding: .utf8) + "\nOne more paragraph.\n").write(
      toFile: courier, atomically: true, encoding: .utf8)
    let (second, notes) = try sit()
    #expect(notes.contains { $0.hasPrefix("correction 2 was not applied:") })
    #expect(!notes.contains { $0.hasPrefix("correction 1") })
    #expect(second.text("claims | filter speaker is \"Ellen Brandt\" | count").contains("1"))
    #expect(second.text("claims | filter speaker is \"Ole Vik\"").hasPrefix("no rows"))
    #expect(
      second.text(".corrections").contains("not applied: no claim stands on these words in “gazette.md”"))
  }

  @Test("A file that somebody edits meanwhile loses nothing") func edited() throws {
    let session = try sit().session
    _ = session.text(".alias \"The Aurora\" = \"Aurora\"")
    try (String(contentsOfFile: file, encoding: .utf8) + "correct title of \"union.txt\" = \"Statement\"\n")
      .write(
        toFile: file, atomically: true, encoding: .utf8)
    #expect(session.text(".forget 1").contains("has changed since it was read"))
    #expect(session.text(".corrections").contains("Statement"))
    _ = session.text(".correct author of \"union\" = \"The union\"")
    #expect(try CorrectionFile(corpus: corpus).load().count == 3)
    #expect(session.text("documents | filter author is \"The union\" | show title").contains("Statement"))
  }

  /// The kind that stands in a table of mentions is the mention's, and no document is touched for it.
  @Test("A column that rows have themselves is not taken for their document's") func ownColumns() throws {
    let session = try sit().session
    _ = session.text("mentions")
    let answer = session.text(".correct kind of 1 = \"place\"")
    #expect(answer.contains("The kind of row 1 is that of a mention, and cannot be corrected."))
    #expect(try CorrectionFile(corpus: corpus).load().isEmpty)
    #expect(session.text(".correct source of 1 = \"The Echo\"").contains("correction 1"))
  }

  @Test("A line that cannot be read is told with its number, and the corpus stays closed") func malformed()
    throws
  {
    _ = try sit()
    try "# mine\nalais \"A\" = \"B\"\n".write(toFile: file, atomically: true, encoding: .utf8)
    #expect(throws: CorpusError.self) { try sit() }
    do { _ = try sit() } catch {
      #expect("\(error)".contains("articles.corrections, line 2, character 6: a correction begins with"))
    }
  }

  @Test("A script keeps nothing, and knows the corpus that the prompt has corrected") func scripts() throws {
    let prompt = try sit().session
    _ = prompt.text(".alias \"The Aurora\" = \"Aurora\"")
    let script = Session { try CorpusOpening.open($0, progressWidth: nil) }
    _ = try script.open(corpus)
    #expect(identity(script) == identity(prompt))
    #expect(script.text(".alias \"The Union\" = \"union\"").contains("for this run only"))
    #expect(identity(script) != identity(prompt))
    #expect(try CorrectionFile(corpus: corpus).load().count == 1)
  }
}
