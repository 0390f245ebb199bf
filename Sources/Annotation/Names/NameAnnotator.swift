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
///
/// Runs of capitalised words are labelled by a linear sequence model (`NameDecoder`), trained on gold text; its
/// features are in `NameFeatures`. What it finds is trimmed (`NameTrimmer`) and linked (`NameEntities`).
package enum NameAnnotator {
  package static func annotate(_ reading: Reading, dates: [DateMention]) -> DocumentNames {
    guard !reading.tokens.isEmpty else { return DocumentNames(entities: [], mentions: []) }
    let model = NameModelFile.model
    return reading.tokens.withUnsafeBufferPointer { tokens in
      reading.bytes.withUnsafeBufferPointer { bytes in
        let page = NamePage(reading, tokens, bytes, model.lexicon)
        guard !page.runs.isEmpty else { return DocumentNames(entities: [], mentions: []) }
        let features = NameFeatures(page)
        let found = find(features, model)
        let joined = NameJoiner(page: page).join(found)
        let agreed = NameConsistency(page: page, evidence: features.evidence).agree(joined)
        let teams = NameTeams(page: page, sentences: reading.sentences).settle(agreed)
        let supported = NameHeadlines(page: page).support(teams)
        let trimmed = NameTrimmer(page: page, dates: dates).trim(supported)
        return NameEntities(page: page, lexicon: model.lexicon).link(trimmed)
      }
    }
  }

  /// The names as the model labels them, in text order.
  private static func find(_ features: NameFeatures, _ model: NameModel) -> [FoundName] {
    var features = features
    var decoder = NameDecoder(model)
    var labels: [UInt8] = []
    var found: [FoundName] = []
    for run in features.page.runs {
      features.enter(run)
      decoder.decode(features, run.tokens, into: &labels)
      var open = false
      for (position, label) in labels.enumerated() {
        guard let kind = NameLabel.kind(Int(label)) else {
          open = false
          continue
        }
        let index = run.tokens.lowerBound + position
        if open, !NameLabel.isBegin(Int(label)), found[found.count - 1].kind == kind {
          found[found.count - 1].last = index
        } else {
          found.append(FoundName(first: index, last: index, kind: kind))
          open = true
        }
      }
    }
    return found
  }
}

/// A name by the positions of its first and last token.
struct FoundName {
  var first: Int
  var last: Int
  var kind: NameKind
  /// Why it is taken for one, where a rule and not the model says so.
  var rule: String?
}
