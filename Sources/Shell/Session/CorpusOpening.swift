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
