import Foundation
import Testing

/// `parallax run --record`, `parallax verify` and `parallax session export`, as a reader meets them.
@Suite("Recording and verifying") struct RecordingTests {
  private let program = ProgramTests()

  /// A folder with a script beside a folder of articles, which it may change.
  private struct Study {
    let folder: URL
    var script: URL { folder.appendingPathComponent("study.query") }
    var record: URL { folder.appendingPathComponent("study.query.result") }

    init(_ text: String = "corpus \"bridge\"\n\ndocuments | count by source\n\nquantities | show value\n")
      throws
    {
      folder = try Workshop.emptyFolder()
      try FileManager.default.copyItem(
        at: Workshop.repository.appendingPathComponent("Tests/Transcripts/bridge"), to: article(""))
      try text.write(to: script, atomically: true, encoding: .utf8)
    }

    func article(_ name: String) -> URL { folder.appendingPathComponent("bridge/" + name) }
  }

  @Test("A recorded script is the same when nothing was changed") func same() throws {
    let study = try Study()
    let recorded = try program.run(["run", study.script.path, "--record", "--format", "tsv"])
    #expect(recorded.code == 0)
    #expect(recorded.output.hasPrefix("source\tcount\n"))
    let text = try String(contentsOf: study.record, encoding: .utf8)
    #expect(text.contains("> documents | count by source\n  source\tcount\n"))
    #expect(text.contains("  courier.md\ndocument     sha256:"))
    for file in [study.script, study.record] {
      let verified = try program.run(["verify", file.path])
      #expect(verified.output == "\(study.script.path): same, 2 answers\n")
      #expect(verified.code == 0 && verified.errors.isEmpty)
    }
    _ = try program.run(["run", study.script.path, "--record"])
    #expect(try String(contentsOf: study.record, encoding: .utf8) == text)
  }

  @Test("A corpus that changed is told by its documents, with the answers that differ") func corpus() throws {
    let study = try Study()
    #expect(try program.run(["run", study.script.path, "--record"]).code == 0)
    try FileManager.default.removeItem(at: study.article("union.txt"))
    try FileManager.default.removeItem(at: study.folder.appendingPathComponent("bridge.corpus"))
    try "Nobody used the bridge.\n".write(
      to: study.article("zeta.txt"), atomically: true, encoding: .utf8)
    let verified = try program.run(["verify", study.script.path])
    #expect(verified.code == 1)
    #expect(verified.output.hasPrefix("\(study.script.path): drifted\n  the corpus: zeta.txt came\n"))
    #expect(verified.output.contains("  the corpus: union.txt went\n"))
    #expect(verified.output.contains("--- as recorded\n+++ as answered now\n"))
  }

