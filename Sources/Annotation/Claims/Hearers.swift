/// Courts and inquiries, which hear what others say: “a court heard that he had left”, “…, the inquiry was told”.
extension SentenceClaims {
  /// Whether a speaker is the one who was told: what was said is a statement, and who made it is not named.
  func isHearer(_ speaker: Range<Int>, _ cue: Cue) -> Bool {
    let key = page.tokens[cue.words.lowerBound].key
    let head =
      (speaker.first { page.has($0, .preposition) && $0 > speaker.lowerBound } ?? speaker.upperBound) - 1
    guard Self.hearers[page.tokens[head].key] != nil else { return false }
    if Self.hearing[key] != nil { return true }
    // “the inquiry told” without a listener is a headline's passive.
    return Self.telling[key] != nil && cue.kind == .finite && cue.group.count == 1
      && (cue.words.upperBound >= upper || !page.isWord(cue.words.upperBound)
        || page.has(cue.words.upperBound, [.that, .time]) || reader.isHeadline())
  }

  /// “heard” attributes only what a court hears.
  func isHeardByNobody(_ speaker: Range<Int>?, _ cue: Cue) -> Bool {
    guard Self.hearing[page.tokens[cue.words.lowerBound].key] != nil else { return false }
    return speaker.map { !isHearer($0, cue) } ?? true
  }

  private static let hearing = WordTable("hear,hears,heard,hearing = yes", meaning: { _ in true })
  private static let telling = WordTable("told = yes", meaning: { _ in true })
  private static let hearers = WordTable(
    "court,jury,jurors,inquiry,enquiry,inquest,tribunal,hearing,trial,commission,committee,panel = yes",
    meaning: { _ in true })
}
