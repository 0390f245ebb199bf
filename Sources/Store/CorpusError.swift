/// What can go wrong with a corpus file.
package enum CorpusError: Error, Hashable, Sendable {
  case missing(path: String)
  case notACorpus(path: String)
  case newerVersion(path: String, version: Int)
  case olderVersion(path: String, version: Int)
  case unreadable(path: String, reason: String)
  /// Another process is writing to it.
  case locked(path: String)
  case interrupted
  /// A pattern of `has_words` or `matches` that cannot be used; `offset` counts bytes of the pattern.
  case pattern(String, reason: String, offset: Int?)
  /// A regular expression that tries too many ways to match some text.
  case patternTooHard(String)
  /// A line of the file of corrections that cannot be read.
  case malformedCorrection(path: String, line: Int, mistake: CorrectionMistake)
  case failed(reason: String)
}

extension CorpusError: CustomStringConvertible {
  /// What happened, where, and what to do.
  package var description: String {
    switch self {
    case .missing(let path):
      "\(path): there is no such corpus; make one with: parallax ingest FOLDER --corpus \(path)"
    case .notACorpus(let path):
      "\(path) is not a Parallax corpus, or not a whole one; name a folder of articles, or another corpus file"
    case .newerVersion(let path, let version):
      "\(path) was made by a later Parallax (its schema is \(version), this one reads \(Schema.version)); update Parallax"
    case .olderVersion(let path, let version):
      "\(path) was made by an earlier Parallax (its schema is \(version), this one reads \(Schema.version)); ingest its folder again into a new corpus"
    case .unreadable(let path, let reason): "\(path) cannot be read: \(reason)"
    case .locked(let path): "\(path) is being written by another run of parallax; try again when it has ended"
    case .interrupted: "the query was stopped"
    case .pattern(let pattern, let reason, let offset?):
      "“\(pattern)”: \(reason), at character \(Self.character(offset, in: pattern))"
    case .pattern(let pattern, let reason, nil): "“\(pattern)”: \(reason)"
    case .patternTooHard(let pattern):
      "/\(pattern)/ tries too many ways to match; write it without repeats inside repeats, such as (a+)+, or put a condition with has before it"
    case .malformedCorrection(let path, let line, let mistake):
      "\(path), line \(line), character \(mistake.character): \(mistake.message). Mend the line, or put # before it; nothing was applied and nothing is lost"
    case .failed(let reason): "the corpus could not answer: \(reason)"
    }
  }

  /// The number, from 1, of the character that a byte offset points at.
  private static func character(_ offset: Int, in pattern: String) -> Int {
    String(decoding: pattern.utf8.prefix(max(0, offset)), as: UTF8.self).count + 1
  }
}
