import Foundation
import Testing

@testable import Shell

/// The program as other programs see it: output, messages, exit codes.
@Suite("The program") struct ProgramTests {
  struct Result {
    var output: String
    var errors: String
    var code: Int32
  }

  func run(
    _ arguments: [String], input: String = "", environment: [String: String] = [:],
    through shell: String? = nil
  ) throws -> Result {
    let process = Process()
    let program = try Workshop.program
    process.executableURL = URL(fileURLWithPath: shell == nil ? program : "/bin/bash")
    process.arguments = shell.map { ["-c", $0, program] + arguments } ?? arguments
    process.environment = ["PATH": "/usr/bin:/bin", "HOME": "/nonexistent"].merging(environment) { $1 }
    let (typed, output, errors) = (Pipe(), Pipe(), Pipe())
    (process.standardInput, process.standardOutput, process.standardError) = (typed, output, errors)
    try process.run()
    typed.fileHandleForWriting.write(Data(input.utf8))
    try typed.fileHandleForWriting.close()
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    let messages = String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    return Result(output: text, errors: messages, code: process.terminationStatus)
  }

  func corpus() throws -> String { try Workshop.corpus(of: "Tests/Transcripts/bridge") }

  func script(_ text: String) throws -> URL {
    let file = try Workshop.emptyFolder().appendingPathComponent("study.query")
    try text.write(to: file, atomically: true, encoding: .utf8)
    return file
  }

  @Test("A folder is read when it is asked, quietly, into a corpus beside it") func folder() throws {
    let articles = try Workshop.emptyFolder().appendingPathComponent("bridge")
    try FileManager.default.copyItem(
      at: Workshop.repository.appendingPathComponent("Tests/Transcripts/bridge"), to: articles)
    let result = try run(["query", articles.path + "/", "documents | count", "--format", "csv"])
    #expect(result.output == "count\r\n3\r\n")
    #expect(result.code == 0)
    #expect(FileManager.default.fileExists(atPath: articles.path + ".corpus"))
  }

  @Test(
    "The same bytes under any time zone, language, width of the terminal and colour wish",
    arguments: [
      ["TZ": "Asia/Baku", "LANG": "az_AZ.UTF-8"], ["LANG": "C", "COLUMNS": "40"],
      ["LC_ALL": "tr_TR.UTF-8", "TERM": "xterm"],
      ["NO_COLOR": "1", "TERM": "dumb"],
    ]) func sameBytes(environment: [String: String]) throws
  {
    let arguments = ["query", try corpus(), "sentences | filter published in 2024 | sort text"]
    let plain = try run(arguments)
    let other = try run(arguments, environment: environment)
    #expect(plain.code == 0 && !plain.output.isEmpty)
    #expect(plain.output == other.output)
    #expect(!plain.output.contains("\u{1B}"))
  }

  @Test("A script stops at its first error, and says where it is") func scriptError() throws {
    let file = try script(
      "documents | count\n\n# Then:\ndocuments | filter author is none | expect count() = 99\n\ndocuments\n")
    let result = try run(["run", file.path, "--corpus", try corpus()])
    #expect(result.code == 1)
    // Each query stands above its answer.
    #expect(result.output.hasPrefix("> documents | count\ncount\n"))
    #expect(!result.output.contains("courier.md"))
    #expect(result.errors.hasPrefix("\(file.path):4:"))
    #expect(result.errors.contains(": error: "))
    #expect(result.errors.contains("^~~~"))
  }

  @Test("Nothing of a script runs where the form of a statement is wrong") func scriptForm() throws {
    let file = try script("documents\n\ndocuments | sort\n")
    let result = try run(["run", file.path, "--corpus", try corpus()])
    #expect(result.code == 1)
    #expect(result.output == "")
    #expect(result.errors.hasPrefix("\(file.path):3:"))
  }

  @Test("The command line sets a script's parameters") func parameters() throws {
    let file = try script("param who = \"City Courier\"\n\ndocuments | filter source is $who | show source\n")
    let corpus = try corpus()
    let given = try run([
      "run", file.path, "--corpus", corpus, "--format", "csv", "--param", "who=Harbour Gazette",
    ])
    #expect(given.output == "source\r\nHarbour Gazette\r\n")
    let own = try run(["run", file.path, "--corpus", corpus, "--format", "csv"])
    #expect(own.output == "source\r\nCity Courier\r\n")
  }

