/// A stretch between quotation marks, by token positions.
struct Quotation: Hashable, Sendable {
  /// What stands between the marks, one piece a paragraph; a piece may be empty.
  var pieces: [Range<Int>]
  /// The first opening mark and one past the last token, closing mark included.
  var open: Int
  var end: Int
  /// Whether a closing mark was found; else it ends with its paragraph.
  var isClosed: Bool
  /// 0 outside other quotation marks.
  var depth: Int
  /// Of a turn of a transcript, which has no marks of its own, the name or letter whose turn it is, and that of the other one.
  var label: Range<Int>?
  var other: Range<Int>?
}

/// Finds quotations in a text's tokens, in every punctuation: “ ” ‘ ’ " ' `` '' « » ‹ › „ “.
///
/// A mark that only opens or only closes is taken at its word; a straight mark opens where white space stands before it
/// and none behind. Single marks need more proof, as apostrophes look the same: an opening one needs a closing one in
/// its paragraph, and one behind an s before a word closes only if no other does. A quotation left open at the end
/// of a paragraph goes on if the next one begins with its opening mark, and else ends there.
struct QuotationFinder {
  private enum Mark {
    case openCurly, closeCurly, openSingle, closeSingle, straight, straightSingle, pair, openPair, openAngle,
      closeAngle, low, turn
  }

  private struct Open {
    var mark: Mark
    var token: Int
    /// Where the present paragraph's piece begins.
    var start: Int
    var pieces: [Range<Int>]
  }

  private let tokens: [Token]
  private let bytes: [UInt8]
  private var stack: [Open] = []
  private var found: [Quotation] = []
  /// Turns by the token that they open with: the colon, or the first word of one without a label.
  private var turns: [Int: Transcript.Turn] = [:]

  /// All quotations in text order, outer before inner.
  static func find(in reading: Reading) -> [Quotation] {
    var finder = QuotationFinder(tokens: reading.tokens, bytes: reading.bytes)
    let turns = Transcript.turns(in: reading)
    var index = 0
    while index < reading.sentences.count {
      let block = reading.sentences[index].block
      let first = reading.sentences[index].tokens.lowerBound
      while index + 1 < reading.sentences.count, reading.sentences[index + 1].block == block { index += 1 }
      finder.read(first..<reading.sentences[index].tokens.upperBound, turn: turns[first])
      index += 1
    }
    finder.closeAll(at: reading.tokens.count)
    for position in finder.found.indices where finder.found[position].depth == 0 {
      let open = finder.found[position].open
      guard let turn = finder.turns[open], finder.found[position].pieces.first?.lowerBound == turn.start
      else {
        continue
      }
      finder.found[position].label = turn.label
      finder.found[position].other = turn.other
    }
    return finder.found.sorted { $0.open != $1.open ? $0.open < $1.open : $0.end > $1.end }
  }

  private init(tokens: [Token], bytes: [UInt8]) {
    self.tokens = tokens
    self.bytes = bytes
  }

  /// - Parameter turn: that of a transcript, which is said whole.
  private mutating func read(_ block: Range<Int>, turn: Transcript.Turn?) {
    if let turn {
      closeAll(at: nil)
      let open = max(block.lowerBound, turn.start - 1)
      turns[open] = turn
      stack.append(Open(mark: .turn, token: open, start: turn.start, pieces: []))
      read(turn.start..<block.upperBound)
      while !stack.isEmpty { close(at: block.upperBound, mark: false) }
      return
    }
    resume(block)
    read(block)
    suspend(at: block.upperBound)
  }

  private mutating func read(_ block: Range<Int>) {
    var index = block.lowerBound
    while index < block.upperBound {
      if let mark = mark(tokens[index]) { take(mark, at: index, in: block) }
      index += 1
    }
  }

  /// A quotation left open by the last paragraph goes on if this one begins with its opening mark.
  private mutating func resume(_ block: Range<Int>) {
    guard !stack.isEmpty else { return }
    if let first = mark(tokens[block.lowerBound]), first == stack[0].mark, block.count > 1 {
      stack.removeLast(stack.count - 1)
      stack[0].start = block.lowerBound + 1
    } else {
      closeAll(at: nil)
    }
  }

