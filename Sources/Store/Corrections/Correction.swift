package import Values

/// What a reader knows better than the program: two names mean one man, an article is of another day.
///
/// Corrections stand in a file of their own beside the corpus (`CorrectionFile`). They are applied to a private copy each
/// time the corpus is opened (`CorrectionRun`); neither the sources nor the corpus file are ever changed.
package struct Correction: Hashable, Sendable {
  package enum Change: Hashable, Sendable {
    /// The other names mean what the first one means, and all are shown under the first.
    case alias(String, others: [String])
    /// A column of what stands at a place has this value; `.none` takes its value away.
    case value(CorrectedColumn, of: Place, is: Value)
  }

  package enum Place: Hashable, Sendable {
    case document(DocumentAnchor)
    case row(RowAnchor)
    /// A row of the last answer: only as typed, never in a file.
    case number(Int)
  }

  /// A document by its path. Where the digest of its bytes is given (its first digits are enough), nothing else is meant.
  package struct DocumentAnchor: Hashable, Sendable {
    package var path: String
    package var hash: String?

    package init(path: String, hash: String? = nil) {
      self.path = path
      self.hash = hash
    }
  }

  /// A row by the words it stands on, so that it is found again whatever its number.
  package struct RowAnchor: Hashable, Sendable {
    package var noun: CorrectedNoun
    package var document: DocumentAnchor
    /// From 1; told apart by it are only places that read the same.
    package var line: Int
    /// The exact words, and what stands before and after them in their sentence.
    package var words: String
    package var before: String
    package var after: String

    package init(
      noun: CorrectedNoun, document: DocumentAnchor, line: Int, words: String, before: String, after: String
    ) {
      self.noun = noun
      self.document = document
      self.line = line
      self.words = words
      self.before = before
      self.after = after
    }
  }

  package var change: Change
  /// When it was written; nil where nobody says.
  package var day: Day?
  package var reason: String?

  package init(_ change: Change, day: Day? = nil, reason: String? = nil) {
    self.change = change
    self.day = day
    self.reason = reason
  }
}

/// The nouns whose rows can be corrected, each by the name of one row.
package enum CorrectedNoun: String, Hashable, Sendable, CaseIterable {
  case document, claim, mention, date, quantity, event

  /// The noun, which is also the name of its table.
  package var noun: String { self == .quantity ? "quantities" : rawValue + "s" }

  package init?(noun: String) {
    guard let found = Self.allCases.first(where: { $0.noun == noun }) else { return nil }
    self = found
  }
}

/// The columns that can be corrected.
package enum CorrectedColumn: String, Hashable, Sendable, CaseIterable {
  case published, source, title, author, kind, language, url
  case speaker, said, entity, date, value, happened

  package enum Kind: Hashable, Sendable { case text, name, date, number }

  package var noun: CorrectedNoun {
    switch self {
    case .published, .source, .title, .author, .kind, .language, .url: .document
    case .speaker, .said: .claim
    case .entity: .mention
    case .date: .date
    case .value: .quantity
    case .happened: .event
    }
  }

  package var kind: Kind {
    switch self {
    case .published, .said, .date, .happened: .date
    case .speaker, .entity: .name
    case .value: .number
    case .source, .title, .author, .kind, .language, .url: .text
    }
  }

  /// Whether it can have no value.
  package var allowsNone: Bool {
    switch self {
    case .source, .entity, .value, .happened: false
    default: true
    }
  }
}
