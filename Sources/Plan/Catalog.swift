package import Syntax
package import Values

/// What can be asked for: the nouns, and of each its columns. A plain value; nothing here reads a corpus.
package struct Catalog: Sendable {
  package var nouns: [Noun]

  package init(nouns: [Noun]) { self.nouns = nouns }

  package func noun(_ name: String) -> Noun? { nouns.first { $0.name == name } }

  /// What the parser must know: the nouns and the stages.
  package var vocabulary: Vocabulary {
    Vocabulary(
      nouns: nouns.map(\.name), stages: Stages.all.map(\.signature),
      roles: Dictionary(uniqueKeysWithValues: nouns.map { ($0.name, $0.roles) }),
      columns: Set(nouns.flatMap { $0.columns.map(\.name) }),
      sums: Set(Measure.Kind.allCases.map(\.rawValue)))
  }
}

/// One kind of row.
package struct Noun: Hashable, Sendable {
  package var name: String
  /// One row of it: “mention”.
  package var singular: String
  /// What one row is, for the help: “one naming of a person, organisation, place or people”.
  package var meaning: String
  /// Its own columns first, then those of its document.
  package var columns: [NounColumn]
  /// The columns shown where a query chooses none.
  package var shown: [String]
  /// The date columns that can be a timeline's clock, the usual one first.
  package var clocks: [String]
  package var rows: RowStorage

  package func column(_ name: String) -> NounColumn? { columns.first { $0.name == name } }

  /// What “about”, “by” and “in 1906” mean for its rows.
  var roles: Vocabulary.Roles {
    func first(_ names: [String]) -> String? { names.first { column($0) != nil } }
    // What a number, a date or a name is about stands in the sentence around it.
    let isShort = ["mentions", "dates", "quantities"].contains(name)
    var conditions: [String: String] = [:]
    for column in columns {
      if column.type == .boolean { conditions[column.name] = column.name }
      for word in column.words where conditions[word] == nil {
        conditions[word] = "\(column.name) is \(word)"
      }
    }
    return Vocabulary.Roles(
      words: first(isShort ? ["sentence"] : ["wording", "text", "word", "entity"]),
      teller: first(["speaker", "author"]), clock: clocks.first, conditions: conditions)
  }
}

package struct NounColumn: Hashable, Sendable {
  package var name: String
  package var type: ValueType
  package var role: ColumnRole
  package var meaning: String
  /// The only values it can have; empty where they depend on the corpus.
  package var words: [String]
  package var storage: Storage

  package init(
    _ name: String, _ type: ValueType, _ meaning: String, role: ColumnRole = .plain, words: [String] = [],
    storage: Storage
  ) {
    self.name = name
    self.type = type
    self.role = role
    self.meaning = meaning
    self.words = words
    self.storage = storage
  }

  package var column: Column { Column(name, type, role: role) }
}
