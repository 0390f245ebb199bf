extension RandomAccessCollection {
  /// The first position at which a condition holds that stays true once it is true, by halving; `endIndex` where it never
  /// holds.
  @inlinable
  package func firstPosition(where holds: (Element) -> Bool) -> Index {
    var (low, rest) = (startIndex, count)
    while rest > 0 {
      let half = rest / 2
      let middle = index(low, offsetBy: half)
      if holds(self[middle]) {
        rest = half
      } else {
        low = index(after: middle)
        rest -= half + 1
      }
    }
    return low
  }
}
