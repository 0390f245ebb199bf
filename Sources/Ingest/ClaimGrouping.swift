import Annotation
import Store

/// Brings the claims of all documents to the statements of the corpus, by the rules of `ClaimLinker`.
enum ClaimGrouping {
  static func group(_ claims: [ClaimUse]) -> [Int] {
    ClaimLinker.link(
      claims.map {
        LinkableClaim(
          wording: $0.wording, speaker: $0.speaker,
          stance: $0.stance.flatMap { Claim.Stance(rawValue: UInt8(clamping: $0)) }, isNegated: $0.isNegated,
          inner: $0.inner)
      })
  }
}
