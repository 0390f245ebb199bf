/// SplitMix64: small, seeded, the same everywhere.
struct Generator: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  mutating func below(_ bound: Int) -> Int { Int(next() % UInt64(bound)) }

  mutating func pick<Element>(_ elements: [Element]) -> Element { elements[below(elements.count)] }

  /// Early elements much more often than late ones, as words and names are in real text.
  mutating func pickByRank<Element>(_ elements: [Element]) -> Element {
    let unit = Double(next() >> 11) / Double(1 << 53)
    return elements[min(elements.count - 1, Int(Double(elements.count) * unit * unit * unit))]
  }
}
