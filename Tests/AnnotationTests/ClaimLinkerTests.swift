import TestSupport
import Testing

@testable import Annotation

@Suite("The same claim in several places")
struct ClaimLinkerTests {
  private func areSame(_ left: LinkableClaim, _ right: LinkableClaim) -> Bool {
    let groups = ClaimLinker.link([left, right])
    return groups[0] == groups[1]
  }

  private func claim(
    _ wording: String, speaker: Int? = nil, stance: Claim.Stance = .says, isNegated: Bool = false,
    inner: Int = 0
  ) -> LinkableClaim {
    LinkableClaim(wording: wording, speaker: speaker, stance: stance, isNegated: isNegated, inner: inner)
  }

  @Test(
    "near-identical wordings are one claim",
    arguments: [
      ("The bridge is closed until the spring.", "the bridge is closed until the spring"),
      ("The bridge “is closed” until the spring,", "The bridge is closed until the spring"),
      ("that the bridge is closed until the spring", "the bridge is closed until the spring"),
      ("We don’t know when the bridge will open", "We don't know when the bridge will open"),
      ("Çiller’s bridge is closed until the spring", "Ciller's bridge is closed until the spring"),
      (
        "the old bridge over the river is closed to all lorries until the spring of next year",
        "the old bridge over the river is closed to lorries until the spring of next year"
      ),
    ])
  func same(_ left: String, _ right: String) { #expect(areSame(claim(left), claim(right))) }

  @Test(
    "others are two",
    arguments: [
      ("The bridge is closed until the spring.", "The tunnel will be open in the summer."),
      // A number or a “not” more is another claim.
      (
        "the fire in the old mill killed 38 people on Monday",
        "the fire in the old mill killed 39 people on Monday"
      ),
      (
        "the old bridge over the river is safe for lorries",
        "the old bridge over the river is not safe for lorries"
      ),
      (
        "the old bridge over the river was safe for lorries",
        "the old bridge over the river wasn’t safe for lorries"
      ),
      ("the fire killed two people in the old mill", "the fire killed three people in the old mill"),
      ("", ""),
    ])
  func different(_ left: String, _ right: String) { #expect(!areSame(claim(left), claim(right))) }

  @Test("few words are the same claim only from the same speaker")
  func short() {
    #expect(areSame(claim("It is a lie.", speaker: 1), claim("it is a lie", speaker: 1)))
    #expect(!areSame(claim("It is a lie.", speaker: 1), claim("it is a lie", speaker: 2)))
    #expect(!areSame(claim("It is a lie."), claim("it is a lie")))
  }

  @Test("a longer wording is the same claim whoever is said to have made it")
  func speakers() {
    let wording = "the bridge is closed until the spring"
    #expect(areSame(claim(wording, speaker: 1), claim(wording, speaker: 2)))
    #expect(areSame(claim(wording, speaker: 1), claim(wording)))
  }

  @Test("to deny, to ask, not to say and to report what another says are other claims")
  func kinds() {
    let wording = "the bridge is closed until the spring"
    #expect(areSame(claim(wording, stance: .says), claim(wording, stance: .warns)))
    #expect(!areSame(claim(wording, stance: .says), claim(wording, stance: .denies)))
    #expect(!areSame(claim(wording, stance: .says), claim(wording, stance: .asks)))
    #expect(!areSame(claim(wording), claim(wording, isNegated: true)))
    #expect(!areSame(claim(wording), claim(wording, inner: 1)))
  }

  /// Wordings of a few words each, so that many are nearly the same.
  private func wordings(_ seed: UInt64, _ count: Int) -> [String] {
    var generator = SeededGenerator(seed: seed)
    let words = [
      "bridge", "river", "closed", "open", "not", "38", "the", "mayor", "lorries", "spring", "old", "is",
    ]
    let bases = (0..<max(1, count / 8)).map { _ in
      (0..<Int.random(in: 4...14, using: &generator)).map { _ in words.randomElement(using: &generator) ?? ""
      }
    }
    return (0..<count).map { _ in
      var wording = bases.randomElement(using: &generator) ?? []
      for _ in 0..<Int.random(in: 0...2, using: &generator) {
        wording[Int.random(in: 0..<wording.count, using: &generator)] =
          words.randomElement(using: &generator) ?? ""
      }
      return wording.joined(separator: " ")
    }
  }

  @Test("comparing all with all finds the same, in any order", arguments: 1...30 as ClosedRange<UInt64>)
  func laws(_ seed: UInt64) {
    let wordings = wordings(seed, 60)
    let found = ClaimLinker.link(wordings.map { claim($0) })
    #expect(found == slowly(wordings), "seed \(seed)")
    var generator = SeededGenerator(seed: seed &+ 99)
    let order = wordings.indices.shuffled(using: &generator)
    let shuffled = ClaimLinker.link(order.map { claim(wordings[$0]) })
    for (a, b) in zip(order.indices, order.indices.dropFirst()) {
      #expect((shuffled[a] == shuffled[b]) == (found[order[a]] == found[order[b]]), "seed \(seed)")
    }
  }

  /// The definition, pair by pair.
  private func slowly(_ wordings: [String]) -> [Int] {
    var groups = Array(wordings.indices)
    let telling: Set<String> = ["not", "38"]
    for right in wordings.indices {
      for left in 0..<right {
        let (a, b) = (
          wordings[left].split(separator: " ").map(String.init),
          wordings[right].split(separator: " ").map(String.init)
        )
        guard min(a.count, b.count) >= 6,
          a.filter(telling.contains).sorted() == b.filter(telling.contains).sorted()
        else {
          continue
        }
        let (c, d) = (
          Set(zip(a, a.dropFirst()).map { $0 + " " + $1 }), Set(zip(b, b.dropFirst()).map { $0 + " " + $1 })
        )
        if a == b || c.intersection(d).count * 3 >= c.union(d).count * 2 {
          let (from, to) = (max(groups[left], groups[right]), min(groups[left], groups[right]))
          for index in groups.indices where groups[index] == from { groups[index] = to }
        }
      }
    }
    return groups
  }
}
