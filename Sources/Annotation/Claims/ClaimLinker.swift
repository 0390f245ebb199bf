import Values

/// What is known of a claim when claims of a whole corpus are compared.
package struct LinkableClaim: Sendable {
  /// The words of the statement.
  package var wording: String
  /// Any number that is the same for the same speaker; nil where nobody is known to speak.
  package var speaker: Int?
  package var stance: Claim.Stance?
  package var isNegated: Bool
  /// How many claims stand inside it.
  package var inner: Int

  package init(wording: String, speaker: Int?, stance: Claim.Stance?, isNegated: Bool, inner: Int) {
    self.wording = wording
    self.speaker = speaker
    self.stance = stance
    self.isNegated = isNegated
    self.inner = inner
  }
}

/// Finds the claims of a corpus that are one and the same, printed in several places.
///
/// Two claims are the same if
/// - at least two thirds of all pairs of neighbouring words that either has are in both (Jaccard's index), case, accents,
///   punctuation and a leading “that” aside;
/// - they hold the same numbers and the same negations, so that “38 were killed” is not “39 were killed”;
/// - neither or both are denials, questions, negated (“did not say that …”), and as many claims stand inside the one as
///   inside the other, so that “X” is not “the minister said X”;
/// - and, where they are of fewer than six words, they have the same words and the same known speaker: “it is a lie” may
///   be said by many of many things.
///
/// A longer wording is the same claim whoever is said to have made it: that two papers give one sentence to two
/// speakers is worth seeing. What is the same as the same is the same, too (connected components), so the outcome does not
/// depend on the order of the claims.
///
/// No pair is missed and few are compared: two wordings that share two thirds of their word pairs share one among the
/// rarest third of each (prefix filtering: Chaudhuri, Ganti and Kaushik 2006, “A primitive operator for similarity joins”).
package struct ClaimLinker {
  /// In words.
  private static let shortest = 6
  /// Claims that share one rare word pair and are not the same: beyond so many, each is compared with its neighbours only.
  private static let mostCompared = 400

  private var groups: UnionFind
  private var wordings: [Wording] = []

  private struct Wording {
    var claim: Int
    /// Hashes of its word pairs, sorted, each once.
    var pairs: [UInt64]
    /// Numbers, negations and kind.
    var signature: UInt64
  }

  /// - Returns: for each claim the position of the first that is the same.
  package static func link(_ claims: [LinkableClaim]) -> [Int] {
    var linker = ClaimLinker(count: claims.count)
    linker.joinEqual(claims)
    linker.joinSimilar()
    return claims.indices.map { linker.groups.root($0) }
  }

  private init(count: Int) { groups = UnionFind(count: count) }

  /// Joins claims of the same words, and keeps the first of each long wording.
  private mutating func joinEqual(_ claims: [LinkableClaim]) {
    var first: [Key: Int] = [:]
    for (position, claim) in claims.enumerated() {
      let words = WordingWords(claim.wording)
      guard !words.hashes.isEmpty else { continue }
      let isLong = words.hashes.count >= Self.shortest
      guard isLong || claim.speaker != nil else { continue }
      let signature = mix(words.signature ^ kind(claim))
      let key = Key(
        words: words.hashes.reduce(0x9E37_79B9_7F4A_7C15) { mix($0 &* 31 &+ $1) }, signature: signature,
        speaker: isLong ? nil : claim.speaker)
      if let known = first[key] {
        groups.join(known, position)
      } else {
        first[key] = position
        if isLong {
          wordings.append(Wording(claim: position, pairs: words.pairs, signature: signature))
        }
      }
    }
  }

  private struct Key: Hashable {
    var words: UInt64
    var signature: UInt64
    var speaker: Int?
  }

  private func kind(_ claim: LinkableClaim) -> UInt64 {
    (claim.isNegated ? 1 : 0) | (claim.stance == .denies ? 2 : 0) | (claim.stance == .asks ? 4 : 0)
      | UInt64(min(claim.inner, 15)) << 3
  }

  private mutating func joinSimilar() {
    let frequency = PairFrequency(wordings.map(\.pairs))
    var entries: [(pair: UInt64, wording: Int32)] = []
    for (position, wording) in wordings.enumerated() {
      let rarest = wording.pairs.sorted { (frequency.of($0), $0) < (frequency.of($1), $1) }
      for pair in rarest.prefix(rarest.count - (rarest.count * 2 + 2) / 3 + 1) {
        // What differs in signature need never meet.
        entries.append((mix(pair ^ wording.signature), Int32(position)))
      }
    }
    entries.sort { ($0.pair, $0.wording) < ($1.pair, $1.wording) }
    var start = 0
    while start < entries.count {
      var end = start + 1
      while end < entries.count, entries[end].pair == entries[start].pair { end += 1 }
      for right in start + 1..<max(end, start + 1) {
        for left in max(start, right - Self.mostCompared)..<right {
          compare(Int(entries[left].wording), Int(entries[right].wording))
        }
      }
      start = end
    }
  }

  private mutating func compare(_ left: Int, _ right: Int) {
    let (a, b) = (wordings[left], wordings[right])
    guard a.signature == b.signature, groups.root(a.claim) != groups.root(b.claim),
      min(a.pairs.count, b.pairs.count) * 3 >= max(a.pairs.count, b.pairs.count) * 2
    else { return }
    var (i, j, both) = (0, 0, 0)
    while i < a.pairs.count, j < b.pairs.count {
      if a.pairs[i] == b.pairs[j] {
        (i, j, both) = (i + 1, j + 1, both + 1)
      } else if a.pairs[i] < b.pairs[j] {
        i += 1
      } else {
        j += 1
      }
    }
    if both * 3 >= (a.pairs.count + b.pairs.count - both) * 2 { groups.join(a.claim, b.claim) }
  }
}

