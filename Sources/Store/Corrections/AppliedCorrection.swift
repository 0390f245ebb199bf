/// A correction, and what became of it in a corpus.
package struct AppliedCorrection: Hashable, Sendable {
  package enum Outcome: Hashable, Sendable {
    case applied(Trace)
    /// It did not find its place, and nothing was changed.
    case lost(Loss)
  }

  /// The rows that a correction has changed.
  package enum Trace: Hashable, Sendable {
    /// Codes of names that mean another entity now, or whose entity is called otherwise; and, folded, how all the
    /// entities are and were called that have lost or won one.
    case names([Int], called: Set<String>)
    /// Numbers of rows in the column's table, whose column has another value now.
    case rows([Int], CorrectedColumn)
  }

  package enum Loss: Hashable, Sendable {
    case noSuchName([String])
    case noSuchDocument(String)
    /// There is one of that path, with other bytes.
    case changedDocument(String)
    case noSuchWords(CorrectedNoun, String)
    /// The words stand in several places, on none or several of the line.
    case severalPlaces(CorrectedNoun, Int)
  }

  package var correction: Correction
  package var outcome: Outcome
  /// Names in it that the corpus did not have.
  package var newNames: [String] = []

  package var isLost: Bool { if case .lost = outcome { true } else { false } }
}

extension AppliedCorrection.Loss {
  /// Why it was not applied, and what to do.
  package var message: String {
    switch self {
    case .noSuchName(let names):
      "no document names " + names.map { "“\($0)”" }.joined(separator: " or ")
    case .noSuchDocument(let path): "there is no document “\(path)”"
    case .changedDocument(let path):
      "“\(path)” is another text than when this was written; look whether it still holds, and write it anew"
    case .noSuchWords(let noun, let path): "no \(noun.rawValue) stands on these words in “\(path)”"
    case .severalPlaces(let noun, let count):
      "\(count) \(noun.noun) stand on these words, and the line does not tell which is meant"
    }
  }
}
