/// Where the rows of a noun are, as data that only an executor reads.
package enum RowStorage: Hashable, Sendable {
  case documents
  /// An annotation table: its rows have a document, a start, a stop and a line.
  case table(String)
  case entities
  /// Tokens, which are never rows of the corpus file.
  case words
  /// Sentences that stand in more than one place.
  case passages
}

/// Where a column's values are, as data that only an executor reads.
package indirect enum Storage: Hashable, Sendable {
  /// A plain field of the row's table.
  case field(String)
  /// A field with a number that stands for a word, by position.
  case code(String, [String])
  /// True where the field is set.
  case isSet(String)
  /// True where the field is not 0.
  case flag(String)
  /// A code of the table `strings`.
  case string(String)
  /// A code of the table `names`, shown under its entity's name.
  case name(String)
  /// A code of the table `sources`.
  case source(String)
  /// The four fields of a date.
  case date(String)
  /// The names that a table of its own holds for the row, in order; of one role where there are several.
  case names(table: String, owner: String, role: Int?)
  /// An entity's other names, and the other words that name it.
  case aliases
  /// How many mentions an entity has.
  case mentionCount
  /// How many documents mention an entity.
  case documentCount
  /// How often each source mentions an entity, the one that does most first.
  case mentionsBySource
  /// The day of the first or the last document that mentions an entity.
  case mentionDay(isLast: Bool)
  /// The first date, or where there is none the second.
  case either(Storage, Storage)
  /// The same of the row's document.
  case document(Storage)
  /// The same of the row's sentence.
  case sentence(Storage)
  /// The token itself, folded.
  case word
  /// The token's stem.
  case stem
  /// What befell those a quantity counts, in one word for all that mean the same.
  case outcome
  /// In how many places the wording stands.
  case copies
}