  @Test("A folder's corpus of an earlier schema is made anew; one that is named itself is not touched")
  func olderSchema() throws {
    let articles = try Workshop.emptyFolder().appendingPathComponent("bridge")
    try FileManager.default.copyItem(
      at: Workshop.repository.appendingPathComponent("Tests/Transcripts/bridge"), to: articles)
    let query = ["query", articles.path, "documents | count", "--format", "csv"]
    let first = try run(query)
    let corpus = articles.path + ".corpus"
    let file = try FileHandle(forUpdating: URL(fileURLWithPath: corpus))
    try file.seek(toOffset: 60)
    try file.write(contentsOf: Data([0, 0, 0, 0]))
    try file.close()
    let named = try run(["query", corpus, "documents | count"])
    #expect(named.errors.contains("was made by an earlier Parallax"))
    #expect(try run(query).output == first.output)
    #expect(try run(["query", corpus, "documents | count", "--format", "csv"]).output == first.output)
  }

  @Test("A script names its corpus from its own folder, and notices when it has drifted")
  func corpusStatement() throws {
    let corpus = URL(fileURLWithPath: try corpus())
    let file = corpus.deletingLastPathComponent().appendingPathComponent("study.query")
    try "corpus \"bridge.corpus\"\n\ndocuments | count\n".write(to: file, atomically: true, encoding: .utf8)
    #expect(try run(["run", file.path, "--format", "tsv"]).output == "count\n3\n")
    try "corpus \"bridge.corpus\" expect sha256:00000000\n\ndocuments | count\n"
      .write(to: file, atomically: true, encoding: .utf8)
    let drifted = try run(["run", file.path])
    #expect(drifted.code == 1)
    #expect(drifted.errors.contains("drifted"))
    #expect(drifted.output == "")
  }

  @Test("Piped text is answered without a prompt, and stops at the first failure") func piped() throws {
    let result = try run([try corpus()], input: ".format tsv\ndocuments | count\n\n.nonsense\n\ndocuments\n")
    #expect(result.output == "count\n3\n")
    #expect(result.errors.contains("standard input:4:1: error: There is no command “.nonsense”."))
    #expect(result.code == 1)
  }

  @Test("Two that open a folder at once both get the answer") func together() async throws {
    let articles = try Workshop.emptyFolder().appendingPathComponent("bridge")
    try FileManager.default.copyItem(
      at: Workshop.repository.appendingPathComponent("Tests/Transcripts/bridge"), to: articles)
    let outputs = try await withThrowingTaskGroup(of: String.self) { group in
      for _ in 0..<3 {
        group.addTask { try run(["query", articles.path, "documents | count", "--format", "csv"]).output }
      }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    #expect(outputs == Array(repeating: "count\r\n3\r\n", count: 3))
  }

  @Test("A folder without articles says what it should hold") func emptyFolder() throws {
    let folder = try Workshop.emptyFolder()
    let result = try run(["query", folder.path, "documents"])
    #expect(
      result.errors
        == "\(folder.path) holds no articles: put texts into it whose names end in .txt, .md or .html\n")
  }

