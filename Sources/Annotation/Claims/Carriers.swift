/// Through which paper or station a statement came: “told the BBC”, “in an interview with Al Arabiya”, “quoted by Tass as saying”.
///
/// The words between the cue and what was said, and those before its speaker in the same sentence, are read for a word of carrying
/// and the name of an organisation right behind it. Behind “told” and “speaking to” it must be one that publishes: “told the
/// council” carries nothing.
struct Carriers {
  let page: ClausePage
  let names: DocumentNames
  /// Who publishes the document: what is told to the paper itself came through nobody.
  let publisher: String

  func carrier(of statement: Statement) -> Speaker? {
    guard let cue = statement.cue, statement.speaker != nil else { return nil }
    let sentence = page.reading.sentences[statement.sentence].tokens
    var index = sentence.lowerBound
    while index < sentence.upperBound {
      if !page.isQuoted(index), !statement.contains(index), let lead = lead(at: index),
        index >= cue.lowerBound || isBefore(index, statement),
        let carrier = organisation(
          from: index + 1, to: sentence.upperBound, mustPublish: lead.mustPublish,
          isCarrying: lead.isCarrying, statement)
      {
        return carrier
      }
      index += 1
    }
    return nil
  }

  /// “In an interview with X, the minister said”, “the minister, quoted by X, said”: in the cue's own clause.
  private func isBefore(_ index: Int, _ statement: Statement) -> Bool {
    guard let speaker = statement.speaker, let cue = statement.cue else { return false }
    if speaker.upperBound <= index { return index < cue.lowerBound }
    return !(index..<max(index, speaker.lowerBound)).contains { page.sign($0) == 59 || page.isStop($0) }
  }

  private func lead(at index: Int) -> (mustPublish: Bool, isCarrying: Bool)? {
    let key = page.tokens[index].key
    if Self.telling[key] != nil { return (true, false) }
    if Self.occasions[key] != nil, index + 1 < page.tokens.count,
      Self.prepositions[page.tokens[index + 1].key] != nil
    {
      return (false, false)
    }
    if Self.carrying[key] != nil, index + 1 < page.tokens.count,
      page.has(index + 1, .by) || (index + 3 < page.tokens.count && page.has(index + 3, .by))
    {
      return (false, true)
    }
    return nil
  }

  /// The organisation named within a few words, before any comma or verb.
  private func organisation(
    from start: Int, to end: Int, mustPublish: Bool, isCarrying: Bool, _ statement: Statement
  ) -> Speaker? {
    var index = start
    while index < min(end, start + 7), page.isWord(index), !page.isQuoted(index), !statement.contains(index) {
      if let mention = names.mention(startingAt: page.tokens[index].start) {
        let tokens = page.reading.tokens(in: mention.span)
        let follows = tokens.upperBound < end ? page.tokens[tokens.upperBound].key : 0
        // “a report seen by the Post”: the paper stands in the phrase that names the speaker, but is not its head.
        guard mention.kind == .organisation,
          statement.speaker.map({
            isCarrying ? $0.lowerBound < start - 1 || !$0.overlaps(tokens) : !$0.overlaps(tokens)
          })
            ?? true,
          !isPublisher(mention.entity), !mustPublish || publishes(tokens) || Self.media[follows] != nil
        else { return nil }
        return Speaker(
          span: mention.span, entity: mention.entity, name: names.entities[mention.entity].name,
          basis: Basis("carried by"))
      }
      index += 1
    }
    return nil
  }

  private func isPublisher(_ entity: Int) -> Bool {
    let name = names.entities[entity].name.lowercased()
    return !publisher.isEmpty && publisher.lowercased().hasSuffix(name)
  }

  private func publishes(_ tokens: Range<Int>) -> Bool {
    tokens.contains {
      Furniture.outlets[page.tokens[$0].key] != nil || Self.media[page.tokens[$0].key] != nil
    }
  }

  private static let telling = WordTable("told,tells,telling,to = yes", meaning: { _ in true })
  private static let occasions = WordTable(
    "interview,interviews,remarks,comments,briefing,appearance,statement,letter = yes", meaning: { _ in true }
  )
  private static let prepositions = WordTable("with,to,on,for,by = yes", meaning: { _ in true })
  private static let carrying = WordTable(
    "quoted,cited,translated,carried,reported,published,broadcast,aired,interviewed,obtained,leaked,seen,reviewed,examined,viewed = yes",
    meaning: { _ in true })
  private static let media = WordTable(
    "television,channel,station,network,newspaper,paper,magazine,agency,website,podcast,programme,program,show,nbc,abc,cbs,msnbc,fox,sky,itv,ria,ani,pti,ians,ap,afp,dpa,efe,ansa,tass,interfax,xinhua,yonhap,kyodo,anadolu,bernama,antara,ndtv,cnn,cnbc,sbs,rte,rté,zdf,ard,nhk,kbs,cbc,rfi,npr,pbs,ary,novosti,jazeera,arabiya,spiegel,monde,figaro,pais,repubblica,zeitung,haaretz,wikileaks = yes",
    meaning: { _ in true })
}
