/// Where the corpus of a path is.
package enum CorpusLocation: Hashable, Sendable {
  /// A corpus file.
  case corpus(String)
  /// A folder of articles, or one article, and the corpus file that holds its parse.
  case articles(String, corpus: String)

  /// A file that begins as SQLite's do, or that is called `.corpus`, is a corpus; anything else is to be read.
  ///
  /// The corpus of a folder stands beside it under the folder's name with `.corpus`; where nothing can be written
  /// there, in the user's cache under the name and a number made of the whole path.
  package init(of path: String) {
    if Files.isFolder(path) || !Self.looksLikeCorpus(path) {
      self = .articles(path, corpus: Self.corpusPath(ofArticles: path))
    } else {
      self = .corpus(path)
    }
  }

  package static func corpusPath(ofArticles path: String) -> String {
    let whole = Files.absolute(path)
    let beside = whole + ".corpus"
    if whole == "/" { return cached(whole) }
    return Files.exists(beside) || Files.isWritable(Files.folder(of: whole))
      ? relative(beside, like: path) : cached(whole)
  }

  /// The path as the reader wrote it, where it leads to the same place.
  private static func relative(_ beside: String, like path: String) -> String {
    var plain = path[...]
    while plain.count > 1, plain.hasSuffix("/") { plain.removeLast() }
    let written = plain + ".corpus"
    return Files.absolute(Files.folder(of: String(written))) + "/" + Files.name(of: String(written)) == beside
      ? String(written) : beside
  }

  private static func cached(_ whole: String) -> String {
    let folder = Host.cacheFolder ?? "/tmp"
    Files.makeFolder(folder)
    return "\(folder)/\(Files.name(of: whole))-\(String(checksum(whole), radix: 16)).corpus"
  }

  /// FNV-1a, 64 bits: the same for the same path on every machine.
  private static func checksum(_ text: String) -> UInt64 {
    text.utf8.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
  }

  private static func looksLikeCorpus(_ path: String) -> Bool {
    path.hasSuffix(".corpus") || Files.beginning(of: path, count: 16) == Array("SQLite format 3\0".utf8)
  }
}
