import Store
import View

/// Articles that have changed on the disk since the corpus read them. What is no longer where it was read is none of them:
/// a corpus may have been given away without its articles.
enum ChangedArticles {
  /// - Parameter document: look at this one only.
  /// - Throws: `CorpusError`
  static func of(_ corpus: Corpus, only document: String? = nil) throws -> [String] {
    var changed: [String] = []
    let home = Files.folder(of: corpus.path)
    try corpus.rows("SELECT path, folder, hash FROM documents ORDER BY position") { row in
      let path = row.text(0)
      guard document == nil || document == path else { return }
      let file = Files.path(row.text(1) + "/" + path, from: home)
      guard Files.isRegular(file), let bytes = try? Files.read(file) else { return }
      if ContentHash.of(bytes) != row.text(2) { changed.append(path) }
    }
    return changed
  }

  /// What is said of them; nil where there are none.
  static func note(_ corpus: Corpus, only document: String? = nil) throws -> String? {
    let changed = try of(corpus, only: document)
    guard let first = changed.first else { return nil }
    let others = changed.count - 1
    let which = others == 0 ? first + " has" : "\(first) and \(others) more have"
    return TerminalText.visible(
      "\(which) changed on disk since \(others == 0 ? "it was" : "they were") read; reading the folder again takes that in"
    )
  }
}
