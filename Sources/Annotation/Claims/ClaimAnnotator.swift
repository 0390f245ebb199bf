import Values

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
///
/// The way of a claim: quotation marks → cues with their subjects and complements, sentence by sentence → quotations
/// that no cue has taken → chains of statements inside statements → speakers resolved to entities.
package enum ClaimAnnotator {
  /// - Returns: the entities of the page, in the same positions, followed by speakers known by role only; claims in
  ///   text order, which may nest.
  package static func annotate(_ page: ClausePage, metadata: Metadata) -> DocumentClaims {
    let names = page.names
    guard !page.reading.sentences.isEmpty else { return DocumentClaims(entities: names.entities, claims: []) }
    var quotations = QuotationClaims(page, statements: statements(page))
    quotations.finish()
    quotations.goOnIndirectly()
    let statements = quotations.statements.sorted {
      ($0.attribution.lowerBound, $0.first, $1.last) < ($1.attribution.lowerBound, $1.first, $0.last)
    }
    var resolver = SpeakerResolver(page, names)
    let speakers = statements.map { statement in
      statement.speaker.map { resolver.resolve($0, sentence: statement.sentence, said: statement.content) }
    }
    let writer = ClaimWriter(
      page: page, statements: statements, speakers: speakers,
      carriers: Carriers(page: page, names: names, publisher: metadata.source ?? ""))
    let claims = statements.indices.compactMap(writer.claim).sorted { $0.span < $1.span }
    return DocumentClaims(entities: resolver.entities, claims: claims)
  }

  /// In tokens.
  private static let longestSentence = 1000

  private static func statements(_ page: ClausePage) -> [Statement] {
    let sentences = page.reading.sentences
    var statements: [Statement] = []
    var block = 0..<0
    for (position, sentence) in sentences.enumerated() {
      if sentence.tokens.lowerBound >= block.upperBound {
        var last = position
        while last + 1 < sentences.count, sentences[last + 1].block == sentence.block { last += 1 }
        block = sentence.tokens.lowerBound..<sentences[last].tokens.upperBound
      }
      // No sentence anybody wrote is longer; a table without points may be.
      let upper = min(sentence.tokens.upperBound, sentence.tokens.lowerBound + longestSentence)
      // Of a turn of a transcript the label is no part of what is said.
      let turn = page.turn(at: upper - 1)
      let lower = max(sentence.tokens.lowerBound, min(upper - 1, turn?.pieces.first?.lowerBound ?? 0))
      let reader = ClauseReader(page: page, lower: lower, upper: upper)
      var claims = SentenceClaims(
        reader, sentence: position,
        block: max(lower == sentence.tokens.lowerBound ? 0 : lower, block.lowerBound)..<block.upperBound)
      claims.read()
      statements += turn == nil ? claims.statements : claims.statements.filter { !isOwnMind($0, page) }
    }
    return statements
  }

  /// “I think it will hold” in a turn: what the turn itself says.
  private static func isOwnMind(_ statement: Statement, _ page: ClausePage) -> Bool {
    guard let speaker = statement.speaker, speaker.count == 1, let stance = statement.stance else {
      return false
    }
    return [.believes, .demands].contains(stance)
      && SpeakerResolver.isFirstOrSecond(page.tokens[speaker.lowerBound].key)
  }
}
