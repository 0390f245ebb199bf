import Foundation
import GRDB
import Values

/// What SQL is taught about text, the same in every corpus.
enum TextFunctions {
  /// - `fold(text)`: without case and accents.
  /// - collation `folded`: the order in which the language sorts text.
  static func install(in database: Database) throws {
    database.add(
      function: DatabaseFunction("fold", argumentCount: 1, pure: true) { values in
        String.fromDatabaseValue(values[0]).map(Folding.fold)
      })
    database.add(
      collation: DatabaseCollation("folded") { left, right in
        if left == right { return .orderedSame }
        return Folding.precedes(left, right) ? .orderedAscending : .orderedDescending
      })
  }
}
