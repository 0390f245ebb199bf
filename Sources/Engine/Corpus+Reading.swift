import Plan
import Store
import Values

/// What the shell asks for beside queries.
extension Engine {
  /// Why a row is what it is: the rules that made it, and what they leaned on.
  /// - Throws: `CorpusError`
  package func why(_ passage: Passage) throws -> Explanation? {
    try ExplanationReader(corpus: corpus, catalog: catalog).read(passage)
  }

  /// The values of a column that begin with `prefix` (case- and accent-insensitive, at any word of the value), most
  /// frequent first: for completion.
  /// - Throws: `CorpusError`
  package func values(
    of column: String, noun: String, prefix: String, limit: Int
  ) throws -> [(value: String, count: Int)] {
    guard let noun = catalog.noun(noun), let found = noun.column(column) else { return [] }
    return try ValueLister(corpus: corpus).values(of: found, noun: noun, prefix: prefix, limit: limit)
  }

  /// The words of the texts that begin with `beginning` (case- and accent-insensitive), most frequent first, with how often
  /// they stand there: for completion.
  /// - Throws: `CorpusError`
  package func words(beginning: String, limit: Int) throws -> [(word: String, count: Int)] {
    let first = Folding.fold(beginning)
    var words: [(word: String, count: Int)] = []
    try corpus.rows(
      "SELECT term, cnt FROM vocabulary WHERE term >= ? AND term < ? ORDER BY cnt DESC, term LIMIT ?",
      [.text(first), .text(first + "\u{10FFFF}"), .integer(limit)]
    ) { words.append((word: $0.text(0), count: $0.integer(1))) }
    return words
  }

  /// How many rows each noun has, in the catalog's order; words and passages are not counted, which takes long.
  /// - Throws: `CorpusError`
  package func sizes() throws -> [(noun: String, rows: Int)] {
    try catalog.nouns.compactMap { noun in
      try corpus.fact(noun.name).flatMap(Int.init).map { (noun: noun.name, rows: $0) }
    }
  }
}
