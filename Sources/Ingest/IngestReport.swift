/// What became of every file of a run.
package struct IngestReport: Hashable, Sendable {
  /// A document or file by name, with what there is to say about it.
  package struct Entry: Hashable, Sendable {
    package var name: String
    package var reason: String

    package init(_ name: String, _ reason: String = "") {
      self.name = name
      self.reason = reason
    }
  }

  package var corpus: String
  /// Whether the corpus file was replaced; not where everything was unchanged.
  package var isWritten = false
  package var read: [Entry] = []
  package var unchanged: [Entry] = []
  /// Documents whose file is gone.
  package var removed: [Entry] = []
  package var skipped: [Entry] = []
  package var failed: [Entry] = []
  /// Things to know about documents that were read: another encoding, an error in the front matter (with its line).
  package var notes: [Entry] = []
  /// The bytes of the files that were read.
  package var bytes = 0

  package init(corpus: String) { self.corpus = corpus }

  /// 0 where every file was read, 1 where some failed.
  package var exitCode: Int32 { failed.isEmpty ? 0 : 1 }
}

extension IngestReport {
  /// The counts in one line: “Read 12, unchanged 3, removed 0, skipped 1, failed 1.”
  package var counts: String {
    "Read \(read.count), unchanged \(unchanged.count), removed \(removed.count), skipped \(skipped.count), "
      + "failed \(failed.count)."
  }

  /// What a person should look at, a line each: failures first, then notes, removals and what was skipped. A long list of
  /// one kind ends after `limit` lines with how many more there are.
  package func details(limit: Int = 20) -> [String] {
    var lines: [String] = []
    func list(_ word: String, _ entries: [Entry]) {
      for entry in entries.prefix(limit) {
        lines.append("\(word): \(entry.name)\(entry.reason.isEmpty ? "" : ": \(entry.reason)")")
      }
      if entries.count > limit { lines.append("\(word): and \(entries.count - limit) more") }
    }
    list("failed", failed)
    list("note", notes)
    list("removed", removed)
    list("skipped", skipped)
    return lines
  }
}

/// Why nothing could be ingested at all: the command was used wrongly.
package enum IngestError: Error, Hashable, Sendable, CustomStringConvertible {
  case noPaths
  case noSuchPath(String)

  package var description: String {
    switch self {
    case .noPaths: "nothing to read; name a folder or files: parallax ingest FOLDER"
    case .noSuchPath(let path): "\(path): there is no such file or folder"
    }
  }
}
