import Foundation
import Testing

@testable import Shell

/// `Tests/Transcripts/*.transcript`: what a reader types and what comes back, byte for byte.
///
/// The first line names a folder beside the file that is read into a corpus (`corpus: bridge`). A line with `> ` is typed,
/// lines with `… ` go on with it, and the rest up to the next `> ` is the answer. Lines with `% ` are prose. All of a file
/// is one session, 80 columns wide. With RECORD=1 the answers are written into the files, and the test fails, so that a
/// person reads the difference.
@Suite("Transcripts") struct TranscriptTests {
  static let folder = Workshop.repository.appendingPathComponent("Tests/Transcripts")
  static let names = ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? [])
    .filter { $0.hasSuffix(".transcript") }.sorted()

  @Test("There are transcripts") func any() { #expect(Self.names.count >= 3) }

  @Test(arguments: names) func same(name: String) throws {
    let file = Self.folder.appendingPathComponent(name)
    let written = try String(contentsOf: file, encoding: .utf8)
    let played = try play(Transcript(written))
    if ProcessInfo.processInfo.environment["RECORD"] == "1", played != written {
      try played.write(to: file, atomically: true, encoding: .utf8)
      Issue.record("\(name) was recorded anew; read the difference before you keep it")
    } else {
      let (expected, found) = (
        written.split(separator: "\n", omittingEmptySubsequences: false),
        played.split(separator: "\n", omittingEmptySubsequences: false)
      )
      let line = zip(expected, found).enumerated().first { $0.element.0 != $0.element.1 }
      #expect(
        played == written,
        "line \((line?.offset ?? min(expected.count, found.count)) + 1): “\(line?.element.0 ?? "")” became “\(line?.element.1 ?? "")”"
      )
    }
  }

  private func play(_ transcript: Transcript) throws -> String {
    let session = try Workshop.session(on: Workshop.corpus(of: "Tests/Transcripts/\(transcript.corpus)"))
    var text = "corpus: \(transcript.corpus)\n"
    for entry in transcript.entries {
      text += "\n"
      for line in entry.prose { text += line + "\n" }
      if !entry.prose.isEmpty { text += "\n" }
      for (number, line) in entry.typed.enumerated() { text += (number == 0 ? "> " : "… ") + line + "\n" }
      text += session.text(entry.typed.joined(separator: "\n"))
    }
    return text
  }

  private struct Transcript {
    struct Entry {
      var prose: [String]
      var typed: [String]
    }

    var corpus = ""
    var entries: [Entry] = []

    init(_ text: String) throws {
      var prose: [String] = []
      for line in text.split(separator: "\n") {
        if line.hasPrefix("corpus: "), corpus.isEmpty {
          corpus = String(line.dropFirst(8))
        } else if line.hasPrefix("% ") {
          prose.append(String(line))
        } else if line.hasPrefix("> ") {
          entries.append(Entry(prose: prose, typed: [String(line.dropFirst(2))]))
          prose = []
        } else if line.hasPrefix("… "), !entries.isEmpty {
          entries[entries.count - 1].typed.append(String(line.dropFirst(2)))
        }
      }
      try #require(!corpus.isEmpty && !entries.isEmpty)
    }
  }
}
