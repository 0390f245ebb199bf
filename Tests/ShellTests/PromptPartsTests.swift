import Engine
import Foundation
import Testing
import Values
import View

@testable import Shell

@Suite("Parts of the prompt") struct PromptPartsTests {
  @Test(
    "A query is one line of the history file, whatever is in it",
    arguments: [
      "documents", "documents |\ncount", "a \\n b", "back\\slash\\\n\\", "Баку “quotes”", "",
    ]) func history(entry: String)
  {
    let line = HistoryFile.encode(entry)
    #expect(!line.contains("\n"))
    #expect(HistoryFile.decode(line[...]) == entry)
  }

  private struct Choice {
    var typed: String
    var words: [String]
    var completion: Completion

    init(_ typed: String, _ words: [String], _ completion: Completion) {
      (self.typed, self.words, self.completion) = (typed, words, completion)
    }
  }

  @Test("One choice is put in, of several what they share, else they are listed") func choosing() {
    let choices: [Choice] = [
      Choice("doc", ["documents", "dates"], Completion(removed: 3, inserted: "documents ")),
      Choice(
        "d", ["documents", "dates", "documentation"],
        Completion(listing: "documents      dates          documentation\n")),
      Choice("docu", ["documents", "documentation"], Completion(removed: 4, inserted: "document")),
      Choice("DOCU", ["documents"], Completion(removed: 4, inserted: "documents ")),
      Choice("x", ["documents"], Completion()),
      Choice("", [], Completion()),
    ]
    for choice in choices {
      let candidates = choice.words.map { Completer.Candidate(text: $0) }
      let found = Completer.completion(of: choice.typed, candidates, width: 60)
      #expect(found == choice.completion, "\(choice.typed)")
    }
  }

