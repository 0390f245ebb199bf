import Annotation
import Store

extension CorpusSettings {
  /// How this version of the annotators makes rows.
  static var current: CorpusSettings {
    CorpusSettings(
      annotatorVersion: Annotator.version,
      codes: [
        "block": Block.Kind.allCases.map(\.name), "name": NameKind.allCases.map(\.name),
        "date": DateMention.Kind.allCases.map(\.name), "form": Claim.Form.allCases.map(\.name),
        "stance": Claim.Stance.allCases.map(\.name), "modifier": DateMention.Modifier.allCases.map(\.code),
      ],
      groupEntities: EntityGrouping.group, groupClaims: ClaimGrouping.group)
  }
}
