import Values

/// Which of several accounts are copies of others.
///
/// Two sentences in different documents are one text where four fifths of their words are the same in the same order
/// (`Wording.similarity`) and eight of them in a row, or nine tenths are the same: fewer words tell a fact the same by themselves. Of a text's places the one published earliest is the original, undated ones
/// last, then the one that stands first in the corpus.
enum Reprints {
  static let leastWords = 8
  static let leastSimilarity = 0.8
  /// So much is a copy wherever the differences stand.
  static let sureSimilarity = 0.9

  struct Place {
    var words: [String]
    var document: Int
    var published: DateRange?
  }

  /// For each account the account it is a copy of; nil for originals.
  static func originals(_ places: [Place]) -> [Int?] {
    var original: [Int?] = Array(repeating: nil, count: places.count)
    // Originals come before their copies.
    let order = places.indices.sorted { left, right in
      let (a, b) = (places[left].published?.first, places[right].published?.first)
      if a != b { return b == nil || a.map { a in b.map { a < $0 } ?? true } ?? false }
      return left < right
    }
    for (number, index) in order.enumerated() where places[index].words.count >= leastWords {
      original[index] = order[..<number].first { earlier in
        original[earlier] == nil && isCopy(places[index], of: places[earlier])
      }
    }
    return original
  }

  private static func isCopy(_ copy: Place, of place: Place) -> Bool {
    guard place.document != copy.document, place.words.count >= leastWords else { return false }
    // No longer a common run than the shorter has words.
    let shorter = min(place.words.count, copy.words.count)
    guard Double(2 * shorter) >= leastSimilarity * Double(place.words.count + copy.words.count) else {
      return false
    }
    let similarity = Wording.similarity(copy.words, place.words)
    return similarity >= sureSimilarity
      || similarity >= leastSimilarity && longestRun(copy.words, place.words) >= leastWords
  }

  /// How many words stand in both side by side, at most.
  private static func longestRun(_ left: [String], _ right: [String]) -> Int {
    var lengths = Array(repeating: 0, count: right.count + 1)
    var longest = 0
    for word in left {
      for index in right.indices.reversed() {
        lengths[index + 1] = word == right[index] ? lengths[index] + 1 : 0
        longest = max(longest, lengths[index + 1])
      }
    }
    return longest
  }
}
