/// Days that head a paragraph, as in a diary, a chronology or a list of updates: “May 4. …”, “16 June – …”, “UPDATE 14
/// August: …”.
extension Reading {
  /// Whether a date stands at the head of its paragraph and a point, colon or dash parts it from what follows.
  func isHead(_ date: Range<Int>, of sentence: Sentence) -> Bool {
    let first = sentence.tokens.lowerBound
    guard date.lowerBound - first <= 5, isFirst(first, of: blocks[sentence.block]),
      (first..<date.lowerBound).allSatisfy({ !isWord($0) || tokens[$0].shape.contains(.allUpper) })
    else { return false }
    let sign = (date.upperBound..<sentence.tokens.upperBound).first { !isStar($0) }
    return sign.map(isParting) ?? true
  }

  /// The first word behind the signs that part a heading date from what follows it.
  func afterHead(_ date: Range<Int>, in sentence: Sentence) -> Int {
    (date.upperBound..<sentence.tokens.upperBound).first(where: isWord) ?? sentence.tokens.upperBound
  }

  private func isWord(_ index: Int) -> Bool {
    tokens[index].kind != .punctuation && tokens[index].kind != .symbol
  }

  private func isStar(_ index: Int) -> Bool { bytes[Int(tokens[index].start)] == 42 }

  /// Whether nothing but signs stands before a token in its block or its line.
  private func isFirst(_ index: Int, of block: Block) -> Bool {
    for byte in bytes[Int(block.span.start)..<Int(tokens[index].start)].reversed() {
      if byte == 10 { return true }
      if byte > 47, byte != 58 { return false }
    }
    return true
  }

  private func isParting(_ index: Int) -> Bool {
    switch bytes[Int(tokens[index].start)] {
    case 46, 58: true
    case 45, 0xE2: tokens[index].kind == .punctuation && tokens[index].shape.contains(.spaceBefore)
    default: false
    }
  }
}
