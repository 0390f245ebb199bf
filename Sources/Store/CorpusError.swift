/// What can go wrong with a corpus file.
package enum CorpusError: Error, Hashable, Sendable {
  case missing(path: String)
  case notACorpus(path: String)
  case newerVersion(path: String, version: Int)
  case olderVersion(path: String, version: Int)
  case unreadable(path: String, reason: String)
  case locked(path: String)
  case interrupted
  case failed(reason: String)
}
