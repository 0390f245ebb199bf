/// The words that `has` looks for: whole words standing side by side, without regard to case and accents. In a word `*`
/// stands for any letters or none and `?` for one; a `*` by itself is any one word.
struct WordPattern {
  private enum Word {
    case exact([UInt8])
    case prefix([UInt8])
    case glob([UInt8])
  }

  private let words: [Word]

  /// One bit a word.
  private static let limit = 64

  /// - Throws: `CorpusError.pattern` where it has no word, or more than 64.
  init(_ pattern: String, tokenizer: WordTokenizer) throws {
    let found = tokenizer.words(ofPattern: pattern)
    guard !found.isEmpty else {
      throw CorpusError.pattern(pattern, reason: "there is no word in it", offset: nil)
    }
    guard found.count <= Self.limit else {
      throw CorpusError.pattern(pattern, reason: "it has more than \(Self.limit) words", offset: nil)
    }
    words = found.map { word in
      let firstWild = word.firstIndex { $0 == Self.any || $0 == Self.one }
      if firstWild == nil { return .exact(word) }
      if firstWild == word.count - 1, word.last == Self.any { return .prefix(word.dropLast()) }
      return .glob(word)
    }
  }

  /// How many words stand side by side.
  var count: Int { words.count }

  private static let any = UInt8(ascii: "*")
  private static let one = UInt8(ascii: "?")

  /// Goes through a text word by word; bit n says that the words up to here end with the first n + 1 of the pattern
  /// (the shift-and method of Baeza-Yates and Gonnet).
  struct Search {
    private let words: [Word]
    private var states: UInt64 = 0
    private(set) var isFound = false

    init(_ pattern: WordPattern) { words = pattern.words }

    /// - Returns: whether the pattern ends at this word.
    mutating func advance(_ token: UnsafeRawBufferPointer) -> Bool {
      let candidates = states << 1 | 1
      states = 0
      for (place, word) in words.enumerated() where candidates & (1 << UInt64(place)) != 0 {
        if WordPattern.matches(word, token) { states |= 1 << UInt64(place) }
      }
      isFound = states & (1 << UInt64(words.count - 1)) != 0
      return isFound
    }
  }

  private static func matches(_ word: Word, _ token: UnsafeRawBufferPointer) -> Bool {
    switch word {
    case .exact(let bytes): bytes.count == token.count && bytes.elementsEqual(token)
    case .prefix(let bytes): bytes.count <= token.count && bytes.elementsEqual(token.prefix(bytes.count))
    case .glob(let bytes): matches(glob: bytes, token)
    }
  }

  /// Remembers only the last `*`: going back further can never help, so the time is at most the product of the lengths.
  private static func matches(glob: [UInt8], _ token: UnsafeRawBufferPointer) -> Bool {
    var (here, there) = (0, 0)
    var retry: (glob: Int, token: Int)?
    while there < token.count {
      if here < glob.count, glob[here] == any {
        here += 1
        retry = (here, there)
      } else if here < glob.count, glob[here] == one {
        here += 1
        there = next(there, token)
      } else if here < glob.count, glob[here] == token[there] {
        here += 1
        there += 1
      } else if let last = retry {
        let from = next(last.token, token)
        retry = (last.glob, from)
        (here, there) = (last.glob, from)
      } else {
        return false
      }
    }
    while here < glob.count, glob[here] == any { here += 1 }
    return here == glob.count
  }

  /// Where the next scalar begins.
  private static func next(_ index: Int, _ token: UnsafeRawBufferPointer) -> Int {
    var next = index + 1
    while next < token.count, token[next] & 0xC0 == 0x80 { next += 1 }
    return next
  }
}