  @Test("Answers that come from another folder's files say so every time") func otherFolder() throws {
    let (own, other) = (try Workshop.emptyFolder(), try Workshop.emptyFolder())
    for folder in [own, other] {
      try "The ferry left the harbour in 1912.\n".write(
        to: folder.appendingPathComponent("ferry.txt"), atomically: true, encoding: .utf8)
    }
    #expect(try run(["ingest", other.path, "--corpus", own.path + ".corpus"]).code == 0)
    for _ in 1...2 {
      let result = try run(["query", own.path, "documents"])
      #expect(
        result.errors.contains("failed: ferry.txt: another document of this name was read from \(other.path)")
      )
    }
  }

  @Test("A text piped into annotate needs no path") func annotatePipe() throws {
    let text = "The mayor said that the bridge was closed."
    let result = try run(["annotate"], input: text)
    #expect(result.code == 0)
    #expect(result.output.contains("\"text\":\"that the bridge was closed\""))
    #expect(result.output == (try run(["annotate", "-"], input: text)).output)
  }

  @Test(
    "Wrong use is 2",
    arguments: [
      ["query"], ["--bogus"], ["ingest"], ["query", "x.corpus", "documents", "--format", "xls"],
      ["query", "x.corpus", "documents", "--width", "3"],
      ["query", "x.corpus", "documents", "--param", "novalue"],
    ])
  func wrongUse(arguments: [String]) throws {
    let result = try run(arguments)
    #expect(result.code == 2)
    #expect(result.output.isEmpty && !result.errors.isEmpty)
  }

  @Test(
    "Failure is 1",
    arguments: [["query", "/nonexistent.corpus", "documents"], ["run", "/nonexistent.query"]])
  func failure(arguments: [String]) throws {
    let result = try run(arguments)
    #expect(result.code == 1)
    #expect(result.output.isEmpty && !result.errors.isEmpty)
  }

  @Test("A path that leads nowhere is met with what is there") func nowhere() throws {
    let folder = try Workshop.emptyFolder()
    try FileManager.default.createDirectory(
      at: folder.appendingPathComponent("articles"), withIntermediateDirectories: true)
    let result = try run(["query", folder.path + "/artcles", "documents"])
    #expect(result.code == 2)
    #expect(result.errors.contains("Did you mean: \(folder.path)/articles?"))
    #expect(result.errors.contains("Name a folder of articles"))
  }

  @Test("A corpus named behind the articles is the one they go to") func corpusBehind() throws {
    let folder = try Workshop.emptyFolder()
    for name in ["a", "b"] {
      try FileManager.default.createDirectory(
        at: folder.appendingPathComponent(name), withIntermediateDirectories: true)
      try "The bridge opened in 1906.".write(
        toFile: folder.path + "/\(name)/\(name).txt", atomically: true, encoding: .utf8)
    }
    let paths = [folder.path + "/a", folder.path + "/b"]
    let corpus = folder.path + "/both.corpus"
    #expect(try run(["ingest"] + paths + [corpus]).output.contains("both.corpus: Read 2"))
    let unnamed = try run(["ingest"] + paths)
    #expect(unnamed.code == 2)
    #expect(unnamed.errors.contains("parallax ingest \(paths[0]) \(paths[1]) --corpus NAME.corpus"))
  }

  @Test("What holds no text says how to get at it; what is no corpus says what to do") func foreign() throws {
    let folder = try Workshop.emptyFolder().appendingPathComponent("mixed")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for (name, text) in [("report.pdf", "%PDF-1.4 x"), ("letter.docx", "PK"), ("pdf.txt", "%PDF-1.4 x")] {
      try text.write(to: folder.appendingPathComponent(name), atomically: true, encoding: .utf8)
    }
    let result = try run(["ingest", folder.path])
    #expect(result.errors.contains("skipped: report.pdf: a PDF, which is not read; make a text of it first"))
    #expect(result.errors.contains("skipped: letter.docx: a text with formatting"))
    #expect(result.errors.contains("failed: pdf.txt: is a PDF"))
    let corpus = folder.path + ".corpus"
    try "no corpus".write(toFile: corpus, atomically: true, encoding: .utf8)
    #expect(
      try run(["query", corpus, "documents"]).errors.contains("is not a Parallax corpus, or not a whole one"))
    #expect(try run(["query", folder.path, "documents"]).errors.contains("Move it away"))
  }

  @Test("Help and version are 0", arguments: [["--help"], ["help", "query"], ["--version"]])
  func help(arguments: [String]) throws {
    let result = try run(arguments)
    #expect(result.code == 0)
    #expect(!result.output.isEmpty && result.errors.isEmpty)
  }

  @Test("A reader who has seen enough is no fault") func closedPipe() throws {
    let result = try run(
      [try corpus()],
      through: "set -o pipefail; \"$0\" query \"$1\" words --width 40 | true")
    #expect(result.code == 0)
    #expect(result.errors.isEmpty)
  }

  @Test("What a document hides is shown in a table, and kept in data") func hostile() throws {
    let folder = try Workshop.emptyFolder().appendingPathComponent("hostile")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    // A file with a larger share of control characters is taken for a binary one.
    let rest = String(
      repeating: " The harbour was quiet that night, and nobody saw the ship come in.", count: 20)
    try "Title here\n\nThe mayor said \u{1B}]0;owned\u{7}nothing\u{202E} at all.\(rest)\n"
      .write(to: folder.appendingPathComponent("a.txt"), atomically: true, encoding: .utf8)
    let table = try run(["query", folder.path, "sentences | show text"]).output
    #expect(table.contains("␛]0;owned␇nothing⟨U+202E⟩ at all."))
    #expect(!table.contains("\u{1B}"))
    let data = try run(["query", folder.path, "sentences | show text", "--format", "csv"]).output
    #expect(data.contains("\u{1B}]0;owned\u{7}nothing\u{202E}"))
  }
}