  private mutating func suspend(at end: Int) {
    // An inner quotation never crosses a paragraph, nor do single marks.
    while stack.count > 1 { close(at: end, mark: false) }
    guard let top = stack.last else { return }
    stack[0].pieces.append(top.start..<end)
    stack[0].start = end
  }

  private mutating func closeAll(at end: Int?) {
    while let top = stack.popLast() {
      let last = top.pieces.last?.upperBound ?? top.token + 1
      found.append(
        Quotation(pieces: top.pieces, open: top.token, end: end ?? last, isClosed: false, depth: stack.count))
      found[found.count - 1].end = last
    }
  }

  private mutating func close(at end: Int, mark: Bool) {
    guard let top = stack.popLast() else { return }
    found.append(
      Quotation(
        pieces: top.pieces + [min(top.start, end)..<end], open: top.token, end: mark ? end + 1 : end,
        isClosed: mark,
        depth: stack.count))
  }

  // MARK: One mark

  private mutating func take(_ mark: Mark, at index: Int, in block: Range<Int>) {
    // The mark that a paragraph resumes with is no new opening.
    if let top = stack.last, index == block.lowerBound, top.start == index + 1, top.token < index { return }
    switch mark {
    case .openCurly:
      if top == .low { return close(at: index, mark: true) }
      // A closing mark typed the wrong way round.
      if top == .openCurly, closes(index, block), !opens(index, block) { return close(at: index, mark: true) }
      open(mark, at: index)
    case .closeCurly:
      // A Swedish or careless writer opens with it, too.
      if let position = position(of: [.openCurly, .low, .straight]) {
        return closeDown(to: position, at: index)
      }
      if opens(index, block) { open(.openCurly, at: index) }
    case .low, .openPair: open(mark == .openPair ? .pair : mark, at: index)
    case .openAngle:
      if top == .closeAngle, closes(index, block) { return close(at: index, mark: true) }
      open(mark, at: index)
    case .closeAngle:
      if let position = position(of: [.openAngle]) { return closeDown(to: position, at: index) }
      if opens(index, block) { open(.closeAngle, at: index) }
    case .straight: straight(at: index, block)
    case .pair:
      if let position = position(of: [.pair, .straight, .openCurly]),
        !opens(index, block) || top == .pair && !isSpaced(index)
      {
        // Of three single marks one closes the inner quotation.
        let isThird =
          index + 1 < block.upperBound && !isSpaced(index + 1)
          && self.mark(tokens[index + 1]) == .straightSingle
        return closeDown(to: position, at: isThird ? index + 1 : index)
      }
      if opens(index, block) { open(.pair, at: index) }
    case .openSingle:
      if hasSingleClose(after: index, block) { open(.openSingle, at: index) }
    case .closeSingle, .straightSingle: single(mark, at: index, block)
    case .turn: break
    }
  }

  private var top: Mark? { stack.last?.mark }

  private func position(of marks: [Mark]) -> Int? { stack.lastIndex { marks.contains($0.mark) } }

  /// Opens a quotation; one of the same kind that is still open has lost its closing mark and ends before this one.
  private mutating func open(_ mark: Mark, at index: Int) {
    if let position = position(of: [mark]) {
      while stack.count > position { close(at: index, mark: false) }
    }
    stack.append(Open(mark: mark, token: index, start: index + 1, pieces: []))
  }

  private mutating func closeDown(to position: Int, at index: Int) {
    while stack.count > position + 1 { close(at: index, mark: false) }
    close(at: index, mark: true)
  }

  private mutating func straight(at index: Int, _ block: Range<Int>) {
    if isMeasure(index, block) { return }
    if let position = position(of: [.straight, .openCurly]) {
      if !isSpaced(index) || !opens(index, block) { return closeDown(to: position, at: index) }
    }
    if opens(index, block) || (position(of: [.straight]) == nil && isSpaced(index)) {
      open(.straight, at: index)
    }
  }

