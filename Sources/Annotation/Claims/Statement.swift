/// A claim in the making, in token positions.
struct Statement {
  /// What was said, marks included, in text order.
  var content: [Range<Int>]
  var cue: Range<Int>?
  /// The cue with its auxiliaries, or the whole attribution; what it covers is no part of another statement.
  var attribution: Range<Int>
  var speaker: Range<Int>?
  var stance: Claim.Stance?
  var isNegated = false
  /// Counts inside another statement, too.
  var isSpeech = false
  /// Its speaker is a subject that comes later in the sentence.
  var awaitsSubject = false
  /// A turn of a transcript, which is said word for word without marks.
  var isTurn = false
  /// Its cue is a gerund, which has no date of its own.
  var isGerund = false
  /// The sentence of its cue.
  var sentence: Int
  var rule: String

  var first: Int { content.first?.lowerBound ?? attribution.lowerBound }
  var last: Int { content.last?.upperBound ?? attribution.upperBound }

  func contains(_ index: Int) -> Bool { content.contains { $0.contains(index) } }
}