  @Test("Values of the corpus are listed with their counts, also where a later word matches") func values() {
    let candidates = [
      Completer.Candidate(text: "Ilham Aliyev\"", shown: "Ilham Aliyev", count: 19),
      Completer.Candidate(text: "Heydar Aliyev\"", shown: "Heydar Aliyev", count: 2),
    ]
    #expect(
      Completer.completion(of: "ali", candidates, width: 60)
        == Completion(listing: "     19  Ilham Aliyev\n      2  Heydar Aliyev\n"))
    #expect(
      Completer.completion(of: "ilh", [candidates[0]], width: 60)
        == Completion(removed: 3, inserted: "Ilham Aliyev\" ", listing: "     19  Ilham Aliyev\n"))
    // One that begins so is not taken before those are seen that have a later word which does.
    let alone = Completer.Candidate(text: "Aliyev\"", shown: "Aliyev", count: 1)
    #expect(
      Completer.completion(of: "ali", candidates + [alone], width: 60)
        == Completion(listing: "      1  Aliyev\n     19  Ilham Aliyev\n      2  Heydar Aliyev\n"))
  }

  @Test("A caret stays under its place when the line is cut to the screen") func longLine() {
    let line = "claims | filter wording has \"a rather long phrase\" | cuont by source | first 10"
    let caret = String(repeating: " ", count: 53) + "^~~~~"
    let lines = MessageLayout.fit(
      line + "\n" + caret + "\nThere is no stage “cuont”.", style: Style(width: 40)
    )
    .split(separator: "\n").map(String.init)
    #expect(lines.count == 3)
    #expect(lines.allSatisfy { DisplayWidth.of($0) <= 40 })
    let place = lines[1].prefix { $0 == " " }.count
    #expect(lines[0].dropFirst(place).hasPrefix("cuont"))
  }

  @Test(
    "A progress bar fills its line and never breaks it", arguments: [20, 40, 80, 200],
    [-1, 0, 0.45, 1, 2, .nan])
  func progress(width: Int, share: Double) {
    let line = ProgressBar.line("Reading", share: share, count: "120 of 300 files", width: width)
    #expect(DisplayWidth.of(line) < width)
    #expect(line.hasPrefix("Reading "))
  }

  @Test("What the welcome and the manual propose has an answer on the open corpus") func examples() throws {
    let session = try Workshop.session(on: Workshop.corpus(of: "Tests/Transcripts/bridge"))
    let engine = try #require(session.engine)
    let examples = ExampleQueries(engine).first(3)
    #expect(examples.count == 3)
    for example in examples {
      let outcome = try #require(session.evaluate(example.query).first)
      #expect(!outcome.failed, "\(example.query): \(outcome.text)")
      #expect(outcome.answers.first?.answer.rows.rows.isEmpty == false, "\(example.query)")
      #expect(Welcome.text(engine, Style()).contains(example.query))
    }
    #expect(session.text(".help").contains(examples[0].query))
  }

  @Test(
    "Help about a word tells all that it is",
    arguments: [
      ("first", ["first [N]", "first(X)"]), ("year", ["year(DATE)"]),
      ("documents", ["One row is one file"]), ("speaker", ["column", "claims"]), (".why", ["row"]),
      ("has", ["COLUMN has"]), ("count", ["count [by COLUMN", "count(distinct X)"]),
    ] as [(String, [String])]) func help(word: String, parts: [String]) throws
  {
    let session = try Workshop.session(on: nil)
    let text = session.text(".help \(word)")
    for part in parts {
      #expect(text.contains(part), "\(word): \(text)")
    }
    #expect(session.text(".help speker").contains("Did you mean"))
  }

  @Test(
    "The word to explain is the one under the cursor, or before it",
    arguments: [
      ("documents | sort", 16, "sort"), ("documents | sort ", 17, "sort"),
      ("documents | sort", 3, "documents"),
      ("documents | sort", 10, "documents"), (".why 3", 2, ".why"), ("| ", 2, nil), ("", 0, nil),
    ] as [(String, Int, String?)]) func wordAtCursor(line: String, cursor: Int, word: String?)
  { #expect(WordAtCursor.word(in: Array(line.utf8), at: cursor) == word) }

  @Test(
    "What newcomers type at any prompt has a meaning here; queries and sentences are left alone",
    arguments: [
      ("help", ".help"), ("HELP", ".help"), ("?", ".help"), ("help filter", ".help filter"),
      ("claims?", ".help claims"), ("filter?", ".help filter"), ("quit", ".quit"), ("exit;", ".quit"),
      ("exit", ".quit"),
      ("q", ".quit"), ("\\q", ".quit"), ("ls", ".nouns"), ("tables", ".nouns"),
      ("columns claims", ".columns claims"), ("describe claims", ".columns claims"),
      ("why 3", ".why 3"), ("read 2", ".read 2"), ("cite 1", ".cite 1"), ("history", ".history"),
      ("open articles", ".open articles"), ("load articles", ".open articles"), ("timer on", ".timer on"),
      (".tables", ".nouns"), (".schema", ".nouns"), (".schema claims", ".columns claims"), (".q", ".quit"),
      ("\\d", ".nouns"), ("\\d+ claims;", ".columns claims"), ("\\dt", ".nouns"), ("\\?", ".help"),
      ("\\timing off", ".timer off"), (".mode csv", ".format csv"), ("\\c articles", ".open articles"),
      (".nouns", nil), (".why 3", nil), (".shell ls", nil), ("\\x", nil), (".nonsense", nil), ("\\", nil),
      (".", nil),
      ("read the articles", nil), ("claims", nil), ("claims | count", nil), ("why not", nil),
      ("open = 3", nil), ("mine", nil), ("", nil), ("Aliyev", nil), ("| count", nil),
    ] as [(String, String?)]) func plainWords(line: String, command: String?)
  { #expect(PlainWords.command(for: line, names: ["claims", "mine"]) == command) }

  @Test("A name that is given means the query") func givenName() {
    #expect(PlainWords.command(for: "ls", names: ["ls"]) == nil)
  }

  @Test(
    "What is being done stands in one line, as far as there is room",
    arguments: [
      (80, "12.3 s · reading: 5,000 rows · Control-C stops"), (40, "12.3 s · reading: 5,000 rows"),
      (20, "12.3 s"), (5, ""),
    ]) func progressLine(width: Int, line: String)
  {
    #expect(
      ProgressLine.line("reading: 5,000 rows", .milliseconds(12_345), canBeStopped: true, width: width)
        == line)
  }

  @Test("No more rows are laid out than anybody reads, and that is said") func mostShown() throws {
    let session = try Workshop.session(on: Workshop.corpus(of: "Tests/Transcripts/bridge"))
    session.mostShown = 4
    let text = session.text("sentences")
    #expect(text.contains("the first 4 of 15 rows are shown"))
    #expect(text.split(separator: "\n").count < 20)
    #expect(!session.text("documents").contains("are shown"))
    session.format = try #require(OutputFormats.named("csv"))
    #expect(session.evaluate("sentences")[0].text.contains("the first 4 of 15 rows"))
  }

  @Test("Without a corpus, what can be opened here is named") func openable() throws {
    let folder = try Workshop.emptyFolder()
    for name in ["press", "pictures"] {
      try FileManager.default.createDirectory(
        at: folder.appendingPathComponent(name), withIntermediateDirectories: true)
    }
    try "A text.".write(
      to: folder.appendingPathComponent("press/a.txt"), atomically: true, encoding: .utf8)
    #expect(Welcome.openable(in: folder.path) == ["press/"])
    try "".write(to: folder.appendingPathComponent("press.corpus"), atomically: true, encoding: .utf8)
    #expect(Welcome.openable(in: folder.path) == ["press.corpus"])
  }

  @Test("Scripts start no editor") func noEditor() throws {
    let session = try Workshop.session(on: nil)
    session.textEditor = { $0 + "documents" }
    let script = try Workshop.emptyFolder().appendingPathComponent("edit.query")
    try ".edit\n".write(to: script, atomically: true, encoding: .utf8)
    #expect(session.text(".run \(script.path)").contains("not in scripts"))
    #expect(session.evaluate(".edit").first?.next == "documents")
  }

  @Test func corpusBesideItsFolder() throws {
    let folder = try Workshop.emptyFolder().appendingPathComponent("press")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let path = folder.path
    #expect(CorpusLocation.corpusPath(ofArticles: path + "/") == path + ".corpus")
    #expect(CorpusLocation(of: path + ".corpus") == .corpus(path + ".corpus"))
  }
}
