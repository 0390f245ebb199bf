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
  /// Names that are the surname alone of the one meant, or may be.
  var surname: Surname?

  /// A surname that texts use without a first name.
  struct Surname: Hashable, Sendable {
    /// The names that are this surname and nothing more.
    var alone: [Entity]
    /// How many persons of the corpus bear it with a first name.
    var bearers: Int

    /// Whether it can be told whose it is.
    var isOfOne: Bool { bearers == 1 }
  }

  /// The entities meant in a column.
  func meant(in storage: Storage?) -> [Entity] {
    guard storage == .name("speaker") else { return entities }
    return entities + seats.filter { seat in !entities.contains { $0.number == seat.number } }
  }
}
