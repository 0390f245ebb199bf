/// The names of one document: its entities and where they are mentioned.
package struct DocumentNames: Sendable {
  package var entities: [DocumentEntity]
  /// In text order, not overlapping.
  package var mentions: [Mention]

  package init(entities: [DocumentEntity], mentions: [Mention]) {
    self.entities = entities
    self.mentions = mentions
  }
}

/// Finds persons, organisations, places and peoples, and links the mentions of one entity within the document.
package enum NameAnnotator {
  package static func annotate(_ reading: Reading, dates: [DateMention]) -> DocumentNames {
    DocumentNames(entities: [], mentions: [])
  }
}
