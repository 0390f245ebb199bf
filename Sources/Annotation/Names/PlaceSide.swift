/// Which of two halves of one country a name says: “North Korea”, “South Korea”. Names of different halves are never one
/// place, though a gazetteer should have a third name for both.
enum PlaceSide: Hashable {
  case none, north, south, east, west

  private static let words = WordTable(
    """
    north,northern,dprk,d.p.r.k,democratic = north
    south,southern,rok,r.o.k,republic = south
    east,eastern = east
    west,western = west
    """,
    meaning: { ["north": .north, "south": .south, "east": .east, "west": PlaceSide.west][$0] })

  init(firstWord key: UInt64) { self = Self.words[key] ?? .none }

  /// Whether some names say more than one half.
  private static func areSeveral(_ sides: [PlaceSide]) -> Bool {
    guard let one = sides.first(where: { $0 != .none }) else { return false }
    return sides.contains { $0 != .none && $0 != one }
  }

  /// Of names that a gazetteer has for one place, each with the first of its half, in their order; where halves are told, names
  /// that tell none are of no half.
  static func pairs(_ names: [(member: Int, side: PlaceSide)]) -> [(member: Int, head: Int)] {
    let isDivided = areSeveral(names.map(\.side))
    var heads: [PlaceSide: Int] = [:]
    var pairs: [(member: Int, head: Int)] = []
    for (member, side) in names where !isDivided || side != .none {
      let key = isDivided ? side : .none
      if let head = heads[key] { pairs.append((member, head)) } else { heads[key] = member }
    }
    return pairs
  }
}
