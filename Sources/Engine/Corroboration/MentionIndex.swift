import Plan
import Store
import Values

/// Which sources have a sentence with several of some words. Each word is looked up once, however often it is asked for.
struct MentionIndex {
  /// So many of the words and names that tell most of a happening are looked for.
  static let mostTerms = 10
  /// A sentence that has two of them, and so much of the weight of the fullest account, may tell of it.
  static let leastShare = 0.2
  /// So many of the words and names that most accounts have in common are looked for,
  static let mostLeading = 8
  /// and a sentence that has so many of them may tell of it.
  static let leastLeading = 3.0
  /// A word in more sentences than this tells nothing of one happening.
  private static let mostSentences = 20_000

  /// The documents in the order of their sentences, each with its first sentence and its source.
  private var documents: [(first: Int, source: String)] = []
  private var sentences: [String: [Int]] = [:]

  init(_ runner: Runner) throws {
    var runner = runner
    var found: [(first: Int, source: String)] = []
    try runner.query(
      """
      SELECT min(s.id), o.name FROM sentences AS s JOIN documents AS d ON d.id = s.document \
      JOIN sources AS o ON o.id = d.source GROUP BY s.document
      """
    ) { found.append(($0.integer(0), $0.text(1))) }
    documents = found.sorted { $0.first < $1.first }
  }

  /// - Parameter terms: words of the index, each with its weight.
  mutating func sources(
    with terms: [(term: String, weight: Double)], _ needed: Double, _ runner: inout Runner
  ) throws -> Set<String> {
    var weights: [Int: (weight: Double, terms: Int)] = [:]
    for (term, weight) in terms {
      for sentence in try sentences(with: term, &runner) {
        let sum = weights[sentence] ?? (0, 0)
        weights[sentence] = (sum.weight + weight, sum.terms + 1)
      }
    }
    var sources: Set<String> = []
    for (sentence, sum) in weights where sum.terms > 1 && sum.weight >= needed {
      if let source = source(of: sentence) { sources.insert(source) }
    }
    return sources
  }

  private mutating func sentences(with term: String, _ runner: inout Runner) throws -> [Int] {
    if let known = sentences[term] { return known }
    var found: [Int] = []
    try runner.query(
      """
      SELECT rowid FROM sentence_words WHERE sentence_words MATCH \(.bind(term)) LIMIT \(.bind(Self.mostSentences + 1))
      """
    ) { found.append($0.integer(0)) }
    if found.count > Self.mostSentences { found = [] }
    sentences[term] = found
    return found
  }

  /// Sentences of one document stand together.
  private func source(of sentence: Int) -> String? {
    let low = documents.firstPosition { $0.first > sentence }
    return low > 0 ? documents[low - 1].source : nil
  }
}

extension Evidence {
  /// What finds a word or name in the index of words: a word's beginning, of a name the word that fewest rows have.
  func term(_ feature: Feature) -> String {
    let rarest = wordsOfName[feature]?.min { (rows[$0], -$0) < (rows[$1], -$1) }
    let name = names[rarest ?? feature]
    let stem = Stemmer.stem(name)
    let quoted = "\"" + name.replacing("\"", with: " ") + "\""
    return name.hasPrefix(stem) && wordsOfName[rarest ?? feature] == nil ? "\"\(stem)\" *" : quoted
  }
}
