/// Interviews that are printed turn by turn: “Gazette: Will it end?”, “Q: …”, “A: …”.
enum Transcript {
  /// By the first token of a paragraph that is a turn, the colon behind its label.
  ///
  /// A label is a name, or a letter, of up to four words at the head of a paragraph. Two labels that come at least twice each make a
  /// transcript; a label that comes once in one (“Reporter: …”) is a turn as well.
  static func turns(in reading: Reading) -> [Int: Int] {
    var colons: [(first: Int, colon: Int, label: String)] = []
    var counts: [String: Int] = [:]
    var index = 0
    while index < reading.sentences.count {
      let block = reading.sentences[index].block
      let first = reading.sentences[index].tokens.lowerBound
      while index + 1 < reading.sentences.count, reading.sentences[index + 1].block == block { index += 1 }
      let end = reading.sentences[index].tokens.upperBound
      index += 1
      guard let colon = colon(of: first..<end, reading) else { continue }
      let label = reading.text(reading.span(first, colon - 1))
      colons.append((first, colon, label))
      counts[label, default: 0] += 1
    }
    guard counts.values.filter({ $0 > 1 }).count > 1 else { return [:] }
    return Dictionary(uniqueKeysWithValues: colons.map { ($0.first, $0.colon) })
  }

  private static func colon(of block: Range<Int>, _ reading: Reading) -> Int? {
    for index in block.prefix(5) {
      let token = reading.tokens[index]
      if token.kind == .punctuation, token.count == 1, reading.bytes[Int(token.start)] == 58 {
        // Something must be said, right behind the colon: a figure is a score.
        guard index > block.lowerBound, index + 2 < block.upperBound,
          reading.tokens[index + 1].shape.contains(.spaceBefore),
          !reading.tokens[index + 1].shape.contains(.lineBefore), reading.tokens[index + 1].kind != .number
        else { return nil }
        return index
      }
      guard token.kind == .word, token.isCapitalised, notSpeakers[token.key] == nil else { return nil }
    }
    return nil
  }

  /// Words that label what is no speech.
  private static let notSpeakers = WordTable(
    "note,notes,source,sources,photo,photos,caption,picture,image,date,title,headline,author,editor,update,updated,address,tel,phone,email,website,where,when,what,who,why,how,price,rating,result,results,score,read,see,also,more,related,summary,background,answer,question,part,chapter,section,figure,table,step,tip,warning,pros,cons = yes",
    meaning: { _ in true })
}
