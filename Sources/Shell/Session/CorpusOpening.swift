package import Engine
package import Store

extension Session {
  /// A corpus that was just opened, and what is worth saying about how.
  package struct Opened {
    package var engine: Engine
    package var notes: [String]

    package init(engine: Engine, notes: [String] = []) {
      self.engine = engine
      self.notes = notes
    }
  }
}

extension Corpus {
  /// `sha256:` and a digest over the documents, the annotator's version and the corrections.
  package var identity: String {
    get throws { "sha256:" + (try fact("digest") ?? "") }
  }
}

/// Opening what a path names.
enum CorpusOpening {
  /// A folder is read first, where anything in it is new or changed.
  /// - Parameter progress: whether a progress bar may be drawn on standard error.
  static func open(_ path: String, progress: Bool) throws -> Session.Opened {
    switch CorpusLocation(of: path) {
    case .corpus(let file): return Session.Opened(engine: try Engine(corpus: try Corpus(path: file)))
    case .articles(_, let file):
      return Session.Opened(engine: try Engine(corpus: try Corpus(path: file)))
    }
  }
}
