/// A document as the sequence model sees it: its tokens, what the gazetteer says of each, and the runs to be labelled.
package struct NamePage {
  /// Tokens that are labelled together, and the sentence they stand in.
  package struct Run {
    package var tokens: Range<Int>
    package var sentence: Range<Int>
    package var style: SentenceStyle
  }

  package let tokens: UnsafeBufferPointer<Token>
  package let bytes: UnsafeBufferPointer<UInt8>
  /// What each token is known to be by itself.
  package private(set) var classes: [NameClass]
  /// What the longest known phrase of two words or more that covers the token is known to be.
  package private(set) var phrases: [NameClass]
  /// How each token in or near a run is used: see `NameVocabulary.use`.
  private(set) var uses: [UInt64]
  package private(set) var runs: [Run]
  /// At the first token of such a phrase the number of its tokens, elsewhere 0.
  private var lengths: [UInt8]

  func starts(_ index: Int) -> Int { Int(lengths[index]) }

  /// The key that gazetteers have of the words from one token to another, both included.
  func key(_ first: Int, _ last: Int) -> UInt64 {
    (first..<last).reduce(tokens[first].key) { NameLexicon.extend($0, by: tokens[$1 + 1].key) }
  }

  func isCapital(_ index: Int) -> Bool { NameCandidates.isCore(tokens[index], bytes) }

  /// Goes through the longest stretches of capitalised words of a run that begin where they may, each with the key of its words.
  func forEachStretch(
    of run: Run, from mayBegin: (Int) -> Bool = { _ in true },
    _ body: (_ first: Int, _ last: Int, _ key: UInt64) -> Void
  ) {
    var first = run.tokens.lowerBound
    while first < run.tokens.upperBound {
      guard isCapital(first), mayBegin(first) else {
        first += 1
        continue
      }
      var last = first
      var key = tokens[first].key
      while last + 1 < run.tokens.upperBound, isCapital(last + 1) {
        last += 1
        key = NameLexicon.extend(key, by: tokens[last].key)
      }
      body(first, last, key)
      first = last + 1
    }
  }

  package init(
    _ sentences: [Sentence], _ tokens: UnsafeBufferPointer<Token>, _ bytes: UnsafeBufferPointer<UInt8>,
    _ lexicon: NameLexicon
  ) {
    self.tokens = tokens
    self.bytes = bytes
    classes = Array(repeating: [], count: tokens.count)
    phrases = Array(repeating: [], count: tokens.count)
    uses = Array(repeating: 0, count: tokens.count)
    lengths = Array(repeating: 0, count: tokens.count)
    runs = []
    runs.reserveCapacity(sentences.count * 3)
    var found: [Range<Int>] = []
    for sentence in sentences {
      let range = sentence.tokens
      let style = style(of: range)
      found.removeAll(keepingCapacity: true)
      NameCandidates.find(tokens, bytes, range, into: &found)
      for run in found { runs.append(Run(tokens: run, sentence: range, style: style)) }
    }
    classify(lexicon)
  }

  private mutating func classify(_ lexicon: NameLexicon) {
    var done = 0
    for run in runs {
      let upper = min(run.sentence.upperBound, run.tokens.upperBound + 2)
      for index in max(done, run.sentence.lowerBound, run.tokens.lowerBound - 2)..<max(done, upper) {
        if tokens[index].kind == .word {
          let key = NameLexicon.spread(tokens[index].key)
          classes[index] = lexicon.classes(spread: key)
          uses[index] = lexicon.vocabulary.use(spread: key)
        } else {
          // Of other tokens what they are.
          uses[index] = 0xFFFF - UInt64(tokens[index].kind.rawValue)
        }
      }
      done = max(done, upper)
      var index = run.tokens.lowerBound
      while index < run.tokens.upperBound {
        index += NameCandidates.isCore(tokens[index], bytes) ? match(index, run, lexicon) : 1
      }
    }
  }

  /// Marks the longest phrase that begins at a token; the number of tokens to go on by.
  private mutating func match(_ index: Int, _ run: Run, _ lexicon: NameLexicon) -> Int {
    guard classes[index].contains(.continues) else { return 1 }
    var key = tokens[index].key
    var best: (classes: NameClass, count: Int)?
    var position = index + 1
    while position < run.sentence.upperBound {
      key = NameLexicon.extend(key, by: tokens[position].key)
      let found = lexicon.classes(key)
      if !found.subtracting(.continues).isEmpty { best = (found, position - index + 1) }
      guard found.contains(.continues) else { break }
      position += 1
    }
    guard let best else { return 1 }
    for covered in index..<index + best.count { phrases[covered] = best.classes.subtracting(.continues) }
    lengths[index] = UInt8(min(255, best.count))
    return best.count
  }

  private func style(of range: Range<Int>) -> SentenceStyle {
    var (words, capitalised, allUpper) = (0, 0, 0)
    for index in range where tokens[index].kind == .word && tokens[index].count > 3 {
      words += 1
      let shape = tokens[index].shape
      if shape.contains(.allUpper) { allUpper += 1 }
      if shape.contains(.initialUpper) { capitalised += 1 }
    }
    if words >= 2, allUpper * 10 >= words * 6 { return .capitals }
    let last = tokens[range.upperBound - 1]
    // A headline has no point at its end.
    let isPointed = last.kind == .punctuation && last.count == 1 && bytes[Int(last.start)] == 46
    if words >= 3, capitalised * 10 >= words * 7, !isPointed { return .title }
    return last.kind == .punctuation || range.count > 12 ? .normal : .fragment
  }
}
