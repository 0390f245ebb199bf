import Plan
import Store

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

  /// How many rows each noun has, in the catalog's order; words and passages are not counted, which takes long.
  /// - Throws: `CorpusError`
  package func sizes() throws -> [(noun: String, rows: Int)] {
    try catalog.nouns.compactMap { noun in
      try corpus.fact(noun.name).flatMap(Int.init).map { (noun: noun.name, rows: $0) }
    }
  }
}
