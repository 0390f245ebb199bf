import Values

/// The names of one document: its entities and where they are mentioned.
package struct DocumentNames: Sendable {
  package var entities: [DocumentEntity]
  /// Those of the running text, in text order, not overlapping.
  package var mentions: [Mention]
  /// Those beside it, in captions, bylines, datelines, teasers and references, likewise.
  package var marginMentions: [Mention] = []

  package init(entities: [DocumentEntity], mentions: [Mention]) {
    self.entities = entities
    self.mentions = mentions
  }

  /// The position of the first mention of the running text that begins at a byte or behind it.
  func firstMention(from byte: UInt32) -> Int {
    mentions.firstPosition { $0.span.start >= byte }
  }

  /// The mention of the running text that begins with a byte.
  func mention(startingAt byte: UInt32) -> Mention? {
    let first = firstMention(from: byte)
    return first < mentions.count && mentions[first].span.start == byte ? mentions[first] : nil
  }

  /// All of them, in text order.
  var allMentions: [Mention] {
    marginMentions.isEmpty
      ? mentions : (mentions + marginMentions).sorted { $0.span < $1.span }
  }
}

/// Finds persons, organisations, places and peoples, and links the mentions of one entity within the document.
///
/// Runs of capitalised words are labelled by a linear sequence model (`NameDecoder`), trained on gold text; its
/// features are in `NameFeatures`. What it finds is trimmed (`NameTrimmer`) and linked (`NameEntities`).
package enum NameAnnotator {
  /// - Parameter margins: a reading of what stands beside the running text. Its names are found and linked with those
  ///   of the text, as if it stood behind it.
  package static func annotate(
    _ reading: Reading, margins: Reading? = nil, dates: [DateMention]
  ) -> DocumentNames {
    guard let margins, !margins.tokens.isEmpty else {
      return annotate(
        reading.tokens, reading.sentences, reading.bytes, dates, margins: reading.tokens.count)
    }
    let count = reading.tokens.count
    let sentences =
      reading.sentences
      + margins.sentences.map { sentence in
        var sentence = sentence
        sentence.tokens = sentence.tokens.lowerBound + count..<sentence.tokens.upperBound + count
        return sentence
      }
    var names = annotate(
      reading.tokens + margins.tokens, sentences, reading.bytes, dates, margins: count)
    let parted = names.mentions.firstIndex { reading.tokens(in: $0.span).isEmpty } ?? names.mentions.count
    names.marginMentions = Array(names.mentions[parted...])
    names.mentions.removeSubrange(parted...)
    return names
  }

  private static func annotate(
    _ tokens: [Token], _ sentences: [Sentence], _ bytes: [UInt8], _ dates: [DateMention], margins: Int
  ) -> DocumentNames {
    let none = DocumentNames(entities: [], mentions: [])
    guard !tokens.isEmpty else { return none }
    let model = NameModelFile.model
    return tokens.withUnsafeBufferPointer { tokens in
      bytes.withUnsafeBufferPointer { bytes in
        let page = NamePage(sentences, tokens, bytes, model.lexicon)
        guard !page.runs.isEmpty else { return none }
        let features = NameFeatures(page)
        let found = find(features, model)
        let joined = NameJoiner(page: page).join(NameHyphens(page: page).join(found))
        let framed = NameFrames(page: page).settle(NameInstitutions(page: page).join(joined))
        let bodies = NameBodies(page: page).settle(NameSurroundings(page: page).settle(framed))
        let surrounded = NamePeers(page: page).settle(NameSites(page: page).settle(bodies))
        let worded = NameWordings(page: page).add(surrounded)
        let clubs = NameLeagues(page: page).add(NameClubs(page: page).add(worded))
        let agreed = NameConsistency(page: page, evidence: features.evidence).agree(clubs)
        let teams = NameTeams(page: page, sentences: sentences).settle(agreed)
        let opened = NameOpenings(page: page).settle(teams)
        let supported = NameHeadlines(page: page).support(opened)
        let authors = NameReferences(page: page, margins: margins..<tokens.count).add(supported)
        let trimmed = NameTrimmer(page: page, dates: dates).trim(authors)
        return NameEntities(page: page, lexicon: model.lexicon).link(
          NameParticles(page: page).extend(trimmed))
      }
    }
  }

  /// Whether a run is nothing but the first word of a sentence, and that a word of grammar: every sixth is.
  private static func isPlain(_ run: NamePage.Run, _ page: NamePage) -> Bool {
    guard run.tokens.count == 1, run.tokens.lowerBound == run.sentence.lowerBound, run.style == .normal else {
      return false
    }
    let token = page.tokens[run.tokens.lowerBound]
    return (token.count == 1 || !token.shape.contains(.allUpper)) && plain[token.key] != nil
  }

  private static let plain = WordTable(
    "the,a,an,in,on,at,he,she,it,we,they,i,you,but,and,or,if,this,that,these,those,there,here,as,for,from,by,to,of,with,when,while,after,before,during,his,her,its,their,our,my,your,what,who,how,why,where,which,so,not,no,yes,all,some,many,most,both,each,every,other,another,such,then,now,also,however,although,though,because,since,until,under,over,about,between,among,against,despite,according,is,was,are,were,do,does,did,has,have,had,can,could,would,should,only,even,just,still,yet,more,one,two,three,last,earlier,later,meanwhile = yes",
    meaning: { _ in true })

  /// The names as the model labels them, in text order.
  private static func find(_ features: NameFeatures, _ model: NameModel) -> [FoundName] {
    var features = features
    var decoder = NameDecoder(model)
    var labels: [UInt8] = []
    var found: [FoundName] = []
    for run in features.page.runs where !isPlain(run, features.page) {
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
