import Plan

/// What a name in a query was found to mean.
struct NameReading: Hashable, Sendable {
  struct Entity: Hashable, Sendable {
    var number: Int
    var name: String
    /// How often it stands in the column that is asked about.
    var count: Int
  }

  /// The entities meant; none where the corpus has no such name.
  var entities: [Entity] = []
  /// Others that have the word in their names.
  var others: [Entity] = []
}
