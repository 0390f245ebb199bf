/// A correction that cannot be read.
package struct CorrectionMistake: Error, Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    case beginning
    case missing(String)
    case unexpected
    case unclosedQuote
    case unknownColumn(String)
    case unknownPlace(String)
    case noMarks
    case malformedHash
    case cannotBeNone(CorrectedColumn)
    case notADate(String)
    case notANumber(String)
    case rowNumberInFile
    case wrongNoun(CorrectedColumn, CorrectedNoun)
  }

  package var kind: Kind
  /// Where in the line, from 1.
  package var character: Int
}

extension CorrectionMistake {
  package var message: String {
    switch kind {
    case .beginning: "a correction begins with “alias” or “correct”"
    case .missing(let what): "\(what) is missing"
    case .unexpected: "nothing more is expected here; a reason stands behind “because”"
    case .unclosedQuote: "this quotation mark has no second one"
    case .unknownColumn(let name):
      "“\(name)” cannot be corrected. These can: "
        + CorrectedColumn.allCases.map(\.rawValue).joined(separator: ", ")
    case .unknownPlace(let word):
      "“\(word)” is nothing that can be corrected; it is one of: "
        + CorrectedNoun.allCases.map(\.rawValue).joined(separator: ", ")
    case .noMarks: "the words in question stand between ⟦ and ⟧"
    case .malformedHash: "behind “sha256:” stand at least eight hexadecimal digits"
    case .cannotBeNone(let column): "\(column.rawValue) always has a value and cannot be none"
    case .notADate(let text): "“\(text)” is no date such as 2025-07-01, 2025-07, 2025 or 1804..1813"
    case .notANumber(let text): "“\(text)” is no number"
    case .rowNumberInFile:
      "a row's number means nothing in a file; give the words, document and line, as .correct writes them"
    case .wrongNoun(let column, let noun):
      "\(column.rawValue) is a column of \(column.noun.noun), and this is a \(noun.rawValue)"
    }
  }
}
