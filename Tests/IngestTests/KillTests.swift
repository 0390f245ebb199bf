import Foundation
import Ingest
import Store
import TestSupport
import Testing

/// A run that is killed leaves the old corpus or the new one, whole, and does not stand in the way of the next.
@Suite struct KillTests {
  @Test func aKilledRunLeavesTheOldCorpusOrTheNew() throws {
    let folder = try TemporaryFolder()
    for number in 0..<40 { try folder.write("articles/\(number).txt", sampleArticle(number)) }
    try folder.ingest("articles")
    let old = try folder.corpus().readable()
    for number in 0..<100 { try folder.write("articles/\(number).txt", sampleArticle(number + 1000)) }
    try folder.ingest("articles", corpus: "whole.corpus")
    let new = try folder.corpus("whole.corpus").readable()

    var generator = SeededGenerator(seed: 20)
    var killed = 0
    let start = ContinuousClock.now
    try run(folder, "timing.corpus", killedAfter: nil)
    let duration = max(5_000, Int((ContinuousClock.now - start) / .microseconds(1)))
    for _ in 0..<12 {
      try FileManager.default.copyItem(atPath: folder.file("x.corpus"), toPath: folder.file("try.corpus"))
      if try run(folder, "try.corpus", killedAfter: Int.random(in: 0...duration, using: &generator)) {
        killed += 1
      }
      let left = try folder.corpus("try.corpus").readable()
      #expect(left == old || left == new)
      #expect(try folder.corpus("try.corpus").lines("PRAGMA integrity_check") == ["ok"])
      // The leftovers of the killed run are no obstacle.
      try folder.ingest("articles", corpus: "try.corpus")
      #expect(try folder.corpus("try.corpus").readable() == new)
      #expect(!FileManager.default.fileExists(atPath: folder.file("try.corpus.new")))
      try folder.remove("try.corpus")
    }
    #expect(killed > 0)
  }

  /// - Returns: whether the run was killed before its end.
  @discardableResult
  private func run(_ folder: TemporaryFolder, _ corpus: String, killedAfter microseconds: Int?) throws -> Bool
  {
    let process = Process()
    process.executableURL = Self.probe
    process.arguments = [folder.file(corpus), "2", folder.file("articles")]
    process.standardOutput = FileHandle.nullDevice
    try process.run()
    if let microseconds {
      usleep(UInt32(microseconds))
      kill(process.processIdentifier, SIGKILL)
    }
    process.waitUntilExit()
    return process.terminationReason == .uncaughtSignal
  }

  /// Built beside the tests.
  private static let probe = URL(fileURLWithPath: CommandLine.arguments[0]).resolvingSymlinksInPath()
    .deletingLastPathComponent().appendingPathComponent("ingest-probe")
}