  private mutating func single(_ mark: Mark, at index: Int, _ block: Range<Int>) {
    if let position = position(of: [.openSingle, .straightSingle]), isSingleClose(index, block) {
      if isPluralPossessive(index, block), hasSingleClose(after: index, block) { return }
      return closeDown(to: position, at: index)
    }
    guard mark == .straightSingle, opens(index, block), position(of: [.straightSingle]) == nil,
      index + 1 < block.upperBound, Self.elisions[tokens[index + 1].key] == nil,
      !tokens[index + 1].shape.contains(.hasDigit), hasSingleClose(after: index, block)
    else { return }
    open(.straightSingle, at: index)
  }

  // MARK: What stands around a mark

  /// White space before, or a bracket, dash or other mark, and none behind.
  private func opens(_ index: Int, _ block: Range<Int>) -> Bool {
    guard index + 1 < block.upperBound, !tokens[index + 1].shape.contains(.spaceBefore) else { return false }
    if index == block.lowerBound || isSpaced(index) { return true }
    let before = tokens[index - 1]
    guard before.kind == .punctuation else { return false }
    switch bytes[Int(before.start)] {
    case 40, 91, 123, 45, 34, 39, 96, 47: return true
    case 0xE2:
      return mark(before) != nil || bytes[Int(before.start) + 2] == 0x94
        || bytes[Int(before.start) + 2] == 0x93
    default: return false
    }
  }

  private func closes(_ index: Int, _ block: Range<Int>) -> Bool {
    index > block.lowerBound && !isSpaced(index)
  }

  private func isSpaced(_ index: Int) -> Bool { tokens[index].shape.contains(.spaceBefore) }

  /// Inches: 6'2", 19" with a digit right before, when a later mark closes what is open or nothing is open.
  private func isMeasure(_ index: Int, _ block: Range<Int>) -> Bool {
    guard index > block.lowerBound, !isSpaced(index), tokens[index - 1].kind == .number else { return false }
    if position(of: [.straight, .openCurly]) == nil { return true }
    let feet =
      index >= block.lowerBound + 3 && bytes[Int(tokens[index - 2].start)] == 39
      && tokens[index - 3].kind == .number
    guard feet else { return false }
    return tokens[(index + 1)..<block.upperBound].contains { mark($0) == .straight }
  }

  private func isSingleClose(_ index: Int, _ block: Range<Int>) -> Bool {
    guard closes(index, block) else { return false }
    guard index + 1 < block.upperBound else { return true }
    let next = tokens[index + 1]
    return next.shape.contains(.spaceBefore) || next.kind == .punctuation
  }

  /// Behind an s and before a word: “the ministers’ reply”.
  private func isPluralPossessive(_ index: Int, _ block: Range<Int>) -> Bool {
    guard index > block.lowerBound, index + 1 < block.upperBound, tokens[index + 1].kind == .word else {
      return false
    }
    return bytes[Int(tokens[index].start) - 1] | 0x20 == 0x73
  }

  private func hasSingleClose(after index: Int, _ block: Range<Int>) -> Bool {
    var position = index + 2
    while position < block.upperBound {
      let token = tokens[position]
      switch token.kind == .punctuation ? mark(token) : nil {
      case .closeSingle, .straightSingle:
        if isSingleClose(position, block) { return true }
        if opens(position, block) { return false }
      case .openSingle: return false
      default: break
      }
      position += 1
    }
    return false
  }

  private func mark(_ token: Token) -> Mark? {
    guard token.kind == .punctuation else { return nil }
    let start = Int(token.start)
    switch (bytes[start], token.count) {
    case (34, _): return .straight
    case (39, 1): return .straightSingle
    case (39, _): return .pair
    case (96, 2...): return .openPair
    case (0xE2, 3) where bytes[start + 1] == 0x80:
      switch bytes[start + 2] {
      case 0x98: return .openSingle
      case 0x99: return .closeSingle
      case 0x9C: return .openCurly
      case 0x9D: return .closeCurly
      case 0x9E: return .low
      case 0xB9: return .openAngle
      case 0xBA: return .closeAngle
      default: return nil
      }
    case (0xC2, 2) where bytes[start + 1] == 0xAB: return .openAngle
    case (0xC2, 2) where bytes[start + 1] == 0xBB: return .closeAngle
    default: return nil
    }
  }

  /// Words that begin with an apostrophe.
  private static let elisions = WordTable(
    "em,til,tis,twas,cause,bout,n,round,cuz,nuff,ere,neath,tween,gainst = yes", meaning: { _ in true })
}