  @Test("An article that has changed on disk since the corpus read it is told") func article() throws {
    let study = try Study("corpus \"bridge.corpus\"\n\ndocuments | count by source\n")
    _ = try program.run(["ingest", study.article("").path])
    #expect(try program.run(["run", study.script.path, "--record"]).code == 0)
    try "Nobody used the bridge.\n".write(to: study.article("union.txt"), atomically: true, encoding: .utf8)
    let verified = try program.run(["verify", study.script.path])
    #expect(
      verified.output == """
        \(study.script.path): same, 1 answer
          union.txt has changed on disk since it was read; reading the folder again takes that in

        """)
    #expect(verified.code == 0)
  }

  @Test("A changed script is told, also where the answers are the same") func script() throws {
    let study = try Study()
    _ = try program.run(["run", study.script.path, "--record"])
    let text = try String(contentsOf: study.script, encoding: .utf8)
    try ("# A remark.\n" + text).write(to: study.script, atomically: true, encoding: .utf8)
    let verified = try program.run(["verify", study.script.path])
    #expect(
      verified.output
        == "\(study.script.path): drifted\n  the script: “study.query” was changed\n  the answers are the same\n"
    )
    #expect(verified.code == 1)
  }

  @Test("A script that the script runs is part of the record") func called() throws {
    let study = try Study("corpus \"bridge\"\n\n.run parts.query\n")
    let parts = study.folder.appendingPathComponent("parts.query")
    try "documents | count\n".write(to: parts, atomically: true, encoding: .utf8)
    #expect(try program.run(["run", study.script.path, "--record"]).code == 0)
    let record = try String(contentsOf: study.record, encoding: .utf8)
    #expect(record.contains(/\nruns         sha256:[0-9a-f]{64}  parts\.query\n/))
    #expect(try program.run(["verify", study.script.path]).code == 0)
    try "documents | count by source\n".write(to: parts, atomically: true, encoding: .utf8)
    let verified = try program.run(["verify", study.script.path])
    #expect(verified.code == 1)
    #expect(verified.output.contains("  the script: “parts.query”, which it runs, was changed\n"))
  }

  @Test("The corpus and the parameters of the command line are part of the record") func given() throws {
    let study = try Study("documents | filter source is $who | count\n")
    let arguments = ["--corpus", study.article("").path, "--param", "who=City Courier"]
    #expect(try program.run(["run", study.script.path, "--record"] + arguments).code == 0)
    let text = try String(contentsOf: study.record, encoding: .utf8)
    #expect(text.contains("\nparameter    who=City Courier\n"))
    #expect(text.contains("\ngiven        sha256:") && text.contains("  bridge\n"))
    #expect(try program.run(["verify", study.script.path]).output.hasSuffix(": same, 1 answer\n"))
    let other = try program.run(["verify", study.script.path, "--corpus", study.folder.path + "/none"])
    #expect(other.code == 1)
  }

  @Test("A script that pins its corpus refuses another, and verify says what came and went") func pinned()
    throws
  {
    let study = try Study()
    let identity = try #require(
      try program.run([study.article("").path], input: ".corpus\n").output.split(separator: "\n")
        .first { $0.hasPrefix("identity") }?.split(separator: " ").last)
    try "corpus \"bridge\" expect \(identity)\n\ndocuments | count\n"
      .write(to: study.script, atomically: true, encoding: .utf8)
    #expect(try program.run(["run", study.script.path, "--record"]).code == 0)
    try "One more.\n".write(to: study.article("late.txt"), atomically: true, encoding: .utf8)
    let refused = try program.run(["run", study.script.path])
    #expect(refused.code == 1 && refused.output.isEmpty)
    #expect(refused.errors.contains("The corpus has drifted"))
    let verified = try program.run(["verify", study.script.path])
    #expect(verified.code == 1)
    #expect(verified.output.contains("  the corpus: late.txt came\n"))
  }

  @Test("Without a record, verify says how to make one") func noRecord() throws {
    let study = try Study()
    let verified = try program.run(["verify", study.script.path])
    #expect(verified.code == 1)
    #expect(verified.errors.contains("parallax run \(study.script.path) --record"))
  }

  @Test("A failing script is not recorded") func failing() throws {
    let study = try Study("corpus \"bridge\"\n\ndocuments | expect rows is 99\n")
    #expect(try program.run(["run", study.script.path, "--record"]).code == 1)
    #expect(!FileManager.default.fileExists(atPath: study.record.path))
  }

  @Test("A session at the prompt becomes a script that gives the same results") func session() throws {
    let home = try Workshop.emptyFolder()
    let corpus = try Workshop.corpus(of: "Tests/Transcripts/bridge")
    let environment = ["HOME": home.path, "XDG_DATA_HOME": home.path]
    let terminal = try Terminal(
      [corpus, "--param", "who=City \"C\"ourier"], environment: environment)
    try terminal.expect("bridge> ")
    for line in [
      "let press = documents | filter published in 2024", "press | nonsense", "press | count by source",
      "| filter count > 0", "documents | filter source is $who | count",
    ] {
      terminal.type(line + "\r")
      try terminal.expect("bridge> ")
    }
    terminal.type("\u{4}")
    #expect(try terminal.end() == 0)
    let exported = try program.run(["session", "export"], environment: environment)
    #expect(exported.code == 0)
    #expect(
      exported.output.hasPrefix("param who = \"City \\\"C\\\"ourier\"\n\ncorpus \"\(corpus)\" expect sha256:")
    )
    #expect(!exported.output.contains("nonsense"))
    let file = home.appendingPathComponent("again.query")
    #expect(
      try program.run(["session", "export", "-o", file.path], environment: environment).code == 0)
    let again = try program.run(["run", file.path, "--format", "csv"])
    #expect(
      again.output
        == "source,count\r\nCity Courier,1\r\nHarbour Gazette,1\r\nsource,count\r\nCity Courier,1\r\nHarbour Gazette,1\r\ncount\r\n0\r\n"
    )
  }

  @Test("Two prompts that are open at once are two sessions") func twoSessions() throws {
    let home = try Workshop.emptyFolder()
    let corpus = try Workshop.corpus(of: "Tests/Transcripts/bridge")
    let environment = ["HOME": home.path, "XDG_DATA_HOME": home.path]
    let desks = try (0..<2).map { _ in try Terminal([corpus], environment: environment) }
    for (desk, query) in zip(desks, ["sentences | count", "claims | count"]) {
      try desk.expect("bridge> ")
      desk.type(query + "\r")
      try desk.expect("bridge> ")
    }
    for desk in desks {
      desk.type("\u{4}")
      #expect(try desk.end() == 0)
    }
    func asked(_ arguments: [String]) throws -> String {
      try program.run(["session"] + arguments, environment: environment).output
    }
    #expect(try asked(["export"]).hasSuffix("\nclaims | count\n"))
    #expect(try asked(["export", "2"]).hasSuffix("\nsentences | count\n"))
    #expect(try asked(["list"]).contains(/^ 1  .*  claims \| count\n 2  .*  sentences \| count\n$/))
    #expect(try program.run(["session", "export", "3"], environment: environment).code == 1)
  }
}
