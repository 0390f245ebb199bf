import Plan

/// What a name in a query was found to mean.
struct NameReading: Hashable, Sendable {
  struct Entity: Hashable, Sendable {
    var number: Int
    var name: String
    /// Its place in the list of kinds.
    var kind = 0
    /// How often it stands in the column that is asked about.
    var count: Int
  }

  /// The entities meant; none where the corpus has no such name.
  var entities: [Entity] = []
  /// Places that speak for it where a speaker is asked about: “Moscow” for Russia.
  var seats: [Entity] = []
  /// Others that have the word in their names.
  var others: [Entity] = []

  /// The entities meant in a column.
  func meant(in storage: Storage?) -> [Entity] {
    guard storage == .name("speaker") else { return entities }
    return entities + seats.filter { seat in !entities.contains { $0.number == seat.number } }
  }
}
