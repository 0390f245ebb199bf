/// Times that words look forward to, whatever the tense of their verb.
extension TenseReader {
  /// “for Saturday’s election”, “ahead of Sunday’s vote”, “cancelled Thursday’s rally”: what belongs to a day that is to come.
  func isAwaited(_ expression: Range<Int>, in sentence: Range<Int>) -> Bool {
    let (noun, before) = (expression.upperBound + 1, expression.lowerBound - 1)
    guard noun < sentence.upperBound, before > sentence.lowerBound else { return false }
    if WordLists.verbsOfCancelling[tokens[before].key] != nil { return true }
    let isPlanned = (noun..<min(noun + 3, sentence.upperBound)).contains {
      WordLists.appointments[tokens[$0].key] != nil
    }
    guard isPlanned else { return false }
    return tokens[before].key == Self.before || tokens[before].key == Self.for
      || tokens[before].key == Self.of && tokens[before - 1].key == Self.ahead
  }

  /// “has given them until Tuesday”, “as early as next week”: a time that is still to come.
  func isLimit(_ index: Int, in sentence: Range<Int>) -> Bool {
    guard index - 1 >= sentence.lowerBound else { return false }
    if tokens[index - 1].key == Self.before, isVowed(index - 1, in: sentence) { return true }
    if tokens[index - 1].key == Self.by {
      return isVowed(index - 1, in: sentence) || isAim(index - 1, in: sentence)
        || isPromised(index - 1, in: sentence)
    }
    // “three days of mourning, starting Friday”, “fixed for Friday”.
    let before = tokens[index - 1].key == Self.on ? index - 2 : index - 1
    if before > sentence.lowerBound, WordLists.startings[tokens[before].key] != nil { return true }
    if tokens[index - 1].key == Self.for, index - 2 >= sentence.lowerBound,
      WordLists.verbsOfFixing[tokens[index - 2].key] != nil
    {
      return !(3...4).contains {
        index - $0 >= sentence.lowerBound && Self.words[tokens[index - $0].key] == .had
      }
    }
    if tokens[index - 1].key == Self.until {
      return (2...8).contains {
        index - $0 >= sentence.lowerBound && WordLists.grants[tokens[index - $0].key] != nil
      }
    }
    return index - 3 >= sentence.lowerBound && tokens[index - 1].key == Self.as
      && tokens[index - 3].key == Self.as
      && WordLists.soon[tokens[index - 2].key] != nil
  }

  /// “a plan to repay it by March”: the verb before “by” is an infinitive.
  private func isAim(_ index: Int, in sentence: Range<Int>) -> Bool {
    for back in 2...16 where index - back > sentence.lowerBound {
      let position = index - back
      if word(position) == .to {
        return isInfinitive(position + 1, in: sentence) && !precedes(position, .had, in: sentence)
          && tense(at: position - 1, in: sentence) != .past
      }
      if tense(at: position, in: sentence) != nil { return false }
    }
    return false
  }

  /// “had promised to deliver it before Christmas”: the infinitive behind a promise lies ahead whatever its tense.
  private func isVowed(_ index: Int, in sentence: Range<Int>) -> Bool {
    for back in 2...12 where index - back > sentence.lowerBound {
      let position = index - back
      if word(position) == .to {
        return isInfinitive(position + 1, in: sentence) && WordLists.vows[tokens[position - 1].key] != nil
      }
      if tense(at: position, in: sentence) != nil { return false }
    }
    return false
  }

  /// “promised a new bridge by Christmas”: what is promised lies ahead of the promise.
  private func isPromised(_ index: Int, in sentence: Range<Int>) -> Bool {
    for back in 1...12 where index - back >= sentence.lowerBound {
      let position = index - back
      if WordLists.promises[tokens[position].key] != nil {
        return !precedes(position, .had, in: sentence) && !follows(position - 2, .had, in: sentence)
      }
      if tense(at: position, in: sentence) != nil { return false }
    }
    return false
  }

  /// “called an election for 5 May 2035”, “extended it to 5 May 2035”: a day that the words look forward to.
  func isAimedAt(_ expression: Range<Int>, in sentence: Range<Int>) -> Bool {
    let index = expression.lowerBound
    guard index > sentence.lowerBound else { return false }
    if tokens[index - 1].key == Self.of {
      return index - 2 >= sentence.lowerBound && WordLists.targets[tokens[index - 2].key] != nil
    }
    return WordLists.aims[tokens[index - 1].key] != nil
  }

  private static let `for` = WordKey.of("for")
  private static let ahead = WordKey.of("ahead")
  private static let on = WordKey.of("on")
  private static let before = WordKey.of("before")
  private static let by = WordKey.of("by")
  private static let of = WordKey.of("of")
  private static let until = WordKey.of("until")
  private static let `as` = WordKey.of("as")
}
