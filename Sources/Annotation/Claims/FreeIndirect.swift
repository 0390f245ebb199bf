/// Sentences that go on in a speaker's words without a cue: “The mayor said the bridge would stay closed. It would be mended
/// by May.”
///
/// Only what can hardly be the writer's own is taken: the sentence right behind a reported clause of the same paragraph, which
/// ends its sentence; the report has “would” or “had” as its own tense, and so has this sentence, as its first verb; it holds no cue,
/// no quotation and no other speaker. The rule it is found by says that it is a continuation.
extension QuotationClaims {
  /// Adds the continuations, sentence by sentence, as long as they go on; at most three.
  mutating func goOnIndirectly() {
    let sentences = page.reading.sentences
    var added: [Statement] = []
    for position in statements.indices where isReport(statements[position]) {
      var next = statements[position].sentence + 1
      while next < sentences.count, next <= statements[position].sentence + 3,
        sentences[next].block == sentences[next - 1].block, isFree(next)
      {
        let tokens = sentences[next].tokens
        let reader = ClauseReader(page: page, lower: tokens.lowerBound, upper: tokens.upperBound)
        added.append(
          Statement(
            content: [tokens.lowerBound..<reader.trim(tokens.lowerBound, tokens.upperBound)], cue: nil,
            attribution: tokens.lowerBound..<tokens.lowerBound, speaker: statements[position].speaker,
            stance: statements[position].stance, sentence: next,
            rule: "goes on in indirect speech without a cue"))
        next += 1
      }
    }
    append(added)
  }

  /// A clause of speech with a known speaker that ends its sentence and stands in reported tense.
  private func isReport(_ statement: Statement) -> Bool {
    guard statement.isSpeech, statement.speaker != nil, statement.cue != nil, !statement.isNegated,
      statement.stance == .says || statement.stance == .claims || statement.stance == .warns,
      let content = statement.content.last, statement.content.count == 1,
      !content.contains(where: page.isQuoted)
    else { return false }
    let sentence = page.reading.sentences[statement.sentence].tokens
    return content.lowerBound >= (statement.cue?.upperBound ?? 0)
      && content.upperBound + 1 >= sentence.upperBound
      && content.contains { Self.backshifted[page.tokens[$0].key] != nil }
  }

  private func isFree(_ sentence: Int) -> Bool {
    let tokens = page.reading.sentences[sentence].tokens
    guard tokens.count < 60, statements(of: sentence).isEmpty, !tokens.contains(where: page.isQuoted) else {
      return false
    }
    let reader = ClauseReader(page: page, lower: tokens.lowerBound, upper: tokens.upperBound)
    guard let verb = tokens.first(where: reader.isFinite), Self.backshifted[page.tokens[verb].key] != nil,
      !page.has(tokens.lowerBound, [.coordinator, .subordinator])
    else { return false }
    return !tokens.contains { reader.cue(at: $0)?.takes(.speech) == true }
  }

  private static let backshifted = WordTable(
    "would,had,wouldn't,hadn't,wouldn’t,hadn’t = yes", meaning: { _ in true })
}
