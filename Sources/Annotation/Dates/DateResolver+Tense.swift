import Values

/// Which tense an expression stands in, where it is quoted and where it is not.
extension DateResolver {
  func tense(_ expression: DateExpression) -> Tense? {
    let sentence = reading.sentences[sentence].tokens
    guard let quoted = quotation(around: expression.tokens.lowerBound) else {
      return tenses.tense(around: expression.tokens, in: sentence)
    }
    // What is quoted has its own verbs: in “Not on Friday,” he told them, “told” is another's.
    let piece = quotations[quoted.index].pieces[quoted.piece]
    return tenses.tense(around: expression.tokens, in: sentence.clamped(to: piece))
      ?? tenseOfNeighbour(quoted.index, piece.lowerBound..<max(piece.lowerBound, sentence.lowerBound))
      ?? tenses.tense(around: expression.tokens, in: sentence)
  }

  /// “We will not go back,” he said. “Not on Friday.”: a fragment without a verb has the tense of what was said before
  /// it, in the same quotation or in the one that it goes on from.
  private func tenseOfNeighbour(_ index: Int, _ before: Range<Int>) -> Tense? {
    if let tense = tenses.lastTense(in: before) { return tense }
    guard index > 0, let piece = quotations[index - 1].pieces.last,
      (0...Self.attribution).contains(quotations[index].open - piece.upperBound),
      block(quotations[index].open) == block(piece.lowerBound)
    else { return nil }
    return tenses.lastTense(in: piece)
  }

  /// How many tokens the words between two halves of a quotation may be: “…,” he told reporters in Baku. “…”.
  private static let attribution = 24

  private func block(_ token: Int) -> Int? {
    reading.sentence(at: reading.tokens[token].start).map { reading.sentences[$0].block }
  }

  /// The outermost quotation that holds a token, and the piece it stands in.
  func quotation(around token: Int) -> (index: Int, piece: Int)? {
    let low = quotations.firstPosition { $0.open >= token }
    guard low > 0, let piece = quotations[low - 1].pieces.firstIndex(where: { $0.contains(token) }) else {
      return nil
    }
    return (low - 1, piece)
  }
}