/// The words of a wording as hashes, without case, accents and punctuation.
private struct WordingWords {
  private(set) var hashes: [UInt64] = []
  /// A sum over numbers and negations.
  private(set) var signature: UInt64 = 0

  init(_ wording: String) {
    var text = wording.utf8.contains(where: { $0 >= 0x80 }) ? Folding.fold(wording) : wording
    text.withUTF8 { read($0) }
    if hashes.count > 1, hashes[0] == Self.that { hashes.removeFirst() }
  }

  /// Of neighbouring words.
  var pairs: [UInt64] {
    var pairs = zip(hashes, hashes.dropFirst()).map { mix($0 &* 31 &+ $1) }
    pairs.sort()
    var kept = 0
    for index in pairs.indices where index == 0 || pairs[index] != pairs[kept - 1] {
      pairs[kept] = pairs[index]
      kept += 1
    }
    pairs.removeSubrange(kept...)
    return pairs
  }

  private mutating func read(_ bytes: UnsafeBufferPointer<UInt8>) {
    var key = WordKey()
    var (count, hasDigit, hasApostrophe) = (0, false, false)
    var index = 0
    while index <= bytes.count {
      let byte = index < bytes.count ? bytes[index] : 32
      if byte == 0x27
        || byte == 0xE2 && index + 2 < bytes.count && bytes[index + 1] == 0x80 && bytes[index + 2] == 0x99
      {
        // Inside a word an apostrophe is nothing; “n’t” negates.
        if count > 0 { hasApostrophe = true }
        index += byte == 0x27 ? 1 : 3
        continue
      }
      if isLetter(byte), !(byte == 0xE2 && index + 1 < bytes.count && bytes[index + 1] == 0x80) {
        key.add(byte &- 65 < 26 ? byte | 0x20 : byte)
        hasDigit = hasDigit || byte &- 48 < 10
        count += 1
        index += 1
        continue
      }
      if count > 0 {
        let isNegated = hasApostrophe && count > 2 && index >= 2 && lastLetters(bytes, index)
        add(key.value, hasDigit, isNegated)
        key = WordKey()
        (count, hasDigit, hasApostrophe) = (0, false, false)
      }
      index += byte == 0xE2 && index + 2 < bytes.count ? 3 : 1
    }
  }

  /// Whether the word that ends before a byte ends in “n’t”.
  private func lastLetters(_ bytes: UnsafeBufferPointer<UInt8>, _ end: Int) -> Bool {
    guard end > 2, bytes[end - 1] | 0x20 == 0x74 else { return false }
    return bytes[end - 2] == 0x27
      ? bytes[end - 3] | 0x20 == 0x6E : end > 4 && bytes[end - 2] == 0x99 && bytes[end - 5] | 0x20 == 0x6E
  }

  private mutating func add(_ word: UInt64, _ hasDigit: Bool, _ isNegated: Bool) {
    hashes.append(mix(word))
    if hasDigit || Self.telling[word] != nil {
      signature &+= mix(word &+ 1)
    } else if isNegated {
      signature &+= mix(Self.not &+ 1)
    }
  }

  private func isLetter(_ byte: UInt8) -> Bool {
    (byte | 0x20) &- 97 < 26 || byte &- 48 < 10 || byte >= 0x80
  }

  private static let not = WordKey.of("not")
  private static let that = mix(WordKey.of("that"))
  /// A change of one of these changes what is claimed.
  private static let telling = WordTable(
    "not,no,never,none,nobody,nothing,neither,nor,without,cannot,two,three,four,five,six,seven,eight,nine,ten,eleven,twelve,thirteen,fourteen,fifteen,sixteen,seventeen,eighteen,nineteen,twenty,thirty,forty,fifty,sixty,seventy,eighty,ninety,dozen,dozens,hundred,hundreds,thousand,thousands,million,millions,billion,billions,half,twice,first,second,third = yes",
    meaning: { _ in true })
}

/// How often a word pair stands in the wordings, counted by a part of its hash: enough to put rare ones first.
private struct PairFrequency {
  private var counts: [UInt32]
  private let mask: UInt64

  init(_ wordings: [[UInt64]]) {
    let pairs = wordings.reduce(0) { $0 + $1.count }
    var size = 1024
    while size < pairs, size < 1 << 23 { size *= 2 }
    mask = UInt64(size - 1)
    counts = Array(repeating: 0, count: size)
    for wording in wordings { for pair in wording { counts[Int(pair & mask)] += 1 } }
  }

  func of(_ pair: UInt64) -> UInt32 { counts[Int(pair & mask)] }
}

/// Disjoint sets of numbers; the root of a set is its smallest.
private struct UnionFind {
  private var parents: [Int32]

  init(count: Int) { parents = (0..<Int32(count)).map { $0 } }

  mutating func root(_ element: Int) -> Int {
    var root = Int32(element)
    while parents[Int(root)] != root { root = parents[Int(root)] }
    var step = Int32(element)
    while parents[Int(step)] != root { (parents[Int(step)], step) = (root, parents[Int(step)]) }
    return Int(root)
  }

  mutating func join(_ left: Int, _ right: Int) {
    let (a, b) = (root(left), root(right))
    if a < b { parents[b] = Int32(a) } else { parents[a] = Int32(b) }
  }
}

/// Spreads a hash over all its bits (the finisher of MurmurHash3).
private func mix(_ value: UInt64) -> UInt64 {
  var hash = value
  hash = (hash ^ (hash >> 33)) &* 0xff51_afd7_ed55_8ccd
  hash = (hash ^ (hash >> 33)) &* 0xc4ce_b9fe_1a85_ec53
  return hash ^ (hash >> 33)
}
