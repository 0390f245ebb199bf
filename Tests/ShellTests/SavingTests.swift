import Engine
import Foundation
import Store
import Syntax
import Testing

@testable import Shell

/// What a session may write, what `it` is, and what is asked where a name could mean several entities.
@Suite("Saving, it, and names to choose from") struct SavingTests {
  let folder: URL
  let session: Session

  init() throws {
    folder = try Workshop.emptyFolder()
    session = try Workshop.session(on: Workshop.corpus(of: "Tests/Transcripts/bridge"))
  }

  private func path(_ name: String) -> String { folder.appendingPathComponent(name).path }

  @Test("Without leave nothing is written, and nothing is asked of the corpus") func refused() {
    let answer = session.text("documents | save \"\(path("a.csv"))\"")
    #expect(answer.contains("--allow-write FOLDER"))
    #expect(!FileManager.default.fileExists(atPath: path("a.csv")))
    #expect(session.answer == nil)
  }

  @Test("Below an allowed folder it is written, in the format of its name or of “as”") func written() throws {
    session.writing = try WritePermission(folders: [folder.path], replaces: true)
    #expect(session.text("documents | count by source | save \"\(path("a.csv"))\"").hasPrefix("3 rows to"))
    #expect(try String(contentsOfFile: path("a.csv"), encoding: .utf8).hasPrefix("source,count\r\n"))
    _ = session.text("documents | count | save \"\(path("a.csv"))\" as jsonl")
    #expect(try String(contentsOfFile: path("a.csv"), encoding: .utf8) == "{\"count\":3}\n")
  }

  @Test("No path leads out of the folder, and neither corpus nor other people's files are replaced")
  func safe() throws {
    let inner = folder.appendingPathComponent("inner")
    try FileManager.default.createDirectory(at: inner, withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(atPath: inner.path + "/out", withDestinationPath: folder.path)
    try FileManager.default.createSymbolicLink(
      atPath: inner.path + "/link.csv", withDestinationPath: path("there.csv"))
    try "mine".write(toFile: inner.path + "/mine.csv", atomically: true, encoding: .utf8)
    session.writing = try WritePermission(folders: [inner.path], replaces: false)
    for name in ["../a.csv", "out/a.csv", "link.csv", "mine.csv", "none/a.csv"] {
      #expect(session.evaluate("documents | save \"\(inner.path)/\(name)\"")[0].failed, "\(name)")
    }
    #expect(try String(contentsOfFile: inner.path + "/mine.csv", encoding: .utf8) == "mine")
    #expect(!FileManager.default.fileExists(atPath: path("a.csv")))
    #expect(!FileManager.default.fileExists(atPath: path("there.csv")))
    // What the session has made it may make again.
    #expect(!session.evaluate("documents | save \"\(inner.path)/new.csv\"")[0].failed)
    #expect(!session.evaluate("claims | save \"\(inner.path)/new.csv\"")[0].failed)
    let corpus = try #require(session.engine?.corpus.path)
    session.writing = try WritePermission(folders: ["/"], replaces: true)
    #expect(session.evaluate("documents | save \"\(corpus)\" as csv")[0].failed)
  }

  @Test("After saving, it is the rows; .save is for queries") func afterSaving() throws {
    session.writing = try WritePermission(folders: [folder.path], replaces: true)
    for _ in 0..<2 { _ = session.text("documents") }
    _ = session.text("it | save \"\(path("a.csv"))\"")
    #expect(session.text("it | save \"\(path("b.csv"))\"").hasPrefix("3 rows to"))
    #expect(session.lastQuery == "it")
    #expect(session.text(".save \(path("c.csv"))").contains("it | save"))
  }

  @Test("It is the last answer, and goes on meaning what it meant") func it() {
    #expect(session.text("it | count").contains("there is none yet"))
    _ = session.text("claims | filter form is direct")
    #expect(session.text("it | count").contains("2"))
    _ = session.text("documents")
    _ = session.text("it | filter source is \"City Courier\"")
    _ = session.text("it | select source")
    _ = session.text("let courier = it")
    _ = session.text("claims")
    #expect(session.text("it | count").contains("7"))
    #expect(session.text("courier").contains("City Courier"))
  }

  @Test("The chosen entity is written into the query") func choice() {
    func question(_ query: String) -> NameQuestion {
      let start = query.utf8.count - "\"Reed\"".utf8.count
      return NameQuestion(
        choice: NameChoice(
          range: SourceRange(start, query.utf8.count), name: "Reed", column: "speaker",
          candidates: [.init(name: "Ann Reed", count: 12), .init(name: "Tom Reed", count: 3)]),
        query: query)
    }
    let asked = question("claims | filter speaker is \"Reed\"")
    #expect(
      asked.text(session.style)
        == "“Reed” could be 2 names in speaker:\n  1  12  Ann Reed\n  2   3  Tom Reed\n  3      all: speaker has \"Reed\"\n"
    )
    #expect(asked.query(choosing: " 2 ") == "claims | filter speaker is \"Tom Reed\"")
    #expect(asked.query(choosing: "3") == "claims | filter speaker has \"Reed\"")
    for none in ["", "4", "0", "-1", "Ann"] { #expect(asked.query(choosing: none) == nil) }
    // The surname as it stands is one more.
    var alone = asked.choice
    alone.candidates.append(.init(name: "Reed", count: 2, isAlone: true))
    let one = NameQuestion(choice: alone, query: asked.query)
    #expect(one.text(session.style).contains("  3   2  Reed, of whom nothing more is said\n  4"))
    #expect(one.query(choosing: "3") == "claims | filter speaker is exactly \"Reed\"")
    // “is not” cannot become “has”.
    #expect(question("claims | filter speaker is not \"Reed\"").query(choosing: "3") == nil)
  }

  @Test(
    "A hostile regular expression ends soon, with a message or an answer",
    arguments: [
      "(a+)+$", "(.*)*x", "(?:a|a)*b", "(a*)*\\1b", "^(([a-z])+.)+[A-Z]([a-z])+$", "(.*.*.*.*.*)=",
      "(?R)?(a|aa)+x",
      "(\\w+\\s?)*!", "((a{1,100}){1,100}){1,100}", "(a{0,65535}){0,65535}", "\\C", "(",
    ])
  func hostile(pattern: String) {
    let clock = ContinuousClock()
    var text = ""
    let time = clock.measure { text = session.text("sentences | filter text matches /\(pattern)/ | count") }
    #expect(time < .seconds(5), "\(time)")
    #expect(!text.isEmpty)
  }
}
