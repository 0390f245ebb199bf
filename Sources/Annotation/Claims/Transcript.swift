/// Interviews that are printed turn by turn: “Gazette: Will it end?”, “Q: …”, “A: …”.
///
/// A label is a name, or a letter, of up to five words at the head of a paragraph. Two labels that come at least twice each make a
/// transcript; a label that comes once in one (“Reporter: …”) is a turn as well. One question and its answer with labels are
/// enough where they stand together. Behind them the turns may go on without labels: a paragraph that ends in a question mark
/// is the asker's, what follows it the answerer's, until a paragraph is neither a question nor in the first person.
enum Transcript {
  /// One turn: whose it is, whom it is spoken to, and where what is said begins.
  struct Turn {
    var label: Range<Int>
    var other: Range<Int>?
    var start: Int
  }

  private struct Paragraph {
    var tokens: Range<Int>
    var colon: Int?
    var label = ""
    var asks = false
  }

  /// By the first token of a paragraph that is a turn.
  static func turns(in reading: Reading) -> [Int: Turn] {
    let paragraphs = paragraphs(of: reading)
    var counts: [String: Int] = [:]
    for paragraph in paragraphs where paragraph.colon != nil { counts[paragraph.label, default: 0] += 1 }
    guard counts.count > 1 else { return [:] }
    var labels = counts.values.filter { $0 > 1 }.count > 1 ? Set(counts.keys) : []
    if labels.isEmpty {
      for (first, second) in zip(paragraphs, paragraphs.dropFirst())
      where first.asks && first.colon != nil && second.colon != nil && first.label != second.label {
        labels = labels.isEmpty ? [first.label, second.label] : labels
      }
    }
    guard !labels.isEmpty else { return [:] }
    let labelled = paragraphs.indices.filter {
      paragraphs[$0].colon != nil && labels.contains(paragraphs[$0].label)
    }
    var turns: [Int: Turn] = [:]
    for (position, index) in labelled.enumerated() {
      let paragraph = paragraphs[index]
      let before = labelled[..<position].last { paragraphs[$0].label != paragraph.label }
      let after = labelled[position...].first { paragraphs[$0].label != paragraph.label }
      turns[paragraph.tokens.lowerBound] = Turn(
        label: label(paragraph), other: (before ?? after).map { label(paragraphs[$0]) },
        start: (paragraph.colon ?? paragraph.tokens.lowerBound) + 1)
    }
    goOn(behind: labelled, paragraphs, reading, &turns)
    return turns
  }

  private static func label(_ paragraph: Paragraph) -> Range<Int> {
    paragraph.tokens.lowerBound..<(paragraph.colon ?? paragraph.tokens.lowerBound + 1)
  }

  /// The turns without labels behind the last two that have them.
  private static func goOn(
    behind labelled: [Int], _ paragraphs: [Paragraph], _ reading: Reading, _ turns: inout [Int: Turn]
  ) {
    guard labelled.count <= 4, let last = labelled.last, last > 0, labelled.contains(last - 1),
      paragraphs[last - 1].asks, !paragraphs[last].asks
    else { return }
    let (asker, answerer) = (label(paragraphs[last - 1]), label(paragraphs[last]))
    var isAnswer = true
    var index = last + 1
    while index < paragraphs.count {
      let paragraph = paragraphs[index]
      let isFirst = isFirstPerson(paragraph, reading)
      // “Some say it should close.” – “I do not.”: a remark that is answered.
      let isRemark =
        isAnswer && !isFirst && paragraph.tokens.count < 60 && index + 1 < paragraphs.count
        && !paragraphs[index + 1].asks && isFirstPerson(paragraphs[index + 1], reading)
      if paragraph.asks || isRemark {
        isAnswer = false
      } else if !isAnswer || isFirst {
        isAnswer = true
      } else {
        return
      }
      turns[paragraph.tokens.lowerBound] = Turn(
        label: isAnswer ? answerer : asker, other: isAnswer ? asker : answerer,
        start: paragraph.tokens.lowerBound)
      index += 1
    }
  }

  private static func isFirstPerson(_ paragraph: Paragraph, _ reading: Reading) -> Bool {
    paragraph.tokens.contains { firstPerson[reading.tokens[$0].key] != nil }
  }

  private static func paragraphs(of reading: Reading) -> [Paragraph] {
    var paragraphs: [Paragraph] = []
    var index = 0
    while index < reading.sentences.count {
      let block = reading.sentences[index].block
      let first = reading.sentences[index].tokens.lowerBound
      while index + 1 < reading.sentences.count, reading.sentences[index + 1].block == block { index += 1 }
      let end = reading.sentences[index].tokens.upperBound
      index += 1
      guard end > first else { continue }
      var paragraph = Paragraph(tokens: first..<end)
      paragraph.asks = sign(end - 1, reading) == 63
      paragraph.colon = colon(of: first..<end, reading)
      if let colon = paragraph.colon { paragraph.label = reading.text(reading.span(first, colon - 1)) }
      paragraphs.append(paragraph)
    }
    return paragraphs
  }

  private static func sign(_ index: Int, _ reading: Reading) -> UInt8 {
    let token = reading.tokens[index]
    return token.kind == .punctuation && token.count == 1 ? reading.bytes[Int(token.start)] : 0
  }

  private static func colon(of block: Range<Int>, _ reading: Reading) -> Int? {
    var words = 0
    for index in block.prefix(14) {
      let token = reading.tokens[index]
      switch sign(index, reading) {
      case 58:
        // Something must be said, right behind the colon: a figure is a score.
        guard index > block.lowerBound, index + 2 < block.upperBound,
          reading.tokens[index + 1].shape.contains(.spaceBefore),
          !reading.tokens[index + 1].shape.contains(.lineBefore), reading.tokens[index + 1].kind != .number
        else { return nil }
        return index
      // “Mr. MAXWELL”, “The SECRETARY of STATE (Mr. Adair)”
      case 46 where index > block.lowerBound && reading.tokens[index - 1].count <= 3: continue
      case 40, 41: if index > block.lowerBound { continue }
      default: break
      }
      words += 1
      guard token.kind == .word, words <= 6, notSpeakers[token.key] == nil,
        token.isCapitalised || words > 1 && small[token.key] != nil
      else { return nil }
    }
    return nil
  }

  private static let small = WordTable("of,the,for = yes", meaning: { _ in true })
  private static let firstPerson = WordTable(
    "i,me,my,myself,i'm,i've,i'd,i'll,we,our,us,we're,we've,yes,no = yes", meaning: { _ in true })
  /// Words that label what is no speech.
  private static let notSpeakers = WordTable(
    "note,notes,source,sources,photo,photos,photograph,photographs,photography,pictures,picture,caption,image,illustration,interview,words,text,story,translation,date,title,headline,author,editor,update,updated,address,tel,phone,email,website,where,when,what,who,why,how,price,rating,result,results,score,read,see,also,more,related,summary,background,answer,question,part,chapter,section,figure,table,step,tip,warning,pros,cons = yes",
    meaning: { _ in true })
}
