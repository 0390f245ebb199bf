/// A name as it stands in the corpus: how often it is mentioned or speaks, and in how many documents it does the one or the
/// other, whichever are more.
package struct NameUse: Hashable, Sendable {
  package var name: String
  package var kind: Int
  package var mentions: Int
  package var documents: Int

  package init(name: String, kind: Int, mentions: Int, documents: Int) {
    self.name = name
    self.kind = kind
    self.mentions = mentions
    self.documents = documents
  }
}

/// One person, organisation, place or people of the whole corpus.
package struct EntityGroup: Hashable, Sendable {
  package var name: String
  package var kind: Int
  /// Positions in the names that were given.
  package var members: [Int]

  package init(name: String, kind: Int, members: [Int]) {
    self.name = name
    self.kind = kind
    self.members = members
  }
}

/// A claim of the corpus, as far as it takes to say which claims are the same.
package struct ClaimUse: Sendable {
  package var wording: String
  /// The speaker's entity.
  package var speaker: Int?
  /// A code of the list `stance`.
  package var stance: Int?
  package var isNegated: Bool
  /// How many claims stand inside it.
  package var inner: Int

  package init(wording: String, speaker: Int?, stance: Int?, isNegated: Bool, inner: Int) {
    self.wording = wording
    self.speaker = speaker
    self.stance = stance
    self.isNegated = isNegated
    self.inner = inner
  }
}

/// What a corpus is told by those who know how its rows were made.
package struct CorpusSettings: Sendable {
  package var annotatorVersion: Int
  /// The lists of the table `codes`, each in the order of its codes: block, name, date, form, stance, modifier.
  package var codes: [String: [String]]
  /// Which names name the same. It is given all names, by name and kind, and puts each in exactly one group; a name that it
  /// leaves out becomes an entity by itself.
  package var groupEntities: @Sendable ([NameUse]) -> [EntityGroup]
  /// Which claims are one and the same. It is given all claims in the order of documents and gives for each a number that
  /// the same claims share; the outcome must not depend on the order.
  package var groupClaims: @Sendable ([ClaimUse]) -> [Int]

  package init(
    annotatorVersion: Int, codes: [String: [String]],
    groupEntities: @escaping @Sendable ([NameUse]) -> [EntityGroup],
    groupClaims: @escaping @Sendable ([ClaimUse]) -> [Int] = { Array($0.indices) }
  ) {
    self.groupClaims = groupClaims
    self.annotatorVersion = annotatorVersion
    self.codes = codes
    self.groupEntities = groupEntities
  }
}
